"""Characters that were decoded wrongly, cannot be seen, or stand for something they were not turned into."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from lint.checks import Options, _html_in_text, option
from lint.checks._alone_in_element import fills_element
from lint.checks._everywhere import blocks_with
from lint.checks._together import together
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Edit, Finding, Fix, Trust
from lint.document import MASK, Block, Document, once_a_document
from lint.gates import Gate, Need
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "match": "the characters as they are, or their name where they cannot be seen",
    "problem": "what is wrong with them, as in “is meant to read “’””",
}
INVISIBLE = "\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
JOINERS = "\u200c\u200d"
"""They are letters' business in Arabic, Persian and Indic scripts, and hold emoji together."""
_RUN = rf"[^\x00-\x7f{INVISIBLE}{JOINERS}{MASK}\ufffd]{{2,}}"
SUSPECT = pattern(
    rf"(?P<mixed>\b(?=[A-Za-z]*[Ͱ-ӿ])(?=[Ͱ-ӿ]*[A-Za-z])[A-Za-zͰ-ӿ]{{3,}}\b)"
    rf"|(?P<run>{_RUN})"
    rf"|(?P<lost>\ufffd+)"
    rf"|(?P<hidden>[{INVISIBLE}]+|(?<=[A-Za-z])[{JOINERS}](?=[A-Za-z]))"
    r"|(?P<doubled>(?<=[a-z]{2})''(?=(?:s|t|re|ve|ll|d|m)\b))"
    rf"|(?P<entity>&(?:amp;)?(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|\#\d{{2,5}}|\#x[0-9a-fA-F]{{2,5}});)"
)
RUN = pattern(_RUN)
CODE_PAGES = ("cp437", "cp850", "mac_roman")
CYRILLIC = "cp1251"
"""A code page of which two letters that stand side by side by right make a Latin one: “Её”."""
ASCII_LETTER, LATIN = pattern(r"[A-Za-z]"), pattern(r"[À-ɏ]")
"""What stands beside a wrongly decoded letter of a word, and such a letter."""
MEANT = pattern(
    r"[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\u2190-\u21ff\u2212\u2248-\u2265\u25a0-\u27bf\ufe0f\U0001f300-\U0001faff]+"
)
"""What wrongly decoded characters are in an English text: Latin letters, punctuation, signs, emoji."""
REACH = 40
MARKS_AROUND = frozenset("\"'“”‘’`")
"""Characters around one that nobody sees within which a letter of a script that needs it may stand."""
WITHOUT_SPACES = pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""A letter of Thai, Lao, Burmese or Khmer."""
LEADS = "ãâγ├┬√¬ðñïåäîæ\ufffd"  # in lower case, as the gate sees them


OF_ENCODINGS = pattern(r"\b(?:UTF-?8|[Ee]ncod(?:ed|ing)s?|[Mm]ojibake|Latin-?1|ISO[ -]8859)\b")
"""What a paragraph has that speaks of such characters, and shows some."""
_OF_CHARACTERS = "encodings?|mojibake|garbled|charset|character sets?"
SPEAKS_OF_THEM = pattern(rf"\b(?:{_OF_CHARACTERS})\b", re.IGNORECASE)
"""What one beside it has, which speaks of what such characters come from."""
SPEAKS_OF_ENTITIES = pattern(
    rf"\b(?:{_OF_CHARACTERS}|escapes|escaping|character references?|entit(?:y|ies))\b", re.IGNORECASE
)
"""The same of characters that were not turned into others."""


class Mojibake(Options):
    """Options."""

    allow: tuple[str, ...] = option((), "characters or words that are meant as they stand")


def needs(options: Mojibake) -> Gate:
    """What a text must hold: the first half of a wrongly decoded character, an entity, a character nobody sees."""
    hidden = {chr(code) for code in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)}
    greek_and_cyrillic = {chr(code) for code in (*range(0x3B1, 0x3CA), *range(0x430, 0x460))}
    pieces = frozenset(
        {*LEADS, *hidden, *greek_and_cyrillic, "''", "&amp", "&lt", "&gt", "&quot", "&nbsp", "&#", "quo;", "dash;"}
    )
    return Gate(frozenset(), ((Need(frozenset(), pieces),),))


def check(document: Document, options: Mojibake) -> Iterator[Finding]:
    """Everything that was decoded wrongly in one way, with all its places and what it is meant to read where that can
    be told."""
    found: dict[tuple[str, ...], list[Finding]] = {}
    for finding in _places(document, options):
        kind = (*finding.values.values(), *(fix.trust for fix in finding.fixes), str(finding.confidence))
        found.setdefault(kind, []).append(finding)
    for findings in found.values():
        yield findings[0] if len(findings) == 1 else together(document, findings, _titles(findings))


def _titles(findings: list[Finding]) -> Callable[[int], str]:
    """What the fix of so many of some findings is called, of which each has the same."""
    title = next((fix.title for one in findings for fix in one.fixes), "")
    return lambda number: f"{title} in {number} places" if number > 1 else title


def _places(document: Document, options: Mojibake) -> Iterator[Finding]:
    """Every such place by itself."""
    for block in document.prose_blocks():
        told = 0
        for match in SUSPECT.finditer(block.prose):
            if match[0] in options.allow or match.start() < told:
                continue
            finding = _finding(document, block, match)
            if finding:
                spoken_of = SPEAKS_OF_ENTITIES if match["entity"] else SPEAKS_OF_THEM
                yield finding._replace(confidence=DOUBTFUL) if _is_told_of(document, block, spoken_of) else finding
                run = _run_in(block.prose, match) if match["mixed"] else None
                told = run.end() if run else match.end()


def _is_told_of(document: Document, block: Block, words: re.Pattern[str]) -> bool:
    """Whether a block or one beside it speaks of the matter: “the encoding of their page is so funny”."""
    beside = range(block.ordinal - 1, block.ordinal + 2)
    return not blocks_with(document, words).isdisjoint(beside)


def _run_in(prose: str, word: re.Match[str]) -> re.Match[str] | None:
    """The run of characters beyond ASCII in a word, which may go on behind it: “harbourвЂ”open”,
    of which the first two are letters."""
    run = RUN.search(prose, word.start())
    return run if run and run.start() < word.end() else None


def _is_of_symbols(prose: str, start: int, end: int) -> bool:
    """Whether a lost character stands among symbols of which no letter is Latin, as in a test of a font."""
    around = "".join(prose[max(0, start - SAMPLE) : start].split()[-1:] + prose[end : end + SAMPLE].split()[:1])
    return len(around) > SAMPLE // 2 and not any(letter.isascii() and letter.isalpha() for letter in around)


def _finding(document: Document, block: Block, match: re.Match[str]) -> Finding | None:
    start, end = match.span()
    if match["run"]:
        return _wrongly_decoded(document, block, start, end)
    shown, sure, trust = match[0], SURE, "safe"
    meant: str | None
    if match["lost"] and (
        _is_of_symbols(block.prose, start, end) or block.ordinal in blocks_with(document, OF_ENCODINGS)
    ):
        return None
    if match["lost"]:
        meant, problem = None, "appears where a character was lost"
    elif match["hidden"]:
        if start == 0 and match[0] == "\ufeff":
            return None
        if _is_of_script(block.prose, start, end):
            return None
        meant, shown = "", unicodedata.name(match[0][0], "a control character").capitalize()
        problem = "cannot be seen and does not belong here"
        sure = DOUBTFUL  # it harms searches and links more than readers
    elif match["doubled"]:
        if _has_typewriter_marks(document):
            return None
        meant, problem, sure = "'", "is one apostrophe, doubled as a database wants it", LIKELY
    elif match["entity"]:
        if document.text.endswith("\\", 0, block.source(start, end).start):
            return None  # “O\\&#39;Hara”, which is shown as it is written
        if start and _is_spoken_of(block.prose[start - 1 : start], block.prose[end : end + 1]):
            return None  # an ampersand is written as "&amp;", “<p>&nbsp;</p>”
        if TYPED.search(block.prose, max(0, start - LONGEST_TYPED), start):
            return None  # “I typed &amp;lt; in the sentence before”
        if _is_named(document, block, start, end) or OF_ENTITY.match(block.prose, end):
            return None
        meant = html.unescape(html.unescape(match[0]))
        problem = f"is meant {_to_read(meant)}"
        sure = DOUBTFUL if _html_in_text.is_html(document) or _is_markdown(document) else SURE
        trust = "ask"  # a text about such signs writes them so
        if document.format != "text":
            meant = html.escape(meant, quote=False)
    else:
        meant, sure, trust = _latin(match[0]), DOUBTFUL if _is_of_lookalikes(document, block) else LIKELY, "ask"
        if meant is None:
            run = _run_in(block.prose, match)
            return _wrongly_decoded(document, block, *run.span()) if run else None
        problem = "mixes letters of two alphabets that look alike"
    fixes = _fixes(block, start, end, meant, trust)  # type: ignore[arg-type]
    place = document.place(block, start, end, "wrong characters")
    return Finding(place=place, values={"match": shown, "problem": problem}, fixes=fixes, confidence=sure)


def _is_spoken_of(before: str, behind: str) -> bool:
    """Whether what stands around an entity sets it off, or is of the tags that are shown with it."""
    return (before in MARKS_AROUND and behind in MARKS_AROUND) or (before, behind) == (">", "<")


def _is_of_lookalikes(document: Document, block: Block) -> bool:
    """Whether a paragraph tells of letters that look like others, and may show them."""
    return block.ordinal in blocks_with(document, OF_LOOKALIKES)


OF_LOOKALIKES = pattern(
    r"\b(?:Cyrillic|Greek|homo(?:glyph|graph)s?|look-?alikes?|confusables?|Punycode)\b", re.IGNORECASE
)
"""Words of such a paragraph."""


@once_a_document
def _has_typewriter_marks(document: Document) -> bool:
    """Whether a text opens quotations with two backquotes, and so closes them with two apostrophes."""
    return "``" in document.text


@once_a_document
def _is_markdown(document: Document) -> bool:
    """Whether plain text has the marks of Markdown throughout, or is a script with data: it is shown as HTML, in which
    entities are right."""
    return document.format == "text" and (
        len(MARKDOWN.findall(document.text)) >= FEWEST_OF_MARKDOWN or OF_SCRIPT.match(document.text) is not None
    )


def _is_named(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether an entity is all that an element within a paragraph holds, as where a text speaks of it."""
    span = block.source(start, end)
    is_all = document.format != "text" and fills_element(document, span.start, span.end)
    return is_all and end - start < len(block.prose.strip())


