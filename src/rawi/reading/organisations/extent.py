"""How far a name goes behind its head noun: `وزارة الخارجية المصرية`, `المرصد السوري لحقوق الإنسان`.

Behind the head stand a genitive and the adjectives of either; an adjective agrees in gender and definiteness with the
noun it describes. Where a word is neither, the name is over.
Source: K. Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 8 (construct) and 10 (adjectives).
"""

from typing import NamedTuple

from rawi.arabic.function_words import function_words
from rawi.matching.sheet import Part, Sheet
from rawi.reading.organisations.tables import KNOWN, LOYAL, Head, Known, fits, is_adjective
from rawi.records import Mention

_SHORTEST_DEFINITE = 5
_LONGEST_QUOTED = 6
"""Tokens of a name in quotation marks."""
_LONGEST_BARE = {"title": 3, "government": 2, "force": 1}
_SHORTEST_BARE = 3
_LONGEST_PERSON = 5
_PEOPLE = ("given_name", "family_name", "known_person", "name_particle")
_ON = "على"
"""Folded it is also a name, as many write that without the dots."""
_PEOPLE_ENDING = "ين"
_PLACES = ("state", "place")
_TO_THEM = frozenset({"له", "لها", "لهم"})
OPENING = frozenset("«“\"'(‘")
CLOSING = frozenset("»”\"')’")
_BOTH = frozenset({"masculine", "feminine"})
_ADJECTIVES = ("adjective", "beside", "passing")
_FORCES = ("armed_group", "military")
_BODIES = ("body", "mission", "title", "phrase")


class Extent(NamedTuple):
    """A name up to token `end`, and what its words tell.

    `iso3` is the state they place it in; `placed` also holds where an adjective may be that of several states. `named`:
    whether a word tells it from others of its kind there. `inner` is the first token of another name inside it
    (`بعثة الأمم المتحدة`), -1 where there is none. `portfolio` is what a ministry is for.
    """

    end: int
    iso3: str | None = None
    placed: bool = False
    named: bool = False
    inner: int = -1
    portfolio: Part | None = None

    def with_more(self, more: "Extent") -> "Extent":
        """The name with the adjectives `more` behind it."""
        return self._replace(
            end=more.end, iso3=more.iso3 or self.iso3, placed=self.placed or more.placed, named=self.named or more.named
        )


def roles(sheet: Sheet, at: int, length: int = 0) -> set[str]:
    """The roles of `words.tsv` that token `at` has behind proclitics of that length."""
    return {hit.column("role") for hit in sheet.lexical(at, "org_word") if hit.length == length}


def is_definite(sheet: Sheet, at: int) -> bool:
    """Whether token `at` is a noun or adjective with the article, without proclitic, that may belong to a name."""
    form = sheet.form(at)
    if not form.startswith("ال"):
        return False
    listed = roles(sheet, at)
    return (
        (len(form) >= _SHORTEST_DEFINITE or bool(listed)) and "stop" not in listed and not sheet.records_at(at, "date")
    )


def demonym_at(sheet: Sheet, at: int, *, of_force: bool = False) -> str | None:
    """The state whose definite adjective token `at` is, empty where it is that of several, null where it is none.

    One that is rather another word (`المالية`) is one only behind a force.
    """
    found = {
        hit.column("iso3")
        for hit in sheet.lexical(at, "demonym")
        if hit.length == 0 and hit.entry and hit.entry.form == "singular" and hit.entry.definite
        if of_force or hit.column("homograph") != "word"
    }
    if not found:
        return None
    return found.pop() if len(found) == 1 else ""


def adjectives(
    sheet: Sheet, at: int, genders: frozenset[str], *, beside: bool = False, of_force: bool = False
) -> Extent:
    """The definite adjectives from token `at` on that agree with a noun of one of these genders.

    `beside`: only those that also stand behind a whole name (`حزب الله اللبناني`, `تنظيم داعش الإرهابي`).
    `of_force`: the noun is a force's.
    """
    found = Extent(at)
    while is_definite(sheet, found.end):
        place = demonym_at(sheet, found.end, of_force=of_force)
        if place is not None:
            if _gender(sheet, found.end) not in genders:
                break
            demonym = next(hit for hit in sheet.lexical(found.end, "demonym") if hit.length == 0)
            found = found._replace(end=demonym.end, iso3=place or found.iso3, placed=True)
            continue
        role = _adjective(sheet, found.end, genders)
        if role == "" or (beside and role == "adjective"):
            break
        found = found._replace(end=found.end + 1, named=found.named or role != "passing")
    return found


