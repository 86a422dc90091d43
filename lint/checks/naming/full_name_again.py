"""Whoever is named in full, by the surname alone, and then in full again with another first name:
“Robin Voss … Voss … Martin Voss”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lint.checks._everywhere import blocks_with
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, once_a_document
from lint.language.names.courtesies import BY_COURTESY, COURTESIES
from lint.language.names.forms import NameWord, names_by_form, plain
from lint.language.names.near import is_near
from lint.language.names.relatives import RELATIVES
from lint.language.names.whole import TITLES, WholeName, whole_names
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.sources import is_note
from lint.language.speakers import VERBS
from lint.language.temporal.words import CALENDAR
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.language.words import vocabulary, whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

TAKEN_BY = pattern(r"(?:photo|image|picture|photograph)s?(?: credits?| by|:)", re.IGNORECASE)
KIN = pattern(
    rf"\b(?:{RELATIVES}|namesakes?|no relation|unrelated|family|families|couple|parents?|grand\w+|Mr and|Mrs|married|dynasty|"
    r"late (?=(?-i:[A-Z]))|(?<!\bof )children|kids|clan|heir|junior|senior)\b",
    re.IGNORECASE,
)
"""Words of a text in which several may have one surname."""
SURVIVED = pattern(r" (?:is|was) survived by\b")
"""Behind a name: that it is of the one whom the text has told of, whose relatives follow."""
INTRODUCED = pattern(
    r", (?!(?:and|but|or|as|so|yet|while|when|where|which|although|though|because|said|says|added|told)\b)"
)
AGED = pattern(r",? \(?(?:aged? )?\d{1,3}\b")
"""Behind a name: an age."""
OF_TRADES = ("grapher", "ologist", "icist", "ician", "onomer", "analyst", "master", "keeper", "maker")
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
SPEECH_BEHIND = pattern(r",? [“\"]|: ")
BESIDE = 100  # characters
PEOPLE = frozenset(
    "Goalscorer Goalkeeper Hooker Winger Skipper Midfielder Batsman Aussie Kiwi Brit Yank Scot Dane Swede Finn Pole Turk Serb Croat Czech Slovak Dutchman Frenchman".split()
)
"""Where somebody is from, in one word before the surname."""
KNOWN_FAMILIES = frozenset(
    "Roosevelt Kennedy Bush Clinton Trump Biden Obama Castro Gandhi Bhutto Marcos Windsor".split()
)
"""Surnames of several whom every reader knows by their first names."""
LONGEST_TITLE = 12  # characters of what stands before a name
LEARNED = pattern(r"\b(?:Dr|Prof|Professor)\.? $")
"""Before a full name: a title that few of one surname have."""
MOST_OF_FIRST_NAME = 3
"""Times that a word with a capital stands in a text,
beyond which it is no first name that slipped in once: a country."""
SHORTER = 2  # letters that a short form leaves out, at least
ADDRESSES = frozenset(
    "Madame Mme Mademoiselle Mlle Monsieur Herr Frau Signor Signora Señor Señora Don Doña Dame Sister Brother Father Mother Imam Sheikh Rabbi".split()
)
"""What stands in the place of a first name, besides the courtesies of English."""
AND_FIRST, LONGEST_FIRST = pattern(rf"\b[{CAPITAL}][\w’'-]+ (?:and|&) $"), 24  # characters
OF_MANY = ("ans", "crats", "ists", "ites", "Jews")
"""Ends of what peoples and parties are called: “Senate Republicans”, “Sephardic Jews”."""
SHORTEST, ALONE = 4, 2
"""Letters of a surname, and how often it stands alone before the other first name."""


class _Case(Record):
    """A surname that stands with two first names, with all its places in order; `odd` has the second of the two."""

    document: Document
    last: str
    every: list[WholeName]
    firsts: list[WholeName]
    given: list[str]
    odd: WholeName


def named_again(document: Document) -> Iterator[Finding]:
    """Whoever is named in full, by the surname alone, and then in full again, once, with another first name."""
    # To read whole names costs far more than to see that no surname has two first names before it.
    if not any(_may_be_two(document, last, words) for last, words in names_by_form(document).items()):
        return
    for last, every in _mentions(document).items():
        case = _case(document, last, every)
        if case is None or any(excuses(case) for excuses in EXCUSES) or not _is_of_one(case):
            continue
        odd, first = case.odd, every[0]
        yield Finding(
            place=document.place(odd.block, odd.start, odd.end, "this name here"),
            evidence=(document.place(first.block, first.start, first.end, "that name there"),),
            values={"name": odd.text, "other": first.text, "office": "person"},
            confidence=LIKELY,
        )


def _mentions(document: Document) -> dict[str, list[WholeName]]:
    """The names of running text under each surname: those of one word, and those of a first name and a surname."""
    mentions: dict[str, list[WholeName]] = {}
    for name in whole_names(document):
        words = name.words
        if name.block.key or name.block.kind not in RUNNING or not all(map(str.isalpha, words)) or len(words) > 2:
            continue
        if len(words) == 1 or words[0] in COURTESIES | ADDRESSES or not _is_no_name(words[0]):
            mentions.setdefault(words[-1], []).append(name)
    return mentions


def _is_no_name(word: str) -> bool:
    """Whether what stands before a surname is another word: an abbreviation, a title, a month, a people."""
    return word.isupper() or word in PEOPLE or is_word(word) or _is_title(word) or word.lower() in CALENDAR


def _case(document: Document, last: str, every: list[WholeName]) -> _Case | None:
    """What is to be decided of a surname, if it begins with a full name and has another first name once."""
    firsts = [one for one in every if len(one.words) == 2 and one.words[0] not in COURTESIES | ADDRESSES | LANDMARKS]
    given = list(dict.fromkeys(one.words[0] for one in firsts))
    if len(given) != 2 or len(last) < SHORTEST or is_word(last) or last.endswith(OF_MANY) or every[0] is not firsts[0]:
        return None
    if last.endswith("s") and not is_known_name(last) and last[:-1].lower() in vocabulary(document):
        return None  # several things: “Rootless Quadlets”, “a Podman Quadlet”
    if _are_of_kind(document, last, given):
        return None
    odd = [one for one in firsts if one.words[0] == given[1]]
    return _Case(document, last, every, firsts, given, odd[0]) if len(odd) == 1 else None


def _are_of_kind(document: Document, last: str, given: list[str]) -> bool:
    """Whether a word with two before it is a thing of two kinds: “Ceramic Mugs”, “Sublimation Mugs”, among mugs."""
    return not any(map(is_known_name, given)) and f" {last.lower()}" in whole_prose(document)


def _has_no_first_name(case: _Case) -> bool:
    """Whether the second first name is another word: “Unbelievably Rees says”, “invaded by Poland, Rees says”."""
    given = case.given[1]
    is_word_too = (given.endswith("ly") or is_word(given.lower())) and not is_known_name(given)
    return (
        given.endswith(OF_TRADES)
        or is_word_too
        or len(names_by_form(case.document).get(given, ())) > MOST_OF_FIRST_NAME
    )


def _boasts(case: _Case) -> bool:
    """Whether it is the verb of a speech: “Boasts Rees, ‘It sold’”."""
    given, odd = case.given[1], case.odd
    return (
        given.endswith("s") and not is_known_name(given) and SPEECH_BEHIND.match(odd.block.prose, odd.end) is not None
    )


def _is_street_or_short(case: _Case) -> bool:
    """Whether one first name may be short for the other, or the surname is the last word of the name of a street."""
    return may_be_short(*case.given) or case.last in STREETS


def _has_longer_name(case: _Case) -> bool:
    """Whether one of both is a part of a longer name: “Josh Tickell and Rebecca Harrell Tickell”."""
    return any(f" {given} {case.last}" in _longer_names(case.document) for given in case.given)


@once_a_document
def _longer_names(document: Document) -> str:
    """All names of more than two words, a line each."""
    return "\n".join(one.text for one in whole_names(document) if len(one.words) > 2)


def _is_of_a_list(case: _Case) -> bool:
    """Whether another full name stands beside it: “Dylan Holm, John Holm, Siv Moe”."""
    odd = case.odd
    return any(one.block is odd.block and abs(one.start - odd.start) <= BESIDE for one in case.firsts if one is not odd)


def _is_of_a_couple(case: _Case) -> bool:
    """Whether two share the surname there: “Jane and Marcel Holm”."""
    odd = case.odd
    return AND_FIRST.search(odd.block.prose, max(0, odd.start - LONGEST_FIRST), odd.start) is not None


def _speaks_or_photographs(case: _Case) -> bool:
    """Whether it is of whoever speaks in an interview, “Anna Holm: I was there too.”, or took the picture."""
    odd = case.odd
    prose = odd.block.prose
    return (odd.start == 0 and prose.startswith(":", odd.end)) or TAKEN_BY.match(prose) is not None


def _are_of_two_ages(case: _Case) -> bool:
    """Whether each has an age: “Halvor Moe, 19” and “Jamil Moe, 20”."""
    return len({one.words[0] for one in case.firsts if AGED.match(one.block.prose, one.end)}) > 1


def _is_relative(case: _Case) -> bool:
    """Whether the text calls the second a relative by the first name alone: “her younger brother, Martin”."""
    relative = re.compile(rf"\b{RELATIVES},? {re.escape(case.given[1])}\b", re.IGNORECASE)
    return any(relative.search(block.prose) for block in case.document.prose_blocks())


def _is_no_person(case: _Case) -> bool:
    """Whether it is the name of a body, “the Holm Quartet”, or of several members of a family that everybody knows."""
    is_body = listed_words.is_listed_word(case.last) and any(
        one.block.prose[max(0, one.start - 4) : one.start].lower() == "the " for one in case.firsts
    )
    return is_body or case.last in KNOWN_FAMILIES


def _is_of_a_work(case: _Case) -> bool:
    """Whether it stands in a note, or in a title, which its italics show: “Rosa Holm”, which is a flower."""
    odd = case.odd
    return is_note(case.document, odd.block) or any(
        mark.kind == "emphasis" for mark in odd.block.marks.meeting(odd.start, odd.end)
    )


def _is_slip_of_letters(case: _Case) -> bool:
    """Whether the two first names look alike, which another check tells, or somebody else is quoted."""
    one, other = map(plain, case.given)
    odd = case.odd
    return is_near(one, other) or inside(quoted(case.document, odd.block), odd.start, odd.end)


EXCUSES: tuple[Callable[[_Case], bool], ...] = (
    _has_no_first_name,
    _boasts,
    _is_street_or_short,
    _has_longer_name,
    _is_of_a_list,
    _is_of_a_couple,
    _speaks_or_photographs,
    _are_of_two_ages,
    _is_relative,
    _is_no_person,
    _is_of_a_work,
    _is_slip_of_letters,
)


def _is_of_one(case: _Case) -> bool:
    """Whether the text has called the first of the two by the surname alone by then, and speaks of no relatives;
    or the second is the one of whom an obituary tells."""
    odd = case.odd
    if _is_survived(odd.block.prose, odd.start, odd.end):
        return True
    relatives = blocks_with(case.document, KIN)
    if any(one.block.ordinal in relatives for one in case.firsts) or (relatives and is_known_name(case.last)):
        return False  # of a common name also those whom the text speaks of elsewhere
    before = case.every[: case.every.index(odd)]
    alone = [one for one in before if one not in case.firsts]
    bare = sum(
        len(one.words) == 1 and not BY_COURTESY.search(one.block.prose, max(0, one.start - LONGEST_TITLE), one.start)
        for one in alone
    )
    if bare >= ALONE or (bare and _is_of_headline(case)):
        return True
    first = case.every[0]
    return not _is_introduced(odd) and (
        len(alone) >= ALONE
        or _speaks_again(case.document, first, odd)
        or (_is_introduced(first) and _is_learned(first) and _is_learned(odd))
    )


def _is_of_headline(case: _Case) -> bool:
    """Whether the headline names the first of the two in full, and a sentence opens with the second, whom nobody
    introduces."""
    odd = case.odd
    sentence = sentence_at(case.document, odd.block, odd.start)
    opens = sentence is not None and sentence.start == odd.start
    headline = f" {case.document.metadata.headline or ''}"
    return opens and not _is_introduced(odd) and f" {case.given[0]} {case.last}" in headline


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
    if len(given) != 2 or len(last) < SHORTEST or is_word(last) or _are_of_kind(document, last, given):
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


def may_be_short(one: str, other: str) -> bool:
    """Whether one first name may be the short form of the other: Bob and Robert are not told, Dan and Daniel are."""
    a, b = sorted((one.lower(), other.lower()), key=len)
    is_shorter = len(b) - len(a) >= SHORTER or b.startswith(a)  # Marcus is not short for Martin
    return (is_shorter and b.startswith(a[:3])) or a.endswith(("y", "ie")) or len(a) < 4
