"""Who spoke last: the subject of a cue that names none, by agreement, sentence and level of quotation."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.reading.statements.agents import Agreement, acting, agreement_of, has_one_subject, wanted
from rawi.reading.statements.frames import Frame, Noun, Said
from rawi.reading.statements.ground import Ground
from rawi.reading.statements.media import Channel
from rawi.reading.statements.words import CONNECTIVES, PREPOSITIONS, SAYING, SIDES, THAT

_FROM = frozenset({"من", "ومن"})
_SHORTEST_CLAUSE = 5
"""Tokens."""


class Who(NamedTuple):
    """One who speaks: the entity; the noun phrase that names one who is no entity; whether anyone is meant at all."""

    entity: str | None
    noun: Noun | None = None
    meant: bool = True


NOBODY = Who(None)


class Topic(NamedTuple):
    """One who spoke, how words agree with it, the channel, and the number of the statement around it."""

    who: Who
    form: Agreement
    channel: Channel | None
    outer: int | None
    said: Said

    @property
    def entity(self) -> str | None:
        """The entity that spoke; null where the report does not name it."""
        return self.who.entity

    @property
    def at(self) -> int:
        """The token of the cue."""
        return self.said.frame.cue.start


def form_of(ground: Ground, frame: Frame, who: Who, topics: Sequence[Topic]) -> Agreement:
    """How words agree with the one who speaks: by the cue before its subject, else by the subject's own words."""
    cue = frame.cue
    if frame.subject is None:
        carried = next((topic.form for topic in reversed(topics) if topic.who == who), None)
        known = who.entity is not None or who.noun is not None
        return carried if carried is not None and known else wanted(ground, frame)
    part = ground.named.get(frame.subject.start)
    own = agreement_of(ground, part) if part is not None else _of_words(ground, frame)
    verb = cue.verb
    if verb is None or verb.person != 3 or frame.passer is not None:
        return own
    before = frame.subject.end <= cue.start and frame.marker != "before"
    return Agreement(verb.gender, verb.number if before else own.number)


def _of_words(ground: Ground, frame: Frame) -> Agreement:
    """The agreement of a noun phrase that is no reference, by the ending of its first word."""
    assert frame.subject is not None
    head = ground.forms[frame.subject.start]
    number = "plural" if head.startswith("ال") and head.endswith(("ون", "ين")) else None
    return Agreement("feminine" if ground.sheet.raw(frame.subject.start).endswith("ة") else None, number)


def is_topic(topic: Topic) -> bool:
    """Whether one who speaks there may go on to speak: not whoever a verbal noun is of, nor who is not named."""
    frame = topic.said.frame
    return topic.who.meant and frame.cue.shape != "noun" and (frame.cue.shape != "phrase" or frame.subject is not None)


def left_out(ground: Ground, one: Said, topics: Sequence[Topic], outer: int | None) -> Who:
    """The speaker that is not named, of the level of quotation `outer`; null where nobody agrees with the cue.

    Whoever spoke in this sentence; else whoever acts in it; else the one around; else who spoke or acted before.
    """
    cue, want = one.frame.cue, wanted(ground, one.frame)
    start = ground.sentence(cue.start).start
    if outer is not None and outer < len(topics):
        start = max(start, topics[outer].said.start)
    level = [topic for topic in topics if is_topic(topic) and topic.outer == outer]
    if outer is None:
        level = [topic for topic in level if not _passes_on(topic, topics)]
    if cue.shape == "verb" and cue.proclitics.endswith("ل"):
        acts = acting(ground, start, cue.start, want, last=True)
        if acts is not None:
            return Who(acts)  # `خرج الناطق ليعلن`
    here = [topic for topic in level if topic.at >= start and topic.form.fits(want)]
    if here:
        return here[-1].who
    if cue.shape in ("verb", "participle"):
        acts = acting(ground, start, cue.start, want, last=cue.shape == "verb")
        if acts is None and cue.shape == "participle":
            acts = named_first(ground, start, cue.start, want)
        if acts is not None:
            return Who(acts)
    if outer is not None:
        return _around(ground, one, topics, outer, want)
    begins = _begins(ground, start, cue.start)
    if ground.forms[start] in _FROM and ground.sheet.form(start + 1) in SIDES:
        return NOBODY  # another than who spoke before
    if cue.shape == "quotation" and not begins and not _introduced(ground, cue.start):
        return NOBODY
    if cue.shape == "verb" and not begins and _has_subject(ground, start):
        return NOBODY  # somebody else acts in the sentence
    if cue.shape == "participle" and not begins and want.number == "plural":
        return NOBODY
    if cue.shape != "verb" or not begins or cue.proclitics not in ("و", "ف"):
        return next((topic.who for topic in reversed(level) if topic.form.fits(want)), NOBODY)
    return _before(ground, start, want, level)


