"""Who says it where no subject stands beside the cue: who spoke last, the agent of the clause, the speaker around."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.clitics import ALONE
from rawi.matching.sheet import Part
from rawi.reading.statements.frames import Frame, Noun, Said
from rawi.reading.statements.ground import Ground
from rawi.reading.statements.media import Channel
from rawi.reading.statements.tables import Medium
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
from rawi.records import Reference, Statement

_BELIEVED = frozenset({"اعتقد", "ظنّ", "توقّع", "رجّح"})
_ISSUED = frozenset({"statement", "social", "document"})
"""Channels that somebody issues: `البيان` speaks for him, an agency or a source for itself."""
_PRONOUNS = ("ه", "ها", "هم", "هما")
_BEFORE_CUE = CLAUSE_BEGINS | CONNECTIVES | PARTICLES | STOPS | PREPOSITIONS
"""Behind these a verb begins a clause or goes on with one: it describes no noun."""


class Topic(NamedTuple):
    """One who spoke: the entity, the gender of the cue, the channel, and whether inside another's words."""

    entity: str | None
    gender: str | None
    channel: Channel | None
    nested: bool
    said: Said


def gender_of(frame: Frame) -> str | None:
    """The gender of the one who speaks by the form of the cue; null where it does not tell."""
    verb = frame.cue.verb
    return verb.gender if verb is not None and verb.person == 3 and verb.number == "singular" else None


def speaker_of(
    ground: Ground, one: Said, topics: Sequence[Topic], outer: int | None, made: Sequence[Statement]
) -> str | None:
    """The entity that says `one`: its subject's, else the one meant; null where the report leaves it open.

    `topics` are those who spoke before, `outer` the number in `made` of the statement that it is quoted in.
    """
    frame = one.frame
    if frame.subject is not None:
        return entity_of(ground, frame.subject) or _issuer(ground, frame.subject, topics)
    cue = frame.cue
    holding = made[outer] if outer is not None and outer < len(made) else None
    around = topics[outer].gender if outer is not None and outer < len(topics) else None
    if holding is not None and _is_speaker_around(ground, one) and around in (None, gender_of(frame) or around):
        return holding.entity
    if cue.passive:
        return _both_sides(ground, cue.start)
    if cue.shape == "noun" and holding is not None and frame.marker == "quote":
        return holding.entity  # `أكدا حق الشعب باعتباره «الأساس»`
    if cue.shape == "noun" and ground.forms[cue.end - 1].endswith(_PRONOUNS):
        gender = "feminine" if ground.forms[cue.end - 1].endswith("ها") else "masculine"
        own = frame.kind != "accuse" and cue.lemma != "طالب"  # `اتهامهم`: those accused
        possessed = own and not ground.sheet.raw(cue.end - 1).endswith("ة")
        if possessed:
            begin = topics[outer].said.start if holding is not None and outer is not None else None
            found = agent_of(ground, cue.start, gender, begin)
            return found or (holding.entity if holding is not None else None)
    if cue.shape == "noun":
        return agent_of(ground, cue.start, None) if _is_purpose(ground, frame) else None
    if cue.verb is not None and cue.verb.voice == "passive":
        return None
    if cue.shape == "verb" and not cue.proclitics and ground.sheet.form(cue.end) in IN_IT:
        beside = ground.named_before.get(cue.start)
        if beside is not None and _agrees(ground, beside, gender_of(frame)):
            return str(beside.record.entity)  # `تصريحات من الوزير قال فيها`
        return agent_of(ground, cue.start, gender_of(frame))  # `أصدرت الجامعة بيانا قالت فيه`
    if _describes(ground, frame):
        return None
    if (
        cue.lemma in _BELIEVED
        and cue.verb is not None
        and cue.verb.tense == "present"
        and cue.verb.gender == "masculine"
    ):
        return None  # `يعتقد أن`: it is believed
    if cue.shape == "phrase" and frame.marker == "before":
        within = [topic for topic in topics if frame.content <= topic.said.frame.cue.start < cue.start]
        return within[0].entity if within else _left_out(ground, one, topics, outer)
    return _left_out(ground, one, topics, outer)


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
    return (gender_of(one.frame) == "masculine" and pronoun in OF_HIM) or (
        gender_of(one.frame) == "feminine" and pronoun in OF_HER
    )


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
        return gender is None or gender == gender_of(frame)
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
    for topic in reversed(topics):
        if topic.entity and topic.channel and topic.channel.kind == rows[0].kind:
            return topic.entity
    if rows[0].kind == "document":
        return None
    return next((topic.entity for topic in reversed(topics) if topic.entity and not topic.nested), None)


