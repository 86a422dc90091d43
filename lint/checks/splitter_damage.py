"""What a program did that cut a text into sentences and joined it again: breaks inside sentences,
spaces lost or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.checks._together import together
from lint.checks.paragraphs.broken import broken_paragraphs
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Edit, Finding, Fix, Trust
from lint.document import Block, Document, once_a_document
from lint.language.sections import has_code, is_commit
from lint.language.sentences import OPENERS
from lint.language.temporal.months import SHORT_MONTH
from lint.language.verse import is_verse
from lint.language.vocabulary.known_words import is_word
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the words at that place",
    "problem": "what is wrong, as in “a space is missing between two sentences”",
}
FUSED = pattern(
    rf"(?<![\w.@/#-])(?P<left>[a-z]{{2,}}|[A-Z][a-z]{{2,}}(?=[?!][A-Z][a-z]+ (?:[a-z]+ ){{2}})|[a-z]+[’'][a-z]+|{SHORT_MONTH}(?=\.(?:The|This|That|These|It|He|She|They|"
    rf"We|There|In|On|No|But|However)\b))(?P<stop>[.?!][”\"’)]?)(?P<right>[A-Z][a-z]*)(?=[ ,’'])(?!, ?[A-Z]\.)"
)
OF_PROGRAMS = frozenset(
    "http https crypto stream process buffer events path module window document console object math".split()
)
"""Words that hold others in programs: “http.Server”."""
FUSED_COMMA = pattern(
    r"(?<![\w.,;@/#’'&=-])(?P<left>[a-z]{3,}|(?:^|(?<=[.!?] ))[A-Z][a-z]{2,}(?=,[a-z]))(?P<stop>,)(?P<right>[a-z]{3,}|[A-Z][a-z]{2,})(?= [a-z])"
)
COMMA_AT_ALL = pattern(r",(?<=[a-z],)[A-Za-z]")
FUSED_AT_ALL = pattern(r"[.?!](?<=[a-z].)[”\"’)]?[A-Z]")
DECIMAL_AT_ALL = pattern(r"\d\. \d")
"""Cheap tests in front of the exact patterns."""
SHARE_OPENS = pattern(r"(?:%| per ?cent) of [a-z]")
OF_AGE = pattern(r"\b(?:age of|aged|since|until|number|page|on) $")
"""Behind a share of something, and before a whole number that ends a sentence."""
LONGEST_OF_AGE = 12  # characters
DECIMAL = pattern(
    r"(?<![\w.])(?P<left>[$€£]?\d{1,3}\.) (?P<right>\d{1,2})"
    r"(?=%| (?:percent|per cent|percentage points?|million|billion|trillion|seconds|metres|meters|miles|points)\b)"
)
RUN_TOGETHER = (
    (
        "of|in|to|on|at|by|for|from|with|and|that|than|into|over|after|before|is|was|are|were|when|if|but",
        "the|their|this",
    ),
    ("will|would|could|should|can|might|must|shall", "be"),
    ("has|have|had", "been"),
    ("would|could|might", "have"),
    ("it|he|she|they|we|which|who", "was|were|will|would|have|has"),
    ("at", "least"),
    ("a", "lot"),
    ("as", "well"),
    ("in", "fact|spite"),
    ("each", "other"),
    ("even", "though"),
)
"""Words of which no English word is made without the space between them: “ofthe”, “willbe”, “itwas”."""
MERGED_WORDS = frozenset(
    left + right for lefts, rights in RUN_TOGETHER for left in lefts.split("|") for right in rights.split("|")
)
MERGED = pattern(
    rf"(?<![\w@#./\\’'-])(?:{'|'.join(f'(?P<left{at}>{lefts})(?:{rights})' for at, (lefts, rights) in enumerate(RUN_TOGETHER))})(?![\w@/’'-]|\.\w)"
)
JOINED_WITH = ("the", "these", "this", "that", "and")
GLUED = pattern(rf"(?<![\w@#./\\’'-])(?P<left>{'|'.join(JOINED_WITH)})(?P<right>[a-z]{{4,}})(?![\w@/’'-]|\.\w)")
"""A small word and what may be another behind it: “theworld”, “andeven”."""
ARTICLE_GLUED = {
    f"{article}{noun}": len(article)
    for article, nouns in (
        ("a", "statement tweet report memo filing letter study paper blog thread speech post"),
        ("an", "interview email article analysis announcement essay"),
    )
    for noun in nouns.split()
}
"""An article and its noun, where a program dropped the space around a link: “said in astatement”;
and where the space belongs."""
BEHIND_SMALL = pattern(rf"(?<![\w-])(?:in|from|to|via|with|of|by|on) (?P<word>{'|'.join(ARTICLE_GLUED)})\b")
TITLE_GLUED = pattern(r"(?P<title>(?<=[a-z,(“] )(?:Prof|Dr|Mrs?|Gen|Sen|Capt|Rev|Gov)\.)[A-Z][a-z]{2,}(?![\w.])")
"""A title and the name behind it: “we met Prof.Lund”."""
NAME_GLUED = pattern(
    r"(?<![\w@#./\\’'&=-])(?P<left>the|of|to|from|with|for|and|by|in)(?P<right>[A-Z][a-z]{2,})(?![\w@/(=_-]|\.\w)"
)
"""A small word and a name behind it, where a program dropped the space around a link: “theHarbour Times”."""
FEWEST_NAMES = 2
"""Names of a text that are glued so; one may be how somebody writes his own: “theSkipper”."""
CAPITAL_WITHIN = pattern(r"[a-z][A-Z]")
SMALL_WORDS = tuple(
    "who which that said says from with have were will when where about into their this they but the was of to you".split()
)
OFTEN_ENDS = ("of", "to", "you")
"""Those that end many a short word: “canto”, “caribou”; before them a word has at least four letters."""
LEAST_BEFORE = 4
WORD_GLUED = pattern(
    rf"(?<![\w@#./\\’'&=-])(?P<left>[a-z]{{3,}}?)(?P<right>{'|'.join(SMALL_WORDS)})"
    r"(?![\w@/(=_’'-]|\.\w)"
)
"""A word, and a small one behind it, where a program dropped the space around a link: “the boatsthat sail”."""
WHOLE_WORDS = frozenset(
    "freewill sackbut roundabout turnabout whereabout hereabout hereabouts thereabout thereabouts gainsaid gainsay "
    "layabout walkabout knockabout runabout herewith therewith wherewith elsewhen startswith endswith therefrom "
    "wherefrom therewithal outwith bandwith perfrom thereto hereto whereto thereof hereof whereof typeof sizeof mailto".split()
)
"""Words that the list of words has not, and slips for words that are none of two: bandwidth, perform."""
SPACED_STOP = pattern(r"(?<![\w’'.-])[\w’'-]*[a-z]{3}(?P<space> )\.(?= [A-Z][a-z]+ [a-z]|$)")
SPACED_COMMA = pattern(r"(?<![\w’'-])[\w’'-]*[a-z]{3}(?P<space> ),(?= [a-z]{2})")
PARTS = {
    "ever": "changing growing present increasing evolving expanding popular",
    "self": "[a-z]{4,}", "non": "[a-z]{4,}", "anti": "[a-z]{4,}", "multi": "[a-z]{4,}", "semi": "[a-z]{5,}",
    "co": "founder founders founded author authors founding operation star host",
    "long": "term standing awaited running lasting", "short": "term lived",
    "well": "known being established documented deserved received", "mid": "[a-z]{4,}",
    "high": "profile quality speed level end income tech stakes energy octane ranking risk performance performing rise resolution",
    "low": "cost income level key", "full": "time scale fledged", "part": "time", "real": "time world life", "so": "called",
    "state": "owned run", "decision": "making maker makers", "policy": "making maker makers", "award": "winning",
    "record": "breaking setting high low", "world": "class famous renowned", "cutting": "edge", "ground": "breaking", "year": "old",
    "large": "scale", "cross": "border country platform party cultural functional", "tech": "savvy driven", "game": "changing changer changers",
    "lightning": "fast", "fast": "paced growing moving", "top": "notch tier rated ranked", "hard": "hitting working fought earned", "eye": "catching opening",
    "heart": "warming breaking wrenching pounding stopping", "jaw": "dropping", "mouth": "watering", "user": "friendly", "eco": "friendly", "family": "friendly",
    "far": "reaching", "thought": "provoking", "action": "packed", "fun": "filled", "star": "studded", "best": "selling known", "old": "fashioned",
    "open": "minded ended", "data": "driven", "cost": "effective cutting", "time": "consuming", "life": "changing saving threatening", "much": "needed anticipated awaited loved",
    "must": "see have", "front": "runner line", "first": "ever class", "nail": "biting",
}  # fmt: skip
"""Compounds that are written with a hyphen: the first half, and what may follow it."""
NO_WORDS = frozenset("com org net gov edu io ai co js ts py md html css php txt pdf".split())
NAMES = frozenset("Com Org Net Gov Edu Io Ai Co Js Ts Me Tv Fm Uk Us".split())
HYPHEN = pattern(
    r"(?<![\w-])(?:"
    + "|".join(rf"(?P<{left}>{left}) - (?:{'|'.join(right.split())})\b" for left, right in PARTS.items())
    + r")(?! - )(?! (?:is|are|was|were|has|had|will|would|can|could|may)\b)",
    re.IGNORECASE,
)
"""The compounds with spaces around their hyphen."""


class SplitterDamage(Options):
    """Options."""

    allow: tuple[str, ...] = option((), "words that are meant as they stand, such as the name of a site")


def check(document: Document, options: SplitterDamage) -> Iterator[Finding]:
    """Every such place."""
    blocks = [block for block in document.prose_blocks() if not block.key]
    for block in document.prose_blocks():
        if block.key and block.kind == "headline":
            yield from _spaced(document, block)
    for block in blocks:
        yield from _inside(document, block, options)
    if not has_code(document):
        yield from _of_links(document, blocks)
    if not is_verse(document):
        yield from broken_paragraphs(document, blocks)


def _inside(document: Document, block: Block, options: SplitterDamage) -> Iterator[Finding]:
    prose = block.prose
    for match in FUSED.finditer(prose) if FUSED_AT_ALL.search(prose) else ():
        if _is_of_name(match) or match[0] in options.allow:
            continue
        if "]]" in prose and prose.rfind("[[", 0, match.start()) > prose.rfind("]]", 0, match.start()):
            continue  # the name of a page in a wiki: “[[guide.The Boat]]”
        at = match.start("right")
        whole = block.in_one_run(match.start(), match.end())  # else marks stand between, and may space the words
        opens = match["right"].lower() in OPENERS
        sure = DOUBTFUL if not whole else SURE if len(match["left"]) > 2 else LIKELY
        if not opens and (
            has_code(document)
            or is_commit(document, block)
            or not is_word(match["left"])
            or match["left"] in OF_PROGRAMS
        ):
            sure = DOUBTFUL  # “http.Server”, “scope.Close”
        trust: Trust = "safe" if opens else "ask"
        yield _finding(document, block, match, (at, at), " ", "a space is missing between two sentences", sure, trust)
    for match in FUSED_COMMA.finditer(prose) if COMMA_AT_ALL.search(prose) and not has_code(document) else ():
        at = match.start("right")
        if block.in_one_run(*match.span()) and is_word(match["left"].lower()) and is_word(match["right"].lower()):
            yield _finding(document, block, match, (at, at), " ", "a space is missing after a comma", LIKELY, "ask")
    yield from _merged(document, block)
    for match in () if ARTICLE_GLUED.keys().isdisjoint(vocabulary(document)) else BEHIND_SMALL.finditer(prose):
        at = match.start("word") + ARTICLE_GLUED[match["word"]]
        yield _finding(document, block, match, (at, at), " ", "a space is missing between two words", SURE)
    for match in GLUED.finditer(prose) if _may_be_glued(document) and not has_code(document) else ():
        if _is_of_two(match["left"], match["right"]) and not _is_site(document, match[0]):
            span = match.end("left"), match.end("left")
            yield _finding(document, block, match, span, " ", "a space is missing between two words", LIKELY, "ask")
    for match in TITLE_GLUED.finditer(prose):
        at = match.end("title")
        yield _finding(document, block, match, (at, at), " ", "a space is missing after a title", LIKELY, "ask")
    for match in DECIMAL.finditer(prose) if DECIMAL_AT_ALL.search(prose) else ():
        if prose[max(0, match.start() - 1) : match.start()] in ("-", "–"):
            continue  # “in 2002-3. 17% of the boats”
        if not match.start() and block.kind == "heading":
            continue  # the number of a section: “3. 43% lower costs”
        if SHARE_OPENS.match(prose, match.end()) and OF_AGE.search(
            prose, max(0, match.start() - LONGEST_OF_AGE), match.start()
        ):
            continue  # “over the age of 60. 33% of the crews are”
        span = match.end("left"), match.start("right")
        yield _finding(document, block, match, span, "", "there is a space inside a number", SURE, "ask")
    yield from _spaced(document, block)


def _merged(document: Document, block: Block) -> Iterator[Finding]:
    """Two small words as one; not a name, which stands in an address too: example.org/whohas/"""
    for match in () if MERGED_WORDS.isdisjoint(vocabulary(document)) else MERGED.finditer(block.prose):
        at = match.end(match.lastgroup or 0)
        sure = DOUBTFUL if has_code(document) else SURE
        if f"/{match[0]}/" not in document.text:
            yield _finding(document, block, match, (at, at), " ", "a space is missing between two words", sure)


def _of_links(document: Document, blocks: Sequence[Block]) -> Iterator[Finding]:
    """What a program left that dropped the marks of links and of code: spaces that are lost,
    and those before commas."""
    commas = [
        (block, match)
        for block, match in (_everywhere(blocks, SPACED_COMMA) if " ," in document.text else ())
        if document.text.startswith(" ,", block.source(*match.span("space")).start)  # no tag stands between
    ]
    yield from _together(document, commas, "space", "there is a space before a comma")
    stops = [
        (block, match)
        for block, match in (_everywhere(blocks, SPACED_STOP) if " ." in document.text else ())
        if document.text.startswith(" .", block.source(*match.span("space")).start)
        and not block.prose.startswith("$ ")  # a command: “$ git add .”
    ]
    yield from _together(document, stops, "space", "there is a space before a full stop")
    capitals = _everywhere(blocks, NAME_GLUED) if CAPITAL_WITHIN.search(document.text) else []
    names = [(block, match) for block, match in capitals if _is_shown_so(document, block, match)]
    glued = names if len({match["right"] for _, match in names}) >= FEWEST_NAMES else []
    words = {word for word in vocabulary(document) if word.endswith(SMALL_WORDS) and _is_glued(word)}
    two = [
        (block, match)
        for block, match in (_everywhere(blocks, WORD_GLUED) if words else ())
        if match[0] in words and _is_shown_so(document, block, match) and not _is_entry(block.prose, match)
    ]
    glued += [(block, match) for block, match in two if match["left"] != match["right"]]
    yield from _together(document, glued, "left", "a space is missing between two words")
    for block, match in two:
        if match["left"] == match["right"]:
            what = "the word appears twice without a space"
            yield _finding(document, block, match, match.span("right"), "", what, LIKELY, "ask")


def _is_of_name(match: re.Match[str]) -> bool:
    """Whether the words around a mark are those of a site, “example.Com”, or of a firm, “Quaynet!News”."""
    left = match["left"]
    if left in NO_WORDS or match["right"] in NAMES:
        return True
    return left[0].isupper() and match["stop"][0] in "?!" and not is_word(left.lower())


def _is_glued(word: str) -> bool:
    """Whether a word is none, but two of which the second is a small one."""
    match = WORD_GLUED.fullmatch(word)
    if match is None or word in WHOLE_WORDS or is_word(word):
        return False
    return is_word(match["left"]) and (match["right"] not in OFTEN_ENDS or len(match["left"]) >= LEAST_BEFORE)


def _is_entry(prose: str, match: re.Match[str]) -> bool:
    """Whether a word is all that an entry of a list has, as a name is: “tools: lamp, netsthat, and sail”."""
    return prose[match.start() - 2 : match.start()] in (", ", ": ") and prose[match.end() : match.end() + 1] in ",;."


def _is_shown_so(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether readers see the words without a space: the style of a page may set off what a tag begins."""
    return document.format != "html" or block.in_one_run(*match.span())


