"""Examples of rules that are not worth a reader's time: `tests/examples/<family>/<fault>.yaml`, as in the rule's file.

The file of a rule has what explains it and ships with it; what proves it case by case stands here.
"""

from __future__ import annotations

from lint.examples import Example, examples, grouped
from lint.plain_yaml import parse
from lint.rules import Rule
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "examples"


def all_examples(rule: Rule) -> list[Example]:
    """Those of the rule's own file, then the further ones."""
    path = FOLDER / f"{rule.id}.yaml"
    if not path.exists():
        return list(examples(rule))
    node, notices = parse(path.read_text(encoding="utf-8"))
    assert notices == []
    return [*examples(rule), *grouped(node)]
