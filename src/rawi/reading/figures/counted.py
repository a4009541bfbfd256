"""What a number counts: the noun behind it, or before it (`الدول الست`), known or not."""

from rawi.arabic.function_words import function_words
from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.draft import Counted
from rawi.reading.figures.known import known_words

OTHER_THINGS = frozenset({"اخري"})
OTHERS = OTHER_THINGS | {"اخرين", "اخرون", "اخران", "اخريات"}
"""`70 ألفا آخرين`: more of those counted before."""
OPENING = frozenset({"(", "«", '"', "“", "'", "‘"})
_CLOSING = frozenset({")", "»", '"', "”", "'", "’"})
_NOT_NOUNS = function_words() | {"عام", "قال", "قالت", "اضاف", "اكد", "عقد", "بلغ", "بلغت", "وصل", "وصلت"}
"""No number counts these: the words of every text, a year, and verbs whose clause begins behind a number."""
_OTHER_CLASSES = frozenset(
    {"casualty", "month", "weekday", "relative_day", "daypart", "time_unit", "position", "numeral", "subset",
     "modifier", "change", "time_reference", "then", "set", "measure", "currency", "place_noun"}
)  # fmt: skip
_NISBA = ("ي", "يا", "يه", "يين", "يون", "يات", "يان", "يتان", "يتين")
_MOST_ADJECTIVES = 2
_SHORTEST_NOUN, _SHORTEST_ADJECTIVE = 3, 5
_NOT_BEGINNINGS = ("ي", "و", "ب", "ل")
"""What begins verbs, and words joined to what follows, far more often than a noun that nobody listed."""
_PLURAL_FROM, _PLURAL_TO, _ACCUSATIVE_TO = 3, 10, 99
_ACCUSATIVE_ENDS = ("ا", "ه", "ي", "ء")


def counted_noun(start: int, end: int, length: int, part: Part) -> Counted:
    """What a listed noun counts, or a nationality: people."""
    if part.label == "demonym":
        return Counted(start, end, length, "people", True, part)
    return Counted(start, end, length, part.column("category"), part.column("person") == "yes", part)


def noun_part(sheet: Sheet, at: int, number: float | None = None) -> Part | None:
    """The longest count noun that begins at `at`, else a nationality.

    Of two nouns spelled alike the one in the form that stands behind `number`: `100 قصر` are palaces, `4 قصر` minors.
    """
    if sheet.form(at) in _NOT_NOUNS:
        return None
    fitting = "plural" if number is not None and _PLURAL_FROM <= number <= _PLURAL_TO else "singular"

    def fitness(part: Part) -> tuple[int, bool, bool]:
        form = part.entry.form if part.entry else ""
        return part.end, form != "possessed", form == fitting

    for kind in ("count_noun", "demonym"):
        parts = [part for part in sheet.lexical(at, kind) if part.proclitics == ""]
        if parts:
            return max(parts, key=fitness)
    return None


def noun_behind(sheet: Sheet, number: Part) -> Counted | None:
    """The noun that a number counts: `15 شخصا`, `5 من المتعاقدين`, `عشرات القتلى`, `(5) أشخاص`, `8 من «داعش»`."""
    at = past_marks(sheet, number)
    of = _of(sheet, at)
    loose = number.record.exactness == "order" or number.record.kind == "fraction"
    at = _opened(sheet, of or at)
    if sheet.form(at) == "عدد":  # «يرتفع إلى 8500 عدد الجنود»
        of = at = at + 1
    part = noun_part(sheet, at, number.record.low)
    if part is None or part.entry is None:
        return _unlisted(sheet, number, at, bool(of), loose)
    if of == 0 and not loose and (part.entry.definite or part.entry.form == "possessed"):
        return None
    return counted_noun(at, with_adjectives(sheet, part.end, part.entry.definite, of > 0), 0, part)


def past_marks(sheet: Sheet, number: Part) -> int:
    """The token behind the number and the mark that closes it, `(5)`, `«آلاف»`."""
    at = number.end
    return at + 1 if sheet.form(at) in _CLOSING and sheet.form(number.start - 1) in OPENING else at


def _opened(sheet: Sheet, at: int) -> int:
    return at + 1 if sheet.form(at) in OPENING and sheet.form(at + 1).isalpha() else at


def _of(sheet: Sheet, at: int) -> int:
    """The token behind من, with a modifier before it or without (`19 على الأقل من`); 0 where there is none."""
    ends = [at, *(part.end for part in sheet.lexical(at, "modifier") if part.column("side") == "after")]
    return next((end + 1 for end in ends if sheet.form(end) == "من"), 0)


