"""What an assistant said to whoever asked it, published as copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lint.checks import option
from lint.checks._deletion import delete_block
from lint.checks._gate import Gate, gate, joined
from lint.checks._matching import SECONDS, compiled
from lint.checks._wording import shortened
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentences_of

VALUES: Mapping[str, str] = {
    "match": "the words that give it away",
    "where": "“The text begins with”, “The text ends with” or “The text has”",
}
EDGE = 2  # blocks from either end that count as the edge of a text


@dataclass(frozen=True, slots=True)
class AssistantResidue:
    """Options. All are regular expressions, matched without regard to capitals."""

    opening: tuple[str, ...] = option((), "how a preamble starts, at the beginning of a block", pattern=True)
    closing: tuple[str, ...] = option(
        (), "how an offer or a comment starts, at the beginning of a sentence", pattern=True
    )
    anywhere: tuple[str, ...] = option((), "what gives an assistant away wherever it stands", pattern=True)
    subject: tuple[str, ...] = option(
        (),
        "words of a headline that make a text one about assistants, in which they may be quoted freely",
        pattern=True,
    )


def needs(options: AssistantResidue) -> Gate | None:
    """What a text must hold."""
    return joined(gate([*options.opening, *options.closing], starts=True), gate(options.anywhere))


def check(document: Document, options: AssistantResidue) -> Iterator[Finding]:
    """Every preamble, offer, comment and artefact outside quotations; surest at the edges of the text."""
    about = _pattern(options.subject)
    is_subject = about is not None and about.search(document.metadata.headline or "", timeout=SECONDS) is not None
    blocks = [b for b in document.prose_blocks() if not b.key]
    patterns = _pattern(options.opening), _pattern(options.closing), _pattern(options.anywhere)
    for at, block in enumerate(blocks):
        edge = at < EDGE + 1 or at >= len(blocks) - EDGE
        for start, end, alone in _spans(document, block, patterns):
            sure = 0.97 if edge and alone else 0.92 if edge or alone else 0.85
            if is_subject:
                sure = 0.5
            where = (
                "begins with"
                if at < EDGE + 1 and at * 2 < len(blocks)
                else "ends with"
                if at >= len(blocks) - EDGE
                else "has"
            )
            fixes = delete_block(document, block, "Delete this paragraph", "ask") if alone else ()
            yield Finding(
                place=document.place(block, start, end, "said to whoever asked for the text"),
                values={"match": shortened(block.prose[start:end], 70), "where": f"The text {where}"},
                fixes=fixes,
                confidence=sure,
            )


def _pattern(parts: tuple[str, ...]) -> Any:
    return compiled("|".join(f"(?:{part})" for part in parts), True) if parts else None


def _spans(document: Document, block: Block, patterns: tuple[Any, Any, Any]) -> Iterator[tuple[int, int, bool]]:
    """The sentences of a block that are residue, and whether the block holds nothing else."""
    quotations = quoted(document, block)
    own = sentences_of(document, block)
    opening, closing, anywhere = patterns
    hits = []
    for number, sentence in enumerate(own):
        if inside(quotations, sentence.start, sentence.end):
            continue
        match = None
        if opening is not None and number == 0:
            match = opening.match(block.prose, sentence.start, sentence.end, timeout=SECONDS)
        if match is None and closing is not None:
            match = closing.match(block.prose, sentence.start, sentence.end, timeout=SECONDS)
        if match is None and anywhere is not None:
            match = anywhere.search(block.prose, sentence.start, sentence.end, timeout=SECONDS)
            if match and inside(quotations, match.start(), match.end()):
                match = None
        if match:
            hits.append(sentence)
    for sentence in hits:
        yield sentence.start, sentence.end, len(hits) == len(own)
