"""Parts of speech of the words of a sentence, as Penn Treebank tags (Marcus et al. 1993; Santorini 1990).

A word has the one or two tags that it had most often in the text that the verb model was trained on; of two, the words
beside it choose, by rules of context as in Brill 1992. A word that was not there gets a tag by its ending.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from lint.language.verbs.finite import model
from lint.language.words import Word, words
from lint.patterns import pattern
from lint.records import Record

CLASS = pattern(
    r"(?P<one>NNPS?|NNS?|VB[DGNPZ]?|JJ[RS]?|RB[RS]?|RP|PRP\$?|PDT|W(?:DT|P\$?|RB)|[A-Z]{2}S?)(?P<two>[A-Z]{2,4}\$?)?\d*"
)
"""A class of the verb model: the usual tags, in the order of the alphabet, and how often the word is finite."""
ENDINGS = (
    ("ing", "VBG"), ("ed", "VBN"), ("ly", "RB"), ("ous", "JJ"), ("ful", "JJ"), ("able", "JJ"), ("ible", "JJ"), ("ive", "JJ"),
    ("ical", "JJ"), ("est", "JJS"), ("ss", "NN"), ("us", "NN"), ("is", "NN"), ("s", "NNS"),
)  # fmt: skip
CONTRACTION = pattern(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
ALWAYS = {
    "to": "TO",
    "as": "IN",
    "so": "RB",
    "n't": "RB",
    "'re": "VBP",
    "'ve": "VBP",
    "'m": "VBP",
    "'ll": "MD",
    "'d": "MD",
    "ca": "MD",
    "wo": "MD",
}
BE = frozenset("be am is are was were been being 'm 're".split())
HAVE = frozenset("have has had having 've".split())
DO = frozenset("do does did let help helps helped make makes made".split())
"""What a verb in its base form may follow."""
NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")
FINITE = ("VBZ", "VBP", "VBD", "MD")
BEFORE_NOUN = ("DT", "PDT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "VBN")
SUBJECTS = ("PRP", "NNS", "NNPS", "WP", "WDT", "EX")


class Neighbours(Record):
    """What decides between two tags: the words and tags before, and what comes after."""

    text: str
    before: str
    """The word before, in lower case; empty at the beginning."""
    tag: str
    """Its tag."""
    governor: str
    """The tag of the last word before that is no adverb."""
    governing: str
    """That word, in lower case."""
    after: str
    """The word after, in lower case."""
    following: tuple[str, ...]
    """The tags that the word after may have."""
    has_verb: bool
    """Whether the sentence has had a finite verb."""
    joined: str
    """The tag of the word before the word before: what an “and” joins this one to."""

    def follows(self, *tags: str) -> bool:
        """Whether what comes after may be one of these."""
        return any(tag in self.following for tag in tags)


def tagged(sentence: str) -> list[tuple[Word, str]]:
    """The words and marks of a sentence, with a tag each."""
    found = [part for word in words(sentence) for part in _parts(word)]
    return list(zip(found, _tags([word.text for word in found]), strict=True))


def _parts(word: Word) -> Iterator[Word]:
    """A word, or both parts of a contraction: `it` and `’s`, `ca` and `n’t`."""
    match = CONTRACTION.search(word.text) if "'" in word.text or "’" in word.text else None
    if match and match.start():
        middle = word.start + match.start()
        yield Word(match.string[: match.start()], word.start, middle)
        yield Word(match[0], middle, word.end)
    else:
        yield word


def _tags(texts: Sequence[str]) -> list[str]:
    may = [_usual(text) for text in texts]
    tags: list[str] = []
    governor = governing = ""
    has_verb = False
    for at, text in enumerate(texts):
        lower = _plain(text)
        is_inside = bool(at) and tags[-1][:1].isalnum()
        if not text[:1].isalnum() and text[:1] not in "'’":
            tag = text
        elif text[:1].isdigit():
            tag = "CD"
        elif text[:1].isupper() and (is_inside or not may[at]) and text != "I" and _may_be_name(may[at]):
            tag = "NNPS" if "NNS" in may[at] and "NNP" not in may[at] and tags and tags[-1] == "NNP" else "NNP"
        elif lower == "'s":
            tag = "POS" if tags and tags[-1] in NOUNS and not _is_verb(may[at + 1 :]) else "VBZ"
        elif len(may[at]) == 1:
            tag = may[at][0]
        elif not may[at]:
            tag = next((name for ending, name in ENDINGS if lower.endswith(ending)), "NN")
        else:
            following = at + 1
            seen = Neighbours(
                lower,
                _plain(texts[at - 1]) if at else "",
                tags[-1] if at else "",
                governor,
                governing,
                _plain(texts[following]) if following < len(texts) else "",
                may[following] if following < len(texts) else (),
                has_verb,
                tags[-2] if at > 1 else "",
            )
            choose = CHOICES.get(may[at])
            tag = choose(seen) if choose else may[at][0]
        if tag in ("VBP", "NN") and may[at] in ((), ("VBP",), ("VB",)) and _wants_base(governor, governing):
            tag = "VB"
        tags.append(tag)
        has_verb |= tag in FINITE
        if tag != "RB":
            governor, governing = tag, "is" if lower == "'s" and tag == "VBZ" else lower
    return tags


@lru_cache(maxsize=32768)
def _usual(text: str) -> tuple[str, ...]:
    """The one or two tags that a word usually has, in the order of the alphabet; none where it is not known."""
    lower = _plain(text)
    if lower in ALWAYS:
        return (ALWAYS[lower],)
    match = CLASS.fullmatch(model().classes.get(lower, ""))
    return tuple(filter(None, (match["one"], match["two"]))) if match else ()


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _is_verb(after: Sequence[tuple[str, ...]]) -> bool:
    """Whether an ’s before these is a verb: “the ferry’s late”, “it’s a ferry”."""
    return not after or not set(after[0]) & {"NN", "NNS", "NNP", "NNPS", "JJ", "VBG"}


def _may_be_name(may: tuple[str, ...]) -> bool:
    """Whether a word with a capital may be a name: it is no function word."""
    return not may or may[0][:2] in ("NN", "VB", "JJ", "FW", "RB", "UH", "CD")


def _wants_base(governor: str, governing: str) -> bool:
    """Whether a verb after it is in the base form."""
    return governor in ("TO", "MD") or governing in DO


def _noun_or_verb(seen: Neighbours) -> bool:
    """Whether a word that may be a noun or a verb is a noun."""
    if _wants_base(seen.governor, seen.governing):
        return seen.tag in BEFORE_NOUN
    if seen.tag in ("PRP", "WP", "WDT", "EX", "NNS", "NNPS"):
        return False
    if seen.tag == "CC" and seen.joined[:1].isalpha():
        return not seen.joined.startswith("VB")
    if not seen.tag[:1].isalpha() or seen.tag == "CC":
        return not seen.follows("DT", "PRP$", "PRP", "PDT")
    return True


def _base(noun: str) -> Callable[[Neighbours], str]:
    """A noun, or a verb in its base form."""

    def choose(seen: Neighbours) -> str:
        if _noun_or_verb(seen):
            return noun
        return "VBP" if seen.governor in SUBJECTS else "VB"

    return choose


def _present(seen: Neighbours) -> str:
    if _wants_base(seen.governor, seen.governing) or not seen.governor[:1].isalpha():
        return "VB"
    if seen.governor == "CC":
        return "VB" if seen.governing != "but" else "VBP"
    return "VB" if seen.governor in ("VB", "VBG") else "VBP"


def _third_person(seen: Neighbours) -> str:
    if seen.tag in BEFORE_NOUN or seen.tag in ("IN", "VBG", "VB", "VBZ", "CC"):
        return "NNS"
    if seen.tag in ("PRP", "WDT", "WP", "NNP", "RB"):
        return "VBZ"
    if not seen.has_verb and seen.tag in NOUNS and not seen.follows(*FINITE):
        return "VBZ"
    return "VBZ" if seen.follows("DT", "PRP$", "PRP", "TO", "RB", "IN") and seen.tag in NOUNS else "NNS"


def _past(seen: Neighbours) -> str:
    if seen.governing in BE or seen.governing in HAVE or seen.after == "by":
        return "VBN"
    if seen.tag in ("IN", "DT", "PRP$", "JJ", "VBD", "VBZ", "VBP", "VB", "VBN"):
        return "VBN"
    if seen.tag in ("NNS", "NN") and seen.follows("IN", "TO") and not seen.follows("DT"):
        return "VBN" if seen.after in ("in", "for", "to", "on", "with", "from") else "VBD"
    return "VBD" if seen.tag[:1].isalpha() or seen.tag == "”" else "VBN"


def _gerund(other: str) -> Callable[[Neighbours], str]:
    """Another word, or a form in -ing."""

    def choose(seen: Neighbours) -> str:
        if seen.follows("DT", "PRP$", "PRP", "TO", "PDT", "WRB", "WP", "IN") and seen.after != "of":
            return other if seen.tag in ("DT", "PRP$", "JJ") else "VBG"
        if seen.governing in BE or seen.tag in ("TO", "CC"):
            return "VBG"
        if other == "NN":
            return "NN" if seen.tag in (*BEFORE_NOUN, "NN", "NNP") or seen.after == "of" else "VBG"
        return "JJ" if seen.follows("NN", "NNS") else "VBG"

    return choose


def _of_two(first: str, second: str, wanted: Callable[[Neighbours], bool]) -> Callable[[Neighbours], str]:
    """The first where the condition holds, else the second."""
    return lambda seen: first if wanted(seen) else second


def _before_noun(seen: Neighbours) -> bool:
    return seen.follows("NN", "NNS", "NNP", "NNPS")


def _opens_phrase(seen: Neighbours) -> bool:
    """Whether a phrase or a clause begins after it, which a preposition has and an adverb has not."""
    return bool(seen.following) and not seen.follows("IN", "RB", "CC", "VBZ", "VBD")


CHOICES: Mapping[tuple[str, ...], Callable[[Neighbours], str]] = {
    ("NN", "VB"): _base("NN"),
    ("NN", "VBP"): _base("NN"),
    ("NNP", "VB"): _base("NN"),
    ("JJ", "VB"): lambda seen: "VB" if _wants_base(seen.governor, seen.governing) and seen.tag != "JJ" else "JJ",
    ("IN", "VB"): _of_two("VB", "IN", lambda seen: seen.tag in ("TO", "MD")),
    ("VB", "VBP"): _present,
    ("NNS", "VBZ"): _third_person,
    ("NNPS", "VBZ"): _third_person,
    ("VBD", "VBN"): _past,
    ("VB", "VBD"): lambda seen: _present(seen) if _wants_base(seen.governor, seen.governing) else _past(seen),
    ("VB", "VBN"): lambda seen: "VBN" if seen.governing in BE or seen.governing in HAVE else _present(seen),
    ("NN", "VBN"): lambda seen: "NN" if _noun_or_verb(seen) and seen.governing not in BE | HAVE else "VBN",
    ("NN", "VBG"): _gerund("NN"),
    ("JJ", "VBG"): _gerund("JJ"),
    ("NNP", "VBG"): _gerund("NN"),
    ("JJ", "VBN"): _of_two("JJ", "VBN", lambda seen: _before_noun(seen) or seen.tag == "RB"),
    ("NNP", "VBN"): lambda _: "VBN",
    ("NN", "NNP"): lambda _: "NN",
    ("NNP", "NNS"): lambda _: "NNS",
    ("NNP", "NNPS"): lambda _: "NNS",
    ("NNPS", "NNS"): lambda _: "NNS",
    ("JJ", "NNP"): lambda _: "JJ",
    ("NNP", "RB"): lambda _: "RB",
    ("JJ", "NN"): _of_two("JJ", "NN", lambda seen: _before_noun(seen) or seen.governing in BE),
    ("NN", "RB"): _of_two("NN", "RB", lambda seen: seen.tag in BEFORE_NOUN or seen.follows("IN")),
    ("JJ", "RB"): _of_two(
        "JJ",
        "RB",
        lambda seen: (
            _before_noun(seen) or seen.tag in ("DT", "PRP$") or (seen.governing in BE and not seen.after[:1].isalnum())
        ),
    ),
    ("IN", "RB"): _of_two("IN", "RB", _opens_phrase),
    ("IN", "RP"): _of_two(
        "IN", "RP", lambda seen: seen.after == "of" or (seen.text in ("over", "down") and bool(seen.following))
    ),
    ("IN", "WDT"): lambda seen: "WDT" if seen.tag in NOUNS and seen.follows("MD", "VBZ", "VBP", "VBD", "RB") else "IN",
    ("IN", "JJ"): _of_two("JJ", "IN", lambda seen: seen.text == "due" or _before_noun(seen)),
    ("JJR", "RBR"): _of_two("JJR", "RBR", lambda seen: _before_noun(seen) or not seen.follows("JJ", "RB")),
    ("JJS", "RBS"): _of_two("RBS", "JJS", lambda seen: seen.follows("JJ", "RB")),
    ("RB", "RBR"): lambda _: "RBR",
    ("DT", "PDT"): _of_two("PDT", "DT", lambda seen: seen.follows("DT", "PRP$")),
    ("JJ", "PDT"): _of_two("PDT", "JJ", lambda seen: seen.follows("DT")),
    ("EX", "RB"): _of_two("EX", "RB", lambda seen: seen.after in BE or seen.follows("MD")),
    ("PRP", "PRP$"): _of_two("PRP$", "PRP", lambda seen: _before_noun(seen) or seen.follows("JJ")),
    ("DT", "RB"): lambda _: "DT",
    ("CC", "DT"): _of_two("CC", "DT", lambda seen: not seen.follows("NNS", "IN")),
    ("CC", "RB"): lambda _: "RB",
    ("RB", "UH"): lambda _: "RB",
}
"""Which of its two usual tags a word has, by its neighbours; the first where nothing is said."""
