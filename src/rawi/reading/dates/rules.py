"""How the words of a date go together: each rule is a pattern of the pieces in `words.py` and what values it.

The functions that value stand in `days.py`, `periods.py`, `pointers.py`, `weekdays.py` and `lengths.py`. Of two rules
that match as far, the one stated first wins.
"""

from rawi.matching.pattern import after, ahead, behind, either, lex, opt, rec, seq, unless, word
from rawi.matching.rules import Rule, RuleBook
from rawi.matching.sheet import Sheet
from rawi.reading.dates import days, lengths, offsets, periods, pointers, weekdays
from rawi.reading.dates.digits import NUMERIC, OTHER_NUMERIC, PAIR, offer_numbers
from rawi.reading.dates.words import (
    ABOUT,
    ALMANAC,
    AND_FRACTION,
    AND_MONTH,
    AND_MORE,
    ANY_WEEKDAY,
    BARE_HOUR,
    BARE_YEAR,
    CLOCK,
    COMMA,
    COUNTED_UNIT,
    DAY,
    DAY_WORD,
    DAYPART,
    DIGIT_DAY,
    FEW,
    HALF_DAY_HOUR,
    HIJRI_MARK,
    HIJRI_YEAR,
    LATE,
    MOD,
    MONTH,
    MOVED_MONTH,
    NAMED_YEAR,
    NEXT_DAY,
    NO_COUNT,
    NO_WORD,
    OF_GIVEN_YEAR,
    OF_MONTH,
    OF_SHARED_YEAR,
    OF_YEAR,
    ORDINAL_DAY,
    OTHER_DAY,
    RELATIVE,
    SHORT_YEAR,
    SLASH,
    THIS,
    UNTIL,
    WEEKDAY,
    YEAR_MARK,
    YEAR_NOUN,
    day,
    in_brackets,
    position,
    unit,
)  # fmt: skip

_MIDNIGHT = lex("mod", where=lambda part: part.column("value") == "MID")
_DAY_NAME = seq(
    either(seq(RELATIVE, opt(in_brackets(WEEKDAY))), seq(WEEKDAY, opt(position()))),
    COMMA,
    opt(word("الموافق", "المصادف")),
)
_BEFORE = either(seq(CLOCK, COMMA, opt(word("من")), opt(DAYPART)), seq(opt(_MIDNIGHT), DAYPART))
_DAY_AND_NAME = either(seq(opt(_BEFORE), _DAY_NAME, day()), seq(opt(_BEFORE), DAY))
"""A day of a month with what may stand before it: `الساعة 8 مساء يوم الخميس الموافق 5`."""
_IN = opt(word("من", "في"))
_LONG = "W MO Y DE CE"
_DAY_BEFORE = lex(
    "position", label="position", where=lambda part: part.entry is not None and part.entry.words == ("السابق",)
)
_MOVED_WEEK = either(seq(THIS, unit("singular", only="W")), seq(unit("singular", only="W"), position()))
_ORDINAL = rec("day_number", "ordinal", where=lambda part: part.record.kind == "ordinal")
_NTH = either(_ORDINAL, word("الاخير", "الاخيره", "اخر", label="last"))
_OF_WHICH = seq(
    _IN,
    either(
        seq(MONTH, opt(OF_YEAR)),
        seq(opt(word("من")), NAMED_YEAR),
        BARE_YEAR,
        seq(THIS, unit("singular", only="MO Y")),
        seq(unit("singular", only="MO Y", article=True), opt(position("last", "this", "next"))),
    ),
)
"""What a week, a weekday or a quarter is the n-th of."""
_QUARTER = seq(word("الربع", label="quarter"), _NTH)
_HALF = seq(word("النصف", label="half"), _NTH)
_THAT_MONTH = lex("then", where=lambda part: part.column("unit") == "M")
_TONIGHT = lex("daypart", where=lambda part: part.entry is not None and part.entry.words == ("الليله",))
_NIGHT = lex("daypart", where=lambda part: part.column("value") == "NI")
_THE_DAYPART = lex("daypart", where=lambda part: part.column("alone") == "behind")
_MIDNIGHT_WORD = lex("daypart", where=lambda part: part.entry is not None and "منتصف" in part.entry.words)
_ADVERB_ALONE = lex("daypart", where=lambda part: part.column("alone") == "yes")
_ACCUSATIVE = lex(
    "time_unit", label="unit", where=lambda part: part.entry is not None and part.entry.words[0] in ("اسبوعا", "شهرا")
)
_ONE_UNIT = seq(opt(ABOUT), unit("singular", article=False))
_MORE_UNITS = seq(opt(AND_MORE), opt(AND_MORE))
_NOW = word("الان", label="now")
_BEHIND_LENGTH = opt(position("last", "next", "latest", "this"))
_NOT_MORE = unless(either(position(), lex("month"), rec("number"), unit(article=True)))

