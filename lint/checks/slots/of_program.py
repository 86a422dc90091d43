"""Reasons why a slot is filled in by a program, or is code: each function is one, and its name says which."""

from __future__ import annotations

from lint.checks.slots.slot import Slot
from lint.document import MASK
from lint.language.quotations import QUOTES
from lint.language.sections import has_code, names_commits
from lint.patterns import pattern

DIRECTIVE, LONGEST_DIRECTIVE = pattern(r"(?<!\w):[a-z][\w-]*$"), 30  # characters
"""Before what a program of the site takes over: “:quote[Write it twice.]”."""
SECTION = pattern(r"\[[a-z]\w*(?:[_.:-]\w+)*\]$")
ADDRESS_GOES_ON = pattern(r"\.\w|/|_")
COMMAND = pattern(r"[!/][a-z][\w-]*(?: [\w<>|-]+){0,3} (?:\[[^\[\]]+\] ?)+$")
"""What is sent to a program within a conversation, with what varies in it: “!boat hire [berth] [hours]”."""
IN_PROGRAM = pattern(r"\b[fF] ?[\"'][^\"']*$|\w\([^()\n]*[\"'][^\"'()\n]*$")
LONGEST_STRING = 120  # characters
"""Before a slot that a program fills in: “print(f"Hello, {name}")”, “printf("%s", name)”."""
OF_TAG = pattern(r"\{\{\w{2,20}:[^{}\n]*\}\}|\{%-? ?\w|/\{\{ ?\w+ ?\}\}")
FRAMEWORK = pattern(r"\s(?:ng-[a-z-]+|v-(?:if|for|bind|model|html)|\*ng[A-Z]\w+|x-data|ui-sref)=")
SHOWN_BEHIND = 18  # characters
WIKI = pattern(r"\[\[[^\[\]\n]{2,80}\]\]|<ref\b")


def is_null_of_a_change(slot: Slot) -> bool:
    """A list of changes to a program, or a text that has undefined values too, speaks of null."""
    return slot.mark.endswith("null") and (names_commits(slot.document) or "undefined" in slot.document.text)


def goes_on_from_a_name(slot: Slot) -> bool:
    """It is a part of a path, of a name in a program, of a directive, “:quote[Write it twice]”, or of several marks."""
    if slot.before.isalpha() and slot.mark[0] == "[":
        behind = slot.block.prose[slot.end : slot.end + 1]
        directive = DIRECTIVE.search(slot.block.prose, max(0, slot.start - LONGEST_DIRECTIVE), slot.start)
        return directive is not None or (behind != "" and behind in "-_/")
    return slot.before != "" and slot.before in "]./_-"


def is_index(slot: Slot) -> bool:
    """It is an element of something: “lamp[x]”."""
    return slot.mark == "[x]" and slot.before != "" and (slot.before.isalnum() or slot.before in ")}")


def is_of_address(slot: Slot) -> bool:
    """An address goes on behind it."""
    return ADDRESS_GOES_ON.match(slot.block.prose[slot.end : slot.end + 2]) is not None


def names_section(slot: Slot) -> bool:
    """It is a section of a file of settings: “edit the [paste_deploy] section”."""
    return SECTION.match(slot.mark) is not None and slot.block.prose.startswith(" section", slot.end)


def is_code(slot: Slot) -> bool:
    """It is code."""
    return slot.document.is_code(slot.block.source(slot.start, slot.end).start)


def is_comment_of_program(slot: Slot) -> bool:
    """It is of a comment in code that nothing marks as such: “// TODO: feed the hens”."""
    return slot.block.prose[: slot.start].rstrip().endswith("//")


def is_named(slot: Slot) -> bool:
    """The text speaks of it: “'%s' will be replaced by the name”."""
    return slot.mark[0] == "%" and bool(slot.before) and slot.before in {*QUOTES, "+"}


def is_filled_in_by_program(slot: Slot) -> bool:
    """A line of a program has it: “print(f"Hello, {name}")”."""
    reach = max(0, slot.start - LONGEST_STRING)
    return slot.mark[0] in "{%" and IN_PROGRAM.search(slot.block.prose, reach, slot.start) is not None


def is_filled_in(slot: Slot) -> bool:
    """A tag has its value with it, or is one of a text that has such tags, or those of a program that makes pages:
    “on the {{filled:4th}} day”, “{{signature}}”, “{% if open %}”, “https://example.org/{{year}}”."""
    if not slot.mark.startswith("{{"):
        return False
    return not slot.mark.endswith(":}}") and OF_TAG.search(slot.document.text) is not None


def is_of_framework(slot: Slot) -> bool:
    """A page that a program in the browser fills in has it, or it is all that an element holds."""
    if slot.document.format != "html":
        return False
    fills = slot.mark.startswith("{{") and FRAMEWORK.search(slot.document.text) is not None
    return fills or (slot.mark[0] == "%" and slot.block.prose.strip() == slot.mark)


def is_template_of_wiki(slot: Slot) -> bool:
    """The text is written in the markup of a wiki, in which double braces call something up: “{{Harbour Box}}”."""
    return slot.mark.startswith("{{") and WIKI.search(slot.document.text) is not None


def is_of_manual_or_table(slot: Slot) -> bool:
    """A text with code or a table of values has it."""
    is_of_program = slot.mark[0] in "<{%$" or slot.mark == "NaN"
    return is_of_program and (has_code(slot.document) or slot.block.kind == "cell")


def is_of_manual(slot: Slot) -> bool:
    """A text with code has it, and no word that says to fill it in."""
    return bool(slot.words) and slot.words[0] not in slot.commands and has_code(slot.document)


def is_of_command(slot: Slot) -> bool:
    """It is of a command to a program of a conversation, which stands alone."""
    return COMMAND.match(slot.block.prose) is not None


def is_shown_in_code(slot: Slot) -> bool:
    """Code of the text has it with the words behind it, of which a page shows what comes."""
    said = slot.block.prose[slot.start : slot.end + SHOWN_BEHIND].partition(MASK)[0]
    at = slot.document.text.find(said) if len(said) > slot.end - slot.start + 1 else -1
    while at >= 0:
        if slot.document.is_code(at):
            return True
        at = slot.document.text.find(said, at + 1)
    return False
