"""Whom the act of a verb is done to where no object and no preposition of its frame says so."""

from rawi.reading.events.clauses import WITH_PRONOUN, Clauses, row_of
from rawi.reading.events.complements import link_of_noun, pronoun_side
from rawi.reading.events.draft import Predicate, Roles
from rawi.reading.events.parties import LISTING, Party
from rawi.reading.events.subjects import behind_verb
from rawi.reading.events.tables import Frame

_FAR, _MAKER_REACH, _THAT_REACH = 22, 12, 4
_SAYS = frozenset({"ان", "بان"})
_FARTHER = frozenset({"THREATEN", "REJECT"})
_TWO_SIDED = frozenset({"AGREE", "CONCEDE", "REJECT", "THREATEN", "SANCTION", "AID", "ACCUSE", "PROTEST", "SUPPORT"})
_OF_DEEDS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
_THAT = ("ان", "حال", "اذا", "ما")
_FOR = frozenset({"AID", "SUPPORT"})
_AGAINST = frozenset({"على", "ضد", "من", "عن", "في"})
"""What is given for something is not given to whom it is against: `قدمت دعما للقضاء على داعش`."""
_LOCAL = {"CONCEDE": ("state", "place"), "MOBILIZE": ("state",)}
"""Acts whose recipient is the land they are for, and the kinds of actor that lands are: `رفعت حظر التجول في …`."""
_NO_SIDE = frozenset(
    {
        "source",
        "head",
        "about",
        "witness",
        "sponsor",
        "mediator",
        "host",
        "partner",
        "خلال",
        "منذ",
        "بعد",
        "قبل",
        "without",
    }
)


def other_side(
    clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles, subject: list[Party], behind: list[Party]
) -> list[str]:
    """The entities on the other side; `subject` are the parties that stand behind the verb as its subject.

    `behind` are the parties behind the verb in its clause.
    """
    start = max([predicate.end, *(party.end for party in subject)])
    found = pronoun_side(clauses, predicate, frame, start, roles.actors)
    if not found and frame.needs.startswith("said:"):
        return [entity for entity in _spoken_of(clauses, start) if entity not in roles.actors]
    if not found and roles.actors and frame.type in _OF_DEEDS:
        found = [entity for entity in _maker(clauses, start) if entity not in roles.actors]
    if not found and frame.type in _TWO_SIDED:
        found = _first_party(clauses, predicate, frame, roles, subject, behind)
    return found or _land(clauses, frame, roles, behind)


def _spoken_of(clauses: Clauses, start: int) -> list[str]:
    """Of whom a clause with `أن` close behind tells: `اعتبر أن إسرائيل ترتكب جرائم`."""
    for at in range(start, start + _THAT_REACH):
        if clauses.sheet.form(at) in _SAYS:
            told = clauses.parties.between(at + 1, at + _THAT_REACH)
            return [party.entity for party in clauses.parties.listed_with(told[0])] if told and not told[0].link else []
    return []


def _maker(clauses: Clauses, start: int) -> list[str]:
    """Who did what is praised or refused: `رحبت ببيان أصدره الوزير`, `أدانت الغارات التي تشنها إسرائيل`."""
    last = min(clauses.sentence(start)[1], start + _MAKER_REACH, len(clauses.sheet.forms))
    for at in range(start, last):
        if clauses.sheet.forms[at] in LISTING or clauses.boundary(at, "subordinate") or clauses.in_party(at):
            return []
        verb = clauses.finite(at)
        if verb is not None:
            resumed = row_of(verb).pronoun or clauses.sheet.form(verb.end) in WITH_PRONOUN
            maker = behind_verb(clauses, verb) if resumed and not verb.proclitics else None
            return [party.entity for party in clauses.parties.listed_with(maker)] if maker else []
    return []


def _first_party(
    clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles, subject: list[Party], behind: list[Party]
) -> list[str]:
    """The first party in what is agreed to, refused, threatened: `رفضت دعوات المجلس`, `هدد بقطع العلاقات مع روسيا`."""
    if frame.type in _FARTHER:
        last = min(clauses.sentence(predicate.start)[1], predicate.end + _FAR)
        last = next((at for at in range(predicate.end, last) if _turns(clauses, at)), last)
        behind = clauses.parties.between(predicate.end, last)
    taken = {party.start for party in subject}
    no_side = _NO_SIDE | _AGAINST if frame.type in _FOR else _NO_SIDE
    for party in behind:
        if party.start in taken or party.entity in roles.actors or party.link in no_side or party.kind == "place":
            continue
        if not party.link and clauses.boundary_before(party.start, "subordinate"):
            continue  # `حذر من أن الشرطة لن تتسامح مع الحركة`
        return [other.entity for other in clauses.parties.listed_with(party)]
    return []


def _turns(clauses: Clauses, at: int) -> bool:
    """Whether another thing is told from token `at` on, `كما`, `عندما`; what is said goes on behind `أن`."""
    return clauses.boundary(at, "subordinate") and not clauses.sheet.form(at).lstrip("وب").startswith(_THAT)


def _land(clauses: Clauses, frame: Frame, roles: Roles, behind: list[Party]) -> list[str]:
    """The land for which a ban is lifted, in which forces are strengthened."""
    kinds = _LOCAL.get(frame.type, ())
    for party in behind:
        link = party.link or link_of_noun(clauses, party)
        if link in ("في", "ب") and party.kind in kinds and party.entity not in roles.actors:
            return [party.entity]
    return []
