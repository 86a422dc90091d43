"""What somebody and an assistant said to each other over a text, published as copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from lint.checks import Options, option
from lint.checks._deletion import delete_block
from lint.checks._wording import shortened
from lint.checks.patterns.alternatives import alternatives
from lint.checks.sentences.manner import is_transcript
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document, once_a_document
from lint.gates import Gate, joined
from lint.gates.reading import gate
from lint.language.quotations import inside, quoted
from lint.language.sections import has_code
from lint.language.sentences import sentences_of
from lint.matching import compiled
from lint.patterns import CAPITAL, pattern
from lint.records import Record
from lint.text_index import passes, prose_index

VALUES: Mapping[str, str] = {
    "match": "the words that give it away",
    "where": "“The text begins with”, “The text ends with” or “The text has”",
    "stop": "a full stop, where the words have none at their end",
    "whose": "whose words they are, as in “words that an AI assistant said to whoever asked”",
}
FIRST_PERSON = pattern(r"\bI\b(?! ?[.)])")
FUSED = pattern(rf"[a-z][.!?](?=[{CAPITAL}])")
"""Where another sentence begins without its space, as where two paragraphs were copied as one."""
_QUESTION = (
    r"(?:(?:Which|What)(?: one| option| of these)? (?:would|do) you\b[^.?!]{0,100}|"
    r"(?:(?:Do you )?[Ww]ant (?:me to|the|an?)|Would you like (?:me to|the|an?)|(?:Should|Shall) I)\b[^.?!]{3,100})\?\s*"
)
ASKS = pattern(rf"[*_]*\s*{_QUESTION}")
"""A question to whoever asked for the text, behind an offer: “Want the list for a flat roof first?”"""
ASKS_BACK = pattern(rf"[*_]*\s*(?:{_QUESTION})?")
"""What may stand behind an offer that ends a text: such a question, or nothing."""
EAGER = pattern(r"(?:Sure|Certainly|Absolutely)[,!]+ ")
"""How an assistant begins a text, whatever it leads to."""
SIGNED = pattern(r"[—–-] ?[A-Z@]")
SIGN_OFF = pattern(
    rf"[—–-]{{1,2}} ?[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,2}}$|(?i:(?:best|kind|warm)(?:est)? (?:regards|"
    rf"wishes)|regards|cheers|sincerely|yours (?:truly|sincerely|faithfully))(?:[,.!]|$)"
)
"""How a letter ends, and what a post ends with."""
HEADS = frozenset(("headline", "heading", "byline", "dateline"))
"""Kinds of blocks above the words with which a text begins."""
EDGE = 2  # blocks from either end that count as the edge of a text
REPEATED = 3
"""Paragraphs that open with such words, from which on a text on assistants does not speak of them."""
OF_PROGRAM, OF_ASSISTANT = (
    "words of a program about how it made the text",
    "words that an AI assistant said to whoever asked",
)


class AssistantResidue(Options):
    """Options. All are regular expressions, matched without regard to capitals."""

    opening: tuple[str, ...] = option((), "how a preamble starts, at the beginning of a block", pattern=True)
    closing: tuple[str, ...] = option(
        (), "how an offer or a comment starts, at the beginning of a sentence", pattern=True
    )
    origin: tuple[str, ...] = option(
        (),
        "how a note on the making of the text starts, at the beginning of a sentence, whatever the text is about",
        pattern=True,
    )
    anywhere: tuple[str, ...] = option((), "what gives an AI assistant away wherever it is", pattern=True)
    guide: tuple[str, ...] = option(
        (), "words of a heading that make a text one for writers, on which the rule is silent", pattern=True
    )
    label: str = option("said to whoever asked the AI for the text", "what a report says at the place")
    since: int = option(0, "the year in which others first spoke so; in an older text its writer may")
    subject: tuple[str, ...] = option(
        (),
        "words of a heading that make a text one about assistants, in which their phrases may stand freely",
        pattern=True,
    )


def needs(options: AssistantResidue) -> Gate | None:
    """What a text must hold."""
    at_start = gate([*options.opening, *options.closing, *options.origin], starts=True)
    return joined(at_start, gate(options.anywhere)) if options.anywhere else at_start


LONGEST_REMARK = 200  # characters
PERSONAL = 3
"""Words such as “I” that the rest of a text has at least, to be written in the first person."""


def check(document: Document, options: AssistantResidue) -> Iterator[Finding]:
    """Every preamble, offer and comment outside quotations; surest at the edges of the text."""
    if _is_about(document, options.guide):
        return
    blocks = _own_blocks(document)
    begins = next((at for at, one in enumerate(blocks) if one.kind not in HEADS), len(blocks))
    is_about_it = cache(lambda: _is_about(document, options.subject))
    opening, closing, anywhere, origin = _speech(options)
    giving_away = _giving_away(document, options.anywhere)
    found = [
        (
            at,
            block,
            list(_hits(document, block, (opening, closing, anywhere if block.ordinal in giving_away else None))),
        )
        for at, block in enumerate(blocks)
        if not ((block.kind == "quotation" and _is_signed(document, block)) or _is_of_readers(document, block))
    ]
    said = frozenset(block.ordinal for _, block, hits in found if any(not hit.start for hit in hits))
    eager = frozenset(block.ordinal for _, block, hits in found if block.ordinal in said and EAGER.match(block.prose))
    for at, block, hits in found:
        is_edge = at < EDGE + 1 or at >= len(blocks) - EDGE
        for hit in hits:
            tells_origin = origin is not None and origin.match(block.prose, hit.start) is not None
            has_link = bool(block.marked("link", hit.start, hit.end))
            answers = not hit.start and block.ordinal in eager and len(eager) > 1  # no writer does so twice
            is_eager = answers or (at < EDGE and EAGER.match(block.prose, hit.start) is not None)
            if (has_link and not tells_origin) or (_leads_to_code(document, block, hit) and not is_eager):
                continue  # a link is what “here” means: “Here’s the [full press release](…)”
            is_last = ASKS_BACK.fullmatch(block.prose, hit.end) is not None
            if answers and not (is_about_it() or _may_stand(document, block, hit)):
                sure = SURE
            elif not hit.alone and not is_last and hit.start and not hit.is_phrase:
                sure = DOUBTFUL  # what a writer says to the reader in passing
            elif (
                (not is_edge and _leads_to_list(document, block, hit))
                or _may_stand(document, block, hit)
                or ((hit.is_phrase or not is_edge) and not tells_origin and len(said) < REPEATED and is_about_it())
            ):
                sure = DOUBTFUL
            elif tells_origin:
                sure = LIKELY if has_link else SURE  # some houses show their readers how a text came to be
            else:
                is_old = at > begins and _is_older(document, options.since)
                sure = _confidence(document, block, hit, said, is_edge=is_edge, is_old=is_old)
            opens = not hit.start and at <= begins
            where = "begins with" if opens else "ends with" if is_last and at == len(blocks) - 1 else "has"
            words = shortened(block.prose[hit.start : hit.end], 70)
            yield Finding(
                place=document.place(block, hit.start, hit.end, options.label),
                values={
                    "match": words,
                    "stop": "" if words.rstrip(')"”’]').endswith((".", "!", "?", "…", ":")) else ".",
                    "where": f"The text {where}",
                    "whose": OF_PROGRAM if tells_origin else OF_ASSISTANT,
                },
                fixes=delete_block(document, block, "Delete this paragraph", "ask") if hit.alone else (),
                confidence=sure,
            )


def _confidence(
    document: Document, block: Block, hit: Hit, said: frozenset[int], *, is_edge: bool, is_old: bool
) -> float:
    """How sure it is that an assistant said so, where nothing in the text says who did; `said` are the ordinals of the
    blocks that open with such words, whose “I” is not the writer's."""
    if not is_edge and not hit.alone and has_code(document):
        return DOUBTFUL  # “Here is the final set of files”, “if the supplied source is newer”
    if ASKS.fullmatch(block.prose, hit.end):
        return SURE if is_edge else LIKELY
    if not hit.is_phrase:
        personal = _personal(document)
        if is_old or sum(personal[own] for own in personal.keys() - said - {block.ordinal}) >= PERSONAL:
            # in a text that says “I” throughout, or that nobody else can have written, the writer may well
            # speak to the reader
            return DOUBTFUL
    return SURE if is_edge or hit.alone else LIKELY


