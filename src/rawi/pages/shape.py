"""How a line of a news text looks: whether it ends a sentence, and whether it can only be a paragraph."""

import re

_CLOSERS = " \u00a0\u200e\u200f\"'”’»)]*"
_FULL_STOPS = ".…"
_OTHER_STOPS = "!?؟"
_LETTER = re.compile(r"[^\W_\u0640]")

_LONG = 160
"""Characters of a line that no title and no headline has."""
_STOPPED = 40
"""Characters from which a line with a full stop is a paragraph; below it may be a caption or an abbreviation."""
_ASKED = 110
"""The same where it ends in a question or exclamation mark, as titles do."""


def ends_sentence(line: str) -> bool:
    """Whether the line closes with a stop, behind whatever quotation marks and brackets."""
    return line.rstrip(_CLOSERS)[-1:] in (*_FULL_STOPS, *_OTHER_STOPS)


def is_paragraph(line: str) -> bool:
    """Whether the line is so long, or so long and stopped, that it is running text and no heading of any kind."""
    if len(line) >= _LONG:
        return True
    last = line.rstrip(_CLOSERS)[-1:]
    return (last in _FULL_STOPS and len(line) >= _STOPPED) or (last in _OTHER_STOPS and len(line) >= _ASKED)


def has_words(text: str) -> bool:
    """Whether there is anything to read: a letter or digit, not only marks, kashida and signs."""
    return bool(_LETTER.search(text))
