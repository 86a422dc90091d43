"""An abbreviation that stands for two things in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, Place
from lint.language.names.whole import WholeName, whole_names
from lint.language.resemblance import common_beginning
from lint.language.sentences import sentence_at
from lint.language.vocabulary.expansions import Definition, by_short_form, initial, initials, same_words
from lint.language.words import unaccented, whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "short": "the abbreviation",
    "one": "what it stands for here",
    "other": "what it stood for before",
}
REMARK = pattern(
    r"(?:(?:to|of|for|in|from) )?(?:which|who|whom|whose|where|when|except|excluding|including|without|only|see|not)\b"
)
"""How a remark in brackets begins, which is no long form."""
NAME_BEFORE, LONGEST_NAME = pattern(rf"(?:[{CAPITAL}][\w’'-]* ){{1,4}}$"), 80  # characters
STEM, LONGEST_ENDING = 4, 5
"""Letters that two forms of one word have in common at least, and those behind them at most:
Behavioural, Behavioral."""
CLIPPED = frozenset("app apps info tech dev admin gov org".split())
"""Words that are short for a longer one: Apps, Applications."""
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX "
    "UT VT VA WA WV WI WY DC".split()
)
"""American states, which stand in brackets behind the name of any club: “Friends of the Library (PA)”."""


BLESSINGS = frozenset("AS RA SA SAW SAWA SAWS SWT PBUH AJ ATF".split())
"""What stands in brackets behind the names of prophets and saints: “Imam al-Sadiq (AS)”."""


class AbbreviationTwoMeanings(Options):
    """No options."""


def check(document: Document, options: AbbreviationTwoMeanings) -> Iterator[Finding]:
    """Every explanation that differs from the first one, where the text does not say that two share the letters."""
    if SHARED.search(whole_prose(document)):
        return
    for short, (first, *later) in _in_one_number(by_short_form(document)).items():
        for other in later:
            if short in (STATES | BLESSINGS) and not (
                _is_spelled_by(first.long, short) and _is_spelled_by(other.long, short)
            ):
                continue
            if same_words(first.long, other.long) or _is_shorter(first.long, short) or _is_shorter(other.long, short):
                continue
            if _are_said_alike(first.long, other.long) or any(
                word.startswith(short) for one in (first, other) for word in one.long.split()
            ):
                continue
            if _is_mistaken(other.block, other.long_start):
                continue
            if any(
                not _is_spelled_by(one.long, short) and _is_in_list(one.block.prose, one.long_start, one.long_end)
                for one in (first, other)
            ):
                continue  # the next of several names: “the ATA, the Union of Pilots, and …”
            if any(_is_part_of_name(one) for one in (first, other)):
                continue
            if _goes_on(first.long, other.long) or not (
                _may_stand_for(first.long, short) and _may_stand_for(other.long, short)
            ):
                continue
            yield Finding(
                place=document.place(other.block, other.long_start, other.long_end, "explained here"),
                evidence=(document.place(first.block, first.long_start, first.long_end, "explained here"),),
                values={"short": short, "one": other.long, "other": first.long},
                confidence=LIKELY,
            )
            break
    yield from _stands_for(document)
    yield from _renamed(document)
    yield from _of_another(document)


def _stands_for(document: Document) -> Iterator[Finding]:
    """Every abbreviation that is said to stand for something else than what it is explained with."""
    for block, match in in_own_words(document, STANDS_FOR):
        first = next(iter(by_short_form(document).get(match["short"], ())), None)
        if first is None or not all(_is_spelled_by(long, match["short"]) for long in (first.long, match["long"])):
            continue  # a party may stand for Freedom and Justice
        if same_words(first.long, match["long"]) or _are_said_alike(first.long, match["long"]):
            continue
        if not _is_mistaken(block, match.start("long")):
            yield Finding(
                place=document.place(block, *match.span("long"), "explained here"),
                evidence=(document.place(first.block, first.long_start, first.long_end, "explained here"),),
                values={"short": match["short"], "one": match["long"], "other": first.long},
                confidence=LIKELY,
            )


def _in_one_number(defined: Mapping[str, list[Definition]]) -> dict[str, list[Definition]]:
    """The definitions of each abbreviation with those of its plural: GP, GPs."""
    found: dict[str, list[Definition]] = {}
    for short, several in defined.items():
        singular = short.removesuffix("s")
        found.setdefault(singular if singular in defined and singular.isupper() else short, []).extend(several)
    return {
        short: sorted(several, key=_reading_order) if several != defined[short] else several
        for short, several in found.items()
    }


def _reading_order(one: Definition) -> tuple[int, int]:
    return one.block.ordinal, one.long_start


_LINKED = r"(?: (?:of|for|and|the|in|on|to))*"
STANDS_FOR = pattern(
    rf"(?<![\w-])(?P<short>[A-Z]{{3,8}})(?: ?[–—,-] ?| \(|:? )(?:the (?:initials|letters|acronym|abbreviation|name) )?stands? for (?:the )?"
    rf"(?P<long>[{CAPITAL}][\w’-]+(?:{_LINKED} [{CAPITAL}][\w’-]+)+)"
)
"""“The IOPS – the initials stand for Inner Office of …”."""
SHARED = pattern(r"\bthe same (?:initials|abbreviation|acronym|letters)\b")
IN_BRACKETS = pattern(
    r"(?<![\w-])(?P<short>[A-Z][A-Za-z\d-]{2,9}) \((?P<long>[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*){1,4})\)"
)
LEAST_TELLING = 7
"""Letters of the last word of two long forms that share it."""
MISTAKEN, NEAR = (
    pattern(r"\b(?:mistakenly|wrongly|incorrectly|erroneously|not|jokingly|once)\b[^.;]*$", re.IGNORECASE),
    80,
)  # characters
"""Before an explanation: that it is not the right one."""
WORD = pattern(r"[a-z]{3,}")
JOINTS = pattern(r"\b(?:and|of|the)\b|ing\b|[^a-z]")


def _are_said_alike(one: str, other: str) -> bool:
    """Whether two long forms differ in spaces, “and” or a slash alone, or one has a word more in front:
    “server-side rendering”, “streaming server-side rendering”."""
    one, other = (unaccented(said.lower()) for said in (one, other))  # in whatever form of Unicode
    one, other = (said.replace("indices", "index") for said in (one, other))
    words, other_words = ({word.removesuffix("s") for word in WORD.findall(said)} for said in (one, other))
    if min(len(words), len(other_words)) > 1 and (words <= other_words or other_words <= words):
        return True  # “Hull & Machinery”, “physical hull/machinery damage”; “managed keys”, “managed lock key”
    bare, other_bare = JOINTS.sub("", one), JOINTS.sub("", other)
    return bare == other_bare or bare.endswith(other_bare) or other_bare.endswith(bare)


def _is_mistaken(block: Block, start: int) -> bool:
    """Whether a text itself says that what stands at a place is wrong:
    “most people mistakenly believe that it stands for …”."""
    return MISTAKEN.search(block.prose, max(0, start - NEAR), start) is not None


def _is_in_list(prose: str, start: int, end: int) -> bool:
    """Whether a name is one in the middle of several."""
    return prose.endswith(", the ", 0, start) and prose.startswith(", and ", end)


class _Explained(Record):
    """What an abbreviation stands for: the long form is `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    long: str


def _renamed(document: Document) -> Iterator[Finding]:
    """Names of the same initials as one that is explained, which differ in one word,
    where the abbreviation stands in their sentence."""
    # A name that differs in one word has all the others, which so stand in the text twice.
    explained = {
        short: one
        for short, one in _explained(document)
        if sum(document.text.count(word) > 1 for word in one.long.split()) >= one.long.count(" ")
        and document.text.count(one.long) < document.text.count(one.long.rpartition(" ")[2])
    }
    lengths = {len(one.long.split()) for one in explained.values()}
    by_rest: dict[tuple[int, tuple[str, ...]], list[WholeName]] = {}
    for name in whole_names(document) if explained else ():
        if len(name.words) in lengths:
            for key in _rests(name.words):
                by_rest.setdefault(key, []).append(name)
    for short, one in explained.items():
        words = one.long.split()
        alike = (name for key in _rests(words) for name in by_rest.get(key, ()) if _is_renamed(words, name, key[0]))
        for name in alike:
            sentence = sentence_at(document, name.block, name.start)
            if sentence is None or short not in sentence.text.split() or same_words(one.long, name.text):
                continue
            if _is_mistaken(name.block, name.start):
                continue
            yield Finding(
                place=document.place(name.block, name.start, name.end, "this name here"),
                evidence=(document.place(one.block, one.start, one.end, "explained here"),),
                values={"short": short, "one": name.text, "other": one.long},
                confidence=LIKELY,
            )
            break


def _of_another(document: Document) -> Iterator[Finding]:
    """What stands in brackets behind an abbreviation that is explained, and differs from its long form in all but the
    last word: “ALT (alanine aminotransferase)”, “ALT (aspartate aminotransferase)”."""
    explained = {
        short: one
        for short, (one, *more) in by_short_form(document).items()
        if all(_words(one.long) == _words(other.long) for other in more)
    }
    found: dict[tuple[str, str], list[Place]] = {}
    for block in document.prose_blocks() if explained else ():
        for match in IN_BRACKETS.finditer(block.prose):
            one = explained.get(match["short"])
            if one is not None and _is_of_another(_words(match["long"]), _words(one.long)):
                place = document.place(block, *match.span("long"), "explained here")
                found.setdefault((one.short, match["long"].lower()), []).append(place)
    for (short, _), (place, *also) in found.items():
        one = explained[short]
        yield Finding(
            place=place,
            also=tuple(also),
            evidence=(document.place(one.block, one.long_start, one.long_end, "explained here"),),
            values={"short": short, "one": place.quote, "other": one.long},
            confidence=LIKELY,
        )


def _is_of_another(words: Sequence[str], own: Sequence[str]) -> bool:
    """Whether words share a long last one with those of a long form, and before it only the first letters."""
    pairs = list(zip(words[:-1], own[:-1], strict=False))
    return (
        len(words) == len(own) > 1
        and words[-1] == own[-1]
        and len(words[-1]) >= LEAST_TELLING
        and all(first != second and first[0] == second[0] for first, second in pairs)
    )


def _rests(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What is left of a name without each of its words, in small letters, and which word it is."""
    lower = [word.lower() for word in words]
    for at in range(len(lower)):
        yield at, (*lower[:at], *lower[at + 1 :])


def _is_renamed(words: Sequence[str], name: WholeName, at: int) -> bool:
    """Whether a name has another word in one place, with the same initial."""
    one, other = words[at], name.words[at]
    return one.lower() != other.lower() and one[0] == other[0] and not (one.startswith(other) or other.startswith(one))


def _explained(document: Document) -> Iterator[tuple[str, _Explained]]:
    """The abbreviations of three letters and more that stand for one thing, which their words spell,
    in the whole text."""
    for short, several in by_short_form(document).items():
        first = several[0]
        if len(short) > 2 and len({one.long for one in several}) == 1 and _is_spelled_by(first.long, short):
            yield short, _Explained(first.block, first.long_start, first.long_end, first.long)


def _is_spelled_by(long: str, short: str) -> bool:
    """Whether the words with a capital begin with just the letters of the short form."""
    return initials(long) == short


def _goes_on(one: str, other: str) -> bool:
    """Whether one long form is the other with more words, or with other endings: “Harbour Act”,
    “Harbour Acts of Norrland”."""
    return all(
        a == b
        or (min(len(a), len(b)) >= STEM and (a.startswith(b) or b.startswith(a)))
        or (a[:STEM] == b[:STEM] and max(len(a), len(b)) - common_beginning(a, b) <= LONGEST_ENDING)
        or any(short in CLIPPED and whole.startswith(short.rstrip("s")) for short, whole in ((a, b), (b, a)))
        for a, b in zip(_words(one), _words(other), strict=False)
    )


def _words(long: str) -> list[str]:
    return long.lower().replace("-", " ").split()


def _is_part_of_name(one: Definition) -> bool:
    """Whether a longer name begins with the words that are meant, of which too few were taken:
    “Tarn Pier Lamp Pier Protection District (TPL)”."""
    before = NAME_BEFORE.search(one.block.prose, max(0, one.long_start - LONGEST_NAME), one.long_start)
    whole = f"{before[0]}{one.long}" if before else ""
    return initials(whole).startswith(one.short) and not _is_spelled_by(one.long, one.short)


def _may_stand_for(long: str, short: str) -> bool:
    """Whether the words begin with the letters of the short form, all but one: of a remark in brackets they do not."""
    if REMARK.match(long) or (long[:1].islower() and any(map(str.isdigit, long))):
        return False  # “ISO (to which ANSI is the representative)”
    letters = "".join(initial(word) for word in long.lower().replace("-", " ").split())
    wanted = "".join(letter.lower() for letter in short if letter.isalpha())
    if long.islower() and len(letters) > len(wanted) + 1:
        return False  # words before brackets that explain something else: “some boats sold per region (SSR)”
    capitals = [letter.isupper() for letter in short if letter.isalpha()]  # a small one is that of a small word: “PoA”
    without_one = (
        wanted[:at] + wanted[at + 1 :] for at in range(len(wanted) if len(wanted) > 2 else 0) if capitals[at]
    )
    return short not in long.split() and any(_has_in_order(letters, some) for some in (wanted, *without_one))


def _has_in_order(letters: str, wanted: str) -> bool:
    """Whether letters have others among them, in their order."""
    rest = iter(letters)
    return all(letter in rest for letter in wanted)


def _is_shorter(long: str, short: str) -> bool:
    """Whether a long form is itself shortened: “UN Refugee Agency (UNRA)”."""
    return any(len(word) > 1 and word.isupper() and short.startswith(word) for word in long.split())