ENDS_OF_SHORT_FORM = pattern(r"(?:s|t|d|m|re|ve|ll)\b")
"""Behind an apostrophe: “the lake’s”, “they’re”."""
SAMPLE = 12  # characters
MARKDOWN = pattern(r"\]\((?:https?:|/|\.|#)|^#{1,4} [A-Z]|(?<!\*)\*\*(?=\w)", re.MULTILINE)
FEWEST_OF_MARKDOWN = 5
"""Marks of Markdown, and how many of them plain text has that is Markdown under another name."""
OF_SCRIPT = pattern(r"\s*(?:var|let|const) \w+ ?= ?[\[{]")
"""How a script begins that holds data."""
TYPED, LONGEST_TYPED = pattern(r"\b(?:typed?|typing|wrote|entered)[ :]+[\"'“]?$"), 12  # characters
OF_ENTITY = pattern(r"[\"'”’]? (?:named |character |HTML )?(?:entit(?:y|ies)|(?:character )?references?|escapes?)\b")
"""Behind an entity that a text speaks of: “the &amp; entity”."""
STILL_WRONG = pattern(r"â[€–—]|[ÃÂ][\x80-\xbf]|Ã.|Â(?![a-zû])")
"""What of a mended run would be as wrong as before: “â” and a lone control character make “â€”."""


