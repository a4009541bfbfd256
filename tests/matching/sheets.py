"""A sheet over a text of ours, with a small lexicon of ours."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rawi.arabic.lexicon import Lexicon, Row, Table
from rawi.matching.rules import Match, Rule, RuleBook
from rawi.matching.sheet import Sheet
from rawi.records import Gap
from reports import laid_out

WORDS = {
    "city": ("القاهرة", "بغداد", "وادي حلفا", "حلفا"),
    "body": ("مجلس", "مجلس الأمن", "الأمم المتحدة", "لجنة", "اللجنة"),
    "day": ("أحد", "الأحد", "الجمعة"),
    "number": ("أحد", "خمسة"),
}


class Word(Row, frozen=True, kw_only=True):
    rank: int


@cache
def lexicon() -> Lexicon:
    """The classes of `WORDS`; a word's `rank` is its place in its class."""
    with TemporaryDirectory() as folder:
        return Lexicon([_table(Path(folder), kind, forms) for kind, forms in WORDS.items()])


def _table(folder: Path, kind: str, forms: tuple[str, ...]) -> Table[Any]:
    rows = "".join(f"{form}\t{rank}\tours\n" for rank, form in enumerate(forms))
    path = folder / f"{kind}.tsv"
    path.write_text("# source: ours\nform\trank\tsource\n" + rows, encoding="utf-8")
    return Table(kind, path, Word)


def sheet(text: str, *, furniture: tuple[str, ...] = ()) -> Sheet:
    """A sheet of `text` with nothing read yet."""
    return Sheet(laid_out(text, furniture=furniture), lexicon())


def gap(match: Match, rule: str) -> Gap | None:
    """The plainest record there is: the span of the match."""
    return Gap(span=match.span(), about="", rule=rule)


def read(text: str, *rules: Rule, on: Sheet | None = None) -> list[tuple[str, str]]:
    """The rule and the quote of each record that `rules` make of `text`."""
    read_on = on or sheet(text)
    RuleBook("test", "found", rules).run(read_on)
    records = [made.record for made in read_on.made if made.stage == "test"]
    return [(record.rule, record.span.quote(text)) for record in records]