_NEXT_DAYS = seq(NEXT_DAY, opt(NEXT_DAY), opt(NEXT_DAY))
_WHAT_MONTH = either(
    seq(OF_MONTH, opt(OF_YEAR), LATE),
    seq(OF_MONTH, behind(seq(opt(UNTIL), OTHER_DAY, OF_SHARED_YEAR))),
    behind(seq(_NEXT_DAYS, OF_MONTH, opt(OF_YEAR))),
    seq(word("من"), either(MOVED_MONTH, _THAT_MONTH)),
    behind(seq(_NEXT_DAYS, either(seq(_IN, MOVED_MONTH), seq(word("من"), _THAT_MONTH)))),
)
"""The month that a day is of: its own, or that of the last day in its list (`4 و5 مارس`, `من 4 إلى 22 هذا الشهر`)."""

_DAYS = (
    Rule("named_day", seq(lex("named_day"), opt(SLASH, lex("month"))), days.named_day),
    Rule("day_of_month", seq(_DAY_AND_NAME, _WHAT_MONTH), days.day_of_month),
    Rule("listed_day", seq(DAY, _IN, MOVED_MONTH), days.listed_day),
    Rule(
        "month_day",
        seq(opt(WEEKDAY, COMMA), MONTH, opt(word("-", "/", ".")), DAY, opt(OF_YEAR), LATE),
        days.day_of_month,
    ),
    Rule(
        "numeric", seq(opt(_DAY_NAME), opt(DAY_WORD), NUMERIC, opt(either(HIJRI_MARK, word("م"))), LATE), days.numeric
    ),
    Rule(
        "pair",
        seq(opt(WEEKDAY, COMMA), opt(word("يوم")), PAIR, opt(either(position(), seq(COMMA, BARE_YEAR)))),
        days.pair,
    ),
    Rule(
        "both_calendars",
        seq(
            opt(_DAY_NAME),
            either(seq(opt(DAY_WORD), NUMERIC, opt(HIJRI_MARK)), seq(DAY, OF_MONTH, opt(OF_GIVEN_YEAR))),
            either(ALMANAC, word("(")),
            either(OTHER_NUMERIC, seq(OTHER_DAY, opt(OF_GIVEN_YEAR))),
            YEAR_MARK,
            opt(HIJRI_MARK),
            opt(word(")")),
        ),
        days.both_calendars,
    ),
    Rule(
        "weekday_and_day",
        seq(WEEKDAY, either(seq(word("في"), DAY), DIGIT_DAY), either(NO_WORD, ahead(word("حتي", "الي")))),
        days.weekday_and_day,
    ),
    Rule(
        "day_alone",
        seq(word("يوم", "يومي"), either(DIGIT_DAY, ORDINAL_DAY), either(position(), NO_WORD)),
        days.day_alone,
    ),
    Rule(
        "day_alone_in", seq(after("في"), DIGIT_DAY, NO_WORD, unless(word(":", "/", "-", "–", "%", "٪"))), days.day_alone
    ),
    Rule("feast", seq(lex("feast"), opt(OF_YEAR)), days.feast),
)

