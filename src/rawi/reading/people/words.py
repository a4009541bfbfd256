"""What each token of a report may be within a person's name."""

from typing import Literal, NamedTuple

from rawi.arabic.fold import fold_word
from rawi.arabic.function_words import function_words
from rawi.matching.sheet import Part, Sheet
from rawi.reading.people.tables import is_bare_word, is_common
from rawi.records import Mention

Sort = Literal["given", "family", "unknown", "definite"]
_NAMES: dict[str, Sort] = {"given_name": "given", "family_name": "family"}
_OURS = frozenset({*_NAMES, "known_person", "name_particle"})
_NAMED = frozenset({"name", "metonym"})
_HOLDS = frozenset({"place", "organisation", "armed_group", "military", "state"})
_ARTICLE = "ال"
_TA_MARBUTA = "ة"
ALI = fold_word("علي")
ON = "ى"
"""How `على` ends, which folds to the name `علي`."""
_OF_OTHERS = ("و", "لل", "بال", "فال", "كال")
"""What begins so and is not listed is mostly a word behind a proclitic."""
READ = ("mention", "date", "quantity")
"""Kinds of record whose words are no part of a name."""
_TANWIN = frozenset("ًٌٍ")
"""The marks of an indefinite noun, which names are written without."""
_COMPOUNDS = ("عبدال", "ابو")
"""Names of two words written as one: `عبدالبصير`, `أبوتريكة`."""
_SHORTEST_COMPOUND = 6
_LONG = 5
SONS = frozenset({"بن", "بنت"})
_WITH_HAMZA, _WITHOUT = frozenset("أإؤئ"), frozenset("اوىي")
_OF_PLACE_OR_TIME = ("ا", "ه")
"""Endings of adverbs (`سابقا`), and of nouns in ـة and with a pronoun."""
_LETTERS = 2
"""The longest form that is no name where it is not listed: `في`, `لم`."""


class Unit(NamedTuple):
    """A part of a name, tokens `[start, end)` less `length` characters: its sort, whether it is also another word.

    `definite` is an unlisted word with ال.
    """

    start: int
    end: int
    length: int
    sort: Sort
    homograph: bool
    part: Part | None


