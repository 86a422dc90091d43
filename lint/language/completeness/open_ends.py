"""Words at the end of a line without a full stop that want another one behind them: “has been”, “such as”."""

from __future__ import annotations

from collections.abc import Callable

from lint.language.completeness import whole_ends
from lint.language.completeness.last_words import ASKED, CLOSING, NEVER_LAST, lost_end
from lint.language.completeness.stranded import BE, REFERRED_TO, STRANDED
from lint.language.reasons import first_reason
from lint.language.verbs.bare_clauses import SUBJECTS, may_be_noun
from lint.language.verbs.finite import model, settled
from lint.language.words import is_mark, pieces
from lint.patterns import pattern
from lint.records import Record

BEFORE_NOW = frozenset("never ever as than like not".split())
"""Words with which “before” means before now."""
BEFORE_MORE = frozenset("learn read see out discover show load and".split())
"""Words before the “more” of a button and of a list: “Learn more”, “boats, quays and more”."""
MORE_OR_LESS = frozenset(
    "nothing no little any many much some once anything something lot lots plenty even far few bit".split()
)
"""Words that with “more” are a whole: “asks for nothing more”."""
LONGEST_HEADING = 8  # words
ASKING = frozenset("What Who Where Which How".split())
"""Words that open a heading whose preposition stands last: “What we sail for”."""
WANTING = (
    NEVER_LAST
    | STRANDED
    | BE
    | frozenset(
        "been being be have has had will would can could should may might must which who whom where when while that this "
        "these those such than how what over under between among around against before after through without within "
        "along across also very more most so if until since according including".split()
    )
)
"""Words that a line without a full stop does not end with by design."""
ENDS_NOTHING = frozenset("the a an and or its their our my his such than as because who which whose every".split())
"""Words that end hardly any sentence; a preposition or an auxiliary ends more of them than one can foresee."""
PARTICLES = frozenset("in on over under around through along across".split())
"""Prepositions that are a part of the verb before them too: “when they sign in”, “what is being worked on”."""


POSSESSIVES = frozenset(("his", "its"))
WANTS_NOUN = frozenset("for with in on at to by from about into after before during".split())
"""Words behind which a possessive wants its noun: “has been known for his”."""
DEMONSTRATIVES = frozenset(("this", "that", "these", "those"))
BEFORE_POINTER = frozenset(("for", "like", "of", "than"))
"""Words behind which a demonstrative stands for a noun."""


BEFORE_SO = frozenset("do does did doing done say says said think thinks thought hope hopes hoped".split())
"""Words behind which “so” stands for what was said."""
SIGNS = ("@", "#", "&", "/", "~", "$", "%", "+")
IN_SHORT = pattern(r"(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)[’'](?:m|re|ve|s|ll|d)")
"""A subject with its verb in short, as opens a clause without its pronoun."""
GO_IN = frozenset(
    "built set sets setting kick kicks kicked sink sinks sank come comes came coming give gives gave cave caves caved creep creeps crept settle settles settled "
    "plugged weigh weighs weighed chime chimes chimed pitch pitches pitched log logs logged sign signs signed check checks checked opt opts opted tune tunes tuned "
    "step steps stepped join joins joined close closes closed rush rushes rushed phone phones phoned buy buys bought hem hemmed fenced penned snowed locked "
    "logging signing checking plugging opting tuning stepping joining settling kicking".split()
)
"""Verbs that “in” ends: “as winter sets in”."""


GO_ON = frozenset(
    "go goes going went gone carry carries carried drag drags dragged live lives lived move moved".split()
)
"""Verbs that “on” ends: “as the song goes on”."""
BARE_CLAUSE = pattern(
    r"([A-Za-z]+) (?:it|they|he|she|you|we|I|one) (?:(?:is|are|was|were) [a-z]+ed|"
    r"(?:(?:needs?|wants?|have|has) to|can|will|must|should|could|may|might) [A-Za-z]+(?: [a-z]+sel(?:f|ves))?) [a-z]+$"
)
"""A clause without its pronoun, behind its noun: “the lamps it is mixed with”, “the tides you need to reckon with”."""
SWITCHED = frozenset(("on", "over"))
"""What says of a device or of an event, behind “is”, how it stands."""
MODALS = frozenset("will would can could should may might must".split())
WHAT_MAY_BE = frozenset("what who where how whatever whoever".split())
"""Words behind which “be” may stand last: “what our course should be”, “the port that we aspire to be”."""
NEGATED = pattern(r"n['’]t$|^(?:not|never)$")
WHOLE_PASSIVES = pattern(
    r"\b(?:be|been|being|is|are|was|were) (?:[a-z]+ly )?(?:(?:tampered|dealt|reckoned|trifled|interfered|dispensed|meddled|messed) with|"
    r"(?:cared|accounted|provided|paid|catered|called|sent) for|(?:heard|thought|spoken|disposed|taken care) of|"
    r"(?:looked|laughed|shouted|marvelled) at|(?:agreed|referred|adhered|objected|alluded|attended|listened|"
    r"sworn) to)$"
    rf"|\b(?:{'|'.join(sorted(REFERRED_TO))}) (?:here |above )?(?:referred|alluded) to$"
    r"|\b(?:all|everything|lots|plenty|much) to play for$|\btimes over$|\b(?:as|and) such$"
)
"""Verbs whose preposition is a part of them, and fixed phrases: “has not been tampered with”, “all to play for”."""


