"""Words that are the verb of a sentence by the very words they stand with: “functions as”, “set aside”, “DO NOT”.

The model of `finite` has learnt them as nouns, adjectives or participles, or never met them.
"""

from __future__ import annotations

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import WORDS
from lint.language.verbs.noun_phrases import DETERMINERS, LINKS, can_be_verb, is_object, is_plural, is_subject, word_at
from lint.patterns import pattern

AS = frozenset("functions serves acts works doubles ranks counts qualifies emerges poses".split())
"""Verbs with “as” behind them: “The hut serves as a store”."""
AIMS = frozenset("aim seek want try tend hope plan promise need help fail continue".split())
"""Verbs of a plural before an infinitive, behind a name that belongs to it: “Boats such as the Tern aim to …”."""
WITH_GERUND = frozenset("resembled involved meant required included risked avoided".split())
"""Past tenses with a verb in -ing behind them: “The work resembled sailing a boat at night”."""
PAST_AS_PLAIN = frozenset(
    "set cut put hit let shut split spread quit forecast broadcast hurt upset offset cast cost".split()
)
"""Verbs whose past is their plain form."""
PARTICLES = frozenset("off up out down away back aside apart forth".split())
"""Words that belong to the verb in front of them: “set aside”, “sold out”."""
SHORTEST_CLAUSE = 6  # words of a plural, what is said of it, and a verb behind that
RELATIVES = frozenset("that which who".split())
"""Words with which a clause begins that says which things are meant."""
DASHES = frozenset(("-", "–", "—", "--"))
"""Marks between which a sentence is broken off and goes on."""
POSSESSIVES = ("'s", "’s", "s'", "s’")
_STEMS = {
    "with": "partner deal contrast compet cop compl coincid interfer agree disagree collaborat contend coexist resonat",
    "to": "react respond adher cater contribut conform correspond subscrib succumb refer belong pertain",
    "of": "consist dispos bewar",
    "on": "depend rel insist hing embark dwell imping encroach screen",
    "over": "bond presid tower",
    "from": "differ stem deriv suffer emerg originat refrain abstain deviat",
    "in": "participat engag persist abound culminat originat",
    "for": "apologis apologiz vouch yearn vie cater",
    "by": "react respond",
}
WITH_PREPOSITION = pattern(
    r"(?<!to )\b(?:"
    + "|".join(
        rf"(?:{stems.replace(' ', '|')})(?:e|y|ies|ied|es|ed|s|d)? (?:[a-z]+ly )?{preposition}"
        for preposition, stems in _STEMS.items()
    )
    + r")\b|(?<![a-z]ing )\b(?:(?:spring|springs|sprang|comes?|came) to mind|collided|competed|overtook|caused (?!by)|formed (?:the|an?|part)\b"
    r"|never (?:sound|feel|look|seem|fail|cease|tire|taste|smell)s?\b|fared (?:better|worse|well|badly)\b|factors in (?:the|its|how)\b"
    r"|crops up\b|sneaks? out\b|swings (?:from|between)\b|holds? an? (?:even )?(?:greater|special|particular)\b)"
    r"|\bpoints to (?:an?|the)\b|\b(?:manifests|lends|presents|reveals|proves|repeats|asserts|establishes|"
    r"imposes) itself\b|\b(?:tips|tipped) the (?:balance|scales)\b|\b(?:book|film|play|letter|article|poem|"
    r"song) protests against\b|\b(?:once again|once more|yet again|eventually|finally) triumphs? (?:in|over)\b"
    r"|\b(?:deservedly|narrowly|duly|easily) qualified for\b|, thanks (?:all|everyone|everybody|members|readers|his|her|their|the)\b"
    r"|[A-Z][a-z]+ (?:deservedly |narrowly |duly |easily )?qualified for\b"
)
"""Verbs before the preposition that goes with them, which hardly any noun has behind it:
“The papers deal with bronze”."""
SHOUTED = pattern(r"\b(?:DO|DOES|DID|CAN|COULD|MUST|WILL|WOULD|SHOULD|MAY|IS|ARE|WAS|WERE|HAS|HAVE|HAD) NOT\b")
"""A helping verb that is written in capitals to make it heard."""


