"""Shares of one whole that make more than all of it: “38 percent said yes, 41 percent no and 31 percent …”,
“exports went to Asia (50 %), …”.

Shares add up where they are parts of one thing, and nothing tells that by itself: half of a town may own a cat and two
thirds a dog. So a sentence has to say that they do (the whole is one that is shared out, as sales and votes are, or a
word says that it is divided, or the answers exclude each other), and nothing in it may say that they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.quantities.bounds import ABOUT_SO_MANY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import value
from lint.language.sentences import Sentence, sentences
from lint.patterns import AnyOf, caseless, pattern
from lint.records import Record

PER_CENT = r"(?:%|percent\b|per cent\b|pct\b)"
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_TENS = "ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
SHARE = pattern(
    rf"(?<![\w.,{CURRENCY_SIGNS}])(?:(?P<number>\d{{1,3}}(?:\.\d+)?|(?:{_TENS})(?:-[a-z]+)?) ?{PER_CENT}"
    r"|(?P<count>a|one|two|three|four|five)[- ](?P<part>third|quarter|fifth|tenth)s?\b(?=[,.;]| (?:of|on|in|to|from|"
    r"for|by|at|and|is|are|was|were|said|go(?:es)?|went|comes?|came|chose|voted)\b)|(?P<half>half)\b(?! ?\(\d)|"
    r"(?P<some>[a-z]+) in (?P<all>three|four|five|ten)\b)",
    re.IGNORECASE,
)
ANSWERS = pattern(
    r"\b(?:of those|respondents|questioned|surveyed|polled|said (?:yes|no|they)|(?:chose|preferred|picked|opted for|"
    r"plumped for)|voted (?:yes|no|for|against|in favou?r)|stay(?:ed)? at home|did not (?:vote|answer)|no opinion|"
    r"undecided|unsure|don’t know|blank|spoil(?:ed|t)|abstain\w*|make up|makes up|account(?:s|ed)? for|"
    r"the rest|the remainder|the remaining|the others|(?:had|have) not made up)\b",
    re.IGNORECASE,
)
"""Answers that exclude each other, and words for what is left."""
DIVIDED = pattern(
    r"\b(?:made up|making up|compris\w+|constitut\w+|consist\w*|(?:went|goes|go|going|sent|flows?|flowed) (?:to|on)|"
    r"(?:comes?|came|coming) from|(?:held|owned|controlled|financed|funded) by|in the hands of|joint venture (?:of|"
    r"by|between)|"
    r"divided|split|shared out|broken down|breaks? down|breakdown|grouped|by (?:ethnic group|main cause|region|"
    r"continent|country|category|type|sector|cause|source|age group|origin|destination)|"
    r"awarded to|the (?:sole )?blame|spent on|eats? up|swallows?|set aside)\b",
    re.IGNORECASE,
)
"""What tells that something is divided."""
SHARED_OUT = frozenset(
    "sales revenue revenues exports export imports output production turnover market vote votes ballots seats shares stock equity capital budget spending "
    "expenditure electricity energy power surface harvest crop waste rubbish refuse debt cargo traffic stake ownership takings proceeds supply supplies".split()
)
"""Wholes that are shared out among those who have a part in them."""
OF_WHOLE = pattern(
    r" of (?:(?:the|its|their|his|her|all|our|this|that|those|these|a|an|total|entire|same|world|global|national|overall|annual) )*(?P<whole>[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,3})"
)
ENDS_WHOLE = frozenset(
    "in at on from by for is are was were and but last said to who which that would will had has have with as of among during between while went goes go come comes came "
    "this next since after before per".split()
)
SAME = frozenset("it them that those these total whole same".split())
"""Words that stand for a whole that was named before."""
CHANGED = pattern(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|"
    r"(?<!made )(?<!make )(?<!makes )(?<!making )(?<!eats )(?<!eat )up|down|grew|grown|grows|growth|increase[sd]?|"
    r"decrease[sd]?|gain(?:ed|s)?|lost|drop(?:ped|s)?|jump\w*|"
    r"climb\w*|declin\w*|cut|by|than|least|most|over|above|below|rates?|yield\w*|margin|inflation|interest|"
    r"unemployment|turnout|tax|taxe[sd]|levy|duty|tariff|discount|commission|fee|chance|probability|likel\w+|"
    r"accuracy|discount|deposit)\b(?: (?:of|by|to|was|is|at|about|some|only|nearly|almost|around))*[ (]*$"
    r"|\b(?:up|down|rose|fell|increased|decreased|grew|back)? ?from $|(?:%|percent|per cent) to $",
    re.IGNORECASE,
)
"""Before a share: that it is a change, a bound or a rate."""
IS_NO_SHARE = pattern(
    r",? ?(?:rise|fall|increase|drop|gain|cut|growth|margin|interest|(?:[a-z]+ )?rate|chance|higher|lower|more|less|"
    r"fewer|above|below|compared|discount|turnout|increases?|to \d|from \d|premium|return|yield|swing|pay|raise|jump|"
    r"off|threshold|majority|tax|levy|duty|tariff|complete|full|likely|sure|confident|alcohol|capacity|pure|"
    r"solution)\b",
    re.IGNORECASE,
)
"""Behind a share: the same."""
OVERLAP = pattern(
    r"\b(?:also|both|more than one|multiple|several answers|could still|might|would consider|at least one|within|"
    r"(?:under|over|aged?) \d+|older than|younger than|any of|each of|overlap\w*|including|such as|margin of error|"
    r"vs|versus|compared|comparable|previous\w*|earlier|"
    r"years? ago|a year before|up from|down from|rose|fell|increased|decreased|grew|dropped|declined|gained|"
    r"as (?:little|much|many|few|low|high) as|interest rates?|effective\w*|accura\w+|probabilit\w+|if\b)\b",
    re.IGNORECASE,
)
"""What tells that the shares may not be of one whole at one time."""
TIMES = pattern(
    r"\b(?:(?:in|by|since) (?:19|20)\d\d|(?:last|this|previous|next) (?:year|month|week|quarter|season)|now|then)\b",
    re.IGNORECASE,
)
SHARE_OF_SHARE = pattern(
    rf"{PER_CENT} of (?:whom|which|them|these|(?:those|adults|people|women|men|readers) (?:under|over|aged?|ages|"
    rf"between|younger|older)|the (?:first|second|third|former|latter)|(?:those|the people) who (?:said|chose|voted|"
    rf"answered))\b"
    rf"|\bof the (?:remaining|rest|remainder)\b|{PER_CENT} of [^.;,]{{3,60}} (?:accounts?|accounted|make|makes|made) ",
    re.IGNORECASE,
)
OPPOSITES = pattern(r"\b(women|men|girls|boys|females?|males?|yes|no|(?<=in )favou?r|against)\b", re.IGNORECASE)
OF_GROUP = pattern(r" of (?:the )?(?:women|men|girls|boys|females|males)\b", re.IGNORECASE)
"""Behind a share of a group, which is no part of the whole of both: “57 percent of women”."""
PAIRS = frozenset(
    map(
        frozenset,
        (
            ("women", "men"),
            ("girls", "boys"),
            ("female", "male"),
            ("females", "males"),
            ("yes", "no"),
            ("favor", "against"),
            ("favour", "against"),
        ),
    )
)
"""What excludes each other, and what both make all of."""
GOES_ON = pattern(
    rf"\b(?:the (?:other|remaining|last)|another) {ABOUT_SO_MANY}\d{{1,3}}(?:\.\d+)? ?{PER_CENT}|{PER_CENT} of (?:the same|that|those|these)\b",
    re.IGNORECASE,
)
"""A share of the whole that was named before."""
HELD_APART = pattern(r"\b(?:but|than|while|versus|vs|is|are|was|were)\b")
"""Between two shares: that they are of two wholes, the one held against the other."""
THE_REST = pattern(rf"\bthe (?:other|remaining) {ABOUT_SO_MANY}$", re.IGNORECASE)
OF_MONEY = pattern(
    rf"\bOf (?:the|its|their|this|that) (?:[{CURRENCY_SIGNS}]\d|(?:[a-z-]+ ){{0,2}}(?:harvest|crop|budget|vote|sales|revenue|exports|"
    r"output|production|waste|electricity|spending|market|stock|land),)"
)
WHILE = pattern(rf"\bwhile\b(?! [\d.]+ ?{PER_CENT} of the (?:ballots|votes|voters)\b)")
AT_ALL = AnyOf(("%", ""), *((word, rf"{word}\b") for word in ("percent", "per cent", "pct")))
LONGEST_WHOSE = 40  # characters between a share and the same in brackets
PAIR, WHOLE, ROUNDED, NESTED = 2, 100.0, 0.5, 1.0
SEVERAL = 140.0
"""Percent from which on respondents must have given several answers."""
OF_ANSWERS = pattern(
    r"\b(?:respondents?|surveyed|self-reported|risk factors?|symptoms?|top three|followed by|meanwhile)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose shares are of those who may have named several things, or of two things."""
