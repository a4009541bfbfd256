"""A word list says what is wrong with it and where; its words are found with and without their proclitics."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Lexicon, Row, Table
from rawi.errors import LexiconError

HEADER = "# source: ours = by us\nform\tsort\tsource\tnote\n"


class Thing(Row, frozen=True, kw_only=True):
    sort: Literal["city", "body", "month"]
    rank: int = 0


def table(tmp_path: Path, text: str, kind: str = "thing", stage: str = "places") -> Table[Any]:
    path = tmp_path / stage / "lexicon" / "things.tsv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Table(kind, path, Thing)


def found(lexicon: Lexicon, word: str) -> list[tuple[str, int, str]]:
    return [(hit.proclitics, hit.length, hit.entry.row.form) for hit in lexicon.hits(fold_word(word))]


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ("القاهرة\tcity\tours\t\n\nدمشق\tcity\tours\t\n", "things.tsv:4: empty line"),
        ("القاهرة\tcity\tours\t\n   \n", "things.tsv:4: empty line"),
        ("القاهرة\tcity\tours\n", "things.tsv:3: 3 columns, the header has 4"),
        ("القاهرة\tcity\tours\t\t\n", "things.tsv:3: 5 columns, the header has 4"),
        ("القاهرة\ttown\tours\t\n", "things.tsv:3: Invalid enum value 'town'"),
        ("القاهرة\t\tours\t\n", "things.tsv:3: Object missing required field `sort`"),
        ("\tcity\tours\t\n", "things.tsv:3: Object missing required field `form`"),
        ("القاهرة\tcity\t\t\n", "things.tsv:3: Object missing required field `source`"),
        (
            "القاهرة\tcity\tours\t\nالقاهرة\tcity\tours\t\n",
            "things.tsv:4: القاهرة stands at places/lexicon/things.tsv:3",
        ),
        ("القاهرة\tcity\tours\t\nالقاهره\tcity\tours\tفي مصر\n", "things.tsv:4: القاهره stands at"),
        (" القاهرة\tcity\tours\t\n", "things.tsv:3: an empty form, or spaces too many"),
        ("القاهرة \tcity\tours\t\n", "things.tsv:3: an empty form, or spaces too many"),
        ("مصر  الجديدة\tcity\tours\t\n", "things.tsv:3: an empty form, or spaces too many"),
        ("ـ\tcity\tours\t\n", "things.tsv:3: an empty form"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, rows: str, complaint: str) -> None:
    with pytest.raises(LexiconError) as error:
        table(tmp_path, HEADER + rows)
    assert str(error.value).startswith("places/lexicon/" + complaint)
    assert ": " in str(error.value).removeprefix("places/lexicon/" + complaint) and "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "no header"),
        ("# source: ours\n", "no header"),
        ("form\tsort\tsource\nدمشق\tcity\tours\n", "no comment that names a source"),
        ("# cities\nform\tsort\tsource\nدمشق\tcity\tours\n", "no comment that names a source"),
        ("# source: ours\nform\tsort\tsource\tnotes\nدمشق\tcity\tours\tx\n", "unknown field `notes`"),
        ("# source: ours\nform\tsort\trank\tsource\nدمشق\tcity\tأول\tours\n", "`int`"),
        ("# source: ours\nword\tsort\tsource\nدمشق\tcity\tours\n", "unknown field `word`"),
    ],
)
def test_a_list_without_head_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        table(tmp_path, text)


def test_rows_and_numbers_are_read(tmp_path: Path) -> None:
    read = table(tmp_path, "# source: ours\nform\tsort\trank\tsource\nدمشق\tcity\t2\tours\n# more\nحلب\tcity\t\tours\n")
    assert [(row.form, row.rank) for row in read.rows] == [("دمشق", 2), ("حلب", 0)]
    assert [entry.where for entry in read.entries] == ["places/lexicon/things.tsv:3", "places/lexicon/things.tsv:5"]


def test_one_form_may_mean_two_things(tmp_path: Path) -> None:
    read = table(tmp_path, HEADER + "آذار\tmonth\tours\t\nآذار\tcity\tours\t\n")
    assert [hit.entry.row for hit in Lexicon([read]).hits("اذار")] == read.rows


def test_phrases_are_found_by_their_first_word(tmp_path: Path) -> None:
    lines = ["الأمم المتحدة", "مجلس الأمن", "مجلس", "مجلس الأمن القومي"]
    lexicon = Lexicon([table(tmp_path, HEADER + "".join(f"{form}\tbody\tours\t\n" for form in lines))])
    assert found(lexicon, "مجلس") == [("", 0, "مجلس الأمن القومي"), ("", 0, "مجلس الأمن"), ("", 0, "مجلس")]
    assert found(lexicon, "ومجلس")[0] == ("و", 1, "مجلس الأمن القومي")
    assert found(lexicon, "للأمم") == [("ل", 1, "الأمم المتحدة")]
    assert found(lexicon, "وبالأمم") == [("وب", 2, "الأمم المتحدة")]
    assert found(lexicon, "المجلس") == found(lexicon, "الأمن") == found(lexicon, "مجالس") == []


def test_the_whole_word_before_its_cuts(tmp_path: Path) -> None:
    lexicon = Lexicon([table(tmp_path, HEADER + "الي\tcity\tours\t\nوالي\tbody\tours\t\n")])
    assert found(lexicon, "والي") == [("", 0, "والي"), ("و", 1, "الي")]


def test_forms_are_found_as_the_text_is_cut(tmp_path: Path) -> None:
    lexicon = Lexicon([table(tmp_path, HEADER + "د.ك\tbody\tours\t\nكم²\tbody\tours\t\nF-16\tbody\tours\t\n")])
    assert [hit.entry.words for hit in lexicon.hits("د")] == [("د", ".", "ك")]
    assert [hit.entry.words for hit in lexicon.hits("F")] == [("F", "-", "16")]
    assert [hit.entry.words for hit in lexicon.hits("كم²")] == [("كم²",)]


def test_inflection_and_the_article(tmp_path: Path) -> None:
    path = table(tmp_path, HEADER + "ألف\tbody\tours\t\nمدينة\tcity\tours\t\n").path

    def forms(row: Thing) -> Iterator[tuple[str, str]]:
        yield row.form, ""
        yield row.form, ""
        yield "ال" + row.form, ""
        yield row.form.removesuffix("ة") + "تان", "dual"

    read: Table[Any] = Table("thing", path, Thing, forms)
    assert len(read.entries) == 6
    definite = {" ".join(entry.words): entry.definite for entry in read.entries if entry.form == ""}
    assert definite == {"الف": False, "الالف": True, "مدينه": False, "المدينه": True}
    assert [hit.entry.form for hit in Lexicon([read]).hits("مدينتان")] == ["dual"]


def test_the_first_row_has_a_form_that_two_inflect_to(tmp_path: Path) -> None:
    path = table(tmp_path, HEADER + "عربي\tbody\tours\t\nعربية\tbody\tours\t\n").path
    read: Table[Any] = Table("thing", path, Thing, lambda row: [(row.form, ""), ("عرب", "plural")])
    assert [hit.entry.where for hit in Lexicon([read]).hits("عرب")] == ["places/lexicon/things.tsv:3"]


def test_the_digest_follows_the_lists_and_nothing_else(tmp_path: Path) -> None:
    first = table(tmp_path / "a", HEADER + "دمشق\tcity\tours\t\n")
    same = table(tmp_path / "b", HEADER + "دمشق\tcity\tours\t\n")
    other = table(tmp_path / "c", HEADER + "دمشق\tcity\tours\tx\n")
    elsewhere = table(tmp_path / "d", HEADER + "دمشق\tcity\tours\t\n", stage="names")
    digests = [Lexicon([read]).sha256 for read in (first, same, other, elsewhere)]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3
    assert Lexicon([first, elsewhere]).sha256 == Lexicon([elsewhere, first]).sha256
