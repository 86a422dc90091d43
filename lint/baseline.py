"""The baseline: diagnostics that were there when a folder began to be checked, so that only new ones count.

It is a JSON file. A diagnostic is known by the path of its file, relative to the baseline, and by its fingerprint,
which moved lines and edits elsewhere leave as it is.
"""

from __future__ import annotations

import json
import math
import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lint.diagnostics import Report, Suppressed, fingerprint
from lint.files import reason, text_of
from lint.records import replaced

SCHEMA = 1
NAME = "copydesk-baseline.json"


class BaselineError(Exception):
    """A baseline that cannot be used; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One known diagnostic."""

    rule: str
    message: str
    fingerprint: str
    places: int | None = None
    """How many places it had: one that has more by now has a new one. None where it is not known."""

    def at_most(self, places: int | None) -> Entry:
        """The entry with no more places than so many."""
        return self if None in (places, self.places) else replace(self, places=min(places or 0, self.places or 0))


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known diagnostics of each file, and the folder that the paths of files are relative to."""

    folder: Path
    files: Mapping[str, tuple[Entry, ...]]

    def name(self, path: str) -> str:
        """A path as the baseline writes it."""
        return Path(os.path.relpath(path, self.folder)).as_posix()

    def within(self, before: Baseline) -> Baseline:
        """What another one knows too, and no more places of it than that knows."""
        files = {}
        for name, entries in self.files.items():
            places = {entry.fingerprint: entry.places for entry in before.files.get(name, ())}
            files[name] = tuple(
                entry.at_most(places[entry.fingerprint]) for entry in entries if entry.fingerprint in places
            )
        return Baseline(self.folder, files)

    def updated(self, now: Baseline, not_run: Mapping[str, Collection[str]]) -> Baseline:
        """What is known by now of the files that were looked at: `not_run` are these by name, with the rules that did
        not run, of which what was known stays. So does what is known of other files, unless they are gone."""
        files = {}
        for name in {*self.files, *now.files}:
            old = self.files.get(name, ())
            if name in not_run:
                kept = (*(entry for entry in old if entry.rule in not_run[name]), *now.files.get(name, ()))
            else:
                kept = old if (self.folder / name).exists() else ()
            if kept:
                files[name] = kept
        return Baseline(self.folder, files)

    @property
    def entries(self) -> Counter[tuple[str, str]]:
        """Every entry, as its file and its fingerprint."""
        return Counter((name, entry.fingerprint) for name, entries in self.files.items() for entry in entries)

    def without(self, report: Report) -> Report:
        """The report without what is known.

        What a rule says of the same words is counted by places: it may say it in one diagnostic or in one for each.
        """
        entries = self.files.get(self.name(report.path), ())
        if not entries:
            return report
        known = {entry.fingerprint: entry.places or math.inf for entry in entries}
        of_rule = Counter(entry.rule for entry in entries)
        left: dict[tuple[str, str], float] = {}
        old, new = [], []
        for one in report.diagnostics:
            key = one.rule, " ".join(one.place.quote.split())
            if key not in left:
                prints = (fingerprint(*key, ordinal) for ordinal in range(1, of_rule[one.rule] + 1))
                left[key] = sum(known.get(each, 0) for each in prints)
            if len(one.places) <= left[key]:
                old.append(Suppressed(one, "external", "in the baseline"))
            else:
                new.append(one)
            left[key] = max(0, left[key] - len(one.places))
        return replaced(report, diagnostics=tuple(new), suppressed=(*report.suppressed, *old))


def read(path: Path) -> Baseline:
    """The baseline in a file. Raises BaselineError."""
    text = ""
    try:
        text = text_of(path)
        value = json.loads(text)
    except OSError as error:
        raise BaselineError(
            f"the baseline {path.as_posix()} cannot be read: {reason(error)}; “copydesk baseline create” makes one"
        ) from None
    except (ValueError, RecursionError):
        if "<<<<<<<" in text:
            said = "has the marks of a merge that was not finished; keep the entries of both sides, or run “copydesk baseline update”"
            raise BaselineError(f"the baseline {path.as_posix()} {said}") from None
        raise BaselineError(
            f"the baseline {path.as_posix()} is not JSON; “copydesk baseline create --force” makes a new one"
        ) from None
    if not isinstance(value, dict) or "baseline" not in value:
        raise BaselineError(f"{path.as_posix()} is JSON, and no baseline; “copydesk baseline create” writes one")
    schema = value["baseline"]
    if schema != SCHEMA:
        raise BaselineError(
            f"the baseline {path.as_posix()} is not of this version of copydesk (schema {schema}, not {SCHEMA}); "
            f"“copydesk baseline create --force” makes a new one"
        )
    try:
        files = {
            str(name): tuple(
                Entry(str(one["rule"]), str(one["message"]), str(one["fingerprint"]), _places(one)) for one in entries
            )
            for name, entries in value["files"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError):
        raise BaselineError(
            f"the baseline {path.as_posix()} was changed by hand and cannot be read; "
            f"“copydesk baseline create --force” makes a new one"
        ) from None
    return Baseline(path.absolute().parent, files)


def _places(entry: Mapping[str, Any]) -> int | None:
    """The number of places of an entry as written. Raises ValueError."""
    places = entry.get("places")
    if places is not None and (not isinstance(places, int) or places < 1):
        raise ValueError
    return places


def of(reports: Iterable[Report], folder: Path) -> Baseline:
    """A baseline in which everything in the reports is known."""
    empty = Baseline(folder.absolute(), {})
    files = {
        empty.name(report.path): tuple(
            Entry(one.rule, one.message, one.fingerprint, len(one.places)) for one in report.diagnostics
        )
        for report in reports
        if report.diagnostics
    }
    return Baseline(folder.absolute(), files)


def written(baseline: Baseline) -> str:
    """The baseline as its file has it: sorted, an entry a line, so that a change of one is a change of one line."""
    value: dict[str, Any] = {"baseline": SCHEMA, "files": {}}
    head = json.dumps(value)[:-2]
    files = []
    for name in sorted(baseline.files):
        entries = sorted(baseline.files[name], key=lambda one: (one.rule, one.fingerprint))
        lines = ",\n   ".join(
            json.dumps(
                {"rule": one.rule, "message": one.message, "fingerprint": one.fingerprint}
                | ({} if one.places is None else {"places": one.places}),
                ensure_ascii=False,
            )
            for one in entries
        )
        files.append(f"\n  {json.dumps(name, ensure_ascii=False)}: [\n   {lines}\n  ]")
    return f"{head}{','.join(files)}\n}}}}\n"
