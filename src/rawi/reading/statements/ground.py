"""A sheet as this stage walks over it: quotations by their opening marks, sentences, and where names begin and end."""

from bisect import bisect_right
from functools import cached_property

from rawi.arabic.fold import fold_word
from rawi.matching.layers import Quotation, Sentence
from rawi.matching.sheet import Part, Sheet
from rawi.reading.statements.tables import brings
from rawi.reading.statements.words import NOT_PREFIXED, THAT
from rawi.records import Actor

OPENING = frozenset('«“"„')
CLOSING = frozenset('»”"“')
BREAK = "\n"
COMMAS = frozenset("،,؛")
DASHES = frozenset("-–—")
_MASCULINE_STATES = frozenset({"IRQ", "LBN", "YEM", "SDN", "MAR", "JOR", "VAT"})
_LONGEST_ASIDE = 14
_SHORTEST_NAME = 4
"""Letters."""
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


class Ground:
    """What stands where in one report, in tokens."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.forms = sheet.forms
        self.opened: dict[int, Quotation] = {}
        for quotation in sheet.layers.quotations:
            mark = quotation.start - 1
            while mark > 0 and self.forms[mark] == BREAK:
                mark -= 1
            self.opened[mark] = quotation
        self.sentences = sheet.layers.sentences
        self._starts = [sentence.start for sentence in self.sentences]
        self.actors = {made.record.id: made.record for made in sheet.made if isinstance(made.record, Actor)}
        self.named: dict[int, Part] = {}
        self.named_before: dict[int, Part] = {}
        for at, parts in sheet.placed.get("reference", {}).items():
            longest = max(parts, key=lambda part: part.end)
            self.named[at] = longest
            before = self.named_before.get(longest.end)
            if before is None or before.start > at:
                self.named_before[longest.end] = longest
        self.inside_names = {
            at for part in self.named.values() if part.end - part.start > 1 for at in range(part.start, part.end)
        }
        self._genders: dict[str, str] = {}
        for at in sorted(self.named):
            for mention in sheet.records_at(at, "mention"):
                if mention.record.gender is not None and mention.record.kind == "person":
                    self._genders.setdefault(self.named[at].record.entity, mention.record.gender)
        self._prefixed: dict[tuple[int, str], int] = {}
        self.outer_cues: set[int] = set()
        self.participles: dict[int, frozenset[str]] = {}
        for at, parts in sheet.words.get("cue", {}).items():
            for part in parts:
                if part.entry and part.entry.form == "participle" and self.is_participle(at):
                    taken = brings(part.column("takes"))
                    self.participles[at] = self.participles.get(at, frozenset()) | taken

    def is_participle(self, at: int) -> bool:
        """Whether a form that is as often a noun reports speech: `، طالبا عدم نشر اسمه`, not `ثلاثون طالبا`."""
        if not any(part.column("reason") == "noun" for part in self.sheet.lexical(at, "not_cue")):
            return True
        return self.sheet.form(at - 1) in COMMAS or self.sheet.form(at + 1) in THAT

    def gender(self, part: Part) -> str | None:
        """The gender of whoever a reference names, by its first words; null where they don't tell."""
        for mention in self.sheet.records_at(part.start, "mention"):
            if mention.record.gender is not None:
                return str(mention.record.gender)
        if self.sheet.raw(part.start).endswith("ة"):
            return "feminine"
        actor = self.actors[part.record.entity]
        if actor.kind == "person" and part.record.entity in self._genders:
            return self._genders[part.record.entity]
        if actor.kind == "state" and part.record.how == "name":
            return "masculine" if actor.iso3 in _MASCULINE_STATES else "feminine"
        return None

    @cached_property
    def names_in_b(self) -> dict[str, str]:
        """Unknown words behind a person's name that begin like a preposition, by whose name they end: `بدر باسلمة`."""
        found: dict[str, str] = {}
        for at, part in self.named_before.items():
            form = self.forms[at] if at < len(self.forms) else ""
            person = part.record.how == "name" and self.actors[part.record.entity].kind == "person"
            if (
                person
                and len(form) > _SHORTEST_NAME
                and form[0] in "بل"
                and form[1:3] != "ال"
                and not self.sheet.hits.get(at)
            ):
                found.setdefault(form, part.record.entity)
        return found

    def by_last_name(self, start: int, end: int) -> str | None:
        """The person whose name ends in the words `[start, end)`, where just one has: `المعلم` of `وليد المعلم`."""
        if self.forms[start] in self.names_in_b:
            return self.names_in_b[self.forms[start]]
        words = tuple(self.forms[start:end])
        around = {part.record.entity for part in self.named.values() if part.start < start < part.end}
        ends = {
            actor.id
            for actor in self.actors.values()
            if actor.kind == "person" and actor.id not in around  # the verb read as a first name: `طالب فلان`
            for name in actor.names
            if name.how == "name"
            and (own := name.text.split())[1:]
            and tuple(map(fold_word, own[-len(words) :])) == words
        }
        return ends.pop() if len(ends) == 1 else None

    def sentence(self, at: int) -> Sentence:
        """The sentence that holds token `at`."""
        return self.sentences[max(0, bisect_right(self._starts, at) - 1)]

    def quotation_around(self, at: int) -> Quotation | None:
        """The innermost quotation that holds token `at`."""
        found = None
        for quotation in self.sheet.layers.quotations:
            if quotation.start > at:
                break
            if at < quotation.end and (found is None or quotation.start >= found.start):
                found = quotation
        return found

    def limit(self, at: int) -> int:
        """Where what begins at token `at` ends at the latest: its sentence, or the quotation that it stands in."""
        end = self.sentence(at).end
        around = self.quotation_around(at)
        return min(end, around.end) if around else end

    def aside_end(self, at: int) -> int:
        """The end of a date, of brackets or of what stands between dashes from token `at` on; `at` itself if none."""
        dates = self.sheet.records_at(at, "date")
        if dates:
            return max(part.end for part in dates)
        form = self.forms[at]
        if form in _BRACKETS:
            return self._closed(at, _BRACKETS[form])
        if form in DASHES:
            ends = [end for dash in DASHES if (end := self._closed(at, dash)) > at]
            return min(ends, default=at)
        return at

    def _closed(self, at: int, mark: str) -> int:
        for end in range(at + 1, min(len(self.forms), at + 1 + _LONGEST_ASIDE)):
            if self.forms[end] == BREAK:
                break
            if self.forms[end] == mark:
                return end + 1
        return at

    def is_word(self, at: int) -> bool:
        """Whether token `at` is letters or digits."""
        return 0 <= at < len(self.forms) and self.forms[at][0].isalnum()

    def prefixed(self, at: int, letter: str) -> int:
        """How many characters of token `at` stand before the word that the preposition `letter` is written onto."""
        form = self.forms[at] if at < len(self.forms) else ""
        if letter not in form[:2]:
            return 0
        if form in (letter, "و" + letter):
            return len(form)
        known = self._prefixed.get((at, letter))
        if known is None:
            known = self._prefixed[at, letter] = self._cut_off(at, form, letter)
        return known

    def _cut_off(self, at: int, form: str, letter: str) -> int:
        hits = {hit.proclitics for hit in self.sheet.hits.get(at, ())}
        if not hits and form in self.names_in_b:
            return 0
        if any(part.proclitics == "" for part in self.sheet.lexical(at, "medium")):
            return 0
        for cut in self.sheet.cuts(at):
            if "" in hits and cut.proclitics not in hits and not cut.rest.startswith(("ال", "ان")):
                continue
            if cut.proclitics.endswith(letter) and form not in NOT_PREFIXED and cut.rest not in _REST_OF_WORDS:
                return cut.length
        return 0


_REST_OF_WORDS = frozenset({"ان", "سم", "عد", "ين", "عض"})
