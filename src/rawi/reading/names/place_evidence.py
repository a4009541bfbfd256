"""Whether a name of `places.tsv` that is also another word is the place where it stands."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.context import CLOSING, OPENING, cue_before
from rawi.reading.names.spots import place_of
from rawi.reading.names.tables import is_clear

_LONGEST_STATE = 5
_OF_PLACES = "ب"
_OF_PEOPLE = frozenset({"ابو", "ابي", "ابا", "ابن", "بن", "بنت", "عبد", "ال", "الشيخ", "الحاج"})
"""Words, folded, behind which a place's name is a person's: `ابن حمص`, `آل ثاني`."""
_TANWIN = "\u064b"
_CONJUNCTION, _COMMA = "و", "،"


def is_of_another(sheet: Sheet, part: Part) -> bool:
    """Whether the noun before the name makes it another thing's (`نادي برشلونة`), or س before it a verb."""
    if part.proclitics != "":
        return "س" in part.proclitics or _is_article_cut(part)
    quoted = sheet.form(part.start - 1) in OPENING
    return cue_before(sheet, part.start - quoted, "club") or sheet.form(part.start - 1) in _OF_PEOPLE


def is_spelled_otherwise(sheet: Sheet, part: Part) -> bool:
    """`كآلية` is no `كاليه`, an alef with madda is never left out of a name; `درعًا` is no name, but an accusative."""
    madda = "آ" in sheet.raw(part.start) and "آ" not in part.column("form")
    return madda or _TANWIN in sheet.raw(part.end - 1)


def ends_in_pronoun(sheet: Sheet, part: Part) -> bool:
    """`حواره` is somebody's dialogue, `حوارة` the town."""
    return part.column("form").endswith("ة") and not sheet.raw(part.end - 1).endswith("ة")


def _is_article_cut(part: Part) -> bool:
    """`للحج` is the pilgrimage, and not ل before `لحج`."""
    return part.proclitics.endswith("ل") and part.entry is not None and part.entry.words[0].startswith("ل")


def is_title(sheet: Sheet, part: Part) -> bool:
    """Whether the name stands alone in quotation marks, as newspapers' do: `«الشرق الأوسط»`."""
    return sheet.form(part.start - 1) in OPENING and sheet.form(part.end) in CLOSING


def is_shown(sheet: Sheet, part: Part) -> bool:
    """Whether a preposition of place, a list or the adjective of its state shows a doubtful word to be the place."""
    row = place_of(part)
    if row.homograph == "word":
        return _is_followed_by_state(sheet, part) or _is_listed(sheet, part, row.iso3)
    if part.proclitics[-1:] == _OF_PLACES or (part.proclitics == "" and cue_before(sheet, part.start, "place")):
        return True
    return _is_followed_by_state(sheet, part) or _is_listed(sheet, part)


def _is_followed_by_state(sheet: Sheet, part: Part) -> bool:
    """`سرمدا السورية`."""
    iso3 = place_of(part).iso3
    return any(hit.column("iso3") == iso3 and is_definite(hit) for hit in sheet.lexical(part.end, "demonym"))


def is_definite(hit: Part) -> bool:
    """Whether the word stands with the article and no proclitic."""
    return hit.proclitics == "" and hit.entry is not None and hit.entry.definite


def _is_listed(sheet: Sheet, part: Part, iso3: str | None = None) -> bool:
    """Whether a clear name of a place, in that state where one is given, or of a state is joined to it by و or a comma,
    before it or behind it.
    """
    before = part.start - (sheet.form(part.start - 1) == _COMMA)
    if part.proclitics == _CONJUNCTION or before < part.start:
        for start in range(max(0, before - _LONGEST_STATE), before):
            if any(hit.end == before and _is_certain(hit, iso3) for hit in sheet.hits.get(start, ())):
                return True
    comma = sheet.form(part.end) == _COMMA
    behind = sheet.hits.get(part.end + comma, ())
    return any((comma or hit.proclitics == _CONJUNCTION) and _is_certain(hit, iso3) for hit in behind)


def _is_certain(hit: Part, iso3: str | None) -> bool:
    if hit.label == "place":
        return place_of(hit).homograph == "no" and iso3 in (None, place_of(hit).iso3)
    return iso3 is None and hit.label == "state" and hit.entry is not None and is_clear(hit.entry.words)
