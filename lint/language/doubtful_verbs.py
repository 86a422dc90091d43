"""Words that may be verbs although the model does not know them as such: what a sentence without a verb has to be rid of.

The model of `finite_verbs` knows a word by what it mostly was in the text it learnt from, so a noun that is a verb now and
then (“the shop stocks trendy brands”) or a participle that is a past tense (“the union organised protests”) escapes it. What
gives such a word away is a noun before it and an object behind it: two nouns do not stand so beside each other.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from lint.language.finite_verbs import OPENERS, known_class, model
from lint.language.numbers import WORDS
from lint.language.words import is_mark
from lint.patterns import pattern


def ends_with_verb(tokens: list[str]) -> bool:
    """Whether the last word is a plain verb and nothing else, as in “Today only a few survive”."""
    lasts = [token.lower() for token in tokens if not is_mark(token)][-2:]
    before, kind = (model().classes.get(word, "")[:-1] for word in lasts) if len(lasts) > 1 else ("", "")
    if lasts and lasts[0].endswith(("'s", "’s")):
        return False
    if lasts[:1] not in (["few"], ["many"]) and before.startswith(("JJ", "DT", "IN", "TO", "PRP$")):
        return False
    return kind.startswith("VB") and "NN" not in kind and not kind.endswith(("VBG", "VBN"))


def starts_indefinitely(text: str, tokens: list[str]) -> bool:
    """Whether an indefinite article opens the sentence, or a number opens a list: “Two hours, including one interval.”

    So writers begin phrases that stand for sentences. Of 113 sentences that lost a part, two began so.
    """
    first = tokens[0].lower()
    return first in ("a", "an", "some") or (first in WORDS and "," in text)


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


def starts_with_adjectives(tokens: list[str], text: str) -> bool:
    """Whether an adjective with a comma behind it opens a description: “Light, quiet and ready to sail.”"""
    return ADJECTIVES.match(text) is not None and known_class(tokens[0]).startswith("JJ")


COMMANDS_LIKE_NOUNS = frozenset(
    "access bookmark book experience pair sample schedule source stage store tour witness".split()
)
"""Commands of service copy that news text has as nouns only, so that the model knows them for nothing else."""


URGING = frozenset("always never please".split())
"""Words that open a command as a rule: “Always position the boxes to the left.”"""


def may_be_command(tokens: list[str]) -> bool:
    """Whether the first word may be a command (“Sample regional cheeses …”) and an object follows it."""
    known = known_class(tokens[1]) if len(tokens) > 1 else ""
    first = tokens[0].lower()
    may_be_verb = first in COMMANDS_LIKE_NOUNS or first in URGING or first.endswith(("ise", "ize"))
    return may_be_verb and not known.startswith(("IN", "TO", "CC", "WDT"))


COMMANDS_OF_HANDS = frozenset(
    "blend boil brush chop clip crumble dice drain drill drizzle dry dust fasten fold fry garnish glue grate grease grill hammer hose "
    "knead lather loosen mash melt mix paint peel pour preheat rinse roast rub sand saw scrub screw season sift simmer slice soak spray "
    "sprinkle stir tape tighten toast toss trim unplug unscrew wash whisk wipe wrap".split()
)
"""Commands of recipes and manuals, which news text hardly has as verbs."""
BEHIND_COMMAND = frozenset("in into on onto with over under through from to off up out down".split())
"""Words between a command and its object: “Dry with the second rag.”"""


def is_command_like(tokens: list[str]) -> bool:
    """Whether the first word can be a verb and is no plural, and an object follows it: “Crumble 300g of the cheese …”."""
    first = tokens[0].lower()
    if not tokens[0].isalpha() or _is_plural(first) or first.endswith(("ed", "ing")) or first in LINKS | DETERMINERS:
        return False
    if not (_can_be_verb(first) or first in COMMANDS_OF_HANDS):
        return False
    follows, then = _at(tokens, 1), _at(tokens, 2)
    if follows in BEHIND_COMMAND:
        return then in DETERMINERS
    return follows in OBJECTS or follows[:1].isdigit() or (follows in DETERMINERS and follows not in ("each", "every"))


VERBAL_IDIOM = pattern(
    r"[a-z] (?:cent(?:er|re)s? (?:on|around)|dates? (?:to|back)|spans? (?:[a-z]+ing|the|a|two|three|four|five|more|over)|"
    r"hinges? on|stems? from|excels? (?:at|in)|ranged? from|ranges from|contrasts? (?:sharply |strongly )?with|stars (?:as|in|alongside))\b"
    r"|[a-z] accounts? for (?:about |around |nearly |almost |only |over |more than |some )?\d|[A-Za-z] stars [A-Z]"
    r"|(?:company|group|firm|bank|report|government|ministry|office|analysts|economists) forecast (?:[a-z-]+ ){0,3}[a-z]"
    r"|[a-z] costs? (?:about |around |nearly |almost |over |more than )?[$£€¥]"
    r"|^Of (?:the|its|their|our|his|her) [\w,.]+ (?:[a-z]+ ){0,2}[a-z]+, (?:\d[\d,.]*|[a-z]+) [a-z]+"
    r"|\b(?:we|they|you|I|he|she) [\"“‘'][a-z-]+[\"”’']|[\"“‘'][a-z-]+[\"”’'] (?:the|an?|its|their|his|her|all|it|them)\b"
)
"""Verbs that are nouns too, with what follows them as verbs, and words in quotation marks that have an object."""
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
    """Whether no word is known as a finite verb, or unknown and formed like one, so that the model has nothing to miss."""
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


OBJECTS = frozenset("it him her them us me himself herself itself themselves".split())
DETERMINERS = frozenset(
    "a an the this these those his her its their my your our every each some any no all both one two three four five six seven "
    "eight nine ten more most several many".split()
)
PARTICLES = frozenset("off up out down away back".split())
MORE_NOUNS = frozenset("chief executive firm giant official public".split())
"""Nouns of the news that are adjectives more often."""
BEFORE_VERB = frozenset(
    "next last also all both each almost nearly never always often still just now then ever even".split()
)
"""Adverbs and the like that stand between a subject and its verb: “Brevik next sails in May”, “the rest all agreed”."""
INSERTION_ENDS = frozenset((",", "-", "–", "—", "--", ")"))
LINKS = frozenset(
    "of in on at to for from with by as about over under into after before during against between through without within among "
    "and or but nor than such that which who whom whose when where while because if alongside despite including per via".split()
)
"""Words that no noun phrase ends or begins with."""
NO_OBJECTS = frozenset(
    "last next only also well south north east west long ago worldwide alone later online alike nearby available".split()
)
"""Words like nouns or adjectives that follow a noun without being its verb's object."""
PRONOUNS = frozenset("these those they we he she it".split())
SINGULAR = frozenset("this that it he she".split())
GERUND_ENDS = frozenset("in up off out".split())
WITH_INFINITIVE = frozenset("plans wants needs tries seeks hopes aims claims threatens intends".split())
QUANTIFIERS = frozenset("Some Many Most Others Several Few Both All".split())
AUXILIARIES = frozenset("be is are was were been being has have had to".split())
RELATIVES = frozenset("who which that".split())
ERGATIVE = frozenset(
    "left filled opened closed ended started stopped changed moved turned burned sank grew emptied flooded spread continued "
    "varied partnered skewed transformed evolved emerged expanded remained".split()
)
"""Verbs whose subject is what it happens to (“The hall filled with smoke”), so that an object may be absent behind the past."""
ERGATIVE_REACH = 9
"""Words of a sentence before which such a verb stands, as far as one can tell."""
SUBJECTS = frozenset("we they you i he she".split())
NO_VERB_BEHIND = LINKS | DETERMINERS | AUXILIARIES
"""Words that no finite verb follows, but for those of relative clauses."""
CLAUSE_OPENERS = frozenset("When If Before After While To Once For In By".split())


