"""What one report says that cannot both be right: a weekday that is not its date's, a total that is not its parts, a
figure of the title that the text does not give."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rawi.arabic.fold import fold_word
from rawi.compare.bounds import can_both_hold
from rawi.compare.counts import CASUALTIES, Count, counts_of
from rawi.compare.moments import WEEKDAYS, may_be_one
from rawi.compare.naming import count_called
from rawi.compare.places import may_be_one_place
from rawi.compare.telling import PUBLISHED, About, Teller
from rawi.compare.view import View
from rawi.compare.wordlists import words_of
from rawi.records import Citation, Conflict, Date, Reading

_BOTH = "killed_or_wounded"
_DAY = len("2025-07-30")
_NEAR = 1.3
"""How many times the lesser the greater of two numbers may be that are meant for one; farther ones count two things."""
_ALL = frozenset({"اجمالي", "الاجمالي", "مجموع", "مجمل"})
_TOGETHER = 60
"""Letters within which the parts stand behind their total."""
_PARTS = frozenset({"بينهم", "بينهن", "بينها", "منهم", "منها", "هم", "وهم"})


def inside(reading: Reading) -> tuple[Conflict, ...]:
    """The contradictions of one report with itself, in the order of their ids."""
    view = View(reading)
    teller = Teller([view], ())
    counts = counts_of(view)
    found = [
        *_weekdays(view, teller),
        *_page_date(view, teller),
        *_totals(view, counts, teller),
        *_title(view, counts, teller),
    ]
    return tuple(sorted(found, key=lambda conflict: conflict.id))


def _weekdays(view: View, teller: Teller) -> Iterator[Conflict]:
    """`الثلاثاء 30 يوليو 2025`, which was a Wednesday: the stage that reads dates has flagged it."""
    for date, quote in _flagged(view):
        weekday = next((WEEKDAYS[word] for word in words_of(quote) if word in WEEKDAYS), None)
        if weekday is not None and _is_of_the_calendar(quote):
            said = [view.cite(date.span, view.statement_at(date.span))]
            sides = {f"XXXX-WXX-{weekday}": said, date.value[:_DAY]: said}
            yield teller.told("weekday", About(f"«{quote}»", f"«{quote}»"), sides)


def _page_date(view: View, teller: Teller) -> Iterator[Conflict]:
    """`اليوم الثلاثاء` in what is dated a Wednesday: one contradiction a report, however often it says so."""
    published = view.reading.report.published
    told = [(date, quote) for date, quote in _flagged(view) if not _is_of_the_calendar(quote)]
    if published is not None and told:
        day, quote = told[0][0].value[:_DAY], told[0][1]
        said = [view.cite(date.span, view.statement_at(date.span)) for date, _ in told if date.value.startswith(day)]
        sides = {day: said, f"{PUBLISHED}{published[:_DAY]}": said[:1]}
        yield teller.told("page_date", About(f"«{quote}»", f"«{quote}»"), sides)


def _flagged(view: View) -> Iterator[tuple[Date, str]]:
    """The dates whose weekday does not agree with the rest of them or of the page, with their words."""
    for date in view.dates:
        if "weekday_disagrees" in date.flags:
            yield date, " ".join(date.span.quote(view.text).split())


def _is_of_the_calendar(quote: str) -> bool:
    return any(char.isdigit() for char in quote)


def _totals(view: View, counts: Sequence[Count], teller: Teller) -> Iterator[Conflict]:
    """Killed and wounded that are not the killed and wounded together; a part that is more than its whole."""
    for total in counts:
        if total.category == _BOTH and total.exactness in ("exact", "about") and total.counted == "any":
            dead, hurt = (_only(counts, category, total) for category in ("killed", "wounded"))
            if dead is not None and hurt is not None and _stand_together(view, dead, hurt):
                parts = dead.bounds[0] + hurt.bounds[0], dead.bounds[1] + hurt.bounds[1]
                near = max(total.low, dead.low + hurt.low) <= _NEAR * min(total.low, dead.low + hurt.low)
                if near and not can_both_hold(total.bounds, parts):
                    yield _total(view, total, (dead, hurt), teller)
    for whole, part in pairwise(counts):
        if part.figure.of_total is not None and whole.low == part.figure.of_total < part.low and _is_part(whole, part):
            yield _total(view, whole, (part,), teller)


def _stand_together(view: View, dead: Count, hurt: Count) -> bool:
    return view.sentence(dead.figure.span.start) == view.sentence(hurt.figure.span.start)


def _is_part(whole: Count, part: Count) -> bool:
    between = part.view.text[whole.figure.span.end : part.figure.span.start]
    return len(between) <= _TOGETHER and any(word in _PARTS for word in fold_word(between).split())


def _only(counts: Sequence[Count], category: str, total: Count) -> Count | None:
    """The one figure of a category that the total may be of: of the same time and counting, and no other like it."""
    found = [
        count
        for count in counts
        if count.category == category
        and count.exactness == "exact"
        and not count.part
        and count.cause is None
        and count.counted == "any"
        and (count.as_of or "")[:10] == (total.as_of or "")[:10]
    ]
    return found[0] if found and len({count.low for count in found}) == 1 else None


def _total(view: View, total: Count, parts: Sequence[Count], teller: Teller) -> Conflict:
    sides = {
        f"{total.low:,.10g}": [_cited(view, total)],
        " + ".join(f"{part.low:,.10g}" for part in parts): [_cited(view, part) for part in parts],
    }
    return teller.told("total", count_called(total.category, None, None), sides)


def _title(view: View, counts: Sequence[Count], teller: Teller) -> Iterator[Conflict]:
    """A number of dead or hurt in the title, where the text gives only one, and another, of the same."""
    if view.title is None:
        return
    above = [count for count in counts if view.title.covers(count.figure.span) and _is_main(count)]
    below = [count for count in counts if not view.title.covers(count.figure.span) and _is_main(count)]
    for count in above:
        same = [other for other in below if other.key == count.key]
        alike = [other for other in above if other.key == count.key]
        values = {other.low for other in same}
        if len(alike) != 1 or len(values) != 1 or not all(_is_meant_for(view, other, count) for other in same):
            continue
        if not any(can_both_hold(other.bounds, count.bounds) for other in same):
            sides = {
                f"{count.low:,.10g}": [_cited(view, count)],
                f"{same[0].low:,.10g}": [_cited(view, other) for other in same],
            }
            yield teller.told("figure", count_called(count.category, None, None), sides)


def _is_of_one_day(one: Count, two: Count) -> bool:
    return one.happened is None or two.happened is None or may_be_one(one.happened, two.happened)


def _is_meant_for(view: View, other: Count, count: Count) -> bool:
    """Whether a number of the text may be meant for that of the title: near it, of one place, no grand total and not
    added up with others of its sentence."""
    sentence = view.sentence(other.figure.span.start)
    words = words_of(sentence.quote(view.text))
    near = max(other.low, count.low) <= _NEAR * min(other.low, count.low)
    alone = sum(sentence.covers(figure.span) for figure in view.reading.figures if figure.category == count.category)
    one_place = may_be_one_place(other.place, count.place)
    return (
        near
        and alone == 1
        and one_place
        and _is_of_one_day(other, count)
        and _ALL.isdisjoint(words)
        and other.exactness == "exact"
    )


def _is_main(count: Count) -> bool:
    return (
        count.category in CASUALTIES
        and count.exactness in ("exact", "about")
        and not count.part
        and not count.earlier
        and count.counting != "increment"
    )


def _cited(view: View, count: Count) -> Citation:
    return view.cite(count.figure.span, count.figure.statement)
