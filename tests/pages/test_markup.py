"""HTML pages of the kinds Arabic news sites have, written by us in `fixtures/`."""

from pathlib import Path

import pytest

from pages.html import PARAGRAPH, read
from rawi.records import Report

FIXTURES = Path(__file__).parent / "fixtures"


def fixture(name: str) -> Report:
    return read((FIXTURES / f"{name}.html").read_bytes())


def quotes(report: Report) -> list[str]:
    return [block.span.quote(report.text) for block in report.blocks]


def lines(report: Report) -> list[tuple[str, str, str]]:
    """Each block's kind, first and last word."""
    split = [(block.kind, block.span.quote(report.text).split()) for block in report.blocks]
    return [(kind, words[0], words[-1]) for kind, words in split]


def test_a_wordpress_page() -> None:
    report = fixture("wordpress")
    assert lines(report) == [
        ("title", "السيول", "أسرة"),
        ("caption", "مياه", "السدر"),
        ("paragraph", "وادي", "منازلها."),
        ("paragraph", "وقالت", "فقط."),
        ("subhead", "إغلاق", "المدارس"),
        ("paragraph", "وأعلنت", "محافظات:"),
        ("paragraph", "وادي", "لها."),
        ("paragraph", "الميناء", "القديم."),
        ("paragraph", "«لم", "جرى."),
        ("paragraph", "المزيد", "الأرصاد."),
    ]
    assert (report.url, report.outlet) == ("https://almadar.example/2024/11/06/floods/", "صحيفة المدار")
    assert (report.section, report.byline) == ("محليات", "بواسطة هالة الزاكي")
    assert (report.published, report.updated) == ("2024-11-06T07:41:09+00:00", "2024-11-06T09:02:30+00:00")
    assert "وادي السدر – قطعت" in report.text
    assert "ثلاث ساعات\u00a0فقط" in report.text


def test_a_drupal_page_with_an_interview() -> None:
    report = fixture("drupal")
    assert lines(report) == [
        ("title", "محكمة", "السفينة"),
        ("subhead", "الدفاع", "بحارة"),
        ("byline", "متابعة:", "بوزيد"),
        ("paragraph", "أجلت", "المقبل."),
        ("paragraph", "وطلب", "القضية."),
        ("paragraph", "ما", "الحريق؟"),
        ("paragraph", "-", "ساعتين."),
    ]
    assert report.title == "محكمة الميناء تؤجل النظر في قضية السفينة"
    assert (report.outlet, report.published) == ("النهضة", "2019-02-07T23:00:00+01:00")


def test_a_page_whose_text_is_only_in_json_ld() -> None:
    report = fixture("jsonld")
    assert lines(report) == [
        ("title", "الوزارة:", "الميناء"),
        ("paragraph", "أعلنت", "السلام."),
        ("paragraph", "وذكرت", 'للمواصفات".'),
    ]
    assert (report.agency, report.byline, report.section) == ("الأناضول", "الأناضول، ليلى الحاتمي", "اقتصاد")
    assert (report.url, report.published) == ("https://alshati.example/economy/wheat", "2023-01-15T14:05:00+00:00")


def test_a_page_of_bare_boxes_and_line_breaks() -> None:
    report = fixture("soup")
    assert lines(report) == [
        ("title", "توقف", "ناقلتين"),
        ("byline", "كتب:", "م"),
        ("paragraph", "أعلنت", "الصخرة."),
        ("subhead", "ماذا", "الحادث"),
        ("paragraph", "وقالت", "محدود."),
        ("paragraph", "ولم", "الخبر."),
    ]
    assert (report.outlet, report.byline) == ("بوابة الفنار", "كتب: عادل النوري")
    assert report.published == "2017-05-13T21:30"


def test_a_page_that_is_one_form_of_tables_in_windows_1256_without_a_charset() -> None:
    page = (FIXTURES / "webforms.html").read_text(encoding="utf-8")
    report = read(page.encode("windows-1256"))
    assert lines(report) == [
        ("title", "البرلمان", "صوتا"),
        ("paragraph", "أقر", "ساعات."),
        ("paragraph", "وانسحب", "المنح."),
        ("paragraph", "وتبلغ", "الناتج."),
    ]
    assert (report.outlet, report.published) == ("جريدة الأيام السبعة", "2012-12-30")


def test_a_page_that_keeps_each_paragraph_in_a_box_of_its_own() -> None:
    report = fixture("components")
    assert lines(report) == [
        ("title", "مقتل", "المدينة"),
        ("paragraph", "انهار،", "الأنقاض."),
        ("paragraph", "ولم", "بعد."),
        ("subhead", "تحقيق", "عاجل"),
        ("paragraph", "وأمرت", "عاجل"),
    ]
    assert report.published == "2022-03-09"


