"""A thing that the reader knows by its measure or its price, told otherwise: “the 42-kilometre line”,
“The line is 44 kilometres long”."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from lint.checks.told.numbers import Told, as_told
from lint.document import Document, reading_order
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import ENDINGS, NUMBER, SCALE, scale_of
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, whole_sentences
from lint.language.verbs.finite import known_class
from lint.language.vocabulary.known_words import is_function_word
from lint.language.words import lower_in_place, vocabulary
from lint.patterns import AnyOf, pattern

Sentences = Sequence[tuple[Sentence, str]]
"""Sentences with their small letters."""

_THE = "the|this|its|their|our|his|her"
_NEXT = r"\b(?P<next> [a-z]+)?"
MEASURED = pattern(rf"\b(?:{_THE}) (?P<number>{NUMBER})-(?P<unit>(?!bit\b)[a-z]+) (?!by\b)(?P<noun>[a-z]+){_NEXT}")
"""“The 42-kilometre line”."""
SUM = rf"(?P<unit>[{CURRENCY_SIGNS}])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)-?(?P<scale>{SCALE})?(?!{SCALE})"
"""A part of a pattern for a sum of money, with its sign as `unit`."""
PRICED = pattern(rf"\b(?:{_THE}) {SUM}[ -]?(?P<noun>[a-z]{{4,}}){_NEXT}")
"""“The $2 million deal”."""
WORTH = pattern(
    rf"\b(?P<noun>[a-z]{{4,}})(?:,? (?:which|that))?(?:,| is| was| will be| has been)? (?:(?:reportedly|said to be|estimated to be|thought to be) )?"
    rf"(?:worth|valued at|of|costs?|will cost|comes with|carries|brings) {SUM}(?![\d.,]*\d)"
)
"""“A deal worth $3 million”, “the deal, valued at $3 million”."""
OF_ANOTHER, COSTS = (
    pattern(r"\b(?:of|for|on|about|into|at|near) (?:the|an?|this|its) (?:[a-z]+ )?$"),
    pattern(r" costs? "),
)
"""What makes of a noun a part of the subject, and what tells of the subject."""
LONGEST_LEAD = 40  # characters
OF_A_GROUP = pattern(r" for (?:the )?(?:children|women|men|girls|boys|beginners|adults|juniors|families|dogs)\b")
OTHERS = pattern(
    r"\b(?:other|others|another|more|further|additional|including|includes?|of them|of whom|of those|among|each|every|per|initially|"
    r"at first|originally|later|revised|corrected|raised|increased|higher|lower|cut|improved|updated|earlier|previous\w*|first|second|third|again|alone|both|rose|risen|now|then|"
    r"only|except|last year|this year|so far this|since)\b"
)
"""Words that make it another count, a part of it, or one of another time."""
COMPARED = pattern(
    r"\b(?:last|next(?! (?:door|to)\b)|past|than|unlike|compared|worse|better|bigger|larger|smaller|longer|shorter)\b"
)
"""Words of a sentence that holds a thing against another one."""
AT_ALL = AnyOf(
    ("", rf"[\d{CURRENCY_SIGNS}]"),
    *((end, rf"{end}\b") for end in ENDINGS),
)
"""A cheap test of a sentence that may have a number, in small letters."""
MOST = 200
"""Things, by their noun and unit, for which a text is searched, and times that one is told: no article has as many."""
SHORTEST = 4  # letters of a noun that tells which thing it is
PRICED_APART = frozenset(
    "ticket note coin bill fee fare price charge tax donation card voucher reward bonus salary wage mortgage stake share bond cheque check payment bet tip "
    "discount loss profit gain rise increase fall drop cut raise limit threshold mark range level bracket deposit fine market industry economy debt "
    "deficit surplus turnover revenue income figure sum amount offer bid order value cost savings saving".split()
)
"""What there are several of with a price, or with an amount that comes and goes."""
PROJECTS = {
    **dict.fromkeys("project work scheme development refurbishment redevelopment".split(), "project"),
    **dict.fromkeys("deal takeover acquisition buyout".split(), "deal"),
}
"""What a text calls one undertaking, and what it is kept under."""
SOLD = pattern(
    r"\b(?:buy|bought|buying|acquire|acquired|acquiring|sell|sold|selling|take over|taken over) (?:(?:the|its|all|most|of|smaller|rival|competitor|firm|company|maker|group) ){0,4}"
    rf"(?P<what>[^\s.;:]+)(?: [^.;:]{{1,60}}?)? for {SUM}(?![\d.,]*\d)"
)
"""What a takeover costs."""
OF_SEVERAL = frozenset(
    "race sprint relay hurdles freestyle butterfly backstroke breaststroke medley final heat title crown dash walk event record version model edition plan "
    "pass ticket card window option rule limit course term lease bond note period trial warranty guarantee fee mark "
    "line post bus index week month year day check checkup checkpoint review milestone anniversary visit scan "
    "appointment session".split()
)
"""What is called by its measure because there are several: the 100-metre race, the 200-metre race."""
WHICH = pattern(r" (?:in|at|on|for|from|of|with|between) ")
RESTRICTED = pattern(
    r"\bfor (?:[a-z]+ ){1,3}(?:that|who|which|sold|bought|made|born)\b|\b(?:before|until) (?:[a-z]+ )?\d"
)
"""Behind one of several things: which one it is, or for what it holds: “the two-year course in Leeds”."""
UNCHANGED = frozenset("cost hit cut put set shut hurt".split())
"""Verbs whose past is as the present, which may be nouns too."""
Key = tuple[str, str]


def known_things(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later measure or price and the earlier one, of each thing for which the text has two."""
    lowers = [
        (sentence, lower)
        for sentence in whole_sentences(document)
        if AT_ALL.stands_in(lower := lower_in_place(sentence.text))
    ]
    told: dict[Key, list[Told]] = {}
    for sentence, lower in lowers:
        if COMPARED.search(lower):
            continue
        for match in MEASURED.finditer(lower):
            if (_goes_on(match) and not _is_named(sentence, match)) or (
                match["unit"] == "inch" and sentence.text[match.start("noun")].isupper()
            ):
                continue  # one model of several: “the 16-inch Tern”
            if match["noun"] in OF_SEVERAL and (
                WHICH.match(lower, match.end("noun")) or RESTRICTED.search(lower, match.end("noun"))
            ):
                continue
            key = match["noun"], match["unit"]
            if key not in told:
                told[key] = _measures(document, lowers, key) if len(told) < MOST else []
            yield from _differing(document, as_told(sentence, match), told[key])
        if not any(sign in lower for sign in CURRENCY_SIGNS):
            continue
        for match in PRICED.finditer(lower):
            if _goes_on(match) or match["noun"] in PRICED_APART:
                continue
            key = PROJECTS.get(match["noun"], match["noun"]), match["unit"]
            if key not in told:
                told[key] = _prices(document, lowers, key) if len(told) < MOST else []
            yield from _differing(document, priced(sentence, match), told[key])


