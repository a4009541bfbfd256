"""Where the name of a person begins: known people, and what stands before or behind a name and shows it to be one."""

from collections.abc import Iterator
from typing import Any

from rawi.matching.sheet import Part, Sheet
from rawi.reading.people.apposition import named_before_office
from rawi.reading.people.forename import read_forenames
from rawi.reading.people.found import Name, Names, place
from rawi.reading.people.more import behind_initials, named_before_colon, read_listed_beside
from rawi.reading.people.repeated import read_repeated
from rawi.reading.people.runs import BEFORE_NAMES, PREPOSITIONS, TITLE_LETTERS, Run, first_unit, run_from
from rawi.reading.people.state import of_state, read_known_in_state
from rawi.reading.people.tables import KnownPerson, cue_words, is_common, is_regnal, verbs_of_people
from rawi.reading.people.words import ALI, ON, Unit, Words
from rawi.records import Mention

RULES = (
    "person_by_known", "person_by_office", "person_by_honorific", "person_by_kin", "person_by_given",
    "person_by_listed_family", "person_by_particle", "person_by_forename", "person_by_saying",
    "person_by_nationality", "person_by_colon", "person_by_list", "person_by_initial", "person_by_apposition",
    "person_by_repetition", "person_by_family", "person_by_state",
)  # fmt: skip
_OTHERS = frozenset({"office", "person_noun", "org_head", "count_noun", "verb"})
"""What else a listed name may be where somebody speaks: `قال قائد إن`."""
_SAID = frozenset({"ان", "انه", "انها", "بان", ":", "«", "“", '"'})
_NISBA = "ي"
_ARTICLE = "ال"
_OF_ADJECTIVES = ("ة", "اً", "ً")
_QUOTES = frozenset("«“\"'(")
_TWO = 2
_THIRD = 3
_SHORTEST = 3


def read_people(sheet: Sheet) -> None:
    """Place a mention for every name of a person."""
    words = Words(sheet)
    names = Names()
    for find in (
        _behind_titles,
        _known,
        _listed,
        _families,
        _particles,
        named_before_office,
        _behind_verbs,
        _behind_nationalities,
        named_before_colon,
        behind_initials,
    ):
        for name in find(words):
            if is_held(sheet, name.run) and name.beside is None:
                names.bar(name.run)
            else:
                names.add(name)
    for find_more in (read_forenames, read_listed_beside):
        for name in list(find_more(words, names)):
            names.add(name)
    for name in [*read_repeated(words, names), *read_known_in_state(words)]:
        names.add(name)
    place(sheet, names)


def _known(words: Words) -> Iterator[Name]:
    """People whose names are known: by themselves, or behind a title where the name is also another word."""
    for at, parts in words.sheet.words.get("known_person", {}).items():
        part = min(parts, key=lambda part: (part.length, -part.end))
        if at in words.held or not part.entry or not isinstance(part.entry.row, KnownPerson):
            continue
        known = part.entry.row
        if known.homograph == "state" or (at in words.places and part.end == at + 1):
            continue
        unit = Unit(at, part.end, part.length, "family", False, None)
        run = _longer(words, part, unit)
        if known.homograph == "no" or run.end > part.end:
            if run.length and not _may_be_cut(words.sheet, part):
                continue
            yield Name(run, "person_by_known", known if run.end == part.end else None)


def _longer(words: Words, part: Part, unit: Unit) -> Run:
    """The known name with what the text adds to it: `محمد بن سلمان بن عبد العزيز`."""
    first = words.listed(part.start, part.length) or first_unit(words, part.start)
    run = run_from(words, first) if first else None
    if run and run.end > part.end:
        more = next((one for one in run.units if one.end > part.end), run.units[-1])
        if not more.homograph and more.sort in ("given", "family"):
            return run
    return Run(part.start, part.end, part.length, (unit,))


def _may_be_cut(sheet: Sheet, part: Part) -> bool:
    """Whether proclitics stand before the listed name, and the token is not as a whole a word: `لدينا` is not Dina."""
    if part.proclitics not in BEFORE_NAMES:
        return False
    if part.end > part.start + 1:
        return True
    if is_common(sheet.form(part.start)):
        return False
    return not any(other.length == 0 for other in sheet.hits.get(part.start, ()))


