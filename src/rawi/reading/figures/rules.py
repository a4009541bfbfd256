"""Figures: a quantity, what it counts, and what the words around it make of it.

The stage goes through the text from left to right. A number is given to the first rule of `_OF_NUMBERS` that makes a
figure of it; what none takes is `unread`. Between the numbers stand the nouns that count by their own form, the rules
of `_OF_NOUNS`. What is made is finished with the modifier behind it, its whole, its place and its date.
"""

from collections.abc import Callable, Iterable

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.circumstances import Circumstances, as_of, circumstances_in, place_of
from rawi.reading.figures.counted import counted_noun
from rawi.reading.figures.draft import Context, Draft, counting_itself
from rawi.reading.figures.listed import listed_people
from rawi.reading.figures.measures import dual_length_of_time, dual_measure, length_of_time, measured
from rawi.reading.figures.nouns import (
    casualties_without_noun,
    noun_and_number,
    noun_of_the_next,
    number_and_noun,
    number_of,
    number_of_a_whole,
    number_that_refers,
    part_and_whole,
    people_without_noun,
    rest_of_a_list,
)
from rawi.reading.figures.refused import refusal, why_uncounted
from rawi.reading.figures.selves import dual_noun, one_casualty, one_victim
from rawi.reading.figures.sums import sum_of_money
from rawi.reading.figures.tables import VICTIM_WORDS
from rawi.reading.figures.wholes import whole_of
from rawi.records import Exactness, Figure

_STAGE = "figures"
_COMPARATIVES = frozenset({"اكثر", "واكثر", "فاكثر", "اقل", "فاقل"})
_LONGEST_MODIFIER = 4
_LOOSE = frozenset({"نحو", "دون"})
_OPEN_LOW = frozenset({"less_than", "at_most"})
_OPEN_HIGH = frozenset({"more_than", "at_least"})
_PEOPLE_LISTED_BEHIND = frozenset({"number_and_noun", "noun_and_number"})

_Rule = Callable[[Context, Part], Draft | None]
_OF_NUMBERS: dict[str, _Rule] = {
    "length_of_time": length_of_time,
    "measured": measured,
    "part_and_whole": part_and_whole,
    "noun_and_number": noun_and_number,
    "number_and_noun": number_and_noun,
    "noun_of_the_next": noun_of_the_next,
    "number_of_a_whole": number_of_a_whole,
    "casualties_without_noun": casualties_without_noun,
    "number_of": number_of,
    "sum_of_money": sum_of_money,
    "rest_of_a_list": rest_of_a_list,
    "number_that_refers": number_that_refers,
    "people_without_noun": people_without_noun,
}
_OF_NOUNS: dict[str, dict[str, _Rule]] = {
    "time_unit": {"dual_length_of_time": dual_length_of_time},
    "measure": {"dual_measure": dual_measure},
    "currency": {"dual_measure": dual_measure},
    "count_noun": {"one_casualty": one_casualty, "dual_noun": dual_noun, "one_victim": one_victim},
}
_LISTED = "listed_person"
RULES = (*_OF_NUMBERS, *dict.fromkeys(name for rules in _OF_NOUNS.values() for name in rules), _LISTED)


def read_figures(sheet: Sheet) -> None:
    """Place every figure of the sheet, and refuse the numbers that count nothing."""
    context, in_dates = _context(sheet)
    quantities = _outside_dates(sheet, in_dates)
    nouns = _counting_nouns(context)
    if not quantities and not nouns:
        return
    around = circumstances_in(sheet)
    until = 0
    for at in sorted({*quantities, *nouns}):
        if at < until or at in in_dates:
            continue
        number = max(quantities.get(at, ()), key=lambda part: part.end, default=None)
        until = _read_number(context, around, number) if number else _read_noun(context, around, nouns[at])


def _context(sheet: Sheet) -> tuple[Context, set[int]]:
    """What the rules read from, and the tokens of dates, whose numbers count nothing."""
    lengths: dict[int, Part] = {}
    in_dates: set[int] = set()
    for parts in sheet.placed.get("date", {}).values():
        for part in parts:
            if part.record.type == "DURATION":
                lengths.update(dict.fromkeys(range(part.start, part.end), part))
            else:
                in_dates.update(range(part.start, part.end))
    return Context(sheet, [], lengths), in_dates


def _outside_dates(sheet: Sheet, in_dates: set[int]) -> dict[int, list[Part]]:
    """The quantities by where they begin; of a range that begins in a date only the number that does not.

    `ارتفعت الحصيلة منذ أكتوبر 2023 إلى 36 ألفا` is no range from 2023 to 36,000.
    """
    found: dict[int, list[Part]] = {}
    for part in (part for parts in sheet.placed.get("quantity", {}).values() for part in parts):
        inside = [at in in_dates for at in range(part.start, part.end)]
        numbers = [part]
        if part.record.exactness == "range" and any(inside) and not all(inside):
            places = range(part.start, part.end)
            numbers = [number for at in places if at not in in_dates for number in sheet.records_at(at, "number")]
        for number in numbers:
            found.setdefault(number.start, []).append(number)
    return found


