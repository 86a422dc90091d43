"""Where a word stands as a verb would, whatever the model knows of it: behind a subject, before an object.

What the model of `finite` has learnt as a noun or a participle may be the verb of its sentence all the same; its
neighbours tell.
"""

from __future__ import annotations

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import WORDS
from lint.language.quotations import QUOTES
from lint.language.temporal.words import ORDINALS
from lint.language.verbs.agreement import AUXILIARIES, NO_VERB_BEHIND, has_verb_by_agreement
from lint.language.verbs.finite import known_class
from lint.language.verbs.noun_phrases import (
    DETERMINERS,
    LINKS,
    OBJECTS,
    can_be_verb,
    is_object,
    is_plural,
    is_subject,
    word_at,
)
from lint.language.verbs.phrases import PARTICLES
from lint.language.verbs.third_person import BEFORE_VERB, RELATIVES, is_third_person

ARTICLES = frozenset("a an the his her their its our".split())
PLAIN_VERBS = frozenset(
    "lurk bloom smell vie hail thrive dwell linger attest cycle rehearse practise congregate mingle".split()
)
"""Verbs that the training text has not."""
INSERTION_ENDS = frozenset((",", "-", "–", "—", "--", ")"))
PRONOUNS = frozenset("these those they we he she it".split())
GERUND_ENDS = frozenset("in up off out".split())
POINTERS = frozenset(("that", "this", "it"))
SOMEBODY = frozenset("Nobody Everybody Somebody Anybody Everyone Someone Anyone Nothing Everything Something".split())
QUANTIFIERS = frozenset("Some Many Most Others Several Few Both All".split())
ERGATIVE = frozenset(
    "left filled formed connected opened closed ended started stopped changed moved turned burned sank grew emptied flooded spread continued "
    "varied partnered skewed transformed evolved emerged expanded remained specialized specialised succumbed enrolled conceived hailed lingered "
    "lurked dated originated participated collaborated graduated testified combined predated squeezed crowded crammed piled packed streamed "
    "poured trooped filed huddled queued".split()
)
"""Verbs whose subject is what it happens to (“The hall filled with smoke”),
so that an object may be absent behind the past."""
ERGATIVE_REACH = 9
"""Words of a sentence before which such a verb stands, as far as one can tell."""
OPENINGS = frozenset("open shut close start begin end run resume".split())
"""What hours and dates are told with."""
SUBJECTS = frozenset("we they you i he she".split())
PRICED = frozenset("rents lets leases sells retails goes starts".split())
"""What a thing does at a price."""
CLAUSES = frozenset("where how what why that whether when".split())
"""Words that open what one knows, says or learns."""
BEHIND_VERB = LINKS | DETERMINERS | OBJECTS
"""Words that stand behind a verb, and behind no noun that another noun follows."""
BEHIND_HEAD = frozenset("of in from on at for with about over between".split())
"""Words with which more is said of a noun."""
CLAUSE_OPENERS = frozenset("When If Before After While To Once For In By".split())
COUNTING = frozenset("First Second Third Then Next Finally Lastly".split())
"""Words with a comma behind them that open a command of a list: “First, factor in the cost.”"""


def may_have_verb(tokens: list[str]) -> bool:
    """Whether one of the words and marks of a sentence stands as its verb would."""
    tokens = [
        token for token in tokens if token not in QUOTES and token not in "«»"
    ]  # they part no subject from its verb
    return (
        any(
            token[:1].islower() and (_is_past(tokens, at) or is_third_person(tokens, at) or _is_plural_verb(tokens, at))
            for at, token in enumerate(tokens[1:], 1)
        )
        or _is_plain_form(tokens)
        or _is_command_after_clause(tokens)
        or _is_verb_of_first_plural(tokens)
        or _is_verb_behind_plural(tokens)
        or _is_last_of_somebody(tokens)
        or _is_at_price(tokens)
        or has_verb_by_agreement(tokens)
    )


