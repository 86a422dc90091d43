"""One person with two names: “Curator Tobias Wendt”, and further down “curator Thomas Wendt”,
or “Sheriff Ann Vik” and “Sheriff Voss”.

Two are one where they have one office, or where the text has called the first of them by the surname alone by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import blocks_with
from lint.checks.naming.spelled_name import WORDS_AS_NAMES
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.names.forms import NameWord, names_by_form, plain
from lint.language.names.near import is_near
from lint.language.names.relatives import RELATIVES
from lint.language.names.whole import TITLES, WholeName, whole_names
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.speakers import VERBS
from lint.language.temporal.expressions import words_by_block
from lint.language.temporal.words import CALENDAR
from lint.language.vocabulary.known_words import is_common_noun, is_known_name, is_word
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the name here",
    "other": "the name elsewhere",
    "office": "what the person is in both places",
}
OFFICES = frozenset(
    "curator director conductor mayor minister ambassador governor president chancellor chairman chairwoman chair headteacher "
    "professor archaeologist biologist geologist historian economist engineer architect coach captain goalkeeper striker keeper spokesman "
    "spokeswoman spokesperson prosecutor lawyer attorney judge inspector detective bishop vicar priest farmer baker brewer author composer "
    "pianist violinist singer actor actress painter sculptor photographer choreographer founder owner manager editor commander superintendent chief sheriff principal senator".split()
)
"""What there is mostly one of by a surname in a text."""
NAME = rf"(?:Mc|Mac|Fitz|[OD]['’])?[{CAPITAL}][{SMALL}]++(?![{CAPITAL}])(?:-[{CAPITAL}][{SMALL}]++)?"
NAMED = pattern(rf"\b(?P<office>[A-Za-z][a-z]+) (?P<first>{NAME}) (?P<last>{NAME})(?![\w’'-]*-| [{CAPITAL}])")
ALONE_IN_OFFICE = frozenset(
    "chief sheriff mayor principal superintendent inspector coach headteacher warden provost".split()
)
OFFICE_AND_NAME = pattern(
    rf"\b(?P<office>{'|'.join(sorted(map(str.title, ALONE_IN_OFFICE)))}) (?P<name>{NAME}(?: (?P<last>{NAME}))?)(?![\w-]|[’'][\w’'-]*-| [{CAPITAL}])(?![’']s [{CAPITAL}])"
)
"""An office of which a text mostly has one, with a full name or a surname."""
DESCRIBED = pattern(
    rf"\b(?P<first>{NAME}) (?P<last>{NAME}), (?:an?|the) (?P<role>[a-z-]+ [a-z]{{4,}})(?=[,.;]| (?:who|whom|whose|to whom|that|and|from|in|at|of)\b)"
)
"""A full name with two words that say who it is."""
APART = pattern(
    rf"\b(?:{RELATIVES}|namesake|no relation|unrelated|both|family|successor|predecessor|former)\b",
    re.IGNORECASE,
)
"""Words of a text in which two may have one surname and one office."""


TAKEN_BY = pattern(r"(?:photo|image|picture|photograph)s?(?: credits?| by|:)", re.IGNORECASE)
KIN = pattern(
    rf"\b(?:{RELATIVES}|namesakes?|no relation|unrelated|family|families|couple|parents?|grand\w+|Mr and|Mrs|married|dynasty|"
    r"late (?=(?-i:[A-Z]))|children|kids|clan|heir|junior|senior)\b",
    re.IGNORECASE,
)
"""Words of a text in which several may have one surname."""
SURVIVED = pattern(r" (?:is|was) survived by\b")
"""Behind a name: that it is of the one whom the text has told of, whose relatives follow."""
INTRODUCED = pattern(
    r", (?!(?:and|but|or|as|so|yet|while|when|where|which|although|though|because|said|says|added|told)\b)"
)
AGED = pattern(r",? \(?(?:aged? )?\d{1,3}\b")
ENTITLED = pattern(r", (?:the )?[A-Z][a-z]+")
"""Behind a name: an age, and another office that only one of two has: “Attorney Ruth Vale, Deputy Chief”."""
OF_TRADES = ("grapher", "ologist", "icist", "ician", "onomer", "analyst")
"""How a word ends that says what somebody does: “Oceanographer Vik”."""
LANDMARKS = frozenset("Mount Mt Lake Cape Port Fort Camp Point".split())
"""What stands before the name of a place that is called after somebody."""
STREETS = frozenset(
    "Stadium Arena Park Ground Avenue Street Road Lane Place Drive Boulevard Square Terrace Crescent Highway Parkway County Township Bridge".split()
)
"""Last words of the names of streets and places."""
SPEAKS = pattern(rf" (?:{'|'.join(sorted(VERBS))})\b")
SPOKEN_BY = pattern(rf"\b(?:according to|{'|'.join(sorted(VERBS))}) $")
RUNNING = frozenset(("paragraph", "item", "quotation"))
CAMEL = pattern(r"(?!Mc|Mac|Fitz|De|Di|La|Le)\w*[a-z][A-Z]|\w*[A-Z]{2}")
"""A product or an abbreviation: GitHub, SMEs."""
COURTESIES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr"))
"""What stands before the surname alone, of somebody who was named in full before."""
SPEECH_BEHIND = pattern(r",? [“\"]|: ")
BESIDE = 40  # characters
PEOPLE = frozenset(
    "Goalscorer Goalkeeper Hooker Winger Skipper Midfielder Batsman Aussie Kiwi Brit Yank Scot Dane Swede Finn Pole Turk Serb Croat Czech Slovak Dutchman Frenchman".split()
)
"""Where somebody is from, in one word before the surname."""
LONGEST_TITLE = 12  # characters of what stands before a name
COURTESY = pattern(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $")
LEARNED = pattern(r"\b(?:Dr|Prof|Professor)\.? $")
"""Before a full name: a title that few of one surname have."""
MOST_OF_FIRST_NAME = 3
"""Times that a word with a capital stands in a text,
beyond which it is no first name that slipped in once: a country."""
SHORTER = 2  # letters that a short form leaves out, at least
SHORTEST, ALONE = 4, 2
"""Letters of a surname, and how often it stands alone before the other first name."""


class TwoFirstNames(Options):
    """No options."""


class _Named(Record):
    block: Block
    start: int
    end: int
    office: str
    first: str


def check(document: Document, options: TwoFirstNames) -> Iterator[Finding]:
    """Every person who has another first name than before."""
    found = list(_in_office(document)) if not OFFICES.isdisjoint(vocabulary(document)) else []
    yield from found
    told = {place.start for one in found for place in (one.place, *one.also)}
    yield from (one for one in _known_by_surname(document) if one.place.start not in told)
    yield from (one for one in _of_one_description(document) if one.place.start not in told)
    yield from _with_other_surname(document) if not ALONE_IN_OFFICE.isdisjoint(vocabulary(document)) else ()


def _tells_apart(document: Document, *blocks: Block) -> bool:
    """Whether one of some blocks says of people that they are several."""
    return not blocks_with(document, APART).isdisjoint(block.ordinal for block in blocks)


def _of_one_description(document: Document) -> Iterator[Finding]:
    """Whoever is described in the words that describe another of the surname: “Robin Voss, a retired surveyor”,
    “Martin Voss, the retired surveyor”."""
    first: dict[tuple[str, str], tuple[Block, re.Match[str]]] = {}
    for block in document.prose_blocks():
        for match in DESCRIBED.finditer(block.prose) if ", the " in block.prose or ", a" in block.prose else ():
            earlier, other = first.setdefault((match["last"], match["role"]), (block, match))
            if other["first"] == match["first"] or match["last"] in STREETS or _tells_apart(document, block, earlier):
                continue
            if inside(quoted(document, block), *match.span()) or "young" in match["role"]:
                continue
            place = document.place(block, match.start("first"), match.end("last"), "named so here")
            evidence = document.place(earlier, other.start("first"), other.end("last"), "and so there")
            yield Finding(
                place=place,
                evidence=(evidence,),
                values={"name": place.quote, "other": evidence.quote, "office": match["role"]},
                confidence=LIKELY,
            )


def _with_other_surname(document: Document) -> Iterator[Finding]:
    """Whoever is named with the office and a surname that nobody has,
    where the text has introduced one other in that office."""
    introduced: dict[str, set[str]] = {}
    first: dict[str, tuple[Block, int, int]] = {}
    for block in document.prose_blocks():
        for match in OFFICE_AND_NAME.finditer(block.prose):
            office = match["office"]
            if match["last"]:
                introduced.setdefault(office, set()).add(match["last"])
                first.setdefault(office, (block, match.start("name"), match.end()))
                continue
            last = match["name"]
            known = introduced.get(office, set())
            if len(known) != 1 or last in known or is_word(last) or last[0] != next(iter(known))[0]:
                continue
            if len(names_by_form(document).get(last, ())) != 1 or inside(quoted(document, block), *match.span()):
                continue
            if _tells_apart(document, block, first[office][0]):
                continue
            place = document.place(block, *match.span("name"), "named so here")
            evidence = document.place(*first[office], "and so there")
            yield Finding(
                place=place,
                evidence=(evidence,),
                values={"name": place.quote, "other": evidence.quote, "office": office.lower()},
                confidence=LIKELY,
            )


def _known_by_surname(document: Document) -> Iterator[Finding]:
    """Whoever is named in full, by the surname alone, and then in full again, once, with another first name."""
    # To read whole names costs far more than to see that no surname has two first names before it.
    if not any(_may_be_two(document, last, words) for last, words in names_by_form(document).items()):
        return
    mentions: dict[str, list[WholeName]] = {}
    for name in whole_names(document):
        words = name.words
        if name.block.key or name.block.kind not in RUNNING or not all(map(str.isalpha, words)) or len(words) > 2:
            continue
        if (
            len(words) == 1
            or words[0] in COURTESIES
            or not (
                words[0].isupper()
                or words[0] in PEOPLE
                or is_word(words[0])
                or _is_title(words[0])
                or words[0].lower() in CALENDAR
            )
        ):
            mentions.setdefault(words[-1], []).append(name)
    for last, every in mentions.items():
        firsts = [one for one in every if len(one.words) == 2 and one.words[0] not in COURTESIES | LANDMARKS]
        given = list(dict.fromkeys(one.words[0] for one in firsts))
        if len(given) != 2 or len(last) < SHORTEST or is_word(last) or every[0] is not firsts[0]:
            continue
        odd = [one for one in firsts if one.words[0] == given[1]]
        is_other_word = given[1].endswith(OF_TRADES) or (
            (given[1].endswith("ly") or is_word(given[1].lower())) and not is_known_name(given[1])
        )
        if is_other_word or len(names_by_form(document).get(given[1], ())) > MOST_OF_FIRST_NAME:
            continue  # “Unbelievably Rees says …”, “the invasion by Poland Rees mentions”
        if (
            given[1].endswith("s")
            and not is_known_name(given[1])
            and SPEECH_BEHIND.match(odd[0].block.prose, odd[0].end)
        ):
            continue  # “Boasts Rees, ‘It sold’”
        if len(odd) > 1 or _may_be_short(*given) or last in STREETS:
            continue
        if any(f" {name} {last}" in one.text for name in given for one in whole_names(document) if len(one.words) > 2):
            continue  # “Josh Tickell and Rebecca Harrell Tickell”
        if any(
            one.block is odd[0].block and abs(one.start - odd[0].start) <= BESIDE for one in firsts if one is not odd[0]
        ):
            continue  # two of a list: “Dylan Holm, John Holm, Siv Moe”
        if (odd[0].start == 0 and odd[0].block.prose.startswith(":", odd[0].end)) or TAKEN_BY.match(odd[0].block.prose):
            continue  # who speaks in an interview: “Anna Holm: I was there too.”; who took the picture
        aged = {one.words[0] for one in firsts if AGED.match(one.block.prose, one.end)}
        if len(aged) > 1:
            continue  # “Halvor Moe, 19” and “Jamil Moe, 20”
        before = every[: every.index(odd[0])]
        relatives = blocks_with(document, KIN)
        has_kin = any(one.block.ordinal in relatives for one in firsts) or (
            is_known_name(last) and bool(relatives)
        )  # relatives; of a common name also those whom the text speaks of elsewhere
        is_the_one = _is_survived(odd[0].block.prose, odd[0].start, odd[0].end)
        alone = [one for one in before if one not in firsts]
        bare = sum(
            len(one.words) == 1 and not COURTESY.search(one.block.prose, max(0, one.start - LONGEST_TITLE), one.start)
            for one in alone
        )
        is_known = bare >= ALONE or (
            not _is_introduced(odd[0])
            and (
                len(alone) >= ALONE
                or _speaks_again(document, every[0], odd[0])
                or (_is_introduced(every[0]) and _is_learned(every[0]) and _is_learned(odd[0]))
            )
        )
        if not is_the_one and (has_kin or not is_known):
            continue
        if is_near(plain(given[0]), plain(given[1])) or inside(
            quoted(document, odd[0].block), odd[0].start, odd[0].end
        ):
            continue
        yield Finding(
            place=document.place(odd[0].block, odd[0].start, odd[0].end, "named so here"),
            evidence=(document.place(every[0].block, every[0].start, every[0].end, "and so there"),),
            values={"name": odd[0].text, "other": every[0].text, "office": "person"},
            confidence=LIKELY,
        )


def _is_title(word: str) -> bool:
    """Whether a word is a title, of one or of several: “Presidents Kerr and Holm”."""
    return not {word, word.removesuffix("s")}.isdisjoint(TITLES)


def _is_introduced(name: WholeName) -> bool:
    """Whether a text says who somebody is behind the name: “said Steven Holm, counsel for the firm”."""
    return INTRODUCED.match(name.block.prose, name.end) is not None


def _is_learned(name: WholeName) -> bool:
    """Whether “Dr” or “Professor” stands before a full name."""
    return LEARNED.search(name.block.prose, max(0, name.start - LONGEST_TITLE), name.start) is not None


def _speaks_again(document: Document, first: WholeName, odd: WholeName) -> bool:
    """Whether somebody speaks whom the text has not introduced, but one of the same surname in an earlier paragraph."""
    if not _is_introduced(first) or first.block is odd.block or blocks_with(document, KIN):
        return False
    prose = odd.block.prose
    return (
        SPEAKS.match(prose, odd.end) is not None
        or SPOKEN_BY.search(prose, max(0, odd.start - 20), odd.start) is not None
    )


def _is_survived(prose: str, start: int, end: int) -> bool:
    """Whether a name is that of the one whom a text is about, whose relatives follow,
    and not itself that of a relative."""
    return SURVIVED.match(prose, end) is not None and not KIN.search(prose, max(0, start - 30), start)


def _may_be_two(document: Document, last: str, words: list[NameWord]) -> bool:
    """Whether a word with a capital may be a surname that has two first names before it, and stands alone too."""
    firsts = {word.before for word in words if word.before and word.before.rstrip(".") not in COURTESIES}
    given = [first for first in firsts if not is_word(first)]
    if any(CAMEL.match(name) for name in (last, *given)):
        return False  # “GitHub Copilot”, “Vienna SMEs”
    if len(given) != 2 or len(last) < SHORTEST or is_word(last):
        return False
    if not len(firsts) < len(words) and not any(map(_may_speak, words)) and not all(map(_may_be_learned, words)):
        return False  # neither called by the surname alone nor quoted, nor of one title
    return not any(
        word.before in firsts
        and word.block.ordinal in blocks_with(document, KIN)
        and not _is_survived(word.block.prose, word.start, word.end)
        for word in words
    )


def _may_speak(word: NameWord) -> bool:
    """Whether a verb of saying stands beside a full name, of which this is the surname."""
    prose, opens = word.block.prose, word.start - len(word.before) - 1
    return SPEAKS.match(prose, word.end) is not None or SPOKEN_BY.search(prose, max(0, opens - 20), opens) is not None


def _may_be_learned(word: NameWord) -> bool:
    """Whether “Dr” or “Professor” stands before the full name of which this is the surname."""
    opens = word.start - len(word.before) - 1
    return LEARNED.search(word.block.prose, max(0, opens - LONGEST_TITLE), opens) is not None


def _in_office(document: Document) -> Iterator[Finding]:
    """Every person who has another first name where the text names office and surname first."""
    earlier: dict[tuple[str, str], _Named] = {}
    odd: dict[tuple[str, str, str], list[_Named]] = {}
    words_of = words_by_block(document)
    for block in document.prose_blocks():
        for match in NAMED.finditer(block.prose) if not OFFICES.isdisjoint(words_of[block.ordinal]) else ():
            office = match["office"].lower()
            if office not in OFFICES or inside(quoted(document, block), *match.span()):
                continue
            words = [match[name].lower().removesuffix("s") for name in ("first", "last")]
            if (all(map(is_word, words)) and match["first"] not in WORDS_AS_NAMES) or all(map(is_common_noun, words)):
                continue  # “Director Software Engineering”
            one = _Named(block, match.start("first"), match.end("last"), office, match["first"])
            other = earlier.setdefault((office, match["last"]), one)
            if (
                other.first == one.first
                or is_near(plain(one.first), plain(other.first))
                or _may_be_short(one.first, other.first)
            ):
                continue
            if _tells_apart(document, other.block, block) or (
                other.block is block
                and sentence_at(document, block, other.start) == sentence_at(document, block, one.start)
            ):
                continue  # both in one sentence: President Konrad Holm and President Magnus Holm
            if all(ENTITLED.match(each.block.prose, each.end) for each in (one, other)):
                continue
            odd.setdefault((office, match["last"], one.first), []).append(one)
    for (office, last, _), (one, *more) in odd.items():
        other = earlier[office, last]
        names = [each.block.prose[each.start : each.end] for each in (one, other)]
        yield Finding(
            place=document.place(one.block, one.start, one.end, "named so here"),
            also=tuple(document.place(again.block, again.start, again.end, "and here") for again in more),
            evidence=(document.place(other.block, other.start, other.end, "and so there"),),
            values={"name": names[0], "other": names[1], "office": office},
            confidence=LIKELY,
        )


def _may_be_short(one: str, other: str) -> bool:
    """Whether one first name may be the short form of the other: Bob and Robert are not told, Dan and Daniel are."""
    a, b = sorted((one.lower(), other.lower()), key=len)
    is_shorter = len(b) - len(a) >= SHORTER or b.startswith(a)  # Marcus is not short for Martin
    return (is_shorter and b.startswith(a[:3])) or a.endswith(("y", "ie")) or len(a) < 4
