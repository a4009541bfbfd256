"""Titles compared: which office phrase may stand for whom."""

from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.fold import fold_word
from rawi.reading.actors.person_names import bare
from rawi.reading.actors.tables import same_office

_HEADS_OF_GOVERNMENT = frozenset({("رئيس", "وزراء"), ("رئيس", "حكومه")})
_LEFT_OUT = frozenset({"رسمي", "اعلامي", "حالي", "جديد", "الي", "في", "لدي"})
"""What makes no other office: `المتحدث الرسمي` is the spokesperson."""
_NO_LONGER = frozenset({"سابق", "اسبق", "مخلوع", "معزول", "راحل", "مقال"})
_GENERAL = ("جنرال",)
"""What `البريغادير جنرال` is called for short."""
_PRESIDENT = ("رئيس",)


class Title(NamedTuple):
    """An office in words, folded, without articles and without its state; `iso3` is its state, where it says one."""

    words: tuple[str, ...]
    iso3: str | None


@lru_cache(maxsize=10_000)
def title(office: str, iso3: str | None) -> Title:
    """The title of an office as written, its synonyms made one: `رئيس مجلس الوزراء` is `رئيس الوزراء`."""
    plain = (_plain(word) for word in fold_word(office).replace("«", "").replace("»", "").split())
    text = " ".join(word for word in plain if word not in _LEFT_OUT)
    for pattern, instead in same_office():
        if text == pattern or text.startswith(pattern + " "):
            text = instead + text[len(pattern) :]
    return Title(tuple(text.split()) or (office,), iso3)


def _plain(word: str) -> str:
    """A word without article, or the ل that ties it to the one before: `… لليمن` and `… إلى اليمن` are one."""
    return bare("ال" + word[2:]) if word.startswith("لل") and len(word) > len("للام") else bare(word)


def may_be(short: Title, full: Title, iso3: str | None) -> bool:
    """Whether somebody of the state `iso3` introduced as `full` may be called `short`: so or by its first words."""
    if short.words[0] not in full.words:
        return False
    state = full.iso3 or iso3
    if short.iso3 and state and short.iso3 != state:
        return False
    if short.words == full.words:
        return True
    if _NO_LONGER & set(full.words) and not _NO_LONGER & set(short.words):
        return False
    if short.words == _PRESIDENT and short.iso3:
        return False
    if short.words == _PRESIDENT and full.words[:2] in _HEADS_OF_GOVERNMENT:
        return False
    return full.words[: len(short.words)] == short.words or short.words == _GENERAL == full.words[1:]
