"""Frames whose content stands elsewhere than behind a verb: phrases (`بحسب البيان`), `«…»، قال`, and `فلان: كذا`."""

from rawi.matching.layers import Quotation
from rawi.reading.statements.cues import Cue, noun_of
from rawi.reading.statements.frames import Frame, Noun
from rawi.reading.statements.ground import CLOSING, COMMAS, DASHES, Ground
from rawi.reading.statements.phrases import phrase_end
from rawi.reading.statements.tables import Medium
from rawi.reading.statements.words import (
    ISSUED,
    NEGATIONS,
    NOT_NOW,
    OF_WILL,
    PREPOSITIONS,
    RESUMED,
    SELF,
    THAT,
    THEN,
    TO,
)

_LONGEST_LABEL = 12
_LONGEST_NAME = 6
_LONGEST_CIRCUMSTANCE = 6
_LONGEST_ISSUE = 4


def attributed(ground: Ground, cue: Cue, verbs: dict[int, Cue]) -> Frame | None:
    """The frame of an attributing phrase; `verbs` are the reporting verbs by their tokens."""
    (takes,) = cue.takes
    source: Noun | None = None
    if takes == "verb":
        verb = verbs.get(cue.end)
        if verb is None:
            return None
        end = verb.end
        while end < ground.limit(cue.start) and ground.forms[end] in RESUMED:
            end += 1
        source = _source(ground, end, 0)
        cue = cue._replace(end=verb.end, kind=verb.kind, lemma=verb.lemma)
        if source is None:
            return None
    elif takes in ("source", "channel"):
        length = ground.prefixed(cue.end, "ل") if ground.forms[cue.end - 1] in TO else 0
        if ground.forms[cue.end - 1] in TO and length in (0, len(ground.forms[cue.end])):
            return None
        source = _source(ground, cue.end, length)
        if source is None or not _speaks(ground, source):
            return None
        if takes == "channel" and not ground.sheet.lexical(source.start, "medium"):
            return None
    return _with_content(ground, cue, source)


def _source(ground: Ground, at: int, length: int) -> Noun | None:
    """The noun phrase that names the source, with the words that say who issued it: `بيان صادر عن الرئاسة`."""
    limit = ground.limit(at)
    if at >= limit or not ground.is_word(at) or ground.forms[at] in PREPOSITIONS or ground.forms[at] in THAT:
        return None
    end = phrase_end(ground, at, limit)
    while end < limit and ground.forms[end] in SELF:
        end += 1
    owner = ground.named.get(end)
    if owner is not None and owner.proclitics == "ل" and ground.sheet.lexical(at, "medium"):
        end = owner.end  # `تقرير لمنظمة كذا`
    issue = at + 1
    while issue < limit and issue < end + _LONGEST_ISSUE:
        if ground.forms[issue] in ISSUED:
            if ground.sheet.form(issue + 1) == "عن" and issue + 2 < limit:
                end = phrase_end(ground, issue + 2, limit)
                break
            for named in range(issue + 1, min(issue + 3, limit)):
                if named in ground.named:
                    end = ground.named[named].end
        issue += 1
    return Noun(at, end, length)


def _speaks(ground: Ground, source: Noun) -> bool:
    """Whether the noun phrase names someone who says something: not `وفق القانون`."""
    if source.start in ground.named:
        return True
    parts = ground.sheet.lexical(source.start, "medium")
    return any(isinstance(row := noun_of(part), Medium) and row.speaks == "yes" for part in parts)


def _with_content(ground: Ground, cue: Cue, source: Noun | None) -> Frame | None:
    """The content behind the phrase where it opens its clause, else the clause before it."""
    forms = ground.forms
    start, limit = ground.sentence(cue.start).start, ground.limit(cue.start)
    around = ground.quotation_around(cue.start)
    start = max(start, around.start) if around else start
    behind = source.end if source else cue.end
    if not _any_word(ground, start, cue.start) or cue.proclitics == "و" or _is_circumstance(ground, start, cue.start):
        if "verb" in cue.takes and forms[cue.start] in ("كما", "مثلما"):
            return None
        at = _first_said(ground, behind, limit)
        if at >= limit or not (ground.is_word(at) or at in ground.opened):
            return None
        quotation = ground.opened.get(at)
        content = quotation.start if quotation else at
        length = 1 if forms[at] == "فقد" else 0
        return Frame(cue, cue.kind, source, content, length, "that", quotation)
    begin = start
    while begin < cue.start and not ground.is_word(begin) and begin not in ground.opened:
        begin += 1
    quotation = ground.opened.get(begin)
    if quotation:
        begin = quotation.start
    return Frame(cue, cue.kind, source, begin, _joined(ground, begin), "before", quotation)


def _is_circumstance(ground: Ground, start: int, end: int) -> bool:
    """Whether no more than a prepositional phrase stands before the phrase: `وفي كلمة له، بحسب الصحيفة، قال …`."""
    while start < end and not ground.is_word(start):
        start += 1
    if start >= end:
        return True
    begins = ground.forms[start] in PREPOSITIONS or any(cut.rest in PREPOSITIONS for cut in ground.sheet.cuts(start))
    verbs = any(ground.sheet.lexical(at, "verb") and not ground.forms[at].startswith("ال") for at in range(start, end))
    return begins and not verbs and end - start <= _LONGEST_CIRCUMSTANCE


