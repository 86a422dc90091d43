"""Signs that a sentence has lost its beginning or its end: its first and last words, its verbs."""

from __future__ import annotations

import re

from lint.language.words import Word, words

# Words that no clause of English ends with.
NEVER_LAST = frozenset(
    """
    the a an and or nor but because although whereas whose every via per than unless lest if whether my your our their its
    am versus upon onto into toward towards among amid amidst between during despite regarding concerning including until
    """.split()
)
# Prepositions that end a clause only where something before is their object ("what it is made of", "a house to live in").
STRANDED = frozenset("of for with from at to by as on about".split())
# What such an object or an infinitive is announced by.
LICENCE = frozenset(
    "what who whom which where that how whatever whoever wherever why when to too enough being been get gets got worth is are was were".split()
)
BE = frozenset("is are was were has have had will would could should may might must can shall does did".split())
PRONOUNS = frozenset("i you he she it we they this that these those there who what which one here".split())
SAYS = frozenset(
    "said says say saying believe believes believed think thinks thought hope hopes hoped claim claims claimed announced "
    "announce confirmed found show shows showed shown reported argues argued stated states warned added fear feared".split()
)
RELATIVE = frozenset("which who whom whose where when while that".split())
CLOSERS = re.compile(r"[\"'”’)\]*_»\s]+$")
STOP = re.compile(r"[.!?…:;,]+[\"'”’)\]*_»\s]*(?:\[\d+\]\s*)*$")


def terminal(text: str) -> str:
    """The punctuation that closes a sentence, without closing quotation marks and brackets; empty if there is none."""
    match = re.search(r"([.!?…:;,—–-]+)[\"'”’)\]*_»\s]*(?:\[\d+\][\s.]*)*$", text)
    return match[1] if match else ""


def lost_end(text: str) -> str:
    """The last words of a sentence that cannot be its end ("the", "said that"), or nothing.

    Only the words decide, whether or not a full stop follows them.
    """
    tokens = [token for token in words(text) if token.is_word]
    if len(tokens) < 3 or CLOSERS.sub("", text)[-1:] in "?!":
        return ""
    last = tokens[-1].text
    lower = last.lower()
    if last != lower and lower != "i":
        return ""
    before = [token.text.lower() for token in tokens[:-1]]
    previous = before[-1]
    mark = _mark_before(text, tokens[-1])
    if lower in NEVER_LAST:
        if lower in ("than", "a", "am", "its", "until", "but", "per", "my") and (previous.isdigit() or mark in "\"“'‘("):
            return ""
        return "" if mark in "\"“'‘(-" and mark else last
    if mark and mark in "\"“'‘(-":
        return ""
    if lower in ("which", "who", "whom", "where", "while", "when") and mark == ",":
        return last
    if lower == "which":
        return last if previous in STRANDED | {"in"} else ""
    if lower == "that" and previous in SAYS:
        return f"{tokens[-2].text} {last}"
    if lower in STRANDED and not LICENCE.intersection(before) and previous not in PRONOUNS:
        if lower in ("of", "from", "with", "at", "for", "as", "to") and not mark:
            return last
        if lower in ("by", "on", "about") and previous.endswith(("ation", "ment", "ity", "ing", "ed")) and not mark:
            return last
    if lower in BE and previous not in PRONOUNS and not LICENCE.difference(BE).intersection(before[:-1]):
        comparing = {"as", "so", "than", "if", "not", "never", "neither", "nor", "also", "same", "yes", "no", "only", "and", "but", "because"}
        if previous.isalpha() and not comparing.intersection(before) and not previous.endswith("ly"):
            return last
    return ""


def _mark_before(text: str, last: Word) -> str:
    """The punctuation directly before the last word."""
    return text[: last.start].rstrip()[-1:] if not text[: last.start].rstrip()[-1:].isalnum() else ""


def lost_beginning(text: str) -> str:
    """The first word of a sentence that cannot be its beginning because it is in lower case, or nothing."""
    match = re.match(r"[\"“'‘(\[*_]*([a-z][\w’'-]*)", text)
    if not match:
        return ""
    word = match[1]
    if any(letter.isupper() or letter.isdigit() for letter in word) or "." in text[match.end() : match.end() + 2].strip():
        return ""
    if text[match.end() : match.end() + 1] in "/@_=:" or word in ("de", "van", "von", "al", "el", "bin", "le", "la", "e", "i"):
        return ""
    return word


DETERMINERS = frozenset(
    "the a an this that these those my your his her its our their each every all both some many most several few no any "
    "another such one two three four five six seven eight nine ten".split()
)
AUXILIARY_FIRST = re.compile(r"(?:Was|Is|Were|Has|Are)\s+(?P<next>[\w’'-]+)")
INVERTED = PRONOUNS | DETERMINERS | frozenset("there not i".split())


def headless_verb(text: str) -> str:
    """The finite verb that a statement starts with although its subject should stand there, or nothing.

    Questions and inverted conditionals ("Were it not for …") start so too, and are let through.
    """
    if not text.rstrip("\"'”’)]* ").endswith("."):
        return ""
    match = AUXILIARY_FIRST.match(text)
    if not match or match["next"].lower() in INVERTED or match["next"][:1].isupper():
        return ""
    return text.split(None, 1)[0]


def starts_with_determiner(text: str) -> bool:
    """Whether a sentence starts as subjects do, so that its verb is what it has lost."""
    match = re.match(r"[\"“'‘(]*([A-Za-z]+)", text)
    return bool(match) and match is not None and match[1].lower() in DETERMINERS
