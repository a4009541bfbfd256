"""A reading as JSON, and back: the one form that `rawi read` prints, the ledger keeps and the schema describes."""

from inspect import cleandoc
from typing import Any

import msgspec

from rawi.errors import SourceError
from rawi.records.reading import Reading

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reading)


def encode(reading: Reading) -> bytes:
    """One JSON object in UTF-8 on one line, without the newline; the keys stand in the order of the record classes."""
    return _encoder.encode(reading)


def decode(line: bytes | str) -> Reading:
    """The reading that `encode` wrote; `encode(decode(line)) == line`.

    Raises `SourceError` when the line is not a reading of this version of Rawi, `SpanError` when a span does not hold.
    """
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SourceError(
            f"not a reading: {error}", "give what `rawi read --format jsonl` of this version wrote"
        ) from error


class _Kept(Reading, frozen=True):
    """A reading that was checked when it was made."""

    def __post_init__(self) -> None:
        """Checks nothing again."""


_kept_decoder = msgspec.json.Decoder(_Kept)


def decode_kept(line: bytes | str) -> Reading:
    """The reading of a line of our own keeping: as `decode`, in half the time, without checking its spans again.

    Raises `SourceError` when the line is not a reading of this version of Rawi.
    """
    try:
        return _kept_decoder.decode(line)
    except msgspec.DecodeError as error:
        raise SourceError(f"not a reading: {error}", "read the report again with this version of Rawi") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of `rawi read --format jsonl`, made from the record classes.

    That a span runs forward and lies inside its text, and that a name is the text at its span, JSON Schema cannot
    say: `decode` checks it.
    """
    _, definitions = msgspec.json.schema_components([Reading], ref_template="#/$defs/{name}")
    for definition in definitions.values():
        definition["description"] = cleandoc(definition["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rawi:reading",
        "title": "Reading",
        "description": "What Rawi reads out of one Arabic news report: one line of `rawi read --format jsonl`.",
        "$ref": "#/$defs/Reading",
        "$defs": definitions,
    }
