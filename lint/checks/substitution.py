"""Words and phrases for which a house has others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from lint.checks import Options, option
from lint.checks._together import together
from lint.checks.patterns.action import IN_WORDS, PARAMS_IN_WORDS, Action, expanded, fixes, sentence_of
from lint.checks.patterns.alternatives import FEW, alternatives
from lint.checks.patterns.exceptions import exceptions_of
from lint.diagnostics import Finding, Trust
from lint.document import Block, Document
from lint.gates import Gate
from lint.gates.reading import gate
from lint.language.sentences import sentence_at
from lint.matching import compiled, in_word, no_pattern
from lint.patterns import pattern as later

ONE_OF = ("swap",)
"""Options of which a rule has one at least: without them nothing is found."""
VALUES: Mapping[str, str] = {
    "found": "the words that were found",
    "instead": "what the house writes, several choices in curly quotes",
    "expected": "what the house writes, several choices as Vale says them",
}
CHOICE = later(r"(?<!\\)\|")
SYNTAX = later(r"[\\*+?\[({]")
LETTERS = later(r"\(\?[a-zA-Z:=!<-]*|\\[a-zA-Z]")
"""What of a pattern has letters that a match has not."""


class Substitution(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    swap: dict[str, str] = option(
        {},
        "what is found (a word, a phrase, a regular expression): what to write, where $1 is what the first round brackets found",
        pattern=True,
    )
    exceptions: tuple[str, ...] = option((), "matches that are let through", pattern=True, house="words")
    ignorecase: bool = option(False, "whether capitals make no difference")
    nonword: bool = option(False, "whether a match may begin or end inside a word")
    capitalize: bool = option(True, "whether the replacement takes over an initial capital")
    quotations: bool = option(False, "whether direct quotations are searched too")
    vocab: bool = option(True, "whether the words of the house’s vocabulary are exceptions")
    most: int = option(
        0, "findings that a text may have, beyond which they are one with all places; 0 for no such number"
    )
    safe: bool = option(False, "whether --fix may write the right side without asking; not inside of quotations")
    action: Action = option("", f"{IN_WORDS}; “replace” takes the bars of a right side for choices")
    params: tuple[str, ...] = option((), f"{PARAMS_IN_WORDS} (default: the right side)")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The left sides, the longest first, so that “health care system” is tried before “health care”."""
        return tuple(sorted(self.swap, key=len, reverse=True))


def needs(options: Substitution) -> Gate | None:
    """What a text must hold."""
    if len(options.swap) > FEW:
        return None
    return gate(options.swap, starts=not options.nonword, ends=not options.nonword)


def check(document: Document, options: Substitution) -> Iterator[Finding]:
    """Every match of a left side that is not what its right side wants already."""
    findings = list(_singly(document, options)) if options.swap else []
    if 0 < options.most < len(findings):
        yield together(document, findings, lambda count: f"Write what is wanted in {count} places")
    else:
        yield from findings


def _singly(document: Document, options: Substitution) -> Iterator[Finding]:
    keys = options.keys
    exceptions = exceptions_of(options.exceptions, options.ignorecase)
    several = alternatives(keys, options.nonword, options.ignorecase)
    for block, start, end, number, groups in several.matches(document, quotations=options.quotations):
        found, instead = block.prose[start:end], options.swap[keys[number]]
        if exceptions.hold(block.prose, start, end):
            continue
        if "$" in instead:
            instead = expanded(instead, groups)
            if options.capitalize and found.isupper() and len(found) > 1:
                instead = instead.upper()  # “DONT”
        if _differ_in_capitals(found, instead):
            if instead != found and _opens_sentence(document, block, start):
                continue  # “Council” there has the capital of its sentence
        elif options.capitalize and found.isupper() and len(found) > 1 and not keys[number].isupper():
            instead = instead.upper()  # “WE UTILIZE” in a heading
        elif options.capitalize and found[:1].isupper():
            instead = "|".join(choice[:1].upper() + choice[1:] for choice in CHOICE.split(instead))
        if options.action != "replace" and instead != found:
            if _is_written_so(instead, found):
                continue
            if SYNTAX.search(instead):
                instead = _as_in(instead, found)
        choices = [choice.replace("\\|", "|") for choice in CHOICE.split(instead)]
        if found in choices or any(_stands_so(block.prose, start, end, choice) for choice in choices):
            continue
        replaced = options.params or tuple(choices)
        # Without the word that opened it, a sentence begins with a small letter.
        is_sure = len(choices) == 1 and (choices[0] != "" or not _opens_sentence(document, block, start))
        trust: Trust = "safe" if options.safe and is_sure else "ask"
        yield Finding(
            place=document.place(block, start, end),
            values={
                "found": found,
                "instead": _listed(choices),
                "expected": sentence_of(choices) if options.action == "replace" and instead else instead,
            },
            fixes=tuple(fix._replace(trust=trust) for fix in fixes(document, block, (start, end), replaced)),
        )


def _differ_in_capitals(found: str, instead: str) -> bool:
    """Whether nothing but the first letter is to be changed, as in “Council: council”, so that its capital is not
    taken over."""
    return found[1:] == instead[1:] and found[:1].lower() == instead[:1].lower()


def _stands_so(prose: str, start: int, end: int, choice: str) -> bool:
    """Whether a choice that holds what was found, and more, stands there already as words of its own: the “town
    council” of “council: town council”; whether the first letter of what was found is a capital makes no difference."""
    found = prose[start:end]
    for at in range(len(choice) - len(found) + 1) if len(found) < len(choice) else ():
        if choice[at : at + 1].lower() != found[:1].lower() or choice[at + 1 : at + len(found)] != found[1:]:
            continue
        first, last = start - at, start - at + len(choice)
        is_apart = not (
            (in_word(prose[first - 1 : first]) and in_word(choice[:1]))
            or (in_word(prose[last : last + 1]) and in_word(choice[-1:]))
        )
        if first >= 0 and is_apart and prose[first:last].lower() == choice.lower():
            return True
    return False


def _opens_sentence(document: Document, block: Block, start: int) -> bool:
    """Whether a match stands where any word has a capital."""
    sentence = sentence_at(document, block, start)
    return sentence is not None and not any(map(str.isalnum, block.prose[sentence.start : start]))


@lru_cache(maxsize=4096)
def _is_written_so(instead: str, found: str) -> bool:
    """Whether a right side, taken for a pattern, is what the text has. Raises TimeoutError."""
    if not SYNTAX.search(instead):
        return found in CHOICE.split(instead)  # “10.30” is no pattern for “10:30”
    return not no_pattern(instead) and compiled(instead, False).fullmatch(found) is not None


def _as_in(pattern: str, found: str) -> str:
    """What was found, with the capitals of a pattern that describes it: OAuth for “oauth” and `OAuth2?`;
    else the pattern."""
    letters = iter(LETTERS.sub("", pattern))
    cased = "".join(next((letter for letter in letters if letter.casefold() == one.casefold()), "") for one in found)
    return cased if len(cased) == len(found) and _is_written_so(pattern, cased) else pattern


def _listed(choices: Sequence[str]) -> str:
    return " or ".join(f"“{choice}”" for choice in choices) if len(choices) > 1 else choices[0]
