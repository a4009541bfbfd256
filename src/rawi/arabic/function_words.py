"""Function words: words that stand in every text, so that no stage's word list has them on the sheet."""

from functools import cache
from pathlib import Path
from typing import Literal

from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Row, Table


class FunctionWord(Row, frozen=True, kw_only=True):
    """A function word and its part of speech in Universal Dependencies (UPOS)."""

    upos: Literal["ADP", "SCONJ", "CCONJ", "PART", "DET", "PRON", "AUX", "ADV"]


@cache
def function_word_list() -> Table[FunctionWord]:
    """The list. Raises `LexiconError` naming `file:line`, as the others do."""
    return Table("function_word", Path(__file__).parent / "function_words.tsv", FunctionWord)


@cache
def function_words() -> frozenset[str]:
    """The words, folded."""
    return frozenset(fold_word(row.form) for row in function_word_list().rows)
