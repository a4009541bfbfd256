"""Which characters of the Arabic script mean the same for matching.

Source: The Unicode Standard 16.0, ch. 9.2 (Arabic) and the character database; the choice of what is one letter in
news spelling is ours: hamza seats on alef, final ى/ي and ة/ه vary from outlet to outlet, ؤ and ئ do not.
"""

import unicodedata

COMBINING = "".join(
    chr(c) for c in [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E5), 0x06E7, 0x06E8, *range(0x06EA, 0x06EE)]
)  # fmt: skip
"""Tashkeel, superscript alef and Quranic marks: they sit on the letter before them."""

TATWEEL = "\u0640"
INVISIBLE = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Zero-width and bidi marks, soft hyphen, byte order mark."""

SAME = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي",
    "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه", "ک": "ك", "ڪ": "ك", "ګ": "ك",
    **{chr(0x0660 + d): str(d) for d in range(10)}, **{chr(0x06F0 + d): str(d) for d in range(10)},
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ",
}  # fmt: skip
"""Letters, digits and spaces that fold one to one."""

COMPOSED = {
    base + mark: composed
    for base, mark, composed in (("و", "\u0654", "ؤ"), ("ي", "\u0654", "ئ"), ("ى", "\u0654", "ئ"))
}  # fmt: skip
"""A seat and a combining hamza written apart (NFD) are one letter; on an alef both fold to the bare alef anyway."""


def presentation_forms() -> dict[str, str]:
    """Each Arabic presentation form and ligature (ﻻ, ﷲ, ﷺ) with the letters it stands for (NFKC)."""
    found = {}
    for code in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)]:
        char = chr(code)
        plain = unicodedata.normalize("NFKC", char)
        if plain != char and unicodedata.category(char) == "Lo":
            found[char] = plain
    return found
