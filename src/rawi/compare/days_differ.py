"""Days told for one act that cannot all be its day, and acts that one report says were done and another denies."""

from collections.abc import Iterator, Sequence

from rawi.compare.acts import Act
from rawi.compare.happenings import Group, happening_of
from rawi.compare.moments import When, may_be_one
from rawi.compare.telling import Teller
from rawi.records import Citation, Conflict, Copy


def day_conflicts(groups: Sequence[Group], teller: Teller, copies: Sequence[Copy]) -> Iterator[Conflict]:
    """A conflict for each act of which reports tell different days."""
    for group in groups:
        dated = [(act, act.when) for act in sorted(group.acts, key=lambda act: act.at) if act.when is not None]
        if all(may_be_one(one, two) for _, one in dated for _, two in dated):
            continue
        sides: dict[str, list[Citation]] = {}
        for act, told in dated:
            sides.setdefault(_side(told, dated), []).append(_day_cited(act))
        happening = happening_of(group, copies)
        about = _about(happening.actors, happening.recipients, happening.type)
        conflict = teller.conflict("day", about, sides, happening=happening.id)
        if conflict is not None:
            yield conflict


def modality_conflicts(groups: Sequence[Group], teller: Teller, copies: Sequence[Copy]) -> Iterator[Conflict]:
    """A conflict for each act that one report says was done and another says was not."""
    for group in groups:
        sides: dict[str, list[Citation]] = {}
        for act in sorted(group.acts, key=lambda act: act.at):
            if act.event.modality in ("actual", "denied"):
                cue = act.event.modality_cue if act.event.modality == "denied" else None
                said = act.view.cite(cue or act.event.predicate[0], act.event.statement)
                sides.setdefault(act.event.modality, []).append(said)
        happening = happening_of(group, copies)
        about = _about(happening.actors, happening.recipients, happening.type)
        conflict = teller.conflict("modality", about, sides, happening=happening.id)
        if conflict is not None:
            yield conflict


def _side(told: When, dated: Sequence[tuple[Act, When]]) -> str:
    """The value that a side is called by: of all that say the same, the finest; the first of these."""
    alike = [(act.event.date or "", when) for act, when in dated if _is_of(told, when)]
    return min(alike, key=lambda item: (item[1].last - item[1].first, item[0]))[0][:10]


def _is_of(told: When, other: When) -> bool:
    """Whether the two are one side: one day, or a month or year and a day in it."""
    if (told.weekday is None) != (other.weekday is None):
        return False
    return may_be_one(told, other)


def _day_cited(act: Act) -> Citation:
    return act.view.cite(act.event.date_span or act.event.predicate[0], act.event.statement)


_ACTS_AR = {
    "CONSULT": "لقاء", "SUPPORT": "تأييد", "AGREE": "اتفاق", "COOPERATE": "تعاون", "AID": "مساعدة", "CONCEDE": "تنازل",
    "RETREAT": "تراجع", "REQUEST": "طلب", "ACCUSE": "اتهام", "REJECT": "رفض", "THREATEN": "تهديد", "PROTEST": "احتجاج",
    "SANCTION": "عقوبة", "MOBILIZE": "حشد", "COERCE": "إكراه", "ASSAULT": "اعتداء",
}  # fmt: skip


def _about(actors: Sequence[str], recipients: Sequence[str], type: str) -> tuple[str, str]:
    """The act in a few words: its type and who."""
    sides = " / ".join("، ".join(side) for side in (actors, recipients) if side)
    return f"{_ACTS_AR[type]} ({sides})", f"{type} ({sides})"
