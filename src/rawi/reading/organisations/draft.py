"""A name of an organisation before it is placed as a mention."""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.organisations.extent import Extent
from rawi.reading.organisations.tables import Head, Kind, Known, Portfolio, labels, or_none
from rawi.records import Mention
from rawi.records.actor import NameHow


class Draft(NamedTuple):
    """What is read at `part` up to token `end`; reading goes on at `resume`, before `end` where a name holds one."""

    part: Part
    end: int
    resume: int
    rule: str
    kind: Kind
    how: NameHow
    iso3: str | None
    sector: str | None
    key: str | None = None
    label_ar: str = ""
    label_en: str | None = None
    head: Head | None = None

    def mention(self, sheet: Sheet) -> Mention:
        """The mention, labelled by its own words where no list has a label."""
        span = sheet.span(self.part.start, self.end, self.part.length)
        return Mention(
            span=span,
            kind=self.kind,
            how=self.how,
            iso3=self.iso3,
            label_ar=self.label_ar or span.quote(sheet.layers.report.text),
            label_en=self.label_en,
            rule=self.rule,
            key=self.key,
            sector=self.sector,
            gender=self.head.gender if self.head else None,
            number=self.head.number if self.head else None,
        )


def of_known(part: Part, row: Known, end: int, iso3: str | None, rule: str, head: Head | None = None) -> Draft:
    """The draft of a listed entity, from `part` (its name, or the head noun before it) on."""
    arabic, english = labels(row.key)
    return Draft(
        part=part,
        end=end,
        resume=end,
        rule=rule,
        kind=row.kind,
        how="name",
        iso3=or_none(row.iso3) or iso3,
        sector=or_none(row.sector),
        key=row.key,
        label_ar=arabic,
        label_en=english,
        head=head,
    )


def of_head(part: Part, row: Head, found: Extent, rule: str) -> Draft:
    """The draft of a body that is in no list, by its head noun; of one that each state has, with that one's key."""
    key, english = _body_of_state(row, found)
    described = row.kind == "state" or rule == "headed_of_many"
    return Draft(
        part=part,
        end=found.end,
        resume=found.inner if found.inner >= 0 else found.end,
        rule=rule,
        kind=row.kind,
        how="description" if described else "name",
        iso3=found.iso3,
        sector=or_none(row.sector),
        key=found.iso3 if row.kind == "state" else key,
        label_en=english,
        head=row,
    )


def refers_to(part: Part, row: Head, end: int, named: Draft | None) -> Draft:
    """The draft of a noun that refers back, to the body last named by it where there is one: `الحركة`."""
    found = Draft(part, end, end, "refers_back", row.kind, "description", None, or_none(row.sector), head=row)
    if named is None:
        return found
    return named._replace(part=part, end=end, resume=end, rule=found.rule, how=found.how, head=row)


def of_portfolio(part: Part, row: Portfolio, end: int, iso3: str | None) -> Draft:
    """The draft of a ministry called by what it is for: `الخارجية المصرية`."""
    key, english = ministry(row, iso3)
    return Draft(part, end, end, "ministry_by_portfolio", "organisation", "metonym", iso3, row.sector, key, "", english)


def ministry(row: Portfolio, iso3: str | None) -> tuple[str | None, str | None]:
    """The key and English label of a state's ministry; null where the state is not known."""
    if iso3 is None:
        return None, None
    return f"{iso3.lower()}-ministry-{row.key}", f"{row.label_en} ({iso3})"


def _body_of_state(row: Head, found: Extent) -> tuple[str | None, str | None]:
    if found.portfolio is not None and row.key == "ministry":
        portfolio = found.portfolio.entry.row if found.portfolio.entry else None
        assert isinstance(portfolio, Portfolio)
        return ministry(portfolio, found.iso3)
    if row.key in ("ministry", "-") or found.iso3 is None or found.named:
        return None, None
    return f"{found.iso3.lower()}-{row.key}", f"{row.label_en} ({found.iso3})"
