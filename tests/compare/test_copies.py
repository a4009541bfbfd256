"""Who copied whom: the planted copies are found and nothing else; the order of the reports does not matter."""

import random
import re
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
import yaml

from rawi.arabic.fold import fold_word
from rawi.compare import find_copies, independent
from rawi.compare.copies import alike, copies_of
from rawi.compare.signature import signatures_of
from rawi.pages import read_page
from rawi.pipeline import text_source
from rawi.records import Copy, Report
from rawi.sources import read_sources

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANTED = yaml.safe_load((EXAMPLES / "planted.yaml").read_text(encoding="utf-8"))
SENTENCES = [
    "أعلنت وزارة الري في بلاد الشمال صباح اليوم فتح بوابات السد الكبير بعد ارتفاع منسوب المياه إلى حد غير مسبوق.",
    "وقال المهندس المشرف على السد إن المياه تدفقت إلى القرى الواقعة على الضفة الغربية وإن سكانها غادروا قبل ليلتين.",
    "ونقلت فرق الإنقاذ مئات العائلات في قوارب صغيرة إلى مدارس أعدت على عجل لاستقبالهم ومعهم ما حملوه من متاع.",
    "وطلب المحافظ من المزارعين ألا يعودوا إلى حقولهم قبل أن تعلن اللجنة الفنية انحسار الخطر وسلامة الجسور والطرق.",
    "وتوقعت هيئة الأرصاد أن يستمر هطول المطر ثلاثة أيام أخرى وأن تشتد الرياح على الساحل مع نهاية الأسبوع الجاري.",
]


def report(text: str, outlet: str | None = None, published: str | None = None, agency: str | None = None) -> Report:
    made = read_page(text_source(text, url=f"https://{outlet}.example/{published}"), outlet=outlet, published=published)
    return msgspec.structs.replace(made, agency=agency)


def planted() -> dict[str, Report]:
    found = {}
    for number, entry in PLANTED["reports"].items():
        (source,) = read_sources(str(EXAMPLES / entry["file"]))
        found[number] = read_page(source, outlet=entry["outlet"])  # type: ignore[arg-type]
    return found


def test_the_planted_copies_are_found_and_nothing_else() -> None:
    reports = planted()
    number = {made.id: name for name, made in reports.items()}
    found = {frozenset({number[copy.source], number[copy.copy]}): copy for copy in find_copies(reports.values())}
    copied = PLANTED["copies"]
    for entry in copied:
        copy = found[frozenset({entry["from"], entry["to"]})]
        assert copy.how == entry["how"]
        assert (number[copy.source], number[copy.copy]) == (entry["from"], entry["to"])
        assert ("credit" in copy.direction) == entry["credited"]
    family = {name for entry in copied for name in (entry["from"], entry["to"])}
    assert all(pair <= family for pair in found), "copies outside the planted ones"


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold_word(text))


def test_shared_stretches_read_alike() -> None:
    reports = planted().values()
    texts = {made.id: made.text for made in reports}
    for copy in find_copies(reports):
        for shared in copy.shared:
            assert words(shared.source.quote(texts[copy.source])) == words(shared.copy.quote(texts[copy.copy]))


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = list(planted().values())
    wanted = find_copies(reports)
    for seed in range(3):
        random.Random(seed).shuffle(reports)
        assert find_copies(reports) == wanted


def only(copies: list[Copy]) -> Copy:
    (copy,) = copies
    return copy


def test_a_later_date_tells_the_copy() -> None:
    text = " ".join(SENTENCES)
    copy = only(find_copies([report(text, "b", "2025-03-02"), report(text, "a", "2025-03-01")]))
    assert copy.how == "verbatim" and copy.direction == ("date",)
    assert copy.source != copy.copy and "2025-03-02" not in copy.source


def test_a_credit_is_believed_before_a_date() -> None:
    text = " ".join(SENTENCES)
    wire = report(text, "وكالة السهل للأنباء", "2025-03-02")
    paper = report(text, "صحيفة الهضبة", "2025-03-01", agency="وكالة السهل")
    copy = only(find_copies([wire, paper]))
    assert (copy.source, copy.copy, copy.direction) == (wire.id, paper.id, ("credit",))


def test_a_report_that_holds_another_is_its_copy_in_part() -> None:
    own = "وفي خبر آخر لا صلة له بالسد افتتحت مكتبة المدينة معرضا لكتب الأطفال يستمر شهرا وتشارك فيه دور نشر محلية."
    long = report("\n".join([*SENTENCES, own]), "a", None)
    short = report("\n".join(SENTENCES[:3]), "b", None)
    copy = only(find_copies([long, short]))
    assert (copy.source, copy.copy, copy.how) == (long.id, short.id, "partial")
    assert "part" in copy.direction


@pytest.mark.parametrize("shared", [0, 1])
def test_reports_of_one_kind_of_event_are_no_copies(shared: int) -> None:
    one = report("\n".join(SENTENCES[:3]), "a", None)
    two = report("\n".join([*SENTENCES[3:], *SENTENCES[:shared]]), "b", None)
    assert find_copies([one, two]) == []


def test_what_is_too_short_is_compared_with_nothing() -> None:
    assert find_copies([report("مصر", "a"), report("مصر", "b"), report("خبر عاجل", "c")]) == []


def test_copies_are_one_source() -> None:
    reports = planted()
    ids = [reports[number].id for number in ("01", "02", "04", "05")]
    groups = independent(ids, find_copies(reports.values()))
    assert sorted(map(len, groups)) == [1, 3]
    assert sorted(id for group in groups for id in group) == sorted(ids)
    assert all(set(one).isdisjoint(two) for one, two in combinations(groups, 2))


def test_wholes_alike_by_more_than_half_are_found_from_signatures_alone() -> None:
    signatures = signatures_of(planted().values())
    found = alike(signatures)
    for one, two in combinations(sorted(signatures, key=lambda signature: signature.id), 2):
        likeness = len(one.distinct & two.distinct) / len(one.distinct | two.distinct)
        assert found.get((one.id, two.id)) == (likeness if likeness > 0.5 else None)


def test_known_copies_are_not_looked_at_again() -> None:
    reports = planted()
    found = find_copies(reports.values())
    known = {(min(copy.source, copy.copy), max(copy.source, copy.copy)): copy for copy in found}

    def asked(id: str) -> Report:
        raise AssertionError(id)

    assert copies_of(signatures_of(reports.values()), asked, known) == found
