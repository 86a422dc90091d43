"""Words at the end of a line without a full stop that want another one behind them: “has been”, “such as”."""

from __future__ import annotations

from lint.language.completeness.last_words import ASKED, CLOSING, NEVER_LAST, lost_end
from lint.language.completeness.stranded import BE, REFERRED_TO, STRANDED
from lint.language.completeness.whole_ends import WITHOUT_STOP
from lint.language.verbs.bare_clauses import SUBJECTS, may_be_noun
from lint.language.verbs.finite import model, settled
from lint.language.words import is_mark, pieces
from lint.patterns import pattern

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
PARTICLES = frozenset("in on over under around through along across".split())
"""Prepositions that are a part of the verb before them too: “when they sign in”, “what is being worked on”."""


POSSESSIVES = frozenset(("his", "its"))
WANTS_NOUN = frozenset("for with in on at to by from about into after before during".split())
"""Words behind which a possessive wants its noun: “has been known for his”."""
BEFORE_POINTER = frozenset(("like", "of", "than"))
"""Words behind which a demonstrative stands for a noun."""


BEFORE_SO = frozenset("do does did doing done say says said think thinks thought hope hopes hoped".split())
"""Words behind which “so” stands for what was said."""
SIGNS = ("@", "#", "&", "/", "~", "$", "%", "+")
IN_SHORT = pattern(r"(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)[’'](?:m|re|ve|s|ll|d)")
"""A subject with its verb in short, as opens a clause without its pronoun."""
GO_IN = frozenset(
    "built set sets setting kick kicks kicked sink sinks sank come comes came coming give gives gave cave caves caved creep creeps crept settle settles settled "
    "plugged weigh weighs weighed chime chimes chimed pitch pitches pitched log logs logged sign signs signed check checks checked opt opts opted tune tunes tuned "
    "step steps stepped join joins joined close closes closed rush rushes rushed phone phones phoned buy buys bought hem hemmed fenced penned snowed locked".split()
)
"""Verbs that “in” ends: “as winter sets in”."""


SWITCHED = frozenset(("on", "over"))
"""What says of a device or of an event, behind “is”, how it stands."""
WHAT_MAY_BE = frozenset("what who where how whatever whoever".split())
"""Words behind which “be” may stand last: “what our course should be”, “the port that we aspire to be”."""
NEGATED = pattern(r"n['’]t$|^(?:not|never)$")
WHOLE_PASSIVES = pattern(
    r"\b(?:be|been|being|is|are|was|were) (?:[a-z]+ly )?(?:(?:tampered|dealt|reckoned|trifled|interfered|dispensed|meddled|messed) with|"
    r"(?:cared|accounted|provided|paid|catered|called|sent) for|(?:heard|thought|spoken|disposed|taken care) of|"
    r"(?:looked|laughed|shouted|marvelled) at|(?:agreed|referred|adhered|objected|alluded|attended|listened|"
    r"sworn) to)$"
    rf"|\b(?:{'|'.join(sorted(REFERRED_TO))}) (?:here |above )?(?:referred|alluded) to$"
    r"|\b(?:all|everything|lots|plenty|much) to play for$|\btimes over$|\bas such$"
)
"""Verbs whose preposition is a part of them, and fixed phrases: “has not been tampered with”, “all to play for”."""


RELATIVES = frozenset("that which who whom what where than".split())
"""Words behind which a preposition may stand last: “of the lives that we never talk about”."""


def _is_whole(tokens: list[str]) -> bool:
    """Whether “be” has what it is said of before it, a preposition is a part of its verb,
    or the clause had all before “also”."""
    if tokens[-1] == "so" and tokens[-2].lower() in BEFORE_SO:
        return True  # “despite its refusal to do so”
    if tokens[-1] in BE and not ASKED.isdisjoint(map(str.lower, tokens[:-1])):
        return True  # “go where the lamps are”
    if tokens[-1] == "also":
        return may_be_noun(tokens[-2].lower()) and settled(" ".join(tokens[:-1]))  # “you can try the pier also”
    if tokens[-1] == "be":
        if tokens[-2] == "to" and tokens[-3] in ("have", "need", "want") and any(map(NEGATED.search, tokens[-5:-3])):
            return True  # “so you don’t have to be”
        return any(
            tokens[at + 1].lower() in SUBJECTS if token in ("that", "which") else token.lower() in WHAT_MAY_BE
            for at, token in enumerate(tokens[:-3])
        )
    if tokens[-3] == "being" and tokens[-2].endswith("ed") and tokens[-1] in STRANDED:
        return True  # “a list of the boats being looked for”
    return WHOLE_PASSIVES.search(" ".join(tokens[-4:])) is not None


