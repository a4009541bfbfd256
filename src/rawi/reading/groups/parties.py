"""Two or more parties that the report named before: `الجانبان`, `البلدين الشقيقين`."""

from functools import cache

from rawi.arabic.cells import words_of
from rawi.matching.sheet import Part, Sheet
from rawi.reading.groups.tables import parties
from rawi.records import Mention

_STAGE = "groups"
_RULE = "joint_party"
_DUAL = ("ان", "ين")
_MOST_ADJECTIVES = 2
_COUNTRIES = "البلدان"


def read_parties(sheet: Sheet) -> None:
    """Place a mention for each joint party; its members are for a later stage to find."""
    for at, found in sheet.words.get("joint_party", {}).items():
        part = min(found, key=lambda part: part.length)
        end = _end(sheet, part)
        if end is None or any(cut.rest in _not_behind(part.column("form")) for cut in sheet.cuts(at - 1) if at):
            continue
        span = sheet.span(at, end, part.length)
        mention = Mention(
            span,
            part.column("kind"),
            "description",
            None,
            label_ar=part.column("form"),
            label_en=part.column("label_en"),
            rule=_RULE,
            gender=part.column("gender"),
            number=part.column("number"),
        )
        sheet.place(_STAGE, "mention", mention, (part,), at, end)


def _end(sheet: Sheet, part: Part) -> int | None:
    """The end of the party's adjectives; null where others follow: `الجانبين العسكري والأمني`, `البلدان العربية`."""
    end = part.end
    for _ in range(_MOST_ADJECTIVES):
        form = sheet.form(end)
        adjective = any(found.proclitics == "" for kind in ("quality", "demonym") for found in sheet.lexical(end, kind))
        if form.startswith("ال") and (form.endswith("ي") or (form.endswith("ه") and _is_plural(sheet, part))):
            return None
        if not (adjective and form.startswith("ال") and form.endswith(_DUAL)):
            break
        end += 1
    return end


@cache
def _not_behind(form: str) -> frozenset[str]:
    """The folded words behind which this party is none."""
    return frozenset(word for row in parties.rows if row.form == form for word in words_of(row.not_behind))


def _is_plural(sheet: Sheet, part: Part) -> bool:
    """Whether the dual is spelled as a plural, which a feminine singular describes, and is no subject of a verb."""
    return part.column("form") == _COUNTRIES and not sheet.lexical(part.start - 1, "verb")
