"""Which config files hold for a file: found upward from it, and merged from the outermost in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lint.config import file_patterns, keys, reading
from lint.config.places import astray, find, unusable
from lint.config.settings import EMPTY, Config, Setting
from lint.plain_yaml import Problem

DEEPEST = 20
"""Files that may extend one another in a chain."""


class ConfigLoader:
    """The configs of a run: finds, reads and merges them, each once, and keeps what is wrong or odd with them."""

    def __init__(self, only: Path | None = None) -> None:
        self.only = only
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self._find, self._astray, self._unusable, self._read = (
            cache(find),
            cache(astray),
            cache(unusable),
            cache(_read),
        )  # a run sees each file in one state, the next may see another
        self._chains: dict[Path, tuple[reading.Layer, ...]] = {}
        self._configs: dict[tuple[Any, ...], Config] = {}

    def of(self, file: Path) -> Config:
        """What holds for a file."""
        layers = self._layers(file.parent)
        if not layers:
            return EMPTY
        fitting = [
            tuple(
                at
                for at, (patterns, _) in enumerate(layer.sections)
                if file_patterns.matches(file, layer.folders, patterns)
            )
            for layer in layers
        ]
        key = (*layers, *fitting)
        if key not in self._configs:
            found: list[Setting] = []
            for layer, sections in zip(layers, fitting, strict=True):
                found += layer.settings
                for at in sections:
                    found += layer.sections[at][1]
            self._configs[key] = Config(tuple(found))
        return self._configs[key]

    def is_ignored(self, file: Path) -> bool:
        """Whether a config says that a file is not to be checked."""
        return any(
            file_patterns.matches(file, layer.folders, patterns)
            for layer in self._layers(file.parent)
            if (patterns := _patterns(layer, "ignore"))
        )

    def is_wanted(self, file: Path, endings: frozenset[str]) -> bool:
        """Whether a file of a folder is one to check: by the patterns of the configs, else by its ending.

        The lists of words and names that the configs read are no texts.
        """
        listed = [(layer, patterns) for layer in self._layers(file.parent) if (patterns := _patterns(layer, "files"))]
        if not listed:
            return file.suffix.lower() in endings and not self._is_list(file)
        return any(
            file_patterns.matches(file, layer.folders, patterns) for layer, patterns in listed
        ) and not self._is_list(file)

    def sources(self, file: Path) -> tuple[Path, ...]:
        """What says how a file is checked: its configs, and the files and folders of rules,
        names and words that they list."""
        listed = (Path(one.value) for one in self.of(file).settings if one.key in keys.PATHS)
        return (*(layer.path for layer in self._layers(file.parent)), *listed)

    def _is_list(self, file: Path) -> bool:
        """Whether a config reads a file for the words or names in it."""
        paths = {one.value for one in self.of(file).settings if one.key in keys.PATHS}
        return bool(paths) and os.path.abspath(file) in map(os.path.abspath, paths)

    def _layers(self, folder: Path) -> tuple[reading.Layer, ...]:
        """All layers that hold for the files of a folder, the outermost first, each after those that it extends."""
        if folder not in self._chains:
            outer: tuple[Path, ...] = (Path(),) if self.only else ()
            if self.only:
                paths = [self.only]
            else:
                here = Path(os.path.abspath(folder))
                places = (*reversed(here.parents), here)
                paths = [path for place in places if (path := self._find(place))]
                self.notices += [said for place in places if (said := self._astray(place)) and said not in self.notices]
                faults = [fault for place in places if (fault := self._unusable(place))]
                self.problems += [fault for fault in faults if fault not in self.problems]
            found: list[reading.Layer] = []
            for path in paths:
                for layer in self._extended(path, (), outer):
                    if all(layer.path != one.path for one in found):
                        found.append(layer)
                        self.problems += [problem for problem in layer.problems if problem not in self.problems]
            self._chains[folder] = tuple(found)
        return self._chains[folder]

    def _extended(self, path: Path, before: tuple[Path, ...], outer: tuple[Path, ...]) -> Iterator[reading.Layer]:
        """The layers that a file extends, then its own; `outer` are the folders of those that extend it.

        Patterns count from the folder of their own file. What lies elsewhere, as a house's config that others extend
        does, counts from theirs, and what the command line names from the current folder.
        """
        folders = (path.parent, *outer)
        layer = self._read(path, folders)
        place = Path(os.path.realpath(path))
        if place in before or len(before) > DEEPEST:
            chain = " → ".join(place.name for place in (*before, path))
            said = (
                "config files extend each other in a circle"
                if place in before
                else f"more than {DEEPEST} config files extend each other"
            )
            yield reading.Layer(path, problems=(Problem(path.as_posix(), 0, f"{said}: {chain}"),))
            return
        for base in layer.bases:
            yield from self._extended(base, (*before, place), folders)
        yield layer


def _patterns(layer: reading.Layer, key: str) -> tuple[str, ...]:
    """The patterns of files that a layer lists, in order: of several that fit, the last one decides."""
    return tuple(one.value for one in layer.settings if one.key == key)


def _read(path: Path, folders: tuple[Path, ...]) -> reading.Layer:
    """What `reading.read` gives; whoever has no config file does without its module."""
    return reading.read(path, folders)
