"""A sentence that says in the same words that something is so and that it is not:
“has been in use” and “has not been in use”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks._wording import shortened
from lint.checks.outcomes.decisions import contrary_decisions
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, reading_order
from lint.language.quotations import quoted
from lint.language.resemblance import GRAMMAR
from lint.language.restatement import comparable, masked_parts
from lint.language.sections import in_several_sections, is_manual
from lint.language.sentences import Sentence
from lint.language.words import DENIALS, lowered, vocabulary
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "sentence": "the beginning of the sentence that the other one denies",
    "difference": "“not” is added, or “rejected” for “approved”",
}
FEWEST_TELLING = 3
"""Words beside those of grammar that both have in common: “it was not there when we came” may be said of two things."""
SHORT: Mapping[str, str] = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall"}
"""What a verb is without its denial, where that is not the verb without “n’t”."""
SHORT_DENIAL = pattern("n['’]t\\b")
SUPPORTS = frozenset("do does did".split())
"""Verbs that a denial needs: “did not open” denies “opened”."""
ENDINGS = ("s", "es", "ed", "d")
LEADS = frozenset("but and however so indeed also moreover".split())
"""Words in front of a sentence that change nothing."""
HEDGES = frozenset(
    "if whether unless or either neither nor some many most few several other others one another sometimes often usually may might "
    "could would should can must will only".split()
)
"""Words of two sentences that may both hold: “some boats are insured” and “some boats are not insured”."""
TELLING_APART = frozenset("that which who whom whose what where how why".split())
"""Words behind which a denial tells one thing from another: “a boat that is not insured”,
“says what does not count”."""
LIMITS = frozenset(
    "until till unless except if when whenever while because before after since than but only just alone merely enough yet always "
    "every all everyone everything necessarily simply so as for to by without with in on at from during under between within outside despite".split()
)
"""Words with which a sentence goes on to say when, where, why or for what it does not hold."""
CHANGES = frozenset(
    "now today then still yet once already longer first originally initially formerly previously".split()
)
"""Words that tell of one time and no other."""


TERM = pattern(r"(\S{1,30}) (?:--+|–|—) ")
"""How a sentence begins that says what something means which stands before a dash."""
LEVEL = pattern(r"[A-Z][A-Za-z]* ?\d+(?= ?(?:[:–—-]|\)))")
"""How a paragraph begins on one of several levels: “Level 3: …”, “BL4 - The crew is trained”."""


class DeniedStatement(Options):
    """Options."""

    least_words: int = option(7, "words that both sentences have in common from their beginning, at least", least=5)
    opposites: tuple[str, ...] = option((), "two words of which one denies the other, as in “approved / rejected”")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """An entry that is not two words."""
        for entry in given.get("opposites", ()):
            if [len(side.split()) for side in entry.split("/")] != [1, 1]:
                yield (
                    "opposites",
                    f"“{entry[:60]}” in “opposites” needs two words with “/” between, as in “approved / rejected”",
                )


class _Denial(Record):
    """A sentence as it would be if it did not deny: its words,
    which of them may have another ending, and what denied."""

    words: tuple[str, ...]
    at: int
    is_verb_free: bool
    said: str
    """The words that deny, as they stand in the sentence: “did not”, “never”, “rejected”."""
    instead: str
    """What stands there where it is not denied; nothing for a word that falls away."""


def check(document: Document, options: DeniedStatement) -> Iterator[Finding]:
    """Every sentence that says of another one that it is not so; one finding for both."""
    decided = list(_decisions(document))
    yield from decided
    opposites = _opposites(options.opposites)
    if not _has_any(document, opposites):
        return
    chosen, pieces, _ = comparable(document)
    words = [_from_subject(piece) for piece in pieces]
    beginnings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, piece in enumerate(words):
        beginnings[piece[: options.least_words]].append(number)
    told: set[int] = set()
    for denying, piece in enumerate(words):
        if "following" in piece[:2]:
            continue  # each leads to a list of its own: “The following tools are not …”
        for denial in _denials(piece, opposites) if len(piece) <= LONGEST else ():
            for stating in _beginning(beginnings, _keys(denial, options.least_words)):
                if stating == denying or told & {stating, denying}:
                    continue
                if _denies(denial, words[stating], options.least_words) and not _may_both_hold(
                    document, chosen[denying], chosen[stating]
                ):
                    told |= {stating, denying}
                    found = _finding(document, chosen[denying], chosen[stating], denial)
                    if not any(found.place.start <= one.place.start < found.place.end for one in decided):
                        yield found


def _decisions(document: Document) -> Iterator[Finding]:
    """What a body decided, in both ways."""
    for later, earlier in contrary_decisions(document):
        evidence = document.place(earlier.block, earlier.start, earlier.end, "the opposite")
        yield Finding(
            place=document.place(later.block, later.start, later.end, "said here"),
            evidence=(evidence,),
            values={"sentence": shortened(evidence.quote), "difference": f"“{later.verb}” for “{earlier.verb}”"},
            confidence=LIKELY,
        )


def _beginning(beginnings: Mapping[tuple[str, ...], list[int]], keys: Iterable[tuple[str, ...]]) -> Iterator[int]:
    """The sentences that begin with one of some words, unless so many do that they are entries of a list."""
    for key in keys:
        found = beginnings.get(key, ())
        yield from found if len(found) <= MOST_ALIKE else ()


LONGEST = 200  # words of a sentence that denies another one: each opposite in it is a copy of them all
MOST_ALIKE = 50
"""Sentences of a text that begin alike, beyond which they are no statement and its denial."""


def _finding(document: Document, denying: Sentence, stating: Sentence, denial: _Denial) -> Finding:
    first, later = sorted((denying, stating), key=reading_order)
    labels = {True: "denied here", False: "said here"}
    return Finding(
        place=document.place(later.block, later.start, later.end, labels[later is denying]),
        evidence=(document.place(first.block, first.start, first.end, labels[first is denying]),),
        values={
            "sentence": shortened(stating.text),
            "difference": f"“{denial.said}” for “{denial.instead}”" if denial.instead else f"“{denial.said}” is added",
        },
        confidence=LIKELY,
    )


@lru_cache(maxsize=8)
def _opposites(pairs: tuple[str, ...]) -> Mapping[str, list[str]]:
    """The opposites of each word that stands first; a sentence with the other word is found from the one with this."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in pairs:
        one, other = entry.lower().split("/")
        found[one.strip()].append(other.strip())
    return found


