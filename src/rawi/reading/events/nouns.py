"""The parties of an act named by a noun: its genitive, adjectives, what prepositions bring, its governor."""

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import WITH_PRONOUN, Clauses
from rawi.reading.events.complements import link_of_noun, pronoun_side
from rawi.reading.events.draft import Predicate, Roles
from rawi.reading.events.genitives import add_genitive, genitive_of, joins_act, maker_of_act, tail_of
from rawi.reading.events.governors import add_governor, add_maker, add_other_side, add_relative, partners
from rawi.reading.events.others import add_others
from rawi.reading.events.parties import Party
from rawi.reading.events.pronouns import nearest, possessor
from rawi.reading.events.subjects import subject_of
from rawi.reading.events.tables import Frame, listed
from rawi.reading.events.targets import brings, committed, fought, own_side

_REACH = 12
_ADJECTIVES, _OBJECT, _GIVER = 3, 4, 7
_HIT = frozenset({"ASSAULT", "ACCUSE", "AID", "CONSULT", "COOPERATE", "RETREAT", "SANCTION", "SUPPORT"})
"""Types of acts done to whoever owns what they are done to: `غارة على مواقع الحركة`, `اتصالات مع مكتب الرئيس`."""
_JOINT = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "AID"})
_TALKS = frozenset({"CONSULT", "AGREE"})
_DEFINITE = ("لل", "بال")
_TWO_SIDED = frozenset({"AGREE", "ASSAULT"})
_OF_BOTH = frozenset({"AGREE", "ASSAULT", "REQUEST", "RETREAT"})
"""Types of acts that those do who are told behind `بين` even where another act is told before it."""
_KILLING = "قتل"


OUTCOMES = frozenset({"قتل", "مقتل", "أصاب", "إصابة", "جرح", "لقي", "سقط", "استشهد", "توفى", "أودى"})
"""Predicates that tell of victims alone; who did it, another word says."""


def noun_roles(clauses: Clauses, predicate: Predicate, frame: Frame) -> Roles:
    """Who does it and to whom, by what stands behind the noun, then by what governs it."""
    roles = Roles("noun_alone")
    at = _demonyms(clauses, predicate, frame, roles)
    behind = _behind(clauses, predicate, at)
    genitive = genitive_of(clauses, predicate, at, behind)
    _add_brought(clauses, predicate, frame, roles, behind, genitive)
    add_genitive(clauses, predicate, frame, roles, genitive, behind)
    if predicate.part.entry is not None and predicate.part.entry.form == "possessed":
        _add_possessor(clauses, predicate, frame, roles)
    if frame.mode != "investigate":  # `تحقيق في جرائم ارتكبتها القوات`: they did not look into it
        add_relative(clauses, frame, roles, at)
    if not roles.actors:
        add_maker(clauses, predicate, frame, roles)
    if not roles.actors and frame.frame in OUTCOMES:
        roles.actors = _fighting(clauses, predicate, behind)
    if not roles.actors and (frame.frame not in OUTCOMES or frame.form == _KILLING):
        add_governor(clauses, predicate, frame, roles)
    elif roles.rule == "genitive_actor" and not roles.recipients:
        add_other_side(clauses, predicate, frame, roles)
    if predicate.part.proclitics.endswith("ب") and frame.type == "SUPPORT" and roles.actors and not roles.recipients:
        roles.recipients = _supported(clauses, predicate, roles)
    if not roles.recipients:
        made = maker_of_act(clauses, predicate, frame, behind)
        roles.recipients = [entity for entity in made if entity not in roles.actors]
    known = bool(roles.actors) or frame.type != "SUPPORT"
    if not roles.recipients and known and WITH_PRONOUN.get(clauses.sheet.form(at), "ب") != "ب":
        roles.recipients = pronoun_side(clauses, predicate, frame, at, roles.actors)  # `محادثات معه`, `غارات عليهم`
    if frame.type in _JOINT:
        mine = partners(clauses, predicate.end, clauses.end_behind(predicate.end))
        roles.actors += [entity for entity in mine if entity not in roles.recipients]
    if not roles.recipients and frame.mode == "investigate":
        roles.recipients = committed(clauses, predicate, roles)
    if not roles.recipients and frame.type == "ASSAULT" and roles.actors:
        roles.recipients = fought(clauses, predicate, roles)
    if not roles.actors and roles.recipients and frame.type in _TALKS and frame.mode != "visit":
        roles.actors = own_side(clauses, predicate, frame, roles)
    if frame.type == "PROTEST" and not roles.recipients:
        _add_against(clauses, predicate, roles)
    add_others(clauses, roles, predicate.end, clauses.end_behind(predicate.end))
    return roles


