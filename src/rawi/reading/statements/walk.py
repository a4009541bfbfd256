"""Cue -> frame: who stands as its subject and where what is said begins.

From a cue on, the words are gone through once: names and noun phrases are its subject or the one spoken to, dates,
brackets and prepositional phrases are passed over, and the first thing that the cue takes (أن, quotation marks, its
preposition, a noun phrase) brings the content.
"""

from rawi.matching.layers import Quotation
from rawi.reading.statements.frames import Frame
from rawi.reading.statements.ground import BREAK, CLOSING, COMMAS, DASHES, OPENING
from rawi.reading.statements.phrases import phrase_end
from rawi.reading.statements.steps import OBJECTS, Steps
from rawi.reading.statements.words import (
    ALL,
    DEMONSTRATIVES,
    MODALS,
    NAMING,
    NO_CONTENT_BEHIND,
    NOT_CONTENT_WITH,
    NOT_THAT_BEHIND,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    STOPS,
    THAT,
    WITH_PRONOUN,
    WITH_THAT,
)

_LONGEST = 45
_NAME_IN_MARKS = 5
_SHORTEST_SPEECH = 4
_NEEDED_WITHIN = 12
_MODAL_WITHIN = 4
_NEAR = 8
_FAR = 20


class Walk(Steps):
    """One walk from a cue to its content."""

    def frame(self) -> Frame | None:
        """The cue's frame; null where no content follows."""
        at = self.cue.end
        last = min(self.limit, at + _LONGEST)
        while at < last:
            found = self.content_at(at)
            if found:
                return found
            step = self.step(at)
            if step is None or (self.perhaps and at > self.perhaps.content + _NEAR):
                break
            at = step
        if at >= self.limit and self.forms[self.limit - 1] == ":" and "quote" in self.cue.takes:
            return self._in_next_paragraph()
        return self.perhaps or self._object_after_all() or self._bare_speech()

    def _in_next_paragraph(self) -> Frame | None:
        at = self.limit
        while at < len(self.forms) and self.forms[at] == BREAK:
            at += 1
        quotation = self.ground.opened.get(at)
        if quotation:
            return self._frame(quotation.start, 0, "quote", quotation)
        return None

    def _frame(self, at: int, length: int, marker: str, quotation: Quotation | None = None) -> Frame | None:
        if at >= len(self.forms):
            return None
        kind = self.cue.kind
        subject = self.before or self.subject
        if self.cue.needs and not self._has_what_it_needs():
            return None
        pronoun = self.cue.verb is not None and self.cue.verb.pronoun
        needs_object = self.cue.whom == "needed" and self.addressee is None and not pronoun
        if needs_object and self.subject and not self.before:
            subject, self.addressee = None, self.subject  # `ووصفه`, `ووصف الهجوم بأنه`
        return Frame(self.cue, kind, subject, at, length, marker, quotation, self.addressee)

    def _has_what_it_needs(self) -> bool:
        subject = self.subject.end if self.subject else self.cue.end
        last = min(self.limit, max(subject, self.cue.end) + _NEEDED_WITHIN)
        return any(
            cut.rest.removeprefix("ال") in self.cue.needs
            for at in range(self.cue.end, last)
            for cut in self.sheet.cuts(at)
        )

    # what brings the content

    def content_at(self, at: int) -> Frame | None:
        """The frame whose content what stands at token `at` brings; null where it brings none."""
        takes, form = self.cue.takes, self.forms[at]
        near = self.clean or at - self.cue.end <= _FAR
        if form in THAT and "that" in takes and near and self._is_said(at):
            return self._behind(at + 1, "that")
        if form == "الا" and "that" in takes and near and self.sheet.raw(at) == "ألا":
            return self._frame(at, 0, "that")  # `تمنى ألا تطول الأزمة`
        quotation = self.ground.opened.get(at)
        if quotation and "quote" in takes and self._is_speech(at, quotation):
            return self._frame(quotation.start, 0, "quote", quotation)
        if form in OPENING and quotation is None and "quote" in takes and self.ground.is_word(at + 1):
            return self._frame(at + 1, 0, "quote")
        if form == ":" and "quote" in takes and self._may_quote(at):
            return self._behind(at + 1, "quote")
        before_that = at + 1 < self.limit and self.forms[at + 1] in THAT
        for preposition in sorted(takes) if before_that or (self.clean and not self.relative) else ():
            if preposition == form and self._brings(at):
                found = self._behind(at + 1, preposition)
                whose = preposition == "عن" and "that" in takes and self.subject and self.subject.end == at
                if (preposition != "الي" and not whose) or at + 1 not in self.ground.named:
                    return found
                self.perhaps = self.perhaps or found  # `دعا مبعوث المنظمة إلى اليمن إلى وقف القتال`
            if len(preposition) == 1 and (length := self.ground.prefixed(at, preposition)):
                found = self._behind_letter(at, length, preposition)
                if found:
                    return found
        if "object" in takes and self.clean and not self.relative and self._is_object(at):
            found = self._behind(at, "object")
            if "that" not in takes or at not in self.ground.named or self.before:
                return found
            self.perhaps = self.perhaps or found  # or a second name of the speaker: `أعلن السفير مندوب المملكة إن`
        return None

    def _is_said(self, at: int) -> bool:
        """Whether أن at token `at` is the cue's own, not that of a word between them."""
        if self.forms[at - 1] in NOT_THAT_BEHIND or self.is_other_verb(at - 1):
            return False
        return MODALS.isdisjoint(self.forms[max(self.cue.end, at - _MODAL_WITHIN) : at])

    def _may_quote(self, at: int) -> bool:
        """Whether the colon at `at` brings speech: of a verb that is often none (`هاجم`, `أثار`) only with marks."""
        if self.sheet.joined(at + 1) and self.forms[at + 1].isdigit():
            return False  # a time of day
        if "that" in self.cue.takes or at - self.cue.end <= _NEAR // 2:
            return True
        return at + 1 in self.ground.opened

    def _brings(self, at: int) -> bool:
        """Whether the preposition at `at` brings content and no circumstance (`على هامش`, `من جهته`)."""
        following = self.forms[at + 1] if at + 1 < self.limit else BREAK
        if following in NO_CONTENT_BEHIND or self.sheet.lexical(at + 1, "medium"):
            return following in THAT
        named = self.ground.named.get(at + 1)
        dated = bool(self.sheet.records_at(at + 1, "date"))
        return not dated and not (named and self.forms[at] == "في")

    def _behind_letter(self, at: int, length: int, letter: str) -> Frame | None:
        """Content behind ب or ل: `باحترام الهدنة`, `لوقف النار`, `بـ«كذا»`."""
        form = self.forms[at]
        spoken_to = at in self.ground.named and (self.cue.whom not in OBJECTS or self.cue.shape == "noun")
        if letter == "ل" and (spoken_to or form[length:] in ALL or self._is_called_on(at)):
            return None
        if form.endswith(letter) and len(form) == length:
            return self._behind(at + 1, letter)
        if self.sheet.lexical(at, "medium") or self.sheet.records_at(at, "date") or form in WITH_PRONOUN:
            return None
        if form[length:] in THAT:
            return self._behind(at + 1, letter)
        noun = form[length:].removeprefix("ال")
        if not NOT_CONTENT_WITH.isdisjoint((noun, form[length:], noun.removesuffix("ها"), noun.removesuffix("ه"))):
            return None
        if at in self.ground.named and at not in (self.cue.end, self._last_end()):
            return None
        found = self._frame(at, length, letter)
        if letter == "ل" and not self.sheet.lexical(at, "content_noun"):
            self.perhaps = self.perhaps or found
            return None
        return found

    def _is_called_on(self, at: int) -> bool:
        """Whether what the call is to stands behind the one called on: `دعوة الرئيس للناخبين إلى الاقتراع`."""
        if self.cue.shape != "noun" or self.cue.lemma != "دعا":
            return False
        following = range(at + 1, min(at + 3, self.limit))
        return any(self.forms[then] == "الي" or self.ground.prefixed(then, "ل") for then in following)

    def _last_end(self) -> int:
        """Where the noun phrase of the subject or of the one spoken to ends, whichever stands last."""
        return max((noun.end for noun in (self.subject, self.addressee) if noun), default=self.cue.end)

    def _behind(self, at: int, marker: str) -> Frame | None:
        """The content from token `at` on: behind أن, in quotation marks, or as it stands."""
        forms = self.forms
        while at < self.limit and (forms[at] in THAT or forms[at] in COMMAS or forms[at] == ":" or forms[at] in DASHES):
            marker = "that" if forms[at] in THAT else marker
            at += 1
        if at < self.limit and forms[at] in CLOSING and at not in self.ground.opened:
            at += 1  # a mark turned round that nothing closes
        if at < self.limit and forms[at] == "{":
            at += 1  # quotation marks of some pages
        quotation = self.ground.opened.get(at)
        if quotation:
            return self._frame(quotation.start, 0, marker, quotation)
        if at >= self.limit or not self.ground.is_word(at):
            return None
        length = 0
        if marker == "that":
            cuts = [cut for cut in self.sheet.cuts(at) if cut.proclitics == "و" and cut.rest in PREPOSITIONS]
            length = 1 if cuts and forms[at] not in PREPOSITIONS else 0
        return self._frame(at, length, marker)

    def _is_speech(self, at: int, quotation: Quotation) -> bool:
        """Whether the quotation is what is said and no name (`تنظيم «داعش»`, `لـ«الشرق الأوسط»`)."""
        before = self.forms[at - 1]
        closed = self.forms[quotation.end + 1] if quotation.end + 1 < len(self.forms) else BREAK
        tokens = quotation.end - quotation.start
        if before == ":":
            return True
        if self.cue.takes == {"quote"} and (before in PREPOSITIONS or before in ("منها", "بينها")):
            return False  # `تختم محاور منها «كذا»`
        if tokens > _NAME_IN_MARKS:
            return before.removeprefix("ب") not in NAMING
        if closed == ":" or closed[0].isalnum() or self.sheet.lexical(quotation.start, "medium"):
            return False
        if at == self.cue.end or before in COMMAS:
            return tokens > 2 or closed in (".", BREAK)
        return tokens > 2 and bool(self.sheet.lexical(quotation.start, "verb"))

    def _is_object(self, at: int) -> bool:
        """Whether the noun phrase that begins at `at` is what is said, not who says it."""
        form = self.forms[at]
        if not form[0].isalnum() or form in PREPOSITIONS or form in STOPS or form in RELATIVES or form in WITH_PRONOUN:
            return False
        if any(part.proclitics == "" for part in self.sheet.lexical(at, "attribution")):
            return False  # `ذكرت الصحيفة نقلا عن مصدر`
        spoken = self.subject or self.before
        if spoken is None and form in DEMONSTRATIVES and not self.sheet.form(at + 1).startswith("ال"):
            return False  # `كشف هذا للصحيفة`
        if form == "حقوق" and not self.forms[at - 1].startswith("ال") and at > self.cue.end:
            return False  # `منظمات حقوق الإنسان`
        if self.cue.whom in OBJECTS:
            joined = self.ground.prefixed(at, "ب") or form.startswith("و")
            return self.addressee is not None and at == self.addressee.end and not joined
        if self.ground.aside_end(at) > at and not self.sheet.lexical(at, "content_noun"):
            return False
        end = phrase_end(self.ground, at, self.limit)
        followed = "that" in self.cue.takes and end < self.limit and self.forms[end] in THAT
        if followed and not (self.clean and form in WITH_THAT):
            return False  # `أكد مصدر عسكري أن`, but `أكد أهمية أن`
        if self.addressee and self.cue.whom not in ("-", *OBJECTS) and at == self.addressee.end:
            return True
        kinds = ("content_noun", "attitude")
        is_content = any(part.proclitics == "" for kind in kinds for part in self.sheet.lexical(at, kind))
        subject = self.before or self.subject
        if at == self.cue.end and self.sheet.raw(at).endswith(("اً", "ًا")) and not form.endswith("يا"):
            return not self.sheet.lexical(at, "attribution")  # `طلب وصفاً لما حدث`
        if subject is None:
            if self.cue.shape == "participle" and at == self.cue.end and self.forms[at - 1].endswith(("ا", "ين", "ة")):
                return form not in SAYING and (is_content or not form.startswith("و"))
            relative = at == self.cue.end and self.forms[self.cue.start - 1] in RELATIVES
            if relative and self.cue.shape == "verb" and not self.ground.prefixed(at, "ب"):
                return True
            named = at in self.ground.named and not self.sheet.raw(at).endswith("ة")
            return not named and (is_content or self._disagrees(at))
        if self.before and at == self.cue.end and form.endswith("يا"):
            return False  # `أعلن رسميا`
        if self.before and at == self.cue.end and at in self.ground.named and self.ground.prefixed(at, "ل"):
            return False  # `أكدت للأيام صحة الخبر`
        if self.before and at == self.cue.end:
            return form not in SAYING and (is_content or not form.startswith("و"))
        if is_content:
            return True
        behind_name = subject.start in self.ground.named and not self.guessed
        if at in self.ground.named and self.ground.named[at].proclitics == "":
            if "that" in self.cue.takes and self._is_apposition(subject.start, at):
                return False
            return behind_name and self.forms[at - 1] not in COMMAS
        prefixed = any(self.ground.prefixed(at, letter) for letter in "بل")
        if not form.startswith("ال") and not self.sheet.hits.get(at) and form not in DEMONSTRATIVES:
            behind_name = False  # rather more of the name
        how = self.ground.named[subject.start].record.how if behind_name else ""
        definite = self.forms[at - 1].startswith("ال")
        if (form.startswith("ال") and how != "name") or (how == "description" and not definite):
            behind_name = False  # `مصدر رفيع المستوى`, `الصحفي الشهير`
        return at == subject.end and behind_name and not prefixed and form[0] != "و"

    def _is_apposition(self, subject: int, at: int) -> bool:
        """Whether a name at `at` is that of the one whose title stands before it: `البروفيسور فلان`."""
        part = self.ground.named[at].record
        title = self.ground.named.get(subject)
        person = self.ground.actors[part.entity].kind == "person"
        return person and part.how in ("name", "office") and (title is None or title.record.how != "name")

    def _disagrees(self, at: int) -> bool:
        """Whether a masculine verb cannot have this feminine noun as its subject: `أكد ضرورة`."""
        verb = self.cue.verb
        if verb is None or verb.gender != "masculine" or verb.number != "singular":
            return self.cue.shape == "participle" and self.forms[self.cue.start].endswith("ا")
        prefixed = any(self.ground.prefixed(at, letter) for letter in "بل")
        return self.sheet.raw(at).endswith("ة") and at not in self.ground.named and not prefixed

    def _bare_speech(self) -> Frame | None:
        """What is said right behind the speaker's name without أن or marks: `قال الوزير إيران تدعم …`."""
        subject = self.subject
        if "object" in self.cue.takes or "that" not in self.cue.takes or "quote" not in self.cue.takes:
            return None
        if subject is None or subject.start not in self.ground.named or self.cue.whom != "-":
            return None
        at = subject.end
        if (
            at + _SHORTEST_SPEECH > self.limit
            or not self.ground.is_word(at)
            or self.forms[at] in PREPOSITIONS | RELATIVES | WITH_PRONOUN
        ):
            return None
        begins = at in self.ground.named or bool(self.sheet.lexical(at, "verb"))
        return self._frame(at, 0, "quote") if begins and not self.sheet.records_at(at, "date") else None

    def _object_after_all(self) -> Frame | None:
        """The noun phrase taken for the subject is the object where nothing else is said: `وأكد الحصيلة`."""
        subject = self.subject
        if "object" not in self.cue.takes or not self.guessed or subject is None or self.before:
            return None
        if subject.start != self.cue.end or self.cue.whom in OBJECTS or self.sheet.lexical(subject.start, "medium"):
            return None
        opens = not self.forms[self.cue.start - 1][0].isalnum() or self.forms[self.cue.start - 1] in PARTICLES
        if self.cue.shape == "verb" and not self.cue.proclitics and opens:
            return None  # first in its clause it has its subject behind it
        self.subject = None
        return self._frame(subject.start, 0, "object")
