"""What a frame asks for, so that its word is this act: a word close by, parties of some kind, an act to come."""

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.draft import Predicate, Roles
from rawi.reading.events.parties import link_before
from rawi.reading.events.tables import Frame, listed
from rawi.records import ActorKind

_BEHIND, _BEFORE, _SUBJECT, _SAID = 6, 3, 4, 10
_SPORT_WORDS, _SPORT_SHARE = 3, 70
_THAT = frozenset({"ان", "انه", "انها"})
_NEVER = frozenset({"لن", "ولن"})
_IN_SENTENCE = frozenset({"accident"})
_KINDS: dict[str, frozenset[ActorKind]] = {
    "person": frozenset({"person", "group"}),
    "place": frozenset({"place", "state"}),
    "state": frozenset({"state"}),
    "organisation": frozenset({"organisation", "armed_group"}),
    "armed": frozenset({"military", "armed_group", "group"}),
}
_TRAVELLERS = frozenset({"person", "organisation"})


def of_sport(clauses: Clauses) -> bool:
    """Whether a report is one of sport: three words of it or more that differ, and one in seventy of all its words.

    There a meeting is a match, an attack one on the goal; only arrests and protests are what they are elsewhere.
    """
    places = clauses.sheet.words.get("event_condition", {})
    found = [clauses.sheet.form(at) for at, parts in places.items() if _is_sport(parts)]
    return len(set(found)) >= _SPORT_WORDS and len(found) * _SPORT_SHARE >= len(clauses.sheet.forms)


def _is_sport(parts: list[Part]) -> bool:
    return any(part.column("word_class") == "sport" for part in parts)


def fits_words(clauses: Clauses, predicate: Predicate, frame: Frame) -> bool:
    """Whether the words around are those the frame asks for."""
    return all(_word_need(clauses, predicate, need) for need in listed(frame.needs) if ":" in need)


def words_asked_for(clauses: Clauses, predicate: Predicate, frame: Frame) -> set[int]:
    """The tokens of the words that the frame of a verb asks for behind it; they are of its act: `فرضت عقوبات`."""
    if predicate.verb is None:
        return set()
    end = min(clauses.sentence(predicate.start)[1], _reach(clauses, predicate.end))
    wanted = {need.partition(":")[2] for need in listed(frame.needs) if need.startswith("word:")}
    places = clauses.sheet.words.get("event_condition", {})
    return {
        at
        for at in range(predicate.end, end)
        if any(part.column("word_class") in wanted for part in places.get(at, ()))
    }


def _word_need(clauses: Clauses, predicate: Predicate, need: str) -> bool:
    relation, wanted = need.split(":")
    first, last = clauses.sentence(predicate.start)
    if relation == "word":
        if predicate.verb is not None and row_of(predicate.verb).pronoun:
            return False
        return _has(clauses, wanted, predicate.end, min(last, _reach(clauses, predicate.end)))
    if relation == "said":
        said = next(
            (at for at in range(predicate.end, predicate.end + _SUBJECT) if clauses.sheet.form(at) in _THAT), last
        )
        return _has(clauses, wanted, said, min(last, predicate.end + _SAID))
    if relation == "subject":
        return _has(clauses, wanted, predicate.end, min(last, predicate.end + _SUBJECT))
    if relation == "before":
        return _has(clauses, wanted, max(first, predicate.start - _BEFORE), predicate.start)
    if relation == "around":
        close = max(first, predicate.start - _BEFORE), min(last, predicate.end + _SUBJECT)
        return _has(clauses, wanted, close[0], predicate.start) or _has(clauses, wanted, predicate.end, close[1])
    if relation == "noun" and wanted == "possessed":
        return predicate.part.entry is not None and predicate.part.entry.form == "possessed"
    if relation == "noun":
        return _is_free(clauses, predicate) if wanted == "free" else not _has_place(clauses, predicate)
    if relation == "near":
        return _has(clauses, wanted, first, predicate.start) or _has(clauses, wanted, predicate.end, last)
    if relation == "unless":
        return not _has(clauses, wanted, max(first, predicate.start - _BEFORE), predicate.start)
    if relation == "not":
        if wanted in _IN_SENTENCE:
            return not _has(clauses, wanted, first, last)
        return not _has(clauses, wanted, predicate.end, min(last, predicate.end + _SUBJECT))
    return True


def _is_free(clauses: Clauses, predicate: Predicate) -> bool:
    """Whether a noun has no bare genitive behind it: `تحقيق في الحادث` is one, `تحقيق العدالة` is none."""
    entry, at = predicate.part.entry, predicate.end
    written = clauses.sheet.form(predicate.start)
    if entry is None or entry.definite or entry.form in ("plural", "dual") or written.endswith("ا"):
        return True
    if clauses.sheet.lexical(at, "event_link") or not clauses.sheet.form(at).isalpha():
        return True
    return clauses.sheet.form(at).endswith(("ي", "ه")) and not clauses.sheet.raw(at).startswith("ال")


