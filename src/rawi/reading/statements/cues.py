"""Where a report of speech may stand: forms of reporting verbs, participles, verbal nouns and phrases."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from rawi.arabic.lexicon import Row
from rawi.arabic.verbs import VerbForm
from rawi.matching.sheet import Part, Sheet
from rawi.reading.statements.tables import Attribution, CueVerb, brings, cues_of
from rawi.reading.statements.words import (
    BECAUSE,
    BEFORE_FACT,
    BEFORE_PAST,
    DEMONSTRATIVES,
    DONE,
    FUTURE,
    PREPOSITIONS,
    RELATIVES,
    UNREAL,
    WHAT,
)
from rawi.records import StatementKind

Shape = Literal["verb", "participle", "noun", "phrase", "colon", "quotation"]


_LONGEST_NOUN = 3
"""Letters of a past that is mostly a noun: `أمر`, `طلب`, `رد`."""
_NOUNS = frozenset({"قلق", "أمل", "أسف"})
"""Verbs whose past in the masculine is the noun wherever news writes it."""
_SPEAKERS_OWN = frozenset({"ني", "نا", "ك", "كم"})
"""Pronouns of the first and second person, which stand only in somebody's own words."""


class Cue(NamedTuple):
    """A word that may report speech, at tokens `[start, end)` behind `length` characters of proclitics.

    `takes` is what brings its content (`tables.brings`); `verb` its form, of the shape `verb` alone; `first` the token
    where its phrase begins (`وفق ما أعلن`).
    """

    start: int
    end: int
    proclitics: str
    length: int
    shape: Shape
    kind: StatementKind
    takes: frozenset[str]
    whom: str
    lemma: str
    needs: frozenset[str] = frozenset()
    by: str = "-"
    verb: VerbForm | None = None
    passive: bool = False


def cues_in(sheet: Sheet) -> list[Cue]:
    """Every possible cue in the order of the text; of two on the same words, the better first."""
    found = [*_verbs(sheet), *_nominals(sheet), *_phrases(sheet)]
    return sorted(found, key=lambda cue: (cue.start, -cue.end))


def _verbs(sheet: Sheet) -> Iterator[Cue]:
    for parts in sheet.words.get("verb", {}).values():
        best: dict[str, Part] = {}
        for part in parts:
            lemma = part.entry.row.form if part.entry else ""
            if cues_of(lemma) and (lemma not in best or _likelier(part, best[lemma])):
                best[lemma] = part
        if not best:
            continue
        if any(part.length == 0 and _form(part).person == 3 and not _form(part).pronoun for part in parts):
            best = {lemma: part for lemma, part in best.items() if part.proclitics != "س"}  # `سيطر` is one word
        if any(part.proclitics == "و" and _form(part).person == 3 and not _form(part).pronoun for part in parts):
            best = {lemma: part for lemma, part in best.items() if part.proclitics != "وس"}
        plain = [part for part in best.values() if _is_plain(_form(part))]
        shortest = min((part.length for part in plain), default=0)
        plain = [part for part in plain if part.length == shortest]  # `وعد` is no و with عدّ
        for lemma, part in best.items():
            if _is_verb(sheet, part) and (not plain or part in plain):
                yield from (_of_verb(part, row) for row in cues_of(lemma))


def _likelier(part: Part, other: Part) -> bool:
    """Of two readings of one verb the one in the third person, without a pronoun, in the singular."""
    one, two = (
        (verb.person == 3, verb.pronoun == "", verb.number == "singular", verb.voice != "passive")
        for verb in (_form(part), _form(other))
    )
    return one > two


def noun_of(part: Part) -> Row | None:
    """The row of the word list behind a part."""
    return part.entry.row if part.entry else None


def _is_plain(verb: VerbForm) -> bool:
    return verb.number == "singular" and not verb.pronoun and verb.voice != "passive" and verb.person == 3


def _form(part: Part) -> VerbForm:
    row = part.entry.row if part.entry else None
    assert isinstance(row, VerbForm)
    return row


def _of_verb(part: Part, row: CueVerb) -> Cue:
    verb = _form(part)
    takes = brings(row.takes)
    if verb.pronoun and row.whom == "-":
        takes -= {"object"}
    return Cue(
        part.start, part.end, part.proclitics, part.length, "verb", row.kind, takes, row.whom, row.form,
        brings(row.needs), row.by, verb,
    )  # fmt: skip


