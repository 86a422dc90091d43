"""Whether a sentence has a finite verb: a list of forms that are nothing else, then a small linear model.

The list settles most sentences at once. For the rest every word that may be a verb is scored by a linear model over
hashed features of its neighbourhood (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"),
learnt from two taggers' opinions on public text; `training/` makes both files and says how well they do.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from zlib import crc32

from lint.language.words import Word, words

FOLDER = Path(__file__).parent
FORMS = FOLDER / "finite_forms.txt"
MODEL = FOLDER / "finite_verbs.bin"
BITS = 20
ENOUGH = -1.0  # log odds: above it nobody asks for more
CONTRACTED = re.compile(r"\w(?:n['’]t|['’](?:ll|re|ve|m|d))\b")
AFTER_SUBJECT = re.compile(
    r"\b(?:we|they|he|she|i) (?:also |all |both |each |never |often |always |now |then |just |still |only |[a-z]+ly )?"
    r"(?!(?:and|or|nor|but|as|at|by|for|from|in|of|on|to|with|the|a|an|all|both|each|who|which|that|alone|too|not|also|"
    r"never|often|always|now|then|just|still|only|themselves|ourselves)\b|[a-z]+(?:ing|ly)\b)[a-z]{2,}"
)
"""A pronoun that can only be a subject, and the word behind it, which is its verb."""
NO_VERB = re.compile(r"(?:IN|DT|CC|PRP\$?|TO|CD|WDT|WP\$?|WRB|RB|RP|EX|PDT)+0\^?")
PLAIN_WORD = re.compile(r"[a-z]+(?![\w'’-])")


@cache
def forms() -> frozenset[str]:
    """Words that are finite verbs wherever they stand."""
    return frozenset(FORMS.read_text(encoding="utf-8").split())


class Model:
    """The weights and the classes of words: see `features`."""

    def __init__(self, path: Path = MODEL) -> None:
        content = path.read_bytes()
        size = int.from_bytes(content[:4], "little")
        head = json.loads(content[4 : 4 + size])
        self.classes: dict[str, str] = {}
        for name, members in head["classes"].items():
            self.classes.update(dict.fromkeys(members.split(), name))
        self.scale: float = head["scale"]
        self.bias: float = head["bias"]
        self.table = memoryview(content)[4 + size :].cast("b")

    def score(self, tokens: list[Word], at: int, window: list[str]) -> float:
        """The log odds that the word at `at` is a finite verb."""
        table, mask = self.table, (1 << BITS) - 1
        total = 0
        for feature in features(tokens, at, window):
            total += table[crc32(feature.encode("utf-8", "replace")) & mask]
        return self.bias + self.scale * total


@cache
def model() -> Model:
    """The model that ships, read when it is first needed."""
    return Model()


def settled(text: str) -> bool:
    """Whether a form that is nothing but a finite verb stands in a text."""
    lower = text.lower()
    return (
        not forms().isdisjoint(PLAIN_WORD.findall(lower))
        or CONTRACTED.search(lower) is not None
        or AFTER_SUBJECT.search(lower) is not None
    )


def evidence(text: str) -> float:
    """How surely a sentence has a finite verb, in log odds.

    20 where a form settles it, else the odds of its likeliest word, or of the first that is sure enough.
    """
    return 20.0 if settled(text) else odds(words(text))


def odds(tokens: list[Word]) -> float:
    """The log odds of the likeliest finite verb among words that no form settles."""
    chosen = model()
    window = [word_class(chosen.classes, token.text) for token in tokens]
    best = -20.0
    for at, token in enumerate(tokens):
        if is_candidate(tokens, at, token) and _may_be_verb(window[at]):
            best = max(best, chosen.score(tokens, at, window))
            if best > ENOUGH:
                break
    return best


@cache
def _may_be_verb(kind: str) -> bool:
    """Whether a class is none of a preposition, an article, a pronoun, an adverb."""
    return NO_VERB.fullmatch(kind) is None


def may_have_verb_after_subject(text: str) -> bool:
    """Whether a word near the start may be the verb of the noun before it, whatever the model says.

    "The ferry sails at noon": a noun, then a word in -s or -ed; "Ships anchor in the bay": a plural, then a plain form.
    The model cannot tell such a verb from the head of a compound ("the ferry sails") where it has not met the words.
    """
    chosen = model()
    before, plural = "", False
    for token in words(text)[:8]:
        if not token.is_word and before:
            return False
        lower = token.text.lower()
        kind = chosen.classes.get(lower, "")[:-1]
        if kind in ("IN", "CC", "TO", "INRB", "RP", "INRP", "WDT"):
            return False
        if before and token.text.islower():
            ends = lower.endswith(("s", "ed")) and not lower.endswith(("ss", "us", "'s", "’s"))
            if ends or (plural and kind not in ("NNS", "JJ", "RB")):
                return True
        noun = kind.startswith("NN") or kind in ("", "JJNN") or token.text[:1].isupper()
        before = token.text if noun and kind not in ("DT", "PRP$", "JJ", "CD", "PRP", "RB") else ""
        plural = bool(before) and (kind == "NNS" or (kind == "" and lower.endswith("s")))
    return False


def first_word_is_finite(prose: str) -> bool:
    """Whether the first word is a finite verb in the third person or the past, so that its subject is missing.

    Words that may be commands (the plain form of a verb) or nouns are let through.
    """
    tokens = words(prose)
    chosen = model()
    kind = chosen.classes.get(tokens[0].text.lower(), "")[:-1] if tokens else ""
    if kind not in ("VBD", "VBZ", "VBDVBN"):
        return False
    window = [word_class(chosen.classes, token.text) for token in tokens[:8]]
    # A form that may be a participle ("Founded in 1950 …") needs its neighbours' word for it.
    return chosen.score(tokens, 0, window) > (0.5 if kind == "VBDVBN" else -1.0)


def is_candidate(tokens: list[Word], at: int, token: Word) -> bool:
    """Whether a word can be a verb by its shape: letters, and lower case or at the start of something."""
    text = token.text
    if not text[:1].isalpha():
        return False
    return text[0].islower() or at == 0 or not tokens[at - 1].is_word or text.endswith(("'s", "’s"))


def word_class(classes: dict[str, str], text: str) -> str:
    """What is known of a word without its neighbours: its learnt class, or its ending and case."""
    lower = text.lower().replace("’", "'")
    known = classes.get(lower)
    if known is not None:
        return known + ("^" if text[:1].isupper() else "")
    if not text[:1].isalpha():
        return text if not text[:1].isdigit() else "9"
    return f"?{lower[-2:]}{'^' if text[:1].isupper() else ''}"


def features(tokens: list[Word], at: int, window: list[str]) -> list[str]:
    """The features of one word: its form and ending, and words and classes three to either side."""

    def word(offset: int) -> str:
        place = at + offset
        return tokens[place].text.lower() if 0 <= place < len(tokens) else ("<" if offset < 0 else ">")

    def kind(offset: int) -> str:
        place = at + offset
        return window[place] if 0 <= place < len(window) else ("<" if offset < 0 else ">")

    me, mine = word(0), kind(0)
    w1, w2, x1, x2 = word(-1), word(-2), word(1), word(2)
    a1, a2, a3, b1, b2, b3 = kind(-1), kind(-2), kind(-3), kind(1), kind(2), kind(3)
    return [
        f"w{me}", f"c{mine}", f"s{me[-3:]}", f"S{me[-2:]}",
        f"a{w1}", f"b{w2}", f"d{x1}", f"e{x2}",
        f"A{a1}", f"B{a2}", f"C{a3}", f"D{b1}", f"E{b2}", f"F{b3}",
        f"wa{me}|{w1}", f"wd{me}|{x1}", f"wA{me}|{a1}", f"wD{me}|{b1}",
        f"cA{mine}|{a1}", f"cD{mine}|{b1}", f"cAB{mine}|{a1}|{a2}", f"cDE{mine}|{b1}|{b2}", f"cAD{mine}|{a1}|{b1}",
        f"ca{mine}|{w1}", f"cd{mine}|{x1}", f"cab{mine}|{w1}|{w2}", f"cde{mine}|{x1}|{x2}",
        f"cABC{mine}|{a1}|{a2}|{a3}", f"cDEF{mine}|{b1}|{b2}|{b3}", f"cABD{mine}|{a1}|{a2}|{b1}",
        f"cADE{mine}|{a1}|{b1}|{b2}", f"sA{me[-3:]}|{a1}", f"sD{me[-3:]}|{b1}", f"sAD{me[-2:]}|{a1}|{b1}",
        f"p{mine}|{min(at, 3)}", f"q{mine}|{min(len(tokens) - at, 3)}",
    ]  # fmt: skip
