"""Why a mark that looks like a slot may stand as it was meant: each function in the lists below is a reason, and its
name says which."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.checks._filled_in import OFTEN
from lint.checks._shown_slot import is_of_many_said, is_shown
from lint.document import Block, Document, once_a_document
from lint.language.quotations import QUOTES, inside, quoted
from lint.language.reasons import first_reason
from lint.language.sections import has_code, headings_above, names_commits
from lint.patterns import pattern
from lint.records import Record

IN_FORMULA = pattern(r"[\]>}] ?(?:\+|[x×*]|>>|→|->) ?[\[<{]|[\[<{][^\[\]<>{}]*[\]>}] ?(?:\+|[x×*]|>>|→|->) ?[\[<{]")
"""One slot and another that is added to it: “[Number] + [Audience]”, which the text tells its readers to fill in."""
NEXT_SLOT = len(" + [")
ADDRESS_GOES_ON = pattern(r"\.\w|/|_")
TEMPLATE = pattern(
    r"\b(?:templates?|samples?|examples?|boilerplate|how to (?:write|draft) an?)\b|^\{[A-Z]+\}", re.IGNORECASE
)
TEMPLATE_FILE = pattern(
    r"(?:^|/)templates?/[^/]*$|(?:^|[/_-])(?:templates?|samples?)[_-][^/]*$|[_-](?:template|sample)\.\w+$|NNNN",
    re.IGNORECASE,
)
IN_ITS_PLACE = pattern(
    r"\b(?:in place of|instead of|replac(?:e|es|ed|ing)|substitut(?:e|es|ing)(?: \w+){0,4} for|addressed to|"
    r"(?:[Aa]lerts?|[Ss]earch(?:es)?) (?:up )?for(?: (?:news|posts|articles))?(?: about| on)?|(?:[Tt]ype|[Ww]rite|"
    r"[Ee]nter)(?: in)?) [\"“‘']?$|\b(?:[Ff]or example|[Ee]\.g\.): [\"“‘']?$"
)
LONGEST_REASON = 50  # characters
"""What says of a slot that something is written for it: “use the name of your agency in place of [Agency]”."""
OF_FORMAT = pattern(
    r"\bin the (?:format|form|pattern)(?: of)?:? [\"“‘']?[#+\w-]{0,12}$|\blooks? like(?: this)?:(?: \|)? $"
)
"""Before marks that show how something is written."""
IN_PROGRAM = pattern(r"\b[fF] ?[\"'][^\"']*$|\w\([^()\n]*[\"'][^\"'()\n]*$")
LONGEST_STRING = 120  # characters
"""Before a slot that a program fills in: “print(f"Hello, {name}")”, “printf("%s", name)”."""
TO_ADAPT = pattern(
    r"\b(?:adapt (?:this|these|the following)|(?:send|use|print|sign) (?:this|the following) (?:letter|e-?mail|"
    r"message|note|form|text)\b|(?:this|these|following|sample|example) (?:e-?mails? |letter |message |text )?"
    r"(?:templates?|scripts?)|(?:sample|model|specimen) (?:forms?|letters?|notices?|clauses?)|example only\b|(?:sentences?|statements?|lines?) like (?:this|these)|copy (?:and paste|between|the (?:text|following)))\b|\b(?:examples?|formula|wording)\b[^.]{0,60}:$",
    re.IGNORECASE,
)
"""What leads to a text that readers are to take over and fill in."""
LEAD = 6
"""Blocks above a slot among which that stands, one less."""
IN_TEMPLATES = frozenset(("your", "source", "link"))
"""What slots begin with that a text shows to its readers: “Write “Dear [your name]” at the top.”"""
LABELS = frozenset(("source", "link", "url"))
"""What a page writes in brackets as the label of a link."""
MEANS = pattern(r" (?:is an? |is the |stands for |means )")
"""Behind what the sentence explains: “XXXX is a string of letters”."""
WITHHOLDS = pattern(r"\bXXXX+ XXXX+\b|\bXXXX+@|\b(?:censored|redacted|blanked out|anonymi[sz]ed)\b")
"""What shows that marks stand for what readers are not to know: “Dear XXXX XXXXX”"""
PENDING = pattern(
    r"\b(?:(?:not|un) ?(?:available|disclosed|found|given|known|listed|mentioned|named|provided|specified|stated)|"
    r"to (?:follow|come)|tb[acd]|to be (?:confirmed|added|inserted|announced|completed))\]$",
    re.IGNORECASE,
)
"""What says of a bracket in small letters that somebody was to fill it in."""
ANY = pattern(
    r"\b(?:arbitrary|random|obscure|favou?rite|whatever|things?|lack of|silly|buzzwords?|you (?:prefer|like|want)|of (?:your )?choice)\b",
    re.IGNORECASE,
)
"""What a writer asks readers for who makes a joke: “the gods of [insert obscure island here]”."""
INSERTED, FEWEST_INSERTED = pattern(r" \[([a-z]{2,10})\](?=[ ,.;])"), 3
"""A word in brackets that a translation adds, and how many tell that a text is one."""
OF_MARKS = pattern(
    r"\bTODO\W+ (?:is |are )?(?:appended|added)|\b(?:marked|flagged|labelled|labeled) (?:with |as )?\W*TODO\b"
)
"""What tells of the mark that it is used."""
LABEL = pattern(r" [A-Z][a-z]+ |:? ?(?:--|–|—) ")
OF_TAG = pattern(r"\{\{\w{2,20}:[^{}\n]*\}\}|\{%-? ?\w|/\{\{ ?\w+ ?\}\}")
FRAMEWORK = pattern(r"\s(?:ng-[a-z-]+|v-(?:if|for|bind|model|html)|\*ng[A-Z]\w+|x-data|ui-sref)=")
WIKI = pattern(r"\[\[[^\[\]\n]{2,80}\]\]|<ref\b")
TO_BE_WRITTEN = pattern(r"\b(?:[Aa]dd|[Ee]nter|[Ww]rite|[Pp]aste|[Ii]nclude) [^.:]{3,60}: ")
EXAMPLE_BEHIND = pattern(r"[^.\n]{0,25}\((?:e\.g\.,?|for example,?|such as|like) ")
WITHOUT_VALUE = pattern(r"\bnot (?:specified|stated|given|recorded|named|legible)\]$", re.IGNORECASE)
DEFINED = "\n: "


class Slot(Record):
    """A mark, `block.prose[start:end]`, and the words with which a slot begins that says what to fill in."""

    document: Document
    block: Block
    start: int
    end: int
    commands: frozenset[str]

    @property
    def mark(self) -> str:
        """The mark itself."""
        return self.block.prose[self.start : self.end]

    @property
    def before(self) -> str:
        """The character in front of it; empty where it opens its block."""
        return self.block.prose[max(0, self.start - 1) : self.start]

    @property
    def words(self) -> list[str]:
        """Its words, in small letters."""
        return re.findall(r"[a-z]+", self.mark.lower())

    @property
    def is_command(self) -> bool:
        """Whether it says to the writer, and not to readers, what to fill in."""
        return bool(self.words) and self.words[0] in self.commands and self.words[0] not in IN_TEMPLATES


def reason(slot: Slot) -> str:
    """The name of the first reason that holds; nothing where something was left to be filled in."""
    if slot.mark.lower() == "lorem ipsum":
        reasons = (*OF_ANY, is_of_sample_text)
    else:
        reasons = (*OF_ANY, *BY_SURROUNDINGS, *(OF_BRACKETS if slot.mark[0] == "[" else OF_OTHER_MARKS))
    return first_reason(reasons, slot)


def stands_for_what_is_struck_out(slot: Slot) -> bool:
    """It stands right behind words that are struck out."""
    return any(0 <= slot.start - last <= 1 for _, last in slot.block.marked("struck"))


def is_shown_to_readers(slot: Slot) -> bool:
    """Readers say or write something in its place."""
    return is_shown(slot.document, slot.block, slot.start, slot.end, slot.commands)


def is_of_quotation(slot: Slot) -> bool:
    """A quotation set apart has it, outside of brackets."""
    return slot.block.kind == "quotation" and slot.mark[:1] != "["


def is_null_of_a_change(slot: Slot) -> bool:
    """A list of changes to a program, or a text that has undefined values too, speaks of null."""
    return slot.mark.endswith("null") and (names_commits(slot.document) or "undefined" in slot.document.text)


def is_of_sample_text(slot: Slot) -> bool:
    """The text speaks of sample text: it shows some in code, goes on otherwise than that does, or quotes it."""
    return (
        any("orem ipsum" in one.prose for one in slot.document.blocks if one.kind == "code")
        or not slot.block.prose.startswith(" dolor", slot.end)
        or inside(quoted(slot.document, slot.block), slot.start, slot.end)
    )


def goes_on_from_a_name(slot: Slot) -> bool:
    """It is a part of a path, of a name in a program, or of several such marks."""
    return slot.before != "" and slot.before in "]./_-"


def is_index(slot: Slot) -> bool:
    """It is an element of something: “lamp[x]”."""
    return slot.mark == "[x]" and slot.before != "" and (slot.before.isalnum() or slot.before in ")}")


def is_of_address(slot: Slot) -> bool:
    """An address goes on behind it."""
    return ADDRESS_GOES_ON.match(slot.block.prose[slot.end : slot.end + 2]) is not None


def is_of_template(slot: Slot) -> bool:
    """The text is a template, by its headline or the name of its file."""
    headline, path = slot.document.metadata.headline or "", slot.document.path
    return TEMPLATE.search(headline) is not None or TEMPLATE_FILE.search(path) is not None


def is_to_be_replaced(slot: Slot) -> bool:
    """The sentence says what is written in its place."""
    return IN_ITS_PLACE.search(slot.block.prose, max(0, slot.start - LONGEST_REASON), slot.start) is not None


def is_to_be_copied(slot: Slot) -> bool:
    """Its block stands in a section of templates, or the paragraph that leads to it calls it an example,
    or a script to adapt."""
    above = (slot.document.neighbour(slot.block, -step) for step in range(1, LEAD))
    return any(TEMPLATE.search(heading.prose) for heading in headings_above(slot.document, slot.block)) or any(
        one is not None and one.kind == "paragraph" and TO_ADAPT.search(one.prose) for one in above
    )


def is_code(slot: Slot) -> bool:
    """It is code."""
    return slot.document.is_code(slot.block.source(slot.start, slot.end).start)


def is_comment_of_program(slot: Slot) -> bool:
    """It is of a comment in code that nothing marks as such: “// TODO: feed the hens”."""
    return slot.block.prose[: slot.start].rstrip().endswith("//")


