"""Which characters of the Arabic script mean the same for matching.

Source: The Unicode Standard 16.0, ch. 9.2 (Arabic) and the character database; the choice of what is one letter in
news spelling is ours: hamza seats on alef, final ى/ي and ة/ه vary from outlet to outlet, ؤ and ئ do not.
"""

import re
import unicodedata

COMBINING = "".join(char for char in map(chr, range(0x0600, 0x0700)) if unicodedata.category(char) == "Mn")
"""Tashkeel, superscript alef and Quranic marks: they sit on the letter before them."""

TATWEEL = "\u0640"
INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
"""Zero-width and bidi marks, soft hyphen, variation selectors of emoji, byte order mark."""

SAME = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ۓ": "ي",
    "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه", "ۂ": "ه", "ک": "ك", "ڪ": "ك", "ګ": "ك",
    **{chr(0x0660 + d): str(d) for d in range(10)}, **{chr(0x06F0 + d): str(d) for d in range(10)},
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ",
    "\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
}  # fmt: skip
"""Letters, digits, spaces and line ends that fold one to one."""

HAMZA_ABOVE = "\u0654"
SEATS = {"و": "ؤ", "ي": "ئ", "ى": "ئ", "ی": "ئ"}
"""A seat and a combining hamza written apart (NFD, whatever vowel signs lie between) are one letter; on an alef both
fold to the bare alef anyway."""

TOKEN = re.compile(
    r"[0-9]+(?:[.,٫٬،][0-9]+)*|[A-Za-zÀ-ÖØ-öø-ɏ]+|[^\W\d_A-Za-zÀ-ÖØ-öø-ɏ]+|\n|\S",
)
"""Of folded text: a number with its inner separators, a run of letters of one script, a line end, or one other sign."""


ARABIC_WORD = re.compile("[ء-ي]+")
"""Of folded text: what is one token for certain."""


def presentation_forms() -> dict[str, str]:
    """Each Arabic presentation form and ligature (ﻻ, ﷲ, ﷺ) with the letters it stands for (NFKC)."""
    found = {}
    for code in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)]:
        char = chr(code)
        plain = unicodedata.normalize("NFKC", char)
        if plain != char and unicodedata.category(char) == "Lo":
            found[char] = plain
    return found
