"""What a verb beside a noun tells of the parties of its act: the verb that governs it, that of its relative clause."""

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.complements import link_of_noun
from rawi.reading.events.draft import Predicate, Roles
from rawi.reading.events.parties import LISTING, link_before
from rawi.reading.events.pronouns import possessor
from rawi.reading.events.subjects import behind_verb, subject_of
from rawi.reading.events.tables import LIGHT_VERBS, VERB_FRAMES, Frame, LightVerb, listed
from rawi.reading.events.targets import brings

_REACH = 25
_MAKER_REACH, _PARTNER_REACH = 12, 4
_PARTIES_REACH = 14
_RELATIVE_REACH = 5
_DEEDS = frozenset({"ASSAULT"})
_CRIMES, _IN = frozenset({"ASSAULT", "COERCE", "PROTEST"}), ("ب", "في")
_VERBAL = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "ASSAULT", "COERCE"})
_ANSWERS = frozenset({"AGREE", "REJECT", "CONCEDE"})
_OWN = frozenset({"AGREE", "THREATEN", "CONCEDE"})
"""Types of acts of who does what they are about: `أعلن استعداده للانسحاب`."""
_UNDER = frozenset({"قيد", "رهن"})
_DURING = frozenset({"خلال", "اثناء"})
_MEANWHILE = frozenset({*_DURING, "في"})
_STOPS = ("subordinate", "relative", "adjunct")
_TO = ("ل", "إلى")
_REQUEST, _ATTRIBUTED = "طلب", "نسب"
_WHO, _PARENTHESIS_REACH = frozenset({"وهو", "وهي", "وهم", "الذي", "التي"}), 16
_ANSWER_REACH, _IMPLICATED_REACH = 8, 10
_OF_WORDS = frozenset({"SUPPORT", "ACCUSE", "THREATEN"})
_COUNTED_FROM = frozenset({"من", "على"})


def light_verb(clauses: Clauses, verb: Part) -> LightVerb | None:
    """The row of light_verbs.tsv of a finite verb, by whichever of the verbs that are written so has one."""
    lemmas = [row_of(verb).form, *(row_of(part).form for part in clauses.sheet.lexical(verb.start, "verb"))]
    return next((LIGHT_VERBS[lemma] for lemma in lemmas if lemma in LIGHT_VERBS), None)


def add_relative(clauses: Clauses, frame: Frame, roles: Roles, at: int) -> None:
    """`هجوم شنته الحركة على …`, `لقاء جمع الوزيرين`: a light verb close behind the noun tells of its parties.

    Of a deed that is laid on somebody, `هجوم نسب إلى المتمردين`, he is told as the actor.
    """
    end = min(clauses.sentence(at)[1], at + _RELATIVE_REACH)
    for place in range(at, end):
        verb = clauses.finite(place)
        if verb is None:
            continue
        light = light_verb(clauses, verb)
        if any(row_of(part).form == _ATTRIBUTED for part in clauses.readings(place)):
            behind = clauses.parties.between(verb.end, verb.end + _RELATIVE_REACH)
            blamed = next((party for party in behind if party.link in _TO or link_of_noun(clauses, party) in _TO), None)
            roles.actors = [party.entity for party in clauses.parties.listed_with(blamed)] if blamed else roles.actors
        elif light is not None:
            _add_of_relative(clauses, verb, light, frame, roles)
        return


def _add_of_relative(clauses: Clauses, verb: Part, light: LightVerb, frame: Frame, roles: Roles) -> None:
    end = clauses.end_behind(verb.end)
    behind = [party for party in clauses.parties.between(verb.end, end) if party.start - verb.end < _PARTIES_REACH]
    between = [party.entity for party in behind if party.link == "بين"]
    if between:
        roles.rule, roles.actors, roles.recipients = "between", between[:1], between[1:]
    elif row_of(verb).pronoun and light.subject in ("actor", "announcer"):
        subject = behind_verb(clauses, verb)
        if subject is not None:
            roles.rule = "relative_light_verb"
            roles.actors = [party.entity for party in clauses.parties.listed_with(subject)]
        links = listed(frame.by)
        found = [party.entity for party in behind if party.link in links]
        roles.recipients += [entity for entity in found if entity not in roles.recipients]
    elif light.object != "-":
        objects = [party.entity for party in behind if party.link in ("", "ب", "مع")]
        roles.rule = "relative_light_verb"
        if light.object == "actor" and objects:
            roles.actors, roles.recipients = objects[:1], objects[1:]
        elif light.object == "recipient":
            roles.recipients = objects or roles.recipients