def _differing(document: Document, one: Told, told: list[Told]) -> Iterator[tuple[Told, Told]]:
    """A value and the only other one that the text has of the thing, the later one first."""
    if len(told) > MOST:
        return
    others = [other for other in told if (other.block.ordinal, other.start) != (one.block.ordinal, one.start)]
    if len({other.value for other in others}) != 1 or one.value == others[0].value:
        return
    if one.text[0] in CURRENCY_SIGNS and may_be_rounded(one.value, others[0].value):
        return
    if not (stands_quoted(document, one) or stands_quoted(document, others[0])):
        earlier, later = sorted((one, others[0]), key=reading_order)
        yield later, earlier


def may_be_rounded(one: float, other: float) -> bool:
    """Whether the number with fewer figures is the other one rounded: 2.4 million, 2 million."""
    figures = max(1, min(len(f"{value:.4f}".strip("0.").replace(".", "")) for value in (one, other)))
    return _rounded(one, figures) == _rounded(other, figures)


def _rounded(value: float, figures: int) -> float:
    """A number to so many figures, half of the last one up."""
    if value <= 0:
        return value
    unit = 10.0 ** (math.floor(math.log10(value)) - figures + 1)
    return math.floor(value / unit + 0.5) * unit


def _measures(document: Document, lowers: Sentences, key: Key) -> list[Told]:
    """What the text says that the thing measures: as the subject of a sentence, and, where there is one such thing,
    in front of its noun."""
    noun, unit = key
    subject = re.compile(
        rf"^(?:the|this|its|their|our) (?:(?![\w-]+-{unit} )[^\s;:,]+ ){{0,2}}{noun}\b(?:, [^.;:,]{{0,60}},|, (?:which|with))?[^.;:,]{{0,60}}? (?P<number>{NUMBER})[ -]{unit}s?\b"
    )
    shapes = [subject]
    if _is_one(document, noun):
        shapes.append(
            re.compile(
                rf"\b(?:an?|{_THE}) (?:(?:new|old|disused|planned|proposed) )?(?P<number>{NUMBER})-{unit} {noun}{_NEXT}"
            )
        )
        named = _name_of(lowers, key)
        if named:
            shapes.append(
                re.compile(rf"^(?:the )?{re.escape(named)} (?:is|was|measures) (?P<number>{NUMBER}) {unit}s?\b")
            )
        of_it = re.compile(
            rf"^it (?:will have|is to have|has|had|will be|is|was)[^.;:,]{{0,30}}? (?P<number>{NUMBER})[ -]{unit}s?\b"
        )
        shapes.append(of_it)
    return [
        as_told(sentence, match)
        for sentence, lower in lowers
        if not (OTHERS.search(lower) or COMPARED.search(lower))
        if not lower.startswith("it ") or noun in sentence.block.prose[: sentence.start].lower()
        for shape in shapes
        for match in shape.finditer(lower)
        if not (_goes_on(match) or OF_A_GROUP.match(lower, match.end()))
    ]