WHERE_FROM = pattern(r"\bwhere [\w’' ]{2,40} (?:comes?|came|coming) from$")
RELATIVES = frozenset("that which who whom what where than".split())
"""Words behind which a preposition may stand last: “of the lives that we never talk about”."""


class Line(Record):
    """A text without a full stop, its words, and the last of these, which wants another one behind it elsewhere."""

    text: str
    tokens: list[str]

    @property
    def last(self) -> str:
        """The last word."""
        return self.tokens[-1]

    @property
    def second(self) -> str:
        """The word before it."""
        return self.tokens[-2]

    @property
    def bare(self) -> str:
        """The text without the marks that close it."""
        return self.text.rstrip(CLOSING)

    @property
    def is_stranded(self) -> bool:
        """Whether a preposition is the last word."""
        return self.last in STRANDED

    @property
    def is_short(self) -> bool:
        """Whether it has as few words as a heading."""
        return len(self.tokens) <= LONGEST_HEADING


def hangs_open(text: str) -> str:
    """The last word of a text without a full stop that wants another word behind it ("been", "will", "in"), or nothing.

    With a full stop most of these can end a clause ("So it has been."); without one they were cut.
    """
    tokens = [token for token in pieces(text) if not is_mark(token)]
    if len(tokens) < 4 or (tokens[-1] not in WANTING and tokens[-1] not in POSSESSIVES):
        return ""
    line = Line(text, tokens)
    return "" if reason(line) else line.last


def reason(line: Line) -> str:
    """The name of the first reason why nothing is wanted behind its last word; nothing where there is none."""
    return first_reason(WHOLE, line)


def is_known_end(line: Line) -> bool:
    """A phrase that ends as others do not."""
    return whole_ends.WITHOUT_STOP.search(line.bare) is not None


def ends_with_sign(line: Line) -> bool:
    """A sign stands behind it: “they ask about @”."""
    return line.text.rstrip(CLOSING + " ").endswith(SIGNS)


def stands_for_what_was_said(line: Line) -> bool:
    """“So” stands for what was said: “Despite its refusal to do so”."""
    return line.last == "so" and line.second.lower() in BEFORE_SO


def is_asked(line: Line) -> bool:
    """A form of “be” ends a clause that a word of asking opens: “Go where the lamps are”."""
    return line.last in BE and not ASKED.isdisjoint(map(str.lower, line.tokens[:-1]))


def is_added(line: Line) -> bool:
    """“Also” stands behind a noun of a sentence that is whole without it: “You can try the pier also”."""
    if line.last != "also":
        return False
    return may_be_noun(line.second.lower()) and settled(" ".join(line.tokens[:-1]))


def has_what_it_may_be(line: Line) -> bool:
    """“Be” stands behind what it is said of, or is denied: “So you don’t have to be”, “what our course should be”,
    “the port that we aspire to be”."""
    tokens = line.tokens
    if line.last != "be":
        return False
    if line.second == "to" and tokens[-3] in ("have", "need", "want") and any(map(NEGATED.search, tokens[-5:-3])):
        return True
    return any(
        tokens[at + 1].lower() in SUBJECTS if token in ("that", "which") else token.lower() in WHAT_MAY_BE
        for at, token in enumerate(tokens[:-3])
    )


def is_compared(line: Line) -> bool:
    """A subject and an auxiliary close a comparison: “As many of the boats as we could”."""
    earlier = (token.lower() for token in line.tokens[:-3])
    return line.last in MODALS and line.second in SUBJECTS and line.tokens[-3] == "as" and "as" in earlier


def is_of_passive(line: Line) -> bool:
    """A preposition belongs to the passive before it: “A list of the boats being looked for”, “has not been tampered
    with”."""
    is_going_on = line.tokens[-3] == "being" and line.second.endswith("ed") and line.is_stranded
    return is_going_on or WHOLE_PASSIVES.search(" ".join(line.tokens[-4:])) is not None


