"""One line for a person, safe to print whatever text is in it."""

import sys

_LINE_SEPARATORS = (0x2028, 0x2029)
_BIDI_SCOPES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SAFE = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *_LINE_SEPARATORS], " "),
    **dict.fromkeys(_BIDI_SCOPES, ""),
}


def one_line(text: str) -> str:
    """The text on one line, without what would command the terminal or turn the rest of the line around.

    Control characters and line ends become spaces, bidi embeddings, overrides and isolates go.
    """
    return text.translate(_SAFE)


def shown(text: str) -> str:
    """A text with what a locale without UTF-8 made of an argument (lone surrogates) as it was typed."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # surrogates that no argument has
        return text.encode("utf-8", "replace").decode()


def complain(text: str) -> None:
    """Print `rawi: …` on stderr."""
    print(f"rawi: {one_line(shown(text))}", file=sys.stderr, flush=True)
