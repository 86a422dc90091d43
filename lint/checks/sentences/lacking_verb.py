"""Whether a sentence of running text has lost its verb, and how surely: what the model says,
held against what may be meant."""

from __future__ import annotations

from lint.checks.sentences.manner import is_announced
from lint.checks.sentences.on_purpose import may_be_meant
from lint.checks.sentences.shape import FULL, is_list_like, is_prose, is_title
from lint.diagnostics import DOUBTFUL, LIKELY
from lint.document import Document
from lint.language.completeness.fragments import is_credit, is_elliptic, is_spoken_so
from lint.language.completeness.last_words import terminal
from lint.language.completeness.phrases import is_phrase
from lint.language.names.people import PERSON
from lint.language.quotations import leads_to_quotation
from lint.language.sentences import Sentence
from lint.language.verbs.doubtful import (
    ends_with_verb,
    has_likely_verb,
    is_command_like,
    is_minuted,
    may_be_command,
    may_be_said,
    no_word_can_be,
    starts_indefinitely,
    starts_with_bare_noun,
)
from lint.language.verbs.finite import ENOUGH, evidence, has_free_verb, odds, settled
from lint.language.verbs.phrases import has_verb_phrase
from lint.language.verbs.places import may_have_verb
from lint.language.verbs.second_opinion import has_main_clause
from lint.language.verbs.slots import has_verb_in_its_slot, has_word_for_verb
from lint.language.verbs.wordings import is_whole_by_wording, may_be_whole_by_wording
from lint.language.words import is_mark, pieces
from lint.patterns import pattern

