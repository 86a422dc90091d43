"""Words that stand where only a verb stands, by a list of the verbs of English: behind a plural,
behind a noun and before its object.

The model of `finite` knows a word as its training text used it: “control”, “regard”,
“foster” and “pride” as nouns and adjectives.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint.language.verbs.finite import known_class
from lint.language.verbs.noun_phrases import DETERMINERS, LINKS, OBJECTS, is_plural, is_subject, singular_forms, word_at
from lint.language.verbs.phrases import PAST_AS_PLAIN
from lint.language.verbs.plural_subjects import (
    ADVERBS,
    PLACES,
    PREPOSITIONS,
    ends_plural_subject,
    is_said_of_several,
    opens_object,
)
from lint.patterns import pattern

VERBS = Path(__file__).parent / "verbs.txt"
"""The plain forms of common verbs, those that are nouns too among them."""
IRREGULAR = frozenset(
    "awoke befell beheld bled burnt dreamt flung remade redid rewrote shrank sang sank slew slung spat sped spoke sprang stank stole "
    "stung swelled trod upheld withheld withstood wove wrung".split()
)
"""Past tenses that the training text has rarely, or not."""
UNCHANGED = PAST_AS_PLAIN | frozenset("beset bet bid burst read shed thrust".split())
"""Past tenses that are like their plain form, those among them that are nouns as well."""
MARKS_OF_NAMES = frozenset((".", "+", "®", "™"))
"""What a name ends with beside its words: Inc., Tern+."""
OPENS_INSERTION = frozenset("a an the which who whose".split())
NO_VERB_BEFORE = (
    LINKS | DETERMINERS | frozenset("is are was were be been being am has have had having get got not".split())
)
PLAIN = pattern(r"(?:NN|JJ)?VB(?![DGNZ])")
"""How the classes of plain forms begin, those among them that are nouns or adjectives too."""
NO_VERBS = frozenset("like near past open close last live present minute".split())
"""Plain forms that stand behind a plural as prepositions and adjectives do: “boats like these”."""
PEOPLES = frozenset(
    "British Chinese Danish Dutch English Finnish French Irish Japanese Polish Spanish Swedish Swiss Turkish Welsh".split()
)
"""Plurals that do not look it: “the Chinese regard this as theirs”."""
BEHIND_HEAD = frozenset("of in at from on for".split())
SHORTEST_HEAD = 3  # words of a subject that goes on behind its noun: “The bells of …”
OF_SOME = frozenset("us them you".split())
"""Objects of “of” behind which the verb may follow: “most of us associate it with …”."""
OF_ALL = frozenset("that this it".split())
"""And those behind which its past may: “all of that happened”."""

COMPARING = frozenset(("Unlike", "Like"))
"""What opens a sentence with whom its subject is held against."""
LONGEST_ENTRY = 4  # words from the “and” of a list to its end
BEHIND_NOUN = 2
"""Where a verb stands behind an article and its noun."""
SHARING = frozenset(("each", "all", "both"))
"""Words directly behind a subject only before its verb: “Brevik and Tarn each account for a third”."""
PLURAL_SUBJECTS = frozenset("these those they we you some many most others few".split())
MEASURES = frozenset("million billion thousand hundred percent left".split())
"""Words that end a subject and are no nouns: “8 million meet these terms”, “many on the left welcome this”."""
SEVERAL = frozenset("Many Most Some Few Several All Both These Those".split())
"""What opens a subject in the plural."""
HOW_WELL, WELL = frozenset("work fare taste look grow sell".split()), frozenset("best well better fine".split())
"""Verbs that are nouns too, and what stands behind them only as verbs."""
PARTICLES = frozenset("ahead away back along forward off out aside".split())
"""Adverbs that verbs take with them."""
DASHES = frozenset(("—", "–", "--"))
"""What ends an insertion behind a subject."""


@cache
def verbs() -> frozenset[str]:
    """The plain forms of the list."""
    return frozenset(VERBS.read_text(encoding="utf-8").split())


def has_verb_in_its_slot(tokens: list[str]) -> bool:
    """Whether some word of a sentence stands where a verb does: where only a verb may,
    or with its subject and what goes on behind it."""
    return has_word_for_verb(tokens) or any(
        token.isalpha()
        and token.islower()
        and _may_follow(tokens, at)
        and any(is_verb(tokens, at) for is_verb in (_is_past, _is_plain, _is_third_person, *BEHIND_LONG_SUBJECTS))
        for at, token in enumerate(tokens[1:-1], 1)
    )


def _may_follow(tokens: list[str], at: int) -> bool:
    """Whether a verb may stand behind the words before a place: behind “Many”, which else opens a phrase,
    and in “this more than offset the loss”."""
    return (
        tokens[at - 1].lower() not in NO_VERB_BEFORE
        or _is_behind_all(tokens, at)
        or ends_plural_subject(tokens, at)
        or (at == 1 and tokens[0] in SEVERAL)
        or (tokens[at] in UNCHANGED and tokens[at - 2 : at] == ["more", "than"])
    )


def _is_behind_name(tokens: list[str], at: int) -> bool:
    """“Tern Lines Inc. disappointed investors”, “Olaf Brevik forecast a loss”, “Gull 4.6 scores 78%”:
    a form of a verb behind a name and before what goes on."""
    token, behind = tokens[at], tokens[at + 1]
    if tokens[at - 1] == "than":
        return True
    last = at - 1
    if tokens[last] == ")" and "(" in tokens[:last]:
        last = max(place for place in range(last) if tokens[place] == "(") - 1
    elif tokens[last] in MARKS_OF_NAMES:
        last -= 1
    before = tokens[last] if last >= 0 else ""
    is_name = (before[:1].isupper() and (last > 0 or before[1:2].isupper())) or (
        before[:1].isdigit() and last > 0 and tokens[last - 1][:1].isupper()
    )
    if not is_name:
        return False
    if token in UNCHANGED:
        return behind.isalnum() and behind not in LINKS
    if not (opens_object(behind) or behind[:1].isdigit() or behind in PREPOSITIONS or _is_noun(behind)):
        return False
    kind = known_class(token)
    is_past = "VBD" in kind or "VBN" in kind or kind == "?ed"
    is_third = token.endswith("s") and not singular_forms(token).isdisjoint(verbs())
    return is_past or is_third or (token in verbs() and _are_several(tokens[:at]))


def _is_behind_insertion(tokens: list[str], at: int) -> bool:
    """“Olaf Brevik, a pilot of the port, cautions against …”, “the moves, which had been expected,
    hamstring the line”."""
    token, behind = tokens[at], tokens[at + 1]
    opens = next((place for place in range(1, at - 1) if tokens[place] == ","), 0)
    first = word_at(tokens, opens + 1)
    if tokens[at - 1] != "," or not opens or not (first in OPENS_INSERTION or first.endswith(("ed", "ing"))):
        return False
    if behind not in PREPOSITIONS and not opens_object(behind) and not _presents(tokens, at):
        return False
    kind = known_class(token)
    return (
        "VBD" in kind
        or kind == "?ed"
        or ("VBN" in kind and behind not in PREPOSITIONS)
        or (token.endswith("s") and not singular_forms(token).isdisjoint(verbs()))
        or (token in verbs() and is_plural(tokens[opens - 1]))
    )


BEHIND_LONG_SUBJECTS = (_is_behind_name, _is_behind_insertion)


def _is_noun(word: str) -> bool:
    return known_class(word).startswith(("NN", "JJ"))


def _are_several(tokens: list[str]) -> bool:
    """Whether what opens a sentence is more than one: “Tern & Co. and Gull & Co.”"""
    return "and" in tokens or "&" in tokens


def _is_past(tokens: list[str], at: int) -> bool:
    """“The discussion aligned with …”, “the defendant stole $68,000”; not “a house built by monks”."""
    token, before = tokens[at], tokens[at - 1]
    if token in IRREGULAR:
        return True
    kind = known_class(token)
    is_past = "VBD" in kind or "VBN" in kind or kind == "?ed"
    if not is_past or word_at(tokens, at + 1) == "by":
        return False
    # “Keeping the nets from drying spared the crew a day.”
    is_deed = before.endswith("ing") and tokens[0].endswith("ing")
    if before == "," and "VBD" not in kind and kind != "?ed":
        return False  # “the champion, known as the Gull, …”
    return is_deed or _is_behind_all(tokens, at) or _ends_subject(before) or before.endswith("ly")


def _is_behind_all(tokens: list[str], at: int) -> bool:
    """“Some of that went …”, where “that” opens no clause."""
    return at > 2 and tokens[at - 1] in OF_ALL and tokens[at - 2] == "of"


def _is_plain(tokens: list[str], at: int) -> bool:
    """“The lives of my forbears belie such claims”, “most of us associate …”."""
    token, before = tokens[at], tokens[at - 1]
    if (token in NO_VERBS and not _presents(tokens, at)) or not (token in verbs() or PLAIN.match(known_class(token))):
        return False
    if at == 1 and before in SEVERAL:
        return tokens[2] in PREPOSITIONS  # “Many wave at him.”
    if before[:1].isupper() and at > SHORTEST_HEAD and _is_plural_of_name(tokens[:at]):
        return True  # “The bells of St Martin strike …”, “The two new halls in Brevik house …”
    if before[:1].isupper() and token in verbs() and is_plural(tokens[0]) and tokens[at + 1] in PREPOSITIONS:
        return True  # “Crews sailing with Brevik benefit from …”
    if before[:1].isupper() and at == SHORTEST_HEAD and tokens[1] == "like" and is_plural(tokens[0]):
        return token in verbs()  # “Boats like Ferryline lower that cost.”
    if tokens[0] in SEVERAL and token in verbs() and is_subject(before) and _goes_on_behind_plural(tokens, at):
        return True  # “Many towns around the bay struggle with …”
    if token in verbs() and is_said_of_several(tokens, at):
        return True  # “Ports across Europe demand paper.”
    if before and token in HOW_WELL and tokens[at + 1] in WELL:
        return True  # “plants that don’t need much light work best”
    if token in verbs() and is_subject(before) and _closes_list(tokens, at) and is_subject(tokens[at + 1]):
        return True  # “Grants, cheap loans, and local thrift offset trade losses”
    if tokens[0] in COMPARING and tokens[at - 2] == "," and token in verbs() and is_plural(before.lower()):
        return True  # “Unlike Rowers, Wizards study to pass the test.”
    if (
        token in verbs()
        and _is_no_noun(token)
        and is_subject(before)
        and "and" in tokens[max(1, at - LONGEST_ENTRY) : at - 1]
    ):
        return True  # “Sound knowledge and good design confer honour on the crew.”
    return before in PEOPLES or before in OF_SOME or (is_plural(before) and before[-2:] not in ("'s", "’s"))


def _is_no_noun(token: str) -> bool:
    """Whether a word is a verb and nothing else, as far as the training text knows."""
    kind = known_class(token)
    return "NN" not in kind and "JJ" not in kind


def _presents(tokens: list[str], at: int) -> bool:
    """“… present unique chances”: an adjective and a plural behind what else is an adjective itself."""
    return (
        tokens[at] == "present"
        and known_class(tokens[at + 1]).startswith("JJ")
        and _is_several(word_at(tokens, at + 2))
    )


def _is_several(word: str) -> bool:
    return is_plural(word) or _is_noun(word)


def _is_plural_of_name(tokens: list[str]) -> bool:
    """Whether words that end with a name open with a plural and a preposition: “The two new halls in Brevik”,
    “The tests paid by Norline”."""
    link = next((at for at, token in enumerate(tokens) if token in BEHIND_HEAD or token == "by"), 0)
    head = link - 1 - (tokens[link] == "by" and tokens[link - 1].endswith(("ed", "id")))
    return head > 0 and is_plural(tokens[head])


def _goes_on_behind_plural(tokens: list[str], at: int) -> bool:
    """Whether a plural opens a sentence, with a preposition behind it, and another one stands behind a place."""
    head = 1 if is_plural(tokens[1]) else 2
    return (
        head + 1 < at
        and is_plural(tokens[head])
        and tokens[head + 1] in PREPOSITIONS | BEHIND_HEAD
        and tokens[at + 1] in PREPOSITIONS
    )


def _closes_list(tokens: list[str], at: int) -> bool:
    """Whether the words before a place end a list of three things or more, of which the subject is made,
    with a comma before its “and” too: otherwise the last two may be a subject of their own."""
    last = max((place for place in range(at) if tokens[place] in ("and", "or")), default=0)
    return last > 0 and at - last <= LONGEST_ENTRY and tokens[:last].count(",") > 1


def _is_third_person(tokens: list[str], at: int) -> bool:
    """“Your crop top releases the fibres”: a form in -s between a noun in the singular and what only
    an object opens with, or, where it is of no noun, what goes on behind a verb: “weakness weighs on prices”."""
    token, before, behind = tokens[at], tokens[at - 1], word_at(tokens, at + 1)
    return (
        token.endswith("s")
        and (behind in DETERMINERS or behind in OBJECTS or (behind in PREPOSITIONS and _is_verb_alone(token)))
        and not is_plural(before)
        and is_subject(before)
        and not singular_forms(token).isdisjoint(verbs())
    )


def _is_verb_alone(token: str) -> bool:
    """Whether a form in -s that the training text has not is that of a word which it has as a verb: “weighs”."""
    return known_class(token).startswith("?") and any(
        known_class(one).startswith("VB") for one in singular_forms(token)
    )


def _ends_subject(word: str) -> bool:
    return is_subject(word) or word in (",", "”", '"', "’", ")")


def has_word_for_verb(tokens: list[str]) -> bool:
    """Whether some form of a listed verb stands between what may be its subject and what goes on behind a verb.

    “The attempts at a truce echo this”, and also “the boat tours the sights of”;
    it is a part of `has_verb_in_its_slot`.
    """
    return _ends_with_verb(tokens) or any(
        token.isalpha()
        and token.islower()
        and (before := _subject_before(tokens, at))
        and (_is_plain_here(before, tokens, at) or _is_third_here(tokens, at) or _is_past_here(tokens, at))
        for at, token in enumerate(tokens[1:-1], 1)
    )


def _ends_with_verb(tokens: list[str]) -> bool:
    """“Fair enough, those matter.”"""
    *_, subject, verb = ("", "", *(token for token in tokens if token[:1].isalpha()))
    return subject in PLURAL_SUBJECTS and verb in verbs()


def _subject_before(tokens: list[str], at: int) -> str:
    """The word before a place, but for adverbs, with which a subject may end; nothing if none may."""
    while at > 0 and (tokens[at - 1].endswith("ly") or tokens[at - 1] in ADVERBS):
        at -= 1
    before = tokens[at - 1] if at else ""
    is_noun = (
        at > 1
        and tokens[at - 2].lower() in DETERMINERS
        and before.islower()
        and known_class(before).startswith(("NN", "VB"))
        and not before.endswith(("ing", "ed"))
    )
    return (
        before
        if is_noun  # “The move”
        or before in DASHES
        or before in MEASURES
        or before in PLACES
        or before in OBJECTS
        or (is_subject(before) and before[-2:] not in ("'s", "’s"))
        else ""
    )


def _is_plain_here(before: str, tokens: list[str], at: int) -> bool:
    """“Boys slightly outperform girls”, “these powers operate behind …”."""
    behind = tokens[at + 1]
    if behind == "," and word_at(tokens, at + 2).endswith("ing") and tokens[at] in verbs():
        return any(
            map(is_plural, tokens[_clause_before(tokens, at) : at])
        )  # “the voices of the lost gather, weaving …”
    is_several = is_plural(before) or before in PEOPLES or before in DASHES or tokens[at - 1] in ADVERBS
    if before in MEASURES:
        return tokens[at] in verbs() and behind.lower() in DETERMINERS
    if tokens[at - 1] in SHARING:
        return "VB" in known_class(tokens[at])
    if tokens[at] == "last" and tokens[at - 1].endswith("ly"):
        return True  # “Trips typically last less than an hour.”
    return (tokens[at] in verbs() and tokens[at] not in NO_VERBS) and (
        opens_object(behind) or ((is_several or known_class(tokens[at]).startswith("VBVBP")) and behind in PREPOSITIONS)
    )


def _clause_before(tokens: list[str], at: int) -> int:
    """Where the clause begins in which a word stands."""
    return max((place + 1 for place in range(at) if tokens[place] == ","), default=0)


def _is_third_here(tokens: list[str], at: int) -> bool:
    """“The levy targets small firms”."""
    token, behind = tokens[at], tokens[at + 1]
    is_form = token.endswith("s") and not singular_forms(token).isdisjoint(verbs())
    after = word_at(tokens, at + 2)
    may_follow = behind in PREPOSITIONS or behind.endswith("ing")
    if is_form and behind in PARTICLES and (at == 1 or tokens[at - 1][:1].isupper()):
        return True  # “Ida storms ahead with her plan.”
    if is_form and (behind == "depending" or (may_follow and at == BEHIND_NOUN) or behind == "to"):
        return True  # “The book appeals to readers.”
    return is_form and (opens_object(behind) or (known_class(behind).startswith("JJ") and is_plural(after)))


def _is_past_here(tokens: list[str], at: int) -> bool:
    """“The plan further alienated farmers”, “something about it made the mayor laugh”."""
    kind = known_class(tokens[at])
    return ("VBD" in kind or kind == "?ed") and opens_object(tokens[at + 1])
