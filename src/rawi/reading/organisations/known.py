"""Listed organisations, armed groups and forces by their names."""

from collections import Counter

from rawi.arabic.cells import NONE
from rawi.matching.sheet import Part, Sheet
from rawi.reading.organisations.draft import Draft, of_known
from rawi.reading.organisations.evidence import is_other, is_quoted, is_shown, known_row
from rawi.reading.organisations.extent import adjectives
from rawi.reading.organisations.tables import KNOWN

_BOTH = frozenset({"masculine", "feminine"})


class Names:
    """The listed names in a report that are not other words, and which entities and states it names past doubt."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.spoken: Counter[str] = Counter()
        self._states: Counter[str] | None = None
        self._found: dict[int, list[Part]] = {}
        found = [part for kind in KNOWN for parts in sheet.words.get(kind, {}).values() for part in parts]
        others = [part for part in found if is_other(sheet, part)]
        for part in found:
            if not any(other.start <= part.start and part.end <= other.end for other in others):
                self._found.setdefault(part.start, []).append(part)
        for parts in self._found.values():
            for part in parts:
                row = known_row(part)
                if (row.homograph == "no" and len(parts) == 1) or is_shown(sheet, part):
                    self.spoken[row.key] += 1

    def best(self, at: int) -> Draft | None:
        """The longest name that begins at token `at`, with the adjectives beside it: `حزب الله اللبناني`."""
        parts = [part for part in self._found.get(at, ()) if self._is_name(part)]
        return self.of(parts, None)

    def inside(self, at: int, end: int) -> list[Part]:
        """The listed names that begin at token `at` without proclitic and end by token `end`."""
        return [part for part in self._found.get(at, ()) if part.length == 0 and part.end <= end]

    def of(self, parts: list[Part], head: Part | None) -> Draft | None:
        """The draft of the likeliest of these names; behind `head`, of head and name together."""
        if not parts:
            return None
        longest = max(parts, key=lambda part: (part.end, -part.length))
        parts = [part for part in parts if part.end == longest.end and part.length == longest.length]
        end = longest.end
        more = adjectives(self.sheet, end, _BOTH, beside=True)
        fitting = [part for part in parts if known_row(part).iso3 in (NONE, more.iso3)] if more.iso3 else parts
        if not fitting:
            return None
        part = fitting[0] if len(fitting) == 1 else self._likeliest(fitting)
        rule = "known_behind_head" if head else "known_by_name"
        return of_known(head or part, known_row(part), more.end, more.iso3, rule)

    def _is_name(self, part: Part) -> bool:
        row = known_row(part)
        if row.homograph == "no" or is_shown(self.sheet, part):
            return True
        return self.spoken[row.key] > 0 and (row.homograph == "cue" or is_quoted(self.sheet, part))

    def _likeliest(self, parts: list[Part]) -> Part:
        """Of several entities with one name, the one named otherwise, else that of the state most spoken of."""
        states = self._spoken_states()
        return max(parts, key=lambda part: (self.spoken[known_row(part).key], states[known_row(part).iso3]))

    def _spoken_states(self) -> Counter[str]:
        if self._states is None:
            self._states = Counter(
                part.record.iso3 for parts in self.sheet.placed.get("mention", {}).values() for part in parts
            )
            for parts in self.sheet.words.get("demonym", {}).values():
                self._states.update({part.column("iso3") for part in parts})
        return self._states
