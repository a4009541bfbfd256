"""Forms of verbs: a folded word -> what it may be a form of, with its tense, person and the pronoun written onto it.

The table `verb_forms.tsv` is made of the list `verbs.tsv` (`scripts/make_verb_forms.py`); what is not in it is no verb.
Whether a form that is also a noun (`قتل`, `دعم`) is the verb is for those who read on to decide.
"""

from pathlib import Path
from typing import Literal

from rawi.arabic.lexicon import Row

VERBS = Path(__file__).parent / "verbs.tsv"
FORMS = Path(__file__).parent / "verb_forms.tsv"

Tense = Literal["past", "present"]
Voice = Literal["active", "passive", "either"]


class VerbRow(Row, frozen=True):
    """A row of `verbs.tsv`: the lemma's key, and the roots and patterns that are written so."""

    root: str
    pattern: str


class VerbForm(Row, frozen=True):
    """One reading of a word as a verb: `form` is the lemma's key, `pronoun` the object written onto it, or empty.

    `voice` is `either` where active and passive are written alike. `gender` is null in the first person.
    """

    tense: Tense
    voice: Voice
    person: int
    gender: Literal["masculine", "feminine"] | None
    number: Literal["singular", "dual", "plural"]
    pronoun: str = ""


_TENSES: dict[str, Tense] = {"p": "past", "n": "present"}
_VOICES: dict[str, Voice] = {"a": "active", "p": "passive", "e": "either"}
_GENDERS: dict[str, Literal["masculine", "feminine"] | None] = {"m": "masculine", "f": "feminine", "-": None}
_NUMBERS: dict[str, Literal["singular", "dual", "plural"]] = {"s": "singular", "d": "dual", "p": "plural"}
PRONOUNS = ("هما", "ها", "هم", "هن", "ني", "نا", "كم", "ه", "ك")
"""Object pronouns, folded, the longer before those they end in. Ryding, A Reference Grammar (2005), ch. 12."""
_PROCLITICS = {"": "", "و": "", "ف": ""} | dict.fromkeys(("س", "وس", "فس", "ل", "ول", "فل"), "present")
"""What may be written before a verb, and the tense it then has; empty for any."""
_SHORTEST = 2


class Verbs:
    """The table of forms, read once; its lines are taken apart when a form is first asked for."""

    paths: tuple[Path, ...] = (VERBS, FORMS)
    where = "arabic/verb_forms.tsv"

    def __init__(self) -> None:
        lines = FORMS.read_text(encoding="utf-8").splitlines()
        header = next(number for number, line in enumerate(lines) if not line.startswith("#"))
        self._forms = dict(line.split("\t", 2)[:2] for line in lines[header + 1 :])

    def readings(self, word: str, proclitics: str = "") -> tuple[VerbForm, ...]:
        """Every reading of a folded `word` that `proclitics` may stand before, without and with a pronoun.

        >>> [(verb.form, verb.tense, verb.pronoun) for verb in Verbs().readings("استقبله")]
        [('استقبل', 'past', 'ه')]
        """
        tense = _PROCLITICS.get(proclitics)
        if tense is None or len(word) < _SHORTEST:
            return ()
        found = list(self._of(word, ""))
        for pronoun in PRONOUNS:
            if word.endswith(pronoun) and len(word) >= len(pronoun) + _SHORTEST:
                for stem in _before_pronoun(word[: -len(pronoun)]):
                    found.extend(self._of(stem, pronoun))
                break
        return tuple(verb for verb in found if tense in ("", verb.tense))

    def _of(self, form: str, pronoun: str) -> list[VerbForm]:
        cells = self._forms.get(form)
        if cells is None:
            return []
        return [_reading(cell, pronoun) for cell in cells.split(";")]


def _reading(cell: str, pronoun: str) -> VerbForm:
    lemma, code = cell.split(" ")
    return VerbForm(
        form=lemma,
        source="mazini",
        tense=_TENSES[code[0]],
        person=int(code[1]),
        gender=_GENDERS[code[2]],
        number=_NUMBERS[code[3]],
        voice=_VOICES[code[4]],
        pronoun=pronoun,
    )


def _before_pronoun(stem: str) -> tuple[str, ...]:
    """What the stem is written like without the pronoun: `دعا`ه, `اعطا`ه for أعطى, `را`ه for رأى, `قتلو`ه for قتلوا."""
    if stem.endswith("ا"):
        return stem, stem[:-1] + "ي", stem + "ي"
    if stem.endswith("و"):
        return stem, stem + "ا"
    return (stem,)
