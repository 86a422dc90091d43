"""Reports kept from run to run: what was found in a file is found again where nothing that matters has changed.

The key of a report is made of the file's bytes and name, the rules with their options and the further files that they
read, the publication date, the day of today where exceptions may be over, the program itself and what is installed
beside it. The reports are in one SQLite file in the user's cache folder, which several runs may use at once; a damaged
one is thrown away, and one that cannot be used is done without.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from lint import checks, formats
from lint.diagnostics import Diagnostic, Edit, Fix, Report, Suppressed
from lint.digests import sha256
from lint.document import Document, Metadata, Place
from lint.kept import program
from lint.rules import Rule
from lint.runner import Job

NAME = "results-2.sqlite3"
MOST = 200_000
"""Reports that are kept; the oldest go first."""
SAID = tuple(name for name in Rule.__slots__ if name not in ("given", "gate"))
"""What a rule says itself; its options are asked for beside it, and its gate follows from them."""
PATIENCE = 2.0
"""Seconds that one run waits for another to write."""


class ResultCache:
    """The reports in a folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._rules: dict[int, tuple[Sequence[Rule], bytes]] = {}
        self._connection = self._opened()

    def key(self, job: Job, data: bytes) -> bytes:
        """What a report depends on: the day of the run only where an exception may be over by it."""
        may_end = b"until" in data.replace(b"\0", b"")  # in UTF-16 too
        policy = job.policy if may_end else job.policy._replace(today=None)
        day = (*job.day, *policy)
        digest = sha256()
        for part in (self._identity(job.rules), repr(day).encode(), job.path.encode("utf-8", "surrogateescape")):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
        digest.update(data)
        return digest.digest()

    def find(self, keys: Mapping[bytes, tuple[str, bytes]]) -> dict[bytes, Report]:
        """The reports that are known, by their keys; each key comes with the path and the bytes of its file."""
        found: dict[bytes, Report] = {}
        wanted = list(keys)
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            marks = ",".join("?" * len(part))
            for key, seal, value in self._rows(f"SELECT key, seal, report FROM reports WHERE key IN ({marks})", part):
                path, data = keys[key]
                with suppress(
                    ValueError, LookupError, TypeError, AttributeError, RecursionError, formats.UnreadableError
                ):
                    if seal == _seal(key, value):
                        found[key] = _report(path, data, json.loads(value))
        return found

    def keep(self, reports: Iterable[tuple[bytes, Report]]) -> None:
        """Keep reports; those with an error, or of a run in which a rule could not run, are made anew each time."""
        rows = [
            (key, _seal(key, value), value)
            for key, value in (
                (key, json.dumps(_packed(report)))
                for key, report in reports
                if report.document and not (report.error or report.incomplete)
            )
        ]
        if not rows or self._connection is None:
            return
        with suppress(sqlite3.Error, UnicodeDecodeError), self._connection as connection:
            connection.executemany("INSERT OR REPLACE INTO reports (key, seal, report) VALUES (?, ?, ?)", rows)
            connection.execute("DELETE FROM reports WHERE rowid <= (SELECT max(rowid) FROM reports) - ?", (MOST,))

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()

    def _rows(self, query: str, values: Sequence[bytes]) -> list[tuple[bytes, bytes, str]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError):
            return []

    def _opened(self) -> sqlite3.Connection | None:
        """The file, made anew where it is damaged; None where it cannot be used."""
        for _ in range(2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(self._path, timeout=PATIENCE)
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute("PRAGMA synchronous=OFF")
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS reports (key BLOB PRIMARY KEY, seal BLOB NOT NULL, report TEXT NOT NULL)"
                )
            except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # what is wrong may be said in damaged letters
                if isinstance(error, sqlite3.OperationalError):
                    return None  # locked, or no place to write
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
            except OSError:
                return None
            else:
                return connection
        return None

    def _identity(self, rules: Sequence[Rule]) -> bytes:
        """What tells one set of rules from another; the set itself is kept, so that its number stays its own."""
        if id(rules) not in self._rules:
            digest = sha256(f"{program.state()} {program.installed()}".encode("utf-8", "surrogateescape"))
            for name in sorted({rule.check for rule in rules if not checks.is_own(rule.check)}):
                digest.update(program.state(checks.options_class(name).__module__).encode("utf-8", "surrogateescape"))
            for rule in rules:
                files = tuple(_state(path) for path in checks.sources(rule.check, rule.options))
                said = {name: getattr(rule, name) for name in SAID}
                digest.update(repr((said, rule.options, files)).encode("utf-8", "surrogatepass"))
            self._rules[id(rules)] = rules, digest.digest()
        return self._rules[id(rules)][1]