def _first_said(ground: Ground, at: int, limit: int) -> int:
    forms = ground.forms
    while at < limit and (aside := ground.aside_end(at)) > at and forms[at] not in DASHES:
        at = aside
    for then in range(at, min(at + _LONGEST_NAME, limit)):
        if forms[then] in COMMAS and not ground.sheet.form(then + 1).startswith("فان"):
            break
        if forms[then] in THEN and forms[then].startswith("ف"):
            return then + 1  # `وفق الناطق فلان فإن`
    while at < limit and (forms[at] in COMMAS or forms[at] in THEN or forms[at] in THAT or forms[at] == ":"):
        at += 1
    return at


def _any_word(ground: Ground, start: int, end: int) -> bool:
    return any(ground.is_word(at) for at in range(start, end))


def _joined(ground: Ground, at: int) -> int:
    """1 where the first word of a sentence has a و that joins it to the one before."""
    cuts = ground.sheet.cuts(at)
    if not any(cut.proclitics == "و" for cut in cuts):
        return 0
    hits = ground.sheet.hits.get(at, ())
    rest = next(cut.rest for cut in cuts if cut.proclitics == "و")
    whole = any(hit.proclitics == "" for hit in hits)
    return int(rest in PREPOSITIONS or (not whole and any(hit.proclitics == "و" for hit in hits)))


def inverted(ground: Ground, cue: Cue, subject: Noun | None) -> Frame | None:
    """The frame of a verb behind the quotation that it reports: `«…»، قال الوزير`."""
    before = cue.start - 1
    if before > 0 and ground.forms[before] in COMMAS:
        before -= 1
    if before <= 0 or ground.forms[before] not in CLOSING or "quote" not in cue.takes or cue.shape != "verb":
        return None
    if cue.proclitics:
        return None
    for opening, quotation in ground.opened.items():
        if quotation.end == before and quotation.end - quotation.start > 2:
            if ground.sentence(opening).start < opening and ground.is_word(opening - 1):
                return None
            source = _source(ground, cue.end, 0)
            resumed = _resumed(ground, source.end if source else cue.end)
            return Frame(cue, cue.kind, source, quotation.start, 0, "before", quotation, resumed=resumed)
    return None


def _resumed(ground: Ground, at: int) -> Quotation | None:
    """The quotation that goes on behind the cue: `«…»، قال الوزير، «…»`."""
    limit = ground.limit(at)
    while at < limit and (ground.forms[at] in COMMAS or ground.forms[at] == ":"):
        at += 1
    return ground.opened.get(at)


def labelled(ground: Ground, start: int, end: int) -> Frame | None:
    """The frame of a headline `فلان: كذا` at tokens `[start, end)`; behind two dots the next label begins."""
    forms = ground.forms
    begin = start
    for at in range(start, min(end, start + 2 * _LONGEST_LABEL)):
        if forms[at] == "." or forms[at] in "؟?!":
            begin = at + 1
        if forms[at] == ":" and begin < at < end - 1:
            return _label(ground, begin, at, end)
    return None


def _is_dateline(ground: Ground, begin: int, at: int) -> bool:
    """Whether a place before the colon is where the report is from: `القاهرة: تناقش اللجنة …`."""
    named = ground.named.get(begin)
    place = named is not None and ground.actors[named.record.entity].kind == "place"
    return place and any(hit.label == "verb" and hit.column("person") == 3 for hit in ground.sheet.hits.get(at, ()))


def _is_topic(ground: Ground, begin: int, at: int, end: int) -> bool:
    """Whether a state before the colon is what the headline is about: `السودان: أزمات متلاحقة`."""
    named = ground.named.get(begin)
    if named is None or ground.actors[named.record.entity].kind not in ("state", "place") or at in ground.opened:
        return False
    first = ground.forms[at]
    ahead = any(hit.proclitics == "س" for word in range(at, end) for hit in ground.sheet.hits.get(word, ()))
    if not ahead and at not in ground.named and not first.startswith("ال") and not first.endswith("ون"):
        return (
            not any(hit.label == "verb" for hit in ground.sheet.hits.get(at, ())) and first not in NOT_NOW | NEGATIONS
        )
    return not any(
        ground.sheet.lexical(word, "verb") and not ground.forms[word].startswith("ال") for word in range(at, end)
    )


def _label(ground: Ground, begin: int, colon: int, end: int) -> Frame | None:
    while begin < colon and not ground.is_word(begin):
        begin += 1
    if (
        begin >= colon
        or colon - begin > _LONGEST_LABEL
        or (ground.sheet.joined(colon + 1) and ground.forms[colon + 1].isdigit())
    ):
        return None
    speaker = Noun(begin, phrase_end(ground, begin, colon))
    if ground.forms[begin] in PREPOSITIONS or not _speaks(ground, speaker):
        return None
    at = colon + 1
    while at < end and (ground.forms[at] in OF_WILL or not ground.is_word(at)) and at not in ground.opened:
        at += 1
    if at >= end:
        return None
    if _is_dateline(ground, begin, at) or _is_topic(ground, begin, at, end):
        return None
    quotation = ground.opened.get(at)
    cue = Cue(colon, colon + 1, "", 0, "colon", "assert", frozenset({"quote"}), "-", ":")
    return Frame(cue, "assert", speaker, quotation.start if quotation else at, 0, "that", quotation)
