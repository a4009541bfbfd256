"""States and places: which of the words that spell one are its name, and what each name stands for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.context import DASHES, act_before, cue_before, is_behind_office, is_dateline, stands_behind
from rawi.reading.names.evidence import Words, is_name, listed_with, row_of, stands_for_its_government, words_in
from rawi.reading.names.place_evidence import is_definite
from rawi.reading.names.places import places_in
from rawi.reading.names.spots import Spot
from rawi.reading.names.tables import capital_of, cue_words, labels
from rawi.records import ActorKind, Mention, NameHow

_STAGE = "names"
_STANDS_FOR: dict[str, tuple[ActorKind, NameHow]] = {
    "state_by_name": ("state", "name"),
    "state_by_long": ("state", "name"),
    "state_by_byname": ("state", "description"),
    "state_by_capital_that_acts": ("state", "metonym"),
    "state_by_capital_in_relation": ("state", "metonym"),
    "state_by_palace": ("state", "metonym"),
    "place_by_land": ("place", "name"),
    "place_by_capital": ("place", "name"),
    "place_by_seat": ("place", "name"),
    "place_by_palace": ("place", "name"),
}
_OF_STATES = {"capital": "capital_by_adjective", "land": "land_by_adjective", "border": "border_by_adjective"}
RULES = (*_STANDS_FOR, "place_by_name", "place_by_head", "place_named_before", *_OF_STATES.values())
_PALACE = "قصر"
_THE_CAPITAL = "العاصمة"
Placed = tuple[Mention, tuple[Part, ...], int, int]
"""A mention, the parts it is made of, and its tokens `[start, end)`."""
_BETWEEN = frozenset({"بين", "مع"})
_PARTICLES = frozenset({"لا", "لم", "لن", "قد", "سوف", "غير", "ليست"})
"""What may stand between a subject and its verb or adjective."""
_BEING = frozenset({"كانت", "باتت", "اصبحت", "تبدو", "بدت", "ليست", "ظلت", "مازالت", "تظل", "تبقي", "بقيت"})
_LONGEST_RELATION = 3
"""Tokens that may stand between a relation and its first side: `المفاوضات النووية غير المباشرة بين`."""


def read_names(sheet: Sheet) -> None:
    """Place a mention for every name of a state, its capital or its government's palace, and of a place."""
    found = words_in(sheet)
    spots = [spot for spot in places_in(sheet, found) if not is_dateline(sheet, spot.start, spot.end)]
    made = [placed for spot in spots for placed in _mentions(sheet, spot)]
    taken = {at for spot in spots for at in range(spot.start, spot.end)}
    made.extend(_states(sheet, found, taken))
    made.extend(_by_adjective(sheet))
    for mention, parts, start, end in sorted(made, key=lambda one: (one[2], -one[3])):
        sheet.place(_STAGE, "mention", mention, parts, start, end)


def _states(sheet: Sheet, found: Words, taken: set[int]) -> Iterator[Placed]:
    """The states, capitals and palaces that are no part of a place's name."""
    end, metonym = 0, ""
    for at, parts in found.names.items():
        if at < end or at in taken:
            continue
        part = _best(sheet, parts, found)
        if part is None or is_dateline(sheet, part.start, part.end):
            continue
        joined = part.proclitics == "و" and part.start == end  # `رحبت باريس ولندن`
        metonym = (joined and metonym) or _metonym(sheet, part)
        end = part.end
        yield _mention(sheet, part, _rule(sheet, part, metonym)), (part,), at, end


def _mentions(sheet: Sheet, spot: Spot) -> Iterator[Placed]:
    """The mention of a place; where a noun stands before its name, another one of the name alone inside it."""
    yield _place(sheet, spot, spot.start, spot.end, spot.length), spot.parts, spot.start, spot.end
    if spot.bare is not None:
        start, end = spot.bare
        parts = (Part("word", start, end, "", 0, None, None),)
        yield _place(sheet, spot, start, end, 0), parts, start, end


def _place(sheet: Sheet, spot: Spot, start: int, end: int, length: int) -> Mention:
    span = sheet.span(start, end, length)
    return Mention(span, "place", "name", spot.iso3, spot.label_ar, spot.label_en, spot.rule, key=spot.key)


def _by_adjective(sheet: Sheet) -> Iterator[Placed]:
    """What the adjective of a state makes known: `العاصمة القطرية`, `الأراضي السعودية`, `الحدود السورية التركية`."""
    for cues in sheet.words.get("name_cue", {}).values():
        for cue in cues:
            shows = "capital" if cue.column("form") == _THE_CAPITAL else cue.column("shows")
            if shows in _OF_STATES:
                adjectives = _adjectives(sheet, cue.end, 2 if shows == "border" else 1)
                if adjectives and not sheet.lexical(cue.start, "state"):
                    yield _of_states(sheet, shows, cue, adjectives)
                    break


def _adjectives(sheet: Sheet, at: int, most: int) -> list[Part]:
    """The feminine adjectives of states with the article that stand at token `at`, with a dash between them or none."""
    found: list[Part] = []
    while len(found) < most:
        at += bool(found) and sheet.form(at) in DASHES
        states = [hit for hit in sheet.lexical(at, "demonym") if is_definite(hit) and hit.end == at + 1]
        if not states or not sheet.form(at).endswith("ه"):  # `حرس الحدود السعودي`
            break
        found.append(states[0])
        at += 1
    return found