def _behind_titles(words: Words) -> Iterator[Name]:
    """Behind an office (`الرئيس المصري فلان`), an honorific, or a word of kinship (`نجل فلان`)."""
    sheet = words.sheet
    for parts in sheet.placed.get("mention", {}).values():
        for part in parts:
            mention: Mention = part.record
            if mention.how == "office":
                run = _run_at(words, part.end)
                if run and _fits(sheet, run, alone=True):
                    yield Name(run, "person_by_office", _known_at(sheet, run), mention.span, mention.gender)
    for parts in sheet.words.get("honorific", {}).values():
        for part in parts:
            run = _run_at(words, part.end, quoted=True)
            if run and _fits(sheet, run, alone=part.column("opens") == "yes") and not _holder_before(sheet, part.start):
                yield Name(run, "person_by_honorific", _known_at(sheet, run), None, part.column("gender"))
    for parts in sheet.words.get("person_cue", {}).values():
        for part in parts:
            run = _run_at(words, part.end)
            if run and _fits(sheet, run, alone=False):
                yield Name(run, "person_by_kin", _known_at(sheet, run))


def _run_at(words: Words, at: int, *, quoted: bool = False) -> Run | None:
    """The name that begins at token `at`, or behind an honorific or a quotation mark there."""
    at = _behind_honorifics(words.sheet, at)
    if quoted and words.sheet.form(at) in _QUOTES:
        at += 1
    known = [part for part in words.sheet.lexical(at, "known_person") if part.length == 0 and not of_state(part)]
    if known:
        part = max(known, key=lambda part: part.end)
        return _longer(words, part, Unit(at, part.end, 0, "family", False, None))
    first = first_unit(words, at)
    return run_from(words, first) if first else None


def _behind_honorifics(sheet: Sheet, at: int) -> int:
    """The token behind the honorifics that begin at token `at`: `الشيخ`, `معالي الدكتور`, `د.`"""
    while True:
        titles = [part.end for part in sheet.lexical(at, "honorific") if part.length == 0]
        if titles and not sheet.lexical(at, "given_name"):  # `الدكتور السيد البدوي`
            at = max(titles)
        elif sheet.form(at) in TITLE_LETTERS and sheet.form(at + 1) == "." and sheet.joined(at + 1):
            at += 2
        else:
            return at


def _fits(sheet: Sheet, run: Run, *, alone: bool) -> bool:
    """Whether what stands behind a title may be a name: a listed one, two words, or one where `alone` is enough."""
    first = run.units[0]
    if first.sort == "definite":
        return False
    if first.sort == "unknown":
        return _is_no_other(sheet, run) and (alone or len(run.units) >= _TWO)
    if alone:
        return not (first.homograph and is_common(sheet.form(run.start))) or run.listed > 0
    return not first.homograph or (len(run.units) >= _TWO and first.sort == "given")


def _is_no_other(sheet: Sheet, run: Run) -> bool:
    """Whether an unlisted first word is no adjective (`متحمسة`) and no noun behind a preposition (`بإعادة فتح`)."""
    cut = sheet.form(run.start)[0] in PREPOSITIONS
    if len(run.units) == 1:
        return not cut and not sheet.raw(run.start).endswith(_OF_ADJECTIVES)
    second = run.units[1]
    return not (cut and (second.homograph or sheet.form(second.start).startswith(_ARTICLE)))


def _known_at(sheet: Sheet, run: Run) -> KnownPerson | None:
    """The known person whose name is just this run."""
    for part in sheet.lexical(run.start, "known_person"):
        if part.end == run.end and part.length == run.length and part.entry and not of_state(part):
            row = part.entry.row
            return row if isinstance(row, KnownPerson) else None
    return None


def _listed(words: Words) -> Iterator[Name]:
    """Names that begin with a listed given name."""
    sheet = words.sheet
    for at, parts in sheet.words.get("given_name", {}).items():
        if at in words.held:
            continue
        part = min(parts, key=lambda part: part.length)
        length = part.length
        if length and not _may_be_cut(sheet, part):
            continue
        first = words.listed(at, length)
        if first is None or first.sort != "given" or sheet.lexical(at, "honorific"):
            continue
        run = run_from(words, first)
        if not first.homograph or _is_shown(sheet, run):
            yield Name(run, "person_by_given", _known_at(sheet, run))


def _is_shown(sheet: Sheet, run: Run) -> bool:
    """Whether a name that is also a word is one here: a name stands behind it, or a word before it asks for one."""
    if len(run.units) < _TWO:
        return False
    second = run.units[1]
    form, behind = sheet.form(run.start)[run.length :], sheet.form(second.start)
    if form == ALI:
        return run.listed > 0 and not sheet.raw(run.start).endswith(ON)
    if second.sort == "given" and _opens_as_verb(sheet, run):
        return False
    if run.listed > 0:
        return True
    if is_regnal(behind) or is_common(form) or (second.homograph and is_common(behind)):
        return False
    if behind.startswith(_ARTICLE):
        return behind.endswith(_NISBA) or (second.sort == "family" and _in_place_of_name(sheet, run))
    return second.sort != "unknown" or _stands_behind(sheet, run, cue_words("led"))


