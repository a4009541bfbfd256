"""Bylines and datelines: `القاهرة - الأناضول`, `لندن: فلان`, `كتب: فلان`, and the agency they credit.

The words are in `agencies.tsv` and `datelines.tsv`. A line is a credit only if it names an agency or a city that
reports are dated from, or opens with a word such as «كتب:»; anything less would take subheads for names.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from rawi.arabic.fold import fold, fold_word
from rawi.pages.dates import Stamp, stamp
from rawi.pages.lists import agencies, datelines
from rawi.pages.shape import is_paragraph

_PARTS = re.compile(r"\s*[-–—_/|،,;؛:()\[\]«»\"“”]+\s*")
_OPENED = re.compile(r"بقلم\s|(?P<word>[^\W\d_]+)(?: [^\W\d_]+)?\s*[:/-]\s*\S")
_OPENING = frozenset({
    "كتب", "كتبت", "بقلم", "اعداد", "تقرير", "حوار", "حاوره", "حاورها", "ترجمه", "تحرير", "متابعه", "تغطيه",
    "مراسل", "مراسله", "مراسلنا", "المصدر", "اجري", "اجرت",
})  # fmt: skip
"""Folded words that open a byline, alone or with the next (`مصدر الخبر`), before a colon, slash or dash."""

_NO_CREDIT = re.compile(r"\d|،$|--\s*\w")
_IS_AGENCY = re.compile(r"وكال[ةه] \w")
_SIDES = re.compile(r"\s[-–—|•]+\s|[|،]")
_LONGEST_PAIR = 160
_SEPARATORS = " .\u00a0"
_CREDIT = 70
_PART_WORDS = 4
_LEAD = 70
_INLINE = re.compile(r"\s*(?:[-–—]{1,2}|:)\s+")
_IN_BRACKETS = re.compile(r"^[^()\n]{2,40}\(([^()\n]{2,30})\)$")
_CLOSING = re.compile(r"\(([^()]{2,40})\)[\s.]*$")


class Credit(NamedTuple):
    """What a credit line is, and the agency it names."""

    kind: Literal["byline", "dateline"]
    agency: str | None


def agency_in(credit: str | None) -> str | None:
    """The agency that a byline, dateline or credit names as one of its parts, by its usual short form.

    One that no list knows is still an agency where it calls itself so (`وكالة كذا`).
    """
    parts = [part for part in _PARTS.split(credit or "") if part]
    known = next((found for part in parts if (found := _agencies().get(_key(part)))), None)
    return known or next((part for part in parts if _IS_AGENCY.match(part) and len(part.split()) <= _PART_WORDS), None)


def read_credit(line: str) -> Credit | None:
    """What kind of credit `line` is; null when it is none.

    A city and an agency (`غزة/ الأناضول`) are a dateline; an agency alone, a city and a name (`لندن: فلان`), a word
    such as «كتب:» make a byline. `رويترز: كذا` is a headline.
    """
    line = line.strip()
    if not line or len(line) > _CREDIT or _NO_CREDIT.search(line) or is_paragraph(line):
        return None
    parts = [part for part in _PARTS.split(line.strip(" :-–—/.")) if part]
    if not parts or any(len(part.split()) > _PART_WORDS for part in parts):
        return None
    agency = agency_in(line)
    opened = _OPENED.match(fold(line).text)
    if opened and (opened["word"] is None or opened["word"] in _OPENING):
        return Credit("byline", agency)
    cities = sum(_is_city(part) for part in parts)
    if agency:
        if ":" in line.strip(" :") and agency_in(line.split(":")[0]):
            return None
        return Credit("dateline" if cities else "byline", agency)
    if cities and len(parts) > cities:
        return Credit("byline", None)
    return None


def byline_with_date(line: str) -> tuple[str, Stamp] | None:
    """The two sides of `متابعة: فلان | الأربعاء 30 يوليو 2025`, in either order."""
    for mark in _SIDES.finditer(line[:_LONGEST_PAIR]):
        before, after = line[: mark.start()].strip(), line[mark.end() :].strip()
        for byline, dated in ((before, after), (after, before)):
            stamped = stamp(dated)
            if stamped and (read_credit(byline) or 0 < len(byline.split()) <= _PART_WORDS):
                return byline, stamped
    return None


def inline_dateline(paragraph: str) -> str | None:
    """The dateline that a paragraph opens with (`القاهرة (رويترز) - `, `غزة/ الأناضول: `) without the dash, or null."""
    for mark in _INLINE.finditer(paragraph[:_LEAD]):
        opening = paragraph[: mark.start()].strip()
        bracketed = mark[0].strip() != ":" and _IN_BRACKETS.match(opening)
        in_brackets = bracketed and (agency_in(bracketed[1]) or any(map(_is_city, _PARTS.split(opening))))
        credit = read_credit(opening)
        if in_brackets or (credit and credit.agency and credit.kind == "dateline"):
            return opening
    return None


def closing_agency(paragraph: str) -> str | None:
    """The agency credited in brackets at the end of a paragraph."""
    closing = _CLOSING.search(paragraph)
    return agency_in(closing[1]) if closing else None


@cache
def _agencies() -> dict[str, str]:
    return {_key(row.form): row.canonical for row in agencies().rows}


@cache
def _cities() -> frozenset[str]:
    return frozenset(fold_word(row.form) for row in datelines().rows)


def _key(part: str) -> str:
    """`أ. ف. ب.`, `أ ف ب` and `أ ف  ب` are one."""
    return fold_word(part).casefold().translate(str.maketrans(dict.fromkeys(_SEPARATORS)))


def _is_city(part: str) -> bool:
    return fold_word(" ".join(part.split())) in _cities()
