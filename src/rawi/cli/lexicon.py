"""`rawi lexicon check` and `find`."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import given_text

if TYPE_CHECKING:
    from rawi.arabic.lexicon import Row

app = typer.Typer(help="Look into the word lists.", no_args_is_help=True)


@app.command()
def check() -> None:
    """Load every word list and print how many rows and forms it has; exit with 1 and `file:line` when one is wrong.

    \b
    rawi lexicon check
    """
    from rawi.cli.screen import console, table
    from rawi.pages import word_lists
    from rawi.reading import lexicon

    lists = lexicon()
    tables = (*word_lists(), *lists.asked, *lists.tables)
    made = table("list", "class", "rows", "forms")
    for column in made.columns[2:]:
        column.justify = "right"
    for each in tables:
        made.add_row("/".join(each.path.parts[-3:]), each.kind, str(len(each.rows)), str(len(each.entries)))
    rows = sum(len(each.rows) for each in tables)
    forms = sum(len(each.entries) for each in tables)
    screen = console()
    screen.print(made)
    screen.print(f"\n{len(tables)} lists, {rows} rows, {forms} forms, SHA-256 of what reads {lists.sha256}")


@app.command()
def find(
    word: Annotated[
        str, typer.Argument(metavar="WORD", parser=given_text, help="A word or phrase.", show_default=False)
    ],
) -> None:
    """Show every row that the word may begin, as it is and with the proclitics in front of it cut off.

    \b
    rawi lexicon find وبأغسطس
    rawi lexicon find "كانون الثاني"
    """
    from rawi.arabic.fold import fold_word
    from rawi.cli.screen import Cell, console, table
    from rawi.reading import lexicon

    first, *more = fold_word(word).split() or [""]
    made = table("row", "class", "cut off", "form", "columns")
    lists = lexicon()
    asked = [("", 0, entry) for each in lists.asked for entry in each.entries if entry.words[0] == first]
    for proclitics, _, entry in (*lists.hits(first), *asked):
        if all(wanted == found for wanted, found in zip(more, entry.words[1:], strict=False)):
            made.add_row(entry.where, entry.kind, *map(Cell, (proclitics, " ".join(entry.words), columns(entry.row))))
    screen = console()
    if not made.row_count:
        screen.print("no row")
        raise typer.Exit(1)
    screen.print(made)


def columns(row: "Row") -> str:
    """The columns of a row that say something, without its form."""
    values = {name: getattr(row, name) for name in row.__struct_fields__ if name != "form"}
    return " ".join(f"{name}={value}" for name, value in values.items() if value)
