"""Statements: each cue with what is said, who says it and how it came to the reader."""

from rawi.matching.layers import Quotation
from rawi.matching.sheet import Sheet
from rawi.reading.statements.attitudes import attitude_of
from rawi.reading.statements.attributed import attributed, inverted, labelled
from rawi.reading.statements.cues import Cue, cues_in
from rawi.reading.statements.ends import content_end, in_own_words, is_while, trimmed
from rawi.reading.statements.frames import Frame, Noun, Said
from rawi.reading.statements.ground import BREAK, COMMAS, Ground
from rawi.reading.statements.phrases import is_possessed
from rawi.reading.statements.refused import free_quotations, refuse_cue
from rawi.reading.statements.speakers import statements_of
from rawi.reading.statements.steps import OBJECTS
from rawi.reading.statements.subjects import subject_before
from rawi.reading.statements.walk import Walk
from rawi.reading.statements.words import (
    AS,
    BEING,
    CONNECTIVES,
    DEMONSTRATIVES,
    EVIDENCE,
    NEGATIONS,
    NOT_DONE,
    NOT_NOW,
    RELATIVES,
    SAYING,
    STOPS,
    UNSAID,
    WHAT,
    WITH_PRONOUN,
)

_STAGE = "statements"
RULES = (
    "said_that", "said_in_quotation", "said_by_preposition", "said_as_object", "said_of_attitude", "participle",
    "verbal_noun", "attributing_phrase", "quotation_alone", "quotation_before", "label",
)  # fmt: skip
_HELD = frozenset({"عدّ", "اعتبر"})
"""Their passives are written like them and say what is commonly held."""
_SHOWING = frozenset({"أشار", "أظهر", "أثبت"})
_OF_THINGS = _SHOWING | {"أفاد", "أكّد", "كشف", "أوضح", "أوحى", "بيّن"}
"""Verbs of evidence too: `الأنباء التي تفيد بأن`."""
_DENIED = frozenset({"assert", "announce", "stress", "demand", "accuse", "condemn", "praise", "promise", "warn"})
"""Of these kinds a denied present is no statement; `لا يعتقد أن` and `لا يستبعد` are."""
_STANDING_FOR = frozenset({"عبّر"})
"""Without an attitude it says no speech: `تعبر عن إرادة الناس`."""
_PREDICATE_WITHIN = 6
_LONGEST_WHAT = 10
_LABEL_LINE = 30
"""Tokens of a line that may be a headline."""


def read_statements(sheet: Sheet) -> None:
    """Place every statement of the sheet; what looks like a report of speech and has no content is refused."""
    ground = Ground(sheet)
    frames = _frames(ground)
    opening = {_opens(ground, frame): frame for frame in reversed(frames)}
    said = in_own_words([Said(frame, content_end(ground, frame, opening)) for frame in frames])
    said.extend(
        Said(_alone(quotation), trimmed(ground, quotation.start, quotation.end))
        for quotation in free_quotations(ground, said)
    )
    statements_of(ground, sorted(said, key=lambda one: one.frame.cue.start))


def _alone(quotation: Quotation) -> Frame:
    """The frame of a quotation without a word of reporting: its cue is the mark that opens it."""
    mark = quotation.start - 1
    cue = Cue(mark, mark + 1, "", 0, "quotation", "assert", frozenset(), "-", "«")
    return Frame(cue, "assert", None, quotation.start, 0, "quote", quotation)


def _frames(ground: Ground) -> list[Frame]:
    """One frame a cue, in the order of the text."""
    cues = [cue for cue in cues_in(ground.sheet) if not _is_no_cue(ground, cue)]
    verbs: dict[int, Cue] = {}
    for cue in cues:
        if cue.shape == "verb":
            verbs.setdefault(cue.start, cue)
    ground.outer_cues.update(cue.start for cue in cues if cue.shape == "verb" and cue.proclitics in ("و", "ف"))
    found: dict[int, Frame] = {}
    taken: set[int] = set()
    for cue in cues:
        if cue.start in taken:
            continue
        frame = _frame(ground, cue, verbs)
        if frame is None:
            continue
        found[frame.cue.start] = _better(found.get(frame.cue.start), frame)
        if frame.cue.start != cue.start:
            taken.add(cue.start)
        if cue.shape == "phrase":
            taken.update(range(frame.cue.start, frame.cue.end))
        if cue.shape == "verb":
            _passed_on(ground, frame, taken)
    for cue in cues:
        of_saying = cue.shape == "verb" and {"that", "quote"} <= cue.takes
        if of_saying and cue is verbs[cue.start] and cue.start not in found and cue.start not in taken:
            refuse_cue(ground, cue)
    for frame in _labels(ground):
        found.setdefault(frame.cue.start, frame)
    return _apart([found[at] for at in sorted(found)])


