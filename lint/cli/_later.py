"""Modules that others import and a run may never use: they are read when something of them is first asked for.

Most texts have few faults, and half of the time of a short run is the loading of modules. Whoever imports one of these
imports the module, not names from it: those are asked for at once. What a single test in front of one place decides on
is imported behind that test instead.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, ClassVar

OF_OTHERS = ("calendar", "inspect", "ipaddress", "textwrap")
"""Modules of the standard library: `click`, `dataclasses` and `pathlib` import some, and with them a parser,
a disassembler and what reads addresses of the web."""
OF_CANDIDATES = (
    "lint.checks._html_in_text",
    "lint.checks._one_form",
    "lint.checks._told_apart",
    "lint.checks.bylines.other_person",
    "lint.checks.dates.announced_twice",
    "lint.checks.dates.of_metadata",
    "lint.checks.headlines.values",
    "lint.checks.naming.among_many",
    "lint.checks.naming.named_briefly",
    "lint.checks.naming.other_bearer",
    "lint.checks.naming.own_spelling",
    "lint.checks.naming.quoted_spelling",
    "lint.checks.naming.said_of_two",
    "lint.checks.naming.two_bearers",
    "lint.checks.naming.two_words",
    "lint.checks.paragraphs.meant_twice",
    "lint.checks.patterns.doubled_words",
    "lint.checks.sentences.capital_within",
    "lint.checks.sentences.cut_summary",
    "lint.checks.sentences.leading_in",
    "lint.checks.sentences.letter_a",
    "lint.checks.sentences.of_each",
    "lint.checks.sentences.said_again",
    "lint.checks.sentences.set_off",
    "lint.checks.sentences.without_stop",
    "lint.checks.sums.left_over",
    "lint.checks.sums.parts_apart",
    "lint.checks.told.apart",
    "lint.checks.told.labels",
    "lint.checks.told.series",
    "lint.cli._empty_folder",
    "lint.config.file_patterns",
    "lint.config.keys",
    "lint.config.reading",
    "lint.gates.pattern_needs",
    "lint.language.agreements",
    "lint.language.completeness.whole_ends",
    "lint.language.entries",
    "lint.language.events.days_ahead",
    "lint.language.events.incidents",
    "lint.language.events.named_days",
    "lint.language.letters",
    "lint.language.names.short_forms",
    "lint.language.shown_as_wrong",
    "lint.language.vocabulary.adjectives",
    "lint.language.vocabulary.listed_words",
    "lint.language.vocabulary.misread",
    "lint.rules.sense",
)
"""Modules of ours that judge what was found, or read what few runs have: a config, rules that are not kept yet."""


class _Later(ModuleType):
    """Stands for a module until something of it is used; whoever has it by then has what the module had at first,
    so that none of these may set a name of its own anew.

    `importlib.util.LazyLoader` reads the module as soon as it is imported a second time.
    """

    def __getattr__(self, name: str) -> Any:
        if name == "__path__":
            raise AttributeError(name)  # the import system asks whether it is a package, and none is
        _Finder.waiting.discard(self.__name__)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = import_module(self.__name__)
        vars(self).update(vars(module))
        return getattr(module, name)


class _Finder:
    """Finds the stand-ins of the modules that wait: what the import system asks for them (PEP 451)."""

    waiting: ClassVar[set[str]] = set()

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        loader: Any = self  # `importlib.abc`, whose class it would be of, takes longer to import than it saves
        return ModuleSpec(fullname, loader) if fullname in self.waiting else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Later(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is run yet."""


def read_later(*names: str) -> None:
    """Let modules be read when something of them is first used."""
    _Finder.waiting.update(name for name in names if name not in sys.modules)
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        finder: Any = _Finder()
        sys.meta_path.insert(0, finder)
