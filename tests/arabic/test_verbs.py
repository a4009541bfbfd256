"""Forms of verbs are told apart as far as their letters allow, and what is no form of a verb is none."""

import pytest

from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Table
from rawi.arabic.verbs import VERBS, VerbRow, Verbs
from rawi.pages import read_page
from rawi.pipeline import read_report, text_source

VERB_TABLE = Verbs()


@pytest.mark.parametrize(
    ("word", "lemma", "tense", "voice", "number"),
    [
        ("أعلنت", "أعلن", "past", "either", "singular"),
        ("يعلنون", "أعلن", "present", "either", "plural"),
        ("قيل", "قال", "past", "passive", "singular"),
        ("يُقال", "قال", "present", "passive", "singular"),
        ("نوقشت", "ناقش", "past", "passive", "singular"),
        ("وقّعا", "وقع", "past", "either", "dual"),
        ("يوقّع", "وقّع", "present", "either", "singular"),
        ("دعت", "دعا", "past", "active", "singular"),
        ("يدعُ", "دعا", "present", "either", "singular"),
        ("التقى", "التقى", "past", "either", "singular"),
    ],
)
def test_a_form_is_read_as_its_verb(word: str, lemma: str, tense: str, voice: str, number: str) -> None:
    found = [(verb.form, verb.tense, verb.voice, verb.number) for verb in VERB_TABLE.readings(fold_word(word))]
    assert (lemma, tense, voice, number) in found


@pytest.mark.parametrize("word", ["حكومة", "في", "الذي", "القاهرة", "مباحثات", "ه", "", "يي", "😀"])
def test_what_is_no_verb_is_none(word: str) -> None:
    assert VERB_TABLE.readings(fold_word(word)) == ()


@pytest.mark.parametrize(
    ("word", "lemma", "pronoun"),
    [("استقبله", "استقبل", "ه"), ("اتهمتها", "اتهم", "ها"), ("دعاه", "دعا", "ه"),
     ("أعطاهم", "أعطى", "هم"), ("قتلوه", "قتل", "ه"),
     ("رآه", "رأى", "ه")],
)  # fmt: skip
def test_a_pronoun_is_cut_off(word: str, lemma: str, pronoun: str) -> None:
    found = {(verb.form, verb.pronoun) for verb in VERB_TABLE.readings(fold_word(word)) if verb.person == 3}
    assert (lemma, pronoun) in found


def test_the_future_marker_stands_before_the_present_only() -> None:
    assert {verb.tense for verb in VERB_TABLE.readings("زار", "و")} == {"past"}
    assert VERB_TABLE.readings("زار", "س") == ()
    assert {verb.tense for verb in VERB_TABLE.readings("يزور", "وس")} == {"present"}
    assert VERB_TABLE.readings("زار", "ب") == ()


def verbs_in(text: str) -> set[str]:
    sheet = read_report(read_page(text_source(text)))
    return {part.column("form") for parts in sheet.words.get("verb", {}).values() for part in parts}


def test_a_noun_in_ta_marbuta_is_no_verb_with_a_pronoun() -> None:
    assert "دعا" in verbs_in("وصل الوزراء الذين دعوه أمس.")
    assert "دعا" not in verbs_in("وصلت دعوة إلى الوزير.")


def test_every_verb_of_the_list_has_its_forms() -> None:
    for row in Table("verb", VERBS, VerbRow).rows:
        past = fold_word(row.form.partition("/")[0].replace("ّ", ""))
        assert row.form in {verb.form for verb in VERB_TABLE.readings(past)}, row.form