def add_maker(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles) -> None:
    """`جهود الحكومة لبدء محادثات`, `تورط الحركة في قتل شرطيين`: who makes the effort does the act it is for."""
    first = clauses.sentence(predicate.start)[0]
    places = clauses.sheet.words.get("event_condition", {})
    for at in range(predicate.start - 1, max(first - 1, predicate.start - _MAKER_REACH), -1):
        if clauses.sheet.forms[at] in LISTING or clauses.boundary(at, *_STOPS) or clauses.finite(at) is not None:
            return
        effort = [part for part in places.get(at, ()) if part.column("word_class") == "effort"]
        if any(part.column("word_class") == "implicated" for part in places.get(at, ())):
            aimed = frame.type in _CRIMES and clauses.sheet.form(at + 1).startswith(_IN)
            roles.actors = _implicated(clauses, at) if aimed else []
            roles.rule = "maker_of_effort" if roles.actors else roles.rule
            return
        if effort and effort[0].entry is not None and effort[0].entry.form == "possessed":
            roles.actors = possessor(clauses, at, clauses.sheet.form(at), roles.recipients)
            roles.rule = "maker_of_effort" if roles.actors else roles.rule
            roles.actors += partners(clauses, at, predicate.start) if roles.actors else []
            return
        if effort:
            maker = next((party for party in clauses.parties.between(at + 1, predicate.start)), None)
            if maker is not None and maker.head == at + 1 and not maker.link:
                roles.rule = "maker_of_effort"
                roles.actors = [party.entity for party in clauses.parties.listed_with(maker)]
                return


def partners(clauses: Clauses, start: int, end: int) -> list[str]:
    """Those between tokens `start` and `end` who do an act with its actor: `بتعاون جميع الأطراف`, `إلى جانب قطر`."""
    found = [party.entity for party in clauses.parties.between(start, end) if party.link == "partner"]
    places = clauses.sheet.words.get("frame", {})
    for at in range(start, end):
        joint = [part for part in places.get(at, ()) if part.column("type") == "COOPERATE"]
        if joint and joint[0].proclitics == "ب":
            behind = clauses.parties.between(at + 1, min(end, at + _PARTNER_REACH))
            found += [party.entity for party in behind if party.link in ("", "مع")]
    return found


def _implicated(clauses: Clauses, at: int) -> list[str]:
    """Who is said to have a part in an act by the participle at token `at`: `المتهمون بقتل …`, `كانوا متورطين في …`."""
    parties = clauses.parties
    named = parties.at(at) or parties.ending_at(at + 1) or parties.ending_at(at)
    if named is not None:
        return [party.entity for party in parties.listed_with(named)]
    for place in range(at - 1, max(clauses.sentence(at)[0] - 1, at - _IMPLICATED_REACH), -1):
        verb = clauses.finite(place)
        if verb is not None:
            return [party.entity for party in subject_of(clauses, verb).parties]
    return []


def add_governor(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles) -> None:
    """`شن الجيش هجوما`, `أعلنت الحركة وقف إطلاق النار`: the subject of the verb before does it."""
    first = clauses.sentence(predicate.start)[0]
    beside = 0
    for at in range(predicate.start - 1, max(first - 1, predicate.start - _REACH), -1):
        beside = beside or _parenthesis(clauses, at)
        if at > beside > 0:
            continue
        beside = 0
        during = frame.type == "CONSULT" and clauses.sheet.forms[at] in _DURING
        stops = clauses.boundary(at, *_STOPS) and not during and not _is_of_time(clauses, at)
        if clauses.sheet.forms[at] in (":", "؛") or stops:
            return
        words = clauses.sheet.lexical(at, "frame")
        if words and all(part.column("type") == "REQUEST" for part in words):
            _add_asked(clauses, at, predicate, roles)
            return
        verb = clauses.finite(at)
        if verb is not None:
            _add_of_governor(clauses, verb, predicate, frame, roles)
            return