def _is_at_price(tokens: list[str]) -> bool:
    """“The loft rents for $940”."""
    return any(
        token in PRICED and after in ("for", "at", "from") and sum_of in CURRENCY_SIGNS
        for token, after, sum_of in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _is_verb_of_first_plural(tokens: list[str]) -> bool:
    """“Shops close on Sundays”, “Entries for the race, the tenth, open on Monday”."""
    return (
        is_plural(tokens[0].lower())
        and tokens[0].isalpha()
        and any(
            (at == 1 or before == ",")
            and token.islower()
            and token not in LINKS
            and not is_plural(token)
            and not token.endswith(("ed", "ing"))
            and "VBN" not in known_class(token)
            and (can_be_verb(token) or "NNP" in known_class(token))  # “Headlamps bob”: no Bob has a small letter
            and after in LINKS
            for at, (before, token, after) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False), 1)
        )
    )


def _is_verb_behind_plural(tokens: list[str]) -> bool:
    """“Many of these plants attract butterflies”, “Students in the program graduate with honours”:
    no plural is part of the noun behind it."""
    for at in range(2, len(tokens) - 1):
        token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
        if not token.islower() or token in LINKS or token.endswith(("ed", "ing")):
            continue
        if is_plural(token) and token != "focus":
            continue
        if not (can_be_verb(token) or token in PLAIN_VERBS) or known_class(token).startswith(
            ("VBN", "JJ0", "RB", "IN")
        ):
            continue
        if not (after in BEHIND_VERB or is_plural(after) or after.endswith("ly") or "-" in after):
            continue
        if before in DETERMINERS or before.endswith("ing"):
            continue
        is_noun = known_class(before).startswith(("NN", "?"))
        if before.islower() and is_noun and is_plural(before) and tokens[at - 2] not in ("in", "on", "at"):
            return True
        if is_noun and before not in LINKS and (_is_plural_head(tokens, at) or (at < 6 and tokens[at - 2] == "and")):
            return True  # “His teaching and research focus on …”
    return False


def _is_plural_head(tokens: list[str], before: int) -> bool:
    """Whether a clause begins with a plural and more said of it: “The first chapters of the book”."""
    opens = max((at + 1 for at in range(before) if tokens[at] == ","), default=0)
    for at in range(opens, max(opens, min(opens + 4, before - 3))):
        token = tokens[at]
        if token in LINKS:
            return False
        if is_plural(token.lower()) and tokens[at + 1] in BEHIND_HEAD:
            return True
    return False


def _is_past(tokens: list[str], at: int) -> bool:
    """“Wales beat 14 rivals”, “he committed perjury”, “a fourth late on made it certain”."""
    token, kind = tokens[at], known_class(tokens[at])
    if token in ERGATIVE and at < ERGATIVE_REACH and is_subject(tokens[at - 1]):
        return True
    if "VBD" not in kind and not (token.endswith("ed") and len(token) > 4):
        return False
    if at == 2 and tokens[0].endswith("ing") and tokens[1] in POINTERS and word_at(tokens, at + 1) in DETERMINERS:
        return True  # “Fixing that required a new quay”
    if word_at(tokens, at + 1) in OBJECTS:
        return tokens[at - 1].lower() not in AUXILIARIES
    before, after = tokens[at - 1], word_at(tokens, at + 1)
    if before.lower() in PRONOUNS:
        return True  # “however, these regressed”
    if before in BEFORE_VERB and at > 1 and is_subject(tokens[at - 2]):
        return True  # “the pilot almost laughed”
    if before in WORDS and tokens[at - 2] in ("the", "in", "of") and after in LINKS:
        return True  # “a clerk who knew the two apologised for it”, “six boats in ten left within the hour”
    if before in ORDINALS and tokens[at - 2] == "the" and "VBD" in kind and is_object(tokens, at + 1):
        return True  # “her catch in the eighth saved at least one run”
    if before == "than" and tokens[at - 2] == "more" and "VBD" in kind:
        return True  # “donors more than made up the difference”
    if (
        before in INSERTION_ENDS
        and "VBD" in kind
        and (after in LINKS or after in PARTICLES or is_object(tokens, at + 1))
    ):
        return before in tokens[1 : at - 1] or before == ")"  # “Brevik, owner of the quay, sailed at noon”
    if before == "," and token.endswith("ed") and _is_behind_name(tokens, at - 1):
        return True  # “Her predecessor, Olaf Brevik, governed for four years”
    if ((after in PARTICLES and "VBD" in kind) or after.endswith("ing")) and is_subject(before):
        return True  # “tickets for the fair sold out in an hour”
    if at == 1 and after in LINKS and before[:1].isupper() and known_class(before).startswith(("?", "NNP")):
        return True  # “Skagsund defaulted on its debt”
    if before in GERUND_ENDS and tokens[at - 2].endswith("ing"):
        return is_object(tokens, at + 1)  # “guests at the swearing in included the mayor”
    if before.endswith("ly") and at > 1:
        before = tokens[at - 2]
    # “The number of those who leave the north declined”: what has no object is the verb behind a relative clause.
    return is_subject(before) and (is_object(tokens, at + 1) or not RELATIVES.isdisjoint(tokens[: at - 2]))


