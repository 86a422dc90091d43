"""What has begun or is over by one sentence, and is still to come by another: “the talks have begun”,
“the talks will begin on Friday”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import is_quoted
from lint.language.sentences import Sentence, sentence_at
from lint.language.temporal.months import MONTH_NAME
from lint.language.temporal.words import MONTH, WEEKDAY
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "what is said of it, as in “the talks will begin”",
    "other": "what is said of it elsewhere, as in “have begun”",
}
_NOW = r"(?:already |now |finally |officially |formally |well )?"
_AHEAD = (
    r"(?:will|(?:is|are) (?:set|due|scheduled|expected|about|likely)? ?to) (?:officially |formally |finally |only )?"
)
BEGUN = pattern(
    rf"\b(?:(?:has|have) {_NOW}(?:begun|started|commenced|kicked off|got(?:ten)? under ?way)|(?:is|are) {_NOW}(?:under ?way|in full swing))\b"
)
OVER = pattern(
    rf"\b(?:(?:has|have) {_NOW}(?:ended|concluded|expired|finished|lapsed)|(?:is|are) {_NOW}over(?=[.,;]| and\b))"
)
TO_BEGIN = pattern(
    rf"\b{_AHEAD}(?:(?:begin|start|commence)(?! by\b)|kick off|get under ?way|(?:take place|be held)(?= (?:in|on|from|next|later|early|this)\b))\b"
)
TO_END = pattern(rf"\b{_AHEAD}(?:end|conclude|expire|finish|lapse)\b")
ONCE = (
    "approved|rejected|adopted|passed|signed|ratified|sold|demolished|completed|finished|appointed|sworn in|launched|unveiled|"
    "published|released|buried|sentenced|acquitted|scrapped|abolished|repealed|cancelled|canceled|postponed|withdrawn"
)
_ONCE = rf"(?P<once>{ONCE})\b"
DONE = pattern(rf"\b(?:has|have) {_NOW}been {_ONCE}")
TO_DO = pattern(rf"\b{_AHEAD}be {_ONCE}")
"""What is done to a thing once."""
_LATELY = rf"(?=[^.;:“”\"]{{0,60}}?\b(?:on {WEEKDAY}|yesterday|last (?:week|month|weekend)|in {MONTH_NAME}(?! (?:19|20)\d\d))\b)"
OPENED = pattern(rf"(?:, which|, that)? (?:(?:has|have) )?opened\b{_LATELY}")
TO_OPEN = pattern(
    rf"(?:, which|, that)? (?:opens|{_AHEAD}open)\b(?=[^.;:“”\"]{{0,40}}?\b(?:next (?:week|month|spring|summer|"
    rf"autumn|winter|year)|in the (?:spring|summer|autumn|winter)|later this (?:week|month|year))\b)"
)
CLOSED = pattern(
    rf"(?:, which|, that)? (?:(?:has|have) )?closed\b(?! (?:to|its|the|at|for|on (?:Sundays|Mondays))\b){_LATELY}"
)
TO_CLOSE = pattern(
    rf"(?:, which|, that)? (?:closes|{_AHEAD}close)\b(?! (?:to|its|the|at|for)\b)(?=[^.;:“”\"]{{0,40}}?\b(?:next (?:week|month|spring|summer|autumn|"
    rf"winter|year)|in (?:the (?:spring|summer|autumn|winter)|{MONTH_NAME})|later this (?:week|month|year))\b)"
)
"""What opened or closed in the days before the text, and what will after them."""
IN_FORCE = pattern(
    r"(?:, which|, that)? (?:(?:has|have) (?:already )?(?:taken effect|come into (?:force|effect)|entered into force)|took effect|came into (?:force|effect)|entered into force)\b"
)
TO_FORCE = pattern(rf"(?:, which|, that)? {_AHEAD}(?:take effect|come into (?:force|effect)|enter into force)\b")
"""A law or a ban that holds, and one that will."""
RELATIVE = pattern(r"^(?:, which|, that)? ")
"""What stands between the name and the verb."""
BEING = pattern(r"\b(?:has|have|is|are|will|opened|opens|closed|closes|took|came|entered)\b")
"""A cheap test in front of them."""
STATES: Mapping[str, re.Pattern[str]] = {
    "opened": OPENED, "to open": TO_OPEN, "closed": CLOSED, "to close": TO_CLOSE, "in force": IN_FORCE, "to be in force": TO_FORCE,
    "begun": BEGUN, "over": OVER, "to begin": TO_BEGIN, "to end": TO_END, "done": DONE, "to do": TO_DO,
}  # fmt: skip
AGAINST = frozenset(
    (
        ("begun", "to begin"),
        ("over", "to end"),
        ("over", "to begin"),
        ("done", "to do"),
        ("opened", "to open"),
        ("closed", "to close"),
        ("in force", "to be in force"),
    )
)
"""What cannot hold of one thing on the day of the text."""
ANOTHER = pattern(
    r"\b(?:again|another|annual(?:ly)?|every|each|anew|afresh|next (?:year|season|term|round)|usually|normally|this time|yet|"
    r"had|would|originally|previously|if|unless)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of one of several, of another day, or of what is not certain."""
