"""Dates that no list of examples can hold: every month name, every Hijri day, every weekday of every week."""

from datetime import date, timedelta

import pytest
from babel import Locale, localedata
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from rawi import read_text
from rawi.matching.sheet import Sheet
from rawi.pages import read_page
from rawi.pipeline import text_source
from rawi.reading import dates as dates_stage
from rawi.reading import lexicon, numbers
from rawi.reading.dates.tables import Month, RelativeDay, Weekday, dayparts, months, relative_days, weekdays
from rawi.records import Date
from rawi.text import lay_out

LOCALES = sorted(name for name in localedata.locale_identifiers() if name == "ar" or name.startswith("ar_"))
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31)).filter(lambda day: day != date(1970, 1, 1))
"""Without the day that stands for none: pages take the zero of a clock for no date."""
MONTHS = st.sampled_from([row for row in months.rows if row.calendar == "gregorian"])
WEEKDAYS = st.sampled_from(weekdays.rows)
PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")


def dates(text: str, published: date | None = None) -> tuple[Date, ...]:
    return read_text(text, published=published.isoformat() if published else None).dates


def only(text: str, published: date | None = None) -> Date:
    (found,) = dates(text, published)
    return found


@pytest.mark.parametrize("name", LOCALES)
def test_month_names_of_cldr(name: str) -> None:
    calendar = Locale.parse(name).months
    names = {
        (number, word) for context in ("format", "stand-alone") for number, word in calendar[context]["wide"].items()
    }
    for number, word in sorted(names):
        assert only(f"وصل في 5 {word} 2014 إلى المدينة").value == f"2014-{number:02}-05", word
        assert only(f"وصل في شهر {word} 2014 إلى المدينة").value == f"2014-{number:02}", word


@pytest.mark.parametrize("year", range(1343, 1501, 6))
def test_hijri_days(year: int) -> None:
    """Every day of Umm al-Qura, read by the two stages that it takes."""
    days = [
        Hijri(each, month, day)
        for each in range(year, min(year + 6, 1501))
        for month in range(1, 13)
        for day in range(1, Hijri(each, month, 1).month_length() + 1)
    ]
    text = "\n".join(f"{day.day}/{day.month}/{day.year}هـ" for day in days)
    sheet = Sheet(lay_out(read_page(text_source(text))), lexicon())
    for stage in (numbers.STAGE, dates_stage.STAGE):
        stage.run(sheet)
    found = sheet.records(Date)
    assert [record.value for record in found] == [day.to_gregorian().isoformat() for day in days]
    assert [record.hijri for record in found] == [f"{day.year}-{day.month:02}-{day.day:02}" for day in days]


@given(DAYS, st.sampled_from(["/", "-", "."]), st.booleans(), st.booleans())
def test_digits_are_read_day_first(day: date, mark: str, zeros: bool, year_first: bool) -> None:
    width = 2 if zeros else 1
    parts = [f"{day.day:0{width}}", f"{day.month:0{width}}", str(day.year)]
    if year_first and mark != ".":
        parts.reverse()
    written = mark.join(parts)
    record = only(f"صدر في {written} بالعاصمة")
    assert (record.value, record.anchor) == (day.isoformat(), "absolute")
    assert record.span.quote(f"صدر في {written} بالعاصمة") == written


@given(DAYS, MONTHS, st.sampled_from(["", "م", " م"]))
def test_a_full_date_is_itself(day: date, month: Month, mark: str) -> None:
    number = min(day.day, 28)
    record = only(f"التقيا في {number} {month.form} {day.year}{mark}، ثم افترقا")
    assert (record.value, record.type, record.flags) == (f"{day.year}-{month.value:02}-{number:02}", "DATE", ())


@given(DAYS, WEEKDAYS)
def test_a_bare_weekday_is_on_the_side_of_its_clause(published: date, weekday: Weekday) -> None:
    past = date.fromisoformat(only(f"أعلن الوزير يوم {weekday.form} ذلك", published).value)
    future = date.fromisoformat(only(f"سيعلن الوزير يوم {weekday.form} ذلك", published).value)
    assert past.isoweekday() == future.isoweekday() == weekday.value
    assert timedelta(0) <= published - past < timedelta(7)
    assert timedelta(0) <= future - published < timedelta(7)


@given(DAYS, WEEKDAYS, st.sampled_from(relative_days.rows), st.sampled_from(["{} {}", "{} ({})", "{}، {}"]))
def test_the_weekday_is_kept_whatever_the_relative_day(
    published: date, weekday: Weekday, relative: RelativeDay, between: str
) -> None:
    phrase = between.format(relative.form, weekday.form)
    record = only(f"يلتقي الوفدان {phrase} في العاصمة", published)
    value = date.fromisoformat(record.value)
    right = published + timedelta(relative.offset)
    assert value.isoweekday() == weekday.value
    assert ("weekday_disagrees" in record.flags) == (value != right)
    assert timedelta(-5) <= value - right <= timedelta(1)


@given(DAYS, MONTHS)
def test_last_and_next_month(published: date, month: Month) -> None:
    this = published.strftime("%Y-%m")
    assert only(f"في شهر {month.form} الماضي", published).value < this
    assert only(f"في شهر {month.form} المقبل", published).value > this


@pytest.mark.parametrize("proclitic", PROCLITICS)
@pytest.mark.parametrize(
    "phrase",
    [
        "السبت الماضي",
        "أمس الأحد",
        "يوليو 2014",
        "5 يوليو 2014",
        "عام 2014",
        "الأسبوع المقبل",
        "ثلاثة أشهر",
        "15/7/2014",
    ],
)
def test_a_span_leaves_out_proclitics(proclitic: str, phrase: str) -> None:
    text = f"كانوا هنا {proclitic}{phrase}، ثم رحلوا"
    assert [record.span.quote(text) for record in dates(text)] == [phrase]


@pytest.mark.parametrize("mark", ["\u064e", "\u0640", "\u200f", "\u0651\u064b"])
@given(st.data())
def test_a_span_is_of_the_text_as_written(mark: str, data: st.DataObject) -> None:
    phrase = data.draw(
        st.sampled_from(["السبت الماضي", "يوليو 2014", "الأسبوع المقبل", "مساء أمس", "منتصف يونيو الماضي"])
    )
    at = data.draw(st.integers(1, phrase.index(" ") - 1))
    written = phrase[:at] + mark + phrase[at:]
    text = f"كانوا هنا {written}، ثم رحلوا"
    assert [record.span.quote(text) for record in dates(text)] == [written]


@given(
    st.sampled_from(
        [
            *(f"يوم {row.form}" for row in weekdays.rows),
            *(row.form for row in relative_days.rows),
            *(f"في 5 {row.form}" for row in months.rows if row.register != "libyan"),
            *(f"{row.form} أمس" for row in dayparts.rows),
            "الأسبوع الماضي", "هذا الشهر", "العام المقبل", "العقد الماضي", "الصيف الماضي", "عيد الفطر", "الساعة 8 مساء",
        ]
    )
)  # fmt: skip
def test_without_a_date_of_publication_no_year_is_guessed(phrase: str) -> None:
    values = [record.value for record in dates(f"سيعود الوفد {phrase} إلى المدينة")]
    assert values
    assert all(value.startswith("X") for value in values), values