def _parenthesis(clauses: Clauses, at: int) -> int:
    """Where a clause between commas begins that ends with one at `at`: `أعلنت النقابة، وهي …، إضرابا`; 0 for none."""
    if clauses.sheet.forms[at] not in LISTING:
        return 0
    for place in range(at - 1, max(clauses.sentence(at)[0], at - _PARENTHESIS_REACH), -1):
        if clauses.sheet.forms[place] in LISTING:
            return place if clauses.sheet.form(place + 1) in _WHO else 0
    return 0


def _add_asked(clauses: Clauses, request: int, predicate: Predicate, roles: Roles) -> None:
    """Who is asked by the noun at token `request` does the act, who asks by `طلب مصر بالسماح` has it done.

    Of a request that is answered, `وافقت إسرائيل على طلب مصر بالسماح`, it is who answers.
    """
    between = clauses.parties.between(request + 1, predicate.start)
    asks = any(part.column("form") == _REQUEST for part in clauses.sheet.lexical(request, "frame"))
    if asks and clauses.finite(request) is None and clauses.sheet.form(request + 1) == "من":
        return  # `بناء على طلب من الحكومة لوقف القتال`: who is asked is told elsewhere
    links = ("من", "إلى") if asks else ("", "ل", "إلى")
    asked = [
        party.entity
        for party in between
        if party.kind != "place" and (party.link in links or (asks and brings(clauses, party, links)))
    ]
    if asks and not asked:
        asked = _answering(clauses, request)
        asking = [party.entity for party in between if not party.link and party.entity not in asked]
        roles.recipients = roles.recipients or (asking if asked else [])
    if asked:
        roles.rule, roles.actors = "asked_of", asked


def _answering(clauses: Clauses, at: int) -> list[str]:
    """The subject of the verb that answers the request at token `at`; nobody where none does."""
    for place in range(at - 1, max(clauses.sentence(at)[0] - 1, at - _ANSWER_REACH), -1):
        verb = clauses.finite(place)
        if verb is not None:
            answers = _answers(row_of(verb).form)
            return [party.entity for party in subject_of(clauses, verb).parties] if answers else []
    return []


def add_other_side(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles) -> None:
    """Whom the verb before brings the act of the genitive to: `أعرب للملك عن تهاني مصر`, `وافقت على طلب مصر`."""
    if frame.type == "REQUEST":
        roles.recipients = [entity for entity in _answering(clauses, predicate.start) if entity not in roles.actors]
        return
    if frame.type not in _OF_WORDS:
        return
    for at in range(predicate.start - 1, max(clauses.sentence(predicate.start)[0] - 1, predicate.start - _REACH), -1):
        if clauses.boundary(at, *_STOPS) or clauses.sheet.forms[at] in (":", "؛"):
            return
        verb = clauses.finite(at)
        if verb is not None:
            light = light_verb(clauses, verb)
            said = light is not None and light.subject == "actor" and _is_next(clauses, verb, predicate)
            subject = [party.entity for party in subject_of(clauses, verb).parties] if said else []
            to = clauses.parties.between(verb.end, predicate.start) if subject else []
            roles.recipients = [
                party.entity for party in to if party.link in _TO and party.entity not in (*subject, *roles.actors)
            ]
            roles.actors = [*dict.fromkeys((*subject, *roles.actors))] if roles.recipients else roles.actors
            return


def _is_of_time(clauses: Clauses, at: int) -> bool:
    """Whether `at` brings a time and no act: `يشن الجيش منذ سنتين عمليات`, not `بعد يومين من الهجوم`."""
    times = [part for kind in ("date", "quantity") for part in clauses.sheet.records_at(at + 1, kind)]
    return any(link_before(clauses.sheet, part.end + 1) not in _COUNTED_FROM for part in times)


def _claims(clauses: Clauses, verb: Part, predicate: Predicate) -> bool:
    """`أعلنت الحركة مسؤوليتها عن الهجوم`: who answers for a deed has done it."""
    words = clauses.sheet.forms[verb.end : predicate.start]
    return any(word.startswith("مسؤولي") for word in words)


