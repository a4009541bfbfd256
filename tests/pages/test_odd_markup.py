"""Pages that no site means to send: endless, broken, empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.html import PARAGRAPH, read
from rawi.errors import PageError


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html></html>",
        "<title>السيول تقطع الطريق</title>",
        "<h1>السيول</h1>",
        "<p>\u200f</p>",
        "<!-- " + PARAGRAPH,
        "<frameset>",
    ],
)
def test_a_page_without_a_report(page: str) -> None:
    with pytest.raises(PageError, match=r"^a\.html has no text of a report: "):
        read(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000,
        "<div>" * 100_000 + "</div>" * 100_000,
        "<b><i><u>" * 100_000,
        "<table><tr><td>" * 100_000,
        "<DIV\n" * 2000 + "<svg><g>" * 100_000,
        "<ul><li>" * 100_000,
    ],
)
def test_endless_nesting_is_refused(page: str) -> None:
    with pytest.raises(PageError, match=r"^a\.html nests over 1,000 elements: "):
        read(page + PARAGRAPH)


def test_endless_attributes_are_refused_and_an_endless_one_is_not() -> None:
    with pytest.raises(PageError, match=r"^a\.html has over 10,000 attributes on a tag: "):
        read("<p " + "a " * 100_000 + f">{PARAGRAPH}</p>")
    picture = f'<img src="data:image/png;base64,{"a b/" * 100_000}">'
    assert read(f"{picture}<p>{PARAGRAPH}</p>").text == PARAGRAPH


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 900 + f"<p>{PARAGRAPH}</p>",
        "<p>" * 50_000 + PARAGRAPH,
        "<li>" * 50_000 + PARAGRAPH,
        "<br>" * 50_000 + PARAGRAPH,
        "</div>" * 50_000 + PARAGRAPH,
        "<" * 50_000 + f"<p>{PARAGRAPH}",
        "&" * 50_000 + f"<p>{PARAGRAPH}",
        f"<p>{PARAGRAPH}<a href='",
        f'<script type="application/ld+json">{"[" * 100_000}</script><p>{PARAGRAPH}',
        '<script type="application/ld+json">{"@type": ["NewsArticle", 5], "headline": 7, "author": [[{"name": ["x"]}]],'
        f' "publisher": "z", "articleBody": ["q"], "datePublished": 1, "url": {{}}}}</script><p>{PARAGRAPH}',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "\\ud83d\\u0000"}</script>'
        f"<p>{PARAGRAPH}",
        f"\x00<p>{PARAGRAPH}",
    ],
)
def test_odd_markup_is_read(page: str) -> None:
    report = read(page)
    assert PARAGRAPH in report.text
    assert report.text.encode()


markup = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div class='related'>",
        "<div>",
        "</div>",
        "<h1>",
        "</h1>",
        "<h2>",
        "<li>",
        "<a href=x>",
        "</a>",
        "<br>",
        PARAGRAPH,
        "السيول تقطع الطريق",
        "اقرأ أيضا",
        "30 يوليو 2025",
        "<title>",
        "</title>",
        "<table><td>",
        "\u200f",
        "&nbsp;",
        "<",
    ]
)


@given(st.lists(markup | st.text(max_size=5), max_size=40))
def test_whatever_the_markup_is_it_is_a_report_or_a_page_error(pieces: list[str]) -> None:
    try:
        report = read("".join(pieces))
    except PageError as error:
        assert str(error).startswith("a.html ")
    else:
        assert report.text == "\n\n".join(block.span.quote(report.text) for block in report.blocks)
        assert report.text.encode()
