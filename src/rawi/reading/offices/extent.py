"""How far an office phrase reaches, and what it says: the office, what it is of, its state.

    head [adjectives] [complement] [adjectives, demonym] [باسم …] [ل …] [إلى …] [في …]

The complement of a head without article is a portfolio, a body or state that is mentioned, another office, or a body
by its common noun. Source: K. Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 8 (the construct).
"""

from dataclasses import dataclass, field

from rawi.arabic.cells import NONE
from rawi.matching.sheet import Part, Sheet
from rawi.reading.offices.tables import Head, shown_by
from rawi.records import Mention

_DEEPEST = 3
APPOINTED = "accusative"
"""The state of a head that somebody is named to: `وزيرا للمالية`."""
_INTERNATIONAL = "IGO"
_NAMED = frozenset({"organisation", "state", "place", "armed_group", "military", "group"})
_BODIES = frozenset({"organisation", "state", "armed_group", "military"})
_ON_BEHALF = frozenset({"باسم", "بلسان"})
_ON_HIS_BEHALF = frozenset({"باسمه", "باسمها", "باسمهم", "بلسانه", "بلسانها"})
_LATELY = frozenset({"حديثا", "موخرا", "اخيرا", "امس", "سابقا"})
_TOWARDS = frozenset({"الي", "لدي"})
_SHORTEST_DEFINITE = 5
_NOT_NOUNS = frozenset(
    ["الذي", "التي", "الذين", "الان", "اليوم", "اللذين", "الماضي", "المقبل", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء"]
)
_PARTICLES = frozenset(
    [
        "خلال",
        "امام",
        "بعد",
        "قبل",
        "منذ",
        "حول",
        "ضمن",
        "تحت",
        "فوق",
        "داخل",
        "خارج",
        "بين",
        "عند",
        "عبر",
        "نحو",
        "حيث",
        "ولكن",
        "لكن",
    ]
)
_QUOTES = frozenset("«“\"'")
_QUOTES_END = frozenset("»”\"'")
_LONGEST_TITLE = 4
_ABOUT = frozenset({"الخاص", "الخاصه"})
_AFFAIRS = frozenset({"لشؤون", "لشئون", "للشؤون", "للشئون"})


@dataclass(slots=True)
class Office:
    """An office phrase in the making: tokens `[start, end)`; `state` says number and state of its head.

    `jurisdiction` are the tokens that say the state, which are no part of the office; `of` says what follows the head,
    `portfolios` in English what the office is of. An adjective but a demonym makes it `qualified`.
    """

    start: int
    end: int
    head: Part
    state: str
    iso3: str | None = None
    sector: str | None = None
    jurisdiction: list[tuple[int, int]] = field(default_factory=list)
    of: str = ""
    described: bool = False
    qualified: bool = False
    portfolios: list[str] = field(default_factory=list)

    @property
    def row(self) -> Head:
        """The head's row."""
        row = self.head.entry.row if self.head.entry else None
        assert isinstance(row, Head)
        return row


def office_at(sheet: Sheet, head: Part, depth: int = 0) -> Office:
    """The whole phrase that `head` begins."""
    found = Office(head.start, head.end, head, head.entry.form if head.entry else "")
    if found.state.endswith("construct"):
        _complement(sheet, found, depth)
        if found.of:
            _adjectives(sheet, found, definite=True)
        else:
            _adjectives(sheet, found, definite=False)
    else:
        _adjectives(sheet, found, definite=not found.state.endswith(APPOINTED))
    _behind(sheet, found, depth)
    if found.iso3 is None and found.row.iso3 != NONE:
        found.iso3 = found.row.iso3
    return found


def heads_at(sheet: Sheet, at: int) -> list[Part]:
    """The heads of offices that may begin at token `at`: `مديرة` is a woman, `مديره` his director."""
    return [head for head in sheet.lexical(at, "office") if _is_spelled_so(sheet, head)]


def _is_spelled_so(sheet: Sheet, head: Part) -> bool:
    if head.entry is None:
        return True
    if head.entry.row.form[0] in "إآ" and head.entry.row.form[0] not in sheet.raw(head.start):
        return False  # أمام is no إمام, الأمر no الآمر
    if not head.entry.words[-1].endswith("ه"):
        return True
    return sheet.raw(head.end - 1).endswith("ة") != head.entry.form.endswith("possessed")


def _behind(sheet: Sheet, found: Office, depth: int) -> None:
    """What is tied to the office by a preposition."""
    ties = found.row.ties.split("|")
    at, form = found.end, sheet.form(found.end)
    if form in _ON_BEHALF and not found.of:
        _on_behalf(sheet, found, depth)
    elif form in _ON_HIS_BEHALF and not found.of:
        found.end, found.of = at + 1, "on behalf"
    elif form in _AFFAIRS:
        _noun_phrase(sheet, found, at + 1, depth, "affairs")
    elif form.startswith("ل") and (
        "ل" in ties or found.state.endswith(APPOINTED) or found.described or found.of in ("body", "organisation")
    ):
        _attached(sheet, found, "ل", depth)
    if sheet.form(found.end) in _TOWARDS and "إلى" in ties and not _moves(sheet, found):
        _mention(sheet, found, found.end + 1, "posted", _NAMED)
    elif "في" in ties:
        if sheet.form(found.end) == "في":
            _place(sheet, found, found.end + 1, depth)
        else:
            _attached(sheet, found, "ب", depth)


def _moves(sheet: Sheet, found: Office) -> bool:
    """Whether the office is the subject of a verb of motion: `وصل المبعوث إلى صنعاء`."""
    return any(verb.column("form") in shown_by("motion") for verb in sheet.lexical(found.start - 1, "verb"))


def _on_behalf(sheet: Sheet, found: Office, depth: int) -> None:
    """`المتحدث باسم الخارجية المصري`: the adjective may be of the body or of its speaker."""
    at = found.end + 1
    _noun_phrase(sheet, found, at, depth, "on behalf")
    if not found.of and sheet.form(at) in _QUOTES:
        found.end, found.of = _unquoted(sheet, at), "on behalf"
    elif not found.of and (_is_noun_with_article(sheet, at) or _may_be_construct(sheet, at)):
        found.end, found.of = at + 1, "on behalf"
    if found.of:
        _adjectives(sheet, found, definite=True)


def _unquoted(sheet: Sheet, at: int) -> int:
    """The token behind the quotation that opens at `at`, or behind its first word where it is long."""
    for end in range(at + 2, at + 2 + _LONGEST_TITLE):
        if sheet.form(end) in _QUOTES_END:
            return end + 1
    return at + 2


def _place(sheet: Sheet, found: Office, at: int, depth: int) -> None:
    if not _mention(sheet, found, at, "posted", _NAMED) and found.row.kind == "person":
        _noun_phrase(sheet, found, at, depth, "posted")


def _attached(sheet: Sheet, found: Office, proclitic: str, depth: int) -> None:
    """A mention or an office behind a preposition that is written onto it."""
    at = found.end
    mentions = [part for part in sheet.records_at(at, "mention") if part.proclitics == proclitic]
    longest = max((p for p in mentions if p.record.kind in _NAMED and p.record.sector != "MED"), key=_end, default=None)
    if longest is not None:
        if proclitic != "ل" or longest.record.kind != "place":  # عودة السفير السعودي لعدن
            _take(found, longest, "for")
    elif proclitic == "ل" and depth < _DEEPEST:
        heads = [part for part in heads_at(sheet, at) if part.proclitics == proclitic]
        if heads and max(heads, key=_end).entry is not None:
            inner = office_at(sheet, max(heads, key=_end), depth + 1)
            if inner.of or inner.state == "singular definite":
                _take_office(found, inner, "for")
        else:
            _attached_noun(sheet, found, at, depth)
    if found.of == "for":
        _adjectives(sheet, found, definite=True)


def _attached_noun(sheet: Sheet, found: Office, at: int, depth: int) -> None:
    """`الهيئة العامة للطيران المدني`, `المدير العام لشرطة …`."""
    portfolios = [part for part in sheet.lexical(at, "office_of") if part.proclitics == "ل"]
    bodies = [part for part in sheet.lexical(at, "office_body") if part.proclitics == "ل"]
    if portfolios:
        _portfolio(sheet, found, max(portfolios, key=_end), depth, "for")
    elif bodies:
        _body(sheet, found, max(bodies, key=_end), depth, "for")


def _end(part: Part) -> int:
    return part.end


def _complement(sheet: Sheet, found: Office, depth: int) -> None:
    """What the head is of, where it stands in the construct."""
    _noun_phrase(sheet, found, found.end, depth, "")
    at = found.end
    named = found.row.join == "-" and sheet.lexical(found.start, "given_name")  # مساعد العيبان
    if found.of or named or found.row.kind != "office":
        return
    if _is_noun_with_article(sheet, at):
        found.end, found.of = at + 1, "noun"
    elif _is_noun_with_article(sheet, at + 1) and _may_be_construct(sheet, at):
        found.end, found.of = at + 2, "noun"


def _noun_phrase(sheet: Sheet, found: Office, at: int, depth: int, tie: str) -> None:
    """Take the noun phrase that begins at token `at` into the office, the longest of what it may be."""
    portfolio = _bare(sheet, at, "office_of")
    mention = max((p for p in sheet.records_at(at, "mention") if not p.proclitics and p.record.kind in _NAMED),
                  key=_end, default=None)  # fmt: skip
    body = _bare(sheet, at, "office_body")
    if mention is not None and (portfolio is None or mention.end >= portfolio.end):
        _take(found, mention, tie or mention.record.kind)
        return
    inner = max((part for part in heads_at(sheet, at) if not part.proclitics), key=_end, default=None)
    if inner is not None and depth < _DEEPEST and (portfolio is None or inner.end > portfolio.end):
        office = office_at(sheet, inner, depth + 1)
        if office.of or office.described or office.state == "singular definite":
            _take_office(found, office, tie or "office")
            return
    if portfolio is not None:
        _portfolio(sheet, found, portfolio, depth, tie)
    elif body is not None:
        _body(sheet, found, body, depth, tie)


def _bare(sheet: Sheet, at: int, kind: str) -> Part | None:
    """The longest word of a class at `at` that carries no proclitic."""
    return max((part for part in sheet.lexical(at, kind) if not part.proclitics), key=_end, default=None)


def _portfolio(sheet: Sheet, found: Office, part: Part, depth: int, tie: str) -> None:
    state = part.entry.form if part.entry else ""
    found.end, found.of = part.end, tie or "portfolio"
    found.portfolios.append(part.column("label_en"))
    if state == "construct":
        _of_construct(sheet, found, depth)
        return
    while part.column("of") == "ministry":
        following = [hit for hit in sheet.lexical(found.end, "office_of") if hit.proclitics == "و"]
        more = max((hit for hit in following if hit.column("of") == "ministry"), key=_end, default=None)
        if more is None:
            break
        part, found.end = more, more.end
        found.portfolios.append(part.column("label_en"))
    _adjectives(sheet, found, definite=True)
    _mention(sheet, found, found.end, found.of, frozenset({"state"}))


def _of_construct(sheet: Sheet, found: Office, depth: int) -> None:
    """`وزير خارجية إيران`, `وزير دفاع سابق`, `وزير خارجية الأمريكي`."""
    mention = max((p for p in sheet.records_at(found.end, "mention") if not p.proclitics and p.record.kind in _NAMED),
                  key=_end, default=None)  # fmt: skip
    if mention is not None:
        _take(found, mention, found.of)
        return
    body = _bare(sheet, found.end, "office_body")
    if body is not None and depth < _DEEPEST:
        _body(sheet, found, body, depth + 1, found.of)
    elif sheet.form(found.end - 1) in shown_by("town") and _may_be_construct(sheet, found.end):
        found.end += 1
    elif _is_noun_with_article(sheet, found.end) and not _is_demonym(sheet, found.end):
        found.end += 1
        _adjectives(sheet, found, definite=True)
    else:
        _adjectives(sheet, found, definite=_is_demonym(sheet, found.end))
        if not found.described:
            found.of = ""  # `وزير دفاع ممتازا`


def _is_demonym(sheet: Sheet, at: int) -> bool:
    return any(_fits(hit, definite=True) for hit in sheet.lexical(at, "demonym"))


def _body(sheet: Sheet, found: Office, part: Part, depth: int, tie: str) -> None:
    """A body by its common noun: `المكتب السياسي`, `لجنة الشؤون العربية`, `شرطة دبي`."""
    start = found.end, found.of
    found.end, found.of = part.end, tie or "body"
    if part.entry and part.entry.form == "definite":
        _adjectives(sheet, found, definite=True)
        return
    _adjectives(sheet, found, definite=False)
    before = found.end
    if depth < _DEEPEST:
        _noun_phrase(sheet, found, before, depth + 1, found.of)
    if found.end == before:
        if _is_noun_with_article(sheet, before):
            found.end = before + 1
        elif _is_noun_with_article(sheet, before + 1) and _may_be_construct(sheet, before):
            found.end = before + 2
        elif _is_noun_with_article(sheet, before + 2) and all(_may_be_construct(sheet, before + at) for at in (0, 1)):
            found.end = before + 3
        elif part.entry and part.entry.words[0] in shown_by("town") and _may_be_construct(sheet, before):
            found.end = before + 1
        else:
            found.end, found.of = start
            return
    _adjectives(sheet, found, definite=True)


def _may_be_construct(sheet: Sheet, at: int) -> bool:
    """Whether the word at `at` may be a noun before another: `حماية المستهلك`; no verb, no particle, not the last."""
    form = sheet.form(at)
    return form.isalpha() and len(form) > len("الي") and form not in _PARTICLES and not sheet.lexical(at, "verb")


def _is_noun_with_article(sheet: Sheet, at: int) -> bool:
    form = sheet.form(at)
    return form.startswith("ال") and len(form) >= _SHORTEST_DEFINITE and form not in _NOT_NOUNS


def _adjectives(sheet: Sheet, found: Office, *, definite: bool) -> None:
    """Adjectives and demonyms behind what has been read so far; a demonym says the state."""
    wanted = "definite" if definite else "indefinite"
    while True:
        at = found.end
        demonym = max((hit for hit in sheet.lexical(at, "demonym") if _fits(hit, definite)), key=_end, default=None)
        if demonym is not None:
            found.jurisdiction.append((at, demonym.end))
            found.iso3 = found.iso3 or demonym.column("iso3")
            found.end, found.described = demonym.end, True
            continue
        adjectives = sheet.lexical(at, "office_adjective")
        part = next((hit for hit in adjectives if not hit.proclitics and hit.entry and hit.entry.form == wanted), None)
        if part is None or (sheet.form(at) in _ABOUT and sheet.form(part.end).startswith("ب")):
            return
        late = sheet.form(part.end) in _LATELY and definite
        found.end, found.described, found.qualified = part.end + late, True, True


def _fits(hit: Part, definite: bool) -> bool:
    return hit.proclitics == "" and hit.entry is not None and hit.entry.definite == definite


def _mention(sheet: Sheet, found: Office, at: int, tie: str, kinds: frozenset[str]) -> bool:
    """Take a mention of one of these kinds that begins at token `at`; whether there is one."""
    mentions = [part for part in sheet.records_at(at, "mention") if not part.proclitics and part.record.kind in kinds]
    if not mentions:
        return False
    _take(found, max(mentions, key=_end), tie)
    return True


def _take(found: Office, part: Part, of: str) -> None:
    mention: Mention = part.record
    posted = of in ("posted", "for") and mention.kind in ("state", "place")
    if mention.kind == "state" and not posted:
        found.jurisdiction.append((part.start, part.end))
    if not posted:
        found.iso3 = found.iso3 or mention.iso3
    found.sector = found.sector or (mention.sector if mention.kind in _BODIES else None)
    found.end, found.of = part.end, (found.of or of)


def _take_office(found: Office, inner: Office, of: str) -> None:
    found.iso3 = found.iso3 or inner.iso3
    found.sector = found.sector or inner.sector or (_INTERNATIONAL if inner.row.sector == _INTERNATIONAL else None)
    found.jurisdiction.extend(inner.jurisdiction)
    found.end, found.of = inner.end, of
