"""Mentions -> actors: what is called by the same name, or is the same state, is one."""

from rawi.matching.sheet import Part, Sheet
from rawi.records import Actor, ActorKind, Mention, Name

_STAGE = "actors"
RULES = ("state_by_name", "state_as_location", "place_by_name")
_IN = frozenset(["في", "داخل", "شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي", "وسط"])
_LISTED = frozenset({"و", "وب"})


def read_actors(sheet: Sheet) -> None:
    """Place one actor for each state and each capital mentioned, in the order of their first mention."""
    found: dict[tuple[str, str, str], list[tuple[Part, bool]]] = {}
    end, location = 0, False
    for parts in sheet.placed.get("mention", {}).values():
        for part in parts:
            location = (location and part.start == end and part.proclitics in _LISTED) or _is_location(sheet, part)
            end = part.end
            mention: Mention = part.record
            label = mention.label_ar if mention.kind == "place" else ""
            found.setdefault((mention.kind, mention.iso3 or "", label), []).append((part, location))
    for number, mentions in enumerate(found.values(), 1):
        located = [part for part, _ in mentions]
        actor = _actor(sheet, f"a{number}", located, all(location for _, location in mentions))
        sheet.place(_STAGE, "actor", actor, tuple(located), located[0].start, located[0].end)


def _is_location(sheet: Sheet, part: Part) -> bool:
    """Whether something is said to be in what the mention names: `في سوريا`, `شمالي العراق`, `في كل من ليبيا ومالي`."""
    if part.proclitics != "":
        return part.proclitics.endswith("ب")
    before = part.start - 1
    if sheet.form(before) == "من" and sheet.form(before - 1) == "كل":
        before -= 2
    return before >= 0 and any(cut.rest in _IN for cut in sheet.cuts(before))


def _actor(sheet: Sheet, actor_id: str, mentions: list[Part], only_a_location: bool) -> Actor:
    """The actor of these mentions, each distinct form once, where it first stands.

    A state that the report names as a location alone is a place (`records.md`).
    """
    text = sheet.layers.report.text
    names: dict[str, Name] = {}
    for part in mentions:
        mention: Mention = part.record
        form = mention.span.quote(text)
        names.setdefault(form, Name(form, mention.span, mention.how))
    first: Mention = mentions[0].record
    kind: ActorKind = "place" if only_a_location else first.kind
    rule = "state_as_location" if kind != first.kind else f"{kind}_by_name"
    return Actor(
        id=actor_id,
        kind=kind,
        iso3=first.iso3,
        sector=None,
        office=None,
        label_ar=first.label_ar,
        label_en=first.label_en,
        members=(),
        names=tuple(names.values()),
        rule=rule,
    )