MARKETS = frozenset(("market", "markets"))
OF_A_PLACE = pattern(r"(?: of (?:the|its) markets?)? in (?:the )?[A-Za-z]")
LEAST_OF_ALL = 2  # times and wholes that differ


class Shares(Record):
    """Shares of one whole by their spans in the prose of a block, in order, and how many percent they make together."""

    block: Block
    places: tuple[tuple[int, int], ...]
    numbers: tuple[float, ...]

    @property
    def makes(self) -> float:
        """Percent."""
        return sum(self.numbers)


def whole_shares(document: Document, least: int, most: float) -> Iterator[Shares]:
    """Every set of so many shares or more, in one sentence or two of one paragraph,
    that make more than so many percent."""
    before: Sentence | None = None
    for sentence in sentences(document):
        found = _read(sentence.block, sentence.start, sentence.end, least, most)
        if found is None and before and before.block is sentence.block and GOES_ON.search(sentence.text):
            found = _read(sentence.block, before.start, sentence.end, least, most)
        before = sentence
        if found:
            before = None
            yield found


def _read(block: Block, start: int, end: int, least: int, most: float) -> Shares | None:
    """The shares of a part of a text, where they are of one whole and too many."""
    text = block.prose[start:end]
    if not AT_ALL.stands_in(text.lower()):
        return None
    every = [(share, worth) for share in SHARE.finditer(text) if (worth := _worth(share)) is not None]
    shares = [one for at, one in enumerate(every) if not (at and _says_again(text, every[at - 1][0], one[0]))]
    numbers = tuple(worth for _, worth in shares)
    if len(shares) < least and not (len(shares) == PAIR and _are_two(text, *(share for share, _ in shares))):
        return None
    limit = min(most, WHOLE + PAIR * ROUNDED) if len(numbers) == PAIR else most
    if not limit < sum(numbers) <= SEVERAL or max(numbers) > WHOLE:
        return None
    is_rest = THE_REST.search(text, 0, shares[-1][0].start()) is not None
    if any(abs(number - sum(numbers[at + 1 :])) <= NESTED for at, number in enumerate(numbers)):
        return None  # “70 percent come from three regions: 26 percent …, 24 …, and 20 …”
    if any(_is_whole(numbers[at:]) for at in range(1, len(numbers))):
        return None  # “a yield of 7.5 percent; 80 percent is let out, and the remaining 20”
    if not is_rest and any(_is_whole(numbers[:at]) for at in range(PAIR, len(numbers))):
        return None
    if not is_rest and OF_ANSWERS.search(text):
        return None
    if not _is_divided(text, [share for share, _ in shares]):
        return None
    return Shares(block, tuple((start + share.start(), start + share.end()) for share, _ in shares), numbers)