def _better(one: Frame | None, other: Frame) -> Frame:
    """Of two frames of one word the one whose content is near and has a subject before it: `ذكّر بكذا`, `ذكر كذا`."""
    if one is None:
        return other
    guessed, other_guessed = (frame.marker == "object" and frame.subject is None for frame in (one, other))
    return other if (other_guessed, other.content) < (guessed, one.content) else one


def _apart(frames: list[Frame]) -> list[Frame]:
    """The frames without those whose cue stands in another's subject or brings the same words: `قال روي …`."""
    kept: list[Frame] = []
    for frame in frames:
        at = frame.cue.start
        if frame.cue.shape == "verb" and any(
            other.content == at and other.marker not in ("that", "quote", "before") for other in kept[-3:]
        ):
            continue  # behind a preposition it is the noun: `على رفض التهجير`
        aside = frame.cue.shape == "phrase" and any(
            other.cue.shape == "verb" and other.cue.start < at < other.content for other in kept[-3:]
        )
        if aside:
            continue  # `قالت الوزارة – بحسب القناة – إن`
        inside = any(
            other.cue.start < at < other.content
            and (
                other.content == frame.content
                or (other.subject is not None and other.subject.start <= at < other.subject.end)
            )
            for other in kept[-3:]
        )
        if not inside:
            kept.append(frame)
    return kept


def _passed_on(ground: Ground, frame: Frame, taken: set[int]) -> None:
    """Words of saying between a cue and its content are part of it: `وأضاف قائلا`."""
    if frame.marker != "before":
        taken.update(at for at in range(frame.cue.end, frame.content) if at in ground.participles)


def _is_no_cue(ground: Ground, cue: Cue) -> bool:
    """Whether the words are listed as no report of speech, or are denied (`لم يعلن`)."""
    named = ground.named.get(cue.start)
    passive = cue.verb is not None and cue.verb.voice == "passive"
    if cue.shape == "verb" and cue.start in ground.inside_names and (named is None or passive):
        return True
    if cue.shape == "noun" and cue.start in ground.inside_names:
        return True  # `حزب الدعوة`
    if ground.forms[cue.start - 1] == "هل":
        return True
    for at in range(max(0, cue.start - 2), cue.start + 1):
        for part in ground.sheet.lexical(at, "not_cue"):
            if part.column("reason") == "noun" and (cue.shape != "participle" or ground.is_participle(at)):
                continue
            if part.start <= cue.start < part.end and part.proclitics in ("", "و", "ف", "س"):
                return True
    if cue.shape != "verb" or not cue.start:
        return False
    before = ground.forms[cue.start - 1]
    return before in NEGATIONS or (before in NOT_NOW and cue.kind in _DENIED)


def _frame(ground: Ground, cue: Cue, verbs: dict[int, Cue]) -> Frame | None:
    if cue.shape == "phrase":
        if ground.forms[cue.end - 1] in AS and _says_itself(ground, verbs.get(cue.end)):
            return None
        return attributed(ground, cue, verbs)
    if cue.shape == "noun":
        return _of_noun(ground, cue)
    following = ground.forms[cue.end] if cue.end < len(ground.forms) else BREAK
    if (
        ground.forms[cue.start - 1] in RELATIVES
        and following in WITH_PRONOUN
        and not is_while(ground, cue.start - 3, 3)
    ):
        return None  # `التي طالبت بها`
    if cue.shape == "participle" and _is_predicate(ground, cue):
        return None
    subject = subject_before(ground, cue)
    frame = Walk(ground, cue, subject).frame()
    if frame is None or frame.marker == "quote":
        frame = inverted(ground, cue, subject) or frame
    if frame is None or frame.marker == "before":
        return frame
    if frame.subject is None and (_describes_noun(ground, frame) or _describes_antecedent(ground, frame)):
        return None
    if cue.lemma in _SHOWING and cue.verb and cue.verb.tense == "present" and not _is_someone(ground, frame.subject):
        return None
    of_things = cue.by == "someone" and cue.shape == "verb" and frame.marker not in ("that", "quote")
    if of_things and not _is_someone(ground, frame.subject):
        return None
    if not _is_said_by_someone(ground, frame) or _is_evidence(ground, frame):
        return None
    if cue.lemma == "نقل":
        return _of_source(ground, frame)
    if "attitude" in cue.takes and frame.marker != "quote":
        only = "object" in cue.takes or cue.lemma in _STANDING_FOR
        return attitude_of(ground, frame) or (None if only else frame)
    return frame