def _gender(sheet: Sheet, at: int) -> str:
    return "feminine" if sheet.form(at).endswith("ه") else "masculine"


def _adjective(sheet: Sheet, at: int, genders: frozenset[str]) -> str:
    """The role of the adjective at token `at`, by `words.tsv` or as one in ـي; empty where it is none that agrees."""
    listed = [hit for hit in sheet.lexical(at, "org_word") if hit.length == 0]
    for hit in listed:
        if hit.column("role") in _ADJECTIVES:
            agrees = hit.entry is not None and hit.entry.form in genders
            return str(hit.column("role")) if agrees else ""
    nisba = sheet.form(at).endswith(("ي", "يه")) and not listed and not sheet.lexical(at, "org_head")
    return "adjective" if nisba and _gender(sheet, at) in genders else ""


def behind_definite(sheet: Sheet, head: Part, row: Head) -> Extent:
    """The extent of `المجلس العسكري`, `المرصد السوري لحقوق الإنسان`, `الحركة` alone."""
    last = _gender(sheet, head.end - 1)
    genders = frozenset({row.gender, last if row.style == "phrase" else row.gender})
    found = adjectives(sheet, head.end, genders, of_force=row.kind in _FORCES)
    if row.style in (*_BODIES, "strict") and row.kind == "organisation" and (found.named or found.placed):
        found = _with_purpose(sheet, _joined(sheet, found), row)
    return _stationed(sheet, found) if row.style == "mission" else _loyal(sheet, found, row)


def behind_construct(sheet: Sheet, head: Part, row: Head) -> Extent | None:
    """The extent of `وزارة الخارجية المصرية`, `حزب العمال`, `حكومة اليمن`; null where no name follows."""
    found = _quoted(sheet, head.end) or _led(sheet, head.end, row) or _genitive(sheet, head.end, row)
    if found is None:
        return _bare(sheet, head.end, row) if row.style in ("title", "government", "force") else None
    own = frozenset({row.gender})
    genders = own if found.inner >= 0 or sheet.form(found.end - 1) in CLOSING else own | {_gender(sheet, found.end - 1)}
    placed = found.with_more(adjectives(sheet, found.end, genders))
    if row.style in _BODIES:
        told = placed.placed or placed.inner >= 0 or placed.end > found.end
        placed = _joined(sheet, placed)
        placed = _with_purpose(sheet, placed, row) if told else placed
    return _stationed(sheet, placed) if row.style == "mission" else _loyal(sheet, placed, row)


_HEAD = "رئيس"
_GOVERNED = frozenset({"الوزراء", "الحكومه"})


def _led(sheet: Sheet, at: int, row: Head) -> Extent | None:
    """A government or force by the person who leads it: `حكومة هادي`, `حكومة رئيس الوزراء الإسرائيلي فلان`."""
    if row.style not in ("government", "force"):
        return None
    first, iso3 = at, None
    if sheet.form(at) == _HEAD and sheet.form(at + 1) in _GOVERNED:
        first = at + 2
        iso3 = demonym_at(sheet, first)
        first += iso3 is not None
    end = max(first, person_end(sheet, first))
    return Extent(end, iso3 or None, placed=bool(iso3), named=True) if end > at else None


def _loyal(sheet: Sheet, found: Extent, row: Head) -> Extent:
    """A force by whom it is loyal to: `القوات الموالية للرئيس هادي`, `المليشيات التابعة لهم`."""
    at = found.end + 1
    if row.kind not in _FORCES or sheet.form(found.end) not in LOYAL or not sheet.form(at).startswith("ل"):
        return found
    known = [part for kind in KNOWN for part in sheet.lexical(at, kind)] + sheet.records_at(at, "mention")
    ends = [part.end for part in known if part.length == 1]
    ends.append(person_end(sheet, at, 1))
    if sheet.form(at) in _TO_THEM or (sheet.form(at).startswith("لل") and "stop" not in roles(sheet, at, 1)):
        ends.append(at + 1)
    return found._replace(end=max(ends), named=not found.placed) if max(ends) > at else found


