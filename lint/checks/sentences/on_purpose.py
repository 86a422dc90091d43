"""Whether a sentence without a verb may be a phrase on purpose: a caption, a note, an entry, one command of some."""

from __future__ import annotations

import re

from lint.checks._everywhere import blocks_with
from lint.checks.sentences.manner import is_fragment, stands_below_image, stands_under_heading
from lint.checks.sentences.shape import FULL
from lint.document import Document
from lint.language.completeness.beginnings import headless_verb, starts_with_determiner
from lint.language.completeness.fragments import is_aside
from lint.language.names.people import PERSON
from lint.language.sentences import Sentence, sentences_of
from lint.language.temporal.words import BEGINS_WITH_HOUR, WEEKDAY
from lint.language.verbs.doubtful import is_command_like, starts_with_adjectives
from lint.language.verbs.finite import settled
from lint.language.words import pieces
from lint.patterns import CAPITAL, pattern

LONGEST_CAPTION = 240
"""Characters: a longer paragraph is no caption."""
SHORT_CAPTION = 10  # words
NOTED_DAY = pattern(
    rf"{WEEKDAY},? (?:\d|[A-Z][a-z]+\.? \d)|[A-Z][a-z]{{2,8}}\.? \d{{1,2}},? (?:at )?(?:\d{{1,2}}(?:[.:]\d\d)? ?[ap]\.?m\b|noon\b)"
)
"""A day as a programme notes it: “Sunday 3 May at noon in the hall.”"""
SHOWN_ON = pattern(
    rf"(?:Performances?|Screenings?|Shows?|Concerts?|Services?|Tours?|Matin[eé]es?|Tickets|Doors|Admission|Classes|Sessions) "
    rf"(?:daily|nightly|weekly|(?:(?:from|at|on|every|each|until) )?(?:{WEEKDAY}s?|[£$€]?\d))"
)
"""When something is on: “Performances on Fridays until the end of May. Bring a blanket.”"""
THE_MORE = pattern(r"(?:[A-Z][a-z]+, )?[Tt]he (?:more|less|fewer|\w+er)\b[^,]{2,60}, ?the (?:more|less|fewer|\w+er)\b")
"""“However, the longer the boat, the more ropes.”"""
COMMAND = pattern(
    r"(?:Make sure|Remember|Prepare|Ensure|Avoid|Keep|Put|Use|Try|Add|Do not|Don[’']t|Never|Always) [a-z]"
)
"""How a sentence begins that tells readers what to do."""
HONOURED = pattern(rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?, for (?:[a-z]+ )?[a-z]+ing\b")
"""Who gets what the heading says, and for what: “Lance, for keeping us dry, while …”."""
PURPOSE = pattern(r"To [a-z]+ [^,;:]+\.$")
"""What an aim is that the sentence before names: “That is the plan. To row round the isle.”"""
ENTRY = pattern(
    rf"(?:P\.)+S\.:? |\W*(?:[*•]|[A-Za-z]\) |\d+(?:\.\d+)+ |\d{{1,2}}[a-z]\. |[Tt]o be [a-z]+)|[^.:;,–—-]{{3,60}} [–—-] (?:[A-Z\d]|to be\b)|[{CAPITAL}][\w.]*(?: [\w.]+){{0,2}}(?:: (?:[Aa]n?|[Tt]he)\b| -- (?:(?:[Aa]n?|[Tt]he)\b|[a-z]))"
)
"""How an entry of minutes or of a plan begins: “5.2 Update on …”, “To be placed …”, “Option 2 – To widen the pier.”,
“D) All of these.”, “Tern: a boat of the north.”"""
LEAD_IN = pattern(r"[A-Z]{3,} [A-Z]{3,} (?=[a-z])")
"""The first words of a story in capitals, a verb among them maybe: “RIVALS MET the board on Monday.”"""
LISTING = pattern(
    r"\.(?<=[^.!?]{3}\.) [^.!?]{2,40}, (?:mon|tue|wed|thu|fri|sat|sun)[a-z]* \d{1,2}(?:[.:]\d\d)? ?[ap]m\.|\bdoors (?:open )?(?:at )?\d|[£$€]\d+(?:\.\d\d)? on the (?:door|night)\b",
    re.IGNORECASE,
)
"""An entry of what is on: “The Ferry Band. Corn Hall, Sat 9pm.”"""
CREDIT_BEHIND = pattern(r"\([A-Z][^()]{3,60}\)|(?:Image|Photo|Picture|Pic)s?(?: (?:courtesy|credits?|by)\b|:)")
"""Who took the picture, behind what is on it."""
SPOKEN_OF = pattern(r"That (?:seems?|seemed|is|was|sounds?|sounded|looks?|looked|would|means?|meant)\b")
"""How a sentence begins that speaks of the words before it: “Private gain and public loss. That seems unfair.”"""
PICTURED = pattern(rf"{PERSON} [a-z]+ing\b")
"""What somebody does on a picture: “Siv Moe rowing in the race of 1960.”"""
OF_THE_REST = pattern(r"(?:Only|Just|Another) (?:\d|some\b|about\b|half\b)|My (?:favou?rite|best|worst|first|last)\b")
"""What takes its verb from the sentence before it, or is noted down: “Only 3 per cent above 60.”"""


def may_be_meant(
    document: Document, sentence: Sentence, tokens: list[str], before: Sentence | None, after: Sentence | None
) -> bool:
    """Whether a sentence may be a phrase on purpose, by where it stands: a caption, a description,
    one phrase among others."""
    text = sentence.text
    in_text = len(sentences_of(document, sentence.block)) > 2 or len(sentence.block.prose) > LONGEST_CAPTION
    may_be_caption = (
        before is None
        and not in_text
        and len(tokens) < SHORT_CAPTION
        and "," not in text
        and starts_with_determiner(text)
    )
    return (
        may_be_caption
        or stands_below_image(document, sentence)
        or (len(tokens) < FULL and before is None and stands_under_heading(document, sentence))
        or (before is None and HONOURED.match(text) is not None and stands_under_heading(document, sentence))
        or (after is not None and (CREDIT_BEHIND.match(after.text) or SPOKEN_OF.match(after.text)) is not None)
        or (before is None and PICTURED.match(text) is not None)
        or OF_THE_REST.match(text) is not None
        or BEGINS_WITH_HOUR.match(sentence.block.prose) is not None
        or _is_among_commands(before, after)
        or starts_with_adjectives(tokens, text)
        or is_aside(text)
        or text.startswith("One of the ")  # said of what the sentence before names
        or (before is not None and (PURPOSE.match(text) is not None or before.text.endswith("!")))
        or LEAD_IN.match(text) is not None
        or ENTRY.match(text) is not None
        or THE_MORE.match(text) is not None
        or NOTED_DAY.match(text) is not None
        or SHOWN_ON.match(text) is not None
        or sentence.block.ordinal in blocks_with(document, LISTING)
        or any(other is not None and (is_fragment(other) or headless_verb(other.text)) for other in (before, after))
    )


def _is_among_commands(before: Sentence | None, after: Sentence | None) -> bool:
    """Whether the sentence beside one tells readers what to do, as it may do too: “Mulch with bark. Keep it wet.”"""
    return any(
        COMMAND.match(one.text) or (is_command_like(pieces(one.text)) and not settled(one.text))
        for one in (before, after)
        if one is not None
    )
