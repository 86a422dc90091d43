"""Why a mark that looks like a slot may stand as it was meant: the first of the reasons that hold for its kind."""

from __future__ import annotations

from collections.abc import Callable

from lint.checks.slots import for_readers, of_program, of_text
from lint.checks.slots.slot import Slot
from lint.language.reasons import first_reason

Reasons = tuple[Callable[[Slot], bool], ...]
OF_ANY: Reasons = (
    of_text.stands_for_what_is_struck_out,
    for_readers.is_shown_to_readers,
    of_text.is_called_so,
    of_text.are_initials,
    of_text.is_of_quotation,
    of_text.is_of_wording,
    of_program.is_null_of_a_change,
)
BY_PROGRAM: Reasons = (
    of_program.goes_on_from_a_name,
    of_program.is_index,
    of_program.is_of_address,
    of_program.is_code,
    of_program.is_named,
    of_program.is_filled_in_by_program,
    of_program.is_filled_in,
    of_program.is_of_framework,
    of_program.is_template_of_wiki,
)
BY_READERS: Reasons = (
    for_readers.is_of_template,
    for_readers.is_to_be_replaced,
    for_readers.is_to_be_copied,
    for_readers.is_of_message,
    for_readers.is_of_formula,
    for_readers.is_of_frame,
    for_readers.is_to_be_declared,
    for_readers.is_value_of_field,
    for_readers.is_to_be_written,
    for_readers.asks_readers,
)
BY_TEXT: Reasons = (
    of_text.is_explained,
    of_text.is_withheld,
    of_text.is_told_of,
    of_text.is_one_of_tags,
    of_text.is_defined,
)
OF_BRACKETS: Reasons = (
    of_text.is_of_stage,
    of_text.is_label,
    of_text.is_spoken_of,
    of_text.is_label_of_links,
    of_text.is_said_by_many,
    of_text.is_word_of_editor,
    of_text.is_entry_without_value,
    for_readers.is_joke,
    for_readers.is_typed,
    for_readers.is_of_prompt,
    of_text.is_said,
    of_program.is_of_manual,
    of_program.names_section,
    of_program.is_of_command,
)
OF_OTHER_MARKS: Reasons = (
    for_readers.is_one_of_several_to_write,
    of_program.is_of_manual_or_table,
    of_program.is_comment_of_program,
    for_readers.is_of_format,
    for_readers.is_of_states,
    for_readers.is_of_action,
    of_program.is_shown_in_code,
)
SAMPLE = "lorem ipsum"


def reason(slot: Slot) -> str:
    """The name of the first reason that holds; nothing where something was left to be filled in."""
    if slot.mark.lower() == SAMPLE:
        reasons = (*OF_ANY, of_text.is_of_sample_text)
    else:
        of_kind = OF_BRACKETS if slot.mark[0] == "[" else OF_OTHER_MARKS
        reasons = (*OF_ANY, *BY_PROGRAM, *BY_READERS, *BY_TEXT, *of_kind)
    return first_reason(reasons, slot)
