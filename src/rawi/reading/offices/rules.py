"""Office phrases -> mentions: `وزير الدفاع الإيطالي`, `المتحدث باسم الخارجية`, `الوزير`, `مسؤول عسكري`."""

from rawi.arabic.fold import fold_word
from rawi.matching.sheet import Sheet
from rawi.reading.offices.extent import APPOINTED, Office, heads_at, office_at
from rawi.reading.offices.tables import shown_by
from rawi.records import ActorKind, GrammaticalNumber, Mention, NameHow

_STAGE = "offices"
RULES = ("office", "bare_office", "rank", "person_described", "office_of_pronoun", "plural_office", "appointed_office")
_MEMBER = "عضو"
"""Also states are members: `عضو في الأمم المتحدة`."""
_COUNTERPART = "نظير"
_SHORTEST_DEFINITE = 5
_BEFORE_NOUNS = frozenset(
    ["من", "عن", "علي", "الي", "في", "مع", "ان", "بين", "عند", "لدي", "ضد", "او", "كل", "اي", "نحو"]
)


def read_offices(sheet: Sheet) -> None:
    """Place a mention for every phrase that says somebody by office, the longest first where several begin together."""
    until = 0
    held = _held(sheet)
    for at in sorted(sheet.words.get("office", {})):
        if at < until or at in held or _is_inside_name(sheet, at):
            continue
        best: tuple[Office, str] | None = None
        for head in heads_at(sheet, at):
            office = office_at(sheet, head)
            rule = _rule(sheet, office)
            if rule and not _is_taken(sheet, office) and (best is None or _rank(office) > _rank(best[0])):
                best = office, rule
        if best is not None:
            office, rule = best
            _coordinate(sheet, office)
            until = office.end
            sheet.place(_STAGE, "mention", _mention(sheet, office, rule), (office.head,), office.start, office.end)


def _held(sheet: Sheet) -> set[int]:
    """The tokens inside people that earlier stages read, behind their first: `مصدر مسؤول بالوزارة`."""
    return {
        at
        for parts in sheet.placed.get("mention", {}).values()
        for part in parts
        if part.record.kind in ("person", "group")
        for at in range(part.start + 1, part.end)
    }


def _is_taken(sheet: Sheet, office: Office) -> bool:
    """Whether an earlier stage has read people in all these words: `مسؤولون أتراك`."""
    return any(
        part.end >= office.end and part.record.kind in ("person", "group")
        for part in sheet.records_at(office.start, "mention")
    )


def _rank(office: Office) -> tuple[int, int, int]:
    return office.end, -office.head.length, office.head.end


def _rule(sheet: Sheet, office: Office) -> str:
    """The rule by which the phrase refers to somebody; empty where it is none."""
    number, state = office.state.split(" ")
    row = office.row
    if office.head.proclitics.endswith("س"):
        return ""
    if number != "singular":
        return "plural_office" if row.kind == "office" and office.of else ""
    if state == APPOINTED:
        return "appointed_office" if office.of == "for" else ""
    if state == "possessed":
        return "office_of_pronoun" if row.bare == "yes" or row.form == _COUNTERPART else ""
    if office.of == "posted" and state == "construct":
        return "person_described" if row.kind == "person" and row.form != _MEMBER else ""
    if office.of:
        return "" if row.bare == "rank" else "office"
    if state == "construct":
        tells = office.described and (row.kind == "person" or office.iso3)
        return "person_described" if tells and not _describes(sheet, office) else ""
    if row.bare == "rank":
        return "rank" if _is_before_name(sheet, office.end) else ""
    if _describes_definite(sheet, office):
        return ""
    if office.described:
        return "office"
    return "bare_office" if row.bare == "yes" or row.join == "fixed" else ""


def _describes(sheet: Sheet, office: Office) -> bool:
    """Whether an indefinite head in ـي is rather the adjective of the noun before it: `جهد دبلوماسي أمريكي`."""
    before = office.start - 1
    if not office.row.form.endswith("ي") or office.head.proclitics or not sheet.form(before).isalpha():
        return False
    return not (sheet.lexical(before, "verb") or sheet.form(before) in _BEFORE_NOUNS)