def _wrongly_decoded(document: Document, block: Block, start: int, end: int) -> Finding | None:
    """What is wrong with a run of characters beyond ASCII, where they are those of another encoding."""
    run = block.prose[start:end]
    meant = _decoded(run)
    is_in_word = (start > 0 and ASCII_LETTER.match(block.prose, start - 1)) or ASCII_LETTER.match(block.prose, end)
    if meant is None and (found := _of_page(run, CYRILLIC)) and (is_in_word or not LATIN.search(found)):
        meant = found
    if meant is None or block.ordinal in blocks_with(document, OF_ENCODINGS):
        return None
    read, meant = meant, _of_mac(block.prose, start, meant, end)
    is_whole = STILL_WRONG.search(meant) is None
    problem = (
        f"is meant {_to_read(meant)}; it was decoded wrongly"
        if is_whole
        else "was decoded wrongly, and a part of it is lost"
    )
    return Finding(
        place=document.place(block, start, end, "wrong characters"),
        values={"match": run, "problem": problem},
        # A letter that is taken for a mark may be one.
        fixes=_fixes(block, start, end, meant, "safe" if meant == read else "ask") if is_whole else (),
        confidence=SURE,
    )


def _of_mac(prose: str, start: int, meant: str, end: int) -> str:
    """The mark that a letter stands for which was one of Mac Roman before it was decoded wrongly:
    ’ for the Õ of “lakeÕs”, “ and ” for the Ò and Ó around words; else the letter."""
    before, behind = prose[start - 1 : start] if start else " ", prose[end : end + 1]
    fits = {
        "Õ": before.islower() and ENDS_OF_SHORT_FORM.match(prose, end) is not None,
        "Ò": not before.isalnum() and behind.isalpha(),
        "Ó": not before.isspace() and not behind.isalnum(),
    }
    return meant.encode("cp1252").decode("mac_roman") if fits.get(meant) else meant


