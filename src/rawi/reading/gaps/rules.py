"""The run of the stage: negated verbs and nouns of telling, refusals to tell, and words of not knowing."""

from collections.abc import Callable
from typing import NamedTuple

from rawi.arabic.cells import words_of
from rawi.matching.sheet import Part, Sheet
from rawi.reading.gaps.clause import end_of, matter_before, missing, needs_met, without_adverbs
from rawi.records import Gap

_STAGE = "gaps"
_WITH_OBJECT = "with its object"
_ONLY = "لم"
_NO_VERBS_TO = frozenset({"لا", "لن"})
_UNLESS = "ما"
_PREVENTS_REACH = 3
_PREVENTS = frozenset({"حال", "حالت", "يحول", "تحول", "الحيلوله"})
"""Before دون they make it another word: `تحول دون الكشف`."""
_IS_NOT = frozenset({"ليس", "ليست", "ليسا", "لم"})
_LASTS = frozenset({"لا", "ما", "يزال", "تزال", "زال", "زالت", "يزالون", "مازال", "مازالت", "كان", "كانت", "بات"})
_REFUSALS_GAP = 3
_ASKED = frozenset({"الحصول على تعليق", "الحصول على رد", "الحصول على تعقيب"})
_OF_WHOM = frozenset({"من"})
_NONE: frozenset[str] = frozenset()


class Found(NamedTuple):
    """A gap in the making: its parts, its tokens `[start, end)`, what is lacked, and where what is missing begins."""

    parts: tuple[Part, ...]
    start: int
    end: int
    lacks: str
    about: int
    about_end: int


def read_gaps(sheet: Sheet) -> None:
    """Place a gap for every place where the report says that something is not told or known."""
    starts = {at for kind in _READERS for at in sheet.words.get(kind, ())}
    until = 0
    for at in sorted(starts):
        if at < until:
            continue
        found = [(rule, gap) for kind, rule, read in _RULES if (gap := _first(sheet, at, kind, read)) is not None]
        if not found:
            continue
        rule, gap = max(found, key=lambda item: (item[1].end, -item[1].start))
        until = gap.end
        first = gap.parts[0]
        span = sheet.span(gap.start, gap.end, first.length)
        sheet.place(_STAGE, "gap", Gap(span, _about(sheet, gap), rule), gap.parts, gap.start, gap.end)


def _first(sheet: Sheet, at: int, kind: str, read: Callable[[Sheet, Part], Found | None]) -> Found | None:
    """What the longest word of a class at token `at` makes, else the next longest."""
    parts = sorted(sheet.lexical(at, kind), key=lambda part: -part.end)
    return next((gap for part in parts if (gap := read(sheet, part)) is not None), None)


def _about(sheet: Sheet, gap: Found) -> str:
    """`not disclosed: مدة زيارة الوزير`: what is lacked, and of what, in the report's words."""
    about_end = without_adverbs(sheet, gap.about, gap.about_end)
    if gap.about >= about_end:
        return gap.lacks
    length = gap.parts[0].length if gap.about == gap.start else 0
    words = sheet.span(gap.about, about_end, length).quote(sheet.layers.report.text)
    return f"{gap.lacks}: {' '.join(words.split())}"


def _by_verb(sheet: Sheet, negation: Part) -> Found | None:
    """`لم يحدد موعدا`, `دون أن يكشف عن هويته`, `لم تعلن أي جهة مسؤوليتها عن الهجوم`."""
    if negation.column("takes") != "verb" or sheet.form(negation.start - 1) == _UNLESS:
        return None
    for verb in sheet.lexical(negation.end, "gap_verb"):
        plain = negation.column("form") in _NO_VERBS_TO
        if verb.proclitics != "" or (plain and verb.column("negation") == _ONLY):
            continue
        end = end_of(sheet, verb.end)
        if not needs_met(sheet, verb.end, end, verb.column("needs")):
            continue
        of = words_of(verb.column("of"))
        told = verb.entry is not None and verb.entry.form == _WITH_OBJECT
        about = end if told else missing(sheet, verb.end, end, of, subject=True)
        return Found((negation, verb), negation.start, end, verb.column("lacks"), about, end)
    return None


def _by_noun(sheet: Sheet, negation: Part) -> Found | None:
    """`دون الإفصاح عن مدة الزيارة`, `رفض التعليق`, `لم يتسن التأكد من صحة الخبر`, `طلب عدم ذكر اسمه`."""
    if negation.column("takes") != "noun" or _prevents(sheet, negation.start):
        return None
    for at in range(negation.end, negation.end + _REFUSALS_GAP):
        masdars = [part for part in sheet.lexical(at, "gap_masdar") if part.proclitics == ""]
        if masdars:
            masdar = max(masdars, key=lambda part: part.end)
            end = end_of(sheet, masdar.end)
            of = _OF_WHOM if masdar.column("form") in _ASKED else _NONE
            about = missing(sheet, masdar.end, end, of, subject=False)
            return Found((negation, masdar), negation.start, end, masdar.column("lacks"), about, end)
        if not sheet.records_at(at, "mention"):
            return None
    return None


def _prevents(sheet: Sheet, at: int) -> bool:
    """Whether دون at token `at` belongs to a verb of preventing a few words before: `حالت الأمطار دون`."""
    before = range(max(0, at - _PREVENTS_REACH), at)
    return any(cut.rest in _PREVENTS for place in before for cut in sheet.cuts(place))


def _by_opening(sheet: Sheet, opening: Part) -> Found | None:
    """`من غير الواضح ما إذا كان الاتفاق نهائيا`."""
    end = end_of(sheet, opening.end)
    if end == opening.end:
        return None
    about = opening.end
    return Found((opening,), opening.start, end, opening.column("lacks"), about, end)


def _by_matter(sheet: Sheet, unknown: Part) -> Found | None:
    """`هوية الخاطفين غير معروفة`, `مصير 20 منهم لا يزال مجهولا`."""
    matter = matter_before(sheet, unknown.start)
    if matter is None or unknown.proclitics != "" or sheet.form(unknown.start - 1) in _IS_NOT:
        return None
    about_end = unknown.start
    while about_end > matter.end and sheet.form(about_end - 1) in _LASTS:
        about_end -= 1
    parts = (matter, unknown)
    return Found(parts, matter.start, unknown.end, unknown.column("lacks"), matter.start, about_end)


_RULES: tuple[tuple[str, str, Callable[[Sheet, Part], Found | None]], ...] = (
    ("gap_negation", "not_told", _by_verb),
    ("gap_negation", "not_to_be_told", _by_noun),
    ("gap_opening", "not_clear", _by_opening),
    ("gap_unknown", "left_unknown", _by_matter),
)
_READERS = frozenset(kind for kind, _, _ in _RULES)
RULES = tuple(rule for _, rule, _ in _RULES)