def _is_named(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether what stands behind a thing is its name, and no other noun."""
    return match["next"] is not None and sentence.text[match.start("next") + 1].isupper()


def _name_of(lowers: Sentences, key: Key) -> str:
    """The name that stands behind a thing with its measure, in small letters: “the 120-metre ship Marit”."""
    noun, unit = key
    shape = re.compile(rf"\b(?:an?|{_THE}) {NUMBER}-{unit} {noun} (?P<name>[\w’-]+)")
    names = {
        match["name"]
        for sentence, lower in lowers
        for match in shape.finditer(lower)
        if sentence.text[match.start("name")].isupper()
    }
    return names.pop() if len(names) == 1 else ""


def _prices(document: Document, lowers: Sentences, key: Key) -> list[Told]:
    """What the text says that the thing costs or is worth, where there is one such thing."""
    noun, currency = key
    nouns = [other for other, kept in PROJECTS.items() if kept == noun] or [noun]
    if not all(_is_one(document, other) for other in nouns):
        return []
    before = re.compile(rf"\b(?:an?|{_THE}) {SUM}[ -]?(?P<noun>{'|'.join(nouns)}){_NEXT}")
    prices = [
        priced(sentence, match)
        for sentence, lower in lowers
        if any(other in lower for other in nouns) and not (OTHERS.search(lower) or COMPARED.search(lower))
        for shape in (before, WORTH)
        for match in shape.finditer(lower)
        if not (shape is WORTH and _is_of_another(lower, match))
        if match["noun"] in nouns and match["unit"] == currency and not _goes_on(match)
    ]
    return [*prices, *_sales(lowers, currency)] if noun == "deal" else prices


def _sales(lowers: Sentences, currency: str) -> list[Told]:
    """For how much something is sold, in the verbs of the text."""
    return [
        priced(sentence, match)
        for sentence, lower in lowers
        if " for " in lower and not (OTHERS.search(lower) or COMPARED.search(lower))
        for match in SOLD.finditer(lower)
        if match["unit"] == currency and sentence.text[match.start("what")].isupper()  # a firm, and no house
    ]


def _is_of_another(lower: str, match: re.Match[str]) -> bool:
    """Whether the noun stands behind the one that is told of: “a study of the stadium cost $80,000”."""
    at = match.start("noun")
    return OF_ANOTHER.search(lower, max(0, at - LONGEST_LEAD), at) is not None and COSTS.search(match[0]) is not None


def _goes_on(match: re.Match[str]) -> bool:
    """Whether another noun stands behind the noun, and the measure may be of that: “the $2 million deal team”."""
    behind = (match.groupdict().get("next") or "").strip()
    kind = known_class(behind)
    is_verb = "VB" in kind or "MD" in kind or behind in UNCHANGED
    return not (behind == "" or is_function_word(behind) or behind.endswith("s") or is_verb)


def _is_one(document: Document, noun: str) -> bool:
    """Whether a text may have one such thing only: it never has the plural."""
    return len(noun) >= SHORTEST and noun not in OF_SEVERAL and f"{noun}s" not in vocabulary(document)


def priced(sentence: Sentence, match: re.Match[str]) -> Told:
    """A sum of money as it is told, from its sign to its scale."""
    one = as_told(sentence, match)
    end = match.end("scale") if match["scale"] else match.end("number")
    return one._replace(
        start=sentence.start + match.start("unit"),
        end=sentence.start + end,
        value=one.value * scale_of(match["scale"]),
    )
