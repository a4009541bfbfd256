"""Three real pages, read by eye first: how long each paragraph a reader sees is, in order, and nothing else."""

import hashlib
from pathlib import Path

import pytest

from rawi.pages import read_page
from rawi.records import Source

PAGES = Path(__file__).parents[3] / "shared" / "pages"
CNN = [321, 255, 276, 268, 258, 234, 309]
ASSABAH = [
    *(175, 18, 648, 203, 185, 901, 399, 91, 652, 50, 585, 81, 926, 116, 253, 450, 82, 322, 217, 584, 47, 218, 52),
    *(141, 292),
]


@pytest.mark.skipif(not PAGES.exists(), reason="../shared/pages is not here")
@pytest.mark.parametrize(
    ("name", "title", "published", "lengths"),
    [
        ("cnn_arabic", "22dd3ed5ea378ebd", "2013-08-04", CNN),
        ("cnn_arabic_2", "22dd3ed5ea378ebd", "2013-08-28", CNN),
        ("assabah", "07cb95a81f5ddcb1", "2019-02-08T00:00:00+01:00", ASSABAH),
    ],
)
def test_title_date_and_every_paragraph_and_none_of_the_rest(
    name: str, title: str, published: str, lengths: list[int]
) -> None:
    report = read_page(Source(name, "html", (PAGES / f"{name}.html").read_bytes(), None, None, "0"))
    assert hashlib.sha256((report.title or "").encode()).hexdigest()[:16] == title
    assert (report.published, report.byline is None) == (published, name != "assabah")
    (first, *rest) = report.blocks
    assert first.kind == "title"
    assert [block.span.end - block.span.start for block in rest] == lengths
    assert {block.kind for block in rest} <= {"paragraph", "byline"}