def is_of_format(slot: Slot) -> bool:
    """It shows in what form something is written: “in the format #XXXXXXX”."""
    return OF_FORMAT.search(slot.block.prose, max(0, slot.start - LONGEST_REASON), slot.start) is not None


def is_of_message(slot: Slot) -> bool:
    """It is of a message that readers write, or in a comment of a manual."""
    return slot.block.prose.startswith(("Subject: ", ".. "))


def is_of_formula(slot: Slot) -> bool:
    """Another slot is added to it."""
    return IN_FORMULA.search(slot.block.prose, max(0, slot.start - NEXT_SLOT), slot.end + NEXT_SLOT) is not None


def is_explained(slot: Slot) -> bool:
    """The sentence says what the crosses stand for."""
    return slot.mark.strip("X") == "" and MEANS.match(slot.block.prose, slot.end) is not None


def is_withheld(slot: Slot) -> bool:
    """The crosses stand for what is kept from readers."""
    return slot.mark.strip("X") == "" and len(slot.mark) > len("XXX") and _withholds(slot.document)


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


def is_value_of_field(slot: Slot) -> bool:
    """A manual says what goes into a field: “Begin = [enter date]”, “[First date]-ongoing (e.g., “May-ongoing”)”."""
    behind = EXAMPLE_BEHIND.match(slot.block.prose, slot.end)
    return slot.block.prose.endswith("= ", 0, slot.start) or (slot.mark[0] == "[" and behind is not None)


