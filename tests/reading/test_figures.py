"""Figures that no list of examples can hold: any number before any noun, and what holds of every figure."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi import read_text
from rawi.reading import lexicon, numbers_of
from rawi.reading.figures.known import KNOWN
from rawi.reading.figures.tables import CountNoun, Measure, count_nouns, currencies
from rawi.records import Figure, Reading
from reading.examples import Example, examples, sheet_of

SEED = Path(__file__).parents[3] / "shared" / "gold" / "seed.reports.jsonl"
FATES = {"killed": "قتل", "wounded": "أصيب", "detained": "اعتقل", "hostages": "خطف"}
PEOPLE = [row for row in count_nouns.rows if row.person == "yes" and row.category in ("people", "fighters")]
THINGS = [row for row in count_nouns.rows if row.person == "no" and row.category == "other" and " " not in row.form]
COUNTED_WHOLES = [example for example in examples("figures") if example.text.count(" ") > 3]
NUMBERS = st.integers(3, 999_999).filter(lambda number: not 1300 <= number <= 2200)


def figures(text: str) -> tuple[Figure, ...]:
    return read_text(text).figures


@given(NUMBERS, st.sampled_from(PEOPLE), st.sampled_from(sorted(FATES)))
def test_what_befell_any_number_of_any_people(number: int, noun: CountNoun, fate: str) -> None:
    (figure,) = figures(f"{FATES[fate]} {number} {noun.form} في الحادث.")
    assert (figure.low, figure.high, figure.category) == (number, number, fate)


@given(NUMBERS, st.sampled_from(THINGS), st.sampled_from(sorted(FATES)))
def test_nothing_befalls_a_thing(number: int, noun: CountNoun, fate: str) -> None:
    (figure,) = figures(f"{FATES[fate]} الحارس قرب {number} {noun.form} في الحادث.")
    assert (figure.low, figure.category) == (number, "other")


@given(st.integers(3, 500), st.integers(3, 500), st.sampled_from(PEOPLE))
def test_a_part_is_less_than_its_whole(whole: int, part: int, noun: CountNoun) -> None:
    first, second = figures(f"أصيب {whole} شخصا بينهم {part} {noun.form} أمس.")
    assert (first.low, first.of_total, second.low) == (whole, None, part)
    assert second.of_total == (whole if part < whole else None)


@given(st.integers(2, 999), st.sampled_from(currencies.rows))
def test_money_has_the_code_of_its_currency(number: int, currency: Measure) -> None:
    (figure,) = figures(f"دفعت الشركة {number} مليون {currency.form} لصاحب الأرض.")
    assert (figure.low, figure.unit) == (number * 10**6, None if currency.code == "-" else currency.code)


@given(st.lists(st.sampled_from(COUNTED_WHOLES), min_size=1, max_size=6))
def test_no_number_is_lost(chosen: list[Example]) -> None:
    """Every cardinal is in a figure, in a date, the whole of a figure, or unread with a reason."""
    text = "\n".join(example.text for example in chosen)
    sheet = sheet_of(Example("joined", "joined", text, None, {}))
    reading = read_text(text)
    known = [*(figure.span for figure in reading.figures), *(date.span for date in reading.dates)]
    known += [unread.span for unread in reading.unread if unread.reason]
    wholes = {figure.of_total for figure in reading.figures}
    for number in numbers_of(sheet):
        found = number.low in wholes or any(number.core.overlaps(span) for span in known)
        assert found or number.kind != "cardinal", number.span.quote(text)


@given(st.lists(st.sampled_from(COUNTED_WHOLES), min_size=1, max_size=6))
def test_what_holds_of_every_figure(chosen: list[Example]) -> None:
    reading = read_text("\n".join(example.text for example in chosen))
    for figure in reading.figures:
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.exactness != "exact" or figure.low == figure.high
        assert figure.of_total is None or (figure.low or 0) < figure.of_total
    assert not overlapping(reading)


def overlapping(reading: Reading) -> list[tuple[Figure, Figure]]:
    """Figures that share characters with the next one."""
    pairs = zip(reading.figures, reading.figures[1:], strict=False)
    return [(first, second) for first, second in pairs if first.span.overlaps(second.span)]


@pytest.mark.skipif(not SEED.exists(), reason="no ../shared/gold beside the checkout")
def test_the_report_this_began_with() -> None:
    report = json.loads(SEED.read_text(encoding="utf-8").splitlines()[0])
    gold = json.loads(SEED.with_name("seed.jsonl").read_text(encoding="utf-8").splitlines()[0])
    found = figures(report["text"])
    told = [(figure.low, figure.high, figure.exactness, figure.category, figure.of_total) for figure in found]
    fields = ("low", "high", "exactness", "category", "of_total")
    assert told == [tuple(wanted.get(field) for field in fields) for wanted in gold["figures"]]


def test_the_classes_of_words_that_figures_look_at_are_classes_of_words() -> None:
    assert {table.kind for table in lexicon().tables} >= KNOWN
