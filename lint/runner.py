"""Documents and rules to reports: the one road that the command line, the library and every editor take."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence, Set
from itertools import islice
from pathlib import Path

from lint import checks, formats, plugins, scopes
from lint.diagnostics import DOUBTFUL, LEAST_OF_WARNING, Diagnostic, Finding, Fix, Report, capped, numbered
from lint.document import MASK, Document
from lint.files import contents, unreadable
from lint.intact import changes_quotation, changes_target, keeps_intact
from lint.language import shown_as_wrong
from lint.language.identity import language, name_of
from lint.language.sentences import sentences
from lint.language.temporal.expressions import seems_old
from lint.language.words import word_count
from lint.masking import Masks, masked
from lint.matching import time_ends, time_starts
from lint.patterns import pattern
from lint.precedence import settled
from lint.records import Record
from lint.rules import Rule
from lint.text_index import passes, prose_index, source_index


class Day(Record):
    """The publication date that a run was given.

    `assumed` is taken where nothing else says a date; it comes from the clock, as today, or from the config.
    `ignored` turns every rule off that needs the date: nothing counts, not even what the document says of itself.
    """

    given: datetime.date | None = None
    assumed: datetime.date | None = None
    assumed_from: str = "today"
    ignored: bool = False


MASKED = pattern(rf"{MASK}+")
ENGLISH = "en"
SAYS_ENGLISH = {
    "html": '; if it is English, write lang="en" into its <html> tag',
    "rst": "; if it is English, write “:lang: en” at its top",
    "text": "",
    "word": "",
}
"""How a text says that it is in English, by format; elsewhere the front matter does, and plain text has no way, nor has
a file of Word."""


class Policy(Record):
    """How a file is checked beside its rules: by which day exceptions may be over, whether each needs a reason, what no
    rule looks at, whether the report says how hard the text is to read, endings of file names with those as which they
    are read, and the names of all rules and desks, run or not."""

    today: datetime.date | None = None
    reason_required: bool = False
    masks: Masks = Masks()
    metrics: bool = False
    read_as: tuple[tuple[str, str], ...] = ()
    known: tuple[str, ...] = ()


class Job(Record):
    """What holds for one file: its rules and its date."""

    path: str
    rules: Sequence[Rule]
    day: Day
    policy: Policy = Policy()


def shown(path: str) -> str:
    """A path as reports name it; a backslash parts folders on Windows only, and is a letter of a name elsewhere."""
    return path.replace(os.sep, "/")


def lint_path(job: Job) -> Report:
    """The report of one file; what cannot be read becomes a report with an error."""
    try:
        data = contents(Path(job.path))
    except OSError as error:
        return Report(shown(job.path), error=unreadable(error))
    except ValueError as error:  # a path with a NUL
        return Report(shown(job.path), error=f"the path cannot be used: {error}")
    return lint_bytes(data, job)


def lint_bytes(data: bytes, job: Job) -> Report:
    """The report of a file's bytes."""
    name = shown(job.path)
    try:
        document = formats.read(data, name, dict(job.policy.read_as))
    except formats.UnreadableError as error:
        return Report(name, error=str(error))
    except Exception as error:  # a fault of ours must not keep the other files from being checked
        return Report(name, error=f"it could not be read {_fault(error)}")
    return lint_document(document, job.rules, job.day, job.policy)


ABOUT_MARKUP = frozenset(("leftovers", "links"))
"""Desks that speak of the source itself."""


MISTAKEN = frozenset(("leftovers", "blocks", "sentences", "quotes", "grammar"))
"""Desks that find a fault in code and markup which are taken for prose."""


class _Outcome(Record):
    """What came of the rules on one text; of those that did not look at it,
    for want of its language or of a server, which they are."""

    found: list[Diagnostic]
    failures: list[str]
    notices: list[str]
    silent: list[Rule]
    unavailable: list[str]


