"""How the words of a date go together. Each rule is a pattern and the function of `make.py` that values it."""

from rawi.matching.pattern import Pattern, after, ahead, behind, either, lex, opt, rec, seq, unless, word
from rawi.matching.rules import Match, Rule, RuleBook
from rawi.matching.sheet import Sheet
from rawi.reading.dates import make
from rawi.reading.dates.words import (
    BARE_YEAR, CLOCK, COMMA, DAY, DAYPART, HIJRI_MARK, HIJRI_YEAR, LATE_DAYPART, MOD, MONTH, NAMED_YEAR, NEXT_DAY,
    NUMERIC, OF_MONTH, OF_YEAR, RELATIVE, WEEKDAY, YEAR_MARK, YEAR_NOUN, in_brackets, number, position, unit,
)  # fmt: skip
from rawi.records import Date

_SHOWS_MONTH = frozenset({"في", "منذ", "حتي", "خلال", "بحلول"})
_DAY_IN_GENERAL = frozenset(
    "العالمي الوطني الدولي الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاخير الواحد نفسه ذاته"
    " التالي الموالي السابق الماضي الذي المفتوح الدراسي والليله".split()
)
"""Behind `اليوم` these make it a day in general, or another one than today."""


def _not_a_name(kind: str, match: Match) -> bool:
    """Whether no word before the match makes a name of it (`ثورة 25 يناير`, `صلاة الجمعة`)."""
    sheet = match.sheet
    before = match.start - 1 - (sheet.form(match.start - 1).isdecimal() or bool(sheet.records_at(match.start - 1, "number")))
    return not any(
        part.column("kind") == kind
        for part in sheet.lexical(before, "name_before")
    )


def _day_month(match: Match, rule: str) -> Date | None:
    return make.day_month(match, rule) if match.get("year") or _not_a_name("month_day", match) else None


def _month(match: Match, rule: str) -> Date | None:
    """A month whose name is often another word needs a year, `شهر`, a second name or a preposition to be one."""
    month = match["month"]
    shown = any(match.get(label) for label in ("year", "position", "year_position", "month2", "mod"))
    if month.column("register") == "libyan" and not match.get("year"):
        return None
    if not match.get("year") and not _not_a_name("month_day", match):
        return None
    if month.column("homograph") == "yes" and not shown and month.start == match.start:
        return make.month_year(match, rule) if match.sheet.form(match.start - 1) in _SHOWS_MONTH else None
    return make.month_year(match, rule)


def _weekday(match: Match, rule: str) -> Date | None:
    return make.weekday_alone(match, rule) if _not_a_name("weekday", match) else None


def _relative_day(match: Match, rule: str) -> Date | None:
    """`اليوم` is today, but not in `اليوم العالمي`, `اليوم الأول` or `المصري اليوم`."""
    sheet, word_ = match.sheet, match["relative"]
    today = match.value("relative", "offset") == 0
    if today and match.end == word_.end and sheet.form(match.end) in _DAY_IN_GENERAL:
        return None
    return make.relative_day(match, rule) if _not_a_name("today", match) else None


def _listed_year(match: Match, rule: str) -> Date | None:
    """The second of `عامي 2011 و2012`: a year joined by و to a year."""
    sheet = match.sheet
    last = sheet.made[-1].record if sheet.made else None
    joined = isinstance(last, Date) and last.span.end + 2 >= match.span().start and len(last.value) == len("2011")
    return make.year_alone(match, rule) if joined else None


_QUANTITY: Pattern = rec("quantity", "quantity", where=lambda part: part.record.kind != "fraction")
_HALF = rec("number", "half", clitics=("و",), where=lambda part: part.record.kind == "fraction")
_MEASURES = after(
    "بعد", "قبل", "منذ", "خلال", "مدي", "مدار", "طوال", "طيله", "لمده", "مده", "عبر", "غضون", "مر", "قرابه", "نحو",
    "بعيد", "قبيل",
)  # fmt: skip
_THIS = word("هذا", "هذه")
_WHEN = after("في", "منذ", "حتي", "خلال", "بين", "قبل", "بعد", "من", "الي", "بحلول", "لغايه")
_NIGHT_MODS = opt(lex("mod", where=lambda part: part.column("value") == "MID"))

