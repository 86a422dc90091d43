"""Reasons why a slot is for readers to fill in: each function is one, and its name says which."""

from __future__ import annotations

import re

from lint.checks.slots.shown import is_shown
from lint.checks.slots.slot import Slot
from lint.document import Document, once_a_document
from lint.language.quotations import inside, quoted
from lint.language.sections import headings_above
from lint.patterns import pattern

IN_FORMULA = pattern(r"[\]>}] ?(?:\+|[x×*]|>>|→|->) ?[\[<{]|[\[<{][^\[\]<>{}]*[\]>}] ?(?:\+|[x×*]|>>|→|->) ?[\[<{]")
"""One slot and another that is added to it: “[Number] + [Audience]”, which the text tells its readers to fill in."""
NEXT_SLOT = len(" + [")
TEMPLATE = pattern(
    r"\b(?:templates?|samples?|examples?|boilerplate|how to (?:write|draft) an?|scripts? (?:to|you can) (?:adapt|copy|send|use))\b|^\{[A-Z]+\}",
    re.IGNORECASE,
)
TEMPLATE_FILE = pattern(
    r"(?:^|/)templates?/[^/]*$|(?:^|[/_-])(?:templates?|samples?)[_-][^/]*$|[_-](?:template|sample)(?:\.\w+){1,2}$|NNNN",
    re.IGNORECASE,
)
IN_ITS_PLACE = pattern(
    r"\b(?:in place of|instead of|[Rr]eplac(?:e|es|ed|ing)|substitut(?:e|es|ing)(?: \w+){0,4} for|addressed to|"
    r"(?:[Aa]lerts?|[Ss]earch(?:es)?) (?:up )?for(?: (?:news|posts|articles))?(?: about| on)?|(?:[Tt]ype|[Ww]rite|"
    r"[Ee]nter)(?: in)?) [\"“‘']?$|\b(?:[Ff]or example|[Ee]\.g\.): [\"“‘']?$"
)
LONGEST_REASON = 50  # characters
"""What says of a slot that something is written for it: “use the name of your agency in place of [Agency]”."""
REPLACED, PUT_IN = pattern(r"\b[Rr]eplac(?:e|es|ed|ing)\b"), pattern(r" (?:text |part |value )?with (?:the|your|an?) ")
LONGEST_SENTENCE = 240  # characters
"""The same behind it: “replace … the {name} text with your name”."""
OF_FORMAT = pattern(
    r"\bin the (?:format|form|pattern)(?: of)?:? [\"“‘']?[#+\w-]{0,12}$|\blooks? like(?: this)?:(?: \|)? $"
)
"""Before marks that show how something is written."""
MODEL_BELOW = pattern(
    r"\b(?:example|sample|model|template) (?:letter|e-?mail|text|message|script)?[^.]{0,40}\bbelow\b|\bbelow\b[^.]{0,60}\b(?:as a template|template letter|example letter)\b",
    re.IGNORECASE,
)
TO_ADAPT = pattern(
    r"\b(?:adapt (?:this|these|the following)|(?:send|use|print|sign) (?:this|the following) (?:letter|e-?mail|"
    r"message|note|form|text)\b|(?:this|these|following|sample|example) (?:e-?mails? |letter |message |text )?"
    r"(?:templates?|scripts?)|(?:sample|model|specimen) (?:forms?|letters?|notices?|clauses?)|example only\b|(?:sentences?|statements?|lines?) like (?:this|these)|copy (?:and paste|between|the (?:text|template|following)))\b|\b(?:examples?|formula|wording)\b[^.]{0,60}:$",
    re.IGNORECASE,
)
"""What leads to a text that readers are to take over and fill in."""
LEAD = 6
"""Blocks above a slot among which that stands, one less."""
BRACKETS, FEWEST_OF_FRAME = pattern(r"\[[^\[\]\n]{3,80}\]"), 3
"""Slots of a sentence that readers are to write after it."""
STATE = pattern(r"(?:IN[ -]PROGRESS|DOING|DONE|(?:IN[ -])?REVIEW|BLOCKED|CLOSED|COMPLETED?)\b(?=[ :–—-]|$)")
ANY = pattern(
    r"\b(?:arbitrary|random|obscure|generic|favou?rite|whatever|things?|lack of|silly|buzzwords?|you (?:prefer|like|want)|of (?:your )?choice|usual|obligatory|customary|normal (?:disclaimers?|caveats?))\b",
    re.IGNORECASE,
)
"""What a writer asks readers for who makes a joke, “the gods of [insert obscure island here]”, or leaves to them,
“[Insert the usual disclaimer]”."""
TO_BE_SAID = pattern(r"(?:^|[.!?] )(?:Tell|Ask) (?:them|him|her|your [a-z]+) [^.:]{3,80}$")
TO_BE_WRITTEN = pattern(r"\b(?:[Aa]dd|[Ee]nter|[Ww]rite|[Pp]aste|[Ii]nclude) [^.:]{3,60}: ")
TYPED = pattern(
    r"\[(?:enter|type|press|hit)(?: in)?(?: the| your| a)? (?:password|passphrase|passcode|pin|key|return|enter|space|tab)\]",
    re.IGNORECASE,
)
"""What is typed at a prompt, or pressed."""
SAID_BY = pattern(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}: ")
"""How a line of minutes begins."""
IN_PROMPT, LONGEST_PROMPT = pattern(r"\b\w*(?:[Pp]rompt|[Tt]emplate)\w*=(?:\"[^\"]*|\{`[^`]*)$"), 1500  # characters
"""An attribute that holds a prompt, up to a place within it."""
EXAMPLE_BEHIND = pattern(r"[^.\n]{0,25}\((?:e\.g\.,?|for example,?|such as|like) ")