def test_the_text_is_title_and_blocks_with_an_empty_line_between() -> None:
    for path in FIXTURES.glob("*.html"):
        report = read(path.read_bytes())
        assert report.text == "\n\n".join(block.span.quote(report.text) for block in report.blocks)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("قال&nbsp;الوزير &laquo;نعم&raquo; &#1548; ثم", "قال\u00a0الوزير «نعم» ، ثم"),
        ("قال\n     الوزير\t\tنعم", "قال الوزير نعم"),
        ("قـــال \u200fالوزير\u200e مي\u200cرود", "قـــال \u200fالوزير\u200e مي\u200cرود"),
        ("ا<b>ل</b>وز<span>ي</span>ر", "الوزير"),
        ("الوزير<script>alert(1)</script><style>p{}</style><!-- لا --> نعم", "الوزير نعم"),
    ],
)
def test_characters_stay_but_for_entities_and_layout(written: str, seen: str) -> None:
    assert seen in read(f"<h1>عنوان الخبر</h1><p>{PARAGRAPH} {written}</p>").text


@pytest.mark.parametrize(
    "around",
    [
        "<nav>{}</nav>",
        "<aside>{}</aside>",
        "<footer>{}</footer>",
        "<form>{}</form>",
        '<div class="related-posts">{}</div>',
        '<div id="comments">{}</div>',
        '<div class="articleShareBar">{}</div>',
        "<div hidden>{}</div>",
        '<div style="display: none">{}</div>',
        "<div><p>أخبار ذات صلة</p><p><a href=x>{}</a></p></div>",
    ],
)
def test_what_stands_around_a_report_is_left_out(around: str) -> None:
    other = "بدأ موسم القطاف متأخرا هذا العام في معظم القرى الجبلية."
    page = f"<h1>السيول تقطع الطريق</h1><div><p>{PARAGRAPH}</p>{around.format(other)}<p>{PARAGRAPH[::-1]}</p></div>"
    report = read(page)
    assert other not in report.text
    assert PARAGRAPH in report.text
    assert PARAGRAPH[::-1] in report.text


@pytest.mark.parametrize(
    "around",
    [
        '<body class="has-sidebar single-related">{}</body>',
        '<div class="tag-news share-enabled"><h1>السيول تقطع الطريق</h1>{}</div>',
        "<header><h1>السيول تقطع الطريق</h1>{}</header>",
        '<div class="entry-content social-on">{}</div>',
        '<div class="overflow-hidden tag-social category-comment">{}</div>',
        '<div class="elementor-widget"><div class="elementor-widget-container">{}</div></div>',
    ],
)
def test_a_box_that_holds_the_report_is_kept_whatever_it_is_called(around: str) -> None:
    report = read(
        "<title>السيول تقطع الطريق</title>" + around.format(f"<p>{PARAGRAPH}</p>" * 2 + "<p>وعاد الهدوء.</p>")
    )
    assert quotes(report)[-2:] == [PARAGRAPH, "وعاد الهدوء."]


def test_cards_of_other_reports_are_left_out_and_a_paragraph_with_links_is_not() -> None:
    teaser = "حضر الافتتاح عدد كبير من سكان الأحياء المجاورة للنهر والجسر."
    card = f"<div><h3><a href=x>افتتاح الجسر الشرقي {{0}}</a></h3><p>{teaser}</p></div>"
    linked = f"<p><a href=y>{PARAGRAPH[:75]}</a>{PARAGRAPH[75:]}</p>"
    report = read(f"<div><h1>السيول تقطع الطريق</h1>{linked}<div>{card.format(1)}{card.format(2)}</div></div>")
    assert quotes(report) == ["السيول تقطع الطريق", PARAGRAPH]
    above = f"<h1>السيول تقطع الطريق</h1><div>{card.format(1)}{card.format(2)}</div><p class=entry-content>{PARAGRAPH}"
    assert quotes(read(above)) == ["السيول تقطع الطريق", PARAGRAPH]


def test_a_short_report_whose_title_is_a_link_is_no_card() -> None:
    report = read(
        "<title>السيول تقطع الطريق</title>"
        f"<div><h1><a href=#>السيول تقطع الطريق</a></h1><p>{PARAGRAPH}</p></div>"
        "<div><a href=x>افتتاح الجسر الشرقي بعد توسعته</a><p>حضر الافتتاح عدد من سكان الأحياء المجاورة.</p></div>"
    )
    assert quotes(report) == ["السيول تقطع الطريق", PARAGRAPH]


@pytest.mark.parametrize(
    "boxes",
    [
        "<div class=a><p>{0}</p><p>{1}</p></div><div class=b><p>{2}</p></div>",
        "<div class='part p1'><p>{0}</p><p>{1}</p></div><div class='part p2'><p>{3}</p></div>",
        "<div class=article-body><p>{0}</p><p>{1}</p></div><div class=article-body><p>{3}</p></div>",
        "<div class=a><p>{0}</p></div><div class=b><p>{3}</p></div>",
        "<div class=a><div><p>{0}</p></div></div><ul><li>{3}</li></ul>",
    ],
)
def test_a_report_in_several_boxes_is_read_from_all(boxes: str) -> None:
    texts = (
        PARAGRAPH,
        PARAGRAPH.replace("السيول", "الأمطار"),
        PARAGRAPH.replace("السيول", "الثلوج"),
        "وعاد الهدوء مساء.",
    )
    report = read(f"<body><div><h1>السيول تقطع الطريق</h1>{boxes.format(*texts)}</div></body>")
    assert quotes(report)[1:] == [text for at, text in enumerate(texts) if f"{{{at}}}" in boxes]


