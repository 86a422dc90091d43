"""Which rules run under a config, with which severities and options."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.config.files import ConfigLoader
from lint.config.settings import Config, Setting
from lint.diagnostics import SEVERITIES
from lint.exception_faults import DESK, IDS
from lint.files import reason, text_of
from lint.kept.files import cache_folder
from lint.masking import Masks
from lint.matching import no_pattern
from lint.options import changed, nearest
from lint.patterns import pattern
from lint.plain_yaml import MappingNode, Problem, ScalarNode, YamlError, parse
from lint.records import replaced
from lint.rules import Rule, RuleSet, load, with_options

WORD = pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
VALE_NAMES = frozenset((".vale.ini", "_vale.ini", "vale.ini", ".vale", "_vale"))
"""What a config of Vale is called."""
LANGUAGETOOL = "languagetool"
"""The check that the key `languagetool` speaks to."""
VARIETIES = {"british": "en-GB", "oxford": "en-GB", "american": "en-US", "canadian": "en-CA", "australian": "en-AU"}
"""What LanguageTool calls the English of a house."""


def rule_set(config: Config, more: Sequence[str | Path] = ()) -> RuleSet:
    """The rules that ship, those of a config, and further files and folders of rules, before any are selected."""
    own: dict[str, str | Path] = {}
    for path in (*(one.value for one in config.listed("rules")), *more):
        own.setdefault(os.path.realpath(path), path)  # what the command line names again is not read twice
    return load(list(own.values()), with_shipped=config.last("shipped") != "no")


def loader_for(path: Path | None) -> ConfigLoader:
    """The settings of a run: those of one file, which may be Vale's, or those that are found upward from each file."""
    if path is not None and (path.name in VALE_NAMES or path.suffix == ".ini"):
        from lint.config.vale import ValeConfigLoader  # few have one

        return ValeConfigLoader(path)
    return ConfigLoader(path)


def masks(config: Config) -> Masks:
    """What a config hides from all rules."""
    kinds = ("mask-tokens", "mask-blocks", "mask-marks", "mask-scopes")
    return Masks(*(tuple(one.value for one in config.listed(kind)) for kind in kinds))


def listed_names(config: Config) -> tuple[list[Setting], list[Problem]]:
    """The names in the files that a config lists, as options of the rules that hold texts against them,
    and what is wrong."""
    found: list[Setting] = []
    problems: list[Problem] = []
    for one in config.listed("names"):
        path = Path(one.value)
        shown = path.as_posix()
        try:
            node, repeated = parse(text_of(path))
        except (OSError, UnicodeDecodeError) as error:
            said = reason(error) if isinstance(error, OSError) else "it is not UTF-8 text; save it as UTF-8"
            problems.append(Problem(one.path, one.line, f"names: {shown} cannot be read: {said}"))
            continue
        except YamlError as error:
            problems.append(Problem(shown, error.line, error.text))
            continue
        problems += [Problem(shown, line, text) for line, text in repeated]
        if node is None or (
            isinstance(node, MappingNode) and node.items.get("names") == ScalarNode("", node.lines.get("names", 0))
        ):
            continue  # a list that has just been begun
        if not isinstance(node, MappingNode) or list(node.items) != ["names"]:
            said = "a file of names has one key, “names:”, and below it a list with an entry for each name"
            problems.append(Problem(shown, node.line, said))
            continue
        found.append(Setting("options", ("names", node), shown, node.line))
    return found, problems