def may_have_verb(tokens: list[str]) -> bool:
    """Whether one of the words and marks of a sentence stands as its verb would."""
    return (
        any(
            token[:1].islower()
            and (_is_past(tokens, at) or _is_third_person(tokens, at) or _is_plural_verb(tokens, at))
            for at, token in enumerate(tokens[1:], 1)
        )
        or _is_plain_form(tokens)
        or _is_command_after_clause(tokens)
        or _is_verb_of_first_plural(tokens)
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


def _is_verb_of_first_plural(tokens: list[str]) -> bool:
    """“Shops close on Sundays”, “Entries for the race, the tenth, open on Monday”."""
    return (
        _is_plural(tokens[0].lower())
        and tokens[0].isalpha()
        and any(
            (at == 1 or before == ",")
            and token.islower()
            and token not in LINKS
            and not _is_plural(token)
            and not token.endswith(("ed", "ing"))
            and "VBN" not in known_class(token)
            and _can_be_verb(token)
            and after in LINKS
            for at, (before, token, after) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False), 1)
        )
    )


def _is_past(tokens: list[str], at: int) -> bool:
    """“Wales beat 14 rivals”, “he committed perjury”, “a fourth late on made it certain”."""
    token, kind = tokens[at], known_class(tokens[at])
    if token in ERGATIVE and at < ERGATIVE_REACH and _is_subject(tokens[at - 1]):
        return True
    if "VBD" not in kind and not (token.endswith("ed") and len(token) > 4):
        return False
    if _at(tokens, at + 1) in OBJECTS:
        return tokens[at - 1].lower() not in AUXILIARIES
    before, after = tokens[at - 1], _at(tokens, at + 1)
    if before.lower() in PRONOUNS:
        return True  # “however, these regressed”
    if before in BEFORE_VERB and at > 1 and _is_subject(tokens[at - 2]):
        return True  # “the pilot almost laughed”
    if (
        before in INSERTION_ENDS
        and "VBD" in kind
        and (after in LINKS or after in PARTICLES or _is_object(tokens, at + 1))
    ):
        return before in tokens[1 : at - 1] or before == ")"  # “Brevik, owner of the quay, sailed at noon”
    if ((after in PARTICLES and "VBD" in kind) or after.endswith("ing")) and _is_subject(before):
        return True  # “tickets for the fair sold out in an hour”
    if at == 1 and after in LINKS and before[:1].isupper() and known_class(before).startswith(("?", "NNP")):
        return True  # “Skagsund defaulted on its debt”
    if before in GERUND_ENDS and tokens[at - 2].endswith("ing"):
        return _is_object(tokens, at + 1)  # “guests at the swearing in included the mayor”
    if before.endswith("ly") and at > 1:
        before = tokens[at - 2]
    # “The number of doctors who leave the north declined in May”: what has no object is the verb behind a relative clause.
    return _is_subject(before) and (_is_object(tokens, at + 1) or not RELATIVES.isdisjoint(tokens[: at - 2]))


