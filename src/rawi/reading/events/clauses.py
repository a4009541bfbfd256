"""Sentences and clauses around a token: which words are finite verbs, and how far what they govern reaches."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from rawi.arabic.verbs import VerbForm
from rawi.matching.sheet import Part, Sheet
from rawi.reading.events.parties import BREAKS, LISTING, Parties, link_before, parties_in
from rawi.reading.events.tables import HOMOGRAPHS, LIGHT_VERBS, listed
from rawi.records import Statement

_REACH = 28
_SHORT = 3
_LONGEST_DATE = 4
_ACTIVE_PARTICIPLE = 4
PRONOUNS = ("ه", "ها", "هم", "هما")
WITH_PRONOUN = {
    stem + pronoun: link
    for stem, link in (
        ("ل", "ل"), ("ب", "ب"), ("في", "في"), ("من", "من"), ("علي", "على"), ("الي", "إلى"), ("مع", "مع"), ("عن", "عن"),
        ("ضد", "ضد"), ("خلال", "خلال"), ("بين", "بين"), ("حول", "about"), ("بشان", "about"), ("لدي", "إلى"),
    )
    for pronoun in PRONOUNS
}  # fmt: skip
"""Prepositions with a pronoun as they fold, and the link that they are: `معه`, `إليها`."""
_QUOTES = frozenset({"«", "»", "“", "”", '"'})
_TANWIN = ("\u064b", "\u064b\u0627")
"""The ending of an indefinite noun where it is written, `منعًا`, `دعمًا`."""
_NOT = frozenset({"لم", "ولم", "فلم", "الم"})
_JUSSIVE = _NOT | {"لا", "ولا"}
_NOT_OF_NEWS = frozenset({"ك", "كم", "ني", "هن"})
"""Pronouns that news does not write onto its verbs; what looks like them are other words: `هناك`, `ألباني`."""
_PLACEMENT = ("mention", "quantity", "number", "date")


class Clauses:
    """A sheet seen by its clauses. Everything is in tokens."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.parties: Parties = parties_in(sheet)
        self._inside = {at for party in self.parties.found for at in range(party.start, party.end)}
        self._sentence: dict[int, tuple[int, int]] = {}
        for sentence in sheet.layers.sentences:
            bounds = (sentence.start, sentence.end)
            self._sentence.update((at, bounds) for at in range(sentence.start, sentence.end))
        self._statements = [made.record for made in sheet.made if isinstance(made.record, Statement)]
        self._contents = [
            (content.start, content.end, number)
            for number, statement in enumerate(self._statements)
            for content in statement.content
        ]
        self._statement: dict[int, Statement | None] = {}
        self._boundaries = {
            at: {part.column("kind") for part in parts if part.proclitics in ("", "و", "ف", "ب", "ل")}
            for at, parts in sheet.words.get("event_boundary", {}).items()
        }
        for at in self._boundaries:
            if sheet.records_at(at, "date"):
                self._boundaries[at].discard("adjunct")  # `بعد غد` is a date
            if sheet.form(at) == "حيث" and sheet.form(at - 1) == "من":
                self._boundaries[at].discard("subordinate")  # `من حيث المبدأ`
        self._verbs = sheet.words.get("verb", {})
        self.subjects: dict[int, Any] = {}
        self._readings: dict[int, list[Part]] = {}
        self._finite = self._finite_verbs()
        self._breaks = self._all_breaks()

    def statement_at(self, at: int) -> Statement | None:
        """The innermost statement whose content holds token `at`."""
        if at not in self._statement:
            self._statement[at] = self._innermost(at)
        return self._statement[at]

    def _innermost(self, at: int) -> Statement | None:
        last = self.sheet.span(at, at + 1).end - 1  # what is said leaves out the proclitics of its first word
        found = [(end - start, number) for start, end, number in self._contents if start <= last < end]
        return self._statements[min(found)[1]] if found else None

    def sentence(self, at: int) -> tuple[int, int]:
        """The tokens `[start, end)` of the sentence of token `at`."""
        return self._sentence.get(at, (at, at + 1))

    def in_party(self, at: int) -> bool:
        """Whether token `at` lies in a reference to a party."""
        return at in self._inside

    def boundary(self, at: int, *kinds: str) -> bool:
        """Whether a word of one of these kinds that bounds clauses begins at `at`."""
        found = self._boundaries.get(at)
        return found is not None and not found.isdisjoint(kinds)

    def boundary_before(self, at: int, *kinds: str) -> bool:
        """Whether a word of one of these kinds ends right before `at`."""
        words = self.sheet.words.get("event_boundary", {})
        for start in (at - 1, at - 2):
            for part in words.get(start, ()):
                if part.end == at and part.column("kind") in kinds:
                    return True
        return False

    def date_ending_at(self, end: int) -> int:
        """Where the date that ends right before token `end` begins; 0 where none does."""
        for at in range(end - 1, max(0, end - _LONGEST_DATE), -1):
            if any(part.end == end for part in self.sheet.records_at(at, "date")):
                return at
        return 0

    def opens(self, at: int) -> bool:
        """Whether a sentence, or what a mark sets off, begins at `at`."""
        before = self.sheet.form(at - 1)
        return at <= self.sentence(at)[0] or before in BREAKS or before in LISTING or before in _QUOTES or before == ":"

    def finite(self, at: int) -> Part | None:
        """Token `at` as a finite verb; null where it is none, or where it is rather the noun that is written so."""
        return self._finite.get(at)

    def finite_places(self) -> Iterable[int]:
        """The tokens that are finite verbs."""
        return self._finite.keys()

    def _finite_verbs(self) -> dict[int, Part]:
        others = [self.sheet.words.get(kind, {}) for kind in ("event_boundary", "event_link")]
        others += [self.sheet.placed.get(kind, {}) for kind in _PLACEMENT]
        taken = self._inside.union(*others)
        return {at: verb for at in self._verbs if at not in taken and (verb := self._as_verb(at)) is not None}

    def _as_verb(self, at: int) -> Part | None:
        sheet = self.sheet
        found = self.readings(at)
        if not found:
            return None
        quoted = at
        while quoted and sheet.form(quoted - 1) in _QUOTES:
            quoted -= 1
        if link_before(sheet, quoted) not in ("", "حتى", "منذ"):
            return None
        part = _likeliest(found)
        if row_of(part).person == 1 and row_of(part).number == "singular" and not self._is_quoted(at):
            return None  # a report says no `أستقل`, `أكبر` of itself
        written = sheet.raw(at)
        if written.endswith(_TANWIN) or self._is_noun_of_verb(at, part):
            return None
        if written.startswith("ال") and not row_of(part).form.startswith("ال"):
            return None  # الحق: the article, not the verb ألحق
        alike = _is_written_like_its_noun(part) or self._is_act_too(at, part)
        return part if not alike or self._is_placed_as_verb(at, part) else None

    def _is_act_too(self, at: int, part: Part) -> bool:
        """Whether a form is a noun of an act that is cut alike too: `تبادل`; `دعمها`, `استقالته` inside a clause."""
        for noun in self.sheet.lexical(at, "frame"):
            if noun.column("part") != "noun" or noun.proclitics != part.proclitics:
                continue
            possessed = noun.entry is not None and noun.entry.form == "possessed"
            if not row_of(part).pronoun:
                return not possessed
            behind = self.parties.at(at + 1)
            if possessed and not part.proclitics and (behind is None or behind.link != ""):
                return True
            if possessed and behind is not None and behind.link in listed(noun.column("by")):
                return True  # `ودعمها للحركة`
        return False

    def _is_noun_of_verb(self, at: int, part: Part) -> bool:
        """Whether a form is rather a participle, `بيان صادر عن`, or a noun in the accusative, `حاكما للولاية`."""
        row, sheet = row_of(part), self.sheet
        if row.tense != "past" or row.pronoun or part.proclitics or row.gender == "feminine" or self.opens(at):
            return False
        if self.boundary_before(at, "auxiliary", "subordinate", "relative"):
            return False
        before = self.parties.ending_at(at)
        if row.number == "dual":
            return before is None or not (before.joined or before.number == "dual")
        is_participle = len(row.form) == _ACTIVE_PARTICIPLE and row.form[1] == "ا" and row.number == "singular"
        return is_participle and before is None and bool(sheet.lexical(part.end, "event_link"))

    def readings(self, at: int) -> list[Part]:
        """What token `at` may be as a verb, less what is cut short as only behind `لم`, and what is rather a noun."""
        known = self._readings.get(at)
        if known is None:
            known = [part for part in self._verbs.get(at, ()) if _fits(self.sheet, part)]
            self._readings[at] = known
        return known

    def is_homograph(self, part: Part) -> bool:
        """Whether a reading of a verb is nearly always that of another word: `يقال` says, does not remove."""
        row = HOMOGRAPHS.get((_stem(part, self.sheet.form(part.start)), row_of(part).form))
        return row is not None and row.exact == "no"

    def _is_quoted(self, at: int) -> bool:
        """Whether token `at` is given in somebody's own words."""
        statement = self.statement_at(at)
        return statement is not None and statement.form != "indirect"

    def _is_placed_as_verb(self, at: int, part: Part) -> bool:
        """Whether a form that is also a noun (`قتل`, `تبادل`) stands where a verb does."""
        sheet = self.sheet
        if self.boundary_before(at, "auxiliary", "subordinate", "relative"):
            return True
        if sheet.lexical(at - 1, "frame") and light_object(part):
            return True  # لقاء ضم الوزيرين
        if link_before(sheet, part.end) in ("في",) and not self.opens(at):
            return False
        if self.opens(at):
            return not self._goes_on_as_noun(part.end)
        before = self.parties.ending_at(at)
        return before is not None and before.link == "" and not part.proclitics and self._subject_like(before.start)

    def _goes_on_as_noun(self, at: int) -> bool:
        """Whether what follows a form shows it to be a noun: an indefinite adjective (`دعم أميركي`), `بين`, `على`."""
        sheet = self.sheet
        if any(part.entry and not part.entry.definite for part in sheet.lexical(at, "demonym")):
            return True
        link = [part for part in sheet.lexical(at, "event_link") if part.proclitics == ""]
        return bool(link) and link[0].column("link") in ("بين", "من", "ضد")

    def _subject_like(self, start: int) -> bool:
        return self.opens(start) or self.boundary_before(start, "subordinate", "auxiliary")

    def end_behind(self, at: int) -> int:
        """The token at which what is governed from `at` on ends: a mark, a clause of its own, a joined verb."""
        stop = min(self.sentence(at)[1], at + _REACH, len(self.sheet.forms))
        following = bisect_left(self._breaks, at)
        return min(stop, self._breaks[following]) if following < len(self._breaks) else stop

    def _all_breaks(self) -> list[int]:
        forms = self.sheet.forms
        found = {at for at, form in enumerate(forms) if form in BREAKS or form == ":"}
        found.update(at for at in self._boundaries if self.boundary(at, "subordinate", "relative"))
        for at, verb in self._finite.items():
            if verb.proclitics[:1] in ("و", "ف") or self.sheet.form(at - 1) in LISTING:
                found.add(at)
        return sorted(found)


