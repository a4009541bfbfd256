"""Figures with all that decides whether two of them count the same: where, what, of what cause, when, up to when."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rawi.arabic.fold import fold_word
from rawi.compare.bounds import bounds
from rawi.compare.moments import When, when
from rawi.compare.places import Place, main_place, object_of, place_of
from rawi.compare.view import View
from rawi.compare.wordlists import ANY, CAUSES, COUNTED, SHOWS, readings_of, words_of
from rawi.records import AsOfFrom, Category, Counting, Date, Exactness, Figure, Span

CASUALTIES: frozenset[Category] = frozenset(
    {"killed", "wounded", "killed_or_wounded", "missing", "displaced", "detained", "hostages"}
)
COMPARED: frozenset[Category] = CASUALTIES | {"states", "people", "fighters", "civilians", "children", "attacks"}
"""What reports give different figures of; lengths, sums and shares stand for too many things to be told apart."""
_BEFORE, _BEHIND = 45, 30
"""Letters beside a figure where the words stand that say how it counts."""
_COUNTED_IN = frozenset({"تعداد", "حصيله", "احصاء", "احصائيه"})
_NOT = frozenset({"لم", "لن", "لا"})
_REACH = frozenset({"يكن", "تكن", "يبلغ", "تبلغ", "يصل", "تصل", "يتجاوز", "تتجاوز", "يتخط", "تتخط"})
_OTHERS = ("اخر", "اخرون", "اخرين")
STATE = "دوله"
OTHERS = _OTHERS[-1]
"""Those counted beside some counted before: not all of them."""
_NEAR = 3
"""Words within which بينهم stands before the part: further off it speaks of another."""
_JOINED = 30
"""Letters between two figures of one clause: `59,921 شهيدا و145,233 جريحا`."""
_NEWS = 30
"""Days after which a toll is no more that of the news."""
_SEVERAL, _OF_ACTS = 2, 24
"""The fewest acts that are several, and the letters between them and what is counted of them."""
_WHEN = frozenset({"عند", "عندما", "حين", "حينما", "يوم"})
_SINCE = frozenset({"منذ"})
_FROM, _TO = "من", "الي"


class Count(NamedTuple):
    """A figure of a report. `key` holds what must agree for two to be of one series: category, unit, cause, what is
    counted, how; `since` the date it counts from, `happened` the day of the one act that it is of. `of_all` holds of a
    count of all states that do something, and not of some few. `noun` is what is counted as written, `main` the place
    that the report is about, `acts` whether it is of several acts together, `voice` whose word it is given on."""

    view: View
    figure: Figure
    category: Category
    cause: str | None
    counted: str
    noun: str
    counting: Counting
    place: Place | None
    main: Place | None
    as_of: str | None
    as_of_from: AsOfFrom
    up_to: When | None
    happened: When | None
    since: str | None
    exactness: Exactness
    part: bool
    earlier: bool
    acts: bool
    voice: str | None
    known_as: tuple[str, ...]
    of_all: bool

    @property
    def key(self) -> tuple[str, ...]:
        """What two figures of one series agree in."""
        what = (self.category, self.figure.unit or "", self.cause or "", self.counted)
        how = ("added" if self.counting == "increment" else "", "part" if self.part else "")
        return (*what, *how, "acts" if self.acts else "")

    @property
    def bounds(self) -> tuple[float, float]:
        """The values it is true of."""
        return bounds(self.figure.low, self.figure.high, self.exactness)

    @property
    def low(self) -> float:
        """The number that stands for it in order and likeness."""
        low, high = self.figure.low, self.figure.high
        return float(low if low is not None else high if high is not None else 0)


def counts_of(view: View, other_days: dict[tuple[str, Span], tuple[str, ...]] | None = None) -> list[Count]:
    """The figures of a report that others may give another value of, in order.

    `other_days` holds for the date of an act the values that other reports give for the same act.
    """
    found: list[Count] = []
    figures = sorted(view.reading.figures, key=lambda figure: figure.span)
    for at, figure in enumerate(figures):
        before = found[-1] if found else None
        previous = figures[at - 1].span if at else None
        following = figures[at + 1].span if at + 1 < len(figures) else None
        count = _count(view, figure, before, previous, following, other_days or {})
        if count is not None:
            beside = [*figures[max(0, at - 1) : at], *figures[at + 1 : at + 2]]
            of_acts = any(_are_its_acts(view, figure, other) for other in beside)
            found.append(count._replace(acts=True) if of_acts else count)
    return found


def _count(
    view: View,
    figure: Figure,
    before: Count | None,
    previous: Span | None,
    following: Span | None,
    other_days: dict[tuple[str, Span], tuple[str, ...]],
) -> Count | None:
    """The figure with what its sentence says of it; null where it is not compared."""
    sentence = view.sentence(figure.span.start)
    if before is not None and before.figure.span.start < sentence.start:
        before = None
    category, counted, cause = _of_what(view, figure, before)
    if category not in COMPARED or (figure.low is None and figure.high is None):
        return None
    shows = _shows(view, figure, sentence, previous, following)
    cause = cause or _cause(view, figure, sentence, following)
    since, dated, from_what = _dated(view, figure, sentence, previous, following)
    is_count = "count" in shows or since is not None or (dated is not None and _is_list_item(view, sentence))
    counting: Counting = "increment" if "added" in shows else "cumulative" if is_count else "once"
    if _is_joined(view, figure, before) and before is not None and counting == "once":
        counting = before.counting
    happened = None
    if dated is not None and counting == "once" and category in CASUALTIES:
        told = when(dated.value)
        if from_what == "sentence" or _is_long_past(view, told):
            happened, dated = told, None
    if dated is not None and (up_to := when(dated.value)) is not None:
        as_of: str | None = dated.value
    else:
        as_of, up_to = _to_the_minute(view.reading.report.published), view.published
        from_what = "published" if as_of else "unknown"
    return Count(
        view=view,
        figure=figure,
        category=category,
        cause=cause,
        counted=counted,
        noun=" ".join(figure.counted.quote(view.text).split()) if figure.counted else "",
        counting=counting,
        place=object_of(view, sentence)
        if category == "states"
        else place_of(view, figure.place, figure.span, sentence),
        main=main_place(view),
        as_of=as_of,
        as_of_from=from_what,
        up_to=up_to,
        happened=happened,
        since=since.value if since else None,
        exactness=_exactness(figure, shows),
        part="part" in shows or (category in CASUALTIES and figure.of_total is not None),
        earlier="earlier" in shows,
        acts="acts" in shows,
        voice=view.voice(figure.statement or view.statement_at(figure.span)),
        known_as=other_days.get((view.id, dated.span), ()) if dated else (),
        of_all=counting == "cumulative" or figure.of_total is not None,
    )


def _are_its_acts(view: View, figure: Figure, other: Figure) -> bool:
    """Whether the figure beside it is of the acts that it counts together: `هجومين أوقعا 13 قتيلا`."""
    if other.category not in ("attacks", "strikes") or (other.low or 0) < _SEVERAL:
        return False
    first, second = sorted((figure.span, other.span))
    between = view.text[first.end : second.start]
    return len(between) <= _OF_ACTS and not any(mark in between for mark in ".،؛:\n")


def _is_long_past(view: View, told: When | None) -> bool:
    """Whether what is dated so is another act than the report's, and not how its count stood."""
    return told is not None and view.published is not None and view.published.first - told.last > _NEWS


