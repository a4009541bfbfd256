"""Figures: a quantity, what it counts, and what the words around it make of it.

The stage goes through the quantities from left to right and gives each to the first reader that takes it: measured
(`20 بالمئة`, `5 كيلومترات`), of time (`أربعة أشهر`, a date's record says so), counted behind (`15 شخصا`), counted before
(`الدول الست`), alone behind a casualty word (`وأصيب 173`). What none takes is `unread`. Between them stand the nouns that
count without a number: duals (`قتيلان`) and the single victim (`مقتل شرطي`).
"""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures import around
from rawi.reading.figures.listed import listed_people
from rawi.reading.figures.counted import Counted, counted_before, counted_behind, counted_noun, noun_part
from rawi.records import Category, Date, Exactness, Figure, Number, Span

_STAGE = "figures"
_OPEN_LOW = frozenset({"less_than", "at_most"})
_OPEN_HIGH = frozenset({"more_than", "at_least"})
_UCUM_TIME = {"S": "s", "M": "min", "H": "h", "D": "d", "W": "wk", "MO": "mo", "Y": "a", "N": "d", "DE": "a", "CE": "a"}
_OWN_FATE = frozenset({"killed", "wounded", "missing", "displaced", "detained", "hostages"})
_KEPT_IN_SUBSET = frozenset({"children", "civilians"})
_MOST_YEAR, _LEAST_YEAR = 2100, 1900


class _Taken(NamedTuple):
    """A figure on its way: its number, its tokens, what it counts."""

    low: int | float | None
    high: int | float | None
    exactness: Exactness
    start: int
    end: int
    length: int
    unit: str | None
    counted: Counted | None
    category: Category
    rule: str
    parts: tuple[Part, ...]


