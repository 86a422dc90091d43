"""The manner of a text in which phrases stand for sentences: captions, columns,
what goes on from a heading or a listing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from lint.checks.sentences.answers import above
from lint.document import Block, Document, once_a_document
from lint.language.completeness.last_words import terminal
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence
from lint.language.verbs.doubtful import has_likely_verb, is_command_like, may_be_said
from lint.language.verbs.finite import ENOUGH, has_free_verb, known_class, odds, settled
from lint.language.verbs.places import may_have_verb
from lint.language.vocabulary.known_words import is_word
from lint.language.words import is_mark, pieces, word_count
from lint.patterns import CAPITAL, AnyOf, pattern

LONGEST_LEGEND = 600
"""Characters, likewise of what stands directly below an image."""
IMAGE = pattern(r"!\[|<(?:img|figure|picture|video|iframe|svg)\b", re.IGNORECASE)
SCRAPS, LONGEST_SCRAP, MOST_WORDS_OF_SCRAP = 3, 40, 3
SHORTEST_TERM = 5  # letters
PHRASES = 5
"""Such sentences, the one at hand among them: of 99 that were cut, 5 stood in texts with as many,
of 49 that were whole 25."""
SAID_I = pattern(r"\b(?:I|[Mm]y)\b")
SURELY_NONE = -3.2
"""Log odds of the likeliest verb under which a sentence without a known one has none."""
SPEAKER = pattern(rf"[{CAPITAL}][\w.'’-]*(?: [{CAPITAL}][\w.'’-]*){{0,3}}(?= ?(?:\(\d\d?:\d\d(?::\d\d)?\))?:\s)")
"""Who speaks, at the beginning of a paragraph, and when: “Jo Lund: So it went.” “Jo Lund (00:09:37): So it went.”"""
SCRIBED = pattern(r"(?:[A-Z]{2,4}|[a-z][A-Z]): (?=\S)")
"""How a line of minutes begins that are taken by turns: the initials of who speaks."""
LEAST_SHARE_OF_TURNS = 5
"""Paragraphs of a text, at most, for each one that begins with a speaker, to make it a transcript."""
CHAT = pattern(r"^\[?\d\d?:\d\d(?::\d\d)?\]?[ \t]{1,3}From[ \t]+[^:\n]{1,60}?[ \t]:[ \t]", re.MULTILINE)
"""How a line of a chat begins that was saved: “07:19:23 From Siv to Everyone: …”."""
CHAT_PAGE = pattern(
    r"\bclass=\"[^\"]*(?:ConversationItem|conversation-(?:item|turn)|chat-message|message--(?:user|assistant))"
)
"""A class of the elements in which a page shows the turns of a chat."""
FEWEST_OF_CHAT = 3
FEWEST_AT_MEETING = 3
"""Speakers, at least, who have most paragraphs of a text between them, one of them several, or all by their initials:
the minutes of a meeting."""
SPOKEN = pattern(
    r"\b(?:you know|I mean|kind of|sort of|yeah|uh|um|gonna|wanna)\b|, like,|\[ ?(?:laughter|applause)\b", re.IGNORECASE
)
"""Words of speech as it was taken down, and what stands between it."""
FEWEST_SPOKEN, WORDS_A_SPOKEN = 12, 200
"""How many of these a text has, and words for each of them at most, to be a transcript."""
LONGEST_MARKUP = 10  # characters
BEHIND_LABEL = pattern(r"[ \t*_]*\\?[-–—:][ \t*_]*")
"""What stands between a label and what it labels, with their markup."""
PERSONAL = 250
"""Words of a text for each such word, at most, that make it a personal one."""
OF_DIARY = 50
"""The same of a diary or a letter."""
INDENT = 4
"""Characters before a line of a definition, at least."""
OF_TERM = 5
"""Words that a term has fewer than."""


def is_personal(document: Document) -> bool:
    """Whether the writer says “I” throughout, outside of quotations: a column, in which phrases stand for sentences."""
    said, words_in_all = _told_of(document, SAID_I)
    return said > 2 and said * PERSONAL > words_in_all


def is_diary(document: Document) -> bool:
    """Whether the writer says “I” in every second or third sentence: phrases of any length are sentences there."""
    said, words_in_all = _told_of(document, SAID_I)
    return said > 2 and said * OF_DIARY > words_in_all


def _told_of(document: Document, words: re.Pattern[str]) -> tuple[int, int]:
    """How often some words stand outside of quotations, and how many words the text has."""
    said = words_in_all = 0
    for block in document.prose_blocks():
        spans = quoted(document, block)
        said += sum(not inside(spans, *match.span()) for match in words.finditer(block.prose))
        words_in_all += word_count(block.prose)
    return said, words_in_all


def is_clipped(every: Sequence[Sentence]) -> bool:
    """Whether a text has several sentences of a word or two: “Fog. A horn.”
    One whose phrases are longer has that manner too."""
    return sum(_is_scrap(sentence) for sentence in every) >= SCRAPS


def _is_scrap(sentence: Sentence) -> bool:
    text = sentence.text
    return (
        sentence.block.kind == "paragraph"
        and len(text) < LONGEST_SCRAP
        and text.endswith(".")
        and text[:1].isupper()
        and len(text.split()) <= MOST_WORDS_OF_SCRAP
        and not has_free_verb(pieces(text))
        and odds(pieces(text)) < ENOUGH
    )


@once_a_document
def is_transcript(document: Document) -> bool:
    """Whether paragraphs begin with the names of two or more speakers, turn by turn,
    or are full of the words of speech, or lines are those of a chat: it was taken down."""
    spoken = len(SPOKEN.findall(document.text))
    if spoken >= FEWEST_SPOKEN and spoken * WORDS_A_SPOKEN > word_count(document.text):
        return True
    if is_chat(document) or len(CHAT.findall(document.text)) >= FEWEST_OF_CHAT:
        return True
    said = [block.prose for block in document.blocks if block.kind in ("paragraph", "heading")]  # “Jo: yes”
    openings = Counter(match[0] for prose in said if (match := SPEAKER.match(prose)))
    is_shared = len(openings) >= FEWEST_AT_MEETING and sum(openings.values()) * 2 > len(said)
    if is_shared and (max(openings.values()) > 1 or all(opening.isupper() for opening in openings)):
        return True
    noted = Counter(
        match[0] for block in document.blocks if block.kind == "item" and (match := SCRIBED.match(block.prose))
    )
    if sum(count > 1 for count in noted.values()) >= FEWEST_AT_MEETING:
        return True  # “TBL: I would wait. - SC: Then we wait.”
    speakers = [count for opening, count in openings.items() if count > 1 and not is_label(opening)]
    return len(speakers) > 1 and sum(speakers) * LEAST_SHARE_OF_TURNS > len(said)


def is_chat(document: Document) -> bool:
    """Whether a page shows a chat with an assistant, as the classes of its elements say."""
    return document.format == "html" and CHAT_PAGE.search(document.text) is not None


def is_label(opening: str) -> bool:
    """Whether what stands before a colon is a word and no name: “Note”, “NOTE”, “Why It Matters”, “Q”."""
    first = opening.split()[0]
    return len(first) == 1 or is_word(first.lower() if first.isupper() else first)


OF_CAPTION, LONGEST_NUMBER = pattern(r"\b(?:Figure|Fig\.|Table|Plate|Map|Photo|Chart) \d{1,2}[.:] $"), 16  # characters
"""Before the words of a caption: “Click to see Figure 2. Plan of the quay.”"""
CALLED_CAPTION = pattern(r"(?:(?:image|photo|picture)s? )?captions?(?: \([^()]{1,40}\))?: ", re.IGNORECASE)
"""What a caption is called that was pasted with its label: “Image caption (first two photos): Rowers at rest.”"""
CITES = AnyOf(
    ("upra", r"\b[Ss]upra\b"),
    ("bid", r"\b[Ii]bid\b"),
    ("p. cit", r"\b[Oo]p\. cit\b"),
    ("via", r"\b(?:[Ii]mage|[Pp]hoto|[Ss]ource|[Pp]icture|[Hh]/?[Tt])s?: .*\bvia\W*$"),
)
"""How a work is cited that was named before, or where a picture is from, whose link is lost."""
SMALL_BYLINE = pattern(rf"by [{CAPITAL}][\w’'.-]+ [{CAPITAL}]")
"""How a line begins that says who wrote the text: “by Orla Hale, 9 August 2012”."""
OF_A_SOURCE = pattern(
    rf"\b(?:[Ii]mages?|[Pp]hotos?|[Pp]ictures?|[Ff]ile):|\b(?:doi|DOI|PMID|ISBN|ISSN|arXiv)\b|\bpp?\. ?\d|\d ?\(\d+\):|^[“\"].*[”\"]\.?$|; [{CAPITAL}][\w’'-]+, [A-Z]\."
)
"""Of whom a picture is, and what stands in an entry of a bibliography."""


def is_in_phrases(every: Sequence[Sentence]) -> bool:
    """Whether a text has several sentences that seem to have no verb, whatever they end with: its writer means them.

    The credit of a picture and an entry of a bibliography show no manner.
    """
    return sum(may_be_phrase(sentence) and not OF_A_SOURCE.search(sentence.text) for sentence in every) >= PHRASES


def may_be_phrase(sentence: Sentence) -> bool:
    """Whether a sentence seems to have no verb, as far as the model tells."""
    text = sentence.text
    if sentence.block.kind != "paragraph" or text[-1:] not in (".", "!", "?") or settled(text):
        return False
    every = pieces(text)
    return not has_free_verb(every) and odds(every) < ENOUGH


def is_fragment(sentence: Sentence) -> bool:
    """Whether a sentence is a phrase without a verb, or a command: where it is,
    the one beside it is likely meant so too."""
    text = sentence.text
    if not (text.endswith(".") and text[:1].isupper()) or settled(text):
        return False
    every = pieces(text)
    return (
        not has_free_verb(every)
        and odds(every) < SURELY_NONE
        and not (may_have_verb(every) or has_likely_verb(every) or may_be_said(every))
    )


def has_own_lines(document: Document, sentence: Sentence) -> bool:
    """Whether a line in the middle of a sentence ends early and the next begins anew: “Your move⏎Pick one boat.”

    Where lines are merely wrapped, the first word of the next line had no room on the one before.
    """
    block, source = sentence.block, document.text
    start, end = block.source(sentence.start, sentence.end)
    if "\n" not in source[start:end]:
        return False
    lines = source[block.span.start : block.span.end].split("\n")
    width, at = max(len(line.rstrip()) for line in lines), block.span.start
    for line, following in pairwise(lines):
        at += len(line) + 1
        opening = following.lstrip(" \t>")
        if start < at < end and opening.strip() and not opening[0].islower():
            if len(line.rstrip()) + 1 + len(opening.split(None, 1)[0]) <= width:
                return True
    return False


def begins_with_capitals(every: list[Sentence]) -> bool:
    """Whether the text begins most of its sentences with a capital, as not every writer does."""
    firsts = [letter for sentence in every if (letter := next(filter(str.isalpha, sentence.text), ""))]
    return sum(map(str.islower, firsts)) * 2 < len(firsts)


def stands_under_open_heading(document: Document, block: Block) -> bool:
    """Whether a paragraph goes on with the words of its heading: “All members are expected⏎to help.”"""
    above = document.neighbour(block, -1)
    return above is not None and above.kind == "heading" and not terminal(above.prose)


def stands_under_heading(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence opens the block below a heading or the headline, that of the front matter too."""
    block = above(document, sentence)
    while block is not None and block.kind == "field":
        block = document.neighbour(block, -1)
    return block is not None and block.kind in ("heading", "headline")


