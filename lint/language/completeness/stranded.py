"""Whether a preposition at the end of a clause has nothing that it could belong to: “the growth of”,
and not “what it is made of”."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lint.language.completeness.last_between import ABSTRACT
from lint.language.reasons import first_reason
from lint.language.verbs.bare_clauses import (
    PRONOUNS,
    RELATIVE_SUBJECTS,
    ends_clause,
    follows_article,
    follows_noun,
    may_be_noun,
    may_be_relative,
)
from lint.language.verbs.finite import model
from lint.language.verbs.noun_phrases import DETERMINERS, can_be_verb, singular_forms
from lint.language.verbs.slots import verbs
from lint.patterns import pattern
from lint.records import Record

THINGS = frozenset("something anything everything nothing things".split())
"""What may be the object of a preposition at the end without a word for it: “a roof,
something not everyone has access to”."""
OF_PASSIVES = frozenset("of from with at for as into onto toward towards".split())
STRANDED = OF_PASSIVES | frozenset("to by on in about".split())
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
MODALS = frozenset("can could will would may might must should cannot".split())
MAY = frozenset("can could will would may".split())
OF_INFINITIVES = frozenset("into in on with from".split())
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
) | frozenset(("left", "kept", "has", "have", "had", "brought", "build", "builds", "built"))
"""Verbs that their particle may stand far behind: “this turns all warnings on”."""
REACH_OF_SWITCH = 6  # words


PLAYING = frozenset("playing experimenting tinkering practising practicing".split())
"""What one does with what a “for” behind it says that it is made for: “nets for practising with”."""
PARTICLES = frozenset("out up down forward back away off on".split())
QUANTITIES_LEFT = frozenset("much many enough plenty lots more any none few little".split())
ANYBODY = frozenset("any every no anyone everyone nobody anybody everybody".split())
OF_ALL = frozenset(("all", "both", "each"))
"""Words between a pronoun and its verb: “we all pull from”."""
BETWEEN_VERBS = frozenset("ever never really actually even still also just probably only".split())
"""Adverbs that part a verb from its auxiliary."""


class Stranded(Record):
    """A preposition at the end of a clause, the words before it in small letters, the mark right before it if there is
    one, and whether a name stands before it."""

    preposition: str
    before: list[str]
    mark: str
    named: bool

    @property
    def previous(self) -> str:
        """The word before the preposition."""
        return self.before[-1]

    @property
    def second(self) -> str:
        """The word before that; empty where there is none."""
        return self.before[-2] if len(self.before) > 1 else ""

    @property
    def is_behind_noun(self) -> bool:
        """Whether the word before the preposition is a noun, which wants its own object behind it."""
        previous, before = self.previous, self.before
        return (
            _is_plain_noun(previous)
            and previous not in TAKEN
            and not (previous in PAID and not PAYING.isdisjoint(before[-3:-1]))
            and not (
                previous.endswith("ing") and BE.intersection(before[-3:-1])
            )  # “hulls yards are always hunting for”
            and self.second not in MODALS  # “the values a user can tamper with”
            and not self.named
            and self.second not in NO_NOUN_BEHIND
        )


def hangs(preposition: str, before: list[str], mark: str, named: bool) -> bool:
    """Whether a preposition at the end has nothing that it could belong to;
    `named` says that a name stands before it."""
    one = Stranded(preposition, before, mark, named)
    return not reason(one) and WANTING[preposition](one)


def reason(one: Stranded) -> str:
    """The name of the first reason why it belongs to something before it; nothing where there is none."""
    return first_reason(BELONGS, one)


def is_behind_mark(one: Stranded) -> bool:
    """A mark stands right before it."""
    return bool(one.mark)


def is_of_phrase(one: Stranded) -> bool:
    """It is the end of a fixed phrase."""
    return one.previous == "unheard" or one.previous in PRONOUNS or one.second == "to"


def ends_relative_of_noun(one: Stranded) -> bool:
    """“Reads the chart the needle points”: a thing, right behind it somebody with an article, and a verb,
    which is a noun elsewhere."""
    *_, thing, article, _, verb = ("", "", "", *one.before)
    return (
        article in DETERMINERS
        and may_be_noun(thing)
        and (verb in verbs() or not singular_forms(verb).isdisjoint(verbs()))
    )


def is_compared(one: Stranded) -> bool:
    """It closes a comparison with “same … as” or “such … as”: “From the same port as the first one is for”, “such an
    orchard as our children will thank us for”."""
    return any(
        word in one.before and "as" in one.before[one.before.index(word) + least :]
        for word, least in (("same", 1), ("such", 2))  # not “boats such as the Tern”
    )


def is_of_what_is_shown(one: Stranded) -> bool:
    """It closes a clause, without a pronoun, of what “that’s the” shows: “That’s the part board members elsewhere
    should sit with”."""
    return one.second in MODALS and IS_THE.search(" ".join(one.before)) is not None


def is_quantity_left(one: Stranded) -> bool:
    """“Of” belongs to a quantity whose thing a “that” stands for: “The salts that the quay doesn’t hold much of”."""
    return one.preposition == "of" and one.previous in QUANTITIES_LEFT and "that" in one.before


def is_of_anybody(one: Stranded) -> bool:
    """It closes a clause, without a pronoun, on what anybody or nobody may do: “A number any pilot or keeper can
    argue with”, “a number no bank would ever ask for”, “a net any crew would be proud of”."""
    bare = [word for word in one.before if word not in BETWEEN_VERBS]
    bare = [word for word in bare if word != "be"] if bare[-2:-1] == ["be"] else bare
    return bare[-2:-1] != [] and bare[-2] in MAY and not ANYBODY.isdisjoint(bare[:-2])


def is_of_infinitive(one: Stranded) -> bool:
    """It closes an infinitive with its object: “A hole to hide a boat in”, “a place to shove everything into”."""
    bare = [word for word in one.before if word not in BETWEEN_VERBS]
    is_whole = bare[-4:-3] == ["to"] and bare[-2] in DETERMINERS
    return one.preposition in OF_INFINITIVES and (is_whole or (bare[-3:-2] == ["to"] and bare[-1] in THINGS))


def goes_on_with_verbs(one: Stranded) -> bool:
    """It closes what goes on with the clause of the sentence before: “And lay on the floor and play with.”"""
    return one.before[0] in ("and", "or") and one.before.count("and") > 1 and can_be_verb(one.before[1])


def is_of_clause(one: Stranded) -> bool:
    """A clause without its pronoun ends with it: “the boat they came with”."""
    last = one.before[-REDUCED:]
    return (
        follows_noun(last)
        or follows_article(one.before)
        or (not one.is_behind_noun and may_be_relative(one.before))
        or ends_clause(last)
    )


def is_of_all(one: Stranded) -> bool:
    """It closes a clause, without its pronoun, on what all of some do: “the well we all pull from”."""
    return one.second in OF_ALL and not PRONOUNS.isdisjoint(one.before[-3:-2])


def is_behind_particle(one: Stranded) -> bool:
    """It stands behind the particle of a passive: “Should be watched out for”."""
    return one.previous in PARTICLES and one.second.endswith("ed") and not PASSIVE.isdisjoint(one.before)


def is_of_as_many(one: Stranded) -> bool:
    """It closes a comparison with “as many as”: “As many boats as one feels at ease with”."""
    return one.before.count("as") > 1 and one.before[one.before.index("as") + 1] in ("many", "much")


def is_of_things(one: Stranded) -> bool:
    """It closes a clause behind “something” or the like: “A roof, something not everyone has access to”."""
    return not THINGS.isdisjoint(one.before[:-2])


def is_announced(one: Stranded) -> bool:
    """A word before it announces a preposition without an object: “What it is made of”."""
    return is_licensed(one.before, OF_REACH if one.preposition == "of" else len(one.before))


def is_made_for(one: Stranded) -> bool:
    """It closes a phrase on what something is for: “A boat for playing with”."""
    if one.second != "for":
        return False
    is_played = one.previous in PLAYING and one.preposition == "with"
    return is_played or (one.previous.endswith("ing") and one.preposition != "of" and "a" in one.before[-5:-2])


def is_whole_infinitive(one: Stranded) -> bool:
    """“To” stands for an infinitive, behind a word that it is whole with: “If you have the option to”."""
    return one.preposition == "to" and one.previous in WHOLE_WITH_TO


def points(one: Stranded) -> bool:
    """“To” belongs to a word for pointing: “the page referred to”, “is no longer referred to”,
    “such pages are linked to”."""
    *_, noun, verb = ("", *one.before)
    if one.preposition != "to":
        return False
    if verb in ("referred", "alluded") and noun in REFERRED_TO:
        return True
    return verb in ("referred", "linked") and not (BE | {"be", "been", "being"}).isdisjoint(one.before[-4:-1])


def is_of_passive(one: Stranded) -> bool:
    """It belongs to the verb of a passive: “Was paid for”."""
    if one.preposition not in OF_PASSIVES or PASSIVE.isdisjoint(one.before):
        return False
    return (
        one.previous.endswith(("ed", "en"))
        or "VBN" in model().classes.get(one.previous, "")
        or one.previous in TAKEN | UNCHANGED_PARTICIPLES
    )


def is_switched(one: Stranded) -> bool:
    """“This turns all warnings on”, “building quality in”, where no building is meant."""
    if one.preposition not in SWITCHES:
        return False
    is_built = one.second == "building" and one.before[-3:-2] not in ([word] for word in DETERMINERS)
    return is_built or not SWITCHED.isdisjoint(one.before[-REACH_OF_SWITCH:])


BELONGS: tuple[Callable[[Stranded], bool], ...] = (
    is_behind_mark,
    is_of_phrase,
    ends_relative_of_noun,
    is_compared,
    is_of_what_is_shown,
    is_quantity_left,
    is_of_anybody,
    is_of_infinitive,
    goes_on_with_verbs,
    is_of_clause,
    is_of_all,
    is_behind_particle,
    is_of_as_many,
    is_of_things,
    is_announced,
    is_made_for,
    is_whole_infinitive,
    points,
    is_of_passive,
    is_switched,
)
"""Reasons, each of which a preposition at the end belongs to something for."""


def _leads_somewhere(one: Stranded) -> bool:
    return one.previous in LEADS_TO or one.previous.endswith(("tion", "ment", "ness", "ity", "ance", "ence"))


def _is_of_abstract(one: Stranded) -> bool:
    return one.previous.endswith(ABSTRACT)


def _is_by_nobody(one: Stranded) -> bool:
    """“Published in a paper by”."""
    return (one.is_behind_noun and one.second in ("a", "an")) or _is_of_abstract(one)


def _is_in_nothing(one: Stranded) -> bool:
    return one.previous.endswith(ABSTRACT[:6]) or IN_BEHIND.search(" ".join(one.before)) is not None


def _always(_: Stranded) -> bool:
    return True


WANTING: Mapping[str, Callable[[Stranded], bool]] = {
    "to": _leads_somewhere,
    "by": _is_by_nobody,
    "on": _is_of_abstract,
    "about": _is_of_abstract,
    "in": _is_in_nothing,
    **dict.fromkeys(OF_PASSIVES, _always),
}
"""Whether a preposition wants something, by which it is: those that are adverbs too want it only behind some words."""


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
