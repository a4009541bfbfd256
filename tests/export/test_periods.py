from datetime import date

import pytest

from rawi.export.periods import period


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-05-03", date(2025, 5, 3), date(2025, 5, 3)),
        ("2025-05-03TEV", date(2025, 5, 3), date(2025, 5, 3)),
        ("2025-05-03T14:30", date(2025, 5, 3), date(2025, 5, 3)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
        ("2025-W01-WE", date(2025, 1, 4), date(2025, 1, 5)),
        ("2025-05-03/2025-05-07", date(2025, 5, 3), date(2025, 5, 7)),
    ],
)
def test_the_days_of_a_value(value: str, first: date, last: date) -> None:
    assert period(value) == (first, last)


@pytest.mark.parametrize("value", [None, "XXXX-07-06", "2025-SU", "201", "PAST_REF", "P5D", "2025-02-30", "2025-W60"])
def test_what_stands_for_no_days(value: str | None) -> None:
    assert period(value) is None
