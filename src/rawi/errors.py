"""What can go wrong, each told in one line that says what to do."""


class RawiError(Exception):
    """Base of every error that Rawi raises on purpose.

    `str(error)` is one line for a person: what went wrong, then what to do about it.
    """

    def __init__(self, what: str, do: str = "") -> None:
        self.what = what
        self.do = do
        super().__init__(what, do)

    def __str__(self) -> str:
        line = f"{self.what}: {self.do}" if self.do else self.what
        return " ".join(line.split())


class SourceError(RawiError):
    """An address could not be turned into bytes or lines: missing, truncated, too large, not text."""


class PageError(RawiError):
    """A source was read, but no report could be made of it."""


class LexiconError(RawiError):
    """A word list is wrong; the message starts with `file:line`."""


class SpanError(RawiError):
    """A span lies outside its text, is empty, or runs backwards: always a defect of the rule that made it."""


class LedgerError(RawiError):
    """The ledger could not be opened, migrated, read or written."""