def _left_out(ground: Ground, one: Said, topics: Sequence[Topic], outer: int | None) -> str | None:
    """The speaker that is not named: of a participle the last who spoke, of a verb the last that it agrees with."""
    cue = one.frame.cue
    inside = [topic for topic in topics if _level(topic, one, outer, topics)]
    if cue.shape == "participle":
        return _of_participle(ground, one, inside)
    gender = gender_of(one.frame)
    for topic in reversed(inside):
        if gender is None or topic.gender in (None, gender):
            return topic.entity
    goes_on = cue.proclitics in ("و", "ف")
    return _spoken_of(ground, cue.start, gender) if outer is None and goes_on else None


def _of_participle(ground: Ground, one: Said, inside: Sequence[Topic]) -> str | None:
    """Whoever spoke in the participle's sentence, else whoever acts in it, else whoever spoke last."""
    cue = one.frame.cue
    start = ground.sentence(cue.start).start
    if inside and inside[-1].said.frame.cue.start >= start:
        return inside[-1].entity
    form = ground.forms[cue.start][cue.length :]
    gender = "feminine" if form.endswith("ه") else "masculine" if form.endswith("ا") else None
    return agent_of(ground, cue.start, gender) or (inside[-1].entity if inside else None)


def agent_of(ground: Ground, before: int, gender: str | None, begin: int | None = None) -> str | None:
    """Who acts in the sentence up to token `before`: the first one named in it who stands behind no preposition.

    `gender` is that of the word that speaks of him; `begin` the token from which on he may stand, if not the first.
    """
    at = ground.sentence(before).start if begin is None else begin
    while at < before:
        part = ground.named.get(at)
        if part is None:
            at += 1
            continue
        entity: str = part.record.entity
        own = ground.forms[at - 1] not in PREPOSITIONS and part.proclitics in ("", "و", "ف")
        if own and ground.actors[entity].kind != "place" and _agrees(ground, part, gender):
            return entity
        at = part.end
    return None


def _agrees(ground: Ground, part: Part, gender: str | None) -> bool:
    return gender is None or (ground.gender(part) or "masculine") == gender


def _spoken_of(ground: Ground, before: int, gender: str | None) -> str | None:
    """Who the report has just spoken of: of a masculine verb rather a person, of a feminine one rather a body or state.

    The first one named in this sentence, else in the one before.
    """
    sentences = [sentence for sentence in ground.sentences if sentence.start <= before][-2:]
    people = {actor.id for actor in ground.actors.values() if actor.kind == "person"}
    for sentence in reversed(sentences):
        found = [
            ground.named[at].record.entity
            for at in range(sentence.start, min(sentence.end, before))
            if at in ground.named
        ]
        fitting = [entity for entity in found if (entity in people) == (gender != "feminine")]
        if fitting:
            return str(fitting[0])
    return None


def _level(topic: Topic, one: Said, outer: int | None, topics: Sequence[Topic]) -> bool:
    """Whether the topic spoke at the level of this cue: inside the same words, or in none."""
    if outer is None:
        return not topic.nested
    if outer < len(topics) and topic is topics[outer]:
        return one.frame.cue.shape == "participle"
    return topic.said.frame.cue.start >= topics[outer].said.start if outer < len(topics) else True
