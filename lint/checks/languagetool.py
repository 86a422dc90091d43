"""What a LanguageTool server says: grammar, spelling, punctuation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from lint.checks import Options, UnavailableError, option
from lint.checks.patterns.action import fixes
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import MASK, Block, Document
from lint.language.language_tool import Answer, UnreachableError, Wanted, answers
from lint.language.names.forms import names_by_form
from lint.language.quotations import inside, quoted

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the words that it is about",
    "said": "what LanguageTool says",
    "id": "the rule of LanguageTool",
    "category": "the category of that rule",
    "instead": "the first correction",
}
BETWEEN = "\n\n"
STAND_IN = "X"
"""Sent for each character of code and tags: capitals are no spelling mistake."""
TOLD = frozenset("misspelling grammar duplication typographical inconsistency".split())
"""Kinds of its answers that are faults; the others are matters of style."""
STYLE = frozenset(("style", "register", "locale-violation", "uncategorized"))


class Languagetool(Options):
    """Options."""

    server: str = option(
        "", "the address of a running server, or “local” for one that is started here", setting="server"
    )
    language: str = option("en-US", "the variety of English, as in en-GB")
    required: bool = option(True, "whether the run has failed where the server gives no answer")
    rules_off: tuple[str, ...] = option((), "rules of LanguageTool that are switched off")
    rules_on: tuple[str, ...] = option((), "rules of LanguageTool that are switched on")
    categories_off: tuple[str, ...] = option((), "categories of LanguageTool that are switched off")
    picky: bool = option(False, "whether its pedantic rules run too")
    exceptions: tuple[str, ...] = option((), "words that are spelled right", house="words")
    vocab: bool = option(True, "whether the words of the house’s vocabulary are spelled right")
    cache: str = option("", "a folder in which answers are kept", setting="folder")


def check(document: Document, options: Languagetool) -> Iterator[Finding]:
    """Every finding of the server, in one request for the whole text. Raises UnavailableError."""
    if not options.server:
        said = "no LanguageTool server is named; write its address into copydesk.yaml, as in “languagetool: http://localhost:8081”"
        raise UnavailableError(said, options.required)
    blocks = [block for block in document.prose_blocks() if block.prose.strip(MASK + " \n\t")]
    text = BETWEEN.join([block.prose.replace(MASK, STAND_IN) for block in blocks])
    if not text:
        return
    wanted = Wanted(
        options.server, options.language, options.rules_off, options.categories_off, options.rules_on, options.picky
    )
    try:
        found = answers(text, wanted, options.cache)
    except UnreachableError as error:
        name = "LanguageTool" if options.server == "local" else f"the LanguageTool server {options.server}"
        raise UnavailableError(f"{name} {error}", options.required) from None
    starts: list[int] = []
    at = 0
    for block in blocks:
        starts.append(at)
        at += len(block.prose) + len(BETWEEN)
    right = {word.casefold() for word in options.exceptions}
    for answer in found:
        number = bisect_right(starts, answer.start) - 1
        block, offset = blocks[number], starts[number]
        start, end = answer.start - offset, answer.end - offset
        if not 0 <= start < end <= len(block.prose) or MASK in block.prose[start:end]:
            continue
        if _is_let_through(document, block, (start, end), answer, right):
            continue
        yield Finding(
            place=document.place(block, start, end),
            values={
                "match": block.prose[start:end],
                "said": answer.message if answer.message.endswith((".", "?", "!", ")")) else f"{answer.message}.",
                "id": answer.rule,
                "category": answer.category,
                "instead": answer.replacements[0] if answer.replacements else "",
            },
            fixes=tuple(fixes(document, block, (start, end), answer.replacements)),
            confidence=LIKELY if answer.kind in TOLD else DOUBTFUL,
        )


def _is_let_through(document: Document, block: Block, span: tuple[int, int], answer: Answer, right: set[str]) -> bool:
    """Whether a finding is about style in a quotation, or about a name that the text has more than once."""
    word = block.prose[span[0] : span[1]]
    if answer.kind in STYLE and inside(quoted(document, block), *span):
        return True
    if answer.kind != "misspelling":
        return False
    return word.casefold() in right or len(names_by_form(document).get(word, ())) > 1
