"""Which of several rules reads a stretch of text, and where reading goes on."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from matching.sheets import gap, read, sheet
from rawi.matching.pattern import ahead, behind, either, lex, opt, seq, word
from rawi.matching.rules import Match, Rule, RuleBook
from rawi.records import Gap, Span

CITY = lex("city")


def refuse(match: Match, rule: str) -> Gap | None:
    return None


def test_the_longest_match_wins_whatever_the_order() -> None:
    short, long = Rule("short", word("مدينه"), gap), Rule("long", seq(word("مدينه"), CITY), gap)
    assert read("مدينة بغداد", short, long) == read("مدينة بغداد", long, short) == [("long", "مدينة بغداد")]


def test_the_rule_stated_first_wins_a_tie() -> None:
    one, other = Rule("one", lex("day"), gap), Rule("other", lex("number"), gap)
    assert read("أحد", one, other) == [("one", "أحد")]
    assert read("أحد", other, one) == [("other", "أحد")]


def test_a_refused_match_falls_back_to_a_shorter_way_and_to_other_rules() -> None:
    def not_long(match: Match, rule: str) -> Gap | None:
        return gap(match, rule) if match.end - match.start < 2 else None

    greedy = Rule("greedy", seq(word("مدينه"), opt(CITY)), not_long)
    assert read("مدينة بغداد", greedy) == [("greedy", "مدينة")]
    assert read("مدينة بغداد", greedy, Rule("both", seq(word("مدينه"), CITY), gap)) == [("both", "مدينة بغداد")]
    refused = Rule("refused", seq(word("مدينه"), CITY), refuse)
    assert read("مدينة بغداد", refused, Rule("city", CITY, gap)) == [("city", "بغداد")]


def test_reading_goes_on_behind_a_record_and_not_behind_its_context() -> None:
    pair = Rule("pair", seq(CITY, behind(word("،")), behind(CITY)), gap)
    assert read("بغداد، القاهرة، حلفا", pair) == [("pair", "بغداد"), ("pair", "القاهرة")]
    whole = Rule("whole", seq(CITY, word("،"), CITY), gap)
    assert read("بغداد، القاهرة، حلفا، بغداد", whole) == [("whole", "بغداد، القاهرة"), ("whole", "حلفا، بغداد")]


def test_a_match_inside_a_record_is_not_read_again() -> None:
    assert read("وادي حلفا", Rule("city", CITY, gap)) == [("city", "وادي حلفا")]


def test_records_lie_on_the_sheet_for_later_stages() -> None:
    text = "من وببغداد أمس"
    on = sheet(text)
    read(text, Rule("city", seq(CITY, behind(word("امس"))), gap), on=on)
    (part,) = on.records_at(1, "found")
    assert (part.start, part.end, part.proclitics, part.length) == (1, 2, "وب", 2)
    assert part.record == Gap(Span(5, 10), "", "city")
    assert on.records(Gap) == (part.record,)
    assert on.records_at(2, "found") == []


def test_a_book_names_its_rules_in_order() -> None:
    book = RuleBook("test", "found", [Rule("b", CITY, gap), Rule("a", lex("day"), gap)])
    assert book.names == ("b", "a")


PIECES = st.sampled_from(
    ["مدينة", "بغداد", "وبغداد", "لوادي", "حلفا", "أحد", "الأحد", "،", "\n", "من", "5", "مجلس", "الأمن"]
)
RULES = (
    Rule("long", seq(opt(word("مدينه")), CITY, opt(seq(word("،"), CITY))), gap),
    Rule("context", seq(behind(word("من")), either(lex("day"), lex("body")), ahead(word("،"))), gap),
    Rule("number", lex("number"), gap),
    Rule("fussy", lex("body"), lambda match, rule: gap(match, rule) if match.start % 2 else None),
)


@given(st.lists(PIECES, max_size=30))
def test_records_of_a_book_follow_one_another(pieces: list[str]) -> None:
    text = " ".join(pieces)
    on = sheet(text)
    found = read(text, *RULES, on=on)
    spans = [made.record.span for made in on.made]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert not any("\n" in quote for _, quote in found)
    assert read(text, *RULES) == found


@given(st.lists(PIECES, max_size=30))
def test_no_city_is_passed_over(pieces: list[str]) -> None:
    """Reading by what begins a rule finds what trying every rule everywhere would."""
    text = " ".join(pieces)
    on = sheet(text)
    found = {record.span for record in _by_hand(text)}
    read(text, *RULES, on=on)
    assert {record.span for record in on.records(Gap)} == found


def _by_hand(text: str) -> list[Gap]:
    on = sheet(text)
    records: list[Gap] = []
    at = 0
    while at < len(on.forms):
        best: tuple[int, int, Gap] | None = None
        for rule in RULES:
            for end, parts in rule.pattern.ways(on, at, at, ()):
                match = Match(on, at, end, parts)
                record = rule.make(match, rule.name)
                if record and (best is None or end > best[0]):
                    best = end, match.body()[-1].end, record
        if best:
            records.append(best[2])
        at = best[1] if best else at + 1
    return records
