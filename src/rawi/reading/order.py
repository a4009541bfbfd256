"""The stages, in the order in which they read."""

from rawi.reading import actors, dates, figures, gaps, groups, names, numbers, offices
from rawi.reading.stage import Stage

STAGES: tuple[Stage, ...] = (
    numbers.STAGE, dates.STAGE, names.STAGE, figures.STAGE, groups.STAGE, offices.STAGE, actors.STAGE, gaps.STAGE,
)  # fmt: skip
