"""Names that reports give one person, of which only one can be right: no two spellings of one name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from rawi.arabic.fold import fold_word
from rawi.compare.parties import skeletons
from rawi.compare.people_differ import OFFICES, Person, head_of
from rawi.compare.telling import About, Teller
from rawi.compare.wordlists import TITLES
from rawi.records import Citation, Conflict

_MOST = 60
"""Persons of a story who may have one word in their names: more are of one house, or of a most common name."""
_LIKE = 0.5
"""How alike the consonants of two words are that may be of one name, where the office is one."""
_WHOLE = 3
"""Consonants of a name that is not one cut short, as جو is of جوزيف."""
_ONE_SEAT = 3
"""Words of an office that is one person's."""
_SLIP_LETTERS = 4
"""Letters of the shortest word in which another letter is a slip and not another name."""


def name_conflicts(people: Sequence[Person], teller: Teller) -> Iterator[Conflict]:
    """A conflict for each person whom reports call by names that are no two spellings of one.

    One word of the name agrees. The other is like it where the office agrees; it is a slip of one letter in a family
    name where none is told. Whoever is named beside the other in one report is somebody else.
    """
    named = [person for person in people if person.name is not None and len(person.name.text.split()) > 1]
    beside = defaultdict(set)
    for person in named:
        beside[person.view.id].add(_bones(person))
    group: dict[int, list[Person]] = {}
    for one, two in _sharing_a_word(named):
        if _bones(one) in beside[two.view.id] or _bones(two) in beside[one.view.id] or not _are_one(one, two):
            continue
        left, right = group.setdefault(id(one), [one]), group.setdefault(id(two), [two])
        if left is not right:
            left += right
            for person in right:
                group[id(person)] = left
    for found in {id(members): members for members in group.values()}.values():
        conflict = _told(found, named, teller)
        if conflict is not None:
            yield conflict


def _bones(person: Person) -> tuple[str, ...]:
    return skeletons(person.name.text) if person.name is not None else ()


def _sharing_a_word(named: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs of different reports whose names have a word in common, each once, in order."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(named):
        for word in dict.fromkeys(_bones(person)):
            by_word[word].append(at)
    pairs = {pair for places in by_word.values() if len(places) <= _MOST for pair in combinations(places, 2)}
    for first, second in sorted(pairs):
        if named[first].view is not named[second].view:
            yield named[first], named[second]


def _are_one(one: Person, two: Person) -> bool:
    """Whether two names of as many words, that differ in one, are of one person."""
    if one.name is None or two.name is None:
        return False
    bones, others = _bones(one), _bones(two)
    if len(bones) != len(others) or len(bones) < 2:
        return False
    apart = [at for at, (a, b) in enumerate(zip(bones, others, strict=True)) if a != b]
    if len(apart) != 1:
        return False
    at = apart[0]
    if _have_one_seat(one, two) and at < len(bones) - 1:
        return True
    if _have_one_office(one, two):
        return _are_alike(bones[at], others[at])
    return at == len(bones) - 1 and _is_slip(_words(one.name.text)[at], _words(two.name.text)[at])


def _words(name: str) -> list[str]:
    return [word.removeprefix("ال") for word in fold_word(name).replace("عبد ", "عبد").split()]


def _have_one_seat(one: Person, two: Person) -> bool:
    """Whether both hold the very same office, of which there is one: `رئيس حزب الإصلاح والتنمية`."""
    first, second = (fold_word(person.actor.office or "").split() for person in (one, two))
    return first == second and len(first) >= _ONE_SEAT and first[0].removeprefix("ال") in OFFICES


def _have_one_office(one: Person, two: Person) -> bool:
    """Whether both hold an office of one head and one state; a title (`المستشار`) is none."""
    first, second = one.actor, two.actor
    if not first.office or not second.office or first.iso3 is None or first.iso3 != second.iso3:
        return False
    if fold_word(first.office) in TITLES or fold_word(second.office) in TITLES:
        return False
    return head_of(first.office) == head_of(second.office) and head_of(first.office).removesuffix("ه") in OFFICES


def _are_alike(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    if len(short) < _WHOLE and long.startswith(short):
        return False
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= _LIKE


def _is_slip(one: str, two: str) -> bool:
    """Whether two words of as many letters differ in one, or in the order of two beside one another."""
    if len(one) != len(two) or len(one) < _SLIP_LETTERS:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    if len(apart) == 1:
        return True
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == two[apart[1]]
        and one[apart[1]] == two[apart[0]]
    )


def _told(found: Sequence[Person], named: Sequence[Person], teller: Teller) -> Conflict | None:
    """The conflict of all who bear one of the names, each as the first of them writes it."""
    written: dict[tuple[str, ...], str] = {}
    sides: dict[str, list[Citation]] = {}
    wanted = {_bones(person) for person in found}
    for person in named:
        if _bones(person) in wanted and person.name is not None:
            value = written.setdefault(_bones(person), person.name.text)
            sides.setdefault(value, []).append(person.view.cite(person.name.span, None))
    office = max((_office_of(person) for person in found), key=len, default="")
    names = " / ".join(written.values())
    about = About(f"صاحب منصب «{office}»", f"who holds the office «{office}»") if office else About(names, names)
    return teller.conflict("name", about, sides)


def _office_of(person: Person) -> str:
    """The office as the report writes it, with its state where it says it there."""
    written = [name.text for name in person.actor.names if name.how == "office"]
    return max(written, key=len, default=person.actor.office or "")