def _unlisted(sheet: Sheet, number: Part, at: int, of: bool, loose: bool) -> Counted | None:
    """A noun that nobody listed, where the number asks for one of its form."""
    form = sheet.form(at)
    if not form.isalpha() or len(form) < _SHORTEST_NOUN or form.isascii() or form in _NOT_NOUNS:
        return None
    if form not in OTHERS:
        if any(part.proclitics or part.label in _OTHER_CLASSES for part in known_words(sheet, at)):
            return None
        if sheet.records_at(at, "mention") or sheet.records_at(at, "date") or form.startswith(_NOT_BEGINNINGS):
            return None
        if not of and not (loose or _may_follow(number.record.low, form)):
            return None
        if of and number.record.form == "digits" and not form.startswith("ال") and len(form) < _SHORTEST_ADJECTIVE:
            return None
    return Counted(at, with_adjectives(sheet, at + 1, form.startswith("ال"), of), 0, None, True, None)


def _may_follow(number: float | None, form: str) -> bool:
    """Whether a noun of this form may follow the number by itself: behind 11 to 99 it stands in the accusative."""
    if number is None or number < _PLURAL_FROM or form.startswith("ال"):
        return False
    rest = number % 100
    return not _PLURAL_TO < rest <= _ACCUSATIVE_TO or form.endswith(_ACCUSATIVE_ENDS)


def with_adjectives(sheet: Sheet, end: int, definite: bool, construct: bool = False) -> int:
    """The end of a noun phrase whose noun ends at `end`: with its adjectives, `عنصرا تركيا`, `تفجيرين انتحاريين`.

    `construct`: whether a definite noun may stand behind an indefinite one, `من مسلحي الحركة`.
    """
    if construct and not definite and sheet.form(end).startswith("ال"):
        end, definite = end + 1, True
    for _ in range(_MOST_ADJECTIVES):
        if not _is_adjective(sheet, end, definite):
            break
        end += 1
    return end


def _is_adjective(sheet: Sheet, at: int, definite: bool) -> bool:
    form = sheet.form(at)
    if form in OTHERS:
        return not definite
    parts = known_words(sheet, at)
    if any(part.label == "demonym" and part.proclitics == "" for part in parts):
        return form.startswith("ال") == definite
    if form.startswith("ل") and not parts:
        return False  # «مسلح لحماية»
    nisba = len(form) >= _SHORTEST_ADJECTIVE and form.endswith(_NISBA) and form.startswith("ال") == definite
    return (
        nisba
        and form.isalpha()
        and form not in _NOT_NOUNS
        and all(part.label == "count_noun" and not part.proclitics for part in parts)
    )


def noun_before(sheet: Sheet, at: int, definite: bool) -> Counted | None:
    """The noun before the number at `at`, with its adjectives: `الدول الست`, `القوى العالمية الست`, `جندي أفغاني واحد`.

    A definite noun is no singular: `الحزب العشرون` is one party.
    """
    lengths = range(1, _MOST_ADJECTIVES + 3)
    for length in lengths if definite else reversed(lengths):
        is_verb = sheet.form(at - length) in _NOT_NOUNS or sheet.lexical(at - length, "casualty")
        found = [] if is_verb and not definite else sheet.lexical(at - length, "count_noun")
        for part in found:
            if part.entry is None or part.entry.definite != definite or (definite and part.entry.form == "singular"):
                continue
            if _all_adjectives(sheet, part.end, at, definite):
                return counted_noun(part.start, at, part.length, part)
    if not definite:
        return None
    form = sheet.form(at - 1)
    if form.startswith("ال") and form.endswith(("ات", "ين", "ون")) and not known_words(sheet, at - 1):
        return Counted(at - 1, at, 0, None, True, None)
    return _noun_of_another(sheet, at)


def _noun_of_another(sheet: Sheet, at: int) -> Counted | None:
    """`نواب الحزب الثلاثة`, `قضاة المحكمة العليا التسعة`: the noun of those another word says whose they are."""
    for length in range(2, _MOST_ADJECTIVES + 3):
        for part in sheet.lexical(at - length, "count_noun"):
            plural = part.entry is not None and part.entry.form == "plural" and not part.entry.definite
            if plural and part.end < at and _all_adjectives(sheet, part.end, at, True):
                return counted_noun(part.start, at, part.length, part)
    return None


def _all_adjectives(sheet: Sheet, start: int, end: int, definite: bool) -> bool:
    """Whether every token of `[start, end)` may be an adjective of the noun before them."""
    if definite:
        return start <= end and all(sheet.form(at).startswith("ال") for at in range(start, end))
    return with_adjectives(sheet, start, definite) >= end >= start