def _is_behind_name(tokens: list[str], comma: int) -> bool:
    """Whether the comma at a place closes a name of two words or more between commas."""
    first = next((at for at in range(comma - 1, 0, -1) if tokens[at] == ","), comma)
    name = [token for token in tokens[first + 1 : comma] if token != "."]
    return len(name) > 1 and all(word[:1].isupper() for word in name)


def _is_last_of_somebody(tokens: list[str]) -> bool:
    """“Nobody in the audience coughs”: such a subject has its verb in -s, and no plural belongs to it."""
    words = [token for token in tokens if token.isalpha()]
    return len(words) > 1 and words[0] in SOMEBODY and words[-1].islower() and words[-1].endswith("s")


def _is_plain_form(tokens: list[str]) -> bool:
    """“Some feature lakes”, after such a word a singular is no noun; “people do it”."""
    if any(
        following.lower() in OBJECTS and can_be_verb(token.lower()) and not is_plural(token) and is_subject(before)
        for before, token, following in zip(tokens, tokens[1:], tokens[2:], strict=False)
    ):
        return True
    if any(
        "VBD" in known_class(before)
        and can_be_verb(token.lower())
        and not is_plural(token)
        and (following == "that" or following.lower() in DETERMINERS)
        and not RELATIVES.isdisjoint(tokens[:at])
        for at, (before, token, following) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False))
    ):
        return True  # “lawyers of the patients who died say that …”
    return (
        tokens[0] in QUANTIFIERS
        and len(tokens) > 2
        and tokens[1].islower()
        and not is_plural(tokens[1])
        and can_be_verb(tokens[1])
        and (is_object(tokens, 2) or tokens[2] in ("to", "on"))
    )


def _is_plural_verb(tokens: list[str], at: int) -> bool:
    """“They own three boats”, “owners of boats that sank include …”, “people who rely on fishing face hunger”."""
    before, token = tokens[at - 1], tokens[at]
    if token == "own":
        return before.lower() in PRONOUNS or is_plural(before) or before.lower() in WORDS
    if token in OPENINGS and word_at(tokens, at + 1) in LINKS:
        if is_plural(tokens[0].lower()) and is_subject(before):
            return True  # “Bookings for the last weeks open on Thursday”
        if tokens[0] in QUANTIFIERS and (is_subject(before) or tokens[at - 2] == "to"):
            return True  # “Most places to eat shut from October”
    if token.islower() and not (token in LINKS or token in DETERMINERS or is_plural(token)) and can_be_verb(token):
        if _is_verb_by_neighbours(tokens, at) or _is_verb_by_object(tokens, at):
            return True
    if not token.islower() or not is_object(tokens, at + 1):
        return False
    kind = known_class(token)
    is_behind_clause = is_subject(before) and not RELATIVES.isdisjoint(tokens[: at - 2])
    if kind.startswith("VBVBP") and kind[-1] in "234" and (is_plural(before) or is_behind_clause):
        return True
    if kind[0] == "?" and before[0].isupper() and word_at(tokens, at - 2) == "and" and tokens[at + 1][0].isupper():
        return True  # “Brevik and Skagsund outpace Arden”
    return kind.startswith("NNVB") and (before in BEFORE_VERB or is_behind_clause)


