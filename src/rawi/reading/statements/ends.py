"""Where what is said ends: at the end of its sentence or quotation, or before the report's own voice comes back."""

from collections.abc import Mapping

from rawi.reading.statements.frames import Frame, Said
from rawi.reading.statements.ground import BREAK, CLOSING, COMMAS, DASHES, Ground
from rawi.reading.statements.tables import cues_of
from rawi.reading.statements.words import (
    BUT,
    CAME,
    CIRCUMSTANCES,
    CONNECTIVES,
    EXCEPT,
    EXPECTED,
    OUTCOMES,
    OWN_VOICE,
    PREPOSITIONS,
    RELATIVES,
    REPORTED,
    SIDES,
    SUBORDINATE,
    THAT,
    THEN,
    UNTOLD,
    WAS,
    WHILE,
    WITH_PRONOUN,
    WITHOUT,
)

_SAID_BY_SELF = frozenset({"أضاف", "تابع", "أردف", "استطرد", "زاد", "استدرك"})
_TELLING = frozenset({"قال", "أضاف", "تابع", "أردف", "أوضح"})
_OF_WHAT_IS_TO_BE = frozenset({"demand", "promise"})
_OF_SPEAKERS = frozenset({"verb", "participle"})
_NEAR = 6
_BEFORE_PHRASE = 3
"""Marks that may stand between what is said and `على حد قوله`."""
_NAME = 3
"""Tokens of a name in quotation marks with which a headline begins: `فلان: «الحزب» فقد شرعيته`."""
_PAUSES = COMMAS | CLOSING | DASHES | {")"}
_MAY_BREAK = frozenset("و.ف")
"""Without a pause before it only a word joined by و, the second dot of two, or فإن behind رغم, brings the report's
voice back."""
_TRAILING = COMMAS | CLOSING | DASHES | frozenset(".!؟?…:\"'“”«{[(")


def content_end(ground: Ground, frame: Frame, frames: Mapping[int, Frame]) -> int:
    """The end token of what a frame's cue reports; `frames` are all frames by the token at which their clause opens."""
    start = frame.content
    limit = ground.limit(start)
    end = limit
    if frame.quotation is not None:
        closing = frame.quotation.end
        limit = end = max(ground.limit(frame.quotation.start - 1), closing)
        if not _goes_on(ground, frame, closing, limit, frames):
            return trimmed(ground, start, closing)
        at = closing + 1
    else:
        at = start
    if frame.marker == "before":
        limit = end = min(limit, frame.cue.start)
    nested = False
    forms = ground.forms
    while at < limit:
        quotation = ground.opened.get(at)
        if quotation is not None:
            if quotation.end + 1 > limit:
                end = limit = limit if frame.marker == "before" else quotation.end
                break
            at = quotation.end + 1
            continue
        other = frames.get(at)
        if frame.cue.shape == "noun" and frame.marker != "that" and at > start and _is_predicate(ground, at):
            end = at
            break
        if (
            other is None
            and forms[at - 1] not in _PAUSES
            and forms[at][0] not in _MAY_BREAK
            and forms[at] not in EXCEPT
        ):
            at += 1
            continue
        if at > start and _breaks(ground, frame, at, other, nested):
            end = at
            break
        nested = nested or _has_own_speaker(other, frame)
        at += 1
    else:
        end = limit
    return trimmed(ground, start, end)


def in_own_words(said: list[Said]) -> list[Said]:
    """The same, with `على حد قوله` about what its speaker is reported to say and not about the report of it."""
    return [_of_own_words(one, said) if one.frame.cue.lemma.endswith(("ه", "ها", "هم")) else one for one in said]


def _of_own_words(phrase: Said, said: list[Said]) -> Said:
    cue = phrase.frame.cue
    for one in said:
        if one.frame.cue.shape not in _OF_SPEAKERS or not phrase.start <= one.frame.cue.start < one.start < cue.start:
            continue
        if cue.start - _BEFORE_PHRASE <= one.end <= cue.start:
            own = one.frame
            return Said(phrase.frame._replace(content=own.content, length=own.length, quotation=own.quotation), one.end)
    return phrase


def trimmed(ground: Ground, start: int, end: int) -> int:
    """The end without the marks behind the last word."""
    forms = ground.forms
    while end > start + 1 and (forms[end - 1] in _TRAILING or forms[end - 1] == BREAK):
        end -= 1
    if forms[end : end + 1] == [")"] and "(" in forms[start:end]:
        end += 1
    return end


def _goes_on(ground: Ground, frame: Frame, closing: int, limit: int, frames: Mapping[int, Frame]) -> bool:
    """Whether what is said goes on behind the quotation that it begins with: `«الأمر صعب» بسبب الحظر`."""
    at = closing + 1
    if frame.marker == "quote" or at >= limit:
        return False
    following = ground.forms[at]
    name = frame.cue.shape == "colon" and closing - frame.content <= _NAME
    if at in frames or (following in CONNECTIVES and not name):
        return False
    if following[0].isalnum() or following == "(":
        return True
    if following in COMMAS and frame.marker != "that" and at + 1 < limit:
        after = ground.forms[at + 1]
        verb = ground.sheet.lexical(at + 1, "verb")
        return after.startswith("و") and not verb and at + 1 not in frames and after not in OWN_VOICE
    return False


