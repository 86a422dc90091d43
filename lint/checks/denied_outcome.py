"""An outcome in the headline that the text denies: “found guilty” above “the jury cleared her of …”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks.headlines.parts import body_of, heads_of, name_of
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import is_quoted
from lint.language.sections import lead
from lint.language.sentences import sentence_at
from lint.language.words import lower_in_place
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the outcome as the headline or summary has it",
    "head": "headline or summary",
    "instead": "what the text has instead",
}
DENIES, GAP, OR = "=>", "…", "/"
LONGEST_GAP = 5
"""Words that a gap stands for at most."""
HEDGED = pattern(
    r"\b(?:may|might|could|would|should|can|to|not|never|nearly|almost|if|whether|why|how|who|what|fail(?:s|ed)?|wants?|hopes?|plans?|"
    r"vows?|urged?|calls?|asks?|no|after|before|once|until|since|despite|bid|set|denie[sd]|deny|nobody|none)\b[^.;:]{0,24}$|\bformer(?:ly)? $"
)
"""Words in front of an outcome that make it none, or one of another time."""
ELSEWHERE = pattern(
    r"\b(?:if|unless|would|could|might|(?<!in )(?<!of )(?<!\d )may(?! \d)|previous(?:ly)?|ago|earlier|originally|"
    r"initially|at first|last (?:year|month|week)|(?<!set )(?:in|of|since) (?:19|20)\d\d|"
    r"(?<!and the )other|another|the (?:second|third|fourth|fifth|remaining) (?!time|vote|attempt|reading|day|week|month|quarter|year|half)[a-z]+|separate|not|never|appeal\w*|before|until|without|requests?|amendments?|objections?|suspend\w*|deferred|probation)\b"
)
"""Words of a sentence that speak of another time, of another case, or of what has not happened."""
OTHER_CASE = pattern(r"\b(?:similar|quashed|overturned)\b")
ASIDE = pattern(r", (?:which|who|that) [^,;]{1,90}(?:,|\.?$)")
"""What a sentence says of something beside: “the levy, which would have raised £1m, went down”."""
UNTIL = pattern(r"\b(?:until|till|before) [^.;,]*")
NOBODY = pattern(
    r"\b(?:no one|no-one|nobody|none|neither|nothing|not|never|hop(?:e|es|ed|ing)|asked|begged|pleaded|sought)\b[^.;:,]{0,24}$|\b(?:none|neither|not one) of [^.;:,]{0,80}$"
)
"""Words in front of what would deny it that say the opposite, or what somebody wished: “no one was hurt”,
“hoped to be spared jail”."""
WORD = pattern(r"[^\W\d_]{5,}")
NO_WORD = pattern(r"\W+")
STEM = 5  # letters by which two longer words are held to be one

BY_WHOM = pattern(r" by (?:the |an? |its |his |her |their )?(?P<who>[a-z]{3,})")


PUT_OFF = pattern(r"\b(?:put off|postponed|delayed|pushed back|on hold)\b")
"""Behind what a headline says: that it is not so yet, “Reopening of pool put off again”."""
STAYS = pattern(r"\b(?:stay|remain)")
FOR_A_TIME = pattern(
    r"(?: [a-z]+){0,2} (?:for (?:an? |several |[\d-]+ |(?:two|three|four|five|six|seven|eight|nine|ten) )?(?:hours?|days?|weeks?|months?)\b|temporarily)"
)
"""Behind what denies it: that it will pass, “The theatre will close its doors for eight weeks”."""


class DeniedOutcome(Options):
    """Options."""

    outcomes: tuple[str, ...] = option(
        (),
        "outcomes and what denies them, as in “found guilty / convicted => acquitted / cleared … of”; “…” stands for a few words",
    )

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """An entry without its arrow, or with nothing on one side of it."""
        for entry in given.get("outcomes", ()):
            left, arrow, right = entry.partition(DENIES)
            if (
                not arrow
                or DENIES in right
                or not all(form.strip(" …") for side in (left, right) for form in side.split(OR))
            ):
                yield (
                    "outcomes",
                    f"“{entry[:60]}” in “outcomes” needs phrases on either side of “{DENIES}”, as in “quits => will not quit”",
                )


def needs(options: DeniedOutcome) -> Gate:
    """What a text must hold: the longest word of a phrase on either side."""
    sides = [entry.lower().split(DENIES) for entry in options.outcomes]
    outcomes, denials = (
        Need(frozenset().union(*(_telling_words(entry[side]) for entry in sides)), frozenset()) for side in (0, 1)
    )
    return Gate(frozenset(), ((outcomes, denials),))


def check(document: Document, options: DeniedOutcome) -> Iterator[Finding]:
    """The outcomes of headline and summary, where the text has nothing of the kind, and its opposite."""
    heads = heads_of(document)
    words = {word[:STEM] for head in heads for word in WORD.findall(lower_in_place(head.prose))}
    opening = lead(document)
    words |= {word[:STEM] for word in WORD.findall(lower_in_place(opening.prose))} if opening else set()
    for head in heads:
        yield from _denied(document, head, body_of(document, head), words, options)


def _denied(
    document: Document, head: Block, body: list[Block], words: set[str], options: DeniedOutcome
) -> Iterator[Finding]:
    """The outcome of one headline or summary; `words` are those of all."""
    lower = lower_in_place(head.prose)
    own = frozenset(NO_WORD.split(lower))
    for firsts, outcome, denial in _outcomes(options.outcomes):
        if firsts.isdisjoint(own):
            continue
        said, denied = _shape(outcome), _shape(denial)
        match = said.search(lower)
        if (
            match is None
            or HEDGED.search(lower, 0, match.start())
            or PUT_OFF.search(lower, match.end())
            or "?" in head.prose
            or is_quoted(document, head, match)
        ):
            continue
        if any(said.search(denied.sub(" ", lower_in_place(block.prose))) for block in body):
            continue  # “decided not to sell” says nothing of a sale
        found = _denial(document, body, denied, words)
        if found and not _says_too(lower, match, found[1]) and not _is_of_others(lower, match, found[0]):
            block, other = found
            yield Finding(
                place=document.place(head, *match.span(), f"said in the {name_of(head)}"),
                evidence=(document.place(block, *other.span(), "said in the text"),),
                values={
                    "head": name_of(head),
                    "match": head.prose[slice(*match.span())],
                    "instead": block.prose[slice(*other.span())],
                },
                confidence=LIKELY,
            )
            return


def _is_of_others(head: str, said: re.Match[str], block: Block) -> bool:
    """Whether a headline names those by whom it is, and the paragraph does not: “rejected by the miners”."""
    agent = BY_WHOM.match(head, said.end())
    return agent is not None and agent["who"][:STEM] not in lower_in_place(block.prose)


def _says_too(head: str, said: re.Match[str], denied: re.Match[str]) -> bool:
    """Whether a headline says beside its outcome what denies it, of another: “brother jailed, sister spared prison”."""
    rest = f"{head[: said.start()]} {head[said.end() :]}"
    return re.search(rf"\b{re.escape(max(denied[0].split(), key=len)[:STEM])}", rest) is not None


def _denial(
    document: Document, body: list[Block], denied: re.Pattern[str], words: set[str]
) -> tuple[Block, re.Match[str]] | None:
    """The first place that denies the outcome, in a paragraph that speaks of what the headline does."""
    for block in body:
        lower = lower_in_place(block.prose)
        for match in denied.finditer(lower):
            sentence = sentence_at(document, block, match.start())
            if (
                sentence is None
                or is_quoted(document, block, match)
                or NOBODY.search(lower, sentence.start, match.start())
                or OTHER_CASE.search(lower, sentence.start, sentence.end)
                or (FOR_A_TIME.match(lower, match.end()) and not STAYS.search(match[0]))
            ):
                continue
            around = lower[sentence.start : match.start()] + " " + lower[match.end() : sentence.end]
            around = ASIDE.sub(",", around)
            if "will" in match[0].split():
                around = UNTIL.sub("", around)  # “will stay closed until next year”
            if not ELSEWHERE.search(around) and not words.isdisjoint(word[:STEM] for word in WORD.findall(lower)):
                return block, match
    return None


@lru_cache(maxsize=8)
def _outcomes(outcomes: tuple[str, ...]) -> tuple[tuple[frozenset[str], str, str], ...]:
    """Each entry as the phrases of the outcome and those that deny it, in small letters;
    in front the telling words of the outcome."""
    sides = (entry.lower().partition(DENIES) for entry in outcomes)
    return tuple((_telling_words(left), left, right) for left, _, right in sides)


def _telling_words(forms: str) -> frozenset[str]:
    """The longest word of each of several phrases: what has none of them has no phrase."""
    return frozenset(max(NO_WORD.split(form.strip()), key=len) for form in forms.split(OR))


@lru_cache(maxsize=256)
def _shape(forms: str) -> re.Pattern[str]:
    """A pattern for phrases with gaps."""
    gap = rf"(?: (?:st\.|[\w’'-]+)){{0,{LONGEST_GAP}}}?"
    phrases = [
        re.escape(form.strip()).replace(rf"\ {GAP}\ ", f"{gap} ").replace(rf"\ {GAP}", gap) for form in forms.split(OR)
    ]
    return pattern(rf"\b(?:{'|'.join(sorted(phrases, key=len, reverse=True))})\b")
