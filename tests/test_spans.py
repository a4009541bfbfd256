"""Whatever the text, a reading's spans hold, and the same text gives the same bytes."""

import gzip
import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rawi
from rawi.errors import RawiError
from rawi.reading import lexicon
from rawi.records import Reading
from rawi.records.encode import encode

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus"
ARTICLES = 150
"""Of each of the two files of the corpus."""

FORMS = sorted({row.form for table in lexicon().tables for row in table.rows})
DIGITS = st.from_regex(r"[0-9٠-٩]{1,4}([.,٫٬/:–-][0-9٠-٩]{1,4}){0,2}", fullmatch=True)
MARKS = st.sampled_from([*'.،؛:؟!…«»“”"()-/%$²ـﻻ', "..", "ّ", "\n", "\r\n", "\u2028", "\u200f", "\u00a0", "\ufffd"])
WORDS = st.sampled_from(["قال", "إن", "في", "من", "إلى", "أمس", "مقتل", "جنديا", "يوم", "عام", "بين", "المزيد"])
PROCLITICS = st.sampled_from(["", "", "", "و", "ب", "ل", "وبال", "ال"])
WORD = st.builds(str.__add__, PROCLITICS, st.one_of(st.sampled_from(FORMS), WORDS))
PIECE = st.builds(str.__add__, st.one_of(WORD, WORD, WORD, DIGITS, MARKS), st.sampled_from(["", " ", " "]))
SOUP = st.lists(PIECE, max_size=40).map("".join)
CHARACTERS = st.one_of(st.characters(exclude_categories=()), st.characters(min_codepoint=0x0600, max_codepoint=0x06FF))
ANYTHING = st.text(CHARACTERS, max_size=80)
PUBLISHED = st.sampled_from([None, "2015-07-30", "2015-07-30T22:05:00+03:00", "0001-01-01", "9999-12-31", "2015", "?"])


def check(text: str, title: str | None = None, published: str | None = None) -> None:
    """The reading of `text`, if there is one, is sound, and comes out the same again."""
    try:
        reading = rawi.read_text(text, title=title, published=published)
    except RawiError as error:
        assert "\n" not in str(error)
        return
    sound(reading)
    assert encode(rawi.read_text(text, title=title, published=published)) == encode(reading)


def sound(reading: Reading) -> None:
    """Its spans lie in its text and its blocks in order; nothing was read over the end of a line."""
    text = reading.report.text
    for rule, span in reading.spans():
        assert 0 <= span.start < span.end <= len(text), rule
        assert span.quote(text).strip(), rule
    for span in [*(date.span for date in reading.dates), *(figure.span for figure in reading.figures)]:
        assert len(span.quote(text).splitlines()) == 1, span.quote(text)
    for actor in reading.actors:
        assert all(name.span.quote(text) == name.text for name in actor.names)
    ends = [block.span.end for block in reading.report.blocks]
    starts = [block.span.start for block in reading.report.blocks]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@given(ANYTHING, PUBLISHED)
def test_any_text_at_all(text: str, published: str | None) -> None:
    check(text, published=published)


@given(SOUP, PUBLISHED)
def test_words_of_the_lexicons(text: str, published: str | None) -> None:
    check(text, published=published)


@given(SOUP, SOUP, st.booleans())
def test_titles(title: str, text: str, opens: bool) -> None:
    check(title + text if opens else text, title=title)


@pytest.mark.parametrize(
    "text",
    [
        "\ud800 قتل 12 جنديا \udfff",
        "قتل ² جنود و①٢ و५ و½ و٪",
        "من 5 إلى",
        "12",
        "و",
        "بين 3 و",
        "«قتل 12 جنديا",
        "الساعة 99:99 يوم 31/31/3131",
        "30 فبراير 2015 و0 يناير",
        "9" * 5000,
        "مليار " * 300,
        "1.2.3.4.5.6 و1,,2 و٫٥",
        "30/7/" * 300,
        "السبت " * 500,
    ],
)
def test_odd_texts(text: str) -> None:
    check(text, published="2015-07-30")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus beside the checkout")
@pytest.mark.parametrize("name", ["egypt2013feb.jsonl.gz", "saudi2015.jsonl.gz"])
def test_articles_of_the_corpus(name: str) -> None:
    with gzip.open(CORPUS / name, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in islice(lines, ARTICLES)]
    for article in articles[::10]:
        check(article["text"], title=article["title"], published=article["published"])
    for article in articles:
        sound(rawi.read_text(article["text"], title=article["title"], published=article["published"]))