NOT_ASSERTED = frozenset("when once if after before until till unless whether".split())
BREAKS = NOT_ASSERTED | frozenset(
    "since while because as although though that which who and but or says said say where so yet then than".split()
)
"""Words before which the name of what it is said of begins."""
DOERS = frozenset("i we you he she they".split())
INDEFINITE = frozenset("a an some any no two three several many most both".split())
DETERMINERS = frozenset("the this these its their our his her that those".split())
PREPOSITIONS = frozenset("of for at in on to by with from about".split())
"""Before a name: that something else is spoken of, as in “the first day of the fair”."""
WORD = pattern(r"[\w’'-]+")
MOST_OF_ONE_KIND = 100
"""Things of one kind, such as phases, that are held against each other."""
MOST = 9
"""Words of the name of what it is said of."""
PART = pattern(rf" (?:on (?!(?i:{WEEKDAY}|{MONTH})|\d)|for |with )")
"""Behind “work has begun”: what part of it, or what else, it is said of."""


class BegunAndToCome(Options):
    """No options."""


class _Said(Record):
    """What is said of something: `block.prose[start:end]`, from its name on; `name` in lower case, without its article.

    `once` is what is done to it, and empty where it begins or ends.
    """

    state: str
    once: str
    name: tuple[str, ...]
    block: Block
    start: int
    verb: int
    end: int
    sentence: Sentence
    in_quotation: bool


def needs(options: BegunAndToCome) -> Gate:
    """What a text must hold: a word for what has been, and one for what will be."""
    been = frozenset(
        "opened closed begun started commenced kicked underway ended concluded expired finished lapsed".split()
    )
    ahead = frozenset(
        "opens open closes close begin start commence kick underway held end conclude expire finish lapse".split()
    )
    once = ONCE.split("|")
    return Gate(
        frozenset(),
        (
            (
                Need(
                    been, frozenset(("under way", "in full swing", *(f" over{end}" for end in (".", ",", ";", " and"))))
                ),
                Need(ahead, frozenset(("under way", "take place"))),
            ),
            (
                Need(frozenset(("took", "taken", "came", "come", "entered")), frozenset()),
                Need(frozenset(), frozenset(("take effect", "come into", "enter into"))),
            ),
            (
                Need(frozenset(), frozenset(f"been {word}" for word in once)),
                Need(frozenset(), frozenset(f"be {word}" for word in once)),
            ),
        ),
    )


