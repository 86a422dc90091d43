"""Whether something tells a copy of a paragraph apart from it: a word that counts, its links, a summary, a box,
that the page folds it up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from lint.checks import _amended
from lint.document import Block, Document, once_a_document
from lint.language.completeness.last_words import terminal
from lint.language.lists import in_several_lists
from lint.language.names.people import PERSON
from lint.language.resemblance import differences, differing, written
from lint.language.resemblance import likeness as alike_by
from lint.language.restatement import lead_elsewhere
from lint.language.sections import given_in_full, headings_above, in_summary
from lint.language.sentences import sentences_of
from lint.language.sources import bibliography
from lint.language.verbs.finite import settled
from lint.language.vocabulary.known_words import is_function_word
from lint.language.words import DENIALS
from lint.patterns import CAPITAL, pattern

COUNTERPART, DENIED, SPELLED_ALIKE = 32, 64, 0.7
"""Words of paragraphs that may be entries and differ in one place; how alike the letters of two spellings are."""
STEM = 4
"""Letters by which two forms of a verb are one."""
LIGHT = frozenset(
    "all any are both can could did does each every few had has have many may might more most much must one said says several shall should "
    "some stated states such that the these this those told two was were will with would".split()
)
"""Words that one may put for each other, and say the same."""
LABEL = pattern(rf"([{CAPITAL}][\w’' -]{{2,40}}): ")
"""The term that a paragraph explains: “Harmonic mean: …”."""
COUNTED = pattern(r"(?:The|My|Our) (first|second|third|fourth|fifth|sixth|next|last|final)\b")
SOME = pattern(r"(Some|Other|Others|Many|Few|Most|All) ")
ANNOUNCED = pattern(
    r"The (?:following|next) (?:\w+ )?(?:charts?|graphs?|tables?|figures?|maps?|diagrams?|pictures?|images?|photos?|videos?)\b"
)
"""What is shown below: it is said of each chart."""
CAPTION = pattern(r"(?:Figure|Fig\.|Table|Chart|Exhibit|Plate) ?[A-Z]?\d[\w.-]{0,6}[:. ]|Notes?: ?")
"""How what stands below a figure begins, which each of them has for itself."""
LEGEND = pattern(r"[^\s\d]{1,3} ?: ")
"""How an entry begins that says what a letter of a formula stands for: “γ : the weight of a boat”."""
OF_LENGTH = pattern(
    r"\W*(?:short|long|longer|brief|full|medium)(?:[- ]form)? (?:bio|biography|version|profile)\W*", re.IGNORECASE
)
CREDIT = pattern(
    r"(?:CONTRIBUTED |SUBMITTED |COURTESY )?PHOTOS?\b|\(?(?:Photos?|Pictures?|Images?) (?:by|courtesy|[Cc]redits?)\b|[A-Z][A-Z. ]{3,40}/[A-Z ]{3,40}$"
)
SPEAKER = pattern(rf"(?:[–—-] ?)?(?:(?:Prof|Dr|Mr|Mrs|Ms)\.? )?{PERSON}, [^.!?\n\d]{{4,130}}")
"""Who said what stands above, on a line without a full stop."""
READ_ON = pattern(
    r"(?:Read|Continue|See|View|Watch|Listen to|Hear) (?:on|more|further|reading|(?:the )?(?:full|whole|entire|rest|complete))\b.{0,60}",
    re.IGNORECASE,
)
"""What stands below a teaser, and leads to the whole: “Read the full interview”."""
BOX_OPENS = pattern(
    r"<(?P<name>div|aside|section|figure|td|blockquote)\b[^<>]{0,300}>\s{0,40}(?:<(?:p|em|strong|b|i|span|h[2-6])\b[^<>]{0,300}>\s{0,40}){0,4}$"
)
BEHIND_TERM = pattern(r" ?[:–—]| - ")
"""What parts a term from what is said of it."""
BOX_CLOSES = pattern(r"(?:\s{0,40}</(?:p|em|strong|b|i|span|h[2-6])>){0,4}\s{0,40}</(?P<name>[a-z]+)>")
REACH_OF_BOX = 600  # characters
"""An element of a page that holds one paragraph and nothing else: a box, into which words of the text may be pulled."""
FOR_ONE_SCREEN = pattern(
    r"class ?= ?[\"'](?P<classes>[^\"'<>]*?(?:(?:small|large|mobile|desktop|phone|tablet|screen-only|print-only)(?![a-z])|(?:hidden|visible)-(?:xs|sm|md|lg))[^\"'<>]*)",
    re.IGNORECASE,
)
"""Classes of what a page has twice, for screens of two sizes, or for a screen and for paper."""
PICTURED = pattern(
    r"\((?:[Pp]ictured|left|right|above|below|file photo|stock (?:photo|image))\b[^()]{0,40}\)|\[(?:[Ff]ile|"
    r"[Ss]tock) (?:photo|image)\]|\b(?:is|are|was|were) pictured\b|^Pictured\b"
)
"""How a line says what is on the picture above it."""
DASHES = ("–", "—", "-")
"""Before who said what stands above, which another check knows."""
REGISTERED = pattern(r"\(((?:[A-Z]{2,}-\d[\w-]*(?:, )?)+)\)\.?$")
LONGEST_SIGNED = 80  # characters
SIGNED = pattern(rf"[.!?][”\"]?[\n ][–—-]? ?{PERSON}[.”\"]{{0,2}}$")
FOLD = pattern(r"<(?P<closes>/?)details\b")
"""A tag of a part that a page folds up (HTML Living Standard, 4.11.1)."""


def are_told_apart(document: Document, source: tuple[Block, Sequence[str]], copy: tuple[Block, Sequence[str]]) -> bool:
    """Whether something tells a copy apart: a word that counts, its links, its place, that it is folded away."""
    return (
        is_counterpart(source[1], copy[1])
        or may_say_again(document, (source[0], copy[0]))
        or _have_other_links(document, source[0], copy[0])
        or _is_folded(document, source[0]) != _is_folded(document, copy[0])
        or _open_otherwise(source[0].prose, copy[0].prose)
        or _have_own_terms(source[0], copy[0])
        or _name_others(source[0].prose, copy[0].prose)
        or _is_reply(source[0].prose, copy[0].prose)
        or _strikes_out(source[0]) != _strikes_out(copy[0])
        or _are_lines(document, source[0], copy[0])
        # a point of the list above a text, and the text
        or (source[1] != copy[1] and (source[0].kind, copy[0].kind) == ("item", "paragraph"))
        or _is_other_throughout(source[1], copy[1])
        or _differ_as_headings(document, source, copy)
        or _is_line_below_picture(document, source[0], copy[0])
        or {source[0].ordinal, copy[0].ordinal} <= bibliography(document)  # one book, and two of its pages
    )


def _name_others(one: str, other: str) -> bool:
    """Whether one names another person in the place of the first: “… from Marit Lund”, “… from Ola Quist”."""
    told = written(one), written(other)
    words = [[plain for plain, _ in forms] for forms in told]
    for there, here in differing(*words):
        names = [[form for _, form in forms[place]] for forms, place in zip(told, (there, here), strict=True)]
        if all(len(name) > 1 and all(part.istitle() for part in name) for name in names):
            return set(names[0]).isdisjoint(names[1])
    return False


def _have_own_terms(one: Block, other: Block) -> bool:
    """Whether each says what another term means, which stands in bold before it: “**Read width** – The number of …”."""
    terms = [term_of(block) for block in (one, other)]
    return "" not in terms and terms[0] != terms[1]


def term_of(block: Block) -> str:
    """The term in bold with which a block begins that says what it means; empty where there is none."""
    bold = (block.prose[a:b] for a, b in block.marked("strong", 0, 1) if BEHIND_TERM.match(block.prose, b))
    return next(bold, "")


def _is_reply(one: str, other: str) -> bool:
    """Whether one quotes the other to answer it: “Re: However, one nice thing is …”."""
    return one.startswith("Re: ") != other.startswith("Re: ")


def _strikes_out(block: Block) -> bool:
    """Whether a block shows what was taken out of it, as the first of a pair before and after."""
    return bool(block.marked("struck"))


def _are_lines(document: Document, one: Block, other: Block) -> bool:
    """Whether two blocks are no sentences, and something stands between them: who somebody is, the title of a film."""
    return document.neighbour(other, -1) is not one and not any(
        block.prose.startswith(DASHES) or terminal(block.prose) or settled(block.prose) for block in (one, other)
    )


def _are_of_directory(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks are entries that begin with links, and are not quite alike, or of several lists:
    what serves two ends stands below both."""
    return all(block.kind == "item" and block.marked("link", 0, 1) for block in blocks) and (
        len({block.prose for block in blocks}) == len(blocks) or in_several_lists(document, blocks)
    )


