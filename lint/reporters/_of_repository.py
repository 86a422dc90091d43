"""Reports whose paths begin at the top of the repository, as servers of source code know files,
wherever the program was started."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from lint.diagnostics import Report
from lint.files import top_of_repository
from lint.records import replaced


def of_repository(reports: Sequence[Report]) -> list[Report]:
    """The reports with such paths; from the current folder where it is in no repository.
    What lies elsewhere keeps its path."""
    here = Path.cwd()
    top = top_of_repository(here) or here
    found = []
    for report in reports:
        if report.what == "option":  # whose name is no path
            found.append(report)
            continue
        path = Path(os.path.normpath(here / report.path))  # links stay as somebody wrote them
        is_within = path.is_relative_to(top)
        found.append(replaced(report, path=path.relative_to(top).as_posix()) if is_within else report)
    return found
