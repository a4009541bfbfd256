"""The parties of an act named by a finite verb."""

from bisect import bisect_left

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.complements import complements_end, link_of_noun
from rawi.reading.events.draft import Predicate, Roles
from rawi.reading.events.implied import Subject, implied
from rawi.reading.events.other_side import other_side
from rawi.reading.events.others import add_others
from rawi.reading.events.parties import LISTING, Party
from rawi.reading.events.pronouns import possessor
from rawi.reading.events.subjects import subject_of
from rawi.reading.events.tables import Frame, listed

_REACH, _FAR, _SHORT = 16, 22, 3
_OF_STATE = frozenset(
    {"رئيس", "رئيسة", "مستشارة", "ملك", "خادم الحرمين الشريفين", "عاهل", "رئيس الجمهورية", "رئيس الوزراء", "رئيس وزراء",
     "رئيس الحكومة", "رئيس مجلس الوزراء"}
)  # fmt: skip
"""Offices whose holder speaks for the state, beside ministers and ambassadors."""
_ENVOYS = ("وزير", "سفير", "مندوب")
_FORMER = ("السابق", "الأسبق", "السابقة", "الراحل", "المخلوع")
_VICTIMS = frozenset({"person", "group"})
_SIDING = ("المناهض", "المعارض", "الموالي", "المؤيد", "التابع", "الداعم", "المعادي", "الرافض", "الخاضع", "المخلص")
"""How words begin that say for or against whom the people before them are."""
_TRANSITIVE = frozenset({"SUPPORT", "ASSAULT", "COERCE"})
_MEETING = "CONSULT"
_VIOLENT = frozenset({"ASSAULT", "COERCE", "SANCTION"})


def verb_roles(clauses: Clauses, predicate: Predicate, frame: Frame) -> Roles:
    """Who does it and to whom: subject, object, and what the frame's prepositions bring."""
    verb = predicate.verb
    assert verb is not None
    subject = subject_of(clauses, verb)
    end = complements_end(clauses, predicate.end)
    behind = [party for party in clauses.parties.between(predicate.end, end) if party.start - predicate.end < _REACH]
    taken = {party.start for party in subject.parties}
    objects = _objects(clauses, frame, behind, taken)
    brought = any(party.link in listed(frame.by) for party in behind)
    if not objects and not brought and _may_be_object(clauses, verb, frame, subject):
        before = implied(clauses, verb, subject_of)
        if before.parties and before.parties[0].entity != subject.parties[0].entity:
            objects, subject, taken = list(subject.parties), before, set()
    roles = Roles(subject.rule or "verb_alone")
    if not objects and frame.type in _VIOLENT and subject.rule == "verb_first":
        objects = _counted_victims(clauses, predicate, taken)
    passive = _is_passive(clauses, predicate, frame, subject, objects)
    named = [party.entity for party in subject.parties]
    if subject.rule == "speaker" and row_of(verb).number == "plural" and frame.type != _MEETING:
        named = [_spoken_for(clauses, entity) for entity in named]
    if passive:
        roles.rule = "passive"
        roles.recipients += named if frame.object == "recipient" or frame.subject == "recipient" else []
    elif frame.subject == "actor":
        roles.actors += named
    elif frame.subject == "recipient":
        roles.recipients += named
    _add_objects(clauses, predicate, frame, roles, objects)
    if row_of(verb).pronoun and frame.object == "recipient" and not roles.recipients:
        form = clauses.sheet.form(predicate.start)
        roles.recipients = possessor(clauses, predicate.start, form, roles.actors)
    roles.joint = row_of(verb).number == "dual" or any(party.number == "dual" for party in subject.parties)
    _add_brought(clauses, frame, roles, behind, taken)
    if not roles.recipients:
        own = [party for party in subject.parties if party.start in taken and subject.rule == "verb_first"]
        roles.recipients = other_side(clauses, predicate, frame, roles, own, behind)
    add_others(clauses, roles, predicate.end, end)
    return roles


def _spoken_for(clauses: Clauses, entity: str) -> str:
    """The state for which a minister or head of state says `نطالب`, where the report names it; else who says it."""
    actors = clauses.parties.actors
    one = actors[entity]
    office = (one.office or "").removeprefix("ال")
    speaks = office in _OF_STATE or (office.startswith(_ENVOYS) and not office.endswith(_FORMER))
    if one.kind != "person" or one.iso3 is None or not speaks:
        return entity
    states = (actor.id for actor in actors.values() if actor.kind == "state" and actor.iso3 == one.iso3)
    return next(states, entity)


def _may_be_object(clauses: Clauses, verb: Part, frame: Frame, subject: Subject) -> bool:
    """Whether what stands alone behind a verb may be its object: `سافر ليطلع المجلس`, `زار قطر والتقى الأمير`.

    So may what is joined on within its sentence and has nothing behind it, `تمول الحركة وتدعم الجماعات.`
    """
    if subject.rule != "verb_first" or frame.object != "recipient" or row_of(verb).pronoun:
        return False
    last = subject.parties[-1]
    if frame.type in _VIOLENT and last.kind == "place":
        return True  # `انشق ثم اجتاح البلاد`
    joined = verb.proclitics in ("و", "ف")
    if joined and frame.type in _TRANSITIVE and "إلى" not in listed(frame.by) and not clauses.opens(verb.start):
        form = clauses.sheet.form(last.end)
        return last.end >= clauses.end_behind(verb.end) or not form.isalpha() or form.startswith("و")
    return (joined and frame.type == _MEETING) or verb.proclitics == "ل"