def _is_said_by_someone(ground: Ground, frame: Frame) -> bool:
    """Whether anyone says it: not `التي تعد الأكبر`, `التي طولبت بها`, `لم يكن يتوقعها`."""
    cue, verb = frame.cue, frame.cue.verb
    if verb is None:
        return True
    before = ground.forms[cue.start - 1] if cue.start else BREAK
    if verb.pronoun and cue.whom not in OBJECTS and before not in RELATIVES and before != "ما":
        return False
    if verb.pronoun and frame.marker == "object":
        return False  # `القوانين التي تطلبها الحكومة`
    if cue.lemma == "رفض" and frame.marker == "object" and ground.forms[frame.content] in UNSAID:
        return False
    if not cue.takes & {"that", "object"} and frame.marker == "quote" and verb.pronoun and cue.whom not in OBJECTS:
        return False  # `الذي أعده «المفاوضون»`
    if cue.lemma == "ادّعى" and frame.marker == "object" and verb.tense == "present":
        return False  # `الشاهد يدعى حازم`
    if cue.lemma == "اعترف" and frame.marker == "ب" and frame.content in ground.named:
        return False  # a state recognises another
    if cue.lemma in _HELD and frame.marker == "object":
        named = frame.subject is not None and frame.subject.start in ground.named
        return named and verb.tense == "past" and before not in RELATIVES
    if frame.marker not in ("that", "quote") and cue.lemma == "نصّ" and before in RELATIVES:
        return False
    return not (verb.voice == "passive" and before in RELATIVES)


def _is_evidence(ground: Ground, frame: Frame) -> bool:
    """Whether what stands as the subject only shows it: `ما حدث يؤكد أن`, `تكشف الوقائع أن`."""
    subject = frame.subject
    if subject is None and frame.cue.shape == "verb":
        return not frame.cue.proclitics and _stands_in_what(ground, frame.cue.start)
    if subject is None or frame.cue.shape != "verb" or subject.start in ground.named:
        return False
    at = subject.start
    if ground.forms[at] in DEMONSTRATIVES and subject.end - at > 1:
        at += 1  # `هذه الفصائل`
    head = ground.forms[at].removeprefix("و")
    return head in EVIDENCE or head.removeprefix("ال") in EVIDENCE


def _stands_in_what(ground: Ground, at: int) -> bool:
    """Whether the clause before token `at` begins with ما: `ما حدث في الملعب يؤكد`."""
    first = at
    while first > ground.sentence(at).start and ground.forms[first - 1][0].isalnum() and at - first < _LONGEST_WHAT:
        first -= 1
        if ground.forms[first] in WHAT:
            return at - first > 1 or (first > 0 and ground.forms[first - 1] in COMMAS)  # `، ما يوحي بأن`
    return False


def _is_predicate(ground: Ground, cue: Cue) -> bool:
    """Whether a participle says of what kind its subject is: `كان التغيير متوقعا`."""
    if cue.proclitics:
        return False
    for at in range(cue.start - 1, max(ground.sentence(cue.start).start, cue.start - _PREDICATE_WITHIN) - 1, -1):
        if not ground.forms[at][0].isalnum():
            return False
        if ground.forms[at].lstrip("وف") in BEING:
            return True
    return False


def _describes_noun(ground: Ground, frame: Frame) -> bool:
    """Whether the verb describes the indefinite noun before it: `قرار يدين الهجمات`."""
    cue = frame.cue
    if cue.shape != "verb" or cue.proclitics or frame.marker in ("that", "quote") or cue.verb is None:
        return False
    before = ground.forms[cue.start - 1] if cue.start else BREAK
    if ground.forms[cue.end] in WITH_PRONOUN:
        return False  # `رسالة طلب فيها دعم بلاده`
    return cue.verb.person == 3 and before[0].isalpha() and before not in CONNECTIVES | STOPS | RELATIVES


def _describes_antecedent(ground: Ground, frame: Frame) -> bool:
    """Whether the verb only says of what kind a thing is: `القواعد التي تؤكد على`, not `الدول التي قال إنها`."""
    cue = frame.cue
    before = ground.forms[cue.start - 1] if cue.start else BREAK
    if cue.shape != "verb" or cue.verb is None or before not in RELATIVES:
        return False
    if frame.marker in ("that", "quote") and cue.lemma not in _OF_THINGS:
        return False
    gender = "feminine" if before.endswith("تي") else "masculine"
    return cue.verb.number == "singular" and cue.verb.gender == gender and cue.verb.tense == "present"


