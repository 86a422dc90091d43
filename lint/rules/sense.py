"""What a rule of ours cannot mean although it can be read: a part that no text has, a count that is not there,
a list written as one phrase.

Such a rule would load and never fire, and its writer would not learn of it. Rules of other makers load as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from lint import checks, scopes
from lint.checks.patterns.action import REFERENCE
from lint.formats import endings
from lint.matching import as_written, compiled, no_pattern
from lint.options import TRUE, OptionError, nearest, types
from lint.patterns import CAPITAL, pattern
from lint.plain_yaml import MappingNode, Node, ScalarNode, SequenceNode, texts
from lint.records import Record
from lint.rules.messages import PLACEHOLDER

UNCLOSED = pattern(r"\{([A-Za-z_][A-Za-z0-9_-]*)(?![\w}-])")
SERIES = pattern(r"[\w’'-]+(?: [\w’'-]+){0,2}(?:, ?[\w’'-]+(?: [\w’'-]+){0,2})+")
"""Words or short phrases with commas between them, which are likely a list."""
PLACE = pattern(rf"[{CAPITAL}][a-z’'-][\w’'-]*, ?[{CAPITAL}][\w’'-]+")
"""Two names with a comma, which may well be one: “Paris, France”."""
DASHED = pattern(r"-[^\s-]")
CUT = pattern(r"^(?P<key>[a-z]+):[ \t]+(?P<text>[^\s\"'|>#][^\"'#]*?) (?P<rest>#\S.*)$")
"""A line whose value ends before a “#”, where a comment begins for YAML."""
MARKS = frozenset("“”")
BLOCK_TEXT = pattern(r"(?:^|[:-] )[|>][+-]?\d?\s*(?:#.*)?$")
"""The end of a line below which a text of several lines begins (YAML 1.1, section 9.2)."""
LOST_ENTRY = pattern(r"\s*- +(?P<entry>#[^\s#][^#\n]*|&[\w-]+)\s*$")


CONTROL = pattern(r"[\x01-\x08\x0b\x0c\x0e-\x1f]")
MARK_AT_END = pattern(
    r"^(?:\\\.|[%&!#@£$€/,;:](?!$)|[%&!#@£€/]$)|(?:[a-z]\.[a-z]\.|[a-z]\\\.|[A-Z]\.[A-Z]\.|\+\+|^\.+|\b(?:etc|approx|vs|Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|No)\.|[%&!#@£€])$"
)
"""What begins or ends with a mark that is no syntax of patterns, or with a full stop behind letters."""
ESCAPED_GROUP = pattern(r"(?<!\\)\\\d")
"""What pattern languages other than that of rules write for what round brackets found."""
SYNTAX = pattern(r"\\\w|[\[\](){}|?*^$]|\+(?!\+)(?!$)|\.[+*]")
"""What only somebody writes who means a pattern."""
SIGN_OF_PATTERN = pattern(r"(?<!\\)[.+]")
"""A mark of words that stands for something else in a pattern."""
PERCENT_S = pattern(r"%s\b")


OF_WORDS = ("existence", "substitution", "consistency", "repetition", "capitalization")
"""Checks whose lists are of words; others say of their own lists what may not be empty."""


class Sense(Record):
    """What is wrong with a rule, and what its writer should look at again; each with its line."""

    faults: list[OptionError]
    doubts: list[OptionError]


def sense_of(node: MappingNode, check: str, source: str) -> Sense:
    """What a rule from this YAML cannot mean, and what it may not."""
    return Sense(
        [
            *_scopes(node),
            *_values(node, check),
            *_nothing(node, check),
            *_dashes(node, check, source),
            *_empty_entries(node, check),
            *_swaps(node, source),
            *_escaped(node),
            *(fault for count, fault in _unfilled(node) if count),
            *_controls(node),
            *_without_dollar(node, check),
        ],
        [
            *_series(node, check),
            *_cut(node, source),
            *_lost_entries(source),
            *_in_quotation_marks(node, check),
            *_marks_at_ends(node, check),
            *_parts_of_raw(node),
            *_percent_s(node),
            *(doubt for count, doubt in _unfilled(node) if not count),
        ],
    )


def hint(key: str, check: str) -> str:
    """Where a key belongs that a rule does not have: below “with:”, if it is an option of the check."""
    if not checks.exists(check) or key not in types(checks.options_class(check)):
        return ""
    return f"; it is an option of {check}: write it below “with:”, with two spaces before it"


def _options(node: MappingNode) -> Mapping[str, Node]:
    """The options that a rule gives its check."""
    options = node.items.get("with")
    return options.items if isinstance(options, MappingNode) else {}