def _may_stand(document: Document, block: Block, hit: Hit) -> bool:
    """Whether words may stand in what somebody else wrote or said: a transcript, a letter, a contract."""
    return (
        is_transcript(document)
        or block.kind == "quotation"  # a letter that a page shows
        or _is_quoted_elsewhere(document, block, hit)
        or _is_of_a_letter(document, block)
        or (hit.is_phrase and " shall " in block.prose[hit.start : hit.end])  # a contract, a law
    )


def _own_blocks(document: Document) -> list[Block]:
    return [block for block in document.prose_blocks() if not block.key]


def _giving_away(document: Document, anywhere: tuple[str, ...]) -> set[int]:
    """The ordinals of the blocks in which something gives an assistant away wherever it stands."""
    inner = _gate_anywhere(anywhere)
    if not anywhere or not (inner is None or passes(inner, prose_index(document))):
        return set()
    return {one.block.ordinal for one in alternatives(anywhere, True, True).matches(document, quotations=True)}


OFFERS = pattern(r"(?:Would you like me|Do you want me|Shall I|Should I|May I|Need me)\b", re.IGNORECASE)
"""How an assistant asks what it is to do, as no reader does."""
TELLS = "I "
"""How a heading opens that says what somebody met."""


def _is_older(document: Document, year: int) -> bool:
    """Whether a text is of a year before another one."""
    published = document.metadata.published
    return published is not None and published.year < year


