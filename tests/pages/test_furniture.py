"""The furniture list: what it takes, and the sentences like it that it must leave alone."""

import pytest

from rawi.pages.furniture import furniture
from rawi.pages.lists import Furniture, furniture_lines

ROWS = furniture_lines().rows
PARAGRAPH = "أعلنت البلدية إغلاق الجسر القديم أمام حركة السير ثلاثة أسابيع بدءا من الأحد."
HEADLINE = "افتتاح السوق الجديد وسط المدينة"


def test_the_list_is_long_enough_to_be_of_use() -> None:
    assert len(ROWS) >= 80
    assert {row.match for row in ROWS} == {"whole", "start", "links", "tail"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.form} ({row.match})")
def test_every_row_is_furniture_as_it_says(row: Furniture) -> None:
    line = f"{row.form} كذا وكذا" if row.match == "start" else f"« {row.form}: 3"
    after = {"whole": False, "start": False, "links": True, "tail": True}[row.match]
    assert furniture([PARAGRAPH, line, HEADLINE, PARAGRAPH]) == [False, True, after, row.match == "tail"]


@pytest.mark.parametrize(
    "line",
    [
        "المزيد من القتلى سقطوا في القصف على الحي الشرقي",
        "المزيد من الأمطار متوقع حتى مساء الخميس",
        "شارك الخبراء في إعداد التقرير",
        "شارك عبر الفيديو ممثلون عن ثلاث دول",
        "شارك في المسيرة آلاف المحتجين",
        "اقرأ البيان كاملا على موقع الوزارة",
        "إعلان دمشق يدعو إلى الحوار",
        "إعلان حالة الطوارئ في ثلاث محافظات",
        "التعليقات على القرار جاءت متباينة",
        "التعليقات المنشورة على صفحته أثارت غضبا",
        "تعليق الدراسة في العاصمة",
        "حقوق النشر تثير خلافا بين الصحف وشركات التقنية",
        "عدد المشاهدات بلغ مليونا في يوم واحد",
        "آخر تحديث لبيانات الوزارة يشير إلى ارتفاع الإصابات",
        "مواضيع ذات صلة وثيقة بالأمن بحثها الوزيران",
        "تابع أيضا قائلا إن الحكومة لن تتراجع",
        "نشر الجيش قوات إضافية على الحدود",
        "الرئيسيان في الملف غابا عن الجلسة",
        "طباعة الأوراق النقدية تتوقف الشهر المقبل",
        "الاسم الجديد للعملة يعلن غدا",
        "ممنوع من السفر منذ عام",
        "حمل تطبيقها مليون مستخدم في أسبوع",
        "فيسبوك وتويتر يحذفان مئات الحسابات",
        "قنا: إصابة 12 في تصادم حافلتين",
    ],
)
def test_sentences_and_headlines_that_begin_like_furniture_are_not(line: str) -> None:
    assert furniture([PARAGRAPH, line, PARAGRAPH]) == [False, False, False]


@pytest.mark.parametrize(
    "line",
    [
        "فيسبوك تويتر واتساب طباعة",
        "شارك | غرد | نسخ الرابط",
        "المزيد...",
        "» اقرأ أيضاً:",
        "إقرأ أيضا : انهيار مبنى قديم",
        "الوسوم: غزة، مصر",
        "التعليقات (12)",
        "عدد القراءات: 1520",
        "اتركْ تعليقًا",
        "© جميع الحقوق محفوظة لصحيفة المدار",
        "Share",
        "***",
        "ـــــ",
        "\u200f\u200e",
    ],
)
def test_buttons_labels_and_lines_of_no_words_are_furniture(line: str) -> None:
    assert furniture([PARAGRAPH, line])[1]


def test_a_list_of_headlines_ends_where_the_text_goes_on() -> None:
    lines = [PARAGRAPH, "مواضيع ذات صلة", HEADLINE, "هل يكفي القمح؟", PARAGRAPH, "اترك تعليقا", PARAGRAPH]
    assert furniture(lines) == [False, True, True, True, False, True, True]


def test_a_list_that_is_links_ends_with_them() -> None:
    lines = [PARAGRAPH, "اقرأ أيضا", HEADLINE, HEADLINE, "جملة قصيرة بلا نقطة"]
    assert furniture(lines, [False, False, True, True, False]) == [False, True, True, True, False]


def test_above_the_text_headings_of_lists_and_comments_stand_in_a_menu() -> None:
    lines = ["الرئيسية", "آخر الأخبار", "التعليقات", HEADLINE, PARAGRAPH]
    assert furniture(lines) == [True, True, True, False, False]
