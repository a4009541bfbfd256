"""What holds for every report, whatever its page was."""

import hashlib
import json
from pathlib import Path

import pytest
import yaml

from rawi.errors import PageError
from rawi.pages import TEXT_LIMIT, read_page
from rawi.records import Source, SourceKind
from rawi.sources import read_sources

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANTED = yaml.safe_load((EXAMPLES / "planted.yaml").read_text(encoding="utf-8"))["reports"]
TEXT = "أجلت محكمة الميناء، أمس، النظر في قضية السفينة إلى 12 مارس المقبل."
KINDS: list[SourceKind] = ["html", "text", "json"]


def source(text: str, kind: SourceKind = "text", url: str | None = None) -> Source:
    data = {"html": f"<p>{text}</p>", "text": text, "json": json.dumps({"text": text})}[kind]
    return Source(f"a.{kind}", kind, data.encode("utf-8", "surrogatepass"), url, None, "0")


@pytest.mark.parametrize("kind", KINDS)
def test_the_id_is_made_of_the_url_or_else_of_the_text(kind: SourceKind) -> None:
    by_text = read_page(source(TEXT, kind))
    assert by_text.sha256 == hashlib.sha256(by_text.text.encode()).hexdigest()
    assert by_text.id == by_text.sha256[:16]
    by_url = read_page(source(TEXT, kind, "https://annahda.example/5120"))
    assert by_url.url == "https://annahda.example/5120"
    assert by_url.id == hashlib.sha256(b"https://annahda.example/5120").hexdigest()[:16]


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_caller_knows_fills_in_what_the_page_does_not_say(kind: SourceKind) -> None:
    report = read_page(source(TEXT, kind), outlet="النهضة", published="2019-02-08 10:00")
    assert (report.outlet, report.published) == ("النهضة", "2019-02-08T10:00:00")


def test_an_outlet_that_cannot_be_written_is_made_so() -> None:
    assert read_page(source(TEXT, "text"), outlet=" قناة\ud800 ").outlet == "قناة\ufffd"
    assert read_page(source(TEXT, "text"), outlet="\t ").outlet is None


def test_what_the_page_says_goes_before_what_the_caller_knows() -> None:
    data = json.dumps({"text": TEXT, "outlet": "المدار", "published": "2019-02-07"}).encode()
    report = read_page(Source("a.json", "json", data, None, None, "0"), outlet="النهضة", published="2019-02-08")
    assert (report.outlet, report.published) == ("المدار", "2019-02-07")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [" ", "\u200f\u202e\u2069", "ًٌٍَُ", "ـــــ", "...", "\x00", "\ufeff"])
def test_a_text_without_a_letter_is_no_report(kind: SourceKind, text: str) -> None:
    with pytest.raises(PageError, match=rf"^a\.{kind} has (nothing to read|no text of a report): "):
        read_page(source(text, kind))


def test_a_text_that_is_too_long_is_no_report() -> None:
    read_page(source(f"{TEXT}\n" * 1000 + "ا" * (TEXT_LIMIT - 1000 * (len(TEXT) + 1))))
    with pytest.raises(PageError, match=r"^a\.text has 2,000,001 characters of text: 2,000,000 is the most$"):
        read_page(source("ا" * (TEXT_LIMIT + 1)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_source_gives_the_same_report(kind: SourceKind) -> None:
    assert read_page(source(TEXT * 3, kind)) == read_page(source(TEXT * 3, kind))


@pytest.mark.parametrize("name", PLANTED)
def test_the_example_reports_are_read_as_their_makers_meant_them(name: str) -> None:
    planted = PLANTED[name]
    (found,) = read_sources(str(EXAMPLES / planted["file"]))
    assert isinstance(found, Source)
    report = read_page(found, outlet=planted["outlet"])
    for field in ("title", "published", "updated", "outlet", "agency"):
        assert getattr(report, field) == planted[field], field
    for words in planted["furniture"]:
        where = report.text.find(words)
        kinds = {block.kind for block in report.blocks if block.span.start <= where < block.span.end}
        assert kinds <= {"furniture"}, words