def _says_again(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a share is the one before in another form: “one in five voters (20 percent)”,
    “one in five, or 20 percent”."""
    is_bracketed = text.endswith("(", one.end(), other.start()) and text.startswith(")", other.end())
    return (
        (is_bracketed or text.endswith(", or ", one.end(), other.start()))
        and bool(one["number"]) != bool(other["number"])
        and other.start() - one.end() <= LONGEST_WHOSE
    )


def _is_whole(numbers: tuple[float, ...]) -> bool:
    """Whether shares make all of it, so that one more is of something else."""
    return abs(sum(numbers) - WHOLE) <= ROUNDED


def _are_two(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two shares are of two that exclude each other: “62 percent women and 47 percent men”, “half …,
    the other 60 percent”."""
    if not (one["number"] and other["number"]) and THE_REST.search(text, one.end(), other.start()):
        return True
    first, between, last = (
        (OPPOSITES.findall(text, start, end) or [""])[-1].lower()
        for start, end in ((0, one.start()), (one.end(), other.start()), (other.end(), len(text)))
    )
    if HELD_APART.search(text, one.end(), other.start()) or all(
        OF_GROUP.match(text, share.end()) for share in (one, other)
    ):
        return False
    return frozenset((between, last)) in PAIRS or frozenset((first, between)) in PAIRS


def _worth(share: re.Match[str]) -> float | None:
    """A share in percent; None for words that are none."""
    if share["number"]:
        return _number(share["number"])
    if share["half"]:
        return 50.0
    if share["part"]:
        count = 1.0 if caseless(share["count"]) in ("a", "one") else value(share["count"])
        return 100 * count * _PARTS[caseless(share["part"])]
    try:
        return 100 * value(share["some"]) / value(share["all"])
    except ValueError:
        return None


def _number(written: str) -> float | None:
    try:
        return value(written)
    except ValueError:
        return None


def _is_divided(text: str, shares: list[re.Match[str]]) -> bool:
    """Whether a text says that its shares are parts of one whole, and nothing against it."""
    first = shares[0].start()
    goes_on = GOES_ON.search(text) is not None
    if OVERLAP.search(text) or SHARE_OF_SHARE.search(text) or (not goes_on and WHILE.search(text, first)):
        return False
    if len({time[0].lower() for time in TIMES.finditer(text)}) >= LEAST_OF_ALL:
        return False
    for share in shares:
        if CHANGED.search(text, max(0, share.start() - 40), share.start()) or IS_NO_SHARE.match(text, share.end()):
            return False
    wholes = {whole for share in shares if (whole := _whole(text, share.end()))} - SAME
    if len(wholes) >= LEAST_OF_ALL:
        return False
    if wholes & MARKETS and sum(OF_A_PLACE.match(text, share.end()) is not None for share in shares) >= LEAST_OF_ALL:
        return False  # “44 percent of the market in Norway, 39 percent in Iceland”
    return bool(wholes & SHARED_OUT or goes_on or len(shares) == PAIR) or any(
        shape.search(text) for shape in (ANSWERS, DIVIDED, OF_MONEY)
    )


def _whole(text: str, at: int) -> str:
    """The last word of what a share is of, where that stands behind it; empty where it does not."""
    match = OF_WHOLE.match(text, at)
    if not match:
        return ""
    words: list[str] = []
    for word in match["whole"].split():
        if word in ENDS_WHOLE:
            break
        words.append(word)
    return words[-1].removesuffix("’s").removesuffix("'s") if words else ""
