"""Nouns that count by their own form: the dual `قتيلان`, the one victim `مقتل شرطي`, `قتيل` in a list of casualties."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.counted import counted_noun, noun_part, with_adjectives
from rawi.reading.figures.draft import FATES, Context, Draft, counting_itself, joined_number
from rawi.reading.figures.fates import category_of, list_before
from rawi.reading.figures.known import known_words
from rawi.reading.figures.tables import VICTIMS
from rawi.records import Category

_NO_VICTIMS = frozenset({"other", "killed"})
"""`قتل عائلة`, `مات مقتولا`."""
_WHOSE = frozenset({"ابن", "ابنه", "اخ", "اخت", "زوج", "زوجه", "والد", "والده", "نجل", "شقيق", "صاحب", "سياسي"})
"""Nouns that mostly stand before whose they are, and `اغتيال سياسي`."""
_BEFORE_CASUALTIES = "وفبل"
_SHORTEST_ADJECTIVE = 5
_FALL = "سقوط"
_POSSESSIVES = ("ه", "ها", "هم", "هن", "هما")


def dual_noun(context: Context, noun: Part) -> Draft | None:
    """`قتيلان`, `شخصين`, `تفجيرين انتحاريين`; null for `البلدين`, which only refers, and for no dual."""
    sheet = context.sheet
    if noun.entry is None or noun.entry.definite or _is_something_else(sheet, noun):
        return None
    forms = {hit.entry.form for hit in sheet.lexical(noun.start, "count_noun") if hit.entry and hit.end == noun.end}
    if forms != {"dual"}:
        return None
    counted = counted_noun(noun.start, _with_duals(sheet, noun.end), noun.length, noun)
    if _is_numbered(sheet, counted.end, 2):
        return None
    category = category_of(context, noun.start, counted)
    return counting_itself(noun, 2)._replace(category=category, counted=counted)


def _with_duals(sheet: Sheet, end: int) -> int:
    """The end of a dual noun with its adjectives, listed or not: `تحديان مشتركان`, `عقبتين كبيرتين`."""
    while _is_dual_adjective(sheet, end):
        end += 1
    return with_adjectives(sheet, end, False)


def _is_dual_adjective(sheet: Sheet, at: int) -> bool:
    form = sheet.form(at)
    if len(form) < _SHORTEST_ADJECTIVE or not form.endswith(("ان", "ين")) or form.startswith(("ال", "ي", "ب", "ل")):
        return False
    joined = any(part.proclitics for part in known_words(sheet, at))  # «وسيارتين»
    return not (joined or sheet.records_at(at, "mention") or sheet.records_at(at, "number"))


def _is_numbered(sheet: Sheet, at: int, number: int) -> bool:
    """Whether the number stands behind the noun as well: `مدنيان اثنان`, `شرطي واحد`."""
    same = (part for part in sheet.records_at(at, "number") if part.record.kind == "cardinal")
    return any(part.proclitics == "" and part.record.low == number for part in same)


def _is_something_else(sheet: Sheet, noun: Part) -> bool:
    """Whether the word is of a list of others, inside a name, or named by the word before it: `مدينة جيلان`."""
    if sheet.lexical(noun.start, "not_dual") or sheet.lexical(noun.start, "casualty"):
        return True
    if sheet.records_at(noun.start, "mention") or sheet.form(noun.start).lstrip("وف").startswith("لل"):
        return True
    return any(part.end == noun.start for back in (1, 2) for part in sheet.lexical(noun.start - back, "place_noun"))


def one_victim(context: Context, noun: Part) -> Draft | None:
    """`مقتل شرطي`, `أصيب مدني`: one, behind its casualty word; null where the words say which one it was."""
    sheet = context.sheet
    before = (part for at in (1, 2, 3) for part in sheet.lexical(noun.start - at, "casualty"))
    casualty = next((part for part in before if part.end == noun.start), None)
    if casualty is None or not _makes_a_victim(casualty):
        return None
    counted = counted_noun(noun.start, with_adjectives(sheet, noun.end, False), noun.length, noun)
    is_one = counted.is_person and counted.category not in _NO_VICTIMS and not noun.proclitics
    if not is_one or _is_identified(sheet, noun, counted.end) or _is_numbered(sheet, counted.end, 1):
        return None
    return counting_itself(noun, 1, casualty)._replace(category=casualty.column("category"), counted=counted)


def _makes_a_victim(casualty: Part) -> bool:
    """Whether what stands right behind the casualty word is its victim."""
    governs = casualty.column("kind") in ("masdar", "passive") and casualty.column("category") in VICTIMS
    return governs and casualty.proclitics.strip(_BEFORE_CASUALTIES) == ""


def _is_identified(sheet: Sheet, noun: Part, end: int) -> bool:
    """`رئيس الاتحاد`, `ابن عمه`, `شقيقه`, `زعيم "الحزب"`: a certain one."""
    entry = noun.entry
    if entry is None or entry.form != "singular" or entry.definite or sheet.form(noun.start) in _WHOSE:
        return True
    behind = sheet.form(end)
    if sheet.raw(noun.end - 1).endswith(_POSSESSIVES) or behind.startswith("ال") or behind in ("«", '"', "“"):
        return True
    named = any(part.proclitics == "" for part in sheet.records_at(end, "mention"))
    return named or noun_part(sheet, end) is not None


def one_casualty(context: Context, noun: Part) -> Draft | None:
    """`سقوط قتيل و53 جريحا`, `8 شهداء في السويس وشهيد في الإسماعيلية`; not `63 شخصا بين قتيل وجريح`."""
    sheet, start = context.sheet, noun.start
    category: Category = noun.column("category")
    if category not in VICTIMS or noun.entry is None or noun.entry.form != "singular" or noun.entry.definite:
        return None
    if sheet.lexical(start, "casualty"):
        return None  # «وإصابة» tells of others
    counted = counted_noun(start, with_adjectives(sheet, noun.end, False), noun.length, noun)
    previous = list_before(context, start)
    if previous is not None:
        is_listed = previous.category in FATES and "بين" not in sheet.forms[previous.last : start]
    else:
        is_listed = sheet.form(start - 1) == _FALL or joined_number(sheet, counted.end) is not None
    return counting_itself(noun, 1)._replace(category=category, counted=counted) if is_listed else None