def is_of_relative(line: Line) -> bool:
    """A preposition belongs to a relative pronoun before it, said or not: “… that we never talk about”."""
    if line.is_stranded and whole_ends.REDUCED_RELATIVE.search(line.bare):
        return True
    return WHERE_FROM.search(line.bare) is not None or (
        line.is_stranded
        and any(
            token in RELATIVES and line.tokens[at + 1].lower() in SUBJECTS for at, token in enumerate(line.tokens[:-2])
        )
    )


def means_before_now(line: Line) -> bool:
    """“Before” means until now: “90 of them never shown before”."""
    return line.last == "before" and not BEFORE_NOW.isdisjoint(line.tokens)


def points(line: Line) -> bool:
    """“This” or “that” stands behind a preposition and points back: “Something like that”, “in spite of this”."""
    return line.last in DEMONSTRATIVES and line.second in BEFORE_POINTER


def is_owned(line: Line) -> bool:
    """“A friend of his”, which is whole as “has been known for his” is not."""
    return line.last in POSSESSIVES and line.last not in WANTING and line.second not in WANTS_NOUN


def is_of_verb(line: Line) -> bool:
    """“In” belongs to the verb before it: “With a lamp built in”, “as winter sets in”, “has turned himself in”."""
    return line.last == "in" and (line.second in GO_IN or line.second.endswith(("self", "selves")))


def goes_on(line: Line) -> bool:
    """“On” belongs to the verb before it: “As the song goes on”."""
    return line.last == "on" and line.second in GO_ON


def is_of_bare_clause(line: Line) -> bool:
    """A preposition belongs to the noun before a clause without a pronoun: “The lamps it is mixed with”."""
    clause = BARE_CLAUSE.search(line.bare) if line.is_stranded else None
    return clause is not None and may_be_noun(clause[1].lower()) and not lost_end(line.text)


def is_state(line: Line) -> bool:
    """“On” or “off” is the state that something is in, in a few words: “Number lock is on”."""
    return line.last in SWITCHED and line.second in BE and len(line.tokens) < LONGEST_HEADING


def is_in_between(line: Line) -> bool:
    """“In between” stands for what is there: “Any network in between”."""
    return line.last == "between" and line.second == "in"


def is_more_of_list(line: Line) -> bool:
    """“More” closes a list or means what there is besides: “Learn more”, “boats, quays and ten more”, “boats, quays,
    lamps, more”."""
    return line.last == "more" and (
        line.second.lower() in BEFORE_MORE | MORE_OR_LESS
        or line.tokens[-3] == "and"
        or (line.bare.endswith(", more") and line.text.count(",") > 1)
    )


def is_question(line: Line) -> bool:
    """It is a short question, told as a phrase: “How to tell which one you have”, “What the three tides are”."""
    may_be_last = line.is_stranded or line.last in BE or line.second in SUBJECTS
    return line.tokens[0] in ASKING and line.is_short and may_be_last


def is_clause_of_heading(line: Line) -> bool:
    """It is a short clause behind a noun, as headings have: “The one thing I came home with”."""
    has_subject = not SUBJECTS.isdisjoint(map(str.lower, line.tokens[1:-2]))
    return line.is_short and line.is_stranded and has_subject and not lost_end(line.text)


def is_clause_in_short(line: Line) -> bool:
    """A preposition closes a clause whose verb is written short: “It may be the boat you’re looking for”."""
    return line.is_stranded and any(map(IN_SHORT.fullmatch, line.tokens[-5:-1])) and not lost_end(line.text)


def is_of_address(line: Line) -> bool:
    """The end of an address, or of a name in a program."""
    return line.bare[: -len(line.last)][-1:] in ("_", "@", ".", "/")


def is_open_question(line: Line) -> bool:
    """A word of asking closes it behind “and” or “or”: “Why fares may rise, and when”, a whole headline."""
    return line.last in ("how", "when", "where", "who") and line.second in ("and", "or")


def is_particle(line: Line) -> bool:
    """A particle belongs to the verb before it: “When they sign in”, “no time to look around”."""
    kind = model().classes.get(line.second.lower(), "")
    is_verb = kind[:-1] in ("VB", "VBVBP", "NNVB", "NNVBP")
    return line.last in PARTICLES and (is_verb or not {"being", "been", "be"}.isdisjoint(line.tokens[-4:-2]))


WHOLE: tuple[Callable[[Line], bool], ...] = (
    is_known_end,
    ends_with_sign,
    stands_for_what_was_said,
    is_asked,
    is_added,
    has_what_it_may_be,
    is_compared,
    is_of_passive,
    is_of_relative,
    means_before_now,
    points,
    is_owned,
    is_of_verb,
    goes_on,
    is_of_bare_clause,
    is_state,
    is_in_between,
    is_more_of_list,
    is_question,
    is_clause_of_heading,
    is_clause_in_short,
    is_of_address,
    is_open_question,
    is_particle,
)
"""Reasons, each of which a text is whole for."""