def _is_verb(sheet: Sheet, part: Part) -> bool:
    """Whether the word may be a verb where it stands: not behind a preposition or as part of a noun phrase."""
    before = sheet.form(part.start - 1)
    verb = _form(part)
    verb_word = sheet.form(part.start)[part.length :]
    if before in PREPOSITIONS or any(cut.rest in PREPOSITIONS and cut.length for cut in sheet.cuts(part.start - 1)):
        return False
    if before in BECAUSE and part.proclitics == "":
        return False  # `بسبب وصف اللاعب`
    if verb.number == "plural" and verb.gender == "feminine":
        return False  # written like the masculine singular, or like a noun: `الزمن`
    if verb.pronoun in _SPEAKERS_OWN and not _quoted(sheet, part.start):
        return False
    if verb.number != "singular" and any(hit.label == "cue" for hit in sheet.hits.get(part.start, ())):
        return False  # `طالبا` is rather the participle than the dual
    if verb.voice == "passive" and len(verb_word) < _LONGEST_NOUN + 1 and verb.form != "قال":
        return False  # `دين`, a religion
    if verb.person == 1 and verb.pronoun and verb_word.startswith("ال"):
        return False  # `المهم`
    if verb.person == 1:
        return verb.tense == "present" and part.proclitics != "ل" and _quoted(sheet, part.start)
    if (
        verb.tense == "past"
        and verb.form.endswith("ى")
        and verb_word.endswith("ي")
        and sheet.raw(part.start).endswith("ي")
    ):
        return False  # `نادي` is no `نادى`
    if (
        verb.form in _NOUNS
        and before[:1].isalnum()
        and verb.tense == "past"
        and verb.gender == "masculine"
        and verb.number == "singular"
    ):
        return False  # `قلق المدينة`
    if verb.form.endswith("أ") and verb_word.endswith("ا") and sheet.raw(part.start).endswith("ا"):
        return False  # `هنا` is no `هنأ`
    if verb.pronoun and sheet.lexical(part.start, "attitude") and sheet.form(part.end).startswith("و"):
        return False  # `شكره وتقديره`
    if verb_word == "اجمع" and part.length == 0 and before.startswith("ال"):
        return False  # `العالم أجمع`: all of it
    short = part.length == 0 and len(sheet.form(part.start)) <= _LONGEST_NOUN
    if short and (before in DEMONSTRATIVES or sheet.lexical(part.start - 1, "content_noun")):
        return False  # `هذا أمر`, `غياب رد`
    if _is_unreal(sheet, part, before):
        return False
    if before in DONE or (sheet.form(part.start)[part.length :] in PREPOSITIONS and not _shows_verb(sheet, part)):
        return False
    return not sheet.raw(part.start).endswith(("اً", "ًا", "ٌ", "ٍ"))


def _is_unreal(sheet: Sheet, part: Part, before: str) -> bool:
    """Whether أن before the word makes it a wish or a noun, not speech: `يجب أن يعلن`, `إن رفض الاتفاق`, `ما ورد`."""
    if part.proclitics == "و":
        return before in WHAT or before in RELATIVES  # `ما ورد في الكتاب`
    verb = _form(part)
    if before == "او" and verb.tense == "past" and len(sheet.form(part.start)) <= _LONGEST_NOUN:
        return True  # `قبول أو رفض القوانين`
    if before in UNREAL and (verb.tense == "present" or before not in ("حتي", "كي")):
        return True  # `إذا أعلن`, `حتى يعلن`
    if part.length or verb.person != 3 or before not in ("ان", "بان"):
        return False
    led_by = sheet.form(part.start - 2).lstrip("وف")
    if verb.tense == "present":
        return led_by not in BEFORE_FACT
    return verb.gender == "masculine" and verb.number == "singular" and led_by not in BEFORE_PAST


def _shows_verb(sheet: Sheet, part: Part) -> bool:
    """Whether a word that is also a preposition (`عبر`, `بين`) is the verb: by its shadda, or first in its clause."""
    if "\u0651" in sheet.raw(part.start):
        return True
    return part.proclitics == "و" and not sheet.form(part.start - 1)[:1].isalnum() and sheet.form(part.end) != "من"


def _quoted(sheet: Sheet, at: int) -> bool:
    return any(quotation.start <= at < quotation.end for quotation in sheet.layers.quotations)


def _nominals(sheet: Sheet) -> Iterator[Cue]:
    """Participles in the accusative (`مؤكدا`) and verbal nouns (`دعوة`, `تم التأكيد`)."""
    for at, parts in sheet.words.get("cue", {}).items():
        seen = set()
        for part in parts:
            row = part.entry.row if part.entry else None
            assert isinstance(row, CueVerb) and part.entry
            shape: Shape = "participle" if part.entry.form == "participle" else "noun"
            if (shape, row.kind) in seen or not _is_nominal(sheet, part, shape):
                continue
            seen.add((shape, row.kind))
            done = [cut for cut in sheet.cuts(at - 1) if cut.rest in DONE] if at and shape == "noun" else []
            if done and (sheet.form(at - 1) in FUTURE or row.form == "دعا"):
                continue
            passive = bool(done)
            start = at - 1 if passive else at
            length = done[0].length if passive else part.length
            takes = brings(row.takes)
            yield Cue(
                start, part.end, part.proclitics, length, shape, row.kind, takes, row.whom, row.form,
                brings(row.needs), row.by, None, passive,
            )  # fmt: skip


def _is_nominal(sheet: Sheet, part: Part, shape: Shape) -> bool:
    if shape == "participle":
        raw = sheet.raw(part.start)
        masculine = raw.rstrip("ًٌٍ").endswith(("ا", "ة", "ين", "ات")) or raw.endswith("اً")
        pause = not sheet.form(part.start - 1)[:1].isalnum() or part.proclitics != ""
        clear = raw.rstrip("ًٌٍ").endswith("ا") or raw.endswith("اً") or sheet.form(part.end) == "ان"
        if not clear and not pause:
            return False  # `الدولة مصرة على`: a predicate
        return masculine and part.proclitics in ("", "و", "ف") and sheet.form(part.start - 1) not in PREPOSITIONS
    if part.proclitics not in ("", "و", "ف") and any(hit.proclitics == "" for hit in sheet.hits.get(part.start, ())):
        return False  # `بحث` is no ب with حث
    return "س" not in part.proclitics


def _phrases(sheet: Sheet) -> Iterator[Cue]:
    for at, parts in sheet.words.get("attribution", {}).items():
        longest = max(parts, key=lambda part: part.end)
        row = longest.entry.row if longest.entry else None
        assert isinstance(row, Attribution)
        if longest.proclitics in ("", "و", "ف"):
            yield Cue(
                at, longest.end, longest.proclitics, longest.length, "phrase", row.kind, frozenset({row.takes}), "-",
                row.form,
            )  # fmt: skip