class _Reader:
    """The figures of one sheet, in the making: each may be part of one before it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.done: list[tuple[_Taken, Figure]] = []
        self.until = 0
        self.durations: dict[int, Part] = {}
        self.dates: list[tuple[int, int]] = []
        for parts in sheet.placed.get("date", {}).values():
            for part in parts:
                if part.record.type == "DURATION":
                    self.durations[part.start] = part
                else:
                    self.dates.append((part.start, part.end))
        self.dates.sort()

    def run(self) -> None:
        """Read the sheet from left to right."""
        quantities = self.sheet.placed.get("quantity", {})
        in_dates = {at for start, end in self.dates for at in range(start, end)}
        nouns = self.sheet.words.get("count_noun", {})
        for at in sorted({*quantities, *self.durations, *nouns}):
            if at < self.until or at in in_dates:
                continue
            part = max(quantities.get(at, ()), key=lambda part: part.end, default=None)
            taken = self._quantity(part) if part else self._noun(at)
            if taken:
                self._make(taken)

    def _quantity(self, part: Part) -> _Taken | None:
        sheet = self.sheet
        number: Number = part.record
        reason = self._refusal(part)
        if reason:
            sheet.refuse(_STAGE, "figure", reason, number.span)
            self.until = part.end
            return None
        taken = self._of_time(part) or self._measured(part) or self._counted_behind(part) or self._counted_before(part)
        taken = taken or self._alone(part)
        if taken is None and number.kind == "cardinal":
            sheet.refuse(_STAGE, "figure", "a number with nothing that it counts", number.span)
            self.until = part.end
        return taken

    def _refusal(self, part: Part) -> str:
        """Why a number is no figure: it names a thing, or stands in a code."""
        sheet = self.sheet
        for back in (1, 2, 3):
            for hit in sheet.hits.get(part.start - back, ()):
                if hit.label == "designator" and hit.end == part.start:
                    return "a number that names something"
        if sheet.form(part.start - 1) in ("-", "–") and sheet.joined(part.start) and sheet.form(part.start - 2).isalpha():
            return "a number written onto a name"
        if any(hit.label in ("measure",) and hit.end > part.end for hit in sheet.hits.get(part.start, ())):
            return "part of a unit"
        return ""

    def _take(self, part: Part, end: int, category: Category, rule: str, unit: str | None = None, counted: Counted | None = None, extra: tuple[Part, ...] = ()) -> _Taken:  # fmt: skip
        number: Number = part.record
        return _Taken(number.low, number.high, number.exactness, part.start, end, part.length, unit, counted, category,
                      rule, (part, *extra))  # fmt: skip

    def _of_time(self, part: Part) -> _Taken | None:
        """`أربعة أشهر`: the number of a length of time that the dates stage read."""
        for start in (part.start, part.start - 1):
            length = self.durations.get(start)
            if length and length.end >= part.end:
                unit = next((hit for at in range(part.end, length.end) for hit in self.sheet.lexical(at, "time_unit")), None)
                if unit is None:
                    return None
                counted = Counted(unit.start, unit.end, 0, "duration", False, unit)
                return self._take(part, part.end, "duration", "length_of_time", _time_code(unit), counted, (unit,))
        return None

    def _measured(self, part: Part) -> _Taken | None:
        """A unit or a currency behind the number, or a percent sign before it."""
        sheet = self.sheet
        hits = [hit for hit in sheet.hits.get(part.end, ()) if hit.label in ("measure", "currency")]
        hits = [hit for hit in hits if hit.proclitics == "" or hit.entry is None]
        best = max(hits, key=lambda hit: hit.end, default=None)
        start = part.start
        if best is None:
            before = [hit for hit in sheet.hits.get(start - 1, ()) if hit.label in ("measure", "currency") and hit.end == start]
            best = next((hit for hit in before if hit.column("note") == "before"), None)
        if best is None:
            return None
        category: Category = best.column("category")
        percent = category == "percent"
        counted = None if percent else Counted(best.start, best.end, 0, category, False, best)
        end = best.end if percent and best.end > part.end else part.end
        code = None if best.column("code") == "-" else best.column("code")
        taken = self._take(part, end, category, f"measured_{category}", code, counted, (best,))
        self.until = max(self.until, best.end)
        return taken

    def _counted_behind(self, part: Part) -> _Taken | None:
        loose = part.record.exactness == "order"
        counted = counted_behind(self.sheet, part.end, loose=loose)
        if counted is None:
            return None
        category = self._category(part.start, counted, part.record.low)
        if category is None:
            if counted.category is None and self._is_yearlike(part):
                return None
            category = "other"
        extra = (counted.part,) if counted.part else ()
        return self._take(part, part.end, category, "number_and_noun", None, counted, extra)

    def _is_yearlike(self, part: Part) -> bool:
        number: Number = part.record
        low = number.low
        return number.form == "digits" and isinstance(low, int) and _LEAST_YEAR <= low <= _MOST_YEAR

    def _counted_before(self, part: Part) -> _Taken | None:
        """`الدول الست`, `جندي واحد`."""
        sheet = self.sheet
        definite = sheet.form(part.start).startswith("ال")
        counted = counted_before(sheet, part.start)
        is_one = part.record.low == 1 and part.record.form == "words"
        if counted is None or part.proclitics or not (definite or is_one):
            return None
        if counted.part is None or counted.part.entry is None or counted.part.entry.definite != definite:
            return None
        category = self._category(counted.start, counted, behind=part.end) or "other"
        return self._take(part, part.end, category, "noun_and_number", None, counted, (counted.part,))

    def _alone(self, part: Part) -> _Taken | None:
        """A number with no noun: behind a casualty word (`وأصيب 173`), or for people named before (`الثلاثة`)."""
        fate = around.fate_before(self.sheet, part.start, self.done[-1][0].end if self.done else 0)
        if fate and part.start - fate.at <= _ADJACENT:
            return self._take(part, part.end, fate.category, "casualties_without_noun")
        fate = around.fate_behind(self.sheet, part.end)
        if fate and part.record.form == "digits":
            return self._take(part, part.end, fate.category, "casualties_without_noun")
        if self.sheet.form(part.start).startswith("ال") and part.record.form == "words" and part.end == part.start + 1:
            same = [taken for taken, _ in self.done if taken.low == part.record.low]
            if same:
                return self._take(part, part.end, same[-1].category, "number_that_refers")
        if part.record.exactness == "order" and self.sheet.form(part.end) in _WHO:
            return self._take(part, part.end, "people", "order_of_people")
        return None

    def _noun(self, at: int) -> _Taken | None:
        """A noun that counts by its own form: a dual, or the one victim of a casualty word."""
        sheet = self.sheet
        length = self.durations.get(at)
        if length is not None:
            return self._dual_time(length)
        for proclitic in ("", "و", "ب", "ل", "ف"):
            part = noun_part(sheet, at, proclitic=proclitic)
            if part is None or part.label == "demonym" or part.entry is None or part.entry.definite:
                continue
            forms = {hit.entry.form for hit in sheet.lexical(at, "count_noun") if hit.entry and hit.end == part.end}
            if sheet.lexical(at, "casualty") or sheet.lexical(at, "not_dual"):
                return None
            counted = counted_noun(part.start, part.end, part.length, part)
            if forms <= {"dual"}:
                category = self._category(at, counted) or counted.category or "other"
                return _Taken(2, 2, "exact", at, part.end, part.length, None, counted, category, "dual_noun", (part,))
            if "singular" in forms and counted.is_person:
                return self._one_victim(at, counted, part)
        return None

    def _one_victim(self, at: int, counted: Counted, part: Part) -> _Taken | None:
        """`مقتل شرطي`: one, where the noun stands right behind the casualty word and no number behind it."""
        if self.sheet.records_at(part.end, "number") and self.sheet.form(part.end) in ("واحد", "واحده"):
            return None
        for hit in self.sheet.lexical(at - 1, "casualty"):
            if hit.end == at and hit.column("kind") in ("masdar", "passive"):
                category: Category = hit.column("category")
                return _Taken(1, 1, "exact", at, part.end, part.length, None, counted, category, "one_victim", (part, hit))
        return None

    def _dual_time(self, length: Part) -> _Taken | None:
        unit = next((hit for hit in self.sheet.lexical(length.start, "time_unit")), None)
        if unit is None or unit.entry is None or unit.column("number") != "dual" or unit.entry.definite:
            return None
        counted = Counted(unit.start, unit.end, unit.length, "duration", False, unit)
        return _Taken(2, 2, "exact", unit.start, unit.end, unit.length, _time_code(unit), counted, "duration",
                      "dual_length_of_time", (unit,))  # fmt: skip

    def _category(self, start: int, counted: Counted, low: float | None = None, behind: int = 0) -> Category | None:
        """What became of those counted, else what their noun means; null for an unknown noun that nothing befell."""
        own = counted.category
        if own in _OWN_FATE or not counted.is_person:
            return own
        subset = self._subset(start)
        if subset and own in _KEPT_IN_SUBSET:
            return own
        after = around.fate_behind(self.sheet, behind or counted.end)
        if after:
            return after.category
        stop = self.done[-1][0].end if self.done else 0
        before = around.fate_before(self.sheet, start, stop)
        if before and (own or start - before.at <= _ADJACENT):
            return before.category
        listed = listed_people(self.sheet, counted.end, low)
        after = around.fate_behind(self.sheet, listed[-1].part.end) if listed else None
        if after:
            return after.category
        return subset.category if subset else own

    def _subset(self, start: int) -> _Taken | None:
        """The figure before, of which the one at `start` is a part."""
        for taken, figure in reversed(self.done):
            if around.clause_ends_between(self.sheet, taken.end, start):
                return None
            if around.has_subset_word(self.sheet, taken.end, start) or self._in_brackets_of(taken, start):
                return taken
            if figure.of_total is None:
                return None
        return None

    def _in_brackets_of(self, taken: _Taken, start: int) -> bool:
        end = taken.counted.end if taken.counted and taken.counted.start >= taken.end else taken.end
        return self.sheet.form(end) == "(" and ")" not in self.sheet.forms[end:start]

    def _make(self, taken: _Taken) -> None:
        sheet = self.sheet
        end, exactness, low, high = self._with_modifier(taken)
        counted = taken.counted
        last = max(end, counted.end if counted else end)
        total, last = self._total(taken, last)
        figure = Figure(
            span=sheet.span(taken.start, end, taken.length),
            low=low,
            high=high,
            exactness=exactness,
            unit=taken.unit,
            counted=sheet.span(counted.start, counted.end, counted.length) if counted else None,
            category=taken.category,
            of_total=total,
            place=around.place_near(sheet, taken.start, last),
            as_of=around.as_of(sheet, taken.start, last),
            statement=None,
            rule=taken.rule,
        )
        sheet.place(_STAGE, "figure", figure, taken.parts, taken.start, end)
        self.done.append((taken._replace(low=low, high=high), figure))
        self.until = max(self.until, last)
        if taken.rule in ("number_and_noun", "noun_and_number"):
            for one in listed_people(sheet, last, taken.low):
                counted = counted_noun(one.part.start, one.part.end, one.part.length, one.part)
                self._make(_Taken(one.number, one.number, "exact", one.part.start, one.part.end, one.part.length, None,
                                  counted, taken.category, "listed_person", (one.part,)))  # fmt: skip

    def _with_modifier(self, taken: _Taken) -> tuple[int, Exactness, int | float | None, int | float | None]:
        """`15 شخصا على الأقل`: the modifier behind the noun takes the noun into the span."""
        low, high = taken.low, taken.high
        after = max(taken.end, taken.counted.end if taken.counted else 0)
        for hit in self.sheet.lexical(after, "modifier"):
            if hit.column("side") == "after" and hit.proclitics == "":
                exactness: Exactness = hit.column("exactness")
                low = None if exactness in _OPEN_LOW else low
                high = None if exactness in _OPEN_HIGH else high
                return hit.end, exactness, low, high
        return taken.end, taken.exactness, low, high

    def _total(self, taken: _Taken, last: int) -> tuple[int | float | None, int]:
        """The whole the figure is part of: `148 دولة من أصل 193`, `بينهم 27`, `تسعة من القتلى`."""
        for hit in self.sheet.lexical(last, "of_whole"):
            for number in self.sheet.records_at(hit.end, "quantity"):
                return number.record.low, number.end
        subset = self._subset(taken.start)
        if subset and _is_less(taken, subset):
            return subset.low, last
        if taken.counted and self.sheet.form(taken.counted.start) == "من":
            same = [t for t, _ in self.done if t.category == taken.counted.category and _is_less(taken, t)]
            if same:
                return same[-1].low, last
        return None, last


_ADJACENT = 3
_WHO = frozenset({"الذين", "ممن", "اللواتي"})
RULES = (
    "length_of_time", "dual_length_of_time", "measured_percent", "measured_money", "measured_distance", "measured_area",
    "measured_other", "number_and_noun", "noun_and_number", "casualties_without_noun", "number_that_refers", "order_of_people", "dual_noun",
    "one_victim", "listed_person",
)  # fmt: skip


def _is_less(part: _Taken, whole: _Taken) -> bool:
    return part.low is not None and whole.low is not None and part.low < whole.low


def _time_code(unit: Part) -> str | None:
    return _UCUM_TIME.get(unit.column("value"))


def read_figures(sheet: Sheet) -> None:
    """Place every figure of the sheet, and refuse what counts nothing."""
    _Reader(sheet).run()