def lint_document(document: Document, rules: Sequence[Rule], day: Day = Day(), policy: Policy = Policy()) -> Report:
    """The report of one document."""
    document = dated(document, day)
    outcome = _Outcome([], [], [], [], [])
    time_starts()
    try:
        document = masked(document, policy.masks)
    except TimeoutError:
        outcome.failures.append("a pattern of the config for what is ignored takes too long on this text; simplify it")
    document = document.with_metadata(document.metadata._replace(language=language(document)))
    for rule in rules:
        _run(rule, document, outcome)
    time_ends()
    report = Report(
        path=document.path,
        document=document,
        diagnostics=tuple(numbered(settled(outcome.found))),
        metrics=_measures(document, policy),
        notices=(*document.notices, *outcome.notices, *_language_notice(document, outcome.silent)),
        error="; ".join(outcome.failures) or None,
        incomplete=bool(outcome.unavailable),
    )
    report = _as_comments_say(report, rules, {*(rule.id for rule in outcome.silent), *outcome.unavailable}, policy)
    document.cache.clear()  # what was remembered for the rules and the measures is of no use to a report
    return report


def _run(rule: Rule, document: Document, outcome: _Outcome) -> None:
    """Add what a rule makes of a text: what it found, even where it was then stopped, or why it did not look."""
    view = scopes.view(document, rule.scope) if rule.scope else document
    if not _wanted(rule, view):
        return
    if not _speaks(rule, document):
        outcome.silent.append(rule)
        return
    time_starts()
    try:
        for finding in _findings(rule, view):
            if finding.rests_on_today and seems_old(document):  # the text may be of another day
                finding = finding._replace(confidence=min(finding.confidence, DOUBTFUL))
            if document.is_guessed and rule.desk in MISTAKEN:  # in the marks of a format that nobody reads here
                finding = finding._replace(confidence=min(finding.confidence, DOUBTFUL))
            if shown_as_wrong.is_shown_as_wrong(document, finding.place):
                finding = finding._replace(confidence=min(finding.confidence, DOUBTFUL))
            outcome.found.append(_diagnostic(rule, finding, view))
    except checks.UnavailableError as error:
        outcome.unavailable.append(rule.id)
        (outcome.failures if error.required else outcome.notices).append(f"the rule {rule.id} did not run: {error}")
    except TimeoutError:
        outcome.failures.append(
            f"the rule {rule.id} was stopped because its pattern takes too long on this text; simplify it"
        )
    except MemoryError:
        outcome.failures.append(
            f"the rule {rule.id} was stopped because its pattern takes too much memory on this text; simplify it"
        )
    except Exception as error:  # a fault of ours must not hide what the other rules found
        outcome.failures.append(f"the rule {rule.id} failed on this text {_fault(error)}")


def _findings(rule: Rule, view: Document) -> Iterable[Finding]:
    """What the check of a rule finds in the part of a text that the rule sees, up to the rule’s limit."""
    findings: Iterable[Finding] = checks.find(rule.check).check(view, rule.options)
    return islice(findings, rule.limit or None)


def _diagnostic(rule: Rule, finding: Finding, view: Document) -> Diagnostic:
    """What a rule says of a finding, with the fixes that can be made."""
    said = finding if rule.desk in ABOUT_MARKUP else _in_words(finding, view)
    return Diagnostic(
        rule=rule.id,
        severity=rule.severity if rule.is_vale else capped(rule.severity, finding),
        message=_shown(rule, rule.say(said)),
        place=finding.place,
        also=finding.also,
        evidence=finding.evidence,
        fixes=tuple(_trusted(view, finding, fix) for fix in said.fixes if _can_be_made(view, fix)),
        why=rule.why,
        link=rule.link,
        confidence=finding.confidence,
    )


def _in_words(finding: Finding, view: Document) -> Finding:
    """A finding whose message and fixes say what readers see where they would show the source:
    “18&nbsp;November”, “[Monday](address)”."""
    places = (finding.place, *finding.also, *finding.evidence)
    read = {place.quote: view.words(place) for place in places}
    shown = [(quote, words) for quote, words in read.items() if words != quote and words.strip(MASK)]
    if not shown:
        return finding
    shown.sort(key=_longest_first)  # “52 percent + 27 **percent”: a message may put several places together

    def said(text: str) -> str:
        for quote, words in shown:
            text = text.replace(quote, words)
        return text

    return finding._replace(
        values={name: said(value) for name, value in finding.values.items()},
        fixes=tuple(fix._replace(title=said(fix.title)) for fix in finding.fixes),
    )


def _longest_first(pair: tuple[str, str]) -> int:
    return -len(pair[0])


