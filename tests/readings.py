"""Readings to test with: one with every kind of record, numbered ones by the hundred, and any that could be."""

import hashlib
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from rawi.records import (
    Actor,
    Block,
    ChainLink,
    Date,
    Event,
    Figure,
    Gap,
    Maker,
    Name,
    Other,
    Reading,
    Report,
    Span,
    Statement,
    Term,
    Unread,
)

TITLE = "لقاء في القاهرة بشأن الهدنة"
BODY = (
    "بحث وزير الخارجية سامح عمران مع نظيره الإيطالي، أمس الثلاثاء، تثبيت الهدنة بوساطة قطرية.\n\n"
    "وقال عمران في بيان إن «أكثر من 9 آلاف نازح عادوا إلى بيوتهم» بعد «العدوان»، "
    "دون الإفصاح عن موعد الجولة المقبلة.\n\n"
    "وسيارات كثيرة عبرت المعبر."
)
FURNITURE = "اقرأ أيضا"
MAKER = Maker("0.1.0", "5eed")


def at(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def report(id: str = "r1", url: str | None = "https://minbar.example/hudna", body: str = BODY) -> Report:
    """A report with its title, one block of text and one of furniture."""
    text = f"{TITLE}\n\n{body}\n\n{FURNITURE}"
    blocks = (
        Block("title", at(text, TITLE)),
        Block("paragraph", at(text, body)),
        Block("furniture", Span(len(text) - len(FURNITURE), len(text))),
    )
    return Report(
        id=id,
        url=url,
        outlet="المنبر",
        agency=None,
        section="عرب",
        title=TITLE,
        byline=None,
        dateline=None,
        published="2025-07-30",
        updated=None,
        language="ar",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=blocks,
    )


def reading(id: str = "r1", url: str | None = "https://minbar.example/hudna") -> Reading:
    """A reading with at least one record of every kind."""
    of = report(id, url)
    text = of.text
    minister, italian, qatar = at(text, "سامح عمران"), at(text, "نظيره الإيطالي"), at(text, "قطرية")
    return Reading(
        id=id,
        report=of,
        dates=(
            Date(
                at(text, "أمس الثلاثاء"), "DATE", "2025-07-29", None, "published", None, ("weekday_disagrees",), "day"
            ),
        ),
        figures=(
            Figure(
                at(text, "أكثر من 9 آلاف"),
                9000,
                None,
                "more_than",
                None,
                at(text, "نازح"),
                "displaced",
                None,
                None,
                None,
                "s1",
                "counted",
            ),
            Figure(at(text, "آلاف"), 2000, 9999.5, "order", "%", None, "percent", 100, None, None, None, "order"),
        ),
        actors=(
            Actor(
                id="a1",
                key="name:person:سامح عمران",
                kind="person",
                iso3="EGY",
                sector="government",
                office="وزير الخارجية",
                label_ar="سامح عمران",
                label_en="Sameh Omran",
                members=(),
                names=(
                    Name("سامح عمران", minister, "name"),
                    Name("عمران", Span(minister.start + len("سامح "), minister.end), "name"),
                    Name("وزير الخارجية", at(text, "وزير الخارجية"), "office"),
                ),
                rule="title_name",
            ),
            Actor(
                id="a2",
                kind="person",
                iso3="ITA",
                sector=None,
                office=None,
                label_ar="نظيره الإيطالي",
                label_en=None,
                members=(),
                names=(Name("نظيره الإيطالي", italian, "office"),),
                rule="counterpart",
            ),
            _state("a3", "QAT", "قطر", "Qatar", Name("قطرية", qatar, "demonym")),
            Actor(
                id="a4",
                kind="group",
                iso3=None,
                sector=None,
                office=None,
                label_ar="الجانبان",
                label_en=None,
                members=("a1", "a2"),
                names=(),
                rule="joint",
            ),
        ),
        statements=(
            Statement(
                "s1",
                at(text, "قال"),
                at(text, "عمران في بيان"),
                "a1",
                "assert",
                "direct",
                (at(text, "أكثر من 9 آلاف نازح"), at(text, "عادوا إلى بيوتهم")),
                None,
                at(text, "بيان"),
                "statement",
                None,
                (ChainLink("a1", "statement", at(text, "بيان")), ChainLink(None, None, None)),
                None,
                "said",
            ),
        ),
        events=(
            Event(
                "e1",
                (at(text, "بحث"), at(text, "لقاء")),
                "CONSULT",
                "meet",
                ("diplomatic",),
                "040",
                ("a1",),
                ("a2",),
                (Other("mediator", "a3"),),
                (at(text, "تثبيت الهدنة"),),
                "2025-07-29",
                at(text, "أمس الثلاثاء"),
                at(text, "القاهرة"),
                "actual",
                None,
                None,
                "discuss",
            ),
        ),
        gaps=(Gap(at(text, "دون الإفصاح عن موعد الجولة المقبلة"), "موعد الجولة المقبلة", "undisclosed"),),
        terms=(Term(at(text, "العدوان"), "عدوان", "war", "a1", "term"),),
        unread=(Unread(at(text, "كثيرة"), "figures", "no number", "many"),),
        rawi=MAKER,
    )


def _state(id: str, iso3: str, label_ar: str, label_en: str, name: Name) -> Actor:
    return Actor(
        id=id,
        key=f"iso:{iso3}",
        kind="state",
        iso3=iso3,
        sector=None,
        office=None,
        label_ar=label_ar,
        label_en=label_en,
        members=(),
        names=(name,),
        rule="state",
    )


def numbered(n: int, *, maker: Maker = MAKER) -> Reading:
    """The n-th of many small readings: its own url, one figure and one actor."""
    of = report(f"n{n}", f"https://minbar.example/{n}", f"قالت مصر إن {n} جنديا عادوا من الحدود.")
    figure = Figure(at(of.text, str(n)), n, n, "exact", None, None, "people", None, None, None, None, "exact")
    name = Name("مصر", at(of.text, "مصر"), "name")
    actor = _state("a1", "EGY", "مصر", "Egypt", name)
    return Reading(of.id, of, (), (figure,), (actor,), (), (), (), (), (), maker)


def version(of: Reading, number: int) -> Reading:
    """The same report after its outlet changed the text."""
    text = of.report.text + f"\n\nتحديث {number}"
    changed = msgspec.structs.replace(of.report, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    return msgspec.structs.replace(of, report=changed)


_LENGTH = 12
# A Unicode scalar value is anything but a surrogate; NUL cannot stand in every database's text.
_characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
_plain = {
    Span: st.tuples(st.integers(0, _LENGTH), st.integers(0, _LENGTH))
    .filter(lambda ends: ends[0] != ends[1])
    .map(lambda ends: Span(*sorted(ends))),
    str: st.text(_characters, max_size=30),
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    NoneType: st.none(),
}


@cache
def _any(type: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type."""
    origin, args = get_origin(type), get_args(type)
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(_any(args[0]), max_size=2).map(tuple)
    if origin in (Union, UnionType):
        return st.one_of(*(_any(arg) for arg in args))
    if type in _plain:
        return _plain[type]
    return st.builds(type, **{field.name: _any(field.type) for field in msgspec.structs.fields(type)})


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading whose spans hold: odd Unicode, figures of any size, every kind of record there or not."""
    text = draw(st.text(_characters, min_size=_LENGTH, max_size=_LENGTH))
    report = draw(_any(Report))
    report = msgspec.structs.replace(
        report,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(block for block in report.blocks if block.kind != "furniture"),
    )
    records = {field.name: draw(_any(field.type)) for field in msgspec.structs.fields(Reading)[2:]}
    records["actors"] = tuple(
        msgspec.structs.replace(
            actor, names=tuple(msgspec.structs.replace(name, text=name.span.quote(text)) for name in actor.names)
        )
        for actor in records["actors"]
    )
    return Reading(report.id, report, **records)