def _scopes(node: MappingNode) -> Iterator[OptionError]:
    """Selectors with a part that no block is called by."""
    found = node.items.get("scope")
    for selector in texts(found) if found else ():
        if scopes.is_selector(selector) and (part := scopes.unknown_part(selector, endings())):
            line = found.line if found else node.line
            yield OptionError(
                line, f"scope: no part of a text is called “{part}” in “{selector}”{nearest(part, scopes.TAGS)}"
            )


def _values(node: MappingNode, check: str) -> Iterator[OptionError]:
    """Names in braces of the message that the check does not fill in."""
    message = node.items.get("message")
    known = checks.find(check).VALUES
    for value in UNCLOSED.findall(message.text) if isinstance(message, ScalarNode) else ():
        if value in known:
            yield OptionError(node.lines.get("message", 0), f"“{{{value}” has no “}}” after it")
    tokens = _options(node).get("tokens")
    most = len(tokens.items) if check == "sequence" and isinstance(tokens, SequenceNode) else 0
    for value in PLACEHOLDER.findall(message.text) if isinstance(message, ScalarNode) else ():
        if most and value in known and value.startswith("word") and int(value[4:]) > most:
            said = f"“{{{value}}}” is filled in by nothing, since the sequence has {most} words"
            yield OptionError(node.lines.get("message", 0), said)
        if value not in known:
            listed = ", ".join(f"{{{word}}}" for word in known)
            said = f"{check} does not fill in “{{{value}}}”{nearest(value, known)} (it knows {listed})"
            yield OptionError(node.lines.get("message", 0), said)


def _nothing(node: MappingNode, check: str) -> Iterator[OptionError]:
    """That none of the options is given without one of which the check finds nothing in any text
    (`ONE_OF` of its module)."""
    needed: tuple[str, ...] = getattr(checks.find(check), "ONE_OF", ())
    given = _options(node)
    is_misplaced = any(key in node.items for key in needed)  # which is said of the key itself
    if needed and not is_misplaced and not any(_is_given(given.get(key)) for key in needed):
        listed = " or ".join(f"“{key}:”" for key in needed)
        yield OptionError(node.lines["check"], f"this finds nothing: {check} needs {listed} below “with:”")


def _is_given(value: Node | None) -> bool:
    if isinstance(value, SequenceNode):
        return any(map(_is_given, value.items))
    return bool(value.items) if isinstance(value, MappingNode) else value is not None and any(texts(value))


def _lists(node: MappingNode, check: str) -> Iterator[tuple[str, Node]]:
    """The options that take a list, with what they have."""
    kinds = types(checks.options_class(check))
    for key, value in _options(node).items():
        if getattr(kinds.get(key), "__origin__", None) is tuple:
            yield key, value


def _dashes(node: MappingNode, check: str, source: str) -> Iterator[OptionError]:
    """Lists whose entries YAML reads as one, since a dash has no space behind it or begins further
    right than the one above."""
    lines = source.split("\n")
    for key, value in _lists(node, check):
        if isinstance(value, ScalarNode) and DASHED.match(value.text):
            yield OptionError(
                value.line, f"{key}: “{value.text}” is one text; each entry of a list begins with a dash and a space"
            )
        for entry in value.items if isinstance(value, SequenceNode) else ():
            below = lines[entry.line].strip() if entry.line < len(lines) else ""
            if isinstance(entry, ScalarNode) and below.startswith("- ") and entry.text.endswith(f" {below}"):
                said = f"{key}: “{entry.text}” is one entry, as “{below}” begins further right than the entry above it"
                yield OptionError(entry.line + 1, said)


def _empty_entries(node: MappingNode, check: str) -> Iterator[OptionError]:
    """Entries of lists that are no text."""
    for key, value in _lists(node, check) if check in OF_WORDS else ():
        for entry in value.items if isinstance(value, SequenceNode) and key != "params" else ():
            if isinstance(entry, ScalarNode) and not entry.text:
                yield OptionError(entry.line, f"{key}: an entry is empty; leave it out")


def _swaps(node: MappingNode, source: str) -> Iterator[OptionError]:
    """Pairs of `swap` with nothing behind the colon, where a word was forgotten as often as it was meant to be deleted,
    and those that change nothing."""
    ignores_case = _options(node).get("ignorecase")
    keeps_case = not (isinstance(ignores_case, ScalarNode) and ignores_case.text.lower() in TRUE)
    lines = source.split("\n")
    for entry in _pairs(node):
        for left, right in _sides(entry):
            line = entry.lines[left]
            written = lines[line - 1].partition("#")[0].rstrip(" ,}\r") if line else ""
            if not left:
                yield OptionError(line, f"swap: there is nothing before “: {right.text}” to be found")
            elif not right.text and written.endswith(":"):
                said = f'swap: there is nothing after “{left}:”; write the words to put in its place, or "" if the words are to be deleted'
                yield OptionError(line, said)
            elif left == right.text and left.isalpha() and keeps_case:
                yield OptionError(line, f"swap: “{left}” is to be written as it is, so this finds nothing")
        yield from _undone(entry)


