"""Whether a preposition at the end of a clause has nothing that it could belong to: “the growth of”,
and not “what it is made of”."""

from __future__ import annotations

from lint.language.completeness.last_between import ABSTRACT
from lint.language.verbs.bare_clauses import (
    PRONOUNS,
    RELATIVE_SUBJECTS,
    ends_clause,
    follows_noun,
    may_be_noun,
    may_be_relative,
)
from lint.language.verbs.finite import model
from lint.language.verbs.noun_phrases import DETERMINERS, can_be_verb, singular_forms
from lint.language.verbs.slots import verbs
from lint.patterns import pattern

THINGS = frozenset("something anything everything nothing things".split())
"""What may be the object of a preposition at the end without a word for it: “a roof,
something not everyone has access to”."""
STRANDED = frozenset("of for with from at to by as on in about into onto toward towards".split())
"""Prepositions that end a clause only where something before is their object ("what it is made of")."""
LICENCE = frozenset(
    "what who whom whose which where that how whatever whoever wherever why when to too enough worth worthy get gets got than".split()
)
"""What such an object is announced by."""
TAKEN = frozenset(
    "care sight use advantage fun rid hold note track account heard unheard thought spoken dreamt".split()
)
"""Words of fixed phrases that leave a preposition last (“was taken care of”, “the cards you keep track of”)."""
UNCHANGED_PARTICIPLES = frozenset("read put set cut let shut hit spread run come become".split())
"""Participles that look like the verb itself: “unless it can be written to or read from”."""
PASSIVE = frozenset(
    "is are was were be been being i'm we're you're they're i’m we’re you’re they’re leaving leave leaves left feel "
    "feels felt look looks looked seem seems seemed appear appears appeared become becomes became".split()
)
"""What a participle is the passive with: “was paid for”, “leaving all seats accounted for”."""
BE = frozenset("is are was were".split())
LEADS_TO = frozenset(
    "according due prior owing subject close access response addition contrast reference regard relation similar thanks "
    "compared opposed contributed contributing lead leads led leading referred referring belongs attached committed "
    "dedicated devoted limited addressed entitled exposed linked connected next return returned returning came come".split()
)
"""Words that a preposition "to" belongs to, so that nothing can be left out behind it."""
WHOLE_WITH_TO = frozenset(
    "option permission obligation ability opportunity necessity responsibility possibility requirement incentive need desire reason "
    "intention urge willingness tendency inclination authority right".split()
)
"""Nouns that “to” stands for a whole infinitive behind (“if you have the option to”)."""
REFERRED_TO = frozenset(
    f"{noun}{ending}"
    for noun in "page book section article document place case matter figure table act".split()
    for ending in ("", "s")
)
"""What texts point to: “the page of the book referred to”."""
IN_BEHIND = pattern(r"\b(?:through|into|from|at|between|among|under) (?:[a-z]+ )?[a-z-]{4,}s$")
"""What “in” does not belong to: “by searching through old trunks in”."""
PAYING, PAID = (
    frozenset("pay pays paid paying give gives gave giving".split()),
    frozenset("attention heed regard thought".split()),
)
"""Verbs with the noun that is a part of them: “the part boat owners should pay close attention to”."""
IS_THE = pattern(r"\b(?:(?:that|this|it|here|what)[’']s|(?:that|this|it|here) is) (?:the|an?|one) [a-z]+ ")
MODALS = tuple([one] for one in "can could will would may might must should cannot".split())
REDUCED = 9
"""Words: how long a relative clause without its pronoun is at most."""
NO_NOUN_BEHIND = frozenset(
    "everyone everybody someone somebody anyone nobody people users been being it he she they we you".split()
)
"""Words whose next one is a verb, whatever it is elsewhere: “everyone works with”, “has been waiting for”."""
SAID_OF_CLAUSES = frozenset(
    "fact facts claim news idea view belief hope fear evidence report argument statement".split()
)
"""Nouns whose “that” opens a whole clause."""
WHOLES = frozenset("part access top charge front use reach touch control favour favor short".split())
"""Nouns that a preposition goes with in the middle of such a clause (“the club it is part of”)."""
OF_REACH = 8
"""Words: how far behind “to” an “of” may belong to it (“something to be proud of”)."""
SWITCHES = frozenset(("on", "in"))
SWITCHED = frozenset(
    f"{verb}{ending}"
    for verb in ("turn", "switch", "keep", "leav", "put", "bring", "plug", "pass")
    for ending in ("", "e", "s", "es", "ed", "ing", "ting", "en")
) | frozenset(("left", "kept", "has", "have", "had", "brought"))
"""Verbs that their particle may stand far behind: “this turns all warnings on”."""
REACH_OF_SWITCH = 6  # words


PLAYING = frozenset("playing experimenting tinkering practising practicing".split())
"""What one does with what a “for” behind it says that it is made for: “nets for practising with”."""
PARTICLES = frozenset("out up down forward back away off on".split())
QUANTITIES_LEFT = frozenset("much many enough plenty lots more any none few little".split())
ANYBODY = frozenset("any every no anyone everyone nobody anybody everybody".split())
BETWEEN_VERBS = frozenset("ever never really actually even still also just probably only".split())
"""Adverbs that part a verb from its auxiliary."""


def _is_of_whole(before: list[str]) -> bool:
    """Whether a preposition at the end belongs to what the sentence begins with, or is compared with."""
    if "same" in before and "as" in before[before.index("same") :]:
        return True  # “from the same port as the first one is for”
    # “that’s the part board members elsewhere should sit with”
    return before[-2:-1] in MODALS and IS_THE.search(" ".join(before)) is not None


