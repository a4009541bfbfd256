"""How often Python looks for cycles among its objects while many reports are gone through."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG_OBJECTS = 100_000
"""Objects between two looks for cycles. A report makes some 50,000 that die with it and are in none: looking every 700,
as Python does, takes longer than reading."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Looks for cycles seldom inside, and as before behind it."""
    before = gc.get_threshold()
    gc.set_threshold(YOUNG_OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
