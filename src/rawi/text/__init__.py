"""Report -> tokens, sentences, quotations: layers of spans over its text."""

from rawi.arabic.fold import fold
from rawi.matching.layers import Layers
from rawi.records import Report
from rawi.text.quotations import quotations
from rawi.text.sentences import sentences
from rawi.text.tokens import tokens

__all__ = ["lay_out"]


def lay_out(report: Report) -> Layers:
    """The layers of a report; furniture has none."""
    folded = fold(report.text)
    found = tokens(folded, report.blocks)
    return Layers(report, folded, found, sentences(found), quotations(folded, found))
