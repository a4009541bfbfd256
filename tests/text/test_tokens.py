"""Tokens cover the text outside furniture, each once, with a break wherever a block ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.fold import fold
from rawi.arabic.letters import INVISIBLE
from reports import laid_out

SOUP = st.text(st.sampled_from("ابتأة ءٌـ\u200f0129٣٫٬.,،؛:؟!…«»“”\"'()-/%_\n\r\u2028AbÉé😀ﻻ五²\u0301"), max_size=80)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("قُتِلَ ١٢ جنديًّا.", ["قتل", "12", "جنديا", "."]),
        ("بنسبة ٣٫٥٪، أو 1,234.50", ["بنسبه", "3٫5", "٪", "،", "او", "1,234.50"]),
        ("في 30.7.2015، وفي 5/6", ["في", "30.7.2015", "،", "وفي", "5", "/", "6"]),
        ("عددهم 25.وقال", ["عددهم", "25", ".", "وقال"]),
        ("10،000 دولار و10، ثم", ["10،000", "دولار", "و", "10", "،", "ثم"]),
        ("طائرة إف16 و5كلم", ["طائره", "اف", "16", "و", "5", "كلم"]),
        ("موقع bbc.co.uk وF-16", ["موقع", "bbc", ".", "co", ".", "uk", "و", "F", "-", "16"]),
        ("عاجل 😀❤️ #غزة @user_1", ["عاجل", "😀", "❤", "#", "غزه", "@", "user", "_", "1"]),
        ("قال: «نعم»...", ["قال", ":", "«", "نعم", "»", ".", ".", "."]),
        ("أولا\n\n \nثانيا\n", ["اولا", "\n", "ثانيا"]),
        ("أولا\r\nثانيا\u2028ثالثا", ["اولا", "\n", "ثانيا", "\n", "ثالثا"]),
        ("من\u00a0مصر", ["من", "مصر"]),
    ],
)
def test_forms(text: str, forms: list[str]) -> None:
    assert laid_out(text).tokens.forms == forms


def test_furniture_has_no_tokens() -> None:
    text = "قتل جنديان.\nاقرأ أيضا: ما بعد الحرب\nوأصيب ثالث.\nشارك"
    found = laid_out(text, furniture=("اقرأ أيضا: ما بعد الحرب", "شارك")).tokens
    assert found.forms == ["قتل", "جنديان", ".", "\n", "واصيب", "ثالث", "."]


def test_a_title_on_the_line_of_its_text_is_set_off() -> None:
    title = "مقتل جنديين في سيناء"
    found = laid_out(f"{title} قال متحدث", title=title).tokens
    assert found.forms == ["مقتل", "جنديين", "في", "سيناء", "\n", "قال", "متحدث"]
    again = laid_out(f"{title}\n\nقال متحدث", title=title).tokens
    assert again.forms == found.forms


@given(SOUP)
def test_tokens_are_the_folded_text_in_order(text: str) -> None:
    layers = laid_out(text)
    found = layers.tokens
    folded = fold(text).text
    assert all(folded[start:end] == form for form, start, end in zip(*found, strict=True) if form != "\n")
    assert all(start < end for form, start, end in zip(*found, strict=True) if form != "\n")
    assert found.starts == sorted(found.starts)
    assert all(end <= start for end, start in zip(found.ends, found.starts[1:], strict=False))
    words = "".join(form for form in found.forms if form != "\n")
    assert words == "".join(folded.split())
    assert found.forms[:1] != ["\n"] != found.forms[-1:]
    assert not any(form == after == "\n" for form, after in zip(found.forms, found.forms[1:], strict=False))


@given(SOUP)
def test_no_two_blocks_without_a_break(text: str) -> None:
    layers = laid_out(text)
    breaks = [at for at, form in enumerate(layers.tokens.forms) if form == "\n"]
    blocks = [block for block in layers.report.blocks if block.span.quote(text).strip(INVISIBLE + "\u0301ٌـ ")]
    if len(blocks) == len(layers.report.blocks):
        assert len(breaks) == max(0, len(blocks) - 1)


@given(st.lists(st.sampled_from(["قتل 5 جنود", "شارك", "المزيد", "وقال «نعم", "ثم 7»"]), max_size=8))
def test_no_token_lies_in_furniture(lines: list[str]) -> None:
    layers = laid_out("\n".join(lines), furniture=("شارك", "المزيد"))
    furniture = [block.span for block in layers.report.blocks if block.kind == "furniture"]
    for form, start, end in zip(*layers.tokens, strict=True):
        if form != "\n":
            span = layers.folded.span(start, end)
            assert not any(span.overlaps(other) for other in furniture)
    words = [line.split()[0] for line in lines if line not in ("شارك", "المزيد")]
    assert sum(form in {"قتل", "وقال", "ثم"} for form in layers.tokens.forms) == len(words)


@pytest.mark.parametrize("text", ["\n" * 200_000, "شارك\n" * 50_000, "1." * 100_000, "«" * 100_000, "كلمة\n" * 60_000])
def test_long_hostile_texts_are_laid_out(text: str) -> None:
    layers = laid_out(text, furniture=("شارك",))
    assert len(layers.tokens.forms) <= len(text)
    assert layers.quotations == ()