def check(document: Document, options: BegunAndToCome) -> Iterator[Finding]:
    """Everything of which both is said, the later place with the earlier one."""
    said = list(_all_said(document))
    told: set[tuple[str, ...]] = set()
    earlier: dict[str, list[_Said]] = {}  # by the last word of the name, which both have in common
    for one in said:
        others = earlier.setdefault(one.name[-1], [])
        other = next((other for other in others if _contradict(one, other)), None) if one.name not in told else None
        if len(others) < MOST_OF_ONE_KIND and all(_told_so(one) != _told_so(other) for other in others):
            others.append(one)
        if other:
            told.add(one.name)
            yield Finding(
                place=document.place(one.block, one.start, one.end, "said here"),
                evidence=(document.place(other.block, other.start, other.end, "said differently here"),),
                values={
                    "match": one.block.prose[one.start : one.end],
                    "other": RELATIVE.sub("", other.block.prose[other.verb : other.end]),
                },
                confidence=DOUBTFUL if one.in_quotation or other.in_quotation else LIKELY,
            )


def _told_so(one: _Said) -> tuple[object, ...]:
    """What tells one from another: of several in the same words the first is the one that later
    ones are held against."""
    return one.state, one.once, one.name


def _all_said(document: Document) -> Iterator[_Said]:
    """Every such thing that the text says, in reading order."""
    for block in document.prose_blocks():
        if BEING.search(block.prose) is None:
            continue
        matches = [(match, state) for state, shape in STATES.items() for match in shape.finditer(block.prose)]
        for match, state in sorted(matches, key=lambda pair: pair[0].start()):
            sentence = sentence_at(document, block, match.start())
            if sentence is None or sentence.text.endswith("?") or ANOTHER.search(sentence.text):
                continue
            found = _name(block.prose, sentence.start, match.start(), is_sure=state != "to open")
            if found:
                start, name = found
                in_quotation = is_quoted(document, block, match)
                once = match.groupdict().get("once") or ""
                yield _Said(state, once, name, block, start, match.start(), match.end(), sentence, in_quotation)


def _name(prose: str, first: int, verb: int, *, is_sure: bool) -> tuple[int, tuple[str, ...]] | None:
    """Where the name of what something is said of begins, and its words; None where it is none that can be compared.

    Behind “when” and the like it counts only where that is no matter, as in “when the fair opens next month”.
    """
    words: list[re.Match[str]] = []
    for word in reversed(list(WORD.finditer(prose, first, verb))):
        between = prose[word.end() : words[-1].start() if words else verb]
        if between != " " and (words or between):
            break
        if word[0].lower() in BREAKS and not (word[0] == "and" and words and words[-1][0][0].isupper()):
            if is_sure and word[0].lower() in NOT_ASSERTED:
                return None
            break
        words.append(word)
    words.reverse()
    if prose.startswith(",", verb):  # what “which” goes back to is the last name
        names = [at for at, word in enumerate(words) if word[0].lower() in PREPOSITIONS]
        words = words[names[-1] + 1 :] if names else words
    name = tuple(word[0].lower() for word in words)
    if name[-1:] and name[-1] in DOERS:
        return None  # who begins one thing today and another one tomorrow
    if not words or len(words) > MOST or name[0] in INDEFINITE or (len(words) == 1 and words[0][0].islower()):
        return None
    name = name[1:] if name[0] in DETERMINERS else name
    return (words[0].start(), name) if name else None  # “This has been approved”


def _contradict(one: _Said, other: _Said) -> bool:
    """Whether both speak of one thing, and one of them as past and the other as to come."""
    if (one.state, other.state) not in AGAINST and (other.state, one.state) not in AGAINST:
        return False
    if one.block is not other.block and one.block.kind == other.block.kind == "item" and len(one.name) == 1:
        return False  # each entry of a list has a “construction” of its own
    if one.once != other.once or one.sentence.text == other.sentence.text or any(map(_is_of_part, (one, other))):
        return False
    shorter, longer = sorted((one.name, other.name), key=len)
    more = longer[: len(longer) - len(shorter)]
    last = next((word for word in reversed(more) if word not in DETERMINERS), "")
    # A preposition makes another thing of it: “the rules of the Harbour Act”, “the Harbour Act”.
    return bool(shorter) and longer[len(more) :] == shorter and last not in PREPOSITIONS


def _is_of_part(one: _Said) -> bool:
    """Whether it is said of a part or a place of something: “work has begun on the north quay”."""
    return not one.once and PART.match(one.block.prose, one.end) is not None
