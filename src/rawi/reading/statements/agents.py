"""Who acts in a clause: the references that stand where a subject stands, and whether a verb or participle agrees."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.statements.cues import Cue
from rawi.reading.statements.frames import Frame, Said
from rawi.reading.statements.ground import OPENING, Ground
from rawi.reading.statements.phrases import is_honorific
from rawi.reading.statements.words import (
    CLAUSE_BEGINS,
    CONNECTIVES,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    SIDES,
    STOPS,
    THAT,
    THEN,
)

_OPENS = CLAUSE_BEGINS | CONNECTIVES | THAT | THEN | STOPS
"""Behind these a clause begins."""
_NOUNS = frozenset({"medium", "content_noun", "attitude", "cue", "attribution", "person_noun"})
"""What is a word of these lists is no verb that none knows."""
_DUAL_OR_PLURAL = ("dual", "plural")


class Agreement(NamedTuple):
    """The gender and number of whoever a word speaks of; null where the word does not tell."""

    gender: str | None
    number: str | None

    def fits(self, other: "Agreement") -> bool:
        """Whether both may be of one: `مشيرا` of no `الوزيران`, `وأضافوا` of no `الوزير`."""
        if None not in (self.gender, other.gender) and self.gender != other.gender:
            return False
        if None in (self.number, other.number) or self.gender == "feminine":
            return True  # `قالت مصادر`
        return (self.number in _DUAL_OR_PLURAL) == (other.number in _DUAL_OR_PLURAL)


def wanted(ground: Ground, frame: Frame) -> Agreement:
    """What the form of the cue tells of the one who speaks."""
    cue = frame.cue
    if cue.verb is not None:
        known = cue.verb.person == 3
        return Agreement(cue.verb.gender if known else None, cue.verb.number if known else None)
    if cue.shape == "participle":
        form = _of_participle(ground.forms[cue.start][cue.length :])
        return form if not cue.proclitics else form._replace(number=None)  # or a dual: `وطالبا`
    return Agreement(None, None)


def verb_form(cue: Cue) -> Agreement:
    """The gender and number that a verb behind its subject shows."""
    return Agreement(cue.verb.gender, cue.verb.number) if cue.verb is not None else Agreement(None, None)


def _of_participle(form: str) -> Agreement:
    if form.endswith("ين"):
        return Agreement("masculine", "plural")
    if form.endswith(("ه", "ات")):
        return Agreement("feminine", "singular" if form.endswith("ه") else "plural")
    return Agreement("masculine", "singular") if form.endswith("ا") else Agreement(None, None)


def agreement_of(ground: Ground, part: Part) -> Agreement:
    """The gender and number of whoever a reference names."""
    actor = ground.actors[part.record.entity]
    number = next((mention.record.number for mention in ground.sheet.records_at(part.start, "mention")), None)
    joined = ground.named.get(part.end)
    if actor.members or (joined is not None and joined.proclitics == "و"):
        return Agreement(None, "plural")
    gender = ground.gender(part)
    first = ground.forms[part.start]
    if first.startswith("ال") and first.endswith(("ون", "ين")) and actor.kind in ("group", "armed_group"):
        return Agreement("masculine", "plural")
    if actor.kind == "group" and number == "plural" and first.endswith(("ون", "ين")):
        return Agreement("masculine", "plural")
    if number is None and actor.kind not in ("group", "armed_group"):
        number = "singular"
    if gender is None and actor.kind == "person":
        gender = "masculine"
    if gender is None and ground.forms[part.start].endswith("ات") and actor.kind != "group":
        gender = "feminine"  # `الميليشيات`
    return Agreement(gender, number)


def acting(
    ground: Ground, begin: int, before: int, want: Agreement, hidden: Sequence[Said] = (), *, last: bool = False
) -> str | None:
    """The first (or `last`) one named in tokens `[begin, before)` who stands where a subject stands and fits `want`.

    Whoever acts in the words of those `hidden` does not count.
    """
    found: str | None = None
    at = begin
    while at < before:
        part = ground.named.get(at)
        if part is None:
            at += 1
            continue
        told = any(one.start <= at < one.end for one in hidden)
        if part.end <= before and not told and _is_subject(ground, part, begin, want):
            found = part.record.entity
            if not last:
                return found
        at = part.end
    return found


def _is_subject(ground: Ground, part: Part, begin: int, want: Agreement) -> bool:
    """Whether a reference stands first in its clause, or right behind the verb of it, and fits."""
    if part.proclitics not in ("", "و", "ف") or ground.actors[part.record.entity].kind == "place":
        return False
    own = agreement_of(ground, part)
    if _opens_clause(ground, part.start, begin):
        return want.fits(own)
    if part.proclitics:
        return False
    verb = _verb_before(ground, part.start, begin)
    if verb is None:
        return False
    return want.fits(Agreement(verb.gender or own.gender, own.number))


def _opens_clause(ground: Ground, at: int, begin: int) -> bool:
    if at == begin:
        return True
    before = ground.forms[at - 1]
    return before in _OPENS or before in (".", ":", "-", "–") or (before in ("«", '"', "“") and at - 1 == begin)


def _verb_before(ground: Ground, at: int, begin: int) -> Agreement | None:
    """What the verb before token `at` tells of its subject: a listed one, or the first word of the clause."""
    verb = at - 1
    while verb > begin and ground.forms[verb] in OPENING:
        verb -= 1  # `وهاجم «فلان»`
    if verb > begin and is_honorific(ground, verb):
        verb -= 1  # `هاجم الدكتور فلان`
    if verb < begin:
        return None
    form = ground.forms[verb]
    if not form[0].isalpha() or form.startswith("ال") or form in PREPOSITIONS or verb in ground.inside_names:
        return None
    if ground.sheet.raw(verb).endswith("ة"):
        return None
    hits = [hit for hit in ground.sheet.lexical(verb, "verb") if has_one_subject(hit)]
    first = _is_first(ground, verb, begin)
    if not first:
        clear = ("present", "و", "ف")
        hits = [hit for hit in hits if {hit.proclitics[:1], hit.column("tense")} & {*clear} or hit.column("pronoun")]
    if hits:
        genders = {hit.column("gender") for hit in hits}
        return Agreement(hits[0].column("gender") if len(genders) == 1 else None, "singular")
    if not first or any(hit.label in _NOUNS for hit in ground.sheet.hits.get(verb, ())):
        return None
    return Agreement("feminine" if form.endswith("ت") else None, "singular")


def has_one_subject(verb: Part) -> bool:
    """Whether a verb's form is one that its subject follows: active, of the third person singular."""
    return bool(
        verb.column("person") == 3 and verb.column("number") == "singular" and verb.column("voice") != "passive"
    )


def _is_first(ground: Ground, verb: int, begin: int) -> bool:
    """Whether a verb begins its clause."""
    if verb == begin:
        return True
    before = ground.forms[verb - 1]
    opens = before in _OPENS or before in RELATIVES or before in PARTICLES or before in SIDES
    return opens or not before[0].isalnum()
