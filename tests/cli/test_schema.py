import json
from typing import Any

from rawi.records.encode import schema


def test_it_prints_the_schema(invoke: Any) -> None:
    run = invoke("schema")
    assert run.exit_code == 0
    assert json.loads(run.stdout) == schema()
