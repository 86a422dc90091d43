"""Whether a text itself tells two names that look alike apart: in one breath, as relatives,
or by what it says of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter

from lint.checks.naming.spelled_name import SpelledName
from lint.language.names.courtesies import COURTESIES
from lint.language.names.forms import JOINED_PARTICLES, NameWord
from lint.language.names.relatives import RELATIVE
from lint.language.names.whole import TITLES
from lint.language.temporal.words import CALENDAR
from lint.language.vocabulary.known_words import is_known_name
from lint.patterns import CAPITAL, pattern

CLAN = pattern(rf"(?:Mac|Mc|O'|{JOINED_PARTICLES})[{CAPITAL}][a-z]+")
"""A surname with a capital within, which each family writes in its own way."""
CONTRAST = pattern(
    r"[^.!?]*\b(?:and not|but not|not to be|unlike|rather than|"
    r"(?:is|was|are|were) (?:not|no) (?:an? |the )?(?:relat\w+|descendants?|ancestor|son|daughter|brother|sister|cousin|same))\b[^.!?]*"
)
UNRELATED = pattern(r"\b(?:not related|unrelated|no relation|share a name|not the same person)\b")
"""What a paragraph says of two whose names are alike."""
DENIED = pattern(rf"(?:^|[.!?][”\"’)]* )Not (?:[{CAPITAL}][\w’'-]+(?:,? or |, ))*$")
ENDS_DENIED = pattern(rf"(?:(?:,? or |, )[{CAPITAL}][\w’'-]+)*[.!?]")
"""A sentence of names behind a “not”: “Not Kernback, Carnbach or Kern-batch.”"""
DIGITS = pattern(r"\d+")
FULL_STOP = pattern(r"[a-z0-9)][\"”’']?[.!?][”\"’)]* [“\"‘(]?[A-Z]")
DATELINE = pattern(rf"[{CAPITAL}][^.!?—–]{{2,40}} (?:—|–|--?) ")
"""The place and the day before a dash with which a report opens: “Oslo, Norway — The harbour …”."""
BREATH, LONG_BREATH, REACH = 50, 120, 60  # characters
GIVEN = pattern(
    rf"(?:,? [{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?)? ?[(\[](?P<names>(?:(?:also|called|earlier|formerly|historically|later|modern|now|once|or|originally|sometimes|then|today|in [A-Z]\w+)[,:]? )*"
    rf"[_*‘“\"']?[{CAPITAL}][\w’'-]*(?:[ ,;/]+(?:or |and |in |the |da |de |el-?|al-?)*[_*‘“\"']?[{CAPITAL}][\w’'-]*)*)"
)
"""Brackets behind a name with nothing but other names of the same in them, as far as these go."""
KIN = pattern(rf"\b(?:{RELATIVE}|twins|namesake)\b")
OF_ONE_FAMILY = pattern(
    rf"[{CAPITAL}][\w-]+[’']s (?:late |former |elder |younger |eldest |youngest )?{RELATIVE},? [{CAPITAL}][\w-]+ "
)
"""What leads from somebody to a relative who bears the same surname: “Holm’s wife Jonna ”."""
KIN_REACH = 80  # characters around two names in which such a word says how they are related
SUCCEEDS = pattern(
    rf"\b(?:succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|tak(?:es|ing) over from|took over from|beat|defeated|defeats|faces|faced|married|marries) (?:[{CAPITAL}][\w.’'-]* ){{0,3}}$"
)
"""Before a name: that its bearer is another one than who does it."""
JOINT, JOINT_BEFORE = (pattern(rf" (?:and|or|versus|vs?\.?|against)(?: an?)? {end}") for end in ("", "$"))
ROW = pattern(rf",(?: (?:an? )?[{CAPITAL}][\w’'-]+,)* (?:(?:(?:an? )?[{CAPITAL}][\w’'-]+ )?and |or )?(?:an? )?")
"""What stands between two names in a row of names of one word: “a Smyth, a Smythe and a Smithe”."""
LONGEST_JOINT = 10  # characters
FROM, TO = pattern(r"\b[Ff]rom $"), " to "
ROLE = pattern(
    r"\b(?:(?P<role>staff|secretary|minister|advis[eo]r|director|chairman|chairwoman|chief|aide|spokesman|"
    r"spokeswoman|counsel|senator|governor|judge|manager|coach|analyst|economist|leader)"
    r"|replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|(?:resignation|departure|dismissal|death) of) $",
)
"""What stands before the full name of somebody whom a text has not named yet."""
FOREIGN = pattern(
    rf"[{CAPITAL}][\w’'-]+ (?:do|dos|das|du|des|del|della|dei) $|\b(?:[Tt]h[eéè][aâ]tre|[Tt]eatro|Op[eé]ra|Gare|"
    rf"Mus[eé]e|Museo|Biblioth[eè]que|Universit[eé]|[ÉE]cole|Universidad|Banque|H[oô]tel|Palais|Palacio|Orchestre|"
    rf"Ville|Journal|Tribune|Aeropuerto|Casa) de $|\b(?:La|Il|Lo|Les|Los|Las) $"
)
"""What stands before a name within the name of a bank, a paper or the like of another language: “Banco do”, “La”."""
NUMBERED = pattern(r" [IVX]+\b(?!\.)")
"""Behind the name of a king or a pope: “Frederick V”."""
SOVEREIGNS = frozenset("Princess Prince King Queen Pope Emperor Empress Tsar Tsarina".split())
HEAVENLY = pattern(
    r"\b(?:planet|asteroid|planetoid|comet|crater|moon|species|genus|mineral)(?: is)?(?: called| named)? $"
)
"""Before a name that is made of somebody's: “the minor planet Quistia”."""
THE = pattern(r"\b[Tt]he (?:[Rr]iver )?$")
"""Before the name of a river, which the towns on it are called after."""
ON_RIVER = (
    "au",
    "bach",
    "berg",
    "burg",
    "brück",
    "dorf",
    "feld",
    "furt",
    "hausen",
    "heim",
    "mouth",
    "stadt",
    "tal",
    "ton",
    "town",
    "ville",
    "wald",
)
TRADE_MARKS = ("®", "™")
OF_PLACES = frozenset(
    "College University School Street Road Avenue Lane Square Park Airport Hospital Bridge Castle".split()
)
"""Words behind a name that is no person’s there."""


