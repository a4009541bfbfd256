"""What a number counts: the noun behind it, or before it (`الدول الست`), known or not."""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.tables import CountNoun
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
    """The counted words at tokens `[start, end)`; `noun` is the lexicon's row where it has one."""

    start: int
    end: int
    length: int
    noun: CountNoun | None
    part: Part | None

    @property
    def own_category(self) -> Category | None:
        """What the noun means by itself; null for a noun the lexicon does not have."""
        return self.noun.category if self.noun else None

    @property
    def is_person(self) -> bool:
        """Whether people are counted; an unknown noun may be people."""
        return self.noun is None or self.noun.person == "yes"


def noun_part(sheet: Sheet, at: int, *, proclitic: str = "") -> Part | None:
    """The longest count noun that begins at `at` behind just that proclitic."""
    parts = [part for part in sheet.lexical(at, "count_noun") if part.proclitics == proclitic]
    return max(parts, key=lambda part: part.end, default=None)


def row_of(part: Part) -> CountNoun:
    """The lexicon row of a count noun's part."""
    row = part.entry.row if part.entry else None
    assert isinstance(row, CountNoun)
    return row


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
        return Counted(place if not through_of else at, _with_adjectives(sheet, part.end), 0, row_of(part), part)
    if part is not None:
        return None
    form = sheet.form(place)
    if not form.isalpha() or len(form) < 3 or form in _STOPS or not _is_noun_like(sheet, place):
        return None
    definite = form.startswith("ال")
    if definite != through_of and not loose:
        return None
    return Counted(at, place + 1, 0, None, None)


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
    """The noun before the number at `at`: `الدول الست`, `جندي واحد`, `القتلى الخمسة`."""
    for length in (2, 1):
        for part in sheet.hits.get(at - length, ()):
            if part.label == "count_noun" and part.end == at:
                return Counted(part.start, part.end, part.length, row_of(part), part)
    return None
