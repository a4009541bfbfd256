"""Mentions -> actors: what is called by the same name, or is the same state, is one."""

from rawi.matching.sheet import Part, Sheet
from rawi.records import Actor, Mention, Name

_STAGE = "actors"


def read_actors(sheet: Sheet) -> None:
    """Place one actor for each state and each capital mentioned, in the order of their first mention."""
    found: dict[tuple[str, str], list[Part]] = {}
    parts = (part for _, parts in sorted(sheet.placed.get("mention", {}).items()) for part in parts)
    for part in parts:
        mention: Mention = part.record
        label = mention.iso3 if mention.kind == "state" else mention.label_ar
        found.setdefault((mention.kind, label), []).append(part)
    for number, mentions in enumerate(found.values(), 1):
        actor = _actor(sheet, f"a{number}", [part.record for part in mentions])
        sheet.place(_STAGE, "actor", actor, tuple(mentions), mentions[0].start, mentions[0].end)


def _actor(sheet: Sheet, actor_id: str, mentions: list[Mention]) -> Actor:
    """The actor of these mentions, each distinct form once, where it first stands."""
    text = sheet.layers.report.text
    names: dict[str, Name] = {}
    for mention in mentions:
        form = mention.span.quote(text)
        names.setdefault(form, Name(form, mention.span, mention.how))
    first = mentions[0]
    return Actor(
        id=actor_id,
        kind=first.kind,
        iso3=first.iso3,
        sector=None,
        office=None,
        label_ar=first.label_ar,
        label_en=first.label_en or None,
        members=(),
        names=tuple(names.values()),
        rule=f"{first.kind}_by_name",
    )