def _is_third_person(tokens: list[str], at: int) -> bool:
    """“The shop stocks trendy brands”, “the ferry ships off”, “the identity of the owner matters”."""
    token, before = tokens[at], tokens[at - 1]
    if before in BEFORE_VERB and at > 1 and _is_subject(tokens[at - 2]) and known_class(token).startswith("VBZ"):
        return True  # “Brevik next competes in the north”
    if (
        not token.endswith("s")
        or token.endswith("ss")
        or len(token) < 4
        or not _is_subject(before)
        or _is_plural(before)
    ):
        return False
    if at == len(tokens) - 2 and is_mark(tokens[-1]):
        return "VBZ" in known_class(token) and known_class(token)[-1] != "0"
    follows = _at(tokens, at + 1)
    if before.lower() in SINGULAR and any(map(_can_be_verb, _singular(token))):
        return True  # “in some cases this results in delays”
    if before[:1].isupper() and at > 1 and any(map(_can_be_verb, _singular(token))):
        return True  # “Karin Holm reports from Brevik”, “every version of Ferryline releases with a map”
    if token.islower() and _at(tokens, at + 1).isalpha() and _is_plural(follows) and follows not in LINKS:
        return True  # “the app services customers”: of two plurals one is no noun
    goes_on = follows in PARTICLES or (
        follows == "to" and (_at(tokens, at + 2) in DETERMINERS or token in WITH_INFINITIVE)
    )
    return (goes_on or _is_object(tokens, at + 1)) and any(map(_can_be_verb, _singular(token)))


def _is_plain_form(tokens: list[str]) -> bool:
    """“Some feature lakes”, after such a word a singular is no noun; “people do it”."""
    if any(
        following.lower() in OBJECTS and _can_be_verb(token.lower()) and not _is_plural(token) and _is_subject(before)
        for before, token, following in zip(tokens, tokens[1:], tokens[2:], strict=False)
    ):
        return True
    if any(
        "VBD" in known_class(before)
        and _can_be_verb(token.lower())
        and not _is_plural(token)
        and (following == "that" or following.lower() in DETERMINERS)
        and not RELATIVES.isdisjoint(tokens[:at])
        for at, (before, token, following) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False))
    ):
        return True  # “lawyers of the patients who died say that …”
    return (
        tokens[0] in QUANTIFIERS
        and len(tokens) > 2
        and tokens[1].islower()
        and not _is_plural(tokens[1])
        and _can_be_verb(tokens[1])
        and _is_object(tokens, 2)
    )