def tells_apart(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether the text itself says that they are two, or that both spellings are meant."""
    if odd.form.replace("’", "'").lower() == usual.form.replace("’", "'").lower() and not _are_of_one_clan(odd, usual):
        return True  # capitals alone, or the shape of the apostrophe
    if are_in_brackets(odd.form, odd.words, usual.words) or are_in_brackets(usual.form, usual.words, odd.words):
        return True  # “São Felipe de Benguella (Benguela)”
    if odd.is_stated or usual.near(odd).is_stated or odd.is_cut_off or odd.form.lower() in CALENDAR:
        return True
    if any(_is_sovereign(one) and other.afters for one, other in ((odd, usual), (usual, odd))):
        return True
    if all(word.block.prose[word.end : word.end + 1] in TRADE_MARKS for one in (odd, usual) for word in one.words):
        return True  # two trade marks: “Erwinaze®”, “Erwinase®”
    return (
        _are_joined(odd, usual)  # “Norwell and Norvell call it off”
        or _are_listed(odd, usual)  # “Crandalls, Crandells, Crundalls and others”
        or _is_sung(odd, usual)
        or (odd.is_headword and usual.is_headword)  # two entries of a dictionary
        or _is_somebody_new(odd, usual)
        or any(
            (_is_in_foreign_name(one) and not _is_in_foreign_name(other))
            or (_is_of_place(one) and other.has_known_first_names)
            or (one.is_of_saint and not other.may_be_of_saint)  # José Moreno of San Jose
            for one, other in ((odd, usual), (usual, odd))
        )
        or _is_one_of(odd, usual)  # “Deep Marksmen”, “Deep Marksman”
        or _is_one_of(usual, odd)
        or _is_named_after(odd, usual)
        or _is_named_after(usual, odd)
        or _are_contrasted(odd, usual)  # “to Ruth Hallam, and not to Ruth Hallan”
        or _are_contrasted(usual, odd)
        or _are_unrelated(odd, usual)
        or all(map(_is_denied, odd.words))  # “Not Kernback or Carnbach.”
        or _are_ends(odd, usual)  # “the road from Brevik to Bravik”
        or _are_ends(usual, odd)
        or _follows(odd, usual)  # “Professor Sara Lind leads it. She succeeds Professor Sara Lindt”
        or _follows(usual, odd)
        or _are_told_apart(odd.remarks, usual.remarks)  # “Miss Clarke (Year 1)”, “Miss Clark (Year 5)”
        # “Denise Lund and her husband, Dennis Lund”
        or (odd.afters & usual.afters and _are_of_kin(odd, usual))
        or _is_first_name_of_relative(odd, usual)
        or (
            odd.is_relative != usual.is_relative
            and _is_met_beside(*((odd, usual) if odd.is_relative else (usual, odd)))
        )
    )


def are_in_brackets(form: str, words: Iterable[NameWord], others: Iterable[NameWord]) -> bool:
    """Whether brackets behind another spelling have one among the names that they give: “Danzig (now Gdansk)”."""
    named = {word.block.ordinal for word in words}
    for other in others:
        if other.block.ordinal not in named:
            continue
        given = GIVEN.match(other.block.prose, other.end)
        if given is not None and re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", given["names"]):
            return True
    return False


def _is_sovereign(name: SpelledName) -> bool:
    """Whether somebody is called by the first name and a title or a number, as nobody with a surname is:
    “Princess Diana”, “Frederick V”."""
    return not name.afters and all(
        word.before in SOVEREIGNS or NUMBERED.match(word.block.prose, word.end) for word in name.words
    )


def _are_of_one_clan(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether only the capital behind “Mac” parts two names that are of one person: Fergus MacLeish,
    and Macleish alone."""
    forms = [name.form.replace("’", "'") for name in (odd, usual)]
    bearers = [name.befores for name in (odd, usual)]
    are_of_one = bool(bearers[0] & bearers[1]) or (not all(bearers) and any(bearers))
    return any(map(CLAN.fullmatch, forms)) and forms[0] != forms[1] and are_of_one


def _are_joined(one: SpelledName, other: SpelledName) -> bool:
    """Whether both stand side by side with nothing but “and”, a stroke or the like between them."""
    few, many = sorted((one, other), key=attrgetter("count"))
    for word in few.words:
        prose, starts = word.block.prose, many.starts.get(word.block.ordinal, [])
        if prose.startswith(f"/{many.form}", word.end) or prose.endswith(f"{many.form}/", 0, word.start):
            return True
        family = f" {word.after}" if word.after else ""  # “Katherine Moss and Catherine Moss”
        behind = JOINT.match(prose, word.end) or JOINT.match(prose, word.end + len(family))
        if behind and _between(starts, behind.end() - 1, behind.end() + 1):
            return True
        before = JOINT_BEFORE.search(prose, max(0, word.start - LONGEST_JOINT), word.start)
        for form in (many.form, many.form + family):
            at = before.start() - len(form) if before else -1
            if _between(starts, at - 1, at + 1) and prose.startswith(form, at):
                return True
    return False


def _are_listed(one: SpelledName, other: SpelledName) -> bool:
    """Whether both stand in a row of single names, as spellings of one name do that a text lists."""
    few, many = sorted((one, other), key=attrgetter("count"))
    return any(
        ROW.fullmatch(word.block.prose, min(word.end, start + len(many.form)), max(word.start, start)) is not None
        for word in few.words
        for start in _between(many.starts.get(word.block.ordinal, []), word.start - BREATH, word.start + BREATH)
    )


def _is_sung(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether one is the other without its last letter, as in the titles of songs: “It Keeps You Runnin’”."""
    return any(
        f"{short.form}g" == long.form
        and all(word.block.prose[word.end : word.end + 1] in ("'", "’", "‘") for word in short.words)
        for short, long in ((odd, usual), (usual, odd))
    )


def _is_one_of(one: SpelledName, many: SpelledName) -> bool:
    """Whether one name is of a man, and the other of several such men, and neither is a surname."""
    return (
        many.form.endswith("men")
        and one.form == f"{many.form[:-2]}an"
        and not any(name.has_known_first_names or name.is_titled for name in (one, many))
    )


def _is_named_after(one: SpelledName, other: SpelledName) -> bool:
    """Whether one is the other with an ending, and is of a planet or the like, or of a town on that river:
    “the minor planet Quistia”, “in Lohrbach”, “the Lohr region”."""
    ending = one.form.removeprefix(other.form)
    if ending == one.form:
        return False
    if all(HEAVENLY.search(word.block.prose, max(0, word.start - BREATH), word.start) for word in one.words):
        return True
    rivers = sum(
        THE.search(word.block.prose, max(0, word.start - LONGEST_JOINT), word.start) is not None for word in other.words
    )
    return ending in ON_RIVER and rivers > len(other.words) / 2


def _are_contrasted(one: SpelledName, other: SpelledName) -> bool:
    """Whether a sentence names one, and then the other behind a “not”."""
    starts = other.starts
    return any(
        CONTRAST.fullmatch(first.block.prose, first.end, start) is not None
        for first in one.words
        for start in _between(starts.get(first.block.ordinal, []), first.end, first.end + LONG_BREATH)
    )


def _are_unrelated(one: SpelledName, other: SpelledName) -> bool:
    """Whether a paragraph with both says that they are two: “They are not related.”"""
    blocks = [{word.block.ordinal: word.block for word in (*name.words, *name.in_capitals)} for name in (one, other)]
    return any(_says_unrelated(blocks[0][ordinal].prose) for ordinal in blocks[0].keys() & blocks[1].keys())


@lru_cache(maxsize=64)  # a long paragraph may have thousands of pairs that are alike
def _says_unrelated(prose: str) -> bool:
    return UNRELATED.search(prose) is not None


def _is_denied(word: NameWord) -> bool:
    """Whether a spelling is among those that a “not” opens their sentence with, which has nothing else."""
    prose = word.block.prose
    is_behind = DENIED.search(prose, max(0, word.start - LONG_BREATH), word.start) is not None
    return is_behind and ENDS_DENIED.match(prose, word.end) is not None


def _are_ends(one: SpelledName, other: SpelledName) -> bool:
    """Whether a way leads from one to the other."""
    return any(
        word.block.prose.startswith(TO, word.end)
        and FROM.search(word.block.prose, max(0, word.start - len(" from ")), word.start) is not None
        and bool(_between(other.starts.get(word.block.ordinal, []), word.end + len(TO) - 1, word.end + len(TO) + 1))
        for word in one.words
    )


def _follows(one: SpelledName, other: SpelledName) -> bool:
    """Whether somebody is said to take the place of one, or to meet one,
    where the same paragraph has just named the other."""
    starts = other.starts
    return any(
        SUCCEEDS.search(word.block.prose, max(0, word.start - BREATH), word.start) is not None
        and bool(_between(starts.get(word.block.ordinal, []), word.start - 2 * LONG_BREATH, word.start))
        for word in one.words
    )


def _are_told_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether remarks behind two names are of one kind, with another number: “(Year 1)”, “(Year 5)”."""
    kinds = [{DIGITS.sub("0", remark) for remark in remarks} for remarks in (one, other)]
    return one.isdisjoint(other) and not kinds[0].isdisjoint(kinds[1])


def _is_first_name_of_relative(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether a relative is introduced by one name, and the other one is a surname:
    “Carlo Giuliani … his father Giuliano”."""
    return (
        odd.is_alone
        and all(word in odd.introduced_as_kin for word in odd.words)
        and bool(usual.befores)
        and not usual.afters
    )


def _is_met_beside(relative: SpelledName, other: SpelledName) -> bool:
    """Whether a relative is introduced in a paragraph that has named the other one before."""
    return any(
        word.block is kin.block and word.start < kin.start for kin in relative.introduced_as_kin for word in other.words
    )


def _are_of_kin(one: SpelledName, other: SpelledName) -> bool:
    """Whether both stand in one sentence that says how they are related:
    “Ollie Taylor joined Olly Taylor, his uncle”."""
    few, many = sorted((one, other), key=attrgetter("count"))
    return any(
        not _is_parted(first.block.prose, min(first.start, start), max(first.start, start))
        and KIN.search(first.block.prose, min(first.start, start), max(first.start, start) + KIN_REACH) is not None
        for first in few.words
        for start in _between(
            many.starts.get(first.block.ordinal, []), first.start - KIN_REACH, first.start + KIN_REACH
        )
    )


def are_described(name: SpelledName) -> bool:
    """Whether a comma leads from the name to what its bearer is, wherever it stands:
    “Mariana Sousa, the third seed”."""
    return all(word.block.prose.startswith(", ", word.end) for word in name.words)


def stand_together(one: SpelledName, other: SpelledName, breath: int = BREATH) -> bool:
    """Whether both stand near each other in a sentence, as what is compared or listed does."""
    few, many = sorted((one, other), key=attrgetter("count"))
    return any(
        not _is_parted(first.block.prose, min(first.start, start), max(first.start, start))
        for first in few.words
        for start in _between(many.starts.get(first.block.ordinal, []), first.start - breath, first.start + breath)
    )


def _is_parted(prose: str, start: int, last: int) -> bool:
    """Whether a sentence, or the dateline, ends between two places, or they are of one family:
    “Holm’s wife Jonna Hollm”."""
    if FULL_STOP.search(prose, start, last + 1) or OF_ONE_FAMILY.fullmatch(prose, start, last):
        return True
    dateline = DATELINE.match(prose)
    return dateline is not None and start < dateline.end() <= last


def _between(starts: list[int], after: int, before: int) -> list[int]:
    """Those of some numbers in ascending order that lie between two others."""
    return starts[bisect_right(starts, after) : bisect_left(starts, before)]


def _is_somebody_new(odd: SpelledName, usual: SpelledName) -> bool:
    """Whether a person of full name and office is introduced where another one is known by an office alone:
    “President Vorhan … his chief of staff Donald Vohan”."""
    return (
        is_known_name(odd.words[0].before)
        and usual.count > 1
        and not any(is_known_name(word.before) for word in usual.words)
        and any(word.before in TITLES - COURTESIES for word in usual.words)
        and usual.first < odd.first
        and any(
            (role := ROLE.search(word.block.prose[: word.start].rpartition(word.before)[0][-REACH:])) is not None
            and (role["role"] is None or role["role"].title() not in {one.before for one in usual.words})
            for word in odd.words
            if word.before
        )
    )


def _is_in_foreign_name(name: SpelledName) -> bool:
    """Whether it always stands in a name of another language: “Banco do Brasil”."""
    return all(FOREIGN.search(word.block.prose, max(0, word.start - 40), word.start) for word in name.words)


def _is_of_place(name: SpelledName) -> bool:
    """Whether it always is the first word of the name of a place or an institution: “Clare College”."""
    return all(word.after in OF_PLACES and not word.before for word in name.words)