def _pairs(node: MappingNode) -> Iterator[MappingNode]:
    """What `swap` holds: one mapping, or the mappings of a list."""
    pairs = _options(node).get("swap")
    entries = pairs.items if isinstance(pairs, SequenceNode) else (pairs,)
    return (entry for entry in entries if isinstance(entry, MappingNode))


def _sides(pairs: MappingNode) -> Iterator[tuple[str, ScalarNode]]:
    """What is found, and what is to be written for it; where that is no text, the check of the key says so."""
    return ((left, right) for left, right in pairs.items.items() if isinstance(right, ScalarNode))


def _escaped(node: MappingNode) -> Iterator[OptionError]:
    """What other pattern languages write for what round brackets found."""
    for _, right in chain.from_iterable(map(_sides, _pairs(node))):
        if escaped := ESCAPED_GROUP.search(right.text):
            yield OptionError(right.line, f"swap: “{escaped[0]}” is written as it stands; write “${escaped[0][1:]}”")


def _unfilled(node: MappingNode) -> Iterator[tuple[int, OptionError]]:
    """What a right side is to be given by round brackets that its left side does not have, “$2” for “(a)b”, with how
    many that has: where it has none at all, it may be a sum of money."""
    for left, right in chain.from_iterable(map(_sides, _pairs(node))):
        given = [int(one[2]) for one in REFERENCE.finditer(right.text) if one[2]]
        if not given or no_pattern(left):
            continue
        count = compiled(left, False).groups
        if max(given) > count:
            has = f"{count} pair{'s' * (count > 1)} of" if count else "no"
            said = f"swap: “{left}” has {has} round brackets, so nothing fills in “${max(given)}”"
            yield count, OptionError(right.line, said)


def _undone(pairs: MappingNode) -> Iterator[OptionError]:
    """Two words, each of which is to be written for the other."""
    instead = {left: right.text for left, right in _sides(pairs)}
    for left, right in instead.items():
        if left != right and instead.get(right) == left and pairs.lines[left] > pairs.lines[right]:
            said = f"swap: “{left}” is to be written for “{right}”, and “{right}” for “{left}”; leave one out"
            yield OptionError(pairs.lines[left], said)


def _controls(node: MappingNode) -> Iterator[OptionError]:
    """Escapes of YAML that were meant for a pattern: of “\\b” in double quotes YAML makes a backspace."""
    options = node.items.get("with")
    for value in _scalars(options) if options else ():
        if found := CONTROL.search(value.text):
            written = (
                repr(found[0])[1:-1].replace("x08", "b").replace("x0c", "f").replace("x0b", "v").replace("x07", "a")
            )
            said = f"“{written}” in double quotes is a character that no text has; put the pattern into '…' instead"
            yield OptionError(value.line, said)


def _scalars(node: Node) -> Iterator[ScalarNode]:
    """Every text below a node, those to the left of a colon included."""
    if isinstance(node, ScalarNode):
        yield node
        return
    for key, entry in node.items.items() if isinstance(node, MappingNode) else enumerate(node.items):
        if isinstance(key, str) and isinstance(node, MappingNode):
            yield ScalarNode(key, node.lines.get(key, node.line))
        yield from _scalars(entry)


def _without_dollar(node: MappingNode, check: str) -> Iterator[OptionError]:
    """The name of a style of capitals without its dollar, which is a pattern that no headline matches."""
    match = _options(node).get("match") if check == "capitalization" else None
    if isinstance(match, ScalarNode) and match.text in ("title", "sentence", "lower", "upper"):
        yield OptionError(
            match.line, f"match: “{match.text}” is a pattern; the style of capitals is called ${match.text}"
        )


def _marks_at_ends(node: MappingNode, check: str) -> Iterator[OptionError]:
    """Words to be looked for that begin or end with a mark, where no word begins or ends, or whose mark is one of
    patterns: “e.g.”, “%”, “C++”."""
    given = _options(node)
    alone = given.get("nonword")
    is_nonword = isinstance(alone, ScalarNode) and alone.text.lower() in TRUE
    if check not in ("existence", "substitution", "consistency"):
        return
    for key in ("tokens", "swap", "either"):
        value = given.get(key)
        for one in _looked_for(value, both=key == "either") if value else ():
            if not (one.text and MARK_AT_END.search(one.text)):
                continue
            sign = None if SYNTAX.search(one.text) else SIGN_OF_PATTERN.search(one.text)
            if sign:
                means = "any character" if sign[0] == "." else "more of what stands before it"
                wanted = as_written(one.text.replace("\\", ""))
                said = f"“{sign[0]}” means {means}; for these very characters write '{wanted}'"
                also = "" if is_nonword else " and “nonword: true”"
                yield OptionError(one.line, f"{key}: “{one.text}” is a pattern, in which {said}{also}")
            elif not is_nonword:
                said = (
                    f"{key}: “{one.text}” begins or ends with a mark, where no word begins or ends, so it is not found"
                )
                yield OptionError(one.line, f"{said}; add “nonword: true”")