def is_to_be_written(slot: Slot) -> bool:
    """The sentence tells readers to write it: “Add a note: mended by [Your Name].”"""
    return TO_BE_WRITTEN.search(slot.block.prose, 0, slot.start) is not None


def asks_readers(slot: Slot) -> bool:
    """It stands behind a question that readers are to answer: “(Include the drawing in your report)”."""
    return slot.mark[0] == "(" and slot.block.prose[: slot.start].rstrip().endswith("?")


def is_defined(slot: Slot) -> bool:
    """It is of a term, below which stands what it means."""
    return slot.document.text.startswith(
        DEFINED, slot.document.line_at(slot.block.source(slot.start, slot.end).start).end
    )


def is_told_of(slot: Slot) -> bool:
    """The text says that it marks something so: “chapters that are not done have (TODO) appended”."""
    return slot.mark.strip("()[]* ").upper() == "TODO" and OF_MARKS.search(slot.document.text) is not None


def is_one_of_several_to_write(slot: Slot) -> bool:
    """It is in an entry of a list that stands between quotation marks as a whole: one of several things
    that somebody may write."""
    return slot.block.kind == "item" and inside(quoted(slot.document, slot.block), 0, len(slot.block.prose))


def is_of_manual_or_table(slot: Slot) -> bool:
    """A text with code or a table of values has it."""
    is_of_program = slot.mark[0] in "<{%$" or slot.mark == "NaN"
    return is_of_program and (has_code(slot.document) or slot.block.kind == "cell")


