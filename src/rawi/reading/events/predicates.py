"""Which words of the text name an act: verbs by their lemma, nouns and participles by their forms."""

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.draft import Predicate
from rawi.reading.events.tables import VERB_FRAMES, Frame


def predicates_in(clauses: Clauses) -> list[Predicate]:
    """Every predicate in the order of the text; of overlapping ones the longer."""
    sheet = clauses.sheet
    places = sorted({*sheet.words.get("frame", ()), *clauses.finite_places()})
    found: list[Predicate] = []
    until = 0
    for at in places:
        if at < until:
            continue
        predicate = _verb(clauses, at) or _noun(clauses, at)
        if predicate is not None:
            found.append(predicate)
            until = predicate.end
    return found


def _verb(clauses: Clauses, at: int) -> Predicate | None:
    """A finite verb with the frames of all verbs it may be a form of, those of its likeliest reading first."""
    likeliest = clauses.finite(at)
    if likeliest is None:
        return None
    framed = [
        part
        for part in clauses.readings(at)
        if row_of(part).form in VERB_FRAMES
        and part.proclitics == likeliest.proclitics  # واصل is no `و` and أصل
        and not clauses.is_homograph(part)
    ]
    if not framed:
        return None
    framed.sort(key=lambda part: part is not likeliest)
    frames = dict.fromkeys(frame for part in framed for frame in VERB_FRAMES[row_of(part).form])
    return Predicate(at, at + 1, tuple(frames), framed[0], framed[0])


def _noun(clauses: Clauses, at: int) -> Predicate | None:
    """A noun or participle; none inside a reference to a party (`وزارة الدفاع`, `مؤتمر جنيف`)."""
    sheet = clauses.sheet
    if clauses.in_party(at):
        return None
    words = [part for part in sheet.lexical(at, "frame") if not _is_other_noun(clauses, part)]
    if not words:
        return None
    longest = max(part.end for part in words)
    words = [part for part in words if part.end == longest]
    shortest_cut = min(part.length for part in words)
    words = [part for part in words if part.length == shortest_cut]
    frames = tuple(dict.fromkeys(row for part in words if (row := frame_of(part))))
    return Predicate(at, longest, frames, words[0], None)


def _is_other_noun(clauses: Clauses, part: Part) -> bool:
    """Whether what looks like a noun with its pronoun is another noun: `سماحة المفتي`, `قبضة` end in ة, not in ه."""
    return part.entry is not None and part.entry.form == "possessed" and clauses.sheet.raw(part.start).endswith("ة")


def frame_of(part: Part) -> Frame | None:
    """The row of frames.tsv a word was found by."""
    row = part.entry.row if part.entry else None
    return row if isinstance(row, Frame) else None