def _begins(ground: Ground, start: int, at: int) -> bool:
    """Whether no word stands before token `at` in the sentence that begins at token `start`."""
    return not any(ground.is_word(before) and ground.forms[before] not in CONNECTIVES for before in range(start, at))


def _introduced(ground: Ground, mark: int) -> bool:
    """Whether a word of saying brings the quotation whose mark is at token `mark`: `وتدارك: «`, `واكتفى بالقول «`."""
    before = ground.forms[mark - 1]
    return before == ":" or before in THAT or before in SAYING


def _has_subject(ground: Ground, start: int) -> bool:
    """Whether the sentence that begins at token `start` begins with a verb in the past and its subject."""
    at = start
    while ground.forms[at] in CONNECTIVES:
        at += 1
    verbs = [hit for hit in ground.sheet.lexical(at, "verb") if has_one_subject(hit)]
    following = ground.forms[at + 1] if at + 1 < len(ground.forms) else ""
    return any(hit.column("tense") == "past" for hit in verbs) and following not in PREPOSITIONS | THAT


def _passes_on(topic: Topic, topics: Sequence[Topic]) -> bool:
    """Whether the topic is the source of what another says: `قال الوزير كذا، بحسب الوكالة`."""
    frame = topic.said.frame
    if frame.cue.shape != "phrase" or frame.marker != "before":
        return False
    return any(topic.said.start <= other.at < frame.cue.start and is_topic(other) for other in topics)


def _around(ground: Ground, one: Said, topics: Sequence[Topic], outer: int, want: Agreement) -> Who:
    """The one in whose words the cue stands, where they are not given as he spoke them: `قال إنه زار … وأكد كذا`."""
    if outer >= len(topics) or not topics[outer].form.fits(want):
        return NOBODY
    cue = one.frame.cue
    if cue.verb is not None and cue.verb.pronoun and one.frame.kind == "describe":
        return topics[outer].who  # `الدولة التي وصفها بكذا`
    quoted = ground.quotation_around(cue.start)
    if quoted is not None and quoted.start >= topics[outer].said.start:
        return NOBODY
    if cue.shape != "participle" and cue.proclitics not in ("و", "ف"):
        return NOBODY
    return topics[outer].who


def _before(ground: Ground, start: int, want: Agreement, level: Sequence[Topic]) -> Who:
    """Who spoke last in the sentences before token `start`, or who acts in a sentence behind that."""
    last = next((topic for topic in reversed(level) if topic.form.fits(want)), None)
    hidden = [topic.said for topic in level if topic.said.frame.marker != "before"]
    after = last.said.end if last is not None else 0
    sentences = [one for one in ground.sentences if after <= one.start and one.end <= start]
    for sentence in reversed(sentences[-2:]):
        if sentence.end - sentence.start < _SHORTEST_CLAUSE:
            continue  # a byline
        acts = acting(ground, sentence.start, sentence.end, want, hidden)
        if acts is not None and (ground.actors[acts].kind == "person") == (want.gender != "feminine"):
            return Who(acts)  # the report goes on with him
    return last.who if last is not None else NOBODY


def named_first(ground: Ground, begin: int, before: int, want: Agreement) -> str | None:
    """The first one named in tokens `[begin, before)` behind no preposition who fits."""
    at = begin
    while at < before:
        part = ground.named.get(at)
        if part is None:
            at += 1
            continue
        behind = ground.forms[at - 1] in PREPOSITIONS or (at - 1 > begin and ground.forms[at - 2] in PREPOSITIONS)
        own = not behind and (part.proclitics == "" or at == begin)
        place = ground.actors[part.record.entity].kind == "place"
        if own and not place and want.fits(agreement_of(ground, part)):
            return str(part.record.entity)
        at = part.end
    return None
