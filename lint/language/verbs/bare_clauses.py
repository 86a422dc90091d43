"""Clauses without a pronoun of their own behind the noun that they say something of: “the boat you sail”,
“the range people look for”."""

from __future__ import annotations

from itertools import pairwise

from lint.language.verbs.finite import HELPERS, model
from lint.language.verbs.noun_phrases import DETERMINERS, MORE_NOUNS, is_plural, singular_forms
from lint.language.verbs.slots import verbs
from lint.language.words import Word

PRONOUNS = frozenset("i you he she it we they this that these those there who what which one here".split())
SUBJECTS = frozenset("i you he she it we they".split())
RELATIVE_SUBJECTS = SUBJECTS | frozenset(
    "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's we're we've we'd we'll they're they've "
    "they'd they'll one people users everyone everybody someone somebody anyone nobody most many some few the your our their my his her its this these those each every".split()
)
"""What opens a clause directly behind the noun that it says something of: “the range people are looking for”."""
NOUN_LIKE = frozenset("one two three four those everything anything something nothing all else uses".split())
"""Words that a clause without its pronoun may say something of, as of a noun: “it is one most people agree with”."""
POINTING = frozenset(
    "no this these our my your his her their many most some people users everyone everybody nobody anyone anybody someone somebody".split()
)
"""What may open such a clause directly behind a noun: “a problem this program checks for”."""
NEARLY = frozenset(("nearly", "almost", "virtually", "practically"))
"""Adverbs before “everyone”."""
ARTICLES = frozenset(("the", "a", "an"))
FARTHEST_ARTICLE = 3  # words before a noun: “a dark grey swell nobody waited for”
TIMES = frozenset(
    "year years month week day night time morning afternoon evening weekend today yesterday tomorrow".split()
)
"""Nouns that stand before a subject without being the object of its clause: “Last week Norway signed a deal with”."""


def may_be_noun(word: str) -> bool:
    """Whether a word is known as a noun first of all, or is not known and has no ending of another part of speech."""
    known = model().classes.get(word)
    return known.startswith("NN") if known else word.isalpha() and not word.endswith(("ed", "ing", "ly"))


def follows_noun(words_before: list[str]) -> bool:
    """Whether a pronoun opens a clause directly behind a noun, which may be the object (“a house he had access to”)."""
    words_before = [word for word in words_before if word not in NEARLY]
    return any(
        (word.replace("’", "'").partition("'")[0] in SUBJECTS or word in POINTING)
        and _ends_noun(words_before[: at + 1])
        for at, word in enumerate(words_before[1:])
    )


def _ends_noun(words: list[str]) -> bool:
    """Whether the last of some words is a noun, or behind an article can be nothing else: “a dark grey swell”."""
    last, kind = words[-1], model().classes.get(words[-1], "")
    if last in NOUN_LIKE or last in MORE_NOUNS:
        return True
    return last not in PRONOUNS and (
        may_be_noun(last)
        or kind.startswith("JJNN")
        or (kind.startswith(("VB", "JJ")) and not DETERMINERS.isdisjoint(words[-1 - FARTHEST_ARTICLE : -1]))
    )


def follows_article(words_before: list[str]) -> bool:
    """Whether an article and a noun or two open a clause directly behind another noun, and a verb goes on with it:
    “the route the old ferry should keep to”."""
    classes = model().classes
    return any(
        word in ARTICLES
        and (may_be_noun(noun) or noun in NOUN_LIKE)
        and any(
            one in HELPERS or (classes.get(one, "").startswith("VBZ") or not singular_forms(one).isdisjoint(verbs()))
            for one in words_before[at + 3 : at + 5]
        )
        for at, (noun, word) in enumerate(pairwise(words_before))
    )


def names_subject(tokens: list[Word]) -> bool:
    """Whether a name opens a clause directly behind a noun: “the traits Ferryline could gain from”,
    “the book Lund briefly quoted from”."""
    classes = model().classes
    words = [token.text for token in tokens if not token.text.endswith("ly")]
    return any(
        noun.islower()
        and may_be_noun(noun)
        and noun not in TIMES
        and name[:1].isupper()
        and (
            verb in HELPERS
            or classes.get(verb, "").startswith(("VBD", "VBZ"))
            # what is a noun too is the verb where nothing else can be it: “the library Ferryline ships with”
            or (at == len(words) - 3 and verb.endswith("s") and not singular_forms(verb).isdisjoint(verbs()))
        )
        for at, (noun, name, verb) in enumerate(zip(words, words[1:], words[2:], strict=False))
    )


def may_be_relative(words_before: list[str]) -> bool:
    """Whether a clause without its pronoun may open behind one of the nouns, which then is the object at its end."""
    classes = model().classes
    return any(
        (classes.get(noun, "NN").startswith(("NN", "JJ")) or noun in NOUN_LIKE)
        and (
            word.replace("’", "'") in RELATIVE_SUBJECTS
            or (
                classes.get(word, "NNS" if is_plural(word) else "").startswith(("NNS", "NNP"))
                and (following in HELPERS or following in verbs())
            )
        )
        for noun, word, following in zip(words_before, words_before[1:], [*words_before[2:], ""], strict=False)
    )


def ends_clause(before: list[str]) -> bool:
    """Whether the words before the last end a clause that says something of a noun,
    or name a deed and its object that something is for.

    “The tricks sailors fall for”, “oil for dipping the bread into”.
    """
    if len(before) > 2 and before[-1] in verbs() and may_be_relative(before[-3:]):
        return True
    return any(
        word == "for" and deed.endswith("ing") and of_deed in DETERMINERS
        for word, deed, of_deed in zip(before, before[1:], before[2:-1], strict=False)
    )