def _is_announced(clauses: Clauses, verb: Part, predicate: Predicate, frame: Frame, light: LightVerb | None) -> bool:
    """Whether the subject of a verb that says or means it does the act too.

    With a verb that announces, where no other act stands between (`أكدت مصر رفض التهجير`); with any other, where it is
    done for the act (`يلتقي نظيره لبحث …`) or during it (`التقى خلال زيارة …`, `كان في زيارة`).
    """
    if light is None:
        meets_then = frame.type == "CONSULT" and clauses.sheet.form(predicate.start - 1) in _MEANWHILE
        before = clauses.sheet.words.get("event_condition", {}).get(predicate.start - 1, ())
        efforts = [part for part in before if part.column("word_class") == "effort"]  # `وصل لإجراء محادثات`
        return meets_then or any(part.proclitics.endswith("ل") for part in (predicate.part, *efforts))
    return _is_next(clauses, verb, predicate)


def _is_next(clauses: Clauses, verb: Part, predicate: Predicate) -> bool:
    """Whether no other act stands between a verb and a noun, but one that has the noun's as its aim."""
    between = range(verb.end, predicate.start)
    acts = [part for at in between for part in clauses.sheet.lexical(at, "frame") if not clauses.in_party(at)]
    joined = predicate.part.proclitics[:1] == "و"
    return joined or all(part.column("type") in _OWN for part in acts)


def _answers(lemma: str) -> bool:
    """Whether who does this answers what was asked of them: `وافقت إسرائيل على طلب مصر`."""
    return any(frame.type in _ANSWERS for frame in VERB_FRAMES.get(lemma, ()))


def _is_held_needed(clauses: Clauses, start: int, end: int) -> bool:
    """Whether the act is told to be needed, `أكد الوزير ضرورة وقف القتال`: others are to do it."""
    cues = clauses.sheet.words.get("modality_cue", {})
    return any(part.column("modality") == "demanded" for at in range(start, end) for part in cues.get(at, ()))


def _add_of_governor(clauses: Clauses, verb: Part, predicate: Predicate, frame: Frame, roles: Roles) -> None:
    row = row_of(verb)
    light = light_verb(clauses, verb)
    frames = VERB_FRAMES.get(row.form, ())
    demand = bool(frames) and all(other.type == "REQUEST" for other in frames)
    between = clauses.parties.between(verb.end, predicate.start)
    if demand:
        subject = {party.entity for party in subject_of(clauses, verb).parties}
        asked = [party.entity for party in between if party.link == "" and party.entity not in subject]
        if asked:
            roles.rule, roles.actors = "asked_of", asked
        return
    verbal = any(other.type in _VERBAL for other in VERB_FRAMES.get(row.form, ()))
    side = light.subject if light else "-" if verbal else "announcer"
    if clauses.sheet.form(predicate.start - 1) in _UNDER:
        side = "recipient"
    if frame.type == "REQUEST" and _answers(row.form):
        roles.recipients = roles.recipients or [party.entity for party in subject_of(clauses, verb).parties]
        return
    if side == "-" or (side == "announcer" and frame.type in _DEEDS and not _claims(clauses, verb, predicate)):
        return
    if side == "announcer" and _is_held_needed(clauses, verb.end, predicate.start):
        return
    found = [party.entity for party in subject_of(clauses, verb).parties]
    if side == "announcer" and any(party.noun > verb.end and party.entity not in found for party in between):
        return  # `أعلنت الحركة موافقة الحكومة على …`: another does it
    if not found:
        return
    if side == "announcer":
        if not _is_announced(clauses, verb, predicate, frame, light):
            return
        roles.rule = "announced" if light else "subject_of_governor"
    elif frame.type in _DEEDS and not _is_next(clauses, verb, predicate):
        return  # `بدأت الشرطة التحقيق في قتل شخص`
    else:
        given = roles.rule == "genitive_recipient" and side == "recipient"
        roles.rule = roles.rule if given else "light_verb"
    if side == "recipient" and roles.rule == "genitive_recipient" and frame.genitive == "either":
        roles.rule, roles.actors, roles.recipients = "genitive_actor", roles.recipients, found
    elif side == "recipient":
        roles.recipients = roles.recipients or found
    elif row.voice != "passive":
        roles.actors = [entity for entity in found if entity not in roles.recipients]
        roles.actors += partners(clauses, verb.end, predicate.start) if side == "actor" else []
        links = () if side == "announcer" else (*listed(frame.by), *_TO)
        roles.recipients += [
            party.entity
            for party in between
            if party.link in links
            and party.entity not in (*roles.recipients, *found)
            and (party.kind != "place" or frame.mode == "visit" or frame.type != "CONSULT")
        ]
