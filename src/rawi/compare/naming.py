"""What an act, a count or an office is called where a conflict about it is told, in Arabic and in English."""

from collections.abc import Sequence

from rawi.compare.parties import Who
from rawi.compare.places import Place
from rawi.compare.telling import About
from rawi.records import Category, EventType

CATEGORIES_AR: dict[Category, str] = {
    "killed": "القتلى", "wounded": "الجرحى", "killed_or_wounded": "القتلى والجرحى", "missing": "المفقودين",
    "displaced": "النازحين", "detained": "المحتجزين", "hostages": "الرهائن", "fighters": "المقاتلين",
    "civilians": "المدنيين", "children": "الأطفال", "attacks": "الهجمات", "strikes": "الضربات", "states": "الدول",
    "vehicles": "المركبات", "weapons": "الأسلحة",
}  # fmt: skip
_MEASURES: dict[Category, tuple[str, str]] = {
    "money": ("مبلغ", "a sum of money"), "percent": ("نسبة", "a percentage"), "duration": ("مدة", "a length of time"),
    "distance": ("مسافة", "a distance"), "area": ("مساحة", "an area"),
}  # fmt: skip
_ACTS: dict[EventType, tuple[str, str, str, str]] = {
    "CONSULT": ("لقاء", "مع", "talks", "with"),
    "AGREE": ("اتفاق", "مع", "an agreement", "with"),
    "COOPERATE": ("تعاون", "مع", "cooperation", "with"),
    "SUPPORT": ("تأييد", "إلى", "support", "for"),
    "AID": ("مساعدة", "إلى", "aid", "to"),
    "CONCEDE": ("تنازل", "إلى", "a concession", "to"),
    "RETREAT": ("تراجع", "أمام", "a retreat", "from"),
    "REQUEST": ("طلب", "إلى", "a request", "to"),
    "ACCUSE": ("اتهام", "إلى", "an accusation", "against"),
    "REJECT": ("رفض", "إزاء", "a refusal", "towards"),
    "THREATEN": ("تهديد", "إلى", "a threat", "to"),
    "PROTEST": ("احتجاج", "على", "a protest", "against"),
    "SANCTION": ("عقوبة", "على", "a sanction", "on"),
    "MOBILIZE": ("حشد", "ضد", "a mobilisation", "against"),
    "COERCE": ("إجراء قسري", "ضد", "coercion", "against"),
    "ASSAULT": ("هجوم", "على", "an attack", "on"),
}
"""The noun for acts of each type, and the preposition before the other side."""


def act_called(type: EventType, actors: Sequence[Who], recipients: Sequence[Who]) -> About:
    """`لقاء من السيسي مع كروسيتو` is no Arabic, but `لقاء السيسي مع كروسيتو` is; who is unknown is left out."""
    noun, towards, noun_en, towards_en = _ACTS[type]
    ar, en = [noun], [noun_en]
    if actors:
        ar.append(" و".join(one.label for one in actors))
        en += ["by" if recipients or type != "CONSULT" else "of", _listed(actors)]
    if recipients:
        ar += [towards, " و".join(one.label for one in recipients)]
        en += [towards_en, _listed(recipients)]
    return About(" ".join(ar), " ".join(en))


def _listed(sides: Sequence[Who]) -> str:
    return " and ".join(one.label_en for one in sides)


def count_called(category: Category, counted: str | None, place: Place | None) -> About:
    """What is counted, and where; of states, whom it concerns."""
    if category in _MEASURES:
        ar, en = _MEASURES[category]
    elif category in CATEGORIES_AR:
        named = f" ({counted})" if counted is not None else ""
        ar, en = f"عدد {CATEGORIES_AR[category]}{named}", f"the number of {category.replace('_', ' ')}{named}"
    elif counted is not None:
        ar, en = f"عدد «{counted}»", f"the number of «{counted}»"
    else:
        ar, en = "رقم", "a figure"
    if place is None:
        return About(ar, en)
    if category == "states":
        return About(f"{ar} في شأن {place.label}", f"{en} in the matter of {place.label_en}")
    return About(f"{ar} في {place.label}", f"{en} in {place.label_en}")
