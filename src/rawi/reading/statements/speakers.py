"""Who says it: the entity behind each subject, the subject that is left out, and the statement that holds another."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.statements.chains import chain_of
from rawi.reading.statements.ends import trimmed
from rawi.reading.statements.frames import Frame, Noun
from rawi.reading.statements.ground import BREAK, Ground
from rawi.reading.statements.media import Channel, anonymous, channel_of
from rawi.reading.statements.tables import Medium
from rawi.records import Actor, Date, Form, Reference, Span, Statement

_STAGE = "statements"
_BELIEVED = frozenset({"اعتقد", "ظنّ", "توقّع", "رجّح"})
_ISSUED = frozenset({"statement", "social", "document"})
"""Channels that somebody issues: `البيان` speaks for him, an agency or a source for itself."""


class Said(NamedTuple):
    """A frame and the token at which its content ends."""

    frame: Frame
    end: int

    @property
    def start(self) -> int:
        """The token at which the content begins."""
        return self.frame.content

    def holds(self, other: "Said") -> bool:
        """Whether the other's cue stands inside this content."""
        cue = other.frame.cue
        return other is not self and self.start <= cue.start and cue.end <= self.end and other.start >= self.start


class _Topic(NamedTuple):
    """One who spoke: the entity, the gender of the cue, the channel, and whether inside another's words."""

    entity: str | None
    gender: str | None
    channel: Channel | None
    nested: bool
    said: Said


def statements_of(ground: Ground, said: Sequence[Said]) -> None:
    """Place a statement for each of `said`, given in the order of their cues."""
    topics: list[_Topic] = []
    made: list[Statement] = []
    around = {index: _innermost(said, index) for index in range(len(said))}
    for index, one in enumerate(said):
        outer = around[index]
        channel = channel_of(ground, one.frame, one.end)
        entity = _entity(ground, one, topics, outer, made)
        subject = one.frame.subject
        if channel is None and subject is not None:
            channel = anonymous(ground, subject)
        topics.append(_Topic(entity, _gender(one.frame), channel, outer is not None, one))
        made.append(_statement(ground, one, f"s{index + 1}", entity, channel, topics, outer, made))
    for one, statement in zip(said, made, strict=True):
        cue = one.frame.cue
        part = Part("cue", cue.start, cue.end, cue.proclitics, cue.length, None, None)
        ground.sheet.place(_STAGE, "statement", statement, (part,), cue.start, cue.end)


def _innermost(said: Sequence[Said], index: int) -> int | None:
    """The number of the shortest content that holds this cue."""
    holding = [other for other in range(len(said)) if said[other].holds(said[index])]
    return min(holding, key=lambda other: said[other].end - said[other].start, default=None)


def _gender(frame: Frame) -> str | None:
    verb = frame.cue.verb
    return verb.gender if verb is not None and verb.person == 3 and verb.number == "singular" else None


def _entity(
    ground: Ground, one: Said, topics: Sequence[_Topic], outer: int | None, made: Sequence[Statement]
) -> str | None:
    frame = one.frame
    if frame.subject is not None:
        return entity_of(ground, frame.subject) or _issuer(ground, frame.subject, topics)
    cue = frame.cue
    if cue.verb is not None and cue.verb.person == 1 and outer is not None and outer < len(made):
        return made[outer].entity
    if cue.passive:
        return _both_sides(ground, cue.start)
    if cue.shape == "noun" or (cue.verb is not None and cue.verb.voice == "passive"):
        return None
    if (
        cue.lemma in _BELIEVED
        and cue.verb is not None
        and cue.verb.tense == "present"
        and cue.verb.gender == "masculine"
    ):
        return None  # `يعتقد أن`: it is believed
    return _left_out(ground, one, topics, outer)


def _both_sides(ground: Ground, before: int) -> str | None:
    """The joint actor last spoken of: it is they who agree on what `تم التأكيد عليه`."""
    joint = {made.record.id for made in ground.sheet.made if isinstance(made.record, Actor) and made.record.members}
    for at in sorted((at for at in ground.named if at < before), reverse=True):
        entity: str = ground.named[at].record.entity
        if entity in joint:
            return entity
    return None


def entity_of(ground: Ground, noun: Noun) -> str | None:
    """The actor that a noun phrase refers to: by its first words, else by a name in it that is not after a relative."""
    for at in range(noun.start, noun.end):
        part = ground.named.get(at)
        if part is not None:
            reference: Reference = part.record
            return reference.entity
    return None


def _issuer(ground: Ground, noun: Noun, topics: Sequence[_Topic]) -> str | None:
    """Whose statement `البيان` is: of the last who spoke through such a channel, else of the last who spoke."""
    parts = ground.sheet.lexical(noun.start, "medium")
    rows = [part.entry.row for part in parts if part.entry and isinstance(part.entry.row, Medium)]
    if not rows or rows[0].kind not in _ISSUED:
        return None
    for topic in reversed(topics):
        if topic.entity and topic.channel and topic.channel.kind == rows[0].kind:
            return topic.entity
    if rows[0].kind == "document":
        return None
    return next((topic.entity for topic in reversed(topics) if topic.entity and not topic.nested), None)