def _demonyms(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles) -> int:
    """Take the adjectives behind the noun; the states that they name are its parties: `الغارات الإسرائيلية`.

    The token behind the adjectives.
    """
    sheet = clauses.sheet
    at = tail_of(clauses, predicate)
    states: list[str] = []
    for _ in range(_ADJECTIVES):
        if clauses.in_party(at):
            break
        found = [part for part in sheet.lexical(at, "demonym") if part.proclitics == ""]
        if found:
            states += [actor for actor in [_state(clauses, found)] if actor]
            at = found[0].end
        elif _is_adjective(clauses, at):
            at += 1
        else:
            break
    if states:
        roles.rule = "demonym_of_noun"
        roles.actors.append(states[0])
        roles.recipients += states[1:]
    return at


def _is_adjective(clauses: Clauses, at: int) -> bool:
    """Whether token `at` looks like an adjective of the noun: definite or indefinite in ـي, ـية; a few others."""
    form = clauses.sheet.form(at)
    if clauses.in_party(at) or clauses.sheet.lexical(at, "event_link") or clauses.finite(at) is not None:
        return False
    return len(form) > 3 and form.endswith(("يه", "ي", "يين", "يتين", "يا", "يان", "يتان"))


def _state(clauses: Clauses, found: list[Part]) -> str | None:
    """The actor that is the state of an adjective; null where the report names it nowhere."""
    wanted = [part.column("iso3") for part in found]
    for kind in ("state", "military"):
        for actor in clauses.parties.actors.values():
            if actor.kind == kind and actor.iso3 in wanted:
                return actor.id
    return None


def _behind(clauses: Clauses, predicate: Predicate, at: int) -> list[Party]:
    """The parties behind the noun in its clause, as far as no verb parts them."""
    end = clauses.end_behind(at)
    stops = (
        place for place in range(at, end) if clauses.finite(place) is not None or _opens_another(clauses, at, place)
    )
    end = next(stops, end)
    return [party for party in clauses.parties.between(predicate.end, end) if party.start - at < _REACH]


def _opens_another(clauses: Clauses, at: int, place: int) -> bool:
    """Whether another act is joined on at token `place`, parties of its own behind it: `قصف المدينة وقتل الجنود`.

    What stands right behind the noun shares its parties with it (`tail_of`).
    """
    return place > at and joins_act(clauses, place)


def _add_brought(
    clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles, behind: list[Party], genitive: list[Party]
) -> None:
    links = (*listed(frame.by), *(("ل",) if genitive else ()))
    taken = {party.start for party in genitive}
    between = [
        party.entity for party in behind if party.link == "بين" and _is_between(clauses, predicate, frame, party)
    ]
    if between and frame.type == "REQUEST":
        roles.recipients = between  # `دعوة إلى الحوار بين الأطراف`
    elif between:
        roles.rule = "between"
        roles.actors, roles.recipients = ([], between) if frame.mode == "third-party" else (between[:1], between[1:])
    for party in behind:
        if party.start in taken or party.link == "بين":
            continue
        asks = frame.frame == "طلب" and _asks(clauses, predicate, party, genitive)
        if (
            (party.link == "agent" and frame.type != "PROTEST")
            or asks
            or (party.link == "sponsor" and party.head <= predicate.end + 1)  # `بدعم من الحكومة`
            or (
                party.link == "من"
                and "من" not in links
                and not roles.actors
                and frame.type != "MOBILIZE"
                and _gives(clauses, predicate, party)
            )
        ):
            given = clauses.parties.listed_with(party) if party.link == "من" else [party]
            roles.actors += [other.entity for other in given if other.entity not in roles.actors]
        elif party.entity not in roles.recipients and (
            (party.link in links and not _is_where(frame, party))
            or (_is_titled(clauses, party) and link_of_noun(clauses, party) in links)  # `للمرشح الحسن`
            or (_may_own(predicate, frame, party) and brings(clauses, party, links))
        ):
            roles.by = True
            roles.recipients.append(party.entity)


