"""What may begin at a token, as the bits of one number, so that most patterns are ruled out by a single `&`.

Every key that a pattern names gets a bit when the pattern is built; what no pattern names has none.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from rawi.arabic.clitics import cuts

Source = Literal["lex", "rec", "word", "digits"]
Key = tuple[Source, str]
"""("lex", class), ("rec", kind), ("word", form) or ("digits", "")."""

_bits: dict[Source, dict[str, int]] = {"lex": {}, "rec": {}, "word": {}, "digits": {}}


def mask(keys: Iterable[Key]) -> int:
    """The bits of all the keys; a key named for the first time gets the next bit."""
    found = 0
    for source, name in keys:
        if name not in _bits[source]:
            _bits[source][name] = 1 << named()
            of_form.cache_clear()
        found |= _bits[source][name]
    return found


def named() -> int:
    """How many keys patterns have named so far."""
    return sum(map(len, _bits.values()))


def bit(source: Source, name: str) -> int:
    """The bit of a class of words or a kind of record; 0 where no pattern names it."""
    return _bits[source].get(name, 0)


@lru_cache(maxsize=50_000)
def of_form(form: str) -> int:
    """The bits of a token of this folded form: of the word it may be with each cut of its proclitics, of digits."""
    found = bit("digits", "") if form[:1].isdecimal() else 0
    for cut in cuts(form):
        found |= bit("word", cut.rest)
    return found
