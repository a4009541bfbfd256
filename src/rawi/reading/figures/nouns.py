"""Figures of what is counted: a number with its noun, with a noun said elsewhere, or with none."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.counted import OTHER_THINGS, OTHERS, counted_noun, noun_before, noun_behind, noun_part
from rawi.reading.figures.draft import FATES, Context, Counted, Draft, is_definite, is_joined, joined_number, numbered
from rawi.reading.figures.fates import ADJACENT, category_of, ends_between, fate_before, fate_behind, list_before
from rawi.reading.figures.measures import length_of_time, measured
from rawi.reading.figures.refused import is_yearlike
from rawi.reading.figures.wholes import CLAUSE_ENDS, subset_of, whole_of_them
from rawi.records import Category

_PEOPLE = FATES | {"people", "fighters", "civilians", "children"}
_WHO = frozenset({"الذين", "ممن", "اللواتي"})
_OF_THEM = frozenset({"منهم", "منهن"})
_OF_MEN = ("ه", "ان", "ين")
_MOST_PEOPLE = 1_000_000_000
_NUMBER_OF_PEOPLE, _NUMBER_OF_THINGS = frozenset({"عددهم", "عددهن"}), frozenset({"عددها"})
_NUMBER_OF = "عدد"
_NUMBER_OF_REACH = 12
_JOINS = frozenset({"و", "او", "الي", "-", "–"})
_BOUNDS_OF_ONE = frozenset({"فقط", "لا"})
_BEFORE_ONE = frozenset({"سوي", "مقابل", "بفارق", "ولو"})
_LIST_ENDS = frozenset({"في", "من", "الي", "ب", "قرب", "علي", "ضد", "،", ".", ")", "»", "\n", ""})
_NOT_PARTED = frozenset({"duration", "percent"})
_NOT_LISTED_ON = frozenset({"duration", "percent", "money", "distance", "area"})


def number_and_noun(context: Context, number: Part) -> Draft | None:
    """`15 شخصا`, `خمسة من المتعاقدين`, `عشرات القتلى`, `206 آلاف فلسطيني بين قتيل وجريح`."""
    sheet, record = context.sheet, number.record
    counted = noun_behind(sheet, number)
    if counted is None or (counted.category is None and is_yearlike(number)):
        return None
    category: Category = category_of(context, number.start, counted, record.low)
    if record.low == 1 and record.form == "words" and category not in FATES:
        return None  # «واحد من أهم الطرق»
    if record.kind == "fraction":
        category = "other"
    if sheet.form(counted.start) in OTHERS and category == "other":
        category = _as_before(context, sheet.form(counted.start))
    if sheet.form(counted.end) == "بين":
        counted = counted._replace(end=max(counted.end, ends_between(sheet, counted.end)))
    return numbered(number, counted.part)._replace(category=category, counted=counted)


def _as_before(context: Context, others: str) -> Category:
    """The category of more of those counted before: `70 ألفا آخرين` are people."""
    before: Category = context.done[-1].category if context.done else "other"
    return before if before in _PEOPLE or others in OTHER_THINGS else "people"


def part_and_whole(context: Context, number: Part) -> Draft | None:
    """`25 من 44 مقعدا`, which the numbers stage reads as one fraction."""
    sheet = context.sheet
    parts = sheet.records_at(number.start, "number")
    wholes = [part for at in range(number.start + 1, number.end) for part in sheet.records_at(at, "number")]
    if number.record.rule != "out_of" or not parts or not wholes:
        return None
    if sheet.lexical(number.end, "time_unit") or sheet.lexical(number.end, "measure"):
        return None  # «ولاية واحدة من أربعة أعوام»
    counted = noun_behind(sheet, number)
    draft = numbered(parts[0], *wholes)._replace(total=wholes[-1].record.low, reach=number.end, counted=counted)
    if counted is None:
        return draft
    return draft._replace(reach=counted.end, category=category_of(context, number.start, counted))


def noun_and_number(context: Context, number: Part) -> Draft | None:
    """`الدول الست`, `القوى العالمية الست`, `جندي أفغاني واحد`, `مدنيين اثنين`."""
    sheet, record = context.sheet, number.record
    if number.proclitics or record.exactness == "order" or record.span.start != record.core.start:
        return None
    definite = is_definite(sheet, number)
    if not definite and not _is_one_or_two(number):
        return None
    if not definite and _is_one_of(sheet, number):
        return None
    counted = noun_before(sheet, number.start, definite)
    if counted is None or (record.low == 1 and (definite or not _is_counted_one(sheet, number, counted))):
        return None
    category = category_of(context, counted.start, counted, behind=number.end)
    return numbered(number, counted.part)._replace(category=category, counted=counted)


def _is_one_of(sheet: Sheet, number: Part) -> bool:
    """`القارة واحدة من أسرع المناطق نموا`; not `مدنيين اثنين من عائلة`, nor `مقعد واحد من أصل 60`."""
    if sheet.form(number.end) != "من" or sheet.lexical(number.end, "of_whole"):
        return False
    nouns = sheet.lexical(number.start - 1, "count_noun")
    return not any(part.entry is not None and "dual" in part.entry.form for part in nouns)


def _is_one_or_two(number: Part) -> bool:
    return number.record.low in (1, 2) and number.record.form == "words"


def _is_counted_one(sheet: Sheet, number: Part, counted: Counted) -> bool:
    """Whether واحد counts: people always, things beside `فقط` or against another number; not `من جانب واحد`."""
    if counted.category not in (None, "other"):
        return True
    behind = sheet.form(number.end) in _BOUNDS_OF_ONE or bool(sheet.lexical(number.end, "modifier"))
    return behind or any(sheet.form(counted.start - back) in _BEFORE_ONE for back in (1, 2))


def noun_of_the_next(context: Context, number: Part) -> Draft | None:
    """`20 أو 30 شخصا`, `من 9 إلى 15 قتيلا`: the noun or unit stands behind the second number."""
    sheet = context.sheet
    following = joined_number(sheet, number.end, _JOINS)
    if following is None or is_yearlike(number) or number.record.kind == "fraction":
        return None
    if is_joined(sheet, following) and following.record.form != number.record.form:
        return None  # «السجن بحق ثمانية و25 سنة بحق ثلاثة»
    second = measured(context, following) or length_of_time(context, following) or number_and_noun(context, following)
    if second is None or len(second.parts) == 1:
        return None
    draft = numbered(number, *second.parts[1:])._replace(category=second.category, unit=second.unit)
    if second.counted and second.unit is None:
        draft = draft._replace(category=category_of(context, number.start, second.counted))
    return draft._replace(counted=second.counted, reach=number.end)


def number_of(context: Context, number: Part) -> Draft | None:
    """`عدد الدول التي تعترف بها بلغ 148`, `أعضاء المجلس وعددهم 15`: the noun stands with `عدد`, or before it."""
    sheet = context.sheet
    if number.record.kind == "fraction":
        return None
    before = number.start - 1 if sheet.form(number.start - 1) != "(" else number.start - 2
    rests = {cut.rest for cut in sheet.cuts(before)} if before >= 0 else set()
    if rests & _NUMBER_OF_PEOPLE:
        return numbered(number)._replace(category="people")
    if rests & _NUMBER_OF_THINGS:
        return numbered(number)
    for at in range(before - 1, max(-1, before - _NUMBER_OF_REACH), -1):
        if sheet.forms[at] in CLAUSE_ENDS or sheet.records_at(at, "quantity"):
            return None
        part = noun_part(sheet, at + 1) if any(cut.rest == _NUMBER_OF for cut in sheet.cuts(at)) else None
        if part is not None:
            counted = counted_noun(part.start, part.end, 0, part)
            category = category_of(context, number.start, counted, behind=number.end)
            return numbered(number, part)._replace(category=category, counted=counted)
    return None


def number_of_a_whole(context: Context, number: Part) -> Draft | None:
    """`صوت 55 من أصل 90 نائبا`: the noun stands behind the whole."""
    sheet = context.sheet
    for hit in sheet.lexical(number.end, "of_whole"):
        for whole in sheet.records_at(hit.end, "quantity"):
            counted = noun_behind(sheet, whole)
            if counted is not None and number.record.kind == "cardinal":
                category = category_of(context, number.start, counted)
                return numbered(number, counted.part)._replace(category=category)
    return None


def casualties_without_noun(context: Context, number: Part) -> Draft | None:
    """`وأصيب 173`, `حصيلة القتلى بلغت 20`, `43 قتلوا`, `سقوط العشرات بين قتيل وجريح`."""
    sheet, record = context.sheet, number.record
    if record.kind == "fraction" or is_yearlike(number):
        return None
    before = fate_before(sheet, number.start, context.done[-1].end if context.done else 0)
    if before and not before.is_sum and number.start - before.at > ADJACENT:
        before = None
    behind = fate_behind(sheet, number.end) if record.form != "words" or record.exactness == "order" else None
    fate = behind if before is None or (behind and behind.category == "killed_or_wounded") else before
    return numbered(number)._replace(category=fate.category) if fate else None


def rest_of_a_list(context: Context, number: Part) -> Draft | None:
    """`106 قتلى في حلب و61 في دمشق`, `22 مسلحا، ثلاثة منهم …`, `31 مصابا بينهم أربعة في حالة حرجة`."""
    sheet, record = context.sheet, number.record
    if not context.done or is_yearlike(number) or record.exactness == "order" or record.kind == "fraction":
        return None
    one = record.low == 1 and record.form == "words"
    whole = subset_of(context, number.start) or whole_of_them(context, number.start, number.end)
    if whole is not None and whole.unit is not None and record.form != "mixed":
        whole = None
    if whole is not None and whole.category not in _NOT_PARTED and not one:
        of_things = sheet.form(number.end) == "منها" and whole.category in _PEOPLE
        return numbered(number)._replace(category="other" if of_things else whole.category, unit=whole.unit)
    previous = list_before(context, number.start)
    if previous is None or previous.category in _NOT_LISTED_ON or one:
        return None
    return numbered(number)._replace(category=previous.category) if sheet.form(number.end) in _LIST_ENDS else None


def number_that_refers(context: Context, number: Part) -> Draft | None:
    """`الثلاثة`: people counted before."""
    sheet, record, start = context.sheet, number.record, number.start
    form = sheet.form(start)
    alone = number.end == start + 1 and record.form == "words" and record.exactness == "exact"
    if (
        not alone
        or not is_definite(sheet, number)
        or not form.endswith(_OF_MEN)
        or sheet.form(start - 1).startswith("ال")
    ):
        return None
    if any(part.end == start for back in (1, 2) for part in sheet.records_at(start - back, "mention")):
        return None  # «تفجيرات كابل الثلاثة»
    same = [draft for draft in context.done if draft.low == record.low and draft.category in _PEOPLE]
    return numbered(number)._replace(category=same[-1].category) if same else None


def people_without_noun(context: Context, number: Part) -> Draft | None:
    """`تجمع العشرات في الميدان`, `مئات الآلاف خرجوا`, `20 ممن التقوا به`, `عاد ثلاثة منهم`."""
    sheet, record = context.sheet, number.record
    of_people = sheet.form(number.end) in _OF_THEM and record.kind == "cardinal" and record.low != 1
    if (sheet.form(number.end) in _WHO or of_people) and not is_yearlike(number):
        return numbered(number)._replace(category="people")
    order = record.exactness == "order" and record.high is not None and record.high < _MOST_PEOPLE
    definite = is_definite(sheet, number) or number.end > number.start + 1
    by_the = number.proclitics.endswith("ب")  # «صفقات بالملايين»
    return numbered(number)._replace(category="people") if order and definite and not by_the else None