def _shown(rule: Rule, message: str) -> str:
    """A message with what stands for code and the like as readers can take it; Vale has a star for each character."""
    if MASK not in message:
        return message
    return message.replace(MASK, "*") if rule.is_vale else MASKED.sub("[…]", message)


def _can_be_made(view: Document, fix: Fix) -> bool:
    """Whether a fix changes anything, writes nothing that stands for code, and takes nothing but what it says."""
    return (
        not any(MASK in edit.replacement for edit in fix.edits)
        and any(view.text[edit.start : edit.end] != edit.replacement for edit in fix.edits)
        and keeps_intact(view, fix)
    )


def _trusted(view: Document, finding: Finding, fix: Fix) -> Fix:
    """The fix, which an editor has to make where the finding is a suggestion, where nobody knows the markup, or where
    it changes what somebody else said or what leads somewhere."""
    is_doubtful = finding.confidence < LEAST_OF_WARNING or view.is_guessed  # in which code may be taken for words
    if fix.trust == "safe" and (is_doubtful or changes_quotation(view, fix) or changes_target(view, fix)):
        return fix._replace(trust="ask")
    return fix


def _measures(document: Document, policy: Policy) -> dict[str, float]:
    """How long a text is, and how hard it is to read where the report is to say that."""
    words = sum(word_count(block.prose) for block in document.prose_blocks())
    measured: dict[str, float] = {"words": words, "sentences": len(sentences(document))}
    if policy.metrics and document.metadata.language in ("en", ""):  # the measures are made for English
        from lint.language.readability import metrics  # its library costs a fifth of a second

        measured |= metrics(document)
    return measured


def _as_comments_say(report: Report, rules: Sequence[Rule], idle: Set[str], policy: Policy) -> Report:
    """The report without what comments in the text switch off or allow;
    `idle` are the rules that did not look at it."""
    text = report.document.text if report.document else ""
    if "vale" in text:
        from lint.vale.comments import with_switches  # few texts have any

        report = with_switches(report, (rule.id for rule in rules if rule.is_vale))
    if ("<!--" in text or "{/*" in text or ".. " in text) and "copydesk" in text.lower():
        from lint.suppressions import with_exceptions  # few texts have any

        ran = (rule.id for rule in rules if rule.id not in idle)
        report = with_exceptions(report, ran, policy.known, policy.today, policy.reason_required)
    return report


def _fault(error: Exception) -> str:
    """What went wrong in a program, and who is to be told."""
    culprit = plugins.culprit(error)
    whose = f"another package, in {culprit}: tell its writers" if culprit else "copydesk, please report it"
    return f"({type(error).__name__}: {error}); this is a fault of {whose}"


def dated(document: Document, day: Day) -> Document:
    """The document with the publication date that holds for this run: given, else its own, else the assumed one.

    A text that says when it is from, in a way that is not read, is of no day: today would be a wrong one.
    """
    metadata = document.metadata
    if day.ignored:
        metadata = metadata._replace(published=None, published_from=None)
    elif day.given:
        metadata = metadata._replace(published=day.given, published_from="given")
    elif metadata.published is None and not metadata.is_dated and day.assumed:
        metadata = metadata._replace(published=day.assumed, published_from=day.assumed_from)
    return document.with_metadata(metadata)


def _speaks(rule: Rule, document: Document) -> bool:
    """Whether a rule knows the language of the text; most know English only, some need none."""
    return rule.spoken in (None, document.metadata.language)


def _language_notice(document: Document, silent: Sequence[Rule]) -> tuple[str, ...]:
    count = sum(rule.spoken == ENGLISH for rule in silent)
    if not count:
        return ()
    rules = "1 rule for English was" if count == 1 else f"{count} rules for English were"
    name = name_of(document.metadata.language)
    remedy = SAYS_ENGLISH.get(document.format, "; if it is English, write “lang: en” in its front matter")
    return (f"the text is in {name}, so {rules} not run{remedy}",)


def _wanted(rule: Rule, document: Document) -> bool:
    """Whether a rule can find anything: the gate in front of checks that look for fixed words."""
    if rule.gate is None:
        return True
    return passes(rule.gate, source_index(document) if rule.gate.of_source else prose_index(document))
