"""The pieces that dates are put together from: a day, a month with its second name, a year, a clock, a length."""

from collections.abc import Iterable

from rawi.matching.pattern import Pattern, either, lex, opt, rec, seq, unless, word
from rawi.matching.sheet import Part
from rawi.reading.dates.digits import DAYS, HOURS, LAST_YEAR, SIXTY, AnyWord, Digits, HourAndMinutes, whole_number

_OLDEST_YEAR, _FIRST_YEAR = 1000, 1900
_HIJRI_YEARS = range(1250, 1500)
_SHORT_YEARS = range(32, 100)


def _day(label: str, clitics: Iterable[str] = ("",)) -> Pattern:
    """A whole number that may be a day of a month."""
    return rec("day_number", label, clitics)


def _year(label: str, years: range) -> Pattern:
    """A year in the range."""
    return rec("year_number", label, where=lambda part: whole_number(part) in years)


def unit(
    *numbers: str, only: str = "", label: str = "unit", article: bool | None = None, joined: bool = False
) -> Pattern:
    """A unit of time in one of the grammatical `numbers` (any without), of those in `only` (any without).

    `article`: with it, without it (`173 اليوم` are two things), or either. `joined`: و may be written onto it.
    """
    wanted = frozenset(only.split())

    def fits(part: Part) -> bool:
        number_fits = not numbers or part.column("number") in numbers
        article_fits = article is None or (part.entry is not None and part.entry.definite == article)
        return number_fits and article_fits and (not wanted or part.column("value") in wanted)

    return lex("time_unit", label=label, where=fits, clitics=("", "و") if joined else ("",))


def position(*directions: str, label: str = "position") -> Pattern:
    """`الماضي`, `الجاري`, `المقبل`… of one of the directions (any without)."""
    return lex("position", label=label, where=lambda part: not directions or part.column("direction") in directions)


def in_brackets(pattern: Pattern) -> Pattern:
    """The pattern in brackets, behind a comma, or plain: `أمس (الأحد)`, `أمس، الأحد`, `أمس الأحد`."""
    bracketed = seq(word("("), pattern, word(")"))
    return either(bracketed, pattern, seq(word("،", ","), either(bracketed, pattern)))


def _definite(part: Part) -> bool:
    return part.entry is not None and part.entry.form != "indefinite"


NO_WORD: Pattern = unless(AnyWord())
"""No word follows, only a mark or the end."""
NO_COUNT = unless(either(unit(), lex("numeral")))
"""No unit and no number word follows: `في 2014 دقيقة` is no year."""
COMMA = opt(word("،", ","))
SLASH = word("/", "-", "–", "\\")
UNTIL = word("و", "الي", "حتي", "-", "–", "—", "،", "/", "او", "لغايه")
THIS = word("هذا", "هذه", label="this")
DAY_WORD = word("يوم", "نهار", "يومي", "ايام", label="day_word")
DAYPART = lex("daypart")
ADVERB = lex("daypart", where=lambda part: part.column("adverb") == "yes")
LATE_DAYPART = lex("daypart", label="daypart2", clitics=("", "ب"))
WEEKDAY = seq(opt(word("يوم", "نهار", "يومي")), lex("weekday", where=_definite))
ANY_WEEKDAY = seq(opt(word("يوم")), lex("weekday"))
RELATIVE = seq(opt(word("يوم", "نهار")), lex("relative_day", label="relative"))
MOD = lex("mod")
ALMANAC = seq(COMMA, word("الموافق", "الموافقه", "الموافقين", "الموافقان", clitics=("", "و")), opt(word("ل", "يوم")))
EVERY = seq(opt(word("من")), word("كل"), unit("singular", only="Y MO", label="every"))

