"""The vocabulary: what a record is, and nothing else defines one. The contract is `docs/reference/records.md`."""

from rawi.records.actor import Actor, ActorKind, Name, NameHow
from rawi.records.copy import Copy, CopyEvidence, CopyHow, Shared
from rawi.records.date import Date, DateAnchor, DateFlag, DateMod, DateType
from rawi.records.event import Event, EventType, Modality, Other, OtherRole
from rawi.records.figure import Category, Exactness, Figure
from rawi.records.gap import Gap
from rawi.records.mention import Gender, GrammaticalNumber, Mention
from rawi.records.number import Number, NumberForm, NumberKind, OrdinalOrigin
from rawi.records.reading import RECORD_KINDS, Maker, Reading
from rawi.records.reference import Reference
from rawi.records.report import Block, BlockKind, Report
from rawi.records.source import Source, SourceKind
from rawi.records.span import Span
from rawi.records.statement import ChainLink, Form, MediumKind, Statement, StatementKind
from rawi.records.term import Term
from rawi.records.unread import Unread

__all__ = [
    "RECORD_KINDS", "Actor", "ActorKind", "Block", "BlockKind", "Category", "ChainLink", "Copy", "CopyEvidence",
    "CopyHow", "Date", "DateAnchor", "DateFlag", "DateMod", "DateType", "Event", "EventType", "Exactness",
    "Figure", "Form", "Gap", "Gender", "GrammaticalNumber", "Maker", "MediumKind", "Mention", "Modality", "Name",
    "NameHow", "Number", "NumberForm", "NumberKind", "OrdinalOrigin", "Other", "OtherRole", "Reading",
    "Reference", "Report", "Shared", "Source", "SourceKind", "Span", "Statement", "StatementKind", "Term",
    "Unread",
]  # fmt: skip
