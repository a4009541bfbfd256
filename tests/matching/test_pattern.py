"""Each piece of a pattern: what it takes, what it leaves out, and what it may begin with."""

import pytest

from matching.sheets import gap, read, sheet
from rawi.matching.pattern import Pattern, after, ahead, behind, either, lex, opt, rec, seq, unless, word
from rawi.matching.rules import Match, Rule, RuleBook
from rawi.matching.sheet import Sheet
from rawi.records import Gap, Span

CITY = lex("city")


def found(pattern: Pattern, text: str) -> list[str]:
    """What a single rule with that pattern reads in `text`."""
    return [quote for _, quote in read(text, Rule("r", pattern, gap))]


def ways(pattern: Pattern, text: str, at: int = 0) -> list[list[str]]:
    """Every way to match at one token: the labels and tokens of its parts."""
    on = sheet(text)
    return [
        [f"{part.label}={' '.join(on.forms[part.start : part.end])}" for part in parts]
        for _, parts in pattern.ways(on, at, at, ())
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "quotes"),
    [
        (word("مدينه", "بلده"), "في مدينة أو بلدة", ["مدينة", "بلدة"]),
        (word("مدينه"), "المدينة ومدينتان", []),
        (CITY, "من القاهرة إلى بغداد", ["القاهرة", "بغداد"]),
        (CITY, "من وادي حلفا", ["وادي حلفا"]),
        (CITY, "وادي النيل وحلفا", ["حلفا"]),
        (lex("body", where=lambda part: part.column("rank") == 2), "الأمم المتحدة ومجلس الأمن", ["الأمم المتحدة"]),
        (lex("city", "day"), "بغداد يوم الجمعة", ["بغداد", "الجمعة"]),
        (seq(word("مدينه"), CITY), "مدينة بغداد ومدينة أخرى", ["مدينة بغداد"]),
        (seq(opt(word("مدينه")), CITY), "مدينة بغداد وبغداد", ["مدينة بغداد", "بغداد"]),
        (seq(opt(word("مدينه"), word("كبري")), CITY), "مدينة بغداد ومدينة كبرى بغداد", ["بغداد", "مدينة كبرى بغداد"]),
        (seq(either(word("مدينه"), word("بلده")), CITY), "بلدة حلفا أو مدينة بغداد", ["بلدة حلفا", "مدينة بغداد"]),
        (either(seq(word("يوم"), lex("day")), lex("day")), "يوم الجمعة والأحد", ["يوم الجمعة", "الأحد"]),
    ],
)
def test_pieces(pattern: Pattern, text: str, quotes: list[str]) -> None:
    assert found(pattern, text) == quotes


@pytest.mark.parametrize(
    ("pattern", "text", "quotes"),
    [
        (seq(behind(word("في")), CITY), "في بغداد ومن القاهرة", ["بغداد"]),
        (seq(behind(opt(word("في"))), CITY), "في بغداد ومن القاهرة", ["بغداد", "القاهرة"]),
        (seq(CITY, behind(lex("day"))), "بغداد الجمعة والقاهرة", ["بغداد"]),
        (seq(after("في"), CITY), "في بغداد ومن القاهرة", ["بغداد"]),
        (seq(after("في"), CITY), "وفي بغداد", ["بغداد"]),
        (seq(after("في"), CITY), "بغداد", []),
        (seq(after("في", "من"), CITY), "في بغداد ومن القاهرة", ["بغداد", "القاهرة"]),
        (seq(CITY, ahead(lex("day"))), "بغداد الجمعة والقاهرة", ["بغداد"]),
        (seq(CITY, unless(lex("day"))), "بغداد الجمعة والقاهرة", ["القاهرة"]),
        (seq(unless(word("القاهره")), CITY), "بغداد والقاهرة ثم القاهرة", ["بغداد"]),
        (seq(CITY, ahead(seq(word("،"), CITY))), "بغداد، القاهرة، حلفا", ["بغداد", "القاهرة"]),
    ],
)
def test_context(pattern: Pattern, text: str, quotes: list[str]) -> None:
    assert found(pattern, text) == quotes