def _objects(clauses: Clauses, frame: Frame, behind: list[Party], taken: set[int]) -> list[Party]:
    """The bare parties behind the verb that are no subject, with those listed with the first."""
    links = listed(frame.by)
    same = {clauses.parties.found[bisect_left(clauses.parties.starts, start)].entity for start in taken}
    for party in behind:
        if party.start in taken or party.link or party.joined or party.entity in same:
            continue
        link = link_of_noun(clauses, party)
        if link and (link not in links or (link == "ب" and frame.type == _MEETING)):
            continue  # `هدد بشن هجوم في حرب الخليج`, `التقى بمقر الحزب`
        if taken and _is_set_off(clauses, party) and len(behind) > 1:
            continue
        return clauses.parties.listed_with(party)
    return []


def _is_set_off(clauses: Clauses, party: Party) -> bool:
    """Whether a name stands between commas right behind a party: `دعا الناطق، نادر بكار، الرئيس إلى …`."""
    sheet = clauses.sheet
    between = sheet.form(party.start - 1) in LISTING and sheet.form(party.end) in LISTING
    return party.kind == "person" and between and clauses.parties.ending_at(party.start - 1) is not None


def _counted_victims(clauses: Clauses, predicate: Predicate, taken: set[int]) -> list[Party]:
    """People counted behind a clause that tells of the subject: `قتل انتحاري يشتبه أنه … 32 شخصا`."""
    stop = min(clauses.sentence(predicate.start)[1], predicate.end + _FAR)
    for party in clauses.parties.between(predicate.end, stop):
        counted = bool(clauses.sheet.records_at(party.head, "quantity"))
        if counted and not party.link and not party.joined and party.start not in taken and party.kind in _VICTIMS:
            return clauses.parties.listed_with(party)
    return []


def _is_passive(clauses: Clauses, predicate: Predicate, frame: Frame, subject: Subject, objects: list[Party]) -> bool:
    """Whether what stands as the subject had it done to it: `قتل 15 شخصا`, `اعتقل الناشط`."""
    verb = predicate.verb
    assert verb is not None
    row = row_of(verb)
    if row.pronoun or row.voice == "active":
        return False
    if row.voice == "passive" or "\u064f" in clauses.sheet.raw(predicate.start)[:3]:
        return True
    if frame.type not in _VIOLENT or not subject.parties or objects or subject.rule == "implied_subject":
        return False
    if frame.object != "recipient" or (
        subject.rule in ("subject_first", "relative_clause") and row.number == "singular"
    ):
        return subject.rule == "subject_first" and _victim_alone(clauses, predicate, frame, subject)
    first = subject.parties[0]
    return first.kind in _VICTIMS or not (first.named or clauses.sheet.form(first.start).startswith("ال"))


def _victim_alone(clauses: Clauses, predicate: Predicate, frame: Frame, subject: Subject) -> bool:
    """`إن الفضلي قتل في غارة`: one person before a verb without an object."""
    one = subject.parties[0].kind in _VICTIMS and frame.object == "recipient"
    form, sheet = clauses.sheet.form(predicate.end), clauses.sheet
    adverb = (
        len(form) > _SHORT and form.endswith("ا") and not (form.startswith("ال") or form.endswith(("ها", "نا", "هما")))
    )
    when = adverb or bool(sheet.records_at(predicate.end, "date"))
    return one and (when or not form.isalpha() or bool(sheet.lexical(predicate.end, "event_link")))


def _add_objects(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles, objects: list[Party]) -> None:
    roles.object = objects[0] if objects else None
    if frame.object == "recipient":
        roles.recipients += [party.entity for party in objects if party.entity not in roles.actors]
    elif frame.object == "actor":
        roles.actors += [party.entity for party in objects]


def _is_side(roles: Roles) -> bool:
    """Whether the object is a party; a place that is taken is none: `استعاد الجيش المدينة من الحركة`."""
    return roles.object is not None and roles.object.kind != "place"


def _add_brought(clauses: Clauses, frame: Frame, roles: Roles, behind: list[Party], taken: set[int]) -> None:
    """Those that the frame's prepositions bring, and the agent of a passive."""
    links = listed(frame.by)
    for party in behind:
        if party.link == "agent":
            roles.actors.append(party.entity)
        elif frame.type == _MEETING and party.link == "ب" and party.kind == "place":
            continue  # `اجتمع بالقاهرة`
        elif party.link == "ل" and clauses.sheet.form(party.start - 1).startswith(_SIDING):
            continue  # `يدعم المقاتلين المناهضين للحركة`
        elif party.link in links and party.entity not in roles.actors and not (roles.recipients and _is_side(roles)):
            roles.by = True
            roles.recipients.append(party.entity)
        elif party.link == "بين" and frame.type in ("CONSULT", "AGREE", "ASSAULT"):
            roles.actors.append(party.entity)