def _is_of_readers(document: Document, block: Block) -> bool:
    """Whether a heading has the words of readers: what they ask, which is answered below it, or what goes wrong,
    as others have it: “I cannot open the lock”, “I get no signal”."""
    if block.kind != "heading":
        return False
    below = document.neighbour(block, 1)
    if block.prose.endswith("?") and not OFFERS.match(block.prose):
        return below is not None and below.kind not in ("heading", "headline")
    return block.prose.startswith(TELLS) and _headings_that_tell(document) > 1


@once_a_document
def _headings_that_tell(document: Document) -> int:
    """How many headings open so."""
    return sum(block.kind == "heading" and block.prose.startswith(TELLS) for block in document.blocks)


def _is_signed(document: Document, block: Block) -> bool:
    """Whether the line below a quotation says whose words it has, as below a post that a page shows:
    “— Jorn Vik (@jornvik) 3 May”."""
    below = document.neighbour(block, 1)
    return below is not None and below.kind == "quotation" and SIGNED.match(below.prose) is not None


def _is_of_a_letter(document: Document, block: Block) -> bool:
    """Whether somebody signs below: “Best regards, Siv”, “- Siv”."""
    below = document.neighbour(block, 1)
    if below is None:
        return False
    return SIGN_OFF.match(f"- {below.prose}" if below.kind == "item" else below.prose) is not None


def _is_quoted_elsewhere(document: Document, block: Block, hit: Hit) -> bool:
    """Whether the text has the same words in quotation marks, and so speaks of them."""
    said = block.prose[hit.start : hit.end].rstrip(".!?")
    # In the source the value of a field has such marks too.
    return any(f"{mark}{said}" in _all_prose(document) for mark in "“‘\"'")


@once_a_document
def _all_prose(document: Document) -> str:
    """All prose as one string, in which to look costs less than in each block."""
    return "\n".join(block.prose for block in document.prose_blocks())


@once_a_document
def _personal(document: Document) -> Mapping[int, int]:
    """How many words such as “I” each block has in the writer’s own words, by its ordinal."""
    return {
        block.ordinal: sum(
            not inside(quoted(document, block), *match.span()) for match in FIRST_PERSON.finditer(block.prose)
        )
        for block in _own_blocks(document)
    }


