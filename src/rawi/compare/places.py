"""Where: the places that records name, and whether two of them may be one or one within the other."""

from collections import Counter
from typing import NamedTuple

from rawi.arabic.fold import fold_word
from rawi.compare.view import View, label_en
from rawi.compare.wordlists import PLACE_HEADS, readings_of
from rawi.records import Actor, Span

_LISTED = "iso:"
_BORDER = ("الحدود", "حدود")
"""What happens there happens in some town beside it."""


class Place(NamedTuple):
    """`key` is the same in every report; `iso3` the state it lies in; `told` whether the record itself names it
    and the word lists know it (otherwise its sentence or the report does, or it may be any noun)."""

    key: str
    iso3: str | None
    label: str
    label_en: str
    told: bool


def place_of(view: View, told: Span | None, record: Span, sentence: Span) -> Place | None:
    """Where a record holds: the place it names, else the nearest in its sentence, the first behind it before others;
    else the first one of the title, else the first of the text."""
    if told is not None:
        for start, end, actor in view.places:
            if start < told.end and told.start < end and not actor.label_ar.startswith(_BORDER):
                return _place(actor, True)
        words = fold_word(told.quote(view.text)).split()
        while len(words) > 1 and any(rest in PLACE_HEADS for rest in readings_of(words[0])):
            words = words[1:]
        written = told.quote(view.text)
        return Place("text:" + " ".join(words), None, written, written, False)
    around = [item for item in view.places if sentence.start <= item[0] < sentence.end]
    around = [item for item in around if not item[2].label_ar.startswith(_BORDER)]
    towns = [item for item in around if item[2].kind == "place"] or around
    behind = [item for item in towns if item[0] >= record.end]
    if towns:
        return _place((behind[0] if behind else towns[-1])[2], False)
    return main_place(view)


def main_place(view: View) -> Place | None:
    """The place that a report is about: the first town of its title that its text names too, else the town it names
    most; else the first state of its title, or of its text."""
    title = view.title
    towns = [item for item in view.places if item[2].kind == "place" and not item[2].label_ar.startswith(_BORDER)]
    often = Counter(item[2].key for item in towns)
    inside = [item for item in view.places if title is not None and title.start <= item[0] < title.end]
    named = [item for item in inside if item[2].kind == "place" and often[item[2].key] > 1]
    most = sorted(towns, key=lambda item: (-often[item[2].key], item[0]))
    chosen = named or most or inside or view.places
    return _place(chosen[0][2], False) if chosen else None


def object_of(view: View, sentence: Span) -> Place | None:
    """The state that a count of states is about (whom they recognise, `بفلسطين`, `بدولة فلسطين`): the one in the
    sentence, else the one that the report names most so."""
    states = [item for item in view.places if item[2].kind == "state" and _is_object(view, item[0])]
    inside = [item for item in states if sentence.start <= item[0] < sentence.end]
    if inside:
        return _place(inside[0][2], False)
    named = [item[2].key for item in states]
    most = min(states, key=lambda item: (-named.count(item[2].key), item[0]), default=None)
    return _place(most[2], False) if most is not None else None


def _is_object(view: View, start: int) -> bool:
    """Whether the name stands behind ب, or behind دولة, itself or as its first word."""
    before = view.text[max(0, start - 6) : start]
    return before.endswith(("ب", "دولة ")) or view.text.startswith("دولة", start)


def _place(actor: Actor, told: bool) -> Place:
    return Place(actor.key or "", actor.iso3, actor.label_ar, label_en(actor), told)


def may_be_one_place(one: Place | None, two: Place | None) -> bool:
    """Whether the two may be one place, or one lies in the other as far as is known."""
    if one is None or two is None or one.key == two.key:
        return True
    if one.iso3 and two.iso3 and one.iso3 != two.iso3:
        return False
    if one.key.startswith(_LISTED) or two.key.startswith(_LISTED):
        return True
    first, second = set(fold_word(one.label).split()), set(fold_word(two.label).split())
    return first <= second or second <= first