def _of_states(sheet: Sheet, shows: str, cue: Part, adjectives: Sequence[Part]) -> Placed:
    """The capital, the land or the border that these adjectives say."""
    end, iso3 = adjectives[-1].end, adjectives[0].column("iso3")
    span = sheet.span(cue.start, end, cue.length)
    parts, rule = (cue, *adjectives), _OF_STATES[shows]
    capital = capital_of(iso3)
    if shows == "capital" and capital is not None:
        arabic, english = labels(iso3, capital.label_en)
        return Mention(span, "place", "description", iso3, arabic, english, rule, key=english), parts, cue.start, end
    label = f"{cue.column('form')} {sheet.span(cue.end, end).quote(sheet.layers.report.text)}"
    state = None if shows == "border" else iso3
    return Mention(span, "place", "name", state, label, None, rule), parts, cue.start, end


def _best(sheet: Sheet, parts: Iterable[Part], found: Words) -> Part | None:
    """The longest name."""
    names = [part for part in parts if is_name(part, found.spoken)]
    if len(names) < 2:
        return names[0] if names else None
    longest = max(part.end for part in names)
    names = [part for part in names if part.end == longest]
    shortest_cut = min(part.length for part in names)
    names = [part for part in names if part.length == shortest_cut]
    return names[0] if len(names) == 1 else _likeliest(sheet, names, found.spoken)


def _likeliest(sheet: Sheet, names: Sequence[Part], spoken: Counter[str]) -> Part:
    """Of two states' name the one whose vowel marks it has (`عُمان`), else a state behind an office, else the one more
    spoken of, else the one of a kind with its neighbour (`قطر وعمان`), else the first in `states.tsv`.
    """
    written = sheet.span(names[0].start, names[0].end, names[0].length).quote(sheet.layers.report.text)
    office = is_behind_office(sheet, names[0])
    neighbour = listed_with(sheet, names[0])
    kind = neighbour.how if neighbour else None

    def likelihood(part: Part) -> tuple[bool, bool, int, bool]:
        row = row_of(part)
        return row.form == written, office and row.how == "name", spoken[row.iso3], row.how == kind

    return max(names, key=likelihood)


def _rule(sheet: Sheet, part: Part, metonym: str) -> str:
    """The rule that says what the name stands for; `metonym` is the one by which a capital here is its government."""
    how = row_of(part).how
    if how in ("name", "long", "byname"):
        return f"state_by_{how}"
    if how == "palace":
        return "state_by_palace" if _rules(sheet, part) else "place_by_palace"
    if metonym and how != "land" and stands_for_its_government(part):
        return metonym
    return f"place_by_{how}"


def _rules(sheet: Sheet, part: Part) -> bool:
    """Whether a palace stands for its government: where nothing is in it or at it, and `قصر …` only where it acts."""
    if part.entry and part.entry.words[0] == _PALACE:
        return act_before(sheet, part.start, "masculine")
    return not (part.proclitics == "ب" or cue_before(sheet, part.start, "inside"))


def _metonym(sheet: Sheet, part: Part) -> str:
    """The rule by which a capital that stands here is its government; empty where it is a city."""
    if _acts(sheet, part):
        return "state_by_capital_that_acts"
    return "state_by_capital_in_relation" if _is_in_relation(sheet, part) else ""


def _acts(sheet: Sheet, part: Part) -> bool:
    """Whether the name is the subject of an act: `أعلنت موسكو`, and at the beginning of a clause `موسكو لن تعلن`.

    So it is of an adjective that is said of who has a will: `باتت موسكو مستعدة`, `موسكو غير راضية`.
    """
    if part.proclitics == "" and act_before(sheet, part.start, "feminine"):
        return True
    if part.proclitics not in ("", "و"):
        return False
    end = part.end + (sheet.form(part.end) in _PARTICLES)
    behind = any(hit.entry and hit.entry.form == "feminine" for hit in sheet.lexical(end, "state_act"))
    if sheet.form(end) in cue_words("predicate"):
        return _opens_clause(sheet, part.start) or stands_behind(sheet, part.start, _BEING)
    return behind and _opens_clause(sheet, part.start)


def _opens_clause(sheet: Sheet, at: int) -> bool:
    return not sheet.form(at - 1).isalpha() or cue_before(sheet, at, "clause")


def _is_in_relation(sheet: Sheet, part: Part) -> bool:
    """Whether the name is the first side of a relation or its other side: `العلاقات بين واشنطن`, `التعاون مع موسكو`."""
    if part.proclitics != "" or not stands_behind(sheet, part.start, _BETWEEN):
        return False
    first = max(0, part.start - 1 - _LONGEST_RELATION)
    return any(cue_before(sheet, at, "relation") for at in range(first + 1, part.start))


def _mention(sheet: Sheet, part: Part, rule: str) -> Mention:
    row = row_of(part)
    kind, how = _STANDS_FOR[rule]
    arabic, english = labels(row.iso3, row.label_en if kind == "place" else "")
    span = sheet.span(part.start, part.end, part.length)
    key = row.iso3 if kind == "state" else english
    return Mention(span, kind, how, row.iso3, label_ar=arabic, label_en=english, rule=rule, key=key)
