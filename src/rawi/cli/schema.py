"""`rawi schema`."""

import typer


def schema() -> None:
    """Print the JSON Schema of one line of `rawi read --format jsonl`.

    \b
    rawi schema > reading.schema.json
    """
    import msgspec

    from rawi.records.encode import schema as reading_schema

    typer.echo(msgspec.json.format(msgspec.json.encode(reading_schema()), indent=2).decode())