BY_A_LEAD = pattern(
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )(?<!been )\b(?:led|won|lost|trailed) by (?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty) "
    r"(?:clear |straight |whole )?(?:votes?|points?|goals?|runs?|seats?|sets?|games?|shots?|strokes?|lengths?|wickets?|seconds?|minutes?|met(?:re|er)s?|per ?cent|ballots?|tries)\b"
)
"""“She led by four votes”: nobody is led or won by a number of such."""
BY_A_SHARE = pattern(
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )(?<!been )\b(?:advanced|improved|slowed|eased|weakened|strengthened|narrowed|widened|increased|"
    rf"declined|decreased|dipped|slipped) by (?:about |nearly |almost |over |more than |just under |just over )?(?:an? (?:third|quarter|fifth|sixth|tenth|half)|[{CURRENCY_SIGNS}]?\d)"
)
"""“Operating profit advanced by a fifth”."""


def has_verb_phrase(text: str, tokens: list[str]) -> bool:
    """Whether one of the words and marks of a sentence is its verb by what stands beside it."""
    return (
        SHOUTED.search(text) is not None
        or WITH_PREPOSITION.search(text) is not None
        or BY_A_LEAD.search(text) is not None
        or BY_A_SHARE.search(text) is not None
        or any(
            _is_own(tokens, at)
            or _is_with_particle(tokens, at)
            or _is_past_before_object(tokens, at)
            or (token in WITH_GERUND and word_at(tokens, at + 1).endswith("ing") and tokens[at - 1] not in DETERMINERS)
            or (token in AIMS and word_at(tokens, at + 1) == "to" and tokens[at - 1][:1].isupper())
            or (token in AS and word_at(tokens, at + 1) == "as" and tokens[at - 1][:1].isalpha())
            for at, token in enumerate(tokens)
            if at and token.islower()
        )
        or _is_behind_dashes(tokens)
        or _is_of_first_name(tokens)
        or _is_landing(tokens)
        or _is_behind_first_plural(tokens)
        or _is_behind_counted_plural(tokens)
        or _is_behind_relative_clause(tokens)
    )


def _is_own(tokens: list[str], at: int) -> bool:
    """“Its chairman and its clerk own about four shares”: where nobody’s “own” follows, it is a verb."""
    before = tokens[at - 1]
    return tokens[at] == "own" and is_subject(before) and not before.endswith(POSSESSIVES)


def _is_with_particle(tokens: list[str], at: int) -> bool:
    """“Holm set aside his work”."""
    before = tokens[at - 1]
    return (
        tokens[at] in PAST_AS_PLAIN
        and word_at(tokens, at + 1) in PARTICLES
        and (before[:1].isupper() or is_subject(before))
        and is_object(tokens, at + 2)
    )


def _is_past_before_object(tokens: list[str], at: int) -> bool:
    """“The ministry forecast no change”, “the strike delayed publication of the list”."""
    token = tokens[at]
    if not (token in PAST_AS_PLAIN or token.endswith("ed")) or not is_subject(tokens[at - 1]):
        return False
    if token == "forecast" and (word_at(tokens, at + 1) == "no" or "".join(tokens[at + 1 : at + 2])[:1].isupper()):
        return True
    follows = word_at(tokens, at + 1)
    is_bare_noun = follows.isalpha() and follows not in LINKS | DETERMINERS and word_at(tokens, at + 2) == "of"
    return at == 2 and word_at(tokens, 0) in DETERMINERS and is_bare_noun and not is_plural(tokens[1])


