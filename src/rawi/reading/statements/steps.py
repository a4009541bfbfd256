"""A walk's steps: what stands behind a cue and brings no content, and who of it is the subject or the one spoken to.

Names and noun phrases are the subject or the one spoken to; dates, brackets and prepositional phrases are passed over.
"""

from rawi.matching.sheet import Part
from rawi.reading.statements.cues import Cue
from rawi.reading.statements.frames import Frame, Noun
from rawi.reading.statements.ground import BREAK, COMMAS, Ground
from rawi.reading.statements.phrases import is_accusative, is_possessed, medium_end, phrase_end
from rawi.reading.statements.words import (
    ALL,
    BUT,
    DEMONSTRATIVES,
    EXCEPT,
    FEMININE_PLURALS,
    ISSUED,
    NO_NOUN,
    OUTCOMES,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    SPEECH_OF_HIS,
    STOPS,
    THAT,
    TITLES,
    WITH_PRONOUN,
)

OBJECTS = frozenset({"object", "needed"})
"""What a row of cues.tsv says of a verb whose object is the one spoken to or of."""


_AGAIN = frozenset({"أعاد", "جدّد", "كرّر"})
_LONGEST_APPOSITION = 12
_SHORTEST_JOINED = 4
"""Letters of a word with و joined to it."""