def _of_what(view: View, figure: Figure, before: Count | None) -> tuple[Category, str, str | None]:
    """Category, what is counted and, of a figure that goes on from the one before it, the cause."""
    category, counted = figure.category, _counted(view, figure)
    if counted == OTHERS and (before is None or before.category != category) and _is_bare(view, figure):
        counted = ANY  # `قتل 5 وأصيب 10 آخرون`: besides the killed
    bare = (category == "other" and counted == ANY) or (category == "people" and figure.counted is None)
    if before is not None and before.category in CASUALTIES and bare:
        return before.category, before.counted, before.cause
    return category, counted, None


def _to_the_minute(published: str | None) -> str | None:
    """The time of publication as other times are told: to the minute, without the zone of the clock."""
    return published[: len("2025-07-30T15:30")] if published else None


def _is_bare(view: View, figure: Figure) -> bool:
    """Whether آخرون is all that is said of whom."""
    return figure.counted is not None and len(figure.counted.quote(view.text).split()) == 1


def _exactness(figure: Figure, shows: frozenset[str]) -> Exactness:
    """How the words round the figure leave it: a mark that was passed, or not reached, is no value."""
    if figure.exactness != "exact":
        return figure.exactness
    if "under" in shows:
        return "less_than"
    return "more_than" if "over" in shows else "exact"


def _is_joined(view: View, figure: Figure, before: Count | None) -> bool:
    """Whether the figure goes on from the one before it: `59,921 شهيدا و145,233 جريحا`."""
    if before is None or figure.span.start - before.figure.span.end > _JOINED:
        return False
    between = view.text[before.figure.span.end : figure.span.start]
    return " و" in between and not any(mark in between for mark in ".؛:\n")


