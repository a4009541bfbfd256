import re
from typing import Any

import pytest

import rawi.reading
from rawi.errors import LexiconError
from rawi.pages import word_lists


def test_check_counts_every_list(invoke: Any) -> None:
    run = invoke("lexicon", "check")
    assert run.exit_code == 0
    lists = rawi.reading.lexicon()
    assert len(run.stdout.splitlines()) == len(word_lists()) + len(lists.asked) + len(lists.tables) + 4
    months = next(table for table in lists.tables if table.kind == "month")
    assert re.search(rf"^dates/lexicon/months.tsv +month +{len(months.rows)} +{len(months.entries)}$", run.stdout, re.M)
    assert re.search(r"^rawi/pages/furniture.tsv +furniture +\d+ ", run.stdout, re.M)
    assert lists.sha256 in run.stdout.splitlines()[-1]


def test_check_names_file_and_line_of_a_wrong_row(invoke: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong() -> None:
        raise LexiconError("dates/lexicon/months.tsv:12: 5 columns, the header has 6", "mend the row")

    monkeypatch.setattr(rawi.reading, "lexicon", wrong)
    run = invoke("lexicon", "check")
    assert run.exit_code == 1
    assert run.stderr == "rawi: dates/lexicon/months.tsv:12: 5 columns, the header has 6: mend the row\n"


@pytest.mark.parametrize(("word", "cut"), [("أغسطس", ""), ("اغسطس", ""), ("وبأغسطس", "وب"), ("فأُغُسطس", "ف")])
def test_find_shows_the_row_however_the_word_is_written(invoke: Any, word: str, cut: str) -> None:
    (row,) = [line for line in invoke("lexicon", "find", word).stdout.splitlines() if " month " in line]
    assert re.match(rf"dates/lexicon/months.tsv:\d+ +month +{cut} *اغسطس +.*value=8", row)


def test_find_shows_words_that_only_rules_ask_for(invoke: Any) -> None:
    assert "upos=ADP" in invoke("lexicon", "find", "خلال").stdout


def test_find_shows_phrases_that_the_words_may_begin_and_no_others(invoke: Any) -> None:
    may_begin = invoke("lexicon", "find", "كانون").stdout
    assert "كانون الثاني" in may_begin
    assert "كانون الاول" in may_begin
    assert "كانون الاول" not in invoke("lexicon", "find", "كانون الثاني").stdout


@pytest.mark.parametrize("word", ["زقزقة", "", " "])
def test_find_says_when_there_is_none(invoke: Any, word: str) -> None:
    run = invoke("lexicon", "find", word)
    assert (run.exit_code, run.stdout) == (1, "no row\n")
