"""Text -> records, one stage after the other; `order.py` states which."""

import gc
from functools import cache

import msgspec

from rawi.arabic.function_words import function_word_list
from rawi.arabic.lexicon import Lexicon
from rawi.arabic.verbs import Verbs
from rawi.matching.layers import Layers
from rawi.matching.sheet import Sheet
from rawi.matching.voices import voice_of
from rawi.reading.order import STAGES
from rawi.records import (
    Actor,
    Date,
    Event,
    Figure,
    Gap,
    Maker,
    Number,
    Reading,
    Statement,
    Term,
)  # fmt: skip

__all__ = ["lexicon", "numbers_of", "read_layers", "reading_of"]


@cache
def lexicon() -> Lexicon:
    """The word lists of all stages, and the verbs, loaded once a process. Raises `LexiconError` naming `file:line`."""
    asked = (function_word_list(), *(table for stage in STAGES for table in stage.asked))
    loaded = Lexicon((table for stage in STAGES for table in stage.tables), Verbs(), asked)
    gc.freeze()  # they stay as long as the process: no collection need go over them again
    return loaded


def read_layers(layers: Layers) -> Sheet:
    """The sheet with everything that all stages placed on it."""
    sheet = Sheet(layers, lexicon())
    for stage in STAGES:
        stage.run(sheet)
    return sheet


def numbers_of(sheet: Sheet) -> tuple[Number, ...]:
    """Every number of a sheet with what bounds it, and every ordinal, in the order of the text."""
    placed = {
        kind: {part.record for parts in sheet.placed.get(kind, {}).values() for part in parts}
        for kind in ("quantity", "number", "relative_ordinal")
    }
    ordinals = {number for number in placed["number"] if number.kind == "ordinal"}
    found = placed["quantity"] | ordinals | placed["relative_ordinal"]
    return tuple(sorted(found, key=lambda number: number.span))


def reading_of(sheet: Sheet, version: str) -> Reading:
    """The records of a sheet as a reading, each kind in the order of the text. Raises `SpanError` for a wrong span."""
    report = sheet.layers.report
    return Reading(
        id=report.id,
        report=report,
        dates=sheet.records(Date),
        figures=tuple(_with_voice(sheet, figure) for figure in sheet.records(Figure)),
        actors=sheet.records(Actor),
        statements=sheet.records(Statement),
        events=sheet.records(Event),
        gaps=sheet.records(Gap),
        terms=sheet.records(Term),
        unread=tuple(sorted(sheet.unread, key=lambda unread: (unread.span, unread.stage))),
        rawi=Maker(version, lexicon().sha256),
    )


def _with_voice(sheet: Sheet, figure: Figure) -> Figure:
    """The figure with the statement that it rests on: figures are read before anyone knows who speaks."""
    statement = voice_of(sheet, figure.span)
    return figure if statement is None else msgspec.structs.replace(figure, statement=statement.id)