def is_shown_to_readers(slot: Slot) -> bool:
    """Readers say or write something in its place."""
    return is_shown(slot.document, slot.block, slot.start, slot.end, slot.commands)


def is_of_template(slot: Slot) -> bool:
    """The text is a template, by its headline or the name of its file."""
    headline, path = slot.document.metadata.headline or "", slot.document.path
    return TEMPLATE.search(headline) is not None or TEMPLATE_FILE.search(path) is not None


def is_to_be_replaced(slot: Slot) -> bool:
    """The sentence says what is written in its place."""
    prose, start = slot.block.prose, slot.start
    if PUT_IN.match(prose, slot.end) and REPLACED.search(prose, max(0, start - LONGEST_SENTENCE), start):
        return True
    return IN_ITS_PLACE.search(prose, max(0, start - LONGEST_REASON), start) is not None


def is_to_be_copied(slot: Slot) -> bool:
    """Its block stands in a section of templates, or what leads to it calls it an example, or a script to adapt."""
    if TO_ADAPT.search(slot.block.prose, 0, slot.start):
        return True
    above = (slot.document.neighbour(slot.block, -step) for step in range(1, LEAD))
    return (
        any(TEMPLATE.search(heading.prose) for heading in headings_above(slot.document, slot.block))
        or any(one is not None and one.kind in ("paragraph", "item") and TO_ADAPT.search(one.prose) for one in above)
        or _is_of_model(slot)
    )


def _is_of_model(slot: Slot) -> bool:
    """Whether a paragraph above says that an example or a template of a letter stands below."""
    first = _announces_model(slot.document)
    return first is not None and first < slot.block.ordinal


@once_a_document
def _announces_model(document: Document) -> int | None:
    """The ordinal of the first paragraph that says so."""
    paragraphs = (block for block in document.blocks if block.kind == "paragraph")
    return next((block.ordinal for block in paragraphs if MODEL_BELOW.search(block.prose)), None)


def is_of_format(slot: Slot) -> bool:
    """It shows in what form something is written: “in the format #XXXXXXX”."""
    return OF_FORMAT.search(slot.block.prose, max(0, slot.start - LONGEST_REASON), slot.start) is not None


def is_of_message(slot: Slot) -> bool:
    """It is of a message that readers write, or in a comment of a manual."""
    return slot.block.prose.startswith(("Subject: ", ".. "))