def _in_place_of_name(sheet: Sheet, run: Run) -> bool:
    """Whether the name stands behind a verb, a mark, و, or a word that asks for a name."""
    if run.length or sheet.lexical(run.start - 1, "verb") or not sheet.form(run.start - 1).isalpha():
        return True
    return _stands_behind(sheet, run, cue_words("led"))


def _opens_as_verb(sheet: Sheet, run: Run) -> bool:
    """Whether the first word may be the verb of a clause that its subject stands behind: `شكر ناصر القصبي الجمهور`."""
    return bool(sheet.lexical(run.start, "verb")) and not sheet.form(run.start - 1).isalpha()


def _stands_behind(sheet: Sheet, run: Run, words: frozenset[str]) -> bool:
    return run.length == 0 and any(cut.rest in words for cut in sheet.cuts(run.start - 1) if run.start)


def _holder_before(sheet: Sheet, at: int) -> bool:
    return at > 0 and any(cut.rest in cue_words("holder") for cut in sheet.cuts(at - 1))


def is_held(sheet: Sheet, run: Run) -> bool:
    """Whether the name is that of a thing or a place: `شارع محمد محمود`."""
    if run.length:
        return False
    title = any(part.end == run.start for part in sheet.lexical(run.start - 1, "honorific"))
    return _holder_before(sheet, run.start - title)


def _families(words: Words) -> Iterator[Name]:
    """Family names that the news uses alone: `بلير`."""
    for at, parts in words.sheet.words.get("family_name", {}).items():
        part = min(parts, key=lambda part: part.length)
        if part.column("alone") == "no" or at in words.held or (part.length and not _may_be_cut(words.sheet, part)):
            continue
        first = words.listed(at, part.length)
        if first is not None and not first.homograph:
            run = run_from(words, first)
            yield Name(run, "person_by_listed_family", _known_at(words.sheet, run))


def _behind_nationalities(words: Words) -> Iterator[Name]:
    """Behind a definite adjective of a state: `المغربي فلان الفلاني`, `الخارجية الأميركية فلان الفلاني`."""
    sheet = words.sheet
    for parts in sheet.words.get("demonym", {}).values():
        for part in parts:
            if part.entry and part.entry.definite and part.entry.form == "singular":
                run = _run_at(words, part.end)
                if run and run.units[0].sort == "unknown" and len(run.units) >= _TWO and _is_no_other(sheet, run):
                    yield Name(run, "person_by_nationality")


def _particles(words: Words) -> Iterator[Name]:
    """Names that begin with a particle: `أبو عبيدة`, `عبد الملك الحوثي`."""
    for at in words.sheet.words.get("name_particle", {}):
        run = _run_at(words, at)
        if run and run.units[0].end > at + 1:
            yield Name(run, "person_by_particle", _known_at(words.sheet, run))


def _behind_verbs(words: Words) -> Iterator[Name]:
    """Behind a verb of which people are the subject: `قال فلان الفلاني إن`."""
    sheet = words.sheet
    lemmas = verbs_of_people()
    for at, parts in sheet.words.get("verb", {}).items():
        said = sheet.form(at + 2) in _SAID
        if (at + 1 in sheet.hits and not said) or not any(_takes_name(part, lemmas) for part in parts):
            continue
        run = _run_at(words, at + 1)
        if run is None:
            continue
        if said and run.end == at + 2:
            is_name = _says(sheet, run)
        else:
            unknown = at + 1 not in sheet.hits and run.units[0].sort == "unknown"
            is_name = unknown and _is_no_other(sheet, run) and _ends_well(sheet, run)
        if is_name:
            yield Name(run, "person_by_saying", _known_at(sheet, run))


def _says(sheet: Sheet, run: Run) -> bool:
    """Whether the one word between a verb of saying and what is said is a name: `وقال رمضان إن`, `وأكد أنان أن`."""
    first = run.units[0]
    if run.end - run.start > 1 or len(sheet.form(run.start)) < _SHORTEST:
        return False
    whole = [part.label for part in sheet.hits.get(run.start, ()) if part.length == 0]
    if first.sort == "unknown":
        return not whole and _is_no_other(sheet, run)
    return first.homograph and not _OTHERS.intersection(whole) and not sheet.form(run.start).startswith(_ARTICLE)


def _takes_name(part: Part, lemmas: frozenset[str]) -> bool:
    row: Any = part.entry and part.entry.row
    return row.form in lemmas and row.person == _THIRD and row.pronoun == ""


def _ends_well(sheet: Sheet, run: Run) -> bool:
    """Whether the name has two words, or what is said follows it."""
    return sheet.form(run.end) in _SAID or any(unit.part for unit in run.units)