DATES = RuleBook(
    "dates",
    "date",
    (
        # a day of a month
        Rule(
            "day_month",
            seq(opt(CLOCK, COMMA), opt(DAYPART), opt(WEEKDAY, COMMA, opt(word("الموافق"))), DAY, OF_MONTH, opt(OF_YEAR),
                opt(LATE_DAYPART)),
            _day_month,
        ),
        Rule("day_of_listed_month", seq(DAY, behind(seq(NEXT_DAY, opt(NEXT_DAY), opt(NEXT_DAY), OF_MONTH, opt(OF_YEAR)))), _day_month),
        Rule("month_day", seq(opt(WEEKDAY, COMMA), MONTH, DAY, opt(OF_YEAR)), _day_month),
        Rule("numeric", seq(opt(WEEKDAY, COMMA, opt(word("الموافق"))), NUMERIC), make.numeric),
        Rule("day_of_this_month", seq(opt(DAYPART), opt(WEEKDAY, COMMA), DAY, word("من"), opt(_THIS), unit("singular", only="MO"), opt(position())), make.day_of_month),
        # months, years, longer periods
        Rule("month", seq(opt(MOD), MONTH, opt(OF_YEAR)), _month),
        Rule("year", seq(opt(MOD), NAMED_YEAR, YEAR_MARK), make.year_alone),
        Rule("years", seq(after("عامي", "سنتي", "العامين", "الاعوام"), BARE_YEAR), make.year_alone),
        Rule("listed_year", seq(after("و"), BARE_YEAR), _listed_year),
        Rule("bare_year", seq(_WHEN, opt(MOD), BARE_YEAR, unless(unit())), make.year_alone),
        Rule("hijri_year", seq(opt(YEAR_NOUN), HIJRI_YEAR, HIJRI_MARK), make.year_alone),
        Rule("moved_period", seq(opt(MOD), either(seq(_THIS, unit("singular", only="W MO Y DE CE")), seq(unit("singular", only="W MO Y DE CE"), position()))), make.moved_unit),
        Rule("moved_units", seq(unit("plural", "dual"), opt(word("القليله", "القليلات")), position()), make.many_units),
        Rule("counted_moved_units", seq(unit("plural"), _QUANTITY, position()), make.duration),
        Rule("season", seq(lex("season"), opt(OF_YEAR)), make.season),
        Rule("feast", seq(lex("feast"), opt(OF_YEAR)), make.feast),
        Rule("decade", seq(opt(MOD), lex("decade"), opt(word("من")), opt(unit("singular", only="CE"), position("last"))), make.decade),
        Rule("century", seq(opt(MOD), unit("singular", only="CE"), opt(word("ال")), rec("number", "ordinal")), make.century),
        # weekdays and days counted from publication
        Rule("weekday", seq(opt(CLOCK, COMMA), opt(DAYPART), WEEKDAY, opt(position("last", "this", "next")), opt(LATE_DAYPART)), _weekday),
        Rule("night_between", seq(lex("daypart", where=lambda part: part.column("value") == "NI"), WEEKDAY, opt(word("-", "/", "–", "الي")), behind(lex("weekday", label="weekday2", clitics=("", "و")))), _weekday),
        Rule("relative_day", seq(opt(CLOCK, COMMA), opt(DAYPART), RELATIVE, opt(in_brackets(WEEKDAY)), opt(position("last", "next")), opt(LATE_DAYPART), opt(seq(word("("), lex("daypart", label="daypart2"), word(")")))), _relative_day),
        Rule("this_daypart", seq(_NIGHT_MODS, either(seq(_THIS, DAYPART), seq(word("الليله"), position("last", "next")))), make.this_daypart),
        Rule("tonight", seq(lex("daypart", where=lambda part: part.entry is not None and part.entry.words == ("الليله",))), make.this_daypart),
        Rule("clock", seq(CLOCK), make.clock_alone),
        # lengths of time, what repeats, what has no calendar value
        Rule("duration", seq(either(seq(word("("), _QUANTITY, word(")")), _QUANTITY), unit(definite=False), opt(_HALF)), make.duration),
        Rule("dual_duration", seq(unit("dual"), opt(_HALF)), make.duration),
        Rule("bare_duration", seq(_MEASURES, unit("singular", "plural", definite=False), opt(_HALF), unless(either(position(), lex("month"), rec("number")))), make.duration),
        Rule("set", seq(lex("set")), make.repeated),
        Rule("reference", seq(lex("time_reference", label="reference")), make.reference),
        Rule("pointed", seq(lex("then")), make.pointed),
        Rule("the_day_when", seq(word("اليوم", label="day_when"), ahead(word("الذي"))), make.day_when),
    ),
)  # fmt: skip


def read_dates(sheet: Sheet) -> None:
    """Place every date of the sheet."""
    DATES.run(sheet)