def _seal(key: bytes, value: str) -> bytes:
    """What tells a report that was kept from one that was damaged since, or belongs to another file."""
    return sha256(key + value.encode()).digest()


def _state(path: Path) -> tuple[str, int, int]:
    """What changes whenever a file does, or comes or goes."""
    try:
        stat = path.stat()
    except OSError:
        return str(path), -1, -1
    return str(path), stat.st_size, stat.st_mtime_ns


def _packed(report: Report) -> dict[str, Any]:
    """A report as JSON, without what the file itself says."""
    assert report.document is not None
    metadata = report.document.metadata._asdict()
    return {
        "format": report.document.format,
        "is_guessed": report.document.is_guessed,
        "reading": list(report.document.notices),
        "metadata": {name: value.isoformat() if isinstance(value, date) else value for name, value in metadata.items()},
        "diagnostics": [_packed_diagnostic(one) for one in report.diagnostics],
        "suppressed": [[_packed_diagnostic(one.diagnostic), one.kind, one.reason] for one in report.suppressed],
        "metrics": dict(report.metrics),
        "notices": list(report.notices),
    }


def _packed_diagnostic(one: Diagnostic) -> list[Any]:
    return [
        one.rule, one.severity, one.message, _spans([one.place]), _spans(one.also), _spans(one.evidence),
        [[fix.title, fix.trust, [[edit.start, edit.end, edit.replacement] for edit in fix.edits]] for fix in one.fixes],
        one.why, one.confidence, one.fingerprint, one.link,
    ]  # fmt: skip


def _spans(places: Iterable[Place]) -> list[list[Any]]:
    return [[place.start, place.end, place.label] for place in places]


def _report(path: str, data: bytes, value: dict[str, Any]) -> Report:
    """The reverse of `_packed`. Raises ValueError, KeyError or TypeError for what this version did not write."""
    told = value["metadata"]
    for name in ("published", "modified"):
        told[name] = date.fromisoformat(told[name]) if told[name] else None
    reading = tuple(value["reading"])
    text = formats.text_of(data, value["format"])
    document = Document(path, value["format"], text, (), Metadata(**told), reading, value["is_guessed"])
    return Report(
        path=path,
        document=document,
        diagnostics=tuple(_diagnostic(document, one) for one in value["diagnostics"]),
        metrics=dict(value["metrics"]),
        notices=tuple(value["notices"]),
        suppressed=tuple(Suppressed(_diagnostic(document, one), kind, why) for one, kind, why in value["suppressed"]),
    )


def _diagnostic(document: Document, value: list[Any]) -> Diagnostic:
    rule, severity, message, place, also, evidence, fixes, why, confidence, mark, link = value
    return Diagnostic(
        rule, severity, message, _places(document, place)[0], _places(document, also), _places(document, evidence),
        tuple(Fix(title, tuple(Edit(*edit) for edit in edits), trust) for title, trust, edits in fixes),
        why, confidence, mark, link,
    )  # fmt: skip


def _places(document: Document, spans: Iterable[Sequence[Any]]) -> tuple[Place, ...]:
    return tuple(Place(start, end, document.text[start:end], label) for start, end, label in spans)