def _left_out(ground: Ground, one: Said, topics: Sequence[_Topic], outer: int | None) -> str | None:
    """The speaker that is not named: of a participle the last who spoke, of a verb the last that it agrees with."""
    cue = one.frame.cue
    inside = [topic for topic in topics if _level(topic, one, outer, topics)]
    if cue.shape == "participle" and inside:
        return inside[-1].entity
    gender = _gender(one.frame)
    for topic in reversed(inside):
        if gender is None or topic.gender in (None, gender):
            return topic.entity
    goes_on = cue.shape == "participle" or cue.proclitics in ("و", "ف")
    return _spoken_of(ground, cue.start, gender) if outer is None and goes_on else None


def _spoken_of(ground: Ground, before: int, gender: str | None) -> str | None:
    """Who the report has just spoken of: of a masculine verb rather a person, of a feminine one rather a body or state.

    The first one named in this sentence, else in the one before.
    """
    sentences = [sentence for sentence in ground.sentences if sentence.start <= before][-2:]
    people = {
        made.record.id for made in ground.sheet.made if isinstance(made.record, Actor) and made.record.kind == "person"
    }
    for sentence in reversed(sentences):
        found = [
            ground.named[at].record.entity
            for at in range(sentence.start, min(sentence.end, before))
            if at in ground.named
        ]
        fitting = [entity for entity in found if (entity in people) == (gender != "feminine")]
        if fitting:
            return str(fitting[0])
    return None


def _level(topic: _Topic, one: Said, outer: int | None, topics: Sequence[_Topic]) -> bool:
    """Whether the topic spoke at the level of this cue: inside the same words, or in none."""
    if outer is None:
        return not topic.nested
    if outer < len(topics) and topic is topics[outer]:
        return one.frame.cue.shape == "participle"
    return topic.said.frame.cue.start >= topics[outer].said.start if outer < len(topics) else True


def _statement(
    ground: Ground,
    one: Said,
    identity: str,
    entity: str | None,
    channel: Channel | None,
    topics: Sequence[_Topic],
    outer: int | None,
    made: Sequence[Statement],
) -> Statement:
    frame = one.frame
    sheet = ground.sheet
    subject = frame.subject
    holding = made[outer] if outer is not None and outer < len(made) else None
    passer = entity_of(ground, frame.passer) if frame.passer else None
    earlier = [(topic.entity, topic.channel) for topic in topics[:-1]]
    return Statement(
        id=identity,
        cue=sheet.span(frame.cue.start, frame.cue.end, frame.cue.length),
        speaker=sheet.span(subject.start, subject.end, subject.length) if subject else None,
        entity=entity,
        kind=frame.kind,
        form=_form(ground, one),
        content=_content(ground, one),
        addressee=entity_of(ground, frame.addressee) if frame.addressee else None,
        medium=channel.span(ground) if channel else None,
        medium_kind=channel.kind if channel else None,
        date=_date(ground, frame),
        chain=chain_of(ground, passer or entity, channel, holding, earlier),
        inside=f"s{outer + 1}" if outer is not None else None,
        rule=_rule(frame),
    )


def _rule(frame: Frame) -> str:
    shape = frame.cue.shape
    if shape == "participle":
        return "participle"
    if shape == "noun":
        return "verbal_noun"
    if shape == "phrase":
        return "attributing_phrase"
    if shape == "colon":
        return "label"
    if shape == "quotation":
        return "quotation_alone"
    if frame.marker == "before":
        return "quotation_before"
    if frame.kind != frame.cue.kind:
        return "said_of_attitude"
    by_marker = {"that": "said_that", "quote": "said_in_quotation", "object": "said_as_object"}
    return by_marker.get(frame.marker, "said_by_preposition")


def _form(ground: Ground, one: Said) -> Form:
    quotation = one.frame.quotation
    around = ground.quotation_around(one.start)
    if around is not None and one.end <= around.end:
        return "direct"
    if quotation is not None or any(
        one.start <= other.start and other.end <= one.end and other.end - other.start > 1
        for other in ground.opened.values()
    ):
        return "mixed"
    return "indirect"


def _content(ground: Ground, one: Said) -> tuple[Span, ...]:
    """One span; where its cue or furniture interrupts a quotation, one for each stretch."""
    found = _stretches(ground, one.start, one.end, one.frame.length)
    resumed = one.frame.resumed
    return (
        (*found, *_stretches(ground, resumed.start, trimmed(ground, resumed.start, resumed.end), 0))
        if resumed
        else found
    )


def _stretches(ground: Ground, start: int, end: int, length: int) -> tuple[Span, ...]:
    """Tokens `[start, end)` without the furniture between them."""
    whole = ground.sheet.span(start, end, length)
    furniture = [
        block.span
        for block in ground.sheet.layers.report.blocks
        if block.kind == "furniture" and block.span.overlaps(whole)
    ]
    if not furniture:
        return (whole,)
    pieces: list[Span] = []
    begin = start
    for at in range(start + 1, end + 1):
        if at < end and not any(ground.sheet.span(begin, at + 1).overlaps(span) for span in furniture):
            continue
        last = at
        while last > begin and ground.forms[last - 1] == BREAK:
            last -= 1
        if last > begin:
            pieces.append(ground.sheet.span(begin, last, length if begin == start else 0))
        begin = at + (at < end and ground.forms[at] == BREAK)
    return tuple(pieces)


def _date(ground: Ground, frame: Frame) -> str | None:
    """The date between the cue and what is said."""
    if frame.marker == "before":
        return None
    for at in range(frame.cue.end, frame.content):
        for part in ground.sheet.records_at(at, "date"):
            date: Date = part.record
            return date.value
    return None
