"""What a ledger asks of the database it is kept in; `sqlite.py` and `postgresql.py` are the two there are."""

from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy import Connection


class Database(Protocol):
    """A database that may hold a ledger. Its context managers raise `LedgerError` for what goes wrong inside it."""

    name: str
    """What messages call it: a path, or an address without its password."""

    def exists(self) -> bool:
        """Whether there is one to open; where it cannot be told without opening it, true."""
        ...

    def prepare(self) -> None:
        """Sets up what holds for good, once there is a ledger in it or is to be."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection to read by, which holds up nobody who writes."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """A connection in a transaction that no other writer is in; committed at the end, undone by an error."""
        ...

    def size(self, connection: Connection) -> int:
        """Bytes on disk."""
        ...

    def damage(self, connection: Connection) -> list[str]:
        """What is wrong with the database as such, a line each; where there is any, nothing else can be relied on."""
        ...

    def orphans(self, connection: Connection) -> list[str]:
        """Rows that belong to a row which is not there, a line each."""
        ...

    def close(self) -> None:
        """Lets go of every connection."""
        ...
