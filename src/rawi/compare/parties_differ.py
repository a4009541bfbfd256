"""Attacks of one place, day and number of dead that reports lay at different doors."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rawi.compare.acts import Act
from rawi.compare.counts import Count
from rawi.compare.moments import may_be_one
from rawi.compare.parties import same
from rawi.compare.telling import About, Teller
from rawi.records import Citation, Conflict

_FEW = 3


def party_conflicts(acts: Sequence[Act], counts: Sequence[Count], teller: Teller) -> Iterator[Conflict]:
    """A conflict for each attack that two reports tell of with one toll and of which they name different doers."""
    tolls = _tolls(counts)
    attacks = [act for act in acts if _is_placed(act)]
    for one, two in combinations(sorted(attacks, key=lambda act: act.at), 2):
        if one.view is two.view or not _is_one_attack(one, two) or not _toll(one, tolls) & _toll(two, tolls):
            continue
        if any(same(a, b) for a in one.actors for b in two.actors):
            continue
        sides: dict[str, list[Citation]] = {
            "، ".join(who.label for who in act.actors): [act.view.cite(act.event.predicate[0], act.event.statement)]
            for act in (one, two)
        }
        ar, en = (one.place.label, one.place.label_en) if one.place else ("", "")
        conflict = teller.conflict("party", About(f"هجوم في {ar}", f"an attack in {en}"), sides)
        if conflict is not None:
            yield conflict


def _is_placed(act: Act) -> bool:
    """Whether an attack has named doers, a town that the event itself names, and a day."""
    if act.event.type != "ASSAULT" or act.event.modality != "actual" or act.place is None or not act.place.told:
        return False
    named = bool(act.actors) and all(who.key is not None and not who.person for who in act.actors)
    return named and not act.place.key.startswith("iso:") and act.when is not None and act.when.is_day


def _is_one_attack(one: Act, two: Act) -> bool:
    if one.place is None or two.place is None or one.when is None or two.when is None:
        return False
    return one.place.key == two.place.key and may_be_one(one.when, two.when)


def _tolls(counts: Sequence[Count]) -> dict[tuple[str, int], set[float]]:
    """The exact numbers of dead in each sentence, by report and where the sentence begins."""
    found: dict[tuple[str, int], set[float]] = {}
    for count in counts:
        if count.category == "killed" and count.exactness == "exact" and count.low >= _FEW:
            sentence = count.view.sentence(count.figure.span.start)
            found.setdefault((count.view.id, sentence.start), set()).add(count.low)
    return found


def _toll(act: Act, tolls: dict[tuple[str, int], set[float]]) -> set[float]:
    return tolls.get((act.view.id, act.view.sentence(act.event.predicate[0].start).start), set())
