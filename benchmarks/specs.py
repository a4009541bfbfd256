"""Score Rawi on the Arabic number and date cases of microsoft/Recognizers-Text.

    python benchmarks/specs.py [FOLDER] [--errors FILE]

The cases are assistant phrases translated from English and never checked. What is no Arabic or expects something
wrong is set aside by name in `specs_aside.tsv`, at most one case in seven of a file; every other case is scored.

A case is right when each expected result is met by a record that overlaps its text and has the right value, or, where
nothing is expected, when no record of that kind is read. Values are compared by what they mean: see `specs_values.py`.

`silent` counts the cases that expect a relative ordinal («the next», «the last»), for which Rawi has no record, and in
whose text it rightly reads no number: they are scored, and they are *not* counted as right.
"""

import argparse
import csv
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

import msgspec
from specs_values import Option, Wanted, close, interval_of, joined, parse_interval, same_time

from rawi import read_text
from rawi.pipeline import read_numbers
from rawi.records import Date, Figure, Number

HERE = Path(__file__).resolve().parent
DEFAULT_FOLDER = HERE.parents[1] / "shared" / "specs" / "recognizers"
ASIDE = HERE / "specs_aside.tsv"
REASONS = {"not_arabic", "no_such_usage", "wrong_expectation", "empty_expectation", "broken_text"}
ASIDE_ONE_IN = 7


class Result(msgspec.Struct, rename="pascal"):
    """One expected result: a number's or a DateTimeModel's `Resolution`, or a date parser's `Value`."""

    text: str
    start: int
    type_name: str = ""
    type: str = ""
    resolution: dict[str, Any] | Literal["not resolved"] = "not resolved"
    value: dict[str, Any] = {}

    @property
    def written(self) -> str:
        """A number's value as the spec writes it: `-5.5`, `100%`, `(20,35]`."""
        return str(self.resolution["value"]) if isinstance(self.resolution, dict) else ""

    @property
    def number(self) -> float:
        """The same as a number."""
        return float(self.written.rstrip("%"))


class Case(msgspec.Struct, rename="pascal"):
    """A phrase and what should be read in it."""

    input: str
    results: list[Result]
    context: dict[str, str] = {}

    @property
    def published(self) -> str:
        """The reference time as `2016-11-07T16:12:00`, without fraction or zone; empty where the case has none."""
        return self.context.get("ReferenceDateTime", "")[:19]


class Verdict(NamedTuple):
    """How a case came out, and what was read in it."""

    outcome: Literal["right", "silent", "wrong"]
    got: str


Read = TypeVar("Read", Number, Figure, Date)


def overlapping(result: Result, text: str, read: Sequence[Read]) -> list[Read]:
    """The records that share a character with the expected text, at its place nearest to where the spec puts it.

    All records when the expected text does not occur: some specs write it in another spelling.
    """
    places = [place for place in range(len(text)) if result.text and text.startswith(result.text, place)]
    if not places:
        return list(read)
    start = min(places, key=lambda place: abs(place - result.start))
    return [record for record in read if record.span.start < start + len(result.text) and start < record.span.end]


def judge(case: Case, read: Sequence[Read], met: Callable[[Result, list[Read]], bool]) -> Verdict:
    """Right when `met` holds for each expected result and the records in its text, or nothing is expected or read."""
    right = all(met(result, overlapping(result, case.input, read)) for result in case.results)
    return Verdict("right" if right and (case.results or not read) else "wrong", shown(case, read))


def shown(case: Case, read: Sequence[Number | Figure | Date]) -> str:
    """The records as the list of errors gives them."""

    def value(record: Number | Figure | Date) -> str:
        if isinstance(record, Date):
            return f"{record.type} {record.value} {record.mod or ''}".rstrip()
        return f"{record.low}..{record.high} {record.exactness}"

    return "; ".join(f"{record.span.quote(case.input)} = {value(record)}" for record in read) or "nothing"


def has_value(result: Result, read: Sequence[Number | Figure]) -> bool:
    """Whether a record is the wanted number, or is a range that begins or ends with it."""
    return any(
        close(bound, result.number) for record in read for bound in (record.low, record.high) if bound is not None
    )


def judge_numbers(case: Case) -> Verdict:
    """NumberModel: cardinals and fractions."""
    return judge(case, [number for number in read_numbers(case.input) if number.kind != "ordinal"], has_value)


def judge_ordinals(case: Case) -> Verdict:
    """OrdinalModel: ordinals, each counted from where the case counts it: the start, the end, or the one spoken of."""

    def met(result: Result, read: list[Number]) -> bool:
        wanted = result.resolution
        assert isinstance(wanted, dict)
        origin, offset = wanted["relativeTo"], float(wanted["offset"])
        return any(number.counted_from == origin and number.low == offset for number in read)

    return judge(case, [number for number in read_numbers(case.input) if number.kind == "ordinal"], met)


def judge_percents(case: Case) -> Verdict:
    """PercentModel: figures in `%`."""
    return judge(case, [figure for figure in read_text(case.input).figures if figure.unit == "%"], has_value)


