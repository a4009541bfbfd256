"""Who says it where no subject stands beside the cue: who spoke last, the agent of the clause, the speaker around."""

from collections.abc import Sequence

from rawi.arabic.clitics import ALONE
from rawi.reading.statements.agents import Agreement, acting, agreement_of, wanted
from rawi.reading.statements.frames import Frame, Noun, Said
from rawi.reading.statements.ground import Ground
from rawi.reading.statements.tables import Medium
from rawi.reading.statements.topics import Topic, Who, is_topic, left_out, named_first
from rawi.reading.statements.words import (
    CLAUSE_BEGINS,
    CONNECTIVES,
    IN_IT,
    ISSUED,
    OF_HER,
    OF_HIM,
    PARTICLES,
    PREPOSITIONS,
    PURPOSE,
    RELATIONS,
    RELATIVES,
    STOPS,
)
from rawi.records import Reference

_BELIEVED = frozenset({"اعتقد", "ظنّ", "توقّع", "رجّح"})
_ISSUED = frozenset({"statement", "social", "document"})
"""Channels that somebody issues: `البيان` speaks for him, an agency or a source for itself."""
_PRONOUNS = ("ه", "ها", "هم", "هما")
_BEFORE_CUE = CLAUSE_BEGINS | CONNECTIVES | PARTICLES | STOPS | PREPOSITIONS
"""Behind these a verb begins a clause or goes on with one: it describes no noun."""


def speaker_of(ground: Ground, one: Said, topics: Sequence[Topic], outer: int | None) -> Who:
    """Who says `one`: its subject, else the one meant; nobody where the report leaves it open.

    `topics` are those who spoke before, `outer` the number of the one that it is quoted of.
    """
    frame = one.frame
    cue = frame.cue
    if frame.subject is not None:
        entity = _subject(ground, frame.subject, topics)
        return Who(entity, frame.subject if entity is None else None)
    inside = topics[outer] if outer is not None and outer < len(topics) else None
    if inside is not None and _is_speaker_around(ground, one) and inside.form.fits(wanted(ground, frame)):
        return inside.who
    if cue.passive:
        return Who(_both_sides(ground, cue.start), meant=False)
    if cue.shape == "noun":
        return Who(_of_noun(ground, frame, inside), meant=False)
    if cue.verb is not None and cue.verb.voice == "passive":
        return Who(None, meant=False)
    if cue.shape == "verb" and not cue.proclitics and ground.sheet.form(cue.end) in IN_IT:
        return Who(_of_channel(ground, frame))
    if _describes(ground, frame) or _is_believed(frame):
        return Who(None, meant=False)
    level = level_of(topics, outer)
    if cue.shape == "phrase" and frame.marker == "before":
        within = [topic for topic in topics if frame.content <= topic.at < cue.start and is_topic(topic)]
        return within[0].who if within else left_out(ground, one, topics, level)
    return left_out(ground, one, topics, level)


def _subject(ground: Ground, noun: Noun, topics: Sequence[Topic]) -> str | None:
    """The entity of a subject: named by it, by the end of a name, or behind a statement."""
    found = entity_of(ground, noun) or _issuer(ground, noun, topics)
    return found or ground.by_last_name(noun.start, noun.end)


def level_of(topics: Sequence[Topic], outer: int | None) -> int | None:
    """The statement in whose words a cue stands; a sentence that is only attributed (`…، بحسب الوكالة`) is none."""
    while outer is not None and outer < len(topics) and topics[outer].said.frame.cue.shape == "phrase":
        outer = topics[outer].outer
    return outer


def _of_noun(ground: Ground, frame: Frame, inside: Topic | None) -> str | None:
    """Whose a verbal noun is: of its pronoun (`تأكيده`), or of what for the agent of the clause acts."""
    cue = frame.cue
    if inside is not None and frame.marker == "quote":
        return inside.entity  # `أكدا حق الشعب باعتباره «الأساس»`
    last = ground.forms[cue.end - 1]
    own = frame.kind != "accuse" and cue.lemma != "طالب"  # `اتهامهم`: those accused
    begin = ground.sentence(cue.start).start
    if own and last.endswith(_PRONOUNS) and not ground.sheet.raw(cue.end - 1).endswith("ة"):
        want = Agreement("feminine" if last.endswith("ها") else "masculine", None)
        found = named_first(ground, inside.said.start if inside is not None else begin, cue.start, want)
        return found or (inside.entity if inside is not None else None)
    return named_first(ground, begin, cue.start, Agreement(None, None)) if _is_purpose(ground, frame) else None


def _of_channel(ground: Ground, frame: Frame) -> str | None:
    """Who says what stands in a channel named before: `تصريحات من الوزير قال فيها`, `أصدرت الجامعة بيانا قالت فيه`."""
    at, want = frame.cue.start, wanted(ground, frame)
    beside = ground.named_before.get(at)
    if beside is not None and want.fits(agreement_of(ground, beside)):
        return str(beside.record.entity)
    begin = ground.sentence(at).start
    return acting(ground, begin, at, want) or named_first(ground, begin, at, want)


