import io

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.export import jsonl
from rawi.records import Reading
from rawi.records.encode import decode, encode
from readings import readings


@settings(max_examples=25)
@given(st.lists(readings(), max_size=3))
def test_a_line_a_reading_in_the_order_given(many: list[Reading]) -> None:
    out = io.BytesIO()
    jsonl.write(iter(many), out)
    lines = out.getvalue().split(b"\n")
    assert lines.pop() == b""
    assert lines == [encode(reading) for reading in many]
    assert [decode(line) for line in lines] == many
