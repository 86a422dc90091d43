"""A word that fell out of a sentence and leaves words together that cannot be: “the pictures been studied”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._pictures import PICTURE
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.names.forms import written
from lint.language.names.people import first_names
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.verbs.finite import ENOUGH, has_free_verb, odds
from lint.language.vocabulary.known_words import is_word
from lint.language.words import pieces, vocabulary
from lint.patterns import CAPITAL, SMALL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"problem": "what cannot be, as in “before ‘been’ there is no ‘has’, ‘have’ or ‘had’”"}
SUCH_TOO = pattern(r"\bsuch [a-z]+, $")
BE_BEFORE, LONGEST_BE = pattern(r"\b([Ii]s|[Aa]re|[Ww]as|[Ww]ere) (?:[a-z]+ly )?$"), 24  # characters
BEEN = pattern(r"been(?<=\bbeen)\b(?!-)")
HAVE = pattern(
    r"(?:\b|_)(?:have|has|had|having|haven|hasn|hadn|hath|hast|ve)\b|['’�íì](?:ve|s|d)\b|\bain['’]t\b|\b(?:i|we|they|you)ve\b",
    re.IGNORECASE,
)
"""What “been” follows, spoken forms and slips of typing included."""
ELLIPTIC = pattern(
    r", (?:never|long|once) $|\b(?:Hey|Hi|Hello|Howzit|Man|Wow|Gosh)\b[^,.;:]{0,20}, $|\b(?:Yeah|Yes|No|Yep|Nope|Oh|Well), $|\b(?:Ever|Never|Always|Not|Long|Just|Or|Nor) $|\bbeing,? (?:or |and )?$|\($"
)
"""Before a “been” of notes and of questions, and of the forms of a verb: “Laptop, two years old,
never been near a printer.” “Ever been to Brevik?” “Or been to her home.”"""
OF_DIALECT = frozenset("tryna finna imma lol yall nuthin".split())
"""Words of texts that are written as people speak, who say “we been there”."""
REACH = 2000
"""Characters of a sentence before “been”: what is longer is no sentence."""
FORMS = frozenset("has have had having Having".split())
WHO = pattern(r", who (?P<words>(?:the|an?|his|her|its|their) [^,.;:()“”\"—–]{4,80}),")
FEWEST = 3
"""Words between “who” and the comma, below which they may be the subject of a clause that goes
on behind an insertion."""
HIS = pattern(
    rf"\b(?P<whose>its|whose|their|his|her) (?P<name>(?!God\b)[{CAPITAL}][\w-]*[{SMALL}]) (?P<verb>is|was|has|had|will|would|said|told|says|expects|plans)\b"
)
OF_ANY = frozenset("had will would said told".split())
"""Of these forms, that of several is no other."""
PLAYED = pattern(
    r"\b(?:plays?|played|playing|roles?|performances?|portray\w*|impressions?|character|actor|actress|vehicle)\b"
)
"""Words of a text on actors, whose Hamlet is somebody else’s too: “her Clinton is another beast”."""
WHOSE = ("its ", "whose ", "their ", "his ", "her ")
"""One of which a paragraph has in which a name can stand where such a word belongs."""
NO_NOUN = pattern(
    r" (?P<article>the|its|their|our|my|an?(?= (?:along|across|amongst?|onto|upon)\b)) "
    r"(?P<next>along|across|amongst?|onto|upon|of|is|was|were|are|has|had|into|would|could|should|because|which|"
    r"to|at|from|with|(?<= the )(?:and|or)(?! (?:an?|the|gates?|operators?)\b))\b"
    r"(?![-–’'/]| and (?:fro|from)\b| times (?!of\b)|(?<=at) (?:first|last|best|worst|least) [a-z]+|"
    r" (?:\w+ )?(?:statement|clause|keyword|operator|symbol|sign|method|function|block|verb|word|preposition|argument|value|parameter|"
    r"option|field|clue|entry|answer)s?\b)"
)
"""An article or a possessive that leads to no noun; not “his”, which can stand alone,
as in “a friend of his was there”."""
IS_WORD = pattern(r"\b(?:duplicated?|repeated|redundant|extra|doubled?|missing|stray|word) $")
"""Before a word that is spoken of: “remove a duplicate the from the guide”."""
DENIED, BEFORE = pattern(r"\b(?:won|wouldn|couldn|shouldn|mustn)[’']t [^.!?]{2,40}\. \w+$"), 60  # characters
"""Before a verb that stands for the one that the sentence before it denies."""
NO_VERB = pattern(r" (?P<modal>will|would|could|should|must) (?P<article>an?|the|its|their|his|her)(?= [a-z])")
IF_EVER = pattern(
    r"[a-z]+(?: [a-z’'-]+){1,3} (?:arise|occur|happen|fail|need|want|wish|choose|decide|prove|require|come)\b"
)
SAID = "thought believed said expected understood supposed likely due set".split()
NO_TO = pattern(rf"\b(?:is|are|was|were) (?:widely |generally |still )?(?:{'|'.join(SAID)}) be\b")
SAID_BE = tuple(f"{said} be" for said in SAID)
"""Cheap tests in front of it."""
NO_IS = pattern(r"(?:^|\b(?:but|because|although|though) )(?P<who>it|It) not (?P<what>an?|the|yet|enough) (?=[a-z])")
"""“But it not a replacement”; with other words there are idioms: “one door, and that not the widest”."""
THIS_A = pattern(
    r"(?:^|(?<=[.!?] )|(?<=, ))(?P<who>[Tt]his) (?P<what>an?) (?=(?!priori\b|hundred\b|thousand\b|lot\b)[a-z]{3,} [a-z])(?![^.!?]{0,200}\?)"
)
"""“In other words, this a draft of the plan”."""
TWO_VERBS = pattern(
    r"\b(?:will|would|can|could|should|must|may|might) be (?P<next>are|is|was|were|has)\b(?! (?:of|no|not|the|a|an|what)\b)"
)
"""Two finite verbs in a row."""
NO_FIGURE = pattern(
    r"\b(?:ris(?:es?|en|ing)|rose|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|gr[eo]w(?:n|s|ing)?|increas(?:es?|ed|ing)|declin(?:es?|ed|ing)|reduced|cut|up|down) "
    r"(?P<by>by) (?P<share>per ?cent)\b(?! of\b)"
)
"""A share that lost its number."""
NO_AS = pattern(
    rf"[a-z]{{3}}, (?P<such>such) (?P<next>(?:the|by|in|with|for|at|on|to|whether|how|when|where|my|your|our|their|"
    rf"its)\b|[A-Z][a-z][\w’'-]*(?: [{CAPITAL}][\w’'-]+)*(?=,|\.| and | or )|(?!being|having)[a-z]+ing(?= (?:an?|the|"
    rf"on|in|to|at|with)\b))"
)
"""“Old harbours, such Brevik”: what cannot follow on “such” where examples are given."""
CLAUSE = pattern(r"\b(?:what|who|which|that|how|where|whatever|whoever|as|all|best|most)\b[^.;:]*$", re.IGNORECASE)
"""What makes a subject of the clause that ends with “be”."""
BACK = 90  # characters in which it stands
MISSPELLED = pattern(
    r"(?:\b(?:its|thats|whats|theres|heres|wheres|hes|shes|whos|youve|theyve|weve|ive|as|musta|coulda|woulda|shoulda|mighta|[a-z]+dve|havin|habe|hav|haev|hace|hasnt|havent|hadnt|(?:must|could|should|would|might|may) of)|[a-z](?:has|have|had)) (?:[a-z]+ )?$",
    re.IGNORECASE,
)
"""Before “been”: “has” or “have” with a letter or an apostrophe too few, or a space."""
MEANT_OTHERWISE = pattern(
    r"its (?:at|because|been)\b|its with (?:someone|somebody|something|me|you|him|us|them|a|an|the|my|friends)\b|its to [a-z]+[.,;?!]|(?:the|their|its|our|my) (?:from|to)(?::| (?:address|field|line|header|list)\b)|(?:the|my|our|their|its) to do (?:list|item)"
)
"""“It’s because”, and what is called “from”."""
OF_SEVERAL = frozenset("are were have".split())
SUBJECT = pattern(
    r"(?:The|This|That|These|Those|Its|Their|Our|My|His|Her|An?)(?: [a-z]{2,}){1,3}|It|He|She|They|We|You|I"
)
"""All that stands before a “will” that has no verb; questions and “nor will the …” begin otherwise."""
IS_NOUN = frozenset("the this that its their our my his her a an last free good ill political".split())
"""Words before “will” with which it is a wish or a testament."""


class MissingWord(Options):
    """No options."""


NEAR = 300
"""Characters before a word in which the text may have it between quotation marks, as a name."""
QUOTED_WORD = (('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"))


BESIDE = 16  # characters
REPEATED_PAIR = pattern(r"\b(\w+ \w+) \1\b")


def check(document: Document, options: MissingWord) -> Iterator[Finding]:
    """Every “been” without “have”, “who” or “will” without a verb, “the” without a noun; quotations are left alone."""
    known = vocabulary(document)
    for block in document.prose_blocks():
        if block.kind in ("headline", "heading", "cell"):
            continue
        found = [
            *(_been(document, block) if "been" in known and known.isdisjoint(OF_DIALECT) else ()),
            *(_who(block) if "who" in known else ()),
            *_whose(document, block),
            *_no_noun(block),
            *_no_verb(document, block),
            *_no_to(block),
            *_no_is(block),
            *_two_verbs(block),
            *_no_figure(block),
            *_no_as(block),
        ]
        for start, end, problem in found:
            # “*a*, *the* and *an*”, “the **with quotes** option”
            is_spoken_of = block.marks.part(start + 1, end)
            shows = PICTURE.search(document.text, *block.source(start, end))
            word = block.prose[start:end].partition(" ")[0]
            before = block.prose[max(0, start - NEAR) : start]
            is_name = any(f"{mark}{word}{close}" in before for mark, close in QUOTED_WORD)  # the file "my"
            if REPEATED_PAIR.search(block.prose, max(0, start - BESIDE), end + BESIDE) is not None:
                continue  # two words stand twice, which another rule tells: “of the of the”
            if not (is_spoken_of or is_name or shows or inside(quoted(document, block), start, end)):
                yield Finding(
                    place=document.place(block, start, end, "a word is missing"),
                    values={"problem": problem},
                    confidence=LIKELY,
                )


def _been(document: Document, block: Block) -> Iterator[tuple[int, int, str]]:
    for match in BEEN.finditer(block.prose):
        sentence = sentence_at(document, block, match.start())
        if (
            sentence is None
            or match.start() - sentence.start > REACH
            or not FORMS.isdisjoint(block.prose[sentence.start : match.start()].split())
        ):
            continue  # what nearly every such sentence has; of a few others the spoken forms decide
        if HAVE.search(block.prose, sentence.start, match.start()):
            continue
        if ELLIPTIC.search(block.prose, sentence.start, match.start()):
            continue
        if MISSPELLED.search(block.prose, sentence.start, match.start()):
            continue
        if match.start() > sentence.start and sentence.text[:1].isupper():
            be = BE_BEFORE.search(block.prose, max(0, match.start() - LONGEST_BE), match.start())
            problem = "before “been” there is no “has”, “have” or “had”"
            yield *match.span(), f"{problem}, or “being” is meant after “{be[1]}”" if be else problem


def _who(block: Block) -> Iterator[tuple[int, int, str]]:
    for match in WHO.finditer(block.prose):
        words = pieces(match["words"])
        if len(words) > FEWEST and not has_free_verb(words) and odds(words) < ENOUGH:
            start = match.start() + len(", ")
            yield start, match.end() - 1, "nothing says what “who” does: a verb fell out before the comma"


def _whose(document: Document, block: Block) -> Iterator[tuple[int, int, str]]:
    """“Its Brandt is expected”: a surname that the text has with a first name, where an office is meant."""
    for match in HIS.finditer(block.prose) if any(whose in block.prose for whose in WHOSE) else ():
        if (
            match["name"] in first_names(document)
            and not is_word(match["name"].lower())
            and not written(document)[match["name"].lower()]
            and not PLAYED.search(block.prose)
            and not (match["name"].endswith("s") and match["verb"] in OF_ANY)  # “whose Pilots had left”
        ):
            start, end = match.start(), match.end("name")
            yield start, end, f"between “{match['whose']}” and “{match['name']}” a word fell out, such as an office"


def _no_noun(block: Block) -> Iterator[tuple[int, int, str]]:
    found = list(NO_NOUN.finditer(block.prose))
    # Where “the from” or “the to” returns, or leads to the other, something is called so: “added to the to list”.
    named = [match for match in found if match["next"] in ("to", "from")]
    are_names = len(named) > 1 or any(block.prose.endswith(" to", 0, match.start()) for match in named)
    for match in found:
        if are_names and match["next"] in ("to", "from"):
            continue
        if IS_WORD.search(block.prose, max(0, match.start() - 12), match.start() + 1):
            continue
        if MEANT_OTHERWISE.match(block.prose, match.start("article")):
            continue
        instead = (
            "“there” is meant"
            if match["article"] == "their"
            else "“they” is meant"
            if match["article"] == "the" and match["next"] in OF_SEVERAL
            else "one of the two is left over"
        )
        problem = f"between “{match['article']}” and “{match['next']}” there is no noun, or {instead}"
        yield match.start("article"), match.end(), problem


def _no_to(block: Block) -> Iterator[tuple[int, int, str]]:
    """“This is thought be the cause”."""
    for match in NO_TO.finditer(block.prose) if any(said in block.prose for said in SAID_BE) else ():
        yield *match.span(), "before “be” there is no “to”"


def _no_is(block: Block) -> Iterator[tuple[int, int, str]]:
    """“But it not a replacement”."""
    for match in NO_IS.finditer(block.prose) if "t not " in block.prose else ():
        problem = f"between “{match['who']}” and “not” there is no verb, such as “is”"
        yield match.start("who"), match.end("what"), problem
    for match in THIS_A.finditer(block.prose) if "his a" in block.prose else ():
        problem = f"between “{match['who']}” and “{match['what']}” there is no verb, such as “is”"
        yield match.start("who"), match.end("what"), problem


def _two_verbs(block: Block) -> Iterator[tuple[int, int, str]]:
    """“Meetings will be are held at noon”."""
    for match in TWO_VERBS.finditer(block.prose) if " be " in block.prose else ():
        if CLAUSE.search(block.prose, max(0, match.start() - BACK), match.start()):
            continue  # “what it should be is shared by all”
        problem = (
            f"“be” and “{match['next']}” cannot stand together, so that a word fell out or one of the two is left over"
        )
        yield *match.span(), problem


def _no_verb(document: Document, block: Block) -> Iterator[tuple[int, int, str]]:
    """“The board will a dividend”."""
    for match in NO_VERB.finditer(block.prose):
        if match["modal"] == "should" and IF_EVER.match(block.prose, match.start("article")):
            continue  # “good places, should the need arise”
        if DENIED.search(block.prose, max(0, match.start() - BEFORE), match.start()):
            continue  # “I couldn’t move. I could the night before.”
        sentence = sentence_at(document, block, match.start())
        subject = sentence and SUBJECT.fullmatch(block.prose, sentence.start, match.start())
        if subject and not (match["modal"] == "will" and subject[0].lower().split()[-1] in IS_NOUN):
            problem = f"between “{match['modal']}” and “{match['article']}” there is no verb"
            yield match.start("modal"), match.end(), problem


def _no_figure(block: Block) -> Iterator[tuple[int, int, str]]:
    """“Rents have dropped by per cent since May”."""
    for match in NO_FIGURE.finditer(block.prose) if "by per" in block.prose else ():
        yield match.start("by"), match.end(), f"between “by” and “{match['share']}” there is no number"


def _no_as(block: Block) -> Iterator[tuple[int, int, str]]:
    """“Old harbours, such Brevik, are full”."""
    for match in NO_AS.finditer(block.prose) if ", such " in block.prose else ():
        if SUCH_TOO.search(block.prose, max(0, match.start("such") - BACK), match.start("such")):
            continue  # “it has been such tugging, such toiling at the nets”
        yield match.start("such"), match.end("next"), "after “such” there is no “as”"