_PERIODS = (
    Rule(
        "month",
        seq(opt(MOD), opt(THIS), MONTH, either(behind(seq(AND_MONTH, OF_SHARED_YEAR)), opt(OF_YEAR))),
        periods.month,
    ),
    Rule("year", seq(opt(MOD), NAMED_YEAR, YEAR_MARK), periods.year),
    Rule("short_year", seq(SHORT_YEAR, NO_COUNT), periods.short_year),
    Rule(
        "years", seq(after("عامي", "سنتي", "العامين", "الاعوام", "السنوات", "اعوام", "سنوات"), BARE_YEAR), periods.year
    ),
    Rule("year_until", seq(BARE_YEAR, behind(seq(word("-", "–", "/", "الي", "حتي"), BARE_YEAR))), periods.year_until),
    Rule("listed_year", seq(after("و", "-", "–", "/", "،", "الي", "حتي", "او"), BARE_YEAR), periods.listed_year),
    Rule("bare_year", seq(opt(MOD), BARE_YEAR, YEAR_MARK, NO_COUNT), periods.bare_year),
    Rule("hijri_year", seq(opt(YEAR_NOUN), HIJRI_YEAR, HIJRI_MARK), periods.year),
    Rule("hijri_year_until", seq(HIJRI_YEAR, behind(seq(word("-", "–", "/"), HIJRI_YEAR, HIJRI_MARK))), periods.year),
    Rule(
        "decade",
        seq(
            opt(MOD),
            lex("decade"),
            opt(word("من")),
            opt(unit("singular", only="CE", article=True), either(position("last", "this"), _ORDINAL)),
        ),
        periods.decade,
    ),
    Rule("century", seq(opt(MOD), unit("singular", only="CE"), opt(word("ال")), _ORDINAL), periods.century),
    Rule("season", seq(opt(MOD), opt(THIS), lex("season"), opt(OF_YEAR)), periods.season),
    Rule(
        "moved_period",
        seq(opt(MOD), either(seq(THIS, unit("singular", only=_LONG)), seq(unit("singular", only=_LONG), position()))),
        periods.moved_period,
    ),
    Rule(
        "part_of_period",
        seq(MOD, unit("singular", only="W MO Y", article=True), unless(_ORDINAL)),
        periods.moved_period,
    ),
    Rule(
        "following_period",
        seq(unit("singular", only="D W MO Y", article=True), either(position("following"), _DAY_BEFORE)),
        pointers.following_period,
    ),
    Rule(
        "rest_of_period",
        seq(word("بقيه", "باقي"), opt(THIS), unit("singular", only="W MO Y", article=True)),
        periods.rest_of_period,
    ),
    Rule(
        "weekend",
        seq(word("عطله"), word("نهايه"), opt(THIS), unit("singular", only="W", article=True), opt(position())),
        periods.weekend,
    ),
    Rule("week_of_day", seq(word("اسبوع"), DAY, OF_MONTH), periods.week_of),
    Rule(
        "day_of_week",
        either(seq(_MOVED_WEEK, COMMA, WEEKDAY), seq(WEEKDAY, word("من", "في"), _MOVED_WEEK)),
        periods.week_of_day,
    ),
    Rule("nth_week", seq(unit("singular", only="W", label="week", article=True), _NTH, _OF_WHICH), periods.nth_week),
    Rule(
        "nth_weekday",
        either(seq(_NTH, ANY_WEEKDAY, _OF_WHICH), seq(WEEKDAY, _NTH, _OF_WHICH), seq(WEEKDAY, _ORDINAL, NO_WORD)),
        periods.nth_weekday,
    ),
    Rule("part_of_year", seq(either(_QUARTER, _HALF), _OF_WHICH), periods.part_of_year),
    Rule("moved_units", seq(unit("plural"), opt(FEW), position()), pointers.many_units),
    Rule("reference", seq(lex("time_reference", label="reference")), pointers.reference),
    Rule("pointed", seq(lex("then")), pointers.pointed),
    Rule("the_day_when", seq(word("اليوم"), ahead(word("الذي"))), pointers.day_when),
)

