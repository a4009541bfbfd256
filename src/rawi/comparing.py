"""The conductor of comparing: what a ledger holds -> copies, stories, and what is told in each, kept in the ledger.

Each step is a function of what the ledger holds, and is kept in one transaction: killed at any moment, comparing goes
on from there and ends the same. A report is prepared once a text; the reports of a story are compared once a change.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

import msgspec

from rawi import __version__
from rawi.collecting import seldom_collecting
from rawi.compare import Profile, find_stories, profile_of
from rawi.compare.copies import copies_of
from rawi.compare.inside import inside
from rawi.compare.side_by_side import compare_views, views_of
from rawi.compare.signature import Signature, signatures_of
from rawi.compare.table import table
from rawi.ledger import Compared, Ledger, Prepared, Results
from rawi.records import Conflict, Copy, Fact, Happening, Report, Series, Story
from rawi.records.encode import encode

_BATCH = 64
"""Reports, and stories, a transaction."""
_DIGITS = 12
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(Signature).decode
_profile = msgspec.json.Decoder(Profile).decode

Progress = Callable[[str, int, int], None]
"""Told of what is done, how much of it, and of how much."""


class Summary(msgspec.Struct, frozen=True):
    """What comparing found and did: `prepared` reports and `told` stories are those that were new or changed;
    `left_out` are the urls of reports that have the id of another one.
    """

    reports: int
    prepared: int
    copies: int
    stories: int
    told: int
    left_out: tuple[str, ...] = ()


def compared(ledger: Ledger) -> Compared:
    """What comparing keeps in the ledger, by this version of Rawi and of the records it keeps."""
    return ledger.compared(f"{__version__} {_kept_records()}")


@cache
def _kept_records() -> str:
    """A digest of what the records look like that are kept: those of another look are made anew."""
    kept = (Profile, Signature, Copy, Story, Happening, Series, Conflict, Fact)
    schemas, components = msgspec.json.schema_components(kept)
    return hashlib.sha256(msgspec.json.encode((schemas, components), order="sorted")).hexdigest()[:_DIGITS]


def compare(ledger: Ledger, progress: Progress = lambda *_: None) -> Summary:
    """Brings copies, stories and what is told in them up to date with the ledger's reports.

    Of reports with one id, the first in the order of their urls is compared, and the others are left out. Raises
    `LedgerError` where the ledger cannot be used.
    """
    book = compared(ledger)
    with seldom_collecting():
        prepared = _prepare(book, progress)
        namesakes = book.namesakes()
        if book.done() != book.state():
            progress("linking", 0, 1)
            _link(book, namesakes)
        told = _tell(book, progress)
    tally = book.tally()
    left_out = tuple(sorted(namesakes.values()))
    return Summary(tally.reports, prepared, len(book.copies()), tally.stories, told, left_out)


def _prepare(book: Compared, progress: Progress) -> int:
    """Profiles, signatures and own contradictions of the reports that have none yet; how many these were."""
    book.forget()
    versions = book.unprepared()
    for done, batch in _batches(versions):
        progress("preparing", done, len(versions))
        readings = book.readings(batch)
        signatures = signatures_of(reading.report for reading in readings.values())
        book.prepare(
            Prepared(
                version=version,
                digest=hashlib.sha256(encode(reading)).hexdigest(),
                profile=msgspec.json.encode(profile_of(reading)).decode(),
                signature=_pack(signature),
                inside=msgspec.json.encode(inside(reading)).decode(),
            )
            for (version, reading), signature in zip(readings.items(), signatures, strict=True)
        )
    return len(versions)


def _link(book: Compared, left_out: Collection[int]) -> None:
    """Copies and stories of all reports but those that are left out."""
    state = book.state()
    profiles = [(version, _profile(profile)) for version, profile in book.profiles() if version not in left_out]
    versions = {profile.id: version for version, profile in profiles}
    known = {
        (min(copy.source, copy.copy), max(copy.source, copy.copy)): copy for copy in book.copies(versions.values())
    }

    def report(id: str) -> Report:
        return book.report(versions[id])

    signatures = [_unpack(signature) for version, signature in book.signatures() if version not in left_out]
    copies = copies_of(signatures, report, known)
    book.link(state, copies, find_stories((profile for _, profile in profiles), copies), versions)


def _tell(book: Compared, progress: Progress) -> int:
    """What is told in the stories that changed; how many these were."""
    copies: dict[str, list[Copy]] = {}
    for copy in book.copies():
        copies.setdefault(copy.source, []).append(copy)
    tally = book.tally()
    done, all_of_them = 0, tally.stories - tally.told
    while stories := book.untold(_BATCH):
        progress("comparing", done, all_of_them)
        readings = book.readings(sorted({version for _, _, versions in stories for version in versions}))
        results = {}
        for story, digest, versions in stories:
            views = views_of(readings[version] for version in versions if version in readings)
            among = [copy for id in story.reports for copy in copies.get(id, ())]
            side_by_side = compare_views(views, among)
            results[story.id, digest] = Results(*side_by_side, facts=table(views, among, side_by_side))
        book.tell(results)
        done += len(stories)
    return done


def _batches(versions: Sequence[int]) -> Iterator[tuple[int, Sequence[int]]]:
    for at in range(0, len(versions), _BATCH):
        yield at, versions[at : at + _BATCH]
