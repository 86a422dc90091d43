"""`copydesk rules`: list, show, test and write rules, and the schema for editors."""

from __future__ import annotations

import json
import os
import re
import shlex
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

import click

from lint import checks, examples, rules
from lint.cli._completion import complete_rules
from lint.cli._option import Given, option
from lint.cli._output import write_file
from lint.cli._say import complain, say, tell
from lint.cli._status import FAILED, FOUND
from lint.config.files import ConfigLoader
from lint.config.selection import chosen, loader_for, rule_set
from lint.diagnostics import SEVERITIES
from lint.exception_faults import IDS
from lint.options import nearest
from lint.plain_yaml import in_one_line
from lint.rules.drafts import draft
from lint.rules.files import ENDINGS
from lint.totals import counted

FILLED_IN = re.compile(r"\{[^{}]*\}")
MOST_FILES = 1000
"""Files of a folder in which real sentences are looked for."""


@click.group("rules")
def command() -> None:
    """List, show, test and write rules. A rule is one YAML file; “copydesk rules new” drafts one, and docs/rules.md has
    what a rule may say."""


with_rules = option(
    "--rules",
    "paths",
    type=Given(),
    multiple=True,
    metavar="PATH",
    help="A file or folder of your own rules. Repeatable.",
)


@command.command("list")
@with_rules
@option(
    "--tag", metavar="TAG", help="Only the rules of this desk, such as “dates”, or with this tag, such as “arithmetic”."
)
@option(
    "--format",
    "format_",
    type=click.Choice(("terminal", "json")),
    default="terminal",
    show_default=True,
    help="A table to read, or data.",
)
def list_(paths: tuple[str, ...], tag: str | None, format_: str) -> None:
    """List the rules that ship with those of the config here, or those of PATH alone: your own, or a style of Vale."""
    found, idle = (rules.load(paths, with_shipped=False), frozenset[str]()) if paths else _of_config()
    known = sorted({one for rule in found.rules.values() for one in (rule.desk, *rule.tags)})
    if tag is not None and tag not in known:
        said = f"there is no desk and no tag “{tag}”{nearest(tag, known)} (desks and tags: {', '.join(known)})"
        raise click.UsageError(said)
    listed = [rule for rule in found.rules.values() if tag is None or tag in (rule.desk, *rule.tags)]
    if format_ == "json":
        keys = ("id", "severity", "check", "path", "message", "link", "tags")
        data = [{key: getattr(rule, key) for key in keys} | {"runs": rule.id not in idle} for rule in listed]
        click.echo(json.dumps({"rules": data}, ensure_ascii=False, indent=1))
    else:
        width = max((len(rule.id) for rule in listed), default=0)
        shipped_ones = rules.shipped().rules
        of_checks = Counter(rule.check for rule in shipped_ones.values())
        for rule in listed:
            line = _in_a_line(rule, is_whole_check=rule.id in shipped_ones and of_checks[rule.check] == 1)
            if rule.optional and (paths or rule.id in idle):
                line = f"{line} ({WHEN_NAMED})"
            click.echo(f"{rule.id:<{width}}  {_level(rule, idle):<10}  {line}")
    complain(found.problems, found.notices)
    sys.exit(FAILED if found.problems else 0)


LISTS, MOST_WORDS = ("swap", "tokens"), 3
PLAIN_WORDS = re.compile(r"[\w’' -]{2,40}")
OFF = "off"
NEEDED = "has to be given"
"""What is said of an option without a default."""
WHEN_NAMED = "runs only where a config or the command line names it"


def _in_a_line(rule: rules.Rule, is_whole_check: bool) -> str:
    """What a rule looks for: what its check says of itself where no other rule has that,
    else its message, with “…” for what is filled in."""
    line = FILLED_IN.sub("…", rule.message)
    if is_whole_check or not any(map(str.isalpha, line)):
        return checks.summary(rule.check) or rule.message
    return f"{line} ({words})" if "…" in line and (words := _words_of(rule)) else line


def _words_of(rule: rules.Rule) -> str:
    """The first words that a rule of words looks for, where they are plain ones: “utilize, leverage, …”."""
    listed = next((value for name in LISTS if (value := getattr(rule.options, name, ()))), ())
    plain = [word for word in listed if PLAIN_WORDS.fullmatch(word)]
    return ", ".join([*plain[:MOST_WORDS], *(["…"] if len(listed) > MOST_WORDS else [])]) if plain else ""


def _level(rule: rules.Rule, idle: frozenset[str]) -> str:
    """How severe a rule is here: “off” where the config has switched it off, or does not select it."""
    return OFF if rule.id in idle and not rule.optional else rule.severity


