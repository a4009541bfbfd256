"""Rawi reads Arabic news reports: who did and said what, to whom, when, where, how many, and on whose word.

>>> import rawi
>>> reading = rawi.read_text("قتل ثلاثة أشخاص أمس.", published="2025-07-30")
>>> reading.dates[0].value
'2025-07-29'
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from rawi.ledger import Ledger, open_ledger
    from rawi.pipeline import Failure, read, read_text

__all__ = ["Failure", "Ledger", "__version__", "open_ledger", "read", "read_text"]

_DOORS = {
    "Failure": "pipeline", "Ledger": "ledger", "open_ledger": "ledger", "read": "pipeline", "read_text": "pipeline",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Load a door when it is first used, so that `rawi --version` need not load everything."""
    if name not in _DOORS:
        raise AttributeError(f"module 'rawi' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"rawi.{_DOORS[name]}"), name)
