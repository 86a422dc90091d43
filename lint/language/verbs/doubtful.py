"""Words that may be verbs although the model does not know them as such:
what a sentence without a verb has to be rid of.

The model of `finite` knows a word by what it mostly was in the text it learnt from, so a noun that is a verb now and
then (“the shop stocks trendy brands”) or a participle that is a past tense (“the union organised protests”) escapes it.
What gives such a word away is a noun before it and an object behind it: two nouns do not stand so beside each other.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import WORDS
from lint.language.temporal.words import WEEKDAY
from lint.language.verbs.agreement import NO_VERB_BEHIND
from lint.language.verbs.finite import OPENERS, known_class, model
from lint.language.verbs.noun_phrases import DETERMINERS, LINKS, OBJECTS, can_be_verb, is_plural, word_at
from lint.language.words import is_mark
from lint.patterns import CAPITAL, pattern


def ends_with_verb(tokens: list[str]) -> bool:
    """Whether the last word is a plain verb and nothing else, as in “Today only a few survive”."""
    lasts = [token.lower() for token in tokens if not is_mark(token)][-2:]
    before, kind = (model().classes.get(word, "")[:-1] for word in lasts) if len(lasts) > 1 else ("", "")
    if lasts and lasts[0].endswith(("'s", "’s")):
        return False
    if lasts[:1] not in (["few"], ["many"]) and before.startswith(("JJ", "DT", "IN", "TO", "PRP$")):
        return False
    return kind.startswith("VB") and "NN" not in kind and not kind.endswith(("VBG", "VBN"))


SHORT = 7  # words


def starts_indefinitely(text: str, tokens: list[str]) -> bool:
    """Whether an indefinite article opens the sentence, or a number opens a list: “Two hours, including one interval.”

    So writers begin phrases that stand for sentences. Of 113 sentences that lost a part, two began so.
    """
    first = tokens[0].lower()
    if first == "one" and tokens[1:2] != ["of"] and len(tokens) <= SHORT:
        return True  # “One notebook with 31 pages.”
    return first in ("a", "an", "some") or (
        first in WORDS and any(mark in text for mark in (",", ":", " that ", " who "))
    )


MINUTED = pattern(
    rf"(?!.*\b(?:who|which|that|because)\b)(?:(?:The [a-z]+(?: (?:to|of|for|at|in|on) the [a-z]+)?|"
    rf"[{CAPITAL}][\w’'&./-]*(?: (?:and )?[{CAPITAL}][\w’'&./-]*){{0,4}}|[A-Z][a-z]+s) to (?:be [a-z]+(?:ed|en|t|de|"
    rf"ne)|(?P<verb>[a-z]+)))\b"
)
"""How minutes say who is to do what: “Clerk to seek quotes.” “The path to be cleared.”"""


def is_minuted(text: str) -> bool:
    """Whether somebody without an article is to do something, or something to be done,
    and that is the whole sentence."""
    match = MINUTED.match(text)
    return (
        match is not None
        and (match["verb"] is None or "VB" in known_class(match["verb"]))
        and (match["verb"] is None or not text.startswith("The "))
    )


def starts_with_bare_noun(tokens: list[str]) -> bool:
    """Whether a noun without an article opens the sentence and a preposition follows: “Attitude that looks …”.

    Such a beginning is what is left of a longer one, unless a verb follows after all.
    """
    known = model().classes
    first, second = (known.get(token.lower(), "")[:-1] for token in tokens[:2])
    return (
        first in ("NN", "NNS", "NNPNNS") and second in ("IN", "TO", "INTO", "WDT", "INWDT", "DTIN") and len(tokens) > 3
    )


ADJECTIVES = pattern(r"[A-Z][a-z-]+(?:, [a-z-]+){0,3},? (?:and|yet|but) [a-z-]+ (?:to|for|on|with)\b")
EPITHETS = pattern(r"[A-Z][a-z-]+(?:, [a-z-]+){1,3} [a-z]+ (?:from|by|about|with|of|in|that|for)\b")
"""How a notice of a film, a book or a wine begins."""


def starts_with_adjectives(tokens: list[str], text: str) -> bool:
    """Whether an adjective with a comma behind it opens a description: “Light, quiet and ready to sail.”"""
    first = known_class(tokens[0])
    if EPITHETS.match(text) and first.startswith(("JJ", "?")):
        return True
    return ADJECTIVES.match(text) is not None and first.startswith("JJ")


COMMANDS_LIKE_NOUNS = frozenset(
    "access audit benchmark book bookmark budget contact document exit experience inventory lock map model pair refund request sample schedule source stage store "
    "tour witness".split()
)
"""Commands of service copy that news text has as nouns only, so that the model knows them for nothing else."""


URGING = frozenset("always never please".split())
"""Words that open a command as a rule: “Always position the boxes to the left.”"""


DIRECTIONS = frozenset("alight bear board dismount disembark exit head park queue turn".split())
BEHIND_DIRECTION = frozenset(
    "at from in left near off on outside right south north east west for towards toward via".split()
)
"""Commands of those who tell the way, and the words behind them."""


def may_be_command(tokens: list[str]) -> bool:
    """Whether the first word may be a command (“Sample regional cheeses …”) and an object follows it."""
    known = known_class(tokens[1]) if len(tokens) > 1 else ""
    first = tokens[0].lower()
    if first in DIRECTIONS and word_at(tokens, 1) in BEHIND_DIRECTION:
        return True  # “Alight at Brevik Halt.”
    may_be_verb = first in COMMANDS_LIKE_NOUNS or first in URGING or first.endswith(("ise", "ize"))
    return may_be_verb and not known.startswith(("IN", "TO", "CC", "WDT"))


COMMANDS_OF_HANDS = frozenset(
    "aliquot aspirate blend boil brush centrifuge chop clip crumble decant dice discard drain drill drizzle dry "
    "dust elute fasten flick fold fry garnish glue grate grease grill hammer hose incubate knead lather loosen "
    "mash melt mix mulch paint peel pellet pipette pour preheat prune repot resuspend rinse roast rub sand saw "
    "screw scrub season sift simmer slice soak spray sprinkle stir tape thaw tighten toast toss transplant trim "
    "unplug unscrew vortex wash water weed whisk wipe wrap".split()
)
"""Commands of recipes, laboratories, gardens and manuals, which news text hardly has as verbs."""
COMMANDS_OF_SCREENS = frozenset("check tick toggle click tap press hover".split())
BEHIND_HANDS = frozenset(
    "for until together between through well deeply gently lightly regularly sparingly thoroughly".split()
)
BEHIND_COMMAND = frozenset("in into on onto with over under through from to off up out down".split())
"""Words between a command and its object: “Dry with the second rag.”"""


def is_command_like(tokens: list[str]) -> bool:
    """Whether the first word can be a verb and is no plural, and an object follows it:
    “Crumble 300g of the cheese …”."""
    first = _without_prefix(tokens[0].lower())
    if word_at(tokens, 1) == "by" and word_at(tokens, 2).endswith("ing") and first.isalpha() and not is_plural(first):
        return True  # “Sketch by drawing the hull first.”
    if not first.isalpha() or is_plural(first) or first.endswith(("ed", "ing")) or first in LINKS | DETERMINERS:
        return False
    if first == "book":
        return word_at(tokens, 1) in (
            "at",
            "in",
            "with",
            "early",
            "ahead",
            "now",
            "online",
        )  # “Book at Norline for a seat.”
    if not (can_be_verb(first) or first in COMMANDS_OF_HANDS):
        return False
    if first in COMMANDS_OF_SCREENS and word_at(tokens, 1) == "to":
        return True  # “Uncheck to turn it off.”
    if first in COMMANDS_OF_HANDS and word_at(tokens, 1) in BEHIND_HANDS:
        return True  # “Simmer for 15 minutes.”, “Mash together to form a paste.”
    if _is_plural_phrase(tokens[1:]):
        return True  # “Track supplier indicators and contract clauses.”
    follows, then = word_at(tokens, 1), word_at(tokens, 2)
    if first in COMMANDS_OF_HANDS and follows == "at" and then[:1].isdigit():
        return True  # “Centrifuge at 300 g for five minutes.”
    if follows in BEHIND_COMMAND or (first in COMMANDS_OF_HANDS and follows in ("just", "only")):
        return then in DETERMINERS
    return follows in OBJECTS or follows[:1].isdigit() or (follows in DETERMINERS and follows not in ("each", "every"))


def _without_prefix(word: str) -> str:
    """The verb in a word that is made of one: reassess, re-evaluate, uncheck, stress-test."""
    last = word.rpartition("-")[2]
    is_made = last.startswith("re") and not known_class(last).startswith(("N", "V", "J"))
    is_undone = last.startswith("un") and known_class(last).startswith("?")  # no “unlike”, no “until”
    return last[2:] if is_made or is_undone else last


def _is_plural_phrase(tokens: list[str]) -> bool:
    """Whether words begin with a bare noun phrase in the plural: “supplier indicators”, “old boats”."""
    for at, token in enumerate(tokens[:LONGEST_PHRASE]):
        if not token.replace("-", "").isalpha() or token in LINKS or token in DETERMINERS:
            return False
        if token[0].isupper() and not token[:2].isupper():
            return False
        if is_plural(token) or (token[:2].isupper() and token.endswith("s")):
            return at > 0 or not known_class(token).startswith(("NNSVBZ", "VBZ"))
    return False


LONGEST_PHRASE = 5  # words


VERBAL_IDIOM = pattern(
    r"[a-z0-9] (?:cent(?:er|re)(?:s|ed|d)? (?:on|around)|aimed to|dwelt on|results? in|risks? [a-z]+ing|"
    r"shifts? (?:from|to|towards?|away)|dates? (?:to|back|from)|spans? (?:[a-z]+ing|the|a|two|three|four|five|more|"
    r"over)|"
    r"hinges? on|stems? from|excels? (?:at|in)|ranged? from|ranges from|contrasts? (?:sharply |strongly )?with|stars (?:as|in|alongside))\b"
    r"|[a-z] accounts? for (?:about |around |nearly |almost |only |over |more than |some )?\d|[A-Za-z] stars [A-Z]"
    r"|(?:company|group|firm|bank|report|government|ministry|office|analysts|economists) forecast (?:[a-z-]+ ){0,3}[a-z]"
    rf"|\w forecast (?:about |around |nearly |almost )?[{CURRENCY_SIGNS}]?\d"
    r"|^[A-Z]\w+ (?:mainly|mostly|usually|often|largely|chiefly|typically|normally|generally|regularly) [a-z]+s [a-z]"
    rf"|[a-z] (?:close|open|start|end|resume)s? (?:on|at|from) (?:\d|noon|midnight|the \d|{WEEKDAY})"
    r"|\bwho (?:[a-z]+ly )?[a-z]+ (?:us|them|it|him|me) [a-z]+ (?:in|on|at|with|to|from|the|an?)\b"
    r"|[a-z] (?:counts? as|returns? (?:in|to|for|with) (?:an?|the)|helps? (?:to )?(?:protect|make|build|keep|reduce|prevent|ensure|explain|find|bring))\b"
    r"|\b(?:mostly|mainly|usually|often|always|never|simply|really) (?:do|did|does|use|get|go|need|want|work|come) (?:it|so|to|the|an?|for|in|with)\b"
    r"|[A-Z][a-z]+[’']s (?:in|on|at|from|with|back|out|off|up|there|here|not|going|an?|the|all|just)(?![\w-])"
    rf"|[{CAPITAL}][\w-]+[’']s (?:not |now |still |already |also )?[a-z]+ing (?:an?|the|that|this|it|its|their|to|on|for|in|up|out|with)\b"
    r"|[a-z] no longer (?!than\b|an?\b|the\b|in\b|at\b|on\b|of\b|[a-z]+ly\b)[a-z]+ [a-z]|[a-z] (?:smells?|reeks?|tastes?) (?:of|like|as)\b"
    r"|[a-z]s followed by (?:nightfall|noon|midday|dawn|dusk|morning|evening|midnight|then|early|late|mid-[a-z]+|the (?:evening|end|next))\b"
    r"|[a-z] set (?:fire|foot|light|sail|course)\b(?! (?:by|in the)\b)"
    r"|[a-z] (?:strip|wash|wear|chip|clear|drain|sap|eat)s? away [a-z]|[a-z] commands? (?:attention|respect)\b|[a-z] slots? in(?:to)? [a-z]"
    r"|\b[Pp]eople (?:(?:of|in|from) [A-Z][\w.’'-]*(?: [A-Z][\w’'-]+){0,2} )?like (?:the|their|it|to|this|that|his|her|its|our)\b"
    r"|[A-Z][a-z]+s (?:host|entertain) (?!(?:city|town|nation|country|club|broadcaster)\b)[A-Za-z]"
    r"|^Many an? (?:[a-z-]+ )?[a-z]+ [a-z]+s\b|[’']T(?:is|was)\b|[a-z] called (?:up)?on [A-Za-z]|^They all [a-z]+ [a-z]"
    r"|\bas a whole [a-z]+ed\b|^Only [a-z]+ (?:on|the|an?|for|if|when|your|in)\b"
    r"|^[A-Z][a-z]+ing [^,.;]* (?:made|makes|meant|means|gave|gives|lets?|helped|helps|saved|saves|posed|poses|caused|causes|brought|brings|proved|proves) [a-z]"
    r"|^[A-Z][a-z]+ (?:them|it) (?:for|in|to|with|as|into|on|at|by|from) [a-z]|[a-z]s (?:below|above) [a-z]+ (?:the|"
    r"an?|how|what|[a-z]+ (?:to|for|of))\b|[a-z] lives? up to [a-z]|[a-z]s air (?:every|on|each|weekly|daily|at|in)\b|"
    r"[a-z] pits? [a-z]+ against [a-z]"
    r"|[a-z] concerns (?!(?:in|of|with|for|over|about|from|among|and|or|on|at|that|by|to|as|than|which|who|when|raised|expressed)\b)[a-z]"
    r"|[a-z] (?:fly|travel|go|eat|stay|ride|enter|play|park|sail|swim) (?:free|for free|at no)\b"
    r"|^(?:With|At|In|On|For|After|From|By|Over) [^,.;]* that (?:would|will|is|was|makes?|made|means?|meant|comes?|came|gives?|gave|leaves?|left)\b"
    r"|[a-z]{4,} compensates for [a-z]|^[A-Z][a-z]+ compensates for [a-z]|[a-z]{4,} benefits from (?:an?|its|this)\b|[a-z]s cautions? (?:against|that)\b|[a-z] costs? (?:about |around |approximately |roughly |"
    rf"nearly |almost |over |more than |less than |at least |up to |some )?(?:[{CURRENCY_SIGNS}\d]|(?:two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|dozens|hundreds|thousands|millions|(?:\w+ )?lives)\b)|\d costs? (?:about |around |"
    rf"nearly |almost |over |more than |at least |up to |some )?(?:[{CURRENCY_SIGNS}\d]|lives\b)"
    rf"|[a-z] [a-z]+ed by [{CURRENCY_SIGNS}]?\d[\d.,]*|[a-z] fear (?:for|that|the)\b|, fear [a-z]+|, combined (?:for|to) "
    rf"|[a-z] (?:measured|weighed|lasted|spanned|totalled|totaled|numbered) (?:about |around |nearly |almost |over |more than |just )?[{CURRENCY_SIGNS}]?\d"
    r"|[a-z] last (?:(?:about|around|roughly|nearly|almost|over|more than|just|only|at least|up to) (?:\w+ )?|"
    r"\d[\d,.]* |an? )(?:minutes|hours?|days?|weeks?|months?|years?|decades?)\b"
    r"|\b(?:[Hh]e|[Ss]he) [a-z]{4,}s (?:to|from|into) |\bonly (?:function|work|apply|run|count|matter)s? (?:when|if|with|for|as) [a-z]"
    r"|[a-z][’']s [a-z]+ing (?:ahead|away|off|forward|apart)\b|[a-z]s? [a-z]+ly impact [a-z]|[a-z] (?:flicker|dwell|lurk|loom|glow|roam|thrive|abound) (?:in|on|at|among|above|below|with|over|across) [a-z]|\bmore than (?:compensate|make up|offset) "
    rf"|[a-z0-9] pays? (?:half|nothing|full|less|more|[{CURRENCY_SIGNS}\d])|[a-z0-9] (?:compare[sd]? with|weighed on|powered (?:through|past|into))\b"
    r"|^Of (?:the|its|their|our|his|her) [\w,.]+ (?:[a-z]+ ){0,2}[a-z]+, (?:\d[\d,.]*|[a-z]+) [a-z]+"
    r"|^[A-Z][a-z]+ing (?:finished|started|stopped|ended|continued|resumed|paused) (?:at|in|on|for|with|by|after|before|early|late|last)\b"
    r"|\b(?:we|they|you|I|he|she) [\"“‘'][a-z-]+[\"”’']|[\"“‘'][a-z-]+[\"”’'] (?:the|an?|its|their|his|her|all|it|them)\b"
)
"""Verbs that are nouns too, with what follows them as verbs, and words in quotation marks that have an object."""
IDIOMATIC = frozenset(
    "benefits compensates combined center centers centre centres centered centred aimed dwelt result results risk risks shift "
    "shifts date dates span spans hinge hinges stem stems excel excels range ranged ranges contrast contrasts "
    "many called they that stars account accounts caution cautions forecast cost costs close closes open opens start "
    "starts end ends resume resumes who count counts return returns help helps "
    "mostly mainly usually often largely chiefly typically normally generally regularly always never simply really "
    "whole only made makes meant means gave gives let lets helped saved saves posed poses caused causes brought "
    "brings proved proves them it below above live lives air pit pits concerns free fear by measured weighed lasted "
    "spanned totalled totaled numbered finished started stopped ended continued resumed paused pay pays compares "
    "compared powered longer smell smells reek reeks taste tastes set followed away command commands slot slots last impact compensate offset flicker dwell lurk loom glow roam thrive abound he she host entertain like".split()
)
"""Words of which such an idiom has one, where it has no quotation marks: a cheap test in front of a large pattern."""


def has_verbal_idiom(text: str, tokens: list[str]) -> bool:
    """Whether a noun stands as only its verb does (“the plot centers on”),
    or a word in quotation marks may be the verb."""
    may = (
        text.startswith("Of ")
        or any(mark in text for mark in "\"“‘'’")
        or any(token.lower() in IDIOMATIC for token in tokens)
    )
    return may and VERBAL_IDIOM.search(text) is not None


SAYING = ("NNS", "NNPSNNS", "VBDVBN", "NNSVBZ", "VBVBP", "NNVB")


NO_SUBJECT = ("DT", "IN0", "JJ0", "JJR", "JJS", "PRP$", "CD", "TO", "MD")


def may_be_said(tokens: list[str]) -> bool:
    """Whether a word that may be a verb stands between a noun and an object (“the union reports sixteen deaths”).

    Of such words the model knows too few to be believed.
    """
    subordinate = next((at for at, token in enumerate(tokens) if token.lower() in OPENERS), len(tokens))
    kinds = [known_class(token) for token in tokens[:subordinate]]
    triples = enumerate(zip(kinds, kinds[1:], kinds[2:], strict=False), 1)
    return any(
        tokens[at].islower()
        and (
            (
                (kind.startswith(SAYING) or _is_formed_like_verb(kind))
                and not before.startswith((*NO_SUBJECT, "IN", "CC", "VB", "RB"))
                and after.startswith(("DT", "PRP", "CD"))
            )
            or (
                (kind.startswith(("VBDVBN", "VBN")) or kind == "?ed")
                and before.startswith(("NN", "RB", "?"))
                and (after.startswith(("NN", "?")) or (kind[-1] in "1234" and at < 4 and after.startswith("IN")))
                and not after.startswith("?s")
            )
            # “his letter to the mayor quotes from the handbook”
            or (
                kind.startswith("NNSVBZ")
                and kinds[0].startswith(("DT", "PRP$"))
                and before.startswith("NN")
                and not before.startswith("NNS")
                and after.startswith("IN")
            )
            # “the operator positions Ferryline for growth”
            or (
                kind.startswith(("NNS", "NNPSNNS"))
                and before.startswith("NN")
                and after[-1:] == "^"
                and after[0] == "?"
            )
            # “the ferry sails at noon”: of an unknown noun and a word in -s behind it, either may be the verb
            or (
                kind.startswith("NNS")
                and before.startswith("?")
                and before != "?ng"
                and at < 3
                and kinds[0].startswith("DT")
                and after.startswith(("IN", "RB"))
            )
        )
        for at, (before, kind, after) in triples
    )


@cache
def _is_formed_like_verb(kind: str) -> bool:
    """Whether the words of a class are unknown and end as the third person or the past does."""
    return kind[:1] == "?" and kind != "?ss" and kind.endswith(("s", "ed"))


def no_word_can_be(tokens: list[str]) -> bool:
    """Whether no word is known as a finite verb, or unknown and formed like one,
    so that the model has nothing to miss."""
    kinds = ["", *(known_class(token) for token in tokens), ""]
    return not any(
        (kind.rstrip("^")[-1:] in ("1", "2", "3", "4") and "VB" in kind and not before.startswith(NO_SUBJECT))
        or (_is_formed_like_verb(kind) and not before.startswith(NO_SUBJECT))
        or (
            kind.startswith(("NNS", "NNPSNNS"))
            and before.startswith(("NN", "?"))
            and after.startswith(("IN", "RB", "DT"))
        )
        for before, kind, after in zip(kinds, kinds[1:], kinds[2:], strict=False)
    )


def has_likely_verb(tokens: list[str]) -> bool:
    """Whether a word that mostly is a finite verb stands where it can be one: “the fair runs from May to June”."""
    return any(
        token.islower()
        and known_class(token)[-1] in "34"
        and before.lower() not in NO_VERB_BEHIND
        and not before.lower().endswith(("'s", "’s"))
        for before, token in pairwise(tokens)
    )
