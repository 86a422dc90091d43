"""References to a part that the text does not have: “see section 7”, and there are five;
“the section “Scheduling” below”, and there is none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import chain

from lint.checks import Options
from lint.checks.lists.cited_sources import beyond_the_sources
from lint.checks.lists.numbered import Numbered, numbered_series
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document, Place, once_a_document
from lint.gates import Gate
from lint.gates.reading import gate
from lint.language import agreements
from lint.language.quotations import is_quoted
from lint.language.sentences import sentences
from lint.language.words import lowered, whole_prose
from lint.patterns import AnyOf, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the reference",
    "problem": "what the text has instead, as in “the last section is 5”",
}
KINDS = "section|chapter|step|part|table|figure"
REFERENCE = pattern(
    rf"(?<![\w’'-])(?:(?:see|in|to|from|under|with|repeat|follow|also|and|of|by|"
    rf"as) )(?P<whole>(?P<kind>{KINDS}) (?P<number>\d{{1,2}})(?:\.\d{{1,2}}){{0,3}})(?![\w.]*\d|[\w)(/%-]|[.)]\d)"
    r"(?! (?:\(\w{1,3}\) ?){0,3}(?:of(?! this )|in|to|from|on) |(?: to| and| or|,) (?:section |step )?\d)",
    re.IGNORECASE,
)
"""A reference to one numbered part. What says of which text it is the part may mean another one."""
IN_BRACKETS = pattern(
    r"\((?:see )?(?P<whole>(?P<kind>table|figure) (?P<number>\d{1,2}))(?: below| above| opposite| overleaf)?\)",
    re.IGNORECASE,
)
"""A reference by itself: “(Figure 4)”."""
ELSEWHERE = pattern(
    r"\b(?:Act|Acts|Code|RFC|ISO|IEEE|GDPR|Treaty|Convention|Constitution|Regulations?|Directive|Rules?|Law|law|statute|Bill|bylaws?|"
    r"Agreement|Licen[cs]e|book|report|paper|specification|spec|standard|[Mm]anual|volume|episode|series|course|tutorial|Guide|Handbook|"
    r"previous|next|above-mentioned|et al|article|post|guide|document|chapter|appendix|supplement|[Pp]art|pp?\.)\b|https?:|§|\]\(|\((?:19|20)\d\d[a-z]?\)|, pages? \d"
)
"""In a sentence: signs of another text, which the reference may be to."""
ELSEWHERE_OF_STEP = pattern(
    r"\b(?:previous|next|tutorial|guide|manual|course|chapter|appendix|section|[Pp]art|above-mentioned|book|series)\b|https?:|§|\]\("
)
"""The same for a step, which no law and no report has."""
NUMBERED = AnyOf(*((f"{kind} ", rf"{kind}(?<=\b{kind}) \d") for kind in KINDS.split("|")))
"""A cheap look at the whole text in small letters."""
CALLED = pattern(
    r"\b(?:below|above|(?:[Ss]ee|[Ii]n|[Uu]nder) the) (?:in )?(?:the )?(?:section|chapter) (?:headed |called |"
    r"titled |entitled )?[\"“‘'](?P<name>[A-Z][^\"“”‘’'.]{2,60})[\"”’'](?! (?:of|in|on|by|at|from) )"
    r"|\b(?:[Ss]ee|[Ii]n|[Uu]nder) (?:the )?[\"“](?P<bare>[A-Z][^\"“”.]{5,60})[\"”] (?:below|above)(?=[,.;)]|$| for\b)"
    r"|\b(?:[Ss]ee|[Ii]n|[Uu]nder) the [\"“‘'](?P<first>[A-Z][^\"“”‘’'.]{2,60})[\"”’'] (?:section|chapter)(?= (?:below|above|on this page)(?! (?:the|its|your|this)\b)|[.,;)])"
    r"|\b(?:[Tt]he|our) (?:section|chapter) (?:headed |called |titled |"
    r"entitled )?[\"“‘'](?P<here>[A-Z][^\"“”‘’'.]{2,60})[\"”’'] (?:on|of|in) this (?:page|document|guide|text|"
    r"article|manual|policy)\b"
)
"""A section of this text that is called by its name."""
OF_OTHER_PAGE = pattern(
    r"\bWikipedia\b|[’']s (?:[A-Z]\w+ )?(?:page|site|website|manual)\b"
    r"|\b(?:[Tt]he|[Tt]heir) (?:specification|spec|standard|manuscript|paper|draft|RFC) (?:also |then )?[a-z]+s\b"
)
"""What has the section, where it is another page or text."""
WORD, ARTICLES = pattern(r"[^\W_]+"), frozenset(("the", "a", "an"))
DONE_IN_STEP = pattern(
    r"\b(?:the|your) (?:[a-z-]+ )?(?P<noun>[a-z]{3,}) (?:that |which )?you (?P<verb>[a-z]{3,}ed) in (?P<whole>step (?P<number>\d{1,2}))\b(?! of\b)"
)
"""“the valves you closed in step 3”."""
SHORTEST_STEM = 3  # letters of a verb without its ending
INTERFACE = pattern(
    r"\b(?:click(?:ing)?|press|select|choose|enter|check|tick|toggle|scroll|navigate|go to|menu|tab|button|window|dialog|panel|screen|checkbox|"
    r"sidebar|toolbar|unchecked|checked|option|options|enabled|disabled|field|fields|form|will see|dashboard|appears?|displayed|drop-?down|settings|man page|documentation|docs|help text|website|web site|app|file)\b",
    re.IGNORECASE,
)
"""Signs that a text speaks of a program, whose sections have names too."""
STEPS_BEFORE = 4
LEAST_HEADINGS, MOST_HEADINGS = 3, 1000
CAPTION = pattern(r"(?P<kind>table|figure|fig\.) (?P<number>\d{1,2})(?=[.:]? |[.:_]|$| ?[–—-] )", re.IGNORECASE)
"""How a caption begins."""
CAPTION_BEHIND = pattern(
    r"(?:[Cc]lick|[Tt]ap)[^.]{3,20} (?P<kind>[Tt]able|[Ff]igure) (?P<number>\d{1,2})[.:] (?=[A-Z])"
)
"""The same, behind the words of a page: “Click to see Figure 2. Plan of the quay.”"""
APPENDIX = pattern(r"^(?P<whole>Appendix (?P<letter>[A-H]))(?=$|\n| ?[:.–—-]| [A-Z(])", re.MULTILINE)
"""How an appendix begins, or a line of a list of them."""
TO_APPENDIX = pattern(r"\b(?:[Ii]n|[Ss]ee|[Tt]o|of|from) (?P<whole>Appendix (?P<letter>[A-H]))\b(?! of\b)")
LETTERS = "ABCDEFGH"
AROUND = 500
"""Characters on either side of a reference in which its sentence may name another document: no sentence is longer."""
LEAST_APPENDICES = 2
"""Appendices that a text has at least, and how far behind the last one a reference lies that is a slip."""
BESIDE = 40
"""Characters before a reference to an appendix in which another text is named whose it is."""
NAMED = {"": "section", "#": "section", "no.": "section"}
LEAST = {"table": 1, "figure": 1}
"""Parts that are numbered, of which a text has at least so many for a reference to be held against them;
three of the others."""
NEARLY_ALL = 0.8
"""Share of the numbers up to the last one that a text has, for it to be the last of all."""
BEYOND = 4
"""How far behind the last number a reference may lie that is a slip; what is farther away is of another text."""


class MissingPart(Options):
    """No options."""


def needs(options: MissingPart) -> Gate | None:
    """What a text must hold: a reference."""
    return gate(
        (
            rf"(?:{KINDS}) \d",
            "(?:section|chapter) [\"“‘']",
            "(?:headed|called|titled|entitled) [\"“‘']",
            "[\"”’'] (?:section|chapter|below|above)",
            "appendix [a-h]",
            r"\[[1-9]\d?\]",
        )
    )


def check(document: Document, options: MissingPart) -> Iterator[Finding]:
    """Every such reference outside of quotations."""
    yield from _unnumbered(document)
    yield from _unnamed(document)
    yield from _of_another_step(document)
    yield from _appendices(document)
    yield from beyond_the_sources(document)


def _appendices(document: Document) -> Iterator[Finding]:
    """Every appendix behind the last of those that stand in the text, or in a list of them, from A on."""
    if "ppendix " not in whole_prose(document):
        return
    there: dict[str, Place] = {}
    for block in document.prose_blocks():
        for match in APPENDIX.finditer(block.prose):
            there.setdefault(match["letter"], document.place(block, match.start("whole"), match.end("whole")))
    last = max(there, default="")
    if len(there) < LEAST_APPENDICES or "".join(sorted(there)) != LETTERS[: len(there)]:
        return
    for sentence in sentences(document):
        for match in TO_APPENDIX.finditer(sentence.text):
            beside = sentence.text[max(0, match.start() - BESIDE) : match.end()]
            if 0 < ord(match["letter"]) - ord(last) <= LEAST_APPENDICES and not ELSEWHERE.search(beside):
                start, end = (sentence.start + at for at in match.span("whole"))
                yield Finding(
                    place=document.place(sentence.block, start, end, f"there is no appendix {match['letter']}"),
                    evidence=(there[last]._replace(label="the last appendix"),),
                    values={"match": match["whole"], "problem": f"the last appendix is {last}"},
                    confidence=LIKELY,
                )


def _unnamed(document: Document) -> Iterator[Finding]:
    """Every section that the text calls by a name which no heading has, in a text that has headings."""
    headings = [block for block in document.blocks if block.kind in ("heading", "headline")]
    if not LEAST_HEADINGS <= len(headings) <= MOST_HEADINGS:
        return
    lead_ins = (block.prose[: bold.end] for block in document.blocks for bold in block.marked("strong", 0, 1))
    in_capitals = (block.prose for block in document.blocks if block.prose.isupper())
    names = {_plain(name) for name in (*(block.prose for block in headings), *lead_ins, *in_capitals)}
    for block in document.prose_blocks():
        if not any(word in block.prose for word in ("section", "chapter", "below", "above")):
            continue
        for match in CALLED.finditer(block.prose) if block.kind in ("paragraph", "item") else ():
            group = next(group for group in ("name", "bare", "first", "here") if match[group])
            name = _plain(match[group])
            if "chapter" in match[0].lower() and not any("chapter" in one for one in names):
                continue  # of a book, each chapter of which is a file
            if OF_OTHER_PAGE.search(block.prose) or OF_CHAPTER.search(
                block.prose, max(0, match.start() - 40), match.end()
            ):
                continue
            if block.marked("link") or (group != "here" and _is_of_interface(document, block)):
                continue  # it may be a section of where the link leads
            if name and not any(name in one or (one and one in name) for one in names):
                place = document.place(block, *match.span(group), "no heading says so")
                values = {"match": place.quote, "problem": "it has no section of that name"}
                # a licence speaks of parts of what is licensed: ‘may be placed in the “History” section’
                yield Finding(
                    place=place, values=values, confidence=DOUBTFUL if agreements.is_agreement(document) else LIKELY
                )


def _is_of_interface(document: Document, block: Block) -> bool:
    """Whether a block speaks of a program, or one of the steps before it does."""
    one: Block | None = block
    for _ in range(STEPS_BEFORE if block.kind == "item" else 1):
        if one is None or one.kind != block.kind:
            return False
        if INTERFACE.search(one.prose):
            return True
        one = document.neighbour(one, -1)
    return False


OF_CHAPTER = pattern(r"\b[Cc]hapter \d+\b")
"""Beside a section that another part of a book has, which is a file of its own."""
MOST_STEPS = 400
"""Entries of a text beyond which one step that does a thing is hardly the only one."""


def _of_another_step(document: Document) -> Iterator[Finding]:
    """Every “the valves you closed in step 3” where step 3 closes nothing,
    and the one step that closes the valves is another."""
    references = [
        (block, match)
        for block in document.prose_blocks()
        for match in (DONE_IN_STEP.finditer(block.prose) if " in step " in block.prose else ())
    ]
    steps: dict[int, list[Block]] = {}
    items = [block for block in document.blocks if block.kind == "item"] if references else []
    if len(items) > MOST_STEPS:
        return
    for one in chain.from_iterable(numbered_series(document) if references else ()):
        at = bisect_left(items, one.place.end, key=lambda block: block.span.end)
        if one.series[0] == "item" and at < len(items):
            steps.setdefault(one.number, []).append(items[at])
    for block, match in references:
        verb, noun = match["verb"][: -len("ed")], match["noun"].rstrip("s")
        here = steps.get(int(match["number"]), [])
        does = [
            (number, step)
            for number, every in steps.items()
            for step in every
            if step is not block and _says(step, verb) and _says(step, noun)
        ]
        if len(here) == len(does) == 1 and len(verb) >= SHORTEST_STEM and not _says(here[0], verb):
            ((number, step),) = does
            place = document.place(block, *match.span("whole"), f"step {match['number']} does not say so")
            yield Finding(
                place=place,
                evidence=(document.whole(step, f"step {number}"),),
                values={"match": place.quote, "problem": f"this is done in step {number}"},
                confidence=LIKELY,
            )


def _says(step: Block, stem: str) -> bool:
    """Whether a step has a word that begins so."""
    return any(word.startswith(stem) for word in step.prose.lower().split())


def _plain(name: str) -> str:
    """A name without marks, capitals and articles."""
    return "".join(word for word in WORD.findall(name.casefold()) if word not in ARTICLES)


def _unnumbered(document: Document) -> Iterator[Finding]:
    """Every number of a part that is behind the last one."""
    parts: dict[str, dict[int, Place]] | None = None
    for sentence in sentences(document) if NUMBERED.stands_in(lowered(document)) else ():
        prose = sentence.block.prose
        references = chain.from_iterable(
            shape.finditer(prose, sentence.start, sentence.end) for shape in (REFERENCE, IN_BRACKETS)
        )
        for match in references:
            elsewhere = ELSEWHERE_OF_STEP if match["kind"].lower() == "step" else ELSEWHERE
            start, end = max(sentence.start, match.start("whole") - AROUND), min(sentence.end, match.end() + AROUND)
            if elsewhere.search(prose[start : match.start("whole")] + prose[match.end() : end]):
                continue
            if is_quoted(document, sentence.block, match) or _is_link(sentence.block, match):
                continue
            parts = _parts(document) if parts is None else parts
            kind, number = match["kind"].lower(), int(match["number"])
            known = parts.get(kind, {})
            last = max(known, default=0)
            if last < LEAST.get(kind, 3) or len(known) < NEARLY_ALL * last or not last < number <= last + BEYOND:
                continue
            if kind == "step" and (number in _labelled_steps(document) or _counts_steps(prose)):
                continue
            if kind == "chapter" and "chapter" not in known[last].quote.lower() and _is_chapter(document):
                continue
            yield Finding(
                place=document.place(sentence.block, *match.span("whole"), f"there is no {kind} {number}"),
                evidence=(known[last]._replace(label=f"the last {kind} of the text"),),
                values={"match": match["whole"], "problem": f"the last {kind} is {last}"},
                # a table of changes speaks of the parts that an earlier version had
                confidence=DOUBTFUL if sentence.block.kind == "cell" else LIKELY,
            )


@once_a_document
def _labelled_steps(document: Document) -> frozenset[int]:
    """The numbers with which lines begin as labels: “**Step 4: Ring the bell**”."""
    return frozenset(int(match["number"]) for match in STEP_LABEL.finditer(document.text))


def _counts_steps(prose: str) -> bool:
    """Whether a paragraph goes through the steps of something by itself: “On step 1 … On step 2 … In step 5”."""
    return len({match["number"] for match in ANY_STEP.finditer(prose)}) >= STEPS_OF_OWN


@once_a_document
def _is_chapter(document: Document) -> bool:
    """Whether a text is itself one chapter of several, whose sections have numbers of their own:
    “3. The first trace”."""
    headline = next((block for block in document.blocks if block.kind == "headline"), None)
    return (headline is not None and headline.prose[:1].isdigit()) or "this chapter" in lowered(document)


ANY_STEP, STEPS_OF_OWN = pattern(r"\bstep (?P<number>\d{1,2})\b", re.IGNORECASE), 3
STEP_LABEL = pattern(r"^[ \t#*_>-]*step (?P<number>\d{1,3})\b", re.IGNORECASE | re.MULTILINE)


def _is_link(block: Block, match: re.Match[str]) -> bool:
    """Whether a reference is a link, which leads to where the part is, or its number is one."""
    return bool(block.marked("link", *match.span()))


def _parts(document: Document) -> dict[str, dict[int, Place]]:
    """The numbered parts of a text by kind and number."""
    found: dict[str, dict[int, Place]] = {}
    for series in numbered_series(document):
        for one in series:
            for kind in _kinds(one):
                found.setdefault(kind, {})[one.number] = one.place
    for block in document.prose_blocks():
        caption = CAPTION.match(block.prose) or CAPTION_BEHIND.match(block.prose)
        if caption:
            kind = "table" if caption["kind"].lower() == "table" else "figure"
            found.setdefault(kind, {})[int(caption["number"])] = document.place(block, *caption.span())
    return found


def _kinds(one: Numbered) -> tuple[str, ...]:
    """What a reference may call a numbered heading or entry."""
    form, _, word = one.series
    if form in ("item", "lead"):
        return ("step",)
    if form == "ordinal":
        return ()
    kind = word.lower()
    return ("section", "chapter", "part", "step") if kind in NAMED else (kind,)
