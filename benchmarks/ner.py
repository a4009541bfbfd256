"""Names against two outside corpora: CLEANANERCorp (people, places, organisations) and the Wojood sample (offices).

Usage: python benchmarks/ner.py [--sentences N] [--together N] [--errors PERS|LOC|ORG|OCC]

A sentence is put together from the corpus' words with single spaces and read as a report of its own; with `--together`
so many of them, a line each, are one report. Every mention that a reading places counts, as flat annotations have it:
of mentions inside one another the outermost. A mention finds an entity of its class where they share a character; each
finds one at most. Nationality words, which the corpora tag as something else or as nothing, are left out on both sides.
Offices are asked for recall only: Wojood tags every occupation, in and out of the news.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path
from typing import NamedTuple

from rawi.arabic.clitics import cuts
from rawi.arabic.fold import fold_word
from rawi.errors import PageError
from rawi.pages import read_page
from rawi.pipeline import read_report, text_source
from rawi.reading import lexicon
from rawi.records import Mention, Span

SHARED = Path(__file__).parents[2] / "shared" / "ner"
CLEAN = SHARED / "cleananercorp_TRAIN.txt"
WOJOOD = (SHARED / "wojood_sample_train.txt", SHARED / "wojood_sample_val.txt")
CLASSES = {
    "person": "PERS", "state": "LOC", "place": "LOC", "organisation": "ORG", "armed_group": "ORG", "military": "ORG",
}  # fmt: skip
NAMES = ("PERS", "LOC", "ORG")
OFFICE = "OCC"
BREAK = "$#$"
"""Stands between the sentences of Wojood beside the empty lines."""


class Entity(NamedTuple):
    """Characters `[start, end)` of a text, and the class they are tagged with."""

    start: int
    end: int
    tag: str


class Text(NamedTuple):
    """A text put together from a corpus' words, and what is tagged in it."""

    text: str
    entities: list[Entity]


class Tally(NamedTuple):
    """How many mentions found an entity, how many found none, how many entities were not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def plus(self, right: int, wrong: int, missed: int) -> "Tally":
        """With these counted in."""
        return Tally(self.right + right, self.wrong + wrong, self.missed + missed)

    def row(self, name: str) -> str:
        """A line of the table."""
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)
        return f"{name:8}{precision:9.3f}{recall:9.3f}{f1:9.3f}{self.right:8}{self.wrong:8}{self.missed:8}"


def sentences(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a corpus: a word and its tags (nested ones side by side) a line, an empty line behind each."""
    with path.open(encoding="utf-8") as lines:
        for filled, group in groupby(map(str.split, lines), key=lambda cells: len(cells) > 1 and cells[0] != BREAK):
            if filled:
                yield list(group)


def put_together(given: Sequence[list[list[str]]]) -> Text:
    """The text of these sentences, a line each, and the entities in it."""
    text = ""
    entities: list[Entity] = []
    for number, sentence in enumerate(given):
        going_on: dict[str, int] = {}
        for at, (word, *tags) in enumerate(sentence):
            text += " " if at else "\n" * (number > 0)
            start, text = len(text), text + word
            now: dict[str, int] = {}
            for tag in tags:
                begin, _, name = tag.partition("-")
                if begin == "I" and name in going_on:
                    index = now[name] = going_on[name]
                    entities[index] = entities[index]._replace(end=len(text))
                elif begin in ("B", "I"):
                    now[name] = len(entities)
                    entities.append(Entity(start, len(text), name))
            going_on = now
    return Text(text, entities)


def texts(paths: Sequence[Path], limit: int | None, together: int) -> Iterator[Text]:
    """The first `limit` sentences of the corpora, so many `together`."""
    found = islice((sentence for path in paths for sentence in sentences(path)), limit)
    while group := list(islice(found, together)):
        yield put_together(group)


def mentions_in(text: str) -> tuple[Mention, ...]:
    """Every mention that the program reads in a text."""
    try:
        return read_report(read_page(text_source(text))).records(Mention)
    except PageError:
        return ()


