"""How verbs of saying in a treebank are read: whether their statement is found, and whether its speaker is the subject.

Usage: python benchmarks/said.py [TREEBANK.conllu] [--missed]

The reader is given the bare words of each sentence, put together again from the treebank's pieces. A verb of saying is
one whose English gloss in the treebank says so and that has a subject and a clausal complement; the reader's word lists
have no part in that. Its statement is found where one has its cue on the verb; the speaker is right where it covers the
head of the subject, or where the verb's subject is a pronoun and no speaker is given.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rawi.pipeline import read_source, text_source
from rawi.records import Span

TREEBANK = Path(__file__).parents[2] / "shared" / "trees" / "ar-ud-dev.conllu"
GLOSSES = """
    say tell announce declare affirm assure emphasize clarify explain mention add report inform expect consider propose
    suggest request reveal disclose acknowledge admit confess fear reject concur refer ask answer reply believe estimate
    attract
"""
"""Of attract: لفت إلى, to point out."""
SAYING = frozenset(GLOSSES.split())
MARKS = re.compile("[\u064b-\u0652\u0670]")
JOINED_BEHIND = frozenset({"وَ", "فَ", "بِ", "لِ", "كَ", "سَ", "لَ"})
PRONOUNS = frozenset(["ه", "ها", "هم", "هما", "هن", "نا", "ي", "ني", "ك", "كم"])


class Word(NamedTuple):
    """A piece of a sentence: its columns, and where it stands in the text put together."""

    columns: list[str]
    span: Span

    @property
    def head(self) -> str:
        """The number of the piece it depends on."""
        return self.columns[6]

    @property
    def relation(self) -> str:
        """How it depends on it."""
        return self.columns[7]


def sentences(path: Path) -> Iterator[list[list[str]]]:
    """The columns of each sentence's pieces."""
    pieces: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pieces.append(line.split("\t"))
        elif not line and pieces:
            yield pieces
            pieces = []
    if pieces:
        yield pieces


def put_together(pieces: list[list[str]]) -> tuple[str, list[Word]]:
    """The bare text of a sentence and its pieces in it: `لِ اَلحَظرِ` is `للحظر`, `بَيتِ هُ` is `بيته`."""
    text, words, joined = "", [], True
    for columns in pieces:
        form = MARKS.sub("", columns[1]).replace("\u0671", "ا")
        pronoun = columns[3] == "PRON" and form in PRONOUNS
        if not joined and not pronoun and columns[3] != "PUNCT":
            text += " "
        if joined and text.endswith("ل") and form.startswith("ال"):
            form = form[1:]
        start = len(text)
        text += form
        words.append(Word(columns, Span(start, len(text))))
        joined = columns[1] in JOINED_BEHIND and columns[3] in ("ADP", "CONJ", "CCONJ", "PART", "AUX")
    return text, words


def verbs_of_saying(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    """Each verb of saying with its subject, where it has a clausal complement too."""
    parts: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        parts[word.head].append(word)
    for word in words:
        gloss = re.search(r"Gloss=([^|]*)", word.columns[9])
        below = parts[word.columns[0]]
        subject = next((part for part in below if part.relation.startswith("nsubj")), None)
        says = gloss is not None and not SAYING.isdisjoint(gloss[1].split(","))
        if word.columns[3] == "VERB" and says and subject and any(part.relation == "ccomp" for part in below):
            yield word, subject


def main() -> int:
    """Print the shares."""
    options = argparse.ArgumentParser(description="Verbs of saying of a treebank against the statements read.")
    options.add_argument("treebank", nargs="?", type=Path, default=TREEBANK)
    options.add_argument("--missed", action="store_true", help="print the sentences read otherwise")
    given = options.parse_args()
    if not given.treebank.is_file():
        print(f"{given.treebank}: no treebank there: name a .conllu file", file=sys.stderr)
        return 2
    total = found = right = 0
    for pieces in sentences(given.treebank):
        text, words = put_together(pieces)
        wanted = list(verbs_of_saying(words))
        if not wanted:
            continue
        statements = read_source(text_source(text)).statements
        for verb, subject in wanted:
            total += 1
            statement = next((one for one in statements if one.cue.overlaps(verb.span)), None)
            speaks = statement is not None and (
                subject.columns[3] == "PRON" if statement.speaker is None else statement.speaker.overlaps(subject.span)
            )
            found += statement is not None
            right += speaks
            if given.missed and not speaks:
                speaker = statement.speaker.quote(text) if statement and statement.speaker else None
                what = "speaker" if statement else "statement"
                print(f"{what}: {verb.span.quote(text)} | {subject.span.quote(text)} | {speaker} | {text}")
    print(f"{total} verbs of saying with a subject and a clausal complement")
    print(f"statement found      {found:4}  {found / total:.3f}")
    print(f"speaker its subject  {right:4}  {right / total:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