def light_object(part: Part) -> bool:
    """Whether the verb tells of the parties of the noun before it: `لقاء جمع`, `هجوم استهدف`."""
    light = LIGHT_VERBS.get(row_of(part).form)
    return light is not None and light.object != "-"


def _likeliest(found: list[Part]) -> Part:
    """Of several readings the one of fewest proclitics, third person, not of women, active, no pronoun, not dual."""
    return min(found, key=_unlikelihood) if len(found) > 1 else found[0]


def _unlikelihood(part: Part) -> tuple[int, bool, bool, bool, bool, bool, bool]:
    row = row_of(part)
    women = row.number == "plural" and row.gender == "feminine"
    cut = part.proclitics.strip("وف")
    passive = row.voice == "passive"
    return len(cut), row.person == 1, women, passive, bool(row.pronoun), row.number == "dual", bool(part.proclitics)


def _stem(part: Part, form: str) -> str:
    """The verb without proclitics and pronoun: `قصف` of `وقصفها`."""
    pronoun = row_of(part).pronoun
    return form[part.length : len(form) - len(pronoun)]


def _fits(sheet: Sheet, part: Part) -> bool:
    """Whether a reading of a verb is one where it stands: behind what negates, where it is cut short, and no noun."""
    row = row_of(part)
    if row.pronoun in _NOT_OF_NEWS:
        return False
    one = row.tense == "present" and (row.number == "singular" or row.person == 1)
    kind = _kind(row.form, _stem(part, sheet.form(part.start)), one=one)
    if kind == "weak":
        return sheet.form(part.start - 1) in _JUSSIVE or part.proclitics.endswith("ل")
    if kind == "hollow":
        return sheet.form(part.start - 1) in _NOT
    return kind != "noun" and not (kind and sheet.raw(part.start)[part.length :] == kind)