def named(mentions: Sequence[Mention]) -> list[Entity]:
    """The mentions as flat entities: the outermost of those that name somebody or something."""
    found: list[Entity] = []
    for mention in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        tag = CLASSES.get(mention.kind)
        if tag and mention.how in ("name", "metonym") and not (found and mention.span.end <= found[-1].end):
            found.append(Entity(mention.span.start, mention.span.end, tag))
    return found


def is_nationality(text: str, entity: Entity) -> bool:
    """Whether it is a demonym tagged as something else than a place or people: `الإسرائيلي`."""
    if entity.tag in NAMES:
        return False
    words = fold_word(text[entity.start : entity.end]).split()
    return any(hit.entry.kind == "demonym" for cut in cuts(words[0]) for hit in lexicon().hits(cut.rest))


def overlap(one: Entity, other: Entity) -> bool:
    """Whether they share a character."""
    return one.start < other.end and other.start < one.end


def compare(text: str, wanted: list[Entity], found: list[Entity]) -> tuple[int, list[Entity], list[Entity]]:
    """How many of one class were found, what was found wrongly, and what was missed; each entity is found once."""
    left = list(wanted)
    wrong: list[Entity] = []
    for entity in found:
        match = next((other for other in left if overlap(entity, other)), None)
        if match:
            left.remove(match)
        else:
            wrong.append(entity)
    return len(wanted) - len(left), wrong, left


def around(text: str, entity: Entity) -> str:
    """The entity in brackets with the words around it."""
    before, after = text[max(0, entity.start - 50) : entity.start], text[entity.end : entity.end + 50]
    return f"{before}[{text[entity.start : entity.end]}]{after}".replace("\n", " / ")


def score_names(limit: int | None, together: int, errors: str | None) -> None:
    """Print the table of people, places and organisations."""
    tallies = dict.fromkeys(NAMES, Tally())
    for text, entities in texts([CLEAN], limit, together):
        nationalities = [entity for entity in entities if is_nationality(text, entity)]
        found = [one for one in named(mentions_in(text)) if not any(overlap(one, word) for word in nationalities)]
        for tag in NAMES:
            right, wrong, missed = compare(
                text,
                [entity for entity in entities if entity.tag == tag],
                [entity for entity in found if entity.tag == tag],
            )
            tallies[tag] = tallies[tag].plus(right, len(wrong), len(missed))
            if errors == tag:
                for sign, those in (("+", wrong), ("-", missed)):
                    for entity in those:
                        print(sign, around(text, entity))
    for tag in NAMES:
        print(tallies[tag].row(tag))
    total = Tally()
    for tally in tallies.values():
        total = total.plus(*tally)
    print(total.row("all"))


def score_offices(together: int, errors: str | None) -> None:
    """Print the recall of offices."""
    right = missed = 0
    for text, entities in texts(WOJOOD, None, together):
        wanted = [one for one in entities if one.tag == OFFICE and not text[one.start : one.end].isascii()]
        if not wanted:
            continue
        spans: list[Span] = [mention.span for mention in mentions_in(text) if mention.how == "office"]
        for entity in wanted:
            if any(overlap(entity, Entity(span.start, span.end, OFFICE)) for span in spans):
                right += 1
            else:
                missed += 1
                if errors == OFFICE:
                    print("-", around(text, entity))
    recall = right / max(1, right + missed)
    print(f"{OFFICE:8}{'':9}{recall:9.3f}{'':9}{right:8}{'':8}{missed:8}")


def main() -> int:
    """Print both tables."""
    options = argparse.ArgumentParser(description="Score the names that the program reads on outside corpora.")
    options.add_argument("--sentences", type=int, default=1500, help="of CLEANANERCorp, from its first (0: all)")
    options.add_argument("--together", type=int, default=1, help="how many sentences are one report")
    options.add_argument("--errors", choices=(*NAMES, OFFICE), help="print what was wrong (+) and missed (-)")
    given = options.parse_args()
    if not CLEAN.is_file():
        print(f"{CLEAN} is not there: the corpora are in ../shared/ner of a checkout", file=sys.stderr)
        return 2
    print(f"{'':8}{'precision':>9}{'recall':>9}{'F1':>9}{'right':>8}{'wrong':>8}{'missed':>8}")
    score_names(given.sentences or None, given.together, given.errors)
    score_offices(given.together, given.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
