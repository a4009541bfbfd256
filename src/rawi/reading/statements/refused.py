"""What looks like speech and is no statement: cues without content, and quotation marks around names and words."""

from collections.abc import Sequence

from rawi.matching.layers import Quotation
from rawi.reading.statements.cues import Cue
from rawi.reading.statements.ends import trimmed
from rawi.reading.statements.frames import Said
from rawi.reading.statements.ground import Ground
from rawi.reading.statements.words import NAMING, TITLED, WITH_PRONOUN

_STAGE = "statements"
_WORD, _TERM, _TITLE = 2, 6, 12
"""Tokens of a scare quote, and of a term or title, at the most."""


def refuse_cue(ground: Ground, cue: Cue) -> None:
    """Write down a reporting verb that nothing is said behind."""
    if ground.forms[cue.start][cue.length :] in WITH_PRONOUN:
        return  # `بينهم`
    span = ground.sheet.span(cue.start, cue.end, cue.length)
    ground.sheet.refuse(_STAGE, "cue_without_content", "reporting verb with no content", span)


def free_quotations(ground: Ground, said: Sequence[Said]) -> list[Quotation]:
    """The quotations that are speech but in no statement; of the others what they are instead is written down.

    One with a figure in it is speech however short: nothing in quotation marks is the outlet's own word.
    """
    covered = [(one.start, one.end) for one in said]
    covered += [(more.start, more.end) for one in said if (more := one.frame.resumed)]
    free: list[Quotation] = []
    for opening, quotation in ground.opened.items():
        last = trimmed(ground, quotation.start, quotation.end)
        if any(start <= quotation.start and last <= end for start, end in covered):
            continue
        if any(other.start <= quotation.start and quotation.end <= other.end for other in free):
            continue
        reason = _reason(ground, opening, quotation)
        if reason is None:
            free.append(quotation)
        else:
            ground.sheet.refuse(_STAGE, "quotation_without_cue", reason, quotation.content)
    return free


def _reason(ground: Ground, opening: int, quotation: Quotation) -> str | None:
    """Why a quotation is no speech; null where it is."""
    if any(ground.sheet.records_at(at, "figure") for at in range(quotation.start, quotation.end)):
        return None
    tokens = quotation.end - quotation.start
    if opening and any(cut.rest in NAMING for cut in ground.sheet.cuts(opening - 1)):
        return "quotation marks around a title or name"
    if opening and any(cut.rest.removeprefix("ال") in TITLED for cut in ground.sheet.cuts(opening - 1)):
        return "quotation marks around a title or name" if tokens <= _TITLE else None
    if tokens <= _WORD:
        return "quotation marks around a word: scare quote"
    return "quotation marks around a term" if tokens <= _TERM else None
