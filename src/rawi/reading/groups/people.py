"""What a word for people tells: a listed noun, or the adjective of a state used as a noun (`الفلسطينيين`)."""

from typing import NamedTuple

from rawi.arabic.cells import NONE
from rawi.matching.sheet import Part, Sheet
from rawi.reading.groups.tables import PersonNoun
from rawi.records import ActorKind

_ONE_OF = frozenset({"احد", "احدي", "لاحد", "باحد"})

_SHORTEST_NOUN = 5
_RELATIVES = frozenset({"الذي", "التي", "الذين", "الان", "اليوم", "الي"})


class People(NamedTuple):
    """One word or fixed phrase for people, as it stands in the text.

    `form` is singular, dual, plural, construct or possessed; `alone` what one of them is (`nouns.tsv`: singular);
    `iso3` the state whose people they are, for an adjective of a state; `home` the same, for a noun that tells it.
    """

    part: Part
    form: str
    definite: bool
    key: str
    kind: ActorKind
    sector: str | None
    label_en: str | None
    alone: str
    iso3: str | None
    home: str | None = None


def people_at(sheet: Sheet, at: int) -> People | None:
    """The longest word for people that begins at token `at`, with the fewest letters cut off before it."""
    parts = [part for part in sheet.lexical(at, "person_noun") if not _is_abstract(sheet, part)]
    if parts:
        return _noun(max(parts, key=lambda part: (part.end, -part.length)))
    parts = [part for part in sheet.lexical(at, "demonym") if part.length == 0 or _is_definite(part)]
    return _members(min(parts, key=lambda part: (-part.end, part.length))) if parts else None


def _is_abstract(sheet: Sheet, part: Part) -> bool:
    """Whether what folds to people with the pronoun ه is another noun: `مسؤولية`, not `مسؤوليه`."""
    possessed = part.entry is not None and part.entry.form == "possessed"
    return possessed and sheet.raw(part.end - 1).endswith("ة")


def _noun(part: Part) -> People:
    assert part.entry is not None
    row, form = part.entry.row, part.entry.form
    assert isinstance(row, PersonNoun)
    sector = None if row.sector == NONE else row.sector
    home = None if row.iso3 == NONE else row.iso3
    definite = part.entry.definite or form == "possessed"
    return People(part, form, definite, row.form, row.kind, sector, row.label_en, row.singular, None, home)


def _members(part: Part) -> People:
    """The people of a state: `الفلسطينيين`, `ثلاثة سوريين`."""
    iso3, number = part.column("iso3"), part.entry.form if part.entry else ""
    form = "plural" if number == "dual or plural" else number
    return People(part, form, _is_definite(part), f"people of {iso3}", "group", None, None, "victim", iso3)


def _is_definite(part: Part) -> bool:
    return part.entry is not None and part.entry.definite


def describes_noun_before(sheet: Sheet, people: People) -> bool:
    """Whether the word only tells of what stands before it: an adjective (`التنظيم المتطرف`, `القتلى المدنيين`), or the
    many of whom one is spoken of (`أحد القتلى`).
    """
    start = people.part.start
    before = sheet.form(start - 1)
    if before in _ONE_OF:
        return True
    if people.part.proclitics != "":
        return people.iso3 is not None and people.part.proclitics == "و" and bool(sheet.lexical(start - 1, "demonym"))
    if people.definite:
        last = sheet.form(people.part.end - 1)
        if not (people.alone == "victim" or last.endswith(("ين", "ون", "ات", "ه"))):
            return False
        if not before.startswith("ال") or len(before) < _SHORTEST_NOUN:
            return False
        return not sheet.lexical(start - 1, "verb") and before not in _RELATIVES
    if people.iso3 is None:
        return False
    return (
        people.form == "singular"
        or bool(sheet.lexical(start - 1, "person_noun"))
        or before.endswith(("ين", "ون", "ان"))
    )