def _has_own_speaker(other: Frame | None, frame: Frame) -> bool:
    """Whether a cue inside the content has a speaker of its own, so that what follows may be his."""
    return (
        other is not None
        and other.cue.verb is not None
        and other.cue.verb.tense == "past"
        and other.subject is not None
        and other.content > frame.content
    )


def _breaks(ground: Ground, frame: Frame, at: int, other: Frame | None, nested: bool) -> bool:
    """Whether the report's voice is back at token `at`."""
    forms = ground.forms
    before, form = forms[at - 1], forms[at]
    pause = before in _PAUSES
    if before in COMMAS and _is_main_clause(ground, frame, at):
        return True
    if form in THEN and form.startswith("ف") and _is_concession(ground, frame):
        return True
    if other is not None and other.cue.start > frame.cue.start:
        return _other_breaks(ground, frame, at, other, nested, pause)
    if before == "." and form == ".":
        return frame.cue.shape != "colon" or _has_next_label(ground, at)
    if _is_new_clause(ground, frame, at, pause):
        return True
    if not pause:
        return False
    if frame.cue.shape == "participle" and ground.sheet.raw(at).startswith("إن") and form in THAT:
        return True  # `وقال فلان، واصفا الحل بالجيد، إن`
    if form in BUT and ground.sheet.form(at + 1) == "لم":
        return frame.cue.shape != "colon" and _is_reporting(ground, at + 2)  # `، لكنه لم يذكر تفاصيل`
    if form in CAME and (frame.marker != "that" or ground.sheet.form(at + 1) not in PREPOSITIONS):
        return True
    if form in WAS and frame.marker == "that":
        return at + 1 in ground.named or ground.sheet.form(at + 1).startswith("ال")
    if form in OWN_VOICE or (form in ("من", "ومن") and at + 1 < len(forms) and forms[at + 1] in SIDES):
        return True
    if form in EXCEPT and ground.sheet.form(at + 1) in WITHOUT:
        return True  # `، لكن دون أن يلتزم`
    if form == "في" and ground.sheet.form(at + 1) == "اشاره":
        return True  # `، في إشارة إلى النادي`
    if form in WITHOUT or (form == "من" and forms[at + 1 : at + 2] and forms[at + 1] in WITHOUT):
        return any(word in REPORTED for word in forms[at + 1 : at + 4])
    return form in CIRCUMSTANCES and bool(ground.sheet.lexical(at + 1, "medium"))


def is_while(ground: Ground, at: int, length: int) -> bool:
    """Whether the `length` tokens from `at` on join a clause to the one before: `في الوقت الذي`."""
    return at >= 0 and tuple(ground.forms[at : at + length]) in WHILE


def _is_joined(ground: Ground, at: int) -> bool:
    """Whether the و of token `at` is a conjunction and not its own: not `وصف`, `وزير`."""
    if ground.forms[at][0] != "و":
        return False
    named = ground.named.get(at)
    if named is not None:
        return named.proclitics == "و"
    return all(hit.proclitics for hit in ground.sheet.hits.get(at, ()))


def _is_reporting(ground: Ground, at: int) -> bool:
    """Whether token `at` is a verb of telling: `لم يذكر`."""
    return ground.sheet.form(at) in UNTOLD or any(
        cues_of(part.column("form")) for part in ground.sheet.lexical(at, "verb")
    )


def _is_concession(ground: Ground, frame: Frame) -> bool:
    """Whether the cue stands in the first half of `على الرغم من أن آخرين ادعوا كذا فإن …`."""
    before = ground.forms[max(0, frame.cue.start - _NEAR) : frame.cue.start]
    return "رغم" in [form.removeprefix("ال") for form in before] or is_while(ground, frame.cue.start - 3, 3)


def _has_next_label(ground: Ground, at: int) -> bool:
    """Whether behind the two dots of a headline somebody else speaks: `فلان: كذا.. وفلان: كذا`."""
    end = ground.sentence(at).end
    return ":" in ground.forms[at:end]


def _is_main_clause(ground: Ground, frame: Frame, at: int) -> bool:
    """Whether the main clause begins behind one of time or contrast: `فيما قال فلان إن …، أعلنت الوزارة`."""
    first = frame.cue.start
    if frame.subject is not None:
        first = min(first, frame.subject.start)
    if first == 0 or ground.forms[first - 1] not in SUBORDINATE:
        return False
    hits = ground.sheet.hits.get(at, ())
    return any(hit.label == "verb" and hit.proclitics == "" and hit.column("tense") == "past" for hit in hits)


