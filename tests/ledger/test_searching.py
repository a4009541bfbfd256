"""Search: the same hits in every database, each at its exact characters."""

from collections.abc import Callable

import pytest

from ledger.conftest import ask
from rawi import read_text
from rawi.ledger import Hit, Ledger, Search, open_ledger
from rawi.records import Reading

_MEETING = "وصل وزير الدفاع الإيطالي إلى القاهرة.\n\nوقال الوزير إنّ الهدنةَ في غزة «ضرورة»."
_DEFENCE = "للدفاع عن القرار قدم الوزير 3,5 مليون سبب في F-16 وفي Élysée، وزار باريس والقاهرة."
TEXTS = {
    "r1": ("2025-07-29", "منبر النيل", _MEETING),
    "r2": ("2025-07-30", "صدى الخليج", "بحث الدفاع عن المتهم.\n\nوالتقى بوزير الدفاع، ثم غادر إلى باريس."),
    "r3": ("2025-07-30", "منبر النيل", _DEFENCE),
    "r4": (None, None, "هُدنة قصيرة، ثم هدنة أطول في روما."),
}


def made(id: str, text: str, published: str | None, outlet: str | None) -> Reading:
    return read_text(text, url=f"https://{id}.example", published=published, outlet=outlet)


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add_all([made(id, text, published, outlet) for id, (published, outlet, text) in TEXTS.items()])
    return ledger


def found(book: Ledger, *phrases: str, limit: int | None = None, **more: object) -> list[tuple[str, list[str]]]:
    hits = book.search(Search(phrases, **more), limit)  # type: ignore[arg-type]
    return [(str(hit.url).removeprefix("https://").removesuffix(".example"), quotes(hit)) for hit in hits]


def quotes(hit: Hit) -> list[str]:
    return [hit.text[span.start - hit.span.start : span.end - hit.span.start] for span in hit.matches]


@pytest.mark.parametrize(
    ("phrases", "hits"),
    [
        (("هدنة",), [("r1", ["الهدنةَ"]), ("r4", ["هُدنة", "هدنة"])]),
        (("الهدنه",), [("r1", ["الهدنةَ"])]),
        (("دفاع",), [("r2", ["الدفاع"]), ("r2", ["الدفاع"]), ("r3", ["للدفاع"]), ("r1", ["الدفاع"])]),
        (("وزير الدفاع",), [("r2", ["بوزير الدفاع"]), ("r1", ["وزير الدفاع"])]),
        (("الدفاع وزير",), []),
        (("باريس", "القاهرة"), [("r3", ["باريس", "والقاهرة"])]),
        (("16",), [("r3", ["16"])]),
        (("élysée",), [("r3", ["Élysée"])]),
        (("ير",), []),
        (("قرار",), [("r3", ["القرار"])]),
    ],
)
def test_words_and_phrases_in_any_spelling(
    book: Ledger, phrases: tuple[str, ...], hits: list[tuple[str, list[str]]]
) -> None:
    assert found(book, *phrases) == hits


def test_any_of_and_filters(book: Ledger) -> None:
    assert [id for id, _ in found(book, "روما", "القاهرة", any=True)] == ["r3", "r1", "r4"]
    assert [id for id, _ in found(book, "هدنة", outlet="منبر")] == ["r1"]
    assert [id for id, _ in found(book, "القاهرة", until="2025-07-29")] == ["r1"]
    assert [id for id, _ in found(book, "القاهرة", since="2025-07-30", until="2025")] == ["r3"]
    assert [id for id, _ in found(book, "الوزير", place="غزة")] == ["r1"]
    assert [id for id, _ in found(book, "وصل", actor="ITA")] == ["r1"]
    assert [id for id, _ in found(book, "وصل", actor="وزير الدفاع الإيطالي")] == ["r1"]
    assert found(book, "وصل", actor="فرنسا") == []
    assert found(book, "...") == []


def test_a_limit_leaves_the_newest(book: Ledger) -> None:
    assert [id for id, _ in found(book, "الوزير", limit=1)] == ["r3"]


def test_the_hits_are_those_of_the_current_text_alone(book: Ledger) -> None:
    published, outlet, text = TEXTS["r4"]
    book.add(made("r4", "لا شيء عن ذلك في أوسلو.", published, outlet))
    assert [id for id, _ in found(book, "هدنة")] == ["r1"]
    assert [id for id, _ in found(book, "أوسلو")] == ["r4"]
    book.add(made("r4", text, "2025-07-01", outlet))  # an older text, read otherwise: still not the current one
    assert [id for id, _ in found(book, "هدنة")] == ["r1"]
    assert book.check() == []


def test_what_stands_in_the_ledger_is_the_passage(book: Ledger) -> None:
    for hit in book.search(Search(("هدنة", "الدفاع", "باريس"), any=True)):
        text = book.reading(hit.url or hit.report).report.text
        assert hit.text == text[hit.span.start : hit.span.end]
        assert hit.matches
        assert all(hit.span.start <= span.start < span.end <= hit.span.end for span in hit.matches)


def test_long_blocks_are_found_in_whole(ledger: Ledger) -> None:
    text = " ".join(f"كلمة{number} وقف إطلاق النار." for number in range(400))
    ledger.add(made("long", text, "2025-07-30", None))
    hits = ledger.search(Search(("وقف إطلاق النار",)))
    assert sum(len(hit.matches) for hit in hits) == 400
    assert len(hits) > 1
    assert ledger.check() == []


def test_an_older_ledger_can_be_searched_once_it_is_opened(book: Ledger, another: Callable[[], str]) -> None:
    before = found(book, "دفاع")
    for statement in (
        "DROP TABLE passages",
        "DROP INDEX ix_versions_published_outlet_report",
        "UPDATE rawi_revision SET version_num = '0003'",
        *(["DROP TABLE passage_words"] if not book.name.startswith("postgresql") else []),
    ):
        ask(book.name, statement)
    with open_ledger(book.name) as migrated:
        assert found(migrated, "دفاع") == before
        assert migrated.check() == []
