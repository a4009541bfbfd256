import json
from typing import Any

import pytest
from hypothesis import given

from rawi.errors import SourceError, SpanError
from rawi.records import Reading
from rawi.records.encode import decode, encode, schema
from readings import reading, readings

# The keys of one line, in the order of the page on the output.
KEYS = {
    "": "id report dates figures actors statements events gaps terms unread rawi",
    "report": "id url outlet agency section title byline dateline published updated language text sha256 blocks",
    "blocks": "kind span",
    "dates": "span type value mod anchor hijri flags rule",
    "figures": "span low high exactness unit counted category of_total place as_of statement rule",
    "actors": "id key kind iso3 sector office label_ar label_en members names rule",
    "names": "text span how",
    "statements": "id cue speaker entity kind form content addressee medium medium_kind date chain inside rule",
    "chain": "entity medium span",
    "events": (
        "id predicate type mode context cameo actors recipients others topics date date_span place modality "
        "modality_cue statement rule"
    ),
    "others": "role entity",
    "gaps": "span about rule",
    "terms": "span term family voice rule",
    "unread": "span stage reason rule",
    "rawi": "version lexicon",
}


def objects(name: str, value: Any) -> list[tuple[str, dict[str, Any]]]:
    """Every object inside a JSON value, with the key it is found under."""
    if isinstance(value, dict):
        return [(name, value), *(found for key, item in value.items() for found in objects(key, item))]
    if isinstance(value, list):
        return [found for item in value for found in objects(name, item)]
    return []


def test_keys_stand_in_the_order_of_the_output_page() -> None:
    found = objects("", json.loads(encode(reading())))
    assert {name for name, _ in found} == set(KEYS)
    for name, keys in found:
        assert list(keys) == KEYS[name].split()


def test_it_is_one_line_of_utf_8_with_spans_as_pairs() -> None:
    line = encode(reading())
    assert b"\n" not in line
    assert "نازح" in line.decode()
    assert json.loads(line)["dates"][0]["span"] == [77, 89]


@given(readings())
def test_what_is_decoded_is_what_was_encoded(any_reading: Reading) -> None:
    line = encode(any_reading)
    assert decode(line) == any_reading
    assert encode(decode(line)) == line
    assert decode(line.decode()) == any_reading


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[]",
        b"not JSON",
        b"\xff\xfe",
        encode(reading())[:-1],
        encode(reading()).replace(b'"CONSULT"', b'"CHAT"'),
        encode(reading()).replace(b'"gaps":[', b'"gaps":{', 1),
    ],
)
def test_a_line_that_is_no_reading_is_refused_in_one_line(line: bytes) -> None:
    with pytest.raises(SourceError) as refused:
        decode(line)
    assert str(refused.value).startswith("not a reading: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("span", [b"[89,77]", b"[77,77]", b"[-1,77]", b"[77,9999]"])
def test_a_span_that_does_not_hold_is_refused(span: bytes) -> None:
    line = encode(reading())
    assert line.count(b"[77,89]") == 2
    with pytest.raises(SpanError):
        decode(line.replace(b"[77,89]", span, 1))


def test_the_schema_accepts_what_rawi_writes_and_refuses_what_it_does_not() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(schema())
    validator = jsonschema.Draft202012Validator(schema())
    good = json.loads(encode(reading()))
    assert not list(validator.iter_errors(good))
    for broken in ({**good, "dates": None}, {**good, "events": [{"id": "e1"}]}, {"id": "r1"}):
        assert list(validator.iter_errors(broken))


def test_the_schema_names_every_key_of_the_output_and_says_what_it_is() -> None:
    published = schema()
    assert published["$ref"] == "#/$defs/Reading"
    assert set(published["$defs"]["Reading"]["properties"]) == set(KEYS[""].split())
    assert set(published["$defs"]["Event"]["required"]) == set(KEYS["events"].split())
    assert all(definition["description"] for definition in published["$defs"].values())
    assert schema() == published
