"""From an address to bytes: files, folders, stdin, plain or gzip, one report or many. `pages` reads them."""

from rawi.sources.find import STDIN, find
from rawi.sources.read import read_sources

__all__ = ["STDIN", "find", "read_sources"]