def _is_behind_dashes(tokens: list[str]) -> bool:
    """“Flags – not lamps – designate ships”, “Holm – captain for the day – powered through”."""
    dashes = [at for at, token in enumerate(tokens) if token in DASHES]
    if len(dashes) != 2 or dashes[1] + 2 >= len(tokens) or dashes[0] == 0:
        return False
    verb, follows = tokens[dashes[1] + 1], word_at(tokens, dashes[1] + 2)
    if not verb.islower() or verb in LINKS | DETERMINERS:
        return False
    return (verb.endswith("ed") and follows in LINKS | DETERMINERS) or (
        can_be_verb(verb) and (follows in DETERMINERS or is_plural(follows))
    )


def _is_of_first_name(tokens: list[str]) -> bool:
    """“Skerrion services 3.2 billion in loans”: behind a name a word in -s with a sum behind it."""
    return (
        len(tokens) > 3
        and tokens[0].istitle()
        and tokens[1].islower()
        and tokens[1].endswith("s")
        and any(character.isdigit() for character in tokens[2])
        and not is_plural(tokens[0].lower())
    )


def _is_landing(tokens: list[str]) -> bool:
    """“Horn blaring, the lorry stops”: behind a participle and its comma,
    a noun and a word in -s that ends the sentence."""
    words = [token for token in tokens if token != "."]
    return (
        len(words) > 5
        and words[-5].endswith("ing")
        and words[-4] == ","
        and words[-3] == "the"
        and not is_plural(words[-2])
        and words[-1].endswith("s")
    )


def _is_behind_first_plural(tokens: list[str]) -> bool:
    """“Old permits last for a month”, “Ledgers list debts and dues”: behind a plural that opens the sentence."""
    at = 2 if tokens[2:3] == ["last"] else 1
    if len(tokens) < at + 3 or not is_plural(tokens[at - 1].lower()):
        return False
    verb, follows = tokens[at], tokens[at + 1]
    if verb == "last":
        return follows in LINKS
    is_verb = verb.islower() and can_be_verb(verb) and not is_plural(verb) and verb not in LINKS
    return is_verb and not verb.endswith(("ed", "ing")) and any(map(is_plural, tokens[at + 1 : at + 3]))


def _is_behind_counted_plural(tokens: list[str]) -> bool:
    """“Children under eight climb free”, “Groups of ten or more pay for nine”:
    what follows on a number is no noun of it."""
    return is_plural(tokens[0].lower()) and any(
        (before in WORDS or before.isdigit() or before == "more")
        and verb.islower()
        and can_be_verb(verb)
        and not is_plural(verb)
        and (after in LINKS | DETERMINERS or after in ("free", "half", "nothing", "less", "more"))
        for before, verb, after in zip(tokens[2:7], tokens[3:8], tokens[4:9], strict=False)
    )


def _is_behind_relative_clause(tokens: list[str]) -> bool:
    """“Roots that sit in water rot within days”: behind a plural and what is said of it,
    a bare word before a preposition."""
    while tokens[1:2] and tokens[1] not in RELATIVES and len(tokens) > SHORTEST_CLAUSE and _may_lead(tokens):
        tokens = tokens[1:]  # “The six old boats that …”
    if (
        len(tokens) < SHORTEST_CLAUSE
        or not is_plural(tokens[0].lower())
        or tokens[1] not in RELATIVES
        or is_plural(tokens[2])
    ):
        return False
    return any(
        verb.islower()
        and is_subject(before)
        and before.islower()
        and can_be_verb(verb)
        and not is_plural(verb)
        and not verb.endswith(("ed", "ing"))
        and verb not in LINKS | DETERMINERS
        and after in LINKS
        for before, verb, after in zip(tokens[3:], tokens[4:], tokens[5:], strict=False)
    )


def _may_lead(tokens: list[str]) -> bool:
    """Whether the first word may stand before the noun of a subject, whose relative clause begins soon."""
    first = tokens[0].lower()
    return not RELATIVES.isdisjoint(tokens[2:5]) and (first in DETERMINERS or first in WORDS or not is_plural(first))