LOOSE, WITHOUT_CANDIDATE, NEARLY, STRICT = ENOUGH, -2.8, -3.2, -3.9
"""Log odds of the likeliest verb: under the first a sentence probably has no main clause, under the last surely, and
under those between them if no word of it is known as a finite verb, or if the next sentence speaks for it."""
SURELY = -5.0
COUNTS_ONLY = 0.0
"""Confidence of a sentence in which some word may be the verb after all, so that it counts for the style of its text
and is not told: of 170 such sentences of published texts 5 were damaged."""
_INSERTION = r" ?\([^()]*\)| (?:AS|A/S)(?= [a-z])| as a whole(?= [a-z])|, (?:which|who|whose|where|while|though|although|currently|for instance|for example|according to [^,]+|however|of course|in turn|among(?:st)? other things|among(?:st)? others|as (?:noted|said|mentioned|expected|planned|before|usual|ever))\b[^,;:]*(?=,)"
INSERTION, WITH_COMMA = pattern(_INSERTION), pattern(rf"(?:{_INSERTION}),?")
"""What stands between a subject and its verb and may hide that they belong together."""
CITATION = pattern(r" ?\((?:e\.g\.,? |see |cf\. )?[A-Z][^()]{0,60}? \d{4}[a-z]?\)|(?<=[a-z]) \(\d{4}[a-z]?\)")
"""A source as the Chicago Manual of Style (17th edition, 15.7) has it in a text: “(Lund 2014)”, “Lund (2014)”."""
NOTE_MARKS = pattern(r"\[\d{1,3}\]")
SIGN = pattern(r" (?:=|->|→|[≈≠<>]) |(?:^|\s)[ru]/\w")
"""What stands for a verb in notes, “Fewer boats = less noise”, and a name that is read as two words: “r/boats”."""
LONGEST_WITHOUT_VERB = 170
"""Characters: what is left of a cut sentence is short,
and of a long one without a known verb the model is mostly wrong."""
SHORT_BLOCK = 160  # characters
ASKS_AT_END = pattern(
    r"^(?:For|To|If|In case)\b.*, (?:please )?(?:[Cc]ontact|[Vv]isit|[Cc]all|[Ee]mail|e-mail|[Ss]ee|ask|write to|text|[Ff]ollow)\b|^RSVP\b"
    r"|^For (?:more|further|full) [^.;]{5,80} (?:take a look at|have a look at|head to|check out|refer to|go to) "
)
"""What one is asked to do at the end: “For tickets, contact the pier office.”"""
ASKED_BEFORE = pattern(
    r"(?:On|In|At|With) an? [^,;]{3,60}, (?:test|check|open|press|turn|set|use|run|take|put|try|head|go|add|click|select|make|keep|place|move|start|stop) "
    r"(?:the|an?|it|your|each|all|to|on|off|up|[A-Z]\w*) |(?:If|When|Once|Before|After|For|While) [^,;]{3,60}, [a-z]{3,} (?:for|in|on|at|up|down|along|through|around|over|the|an?|it|them|with|until|to|your|each|all|this|that|these|those) "
)
"""What one is asked to do behind a condition: “If making two, steam for seven hours.”"""
MANNER = pattern(r"[A-Z][a-z]{2,}ing [a-z]")
"""How a sentence begins that hangs on the one before it, as reports of matches have them."""
RELATIVE_ALONE = pattern(
    r"(?:The|An?|Its|Their|His|Her) (?:[\w’'-]+ ){0,4}?[\w’'-]+, (?:which|who) (?:had|has|have|was|were|is|are|will|would|can|could) [^,;:()“”\"]{10,120}\."
)
"""A noun, and nothing but what is said of it: “The works council, which had been told only on Tuesday.”"""
PERSON_ALONE = pattern(
    rf"{PERSON}(?:, \d\d)?, (?:who|whose) (?!(?:[^,;]* )?(?:said|says|told|gave|took)\b)[^,;:()“”\"]{{10,120}}(?:, and (?:who|whose) [^,;:()“”\"]{{10,120}})?\."
)
"""The same of a person: “Ann Moe, who became minister in 2024.”"""
WHEN = pattern(r"^(?:In|At|On|After|Before|From) [^,.;:]{3,40}, (?=[a-z])")
KIN = pattern(
    r"(?:His|Her|Their) (?:[\w-]+ ){0,2}?(?:\w*children|sons?|daughters?|\w*brothers?|\w*sisters?|parents|\w*father|\w*mother|nieces|nephews|siblings|husband|wife)\b[,:]"
)
MOURNED = pattern(r"\b(?:survived|mourned|preceded in death) by\b|\bleaves (?:behind )?(?:his|her)\b")
"""Kin of somebody, and how an obituary begins to name them."""
GOES_ON_WITH_PERSON = pattern(r"(?:He|She|His|Her)\b")
GOES_ON = pattern(r"(?:Both|Neither|They|These|Those)\b")
"""What shows that the sentence before it was no caption and no label."""


def lacks_verb(
    document: Document,
    sentence: Sentence,
    before: Sentence | None,
    after: Sentence | None,
    least_words: int,
    *,
    second_vote: bool,
) -> float | None:
    """How surely a sentence has lost its verb; None where it has one, or needs none.

    `before` and `after` stand beside it in its block.
    """
    text = sentence.text
    if after is not None and GOES_ON_WITH_PERSON.match(after.text) and PERSON_ALONE.fullmatch(text):
        return None if before is not None and before.text.endswith("?") else LIKELY
    if _is_settled(document, sentence, before):
        return None
    every = pieces(NOTE_MARKS.sub("", text))
    if has_free_verb(every):
        return None
    tokens = [token for token in every if not is_mark(token)]
    if len(tokens) < least_words or _needs_none(text, tokens, before, after):
        return None
    sign = odds(every)
    if sign < LOOSE and INSERTION.search(text):
        # with the comma behind it, and without: “His generosity, according to Duval, extended far.”
        shorter = [shape.sub("", text) for shape in (INSERTION, WITH_COMMA)]
        sign = 20.0 if any(map(settled, shorter)) else max(sign, *(odds(pieces(one)) for one in shorter))
    if sign > LOOSE or is_spoken_so(text, tokens) or is_phrase(text) or is_credit(CITATION.sub("", text)):
        return None
    goes_on = after is not None and GOES_ON.match(after.text) is not None and sign < NEARLY
    running = before is not None and after is not None
    least = WITHOUT_CANDIDATE if no_word_can_be(tokens) else STRICT
    is_certain = (
        sign < least - max(0, FULL - len(tokens)) / (6 if running else 2)
        or goes_on
        or starts_with_bare_noun(tokens)
        or RELATIVE_ALONE.fullmatch(text) is not None
    )
    is_doubtful = (
        may_be_meant(document, sentence, tokens, before, after)
        or (text.startswith(("This ", "These ", "That ", "Those ")) and sign > SURELY)
        or _may_have_verb(text, every, tokens)
    )
    if len(tokens) < FULL and (is_doubtful or not is_certain):
        return None
    sure = LIKELY if is_certain and not is_doubtful else COUNTS_ONLY
    if len(tokens) < FULL and len(sentence.block.prose) < SHORT_BLOCK:
        sure = min(sure, DOUBTFUL)  # a note, an answer, an entry of a programme
    if before is not None and MANNER.match(text):
        sure = min(
            sure, DOUBTFUL
        )  # what the sentence before tells goes on: “Racing through and scoring at the far post.”
    if second_vote and (vote := has_main_clause(text)) is not None:
        sure = COUNTS_ONLY if vote else LIKELY if sign < NEARLY and not is_doubtful else sure
    return sure