def _fighting(clauses: Clauses, predicate: Predicate, behind: list[Party]) -> list[str]:
    """With whom victims fought when they fell: `مقتل ثمانية حوثيين في مواجهات مع المقاومة`."""
    places = clauses.sheet.words.get("frame", {})
    for party in behind:
        between = range(predicate.end, party.head) if party.link == "مع" else ()
        if any(part.column("type") == "ASSAULT" for at in between for part in places.get(at, ())):
            return [other.entity for other in clauses.parties.listed_with(party)]
    return []


def _is_between(clauses: Clauses, predicate: Predicate, frame: Frame, party: Party) -> bool:
    """Whether `بين` brings the parties of this act and not of another behind it: `تطرق اللقاء إلى الاتفاق بين …`.

    Who agrees on an agreement, or ceases to fight by one, has its parties.
    """
    if frame.type in _OF_BOTH:
        return True
    head = clauses.parties.at(party.first) or party
    places = clauses.sheet.words.get("frame", {})
    acts = [part for at in range(predicate.end, head.head) for part in places.get(at, ()) if not clauses.in_party(at)]
    return not any(part.column("part") == "noun" and part.column("type") in _TWO_SIDED for part in acts)


def _is_where(frame: Frame, party: Party) -> bool:
    """Whether `في` tells where one looks into something, or whose forces are called up: `تعبئة جنود في الجيش`."""
    lands = party.kind in ("state", "place")
    return party.link == "في" and ((frame.type == "ACCUSE" and lands) or (frame.type == "MOBILIZE" and not lands))


def _is_titled(clauses: Clauses, party: Party) -> bool:
    """Whether a person's name stands behind a definite noun with its preposition: `للمرشح الحسن`."""
    return party.kind == "person" and party.named and clauses.sheet.form(party.noun).startswith(_DEFINITE)


def _may_own(predicate: Predicate, frame: Frame, party: Party) -> bool:
    """Whether the party may have the act done to it through what is its; a land is hit itself or not at all."""
    if party.kind == "place" or (party.kind == "state" and party.named) or frame.type not in _HIT:
        return False
    entry = predicate.part.entry
    return frame.type != "CONSULT" or entry is None or not entry.definite  # `تزامن اللقاء مع إطلاق …`


def _asks(clauses: Clauses, predicate: Predicate, party: Party, genitive: list[Party]) -> bool:
    """Whether the party asks, `طلب للحكومة`, `بناء على طلب من الحكومة`; who is asked stands behind who or what asks."""
    if party.start > predicate.end + 2 or party.link not in ("ل", "من"):
        return False
    if party.link == "ل":
        return True
    possessed = predicate.part.entry is not None and predicate.part.entry.form == "possessed"
    object_ = clauses.sheet.form(predicate.end).startswith("ال")  # `طلب المساعدة من السعودية`
    return not (genitive or possessed or object_ or predicate.part.proclitics.startswith("و"))


def _gives(clauses: Clauses, predicate: Predicate, party: Party) -> bool:
    """Whether `من` tells who the act is from, `طلب من الحكومة`; not `استعداد لسحب القوات من لبنان`."""
    another = any(clauses.sheet.lexical(at, "frame") for at in range(predicate.end, party.head))
    return party.head - predicate.end <= _GIVER and not another


