"""Bytes to characters, and the characters that no text may hold."""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_EXPECTED = ("utf-8", "utf-16-le", "utf-16-be", "iso8859-6", "cp1256")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
_HARMLESS = "\n\r\t\u00a0\u200c\u200e\u200f"
"""What is often in a text and `str.isprintable` takes for a control character."""
_RUNS = ("  ", "\n", "\t", "\r", "\u2028", "\u2029")
_LAYOUT = re.compile("[\t\n\r\u2028\u2029][ \t\n\r\u2028\u2029]*| [ \t\n\r\u2028\u2029]+")


def decode(data: bytes) -> str:
    """The text of `data`: by its byte order mark, else UTF-8 where it is that, else as declared, else by its letters.

    What is neither and looks like no Arabic encoding is taken for windows-1256: Arabic sites of that age declare
    Latin-1 or nothing. Bytes that stand for nothing become U+FFFD.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        stated = detect_encoding(data, from_html_meta=True)
        if stated == "utf-8":  # declared but not kept to, or cut off inside a letter
            stated = detect_encoding(data)
        return data.decode(stated if stated in _EXPECTED else "cp1256", "replace")


def clean(text: str) -> str:
    """`text` with control characters (but tab and line ends) made spaces, lone surrogates and non-characters U+FFFD.

    One for one, so that offsets stay; the result can be written as UTF-8, into XML and into a database.
    """
    plain = text
    for char in _HARMLESS:
        plain = plain.replace(char, "")
    if plain.isprintable():  # most text is, and to ask is ten times as fast as to look for what is not
        return text
    return _NO_CHARACTER.sub("\ufffd", _CONTROL.sub(" ", text))


def squeeze(text: str) -> str:
    """`clean`, with runs of layout white space made one space and none at the ends; a no-break space inside stays."""
    text = clean(text).strip()
    return _LAYOUT.sub(" ", text) if any(run in text for run in _RUNS) else text