def _has_any(document: Document, opposites: Mapping[str, list[str]]) -> bool:
    known = vocabulary(document)
    return (
        not known.isdisjoint(DENIALS)
        or not known.isdisjoint(opposites)
        or SHORT_DENIAL.search(lowered(document)) is not None
    )


def _from_subject(words: tuple[str, ...]) -> tuple[str, ...]:
    start = next((at for at, word in enumerate(words) if word not in LEADS), 0)
    return words[start:]


def _denials(words: tuple[str, ...], opposites: Mapping[str, list[str]]) -> Iterator[_Denial]:
    """What a sentence denies, if it denies once; and what it says the opposite of."""
    denied = [at for at, word in enumerate(words) if word in DENIALS or word.endswith("n't")]
    if len(denied) == 1:
        yield from _undone(words, denied[0])
    if not denied:
        for at, word in enumerate(words):
            for opposite in opposites.get(word, ()):
                yield _Denial((*words[:at], opposite, *words[at + 1 :]), at, False, word, opposite)


def _undone(words: tuple[str, ...], at: int) -> Iterator[_Denial]:
    """A sentence without the denial in one place: “did not open” is “opened”, “cannot open” is “can open”."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    verb = SHORT.get(word, word.removesuffix("n't")) if word not in DENIALS or word == "cannot" else ""
    if word == "no" and (following[:1].isdigit() or not following):
        return  # “No. 4 pit”
    if verb in SUPPORTS:
        yield _Denial((*words[:at], *words[at + 1 :]), at, True, word, "")
    elif word == "not" and at and words[at - 1] in SUPPORTS:
        yield _Denial((*words[: at - 1], *words[at + 1 :]), at - 1, True, f"{words[at - 1]} not", "")
    elif verb:
        yield _Denial((*words[:at], verb, *words[at + 1 :]), at, False, word, verb)
    else:
        yield _Denial((*words[:at], *words[at + 1 :]), at, False, word, "")


def _keys(denial: _Denial, least: int) -> Iterator[tuple[str, ...]]:
    """How sentences begin that may say what is denied, with so many words:
    “boats sailed to” for “boats did not sail to”."""
    yield denial.words[:least]
    if denial.is_verb_free and denial.at < min(least, len(denial.words)):
        for form in _forms(denial.words[denial.at]):
            yield (*denial.words[: denial.at], form, *denial.words[denial.at + 1 : least])


def _denies(denial: _Denial, stated: Sequence[str], least: int) -> bool:
    """Whether a sentence says what a denial denies, word for word from the beginning to the end of the shorter one."""
    common = min(len(denial.words), len(stated))
    if common < max(least, denial.at + 2) or not denial.at or not TELLING_APART.isdisjoint(stated[: denial.at]):
        return False
    for at in range(common):
        one, other = denial.words[at], stated[at]
        if one != other and not (denial.is_verb_free and at == denial.at and other in _forms(one)):
            return False
    shared = frozenset(stated[:common])
    if len(shared - GRAMMAR) < FEWEST_TELLING or not shared.isdisjoint(HEDGES - {denial.instead}):
        return False
    further = [*denial.words[common:], *stated[common:]]
    return not (further and further[0] in LIMITS) and CHANGES.isdisjoint(further)


def _forms(verb: str) -> frozenset[str]:
    """A verb with its endings: “opened”, “carries”, “stopped”."""
    stem = verb.removesuffix("y") + "i" if verb.endswith("y") else verb
    return frozenset(one + ending for ending in ENDINGS for one in (verb, stem, verb + verb[-1:]))


def _may_both_hold(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether two sentences may stand beside each other: in the words of two speakers, of two programs,
    of two parts of a manual."""
    terms = [TERM.match(sentence.text) for sentence in (one, other)]
    if all(terms) and len({term[1] for term in terms if term}) > 1:
        return True  # “(x) --- keeps it.”, “(?:x) --- does not keep it.”
    levels = [LEVEL.match(sentence.block.prose) for sentence in (one, other)]
    if all(levels) and len({level[0] for level in levels if level}) > 1:
        return True
    if one.block.kind == other.block.kind == "item" or one.text.endswith(":") or other.text.endswith(":"):
        return True  # “Take the boat when:”, “Do not take the boat when:”
    for sentence in (one, other):
        spans = quoted(document, sentence.block)
        if any(start < sentence.end and sentence.start < end for start, end in spans):
            return True
    codes = {masked_parts(document, sentence.block, sentence.start, sentence.end) for sentence in (one, other)}
    return len(codes) > 1 or (is_manual(document) and in_several_sections(document, one.block, other.block))
