"""The stages, in the order in which they read."""

from rawi.reading import (
    actors,
    dates,
    events,
    figures,
    gaps,
    groups,
    names,
    numbers,
    offices,
    organisations,
    people,
    statements,
    terms,
)
from rawi.reading.stage import Stage

STAGES: tuple[Stage, ...] = (
    numbers.STAGE, dates.STAGE, names.STAGE, figures.STAGE, organisations.STAGE, groups.STAGE, offices.STAGE,
    people.STAGE, actors.STAGE, statements.STAGE, gaps.STAGE, terms.STAGE, events.STAGE,
)  # fmt: skip