def _is_below_credit(document: Document, block: Block) -> bool:
    """Whether the credit of a picture stands beside a paragraph, which says what it shows then: “PHOTO BY ANN LOWE”."""
    beside = [document.neighbour(block, step) for step in (-1, 1)]
    return any(one is not None and CREDIT.match(one.prose) is not None for one in beside)


def _open_otherwise(one: str, other: str) -> bool:
    """Whether what two paragraphs begin with makes them two of a kind: labels, numbers, what is shown below them."""
    if ANNOUNCED.match(one) and ANNOUNCED.match(other):
        return True
    openings = [(shape.match(one), shape.match(other)) for shape in (LABEL, COUNTED, SOME)]
    return any(first and second and first[1] != second[1] for first, second in openings)


def may_say_again(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks may say what the text says: in a summary, below a picture, pulled out of the text above the name
    of who says it or into a box, as the new wording, or of entries of their own numbers or links."""
    return (
        are_retold(document, blocks)
        or (
            len({block.ordinal for block in blocks}) > 1
            and any(all(shape.match(block.prose) for block in blocks) for shape in (CAPTION, LEGEND))
        )
        or _are_of_two_lengths(document, blocks)
        or _have_own_numbers(blocks)
        or _amended.is_new_wording(document, blocks[-1])
        or _are_of_directory(document, blocks)
        or _are_set_apart(document, list({block.ordinal: block for block in blocks}.values()))
    )


def _are_of_two_lengths(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether one of several blocks stands under a label that says how long a text on somebody is: “Short bio:”."""
    above = [document.neighbour(block, -1) for block in blocks]
    return any(label is not None and OF_LENGTH.fullmatch(label.prose) is not None for label in above)


def _are_set_apart(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether one of several blocks is the line below a picture, or was pulled out of the text."""
    apart = _lines_and_signed(document)
    return (
        any(one.ordinal in apart or _is_below_credit(document, one) or _is_pulled_out(document, one) for one in blocks)
        or len({_is_boxed(document, block) for block in blocks}) > 1
        or _are_for_other_screens(document, blocks)
    )


@once_a_document
def _lines_and_signed(document: Document) -> frozenset[int]:
    """The ordinals of the blocks that say what is on a picture, and of those that end with the name of who said
    what stands in them: “Caption: …”, “… (pictured)”."""
    return frozenset(
        block.ordinal
        for block in document.blocks
        if block.prose.startswith("Caption: ")
        or PICTURED.search(block.prose)
        or SIGNED.search(block.prose, max(0, len(block.prose) - LONGEST_SIGNED))
    )


def _is_pulled_out(document: Document, block: Block) -> bool:
    """Whether a paragraph is to be read at a glance: nothing but somebody’s name and what he is stands below it,
    “Ann Lowe, a teacher from Olby”, or what leads to the whole."""
    below = document.neighbour(block, 1) if block.kind in ("paragraph", "quotation") else None
    if below is None:
        return False
    if not below.level and READ_ON.fullmatch(below.prose):
        return True
    return SPEAKER.fullmatch(below.prose) is not None and not settled(below.prose)


def _box_before(document: Document, block: Block) -> re.Match[str] | None:
    """The tag of an element that begins right before a block."""
    start = block.span.start
    return BOX_OPENS.search(document.text, max(0, start - REACH_OF_BOX), start)


def _is_boxed(document: Document, block: Block) -> bool:
    """Whether a paragraph fills an element of a page of its own."""
    opens = _box_before(document, block)
    closes = BOX_CLOSES.match(document.text, block.span.end) if opens else None
    return opens is not None and closes is not None and opens["name"] == closes["name"]


def _are_for_other_screens(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether each of several paragraphs fills an element that is shown on screens of another size, as classes say."""
    opens = (_box_before(document, block) for block in blocks)
    screens = [FOR_ONE_SCREEN.search(tag[0]) if tag else None for tag in opens]
    return len(blocks) > 1 and len({screen["classes"] if screen else "" for screen in screens} - {""}) == len(blocks)


def _have_own_numbers(blocks: Sequence[Block]) -> bool:
    """Whether each block ends with another number of a register: “(CVE-2019-0001)”."""
    if len({block.ordinal for block in blocks}) < len(blocks):
        return False
    numbers = [match[1] if (match := REGISTERED.search(block.prose)) else "" for block in blocks]
    return all(numbers) and len(set(numbers)) == len(numbers)


def are_retold(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether all but one of some blocks stand in a summary, which may say what the text says,
    or in what is given in full below the text that quotes from it."""
    summary, whole = in_summary(document), given_in_full(document)
    is_quoted = any(block.ordinal not in whole for block in blocks)
    return sum(not (one.ordinal in summary or (is_quoted and one.ordinal in whole)) for one in blocks) < 2


def _have_other_links(document: Document, one: Block, other: Block) -> bool:
    """Whether the links of a paragraph and its copy lead to different places, so that a reader may need both."""
    pairs = zip(sentences_of(document, one), sentences_of(document, other), strict=False)
    return any(lead_elsewhere(document, *pair) for pair in pairs)


def _is_folded(document: Document, block: Block) -> bool:
    """Whether a block stands in what the page shows when it is asked for: all updates, below the newest of them."""
    tags = _folds(document)
    at = bisect_left(tags, block.span.start, key=itemgetter(0))
    return at > 0 and tags[at - 1][1]


@once_a_document
def _folds(document: Document) -> list[tuple[int, bool]]:
    """Where the tags of such parts stand, and whether each opens one."""
    return [(match.start(), not match["closes"]) for match in FOLD.finditer(document.text)]


def is_counterpart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether short paragraphs differ in one place or two, of which one counts: “the max value”, “the min value”;
    or one denies what the other says."""
    changed = differences(one, other) if len(one) < DENIED else []
    denied = [change for change in changed if _denies(change[0]) != _denies(change[1])]
    if denied and (len(one) < COUNTERPART or all(map(_only_denies, denied))):
        return True
    if len(one) >= COUNTERPART or len(changed) not in (1, 2) or not all(before and after for before, after in changed):
        return False
    return any(map(_is_of_another, changed))


def _only_denies(change: tuple[str, str]) -> bool:
    """Whether words became others by a denial alone: “granted”, “did not grant”."""
    denying, saying = change if _denies(change[0]) else change[::-1]
    rest = [word for word in denying.split() if not _denies(word) and word not in ("did", "do", "does", "but")]
    return not rest or any(word[:STEM] == other[:STEM] for word in rest for other in saying.split())


def _denies(words: str) -> bool:
    return any(word in DENIALS or word == "without" or word.endswith("n't") for word in words.split())


def _is_other_throughout(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one word became one other more than once: what is told of reviewers, and of editors."""
    changed = [change for change in differences(one, other) if all(change)]
    return any(_is_of_another(change) for change in changed if changed.count(change) > 1)


def _differ_as_headings(
    document: Document, source: tuple[Block, Sequence[str]], copy: tuple[Block, Sequence[str]]
) -> bool:
    """Whether a word became another one that stands in its place in the heading too: “Boy Scouter of the Year”,
    “Cub Scouter of the Year”."""
    first, second = (
        next((one.prose.lower().split() for one in headings_above(document, block)), [])
        for block in (source[0], copy[0])
    )
    changed = {*differences(source[1], copy[1])}
    return first != second and not changed.isdisjoint(change for change in differences(first, second) if all(change))


def _is_line_below_picture(document: Document, one: Block, other: Block) -> bool:
    """Whether one of two blocks is a single sentence without its full stop, as the lines below pictures are."""
    return document.neighbour(other, -1) is not one and any(
        terminal(block.prose) == "" != terminal(whole.prose) and len(sentences_of(document, block)) == 1
        for block, whole in ((one, other), (other, one))
    )


def _is_of_another(change: tuple[str, str]) -> bool:
    """Whether words became others that say something else, and are no other spelling of them."""
    before, after = ([word for word in words.split() if _tells(word)] for words in change)
    return bool(before and after) and alike_by("".join(before), "".join(after)) < SPELLED_ALIKE


def _tells(word: str) -> bool:
    """Whether a word says what is meant, and not only how."""
    return len(word) > 2 and not is_function_word(word) and not word.endswith("ly") and word not in LIGHT
