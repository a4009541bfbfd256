"""What a number counts: the noun behind it, or before it (`الدول الست`), known or not."""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.records import Category

_STOPS = frozenset(
    """في من علي الي عن مع او ثم بعد قبل منذ خلال هذا هذه ذلك تلك التي الذي الذين ان كان كانت قد لقد ما لا لم لن ليس هو هي هم
    حيث كما بل لكن لكنه حتي اذا اذ بين عند لدي نحو دون غير كل بعض اي مما فيما بينما وهو وهي وهم فقط ايضا اخر اخري
    علما سوي ضد حول عبر اثناء تحت فوق ضمن وفق بحسب حسب يوم عام قال قالت اضاف اكد كانوا وقد الا اما حين عندما بينهم منهم
    منها بينها و ف ب ل ك ال حوالي قرابه اكثر اقل تقريبا لكي كي له لها لهم به بها بهم عليه عليها""".split()
)
_ADJECTIVES_LOOKED_AT = 2
_INDEFINITE_PLURAL_ENDS = ("ين", "ات", "ون")


class Counted(NamedTuple):
    """The counted words at tokens `[start, end)`, less `length` characters of proclitics.

    `category` is what the noun means by itself, null for a noun nobody listed; `is_person` whether people are counted,
    which an unknown noun may be.
    """

    start: int
    end: int
    length: int
    category: Category | None
    is_person: bool
    part: Part | None


def counted_noun(start: int, end: int, length: int, part: Part) -> Counted:
    """What a listed noun counts, or a nationality: people."""
    if part.label == "demonym":
        return Counted(start, end, length, "people", True, part)
    return Counted(start, end, length, part.column("category"), part.column("person") == "yes", part)


def noun_part(sheet: Sheet, at: int, *, proclitic: str = "") -> Part | None:
    """The longest count noun that begins at `at` behind just that proclitic, else a nationality."""
    for kind in ("count_noun", "demonym"):
        parts = [part for part in sheet.lexical(at, kind) if part.proclitics == proclitic]
        if parts:
            return max(parts, key=lambda part: part.end)
    return None


def counted_behind(sheet: Sheet, at: int, *, loose: bool) -> Counted | None:
    """The noun that the number ending at `at` counts: `15 شخصا`, `5 من المتعاقدين`, `عشرات القتلى`.

    `loose`: an order of magnitude, behind which a definite noun may stand without من.
    """
    if sheet.form(at) in ("(", "«", '"', "“") and sheet.form(at + 1).isalpha():
        at += 1
    through_of = sheet.form(at) == "من"
    place = at + 1 if through_of else at
    part = noun_part(sheet, place)
    if part is not None and part.entry and (through_of or loose or not part.entry.definite):
        return counted_noun(at, _with_adjectives(sheet, part.end), 0, part)
    if part is not None:
        return None
    form = sheet.form(place)
    if not form.isalpha() or len(form) < 3 or form in _STOPS or not _is_noun_like(sheet, place):
        return None
    definite = form.startswith("ال")
    if definite != through_of and not loose:
        return None
    return Counted(at, place + 1, 0, None, True, None)


def _is_noun_like(sheet: Sheet, at: int) -> bool:
    """Whether a word nobody listed may be a noun: no word of the lexicons that is something else."""
    return not any(
        part.proclitics == "" and part.label in _OTHER_WORDS for part in sheet.hits.get(at, ())
    ) and not sheet.form(at).isascii()


_OTHER_WORDS = frozenset(
    {"casualty", "month", "weekday", "relative_day", "daypart", "time_unit", "position", "numeral", "subset", "modifier",
     "change", "time_reference", "then", "set", "measure", "currency"}
)  # fmt: skip


def _with_adjectives(sheet: Sheet, end: int) -> int:
    """The end of the noun with the adjectives of nationality behind it (`عنصرا تركيا`)."""
    for _ in range(_ADJECTIVES_LOOKED_AT):
        if not any(part.label == "demonym" and part.proclitics == "" for part in sheet.hits.get(end, ())):
            break
        end += 1
    return end


def counted_before(sheet: Sheet, at: int) -> Counted | None:
    """The noun before the number at `at`, with its adjectives: `الدول الست`, `جندي أفغاني واحد`, `القتلى الخمسة`."""
    for length in range(_ADJECTIVES_LOOKED_AT + 2, 0, -1):
        for part in sheet.lexical(at - length, "count_noun"):
            if _with_adjectives(sheet, part.end) == at:
                return counted_noun(part.start, at, part.length, part)
    return None
