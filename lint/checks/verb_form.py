"""Forms of verbs that do not go together: “has rose”, “will summarizes”, “can found in”, “they provides”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.gates.reading import gate
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.verbs.finite import known_class
from lint.language.verbs.noun_phrases import singular_forms
from lint.language.verbs.slots import verbs
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the words as they are", "right": "what is meant"}
PARTICIPLES = {
    "went": "gone", "began": "begun", "wrote": "written", "came": "come", "became": "become", "drank": "drunk", "chose": "chosen",
    "swam": "swum", "ate": "eaten", "gave": "given", "took": "taken", "knew": "known", "drew": "drawn", "grew": "grown", "flew": "flown",
    "threw": "thrown", "blew": "blown", "froze": "frozen", "tore": "torn", "wore": "worn", "swore": "sworn", "rode": "ridden",
    "fell": "fallen", "shook": "shaken", "sang": "sung", "rang": "rung", "sank": "sunk", "shrank": "shrunk", "rose": "risen",
    "withdrew": "withdrawn", "undertook": "undertaken", "overcame": "overcome", "forgave": "forgiven", "arose": "arisen", "ran": "run",
}  # fmt: skip
"""Past forms that are no participles, and those."""
_PAST = "|".join(PARTICIPLES)
HAS_PAST = pattern(
    rf"\b(?:has|have|had) (?:(?:not|never|already|also|just|now|since|recently|even|finally) )?(?P<verb>{_PAST})\b(?! (?:petals?|gardens?|bush(?:es)?|water|gold)\b)"
)
_NO_PRONOUN = r"(?!(?:I|you|he|she|it|we|they|who|that|which|what|as|than)\b)"
SUBJECT = pattern(
    rf"(?:^|[.!?;] |, (?:and |but )?)(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Ii]ts|[Aa]n?) "
    rf"{_NO_PRONOUN}[a-z-]+(?: {_NO_PRONOUN}[a-z-]+)?|[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?) $"
)
"""A subject right before its “has”: in “all that he had went to her” the verb is that of another one."""
RELATIVE = pattern(r"\b(?:all|everything|anything|nothing|whatever|what|that|which|whom|the [a-z]+) $", re.IGNORECASE)
"""Before a pronoun with which a clause begins: “the last idea he had came from her”."""
MODALS = "will|would|can|could|shall|should|must|may|might|cannot"
BEHIND_MODAL = pattern(
    rf"\b(?:{MODALS}) (?:(?:also|then|not|now|never|only|still) )?(?P<verb>(?!needs\b)[a-z]{{3,}}s)\b"
)
"""A modal verb and what may be a verb of one person."""
THE_WILL = pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Ff]ree|[Pp]olitical|[Gg]ood|[’']s) (?:will|might|must)$"
)
"""What is a noun: “the will ratifies it”."""
OF_VERBS = pattern(r"ifies$|(?<!pr)(?<!s)izes$")
"""An ending that only verbs have."""
PRONOUN = pattern(r"\b(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|who|which) $")
"""Before a modal verb that is no noun: “it will remains”, not “his will remains”."""
NOUN = pattern(r"(?:^|[\s(])(?P<noun>(?!then\b|nor\b|so\b|time\b|how\b)[a-z]{3,}) $")
HAS_OBJECT = pattern(r" (?:in|to|on|into|from|with|the|an?|that|its|his|her|their|our|your|all|any)\b")
ASKS = pattern(r"[^.!]{0,200}\?")
NO_BE = pattern(
    rf"(?<!\b[Hh]ow )(?<!\b[Ww]h[eo]n )(?<!\b[Ww]hy )(?<!\b[Ww]here )\b(?P<modal>{MODALS}) (?P<verb>found(?= (?:on|in|at|here|below|under|online)\b)|(?:seen|done|taken|written|shown|known|chosen|driven|eaten|broken|spoken)\b)"
)
OF_SEVERAL = pattern(r"\b(?:they|They|we|We) (?P<verb>[a-z]{2,}s)\b")
"""Several, and what may be a verb of one: “they provides”."""
BEHIND_TO = pattern(r"to (?P<verb>[a-z]{3,}s)\b")
WANTS = pattern(
    r"\b(?:able|agree[ds]?|allowed|asked|begins?|began|decide[ds]?|expected|fail(?:s|ed)|forced|going|happy|helps?|hopes?|how|in order|likely|manage[ds]?|need(?:s|ed)|"
    r"plan(?:s|ned)|ready|refuse[ds]?|required|starts?|started|tend(?:s|ed)?|tried|tries|trying|unable|want(?:s|ed)?|willing) $"
)
"""What wants an infinitive: “decides to deletes”."""
TWO_MODALS = pattern(r"\b[A-Za-z]+[’']ll(?P<verb> (?:will|would|can|could|should))\b")
"""A modal verb behind a short one, which may go with the space before it."""
BUILD = pattern(
    rf"\b(?:(?:{MODALS}|to|not) be|(?:has|have|had) been|(?:is|are|was|were) being) (?P<verb>build)(?= (?:on|in|by|with|from|using|upon|at|as|to|into|around|so)\b|[.,;)]|$)"
)
"""“Build” behind what wants a participle."""
ASKED, REACH = pattern(r"\b(?:are|were) $", re.IGNORECASE), 10
"""A verb before its subject."""


class VerbForm(Options):
    """No options."""


def needs(options: VerbForm) -> Gate | None:
    """What a text must hold: two such verbs in a row."""
    found = gate(tuple(one.pattern for one in (HAS_PAST, BEHIND_MODAL, NO_BE, BEHIND_TO, TWO_MODALS, BUILD)))
    return found and Gate(found.words | {"they", "we"}, found.patterns)


def check(document: Document, options: VerbForm) -> Iterator[Finding]:
    """Every such pair outside of quotations and headlines."""
    for block in document.prose_blocks():
        if block.kind in ("headline", "heading", "cell"):
            continue
        for match in HAS_PAST.finditer(block.prose):
            if _has_own_subject(document, block, match):
                yield from _told(document, block, match, PARTICIPLES[match["verb"]])
        for match in BEHIND_MODAL.finditer(block.prose):
            verb = match["verb"]
            if THE_WILL.search(block.prose, max(0, match.start() - REACH), match.start() + len("will")):
                continue
            if OF_VERBS.search(verb):
                yield from _told(document, block, match, f"{verb[:-3]}y" if verb.endswith("ifies") else verb[:-1])
            elif (
                _is_of_one(verb, "NNS")
                and PRONOUN.search(block.prose, max(0, match.start() - REACH), match.start()) is not None
            ) or _stands_between_noun_and_object(block.prose, match):
                yield from _told(document, block, match, _base(verb))
        for match in BEHIND_TO.finditer(block.prose):
            if _is_of_one(match["verb"]) and WANTS.search(block.prose, max(0, match.start() - REACH), match.start()):
                yield from _told(document, block, match, _base(match["verb"]))
        for match in NO_BE.finditer(block.prose):
            yield from _told(document, block, match, f"be {match['verb']}")
        for match in TWO_MODALS.finditer(block.prose) if "ll w" in block.prose or "ll c" in block.prose else ():
            yield from _told(document, block, match, "")
        for match in BUILD.finditer(block.prose) if " build" in block.prose else ():
            yield from _told(document, block, match, "built")
        for match in OF_SEVERAL.finditer(block.prose):
            before = max(0, match.start() - REACH), match.start()
            is_asked = ASKED.search(block.prose, *before)  # “or were they rejects?”
            if known_class(match["verb"]).startswith("VBZ") and match["verb"] not in ("is", "was") and not is_asked:
                yield from _told(document, block, match, _base(match["verb"]))


def _stands_between_noun_and_object(prose: str, match: re.Match[str]) -> bool:
    """Whether a noun stands before a modal verb, and behind its verb what it goes on with: “more boats will results in
    longer queues”, and not “how will results in May differ?”."""
    noun = NOUN.search(prose, max(0, match.start() - REACH), match.start())
    return (
        noun is not None
        and not singular_forms(match["verb"]).isdisjoint(verbs())
        and known_class(noun["noun"]).startswith("NN")
        and HAS_OBJECT.match(prose, match.end()) is not None
        and ASKS.match(prose, match.end()) is None
    )


def _has_own_subject(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether the subject of a “has” stands right before it, and no clause of its own does."""
    sentence = sentence_at(document, block, match.start())
    if sentence is None:
        return False
    before = block.prose[sentence.start : match.start()]
    subject = SUBJECT.search(before)
    return subject is not None and RELATIVE.search(before, 0, subject.start()) is None


def _is_of_one(verb: str, also: str = "") -> bool:
    """Whether a word is known as the form of a verb that one person has; `also` is what else it may be known as."""
    return known_class(verb).startswith(("VBZ", f"{also}VBZ"))


def _base(verb: str) -> str:
    """What “they” do who is said to: provide, of “provides”."""
    return {"has": "have", "does": "do"}.get(verb) or min(singular_forms(verb) & verbs() or {verb[:-1]}, key=len)


def _told(document: Document, block: Block, match: re.Match[str], right: str) -> Iterator[Finding]:
    if is_quoted(document, block, match) or block.marks.part(match.start() + 1, match.end()):
        return
    start, end = match.span("verb")
    whole = block.prose[match.start() : start]
    fixed = (start, right) if right else (match.start(), whole)
    yield Finding(
        place=document.place(block, match.start(), end, "cannot stand together"),
        values={"match": block.prose[match.start() : end].strip(), "right": f"{whole}{right}".strip()},
        fixes=replacement([(block, fixed[0], end)], fixed[1]),
        confidence=LIKELY,
    )
