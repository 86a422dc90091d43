"""Abbreviations: where a text says what one stands for, and where it uses it.

Long forms are found as Schwartz and Hearst do it (2003, "A simple algorithm for identifying abbreviation definitions in
biomedical text"): the letters of the short form are looked for from its end to its beginning, and the first one begins
a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Document, once_a_document
from lint.language.quotations import QUOTES, inside
from lint.language.vocabulary.known_words import is_word
from lint.language.words import unaccented
from lint.patterns import CAPITAL, AnyOf, pattern
from lint.records import Record

BRACKETED = pattern(r"\((?<=[\w”\"’.] \()(?:the |or )?[“\"]?(?P<short>[A-Z][A-Za-z0-9&/-]{1,9})(?P<plural>s?)[”\"]?\)")
EXPLAINED = pattern(
    r"[A-Z](?<![\w&./-].)[A-Z0-9&]{1,7} \((?P<long>(?!(?:as|see|which|that|in|for|of|by|or|and|if|when|where|"
    r"including|such|under|from|with|is|are|was|were|not)\b)(?:the )?[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'/-]*){1,9})\)"
)
OR_SHORT = pattern(
    r"(?:, or (?:the )?(?=[A-Z]{3,8}(?:[,.;)]|$))| ?[,—–(] ?(?:or )?(?:the )?(?=[A-Z]{3,8},? for short\b))(?P<short>[A-Z]{3,8})"
)
"""“the Harbour Safety Programme, or HSP”, “the Harbour Safety Programme—HSP for short”."""
APPOSED = pattern(
    rf"(?<![\w&./-])(?P<short>[A-Z]{{3,8}}), (?:short for )?(?:the )?(?P<long>[{CAPITAL}][\w’'-]+(?: (?:of|for|and|"
    rf"the|in|on) [{CAPITAL}][\w’'-]+| [{CAPITAL}][\w’'-]+){{2,7}})(?=[,.;)]|$)"
)
"""What an abbreviation stands for, right behind it: “the NADF, the Northern Athletics Development Fund, which …”."""
APPOSED_SHORT = pattern(
    rf"(?P<long>[{CAPITAL}](?<![\w’'-].)[\w’'-]+(?: (?:of|for|and|the|in|on) [{CAPITAL}][\w’'-]+|"
    rf" [{CAPITAL}][\w’'-]+){{2,7}}),? (?:(?:also )?known as (?:the )?)?(?P<short>[A-Z]{{3,8}})(?=,)"
)
"""“the Regional Harbour Control Unit, known as RHCU, …”, with a letter for each word."""
SHORT = pattern(r"[A-Z]{3}")
FOR = AnyOf(("stands for ", ""), ("stood for ", ""), ("short for ", ""))
"""Cheap tests in front of these and of the next."""
STANDS_FOR = pattern(
    r"(?<![\w&./-])(?P<short>[A-Z]{2,8})(?: [a-z]+)?,? (?:which |that |and )?(?:stands|stood|is short|was short) for (?:the )?"
    rf"(?P<long>[{CAPITAL}][\w’'-]+(?: (?:of|for|and|the|in|on) [{CAPITAL}][\w’'-]+| [{CAPITAL}][\w’'-]+){{1,7}})"
)
"""“the FIT name, which stands for Falls and Independence Trial”."""
USE = pattern(r"[A-Z](?<![\w&./@#$€£_-].)(?:[A-Z]{1,7}|[A-Z0-9&]{1,7}[A-Z0-9])(?=s?(?![\w&/@_-]))(?!\.\w)")
IN_CAPITALS = pattern(r"\b[A-Z]{2,}(?:[’',:]? [A-Z]{2,}\b)+")
ORDINARY = pattern(r"[A-Z]{3,}")
"""Words of a phrase in capitals that tell; US, IT and EU are abbreviations as a rule."""
WORD = pattern(r"\S+")
NOT_IN_LONG = pattern(r"[.;:!?()\n](?<! (?:Corp|Bros)\.)(?<! (?:Inc|Ltd|Plc)\.)(?<! Co\.)|, (?!and )")
HYPHEN = pattern(r"[-‐‑]")
LONGEST = 200  # characters in front of the bracket that are looked at
ROMAN = pattern(r"[IVXLCDM]+")
"""A number in letters, “Vol VII (also Vol V)”."""
ATTENDEE = pattern(rf"(?:[{CAPITAL}][\w.’'-]+ ){{2,4}}\([{CAPITAL}]{{2,3}}\)(?:$|[ ,;])")


class Definition(Record):
    """“World Health Organization (WHO)”: `block.prose[start:end]` is all of it, and each form has its own span."""

    block: Block
    start: int
    end: int
    short: str
    short_start: int
    long: str
    long_start: int

    @property
    def short_end(self) -> int:
        """The end of the short form."""
        return self.short_start + len(self.short)

    @property
    def long_end(self) -> int:
        """The end of the long form."""
        return self.long_start + len(self.long)

    @property
    def in_brackets(self) -> bool:
        """Whether one of the forms stands in brackets, and not between commas."""
        return self.block.prose.endswith(")", 0, self.end)

    @property
    def is_attendee(self) -> bool:
        """Whether an entry of a list names somebody, with the initials by which minutes call him: “Siv Moe (SM)”."""
        return self.block.kind == "item" and ATTENDEE.match(self.block.prose) is not None


class Use(Record):
    """A short form that is used: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int