def _is_settled(document: Document, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence has a verb by its forms alone, or is none that can be judged by one."""
    text = sentence.text
    return (
        len(text) > LONGEST_WITHOUT_VERB
        or SIGN.search(text) is not None
        or ";" in text  # no cut leaves one, and notes are written so: “Lunch on Sundays; dinner on Mondays.”
        or settled(text)
        or is_whole_by_wording(text)
        or (document.format == "text" and sentence.block.kind == "quotation" and "\n" in text)  # verse
        or leads_to_quotation(document, sentence.block, sentence.start, sentence.end)
        # what goes on behind the title of a work, a cry or the end of a line
        or (text[0].islower() and before is not None and terminal(before.text)[-1:] in ("?", "!", ""))
        or is_announced(document, sentence)
    )


def _needs_none(text: str, tokens: list[str], before: Sentence | None, after: Sentence | None) -> bool:
    """Whether a sentence is none: a list, words of somebody, a command,
    or what the one before leaves to be understood."""
    return (
        terminal(text) != "."
        or not is_prose(text)
        or is_list_like(tokens)
        or (text.startswith("Among ") and ":" in text)
        or is_title(tokens)
        or text[0] in "\"“'‘"
        or may_be_command(tokens)
        or may_be_command(_behind_time(text))
        or is_command_like(tokens)
        or starts_indefinitely(text, tokens)
        or (
            is_minuted(text)
            and not (starts_with_bare_noun(tokens) and after is not None and not is_minuted(after.text))
        )
        or ASKS_AT_END.search(text) is not None
        or ASKED_BEFORE.match(text) is not None
        or (before is not None and (is_elliptic(before.text, text) or _names_kin(before, text)))
    )


def _behind_time(text: str) -> list[str]:
    """The words of a sentence behind the phrase that says when: “In the afternoon, head west.”"""
    return WHEN.sub("", text).split()


def _names_kin(before: Sentence, text: str) -> bool:
    """Whether a sentence goes on with those who mourn somebody: “She is survived by her husband. Her children, …”."""
    return KIN.match(text) is not None and MOURNED.search(before.block.prose, 0, before.end) is not None


def _may_have_verb(text: str, every: list[str], tokens: list[str]) -> bool:
    """Whether some word stands where a verb does, though the model does not take it for one."""
    return (
        ends_with_verb(tokens)
        or may_be_said(tokens)
        or may_have_verb(every)
        or has_likely_verb(every)
        or has_verb_phrase(text, every)
        or has_verb_in_its_slot(every)
        or may_be_whole_by_wording(text)
    )


def has_other_verb(rest: str) -> bool:
    """Whether the words behind a participle have a verb of their own: “Eased rules help banks”,
    “Projected forward the chart shows a fall”."""
    return has_word_for_verb(pieces(rest)) or evidence(rest) > ENOUGH
