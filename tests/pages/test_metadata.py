"""What a page states about its report outside of the text."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from rawi.pages.metadata import Stated, read_metadata


def stated(page: str) -> Stated:
    return read_metadata(LexborHTMLParser(page))


def linked(**article: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | article)}</script>'


def test_json_ld_goes_before_meta_elements() -> None:
    page = stated(
        '<meta property="og:title" content="عنوان آخر"><meta property="article:published_time" content="2020-01-01">'
        '<meta property="og:site_name" content="المدار أونلاين">'
        + linked(headline="عنوان &quot;أول&quot;", datePublished="2021-01-01", publisher={"name": "المدار"})
    )
    assert (page.titles[0], page.published, page.outlet) == ('عنوان "أول"', "2021-01-01", "المدار")


@pytest.mark.parametrize(
    "block",
    [
        {"@type": "NewsArticle", "headline": "عنوان"},
        [{"@type": "Organization"}, {"@type": "ReportageNewsArticle", "headline": "عنوان"}],
        {"@graph": [{"@type": "WebPage"}, {"@type": ["Thing", "BlogPosting"], "headline": "عنوان"}]},
    ],
)
def test_the_article_is_found_wherever_json_ld_keeps_it(block: object) -> None:
    page = f'<script type="application/ld+json">{json.dumps(block)}</script>'
    assert stated(page).titles == ["عنوان"]


def test_a_block_that_is_broken_or_of_another_kind_is_passed_over() -> None:
    page = '<script type="application/ld+json">{"a": </script>' + linked(**{"@type": "Product", "headline": "عنوان"})
    assert stated(page).titles == []


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("هالة الزاكي", "هالة الزاكي"),
        ({"@type": "Person", "name": " هالة \n الزاكي "}, "هالة الزاكي"),
        ([{"name": "هالة الزاكي"}, {"name": "عادل النوري"}, {"name": "هالة الزاكي"}], "هالة الزاكي، عادل النوري"),
        ("https://facebook.example/almadar", None),
        ("المدار", None),
        ("admin", None),
        ({"name": None}, None),
    ],
)
def test_the_author_is_a_name_and_not_the_outlets(author: object, byline: str | None) -> None:
    assert stated(linked(author=author, publisher={"name": "المدار"})).byline == byline


def test_the_name_field_of_the_comment_form_is_no_author() -> None:
    page = '<div class="comment-form"><span class="author-name">الاسم</span></div>'
    assert stated(page).byline is None
    assert stated('<div id="comments"><a rel="author">زائر كريم</a></div>').byline is None
    assert stated('<div class="head"><a rel="author">هالة <b>الزاكي</b></a></div>').byline == "هالة الزاكي"


@pytest.mark.parametrize(
    "page",
    [
        '<meta name="pubdate" content="2020-05-06T07:08:09Z">',
        '<meta itemprop="datePublished" content="2020-05-06T07:08:09+00:00">',
        '<meta name="pubdate" content="x"><span property="dc:date" content="2020-05-06T07:08:09+00:00">أمس</span>',
        '<time pubdate datetime="2020-05-06T07:08:09+00:00">أمس</time>',
        '<meta name="date" content="قريبا"><meta name="dcterms.created" content="2020-05-06T07:08:09Z">',
    ],
)
def test_the_date_is_found_in_the_ways_pages_state_it(page: str) -> None:
    assert stated(page).published == "2020-05-06T07:08:09+00:00"


def test_a_date_in_words_in_an_element_for_it() -> None:
    assert stated('<b itemprop="datePublished">6 مايو/ أيار 2020</b>').published == "2020-05-06"


@pytest.mark.parametrize(
    "page",
    [
        '<meta name="date" content="2020">',
        "<time>6 مايو</time>",
        '<time datetime="2020-05-06"></time><time datetime="2020-05-05"></time>',
        '<aside><time datetime="2020-05-06"></time></aside>',
        '<div class="related-posts"><p><time datetime="2020-05-06"></time></p></div>',
    ],
)
def test_no_date_is_made_of_less_than_one_or_of_more(page: str) -> None:
    assert stated(page).published is None


def test_time_elements_are_believed_where_they_agree() -> None:
    page = (
        '<time class="published" datetime="2020-05-06T07:08:09Z">أمس</time><time datetime="2020-05-06">أمس</time>'
        '<time class="updated" datetime="2020-06-01">اليوم</time>'
        '<div class="sidebar"><time datetime="2020-07-01">غدا</time></div>'
    )
    assert stated(page).published == "2020-05-06T07:08:09+00:00"


def test_a_canonical_link_to_the_front_page_is_not_believed() -> None:
    page = '<link rel="canonical" href="https://almadar.example/"><meta property="og:url" content="https://almadar.example/n/1">'
    assert stated(page).url == "https://almadar.example/n/1"
    assert stated('<link rel="canonical" href="/n/1">').url is None
    assert stated('<link rel="canonical" href="https://almadar.example">').url == "https://almadar.example"