def _leads_to_code(document: Document, block: Block, hit: Hit) -> bool:
    """Whether a sentence shows the code or the quotation below it: “Here’s the final code:”,
    “Here’s the press release:”."""
    below = document.neighbour(block, 1)
    is_last = not block.prose[hit.end :].strip(" .:")
    return (
        below is not None
        and below.kind in ("code", "quotation")
        and (is_last or block.prose[hit.start : hit.end].endswith(":"))
    )


def _leads_to_list(document: Document, block: Block, hit: Hit) -> bool:
    """Whether a sentence that ends its block leads to the list below it: “Here's the outline.”"""
    below = document.neighbour(block, 1)
    return (
        block.kind != "item" and below is not None and below.kind == "item" and not block.prose[hit.end :].strip(" .:")
    )


def _is_about(document: Document, subjects: tuple[str, ...]) -> bool:
    """Whether a heading has one of the subjects, so that the text may well speak of what others must not hold."""
    about = _pattern(subjects)
    if about is None:
        return False
    headings = [block.prose for block in document.blocks if block.kind == "heading"]
    return any(about.search(text) for text in [document.metadata.headline or "", *headings])


class Hit(Record):
    """A sentence that is residue: `block.prose[start:end]`.

    `alone` says that its block holds nothing else, `is_phrase` that only a phrase inside it gives it away.
    """

    start: int
    end: int
    alone: bool
    is_phrase: bool


@lru_cache(maxsize=8)
def _gate_anywhere(patterns: tuple[str, ...]) -> Gate | None:
    return gate(patterns)


@lru_cache(maxsize=8)
def _speech(options: AssistantResidue) -> tuple[Any, Any, Any, Any]:
    at_start = (*options.closing, *options.origin)
    return _pattern(options.opening), _pattern(at_start), _pattern(options.anywhere), _pattern(options.origin)


def _pattern(parts: tuple[str, ...]) -> Any:
    return compiled("|".join(f"(?:{part})" for part in parts), True) if parts else None


def _hits(document: Document, block: Block, speech: tuple[Any, Any, Any]) -> Iterator[Hit]:
    quotations = quoted(document, block)
    own = sentences_of(document, block)
    opening, closing, anywhere = speech
    found: list[tuple[int, int, bool]] = []
    done = 0
    for number, sentence in enumerate(own):
        if inside(quotations, sentence.start, sentence.end):
            continue
        prose = block.prose
        start, end = _without_marks(prose, sentence.start, sentence.end)
        if start < done:
            continue
        match = opening.match(prose, start, len(prose)) if opening and number == 0 else None
        if match:  # “Sure! Here is the article:” is two sentences
            end = next((one.end for one in own if one.end >= match.end()), len(prose))
            colon = prose.find(":", match.start(), end)
            done = end
            found.append((start, colon + 1 if colon > 0 else end, False))
            continue
        begins = (start, *(one.end() for one in FUSED.finditer(prose, start, end))) if closing else ()
        match = next((match for at in begins if (match := closing.match(prose, at, len(prose)))), None)
        if match:
            start = match.start()
            done = next((one.end for one in own if one.end >= match.end()), end)
            found.append((start, done, False))
            continue
        match = anywhere.search(prose, start, end) if anywhere else None
        if match and not inside(quotations, match.start(), match.end()):
            # what is longer is no sentence but a text without punctuation
            found.append((*((start, end) if end - start <= LONGEST_REMARK else match.span()), True))
    bare = [_without_marks(block.prose, one.start, one.end) for one in own]
    alone = all(any(start <= first and last <= end for start, end, *_ in found) for first, last in bare)
    for start, end, is_phrase in found:
        yield Hit(*_without_marks(block.prose, start, end), alone, is_phrase)


def _without_marks(prose: str, start: int, end: int) -> tuple[int, int]:
    """A span without the asterisks that plain text keeps around what is set in italics."""
    return end - len(prose[start:end].lstrip("*_")), start + len(prose[start:end].rstrip("*_"))
