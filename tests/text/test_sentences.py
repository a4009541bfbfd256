"""Where sentences end, and the dots that end none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import laid_out

PIECES = [
    "قال",
    "د",
    "أ",
    "ف",
    "5",
    "3.5",
    ".",
    "..",
    "...",
    "؟",
    "!",
    "…",
    "»",
    "«",
    '"',
    ")",
    "(",
    "co",
    "،",
    " ",
    "\n",
]
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def split(text: str) -> list[str]:
    """The sentences of a text as written."""
    layers = laid_out(text)
    starts, ends = layers.tokens.starts, layers.tokens.ends
    return [layers.folded.span(starts[s.start], ends[s.end - 1]).quote(text) for s in layers.sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ("انسحب الجيش من المدينة.", "وبقيت الشرطة."),
        ("من يحكم المدينة؟", "لا أحد!", "هذا ما قاله الشهود…", "ثم صمتوا."),
        ("أهذا ممكن؟!", "نعم."),
        ("انتظرنا طويلا...", "ثم جاء الرد."),
        ("قال: «لن نعود.»", "ثم خرج."),
        ('قال: "لن نعود."', "ثم خرج."),
        ("قال: «لن نعود».", "ثم خرج."),
        ("قال: »لن نعود.«", "ثم خرج."),
        ("(هذا ما أعلنه الوزير.)", "ولم يزد."),
        ("كان ذلك لا بد منه وأشاد به.", "ولم يزد."),
        ("بلغ العدد 25.", "وفي عام 2015.", "ثم انخفض."),
        ("بحسب أ ف ب.", "وأضافت الوكالة."),
        ("نقلته وكالة (أ ف ب).", "وأكدته رويترز."),
    ],
)
def test_sentences_end(parts: tuple[str, ...]) -> None:
    assert split(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "text",
    [
        "السودان.. الجيش يعلن السيطرة على القصر",
        "السودان..الجيش يعلن السيطرة",
        "التقى د. محمد سالم وأ. د. هدى عمر الوفد",
        "اعترف المتهم (ح. ع.) بالقتل",
        "نقلت وكالة الصحافة (أ. ف. ب.) عن مصدر",
        "ارتفع السعر 3.5 في المئة إلى 1.250 جنيه",
        "في 30.7.2015 وقع الطرفان",
        "نشره موقع example.com أمس",
        "قال وزير الخارجية جون ف. كيري",
        "شركة مصر للبترول ش.م.م. تعلن أرباحها",
        "قال: «لن نعود» ثم خرج",
        "1. وقف إطلاق النار",
        "أ. وقف إطلاق النار",
        "2- الانسحاب من المدن",
        "وصل الوفد، وبحث: الحدود؛ والمياه",
    ],
)
def test_no_end_inside(text: str) -> None:
    assert split(text) == [text]


def test_no_space_behind_the_stop() -> None:
    assert split("انسحب الجيش.وبقيت الشرطة.") == ["انسحب الجيش.", "وبقيت الشرطة."]


def test_a_list_is_a_sentence_an_item() -> None:
    text = "اتفق الطرفان على:\n1. وقف النار.\n2. تبادل الأسرى. ثم الانسحاب."
    assert split(text) == ["اتفق الطرفان على:", "1. وقف النار.", "2. تبادل الأسرى.", "ثم الانسحاب."]


def test_the_paragraph_ends_what_has_no_stop() -> None:
    assert split("عنوان بلا نقطة..\n\nقال الوزير\nثم خرج.") == ["عنوان بلا نقطة..", "قال الوزير", "ثم خرج."]


def test_a_title_does_not_run_into_its_text() -> None:
    title = "مقتل جنديين"
    layers = laid_out(f"{title} قال متحدث إن جنديين قتلا.", title=title)
    assert [layers.tokens.forms[s.start] for s in layers.sentences] == ["مقتل", "قال"]


@given(SOUP)
def test_sentences_share_the_tokens_out(text: str) -> None:
    layers = laid_out(text)
    forms = layers.tokens.forms
    covered: list[int] = []
    for sentence in layers.sentences:
        assert sentence.start < sentence.end
        covered.extend(range(sentence.start, sentence.end))
    assert covered == [at for at, form in enumerate(forms) if form != "\n"]
