"""Reports side by side: so far, which of them share their text."""

from rawi.compare.copies import find_copies, independent

__all__ = ["find_copies", "independent"]
