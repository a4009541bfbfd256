"""What a report says of itself in its headline and lead, and whom, where, when and how many in the rest: all that
stories are made by.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from rawi.arabic.fold import fold_word
from rawi.compare.words import stems
from rawi.records import Actor, Category, Reading

TITLE, LEAD, BODY = 3, 2, 1
"""Where a mark stands: what is in the headline says more of what a report is about than what is far down."""
_LEAD_LETTERS = 450
"""How far the lead goes: some sixty words."""
_PART = re.compile(r"\.\.+|…")
"""What stands in a headline between two things told."""
_TELLING: frozenset[Category] = frozenset(
    {"killed", "wounded", "killed_or_wounded", "missing", "displaced", "detained", "hostages", "fighters", "civilians",
     "children", "attacks", "strikes", "vehicles", "weapons", "states", "people", "money", "area"}
)  # fmt: skip
"""What is counted of one happening; a length of time or a percentage is of any."""
_HEADS = ("قريه", "بلده", "مدينه", "منطقه", "حي", "مخيم")
"""Nouns before a place's name that one report writes and another leaves out."""
_FEWEST = 3
"""One and two are counted everywhere."""


class Profile(msgspec.Struct, frozen=True):
    """A report as marks, each with where it stands at best: `TITLE`, `LEAD` or `BODY`.

    A mark begins with its kind: `w:` a stem, `p:` a place, `s:` a state, `n:` a person, `o:` a body or armed group,
    `f:` a figure with its category, `d:` a day, `e:` the type of an event. `parts` are the marks of each part of a
    headline that tells two things, and empty otherwise. `day` is the ordinal of the day of publication. `voices` are
    the marks of those whose word the report gives or who hold an office: they are told of wherever they go. `labels`
    are the names of places, persons and bodies as written, by their marks.
    """

    id: str
    outlet: str | None
    published: str | None
    day: int | None
    marks: dict[str, int]
    parts: tuple[tuple[str, ...], ...]
    voices: tuple[str, ...]
    labels: dict[str, str]


def profile_of(reading: Reading) -> Profile:
    """The profile of a report: a function of its reading alone."""
    report = reading.report
    title, lead = _extent(reading)
    marks: dict[str, int] = {}
    told = list(_marks(reading))
    for mark, at in told:
        where = TITLE if title[0] <= at < title[1] else LEAD if lead[0] <= at < lead[1] else BODY
        if (where > BODY or mark[0] in "psnofd") and where > marks.get(mark, 0):
            marks[mark] = where
    for extent, where in ((lead, LEAD), (title, TITLE)):
        marks.update((f"w:{stem}", where) for stem in stems(report.text[slice(*extent)]))
    return Profile(
        id=reading.id,
        outlet=report.outlet,
        published=report.published,
        day=date.fromisoformat(report.published[:10]).toordinal() if report.published else None,
        marks=dict(sorted(marks.items())),
        parts=_parts(report.text, title, told),
        voices=_voices(reading),
        labels=_labels(reading),
    )


def _extent(reading: Reading) -> tuple[tuple[int, int], tuple[int, int]]:
    """From where to where the headline and the lead go."""
    blocks = reading.report.blocks
    title = next(((block.span.start, block.span.end) for block in blocks if block.kind == "title"), (0, 0))
    told = [block.span for block in blocks if block.kind == "paragraph" and block.span.start >= title[1]]
    if not told:
        return title, (title[1], title[1])
    start = told[0].start
    return title, (start, min(told[-1].end, start + _LEAD_LETTERS))


def _marks(reading: Reading) -> Iterator[tuple[str, int]]:
    """The marks that records make, each with where."""
    for actor in reading.actors:
        mark = _mark_of_actor(actor)
        for name in actor.names:
            if mark and name.how != "pronoun":
                yield mark, name.span.start
            if actor.iso3:
                yield f"s:{actor.iso3}", name.span.start
    for figure in reading.figures:
        if figure.category in _TELLING and figure.low is not None and figure.low >= _FEWEST:
            yield f"f:{figure.category}:{figure.low:g}", figure.span.start
            if figure.of_total is not None and figure.of_total >= _FEWEST:
                yield f"f:{figure.category}:{figure.of_total:g}", figure.span.start
    for day in reading.dates:
        if len(day.value) >= 10 and day.value[4] == "-" and day.value[:10].replace("-", "").isdigit():
            yield f"d:{day.value[:10]}", day.span.start
    for event in reading.events:
        if event.modality == "actual":
            mark = f"e:{event.type}/{event.mode}" if event.mode else f"e:{event.type}"
            for span in event.predicate:
                yield mark, span.start


def _mark_of_actor(actor: Actor) -> str | None:
    """The mark of an actor that is the same in every report: one that has a name."""
    if actor.members or all(name.how in ("office", "description", "pronoun") for name in actor.names):
        return None
    label = fold_word(actor.label_ar).removeprefix("ال")
    if actor.kind == "place":
        head, _, rest = label.partition(" ")
        return f"p:{rest.removeprefix('ال')}" if rest and head in _HEADS else f"p:{label}"
    if actor.kind == "person":
        return f"n:{label}"
    if actor.kind in ("organisation", "armed_group", "military"):
        return f"o:{label}"
    return None


def _labels(reading: Reading) -> dict[str, str]:
    """What the marks of actors are called, the first of those who share one."""
    labels: dict[str, str] = {}
    for actor in reading.actors:
        mark = _mark_of_actor(actor)
        if mark is not None and mark[2:] != actor.label_ar:
            labels.setdefault(mark, actor.label_ar)
    return labels


def _voices(reading: Reading) -> tuple[str, ...]:
    speaking = {statement.entity for statement in reading.statements}
    marks = {_mark_of_actor(actor) for actor in reading.actors if actor.id in speaking or actor.office}
    return tuple(sorted(mark for mark in marks if mark))


def _parts(text: str, title: tuple[int, int], told: Sequence[tuple[str, int]]) -> tuple[tuple[str, ...], ...]:
    """The marks of each part of the headline, where it has more than one."""
    cuts = [match.span() for match in _PART.finditer(text, *title)]
    if not cuts:
        return ()
    starts = [title[0], *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), title[1]]
    found = []
    for start, end in zip(starts, ends, strict=True):
        marks = {f"w:{stem}" for stem in stems(text[start:end])}
        marks.update(mark for mark, at in told if start <= at < end)
        if marks:
            found.append(tuple(sorted(marks)))
    return tuple(found) if len(found) > 1 else ()
