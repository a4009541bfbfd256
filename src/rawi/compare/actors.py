"""The actors of many reports, each once: who is in how many, under which names and offices, and where they stand."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from rawi.arabic.fold import fold_word
from rawi.records import Actor, Name, Reading, Report

_STATE = "iso:"
_ROUND_A_NAME = 40
"""Characters of the text given on each side of a name."""


class Appearance(msgspec.Struct, frozen=True):
    """An actor in one report: `quote` is the text round its first name, on one line."""

    report: Report
    actor: Actor
    quote: str


class KnownActor(msgspec.Struct, frozen=True):
    """An actor over reports: how often each of its names and offices stands for it in a report, and its appearances."""

    key: str
    kind: str
    iso3: str | None
    label_ar: str
    label_en: str | None
    names: dict[str, int]
    offices: dict[str, int]
    appearances: tuple[Appearance, ...]


def find_actors(readings: Iterable[Reading]) -> tuple[KnownActor, ...]:
    """Every actor of the readings, the one in most reports first; of as many, in the order of their Arabic labels.

    Actors of two reports are one where their keys agree. Who has none (groups, somebody of whom a report says the
    office or one name alone) is nobody elsewhere, and not in the list.
    """
    found: dict[str, list[Appearance]] = {}
    for reading in readings:
        for actor in reading.actors:
            if actor.key is not None:
                appearance = Appearance(reading.report, actor, _round(reading.report.text, actor.names[0]))
                found.setdefault(actor.key, []).append(appearance)
    known = [_known(key, appearances) for key, appearances in found.items()]
    return tuple(sorted(known, key=lambda one: (-len(one.appearances), one.label_ar, one.kind)))


def called(actors: Iterable[KnownActor], name: str) -> tuple[KnownActor, ...]:
    """The actors that go by `name`, in any spelling that folds to it; else those in a name of whom it is one word."""
    wanted = fold_word(name)
    ordered = tuple(actors)
    by_name = [(one, {fold_word(form) for form in (one.label_ar, *one.names)}) for one in ordered]
    exactly = tuple(one for one, forms in by_name if wanted in forms)
    return exactly or tuple(one for one, forms in by_name if any(wanted in form.split() for form in forms))


def _known(key: str, appearances: list[Appearance]) -> KnownActor:
    names = Counter(name.text for one in appearances for name in one.actor.names if name.how != "office")
    offices = Counter(name.text for one in appearances for name in one.actor.names if name.how == "office")
    states = Counter(one.actor.iso3 for one in appearances if one.actor.iso3)
    kinds = Counter("state" if key.startswith(_STATE) else one.actor.kind for one in appearances)
    first = appearances[0].actor
    return KnownActor(
        key=key,
        kind=max(kinds, key=lambda kind: kinds[kind]),
        iso3=max(states, key=lambda iso3: states[iso3], default=None),
        label_ar=first.label_ar,
        label_en=first.label_en,
        names=dict(names.most_common()),
        offices=dict(offices.most_common()),
        appearances=tuple(appearances),
    )


def _round(text: str, name: Name) -> str:
    """The text round a name, whole words on one line."""
    start, end = max(0, name.span.start - _ROUND_A_NAME), name.span.end + _ROUND_A_NAME
    before, after = text[start : name.span.start], text[name.span.end : end]
    if start > 0:
        before = before.partition(" ")[2]
    if end < len(text):
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}{name.text}{after}".split())