@lru_cache(maxsize=1 << 15)
def _kind(lemma: str, stem: str, *, one: bool) -> str:
    """What a form of a verb, without proclitics and pronoun, looks like: empty, or why it is rarely that verb.

    noun: nearly always a noun (homographs.tsv), or the word that is one if it is written just so; weak: a present
    (`one`) that lacks its weak last letter, as only the jussive does, `لم يدع`, else it is `نجل`, `آب`; hollow: it
    lacks the weak letter before its last, `لم يزر`, else it is another verb, `يعد`.
    """
    other = HOMOGRAPHS.get((stem, lemma))
    if other is not None and other.is_a == "noun":
        return "noun" if other.exact == "no" else other.form
    if not one:
        return ""
    if lemma.endswith(("ى", "ي", "ا")):
        return "" if stem.endswith(("ي", "ا", "و")) else "weak"
    written = lemma.split("/")[0]
    cut = len(stem) >= _SHORT - 1 and written[-2:-1] == "ا" and stem[-1] == written[-1] and stem[-2] not in "اوي"
    return "hollow" if cut else ""


def _is_written_like_its_noun(part: Part) -> bool:
    """Whether the form is a verb's bare past that may be its noun too: `قتل`, `دعم`, `تعاون`."""
    row = row_of(part)
    if row.tense != "past" or row.number != "singular" or row.gender == "feminine" or row.person != 3 or row.pronoun:
        return False
    letters = row.form.split("/")[0].replace("\u0651", "")
    return len(letters) <= _SHORT or letters.startswith("ت")


def row_of(part: Part) -> VerbForm:
    """The reading as a form of a verb."""
    row: VerbForm = part.entry.row  # type: ignore[union-attr,assignment]  # the class `verb` has no other rows
    return row
