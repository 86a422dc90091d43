"""Where the config of a folder is: by its name, in pyproject.toml, and in files that somebody took for one."""

from __future__ import annotations

import os
from pathlib import Path

from lint.plain_yaml import Problem

NAME = "copydesk.yaml"
PROJECT, TABLE = "pyproject.toml", "tool.copydesk"


def find(folder: Path) -> Path | None:
    """The config file of a folder itself: copydesk.yaml, or a pyproject.toml that has our table."""
    project = folder / PROJECT
    try:
        if (folder / NAME).is_file():
            return folder / NAME
        return project if project.is_file() and TABLE.encode() in project.read_bytes() else None
    except OSError:
        return None


MISNAMED = (
    "copydesk.yml",
    "copydesk.yaml.txt",
    ".copydesk.yaml",
    ".copydesk.yml",
    "Copydesk.yaml",
    "copydesk.YAML",
    "Copydesk.yml",
)


VALE = (".vale.ini", "_vale.ini")


def unusable(folder: Path) -> Problem | None:
    """What is wrong with the config of a folder that is there and can be no config."""
    place = folder / NAME
    try:
        is_usable = place.is_file() or not os.path.lexists(place)
    except OSError:
        return None
    return None if is_usable else Problem(place.as_posix(), 0, "it is no file, or a link that leads nowhere")


def astray(folder: Path) -> str:
    """What is to be said of a file that somebody took for the config of a folder, or that another program reads;
    empty where there is none."""
    try:
        if (folder / NAME).is_file():
            project = folder / PROJECT
            is_double = project.is_file() and TABLE.encode() in project.read_bytes()
            return f"[{TABLE}] of {project.as_posix()} is not read: {NAME} is beside it" if is_double else ""
        if os.path.lexists(folder / NAME):
            return ""  # which is no file: `unusable` says so
        found = next((folder / name for name in MISNAMED if (folder / name).is_file()), None)
        of_vale = next((folder / name for name in VALE if (folder / name).is_file() and not find(folder)), None)
    except OSError:
        return ""
    if found:
        return f"{found.as_posix()} is not read: a config is called {NAME}"
    return f"{of_vale.as_posix()} is not read unless --config names it" if of_vale else ""