def _to_read(meant: str) -> str:
    """How a message says what some characters mean: a quotation mark between quotation marks nobody can read."""
    if meant in ("“", "”", "„", '"'):
        return f"to be the quotation mark {meant}"
    return f"to read “{meant}”" if meant.strip() else "to be a space"


def _is_of_script(prose: str, start: int, end: int) -> bool:
    """Whether characters that nobody sees do their work: they order text that runs from the right,
    or part words of a script without spaces."""
    around = prose[max(0, start - REACH) : end + REACH]
    return any(unicodedata.bidirectional(one) in ("R", "AL") or WITHOUT_SPACES.match(one) for one in around)


def _fixes(block: Block, start: int, end: int, meant: str | None, trust: Trust) -> tuple[Fix, ...]:
    if meant is None or not block.in_one_run(start, end):
        return ()
    span = block.source(start, end)
    title = f"Write “{meant}”" if meant.strip() else "Write a space" if meant else "Delete what cannot be seen"
    return (Fix(title, (Edit(span.start, span.end, meant),), trust),)


def _decoded(run: str) -> str | None:
    """What a run of characters beyond ASCII is meant to read, or None where it is fine as it stands."""
    import ftfy  # only texts with such characters need it

    fixed = ftfy.fix_encoding(run)
    if fixed != run:
        return fixed if MEANT.fullmatch(fixed) else None
    return next((found for page in CODE_PAGES if (found := _of_page(run, page))), None)  # which ftfy leaves alone


def _of_page(run: str, page: str) -> str | None:
    """What a run that was read in a code page is meant to read, if that is likely in an English text."""
    try:
        fixed = run.encode(page).decode("utf-8")
    except UnicodeError:
        return None
    return fixed if MEANT.fullmatch(fixed) else None


def _latin(word: str) -> str | None:
    """The Latin word that a mixed word looks like, or None if its letters do not look alike."""
    found = "".join(LOOK_ALIKE.get(letter, letter) for letter in word)
    return found if found.isascii() else None


LOOK_ALIKE = dict(
    zip("АВЕЅІЈКМНОРСТХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXaesijopcyxABEZHIKMNOPTYXo", strict=True)
)
"""Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39, confusables)."""
