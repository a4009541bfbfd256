"""A page's own date: in metadata and in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.pages import iso
from rawi.pages.dates import stamp


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2013-02-01", "2013-02-01"),
        ("2013-02-01 11:21:22", "2013-02-01T11:21:22"),
        ("2013-02-01T11:21", "2013-02-01T11:21:00"),
        (" 2013-02-01T11:21:22+03:00\n", "2013-02-01T11:21:22+03:00"),
        ("2013-02-01T11:21:22.123Z", "2013-02-01T11:21:22+00:00"),
        ("2013-02-01T11:21:22+0300", "2013-02-01T11:21:22+03:00"),
        ("2013/02/01", "2013-02-01"),
        ("٢٠١٣-٠٢-٠١", "2013-02-01"),
        ("Fri, 01 Feb 2013 11:21:22 +0200", "2013-02-01T11:21:22+02:00"),
    ],
)
def test_dates_in_metadata_become_iso(stated: str, value: str) -> None:
    assert iso(stated) == value


@pytest.mark.parametrize(
    "stated",
    [
        None,
        "",
        "أمس",
        "2013",
        "2013-02",
        "2013-13-01",
        "01/02/2013",
        "1 فبراير 2013",
        "0000-00-00",
        "0001-01-01T00:00:00",
        "1970-01-01",
        "1970-01-01T00:00:00Z",
        "1700000000",
        "-0001-11-30T00:00:00+00:00",
        "2013-02-30",
        "1 Feb 13",
    ],
)
def test_what_is_no_date_is_null_and_never_guessed(stated: str | None) -> None:
    assert iso(stated) is None


@given(st.dates(min_value=date(1970, 1, 2)))
def test_an_iso_date_stays(day: date) -> None:
    assert iso(day.isoformat()) == day.isoformat()


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("الأربعاء 30 يوليو 2025", "2025-07-30", None),
        ("الأربعاء، 30 تموز/ يوليو 2025 - 21:14", "2025-07-30T21:14", None),
        ("الثلثاء ٢٣ أيلول ٢٠٢٥", "2025-09-23", None),
        ("نشر في: 6 نوفمبر، 2024 07:41 ص", "2024-11-06T07:41", None),
        ("12:05 م - السبت 13 أيار 2017", "2017-05-13T12:05", None),
        ("السبت 13 أيار 2017 - 09:30 مساء", "2017-05-13T21:30", None),
        ("12:05 ص، 13 ماي 2017", "2017-05-13T00:05", None),
        ("يوليو 30, 2025", "2025-07-30", None),
        ("الجمعة 8 فيفري 2019", "2019-02-08", None),
        ("الاثنين 22 شتنبر 2025", "2025-09-22", None),
        ("30 كانون الثاني 2015", "2015-01-30", None),
        ("2015-07-21", "2015-07-21", None),
        ("21/07/2015 10:30", "2015-07-21T10:30", None),
        ("5 صفر 1447 هـ الموافق 30 يوليو 2025 م", "2025-07-30", None),
        ("الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)", "2013-08-04", "2013-08-04T02:21+04:00"),
        ("تاريخ النشر: 30 يوليو 2025 - آخر تحديث: 31 يوليو 2025", "2025-07-30", "2025-07-31"),
        ("تم التحديث 31 يوليو 2025، 10:15 بتوقيت غرينتش", None, "2025-07-31T10:15+00:00"),
    ],
)
def test_a_stamp_is_read_with_its_time(line: str, published: str | None, updated: str | None) -> None:
    assert stamp(line) == (published, updated)


@pytest.mark.parametrize(
    "line",
    [
        "وقع الهجوم في 6 يوليو 2025",
        "أسعار الذهب اليوم الأربعاء 30 يوليو 2025 في مصر",
        "7 أكتوبر 1981:",
        "الأربعاء 30 يوليو",
        "3/4/2013",
        "31 فبراير 2013",
        "21:14",
        "2025",
        "اتفاق 17 أيار",
        "",
    ],
)
def test_a_line_that_says_anything_else_or_leaves_the_day_open_is_no_stamp(line: str) -> None:
    assert stamp(line) is None


@given(st.text(alphabet="0123456789/-: صمتحديثيوليو٣،"))
def test_no_line_makes_it_fail(line: str) -> None:
    found = stamp(line)
    assert found is None or found.published or found.updated