def chosen(
    found: RuleSet, config: Config, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[list[Rule], list[Problem]]:
    """The rules that run, with the severities and options of the config, and names that mean nothing."""
    select, ignore = list(select), list(ignore)
    problems = list(_unknown(found, config, select, ignore))
    wanted = select or [one.value for one in config.listed("select")]
    words, faults = vocabulary(config)
    problems += faults
    house, faults = listed_names(config)
    problems += faults
    listed, of_listed = _said_of(house, "name"), _words_of(house)
    levels = {one.value[0] for one in config.listed("severity")}
    unasked = {rule.desk for rule in found.rules.values() if not rule.optional}
    rules = []
    for rule in found.rules.values():
        names = (rule.id, rule.desk)
        level = config.severity_of(rule.id, rule.desk) or rule.severity
        if wanted and not any(name in wanted for name in names):
            continue
        is_set = bool(rule.check == LANGUAGETOOL and config.listed("languagetool")) or any(
            one.value[0] == rule.id for one in config.listed("options")
        )
        # A desk that has such rules only is named for their sake.
        told = [name for name in names if name == rule.id or name not in unasked]
        if rule.optional and not is_set and not any(name in wanted or name in levels for name in told):
            continue
        if level == "off" or any(name in ignore for name in names):
            continue
        if level != rule.severity and level in SEVERITIES:
            rule = replaced(rule, severity=level)
        known = len(problems)
        taken = _taken(rule) if words or house else {}
        rule = _with_added(rule, taken.get("words", ""), words)
        for one in [*_options(rule, config), *(house if "names" in taken else ())]:
            rule = _with_options(rule, one, problems)
        if rule.check == LANGUAGETOOL and len(problems) > known:
            continue  # without its options it would say that no server is named
        taken = _taken(rule) if words or house else {}  # the options may have changed it
        rule = _with_added(rule, taken.get("forms", ""), (*words, *listed))
        rule = _with_added(rule, taken.get("words of names", ""), of_listed)
        rules.append(rule)
    return rules, list(dict.fromkeys(problems))  # two rules read one file of names


def _options(rule: Rule, config: Config) -> list[Setting]:
    """Every layer of a rule's options, the outermost first; the house's English is one of them."""
    found = [one for one in config.listed("options") if one.value[0] == rule.id]
    for last in config.listed("english")[-1:]:
        if rule.check == LANGUAGETOOL:
            found.append(_english(rule.id, "language", VARIETIES.get(last.value, "en-US"), last))
        elif name := _taken(rule).get("english"):
            found.append(_english(rule.id, name.replace("_", "-"), last.value, last))
    if rule.check == LANGUAGETOOL:
        found += [_languagetool(rule.id, one) for one in config.listed("languagetool")]
    return found


def _english(rule: str, option: str, value: str, setting: Setting) -> Setting:
    """The house's English as an option of a rule."""
    node = MappingNode({option: ScalarNode(value, setting.line)}, {option: setting.line}, setting.line)
    return setting._replace(value=(rule, node))


def _languagetool(rule: str, setting: Setting) -> Setting:
    """The key `languagetool` as options of a rule: an address alone is the server."""
    value = setting.value
    node = (
        MappingNode({"server": value}, {"server": setting.line}, setting.line)
        if isinstance(value, ScalarNode)
        else value
    )
    if isinstance(node, MappingNode) and "cache" not in node.items:
        items = {**node.items, "cache": ScalarNode(str(cache_folder() / "languagetool"), node.line)}
        node = MappingNode(items, {**node.lines, "cache": node.line}, node.line)
    return setting._replace(value=(rule, node))


def without_kept_answers(rule: Rule) -> Rule:
    """The rule without the folder in which answers of LanguageTool are kept."""
    return replaced(rule, given=rule.options.replaced(cache="")) if rule.check == LANGUAGETOOL else rule


def vocabulary(config: Config) -> tuple[tuple[str, ...], list[Problem]]:
    """The words and patterns of the files that a config lists, one a line, and files that cannot be read."""
    found: dict[str, None] = {}
    problems: list[Problem] = []
    listed = config.listed("vocabulary")
    if listed:
        from lint.word_lists import words_in
    for one in listed:
        try:
            for line, word in words_in(Path(one.value)):
                if fault := no_pattern(word):
                    problems.append(
                        Problem(one.value, line, f"{_named(word, one)} is not a word or a regular expression ({fault})")
                    )
                else:
                    found[word] = None
        except OSError as error:
            said = f"vocabulary: {one.value} cannot be read: {reason(error)}"
            problems.append(Problem(one.path, one.line, said))
    return tuple(found), problems


def _named(word: str, setting: Setting) -> str:
    """An entry of a list, as a message has it, if the list lies below the config that names it: one that comes with
    a stranger's texts must not show in the log of a job what stands in other files."""
    lists, config = (Path(os.path.realpath(one)) for one in (setting.value, setting.path))
    return f"“{word}”" if lists.is_relative_to(config.parent) else "this"


def _words_of(house: Iterable[Setting]) -> tuple[str, ...]:
    """The words of the names that a house lists, and of their titles; forms that it calls wrong are none."""
    said = _said_of(house, "name", "title")
    return tuple(dict.fromkeys(word for text in said for word in WORD.findall(text)))


def _said_of(house: Iterable[Setting], *keys: str) -> tuple[str, ...]:
    """What a house has in its list of names below some keys."""
    entries = (entry for one in house for entry in getattr(one.value[1].items["names"], "items", ()))
    return tuple(
        own.text
        for entry in entries
        if isinstance(entry, MappingNode)
        for key, own in entry.items.items()
        if key in keys and isinstance(own, ScalarNode)
    )


def _taken(rule: Rule) -> dict[str, str]:
    """The options of a rule that the house has something to say to, by what that is (see `lint.checks.option`)."""
    found: dict[str, str] = type(rule.options).for_house()
    if not getattr(rule.options, "vocab", True):  # the rule asks for none of its words
        found = {source: name for source, name in found.items() if source not in ("words", "words of names")}
    return found


def _with_added(rule: Rule, name: str, words: tuple[str, ...]) -> Rule:
    """The rule with some words of the house behind those of an option; the rule as it is, where there is none."""
    if not (name and words):
        return rule
    return with_options(rule, rule.options.replaced(**{name: (*getattr(rule.options, name), *words)}))


def _unknown(found: RuleSet, config: Config, select: Sequence[str], ignore: Sequence[str]) -> Iterable[Problem]:
    known = (*found.names, DESK, *IDS)
    named = [(name, "--select", 0) for name in select] + [(name, "--ignore", 0) for name in ignore]
    named += [(one.value, one.path, one.line) for one in config.listed("select") if one.value]
    named += [(one.value[0], one.path, one.line) for key in ("severity", "options") for one in config.listed(key)]
    desks = {rule.desk for rule in found.rules.values()}
    for one in config.listed("options"):
        if one.value[0] in desks and one.value[0] not in found.rules:
            said = f"options: takes a rule, such as “{one.value[0]}/…”, and “{one.value[0]}” is a desk, whose rules have options of their own"
            yield Problem(one.path, one.line, said)
    for one in config.listed("ignore"):
        is_desk = one.value in desks and not os.path.lexists(Path(one.path).parent / one.value)
        if one.value in found.rules or is_desk:
            kind = "desk" if is_desk else "rule"
            said = f"ignore: takes files, and “{one.value}” is a {kind}; to switch it off write severity: {{{one.value}: off}}"
            yield Problem(one.path, one.line, said)
    for one in config.listed("allow"):
        if one.value.rule not in known and "," in one.value.rule:
            yield Problem(
                one.path, one.line, f"rule: takes one rule or desk, not “{one.value.rule}”; write an entry for each"
            )
        else:
            named.append((one.value.rule, one.path, one.line))
    for name, where, line in named:
        if name not in known and (parts := [part.strip() for part in name.split(",")]) and set(parts) <= set(known):
            yield Problem(where, line, f"“{name}” is one text; several are written as a list: [{', '.join(parts)}]")
        elif name not in known:
            yield Problem(where, line, f"there is no rule and no desk “{name}”{nearest(name, known)}")


def _with_options(rule: Rule, setting: Setting, problems: list[Problem]) -> Rule:
    """The rule with some options of its check replaced; lists add to those of the rule."""
    node = setting.value[1]
    options, wrong = changed(rule.options, node, node.line)
    problems += [Problem(setting.path, fault.line, fault.text) for fault in wrong]
    folders = {
        name: str(Path(setting.path).parent / getattr(options, name))
        for name, declared in options.declared().items()
        if declared.setting == "folder" and name in node.items and getattr(options, name)
    }
    return rule if wrong else with_options(rule, options.replaced(**folders) if folders else options)
