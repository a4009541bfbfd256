"""The run of the stage: the longest word of a family at each place, where the report speaks of the family's matter."""

from bisect import bisect_right

from rawi.arabic.cells import words_of
from rawi.matching.sheet import Part, Sheet
from rawi.reading.terms.tables import ALTERNATIVES, CONTEXT_OF
from rawi.reading.terms.voice import Voices
from rawi.records import Term

_STAGE = "terms"
_ANYWHERE = "-"
_ENOUGH = 2
"""Words of a context in a report that speaks of it; one is enough in the term's own sentence."""
_GOVERNMENT = "government"
RULES = ("term", "term_in_context", "term_for_government")


def read_terms(sheet: Sheet) -> None:
    """Place a term for every word that takes a side, with its family and voice."""
    found = sheet.words.get("term")
    if not found:
        return
    contexts, voices = Contexts(sheet), Voices(sheet)
    until = 0
    for at in sorted(found):
        if at < until:
            continue
        fitting = [part for part in found[at] if _is_term(sheet, part, contexts)]
        if not fitting:
            continue
        part = max(fitting, key=lambda part: (part.end, -part.length, _context(part) != _ANYWHERE))
        until = part.end
        span = sheet.span(at, part.end, part.length)
        family: str = part.column("family")
        term = Term(span, part.column("form"), family, voices.at(span), _rule(part))
        shown = Part("term_family", at, part.end, "", part.length, ALTERNATIVES[family], None)
        sheet.place(_STAGE, "term", term, (part, shown), at, part.end)


class Contexts:
    """Of what the report and each of its sentences speak."""

    def __init__(self, sheet: Sheet) -> None:
        self._starts = [sentence.start for sentence in sheet.layers.sentences]
        self._in_report: dict[str, int] = {}
        self._in_sentence: set[tuple[str, int]] = set()
        for at, parts in sheet.words.get("term_context", {}).items():
            for context in {part.column("context") for part in parts}:
                self._in_report[context] = self._in_report.get(context, 0) + 1
                self._in_sentence.add((context, self._sentence(at)))

    def holds(self, context: str, at: int) -> bool:
        """Whether the report at token `at` speaks of the context."""
        if context == _ANYWHERE or self._in_report.get(context, 0) >= _ENOUGH:
            return True
        return (context, self._sentence(at)) in self._in_sentence

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at)


def _is_term(sheet: Sheet, part: Part, contexts: Contexts) -> bool:
    if not contexts.holds(_context(part), part.start):
        return False
    if part.column("inflects") == _GOVERNMENT and not _is_government(sheet, part):
        return False
    return not (
        _beside(sheet, part.start - 1, part.column("not_behind")) or _beside(sheet, part.end, part.column("not_before"))
    )


def _is_government(sheet: Sheet, part: Part) -> bool:
    """Whether a name of a capital stands for its state here, as the stage of names found."""
    return any(mention.record.kind == "state" for mention in sheet.records_at(part.start, "mention"))


def _beside(sheet: Sheet, at: int, cell: str) -> bool:
    """Whether the token is one of the words of a cell."""
    return any(cut.rest in words_of(cell) for cut in sheet.cuts(max(at, 0)))


def _context(part: Part) -> str:
    return CONTEXT_OF[part.column("family")]


def _rule(part: Part) -> str:
    if part.column("inflects") == _GOVERNMENT:
        return "term_for_government"
    return "term" if _context(part) == _ANYWHERE else "term_in_context"