def _looked_for(value: Node, *, both: bool = False) -> Iterator[ScalarNode]:
    """What a list or a table of pairs looks for: the left sides, or both."""
    if isinstance(value, MappingNode):
        yield from (ScalarNode(left, value.lines.get(left, value.line)) for left in value.items)
        yield from (right for right in value.items.values() if both and isinstance(right, ScalarNode))
    else:
        yield from (one for one in _scalars(value))


def _parts_of_raw(node: MappingNode) -> Iterator[OptionError]:
    """Words of “raw”, which are joined into one pattern, and no alternatives as those of “tokens”."""
    raw = _options(node).get("raw")
    words = list(texts(raw)) if isinstance(raw, SequenceNode) else []
    if raw and len(words) > 1 and all(word.replace(" ", "").isalpha() for word in words):
        said = f"raw: is joined into one pattern, “{''.join(words)[:60]}”; for one or the other of them write tokens:"
        yield OptionError(raw.line, said)


def _percent_s(node: MappingNode) -> Iterator[OptionError]:
    """The place-holder of Vale in a message of ours, which is not filled in."""
    message = node.items.get("message")
    if isinstance(message, ScalarNode) and PERCENT_S.search(message.text):
        known = "“{match}”, or what else the check fills in"
        yield OptionError(node.lines.get("message", message.line), f"message: %s is printed as it is; write {known}")


def _in_quotation_marks(node: MappingNode, check: str) -> Iterator[OptionError]:
    """Entries of lists in curly quotation marks, which are no quotation marks for YAML."""
    for key, value in _lists(node, check):
        for text in texts(value):
            if text[:1] == "“" and text[-1:] == "”":
                yield OptionError(
                    value.line,
                    f'{key}: {text} is looked for with its quotation marks; leave them out, or write "{text[1:-1]}"',
                )
    swap = _options(node).get("swap")
    if isinstance(swap, MappingNode):
        for left, right in swap.items.items():
            for text, how in ((left, "looked for"), (right.text if isinstance(right, ScalarNode) else "", "written")):
                if text[:1] == "“" and text[-1:] == "”" and MARKS.isdisjoint(text[1:-1]):
                    said = f'swap: {text} is {how} with its quotation marks; leave them out, or write "{text[1:-1]}"'
                    yield OptionError(swap.lines.get(left, swap.line), said)


def _series(node: MappingNode, check: str) -> Iterator[OptionError]:
    """Options that take a list and have one text with commas."""
    for key, value in _lists(node, check):
        if isinstance(value, ScalarNode) and SERIES.fullmatch(value.text) and not PLACE.fullmatch(value.text):
            said = f"{key}: “{value.text}” is one phrase with its commas; for a list write [{value.text}]"
            yield OptionError(value.line, said)


def _lost_entries(source: str) -> Iterator[OptionError]:
    """Entries of lists that are comments or anchors for YAML, and so not there: “- #boats”, “- &ize”."""
    lines = source.split("\n")
    inner = -1  # how far in a text of several lines begins, while one goes on
    for number, line in enumerate(lines, start=1):
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and indent <= inner:
            inner = -1
        if inner < 0 and BLOCK_TEXT.search(line):
            inner = indent
        match = LOST_ENTRY.match(line) if inner < 0 else None
        if match and not _goes_on(lines, number, indent):
            said = (
                f"“{match['entry']}” is no entry of the list for YAML; put it into quotation marks: '{match['entry']}'"
            )
            yield OptionError(number, said)


def _goes_on(lines: Sequence[str], number: int, indent: int) -> bool:
    """Whether what stands below so many lines begins further in: it belongs to the last of them."""
    following = next((one for one in islice(lines, number, None) if one.strip()), "")
    return len(following) - len(following.lstrip(" ")) > indent


def _cut(node: MappingNode, source: str) -> Iterator[OptionError]:
    """Texts of the rule itself that end before a “#” that was meant to stand in them."""
    lines = source.split("\n")
    for key, value in node.items.items():
        line = node.lines.get(key, 0)
        match = CUT.match(lines[line - 1]) if isinstance(value, ScalarNode) and 0 < line <= len(lines) else None
        if match and match["key"] == key:
            said = f"{key}: ends before “{match['rest']}”, where a comment begins for YAML; put the text into quotation marks"
            yield OptionError(line, said)
