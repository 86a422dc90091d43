"""The command as a process of its own: `copydesk`, which is `python -m lint`."""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn


def run() -> NoReturn:
    """Run the command and leave.

    A short process leaves its memory to the system: collecting cycles, while modules are imported and after, and
    tidying up at the end would be a sixth of the time that one article takes.
    """
    gc.set_threshold(1_000_000)
    # Whoever starts a program may have closed these. A report that nobody gets, and a text that cannot be read, are
    # errors then, as they are where a disk is full; what is said beside the report goes nowhere.
    sys.stdout = sys.stdout or open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stdin = sys.stdin or open(os.open(os.devnull, os.O_WRONLY), encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        # A terminal keeps its encoding; a pipe is given the same bytes everywhere.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    from lint.cli._later import OF_CANDIDATES, OF_OTHERS, read_later

    read_later(*OF_OTHERS, *OF_CANDIDATES)
    from lint.kept.patterns import keep, take_over

    take_over()
    from lint.cli._status import FAILED
    from lint.cli.main import main  # its imports make most of the objects

    status: Any = 0
    try:
        main(prog_name="copydesk")
    except SystemExit as stop:
        status = stop.code
    keep()
    with suppress(OSError, ValueError):  # nobody reads any more
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status if isinstance(status, int) else 0 if status is None else FAILED)


if __name__ == "__main__":
    run()
