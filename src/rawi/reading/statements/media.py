"""The channel of what is said: `في بيان`, `على صفحتها في فيسبوك`, `لـ«الشرق الأوسط»`, `مصادر مطلعة`."""

from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.statements.cues import noun_of
from rawi.reading.statements.frames import Frame, Noun
from rawi.reading.statements.ground import COMMAS, Ground
from rawi.reading.statements.phrases import medium_end
from rawi.reading.statements.tables import Medium
from rawi.reading.statements.words import CHANNELS, OWN_PAGE
from rawi.records import MediumKind, Span

_LONGEST_MEDIUM = 3
_REACH = 30


class Channel(NamedTuple):
    """The tokens `[start, end)` that name a channel behind `length` characters of proclitics, and its kind."""

    start: int
    end: int
    length: int
    kind: MediumKind

    def span(self, ground: Ground) -> Span:
        """Where the channel is named."""
        return ground.sheet.span(self.start, self.end, self.length)


def channel_of(ground: Ground, frame: Frame, end: int) -> Channel | None:
    """The channel of a frame whose content ends at token `end`: its subject, or named around its content."""
    subject = frame.subject
    if frame.passer is not None:
        part = _at(ground, frame.passer.start)
        kind: MediumKind = _row(part).kind if part else "agency"
        return Channel(frame.passer.start, frame.passer.end, frame.passer.length, kind)
    if subject is not None:
        spoken = _at(ground, subject.start)
        if spoken and _row(spoken).speaks == "yes" and _row(spoken).kind != "anonymous_source":
            stop = ground.limit(frame.cue.start) if frame.marker == "before" else frame.content
            page = _named_in(ground, subject.start + 1, stop)
            return (
                page
                if page and page.kind == "social"
                else Channel(spoken.start, spoken.end, subject.length, _row(spoken).kind)
            )
    before = frame.marker == "before"
    start, stop = (frame.cue.end, frame.cue.end + _REACH) if before else (frame.cue.end, frame.content)
    limit = ground.limit(frame.cue.start)
    found = _named_in(ground, start, min(stop, limit)) or (None if before else _named_in(ground, end, limit))
    return found or _addressed(ground, frame) or _opening(ground, frame)


def _opening(ground: Ground, frame: Frame) -> Channel | None:
    """The channel with which the cue's sentence begins: `وفي مؤتمر صحفي مشترك، قال الوزير`."""
    start = ground.sentence(frame.cue.start).start
    for at in (start, start + 1):
        preposition = any(cut.rest in CHANNELS for cut in ground.sheet.cuts(at)) or ground.forms[at] in CHANNELS
        part = _at(ground, at + 1)
        if preposition and part and part.end <= frame.cue.start and _row(part).kind != "anonymous_source":
            return Channel(part.start, medium_end(ground, part.start, frame.cue.start), 0, _row(part).kind)
    return None


def anonymous(ground: Ground, subject: Noun) -> Channel | None:
    """The subject itself where it is a source without a name: `مصدر مطلع`, `مسؤولون`."""
    part = _at(ground, subject.start)
    if part is None or _row(part).kind != "anonymous_source":
        return None
    return Channel(subject.start, subject.end, subject.length, "anonymous_source")


def _row(part: Part) -> Medium:
    row = noun_of(part)
    assert isinstance(row, Medium)
    return row


def _at(ground: Ground, at: int) -> Part | None:
    parts = ground.sheet.lexical(at, "medium")
    return max(parts, key=lambda part: part.end) if parts else None


def _named_in(ground: Ground, start: int, stop: int) -> Channel | None:
    """The first channel behind a preposition between two tokens."""
    forms = ground.forms
    for at in range(start, stop):
        if forms[at] in COMMAS and at > start + 1 and at + 1 < stop and forms[at + 1] not in CHANNELS:
            return None
        if forms[at] not in CHANNELS:
            continue
        part = _at(ground, at + 1)
        if part is None or _row(part).kind == "anonymous_source":
            continue
        row = _row(part)
        if row.kind == "social":
            return Channel(
                at if forms[at] in OWN_PAGE else part.start, _social_end(ground, part.start, stop), 0, row.kind
            )
        return Channel(part.start, medium_end(ground, part.start, stop), 0, row.kind)
    return None


def _social_end(ground: Ground, at: int, stop: int) -> int:
    """The end of `على صفحتها الرسمية في «فيسبوك»`, with the platform."""
    end = medium_end(ground, at, stop)
    for platform in range(end, min(end + 6, stop + 4, len(ground.forms))):
        part = _at(ground, platform)
        if part and _row(part).kind == "social":
            end = part.end
            if ground.forms[end : end + 1] and ground.forms[end] in '»”"':
                end += 1
            break
    return end


def _addressed(ground: Ground, frame: Frame) -> Channel | None:
    """An outlet spoken to: `لـ«الشرق الأوسط»`, `لوكالة الأنباء`."""
    for at in range(frame.cue.end, min(frame.content, frame.cue.end + _REACH)):
        length = ground.prefixed(at, "ل")
        if not length:
            continue
        quotation = ground.opened.get(at + 1)
        if quotation and len(ground.forms[at]) == length and quotation.end - quotation.start <= _LONGEST_MEDIUM:
            return Channel(quotation.start, quotation.end, 0, "interview")
        part = next((part for part in ground.sheet.lexical(at, "medium") if part.proclitics.endswith("ل")), None)
        if part and _row(part).kind in ("agency", "broadcast", "document"):
            kind: MediumKind = "interview" if _row(part).kind == "document" else _row(part).kind
            named = ground.named.get(at)
            return Channel(at, named.end if named else medium_end(ground, part.start, frame.content), length, kind)
    return None
