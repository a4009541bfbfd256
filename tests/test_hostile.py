"""A good report among bad ones: each is read or ends in one clear line, and the good one is read as ever."""

import gzip
import json
import re
from pathlib import Path

import pytest

import command
from rawi import Failure, read
from rawi.records import Reading
from rawi.records.encode import decode, encode

GOOD = "أعلنت الوزارة، أمس الثلاثاء، مقتل 12 جنديا في هجوم على الحدود مع تشاد.\n\nوقالت إن 3 مدنيين أصيبوا."
SENTENCE = "قال البيان إن الجيش انسحب من المدينة. "
TASHKEEL = "".join(map(chr, range(0x064B, 0x0653)))
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
TURNED = "\u202e" + GOOD + " The ministry said 5 \u2067soldiers \u200f (قتلوا) " + "\u2068" * 200 + GOOD

READ: dict[str, bytes] = {
    "broken-utf8.txt": GOOD.encode()[:-3] + b"\xff\xfe\xc3\x28 \xed\xa0\x80 " + GOOD.encode()[1:],
    "utf-16.txt": GOOD.encode("utf-16"),
    "nul.txt": GOOD.replace("12", "1\x002").encode(),
    "nul.jsonl": json.dumps({"text": GOOD.replace(" ", "\x00")}).encode(),
    "surrogates.jsonl": json.dumps({"text": GOOD + "\ud800 \udfff\ud83d", "title": "\udc00"}).encode(),
    "controls.jsonl": json.dumps({"text": GOOD, "title": "\x1b[2J\x07\x9b31m\r\nعنوان\u2028"}).encode(),
    "mixed-directions.txt": TURNED.encode(),
    "quotes.txt": (GOOD + "«" * 100_000).encode(),
    "straight-quotes.txt": (GOOD + '"' * 100_000).encode(),
    "numbers.txt": ("3 آلاف و" * 1000).encode(),
    "digits.txt": ("9" * 100_000 + " قتيلا").encode(),
    "dates.txt": ("30/7/" * 1000).encode(),
    "conjunctions.txt": ("و" * 100_000).encode(),
    "one-sentence.txt": (SENTENCE.replace(".", "") * 1000).encode(),
}
"""What holds a report, however odd."""

REFUSED: dict[str, bytes] = {
    "empty.txt": b"",
    "empty.html": b"",
    "blank.jsonl": b"\n \n",
    "blank.txt": b" \r\n\t\n",
    "large-line.txt": SENTENCE.encode() * (50_000_000 // len(SENTENCE.encode())),
    "large-line.jsonl": b'{"text": "' + b"x" * 50_000_000,
    "binary.txt": bytes(range(256)) * 400,
    "binary.html": b"\x7fELF\x02\x01\x01" + bytes(5000),
    "broken-utf8.jsonl": b'{"text": "' + GOOD.encode()[1:40] + b'"}\n',
    "cut.json": b'{"text": "',
    "a-number.json": b"7",
    "no-text.jsonl": b'{"title": "..."}',
    "nested.json": b"[" * 200_000,
    "truncated.txt.gz": gzip.compress(GOOD.encode())[:-12],
    "not-gzip.html.gz": GOOD.encode(),
    "bomb.txt.gz": gzip.compress(bytes(100_000_000), 1),
    "deep.html": b"<div><b>" * 100_000 + GOOD.encode(),
    "deep-table.html": b"<table><tr><td>" * 20_000 + GOOD.encode(),
    "open-tag.html": b"<html><body><p" + b" a" * 100_000,
    "no-report.html": b"<html><head><title></title></head><body><script>var a = '<p>'</script></body></html>",
    "diacritics.txt": (TASHKEEL * 1000).encode(),
    "bidi-marks.txt": (BIDI * 500).encode(),
    "name \u202e\n\x1b[31m.txt": b"",
}
"""What holds none: one line each."""

_NOT_PRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    for name, data in (READ | REFUSED).items():
        (made / name).write_bytes(data)
    (made / "good.txt").write_text(GOOD, encoding="utf-8")
    (made / "loop").symlink_to(made)
    return made


@pytest.mark.parametrize("name", READ)
def test_what_holds_a_report_is_read_and_can_be_written(folder: Path, name: str) -> None:
    (result,) = read(str(folder / name))
    assert not isinstance(result, Failure), result.message
    assert decode(encode(result)) == result


@pytest.mark.parametrize("name", REFUSED)
def test_what_holds_none_ends_in_one_line_that_names_it_and_says_what_to_do(folder: Path, name: str) -> None:
    (result,) = read(str(folder / name))
    assert isinstance(result, Failure)
    assert result.message.startswith(" ".join(str(folder / name).split()))
    what, _, do = result.message.rpartition(": ")
    assert what
    assert do
    assert "\n" not in result.message
    assert "defect" not in result.message


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_good_report_among_them_is_read_as_ever(folder: Path, jobs: str) -> None:
    (good,) = read(str(folder / "good.txt"))
    assert isinstance(good, Reading)
    run = command.rawi("read", folder, "--format", "jsonl", "--jobs", jobs)
    assert run.returncode == 1
    lines = run.stdout.splitlines()
    assert encode(good) in lines
    assert len(lines) == len(READ) + 1
    complaints = run.stderr.decode().splitlines()
    assert len(complaints) == len(REFUSED) + 1
    assert all(line.startswith("rawi: ") and not _NOT_PRINTABLE.search(line) for line in complaints)
    assert complaints[-1] == f"rawi: {len(REFUSED)} of {len(READ) + len(REFUSED) + 1} reports could not be read"