def _of_config(paths: Sequence[str] = ()) -> tuple[rules.RuleSet, frozenset[str]]:
    """The rules that a check in this folder would know, with the settings of the config: those that ship, those of the
    config, and those that are named. And the ids of those that would not run."""
    configs = loader_for(None)
    config = configs.of(Path("copydesk.md"))
    found = rule_set(config, paths)
    running, problems = chosen(found, config)
    idle = frozenset(found.rules) - {rule.id for rule in running}
    found.rules.update((rule.id, rule) for rule in running)
    found.problems[:0] = configs.problems
    found.problems += problems
    found.notices[:0] = configs.notices
    return found, idle


@command.command("show")
@click.argument("rule_id", metavar="RULE", shell_complete=complete_rules)
@with_rules
def show(rule_id: str, paths: tuple[str, ...]) -> None:
    """Explain one rule: what it says, why, its options, its examples; or a check, for rules of your own."""
    found, idle = _of_config(paths)
    complain(found.problems, found.notices)
    status = FAILED if found.problems else 0
    rule = found.rules.get(rule_id)
    if rule_id in IDS:
        click.echo(
            f"{click.style(rule_id, bold=True)} (warning)\n\nSays what is wrong with an exception in a text.\nWhy:  {IDS[rule_id]}"
        )
        sys.exit(status)
    is_desk, is_check = any(rule_id == one.desk for one in found.rules.values()), checks.exists(rule_id)
    if rule is None and is_desk:
        of_desk = "\n".join(f"  {name}" for name, one in found.rules.items() if one.desk == rule_id)
        click.echo(f"“{rule_id}” is a desk; its rules:\n{of_desk}" + ("\n" if is_check else ""))
    if rule is None and is_check:
        _show_check(rule_id)
    if rule is None and (is_check or is_desk):
        sys.exit(status)
    if rule is None:
        known = {*found.rules, *(one.desk for one in found.rules.values()), *checks.names()}
        of_any_desk = next((one.id for one in found.rules.values() if one.id.partition("/")[2] == rule_id), None)
        meant = f"; did you mean “{of_any_desk}”?" if of_any_desk else nearest(rule_id, known)
        raise click.UsageError(f"there is no rule and no check “{rule_id}”{meant}")
    click.echo(f"{click.style(rule.id, bold=True)} ({_level(rule, idle)})\n\nSays: {rule.message}")
    if rule.why:
        click.echo(f"Why:  {rule.why}")
    if rule.link:
        click.echo(f"See:  {rule.link}")
    if rule.tags:
        click.echo(f"Tags: {', '.join(rule.tags)}")
    click.echo(f"File: {rule.path}\nCheck: {rule.check}. {checks.summary(rule.check)}")
    if rule.optional and rule.id in idle:
        click.echo(f"It {WHEN_NAMED}.")
    if rule.scope:
        click.echo(f"Looks at: {', '.join(rule.scope)}")
    _tell_options(rule.check, {name: getattr(rule.options, name) for name in type(rule.options).declared()})
    for example in examples.examples(rule):
        head = examples.GROUPS.get(example.group, example.group)
        head += f", with {in_one_line(example.options)}" if example.options else ""
        text = (example.problem or _with_marks(example).strip()).replace("\n", "\n    ")
        click.echo(f"\n{head}:\n    {text}")
    sys.exit(status)


def _show_check(check: str) -> None:
    """What a check does, its options with their defaults, and what its messages may use."""
    click.echo(f"{click.style(check, bold=True)} is a check, which rules use: {checks.summary(check)}")
    declared = checks.options_class(check).declared()
    _tell_options(check, {name: NEEDED if one.required else one.default for name, one in declared.items()})
    click.echo(f"\nA rule with it is begun by: copydesk rules new my-rule.yaml --check {check}")


def _tell_options(check: str, values: Mapping[str, object]) -> None:
    """The options of a check, each with a value and what it means, and the names that a message may use."""
    listed = list(checks.documented(check))
    if listed:
        click.echo("\nOptions:")
    for name, _, doc in listed:
        value = values[name.replace("-", "_")]
        said = f"{len(value)} entries" if isinstance(value, tuple | dict) and len(value) > 6 else _shown(value)
        click.echo(f"  {name}: {said}\n      {doc}")
    click.echo("\nIn the message:")
    for name, doc in checks.find(check).VALUES.items():
        click.echo(f"  {{{name}}}: {doc}")


def _with_marks(example: examples.Example) -> str:
    """The text of an example with « » around what the rule flags."""
    text = example.text
    for start, end in sorted(example.places, reverse=True):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{left}: {right}" for left, right in value.items()) or "none"
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