def is_label(slot: Slot) -> bool:
    """It opens an entry: “- [Source] The files are loaded when they are wanted”."""
    return slot.block.kind == "item" and not slot.start and LABEL.match(slot.block.prose, slot.end) is not None


def is_spoken_of(slot: Slot) -> bool:
    """The text speaks of it: “[INSERT NAME OF MAYOR]” (twice)."""
    behind = slot.block.prose[slot.end : slot.end + 1]
    return bool(slot.words) and slot.before in QUOTES and behind in QUOTES


def is_label_of_links(slot: Slot) -> bool:
    """The text calls its links so."""
    return slot.mark[1:-1].lower() in LABELS and slot.document.text.count(slot.mark) >= OFTEN


def is_said_by_many(slot: Slot) -> bool:
    """It is in something that many said."""
    return bool(slot.words) and is_of_many_said(slot.document, slot.block, slot.start)


def is_word_of_editor(slot: Slot) -> bool:
    """It is in small letters, and a translator or an editor may have put it in."""
    words, small = slot.words, slot.mark[1:2].islower()
    return small and (
        (len(words) == 1 and _inserts_words(slot.document))
        or slot.mark[1:-1] in LABELS
        or (len(words) > 1 and words[0] not in slot.commands and not PENDING.search(slot.mark))
    )


def is_entry_without_value(slot: Slot) -> bool:
    """A table says that its source does not tell: “[Amount not specified]”."""
    return slot.block.kind == "cell" and WITHOUT_VALUE.search(slot.mark) is not None


def is_joke(slot: Slot) -> bool:
    """A writer asks readers for whatever they like."""
    return slot.is_command and ANY.search(slot.mark) is not None


def is_said(slot: Slot) -> bool:
    """Somebody who is quoted says so."""
    if slot.is_command or not slot.words:
        return False
    return slot.block.kind == "quotation" or inside(quoted(slot.document, slot.block), slot.start, slot.end)


def is_of_manual(slot: Slot) -> bool:
    """A text with code has it, and no word that says to fill it in."""
    return bool(slot.words) and slot.words[0] not in slot.commands and has_code(slot.document)


Reasons = tuple[Callable[[Slot], bool], ...]
OF_ANY: Reasons = (stands_for_what_is_struck_out, is_shown_to_readers, is_of_quotation, is_null_of_a_change)
BY_SURROUNDINGS: Reasons = (
    *(goes_on_from_a_name, is_index, is_of_address, is_of_template, is_to_be_replaced, is_to_be_copied, is_code),
    *(is_of_message, is_of_formula, is_explained, is_withheld, is_named, is_filled_in_by_program, is_told_of),
    *(
        is_filled_in,
        is_of_framework,
        is_template_of_wiki,
        is_value_of_field,
        is_to_be_written,
        asks_readers,
        is_defined,
    ),
)
OF_OTHER_MARKS: Reasons = (is_one_of_several_to_write, is_of_manual_or_table, is_comment_of_program, is_of_format)
OF_BRACKETS: Reasons = (
    *(
        is_label,
        is_spoken_of,
        is_label_of_links,
        is_said_by_many,
        is_word_of_editor,
        is_entry_without_value,
        is_joke,
        is_said,
        is_of_manual,
    ),
)


@once_a_document
def _withholds(document: Document) -> bool:
    """Whether a text has such marks for the words of a name, or says that it does:
    what they stand for is kept from readers."""
    return any(WITHHOLDS.search(block.prose) for block in document.prose_blocks())


@once_a_document
def _inserts_words(document: Document) -> bool:
    """Whether a text has several small words in brackets, as translations have what the original leaves out."""
    found = (match[1] for block in document.prose_blocks() for match in INSERTED.finditer(block.prose))
    return len(set(found)) >= FEWEST_INSERTED