def repeats_heading(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence below a heading takes up its last word, which it explains:
    “Telephone interviews”, “Interviews that are held by telephone.”"""
    block = above(document, sentence)
    first, _, last = block.prose.rstrip(".:?! ").lower().rpartition(" ") if block is not None else ("", "", "")
    return bool(first) and len(last) >= SHORTEST_TERM and last in sentence.text.lower().replace(",", " ").split()


def is_below_line_in_capitals(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence opens its block, and a line in capitals above, which is no heading, names who does it:
    “SAINT MARY’S CHURCH”, “Invites you to a concert.”"""
    block = above(document, sentence)
    return block is not None and block.kind == "paragraph" and block.prose.isupper()


def is_announced(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence opens its block, and the one before it ends with a colon:
    an entry of a list without bullets."""
    block = above(document, sentence)
    return block is not None and terminal(block.prose)[-1:] == ":"


def is_definition(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence of plain text opens an indented paragraph below a term that is indented less,
    as in manual pages."""
    if document.format != "text" or sentence.start:
        return False
    start = sentence.block.source(0, 1).start
    line = document.line_and_column(start)[0]
    above = document.line_span(line - 1) if line > 1 else None
    term = document.text[above.start : above.end] if above else ""
    depth = start - document.line_span(line).start
    return (
        bool(term.strip())
        and depth >= INDENT
        and len(term) - len(term.lstrip()) < depth
        and len(term.split()) < OF_TERM
    )


def goes_on_after_code(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence opens its block, and a listing stands before it that it may go on from."""
    block = above(document, sentence)
    return block is not None and block.kind == "code"


def goes_on_from_above(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence ends what stands in front of it: a listing, a list without full stops,
    a label or a tag on its line.

    “which prints the name.”, “**Pilot** - the sailor who …”, “{{< slides >}} from her talk.”
    """
    if sentence.start or not sentence.text[:1].islower():
        return False
    start = sentence.block.source(0, 1).start
    if document.text[max(0, start - LONGEST_MARKUP) : start].rstrip(" \t*_").endswith(("}}", "%}")):
        return True
    block = above(document, sentence)
    return block is not None and (
        block.kind == "code"
        or (block.kind in ("item", "quotation") and not terminal(block.prose))
        or BEHIND_LABEL.fullmatch(document.text, block.source(0, len(block.prose)).end, start) is not None
    )


def stands_below_image(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is the first one below an image, or in a short block there,
    as captions are without any markup."""
    block = sentence.block
    if not sentence.start and IMAGE.match(document.text, block.span.start):
        return True
    before = document.neighbour(block, -1)
    if before is None or (sentence.start and len(block.prose) > LONGEST_LEGEND):
        return False
    # within an element of HTML an image of Markdown is text
    is_text_for_image = bool(before.marked("alt")) or before.prose.startswith("![")
    return is_text_for_image or IMAGE.search(document.text, before.span.end, block.span.start) is not None


SHORT = 4  # words
OF_US = 70
"""Words of such a text to one of these."""
FIRST_PERSON = pattern(r"\b(?:I|me|my|we|us|our)\b", re.IGNORECASE)


def is_of_diary(document: Document, text: str, before: Sentence | None) -> bool:
    """Whether somebody tells of herself, in the sentence or in a short one before it: “I tried. Went to the shop.”
    In a text of hers any sentence before it will do, and so will none: “Met the crew at the quay.”"""
    if FIRST_PERSON.search(text):
        return True
    if _tells_of_us(document):
        return before is None or FIRST_PERSON.search(before.text) is not None
    return before is not None and len(before.text.split()) <= SHORT and FIRST_PERSON.search(before.text) is not None


@once_a_document
def _tells_of_us(document: Document) -> bool:
    """Whether “I”, “we” and their forms are as many, outside of quotations, as in a diary or a letter."""
    said, words_in_all = _told_of(document, FIRST_PERSON)
    return said > 2 and said * OF_US > words_in_all


INGREDIENT = pattern(
    r"[\d½¼¾⅓⅔⅛./ –-]{1,9} ?(?:lbs?|pounds?|oz|ounces?|tsp|tbsp|teaspoons?|tablespoons?|cups?|c|g|kg|ml|cl|dl|pinch|cloves?|sticks?|cans?|quarts?|pints?)\b",
    re.IGNORECASE,
)
"""How an entry of a list of ingredients begins: “½ cup flour”."""
FEWEST_INGREDIENTS = 3
OF_SOMEBODY = pattern(r"^(?:I|We|He|She|They)\b|\b(?:I|we|he|she)[’'](?:ve|m|re|d|s)\b|\band (?:I|we|he|she|they) \w+")
"""A pronoun as the subject of a sentence or of one of its clauses."""


def speaks_of_person(text: str) -> bool:
    """Whether a sentence speaks of somebody whom a casual one behind it leaves out: “She loves it.
    Uses it every day.”"""
    return OF_SOMEBODY.search(text) is not None


@once_a_document
def is_recipe(document: Document) -> bool:
    """Whether a text lists what goes into a dish, whose steps are told in brief: “Season to taste.”"""
    return sum(INGREDIENT.match(block.prose) is not None for block in document.blocks) >= FEWEST_INGREDIENTS


def is_step(text: str) -> bool:
    """Whether a sentence is a command, which may have to be carried out again: “Press the button.”"""
    tokens = [token for token in pieces(text) if not is_mark(token)]
    if tokens and tokens[0] in ("Allow", "Let", "Leave") and tokens[1:2] in (["to"], ["it"], ["the"]):
        return True  # of a recipe: “Allow to rise.”
    return bool(tokens) and not known_class(tokens[0]).startswith("PRP") and is_command_like(tokens)


def leads_to(document: Document, block: Block, *kinds: str) -> bool:
    """Whether what stands below goes on with the sentence, or shows what it names: “The general form is.”"""
    below = document.neighbour(block, 1)
    return below is not None and below.kind in kinds


def is_of_caption(sentence: Sentence) -> bool:
    """Whether the number of a figure stands right before a sentence, or it is called a caption."""
    if CALLED_CAPTION.match(sentence.text):
        return True
    first = max(0, sentence.start - LONGEST_NUMBER)
    return OF_CAPTION.search(sentence.block.prose, first, sentence.start) is not None