def _is_someone(ground: Ground, subject: Noun | None) -> bool:
    """Whether a subject is one who speaks, and no evidence: not `الأدلة تشير إلى`."""
    if subject is None:
        return False
    named = any(at in ground.named for at in range(subject.start, subject.end))
    return named or bool(ground.sheet.lexical(subject.start, "medium"))


def _says_itself(ground: Ground, verb: Cue | None) -> bool:
    """Whether a verb behind كما has content of its own: `كما أكد أن`."""
    if verb is None:
        return True
    frame = Walk(ground, verb, None).frame()
    if frame is None:
        return False
    return frame.marker != "object" or bool(ground.sheet.lexical(frame.content, "content_noun"))


def _of_source(ground: Ground, frame: Frame) -> Frame:
    """The frame of `نقلت الوكالة عن مسؤول قوله إن`: one statement of the source, with the inner cue if there is one."""
    source = frame.addressee
    if source is None:
        return frame
    inner = next((at for at in range(source.end, frame.content) if ground.forms[at] in SAYING), None)
    cue = frame.cue if inner is None else frame.cue._replace(start=inner, end=inner + 1, proclitics="", length=0)
    return frame._replace(cue=cue, subject=source, addressee=None, passer=frame.subject)


def _of_noun(ground: Ground, cue: Cue) -> Frame | None:
    """The frame of a verbal noun: only with a preposition of its own close behind it, `دعوة الحكومة إلى وقف النار`."""
    before = ground.forms[cue.start - 1] if cue.start else BREAK
    if before in NOT_DONE or (cue.passive and before in NEGATIONS | NOT_NOW):
        return None  # `دون الإشارة إلى`, `لم يتم تأكيد`
    if cue.lemma == "شدّد" and not cue.passive:
        return None  # `تشديد الرقابة على الحدود`
    quotation = ground.opened.get(cue.end)
    if quotation is not None and "quote" in cue.takes and is_possessed(ground, cue.end - 1):
        return Frame(cue, cue.kind, None, quotation.start, 0, "quote", quotation)  # `باعتباره «الحل الوحيد»`
    if cue.lemma == "اعتبر":
        return None
    takes = frozenset(taken for taken in cue.takes if not taken.isascii())
    if cue.kind == "demand":
        takes |= {"ل"} if ground.forms[cue.start][cue.length :].startswith("الطلب") else {"ل", "ب"}
    if "object" in cue.takes and is_possessed(ground, cue.end - 1) and ground.prefixed(cue.end, "ل"):
        takes |= {"ل"}  # `تأكيده لتفوق فريقه`
    if cue.passive:
        takes |= cue.takes & {"that", "object"}
    frame = Walk(ground, cue._replace(takes=takes), None).frame()
    if frame is None or frame.content - cue.end > _LONGEST_NOUN or _is_broken(ground, cue.end, frame):
        return None
    return frame._replace(subject=None) if cue.passive else frame


def _is_broken(ground: Ground, start: int, frame: Frame) -> bool:
    """Whether between a noun and its content another clause or noun stands: `أوامر ركز فيها على ترتيب البيت`."""
    if frame.content < len(ground.forms) and frame.marker == "ل" and ground.forms[frame.content].endswith("ين"):
        return True  # `نداءات للرئيسين`
    for at in range(start, frame.content):
        hits = ground.sheet.hits.get(at, ())
        verb = bool(hits) and at not in ground.inside_names and all(hit.label == "verb" for hit in hits)
        if ground.forms[at] == "او" or (verb and any(hit.proclitics == "" for hit in hits)):
            return True
    return False


_LONGEST_NOUN = 7


def _labels(ground: Ground) -> list[Frame]:
    """The frames of headlines and subheads."""
    found = []
    forms = ground.forms
    for sentence in ground.sentences:
        line_ends = sentence.end >= len(forms) or forms[sentence.end] == BREAK
        line_begins = sentence.start == 0 or forms[sentence.start - 1] == BREAK
        if line_ends and line_begins and sentence.end - sentence.start <= _LABEL_LINE:
            frame = labelled(ground, sentence.start, sentence.end)
            if frame:
                found.append(frame)
    return found


def _opens(ground: Ground, frame: Frame) -> int:
    """The token at which the clause of a frame opens: its subject or the connective before it."""
    at = frame.cue.start
    subject = frame.subject
    if subject is not None and subject.end <= frame.cue.start and frame.marker != "before":
        at = subject.start
    while at > 0 and ground.forms[at - 1] in CONNECTIVES:
        at -= 1
    return next((at - length for length in (2, 3) if is_while(ground, at - length, length)), at)
