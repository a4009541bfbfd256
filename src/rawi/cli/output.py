"""A file that is there whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from rawi.cli.message import complain


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write bytes to. It has its name only once all is written; until then it is `NAME.part` beside it.

    When writing ends early, what was written stays in `NAME.part`, and a line on stderr says so.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
    except BaseException:
        if part.exists() and part.stat().st_size:
            complain(f"{part} keeps what was written until then")
        else:
            part.unlink(missing_ok=True)
        raise
    part.replace(path)
