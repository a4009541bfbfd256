"""Figures: a quantity, what it counts, and what the words around it make of it.

The stage goes through the text from left to right. A number is given to the first rule of `_OF_NUMBERS` that makes a
figure of it; what none takes is `unread`. Between the numbers stand the nouns that count by their own form, the rules
of `_OF_NOUNS`. What is made is finished with the modifier behind it, its whole, its place and its date.
"""

from collections.abc import Callable, Iterable, Sequence

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.circumstances import Place, as_of, place_of, places_in
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
    number_that_refers,
    order_of_people,
    part_and_whole,
    rest_of_a_list,
)
from rawi.reading.figures.refused import NO_NOUN, refusal
from rawi.reading.figures.selves import VICTIMS, dual_noun, one_casualty, one_victim
from rawi.reading.figures.wholes import whole_of
from rawi.records import Exactness, Figure

_STAGE = "figures"
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
    "casualties_without_noun": casualties_without_noun,
    "number_of": number_of,
    "rest_of_a_list": rest_of_a_list,
    "number_that_refers": number_that_refers,
    "order_of_people": order_of_people,
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
    quantities = sheet.placed.get("quantity", {})
    nouns = _counting_nouns(sheet)
    if not quantities and not nouns:
        return
    context, in_dates = _context(sheet)
    places = places_in(sheet)
    until = 0
    for at in sorted({*quantities, *nouns}):
        if at < until or at in in_dates:
            continue
        number = max(quantities.get(at, ()), key=lambda part: part.end, default=None)
        until = _read_number(context, places, number) if number else _read_noun(context, places, nouns[at])


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


def _counting_nouns(sheet: Sheet) -> dict[int, list[Part]]:
    """The nouns that may count without a number, by where they begin: duals, casualties, and what stands behind one."""
    behind_casualty = {part.end for parts in sheet.words.get("casualty", {}).values() for part in parts}
    found: dict[int, list[Part]] = {}
    for label in _OF_NOUNS:
        for at, parts in sheet.words.get(label, {}).items():
            for part in parts:
                form = part.entry.form if part.entry else ""
                if (
                    form == "dual"
                    or part.column("number") == "dual"
                    or at in behind_casualty
                    or part.column("category") in VICTIMS
                ):
                    found.setdefault(at, []).append(part)
    for parts in found.values():
        parts.sort(key=lambda part: (-part.end, part.length))
    return found


def _read_number(context: Context, places: Sequence[Place], number: Part) -> int:
    """Place the figure that a number makes, or refuse the number; the token to go on from."""
    sheet = context.sheet
    reason = refusal(sheet, number)
    for name, rule in _OF_NUMBERS.items():
        draft = None if reason else rule(context, number)
        if draft is not None:
            return _place(context, places, draft, name)
    if reason or number.record.kind == "cardinal":
        sheet.refuse(_STAGE, "figure", reason or NO_NOUN, number.record.span)
    return number.end


def _read_noun(context: Context, places: Sequence[Place], nouns: Iterable[Part]) -> int:
    """Place the figure that a noun makes by itself, if any; the token to go on from."""
    for noun in nouns:
        for name, rule in _OF_NOUNS[noun.label].items():
            draft = rule(context, noun)
            if draft is not None:
                return _place(context, places, draft, name)
    return 0


def _place(context: Context, places: Sequence[Place], draft: Draft, name: str) -> int:
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
        place=place_of(sheet, places, draft, last, previous),
        as_of=as_of(sheet, draft, last),
        statement=None,
        rule=name,
    )
    sheet.place(_STAGE, "figure", figure, draft.parts, draft.start, draft.end)
    context.done.append(draft._replace(total=total))
    if name in _PEOPLE_LISTED_BEHIND:
        for person in listed_people(sheet, last, draft.low):
            counted = counted_noun(person.part.start, person.part.end, person.part.length, person.part)
            one = counting_itself(person.part, person.number)._replace(category=draft.category, counted=counted)
            last = _place(context, places, one, _LISTED)
    return last


def _with_modifier(sheet: Sheet, draft: Draft) -> Draft:
    """`15 شخصا على الأقل`: the modifier behind the noun takes the noun into the span."""
    for at in (draft.end, draft.last):
        for hit in sheet.lexical(at, "modifier"):
            if hit.column("side") == "after" and hit.proclitics == "":
                exactness: Exactness = hit.column("exactness")
                low = None if exactness in _OPEN_LOW else draft.low
                high = None if exactness in _OPEN_HIGH else draft.high
                return draft._replace(end=hit.end, exactness=exactness, low=low, high=high)
    return draft