def _counting_nouns(context: Context) -> dict[int, list[Part]]:
    """The nouns that may count without a number, by where they begin: duals, casualties, and what stands behind one."""
    words = context.sheet.words
    behind_casualty = {part.end for parts in words.get("casualty", {}).values() for part in parts}
    found = {at: list(parts) for at, parts in words.get("time_unit", {}).items() if at in context.lengths}
    for label in ("measure", "currency", "count_noun"):
        for at, parts in words.get(label, {}).items():
            for part in parts:
                entry = part.entry
                if entry and (entry.form == "dual" or at in behind_casualty or entry.words in VICTIM_WORDS):
                    found.setdefault(at, []).append(part)
    for parts in found.values():
        parts.sort(key=lambda part: (-part.end, part.length))
    return found


def _read_number(context: Context, around: Circumstances, number: Part) -> int:
    """Place the figure that a number makes, or refuse the number; the token to go on from."""
    sheet = context.sheet
    reason = refusal(sheet, number)
    for name, rule in _OF_NUMBERS.items():
        draft = None if reason else rule(context, number)
        if draft is not None:
            return _place(context, around, draft, name)
    if reason or number.record.kind == "cardinal":
        sheet.refuse(_STAGE, "figure", reason or why_uncounted(number), number.record.span)
    return number.end


def _read_noun(context: Context, around: Circumstances, nouns: Iterable[Part]) -> int:
    """Place the figure that a noun makes by itself, if any; the token to go on from."""
    for noun in nouns:
        for name, rule in _OF_NOUNS[noun.label].items():
            draft = rule(context, noun)
            if draft is not None:
                return _place(context, around, _with_modifier_before(context.sheet, draft), name)
    return 0


def _place(context: Context, around: Circumstances, draft: Draft, name: str) -> int:
    """Finish a draft, place its figure and those of the people listed behind it; the token to go on from."""
    sheet = context.sheet
    draft = _with_modifier(sheet, draft)
    total, last = (draft.total, draft.last) if draft.total is not None else whole_of(context, draft)
    counted = draft.counted
    previous = context.done[-1].last if context.done else 0
    figure = Figure(
        span=sheet.span(draft.start, draft.end, draft.length),
        low=draft.low,
        high=draft.high,
        exactness=draft.exactness,
        unit=draft.unit,
        counted=sheet.span(counted.start, counted.end, counted.length) if counted else None,
        category=draft.category,
        of_total=total,
        place=place_of(sheet, around, draft, last, previous),
        as_of=as_of(sheet, around, draft, last),
        statement=None,
        rule=name,
    )
    sheet.place(_STAGE, "figure", figure, draft.parts, draft.start, draft.end)
    context.done.append(draft._replace(total=total))
    if name in _PEOPLE_LISTED_BEHIND:
        for person in listed_people(sheet, last, draft.low):
            counted = counted_noun(person.part.start, person.part.end, person.part.length, person.part)
            one = counting_itself(person.part, person.number)._replace(category=draft.category, counted=counted)
            last = _place(context, around, one, _LISTED)
    return last


def _with_modifier_before(sheet: Sheet, draft: Draft) -> Draft:
    """`نحو عامين`, `أكثر من كيلومترين`: the numbers stage puts a modifier to a number, here it is put to a noun.

    Before things and people `نحو` says whither and `دون` without: `نحو هدفين`.
    """
    if draft.length:
        return draft
    loose = frozenset() if draft.unit else _LOOSE
    for at in range(draft.start - _LONGEST_MODIFIER, draft.start):
        for hit in sheet.lexical(at, "modifier"):
            if hit.column("side") == "before" and hit.end == draft.start and hit.column("form") not in loose:
                return _bounded(draft, hit)._replace(start=at, length=hit.length)
    return draft


def _with_modifier(sheet: Sheet, draft: Draft) -> Draft:
    """`15 شخصا على الأقل`: the modifier behind takes the noun into the span; not `9 قتلى وأكثر من 40 جريحا`."""
    for at in (draft.end, draft.last):
        for hit in sheet.lexical(at, "modifier"):
            of_the_next = sheet.form(hit.end) == "من" and sheet.form(hit.end - 1) in _COMPARATIVES
            if hit.column("side") == "after" and hit.proclitics == "" and not of_the_next:
                return _bounded(draft, hit)._replace(end=hit.end)
    return draft


def _bounded(draft: Draft, modifier: Part) -> Draft:
    exactness: Exactness = modifier.column("exactness")
    low = None if exactness in _OPEN_LOW else draft.low
    high = None if exactness in _OPEN_HIGH else draft.high
    return draft._replace(exactness=exactness, low=low, high=high, parts=(*draft.parts, modifier))