def hangs_open(text: str) -> str:
    """The last word of a text without a full stop that wants another word behind it ("been", "will", "in"), or nothing.

    With a full stop most of these can end a clause ("So it has been."); without one they were cut.
    """
    tokens = [token for token in pieces(text) if not is_mark(token)]
    if len(tokens) < 4 or (tokens[-1] not in WANTING and tokens[-1] not in POSSESSIVES):
        return ""
    if WITHOUT_STOP.search(text.rstrip(CLOSING)) or _is_whole(tokens) or text.rstrip(CLOSING + " ").endswith(SIGNS):
        return ""  # a sign stands behind it: “they ask about @”
    if tokens[-1] in STRANDED and any(
        token in RELATIVES and tokens[at + 1].lower() in SUBJECTS for at, token in enumerate(tokens[:-2])
    ):
        return ""  # “… that we never talk about”
    if tokens[-1] == "before" and not BEFORE_NOW.isdisjoint(tokens):
        return ""  # “90 of them never shown before”
    if tokens[-1] in ("this", "that", "these", "those") and tokens[-2] in BEFORE_POINTER:
        return ""  # “something like that”, “in spite of this”
    if tokens[-1] in POSSESSIVES and tokens[-2] in WANTS_NOUN:
        return tokens[-1]  # “has been known for his”; “a friend of his” and “for her” are whole
    if tokens[-1] in POSSESSIVES and tokens[-1] not in WANTING:
        return ""
    if tokens[-1] == "in" and (tokens[-2] in GO_IN or tokens[-2].endswith(("self", "selves"))):
        return ""  # “with a lamp built in”, “as winter sets in”, “has turned himself in”
    is_switched = tokens[-1] in SWITCHED and tokens[-2] in BE and len(tokens) < LONGEST_HEADING
    if is_switched or (tokens[-1] == "between" and tokens[-2] == "in"):
        return ""  # “Number lock is on”, “any network in between”
    if tokens[-1] == "more" and (
        tokens[-2].lower() in BEFORE_MORE | MORE_OR_LESS
        or tokens[-3] == "and"
        or (text.rstrip(CLOSING).endswith(", more") and text.count(",") > 1)
    ):
        return ""  # “boats, quays and ten more”, “boats, quays, lamps, more”
    is_short = len(tokens) <= LONGEST_HEADING
    if tokens[0] in ASKING and is_short and (tokens[-1] in STRANDED or tokens[-1] in BE or tokens[-2] in SUBJECTS):
        return ""  # “How to tell which one you have”, “What the three tides are”
    if (
        is_short
        and tokens[-1] in STRANDED
        and not lost_end(text)
        and not SUBJECTS.isdisjoint(map(str.lower, tokens[1:-2]))
    ):
        return ""  # “The one thing I came home with”
    if tokens[-1] in STRANDED and any(map(IN_SHORT.fullmatch, tokens[-5:-1])) and not lost_end(text):
        return ""  # “It may be the boat you’re looking for”
    if text.rstrip(CLOSING)[: -len(tokens[-1])][-1:] in ("_", "@", ".", "/"):
        return ""  # the end of an address or of a name in a program
    if tokens[-1] in ("how", "when", "where", "who") and tokens[-2] in ("and", "or"):
        return ""  # “Why fares may rise, and when” is a whole headline
    kind = model().classes.get(tokens[-2].lower(), "")
    whole = kind[:-1] in ("VB", "VBVBP", "NNVB", "NNVBP") or not {"being", "been", "be"}.isdisjoint(tokens[-4:-2])
    return "" if tokens[-1] in PARTICLES and whole else tokens[-1]