@once_a_document
def definitions(document: Document) -> list[Definition]:
    """Where the running text says what an abbreviation stands for, in reading order."""
    found: list[Definition] = []
    for block in document.prose_blocks():
        if block.key:
            continue
        if ", " in block.prose or " for short" in block.prose:
            found += _without_brackets(block)
        if "(" not in block.prose:
            continue
        for match in BRACKETED.finditer(block.prose):
            short, start = match["short"], match.start("short")
            at = long_form(block.prose, match.start() - 1, short)
            if at is not None and not block.prose.startswith("to ", at):  # “used to extend the lifetime (TTL)”
                long = block.prose[at : match.start() - 1]
                found.append(Definition(block, at, match.end(), short, start, long, at))
        for match in EXPLAINED.finditer(block.prose):
            short = match[0].partition(" ")[0]
            if long_form(match["long"], len(match["long"]), short) is not None:
                spans = short, match.start(), match["long"], match.start("long")
                found.append(Definition(block, match.start(), match.end(), *spans))
    return found


def _without_brackets(block: Block) -> Iterator[Definition]:
    """“The Harbour Safety Programme, or HSP”; “HSP, the Harbour Safety Programme, …”."""
    has_short = SHORT.search(block.prose) is not None
    for match in OR_SHORT.finditer(block.prose) if has_short else ():
        at = long_form(block.prose, match.start(), match["short"])
        if at is not None and block.prose[at].isupper():
            long = block.prose[at : match.start()]
            yield Definition(block, at, match.end("short"), match["short"], match.start("short"), long, at)
    for match in APPOSED_SHORT.finditer(block.prose) if has_short else ():
        at = long_form(block.prose, match.end("long"), match["short"])
        long = block.prose[at : match.end("long")]
        if at is not None and initials(long) == match["short"]:
            yield Definition(block, at, match.end("short"), match["short"], match.start("short"), long, at)
    apposed = APPOSED.finditer(block.prose) if has_short else ()
    for match in (*apposed, *(STANDS_FOR.finditer(block.prose) if FOR.stands_in(block.prose) else ())):
        is_listed = match["long"][0] == match[0][len(match["short"]) + 2]  # neither “the” nor “short for” stands there
        if is_listed and initials(match["long"]) != match["short"]:
            continue  # the next body of a list: “the police, HSP, Harbour Shipping Pilots and …”
        if long_form(match["long"], len(match["long"]), match["short"]) == 0:
            spans = match["short"], match.start("short"), match["long"], match.start("long")
            yield Definition(block, match.start(), match.end("long"), *spans)