# A year
YEAR_NOUN = word("عام", "العام", "سنه", "السنه", clitics=("", "ل"))
YEAR_MARK = opt(word("م", "ميلادي", "ميلاديه", "للميلاد"))
HIJRI_MARK = word("ه", "هجري", "هجريه", "للهجره", "هجريا", label="hijri")
NAMED_YEAR = seq(YEAR_NOUN, opt(position("this", "last", "next")), _year("year", range(_OLDEST_YEAR, LAST_YEAR + 1)))
SHORT_YEAR = seq(YEAR_NOUN, _year("short_year", _SHORT_YEARS))
BARE_YEAR = _year("year", range(_FIRST_YEAR, LAST_YEAR + 1))
HIJRI_YEAR = _year("year", _HIJRI_YEARS)
OF_GIVEN_YEAR = either(
    seq(COMMA, opt(word("من")), NAMED_YEAR, YEAR_MARK),
    seq(opt(word("،", ",", "/", "-", "–", ".", "من")), BARE_YEAR, YEAR_MARK),
    seq(word("("), BARE_YEAR, word(")")),
    seq(opt(word("/", "-", "سنه", "عام")), HIJRI_YEAR, opt(HIJRI_MARK)),
    seq(opt(word("سنه", "عام")), _year("year", range(1, _OLDEST_YEAR)), HIJRI_MARK),
    seq(opt(word("،", ",")), _year("year", range(_OLDEST_YEAR, _FIRST_YEAR)), NO_COUNT),
)
OF_YEAR = either(
    OF_GIVEN_YEAR,
    seq(opt(word("من")), YEAR_NOUN, position(label="year_position")),
    seq(word("من"), THIS, YEAR_NOUN),
    seq(opt(word("من")), lex("then", where=lambda part: part.column("unit") == "Y")),
    position(),
    EVERY,
)
OF_SHARED_YEAR = either(
    OF_GIVEN_YEAR,
    seq(opt(word("من")), YEAR_NOUN, position(label="year_position")),
    seq(word("من"), THIS, YEAR_NOUN),
    lex("position", where=lambda part: part.entry is not None and part.entry.words[-1].endswith(("ين", "ان"))),
)
"""Of two dates, behind the second: `من سبتمبر إلى ديسمبر 2014`, `سبتمبر وأكتوبر الماضيين`."""


# A month, and a day of it
def month(suffix: str = "", clitics: Iterable[str] = ("",)) -> Pattern:
    """A month, with its name in a second vocabulary where it is given: `يوليو/ تموز`, `أغسطس (آب)`."""
    second = lex("month", label="second_month" + suffix)
    return seq(
        opt(word("شهر", "شهري", "اشهر", label="month_word" + suffix)),
        lex("month", label="month" + suffix, clitics=clitics),
        opt(either(seq(opt(SLASH), second), seq(word("("), second, word(")")))),
    )


def day(label: str = "day", clitics: Iterable[str] = ("",)) -> Pattern:
    """A day of the month: `5`, `05`, `الخامس`."""
    return either(_day(label, clitics), Digits(label, DAYS, zero=True))


MONTH = month()
DAY = seq(opt(DAY_WORD), day())
DIGIT_DAY = Digits("day", DAYS)
ORDINAL_DAY = rec("day_number", "day", where=lambda part: part.record.kind == "ordinal")
NEXT_DAY = either(
    _day("next_day", ("و",)),
    seq(UNTIL, _day("next_day")),
)
_OF = opt(word("من", "/", "-", "–", "."))
OF_MONTH = seq(_OF, MONTH)
MOVED_MONTH = either(seq(THIS, unit("singular", only="MO")), seq(unit("singular", only="MO"), position()))
OTHER_DAY = seq(opt(DAY_WORD), day("other_day", ("", "و")), _OF, month("_other"))
"""The second of two days, with a month of its own: `من 28 يوليو إلى 3 أغسطس`."""
AND_MONTH = either(seq(UNTIL, month("_other")), month("_other", ("و",)))
"""The month that shares its year with the one before it: `يوليو وأغسطس الماضيين`."""