class Steps:
    """The state of a walk from a cue on, and how it goes from one word to the next."""

    def __init__(self, ground: Ground, cue: Cue, subject: Noun | None) -> None:
        self.ground = ground
        self.sheet = ground.sheet
        self.forms = ground.forms
        self.cue = cue
        self.before = subject
        self.subject: Noun | None = None
        self.addressee: Noun | None = None
        verb = cue.verb
        self.open = (
            subject is None
            and (cue.shape != "participle" or self._may_have_subject())
            and (verb is None or (verb.person == 3 and verb.number == "singular"))
        )
        if self.open and cue.shape == "verb" and cue.start and self.forms[cue.start - 1] in RELATIVES:
            self.open = "object" not in cue.takes  # `القرارات التي تدين الهجوم`: what follows is the object
        self.clean = True
        self.perhaps: Frame | None = None
        self.relative = False
        self.guessed = False
        self.limit = ground.limit(cue.end)

    def _may_have_subject(self) -> bool:
        """Whether a name behind a participle is who says it, not what he speaks of: `متسائلا فلان`."""
        at, cue = self.cue.end, self.cue
        part = self.ground.named.get(at)
        person = part is not None and self.ground.actors[part.record.entity].kind == "person"
        return person and "object" not in cue.takes and cue.whom == "-"

    def step(self, at: int) -> int | None:
        """The token behind what begins at `at` and brings no content; null where the clause is over."""
        form = self.forms[at]
        if at + 1 < self.limit and self.forms[at + 1] in THAT and not self.relative and self.is_other_verb(at):
            return None  # `يقولون ذلك يريدون أن`
        if not self.relative and self.is_other_verb(at):
            self.clean = False  # `يهدد الحريات، وقوانين تريد أن تعصف بها`
        quotation = self.ground.opened.get(at)
        if quotation:
            spoken_to = self.ground.prefixed(at - 1, "ل") == len(self.forms[at - 1])  # `لـ«الأيام»`
            if self.open and self.subject is None and not spoken_to:  # `أعلنت «ولاية كذا»`
                self.subject = Noun(quotation.start, quotation.end)
                return quotation.end + 1
            return self._extend(at, quotation.end + 1)
        aside = self.ground.aside_end(at)
        if aside > at:
            bracket = form in ("(", "[")
            self.open = self.open and bracket
            return self._extend(at, aside) if bracket else aside
        if form in RELATIVES:
            self.open, self.relative = False, True
            return at + 1
        if form in TITLES and self.sheet.form(at + 1) == "." and self.ground.is_word(at + 2):
            return at + 2  # `د. فلان`
        if form == "من" and self.cue.whom in OBJECTS and self._is_whoever(at):
            self.addressee, self.open = Noun(at, at + 2), False
            return at + 2
        if form == "كل" and at + 1 < self.limit and self.forms[at + 1] == "من":
            return at + 2
        if form in COMMAS:
            return self._comma(at)
        if form in SAYING:
            return at + 1
        for part in self.sheet.lexical(at, "attribution"):
            if part.proclitics == "" and part.column("takes") == "source" and at > self.cue.end:
                self.open = self.open and self.subject is None  # `ذكرت الصحيفة نقلا عن مصدر أن`
                return phrase_end(self.ground, part.end, self.limit)
        if form in PREPOSITIONS:
            return self._preposition(at)
        if self._is_next_cue(at):
            return None
        return self._word(at)

    def is_other_verb(self, at: int) -> bool:
        """Whether a verb in the present stands at `at`, whose own أن follows: `الحزب يرى أنه`."""
        if at <= self.cue.start or at in self.ground.inside_names or at in self.ground.named:
            return False
        hits = self.sheet.hits.get(at, ())
        present = any(hit.proclitics == "" and hit.column("tense") == "present" for hit in hits)
        return present and all(hit.label == "verb" for hit in hits)

    def _comma(self, at: int) -> int | None:
        if at + 1 < self.limit and self.forms[at + 1] in EXCEPT | BUT | OUTCOMES:
            return None
        if self.cue.shape == "noun":
            return None  # `اتهام لفلان، وأنه ليس له علاقة بالتحقيق`
        named = self.ground.named.get(at + 1)
        if self.open and self.subject and self.subject.end == at and named and named.proclitics == "":
            if self.cue.whom in OBJECTS and self._is_another(self.subject, named):
                self.addressee, self.open = self.addressee or Noun(at + 1, named.end), False
            else:
                self.subject = self.subject._replace(end=named.end)  # `وزير الخارجية، فلان`
            return named.end
        self.relative = False
        return self._apposition_end(at) or at + 1

    def _apposition_end(self, comma: int) -> int | None:
        """The token behind what stands between commas beside the subject: `أعلنت الوحدات، جناح الحزب، مسؤوليتها`."""
        if not self.open or self.subject is None or self.subject.end != comma:
            return None
        for at in range(comma + 1, min(comma + _LONGEST_APPOSITION, self.limit - 1)):
            if self.forms[at] in COMMAS:
                kinds = ("content_noun", "attitude")
                said = any(part.proclitics == "" for kind in kinds for part in self.sheet.lexical(at + 1, kind))
                return at + 1 if said else None
            if not self.ground.is_word(at) or self.forms[at] in THAT or self.forms[at] in RELATIVES:
                return None
        return None

    def _is_another(self, subject: Noun, named: Part) -> bool:
        """Whether a name behind a comma is no apposition but the one spoken to: `دعا الوزير، الولايات المتحدة إلى`."""
        own = self.ground.named.get(subject.start)
        if own is not None and own.record.entity == named.record.entity:
            return False
        both_by_name = own is not None and own.record.how == named.record.how == "name"
        if own is not None and own.record.how == named.record.how == "office" and self._has_name(own):
            return True  # `اتهم رئيس الحزب فلان، رئيس الحكومة`
        return both_by_name or self.ground.actors[named.record.entity].kind != "person"

    def _has_name(self, part: Part) -> bool:
        """Whether a reference holds an office and a name."""
        inside = range(part.start + 1, part.end)
        return any(one.record.how == "name" for at in inside for one in self.sheet.records_at(at, "mention"))

    def _preposition(self, at: int) -> int:
        if self.cue.shape == "noun" and self.forms[at] == "من" and self.subject is None and at == self.cue.end:
            end = phrase_end(self.ground, at + 1, self.limit)
            self.subject, self.open = Noun(at + 1, end), False  # `طلب من الحكومة`
            return end
        if self.cue.whom == self.forms[at]:
            end = phrase_end(self.ground, at + 1, self.limit)
            self.addressee = Noun(at + 1, end)
            self.open = self.open and self.subject is None
            return end
        if self.subject or self.cue.shape == "noun":
            self.open = False
        if at + 1 >= self.limit or not self.ground.is_word(at + 1):
            return at + 1
        if self.sheet.lexical(at + 1, "medium"):
            return self._issued(medium_end(self.ground, at + 1, self.limit))
        if self.forms[at + 1] in THAT or self.forms[at + 1] in RELATIVES:
            return at + 1
        return phrase_end(self.ground, at + 1, self.limit)

    def _issued(self, at: int) -> int:
        """The token behind the words that say who issued a channel: `في بيان نشرته الوزارة على موقعها`."""
        if at >= self.limit or self.forms[at] not in ISSUED:
            return at
        named = self.ground.named.get(at + 1)
        return named.end if named else at + 1

    def _is_whoever(self, at: int) -> bool:
        """Whether من is the one spoken to, `من وصفهم بكذا`, and no preposition."""
        if self.addressee is not None:
            return False
        hits = self.sheet.lexical(at + 1, "verb")
        return any(hit.proclitics == "" and hit.column("pronoun") for hit in hits)

    def _is_next_cue(self, at: int) -> bool:
        """Whether another report begins at `at`: the one before it had nothing to say (`قال كلمته وأكد أن`)."""
        if at in self.ground.participles and at > self.cue.end:
            following = self.forms[at + 1] if at + 1 < self.limit else BREAK
            taken = self.ground.participles[at]
            own_object = "object" in taken and self.forms[at].endswith("ا")
            return own_object or following in taken or ("that" in taken and following in THAT)
        return at > self.cue.end and not self.relative and at in self.ground.outer_cues

    def _word(self, at: int) -> int | None:
        ground = self.ground
        named, length = ground.named.get(at), ground.prefixed(at, "ل")
        alone = length == len(self.forms[at])  # `لـ «كذا»`: no word is written onto it
        if length and not alone and (named is None or named.length):
            end = named.end if named else phrase_end(ground, at, self.limit)
            self.addressee = self.addressee or Noun(at, end, length)
            self.open = self.open and self.subject is None
            return end
        if self._joins(at, named):
            return self._extend(at, named.end if named else phrase_end(ground, at, self.limit, through_names=False))
        if named and named.proclitics in ("", "و"):
            return self._name(at, named.end)
        if self.forms[at] in WITH_PRONOUN and self.cue.whom == "من" == self.forms[at][:2]:
            self.addressee = Noun(at, at + 1)  # `طلبت منها المساعدة`
            return at + 1
        if self.forms[at] in DEMONSTRATIVES and self.subject:
            self.open = False
            return at + 1
        if self.relative or alone or self._names_nobody(at):
            return at + 1
        spoken_to = self.cue.whom in OBJECTS and self.addressee is None
        if spoken_to and (self.subject or self.before or not self.open):
            end = phrase_end(ground, at, self.limit)
            self.addressee = Noun(at, end)
            return end
        if is_accusative(self.forms[at]):
            self.clean = False
            return at + 1
        if self.sheet.raw(at).endswith(("اً", "ًا")):
            self.open = self.open and self.subject is None
            return at + 1
        if ground.prefixed(at, "ب"):
            return phrase_end(ground, at, self.limit)
        if self.open and self.subject is None:
            return self._as_subject(at)
        if self.subject and self.subject.end == at and self._is_relative_clause(at):
            self.open, self.relative = False, True
            return at + 1
        if self.open and self.subject and self.subject.end == at and self.forms[at] not in STOPS:
            return self._extend(at, at + 1)
        if self.cue.whom not in OBJECTS:
            self.clean = False
        return at + 1

    def _as_subject(self, at: int) -> int | None:
        """The token behind what begins at `at` where no subject stands yet: the subject, if it may be one."""
        if self._is_clearly_verb(at):
            return None
        if self._tells_of_channel(at):
            self.relative = True
            return at + 1
        if self._cannot_speak(at):
            end = phrase_end(self.ground, at, self.limit)
            self.addressee, self.open = Noun(at, end), False
            return end
        if self.cue.shape == "noun" and not self._is_owner(at):
            joined = self.forms[at].startswith("و") and all(
                hit.proclitics == "و" for hit in self.sheet.hits.get(at, ())
            )
            self.open = joined or (at == self.cue.end and not self.sheet.lexical(at, "content_noun"))
            return at + 1  # its adjective: `دعوات دولية`
        if self.cue.lemma in _AGAIN and not self.forms[at].startswith("ال"):
            self.open = False
            return phrase_end(self.ground, at, self.limit)  # `أعاد نشر تغريدة`
        end = phrase_end(self.ground, at, self.limit, through_names=self.cue.whom not in OBJECTS)
        self.subject, self.guessed = Noun(at, end), True
        return end

    def _names_nobody(self, at: int) -> bool:
        form = self.forms[at]
        if form in WITH_PRONOUN or form in STOPS or form in SPEECH_OF_HIS or form in NO_NOUN:
            return True
        return any(cut.rest in PREPOSITIONS for cut in self.sheet.cuts(at))

    def _joins(self, at: int, named: Part | None) -> bool:
        """Whether و joins what begins at `at` to the subject: `أئمة وخطباء المساجد`."""
        if not self.open or self.subject is None or self.subject.end != at or self.cue.whom not in OBJECTS:
            return False
        if named is not None:
            return named.proclitics == "و"
        if not self.forms[at].startswith("و") or len(self.forms[at]) < _SHORTEST_JOINED:
            return False
        return all(hit.label != "verb" and hit.proclitics == "و" for hit in self.sheet.hits.get(at, ()))

    def _is_owner(self, at: int) -> bool:
        """Whether what begins at `at` is whose the verbal noun is: `دعوة الحكومة`, `تحذيرات مكتب الأرصاد`."""
        if at > self.cue.end or self.forms[self.cue.start][self.cue.length :].startswith("ال"):
            return False
        no_owner = any(self.sheet.lexical(at, kind) for kind in ("content_noun", "cue"))
        if is_possessed(self.ground, self.cue.end - 1) or no_owner:
            return False
        construct = self.forms[at + 1].startswith("ال") or at + 1 in self.ground.named if at + 1 < self.limit else False
        return self.forms[at].startswith("ال") or construct

    def _is_relative_clause(self, at: int) -> bool:
        """Whether a verb goes on with an indefinite subject: `تقرير حصلت عليه الصحيفة`, `بيان أصدره الحزب`."""
        hits = self.sheet.hits.get(at, ())
        if not hits or any(hit.label != "verb" or hit.proclitics for hit in hits):
            return False
        indefinite = self.subject is not None and not self.forms[self.subject.end - 1].startswith("ال")
        return indefinite and any(hit.column("pronoun") or hit.column("gender") == "feminine" for hit in hits)

    def _tells_of_channel(self, at: int) -> bool:
        """Whether a verb says how the interview came about: `قال في حوار أجرته معه الصحيفة`."""
        hits = self.sheet.hits.get(at, ())
        if at == self.cue.end or not hits or any(hit.label != "verb" or hit.proclitics for hit in hits):
            return False
        return any(hit.column("pronoun") or hit.column("gender") == "feminine" for hit in hits)

    def _is_clearly_verb(self, at: int) -> bool:
        """Whether the word is a verb in the present, or joined by و, and no noun of any list."""
        hits = self.sheet.hits.get(at, ())
        if any(hit.label != "verb" and hit.proclitics in ("", "و") for hit in hits) or self.sheet.raw(at).endswith("ة"):
            return False
        return any(
            hit.proclitics == "و"
            or (hit.proclitics == "" and hit.column("tense") == "present" and hit.column("person") == 3)
            for hit in hits
        )

    def _name(self, at: int, end: int) -> int:
        group = self.ground.actors[self.ground.named[at].record.entity].kind == "group"
        called_on = group and self.cue.lemma == "دعا"
        if self.cue.shape == "noun" and self.addressee is None and (called_on or self.cue.lemma == "طالب"):
            self.addressee, self.open = Noun(at, end), False  # `دعوة الناخبين إلى`
            return end
        if self.open and self.subject is None and self._is_object_of_him(at):
            self.addressee, self.open = Noun(at, end), False
        elif self.open and self.subject is None:
            self.subject = Noun(at, end)
        elif self.open and self.subject and self.subject.end == at and self.cue.whom not in OBJECTS:
            self.subject = self.subject._replace(end=end)
        elif self.cue.whom in OBJECTS and self.addressee is None and not self.relative:
            self.addressee = Noun(at, end)
        return end

    def _is_object_of_him(self, at: int) -> bool:
        """Whether a feminine name cannot be the subject of this masculine verb: `كما دعا الحكومة إلى`."""
        verb = self.cue.verb
        if self.cue.whom not in OBJECTS or verb is None or verb.number != "singular":
            return False
        part = self.ground.named[at]
        if at != self.cue.end or self._is_of_people(part):
            return at == self.cue.end
        if verb.gender == "feminine":
            return False
        person = self.ground.actors[part.record.entity].kind == "person"
        feminine = self.ground.gender(part) == "feminine" or self.forms[at] in FEMININE_PLURALS
        people = self.ground.actors[part.record.entity].kind == "group" and self._number(part) == "plural"
        return not person and feminine and not (people and self.forms[at] not in FEMININE_PLURALS)

    def _is_of_people(self, part: Part) -> bool:
        """Whether the reference is a masculine plural in the accusative: `دعت جميع المتمردين`."""
        first = self.forms[part.start + (self.forms[part.start] in ALL)]
        several = self._number(part) == "plural" or self.ground.actors[part.record.entity].kind == "armed_group"
        return several and first.startswith("ال") and first.endswith("ين")

    def _number(self, part: Part) -> str | None:
        return next((one.record.number for one in self.sheet.records_at(part.start, "mention")), None)

    def _cannot_speak(self, at: int) -> bool:
        """Whether a noun behind the cue is the one spoken to: `ويطالب الشركات`, `دعوة الناخبين`."""
        if self.cue.shape == "noun":
            return self.cue.lemma == "دعا" and self.forms[at].endswith("ين") and self.forms[at].startswith("ال")
        verb = self.cue.verb
        if self.cue.whom not in OBJECTS or verb is None or verb.number != "singular" or at != self.cue.end:
            return False
        if self.forms[at] in ALL:
            return self.sheet.form(at + 1).endswith("ين")
        feminine = self.forms[at].startswith("ال") and self.sheet.raw(at).endswith(("ة", "ات"))
        return verb.gender == "masculine" and feminine

    def _extend(self, at: int, end: int) -> int:
        if self.open and self.subject and self.subject.end == at:
            self.subject = self.subject._replace(end=end)
        return end
