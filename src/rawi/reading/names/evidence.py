"""Whether words that spell the name of a state are that name where they stand.

A word is first asked whether it is something else: part of another name (`نهر الأردن`), the adjective of its state
(`القوات السعودية`, `جنديا روسيا`), or beside a word of `homographs.tsv`. Of what is left, a name that is mostly another
word (`مالي`) is the state only where a word beside it shows that, or where the report names that state otherwise.
"""

from collections import Counter
from typing import NamedTuple

from rawi.arabic.cells import NONE, words_of
from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.adjectives import is_adjective, spells_its_adjective
from rawi.reading.names.context import OPENING, act_before, cue_before, is_behind_office, stands_behind
from rawi.reading.names.tables import LONGEST_NAME, Homograph, State, homograph_of, is_clear

_OF_VERBS = "س"
HOLDERS = ("not_state", "armed_group")
"""Lists of names that hold those of states and places: `واشنطن بوست`, `فجر ليبيا`."""
_LONGEST_OTHER = 6
"""Tokens by which a name may begin before a state's name that it holds."""
_PREPOSITIONS = "بل"
_HEADED = frozenset({"name", "long", "land", "capital", "seat"})


class Words(NamedTuple):
    """The words of a report that may be a state's name, by token, and how often each state is named past doubt."""

    names: dict[int, list[Part]]
    spoken: Counter[str]


def row_of(part: Part) -> State:
    """The row of `states.tsv` behind a part."""
    row = part.entry.row if part.entry else None
    assert isinstance(row, State)
    return row


def words_in(sheet: Sheet) -> Words:
    """The names in the text that are not something else, and how often the text names each state past doubt."""
    names = sheet.words.get("state", {})
    spoken: Counter[str] = Counter()
    for parts in sheet.words.get("demonym", {}).values():
        spoken.update(part.column("iso3") for part in parts if _is_clear_demonym(part))
    left = {at: [part for part in parts if not _is_other(sheet, part)] for at, parts in names.items()}
    for parts in left.values():
        for part in parts:
            if is_clear(_words(part)) or (_default(part) == "word" and _is_shown(sheet, part)):
                spoken[row_of(part).iso3] += 1
    return Words(left, spoken)


def is_name(part: Part, spoken: Counter[str]) -> bool:
    """Whether the part, which is nothing else by the words beside it, is a name by what the whole report speaks of."""
    row, default = row_of(part), _default(part)
    homograph = _homograph(part)
    if homograph and homograph.rival != NONE and spoken[homograph.rival] > spoken[row.iso3]:
        return False
    return default in ("state", "place") or spoken[row.iso3] > 0


def _is_clear_demonym(part: Part) -> bool:
    """Whether it is its state's adjective and no surname or other word: `لبناني`, `المصرية`."""
    homograph = part.column("homograph")
    return homograph == "no" or (homograph == "yes" and _words(part)[-1].endswith("ه"))


def stands_for_its_government(part: Part) -> bool:
    """Whether that city's name is used for its own state's government: `بروكسل` is more often the European Union."""
    return _default(part) != "place"


def listed_with(sheet: Sheet, part: Part) -> State | None:
    """The clear name that the part is joined to by و or a comma, before it or behind it."""
    before = part.start - (sheet.form(part.start - 1) == "،")
    if part.proclitics == "و" or before < part.start:
        for start in range(max(0, before - LONGEST_NAME), before):
            for other in sheet.hits.get(start, ()):
                if other.label == "state" and other.end == before and is_clear(_words(other)):
                    return row_of(other)
    comma = sheet.form(part.end) == "،"
    for other in sheet.hits.get(part.end + comma, ()):
        if other.label == "state" and (comma or other.proclitics == "و") and is_clear(_words(other)):
            return row_of(other)
    return None


def _words(part: Part) -> tuple[str, ...]:
    return part.entry.words if part.entry else ()


def _homograph(part: Part) -> Homograph | None:
    return homograph_of(_words(part))


def _default(part: Part) -> str:
    homograph = _homograph(part)
    return homograph.default if homograph else "state"


def _is_shown(sheet: Sheet, part: Part) -> bool:
    """Whether a preposition, a head noun, an act of a government or a list shows a doubtful word to be a name."""
    if part.proclitics == "":
        behind_cue = cue_before(sheet, part.start, "state")
        if behind_cue or is_behind_office(sheet, part) or act_before(sheet, part.start, "feminine"):
            return True
    elif part.proclitics[-1] in _PREPOSITIONS and spells_its_adjective(sheet, part):
        return True
    return listed_with(sheet, part) is not None


def _is_other(sheet: Sheet, part: Part) -> bool:
    """Whether the words beside the part make it something else than the name."""
    homograph = _homograph(part)
    return (
        _OF_VERBS in part.proclitics
        or is_held(sheet, part)
        or (homograph is not None and sheet.form(part.end) in words_of(homograph.not_before))
        or (part.proclitics == "" and _is_headed(sheet, part))
        or is_adjective(sheet, part)
    )


def _is_headed(sheet: Sheet, part: Part) -> bool:
    """Whether the noun before the part, or before the quotation mark that opens it, is the head of another name."""
    quoted = sheet.form(part.start - 1) in OPENING
    start, row, homograph = part.start - quoted, row_of(part), _homograph(part)
    return (
        (row.how in _HEADED and cue_before(sheet, start, "thing"))
        or (quoted and cue_before(sheet, start, "titled"))
        or (row.how == "name" and row.homograph == "yes" and cue_before(sheet, start, "elsewhere"))
        or (homograph is not None and stands_behind(sheet, start, words_of(homograph.not_behind)))
    )


def is_held(sheet: Sheet, part: Part, by: tuple[str, ...] = (*HOLDERS, "place")) -> bool:
    """Whether another name holds the part: `واشنطن بوست`, `أذربيجان الغربية`, and `بنوك` as one word."""
    for label in by:
        found = sheet.words.get(label)
        if not found:
            continue
        for start in range(part.start - _LONGEST_OTHER, part.start + 1):
            for other in found.get(start, ()):
                longer = other.end - start > 1 or other.length < part.length
                if longer and other.end >= part.end and _holds_names(other):
                    return True
    return False


def _holds_names(other: Part) -> bool:
    """Whether a name stands for itself alone: the states of `التحالف بقيادة السعودية` are meant too."""
    coalition = other.label == "armed_group" and other.column("kind") != "armed_group"
    return not coalition and other.column("homograph") in (None, "no")
