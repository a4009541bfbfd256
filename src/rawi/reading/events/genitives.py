"""The party in the genitive of a noun: whether it does the act, or has it done."""

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses
from rawi.reading.events.complements import link_of_noun
from rawi.reading.events.draft import Predicate, Roles
from rawi.reading.events.parties import Party
from rawi.reading.events.tables import Frame

_DOERS = frozenset({"person", "organisation", "group"})
_HARM = frozenset({"ASSAULT", "COERCE"})
_DEATHS = frozenset({"مقتل", "إصابة", "جرح"})
"""Nouns of what somebody suffers, never of who does it."""
_FORCES = frozenset({"military", "armed_group"})
_SPEAKING = frozenset({"دعوة", "مطالبة", "مناشدة", "حث", "حض", "اتهام"})
"""Nouns that may have behind it who says it or to whom it is said: `دعوة الرئيس`, `دعوة الناخبين`."""
_URGING, _ANSWERING = frozenset({"حث", "حض"}), frozenset({"تلبيه", "استجابه"})
_SPOKEN_OF = frozenset({"ACCUSE", "AGREE", "REJECT", "SUPPORT"})
_FACING = frozenset({"مواجهة", "قتال"})
_THAT = frozenset({"بان", "بانه", "بانها", "بانهم"})


def tail_of(clauses: Clauses, predicate: Predicate) -> int:
    """The token behind the noun and the acts joined right onto it, which share its parties: `تدريب وتزويد الجنود`."""
    at = predicate.end
    while at == predicate.start + 1 and joins_act(clauses, at):
        at += 1
    return at


def joins_act(clauses: Clauses, at: int) -> bool:
    """Whether token `at` is the noun of an act behind `و`, and no party (`والمعارضة`)."""
    return not clauses.in_party(at) and any(part.proclitics[:1] == "و" for part in clauses.sheet.lexical(at, "frame"))


def genitive_of(clauses: Clauses, predicate: Predicate, at: int, behind: list[Party]) -> list[Party]:
    """The party in the genitive of the noun with those listed with it: `قصف إسرائيل`, `هجمات مقاتلي الحركة`."""
    if not behind or predicate.part.column("part") == "participle":
        return []
    first = behind[0]
    if first.link or first.joined:
        return []
    end = tail_of(clauses, predicate)
    ruled = first.noun == end == first.start - 1 and not _is_act(clauses, first.noun)
    direct = first.head == end or ruled
    quoted = first.start == end + 1 and not clauses.sheet.form(end).isalpha()
    if not (direct or quoted):
        return []
    entry = predicate.part.entry
    if entry is not None and entry.definite and " " not in entry.words[0] and len(entry.words) == 1:
        return []
    return clauses.parties.listed_with(first)


def _is_act(clauses: Clauses, at: int) -> bool:
    """Whether token `at` names an act, whose genitive what is behind is: `رفض تهجير الفلسطينيين`."""
    return any(part.column("part") == "noun" for part in clauses.sheet.lexical(at, "frame"))


def add_genitive(
    clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles, genitive: list[Party], behind: list[Party]
) -> None:
    """Put the genitive on its side; `behind` are the parties behind the noun."""
    if not genitive or frame.genitive in ("-", "topic"):
        return
    side = _side(frame, roles, genitive[0]) if frame.genitive == "either" else frame.genitive
    last = genitive[-1].end
    if frame.form not in _DEATHS and any(_is_done_to(clauses, party, frame, roles, last) for party in behind):
        side = "actor"
    elif _is_faced(predicate, frame) or _is_spoken_to(clauses, predicate, frame, genitive, behind):
        side = "recipient"
    names = [party.entity for party in genitive]
    roles.rule = "genitive_" + side
    if side == "actor":
        roles.actors = names
    else:
        roles.recipients = names


def _is_done_to(clauses: Clauses, party: Party, frame: Frame, roles: Roles, genitive_end: int) -> bool:
    """Whether `ل` brings whom it is done to, so that the genitive does it: `قتل الجندي للشاب`."""
    if party.entity not in roles.recipients or (party.kind == "place" and party.head != genitive_end):
        return False
    if party.noun == genitive_end:
        return link_of_noun(clauses, party) == "ل"  # `دعم إيران لنظام الأسد`
    if party.link != "ل":
        return False
    return frame.type in _HARM or party.head == genitive_end


def _is_singular(predicate: Predicate) -> bool:
    return predicate.part.entry is not None and predicate.part.entry.form == "singular"


def _is_faced(predicate: Predicate, frame: Frame) -> bool:
    """Whether the genitive is whom one faces, `مواجهة الحركة`; of clashes, `مواجهات الحركة مع`, it is a side."""
    return frame.form in _FACING and _is_singular(predicate)


def _is_spoken_to(
    clauses: Clauses, predicate: Predicate, frame: Frame, genitive: list[Party], behind: list[Party]
) -> bool:
    """Whether the genitive is who is called on or accused: `لمطالبة الرئيس بالحل`, `اتهام الحزب بالقتل`."""
    last = genitive[-1].end
    if frame.form not in _SPEAKING or not _is_singular(predicate):
        return False
    if any(party.start == last and not party.link and not party.joined for party in behind):
        return False  # `دعوة الرئيس القوى السياسية`
    if frame.form == "اتهام":
        return any(cut.proclitics[-1:] == "ب" for cut in clauses.sheet.cuts(last)) or clauses.sheet.form(last) in _THAT
    if frame.form == "دعوة":
        return genitive[0].kind == "group" and clauses.sheet.form(predicate.start - 1) not in _ANSWERING
    return frame.form in _URGING or predicate.part.proclitics.endswith(("ل", "ب"))


def _side(frame: Frame, roles: Roles, party: Party) -> str:
    """Whether the genitive of `قصف …`, `زيارة …` does it or has it done: by what is told else, and by its kind."""
    if roles.recipients and roles.by:
        return "actor"
    if frame.type == "ASSAULT":
        return "actor" if party.kind in _FORCES else "recipient"
    if frame.type == "CONSULT":
        return "actor" if party.kind in _DOERS else "recipient"
    return "recipient"


def _is_of_maker(act: Part) -> bool:
    """Whether the genitive of a noun of an act does it: `هجمات الحركة`, `زيارة الوزير`."""
    side: str = act.column("genitive")
    return side == "actor" or (side == "either" and act.column("type") == "CONSULT")


def maker_of_act(clauses: Clauses, predicate: Predicate, frame: Frame, behind: list[Party]) -> list[str]:
    """Who does the act that is spoken of, `إدانة هجمات الحركة`, `قبول دعوة مصر`; not `رفض تهجير السكان`."""
    if frame.type not in _SPOKEN_OF or not behind:
        return []
    first, end = behind[0], predicate.end
    if first.link or first.joined or not first.noun == end == first.start - 1:
        return []
    acts = [part for part in clauses.sheet.lexical(end, "frame") if part.column("part") == "noun"]
    done = bool(acts) and all(_is_of_maker(part) for part in acts)
    return [party.entity for party in clauses.parties.listed_with(first)] if done else []
