"""A line that is not in title case, sentence case, capitals or lower case, whichever a house wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks._wording import shortened
from lint.diagnostics import Edit, Finding, Fix
from lint.document import MASK, Block, Document
from lint.language.names.whole import TITLES
from lint.language.verbs.parts_of_speech import tagged
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.language.vocabulary.listed_words import is_listed_word
from lint.matching import Limited, compiled, no_pattern
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"match": "the line", "expected": "the line as it should be"}
WORD = pattern(rf"[^\W_{MASK}][^\s]*")
PART = pattern(rf"[^\W_{MASK}][^\s/-]*")
TEMPLATE = pattern(r"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}")
SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
PREPOSITIONS = frozenset(
    "with from into during including until against among throughout despite towards upon concerning about over through before "
    "between after since without under within along following across beyond around down up near above behind below beneath "
    "beside besides except inside like off onto outside past toward underneath unlike".split()
)
MARKS = ",;:.!?)(“”\"'"
MONTHS_AND_VERBS = frozenset(("May", "March"))
IN_MONTH = pattern(
    r"\b(?:in|of|since|until|till|by|from|for|to|last|next|early|late|mid|this|every|\d{1,2}) $", re.IGNORECASE
)
LONGEST = 200  # characters of a paragraph in a message
BY_SHARE = ("$title", "$sentence")
"""What a line may have in part; to be in capitals is a matter of all of it."""
STYLES: Mapping[str, frozenset[str]] = {"AP": SMALL, "Chicago": SMALL | PREPOSITIONS}
"""Words that a title has in lower case, unless they stand first or last (AP Stylebook;
Chicago Manual of Style 8.159)."""


class Capitalization(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    match: str = option(
        ..., "$title, $sentence, $lower, $upper, or a regular expression that the line has to match", pattern=True
    )
    style: str = option("AP", "the style of $title: AP or Chicago")
    exceptions: tuple[str, ...] = option((), "words that keep their form", pattern=True, house="words")
    indicators: tuple[str, ...] = option((), "marks after which $sentence lets a capital stand, such as a colon")
    threshold: float = option(
        0.8, "share of the words that have to be right at least in $title and $sentence, from 0 to 1", most=1
    )
    prefix: str = option("", "what comes before the line and does not count, as a regular expression", pattern=True)
    inside: bool = option(
        False, "whether an exception also lets the words through that have it inside them (“Mac” also “Macbook”)"
    )
    vocab: bool = option(True, "whether the words of the house’s vocabulary are exceptions")
    names: bool = option(
        True, "whether $sentence lets words in capitals throughout stand, as names of things (“Using HTTPS”)"
    )

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """A case that is none of ours."""
        match = str(given.get("match", ""))
        if match.startswith("$") and match not in CASES:
            yield "match", f"match: takes {', '.join(CASES)} or a regular expression, not “{match}”"


def check(document: Document, options: Capitalization) -> Iterator[Finding]:
    """Every block that is otherwise; the scope says which blocks are looked at."""
    exceptions = _exceptions(options.exceptions)
    inside = _within(options.exceptions) if options.inside else None
    for block in document.prose_blocks():
        start = 0
        if options.prefix and (found := compiled(options.prefix, False).match(block.prose)):
            start = found.end()
        line = block.prose[start:]
        if not WORD.search(line):
            continue
        if options.match in CASES:
            expected = _with_templates(CASES[options.match](line, options), line)
            share = _share(line, expected, options, exceptions, inside)
            if share >= (options.threshold if options.match in BY_SHARE else 1):
                continue
            expected = _with_exceptions(expected, line, options.exceptions, inside)
            if options.match == "$sentence":
                expected = _with_names(expected, line, options)
        else:
            expected = line
            if compiled(options.match, False).search(line):
                continue
        yield Finding(
            place=document.place(block, 0, len(block.prose)),
            values={"match": shortened(block.prose, LONGEST), "expected": shortened(expected, LONGEST)},
            fixes=_fixes(document, block, start, expected),
        )


def _fixes(document: Document, block: Block, start: int, expected: str) -> tuple[Fix, ...]:
    """The words that have other capitals, each changed in its place; nothing where markup stands within one."""
    line = block.prose[start:]
    if expected == line or len(expected) != len(line):
        return ()
    edits: list[Edit] = []
    for word in re.finditer(r"\S+", line):
        written = expected[word.start() : word.end()]
        if written != word[0]:
            first, last = start + word.start(), start + word.end()
            if MASK in written or not block.in_one_run(first, last):
                return ()
            span = block.source(first, last)
            edits.append(Edit(span.start, span.end, written))

    def source(mask: re.Match[str]) -> str:
        span = block.source(start + mask.start(), start + mask.end())
        return document.text[span.start : span.end]

    return (Fix(f"Write “{re.sub(f'{MASK}+', source, expected)}”", tuple(edits)),)


def _with_exceptions(expected: str, line: str, exceptions: tuple[str, ...], inside: Limited | None) -> str:
    """The line as it should be, with the words that keep their form in that form, whatever capitals they have,
    or that have an exception inside."""
    if len(expected) != len(line):
        return expected
    kept = [
        (*found.span(), found[0]) for shape in (_exceptions(exceptions),) if shape for found in shape.finditer(line)
    ]
    literal, forms = _literal(exceptions)
    kept += (
        [(*found.span(), forms.get(found[0].lower(), found[0])) for found in literal.finditer(line)] if literal else []
    )
    kept += [(*word.span(), word[0]) for word in re.finditer(r"\S+", line) if inside and inside.search(word[0])]
    for start, end, form in kept:
        if len(form) == end - start:
            expected = expected[:start] + form + expected[end:]
    return expected


def _with_templates(expected: str, line: str) -> str:
    """The line as it should be, with the tags of a template as they are: another capital names another variable."""
    for tag in TEMPLATE.finditer(line) if len(expected) == len(line) else ():
        expected = expected[: tag.start()] + tag[0] + expected[tag.end() :]
    return expected


def _with_names(expected: str, line: str, options: Capitalization) -> str:
    """The line as it should be, with the capitals of words that may be names: known ones, abbreviations,
    and what is no word of English. Whether they count as wrong is another question."""
    for word in WORD.finditer(line) if len(expected) == len(line) else ():
        start, end = word.span()
        bare = word[0].strip(MARKS)
        is_short_form = options.names and bare.isupper() and len(bare) > 1
        # “iPhone” keeps its small letter at the beginning too
        is_own_form = not bare.isupper() and any(map(str.isupper, bare[1:])) and "-" not in bare
        is_lowered = bare[:1].isupper() and not any(map(str.isupper, expected[start:end]))
        if is_short_form or is_own_form or (is_lowered and _may_be_name(line, start, end)):
            expected = expected[:start] + word[0] + expected[end:]
    return expected


def _may_be_name(line: str, start: int, end: int) -> bool:
    """Whether a word with a capital may be a name: of a month that is a verb too, behind “in”; a title before one."""
    bare = line[start:end].strip(MARKS)
    if bare in MONTHS_AND_VERBS:
        return IN_MONTH.search(line, 0, start) is not None or line[end : end + 2].strip().isdecimal()
    if bare in TITLES:
        following = WORD.search(line, end)
        return following is not None and following[0][:1].isupper() and not _is_ordinary(following[0].strip(MARKS))
    return not _is_ordinary(bare)


def _is_ordinary(word: str) -> bool:
    """Whether a word is one of English, and no name."""
    return all(is_word(part) or is_listed_word(part) for part in word.split("-")) and not is_known_name(word)


@lru_cache(maxsize=64)
def _literal(words: tuple[str, ...]) -> tuple[Limited | None, dict[str, str]]:
    """One pattern in any case for all exceptions that are words alone,
    and their forms by what they are in small letters."""
    forms = {word.lower(): word for word in words if not _is_pattern(word)}
    if not forms:
        return None, forms
    either = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return compiled(rf"(?<!\w)(?:{either})(?!\w)", True), forms


@lru_cache(maxsize=64)
def _exceptions(words: tuple[str, ...]) -> Limited | None:
    """One pattern for all exceptions as whole words."""
    return compiled(rf"(?<![\w])(?:{_either(words)})(?![\w])", False) if words else None


@lru_cache(maxsize=64)
def _within(words: tuple[str, ...]) -> Limited | None:
    """One pattern for all exceptions wherever they stand, within a word too."""
    return compiled(f"(?:{_either(words)})", False) if words else None


def _either(words: tuple[str, ...]) -> str:
    """All exceptions side by side, the longest first."""
    listed = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) if not _is_pattern(word) else f"(?:{word})" for word in listed)


def _is_pattern(word: str) -> bool:
    """Whether an exception is meant as a regular expression, not as words with brackets in them."""
    return re.search(r"[\\|*+?\[^$]", word) is not None and not no_pattern(word)


def _share(
    line: str, expected: str, options: Capitalization, exceptions: Limited | None, inside: Limited | None
) -> float:
    """How many words are as expected; words in capitals throughout may pass for names,
    and exceptions are right anyway."""
    match = options.match
    kept = [found.span() for found in exceptions.finditer(line)] if exceptions else []
    words = list(WORD.finditer(line))
    right = 0
    for word in words:
        start, end = word.span()
        text = word[0]
        is_kept = any(a <= start < b for a, b in kept) or bool(inside and inside.search(text))
        may_be_name = match == "$title" or (match == "$sentence" and options.names)
        is_name = may_be_name and text.isupper() and len(text) > 1
        is_right = is_kept or is_name or text == expected[start:end] or (match == "$sentence" and text == "I")
        if not is_right and word is words[0] and match == "$sentence":
            return 0.0  # no sentence begins so, however many of its words are right
        right += is_right
    return right / len(words) if words else 1.0


def _title(line: str, options: Capitalization) -> str:
    """The line with the capitals of a title; both parts of “front-end” are words,
    and AP has a capital in “how To join”."""
    small = STYLES.get(options.style, SMALL)
    infinitives = _infinitives(line) if options.style != "Chicago" else frozenset()
    words = list(PART.finditer(line))
    parts: list[str] = []
    at = 0
    for number, word in enumerate(words):
        start, text = word.start(), word[0]
        before = line[:start].rstrip()
        bounding = number in (0, len(words) - 1) or before.endswith((":", "--"))
        compound = line[word.end() : word.end() + 1] == "-" and not line[:start].endswith("-")
        if text.lower().strip(",;:.!?)(“”\"'") in small and not (bounding or compound or start in infinitives):
            text = text.lower()
        elif text[:1].islower():
            text = text[0].upper() + text[1:]
        parts += [line[at:start], text]
        at = word.end()
    return "".join(parts) + line[at:]


def _infinitives(line: str) -> frozenset[int]:
    """Where each “to” stands that a verb follows; in a title capitals say nothing of names."""
    lower = line.lower()
    if "to" not in lower or len(lower) != len(line):
        return frozenset()
    read = pairwise(tagged(lower))
    return frozenset(word.start for (word, tag), (_, following) in read if tag == "TO" and following.startswith("VB"))


def _sentence(line: str, options: Capitalization) -> str:
    """The line with the capitals of a sentence."""
    parts: list[str] = []
    at = 0
    opens = MASK not in line[: (found.start() if (found := WORD.search(line)) else 0)]
    for word in WORD.finditer(line):
        text = word[0]
        before = line[: word.start()].rstrip()
        if any(before.endswith(mark) for mark in options.indicators):
            opens = True
            if text[:1].isupper():
                parts += [line[at : word.start()], text[0] + text[1:].lower()]
                at = word.end()
                opens = False
                continue
            parts += [line[at : word.start()], text.lower()]
            at = word.end()
            opens = False
            continue
        if opens and not any(map(str.isalpha, text)):
            opens = text.endswith(".")  # “2020 in review”, “1. Getting ready”
            continue
        lower = text if text == "I" or text.startswith(("I’", "I'")) else text.lower()
        parts += [line[at : word.start()], lower[0].upper() + lower[1:] if opens else lower]
        at = word.end()
        opens = False
    return "".join(parts) + line[at:]


CASES: Mapping[str, Callable[[str, Capitalization], str]] = {
    "$title": _title,
    "$sentence": _sentence,
    "$lower": lambda line, options: line.lower(),
    "$upper": lambda line, options: line.upper(),
}