def _is_plural_verb(tokens: list[str], at: int) -> bool:
    """“They own three boats”, “owners of boats that sank include …”, “people who rely on fishing face hunger”."""
    before, token = tokens[at - 1], tokens[at]
    if token == "own":
        return before.lower() in PRONOUNS or _is_plural(before)
    follows = _at(tokens, at + 1)
    if (
        token.islower()
        and token not in LINKS
        and token not in DETERMINERS
        and not _is_plural(token)
        and _can_be_verb(token)
    ):
        if before.lower() in SUBJECTS or before in ("still", "rarely", "instead"):
            return True  # “in this direction we study tides”, “clear goals still matter”
        if before == "each" and at > 1 and _is_plural(tokens[at - 2]):
            return True  # “the crews each need a boat”
        if known_class(before).startswith("NNS") and _is_plural(follows) and follows not in NO_VERB_BEHIND:
            return True  # “crews research prospects”
    if not token.islower() or not _is_object(tokens, at + 1):
        return False
    kind = known_class(token)
    is_behind_clause = _is_subject(before) and not RELATIVES.isdisjoint(tokens[: at - 2])
    if kind.startswith("VBVBP") and kind[-1] in "234" and (_is_plural(before) or is_behind_clause):
        return True
    if kind[0] == "?" and before[0].isupper() and _at(tokens, at - 2) == "and" and tokens[at + 1][0].isupper():
        return True  # “Brevik and Skagsund outpace Arden”
    return kind.startswith("NNVB") and (before in BEFORE_VERB or is_behind_clause)


def _is_command_after_clause(tokens: list[str]) -> bool:
    """“When buying paint, shop around”, “For a talk, ring Dr Holm”."""
    if tokens[0] not in CLAUSE_OPENERS or "," not in tokens[2:-2]:
        return False
    at = tokens.index(",", 2) + 1
    command, follows = tokens[at], tokens[at + 1]
    has_object = tokens[0] == "For" and (follows[:1].isupper() or follows in DETERMINERS)
    is_command = command.islower() and not _is_plural(command) and _can_be_verb(command)
    return is_command and (has_object or "VB" in known_class(tokens[1]))


def _at(tokens: list[str], at: int) -> str:
    return tokens[at].lower() if at < len(tokens) else ""


def _is_subject(word: str) -> bool:
    """Whether a noun phrase may end with a word."""
    if word == ")" or word.isdigit():
        return True
    lower = word.lower()
    if not word[:1].isalpha() or lower in LINKS or lower in DETERMINERS:
        return False
    kind = known_class(word)
    return (
        word[0].isupper()
        or kind.startswith("NN")
        or lower in MORE_NOUNS
        or (kind.startswith("?") and not lower.endswith("ly"))
    )


APPROXIMATE = frozenset("about around nearly almost some roughly over just only".split())
"""Before a number that is the object of a verb (“completed about one metre”)."""


def _is_object(tokens: list[str], at: int) -> bool:
    """Whether the object of a verb may begin at a place."""
    word = tokens[at] if at < len(tokens) else ""
    lower = word.lower()
    if lower in OBJECTS or lower in DETERMINERS or lower == "not" or word[:1].isdigit() or word[:1] in "$£€¥":
        return True
    if lower in APPROXIMATE:
        return at + 1 < len(tokens) and (tokens[at + 1][:1].isdigit() or tokens[at + 1].lower() in WORDS)
    if not word[:1].isalpha() or lower in LINKS or lower in NO_OBJECTS or lower.endswith("ly"):
        return False
    return word[0].isupper() or known_class(word).startswith(("NN", "JJ", "?"))


def _is_plural(word: str) -> bool:
    return known_class(word).startswith(("NNS", "NNPS")) or (word.islower() and word[-1:] == "s" and word[-2:] != "ss")


def _singular(word: str) -> set[str]:
    """What a form in -s may come from."""
    found = {word[:-1]}
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    return found


@lru_cache(maxsize=4096)
def _can_be_verb(word: str) -> bool:
    """Whether a word, or a form in -ed or -ing of it, is known as a verb."""
    classes = model().classes
    stem = word[:-1] if word.endswith(("e", "y")) else word + word[-1:]
    forms = (word, word + "ed", word + "ing", word + "d", stem + "ed", stem + "ing", stem + "ied")
    return any("VB" in classes.get(form, "") for form in forms)