_WEEKDAYS = (
    Rule(
        "weekday",
        seq(
            opt(CLOCK, COMMA, opt(word("من"))),
            opt(_MIDNIGHT),
            opt(DAYPART),
            opt(word("هذا")),
            WEEKDAY,
            either(
                behind(seq(opt(UNTIL), lex("weekday", label="next_weekday", clitics=("", "و")), position())),
                seq(opt(position()), LATE),
            ),
        ),
        weekdays.weekday,
    ),
    Rule(
        "night_between",
        seq(
            opt(_MIDNIGHT),
            _NIGHT,
            WEEKDAY,
            opt(word("-", "–", "/", "و", "الي")),
            lex("weekday", label="next_weekday", clitics=("", "و")),
        ),
        weekdays.night_between,
    ),
    Rule(
        "relative_day",
        seq(
            opt(CLOCK, COMMA, opt(word("من"))),
            opt(_MIDNIGHT),
            opt(DAYPART),
            RELATIVE,
            opt(in_brackets(WEEKDAY), opt(position("last", "next"))),
            LATE,
        ),
        weekdays.relative_day,
    ),
    Rule(
        "this_daypart",
        seq(
            opt(CLOCK, COMMA),
            opt(_MIDNIGHT),
            either(seq(THIS, DAYPART), seq(_TONIGHT, position("before_last", "last", "next"))),
        ),
        weekdays.this_daypart,
    ),
    Rule("tonight", seq(_TONIGHT), weekdays.this_daypart),
    Rule(
        "daypart",
        either(seq(after("في", "ساعات", "خلال", "منذ", "حتي"), _THE_DAYPART), _MIDNIGHT_WORD, _ADVERB_ALONE),
        weekdays.daypart,
    ),
    Rule("clock", seq(CLOCK), weekdays.clock),
    Rule("hour_of_half_day", HALF_DAY_HOUR, weekdays.half_day_hour),
    Rule(
        "hour_until",
        seq(opt(word("الساعه")), BARE_HOUR, opt(DAYPART), behind(seq(opt(UNTIL), opt(word("الساعه")), HALF_DAY_HOUR))),
        weekdays.half_day_hour,
    ),
    Rule("every_weekday", seq(word("كل"), ANY_WEEKDAY, LATE), weekdays.every),
    Rule(
        "daily_clock",
        seq(CLOCK, COMMA, lex("set", where=lambda part: part.column("value") == "P1D")),
        weekdays.daily_clock,
    ),
)

_LENGTHS = (
    Rule(
        "offset",
        seq(
            word("قبل", "بعد", "منذ", label="side"),
            either(COUNTED_UNIT, _ONE_UNIT),
            _MORE_UNITS,
            either(seq(word("من"), _NOW), seq(_NOT_MORE, unless(AND_FRACTION))),
        ),
        offsets.offset,
    ),
    Rule(
        "offset_from_now",
        seq(either(COUNTED_UNIT, _ONE_UNIT), _MORE_UNITS, word("من"), _NOW),
        offsets.offset_from_now,
    ),
    Rule("duration", seq(COUNTED_UNIT, opt(AND_MORE), opt(AND_MORE), _BEHIND_LENGTH), lengths.duration),
    Rule(
        "moved_length",
        seq(unit("plural", article=True), rec("quantity", "late_quantity"), position()),
        lengths.duration,
    ),
    Rule("moved_dual", seq(unit("dual", article=True), position()), lengths.duration),
    Rule("last_length", seq(word("اخر", "اول"), COUNTED_UNIT), lengths.duration),
    Rule("unit_and_fraction", seq(unit("singular", article=False), AND_FRACTION), lengths.duration),
    Rule("accusative_duration", seq(_ACCUSATIVE, opt(AND_MORE)), lengths.duration),
    Rule("about_unit", seq(ABOUT, unit("singular", "dual"), opt(AND_MORE), unless(rec("number"))), lengths.duration),
    Rule(
        "bare_duration",
        seq(unit("singular", "plural", article=False), opt(FEW), opt(AND_MORE), opt(AND_MORE), _NOT_MORE),
        lengths.measured,
    ),
    Rule("whole_unit", seq(after("طوال", "طيله"), unit("singular", article=True)), lengths.duration),
    Rule("repeated", seq(word("كل"), COUNTED_UNIT, opt(AND_FRACTION)), lengths.repeated),
    Rule("set", seq(lex("set")), lengths.listed_set),
)

DATES = RuleBook("dates", "date", (*_DAYS, *_PERIODS, *_LENGTHS, *_WEEKDAYS))


def read_dates(sheet: Sheet) -> None:
    """Place every date of the sheet."""
    offer_numbers(sheet)
    DATES.run(sheet)