def _everywhere(blocks: Sequence[Block], shape: re.Pattern[str]) -> list[tuple[Block, re.Match[str]]]:
    return [(block, match) for block in blocks for match in shape.finditer(block.prose)]


def _together(
    document: Document, matches: Sequence[tuple[Block, re.Match[str]]], group: str, problem: str
) -> Iterator[Finding]:
    """Everything of one kind as one finding; what is `left` lacks a space behind it, and a `space` goes."""
    found = [
        _finding(document, block, match, match.span(group), "", problem, LIKELY)
        if group == "space"
        else _finding(document, block, match, (match.end(group), match.end(group)), " ", problem, LIKELY)
        for block, match in matches
    ]
    if len(found) > 1 and all(one.fixes for one in found):
        yield together(document, found, lambda n: f"Mend {'all ' if n == len(found) else ''}{n} place{'s' * (n > 1)}")
    elif found:
        yield found[0]._replace(
            also=tuple(one.place for one in found[1:]), fixes=found[0].fixes if len(found) == 1 else ()
        )


def _spaced(document: Document, block: Block) -> Iterator[Finding]:
    """Compounds with spaces around their hyphen."""
    prose = block.prose
    compounds = list(HYPHEN.finditer(prose)) if " - " in prose else []
    for match in compounds if prose.count(" - ") == len(compounds) else ():  # where others stand, each is a dash
        span = match.end(match.lastgroup or 0), match.end(match.lastgroup or 0) + len(" - ")
        if any(mark.end == span[0] for mark in block.marks.meeting(match.start(), span[0])):
            continue  # what is set off, and what is said of it: “**Master / Multi** - Master mode”
        yield _finding(document, block, match, span, "-", "there are spaces around a hyphen", LIKELY, "ask")