@pytest.mark.parametrize(
    ("pattern", "text", "quotes"),
    [
        (CITY, "وببغداد", ["بغداد"]),
        (CITY, "للقاهرة", ["لقاهرة"]),
        (CITY, "بالقاهرة", ["القاهرة"]),
        (seq(CITY, CITY), "بغداد القاهرة", ["بغداد القاهرة"]),
        (seq(CITY, CITY), "بغداد والقاهرة", []),
        (seq(CITY, lex("city", clitics=("", "و"))), "لبغداد والقاهرة", ["بغداد والقاهرة"]),
        (seq(CITY, lex("city", clitics=("و",))), "بغداد القاهرة", []),
        (seq(CITY, lex("city", clitics=("و",))), "بغداد وبالقاهرة", []),
        (seq(CITY, word("حلفا", clitics=("ل",))), "بغداد لحلفا", ["بغداد لحلفا"]),
        (seq(opt(word("من")), CITY), "لبغداد", ["بغداد"]),
        (seq(after("من"), CITY), "من ببغداد", ["بغداد"]),
        (seq(CITY, behind(word("امس"))), "بغداد وأمس", []),
    ],
)
def test_proclitics_only_at_the_start_or_where_named(pattern: Pattern, text: str, quotes: list[str]) -> None:
    assert found(pattern, text) == quotes


def test_the_preferred_way_comes_first() -> None:
    pattern = seq(opt(word("من", label="from")), either(lex("day", label="day"), lex("number", label="count")))
    assert ways(pattern, "من أحد") == [["from=من", "day=احد"], ["from=من", "count=احد"]]
    assert ways(opt(word("من", label="from")), "من") == [["from=من"], []]
    assert ways(either(CITY, lex("body")), "وادي حلفا") == [["city=وادي حلفا"]]
    assert ways(lex("body"), "مجلس الأمن") == [["body=مجلس الامن"], ["body=مجلس"]]


def test_a_shorter_way_is_taken_where_the_rest_needs_it() -> None:
    assert found(seq(lex("body"), word("الامن")), "مجلس الأمن") == ["مجلس الأمن"]
    assert found(seq(opt(word("وادي")), word("وادي"), opt(word("حلفا"))), "وادي حلفا") == ["وادي حلفا"]


def test_labels_of_context() -> None:
    on = sheet("في بغداد يوم الجمعة")
    pattern = seq(behind(word("في", label="where")), lex("city", label="place"), behind(seq(word("يوم"), lex("day"))))
    match = Match(on, 0, 4, next(iter(pattern.ways(on, 0, 0, ())))[1])
    assert on.forms[match["where"].start] == "في"
    assert match["where"].label == "_where"
    assert match.value("place", "rank") == 1
    assert match.value("day", "rank") == 2
    assert match.value("where", "rank") is None
    assert match.value("nowhere", "rank") is None
    assert match.get("nowhere") is None
    assert [part.label for part in match.body()] == ["place"]
    assert match.span().quote("في بغداد يوم الجمعة") == "بغداد"
    with pytest.raises(KeyError):
        match["nowhere"]


def test_a_part_goes_before_context_of_the_same_label() -> None:
    on = sheet("بغداد القاهرة")
    pattern = seq(behind(CITY), CITY)
    match = Match(on, 0, 2, next(iter(pattern.ways(on, 0, 0, ())))[1])
    assert match["city"].start == 1


def place(on: Sheet, at: int, kind: str = "thing") -> None:
    on.place("earlier", kind, Gap(on.span(at, at + 1), "", "earlier"), (on.hits[at][0],), at, at + 1)


