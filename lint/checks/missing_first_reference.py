"""A surname to which the text gives words and that was never introduced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import DOUBTFUL, Finding
from lint.document import Block, Document
from lint.language.names.courtesies import COURTESY, HONOUR
from lint.language.names.forms import NameWord, names_by_form
from lint.language.names.relatives import IN_ROW, LONGEST_ROW
from lint.language.names.whole import NO_NAMES, TITLES
from lint.language.quotations import is_quoted, quoted
from lint.language.speakers import VERBS, speaker
from lint.language.vocabulary.known_words import is_function_word, is_word
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"name": "the name"}
EXPLAINED = pattern(
    rf"(?:\b(?:{COURTESY}|{HONOUR}|Sen|Rep|Gov|Gen|Capt|Sgt|Rev)\.?|[{CAPITAL}]\.(?: ?[{CAPITAL}]\.){{0,2}}|[,.;:]? ?\b[a-z][\w-]*[a-z]|[{CAPITAL}][\w’'-]+ [“\"‘'][{CAPITAL}][\w’'-]+[”\"’']) $"
)
"""What stands before a name that is explained there: a title, initials, a calling, “his wife”, a first name with a
nickname."""
BETWEEN_COMMAS = pattern(
    r"\b(?:[Aa]n?|[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[\w-]+[’']s) (?:[a-z][\w-]* ){0,3}[a-z][\w-]*, $"
)
"""The same with a comma, where another stands behind the name: “My aunt, Beryl, keeps bees.”"""
LONGEST_BETWEEN = 60  # characters
APPOSITION = pattern(r", (?:an?|the|who|whose|our|its|their|[A-Z][a-z]+ of) | \(")
PART = pattern(rf"(?:\b(?:of|from|in|at|for|on)|[{CAPITAL}][\w’'-]+,) $")
"""What stands before a place or a body that only ends the name of whoever is quoted: “the president of Egypt said”,
“the seaman, from Holmen, Norfolk, said”."""
OF_SOMEBODY = pattern(
    rf"(?:['’]s?)?(?: and [{CAPITAL}][\w-]+(?:['’]s?)?)?(?P<calling>(?: [a-z][\w-]*){{0,4}}) [{CAPITAL}]\w"
)
"""What stands behind a firm or a place whose people speak: “Holm and Moe’s chief pilot Anna Berg”,
“Ulster man Berg”."""
SAYS = pattern(
    rf"(?:^|(?<=[a-z][.!?] )|(?<=[.!?][”\"] ))(?P<name>[{CAPITAL}][a-z]{{2,}}) (?:also |later )?"
    r"(?:said|says|told|added|explained|argued|noted|insisted|claimed|recalled|warned|admitted) (?!in its\b)"
)
"""A sentence that gives somebody's words without quotation marks."""
NO_CALLING = pattern(
    r"\b(?:and|but|that|as|when|while|so|then|said|says|told|added|to|by|for|of|with|from|in|on|if|because) $"
)


class MissingFirstReference(Options):
    """Options."""

    known: tuple[str, ...] = option((), "names that need no introduction")


def check(document: Document, options: MissingFirstReference) -> Iterator[Finding]:
    """One finding for each surname that says something and has no first name, title or explanation in the text."""
    forms: dict[str, list[NameWord]] | None = None
    seen: set[str] = set()
    for block in document.prose_blocks():
        if block.key or block.kind != "paragraph":
            continue
        for name in _speakers(document, block):
            if name in seen or name in options.known or is_word(name):
                continue
            if name in NO_NAMES or name in TITLES or is_word(name.removesuffix("s")):
                continue  # the last are people of a country: “as Italians say”
            seen.add(name)
            forms = names_by_form(document) if forms is None else forms
            uses = forms.get(name, [])
            if not uses or any(use.before or use.after or _is_explained(use) for use in uses):
                continue
            first = next((use for use in uses if use.block is block), uses[0])
            yield Finding(
                place=document.place(first.block, first.start, first.end, "who is that?"),
                values={"name": name},
                confidence=DOUBTFUL,
            )


def _speakers(document: Document, block: Block) -> Iterator[str]:
    """The names of one word to which a block gives words, in quotation marks or without: “Holm said it was late.”"""
    for start, end in quoted(document, block):
        name = speaker(block, start, end)
        if name and " " not in name:
            yield name
    for match in SAYS.finditer(block.prose):
        if not is_quoted(document, block, match):
            yield match["name"]


def _is_explained(use: NameWord) -> bool:
    """Whether a title or a calling stands before a name, or an explanation behind it."""
    prose = use.block.prose
    before = max(0, use.start - 25)
    if EXPLAINED.search(prose, before, use.start) and not NO_CALLING.search(prose, before, use.start):
        return True
    if IN_ROW.search(prose, max(0, use.start - LONGEST_ROW), use.start):
        return True
    if prose[use.end : use.end + 1] in (",", ".") and BETWEEN_COMMAS.search(
        prose, max(0, use.start - LONGEST_BETWEEN), use.start
    ):
        return True
    if (of := OF_SOMEBODY.match(prose, use.end)) and not any(map(is_function_word, of["calling"].split())):
        return VERBS.isdisjoint(of["calling"].split())
    return APPOSITION.match(prose, use.end) is not None or PART.search(prose, before, use.start) is not None
