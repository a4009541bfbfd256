"""What one expresses: `أعرب عن أمله في أن …`."""

from rawi.reading.statements.frames import Frame, Noun
from rawi.reading.statements.ground import COMMAS, Ground
from rawi.reading.statements.tables import Attitude, brings
from rawi.reading.statements.walk import Walk
from rawi.reading.statements.words import RELATIVES

_LONGEST_ATTITUDE = 9


def attitude_of(ground: Ground, frame: Frame) -> Frame | None:
    """The frame of `أعرب عن أمله في أن …`: the kind is that of what is expressed, the content what it is about."""
    sheet = ground.sheet
    for at in range(frame.content, min(frame.content + 2, ground.limit(frame.content))):
        for part in sheet.lexical(at, "attitude"):
            row = part.entry.row if part.entry else None
            if isinstance(row, Attitude) and (part.proclitics == "" or at == frame.content):
                return _about(ground, frame._replace(kind=row.kind), at + 1, brings(row.brings))
    return None


def _about(ground: Ground, frame: Frame, start: int, taken: frozenset[str]) -> Frame:
    """What the attitude is about: behind أن or one of its prepositions, else the whole phrase."""
    cue = frame.cue._replace(takes=taken | {"that"}, end=start, whom="-")
    for at in range(start, min(start + _LONGEST_ATTITUDE, ground.limit(start))):
        if ground.forms[at] in COMMAS or ground.forms[at] in RELATIVES:
            break
        walk = Walk(ground, cue, Noun(start, start))
        found = walk.content_at(at)
        if found:
            return frame._replace(
                content=found.content, length=found.length, marker=found.marker, quotation=found.quotation
            )
    return frame