@command.command("test")
@click.argument("paths", nargs=-1, type=Given(), metavar="[PATH]...")
def test(paths: tuple[str, ...]) -> None:
    """Run the examples inside rules: those of PATH, or of all rules that ship.

    For rules of your own, the first sentences that they would flag in the texts of this folder are shown too.
    """
    sys.exit(_try(*paths))


def _try(*paths: str) -> int:
    """Run the examples of rules, say what became of them, and give the exit status."""
    found = rules.load(paths, with_shipped=not paths)
    complain(found.problems, found.notices)
    failed = skipped = count = 0
    reasons: list[str] = []
    for rule in found.rules.values():
        before = count
        for result in examples.run(rule, examples.examples(rule)):
            count += 1
            if result.skipped:
                skipped += 1
                if result.skipped not in reasons:
                    reasons.append(result.skipped)
            elif result.problem:
                failed += 1
                tell(f"{rule.path}, line {result.example.line}: {result.problem}")
        if count == before and paths:
            click.echo(f"{rule.path}: the rule has no examples; three that it flags and three that it passes prove it")
    for reason in reasons:
        say(reason)
    left_out = f", {skipped} skipped" if skipped else ""
    click.echo(f"{counted(len(found.rules), 'rule')}, {counted(count, 'example')}{left_out}, {failed} failed")
    if paths and not failed:
        _show_real(found)
    return FAILED if found.problems else FOUND if failed else 0


def _show_real(found: rules.RuleSet) -> None:
    """The first real sentences that new rules would flag, in the texts of this folder and in the seeds."""
    from lint.cli._new_rule import real_sentences
    from lint.cli._output import is_text
    from lint.files import search

    places = [Path(), Path(__file__).parent.parent.parent / "seeds"]
    configs = ConfigLoader()
    files = (
        file
        for place in dict.fromkeys(Path(os.path.realpath(place)) for place in places if place.is_dir())
        for file in islice(search(place, is_text), MOST_FILES)
        if not configs.is_ignored(file)
    )
    for sentence in real_sentences(tuple(found.rules.values()), files):
        tell(f"  would flag {sentence}")


@command.command("new")
@click.argument("path", type=click.Path(dir_okay=False))
@option(
    "--check",
    "check_name",
    type=Given(),
    metavar="CHECK",
    help="Ask nothing, and write a file for this check to fill in.",
)
@option(
    "--message",
    help="With --check: what is wrong, in one sentence.",
)
@option(
    "--severity",
    type=click.Choice(SEVERITIES),
    help="How bad it is. Default: warning, or what is usual for the check.",
)
def new(path: str, check_name: str | None, message: str | None, severity: str | None) -> None:
    """Write a new rule from the answers to four questions, and show what it would flag."""
    if check_name is not None and check_name not in checks.names():
        raise click.BadParameter(
            f"unknown check “{check_name}”{nearest(check_name, checks.names())}", param_hint="'--check'"
        )
    file = Path(path)
    if file.suffix not in ENDINGS:
        raise click.UsageError(f"a rule’s file ends in .yaml, not in “{file.suffix or file.name}”")
    if re.search(r"[\s,]", file.stem):
        plain = re.sub(r"[\s,]+", "-", file.stem)
        raise click.UsageError(
            f"a rule is called by its file, so the name has no spaces and commas: {plain}{file.suffix}"
        )
    if file.exists():
        raise click.ClickException(f"{path} is there already")
    if message is not None and check_name is None:
        raise click.UsageError("--message goes with --check; without it four questions are asked")
    text = _asked(severity or "warning") if check_name is None else draft(check_name, message, severity)
    write_file(file, text, "rule")
    if check_name is None:
        click.echo(f"Wrote {path}.")
        if status := _try(path):
            sys.exit(status)
        click.echo(
            f"It runs with: copydesk check . --rules {shlex.quote(path)}, or with “rules: [{path}]” in copydesk.yaml."
        )
    else:
        click.echo(f"Wrote {path}. Try: copydesk rules test {shlex.quote(path)}")


def _asked(severity: str) -> str:
    """The file that the answers to the four questions make."""
    from lint.cli._new_rule import asked, written

    def ask(question: str, empty: str) -> str:
        try:
            answer: str = click.prompt(question, default=empty or None, show_default=False, err=True)
        except click.Abort as aborted:
            if isinstance(aborted.__context__, EOFError):
                click.echo(err=True)
                raise click.ClickException("the questions were not answered, so no file was written") from None
            raise
        return answer

    return written(asked(ask), severity)


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of a rule file, for editors that complete and check YAML."""
    from lint.schema import rule_schema

    click.echo(json.dumps(rule_schema(), ensure_ascii=False, indent=1))