# A clock
_HOUR = either(
    HourAndMinutes(),
    rec("number", "hour", where=lambda part: part.record.low is not None and 0 <= int(part.record.low) in HOURS),
    Digits("hour", HOURS, zero=True),
)
_TWO_DIGITS = Digits("minute", SIXTY, shortest=2)
_ONTO_HOUR = rec("number", "minute", clitics=("", "و"), where=lambda part: 0 <= (part.record.low or 0) < len(SIXTY))
_MINUTE_NOUN = unit(only="M", label="minutes")
_MINUTES = either(
    seq(word(":"), _TWO_DIGITS, opt(word(":"), Digits("second", SIXTY, shortest=2))),
    seq(word("الا", label="less"), _ONTO_HOUR, opt(_MINUTE_NOUN)),
    seq(word("و"), rec("number", "minute"), _MINUTE_NOUN),
    seq(rec("number", "minute", clitics=("و",), where=lambda part: part.record.kind != "ordinal"), opt(_MINUTE_NOUN)),
)
_ORDINAL_AND_MINUTES = seq(
    rec("hour_number", "hour", where=lambda part: part.record.kind == "ordinal" and whole_number(part) > 20),
    _MINUTE_NOUN,
)
_HOUR_AND_MINUTES = seq(
    either(
        rec("hour_number", "hour", where=lambda part: part.record.kind != "ordinal"),
        Digits("hour", HOURS, zero=True),
    ),
    word(":"),
    _TWO_DIGITS,
    opt(word(":"), Digits("second", SIXTY, shortest=2)),
)
ZONE = either(lex("zone"), seq(word("("), lex("zone"), word(")")))
_BEHIND_HOUR = seq(opt(DAYPART), opt(ZONE))
_ORDINAL_HOUR = rec(
    "hour_number",
    "hour",
    clitics=("", "و"),
    where=lambda part: part.record.kind == "ordinal" and int(part.record.low) <= 12,
)
CLOCK = either(
    seq(
        word("الساعه", "ساعه"),
        either(seq(word("("), _HOUR, opt(_MINUTES), word(")")), _ORDINAL_AND_MINUTES, seq(_HOUR, opt(_MINUTES))),
        _BEHIND_HOUR,
    ),
    seq(either(_ORDINAL_AND_MINUTES, seq(_ORDINAL_HOUR, opt(_MINUTES))), DAYPART, opt(ZONE)),
    seq(_HOUR_AND_MINUTES, _BEHIND_HOUR),
    seq(HourAndMinutes(), ZONE),
    seq(lex("daypart", where=_definite), word("الساعه"), _HOUR),
)
"""An hour needs the word `الساعة`, minutes in digits, or an ordinal with its part of day (`الثامنة مساء`)."""
BARE_HOUR = either(
    rec("day_number", "hour", where=lambda part: part.record.kind != "ordinal" and whole_number(part) <= 12),
    Digits("hour", range(1, 13), zero=True),
    _ORDINAL_HOUR,
)
HALF_DAY_HOUR = seq(BARE_HOUR, opt(word(":"), _TWO_DIGITS), ADVERB, opt(ZONE))
"""`6 مساء`: not everywhere an hour (`أصيب 6 مساء أمس`)."""
LATE = opt(
    either(
        seq(COMMA, opt(word("في", "عند", "علي")), either(CLOCK, HALF_DAY_HOUR)),
        seq(opt(word("في")), LATE_DAYPART),
        seq(word("("), LATE_DAYPART, word(")")),
    )
)
"""What may stand behind a day: `غدا 8:00 صباحا`, `الأحد مساء`, `أمس (مساء)`."""

# A length of time
QUANTITY = rec("quantity", "quantity", clitics=("", "و"), where=lambda part: part.record.kind == "cardinal")
FRACTION = rec("number", "quantity", where=lambda part: part.record.kind == "fraction" and part.record.form == "words")
AND_FRACTION = seq(
    rec("number", "fraction", clitics=("و",), where=lambda part: part.record.kind == "fraction"),
    opt(unit("singular", article=True, label="same_unit")),
)
"""`عام ونصف`, `عام ونصف العام`."""
ABOUT = lex("modifier", where=lambda part: part.column("side") == "before")
_ALL = word("كامل", "كامله", "كاملا", "واحد", "واحده", "كاملين", "كاملان", "باكمله", "باكملها", "فقط")
COUNTED_UNIT = either(
    seq(either(seq(word("("), QUANTITY, word(")")), QUANTITY), unit(article=False)),
    seq(rec("quantity", "quantity", where=lambda part: part.record.exactness == "order"), unit("plural", article=True)),
    seq(FRACTION, unit("singular", article=False)),
    seq(opt(ABOUT), unit("dual", article=False, joined=True), opt(_ALL)),
    seq(opt(ABOUT), unit("singular", article=False, joined=True), _ALL),
)
AND_MORE = either(
    AND_FRACTION,
    seq(opt(word("و", "،", ",")), either(COUNTED_UNIT, unit("singular", article=False, joined=True))),
)
FEW = word(
    "قليله",
    "قليلات",
    "معدوده",
    "معدودات",
    "طويله",
    "عديده",
    "عده",
    "كثيره",
    "القليله",
    "القليلات",
    "المعدوده",
    "الطويله",
)
