"""Holds a document against itself: the library behind the command `copydesk`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint.diagnostics import Diagnostic, Report
    from lint.document import Document
    from lint.fact_sheet import Fact
    from lint.rules import RuleSet

__all__ = ["Diagnostic", "Document", "Fact", "Report", "facts", "lint_file", "lint_text", "load_rules"]
__version__ = "0.1.0"

_HOMES = {
    "Fact": "lint.fact_sheet",
    "Diagnostic": "lint.diagnostics",
    "Report": "lint.diagnostics",
    "Document": "lint.document",
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
    where a rule or the config is wrong.
    """
    from lint import formats
    from lint.runner import Day, lint_document

    chosen = _rules(path, rules, config)
    return lint_document(formats.read_text(text, path), chosen, Day(given=published))


def facts(text: str, *, path: str = "document.md", published: datetime.date | None = None) -> list[Fact]:
    """What a text states, place by place: every date with its meaning.

    `path` and `published` are as in `lint_text`: relative dates are resolved against the publication date.
    """
    from lint import formats
    from lint.fact_sheet import gather
    from lint.runner import Day, set_date

    document = formats.read_text(text, path)
    set_date(document, Day(given=published))
    return gather(document)


def lint_file(
    path: str | Path,
    *,
    published: datetime.date | None = None,
    rules: RuleSet | Sequence[str | Path] | None = None,
    config: str | Path | None = None,
) -> Report:
    """The report of a file; one that cannot be read is a report with `error`. See `lint_text`."""
    from lint.runner import Day, Job, lint_path

    return lint_path(Job(str(path), tuple(_rules(path, rules, config)), Day(given=published)))


def load_rules(paths: Sequence[str | Path] = (), *, shipped: bool = True) -> RuleSet:
    """The rules of files and folders, with those that ship unless `shipped` is false; `problems` says what is wrong."""
    from lint.rules import load

    return load(paths, with_shipped=shipped)


def _rules(path: str | Path, rules: RuleSet | Sequence[str | Path] | None, config: str | Path | None) -> Sequence[Any]:
    from lint import selection
    from lint.config import EMPTY
    from lint.rules import RuleSet, shipped

    if rules is None and config is None:
        return tuple(rule for rule in shipped().rules.values() if not rule.optional)
    settings = selection.settings_of(Path(config) if config else None)
    values = settings.of(Path(path)) if config else EMPTY
    found = rules if isinstance(rules, RuleSet) else selection.rule_set(values, rules or ())
    chosen, more = selection.chosen(found, values)
    wrong = [*settings.problems, *found.problems, *more]
    if wrong:
        raise ValueError("\n".join(map(str, wrong)))
    return chosen


def __getattr__(name: str) -> Any:
    # The classes are imported when they are asked for: a start must stay cheap.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'lint' has no attribute {name!r}")
