"""A conflict told in one sentence, in Arabic and in English, with the words of each side."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product

from rawi.compare.sources import in_order, sources_of, where
from rawi.compare.view import View
from rawi.records import Category, Citation, Conflict, ConflictKind, Copy, Side

_AR: dict[ConflictKind, str] = {
    "day": "يختلف يوم",
    "figure": "يختلف عدد",
    "party": "يختلف الطرف في",
    "name": "يختلف اسم",
    "title": "يختلف لقب",
    "gender": "يختلف جنس",
    "modality": "يختلف وقوع",
    "attribution": "يختلف قائل",
    "weekday": "لا يوافق اليوم تاريخه:",
    "total": "لا يساوي المجموع أجزاءه:",
}
_EN: dict[ConflictKind, str] = {
    "day": "Reports differ on the day of",
    "figure": "Reports differ on the number of",
    "party": "Reports differ on the party to",
    "name": "Reports differ on the name of",
    "title": "Reports differ on the title of",
    "gender": "Reports differ on the gender of",
    "modality": "Reports differ on whether this happened:",
    "attribution": "Reports differ on who said:",
    "weekday": "A weekday is not that of its date:",
    "total": "A total is not the sum of its parts:",
}
CATEGORIES_AR: dict[Category, str] = {
    "killed": "القتلى", "wounded": "الجرحى", "killed_or_wounded": "القتلى والجرحى", "missing": "المفقودين",
    "displaced": "النازحين", "detained": "المحتجزين", "hostages": "الرهائن", "fighters": "المقاتلين",
    "civilians": "المدنيين", "children": "الأطفال", "attacks": "الهجمات", "strikes": "الضربات", "states": "الدول",
    "people": "الأشخاص",
}  # fmt: skip
_ROUND = 28
"""Letters of the text quoted on each side of the words that a side rests on."""


class Teller:
    """Makes conflicts of the reports of one story."""

    def __init__(self, views: Sequence[View], copies: Sequence[Copy]) -> None:
        self._views: Mapping[str, View] = {view.id: view for view in views}
        self._copies = copies

    def conflict(
        self,
        kind: ConflictKind,
        about: tuple[str, str],
        sides: Mapping[str, Sequence[Citation]],
        *,
        happening: str | None = None,
        series: str | None = None,
    ) -> Conflict | None:
        """The conflict of the sides (value -> who says so) about a thing (in Arabic, in English); null where fewer than
        two sides or one source are left."""
        if not any(self._independent(one, two) for one, two in combinations(sides.values(), 2)):
            return None
        return self.told(kind, about, sides, happening=happening, series=series)

    def _independent(self, one: Sequence[Citation], two: Sequence[Citation]) -> bool:
        """Whether a report of the one side and one of the other have different texts."""
        pairs = product({said.report for said in one}, {said.report for said in two})
        return any(sources_of(set(pair), self._copies) > 1 for pair in pairs)

    def told(
        self,
        kind: ConflictKind,
        about: tuple[str, str],
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
        ar, en = about
        return Conflict(
            id=f"{kind}:{first.report}@{first.span.start}",
            kind=kind,
            about=ar,
            sides=made,
            happening=happening,
            series=series,
            ar=f"{_AR[kind]} {ar}: " + "؛ ".join(self._side(side, "؛") for side in made) + ".",
            en=f"{_EN[kind]} {en}: " + "; ".join(self._side(side, ";") for side in made) + ".",
        )

    def _side(self, side: Side, mark: str) -> str:
        said = side.said[0]
        outlet = self._views[said.report].reading.report.outlet or said.report
        return f"{side.value} ({outlet}: «{self.quote(said)}»)"

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
