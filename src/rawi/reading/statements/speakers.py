"""Who says it: the entity behind each subject, the subject that is left out, and the statement that holds another."""

from collections.abc import Sequence

from rawi.matching.sheet import Part
from rawi.reading.statements.chains import chain_of
from rawi.reading.statements.ends import trimmed
from rawi.reading.statements.frames import Frame, Said
from rawi.reading.statements.ground import BREAK, Ground
from rawi.reading.statements.implied import entity_of, level_of, speaker_of
from rawi.reading.statements.media import Channel, anonymous, channel_of
from rawi.reading.statements.topics import Topic, Who, form_of
from rawi.records import Date, Form, Span, Statement

_STAGE = "statements"


def statements_of(ground: Ground, said: Sequence[Said]) -> None:
    """Place a statement for each of `said`, given in the order of their cues."""
    topics: list[Topic] = []
    made: list[Statement] = []
    around = {index: _innermost(said, index) for index in range(len(said))}
    for index, one in enumerate(said):
        outer = around[index]
        channel = channel_of(ground, one.frame, one.end)
        who = speaker_of(ground, one, topics, outer)
        subject = one.frame.subject
        if channel is None and subject is not None:
            channel = anonymous(ground, subject)
        form = form_of(ground, one.frame, who, topics)
        topics.append(Topic(who, form, channel, level_of(topics, outer), one))
        made.append(_statement(ground, one, f"s{index + 1}", who, channel, topics, outer, made))
    for one, statement in zip(said, made, strict=True):
        cue = one.frame.cue
        part = Part("cue", cue.start, cue.end, cue.proclitics, cue.length, None, None)
        ground.sheet.place(_STAGE, "statement", statement, (part,), cue.start, cue.end)


def _innermost(said: Sequence[Said], index: int) -> int | None:
    """The number of the shortest content that holds this cue."""
    holding = [other for other in range(len(said)) if said[other].holds(said[index])]
    return min(holding, key=lambda other: said[other].end - said[other].start, default=None)


def _statement(
    ground: Ground,
    one: Said,
    identity: str,
    who: Who,
    channel: Channel | None,
    topics: Sequence[Topic],
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
        entity=who.entity,
        kind=frame.kind,
        form=_form(ground, one),
        content=_content(ground, one),
        addressee=entity_of(ground, frame.addressee) if frame.addressee else None,
        medium=channel.span(ground) if channel else None,
        medium_kind=channel.kind if channel else None,
        date=_date(ground, frame),
        chain=chain_of(ground, passer or who.entity, channel, holding, earlier),
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
