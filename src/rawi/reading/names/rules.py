"""States by their names: which words name one, and which only look like it."""

from functools import cache

from rawi.arabic.fold import fold_word
from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.tables import Homograph, State, states
from rawi.records import Mention, MentionKind, NameHow

_STAGE = "names"
_LONGEST_PHRASE = 3
_HOW: dict[str, tuple[MentionKind, NameHow]] = {
    "name": ("state", "name"), "long": ("state", "name"), "byname": ("state", "description"),
    "capital": ("place", "name"), "seat": ("place", "metonym"),
}  # fmt: skip
_SHOW_A_NAME = frozenset("في الي مع بين دوله جمهوريه حكومه رئيس وزير سفير شمال جنوب شرق غرب مدينه عاصمه العاصمه سلطنه مملكه".split())
"""Words behind which a name that is also another word is the state."""


def read_names(sheet: Sheet) -> None:
    """Place a mention for every name of a state or its capital."""
    at = 0
    while at < len(sheet.forms):
        part = _best(sheet, at)
        if part is None:
            at += 1
            continue
        sheet.place(_STAGE, "mention", _mention(sheet, part), (part,), part.start, part.end)
        at = part.end


def _best(sheet: Sheet, at: int) -> Part | None:
    """The longest name at `at`; of a name of two states the one that the text speaks of."""
    parts = [part for part in sheet.lexical(at, "state") if _is_name(sheet, part)]
    if not parts:
        return None
    longest = max(part.end for part in parts)
    parts = [part for part in parts if part.end == longest]
    shortest_cut = min(part.length for part in parts)
    parts = [part for part in parts if part.length == shortest_cut]
    if len({_row(part).iso3 for part in parts}) > 1:
        return max(parts, key=lambda part: (_spoken_of(sheet, _row(part).iso3), -parts.index(part)))
    return parts[0]


def _row(part: Part) -> State:
    row = part.entry.row if part.entry else None
    assert isinstance(row, State)
    return row


def _is_name(sheet: Sheet, part: Part) -> bool:
    """Whether the words at `part` name a state here."""
    row = _row(part)
    if _inside_another_name(sheet, part):
        return False
    if row.homograph != "yes":
        return True
    rule = next((hit.entry.row for hit in sheet.lexical(part.start, "homograph") if hit.entry and hit.end == part.end), None)
    if not isinstance(rule, Homograph):
        return True
    if sheet.form(part.start - 1) in _words(rule.not_behind) or sheet.form(part.end) in _words(rule.not_before):
        return False
    return rule.default == "state" or _is_shown(sheet, part)


def _inside_another_name(sheet: Sheet, part: Part) -> bool:
    """Whether a longer phrase that names no state holds the name: `واشنطن بوست`, `مسقط رأسه`."""
    starts = range(max(0, part.start - _LONGEST_PHRASE), part.start + 1)
    return any(hit.end >= part.end and hit.end - hit.start > 1 for at in starts for hit in sheet.lexical(at, "not_state"))


@cache
def _words(cell: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in cell.split("|"))


def _is_shown(sheet: Sheet, part: Part) -> bool:
    """Whether a preposition, a head noun or a list of states shows that a doubtful word is a name."""
    before = sheet.form(part.start - 1)
    if before in _SHOW_A_NAME and part.proclitics in ("", "ب"):
        return True
    listed = part.proclitics == "و" and any(p.end == part.start for p in sheet.records_at(part.start - 1, "mention"))
    return listed or any(
        hit.label == "state" and hit.proclitics == "و" and _row(hit).homograph != "yes" for hit in sheet.hits.get(part.end, ())
    )


def _spoken_of(sheet: Sheet, iso3: str) -> int:
    """How often the text names that state or its people by a word that can be no other's."""
    clear = 0
    for parts in sheet.hits.values():
        for part in parts:
            if part.label in ("state", "demonym") and part.column("iso3") == iso3:
                clear += part.column("homograph") != "yes"
    return clear


@cache
def _labels() -> dict[str, tuple[str, str]]:
    """The Arabic and English label of each state: those of its first row."""
    found: dict[str, tuple[str, str]] = {}
    for row in states.rows:
        found.setdefault(row.iso3, (row.form, row.label_en))
    return found


def _mention(sheet: Sheet, part: Part) -> Mention:
    row = _row(part)
    kind, how = _HOW[row.how]
    arabic, english = _labels()[row.iso3]
    if kind == "place":
        arabic, english = row.form, english if row.how == "seat" else ""
    span = sheet.span(part.start, part.end, part.length)
    return Mention(span, kind, row.iso3, arabic, english, how, f"state_by_{row.how}")
