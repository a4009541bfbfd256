"""The second of two states whose adjectives share a noun: `القوات الأمريكية والبريطانية` are the forces of both."""

from collections.abc import Iterable, Iterator

import msgspec

from rawi.matching.sheet import Part, Sheet
from rawi.records import Mention

_KINDS = frozenset({"military", "state", "group"})
"""What both have one of each; a committee or summit of two states is one."""
_AND = "و"


def joined_demonyms(sheet: Sheet, mentions: Iterable[Part]) -> Iterator[Part]:
    """A mention for every such adjective behind و, labelled with the noun: `القوات البريطانية`."""
    for part in mentions:
        mention: Mention = part.record
        if mention.kind not in _KINDS or mention.iso3 is None or sheet.records_at(part.end, "mention"):
            continue
        first = next((hit for hit in sheet.lexical(part.end - 1, "demonym") if hit.length == 0), None)
        for hit in sheet.lexical(part.end, "demonym"):
            if first is not None and hit.proclitics == _AND and _goes_with(hit, first):
                yield _second(sheet, part, hit)
                break


def _goes_with(second: Part, first: Part) -> bool:
    """Whether two adjectives agree with one noun, and name two states."""
    if first.entry is None or second.entry is None or first.column("iso3") == second.column("iso3"):
        return False
    if not first.entry.definite:
        return False
    alike = first.entry.form == second.entry.form and first.entry.definite == second.entry.definite
    return alike and first.entry.words[-1].endswith("ه") == second.entry.words[-1].endswith("ه")


def _second(sheet: Sheet, part: Part, adjective: Part) -> Part:
    mention: Mention = part.record
    text = sheet.layers.report.text
    noun = sheet.span(part.start, part.end - 1, part.length) if part.end - 1 > part.start else mention.span
    span, iso3 = sheet.span(adjective.start, adjective.end, adjective.length), adjective.column("iso3")
    made = Mention(
        span,
        mention.kind,
        "demonym",
        iso3,
        label_ar=f"{noun.quote(text)} {span.quote(text)}",
        label_en=None,
        rule="joined_demonym",
        key=iso3 if mention.kind == "state" else None,
        sector=mention.sector,
        number=mention.number,
    )
    return msgspec.structs.replace(adjective, label="mention", entry=None, record=made)