def _is_site(document: Document, word: str) -> bool:
    """Whether the text has the address of a site that is called so: “theweather”, of www.theweather.com."""
    return any(f"{before}{word.lower()}." in document.text for before in ("//", "//www.", "@"))


@once_a_document
def _may_be_glued(document: Document) -> bool:
    """Whether a text has a word that is none, and begins with one that is."""
    return any(
        (match := GLUED.fullmatch(word)) is not None and _is_of_two(match["left"], match["right"])
        for word in vocabulary(document)
        if word.startswith(JOINED_WITH)
    )


def _is_of_two(left: str, right: str) -> bool:
    return is_word(right) and not is_word(left + right) and left + right not in WHOLE_WORDS


def _finding(
    document: Document,
    block: Block,
    match: re.Match[str],
    span: tuple[int, int],
    replacement: str,
    problem: str,
    sure: float,
    trust: Trust = "safe",
) -> Finding:
    fixes: tuple[Fix, ...] = ()
    if block.in_one_run(match.start(), match.end()):
        source = block.source(*span)
        fixed = block.prose[match.start() : span[0]] + replacement + block.prose[span[1] : match.end()]
        fixes = (Fix(f"Write “{fixed}”", (Edit(source.start, source.end, replacement),), trust),)
    place = document.place(block, match.start(), match.end(), problem)
    return Finding(place=place, values={"match": match[0], "problem": problem}, fixes=fixes, confidence=sure)
