"""Whole names of people, places and bodies: “Maria de la Cruz”, “World Health Organization”,
and which of them are one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from lint.document import Block, Document, once_a_document
from lint.language.names.forms import OPENING
from lint.language.sentences import sentences_of
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import CAPITAL, pattern
from lint.records import Record

WHOLE = pattern(
    rf"[{CAPITAL}](?<![\w.@/#’'-].)[\w’'‘]*(?:-(?!-)[\w’'‘]*)*"
    rf"(?:\.?\ (?:(?:de|da|di|dos|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|du|of\ the|of|for|and|&)\ ){{0,2}}[{CAPITAL}](?!\.[A-Z]\.)[\w’'‘]*(?:-(?!-)[\w’'‘]*)*)*"
)
"""Capitalised words with the particles between them; a full stop only behind an initial or a short title,
and no “Draft U” of “Draft U.S. rules”."""
STOPPED = pattern(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sgt|Lt|Col|Gen|Gov|Sen|Rep|Prof|Rev|Jr|Sr|Hon|Capt|Mt|Ft)\. ")
STOP = pattern(r"\. ")
POSSESSIVE = pattern(r"(?:['’‘]s|(?<=s)['’])$")
CONTRACTED = pattern(r"(?:n['’]t|['’](?:ve|re|ll|d|m))$")
"""How words end that are two, and no name: “They’re”."""
NO_NAMES = frozenset(
    "Hello Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays "
    "I I’m I'm I’ve I've I’ll I'll I’d I'd Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May June July August September October November December Mr Mrs Ms Dr Sir Mister Miss TV PM AM OK".split()
)
OPENERS = NO_NAMES.union(
    "It We They He She You This That These Those There Here What Who Where When How Why The A An And But As If In On At For To So".split()
)
"""Words that no name is alone: some stand behind a dash or in a title, with a capital."""
OF_BODY = pattern(rf" of (?:the )?(?=[{CAPITAL}])")
JOINT = pattern(r" and | for | & (?=[^ ]+ )|['’]s ")
"""What stands between two names: “Anna Quist and Bert Olsen”, “left Oslo for Rome”, “Norway’s Anna Quist”."""
BODIES = frozenset(
    "Department Center Centers Centre Institute Ministry Minister Agency Office Council Committee Association Campaign Society Fund "
    "Foundation Alliance Coalition Americans Citizens Bank Union Party Movement Network Organization Organisation School Secretary "
    "Conference Commission Commissioner Board Court Bureau Administration Partnership Doctors Reporters Students Women".split()
)
"""Words behind which “for” goes on with the name of a body."""
TITLES = frozenset(
    "President Minister Prime Secretary Senator Representative Governor Mayor Judge Justice General Colonel Captain Major Sergeant "
    "Officer Detective Professor Doctor Director Chairman Chairwoman Chief Chancellor King Queen Prince Princess Lord Lady Saint Pope "
    "Bishop Father Mother Sister Brother Uncle Aunt Miss Mister Madam Mr Mrs Ms Dr Sir Dame Coach Former Vice Foreign Defence Defense "
    "Sen Rep Gov Gen Col Capt Maj Sgt Lt Prof Rev Hon Congressman Congresswoman CEO CFO COO "
    "Executive Financial Operating Finance Interior Attorney Deputy Spokesman Spokeswoman Superintendent Sheriff Inspector "
    "Lieutenant Corporal Admiral Commander Commissioner Ambassador Premier Prosecutor Archbishop Rabbi Reverend Councillor Cllr Cr "
    "Councilman Councilwoman Defendant Co-defendant Plaintiff Energy Transport Health Education Trade Environment".split()
)
"""Words before a name that tell nobody from anybody else."""
PART_OF_NAMES = frozenset(
    "North South East West New Saint United Great Northern Southern Eastern Western Central".split()
)
"""Words that open a name at the start of a sentence too."""
OFFICES = pattern(
    rf"(?:[{CAPITAL}][\w’'-]+ )*(?:President|Minister|Spokes(?:man|woman|person)|Secretary|Senator|Representative|Governor|Mayor|Chancellor|"
    r"Professor|Ambassador|Commissioner|Congress(?:man|woman)|Premier|Prince|Princess|King|Queen|Pope|Archbishop|Bishop|Judge|Justice|"
    rf"Sergeant|Captain|Colonel|Lieutenant|Detective|Officer|Coach|Director|Chairman|Chairwoman|Superintendent|"
    rf"Sheriff|Inspector|Prosecutor|Councillor|Cllr|Cr|Prof|Rev|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady)\.? (?=[{CAPITAL}])"
)
"""An office before a name, with what it is an office of."""
JOINING = frozenset(("of", "for", "and", "&"))
"""Particles of the names of bodies, whose last word is no surname."""


class WholeName(Record):
    """A name: `block.prose[start:end]`, without a possessive ending."""

    block: Block
    start: int
    end: int
    text: str

    @property
    def words(self) -> list[str]:
        """Its words, particles included."""
        return self.text.split()


@once_a_document
def whole_names(document: Document) -> list[WholeName]:
    """Every name of the prose blocks, in reading order; a word that opens a sentence and is a word is none."""
    return [name for block in document.prose_blocks() for name in names_in(document, block)]


def names_of(document: Document, block: Block, start: int, end: int) -> list[WholeName]:
    """The names of a stretch of a block, found once for all stretches."""
    own = _by_block(document).get(block.ordinal, [])
    first = bisect_left(own, start, key=attrgetter("start"))
    last = bisect_right(own, end, key=attrgetter("end"))
    return own[first:last]


@once_a_document
def _by_block(document: Document) -> dict[int, list[WholeName]]:
    found: dict[int, list[WholeName]] = {}
    for name in whole_names(document):
        found.setdefault(name.block.ordinal, []).append(name)
    return found


def names_in(document: Document, block: Block) -> list[WholeName]:
    """The names of one block."""
    found: list[WholeName] = []
    starts = {sentence.start for sentence in sentences_of(document, block)}
    prose = block.prose
    for match in WHOLE.finditer(prose):
        start, end = match.span()
        for first, last in _sentences_apart(prose, start, end, starts) if ". " in match[0] else ((start, end),):
            for joint in JOINT.finditer(prose, first, last):
                if joint[0] == " for " and prose[first : joint.start()].rpartition(" ")[2] in BODIES:
                    continue
                if joint[0] == " & " and " " not in prose[first : joint.start()].removeprefix("The "):
                    continue  # “Health & Safety Executive”
                _add(block, first, joint.start(), starts, found)
                first = joint.end()
            _add(block, first, last, starts, found)
    return found


def _sentences_apart(prose: str, start: int, end: int, starts: set[int]) -> list[tuple[int, int]]:
    """A run of capitalised words, parted where a sentence ends; not behind an initial or a short title."""
    pieces, at = [], start
    for stop in STOP.finditer(prose, start, end):
        if stop.end() in starts or not STOPPED.match(prose, max(start, prose.rfind(" ", start, stop.start()) + 1)):
            pieces.append((at, stop.start()))
            at = stop.end()
    return [*pieces, (at, end)]


def _add(block: Block, start: int, end: int, starts: set[int], found: list[WholeName]) -> None:
    """One name, if it is one."""
    prose = block.prose
    opens = start in starts or (start - 1 in starts and prose[start - 1] == "(")
    if opens or prose[start - 1 : start] in OPENING or prose[start - 2 : start] == ": ":
        start = _without_opening(prose, start, end)
    if end - start < 2:
        return
    if prose.find(" ", start, end) > 0:
        office = OFFICES.match(prose, start, end)
        if office and end - office.end() > 2:
            start = office.end()
            body = OF_BODY.search(prose, start, end)
            if body:  # whoever has an office is of a body, and not part of its name
                _name(block, start, body.start(), found)
                start = body.end()
    _name(block, start, end, found)


def _name(block: Block, start: int, end: int, found: list[WholeName]) -> None:
    """A name without a possessive ending, if it is none of the words that only look like one."""
    text = block.prose[start:end]
    if not text.isalpha():
        text = POSSESSIVE.sub("", text)
    if text not in OPENERS:
        found.append(WholeName(block, start, start + len(text), text))


def _without_opening(prose: str, start: int, end: int) -> int:
    """Where a name begins behind words that have a capital only because they open a sentence;
    its end if none is left."""
    first, _, rest = prose[start:end].partition(" ")
    head, hyphen, _ = first.partition("-")
    is_compound = hyphen and first.rpartition("-")[2].islower() and is_word(head)  # “Mother-of-two Ada Holm”
    is_opening = (
        is_word(first)
        or POSSESSIVE.sub("", first) in OPENERS
        or is_compound
        or first.endswith("ing")
        or CONTRACTED.search(first)
    )
    if first in PART_OF_NAMES or rest.startswith("& ") or not is_opening:
        return start
    while rest:
        start = end - len(rest)
        if rest[0].isupper():
            return start
        rest = rest.partition(" ")[2]
    return end


OPENING_PARTICLES = frozenset("De Von Du Der Den Della Dos Da der den de".split())
"""Particles that are no first names, as “Van” in “Van Morrison”, “Al” and “La” may be."""
BEHIND_VAN = frozenset(("der", "den", "de", "Der", "Den", "De"))


def opens_surname(words: Sequence[str]) -> bool:
    """Whether the first of some words is a particle of the surname behind it: “De Souza”, “Van der Berg”."""
    return words[0] in OPENING_PARTICLES or (words[0] == "Van" and words[1] in BEHIND_VAN)


def _surnames(words: Sequence[str]) -> Iterator[str]:
    """How the surname of a whole name is written by itself: without its particles, and with them, of which the first
    has a capital then."""
    yield words[-1]
    with_particles = next((at for at in range(1, len(words) - 1) if words[at].islower()), 0)
    if with_particles:
        first, *others = words[with_particles:]
        yield " ".join((first.capitalize(), *others))


def may_be_called_by_first(words: Sequence[str]) -> bool:
    """Whether the first word of a name may stand for all of it, as that of a person does, as far as its words tell:
    Leeds is not the Leeds Harbour Board."""
    return not is_word(words[-1]) or (len(words) == 2 and is_known_name(words[0]))


def grouped(names: Iterable[WholeName]) -> dict[str, list[WholeName]]:
    """The names by the longest form of each: one word that ends, or else begins, exactly one longer name is that name
    again, and so is a surname with its particles."""
    listed = list(names)
    ends: dict[str, set[str]] = {}
    begins: dict[str, set[str]] = {}
    for name in listed:
        words = name.words
        if len(words) > 1 and JOINING.isdisjoint(words) and not opens_surname(words):
            for surname in _surnames(words):
                ends.setdefault(surname, set()).add(name.text)
            if may_be_called_by_first(words):
                begins.setdefault(words[0], set()).add(name.text)
    found: dict[str, list[WholeName]] = {}
    for name in listed:
        is_short = " " not in name.text or opens_surname(name.words)
        whole = (ends.get(name.text) or begins.get(name.text, set())) if is_short else set()
        found.setdefault(next(iter(whole)) if len(whole) == 1 else name.text, []).append(name)
    return found
