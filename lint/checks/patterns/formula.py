"""Formulas of rules: arithmetic over named counts, read without running any code."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from lint.patterns import pattern

OPERATIONS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Mod: operator.mod, ast.Pow: operator.pow, ast.USub: operator.neg, ast.UAdd: operator.pos,
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip
FUNCTIONS: dict[str, Callable[..., float]] = {
    name: getattr(math, name)
    for name in ("sqrt", "log", "log2", "log10", "exp", "floor", "ceil", "pow", "fabs", "cbrt")
    if hasattr(math, name)
} | {"abs": abs, "max": max, "min": min}
LONGEST = 2000  # characters
LARGEST_POWER = 100
UNARY = pattern(r"(?:[-+(]\s*){50}")
"""Signs and brackets one within the other, deeper than any formula has them."""


class FormulaError(ValueError):
    """A formula that is no arithmetic; the message says what is wrong."""


@lru_cache(maxsize=256)
def names(formula: str) -> frozenset[str]:
    """The counts that a formula asks for. Raises FormulaError."""
    found = map(_name, ast.walk(_tree(formula)))
    return frozenset(name for name in found if name and not name.startswith("math"))


def value(formula: str, counts: Mapping[str, float]) -> float:
    """What a formula comes to; a count that is not there is 0, and so is what is divided by 0. Raises FormulaError."""
    return _number(_value(_tree(formula).body, counts))


def holds(number: float, condition: str) -> bool:
    """Whether a condition such as `> 10` holds for a number. Raises FormulaError."""
    try:
        return bool(_value(_tree(f"value {condition}").body, {"value": number}))
    except FormulaError:
        raise FormulaError(f"“{condition.strip()[:60]}” is not a condition, as “> 10” is one") from None


def _number(found: Any) -> float:
    """A result as a number; what is none, such as the root of a negative number, is 0."""
    try:
        return float(found)
    except (TypeError, OverflowError):
        return 0.0


@lru_cache(maxsize=256)
def _tree(formula: str) -> ast.Expression:
    if len(formula) > LONGEST:
        raise FormulaError("the formula is too long")
    if UNARY.search(formula):
        raise FormulaError(f"“{formula.strip()[:60]}” is not a formula")
    try:
        return ast.parse(" ".join(formula.split()), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(f"“{formula.strip()}” is not a formula") from None


def _name(node: ast.AST) -> str:
    """`words`, or `heading.h2`; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return ""


def _value(node: ast.AST, counts: Mapping[str, float]) -> Any:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return node.value
    if name := _name(node):
        return counts.get(name, 0)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        # As floats: whole numbers would grow without an end.
        left, right = _number(_value(node.left, counts)), _number(_value(node.right, counts))
        if isinstance(node.op, ast.Pow) and abs(right) > LARGEST_POWER:
            raise FormulaError(f"{right:g} is too large a power")
        try:
            return _number(OPERATIONS[type(node.op)](left, right))
        except (ZeroDivisionError, OverflowError, ValueError):
            return 0.0
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATIONS:
        return _number(OPERATIONS[type(node.op)](_value(node.operand, counts)))
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in OPERATIONS:
        return OPERATIONS[type(node.ops[0])](_value(node.left, counts), _value(node.comparators[0], counts))
    if isinstance(node, ast.Call) and not node.keywords:
        function = FUNCTIONS.get(_name(node.func).removeprefix("math."))
        if function:
            try:
                return function(*(_value(argument, counts) for argument in node.args))
            except (ValueError, OverflowError, TypeError):
                return 0.0
    raise FormulaError(f"a formula has numbers, counts, + - * / and math functions, not “{ast.unparse(node)}”")
