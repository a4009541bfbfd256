"""Bodies that are in no list, by their head noun, and nouns that refer back to one: `لجنة الانتخابات`, `اللجنة`."""

from rawi.arabic.cells import words_of
from rawi.arabic.fold import fold_word
from rawi.matching.sheet import Part, Sheet
from rawi.reading.organisations.draft import Draft, of_head, refers_to
from rawi.reading.organisations.evidence import head_row, known_row
from rawi.reading.organisations.extent import Extent, behind_construct, behind_definite
from rawi.reading.organisations.known import Names
from rawi.reading.organisations.tables import Head, fits, nouns_of

_OF_VERBS = "س"
_WHERE = frozenset({"في", "علي", "عبر", "داخل"})
_OF = "من"
_ACTION = "ب"
"""`برئاسة`, `بقيادة`: what somebody does, and no body."""


class Heads:
    """The head nouns of a report, and the bodies it has named by each so far."""

    def __init__(self, sheet: Sheet, names: Names) -> None:
        self.sheet = sheet
        self.names = names
        self._named: dict[str, Draft] = {}

    def note(self, draft: Draft) -> None:
        """Remember by which nouns a body that has been named may be referred to from here on."""
        if draft.rule == "refers_back":
            return
        if draft.head:
            self._named[fold_word(draft.head.form)] = draft
        if draft.rule.startswith("known"):
            for noun in nouns_of(draft.key or ""):
                self._named[noun] = draft

    def best(self, at: int) -> Draft | None:
        """The body whose head noun stands at token `at`."""
        parts = self.sheet.lexical(at, "org_head")
        if not parts:
            return None
        part = max(parts, key=lambda part: (part.end, -part.length))
        row = head_row(part)
        if _OF_VERBS in part.proclitics or self._is_other(part, row):
            return None
        definite = part.entry is not None and part.entry.form == "definite"
        return self._definite(part, row) if definite else self._construct(part, row)

    def _is_other(self, part: Part, row: Head) -> bool:
        if row.not_before == "-":
            return False
        return any(cut.rest in words_of(row.not_before) for cut in self.sheet.cuts(part.end))

    def _is_where(self, part: Part, found: Extent) -> bool:
        """Whether a side is where something is: `في الجانب السوري`, `الجانب السوري من الحدود`."""
        return self.sheet.form(part.start - 1) in _WHERE or self.sheet.form(found.end) == _OF

    def _construct(self, part: Part, row: Head) -> Draft | None:
        if row.style == "side" or (row.style == "strict" and part.proclitics.endswith(_ACTION)):
            return None
        found = behind_construct(self.sheet, part, row)
        if found is None:
            return None
        if found.inner >= 0 and row.wraps == "yes":
            wrapped = self._wrapped(part, row, found)
            if wrapped is not None:
                return wrapped
        return of_head(part, row, found, _rule(row, "headed_by_construct"))

    def _wrapped(self, part: Part, row: Head, found: Extent) -> Draft | None:
        """The listed body that the head noun only tells the kind of: `حركة حماس`, `تنظيم «داعش»`."""
        if found.inner - part.end > 1:
            return None
        inner = [name for name in self.names.inside(found.inner, found.end) if fits(row, known_row(name))]
        draft = self.names.of(inner, part)
        if draft is None:
            return None
        return draft._replace(end=max(draft.end, found.end), resume=max(draft.end, found.end), head=row)

    def _definite(self, part: Part, row: Head) -> Draft | None:
        found = behind_definite(self.sheet, part, row)
        if row.style == "side" and (part.proclitics.endswith(_ACTION) or self._is_where(part, found)):
            return None
        known = self._named.get(fold_word(row.form.split(" ")[-1].removeprefix("ال")))
        if found.placed and not found.named and row.key == "-" and known and known.key and known.iso3 == found.iso3:
            return refers_to(part, row, found.end, known)
        if row.style == "phrase" and row.back == "yes" and found.end == part.end and known and known.key:
            return refers_to(part, row, found.end, known)
        needs_state = row.kind == "state" and row.back == "no"
        if found.placed or (not needs_state and (found.named or " " in row.form)):
            return of_head(part, row, found, _rule(row, "headed_by_adjective"))
        if row.back == "no":
            return None
        if known is not None:
            return refers_to(part, row, found.end, known) if known.key else None
        return refers_to(part, row, found.end, None) if row.back == "yes" else None


def _rule(row: Head, rule: str) -> str:
    if row.kind == "state":
        return "government_of_state"
    return "headed_of_many" if row.number == "plural" and row.style not in ("force", "phrase") else rule