def test_records_of_earlier_stages() -> None:
    text = "من بغداد إلى القاهرة وحلفا"
    on = sheet(text)
    for at in (1, 3, 4):
        place(on, at)
    place(on, 3, "other")
    assert read(text, Rule("r", rec("thing", "it"), gap), on=on) == [("r", "بغداد"), ("r", "القاهرة"), ("r", "حلفا")]
    joined = Rule("r", seq(rec("thing"), rec("thing", clitics=("و",))), gap)
    on = sheet(text)
    for at in (1, 3, 4):
        place(on, at)
    assert read(text, joined, on=on) == [("r", "القاهرة وحلفا")]
    first = Rule("r", rec("thing", where=lambda part: part.record.span == Span(3, 8)), gap)
    assert read(text, first, on=on)[-1] == ("r", "بغداد")
    assert read(text, Rule("r", rec("nothing"), gap)) == []


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        (word("من", "في"), {("word", "من"), ("word", "في")}),
        (lex("city", "day"), {("lex", "city"), ("lex", "day")}),
        (rec("number"), {("rec", "number")}),
        (seq(opt(word("من")), CITY, word("في")), {("word", "من"), ("lex", "city")}),
        (seq(after("في"), unless(word("من")), CITY), {("lex", "city")}),
        (seq(behind(opt(word("من"))), CITY), {("word", "من"), ("lex", "city")}),
        (seq(opt(seq(opt(word("من")), opt(word("في")))), CITY), {("word", "من"), ("word", "في"), ("lex", "city")}),
        (
            seq(either(opt(rec("x")), seq(opt(rec("y")), opt(CITY))), rec("z")),
            {("rec", "x"), ("rec", "y"), ("rec", "z"), ("lex", "city")},
        ),
        (seq(opt(ahead(word("في"))), CITY), {("lex", "city")}),
        (either(CITY, seq(word("من"), word("في"))), {("lex", "city"), ("word", "من")}),
    ],
)
def test_what_a_pattern_may_begin_with(pattern: Pattern, keys: set[tuple[str, str]]) -> None:
    assert set(pattern.keys() or ()) == keys


@pytest.mark.parametrize(
    "pattern",
    [opt(CITY), seq(opt(CITY), opt(word("من"))), ahead(CITY), seq(after("من"), unless(CITY)), either(CITY, opt(CITY))],
)
def test_a_rule_that_may_take_nothing_is_refused(pattern: Pattern) -> None:
    assert pattern.keys() is None
    with pytest.raises(ValueError, match="rule empty can match without"):
        RuleBook("test", "found", [Rule("empty", pattern, gap)])


@pytest.mark.parametrize(
    ("pattern", "text", "quotes"),
    [
        (seq(behind(opt(word("من"))), word("بلده")), "من بلدة", ["بلدة"]),
        (seq(opt(seq(opt(word("من")), opt(word("اعالي")))), CITY), "من أعالي بغداد", ["من أعالي بغداد"]),
        (seq(opt(seq(opt(word("من")), opt(word("اعالي")))), CITY), "أعالي بغداد", ["أعالي بغداد"]),
    ],
)
def test_an_optional_beginning_inside_another_is_read(pattern: Pattern, text: str, quotes: list[str]) -> None:
    assert found(pattern, text) == quotes


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\n\n\n", "\u2028", "\n \u200f\n"])
@pytest.mark.parametrize(
    "pattern",
    [
        seq(word("مدينه"), CITY),
        seq(after("مدينه"), CITY),
        seq(behind(word("مدينه")), CITY),
        seq(word("مدينه"), ahead(CITY)),
    ],
)
def test_nothing_runs_from_one_paragraph_into_the_next(pattern: Pattern, line_end: str) -> None:
    assert found(pattern, "دخل مدينة بغداد") != []
    assert found(pattern, f"دخل مدينة{line_end}بغداد") == []


def test_no_phrase_runs_over_paragraphs_or_furniture() -> None:
    assert found(CITY, "وادي\nحلفا") == ["حلفا"]
    on = sheet("وادي\nشارك\nحلفا", furniture=("شارك",))
    assert read("وادي\nشارك\nحلفا", Rule("r", CITY, gap), on=on) == [("r", "حلفا")]
