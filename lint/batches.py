"""Many files at once: shared out to processes, batch by batch, with the reports of earlier runs looked up."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from lint.diagnostics import Report
from lint.document import Document
from lint.files import contents
from lint.kept.patterns import MANY, keep
from lint.records import replaced
from lint.rules import Rule
from lint.runner import Day, Job, Policy, lint_bytes, lint_path, shown

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

Work = tuple[Job, bytes | None]
"""A job with the bytes of its file, where they were read already."""
Task = tuple[str, int, Day, Policy, bytes | None]
"""The same as it is sent to a process, with the number of its set of rules."""


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
KILLED = (
    "the process that checked it was killed, as happens where memory runs out; make the file smaller, or give the run "
    "more memory"
)


def lint_paths(jobs: Sequence[Job], processes: int = 1, known: Known | None = None) -> Generator[Report, None, None]:
    """The reports of files, in the order of the jobs, whatever the number of processes.

    Their documents have the text only, no blocks. Reports that are `known` are not made again.
    """
    if processes < 2 or len(jobs) < FEW:
        yield from _in_batches(jobs, lambda batch: starmap(_made, batch), known)
        return
    shared = _Processes(processes, jobs)
    try:
        yield from _in_batches(jobs, shared.run, known)
    except BaseException:  # Ctrl-C, or nobody wants the rest
        shared.kill()
        raise
    finally:
        shared.close()


class _Processes:
    """Processes that were given the rules once; where one of them is killed, others take its files over."""

    def __init__(self, number: int, jobs: Sequence[Job]) -> None:
        self._number = number
        self._rules = list({id(job.rules): job.rules for job in jobs}.values())
        self._at = {id(rules): at for at, rules in enumerate(self._rules)}
        self._pools: dict[int, ProcessPoolExecutor] = {}
        self._others: list[BaseProcess] = []

    def run(self, batch: Sequence[Work]) -> Iterator[Report]:
        """The reports of a batch, in its order."""
        from concurrent.futures.process import BrokenProcessPool

        tasks = [(job.path, self._at[id(job.rules)], job.day, job.policy, data) for job, data in batch]
        size = max(1, min(CHUNK, len(tasks) // (self._number * 4)))
        done = 0
        try:
            for report in self._pool(self._number).map(_task, tasks, chunksize=size):
                done += 1
                yield report
        except BrokenProcessPool:
            self._pools.pop(self._number).shutdown()
            yield from map(self._alone, tasks[done:])

    def kill(self) -> None:
        """End the processes at once: a file that one of them has begun may take long."""
        from multiprocessing import active_children

        for process in active_children() if self._pools else ():
            if process not in self._others:
                process.terminate()

    def close(self) -> None:
        """End the processes."""
        for pool in self._pools.values():
            pool.shutdown(cancel_futures=True)

    def _alone(self, task: Task) -> Report:
        """The report of a file that has a process for itself: it may be the one that another was killed over."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._pool(1).submit(_task, task).result()
        except BrokenProcessPool:
            self._pools.pop(1).shutdown()
            return Report(shown(task[0]), error=KILLED)

    def _pool(self, number: int) -> ProcessPoolExecutor:
        from concurrent.futures import ProcessPoolExecutor  # one file needs no processes
        from multiprocessing import active_children

        if number not in self._pools:
            if not self._pools:
                self._others = active_children()
            self._pools[number] = ProcessPoolExecutor(number, initializer=_share, initargs=(self._rules,))
        return self._pools[number]


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
    import signal
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


def _task(task: Task) -> Report:
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
    return replaced(report, document=slim)


def _key(known: Known, job: Job) -> tuple[bytes, bytes] | None:
    """The key of a file's report, and its bytes; None where it cannot be read,
    which its report will say, or not twice."""
    if not Path(job.path).is_file():
        return None
    try:
        data = contents(Path(job.path))
    except OSError:
        return None
    return known.key(job, data), data
