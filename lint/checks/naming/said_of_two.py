"""What a text says of two names that look alike: relatives, namesakes, places at a distance, both in one sentence."""

from __future__ import annotations

from operator import attrgetter

from lint.checks.naming.spelled_name import SpelledName
from lint.document import Document
from lint.language.names.forms import PARTICLES
from lint.language.names.relatives import RELATIVE
from lint.language.names.whole import TITLES
from lint.language.sentences import sentence_at
from lint.patterns import CAPITAL, pattern

TOLD_APART = pattern(
    r"\b(?:[Tt]he (?:two|pair)|[Tt]hey|[Tt]heir|[Nn]either|[Bb]oth)\b[^.;]{0,60}\b(?:mixed up|run together|"
    r"not related|(?:not|no|nor) (?:relatives|relations|kin)|unrelated|no relation|namesakes|not to be confused)\b"
    rf"|\b(?:gave|given|got) (?:his|her|their|the) name (?:as|wrong)\b|\b[Tt]here are two [{CAPITAL}]\w+s\b|\b(?:either|both|the other) spellings?\b"
    r"|\b[Nn]either is related\b|\b(?:not|never) (?:to )?be confused\b"
    r"|\b(?:are|were|is) not the same (?:person|man|woman|player|family|people)\b|\band were not related\b|\bis not a (?:misprint|spelling mistake|typo|slip)\b"
)
"""What a text says of two people of nearly one name, in a sentence of its own; and of what looks like a slip."""
REACH = 300  # characters
TOGETHER = 80
"""Characters between two full names that a text tells apart by naming both."""
JOINED = pattern(rf",? (?:and|or|versus|vs?\.?|against|beat|met|married) (?:[{CAPITAL}][\w’'-]*\.? ){{0,2}}")
"""Between two names that are of two."""
RELATED = pattern(
    rf"\b[Tt]he other(?: one)?, (?:[{CAPITAL}]\w+ )?$|\blast (?:year|season|week|month)[’']s (?:one )?(?:was|were|is|took place|had been) (?:held )?(?:in|at) $"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[’']s) (?:\w+ )?(?:brother|sister|cousin|twin|assistant|deputy),? (?:[{CAPITAL}]\w+ )?$"
)
_KIN = rf"(?:his|her|their) (?:former |late |ex-|estranged |twin |elder |younger )?{RELATIVE}\b"
UNRELATED = pattern(
    r"\b(?:no relation|not related|unrelated|namesake)\b"
    rf"|(?:\bwho is|\bwho was) {_KIN}"
)
"""What stands before and behind the name of somebody whom the text tells from another: “his brother Eamonn”."""
NEWLY_NAMED = pattern(
    r"\b(?i:nam(?:es|ed|ing)|call(?:s|ed|ing)|dubb(?:ed|s|ing)|titled|nicknamed|code-?named)\b[^.;\"“”]{0,60}[\"“‘']$"
)
"""What stands before a name that something is given: “The line names its boat “Marlena””."""
AT_A_DISTANCE = pattern(
    rf"(?: [{CAPITAL}][\w’'-]+)?, (?:\w+ ){{1,3}}(?:miles?|kilomet(?:re|er)s?|km|minutes|hours?)(?: by \w+)?(?: to the)? "
    r"(?:north|south|east|west|away|off|up|down|inland|upstream|downstream|further|farther|along|beyond)"
    r"|,? (?:is |which is |was )?in another (?:county|state|country|district|province|valley)\b"
    r"|, (?:just )?(?:across|over|beyond|behind) the (?:hills?|river|valley|border|bay|water|lake|moor|county line)\b"
)
"""What stands behind the name of another place: “At Burrow Hill, two miles north”."""
BESIDE_KIN = pattern(rf"(?: [{CAPITAL}][\w’'-]+)?, {_KIN}")
"""The same, where the other one stands in the same paragraph: “won against Ray Tilden, his nephew”."""
KIN_OF_OTHER = pattern(rf" [{CAPITAL}][\w’'-]+, [^.;]{{0,60}}[’']s (?:\w+ )?{RELATIVE}\b")
"""What stands behind the first name of a relative: “Carl Ostrander, who is the head’s brother-in-law”."""


def are_said_to_be_two(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the text says that they are two: “his brother Eamonn”, “Karlsen, no relation”, “Burrow Hill,
    two miles north”."""
    usual = usual.near(odd)
    return any(
        RELATED.search(word.block.prose, max(0, word.start - 40), word.start)
        or NEWLY_NAMED.search(word.block.prose, max(0, word.start - TOGETHER), word.start)
        or TOLD_APART.search(word.block.prose, max(0, word.start - REACH), word.end + REACH)
        or UNRELATED.search(word.block.prose, word.end, word.end + 80)
        or KIN_OF_OTHER.match(word.block.prose, word.end)
        or AT_A_DISTANCE.match(word.block.prose, word.end)
        or (
            BESIDE_KIN.match(word.block.prose, word.end) is not None
            and any(one.block is word.block for one in other.words)
        )
        for name, other in ((odd, usual), (usual, odd))
        for word in name.words
    )


def are_named_together(document: Document, odd: SpelledName, usual: SpelledName) -> bool:
    """Whether one sentence names both, as “Jo Maddox, Jo Maddocks and Siv Moe”, “Hoffman and Dr Hofmann”,
    or each of two that follow opens with one."""
    for word in odd.words:
        for other in usual.words:
            if word.block is not other.block or abs(word.start - other.start) > TOGETHER:
                continue
            first, last = sorted((word, other), key=attrgetter("start"))
            if JOINED.fullmatch(word.block.prose, first.end, last.start):
                return True
            one, two = (sentence_at(document, word.block, name.start) for name in (word, other))
            if one is None or two is None:
                continue
            if abs(one.start - two.start) and all(
                sentence.start == name.start and word.block.prose.startswith(", ", name.end)
                for sentence, name in ((one, word), (two, other))
            ):
                return True  # “Halden, of Brack, makes biscuits. Holden, of Olby, makes pies.”
            if not word.before or word.before != other.before:
                continue
            if word.before.rstrip(".") in TITLES or word.before.lower() in PARTICLES:
                continue  # “Van Aalst attacked. Van Alst is second.”
            opens = all(
                sentence.start == name.start - len(name.before) - 1 for sentence, name in ((one, word), (two, other))
            )
            if one.start == two.start or (opens and min(abs(two.start - one.end), abs(one.start - two.end)) <= 1):
                return True
    return False
