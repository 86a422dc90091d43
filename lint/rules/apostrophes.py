"""The apostrophes of a rule's phrases: an editor types the straight one, and published texts have the curly one."""

from __future__ import annotations

from lint.patterns import pattern
from lint.plain_yaml import MappingNode, Node, ScalarNode, SequenceNode

WITHIN = pattern(r"(?<=[A-Za-z])['’](?=[A-Za-z])")
OF_PATTERNS = frozenset("\\[](){}|^$*+?.")
"""What makes a phrase a pattern, which says itself what it takes."""
PHRASES = ("tokens", "swap")


def either_apostrophe(rule: Node | None) -> Node | None:
    """The YAML of a rule whose plain phrases take both apostrophes, wherever they have one inside a word."""
    options = rule.items.get("with") if isinstance(rule, MappingNode) else None
    if not isinstance(rule, MappingNode) or not isinstance(options, MappingNode):
        return rule
    changed = {name: _either(node) if name in PHRASES else node for name, node in options.items.items()}
    return MappingNode({**rule.items, "with": MappingNode(changed, options.lines, options.line)}, rule.lines, rule.line)


def _either(node: Node) -> Node:
    if isinstance(node, SequenceNode):
        return SequenceNode(
            tuple(
                ScalarNode(_phrase(one.text), one.line) if isinstance(one, ScalarNode) else one for one in node.items
            ),
            node.line,
        )
    if isinstance(node, MappingNode):
        keys = {key: _phrase(key) for key in node.items}
        lines = {keys[key]: line for key, line in node.lines.items()}
        return MappingNode({keys[key]: value for key, value in node.items.items()}, lines, node.line)
    return node


def _phrase(text: str) -> str:
    return text if not OF_PATTERNS.isdisjoint(text) else WITHIN.sub("['’]", text)
