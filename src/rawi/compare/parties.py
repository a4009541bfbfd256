"""Who: the actors of different reports that may be one, and by what."""

from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.fold import fold_word
from rawi.compare.view import View, label_en
from rawi.records import Actor, SameAct

_NAMED = frozenset({"name", "metonym"})
_SHORTEST = 3
_TOWN = ("geonames:", "place:")
_VOWELS = str.maketrans("", "", "اويئؤءىه")
_LIKE = str.maketrans("غقظطصذثپڤفگ", "جكضتسزتبببج")
"""Letters that stand for one foreign sound, as one."""


class Who(NamedTuple):
    """An actor as others know it: `key` where it has a name, the `office` with its state, the state it is of."""

    key: str | None
    office: str | None
    iso3: str | None
    person: bool
    name: tuple[str, ...]
    label: str
    label_en: str


def parties(view: View, ids: tuple[str, ...]) -> tuple[Who, ...]:
    """Those the ids stand for, the members of a joint actor instead of it."""
    found: dict[str, Who] = {}
    for id in ids:
        actor = view.actors.get(id)
        for one in [view.actors[member] for member in actor.members if member in view.actors] if actor else []:
            found[one.id] = who(one)
        if actor is not None and not actor.members:
            found[actor.id] = who(actor)
    return tuple(found.values())


@lru_cache(maxsize=50_000)
def who(actor: Actor) -> Who:
    """The actor as it is compared."""
    named = any(name.how in _NAMED for name in actor.names)
    office = f"{_office(actor.office)}/{actor.iso3}" if actor.office and actor.iso3 else None
    words = tuple(fold_word(actor.label_ar).split()) if actor.kind == "person" and named else ()
    key = actor.key if named or actor.kind != "person" else None
    return Who(key, office, actor.iso3, actor.kind == "person", words, actor.label_ar, label_en(actor))


def state_for(one: Who) -> Who:
    """The state where a town of it does something: `خطت مدريد هذه الخطوة`."""
    town = one.key is not None and one.key.startswith(_TOWN) and one.iso3 is not None
    return one._replace(key=f"iso:{one.iso3}") if town else one


def _office(office: str) -> str:
    return " ".join(word.removeprefix("ال") for word in fold_word(office).split())


def same(one: Who, two: Who) -> SameAct | None:
    """By what the two may be one: `actor` a name, `office`, `state`; null where they are not."""
    if one.key is not None and one.key == two.key:
        return "actor"
    if one.name and two.name:
        shorter, longer = sorted((one.name, two.name), key=len)
        if shorter[-1] == longer[-1] and len(shorter[-1]) >= _SHORTEST and set(shorter) <= set(longer):
            return "actor"
    if one.office is not None and one.office == two.office:
        return "office"
    if one.iso3 is not None and one.iso3 == two.iso3 and not (one.name and two.name):
        return "state"
    return None


@lru_cache(maxsize=50_000)
def skeletons(name: str) -> tuple[str, ...]:
    """The consonants of each word of a name, those of one foreign sound as one; `عبد` is of the next word, ال none."""
    folded = [word.removeprefix("ال") for word in fold_word(name).replace("عبد ", "عبد").split()]
    words = [word.translate(_LIKE).translate(_VOWELS) for word in folded]
    return tuple(
        "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter) for word in words
    ) or ("",)