def _is_verb_by_neighbours(tokens: list[str], at: int) -> bool:
    """Whether the words beside a word that can be a verb make it one."""
    before, follows = tokens[at - 1], word_at(tokens, at + 1)
    if before.lower() in SUBJECTS or before in ("still", "rarely", "instead"):
        return True  # “in this direction we study tides”, “clear goals still matter”
    if before == "now" and (tokens[at - 2] == "," or is_plural(tokens[at - 2])) and follows in LINKS:
        return True  # “sales above a million, once a handful, now number in the dozens”
    if before.endswith("ly") and at > 1 and is_plural(tokens[at - 2]) and follows in LINKS | DETERMINERS:
        return True  # “its branches routinely partner with them”
    if is_plural(tokens[0].lower()) and before.isalpha() and before not in NO_VERB_BEHIND and follows in ARTICLES:
        return True  # “Islanders in a new poll rate the ferry as the best”
    if before == "each" and at > 1 and is_plural(tokens[at - 2]):
        return True  # “the crews each need a boat”
    if known_class(before).startswith("NNS") and is_plural(follows) and follows not in NO_VERB_BEHIND:
        return True  # “crews research prospects”
    # “signals point to a shortage”, “boats that leak become cheaper”, “tests back up the claim”
    leads_on = follows == "to" or _is_more(follows) or follows in PARTICLES or follows.endswith(("ing", "ly"))
    return is_plural(before) and leads_on


def _is_verb_by_object(tokens: list[str], at: int) -> bool:
    """Whether what follows a word that can be a verb is its object, behind a subject that has no other verb."""
    before, token = tokens[at - 1], tokens[at]
    if token != "like" and not token.endswith(("ed", "ing")):
        if known_class(before).startswith("NNS") and is_object(tokens, at + 1):
            return True  # “many lenders process data in the port”, “users access Ferryline by phone”
        if not RELATIVES.isdisjoint(tokens[: at - 2]) and _is_second_verb(tokens, at):
            return True  # “firms that work in two ports compete in both”
    if not (_opens_with_plural(tokens) and at > 2) or before in NO_VERB_BEHIND:
        return False
    # “Ferries with one engine cost less”, “Trips in the dark change habits”
    has_object = token != "like" and is_subject(before) and is_object(tokens, at + 1)
    return _is_more(word_at(tokens, at + 1)) or has_object


def _is_more(word: str) -> bool:
    """Whether a word compares: “less”, “cheaper”."""
    return known_class(word).startswith(("JJR", "RBR"))


def _is_second_verb(tokens: list[str], at: int) -> bool:
    """Whether a plain verb and nothing else stands behind a relative clause:
    “readers who want more know where to go”."""
    before, kind, follows = tokens[at - 1].lower(), known_class(tokens[at]), word_at(tokens, at + 1)
    if before in RELATIVES or not (is_subject(before) or before in BEFORE_VERB or "VB" in known_class(before)):
        return False
    if follows.endswith("ing"):
        return True  # “teams that put it off start clearing it”
    return (
        kind.startswith("VB")
        and "NN" not in kind
        and (follows in CLAUSES or follows in LINKS or is_object(tokens, at + 1))
    )


def _opens_with_plural(tokens: list[str]) -> bool:
    """Whether a plural without an article opens a sentence and a preposition or a relative follows:
    “Higher shares of …”."""
    head = 1 if known_class(tokens[0]).startswith("JJ") else 0
    return is_plural(word_at(tokens, head)) and (
        word_at(tokens, head + 1) in LINKS or word_at(tokens, head + 1) == "like"
    )


def _is_command_after_clause(tokens: list[str]) -> bool:
    """“When buying paint, shop around”, “For a talk, ring Dr Holm”, “First, factor in the cost”."""
    opens_with_verb = tokens[0].endswith("ing") and "VBG" in known_class(tokens[0])
    if not (tokens[0] in CLAUSE_OPENERS | COUNTING or opens_with_verb) or "," not in tokens[1:-2]:
        return False
    at = tokens.index(",", 1) + 1
    command, follows = tokens[at], tokens[at + 1]
    if not command.islower() or is_plural(command) or command in NO_VERB_BEHIND or not can_be_verb(command):
        return False
    if tokens[0] == "For":
        return is_object(tokens, at + 1) or follows.endswith("ly")
    if tokens[0] in COUNTING:
        return at == 2 and (follows in LINKS or is_object(tokens, at + 1))
    return tokens[0] == "If" or opens_with_verb or "VB" in known_class(tokens[1])
