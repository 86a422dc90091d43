"""Rules: YAML files to Rule objects, with errors that an editor understands."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lint import checks, gates
from lint.diagnostics import Finding, Severity, names_of
from lint.digests import sha256
from lint.files import decoded, unreadable
from lint.gates import Gate
from lint.kept import program
from lint.kept.files import cache_folder, forget_oldest, write_cache
from lint.options import Packed, pack, unpack
from lint.packing import packed, unpacked
from lint.plain_yaml import MappingNode, Node, Problem, YamlError, parse
from lint.records import replaced
from lint.rules import sense
from lint.rules.files import NO_RULE, RuleFile, files_below, shipped_files, shipped_folder
from lint.rules.messages import filled

READS_FILES = "spelling"
"""The check whose rules in Vale's files name further files, which are taken in when the rule is read."""
KEPT = 20
"""Sets of rules whose parsed form is kept, the oldest of which go first: every change of a rule makes a new set."""


class Rule:
    """One rule; its examples stay in the file (see `lint.examples`).

    `gate` is what a text must hold for the rule to find anything, None where that cannot be said. `given` are the
    options of the check, or what is kept of them until they are first needed (None for nothing but defaults): a start
    does without the checks that a text has no use for.
    """

    __slots__ = (
        "check",
        "gate",
        "given",
        "id",
        "language",
        "limit",
        "link",
        "message",
        "optional",
        "path",
        "scope",
        "severity",
        "tags",
        "why",
    )

    def __init__(
        self,
        id: str,
        check: str,
        message: str,
        path: str,
        why: str = "",
        severity: Severity = "warning",
        scope: tuple[str, ...] = (),
        link: str = "",
        language: str = "",
        limit: int = 0,
        optional: bool = False,
        tags: tuple[str, ...] = (),
        given: Any = None,
        gate: Gate | None = None,
    ) -> None:
        self.id = id
        self.check = check
        self.message = message
        self.path = path
        self.why = why
        self.severity = severity
        self.scope = scope
        self.link = link
        self.language = language
        self.limit = limit
        self.optional = optional
        self.tags = tags
        self.given = given
        self.gate = gate

    @property
    def options(self) -> Any:
        """The options: an instance of the class that the check declares."""
        if self.given is None or isinstance(self.given, Packed):
            kind = checks.options_class(self.check)
            self.given = unpack(kind, self.given) if self.given else kind()
        return self.given

    @property
    def spoken(self) -> str | None:
        """The language of the texts that it is for: its own, or that of its check; None where it needs none."""
        return self.language or checks.language(self.check)

    @property
    def desk(self) -> str:
        """The folder of the rule, or its style."""
        return names_of(self.id)[1]

    @property
    def is_vale(self) -> bool:
        """Whether it is a rule of Vale, whose id is `Style.Rule`."""
        return is_of_vale(self.id)

    def say(self, finding: Finding) -> str:
        """The message with the finding's values filled in."""
        return filled(self.message, finding.values, is_raw="raw" in self.scope)


def is_of_vale(identity: str) -> bool:
    """Whether an id is that of a Vale rule: `Google.Passive`."""
    return "." in identity and "/" not in identity