def initials(long: str) -> str:
    """The first letters of the words of a long form that have a capital, without their accents,
    as abbreviations have them."""
    return "".join(initial(word) for word in long.split() if word[0].isupper())


def initial(word: str) -> str:
    """The first letter of a word as an abbreviation has it: École Normale Supérieure, ENS."""
    return word[0] if word[0].isascii() else unaccented(word[0])[:1]


def long_form(prose: str, end: int, short: str) -> int | None:
    """Where the long form of an abbreviation begins that ends at `prose[:end]`; None if it is not there."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    if sum(letter.isupper() for letter in short) < 2:
        return None
    start = max(0, end - LONGEST)
    for stop in NOT_IN_LONG.finditer(prose, start, end):
        start = stop.end()
    words = [match.start() for match in WORD.finditer(prose, start, end)]
    if not words:
        return None
    if len(words) >= len(letters) and [initial(prose[word]).lower() for word in words[-len(letters) :]] == letters:
        at = words[-len(letters)]  # word by word; the search below is content with a letter within a word
        before = words[-len(letters) - 1 :][0]
        is_office = prose.startswith("of ", at) and prose[before] == letters[0].upper()
        return before if is_office else at  # “Office of Pier Management (OPM)”
    first = words[-min(len(words), len(letters) + 5, 2 * len(letters))]
    at = end
    for number, letter in enumerate(reversed(letters)):
        at -= 1
        is_first = number == len(letters) - 1
        while at >= first and (
            initial(prose[at]).lower() != letter or (is_first and at > first and prose[at - 1].isalnum())
        ):
            at -= 1
        if at < first:
            return None
    before = max((word for word in words if word < at), default=at)
    if prose.startswith("and ", at) and initial(prose[before]).lower() == letters[0]:
        at = before  # “arrivals and log units (ALUs)”
    return at if " " in prose[at:end].strip() or "-" in prose[at:end] else None


@once_a_document
def uses(document: Document) -> dict[str, list[Use]]:
    """The words in capitals of the running text, by what they are, without those that are being explained.

    Lines and phrases that have capitals throughout (“SCROLL DOWN FOR MORE”) say nothing.
    """
    found: dict[str, list[Use]] = {}
    explained = {(one.block.ordinal, one.short_start) for one in definitions(document)}
    for block in document.prose_blocks():
        if block.key or block.kind == "dateline" or block.prose.isupper():
            continue  # “LONDON, 12 March”
        shouted: list[tuple[int, int]] | None = None
        for match in USE.finditer(block.prose):
            shouted = _shouted(block.prose) if shouted is None else shouted
            if (block.ordinal, match.start()) not in explained and not inside(shouted, *match.span()):
                found.setdefault(match[0], []).append(Use(block, match.start(), match.end()))
    return found


def _shouted(prose: str) -> list[tuple[int, int]]:
    """The spans of phrases in capitals that hold ordinary words."""
    return [
        match.span()
        for match in IN_CAPITALS.finditer(prose)
        if any(is_word(word) for word in ORDINARY.findall(match[0]))
    ]


def by_short_form(document: Document) -> dict[str, list[Definition]]:
    """The definitions of each abbreviation, in reading order."""
    found: dict[str, list[Definition]] = {}
    for one in definitions(document):
        found.setdefault(one.short, []).append(one)
    return found


UNSAID = frozenset("the a an in for of on and".split())
"""Words by which two long forms of one thing may differ: Names in Ports, Names for Ports."""


def same_words(one: str, other: str) -> bool:
    """Whether two long forms say the same: in any case, singular or plural, with or without hyphens and particles."""
    return _bare(one) == _bare(other)


def _bare(long: str) -> list[str]:
    words = HYPHEN.sub(" ", long.lower()).replace("isation", "ization").replace("&", "and").split()
    marks = "".join(QUOTES)
    return [word.strip(marks).removesuffix("s").rstrip(marks) for word in words if word not in UNSAID]