def _is_new_clause(ground: Ground, frame: Frame, at: int, pause: bool) -> bool:
    """Whether a sentence of its own is joined to a noun phrase that is said: `…، والولايات المتحدة ستقدم`."""
    if frame.marker == "that" and frame.kind in _OF_WHAT_IS_TO_BE:
        return pause and _is_past(ground, at)  # `طلبوا أن يكون مسجلا، وتم تسجيله`
    if frame.marker in ("that", "quote", "before"):
        return False
    if ground.forms[at] in EXCEPT and ground.sheet.form(at + 1).startswith("ان"):
        return True
    if ground.forms[at] in EXCEPT and pause and frame.cue.shape != "colon":
        following = ground.sheet.hits.get(at + 1, ())
        return bool(following) and all(hit.label == "verb" for hit in following)
    if ground.forms[at] == "وهو" and ground.sheet.form(at + 1) in OUTCOMES:
        return pause  # `، وهو ما رفضه النادي`
    if ground.forms[at] == "ومن" and ground.sheet.form(at + 1) in EXPECTED:
        return True
    if ground.forms[at] in OUTCOMES or ground.forms[at] in ("كما", "وقد"):
        return pause
    if not ground.forms[at].startswith("و"):
        hits = ground.sheet.hits.get(at, ())
        past = any(
            hit.proclitics == "" and (hit.column("tense"), hit.column("number")) == ("past", "singular") for hit in hits
        )
        return ground.forms[at - 1] in COMMAS and past and all(hit.label == "verb" for hit in hits)
    named = ground.named.get(at)
    if named and named.proclitics == "و":
        return pause and bool(ground.sheet.lexical(named.end, "verb"))
    verbs = [part for part in ground.sheet.lexical(at, "verb") if part.proclitics == "و"]
    if not verbs or any(cut.proclitics == "و" and cut.rest in PREPOSITIONS for cut in ground.sheet.cuts(at)):
        return False
    whole = [hit for hit in ground.sheet.hits.get(at, ()) if hit.proclitics == ""]
    if whole and not (pause and all(hit.column("pronoun") for hit in (*whole, *verbs))):
        return False  # but `، وعدّتها`, which may be `وعدتها`
    return (pause or frame.cue.shape == "noun") and not ground.sheet.lexical(at, "content_noun")


def _is_predicate(ground: Ground, at: int) -> bool:
    """Whether the clause goes on with its verb behind a noun that was said: `المطالبة بإسقاطه | تعني الفوضى`."""
    before = ground.forms[at - 1]
    definite = before.startswith("ال") or (
        before.endswith(("ه", "ها", "هم")) and not ground.sheet.raw(at - 1).endswith("ة")
    )
    if not definite or before in RELATIVES or before in THAT or before in WITH_PRONOUN:
        return False
    hits = ground.sheet.hits.get(at, ())
    present = any(hit.label == "verb" and hit.column("tense") == "present" for hit in hits)
    return present and all(hit.proclitics in ("", "س") and hit.label in ("verb", "tense") for hit in hits)


def _is_past(ground: Ground, at: int) -> bool:
    """Whether token `at` is nothing but و with a verb in the past."""
    hits = ground.sheet.hits.get(at, ())
    past = any((hit.label, hit.column("tense")) == ("verb", "past") for hit in hits)
    return past and all(hit.proclitics == "و" and hit.label != "content_noun" for hit in hits)


def _other_breaks(ground: Ground, frame: Frame, at: int, other: Frame, nested: bool, pause: bool) -> bool:
    """Whether the report that begins at token `at` is not part of what is said."""
    cue = other.cue
    if cue.shape == "participle":
        own = cue.lemma in _SAID_BY_SELF
        return own or not nested
    if cue.shape == "phrase":
        return pause and other.content <= frame.content
    if cue.shape == "noun" and frame.cue.shape == "noun":
        return pause
    if cue.shape != "verb" or cue.verb is None:
        return cue.passive and pause
    form = ground.forms[at]
    noun = any(part.proclitics == "و" for part in ground.sheet.lexical(at, "content_noun"))
    if noun and other.subject is None and frame.marker not in ("that", "quote"):
        return False  # `دعا إلى الحوار ورفض العنف`, where it is the noun
    connected = form in CONNECTIVES or is_while(ground, at, 2) or is_while(ground, at, 3)
    joined = connected or cue.proclitics in ("و", "ف") or _is_joined(ground, at)
    if form in BUT:
        return frame.cue.shape != "colon"
    if cue.verb.tense != "past":
        if not joined and cue.lemma in _TELLING and other.marker in ("that", "quote") and at == cue.start:
            return pause and cue.verb.person == 3  # `، يقول إنه`
        if frame.marker not in ("that", "quote") and pause and joined:
            return True
        return pause and joined and other.subject is not None and (at == cue.start or form in SUBORDINATE)
    if connected:
        return pause or (form == "كما" and cue.verb.person == 3)
    if joined and not pause and frame.marker not in ("that", "quote") and at == cue.start:
        return True  # no verb is joined to a noun phrase: `أثنى على الخطوة ووصفها`
    if not joined:
        spliced = other.subject is not None and other.subject.start > cue.start and other.marker in ("that", "quote")
        return pause and at == cue.start and spliced
    return pause or cue.lemma in _SAID_BY_SELF or (other.subject is not None and other.marker in ("that", "quote"))
