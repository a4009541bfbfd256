"""The stages, in the order in which they read."""

from rawi.reading import dates, numbers
from rawi.reading.stage import Stage

STAGES: tuple[Stage, ...] = (numbers.STAGE, dates.STAGE)