class RuleSet:
    """Rules by id, in order, with what is wrong with the others and what a user wants to know."""

    def __init__(self) -> None:
        self.rules: dict[str, Rule] = {}
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self.unread: set[str] = set()  # the ids of rules that could not be loaded, of which that is all there is to say

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules.values())

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a rule or a desk may be called, sorted."""
        return tuple(sorted({name for rule in (*self.rules, *self.unread) for name in names_of(rule) if name}))


@cache
def shipped() -> RuleSet:
    """The rules that ship."""
    return load([], with_shipped=True)


def load(paths: Iterable[str | Path], *, with_shipped: bool = True) -> RuleSet:
    """The rules of files and folders, later ones replacing earlier ones of the same id.

    What cannot be loaded is left out and stands in `problems`; one broken rule never hides another's error.
    """
    found = RuleSet()
    files = shipped_files() if with_shipped else []
    if with_shipped and not files:
        found.problems.append(Problem(str(shipped_folder()), 0, NO_RULE))
    files += [file for path in paths for file in files_below(Path(path), found.problems)]
    cached = _cache_file(files)
    known = _from_cache(cached, len(files))
    entries: list[Entry | None] = []
    for at, file in enumerate(files):
        identity, shown = file.identity, file.shown
        before, said = len(found.problems), len(found.notices)
        if known and (kept := known[at]):
            rule: Rule | None = _recalled(file, kept)
        else:
            rule = _read(file, found)
            entries.append(_entry(rule) if rule and len(found.notices) == said else None)
        if rule and len(found.problems) == before:
            if identity in found.rules:
                found.notices.append(f"{shown} replaces the rule {identity} of {found.rules[identity].path}")
            found.rules[identity] = rule
        else:
            found.unread.add(identity)
    if known is None and not found.problems:
        write_cache(cached, packed(entries))
        forget_oldest(cached.parent, f"{CACHE}*{CACHE_ENDING}", KEPT)
    return found


def _read(file: RuleFile, found: RuleSet) -> Rule | None:
    """A rule from its file; what is wrong is added to the problems, what a user wants to know to the notices."""
    from lint.rules.reading import read
    from lint.vale import rules as vale

    path, problems = file.shown, found.problems
    before = len(problems)
    try:
        content = file.content()
        node = _node(path, content, found)
    except OSError as error:
        problems.append(Problem(path, 0, unreadable(error, "rule")))
        return None
    except YamlError as error:
        problems.append(Problem(path, error.line, error.text))
        return None
    except UnicodeDecodeError as error:
        problems.append(Problem(path, 0, f"the rule is not UTF-8 text (byte {error.start + 1}); save it as UTF-8"))
        return None
    except vale.NotRunError as error:
        found.notices.append(str(error))
        return None
    if (
        path.endswith(".yaml")
        and isinstance(node, MappingNode)
        and "check" not in node.items
        and "extends" in node.items
    ):
        said_of_vale = "this is a rule as Vale has them, and these end in .yml; rename the file"
        problems.append(Problem(path, node.lines["extends"], said_of_vale))
        return None
    said = read(node, is_of_vale(file.identity), path, problems)
    rule = said and Rule(id=file.identity, path=path, **said)
    if isinstance(node, MappingNode) and rule and checks.exists(rule.check) and not vale.is_vale(path, content):
        faults, doubts = sense.sense_of(node, rule.check, decoded(content))
        problems += [Problem(path, fault.line, fault.text) for fault in faults]
        found.notices += [str(Problem(path, doubt.line, doubt.text)) for doubt in doubts]
    if not rule or len(problems) > before:
        return None
    try:
        return replaced(rule, gate=gate_of(rule))
    except Exception as error:  # a fault of a check must not keep the other rules from running
        fault = f"({type(error).__name__}: {error}); this is a fault of the check {rule.check}, please report it"
        problems.append(Problem(path, 0, f"it could not be made ready {fault}"))
        return None


def _node(path: str, content: bytes, found: RuleSet) -> Node | None:
    """The YAML of a rule file; Vale's as ours. Raises YamlError, UnicodeDecodeError, NotRunError."""
    from lint.rules.apostrophes import either_apostrophe
    from lint.vale import rules as vale

    source = decoded(content)
    is_vale = vale.is_vale(path, content)
    try:
        node, repeated = parse(source)
    except YamlError:
        if not is_vale:
            raise
        node, repeated = parse(vale.mended(source))
        found.notices.append(f"{path}: it has backslashes that YAML does not know; they are taken for themselves")
    if not is_vale:
        found.problems += [Problem(path, line, text) for line, text in repeated]
        return either_apostrophe(node)
    found.notices += [str(Problem(path, line, text)) for line, text in repeated]
    return vale.translated(node, Path(path), found.notices)


def written(rule: Rule) -> Node | None:
    """The YAML of the file of a rule that was loaded, Vale's as ours."""
    return _node(rule.path, Path(rule.path).read_bytes(), RuleSet())


def gate_of(rule: Rule) -> Gate | None:
    """What a text must hold for a rule to find anything, as its check says."""
    needs = getattr(checks.find(rule.check), "needs", None)
    found: Gate | None = needs(rule.options) if needs else None
    return found


def with_options(rule: Rule, options: checks.Options) -> Rule:
    """A rule with other options of its check, and what a text must hold for those."""
    rule = replaced(rule, given=options)
    return replaced(rule, gate=gate_of(rule))


Entry = tuple[Any, ...]
"""What is kept of a rule: the values of `PLAIN`, and its options and its gate as they are packed."""
PLAIN = ("check", "message", "why", "severity", "scope", "link", "language", "limit", "optional", "tags")
CACHE, CACHE_ENDING = "rules-", ".bin"
"""How the files begin and end in which sets of rules are kept."""


def _cache_file(files: list[RuleFile]) -> Path:
    """Where the parsed and proven form of these very files is kept."""
    digest = sha256(program.state().encode("utf-8", "surrogateescape"))
    digest.update(f"{sys.implementation.cache_tag} {sys.hexversion}".encode())
    for file in files:
        digest.update(f"{file.identity}\0{len(file.state)}\0".encode())
        digest.update(file.state)
    return cache_folder() / f"{CACHE}{digest.hexdigest()[:32]}{CACHE_ENDING}"


def _from_cache(path: Path, count: int) -> list[Entry | None] | None:
    """What is kept of the rules of these very files, where they were loaded before without a fault.

    None for the rules of other packages' checks, whose options may be others by now, for those that take in further
    files, and for those of which something is to be said at every start.
    """
    try:
        entries: list[Entry | None] = unpacked(path.read_bytes())
        return entries if len(entries) == count else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _entry(rule: Rule) -> Entry | None:
    """What is kept of a rule; its examples are not, since a start does without them."""
    if not checks.is_own(rule.check) or (rule.is_vale and rule.check == READS_FILES):
        return None
    return *(getattr(rule, name) for name in PLAIN), pack(rule.options).values, gates.pack(rule.gate)


def _recalled(file: RuleFile, kept: Entry) -> Rule:
    """A rule from what is kept of it."""
    *plain, given, gate = kept
    return Rule(
        id=file.identity,
        path=file.shown,
        **dict(zip(PLAIN, plain, strict=True)),
        given=Packed(given),
        gate=gates.unpack(gate),
    )