def judge_ranges(case: Case) -> Verdict:
    """NumberRangeModel: the bounds of a number, or of two that bound one («more than 10 and less than 20»)."""

    def met(result: Result, read: list[Number]) -> bool:
        given = [interval_of(number) for number in read]
        return any(parse_interval(result.written).same_as(interval) for interval in given + joined(given))

    read = read_numbers(case.input)
    return judge(case, read if case.results else [number for number in read if number.low != number.high], met)


def judge_dates(case: Case) -> Verdict:
    """The four files of time expressions."""
    dates = read_text(case.input, published=case.published).dates
    return judge(case, dates, lambda result, read: same_time(read, wanted(result), case.published))


def wanted(result: Result) -> Wanted:
    """What either notation of the date files asks for."""
    kind = (result.type or result.type_name).removeprefix("datetimeV2.")
    if result.value:
        timex, resolved = result.value["Timex"], (result.value["FutureResolution"], result.value["PastResolution"])
        options = [
            Option(timex, found.get("date", ""), found.get("startDate", ""), found.get("endDate", ""))
            for found in resolved
        ]
    elif isinstance(result.resolution, dict):
        options = [
            Option(found["timex"], found.get("value", ""), found.get("start", ""), found.get("end", ""))
            for found in result.resolution["values"]
        ]
    else:
        options = []
    return Wanted(kind, options)


JUDGES: dict[str, Callable[[Case], Verdict]] = {
    "NumberModel": judge_numbers,
    "OrdinalModel": judge_ordinals,
    "PercentModel": judge_percents,
    "NumberRangeModel": judge_ranges,
    "DateParser": judge_dates,
    "DatePeriodParser": judge_dates,
    "DurationParser": judge_dates,
    "DateTimeModel": judge_dates,
}


def read_aside(sizes: dict[str, int]) -> set[tuple[str, int]]:
    """The cases set aside, as (file, index), for files of so many cases.

    Raises `ValueError` for a row with no such case or reason, for a case named twice, and for a file with too many.
    """
    aside: set[tuple[str, int]] = set()
    with ASIDE.open(encoding="utf-8") as lines:
        for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"):
            name, index = row["file"], int(row["case"])
            if not 0 <= index < sizes.get(name, 0) or row["reason"] not in REASONS or (name, index) in aside:
                raise ValueError(
                    f"{ASIDE.name}: {name} {index} {row['reason']}: no such case or reason, or named twice"
                )
            aside.add((name, index))
    for name, size in sizes.items():
        if sum(file == name for file, _ in aside) * ASIDE_ONE_IN > size:
            raise ValueError(f"{ASIDE.name}: more than one case in {ASIDE_ONE_IN} of {name} set aside")
    return aside


def main() -> int:
    """Print the table; write the wrong cases when asked to."""
    options = argparse.ArgumentParser(description="Score Rawi on the Arabic cases of Recognizers-Text.")
    options.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER, help="folder of the *.json files")
    options.add_argument("--errors", type=Path, help="write the cases that came out wrong to this file")
    given = options.parse_args()
    files = {name: given.folder / f"{name}.json" for name in JUDGES}
    missing = [str(file) for file in files.values() if not file.is_file()]
    if missing:
        print(f"{missing[0]}: not there: name the folder of the Arabic specs as the first argument", file=sys.stderr)
        return 2
    cases = {name: msgspec.json.decode(file.read_text("utf-8-sig"), type=list[Case]) for name, file in files.items()}
    aside = read_aside({name: len(found) for name, found in cases.items()})
    errors: list[str] = []
    rows: list[list[int]] = []
    print(f"{'file':18}{'cases':>7}{'aside':>7}{'scored':>8}{'right':>7}{'silent':>8}{'share':>8}")
    for name, found in cases.items():
        scored = {index: JUDGES[name](case) for index, case in enumerate(found) if (name, index) not in aside}
        outcomes = [verdict.outcome for verdict in scored.values()]
        rows.append(
            [len(found), len(found) - len(scored), len(scored), outcomes.count("right"), outcomes.count("silent")]
        )
        print_row(name, rows[-1])
        for index, verdict in scored.items():
            if verdict.outcome == "wrong":
                asked = "; ".join(f"{r.text} = {r.value or r.resolution}" for r in found[index].results) or "nothing"
                errors.append(f"{name} {index}\t{found[index].input!r}\texpected {asked}\tgot {verdict.got}\n")
    print_row("all", [sum(column) for column in zip(*rows, strict=True)])
    if given.errors:
        given.errors.write_text("".join(errors), encoding="utf-8")
    return 0


def print_row(name: str, counts: list[int]) -> None:
    """One line of the table; `share` is right of scored."""
    cases, aside, scored, right, silent = counts
    print(f"{name:18}{cases:7}{aside:7}{scored:8}{right:7}{silent:8}{right / scored:8.1%}")


if __name__ == "__main__":
    sys.exit(main())
