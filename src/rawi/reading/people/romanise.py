"""Arabic names in Latin letters: name by name from the word lists, else letter by letter.

By letters: the consonants and long vowels as news agencies write them, with no short vowels, which Arabic does not
write. It is a help for reading and no spelling of the person's own, and is marked as such.
"""

import re
from functools import cache

from rawi.arabic.fold import fold_word
from rawi.reading.people.tables import family_names, given_names, particles

MARK = " (romanised)"
_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "'", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "'", "ؤ": "'", "ئ": "'",
    "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v", "ڨ": "g",
}  # fmt: skip
"""Source: the ALA-LC romanisation table of Arabic (2012), without its signs above and below the letters."""
_ARTICLE = "ال"
_SHORTEST_DEFINITE = 5
_OPENINGS = {"او": "u", "اي": "i", "ا": "a"}
_ENDINGS = {"يه": "ia", "ه": "a", "ي": "i", "و": "o"}
_MORE_THAN_ONE = 2


@cache
def _listed() -> dict[str, str]:
    found: dict[str, str] = {}
    for rows in (particles.rows, family_names.rows, given_names.rows):
        for row in rows:
            found[fold_word(row.form)] = row.label_en
    return found


def romanise(name: str) -> str:
    """A name as written in Arabic -> in Latin letters, with the mark that says that it was made by rule.

    >>> romanise("محمد الزنقلاوي")
    'Mohammed al-Znqlawi (romanised)'
    """
    words = fold_word(name).replace("-", " ").split()
    listed, found = _listed(), []
    while words:
        for size in range(min(_MORE_THAN_ONE, len(words)), 0, -1):
            known = listed.get(" ".join(words[:size]))
            if known is not None or size == 1:
                found.append(known or _by_letters(words[0]))
                words = words[size:]
                break
    return " ".join(filter(None, found)) + MARK


def _by_letters(word: str) -> str:
    """One word by its letters; every sign that is no letter is left out."""
    article = ""
    if word.startswith(_ARTICLE) and len(word) >= _SHORTEST_DEFINITE:
        article, word = "al-", word[len(_ARTICLE) :]
    opening = next((given for given in _OPENINGS if word.startswith(given)), "")
    ending = next((given for given in _ENDINGS if word[len(opening) :].endswith(given)), "")
    middle = word[len(opening) : len(word) - len(ending)]
    letters = _OPENINGS.get(opening, "") + "".join(map(_letter, middle)) + _ENDINGS.get(ending, "")
    letters = re.sub(r"^'+", "", letters)
    return article + letters[:1].upper() + letters[1:]


def _letter(letter: str) -> str:
    return _LETTERS.get(letter, letter if letter.isascii() and letter.isalpha() else "")
