"""Many files at once: shared out to processes, batch by batch, with the reports of earlier runs looked up."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import starmap
from pathlib import Path
from typing import Protocol

from lint.diagnostics import Report
from lint.document import Document
from lint.kept.patterns import MANY, keep
from lint.rules import Rule
from lint.runner import Day, Job, Policy, lint_bytes, lint_path, shown

Work = tuple[Job, bytes | None]
"""A job with the bytes of its file, where they were read already."""


class Known(Protocol):
    """Reports of earlier runs; see `lint.result_cache`."""

    def key(self, job: Job, data: bytes) -> bytes:
        """What the report of a job depends on."""

    def find(self, keys: Mapping[bytes, tuple[str, bytes]]) -> dict[bytes, Report]:
        """The reports that are known."""

    def keep(self, reports: Iterable[tuple[bytes, Report]]) -> None:
        """Keep reports for later runs."""


BATCH = 256
"""Files that are looked up in the cache and shared out at a time: memory does not grow with the number of files."""
CHUNK = 4
"""Files that a process takes at a time: with more, one process still works when the others are done with a batch."""
FEW = 8
"""Jobs from which on further processes are worth their start."""


def lint_paths(jobs: Sequence[Job], processes: int = 1, known: Known | None = None) -> Generator[Report, None, None]:
    """The reports of files, in the order of the jobs, whatever the number of processes.

    Their documents have the text only, no blocks. Reports that are `known` are not made again.
    """
    if processes < 2 or len(jobs) < FEW:
        yield from _in_batches(jobs, lambda batch: starmap(_made, batch), known)
        return
    from concurrent.futures import ProcessPoolExecutor

    shared = list({id(job.rules): job.rules for job in jobs}.values())
    number = {id(rules): at for at, rules in enumerate(shared)}
    with ProcessPoolExecutor(processes, initializer=_share, initargs=(shared,)) as pool:

        def run(batch: Sequence[Work]) -> Iterator[Report]:
            tasks = [(job.path, number[id(job.rules)], job.day, job.policy, data) for job, data in batch]
            return pool.map(_task, tasks, chunksize=max(1, min(CHUNK, len(tasks) // (processes * 4))))

        try:
            yield from _in_batches(jobs, run, known)
        except BaseException:
            pool.shutdown(cancel_futures=True)  # Ctrl-C does not wait for what is still to do
            raise


def _in_batches(
    jobs: Sequence[Job], run: Callable[[Sequence[Work]], Iterator[Report]], known: Known | None
) -> Iterator[Report]:
    for start in range(0, len(jobs), BATCH):
        batch = jobs[start : start + BATCH]
        if known is None:
            yield from run([(job, None) for job in batch])
            continue
        keys = [_key(known, job) for job in batch]
        found = known.find({key[0]: (shown(job.path), key[1]) for job, key in zip(batch, keys, strict=True) if key})
        fresh = run(
            [
                (job, key and key[1])  # what is kept under the key of some bytes has to be of these bytes
                for job, key in zip(batch, keys, strict=True)
                if not key or key[0] not in found
            ]
        )
        made: list[tuple[bytes, Report]] = []
        for key in keys:
            report = found.get(key[0]) if key else None
            if report is None:
                report = next(fresh)
                if key:
                    made.append((key[0], report))
            yield report
        known.keep(made)


_shared: list[Sequence[Rule]] = []


def _share(rules: list[Sequence[Rule]]) -> None:
    """Give a process the sets of rules, once; Ctrl-C is for the main process, which then ends the others.

    Where the main process is killed, they end by themselves: else they would hold its pipes open for ever.
    """
    import signal  # one file needs no processes
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _shared[:] = rules


def _end_with_parent() -> None:
    """Wait for the end of the main process, and end this one."""
    import multiprocessing
    import os

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _task(task: tuple[str, int, Day, Policy, bytes | None]) -> Report:
    path, rules, day, policy, data = task
    report = _made(Job(path, _shared[rules], day, policy), data)
    keep(MANY)
    return report


def _made(job: Job, data: bytes | None) -> Report:
    return _without_blocks(lint_path(job) if data is None else lint_bytes(data, job))


def _without_blocks(report: Report) -> Report:
    """The report with the text of its document only: what reporters need, and what is worth sending and keeping."""
    document = report.document
    if document is None:
        return report
    slim = Document(
        document.path, document.format, document.text, (), document.metadata, document.notices, document.is_guessed
    )
    return replace(report, document=slim)


def _key(known: Known, job: Job) -> tuple[bytes, bytes] | None:
    """The key of a file's report, and its bytes; None where it cannot be read, which its report will say, or not twice."""
    if not Path(job.path).is_file():
        return None
    try:
        data = Path(job.path).read_bytes()
    except OSError:
        return None
    return known.key(job, data), data
