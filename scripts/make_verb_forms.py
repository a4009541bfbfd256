"""verbs.tsv -> verb_forms.tsv: every form of every verb of the list, conjugated by mazini. Run by `make verbs`.

Only the table is shipped; mazini (CC BY 4.0) is needed when the list changes.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import mazini

from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Table
from rawi.arabic.verbs import FORMS, VERBS, VerbRow

HEAD = """\
# Every form of the verbs of verbs.tsv, folded. Made by scripts/make_verb_forms.py: change verbs.tsv, run `make verbs`.
# source: mazini = conjugated by mazini 0.2.2 (Wael Tellat, CC BY 4.0)
# forms: the lemma's key and a code, `;` between: p past, n present; 1 or 3, the person; m, f or - (both), the gender;
#   s, d or p, the number; a active, p passive, e either
form\tforms\tsource
"""
TENSES = {"past": "p", "ind": "n", "sub": "n", "juss": "n"}
PERSONS = ("1s", "3ms", "3fs", "3md", "3fd", "1p", "3mp", "3fp")


def coded(row: VerbRow) -> Iterator[tuple[str, str, str]]:
    """Folded form, code without voice, and voice, of every form of the row's verbs in the first and third person."""
    for root, pattern in zip(row.root.split("|"), row.pattern.split("|"), strict=True):
        slots = mazini.conjugate(root, pattern, passive=True).slots
        for tense, letter in TENSES.items():
            for person in PERSONS:
                code = letter + (person if len(person) == 3 else f"{person[0]}-{person[1]}")
                voices = (("a", f"{tense}_{person}"), ("p", f"{tense}_pass_{person}"))
                for voice, slot in voices[: 1 if person[0] == "1" else 2]:  # no report says أُستقبَل
                    for form in slots.get(slot, ()):
                        if form.form != "?":
                            yield fold_word(form.form), code, voice


def _third_person_first(reading: tuple[tuple[str, str], set[str]]) -> tuple[bool, str, str]:
    (lemma, code), _ = reading
    return code[1] == "1", lemma, code


def main() -> None:
    """Write the table beside the list."""
    found: dict[str, dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in Table("verb", VERBS, VerbRow).rows:
        for form, code, voice in coded(row):
            found[form][row.form, code].add(voice)
    lines = []
    for form, readings in sorted(found.items()):
        cells = [
            f"{lemma} {code}{'e' if len(voices) > 1 else min(voices)}"
            for (lemma, code), voices in sorted(readings.items(), key=_third_person_first)
        ]
        lines.append(f"{form}\t{';'.join(cells)}\tmazini\n")
    Path(FORMS).write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
