"""Whether a sentence of running text has lost its subject, and how surely: it begins with its verb."""

from __future__ import annotations

from lint.checks.sentences.lacking_verb import has_other_verb
from lint.checks.sentences.manner import (
    goes_on_after_code,
    is_below_line_in_capitals,
    is_fragment,
    is_of_diary,
    may_be_phrase,
    speaks_of_person,
    stands_under_heading,
)
from lint.checks.sentences.shape import FULL
from lint.diagnostics import DOUBTFUL, LIKELY
from lint.document import Document
from lint.language import entries
from lint.language.completeness.beginnings import headless_verb
from lint.language.completeness.phrases import has_equal_halves
from lint.language.lists import BULLETS
from lint.language.names.forms import is_part_of_name
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences_of
from lint.patterns import pattern

NO_PARTICIPLES = frozenset("Consisted Belonged Seemed Happened Occurred Existed Depended Tended".split())
"""Forms in -ed that open no sentence as what is done to its subject: “Consisted in the use of ropes.”"""
OF_BEING = frozenset("Is Are Was Were Has Had".split())
"""Verbs that no description leaves to the heading above it, unless it does so throughout."""
NOTED = pattern(
    r"(?:Offered|Held|Presented|Served|Available|Shown) (?:every|each|on (?:the )?[A-Z])|(?:Makes (?:me|us|you) |"
    r"Gets (?:me|us|you) |Reminds (?:me|us) |Turns out\b|Goes to show\b|Looks like\b|Sounds like\b|Seems (?:like|to|"
    r"that)\b|Serves (?:them|him|her|you) right)|Motion (?:by|to|made|from|was|carried)\b|(?:Prepared (?:for|by)|"
    r"Proposed by|Moved by|Seconded by)\b|(?:Suggested|Proposed|Estimated|Expected) [a-z]+ (?:of|for)\b|"
    r"Said (?!(?:on|that|in|at|to|by|of|with|as|for|he|she|it|they)\b|[A-Z])|(?:Takes|Makes|Serves|Feeds|Costs|"
    r"Yields|Runs|Opens|Closes|Includes|Comes|Weighs|Measures|Seats|Sleeps|Keeps|Needs) "
    rf"(?:about|around|less|more|only|just|up to|at least|from|with|in|for|between|under|over|\d|[{CURRENCY_SIGNS}]|an?\b|one\b|two|three|four|five|six|eight|ten|twelve)"
    r"|(?:Agreed|Resolved|Noted|Approved|Carried|Deferred|Adjourned|Passed|Adopted|Referred|Tabled|Failed|Moved forward|Received and filed)"
    r"(?: (?:to|that|by|until|at|unanimously|with|without|the|as (?:a )?part of|on (?:the )?consent|\d)\b|[.;])"
    r"|Dated (?:(?:at|in) [^,.]{2,40}? )?(?:this|the|on|as of) "
    r"|(?:Spotted|Seen|Overheard|Pictured|Shown) (?:in|on|at|near|by|outside|above|below|here)\b"
    r"|(?:Raises|Cuts|Boosts|Lowers|Trims|Maintains|Reiterates|Sees) (?:[“\"]|(?:[a-z]+ )?(?:price target|target price|rating|estimates?|guidance)\b)"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.? (?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
    r"|(?:Extracted|Taken|Excerpted|Reprinted|Generated|Compiled) from\b|(?:Reproduced|Reprinted|Used) (?:with|by)\b|(?:Released|"
    r"Licensed|Distributed|Published) under\b|(?:Contains|Requires) [^,.]{2,30}(?:, [^,.]{2,30})?(?:[.;]|$)|"
    r"[A-Z][\w’' ]{2,60} for (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+ \d{1,2}, \d{4}\.$|"
    r"by [A-Z][\w’'.-]+ [A-Z][\w’'.-]+,|(?:Close|Good|Near|Fair|Simple|Easy) enough\b|(?:Good|Bad|Fine|Nice|Great|Odd|Strange|Small|Funny|Sad|True|Decent|Fair|Impressive|Slow|Late|Close), (?:but|yet|though|although|if)\b|Sold out[.;,]|Won by (?:an? )?(?:short )?(?:neck|head|nose|lengths?|[\w ]{1,20} lengths?)\b|(?:Closed|Shut|Open) (?:on|for|in|from|until|at|over|during|all|every)\b"
)
"""What a note on a recipe, a tour, a share or a product leaves the subject out of: “Takes about an hour.”"""
CONTENTS = pattern(r"(?:Contains|Provides|Includes|Lists|Describes|Holds|Defines|Implements|Shows|Explains) ")
"""How one says what a thing is whose name is the heading above."""
SUBORDINATE = pattern(r"\b(?:when|while|who|which|that|after|before|if|because|as|since|where|until)\b")

WHOLE_BEHIND = pattern(
    r"[A-Z][a-z]+ed\b[^,;]{0,160}?(?:, (?!which\b|who\b|where\b|when\b|while\b|that\b|and\b|but\b|or\b)|\) |\b(?:this|that) way )"
    r"(?:(?!\b(?:which|who|where|that|when|while|and|but)\b)[^,;]){0,160}?\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|becomes|became)\b"
)
"""A participle, and behind it the sentence that it belongs to: “Opened in 2008, over 80 halls have been sold.”"""
INVERTED = pattern(
    r"Had (?:\w+ ){1,4}been [a-z]+ [^;.]{0,80}\b(?:would|could|might)\b|(?:Had|Were|Should) [^,;.]{3,100}, [^;.]{0,100}\b(?:would|wouldn[’']t|could|couldn[’']t|might|should|may|will|won[’']t)\b"
)
"""A condition without “if”: “Had the crew not come, the boat would have sunk.”"""
PLURAL = pattern(
    r"[A-Z][a-z]+s (?:and|or) (?:[a-z]+ )?[a-z]+s (?:will|can|could|may|might|must|should|would|are|were|have|had|"
    r"do|(?:also |often |usually |always |never )(?!by\b|in\b)[a-z]+)\b|[A-Z][a-z]+s (?:for|of|from|to|in|on|with|at) [^,.;]{1,60}, (?:which|who) [^,;]{1,80}, (?:will|can|could|"
    r"may|must|should|are|were|have|had|do)\b|[A-Z][a-z]+s and [a-z]+s (?:about|for|from|in|of|on|with) (?:the|[A-Z])"
)
"""A plural that looks like a verb, with its own verb behind what is said of it: “Passes for children,
which cost £5, will stay.”"""


def lacks_subject(document: Document, sentence: Sentence, before: Sentence | None) -> tuple[str, float] | None:
    """The verb that a sentence begins with, and how surely its subject was lost; None where it has one, or needs none.

    `before` stands before it in its block.
    """
    text, block = sentence.text, sentence.block
    verb = headless_verb(text)
    may_be_done = verb.endswith("ed") and verb not in NO_PARTICIPLES
    if (
        not verb
        or (may_be_done and has_other_verb(SUBORDINATE.split(text)[0][len(verb) :]))
        or has_equal_halves(text)
        or block.kind != "paragraph"
        or NOTED.match(text)
        or "..." in text
        or "…" in text
        or (CONTENTS.match(text) and stands_under_heading(document, sentence))
        or PLURAL.match(text)
        or INVERTED.match(text)
        or WHOLE_BEHIND.match(text)
        or goes_on_after_code(document, sentence)
        or is_part_of_name(document, verb)
    ):
        return None
    return verb, _how_headless(document, sentence, before, verb)


def _how_headless(document: Document, sentence: Sentence, before: Sentence | None, verb: str) -> float:
    """How surely a subject was lost: who speaks may leave it out, but not of a verb in the third person;
    so may who describes what a heading names."""
    if verb not in OF_BEING and (
        stands_under_heading(document, sentence) or entries.are_of_entries(document, [sentence.block])
    ):
        return DOUBTFUL  # what describes a command leaves it out
    if inside(quoted(document, sentence.block), sentence.start, sentence.start + len(verb)):
        return DOUBTFUL  # as people speak: “Is not concern,” she said.
    if sentence.block.prose.startswith(BULLETS) or is_below_line_in_capitals(document, sentence):
        return DOUBTFUL
    above = document.neighbour(sentence.block, -1)
    if above is not None and not sentence.start and (above.kind == "dateline" or above.prose.rstrip().endswith(":")):
        return DOUBTFUL  # “PORT BRAND — Claimed a man off waivers.”, “All of it shall be: ⏎ Licensed to the town; and”
    if _is_among_others(document, sentence):
        return DOUBTFUL
    if before is not None and (
        headless_verb(before.text.lstrip("[]0123456789: "))
        or is_fragment(before)
        or (len(before.text.split()) <= FULL and (before.text.startswith("**") or may_be_phrase(before)))
    ):
        return DOUBTFUL  # “The default. Keeps the pairs of every lock.”, “**Seed swap.** Is on Saturday in the hut.”
    if (verb == "Was" or not verb.endswith("s")) and is_of_diary(document, sentence.text, before):
        return DOUBTFUL
    if verb not in OF_BEING and before is not None and speaks_of_person(before.text):
        return DOUBTFUL
    return LIKELY  # some writers leave it out throughout: “Worked like a charm.”


def _is_among_others(document: Document, sentence: Sentence) -> bool:
    """Whether the paragraph above or below begins with its verb too: “Approved a plan. ⏎ Heard a report.”"""
    if sentence.start:
        return False
    beside = [document.neighbour(sentence.block, step) for step in (-1, 1)]
    first = [own[0] for block in beside if block is not None and (own := sentences_of(document, block))]
    return any(headless_verb(one.text) for one in first)
