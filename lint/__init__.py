"""Holds a document against itself: the library behind the command `copydesk`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from lint.diagnostics import Diagnostic, Report
    from lint.document import Document
    from lint.fact_sheet import Fact
    from lint.rules import RuleSet
    from lint.runner import Job

__all__ = ["Diagnostic", "Document", "Fact", "Report", "RuleSet", "facts", "lint_file", "lint_text", "load_rules"]
__version__ = "0.1.0"

_HOMES = {
    "Fact": "lint.fact_sheet",
    "Diagnostic": "lint.diagnostics",
    "Report": "lint.diagnostics",
    "Document": "lint.document",
    "RuleSet": "lint.rules",
}


def lint_text(
    text: str,
    *,
    path: str = "document.md",
    published: datetime.date | None = None,
    rules: RuleSet | Sequence[str | Path] | None = None,
    config: str | Path | None = None,
) -> Report:
    """The report of a text.

    The ending of `path` decides on the format. `published` is the publication date; None means what the text and the
    file name say, never the clock. `rules` are files and folders of rules that are added to those that ship, or a set
    that `load_rules` returned; `config` is a config file. Raises ValueError, with the sentences that a user would read,
    where a rule or the config is wrong. What the config lets stand or calls too little is left out, as on the command
    line; its `files` and `ignore` say which files a run looks at, and nothing of a text that is given.
    """
    from lint import formats
    from lint.runner import lint_document

    _refuse(text, published, rules)
    job, counted = _assignment(path, published, rules, config)
    document = formats.read_text(text, path, read_as=dict(job.policy.read_as))
    return counted(lint_document(document, job.rules, job.day, job.policy))


def facts(text: str, *, path: str = "document.md", published: datetime.date | None = None) -> list[Fact]:
    """What a text states, place by place: dates with their meaning, numbers, quantities, names,
    quotations, abbreviations.

    `path` and `published` are as in `lint_text`: relative dates are resolved against the publication date.
    """
    from lint import formats
    from lint.fact_sheet import gather
    from lint.runner import Day, dated

    _refuse(text, published, None)
    return gather(dated(formats.read_text(text, path), Day(given=published)))


def lint_file(
    path: str | Path,
    *,
    published: datetime.date | None = None,
    rules: RuleSet | Sequence[str | Path] | None = None,
    config: str | Path | None = None,
) -> Report:
    """The report of a file; one that cannot be read is a report with `error`. See `lint_text`."""
    from lint.runner import lint_path

    _refuse("", published, rules)
    job, counted = _assignment(path, published, rules, config)
    return counted(lint_path(job))


def load_rules(paths: Sequence[str | Path] = (), *, shipped: bool = True) -> RuleSet:
    """The rules of files and folders, with those that ship unless `shipped` is false; `problems` says what is wrong."""
    from lint.rules import load

    return load(paths, with_shipped=shipped)


def _refuse(text: object, published: object, rules: object) -> None:
    """Raise TypeError for what a type checker would have found, before a rule trips over it and says something else."""
    if not isinstance(text, str):
        raise TypeError(f"the text has to be a str, not {type(text).__name__}; decode bytes first")
    if published is not None and (not isinstance(published, datetime.date) or isinstance(published, datetime.datetime)):
        raise TypeError(f"published has to be a datetime.date, not {type(published).__name__}")
    if isinstance(rules, str | bytes):
        raise TypeError(
            "rules has to be a sequence of paths, or what load_rules returned; put a single path into a list"
        )


def _assignment(
    path: str | Path,
    published: datetime.date | None,
    rules: RuleSet | Sequence[str | Path] | None,
    config: str | Path | None,
) -> tuple[Job, Callable[[Report], Report]]:
    """The work on one file, and what makes of its report what counts."""
    from pathlib import Path

    from lint.runner import Day, Job

    if config is None and rules is None:
        return _without_config(str(path), published), lambda report: report
    from lint.config import assignments, selection
    from lint.config.settings import EMPTY
    from lint.rules import RuleSet

    settings = selection.loader_for(Path(config) if config else None)
    values = settings.of(Path(path)) if config else EMPTY
    found = rules if isinstance(rules, RuleSet) else selection.rule_set(values, rules or ())
    chosen, more = selection.chosen(found, values)
    wrong = [*settings.problems, *found.problems, *more]
    if wrong:
        raise ValueError("\n".join(map(str, wrong)))
    day = Day(given=published) if published or not config else assignments.day(values, None)
    job = Job(str(path), tuple(chosen), day, assignments.policy(values, None, found.names))
    return job, lambda report: assignments.counted(report, values, None)


def _without_config(path: str, published: datetime.date | None) -> Job:
    """The work on one file with the rules that ship."""
    from lint.rules import shipped
    from lint.runner import Day, Job, Policy

    rules = tuple(rule for rule in shipped().rules.values() if not rule.optional)
    return Job(path, rules, Day(given=published), Policy(known=shipped().names))


def __getattr__(name: str) -> Any:
    # The classes are imported when they are asked for: a start must stay cheap.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'lint' has no attribute {name!r}")