def person_end(sheet: Sheet, at: int, length: int = 0) -> int:
    """The token behind a person's name, with a title before it, at token `at` behind proclitics; `at` where none is."""
    start = at
    if "stop" in roles(sheet, at, length):
        start, length = at + 1, 0
        while "passing" in roles(sheet, start):
            start += 1
    end = start
    while end < start + _LONGEST_PERSON:
        parts = [part for kind in _PEOPLE for part in sheet.lexical(end, kind) if part.length == length]
        if not parts or (end > start and sheet.raw(end) == _ON):
            break
        end, length = max(part.end for part in parts), 0
    return end if end > start else at


def _genitive(sheet: Sheet, at: int, row: Head) -> Extent | None:
    """What the head is of: a definite noun, a state or place, a known body, or a chain of nouns that ends in one."""
    portfolios = [hit for hit in sheet.lexical(at, "portfolio") if hit.length == 0]
    if portfolios and row.style not in ("government", "strict"):
        longest = max(portfolios, key=lambda hit: hit.end)
        return Extent(longest.end, named=row.key != "ministry", portfolio=longest)
    first = at
    while "link" in roles(sheet, at):
        at += 1
    known = longest_known(sheet, at)
    if known is not None and known.length == 0 and _may_be_of(row, known):
        return Extent(known.end, named=True, inner=at)
    for part in sheet.records_at(at, "mention"):
        if part.length == 0 and _places(row, part.record):
            return Extent(part.end, part.record.iso3, placed=True, named=at > first)
    if row.style == "government" or not is_definite(sheet, at):
        return None
    if row.style == "strict":
        told = adjectives(sheet, at + 1, _BOTH)
        may_be_told = row.wraps == "yes" and row.kind != "state"
        return Extent(at + 1, named=True) if may_be_told and (told.named or told.placed) else None
    return Extent(at + 1, named=True)


def _places(row: Head, mention: Mention) -> bool:
    """Whether a state or place behind the head is what the body is of: not `مركز المحافظة`, `إدارة المستشفى`."""
    if row.style == "strict":
        return row.wraps == "no" and mention.kind == "state"
    return mention.kind == "state" or (mention.kind == "place" and (row.kind != "state" or row.back != "no"))


def _may_be_of(row: Head, known: Part) -> bool:
    """Whether a listed name behind the head is that name, and not the common word that it also is."""
    listed = known.entry.row if known.entry else None
    assert isinstance(listed, Known)
    return row.style != "government" and (listed.homograph == "no" or fits(row, listed))


def _joined(sheet: Sheet, found: Extent) -> Extent:
    """With further things a body is for: `وزارة التجارة والصناعة`, and the adjectives behind these."""
    while (part := _further(sheet, found.end)) is not None or _joins_adjective(sheet, found.end):
        if part is None:
            found = found._replace(end=found.end + 1)
            continue
        found = found.with_more(adjectives(sheet, part.end, _BOTH))._replace(portfolio=None, named=True)
    return found


def _further(sheet: Sheet, at: int) -> Part | None:
    return next((hit for hit in sheet.lexical(at, "portfolio") if hit.proclitics == "و"), None)


def _joins_adjective(sheet: Sheet, at: int) -> bool:
    """Whether token `at` joins an adjective to the one before: `المجلس الاقتصادي والاجتماعي`; not two states."""
    form, before = sheet.form(at), sheet.form(at - 1)
    if not form.startswith("وال") or not before.startswith("ال"):
        return False
    if not any(form.endswith(ending) and before.endswith(ending) for ending in ("ي", "يه")):
        return False
    others = ("demonym", "org_head", "org_word", "portfolio", *KNOWN)
    named = any(part.label in others for part in (*sheet.hits.get(at, ()), *sheet.lexical(at - 1, "demonym")))
    return not named and not sheet.records_at(at, "mention")