def _describes_definite(sheet: Sheet, office: Office) -> bool:
    """Whether the head is the adjective of the definite noun before it: `الوزير المسؤول`, `الحزب المحافظ`."""
    before = sheet.form(office.start - 1)
    if office.row.kind != "person" and fold_word(office.row.form) not in shown_by("adjective"):
        return False
    if office.head.proclitics or not before.startswith("ال") or len(before) < _SHORTEST_DEFINITE:
        return False
    return not (sheet.lexical(office.start - 1, "honorific") or sheet.lexical(office.start - 1, "verb"))


def _is_before_name(sheet: Sheet, at: int) -> bool:
    return any(not hit.proclitics for hit in sheet.lexical(at, "given_name"))


def _is_inside_name(sheet: Sheet, at: int) -> bool:
    """Whether the word is part of the name of a thing: `مدينة الملك عبدالله`, `مجلس الوزراء`."""
    return any(part.end == at and part.column("shows") == "named" for part in sheet.lexical(at - 1, "office_cue"))


def _coordinate(sheet: Sheet, office: Office) -> None:
    """`نائب رئيس الوزراء ووزير الخارجية` is one person's."""
    if office.row.form.split(" ")[0] not in ("نائب", "ولي", "أمير") or office.row.kind != "office":
        return
    at = office.end
    heads = [part for part in heads_at(sheet, at) if part.proclitics == "و"]
    for head in heads:
        more = office_at(sheet, head)
        if more.of and more.row.form in ("وزير", "رئيس", "نائب") and more.state.startswith("singular"):
            office.end = max(office.end, more.end)
            office.iso3 = office.iso3 or more.iso3
            office.jurisdiction.extend(more.jurisdiction)


def _mention(sheet: Sheet, office: Office, rule: str) -> Mention:
    text = sheet.layers.report.text
    span = sheet.span(office.start, office.end, office.head.length)
    whole = _written_out(office, span.quote(text))
    words = _words(sheet, office)
    number, _ = office.state.split(" ")
    group = number != "singular"
    how: NameHow = "description" if rule == "person_described" else "office"
    kind: ActorKind = "group" if group else "person"
    numbers: dict[str, GrammaticalNumber] = {"singular": "singular", "dual": "dual", "plural": "plural"}
    return Mention(
        span=span,
        kind=kind,
        how=how,
        iso3=office.iso3,
        label_ar=whole,
        label_en=_english(office),
        rule=rule,
        sector=office.sector or office.row.sector,
        office=None if office.row.form == _COUNTERPART else words,
        number=numbers[number],
    )


def _english(office: Office) -> str | None:
    """The office in English with its state's code, where every part of it is in the word lists."""
    if office.qualified or office.of not in ("", "portfolio", "state") or office.row.form == _COUNTERPART:
        return None
    label = " of ".join(
        [office.row.label_en, *([" and ".join(dict.fromkeys(office.portfolios))] if office.portfolios else [])]
    )
    return f"{label} ({office.iso3})" if office.iso3 else label


def _words(sheet: Sheet, office: Office) -> str:
    """The office without its state, as written: `وزير الدفاع` of `وزير الدفاع الإيطالي`."""
    text = sheet.layers.report.text
    pieces: list[str] = []
    at = office.start
    for start, end in [*sorted(office.jurisdiction), (office.end, office.end)]:
        if start > at:
            pieces.append(sheet.span(at, start, office.head.length if at == office.start else 0).quote(text))
        at = max(at, end)
    return _written_out(office, " ".join(pieces)) or office.row.form


def _written_out(office: Office, phrase: str) -> str:
    """The phrase with the article that ل has swallowed: `لرئيس` of `للرئيس` is `الرئيس`."""
    swallowed = office.head.proclitics.endswith("ل") and "definite" in office.state and phrase.startswith("ل")
    return "ال" + phrase[1:] if swallowed else phrase