class Words:
    """The tokens of a sheet, judged when they are first asked for; `signs` are those of one character."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._units: dict[int, Unit | None] = {}
        self.held, self.places = _held(sheet)
        self.read = _read(sheet)
        self._offices = _office_ends(sheet)
        self.signs = [at for at, form in enumerate(sheet.forms) if len(form) == 1]

    def unit(self, at: int) -> Unit | None:
        """The part of a name that begins at token `at`, which has no proclitic; null where none can."""
        try:
            return self._units[at]
        except KeyError:
            found = self._units[at] = self._judge(at)
            return found

    def _judge(self, at: int) -> Unit | None:
        form = self.sheet.form(at)
        if at in self.held or not form[:1].isalpha() or form.isascii():
            return None
        listed = self.listed(at)
        if listed is not None:
            return listed
        if len(form) <= _LETTERS or form.startswith(_OF_OTHERS) or self._is_word(at):
            return None
        if is_common(form) and not self._is_titled_son(at):
            return None
        if not _TANWIN.isdisjoint(self.sheet.raw(at)) or self._is_listed_behind(at):
            return None
        if form.startswith(_COMPOUNDS) and len(form) >= _SHORTEST_COMPOUND:
            return Unit(at, at + 1, 0, "given", False, None)
        return Unit(at, at + 1, 0, "definite" if form.startswith(_ARTICLE) else "unknown", False, None)

    def titled(self, at: int) -> bool:
        """Whether an office or a title ends right before token `at`."""
        return at in self._offices or bool(self.sheet.lexical(at - 1, "honorific"))

    def is_bare_noun(self, at: int) -> bool:
        """Whether the token is as a whole a noun of `bare_words.tsv` that no other list or stage has read."""
        if not is_bare_word(self.sheet.form(at)) or at in self.held or at in self.read:
            return False
        listed = any(part.length == 0 for part in self.sheet.hits.get(at, ()))
        return not listed and _TANWIN.isdisjoint(self.sheet.raw(at))

    def may_be_family(self, at: int) -> bool:
        """Whether the token may be a family name, for all that it is also another word, if not a verb or adverb."""
        form = self.sheet.form(at)
        if len(form) <= _LETTERS or not form.isalpha() or form.isascii() or form.startswith((_ARTICLE, *_OF_OTHERS)):
            return False
        if at in self.held or at in self.read or form in function_words() or form.endswith(_OF_PLACE_OR_TIME):
            return False
        return not any(part.length == 0 for part in self.sheet.hits.get(at, ()))

    def father(self, at: int) -> Unit | None:
        """The name behind `بن`, whatever else the word may be: `بن مساعد`, `بن قابل`."""
        form = self.sheet.form(at)
        if at in self.held or len(form) <= _LETTERS or not form.isalpha() or form.isascii():
            return None
        return Unit(at, at + 1, 0, "family", True, None)

    def listed(self, at: int, length: int = 0) -> Unit | None:
        """The longest listed name that begins at token `at` behind so many characters of proclitics."""
        best: Part | None = None
        for part in self.sheet.hits.get(at, ()):
            longer = best is None or part.end > best.end
            if part.length == length and part.label in _NAMES and longer and not self._is_on(part):
                best = part
        if best is None or self._is_spelled_otherwise(best):
            return None
        homograph = best.column("homograph") == "yes" or at in self.places or self._is_owned(best)
        return Unit(at, best.end, length, _NAMES[best.label], homograph, best)

    def _is_titled_son(self, at: int) -> bool:
        """Whether the word is a name though also another, between a title and بن: `الأمير مقرن بن عبدالعزيز`."""
        form = self.sheet.form(at)
        behind = self.sheet.form(at + 1) in SONS and not form.startswith(_ARTICLE)
        return behind and bool(self.sheet.lexical(at - 1, "honorific"))

    def _is_listed_behind(self, at: int) -> bool:
        """Whether the token is a listed name behind a preposition: `لفلاديمير`."""
        return any(
            part.label in _NAMES and part.proclitics in ("ل", "ب") and len(self.sheet.form(at)) >= _LONG
            for part in self.sheet.hits.get(at, ())
        )

    def _is_on(self, part: Part) -> bool:
        """Whether what may be `علي` is `على`, as it is written where no name stands behind it."""
        if part.entry is None or part.entry.words != (ALI,) or not self.sheet.raw(part.start).endswith(ON):
            return False
        following = self.listed(part.end)
        return following is None or following.homograph

    def _is_spelled_otherwise(self, part: Part) -> bool:
        """Whether a letter inside the word has a hamza that the listed name has not: `اليأس` is not Elias."""
        if part.entry is None or part.end > part.start + 1:
            return False
        raw, form = self.sheet.raw(part.start)[part.length :], part.entry.row.form
        return len(raw) == len(form) and any(
            one in _WITH_HAMZA and other in _WITHOUT for one, other in zip(raw[1:], form[1:], strict=True)
        )

    def _is_owned(self, part: Part) -> bool:
        """Whether what may be a name in ـة is written with ه, as a noun with a pronoun is: `ناديه`, his club."""
        form = part.entry.row.form if part.entry else ""
        return form.endswith(_TA_MARBUTA) and not self.sheet.raw(part.end - 1).endswith(_TA_MARBUTA)

    def _is_word(self, at: int) -> bool:
        """Whether another list or an earlier stage knows the token as something else than a name."""
        for part in self.sheet.hits.get(at, ()):
            nisba = part.label == "demonym" and part.entry is not None and part.entry.definite
            if part.label not in _OURS and part.label != "place" and not nisba and part.end == at + 1:
                return True
        return at in self.read

    def demonym(self, at: int) -> bool:
        """Whether the token is an adjective of a state."""
        return any(part.length == 0 for part in self.sheet.lexical(at, "demonym"))


def _held(sheet: Sheet) -> tuple[frozenset[int], frozenset[int]]:
    """The tokens of what earlier stages read as the name of a place or a body, and of places of one word.

    A listed name that is also such a place (`باراك`, `شيراز`) may still be a person's where something shows it.
    """
    held: set[int] = set()
    places: set[int] = set()
    for parts in sheet.placed.get("mention", {}).values():
        for part in parts:
            mention: Mention = part.record
            if mention.how in _NAMED and mention.kind in _HOLDS:
                found = places if mention.kind == "place" and part.end == part.start + 1 else held
                found.update(range(part.start, part.end))
    return frozenset(held), frozenset(places - held)


def _office_ends(sheet: Sheet) -> frozenset[int]:
    """The tokens behind the office phrases."""
    parts = (part for parts in sheet.placed.get("mention", {}).values() for part in parts)
    return frozenset(part.end for part in parts if part.record.how == "office")


def _read(sheet: Sheet) -> frozenset[int]:
    """The tokens of every record of an earlier stage."""
    found: set[int] = set()
    for kind in READ:
        for parts in sheet.placed.get(kind, {}).values():
            for part in parts:
                found.update(range(part.start, part.end))
    return frozenset(found)