def _has_place(clauses: Clauses, predicate: Predicate) -> bool:
    """Whether the noun is that of a place: `في مقاطعة لوغار` is a province, no boycott."""
    party = clauses.parties.at(predicate.end)
    return (party is not None and party.kind == "place") or link_before(clauses.sheet, predicate.start) == "في"


def _reach(clauses: Clauses, at: int) -> int:
    """The token up to which a word is close behind: parties and dates between count for nothing."""
    counted = 0
    while counted < _BEHIND and at < len(clauses.sheet.forms):
        dates = [part.end for part in clauses.sheet.records_at(at, "date")]
        counted += not clauses.in_party(at) and not dates
        at = max(dates) if dates else at + 1
    return at


def _has(clauses: Clauses, word_class: str, start: int, end: int) -> bool:
    places = clauses.sheet.words.get("event_condition", {})
    return any(part.column("word_class") == word_class for at in range(start, end) for part in places.get(at, ()))


def fits_parties(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles) -> bool:
    """Whether the parties found are those the frame asks for."""
    return all(_party_need(clauses, predicate, frame, need, roles) for need in listed(frame.needs))


def _party_need(clauses: Clauses, predicate: Predicate, frame: Frame, need: str, roles: Roles) -> bool:
    side, _, kind = need.partition(":")
    if side in ("object", "actor") and kind:
        parties = roles.recipients if side == "object" else roles.actors
        return any(_kind(clauses, entity) in _KINDS[kind] for entity in parties)
    if need == "party":
        return bool(roles.actors or roles.recipients)
    if need == "actor":
        return bool(roles.actors)
    if need == "recipient":
        return bool(roles.recipients)
    if need == "pair":
        both = set(roles.actors) | set(roles.recipients)
        return len(both) > 1 or roles.joint or any(clauses.parties.actors[entity].members for entity in both)
    if need == "direct":
        return bool(roles.recipients) and (roles.object is not None or _will_not(clauses, predicate))
    if need == "bare":
        return not _admits(clauses, predicate)
    if need == "by":
        return roles.by or _has_link(clauses, predicate, listed(frame.by))
    if need == "traveller":
        return any(_kind(clauses, entity) in _TRAVELLERS for entity in roles.actors)
    if need == "future":
        return predicate.verb is not None and _is_to_come(predicate)
    return True


def _will_not(clauses: Clauses, predicate: Predicate) -> bool:
    """Whether what is said close behind is that somebody will not put up with it: `حذر من أن الشرطة لن تتسامح`."""
    return any(form in _NEVER for form in clauses.sheet.forms[predicate.end : predicate.end + _SAID])


def _admits(clauses: Clauses, predicate: Predicate) -> bool:
    """Whether ب or أن follows the verb and its subject: `أقر الوزير بأن`, `أقر بخطئه`."""
    at = predicate.end
    while clauses.in_party(at):
        at += 1
    form = clauses.sheet.form(at)
    brought = (
        form.startswith("ب") and not clauses.sheet.lexical(at, "event_link") and not clauses.boundary(at, "adjunct")
    )
    return form in _THAT or (brought and any(cut.proclitics == "ب" for cut in clauses.sheet.cuts(at)))


def _has_link(clauses: Clauses, predicate: Predicate, links: tuple[str, ...]) -> bool:
    """Whether one of the prepositions stands close behind."""
    far = _reach(clauses, predicate.end) if predicate.verb is not None else predicate.end + _SUBJECT
    return any(
        _link_at(clauses, at, links) for at in range(predicate.end, min(clauses.sentence(predicate.start)[1], far))
    )


def _link_at(clauses: Clauses, at: int, links: tuple[str, ...]) -> bool:
    """Whether one of the links begins at token `at` or is written onto it."""
    found = clauses.sheet.lexical(at, "event_link")
    if found:
        return any(part.column("link") in links for part in found)
    party = clauses.parties.at(at)
    if party is not None or clauses.in_party(at):
        return party is not None and party.link in links
    return any(cut.proclitics[-1:] in links for cut in clauses.sheet.cuts(at) if cut.proclitics)


def _is_to_come(predicate: Predicate) -> bool:
    assert predicate.verb is not None
    return row_of(predicate.verb).tense == "present" and predicate.verb.proclitics.endswith("س")


def _kind(clauses: Clauses, entity: str) -> ActorKind | None:
    actor = clauses.parties.actors.get(entity)
    return actor.kind if actor else None