def _with_purpose(sheet: Sheet, found: Extent, row: Head) -> Extent:
    """With what it is for, behind ل: `لحقوق الإنسان`, `للهجرة`, `لشؤون اللاجئين`."""
    at = found.end
    if not sheet.form(at).startswith("ل") or row.sector == "PTY":
        return found
    if "link" in roles(sheet, at, 1):
        at += 1
        while "link" in roles(sheet, at):
            at += 1
        if not is_definite(sheet, at):
            return found
    elif not sheet.form(at).startswith("لل") or roles(sheet, at, 1) or _is_other_name(sheet, at):
        return found
    elif row.style == "title" and sheet.form(at).endswith(_PEOPLE_ENDING):
        return found  # `قالت الشركة السويدية للصحفيين`
    return _joined(sheet, found.with_more(adjectives(sheet, at + 1, _BOTH))._replace(named=True))


def _is_other_name(sheet: Sheet, at: int) -> bool:
    """Whether a word behind ل begins a name of its own, to which something is said or done."""
    others = ("org_head", "demonym", *KNOWN)
    return bool(sheet.records_at(at, "mention")) or any(part.label in others for part in sheet.hits.get(at, ()))


def _stationed(sheet: Sheet, found: Extent) -> Extent:
    """With where it is: `بعثة الأمم المتحدة في العراق`."""
    at = found.end + (sheet.form(found.end) == "في")
    for part in sheet.records_at(at, "mention"):
        if part.record.kind in ("state", "place") and part.proclitics == ("" if at > found.end else "ب"):
            return found._replace(end=part.end, named=True)
    return found


def _quoted(sheet: Sheet, at: int) -> Extent | None:
    """A short name in quotation marks that open at token `at`."""
    if sheet.form(at) not in OPENING or sheet.form(at) == "(" or not sheet.form(at + 1).isalnum():
        return None
    for end in range(at + 2, min(at + 2 + _LONGEST_QUOTED, len(sheet.forms))):
        if sheet.form(end) in CLOSING:
            known = longest_known(sheet, at + 1)
            return Extent(end + 1, named=True, inner=at + 1 if known and known.end == end else -1)
        if not sheet.form(end - 1).isalnum():
            return None
    return None


def _bare(sheet: Sheet, at: int, row: Head) -> Extent | None:
    """A name of words that are in no list, where its state's adjective or the end of the phrase shows that it ends."""
    end, longest = at, _LONGEST_BARE[row.style]
    titled = row.sector == "MED"
    while end < at + longest and (_is_unlisted(sheet, end) or (titled and _is_place(sheet, end))):
        end += 1
    if end == at and _is_unlisted(sheet, at, "verb"):
        end = at + 1 if adjectives(sheet, at + 1, frozenset({row.gender})).end > at + 1 else at
    if end == at:
        return None
    found = Extent(end, named=True).with_more(adjectives(sheet, end, frozenset({row.gender})))
    if found.end > end or row.style != "title" or (titled and _is_place(sheet, end - 1)):
        return found
    return found if _closes(sheet, end) and not _may_describe(sheet, end - 1) else None


def _may_describe(sheet: Sheet, at: int) -> bool:
    """Whether a word in no list may be an indefinite adjective: `حزب سياسي`, `حزب مسيطر`."""
    form = sheet.form(at)
    return form.endswith("ي") or is_adjective("ال" + form)


def _is_place(sheet: Sheet, at: int) -> bool:
    """Whether token `at` is the name of a state or place, of which papers are titled: `جريدة فلسطين`."""
    return any(hit.length == 0 and hit.end == at + 1 for kind in _PLACES for hit in sheet.lexical(at, kind))


def _is_unlisted(sheet: Sheet, at: int, *but: str) -> bool:
    """Whether token `at` may be a name that is in no list; `but`: lexical classes that it may be of."""
    form = sheet.form(at)
    if len(form) < _SHORTEST_BARE or not form.isalpha() or form.startswith("ال") or form in function_words():
        return False
    others = (part for part in sheet.hits.get(at, ()) if part.label not in (*_PEOPLE, *but))
    return not form.endswith(("ه", "ا", "ات")) and not any(others)


def _closes(sheet: Sheet, at: int) -> bool:
    form = sheet.form(at)
    return form in ("", "ان", ".", "،", "\n", ":") or form in CLOSING


def longest_known(sheet: Sheet, at: int) -> Part | None:
    """The longest listed name at token `at`, with the fewest letters cut off it; the first listed of several."""
    found = [part for kind in KNOWN for part in sheet.lexical(at, kind)]
    return max(found, key=lambda part: (part.end, -part.length), default=None)