def _supported(clauses: Clauses, predicate: Predicate, roles: Roles) -> list[str]:
    """`تشن إسرائيل حربا بدعم أمريكي`: the subject of the clause is whom the support is for."""
    first = clauses.sentence(predicate.start)[0]
    for at in range(predicate.start - 1, first - 1, -1):
        verb = clauses.finite(at)
        if verb is not None:
            found = [party.entity for party in subject_of(clauses, verb).parties]
            return [entity for entity in found if entity not in roles.actors]
    return []


def _add_against(clauses: Clauses, predicate: Predicate, roles: Roles) -> None:
    """Whom a protest is against: the first party behind it in the sentence, `إضراب … احتجاجا على قرار الحكومة`."""
    end = clauses.sentence(predicate.start)[1]
    for party in clauses.parties.between(predicate.end, end):
        if party.entity not in roles.actors and party.kind != "place" and party.link != "source":
            roles.recipients = [party.entity]
            return


def _add_possessor(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles) -> None:
    """`زيارته`, `هجماتهم`: whoever was the subject before."""
    form = clauses.sheet.form(predicate.start)
    met = next((party for party in clauses.parties.between(predicate.end, predicate.end + _OBJECT)), None)
    object_ = met if met is not None and _is_object(clauses, frame, predicate, met) else None
    if frame.genitive == "recipient" and object_ is None:
        roles.recipients = roles.recipients or nearest(clauses, predicate.start, form)
    else:
        roles.actors = possessor(clauses, predicate.start, form, [])
        if object_ is not None and not roles.recipients:  # `لقائه مبعوث الأمم المتحدة`
            roles.recipients = [party.entity for party in clauses.parties.listed_with(object_)]
    roles.rule = "possessor"


def _is_object(clauses: Clauses, frame: Frame, predicate: Predicate, party: Party) -> bool:
    """Whether a party behind a noun with a pronoun has the act done to it: `استهدافها للحركة`, `مساندتها الأسد`.

    What stands behind another act has that done to it: `استعدادها إطلاق سراح الأسرى`.
    """
    if frame.genitive != "recipient":
        other = any(clauses.sheet.lexical(at, "frame") for at in range(predicate.end, party.start))
        return (not party.link and not other) or (party.link == "ل" and party.head == predicate.end)
    return party.head == predicate.end and party.link in ("", "ل") and party.kind != "place"


def participle_roles(clauses: Clauses, predicate: Predicate, frame: Frame) -> Roles:
    """`مشيدا بمصر`, `متهما الحركة`: the subject of the clause before does it."""
    roles = Roles("participle")
    first = clauses.sentence(predicate.start)[0]
    for at in range(predicate.start - 1, first - 1, -1):
        topic = _topic(clauses, predicate, at)
        if topic is not None:
            roles.actors = [party.entity for party in clauses.parties.listed_with(topic)]
            break
        verb = clauses.finite(at)
        if verb is not None:
            roles.actors = [party.entity for party in subject_of(clauses, verb).parties]
            if roles.actors:
                break
    end = clauses.end_behind(predicate.end)
    links = listed(frame.by)
    roles.recipients = pronoun_side(clauses, predicate, frame, predicate.end, roles.actors)
    for party in clauses.parties.between(predicate.end, end):
        if roles.recipients or party.start - predicate.end >= _REACH:
            break
        bare = party.link == "" and not roles.recipients and frame.object == "recipient"
        if bare or party.link in links:
            roles.object = party if bare else None
            roles.recipients += [other.entity for other in clauses.parties.listed_with(party)]
            roles.by = True
            break
    return roles


def _topic(clauses: Clauses, predicate: Predicate, at: int) -> Party | None:
    """The party of which a clause without a verb tells: `أن السعودية متفقة مع مصر`."""
    if clauses.sheet.form(predicate.start).endswith("ا") or not clauses.boundary(at, "subordinate"):
        return None
    party = clauses.parties.at(at + 1)
    return party if party is not None and party.link == "" else None
