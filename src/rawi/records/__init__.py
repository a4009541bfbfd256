"""The vocabulary: what a record is, and nothing else defines one. The contract is `docs/reference/records.md`."""

from rawi.records.actor import Actor, ActorKind, Name, NameHow
from rawi.records.citation import Citation
from rawi.records.conflict import Conflict, ConflictKind, Side
from rawi.records.copy import Copy, CopyEvidence, CopyHow, Shared
from rawi.records.date import Date, DateAnchor, DateFlag, DateMod, DateType
from rawi.records.event import Event, EventType, Modality, Other, OtherRole
from rawi.records.fact import Fact, FactKind, Told
from rawi.records.figure import Category, Exactness, Figure
from rawi.records.gap import Gap
from rawi.records.happening import Happening, SameAct, Telling
from rawi.records.mention import Gender, GrammaticalNumber, Mention
from rawi.records.number import Number, NumberForm, NumberKind, OrdinalOrigin
from rawi.records.reading import RECORD_KINDS, Maker, Reading
from rawi.records.reference import Reference
from rawi.records.report import Block, BlockKind, Report
from rawi.records.series import AsOfFrom, Counting, Point, PointFlag, Series
from rawi.records.source import Source, SourceKind
from rawi.records.span import Span
from rawi.records.statement import ChainLink, Form, MediumKind, Statement, StatementKind
from rawi.records.story import Join, Reason, Story
from rawi.records.term import Term
from rawi.records.unread import Unread

__all__ = [
    "RECORD_KINDS", "Actor", "ActorKind", "AsOfFrom", "Block", "BlockKind", "Category", "ChainLink", "Citation",
    "Conflict", "ConflictKind", "Copy", "CopyEvidence", "CopyHow", "Counting", "Date", "DateAnchor", "DateFlag",
    "DateMod", "DateType", "Event", "EventType", "Exactness", "Fact", "FactKind", "Figure", "Form", "Gap", "Gender",
    "GrammaticalNumber", "Happening", "Join", "Maker", "MediumKind", "Mention", "Modality", "Name", "NameHow",
    "Number", "NumberForm", "NumberKind", "OrdinalOrigin", "Other", "OtherRole", "Point", "PointFlag", "Reading",
    "Reason", "Reference", "Report", "SameAct", "Series", "Shared", "Side", "Source", "SourceKind", "Span",
    "Statement", "StatementKind", "Story", "Telling", "Term", "Told", "Unread",
]  # fmt: skip