def hangs(preposition: str, before: list[str], mark: str, named: bool) -> bool:
    """Whether a preposition at the end has nothing that it could belong to;
    `named` says that a name stands before it."""
    previous = before[-1]
    if previous == "unheard" or _ends_relative(before) or _is_of_whole(before):
        return False
    if preposition == "of" and previous in QUANTITIES_LEFT and "that" in before:
        return False  # “the salts that the quay doesn’t hold much of”
    bare = [word for word in before if word not in BETWEEN_VERBS]
    if bare[-2:-1] and bare[-2] in ("can", "could", "will", "would", "may") and not ANYBODY.isdisjoint(bare[:-2]):
        return False  # “a number any pilot or keeper can argue with”, “a number no bank would ever ask for”
    if preposition in ("into", "in", "on", "with", "from") and bare[-4:-3] == ["to"] and bare[-2] in DETERMINERS:
        return False  # “a hole to hide a boat in”
    is_noun = (
        _is_plain_noun(previous)
        and previous not in TAKEN
        and not (previous in PAID and not PAYING.isdisjoint(before[-3:-1]))
        and not (previous.endswith("ing") and BE.intersection(before[-3:-1]))  # “hulls yards are always hunting for”
        and before[-2:-1] not in MODALS  # “the values a user can tamper with”
        and not named
        and not NO_NOUN_BEHIND.intersection(before[-2:-1])
    )
    if follows_noun(before[-REDUCED:]) or (not is_noun and may_be_relative(before)) or ends_clause(before[-REDUCED:]):
        return False
    if previous in PARTICLES and before[-2:-1] and before[-2].endswith("ed") and not PASSIVE.isdisjoint(before):
        return False  # “should be watched out for”
    if (
        {"many", "much"}.intersection(before)
        and before.count("as") > 1
        and before[before.index("as") + 1] in ("many", "much")
    ):
        return False  # “as many boats as one feels at ease with”
    reach = OF_REACH if preposition == "of" else len(before)
    if (
        mark
        or not THINGS.isdisjoint(before[:-2])
        or is_licensed(before, reach)
        or previous in PRONOUNS
        or before[-2:-1] == ["to"]
        or (before[-2:-1] == ["for"] and previous in PLAYING and preposition == "with")
        # “a boat for playing with”
        or (before[-2:-1] == ["for"] and previous.endswith("ing") and preposition != "of" and "a" in before[-5:-2])
    ):
        return False
    if preposition == "to" and previous in WHOLE_WITH_TO:
        return False
    if preposition == "to" and _points(before):
        return False
    if preposition == "to":
        return previous in LEADS_TO or previous.endswith(("tion", "ment", "ness", "ity", "ance", "ence"))
    if preposition in ("of", "from", "with", "at", "for", "as", "into", "onto", "toward", "towards"):
        passive = not PASSIVE.isdisjoint(before)
        participle = (
            previous.endswith(("ed", "en"))
            or "VBN" in model().classes.get(previous, "")
            or previous in TAKEN | UNCHANGED_PARTICIPLES
        )
        return not (passive and participle)
    if preposition in SWITCHES and not SWITCHED.isdisjoint(before[-REACH_OF_SWITCH:]):
        return False
    if preposition == "by" and is_noun and before[-2:-1] in (["a"], ["an"]):
        return True  # “published in a paper by”
    if preposition in ("by", "on", "about"):
        return previous.endswith(ABSTRACT)
    return preposition == "in" and (previous.endswith(ABSTRACT[:6]) or IN_BEHIND.search(" ".join(before)) is not None)


def _points(before: list[str]) -> bool:
    """Whether “to” belongs to a word for pointing: “the page referred to”, “is no longer referred to”,
    “such pages are linked to”."""
    *_, noun, verb = ("", *before)
    if verb in ("referred", "alluded") and noun in REFERRED_TO:
        return True
    return verb in ("referred", "linked") and not (BE | {"be", "been", "being"}).isdisjoint(before[-4:-1])


def _ends_relative(before: list[str]) -> bool:
    """“Reads the chart the needle points”: a thing, right behind it somebody with an article, and a verb,
    which is a noun elsewhere."""
    *_, thing, article, _, verb = ("", "", "", *before)
    return (
        article in DETERMINERS
        and may_be_noun(thing)
        and (verb in verbs() or not singular_forms(verb).isdisjoint(verbs()))
    )


def _is_plain_noun(word: str) -> bool:
    """Whether a word is a noun that wants its own object behind the preposition that follows (“the growth of”)."""
    return (
        model().classes.get(word, "NN" if not word.endswith(("ed", "ing")) else "").startswith("NN")
        and word not in WHOLES
    )


def is_licensed(before: list[str], reach: int) -> bool:
    """Whether an earlier word may be the object of a preposition at the end ("what it is made of").

    “To” may be it for no more than `reach` words.
    """
    classes = model().classes
    ahead = [*before[-2::-1], ""]  # what stands before each of them
    for distance, (word, following, noun) in enumerate(zip(before[::-1], ["", *before[:0:-1]], ahead, strict=True)):
        following = before[len(before) - distance + 1] if following == "both" and distance > 1 else following
        kind = classes.get(following, "")[:-1]
        opens_relative = following in RELATIVE_SUBJECTS or (may_be_noun(noun) and noun not in SAID_OF_CLAUSES)
        if (
            word in LICENCE
            and not (word == "that" and kind.startswith("NN") and not kind.startswith("NNS") and not opens_relative)
            and not (
                word == "to"
                and (
                    not ("VB" in kind or can_be_verb(following) or before[len(before) - distance + 1 :][:1] == ["up"])
                    or distance > reach
                )
            )
        ):
            return True
    return False
