"""Two reports that share their text."""

from typing import Literal

import msgspec

from rawi.records.span import Span

CopyHow = Literal["verbatim", "partial", "edited"]
CopyEvidence = Literal["credit", "wire", "date", "part"]


class Shared(msgspec.Struct, frozen=True):
    """The same words in both reports: where they stand in each."""

    source: Span
    copy: Span


class Copy(msgspec.Struct, frozen=True):
    """`copy` has its text from `source`, or both from a third; both are ids of reports.

    `how`: `verbatim`, unchanged but for what stands around it; `partial`, whole stretches unchanged and others left out
    or added; `edited`, reworded. `direction` lists what tells which of the two was first: the copy's `credit` to the
    source's outlet, that the source is an agency's own report (`wire`), the copy's later `date`, or that it is a `part`
    of the source; where it is empty nothing does, and the order of the two says nothing. `likeness` is the Jaccard
    index of their five-word shingles, `share` the share of the copy's words that stand in the source.
    """

    source: str
    copy: str
    how: CopyHow
    direction: tuple[CopyEvidence, ...]
    likeness: float
    share: float
    shared: tuple[Shared, ...]