def _counted(view: View, figure: Figure) -> str:
    """What is counted, as it is compared: the noun in the singular, with the adjectives behind it."""
    if figure.counted is None:
        return ANY
    words = [word.removeprefix("ال") for word in words_of(figure.counted.quote(view.text))]
    if not words:
        return ANY
    head = COUNTED.get(words[0], words[0])
    if any(word in _OTHERS for word in words):
        return OTHERS
    return ANY if head == ANY else " ".join([head, *words[1:]])


def _shows(view: View, figure: Figure, sentence: Span, previous: Span | None, following: Span | None) -> frozenset[str]:
    """What the words right before and behind the figure show of it."""
    start = max(sentence.start, figure.span.start - _BEFORE, previous.end if previous else 0)
    whole = not view.text[start - 1 : start].isalpha()
    before = words_of(view.text[start : figure.span.start])[0 if whole else 1 :]
    shows = {shown for word in before for shown in _shown(word)}
    if "part" in shows:
        near = {shown for word in before[-_NEAR:] for shown in _shown(word)}
        shows -= {"count"} if "part" in near else {"part"}
    end = min(sentence.end, figure.span.end + _BEHIND, following.start if following else sentence.end)
    behind = words_of(view.text[figure.span.end : end]) if end > figure.span.end else []
    if before and behind and before[-1] in (_FROM, "منذ") and behind[0] == _TO:
        shows.add("earlier")
    shows.update(shown for word in behind[:_NEAR] for shown in _shown(word) if shown == "acts")
    if any(rest in _COUNTED_IN for word in behind[:3] for rest in readings_of(word)):
        shows.add("count")
    if "over" in shows and before[-1] == _TO:
        shows.discard("over")
    clause = max(sentence.start, figure.span.start - 2 * _BEFORE, previous.end if previous else 0)
    if _is_not_reached(view.text[clause : figure.span.start]):
        shows.add("under")
    return frozenset(shows)


def _is_not_reached(before: str) -> bool:
    """`لم يكن عدد القتلى قد بلغ 60 ألفا`."""
    words = words_of(before)
    return any(one.removeprefix("و") in _NOT and two in _REACH for one, two in pairwise(words))


def _shown(word: str) -> Iterator[str]:
    for rest in readings_of(word):
        if rest in SHOWS:
            yield SHOWS[rest]


def _cause(view: View, figure: Figure, sentence: Span, following: Span | None) -> str | None:
    """What those counted died of, where the words behind the figure say it."""
    end = min(sentence.end, following.start if following else sentence.end, figure.span.end + 40)
    words = words_of(view.text[figure.span.end : end]) if end > figure.span.end else []
    for at, word in enumerate(words):
        for form in (word, " ".join(words[at : at + 2])):
            if form in CAUSES:
                return CAUSES[form]
    return None


def _dated(
    view: View, figure: Figure, sentence: Span, previous: Span | None, following: Span | None
) -> tuple[Date | None, Date | None, AsOfFrom]:
    """From which date the figure counts, and the date it holds at, with what told it.

    The figure's own date holds where no other stands between; else the nearest one before it in the sentence; else the
    first behind it that is not nearer to another figure.
    """
    dates = view.dates_in(sentence)
    since = [date for date in dates if _is_since(view, date) and not _is_of_another(view, date, figure)]
    held = [date for date in dates if date not in since and when(date.value) is not None]
    before = [date for date in held if date.span.end <= figure.span.start]
    own = next((date for date in held if figure.as_of is not None and date.span.overlaps(figure.as_of)), None)
    begun = since[-1] if since else None
    if own is not None and (own.span.start > figure.span.start or not before or before[-1] is own):
        return begun, own, "figure"
    if before:
        return begun, before[-1], "sentence"
    end = following.start if following else sentence.end
    behind = [date for date in held if figure.span.end <= date.span.start < end]
    return (begun, behind[0], "sentence") if behind else (begun, None, "published")


def _is_since(view: View, date: Date) -> bool:
    before = fold_word(view.text[max(0, date.span.start - 14) : date.span.start]).split()
    return bool(before) and any(rest in _SINCE for word in before[-2:] for rest in readings_of(word))


def _is_of_another(view: View, date: Date, figure: Figure) -> bool:
    """`الأسوأ منذ نيسان 2011، عند مقتل 22 شخصا`: the date of what was counted then."""
    between = words_of(view.text[date.span.end : figure.span.start]) if date.span.end < figure.span.start else []
    return bool(between) and between[0] in _WHEN


def _is_list_item(view: View, sentence: Span) -> bool:
    """`الاثنين 28 يوليو: 59,921 شهيدا`: a line that begins with its date."""
    dates = view.dates_in(sentence)
    lead = view.text[sentence.start : dates[0].span.start] if dates else "-"
    colon = view.text[dates[0].span.end : dates[0].span.end + 2] if dates else ""
    return not lead.strip() and ":" in colon
