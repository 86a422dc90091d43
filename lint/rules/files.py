"""The files of rules: which there are, under what ids, and what tells that one has changed."""

from __future__ import annotations

import os
from pathlib import Path

from lint.files import contents, unreadable
from lint.kept import program
from lint.patterns import pattern
from lint.plain_yaml import Problem
from lint.records import Record

ENDINGS = (".yaml", ".yml")
NAMES, CHECK = pattern(rb"(?m)^names[ \t]*:"), pattern(rb"(?m)^(?:check|extends)[ \t]*:")
"""The keys of a list of names, which may lie beside the rules of a house and is named in its config, and of a rule."""
MOST_FILES = 50_000
"""Files that are looked through for rules: `rules: /` would take minutes."""
NO_RULE = "there is no rule in this folder (rules end in .yaml)"


class RuleFile(Record):
    """A file of a rule: the id of the rule, its path as shown, and what changes whenever the file does.

    That is its content, or no more than its size and its time.
    """

    identity: str
    shown: str
    state: bytes
    is_content: bool = True

    def content(self) -> bytes:
        """The bytes of the file. Raises OSError."""
        return self.state if self.is_content else Path(self.shown).read_bytes()


def shipped_folder() -> Path:
    """The folder of the rules that ship: inside the package, or beside it in a checkout."""
    packaged = Path(__file__).parent.parent / "shipped"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "rules"


def shipped_files() -> list[RuleFile]:
    """The rules that ship, by the size and the time of their files:
    to read a hundred of them takes its time at every start."""
    folder = str(shipped_folder())
    found = []
    for path, stat in program.files(folder, ENDINGS):
        below = path[len(folder) + 1 :].replace(os.sep, "/")
        if not below.rpartition("/")[2].startswith("_"):
            state = f"{stat.st_size} {stat.st_mtime_ns}".encode()
            found.append(RuleFile(below.rpartition(".")[0], path.replace(os.sep, "/"), state, is_content=False))
    return found


def files_below(path: Path, problems: list[Problem]) -> list[RuleFile]:
    """A file of a user’s, or those of a folder, with their content; what cannot be read is added to the problems."""
    if path.is_dir():
        files = _below(path)
        if files is None:
            said = f"more than {MOST_FILES:,} files lie below this folder; name the one that has the rules"
            problems.append(Problem(str(path), 0, said))
            return []
        pairs = [(file.relative_to(path).with_suffix("").as_posix(), file) for file in files]
        if not pairs:
            problems.append(Problem(str(path), 0, NO_RULE))
    else:
        pairs = [(path.stem, path)]
    found = []
    for identity, file in pairs:
        try:
            content = contents(file)
            if path.is_dir() and NAMES.search(content) and not CHECK.search(content):
                continue
            # A dot is what parts the name of Vale's rules from their style: “utilize.v2.yaml” is a rule of ours.
            name = _name_in_vale(file, content) or identity.replace(".", "-")
            found.append(RuleFile(name, file.as_posix(), content))
        except OSError as error:
            problems.append(Problem(str(file), 0, unreadable(error, "rule")))
    return found


def _below(folder: Path) -> list[Path] | None:
    """The files of rules in a folder and those in it, sorted; None where these hold too much to be rules."""
    found: list[Path] = []
    seen = 0
    for place, _, names in os.walk(folder):  # which passes over what goes away meanwhile
        seen += len(names)
        if seen > MOST_FILES:
            return None
        found += [Path(place, name) for name in names if name.endswith(ENDINGS) and not name.startswith("_")]
    return sorted(found)


def _name_in_vale(file: Path, content: bytes) -> str:
    """The id of a rule of Vale; empty for rules that are ours."""
    from lint.vale import rules as vale  # a start without its rules does without it

    return vale.identity(file) if vale.is_vale(file.name, content) else ""