def _is_believed(frame: Frame) -> bool:
    """Whether nobody's belief is given: `يعتقد أن`."""
    verb = frame.cue.verb
    believed = frame.cue.lemma in _BELIEVED and verb is not None
    return believed and verb is not None and verb.tense == "present" and verb.gender == "masculine"


def _is_speaker_around(ground: Ground, one: Said) -> bool:
    """Whether the cue is of whoever speaks around it: `أنصحهم`, `قال إنه يرفض كذا`."""
    cue = one.frame.cue
    if cue.verb is None:
        return False
    if cue.verb.person == 1:
        return True
    opened = any(quotation.start == cue.start for quotation in ground.opened.values())
    if opened and any(hit.column("person") == 1 for hit in ground.sheet.lexical(cue.start, "verb")):
        return True  # `«اقترح كذا»`, which is `أقترح`
    pronoun = ground.forms[cue.start - 1]
    gender = cue.verb.gender if cue.verb.number == "singular" else None
    return (gender == "masculine" and pronoun in OF_HIM) or (gender == "feminine" and pronoun in OF_HER)


def _is_purpose(ground: Ground, frame: Frame) -> bool:
    """Whether a verbal noun says what for the agent of its clause acts: `خرجوا للمطالبة بكذا`."""
    return (frame.kind == "demand" and frame.cue.proclitics == "ل") or ground.forms[frame.cue.start - 1] in PURPOSE


def _describes(ground: Ground, frame: Frame) -> bool:
    """Whether the verb describes the noun before it: `لافتة تقول`, `الحقيقة التي تؤكد`; its subject is that noun."""
    cue = frame.cue
    at = cue.start - 1
    if cue.shape != "verb" or cue.proclitics or at < ground.sentence(cue.start).start:
        return False
    before = ground.forms[at]
    if before in RELATIVES:
        gender = "feminine" if before.endswith("تي") else "masculine" if before.endswith("ذي") else None
        return gender is None or gender == (cue.verb.gender if cue.verb is not None else None)
    if not before[0].isalpha() or before.startswith("ال") or before in _BEFORE_CUE or at in ground.inside_names:
        return False
    hits = ground.sheet.hits.get(at, ())
    noun = bool(hits) and not any(hit.label == "verb" for hit in hits) and not before.endswith(_PRONOUNS)
    return noun and not _is_passed_over(ground, at)


def _is_passed_over(ground: Ground, at: int) -> bool:
    """Whether what ends at token `at` is a date or a prepositional phrase, so that it is no subject."""
    start = max(ground.sentence(at).start, at - 6)
    if any(ground.aside_end(first) == at + 1 for first in range(start, at + 1)):
        return True
    return any(
        not ground.forms[first - 1][0].isalpha() and ground.forms[first] in PREPOSITIONS
        for first in range(start + 1, at)
    )


def _both_sides(ground: Ground, before: int) -> str | None:
    """The joint actor last spoken of: it is they who agree on what `تم التأكيد عليه`."""
    joint = {actor.id for actor in ground.actors.values() if actor.members}
    for at in sorted((at for at in ground.named if at < before), reverse=True):
        entity: str = ground.named[at].record.entity
        if entity in joint:
            return entity
    return None


def entity_of(ground: Ground, noun: Noun) -> str | None:
    """The actor that a noun phrase refers to: by its first words, else by a name in it that is its head or issuer.

    `النائب فلان` and `بيان الوزارة` are those that they name; `مسؤول في الوزارة` and `مكتبة الإسكندرية` are not.
    """
    whole = ground.named.get(noun.start)
    if whole is not None:
        reference: Reference = whole.record
        return reference.entity
    for at in range(noun.start + 1, noun.end):
        part = ground.named.get(at)
        before = ground.forms[at - 1]
        if part is not None and part.proclitics == "ل" and at == noun.end - 1 - (part.end - part.start - 1):
            return str(part.record.entity) if ground.sheet.lexical(noun.start, "medium") else None
        issued = at - 1 > noun.start and ground.forms[at - 2] in ISSUED
        if (before in PREPOSITIONS and not issued) or before in RELATIONS or before in ALONE:
            return None
        if part is None or ground.actors[part.record.entity].kind == "place":
            continue
        return None if part.proclitics else str(part.record.entity)
    return None


def _issuer(ground: Ground, noun: Noun, topics: Sequence[Topic]) -> str | None:
    """Whose statement `البيان` is: of the last who spoke through such a channel, else of the last who spoke."""
    parts = ground.sheet.lexical(noun.start, "medium")
    rows = [part.entry.row for part in parts if part.entry and isinstance(part.entry.row, Medium)]
    if not rows or rows[0].kind not in _ISSUED or noun.end - noun.start > 1:
        return None
    head = ground.forms[noun.start].removeprefix("ال")
    for topic in reversed(topics):
        channel = topic.channel
        if topic.entity is None or channel is None or channel.kind != rows[0].kind:
            continue
        if channel.kind != "document" or ground.forms[channel.start].removeprefix("ال") == head:
            return topic.entity  # `المجلة`, but not `الوثيقة` of whoever spoke to a paper
    if rows[0].kind == "document":
        return None
    return next((topic.entity for topic in reversed(topics) if topic.entity and topic.outer is None), None)
