"""A conflict told in one sentence, in Arabic and in English, with the words of each side."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from rawi.compare.sources import in_order, sources_of, where
from rawi.compare.view import View
from rawi.records import Citation, Conflict, ConflictKind, Copy, Side

_AR: dict[ConflictKind, str] = {
    "day": "تختلف التقارير في يوم {}",
    "place": "تختلف التقارير في مكان {}",
    "figure": "تختلف التقارير في {}",
    "party": "تختلف التقارير في فاعل {}",
    "name": "تختلف التقارير في اسم {}",
    "title": "تختلف التقارير في لقب {}",
    "gender": "تختلف التقارير في كون {} رجلا أو امرأة",
    "modality": "تختلف التقارير في وقوع {}",
    "attribution": "تختلف التقارير في قائل {}",
    "weekday": "اسم اليوم لا يوافق تاريخه في {}",
    "page_date": "اليوم المذكور لا يوافق تاريخ النشر في {}",
    "total": "المجموع لا يساوي أجزاءه في {}",
}
_EN: dict[ConflictKind, str] = {
    "day": "Reports differ on the day of {}",
    "place": "Reports differ on the place of {}",
    "figure": "Reports differ on {}",
    "party": "Reports differ on who is behind {}",
    "name": "Reports differ on the name of {}",
    "title": "Reports differ on the title of {}",
    "gender": "Reports differ on whether {} is a man or a woman",
    "modality": "Reports differ on whether this happened: {}",
    "attribution": "Reports differ on who said {}",
    "weekday": "The weekday is not that of its date in {}",
    "page_date": "The day told is not that of the date of publication in {}",
    "total": "The total is not the sum of its parts: {}",
}
_VALUES = {
    "masculine": ("رجل", "a man"),
    "feminine": ("امرأة", "a woman"),
    "actual": ("وقع", "it did"),
    "denied": ("لم يقع", "it did not"),
    "planned": ("مقرر", "it is planned"),
    "XXXX-WXX-1": ("الاثنين", "Monday"),
    "XXXX-WXX-2": ("الثلاثاء", "Tuesday"),
    "XXXX-WXX-3": ("الأربعاء", "Wednesday"),
    "XXXX-WXX-4": ("الخميس", "Thursday"),
    "XXXX-WXX-5": ("الجمعة", "Friday"),
    "XXXX-WXX-6": ("السبت", "Saturday"),
    "XXXX-WXX-7": ("الأحد", "Sunday"),
}
"""Values of sides that are words of ours, in Arabic and in English."""
PUBLISHED = "published "
"""What the value of a side begins with that is the day of publication."""
_ROUND = 28
"""Letters of the text quoted on each side of the words that a side rests on."""


class About(NamedTuple):
    """What a conflict is about, in Arabic and in English."""

    ar: str
    en: str


def _value(value: str, language: int) -> str:
    """The value of a side in Arabic (0) or English (1)."""
    if value.startswith(PUBLISHED):
        return value if language else f"نشر في {value.removeprefix(PUBLISHED)}"
    return _VALUES[value][language] if value in _VALUES else value


class Teller:
    """Makes conflicts of the reports of one story."""

    def __init__(self, views: Sequence[View], copies: Sequence[Copy]) -> None:
        self._views: Mapping[str, View] = {view.id: view for view in views}
        self._copies = copies
        self._copied = {frozenset((copy.source, copy.copy)) for copy in copies}

    def conflict(
        self,
        kind: ConflictKind,
        about: About,
        sides: Mapping[str, Sequence[Citation]],
        *,
        happening: str | None = None,
        series: str | None = None,
    ) -> Conflict | None:
        """The conflict of the sides (value -> who says so) about a thing; null where fewer than two sides or one source
        are left."""
        if not any(self.independent(one, two) for one, two in combinations(sides.values(), 2)):
            return None
        return self.told(kind, about, sides, happening=happening, series=series)

    def independent(self, one: Sequence[Citation], two: Sequence[Citation]) -> bool:
        """Whether a report of the one side and one of the other have different texts."""
        pairs = product({said.report for said in one}, {said.report for said in two})
        return any(self.are_apart(self._views[first], self._views[second]) for first, second in pairs)

    def are_apart(self, one: View, two: View) -> bool:
        """Whether two reports have different texts."""
        return one is not two and frozenset((one.id, two.id)) not in self._copied

    def told(
        self,
        kind: ConflictKind,
        about: About,
        sides: Mapping[str, Sequence[Citation]],
        *,
        happening: str | None = None,
        series: str | None = None,
    ) -> Conflict:
        """The same, whoever says so: one report may contradict itself."""
        made = tuple(
            Side(value, in_order(said), sources_of({one.report for one in said}, self._copies))
            for value, said in sorted(sides.items(), key=lambda side: min(map(where, side[1])))
        )
        first = min((side.said[0] for side in made), key=where)
        return Conflict(
            id=f"{kind}:{first.report}@{first.span.start}",
            kind=kind,
            about=about.ar,
            sides=made,
            happening=happening,
            series=series,
            ar=f"{_AR[kind].format(about.ar)}: {'؛ '.join(self._sides(made, 0))}.",
            en=f"{_EN[kind].format(about.en)}: {'; '.join(self._sides(made, 1))}.",
        )

    def _sides(self, sides: Sequence[Side], language: int) -> list[str]:
        """Each side with its first words, which are quoted once where two sides rest on them."""
        told, quoted = [], set[Citation]()
        for side in sides:
            said = side.said[0]
            value = _value(side.value, language)
            outlet = self._views[said.report].reading.report.outlet or said.report
            told.append(value if said in quoted else f"{value} ({outlet}: «{self.quote(said)}»)")
            quoted.add(said)
        return told

    def quote(self, said: Citation) -> str:
        """The words of a citation with some of those round them, whole words on one line."""
        text, span = self._views[said.report].text, said.span
        sentence = self._views[said.report].sentence(span.start)
        start, end = max(sentence.start, span.start - _ROUND), min(max(sentence.end, span.end), span.end + _ROUND)
        before, after = text[start : span.start], text[span.end : end]
        if start > sentence.start:
            before = "…" + before.partition(" ")[2]
        if end < sentence.end:
            after = after.rpartition(" ")[0] + "…"
        return " ".join(f"{before}{said.quote}{after}".split())
