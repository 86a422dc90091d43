"""The four questions from which a rule is made, and the file that they make."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from lint.diagnostics import Report
from lint.document import MASK
from lint.language.sentences import sentence_at
from lint.language.words import cased_like
from lint.matching import as_written
from lint.records import Record
from lint.rules import Rule
from lint.runner import Day, Job, lint_path

QUESTIONS = (
    "Which words does the rule look for? (several: with commas between them)",
    "What is to be written instead? (nothing, if they are just not to be used; one for all, or one for each in the same order)",
    "Why does it matter to a reader? (one sentence)",
    "A sentence in which it is wrong, with one of the words in it, outside of quotation marks",
)
MASKED = re.compile(f"{MASK}+")
MOST = 20  # sentences that are shown
FEWEST = 2  # of each rule, where there are many


class Answers(Record):
    """What was answered: the words, what to write instead of each, why, and a sentence that is wrong."""

    words: tuple[str, ...]
    instead: tuple[str, ...]
    why: str
    sentence: str


def asked(ask: Callable[[str, str], str]) -> Answers:
    """The answers to the four questions; `ask` takes a question and what an empty answer means."""
    words = _words(ask(QUESTIONS[0], ""))
    while not words:
        words = _words(ask(f"A rule needs a word to look for. {QUESTIONS[0]}", ""))
    instead = _for_each(words, ask(QUESTIONS[1], "-"))
    while instead is None:
        instead = _for_each(words, ask(f"Give one, or one for each of the {len(words)} words. {QUESTIONS[1]}", "-"))
    why = ask(QUESTIONS[2], "-")
    answers = Answers(words, instead, "" if why == "-" else why.strip(), "")
    sentence = ask(QUESTIONS[3], "-")
    while sentence != "-" and not _pattern(answers).search(sentence):
        sentence = ask(f"None of the words is in that sentence. {QUESTIONS[3]}", "-")
    return answers._replace(sentence="" if sentence == "-" else sentence.strip())


def _words(answer: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in answer.split(",") if word.strip())


def _for_each(words: tuple[str, ...], answer: str) -> tuple[str, ...] | None:
    """What to write instead of each word, nothing where that was not said;
    None where it cannot be told which is whose."""
    given = _words(answer) if len(words) > 1 else (answer.strip(),)
    if given in ((), ("",), ("-",)):
        return ()
    return given if len(given) == len(words) else given * len(words) if len(given) == 1 else None


def written(answers: Answers, severity: str) -> str:
    """The file of the rule, with the sentence as its first example,
    and with what is still to be written as comments."""
    plain = all(PLAIN.fullmatch(word) for word in answers.words)
    words = [quoted(word if plain else as_written(word)) for word in answers.words]
    if answers.instead:
        lines = ["check: substitution", "message: Write “{instead}”, not “{found}”."]
    else:
        lines = ["check: existence", "message: “{match}” is not written here."]
    why = answers.why if answers.why.endswith((".", "!", "?")) or not answers.why else f"{answers.why}."
    lines += [
        f"why: {quoted(why)}" if why else "#why: Say in one sentence why it matters to a reader.",
        f"severity: {severity}",
        "with:",
    ]
    if answers.instead:
        lines += ["  swap:", *(f"    {word}: {quoted(one)}" for word, one in zip(words, answers.instead, strict=True))]
    else:
        lines += [f"  tokens: [{', '.join(words)}]"]
    lines += [f"  ignorecase: {str(_has_no_capitals(answers)).lower()}", *(() if plain else ("  nonword: true",))]
    marked = _marked(answers)
    if marked:
        lines += ["examples:", "  flag:", f"    - {quoted(marked)}"]
    else:
        lines += ["#examples:", "#  flag:", "#    - A sentence with the words in it, which are marked <<so>>."]
    if marked and answers.instead:
        lines += ["  pass:", f"    - {quoted(_corrected(answers))}"]
    else:
        lines += ["#  pass:", "#    - A sentence that looks alike and is right."]
    return "\n".join(lines) + "\n"


PLAIN = re.compile(r"\w+(?:[ '’-]\w+)*")
"""Words that are regular expressions for themselves."""


def quoted(text: str) -> str:
    """A text as YAML takes it."""
    return (
        text
        if re.fullmatch(r"[^\W\d_][\w ’“”.,;!?<>()-]*", text)
        and not text.endswith(" ")
        and text.lower() not in ("yes", "no", "on", "off", "true", "false", "null")
        else json.dumps(text, ensure_ascii=False)
    )


def _pattern(answers: Answers) -> re.Pattern[str]:
    """The words as the check finds them, which takes both shapes of an apostrophe for one."""
    longest_first = sorted(answers.words, key=len, reverse=True)
    either = (re.sub("['’]", "['’]", as_written(word)) for word in longest_first)
    return re.compile("|".join(either), re.IGNORECASE if _has_no_capitals(answers) else 0)


def _has_no_capitals(answers: Answers) -> bool:
    """Whether the words are looked for in capitals and small letters alike; whoever writes “AI” means no “ai”."""
    return all(word == word.lower() for word in answers.words)


def _marked(answers: Answers) -> str:
    """The sentence with marks around the words, or nothing where it has none of them."""
    parts: list[str] = []
    end = 0
    for match in _pattern(answers).finditer(answers.sentence):
        parts += (_escaped(answers.sentence[end : match.start()]), f"<<{_escaped(match[0])}>>")
        end = match.end()
    return "".join((*parts, _escaped(answers.sentence[end:]))) if parts else ""


def _escaped(text: str) -> str:
    """A text of which examples take nothing for a mark of theirs."""
    return re.sub(r"<<|>>|\(\(|\)\)", r"\\\g<0>", text)


def _corrected(answers: Answers) -> str:
    cased = cased_like if _has_no_capitals(answers) else lambda instead, _: instead
    instead = dict(zip(map(_plain, answers.words), answers.instead, strict=True))
    return _escaped(_pattern(answers).sub(lambda match: cased(instead[_plain(match[0])], match[0]), answers.sentence))


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def real_sentences(rules: tuple[Rule, ...], files: Iterator[Path]) -> Iterator[str]:
    """The first sentences of real texts that rules would flag, of each rule some, and each once: file, line, and the
    sentence."""
    shown: Counter[str] = Counter()
    told: set[tuple[str, str]] = set()
    most = max(FEWEST, MOST // max(1, len(rules)))
    for path in files:
        if all(shown[rule.id] == most for rule in rules):
            return
        report: Report = lint_path(Job(path.as_posix(), rules, Day(ignored=True)))
        document = report.document
        own_rules = {rule.id for rule in rules}  # a faulty exception in a text is none of theirs
        for diagnostic in report.diagnostics if document else ():
            if diagnostic.rule not in own_rules:
                continue
            if shown[diagnostic.rule] == most:
                continue
            assert document is not None
            start = diagnostic.place.start
            line = document.line_and_column(start)[0]
            own = next(
                (
                    sentence.text
                    for block in document.prose_blocks()
                    if block.span.start <= start < block.span.end
                    for run in block.runs
                    if run.source <= start < run.source + run.source_length
                    if (sentence := sentence_at(document, block, run.prose + start - run.source))
                ),
                diagnostic.place.quote,
            )
            words = " ".join(MASKED.sub("…", own).split())[:160]
            if (diagnostic.rule, words) in told:
                continue
            told.add((diagnostic.rule, words))
            shown[diagnostic.rule] += 1
            of_rule = f", {diagnostic.rule}" if len(rules) > 1 else ""
            yield f"{_from_here(path)}, line {line}{of_rule}: {words}"


def _from_here(path: Path) -> str:
    """A path as it is written in the current folder; of a file elsewhere its name."""
    relative = os.path.relpath(path)
    return path.name if relative.startswith(os.pardir) else Path(relative).as_posix()