def is_of_formula(slot: Slot) -> bool:
    """Another slot is added to it."""
    return IN_FORMULA.search(slot.block.prose, max(0, slot.start - NEXT_SLOT), slot.end + NEXT_SLOT) is not None


def is_of_frame(slot: Slot) -> bool:
    """It is one of several of a sentence to which the line above leads: “Write it so: “Because I [do this], …””."""
    above = slot.document.neighbour(slot.block, -1)
    leads = above is not None and above.prose.rstrip(" *_").endswith(":")
    return leads and len(BRACKETS.findall(slot.block.prose)) >= FEWEST_OF_FRAME


def is_to_be_declared(slot: Slot) -> bool:
    """Whoever fills it in declares something: “I, [Name], keeper of [Pier], declare …”."""
    return slot.block.prose.startswith("I, [")


def is_value_of_field(slot: Slot) -> bool:
    """A manual says what goes into a field: “Begin = [enter date]”, “[First date]-ongoing (e.g., “May-ongoing”)”."""
    behind = EXAMPLE_BEHIND.match(slot.block.prose, slot.end)
    return slot.block.prose.endswith("= ", 0, slot.start) or (slot.mark[0] == "[" and behind is not None)


def is_to_be_written(slot: Slot) -> bool:
    """The sentence tells readers to write it, “Add a note: mended by [Your Name]”, or to say it: “Tell them that you
    sail to [harbour].”"""
    before = slot.block.prose, 0, slot.start
    return TO_BE_WRITTEN.search(*before) is not None or TO_BE_SAID.search(*before) is not None


def asks_readers(slot: Slot) -> bool:
    """It stands behind a question that readers are to answer: “(Include the drawing in your report)”."""
    return slot.mark[0] == "(" and slot.block.prose[: slot.start].rstrip().endswith("?")


def is_of_prompt(slot: Slot) -> bool:
    """Readers put it into what they ask an assistant: “[paste your list]”, or it stands in an attribute of a component
    that holds such a prompt."""
    at = slot.block.source(slot.start, slot.end).start
    before = slot.document.text[max(0, at - LONGEST_PROMPT) : at]
    return slot.words[:2] in (["paste", "your"], ["describe", "your"]) or IN_PROMPT.search(before) is not None


def is_of_action(slot: Slot) -> bool:
    """Minutes mark what somebody is to do, behind who said so: “Siv Moe: I can row there (TODO)”."""
    return slot.mark == "(TODO)" and SAID_BY.match(slot.block.prose) is not None


def is_typed(slot: Slot) -> bool:
    """It stands for what readers type in a listing: “[enter password]”."""
    return TYPED.fullmatch(slot.mark) is not None


def is_one_of_several_to_write(slot: Slot) -> bool:
    """It is in an entry of a list that stands between quotation marks as a whole: one of several things
    that somebody may write."""
    return slot.block.kind == "item" and inside(quoted(slot.document, slot.block), 0, len(slot.block.prose))


def is_joke(slot: Slot) -> bool:
    """A writer asks readers for whatever they like: “[insert any joke]”, “[Your idea here]” at the end of a list;
    or has somebody say what many say, “I can be [insert a trade]”; or speaks of it further on, “[insert sport] … that
    sport”."""
    is_said = slot.words[1:2] in (["a"], ["an"]) and inside(quoted(slot.document, slot.block), slot.start, slot.end)
    is_resumed = len(slot.words) == 2 and f" that {slot.words[1]} " in slot.block.prose[slot.end :]
    return (slot.is_command and (is_said or is_resumed or ANY.search(slot.mark) is not None)) or slot.words[:2] in (
        ["your", "idea"],
        ["your", "ideas"],
    )


def is_of_states(slot: Slot) -> bool:
    """It is one of the states of something that a list explains: “TODO: …”, “IN PROGRESS: …”, “DONE: …”."""
    beside = [slot.document.neighbour(slot.block, step) for step in (-2, -1, 1, 2)] if slot.start == 0 else []
    return any(one is not None and one.kind == slot.block.kind and STATE.match(one.prose) for one in beside)
