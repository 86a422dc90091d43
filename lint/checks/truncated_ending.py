"""A paragraph, a summary or the whole text that stops in mid-sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.checks.sentences import cut_summary, leading_in, without_stop
from lint.checks.sentences.cut_headline import Cut, cut
from lint.checks.sentences.last_line import (
    FEWEST_OF_LINE,
    MAY_BE_CUT,
    MAY_STOP,
    OPEN_IN_ITEMS,
    STOPS,
    cut_last_line,
    cut_line,
)
from lint.checks.sentences.manner import is_transcript
from lint.checks.sentences.whole_paragraph import CLOSED, WHOLE, WITHOUT_STOP, ParagraphEnd, reason
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import MASK, Block, Document, Place
from lint.language.completeness.last_words import ASKED, lost_end, terminal
from lint.language.completeness.open_ends import DEMONSTRATIVES, ENDS_NOTHING, hangs_open
from lint.language.completeness.stranded import BE, STRANDED
from lint.language.sections import has_code
from lint.language.sentences import Sentence, sentences_of
from lint.language.temporal.words import BEGINS_WITH_HOUR
from lint.language.verbs.finite import AUXILIARIES, settled
from lint.language.verse import is_verse
from lint.language.vocabulary import misread
from lint.language.vocabulary.known_words import is_word, stands_in_foreign_words
from lint.patterns import CAPITAL, pattern

LONGEST_OF_TWO = 20  # words of a headline of two sentences
LONGEST_STANDFIRST = 40  # words of a paragraph below the headline that sums up the text, and needs no full stop
LEAST_SAID = 5
"""Words of a paragraph that may stand again, whole, at the beginning of the next one."""
NEGATED = [[verb, "not"] for verb in sorted(AUXILIARIES)]
"""Last words of what has no full stop, behind which a verb is missing: “events that arrive meanwhile are not”."""
FEW = 5
"""Paragraphs that a text has at least, to be called one without full stops."""
PARAGRAPH = "paragraph"
MOST_CUT = 5
"""Cut paragraphs of a text that are told of one by one."""
LONGEST = 2000
"""Characters: what is longer is no sentence but a text without punctuation."""
LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "what": "“text”, “headline”, “summary”, “entry” or “paragraph”",
    "problem": "“stops in mid-sentence”, or “ends without a full stop” where only the full stop is missing",
    "last": "the last words",
    "reason": "why one believes so",
}


END_OF_TEXT = pattern(r"\s*(?:</s>|<\|[a-z_]+\|>|<end_of_turn>)\s*$")
"""What a language model writes where it stops, whether or not it has come to an end."""


OPEN_IN_SUMMARIES = frozenset(
    "the a an and or of for to with by from its his their our your my than because as".split()
)
"""Words that end no summary either, which has no full stop as a headline has none."""
WHOSE = BE | frozenset("of as than not like be been being become became really all only mine hers".split())
"""Words before “his” that say that something is his."""
BLANK = "___"
"""What readers fill in: “As a ___, I need ___ so that ___”."""
INDENT = pattern(r"[ \t]{2,}\S")
CLAUSE = pattern(r"\d{1,2}(?:\.\d{1,2})+\.? |\([a-z\d]{1,3}\) ")
"""The number of a clause of a contract: “9.1.2 ”, “(b) ”."""
OPENS_CLAUSE = pattern(rf"\b(?:where|who|because|while|although|whose) (?P<subject>[{CAPITAL}]?[\w’'-]+)$")
"""The last words of a text that open a clause, and its subject at most: “the effect, where Amazon”."""
THE_MORE = pattern(r"[Tt]he (?:more|less|fewer|[a-z]+er) [^,]+, the (?:more|less|fewer|[a-z]+er)\b")
"""What may end with “be”: “the more boats there are, the better it will be”."""
LINKED = pattern(r"[;,] (?:and|or|but)$")
"""How an item ends that goes on in the next one."""
NUMBERED_NAME = pattern(r"[A-Z]{1,3}\d{1,4}")
"""A road, a sheet or a room: “from the north the A1”."""
MOST_OPEN = 8
"""Paragraphs without a full stop, beyond which some of them are the lines below pictures."""
LEAST_OF_ITEM = 10
"""Words of an item that has to end like a sentence."""


KINDS = {"item": "entry"}
SHORTEST_CUT = 100
"""Characters: no program cuts a block as short as that."""
MOST_HELD = 100
"""Such blocks: a text that has more of them is in another language."""


class TruncatedEnding(Options):
    """Options."""

    least_words: int = option(13, "words that an open sentence has at least, where its last word alone proves nothing")


def check(document: Document, options: TruncatedEnding) -> Iterator[Finding]:
    """Every block of running text whose last sentence is open; who takes minutes leaves out full stops."""
    cut: list[Finding] = []
    for finding in _endings(document, options):
        if is_transcript(document) or is_verse(document) or (not finding.evidence and misread.is_misread(document)):
            # of a poem; of a scanner, which parts lines and columns as it likes
            yield finding._replace(confidence=DOUBTFUL)
        elif finding.confidence > DOUBTFUL and (finding.values["problem"], finding.values["what"]) == (
            STOPS,
            PARAGRAPH,
        ):
            cut.append(finding)
        else:
            yield finding
    yield from cut if len(cut) <= MOST_CUT else (_all_of(cut),)


def _all_of(findings: list[Finding]) -> Finding:
    """What befell many paragraphs of a text is said once, with all places: it likely has one cause."""
    first, *others = findings
    reason = f"{first.values['reason']}, and {len(others)} more paragraphs of this text stop so"
    return first._replace(
        also=tuple(one.place for one in others),
        values={**first.values, "reason": reason},
        confidence=max(one.confidence for one in findings),
    )


def _endings(document: Document, options: TruncatedEnding) -> Iterator[Finding]:
    blocks = [block for block in document.blocks if block.kind in ("paragraph", "standfirst", "quotation")]
    opened = sum(1 for block in blocks if not terminal(block.prose))
    unpunctuated = opened > 2 and opened > 0.4 * len(blocks)  # then a missing full stop is this text's habit
    is_only_one = opened == 1 and len(blocks) > FEW
    if blocks and opened > FEW and opened == len(blocks):
        yield _no_stops(document, blocks)
    body = [block for block in document.blocks if not block.key and block.kind in ("paragraph", "item", "quotation")]
    for block in blocks:
        own = sentences_of(document, block)
        if not own or "\n" in block.prose or BLANK in block.prose or own[-1].end - own[-1].start > LONGEST:
            continue
        last = _without_mark(own[-1])
        stop = terminal(last.text)
        if block.kind == "standfirst" and (found := _cut_within(document, block, stop, body)):
            yield _finding(document, last, block, found.reason, found.confidence, found.evidence)
            continue
        if at_end := cut_last_line(document, block) if stop in (",", ":") else None:
            yield _finding(document, last, block, at_end.reason, at_end.confidence)
            continue
        ending = ParagraphEnd(document, block, last, len(own))
        if reason(ending, CLOSED):
            continue
        if block.kind == "standfirst" and (found := cut_summary.cut_summary(document, block, last, body)):
            yield _finding(document, last, block, found.reason, found.confidence, found.evidence)
            continue
        if whole := _said_whole(document, block):
            yield _finding(document, last, block, "the next paragraph begins so and goes on", SURE, (whole,))
            continue
        if reason(ending, WHOLE):
            continue
        finding = _by_words(ending, unpunctuated, is_only_one, options)
        if finding:
            has_lines = opened > MOST_OPEN and finding.values["problem"] == MAY_STOP
            yield finding._replace(confidence=DOUBTFUL) if has_lines else finding
    yield from _at_stops(document, body)
    yield from _items(document)
    yield from _headings(document)
    yield from _headlines(document)


def _headings(document: Document) -> Iterator[Finding]:
    """Every line that passes for a heading by its form alone, and was cut."""
    for block in document.blocks:
        own = sentences_of(document, block) if block.kind == "heading" else []
        if own and (found := cut_line(document, block, own[-1])):
            yield _finding(document, own[-1], block, found.reason, found.confidence, problem=found.problem)


def _headlines(document: Document) -> Iterator[Finding]:
    """The first headline that was cut, with dots behind it; the page shows the same one again."""
    for block in document.blocks:
        if block.kind == "headline" and (told := cut(document, block)):
            yield Finding(
                place=document.whole(block, STOPS),
                evidence=told.evidence,
                values={
                    "what": "headline",
                    "problem": STOPS,
                    "last": shortened(" ".join(block.prose.split()[-4:])),
                    "reason": told.reason,
                },
                confidence=told.confidence,
            )
            return


def _said_whole(document: Document, block: Block) -> Place | None:
    """The next paragraph, where it begins with all the words of a paragraph of some and goes on within the sentence."""
    following = document.neighbour(block, 1)
    said = block.prose.rstrip()
    if following is None or len(said.split()) < LEAST_SAID or not following.prose.startswith(f"{said} "):
        return None
    if said.split()[-1].istitle() and not settled(said):
        return None  # the name of somebody above the first words about him: a caption
    return document.whole(following, "whole here") if following.prose[len(said) + 1 :][:1].isalnum() else None


def _without_mark(last: Sentence) -> Sentence:
    """The last sentence without the mark behind it with which a model ends its text."""
    mark = END_OF_TEXT.search(last.text) if last.text.endswith(">") else None
    if not mark or not mark.start():
        return last
    return Sentence(last.block, last.start, last.start + mark.start(), last.text[: mark.start()])


def _at_stops(document: Document, body: Sequence[Block]) -> Iterator[Finding]:
    """Every block whose last word is cut, with a full stop behind it."""
    for block in islice(filter(_ends_with_no_word, body), MOST_HELD):
        if found := cut_summary.cut_at_stop(document, block, body):
            last = sentences_of(document, block)[-1]
            yield _finding(document, last, block, found.reason, SURE, found.evidence)


def _ends_with_no_word(block: Block) -> bool:
    """Whether a full stop stands behind what is no word, as in few blocks, which are held against the text."""
    word = block.prose.rpartition(" ")[2]
    return (
        len(block.prose) >= SHORTEST_CUT
        and word.endswith(".")
        and word[:-1].isalpha()
        and word.islower()
        and not is_word(word[:-1])
    )


def _items(document: Document) -> Iterator[Finding]:
    """Every long item of lists whose items end with full stops that ends with a word which ends nothing."""
    items = [block for block in document.blocks if block.kind == "item"]
    if 2 * sum(block.prose.endswith(".") for block in items) <= len(items) or has_code(document):
        return  # notes of developers are taken down in haste
    for block in items:
        if terminal(block.prose) or len(block.prose.split()) < LEAST_OF_ITEM or block.prose.endswith(MASK):
            continue
        if THE_MORE.match(block.prose):
            continue
        own = sentences_of(document, block)
        if (
            not own
            or without_stop.leads_to_next_item(document, block)
            or LINKED.search(block.prose)
            or leading_in.introduces(document, block, None)
        ):
            continue
        final = lost_end(own[-1].text) or hangs_open(own[-1].text)
        behind = document.text[own[-1].block.source(own[-1].start, own[-1].end).end :][: leading_in.REACH]
        if final in OPEN_IN_ITEMS and not behind.lstrip().startswith("<!--"):
            reason = f"it ends with “{final}” and without a full stop"
            yield _finding(document, own[-1], block, reason, LIKELY)
        elif block is document.blocks[-1] and not behind.strip() and (opens := OPENS_CLAUSE.search(block.prose)):
            reason = f"nothing says what “{opens['subject']}” did, and no full stop follows"
            yield _finding(document, own[-1], block, reason, LIKELY)


def _cut_within(document: Document, summary: Block, stop: str, body: Sequence[Block]) -> Cut | None:
    """How a summary breaks off inside a word, with dots behind it or without."""
    if stop.endswith(("…", "...")):
        return cut_summary.cut_in_word(document, summary, body)
    return cut_summary.cut_off(document, summary, body)


def _no_stops(document: Document, blocks: list[Block]) -> Finding:
    """What is odd about the whole is said once."""
    return Finding(
        place=document.whole(blocks[0], "has no full stop"),
        values={
            "what": "text",
            "problem": STOPS,
            "last": shortened(" ".join(blocks[0].prose.split()[-4:])),
            "reason": f"none of its {len(blocks)} paragraphs ends with a full stop",
        },
        confidence=DOUBTFUL,
    )


def _open_possessive(words: list[str]) -> str:
    """“His” at the end, where nothing says that something is his: “the years there strengthened his”."""
    is_open = len(words) >= FEWEST_OF_LINE and words[-1] == "his" and words[-2].lower() not in WHOSE
    return words[-1] if is_open else ""


def _by_words(ending: ParagraphEnd, unpunctuated: bool, is_only_one: bool, options: TruncatedEnding) -> Finding | None:
    """The paragraph as one that is cut, by its last words, or that may be, as it has no full stop."""
    document, block, last, count = ending.document, ending.block, ending.last, ending.sentences
    words, stop = last.text.split(), ending.stop
    final = lost_end(last.text)
    if not (final or stop):
        final = hangs_open(last.text) or _open_possessive(words)
        if ending.opens_text and (final in STRANDED or final in DEMONSTRATIVES):
            return None  # “The boat that the north has been waiting for”
    if final in STRANDED and ending.is_below_headline and not ASKED.isdisjoint(map(str.lower, words)):
        return None  # “A song, and where it came from”, which sums up the text
    if THE_MORE.match(last.text):
        return None
    following = document.neighbour(block, 1)
    leads_on = leading_in.introduces(document, block, following)
    if final in ("and", "or") and (
        (LINKED.search(last.text) and _is_of_series(document, block)) or _is_alternative(block, following)
    ):
        return None
    if final and stands_in_foreign_words(document, block, last.start):
        return None  # “pour un an,”
    if final and not leads_on and not last.text.endswith(")"):
        sure = SURE if final.split()[0] in ENDS_NOTHING else LIKELY
        # of a poem, of a form, or of a log
        is_line = (unpunctuated and len(words) <= without_stop.LONGEST_VERSE and count == 1) or BEGINS_WITH_HOUR.match(
            block.prose
        )
        # of a pull quote, which needs no full stop
        is_stranded = block.kind == "quotation" and final not in OPEN_IN_ITEMS
        may_end = final not in OPEN_IN_SUMMARIES and not final.startswith(("a ", "an "))
        if is_line or is_stranded or (block.kind == "standfirst" and block.key and may_end):
            sure = DOUBTFUL  # “what it is all cracked up to be”, which needs no full stop there
        return _finding(document, last, block, f"it ends with “{final}” and without a full stop", sure)
    if leads_on or stop or unpunctuated or block.kind == "quotation" or reason(ending, WITHOUT_STOP):
        return None
    if count > 1 and len(words) >= 3 and words[-1][-1:].isalnum():
        is_long = is_only_one or len(words) >= options.least_words or words[-2:] in NEGATED
        is_word = words[-1].islower() or NUMBERED_NAME.fullmatch(words[-1]) is not None
        length = len(block.prose.split())
        may_be_headline = block is document.blocks[0] and length <= LONGEST_OF_TWO
        sums_up = ending.is_below_headline and length <= LONGEST_STANDFIRST
        plain = is_long and is_word and block.kind == "paragraph" and not (may_be_headline or sums_up)
        return _finding(document, last, block, MAY_BE_CUT, LIKELY if plain else DOUBTFUL, problem=MAY_STOP)
    if len(words) >= options.least_words and words[-1].islower() and block.kind == "paragraph":
        return _finding(document, last, block, MAY_BE_CUT, DOUBTFUL, problem=MAY_STOP)
    return None


def _is_of_series(document: Document, block: Block) -> bool:
    """Whether a block and the one below are indented lines, a list without its marks, or clauses with their numbers,
    or begin with a term in italics each."""
    below = document.neighbour(block, 1)
    if below is None:
        return False
    lines = (document.line_at(each.span.start).start for each in (block, below))
    return (
        all(INDENT.match(document.text, line) for line in lines)
        or all(CLAUSE.match(each.prose) for each in (block, below))
        or all(each.marked("emphasis", 0, 1) for each in (block, below))
    )


def _is_alternative(block: Block, following: Block | None) -> bool:
    """Whether the block below is the other thing of two that are to choose from: it begins with the same two words, or
    with a quantity as this one does: “2 spoons of oil or”, “1 spoon of butter”."""
    if following is None:
        return False
    one, other = block.prose.split()[:2], following.prose.split()[:2]
    return one == other or (one[0][:1].isdigit() and other[0][:1].isdigit())


def _finding(
    document: Document,
    last: Sentence,
    block: Block,
    reason: str,
    confidence: float,
    evidence: tuple[Place, ...] = (),
    problem: str = STOPS,
) -> Finding:
    is_end = document.neighbour(block, 1) is None
    what = (
        "summary"
        if block.kind == "standfirst"
        else "text"
        if is_end and not block.key
        else KINDS.get(block.kind, PARAGRAPH)
    )
    return Finding(
        place=document.place(block, last.start, last.end, problem),
        evidence=evidence,
        values={
            "what": what,
            "problem": problem,
            "last": shortened(" ".join(last.text.split()[-4:])),
            "reason": reason,
        },
        confidence=confidence,
    )
