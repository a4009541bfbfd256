"""The conductor: addresses -> sources -> reports -> readings, in the order given, one bad report stopping nothing."""

import gc
import json
import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import NamedTuple

from rawi import __version__
from rawi.collecting import YOUNG_OBJECTS, seldom_collecting
from rawi.errors import RawiError, SourceError
from rawi.matching.sheet import Sheet
from rawi.pages import read_page
from rawi.reading import numbers_of, read_layers, reading_of
from rawi.records import Number, Reading, Report, Source
from rawi.sources import find, read_sources
from rawi.text import lay_out

_CHUNK = 16
"""Sources a process is handed at once: enough to hide the handing over, few enough to keep memory flat."""
_WAITING_CHUNKS = 4


class Failure(NamedTuple):
    """A report that could not be read: what it is called, and one line that says why and what to do."""

    address: str
    message: str


class Fill(NamedTuple):
    """What the user knows of the reports and their pages may not say: the outlet, and an ISO date of publication."""

    outlet: str | None = None
    published: str | None = None


NOTHING_KNOWN = Fill()


def read_report(report: Report) -> Sheet:
    """The sheet of a report: every record, with the trace of how it was made."""
    return read_layers(lay_out(report))


def read_source(source: Source, fill: Fill = NOTHING_KNOWN) -> Reading:
    """Page, text and records of one source. Raises `PageError` when there is no report in it."""
    return reading_of(read_report(read_page(source, outlet=fill.outlet, published=fill.published)), __version__)


def text_source(text: str, *, title: str | None = None, url: str | None = None, address: str = "text") -> Source:
    """A source made of a text already at hand, with its title and address where they are known."""
    data = json.dumps({"text": text, "title": title, "url": url}).encode()  # ASCII: a lone surrogate must get through
    return Source(address=address, kind="json", data=data, url=url, fetched_at=None, sha256="")


def read_all(
    addresses: Iterable[str | SourceError], *, fill: Fill = NOTHING_KNOWN, jobs: int = 1
) -> Generator[Reading | Failure, None, None]:
    """Readings of every report at the addresses, in their order, whatever the number of processes.

    Raises `RawiError` when a reading process dies (out of memory): what was yielded before stands.
    """
    sources = _sources(addresses)
    if jobs == 1:
        with seldom_collecting():
            for source in sources:
                yield source if isinstance(source, Failure) else _guarded(source, fill)
        return
    with ProcessPoolExecutor(jobs, initializer=_follow_conductor) as pool:
        waiting: deque[Future[list[Reading | Failure]]] = deque()
        try:
            while chunk := list(islice(sources, _CHUNK)):
                waiting.append(pool.submit(_read_chunk, chunk, fill))
                if len(waiting) >= jobs * _WAITING_CHUNKS:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            raise RawiError(
                "a reading process was killed, most likely for want of memory", "run again with --jobs 1"
            ) from None
        finally:
            for future in waiting:
                future.cancel()


def _sources(addresses: Iterable[str | SourceError]) -> Iterator[Source | Failure]:
    for address in addresses:
        found: Iterable[Source | SourceError] = [address] if isinstance(address, SourceError) else read_sources(address)
        for source in found:
            yield Failure(str(address), str(source)) if isinstance(source, SourceError) else source


def _follow_conductor() -> None:
    """In a reading process: leave Ctrl-C to the conductor, and end with it, even where it was killed outright."""
    gc.set_threshold(YOUNG_OBJECTS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_conductor, daemon=True).start()


def _end_with_conductor() -> None:
    conductor = parent_process()
    if conductor is not None:
        wait([conductor.sentinel])
        os._exit(1)


def _read_chunk(sources: Sequence[Source | Failure], fill: Fill) -> list[Reading | Failure]:
    return [source if isinstance(source, Failure) else _guarded(source, fill) for source in sources]


def _guarded(source: Source, fill: Fill) -> Reading | Failure:
    """The reading, or why there is none: the one place where anything at all may go wrong and the run goes on."""
    try:
        return read_source(source, fill)
    except RawiError as error:
        return Failure(source.address, str(error))
    except Exception as error:  # noqa: BLE001
        line = f"{source.address}: a defect in Rawi ({type(error).__name__}: {error})"
        return Failure(source.address, " ".join(f"{line}: please report it with this file".split()))


def read(
    *addresses: str, outlet: str | None = None, published: str | None = None, jobs: int = 1
) -> Iterator[Reading | Failure]:
    """Read files and folders (`.html .htm .txt .json .jsonl`, each also `.gz`): a reading or a failure a report."""
    return read_all(find(addresses), fill=Fill(outlet, published), jobs=jobs)


def read_text(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> Reading:
    """Read one report's text. Raises `PageError` when there is nothing in it to read."""
    return read_source(text_source(text, title=title, url=url), Fill(outlet, published))


def read_numbers(text: str) -> tuple[Number, ...]:
    """Every number in a text, before anyone decides what it counts. Raises `PageError` when there is nothing in it."""
    return numbers_of(read_report(read_page(text_source(text))))
