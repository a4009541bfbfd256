"""From a source to a report: HTML, a text as scraped, or a JSON record, through one list of page furniture."""

from rawi.pages.dates import iso
from rawi.pages.draft import TEXT_LIMIT
from rawi.pages.lists import word_lists
from rawi.pages.page import read_page

__all__ = ["TEXT_LIMIT", "iso", "read_page", "word_lists"]
