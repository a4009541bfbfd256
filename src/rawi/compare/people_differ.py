"""Titles and genders that reports give one person or office, of which only one can be right."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rawi.arabic.fold import fold_word
from rawi.compare.parties import Who, same, who
from rawi.compare.sources import where
from rawi.compare.telling import About, Teller
from rawi.compare.view import View, label_en
from rawi.compare.wordlists import TITLES, readings_of
from rawi.records import Actor, Citation, Conflict, Name

_HEAD_OF_ANY = "رئيس"
"""`القوى الرئيسة` are the main ones."""
_TITLE_REACH = 40
_NAMED = ("عين", "تعيين", "رقي", "ترقيه")
OFFICES = frozenset(
    fold_word(word)
    for word in ("وزير", "رئيس", "نائب", "سفير", "مدير", "متحدث", "مستشار", "أمين", "مبعوث", "مفوض", "حاكم", "ناطق")
)
"""Nouns of offices that one holds at a time, folded."""


class Person(NamedTuple):
    """A person as a report has it, and the fullest name there."""

    view: View
    actor: Actor
    who: Who
    name: Name | None


def people_of(view: View) -> list[Person]:
    """The people of a report."""
    found = []
    for actor in view.reading.actors:
        if actor.kind == "person":
            names = [name for name in actor.names if name.how == "name"]
            fullest = max(names, key=lambda name: (len(name.text.split()), -name.span.start), default=None)
            found.append(Person(view, actor, who(actor), fullest))
    return found


def title_conflicts(people: Sequence[Person], teller: Teller) -> Iterator[Conflict]:
    """A conflict for each person who bears two ranks of one order."""
    for group in _groups([person for person in people if person.name is not None]):
        by_order: dict[str, dict[str, list[tuple[str, Citation]]]] = defaultdict(lambda: defaultdict(list))
        for person in group:
            for written, said in _titles(person):
                row = TITLES[fold_word(written)]
                by_order[row.order][row.rank].append((written, said))
        for ranks in by_order.values():
            sides = {min(said, key=lambda item: where(item[1]))[0]: [one for _, one in said] for said in ranks.values()}
            label = group[0].actor.label_ar
            conflict = teller.conflict("title", About(label, label_en(group[0].actor)), sides)
            if conflict is not None:
                yield conflict


def gender_conflicts(people: Sequence[Person], teller: Teller) -> Iterator[Conflict]:
    """A conflict for each office whose holder is a woman in one place and a man in another.

    A feminine phrase with no portfolio is of the only such office that its report names of that state.
    """
    phrases = [(person, name) for person in people for name in person.actor.names if name.how == "office"]
    women = [(person, name) for person, name in phrases if _feminine(name.text) and person.actor.iso3]
    by_office: dict[str, list[tuple[Person, Name]]] = defaultdict(list)
    for person, name in women:
        head = _feminine(name.text)
        offices = {
            other.who.office
            for other in people
            if other.view is person.view
            and other.actor.iso3 == person.actor.iso3
            and other.who.office
            and other.who.office.split()[0].split("/")[0] == head
        }
        if len(offices) == 1 and person.name is None:
            by_office[min(office for office in offices if office)].append((person, name))
    for office, told in sorted(by_office.items()):
        men = [
            (person, name)
            for person, name in phrases
            if person.who.office == office and not _feminine(name.text) and head_of(name.text) in OFFICES
        ]
        sides = {
            "masculine": [person.view.cite(name.span, None) for person, name in men],
            "feminine": [person.view.cite(name.span, None) for person, name in told],
        }
        if men:
            man = men[0][0].actor
            conflict = teller.conflict("gender", About(man.label_ar, label_en(man)), sides)
            if conflict is not None:
                yield conflict


def _groups(people: Sequence[Person]) -> list[list[Person]]:
    """The people of several reports who are one by name."""
    group = {id(person): [person] for person in people}
    for one, two in combinations(people, 2):
        left, right = group[id(one)], group[id(two)]
        if left is not right and one.view is not two.view and same(one.who, two.who) == "actor":
            left += right
            for person in right:
                group[id(person)] = left
    return [found for found in {id(found): found for found in group.values()}.values() if len(found) > 1]


def _titles(person: Person) -> Iterator[tuple[str, Citation]]:
    """The exclusive titles right before each form of the name."""
    text = person.view.text
    for name in person.actor.names:
        if name.how != "name":
            continue
        line = text[max(0, name.span.start - _TITLE_REACH) : name.span.start].rpartition("\n")[2].split()
        for length in (2, 1):
            written = " ".join(line[-length:])
            if len(line) >= length and fold_word(written) in TITLES and not _is_promoted(line[:-length]):
                yield written, person.view.cite(name.span, None)
                break


def _is_promoted(before: Sequence[str]) -> bool:
    """Whether the words before tell of when somebody was named to an office: `تعيين اللواء`, who may be more by now."""
    return any(rest.startswith(_NAMED) for word in before[-3:] for rest in readings_of(fold_word(word)))


def head_of(phrase: str) -> str:
    """The first word of an office, folded, without the article."""
    return fold_word(phrase).split()[0].removeprefix("ال")


def _feminine(phrase: str) -> str | None:
    """The masculine of a feminine title with no portfolio: `وزير` of `الوزيرة الإيطالية`."""
    head = head_of(phrase)
    written = phrase.split()
    if not written[0].endswith("ة") or head[:-1] not in OFFICES or not all(w.endswith("ية") for w in written[1:]):
        return None
    may_be_adjective = len(written) == 1 and head[:-1] == _HEAD_OF_ANY
    return None if may_be_adjective else head[:-1]
