"""Who says a quotation: the name that stands with a verb of saying right before or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.document import Block
from lint.language.names.whole import TITLES
from lint.language.temporal.words import CALENDAR
from lint.language.vocabulary.known_words import is_ordinary
from lint.patterns import CAPITAL, pattern

VERBS = frozenset(
    "said says say told tells added adds asked wrote writes explained explains argued argues replied replies noted notes warned "
    "warns announced stated states claimed claims insisted recalled continued admitted insists declared commented tweeted "
    "remarked".split()
)
OF_MORE = frozenset(
    "revealed confirmed joked suggested complained stressed emphasised emphasized acknowledged conceded observed reflected responded answered "
    "vowed promised testified agreed predicted recounted began concluded".split()
)
"""Verbs of saying behind “she” or “the mayor”; behind a name they may as well begin a sentence of their own:
“Olby confirmed its lead”."""
PARTICLES = frozenset("de da di do dos das van von den der ten ter bin bint ibn al el la le du af av y".split())
SMALL_TITLES = frozenset(map(str.lower, TITLES))
OPENING = frozenset("But And Then Yet So When As".split())
"""Words that stand before a name at the start of a sentence: “But Quist said”, “As Mr Quist put it”."""
ROLE = pattern(
    r"(?!(?:after|over|under|later|earlier|yesterday|never|however|either|rather|another|her|or|nor|"
    r"for)$)[a-z-]*(?:er|or|ist|man|woman|person|ian|ent|ant|chief|boss|head|coach|captain|executive|secretary)$"
)
"""What somebody may be called between a name and his own: “said Norline Bank economist Lena Quist”."""
NOBODY = frozenset("He She They It We I You The This That Who Then And But".split())
FURTHEST = 120  # characters in front of a quotation that are looked at, and behind it
BETWEEN = 5  # words between a verb and the quotation that it opens: “told the council on Monday: ”
LONGEST_EXPLANATION = 10  # words
MOST_OF_ROLE = 3  # words: “chief European economist”
MARKS = " \t\n,.:;"
SAYING = "|".join(sorted(VERBS))
TOLD = "|".join((*sorted(VERBS | OF_MORE), "went on"))
# Whoever has no name where it is said: “she”, “the mayor”, “a spokesman for the port”, “his older brother”.
UNNAMED = r"(?:I|we|you|he|she|they|(?:the|an?|his|her|their|its|my|our|one|another)(?: (?!(?:and|or|that|who|which|to|used|had|has|once)\b)[\w’'-]+){1,3}?)"
UNNAMED_BEHIND = pattern(
    rf"[\s,]*(?:(?P<first>{UNNAMED}) (?:{TOLD})\b|(?:{TOLD}) (?P<last>{UNNAMED})(?=[,.;:]| (?:of|in|on|at|for|who|to)\b))",
    re.IGNORECASE,
)
UNNAMED_BEFORE = pattern(
    rf"(?:^|[\s,;:“”\"])(?P<who>{UNNAMED}) (?:used to |had |has |once |then )?(?:{TOLD})(?: [\w’'-]+){{0,{BETWEEN}}}[,:\s]*$",
    re.IGNORECASE,
)
_PROPER = rf"[{CAPITAL}][\w’'-]*\.?(?: (?:(?:{'|'.join(sorted(PARTICLES))}) )*[{CAPITAL}][\w’'-]*\.?){{0,3}}"
_ROLE = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)|(?:[{CAPITAL}][\w.-]* ){{0,3}}[{CAPITAL}][\w-]+[’']s?)"
    r"(?: (?!(?:and|or|that|who|which)\b)[\w’'-]+){0,5}? [a-z][\w-]*"
)
ROLE_BEHIND = pattern(
    rf"[\s,]*(?:(?:{SAYING}) {_ROLE}, (?P<last>{_PROPER})(?=[,.;:]|$| (?:of|who|on|in|at)\b)|{_ROLE}, (?P<first>{_PROPER}), (?:{TOLD})\b)"
)
"""A name behind what its bearer is: “said Norline’s chief executive, Lena Quist”, “the coach, Per Moe, said”."""
ROLE_BEFORE = pattern(rf"(?:^|[\s“”\"]){_ROLE}, (?P<name>{_PROPER}), (?:{SAYING})(?: [\w’'-]+){{0,{BETWEEN}}}[,:\s]*$")
IN_THE_WORDS = pattern(rf"\b[Ii]n the words of (?P<name>{_PROPER})[,:\s]*$")
LABEL = pattern(rf"(?:^|\n)(?P<name>{_PROPER}):\s*$")
"""Who speaks in a conversation: “Lena Quist: “…””."""
REPLY = pattern(rf"[\s,]*came the (?:reply|answer|response) from (?P<name>{_PROPER})")


ATTRIBUTION = pattern(rf"[\s,]*(?=[^.“”\"]*\b(?:{TOLD})\b)[^.“”\"]{{3,100}}[.,:]\s+")
AS_TOLD = pattern(
    rf"(?:^|[.!?][”\"’']? )As (?P<name>[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,2}}) (?:{SAYING}|put it|once put it)\b[^.;:“”\"]{{0,100}}, $"
)
"""“As Gus told the crowd when the ribbon was cut, ‘…’”."""
AS_PUT = pattern(rf"[\s,]*as (?P<name>{_PROPER})(?:, [^.;:“”\"]{{3,60}}?,)? (?:once )?put it\b")
"""““…,” as Gus, the town clerk, put it”."""
ACCORDING = pattern(
    rf"\b[Aa]ccording to (?P<name>{_PROPER})(?:,? (?:of|from|at|in|for|an?|the)\b(?:(?! (?:{SAYING})\b)[^.,;:“”\"]){{0,80}})?, $"
)
"""“According to Lena Quist of the union, ‘…’”."""
QUOTES = "”\"’'»"
ENDS = f".!?{QUOTES}"


def speaker(block: Block, start: int, end: int) -> str:
    """The name of whoever says `block.prose[start:end]`; empty where the text does not say it, or has a pronoun."""
    behind = _words(block.prose[end : end + FURTHEST].lstrip(MARKS))
    name = _name(behind)
    if name and name[0] in NOBODY and block.prose[start:end].rstrip(QUOTES).endswith("."):
        name, behind = [], []  # “It is over.” She said no more: a sentence of its own
    if name and _bare(_behind_explanation(name, behind)) in VERBS and not _ends(name):
        return _named(name)
    if by_role := _by_role(block, start, end):
        return by_role
    if _bare(behind[:1]) in VERBS and (name := _name_behind_role(behind[1:])):
        return _named(name)
    ahead = block.prose[max(0, start - FURTHEST) : start]
    if "As " in ahead and (told := AS_TOLD.search(ahead)):
        return _named(_words(told["name"]))
    if "ccording to " in ahead and (told := ACCORDING.search(ahead)):
        return _named(_words(told["name"]))
    before = _words(ahead.rstrip(" \t\n,:;"))
    for at in range(len(before) - 1, max(-1, len(before) - 2 - BETWEEN), -1):
        if before[at][-1] in ENDS:
            break  # it was said of the quotation before, or is no word of this sentence
        if before[at].lower() == "according" and before[at + 1 : at + 2] == ["to"]:
            return _named(_name(before[at + 2 :]))
        if _bare(before[at : at + 1]) in VERBS:
            return _named(_name_before(before[:at]))
        if before[at].lower() in ("puts", "put") and [word.lower() for word in before[at + 1 :]] == ["it"]:
            return _named(_name_before(before[:at]))
    return ""


def _by_role(block: Block, start: int, end: int) -> str:
    """The name that stands behind what its bearer is, or as the label of what is said."""
    prose = block.prose
    found = next(
        filter(None, (shape.match(prose, end, end + FURTHEST) for shape in (ROLE_BEHIND, REPLY, AS_PUT))), None
    )
    for shape in (ROLE_BEFORE, IN_THE_WORDS, LABEL) if found is None else ():
        found = found or shape.search(prose, max(0, start - FURTHEST), start)
    if found is None:
        return ""
    name: str = next(one for one in found.groups() if one)
    return "" if name.split()[0].lower() in CALENDAR else _named(_words(name))


def said_by(block: Block, start: int, end: int) -> str:
    """Whoever the text itself says to have said `block.prose[start:end]`: a name, else “she” or “the mayor”;
    empty where nobody is."""
    name = speaker(block, start, end)
    if name:
        return name
    behind = UNNAMED_BEHIND.match(block.prose, end, end + FURTHEST)
    if behind:
        return behind["first"] or behind["last"]
    before = UNNAMED_BEFORE.search(block.prose, max(0, start - FURTHEST), start)
    return before["who"] if before else ""


def are_alike(one: str, other: str) -> bool:
    """Whether two names have a word in common, titles apart; “the doctor” and a title alone may be anybody."""
    words = [set(name.replace(".", "").lower().split()) for name in (one, other)]
    telling = [bare - SMALL_TITLES for bare in words]
    return not telling[0].isdisjoint(telling[1]) if all(telling) else not words[0].isdisjoint(words[1])


def is_nobody_in_particular(name: str) -> bool:
    """Whether a headline says by an office or a group alone who speaks, whom the text then names: “Mayor”,
    “Farmers”."""
    return all(word in SMALL_TITLES or is_ordinary(word) for word in name.lower().replace(".", "").split())


def is_attribution(between: str) -> bool:
    """Whether nothing but who says it stands between two quotations, so that both are of one speaker: “It is late,”
    she said. “Go home.”"""
    return ATTRIBUTION.fullmatch(between) is not None


def _behind_explanation(name: Sequence[str], words: Sequence[str]) -> Sequence[str]:
    """What follows on a name, and on an explanation in commas behind it: “Anna Quist, the mayor, said”."""
    rest = words[len(name) :]
    if name[-1].endswith(","):
        comma = next((at for at, word in enumerate(rest[:LONGEST_EXPLANATION]) if word.endswith(",")), None)
        if comma is not None and not _ends(rest[:comma]):
            return rest[comma + 1 :]
    return rest


def _words(text: str) -> list[str]:
    return text.split()


def _bare(words: Sequence[str]) -> str:
    return words[0].strip(MARKS) if words else ""


def _ends(words: Sequence[str]) -> bool:
    """Whether a sentence ends inside or behind a name; a full stop behind an initial or a title does not end it."""
    return any(word[-1] in ".!?" and len(word) > 3 for word in words)


def _name(words: Sequence[str]) -> list[str]:
    """The name that some words begin with."""
    found: list[str] = []
    for at, word in enumerate(words):
        following = next((one for one in words[at + 1 :] if one not in PARTICLES), "")
        is_particle = bool(found) and word in PARTICLES and following[:1].isupper()
        if not (word[:1].isupper() or is_particle):
            break
        found.append(word)
        if word[-1] in ",;:!?" or (word[-1] == "." and len(word) > 3):
            break
    return found


def _name_behind_role(words: Sequence[str]) -> list[str]:
    """The name that some words begin with, or that stands behind a role there, with its body or without:
    “BBC correspondent Lena Quist”, “mayor Per Moe”."""
    name = _name(words)
    at = len(name)
    while (
        (not name or name[-1].isalnum())
        and at < len(name) + MOST_OF_ROLE
        and words[at : at + 1]
        and words[at].islower()
    ):
        at += 1
        if ROLE.match(words[at - 1]) and (own := _name(words[at:])):
            return own
    return name


def _name_before(words: Sequence[str]) -> list[str]:
    """The name that some words end with, before an explanation in commas: “Anna Quist, the mayor,”."""
    words = list(words)
    if words and words[-1].endswith(","):
        opening = next(
            (at for at in range(len(words) - 2, max(-1, len(words) - 12), -1) if words[at].endswith(",")), None
        )
        words = words[: opening + 1] if opening is not None else words
    found: list[str] = []
    for word in reversed(words):
        if not word[:1].isupper() and not (found and word in PARTICLES):
            break
        if found and word[-1] in ".!?,;:" and len(word) > 3:
            break
        found.insert(0, word)
    return found


def _named(words: Sequence[str]) -> str:
    while len(words) > 1 and words[0] in OPENING:
        words = words[1:]
    if not words or words[0].strip(MARKS) in NOBODY:
        return ""
    name = " ".join(words).strip(MARKS)
    for ending in ("’s", "'s"):
        name = name.removesuffix(ending)
    return name if len(name) > 1 else ""