def test_a_standfirst_that_the_text_says_again_is_read_once() -> None:
    body = f"<div class=entry-content><p>{PARAGRAPH}</p><p>وعاد الهدوء.</p></div>"
    page = f"<h1>السيول تقطع الطريق</h1><h2>{PARAGRAPH}</h2>{body}"
    assert quotes(read(page)) == ["السيول تقطع الطريق", PARAGRAPH, "وعاد الهدوء."]


def test_what_stands_in_an_item_or_heading_is_that_whatever_it_stands_in() -> None:
    other = PARAGRAPH.replace("السيول", "الأمطار")
    item = "<ul><li><p>وادي السدر</p></li></ul>"
    page = f"<h1>السيول</h1><p>{PARAGRAPH}</p>{item}<p>{other}</p><h3><div>ثم ماذا؟</div></h3><p>نعم."
    assert [block.kind for block in read(page).blocks] == ["title", *["paragraph"] * 3, "subhead", "paragraph"]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>السيول تقطع الطريق - المدار</title>", "السيول تقطع الطريق"),
        ('<meta property="og:title" content="السيول تقطع الطريق"><title>المدار</title>', "السيول تقطع الطريق"),
        (
            '<meta property="og:title" content="السيول تقطع الطريق | المدار">'
            '<meta property="og:site_name" content="المدار">',
            "السيول تقطع الطريق",
        ),
        ("<title>المدار</title>", "المدار"),
        ("", None),
    ],
)
def test_the_title_of_a_page_without_a_heading(head: str, title: str | None) -> None:
    report = read(f"<html><head>{head}</head><body><p>{PARAGRAPH}</p></body></html>")
    assert report.title == title
    assert report.blocks[-1].span.quote(report.text) == PARAGRAPH


def test_the_heading_that_the_metadata_agree_with_is_the_title() -> None:
    report = read(
        "<title>السيول تقطع الطريق - المدار</title><h1>المدار</h1><h1>السيول تقطع الطريق</h1>"
        f"<p>{PARAGRAPH}</p><h1>اقتصاد</h1>"
    )
    assert report.title == "السيول تقطع الطريق"
    assert [block.kind for block in report.blocks] == ["title", "paragraph"]


@pytest.mark.parametrize(
    ("window", "headings", "title"),
    [
        ("مقتل جندي - صحيفة المدار", ["صحيفة المدار"], "مقتل جندي"),
        ("السيول تقطع الطريق - صحيفة المدار", ["صحيفة المدار", "السيول تقطع الطريق"], "السيول تقطع الطريق"),
        ("السيول تقطع الطريق - صحيفة المدار", ["السيول تقطع الطريق الساحلي"], "السيول تقطع الطريق الساحلي"),
        ("صحيفة المدار", ["السيول تقطع الطريق"], "السيول تقطع الطريق"),
        ("صحيفة المدار", ["السيول", "تقطع الطريق"], "صحيفة المدار"),
    ],
)
def test_an_outlets_name_in_a_heading_is_not_the_title(window: str, headings: list[str], title: str) -> None:
    marked = "".join(f"<h1>{heading}</h1>" for heading in headings)
    assert read(f"<title>{window}</title>{marked}<p>{PARAGRAPH}</p>").title == title


def test_a_heading_that_is_a_small_part_of_the_title_is_not_it() -> None:
    page = '<meta property="og:title" content="السيول تقطع الطريق الساحلي قرب المدار"><h1>المدار</h1>'
    assert read(f"{page}<p>{PARAGRAPH}</p>").title == "السيول تقطع الطريق الساحلي قرب المدار"


def test_a_date_below_the_first_paragraph_is_a_heading_unless_it_says_it_is_the_pages() -> None:
    report = read(
        f"<h1>السيول تقطع الطريق</h1><p>30 يوليو 2025</p><p>{PARAGRAPH}</p><h3>29 يوليو 2025</h3>"
        f"<p>{PARAGRAPH[::-1]}</p><p>نشر في 30 يوليو 2025</p>"
    )
    assert [kind for kind, _, _ in lines(report)] == ["title", "paragraph", "subhead", "paragraph"]
    assert report.published == "2025-07-30"


def test_where_no_paragraph_is_found_trafilatura_looks_for_one() -> None:
    hidden = "".join(f"<p>{PARAGRAPH} {number}.</p>" for number in ("أولا", "ثانيا", "ثالثا", "رابعا"))
    report = read(f"<html><body><div class='ads'><div class='content'>{hidden}</div></div></body></html>")
    assert len(report.blocks) == 4
    assert all(block.kind == "paragraph" for block in report.blocks)
