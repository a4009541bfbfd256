"""What the sheet says of its tokens, and the order in which it gives its records."""

from hypothesis import given
from hypothesis import strategies as st

from matching.sheets import sheet
from rawi.matching.sheet import Part
from rawi.records import Actor, Gap, Name, Span

TEXT = "زار وفدٌ من مجلس الأمن مدينةَ «وادي حلفا» و12 قرية"


def test_words_found_in_the_text() -> None:
    on = sheet(TEXT)
    found = {(" ".join(on.forms[part.start : part.end]), part.label) for parts in on.hits.values() for part in parts}
    assert found == {("مجلس الامن", "body"), ("مجلس", "body"), ("وادي حلفا", "city"), ("حلفا", "city")}
    assert [part.end - part.start for part in on.lexical(3, "body")] == [2, 1]
    assert on.lexical(3, "city") == on.lexical(99, "body") == []


def test_tokens_by_their_place() -> None:
    on = sheet(TEXT)
    assert on.form(1) == "وفد"
    assert on.raw(1) == "وفدٌ"
    assert on.form(-1) == on.form(99) == ""
    assert on.cuts(99) == ()
    assert [cut.rest for cut in on.cuts(1)] == ["وفد", "فد"]
    quote = on.forms.index("«")
    assert not on.joined(quote)
    assert on.joined(quote + 1)
    assert not on.joined(0)
    assert on.joined(on.forms.index("12"))
    assert on.one_space(1)
    assert not on.one_space(quote + 1)


def test_spans_leave_out_proclitics() -> None:
    text = "وبالقاهرةِ، أمس"
    on = sheet(text)
    assert on.span(0, 1).quote(text) == "وبالقاهرةِ"
    assert on.span(0, 1, 2).quote(text) == "القاهرةِ"
    assert on.span(0, 3, 2).quote(text) == "القاهرةِ، أمس"


def test_refusals_are_written_down() -> None:
    on = sheet(TEXT)
    on.refuse("test", "rule", "no reason", Span(0, 3))
    assert [(unread.stage, unread.rule, unread.reason) for unread in on.unread] == [("test", "rule", "no reason")]
    assert on.made == []


@given(st.permutations(range(5)))
def test_records_come_in_the_order_of_the_text(order: list[int]) -> None:
    on = sheet("أحد خمسة أحد خمسة أحد")
    for at in order:
        part = Part("x", at, at + 1, "", 0, None, None)
        on.place("test", "x", Gap(on.span(at, at + 1), "", "r"), (part,), at, at + 1)
    assert [gap.span for gap in on.records(Gap)] == [on.span(at, at + 1) for at in range(5)]
    assert [made.parts[0].start for made in on.made] == list(order)


def test_an_actor_stands_where_its_first_name_does() -> None:
    text = "بغداد والقاهرة وبغداد"
    on = sheet(text)
    for quotes in (("القاهرة",), ("بغداد",)):
        names = tuple(Name(quote, Span(text.index(quote), text.index(quote) + len(quote)), "name") for quote in quotes)
        actor = Actor(
            id="a",
            kind="place",
            iso3=None,
            sector=None,
            office=None,
            label_ar=quotes[0],
            label_en=None,
            members=(),
            names=names,
            rule="r",
        )
        on.place("test", "actor", actor, (on.hits[0][0],), 0, 1)
    assert [actor.label_ar for actor in on.records(Actor)] == ["بغداد", "القاهرة"]
