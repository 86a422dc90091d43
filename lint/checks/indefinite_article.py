"""“a” before a vowel sound, “an” before a consonant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._pictures import PICTURE
from lint.checks._replacement import replacement
from lint.checks._sure_of_article import how_sure
from lint.diagnostics import LIKELY, Edit, Finding, Fix, Trust
from lint.document import Block, Document, once_a_document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sounds import takes_an
from lint.language.sources import without_notes
from lint.language.temporal.words import CALENDAR
from lint.language.verbs.finite import known_class
from lint.language.verbs.slots import verbs
from lint.language.vocabulary.known_words import is_known_name, is_word, stands_in_foreign_words
from lint.language.words import cased_like, whole_prose
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
SHORTEST = 4  # letters of a word with one too many
VALUES: Mapping[str, str] = {
    "match": "the article and its word",
    "right": "what it should be, with the word: “a”, “an”, “and” or nothing",
}
ARTICLE = pattern(r"(?P<article>[Aa](?<![\w.’'&!/-].)n?) (?P<mark>[“\"‘']?)(?P<word>[A-Za-z][\w’'-]*)(?![\w.]*[@/])")
"""An article and its word, which may be the first one of a quotation: “a “open door””."""
GAELIC = pattern(r"\b(?:Irish|Gaelic|Gaeilge|Gàidhlig)\b")
GAELIC_NAME = pattern(r"\b([A-Z][a-z]{2,}) an ([BCDFGLMNRST][a-z]{2,})\b")
SET_OFF = ("emphasis", "strong", "code")
"""How the name of something in a program is marked."""
FIGURE = pattern(
    rf"(?P<article>[Aa](?<![\w.’'&/-].)n?) (?P<word>(?P<sign>[{CURRENCY_SIGNS}])?(?P<figure>[1-9]\d{{0,2}})(?:,\d{{3}})*(?:\.\d+)?)(?<!1,1\d\d)(?<!1,8\d\d)"
    r"(?:-[a-z]{2,}|%| per ?cent\b|(?:m|bn|k|km|kg|cm|mm|st|th|nd|rd)\b|(?(sign)(?= )|(?!)))"
)
"""An article before a number in figures that something is counted or measured by: “a 11-year-old”;
1,100 and 1,800 are spoken in two ways."""
INITIALS = pattern(r"[A-Z](?:\.[A-Z])+\.?")
EITHER = pattern(r"(?<!\w)(?P<article>an?) (?P<word>(?P<first>\w+)(?:[’'-]\w+)*)", re.IGNORECASE)

MAY_BE_SPOKEN = pattern(r"(?!un)[uh]", re.IGNORECASE)
"""How words begin of which the spelling does not tell the sound: utreexo."""


LETTERED = pattern(
    r"\bA(?:,| and| or| to) B\b|\bA [a-z]{3,}s B\b|(?:^|[.,;(] )(?:but |and |then )?B [a-z]{3,}s\b", re.MULTILINE
)
HALF_A_NAME, LONGEST_HALF = pattern(rf"[{CAPITAL}][\w’'-]* $"), 40  # characters
NO_NOUN = frozenset("is isn isn't isn’t was are allows approaches exceeds implies equals anymore has and".split())
"""What no article stands before, but the letter “a”."""
OF_FLANDERS = pattern(r"An (?:van|de|van de[nr]?) [A-Z]")
"""A woman and her surname: “An van Kets”."""
AMONG_NAMES = pattern(rf"An [{CAPITAL}][a-z]+(?:, [{CAPITAL}][\w’'-]+ [{CAPITAL}][\w’'-]+){{2}}")
"""The first of several people: “An Yang, Siv Moe, Jorn Lund”."""
AN_AND_NAME = pattern(r"\bAn ([A-Z][a-z]+)")
AT_ALL = pattern(rf"[\d{CURRENCY_SIGNS}](?:(?<=[Aa] .)|(?<=[Aa]n .))")
"""A cheap test in front of that."""
SURELY_COUNTED = ("-year", "%")
"""Behind a number before which “a” can be nothing but the article."""
STOPS = (". ", "! ", "? ", "“", '"')
"""What stands before a sentence."""


BEFORE_FOREIGN = frozenset("para per con por pro".split())
"""Prepositions of other languages that are words of English too."""
PREVIOUS_WORD = pattern(r"(?<= )[a-z]+ $")
LAST_WORD, NEXT_WORD, LONGEST_WORD = pattern(r"[^\W\d_]+(?= $)"), pattern(r"[^\W\d_]+"), 24  # characters


OBJECTS = frozenset("the a an our their his her its my your what it them him us me".split())
BEFORE_NOUN = frozenset("along across among amongst onto upon".split())
"""Prepositions, before which no article is wrong: a word is missing there, which is another rule’s."""
WITHOUT_ARTICLE = frozenset(("also", "about"))
"""Words before which an article was left standing: “is a also running”."""


class IndefiniteArticle(Options):
    """Options."""

    allow: tuple[str, ...] = option((), "words that take either article, or are spoken otherwise than spelled")


def check(document: Document, options: IndefiniteArticle) -> Iterator[Finding]:
    """Every “a” that should be “an”, and the reverse; quotations are left as they are."""
    document = without_notes(document)
    yield from _before_figures(document)
    allowed = {word.lower() for word in options.allow}
    for block in document.prose_blocks():
        spans: list[tuple[int, int]] | None = None
        for match in ARTICLE.finditer(block.prose):
            article, word = match["article"], match["word"]
            wants_an = takes_an(word, block.prose[match.start("word") + 1 : match.start("word") + 2])
            if wants_an is None or wants_an == (article.lower() == "an") or word.lower() in allowed:
                continue
            if word.islower() and (word in NO_NOUN or word in BEFORE_NOUN or (word[0] == "u" and not is_word(word))):
                continue  # the name of something: “variable a allows it”; “a uint”, which is spoken as one speaks it
            if word.islower() and word[0] in "ue" and _is_set_off(block, match):
                continue
            if article == "A" and (match.start() > 0 and block.prose[match.start() - 2 : match.start()] not in STOPS):
                continue  # a letter: “Hepatitis A is”, “Vitamin A and”
            if article.lower() == "an" and _is_of_name(document, block, match):
                continue
            if article == "A" and word.islower() and LETTERED.search(whole_prose(document)):
                continue  # one of two that are called by letters: “A and B do not meet. A exports the first.”
            if (
                article == "a"
                and f"a {word} a {word} " in f"{block.prose[max(0, match.start() - len(word) - 4) : match.end()]} "
            ):
                continue  # “to add a add a boat”, which another rule tells
            if block.prose.startswith(f" {article} ", match.end()) and block.prose.endswith(
                f" {word} ", 0, match.start()
            ):
                continue  # “a ring with an with an old stone”, likewise
            if _is_as_meant(document, block, match) or _stands_before_picture(document, block, match):
                continue
            if any(mark[1:] == match.span("article") for mark in block.marks.meeting(*match.span("article"))):
                continue  # the letter of an abbreviation: “**a** ugmented”
            if MAY_BE_SPOKEN.match(word) and not is_word(word) and _is_spoken_so(document, article.lower(), word):
                continue
            spans = quoted(document, block) if spans is None else spans
            if inside(spans, match.start(), match.end()) or stands_in_foreign_words(document, block, match.start()):
                continue
            initials = INITIALS.match(block.prose, match.start("word"))
            end = initials.end() if initials else match.end()
            word = block.prose[match.start("word") : end].rstrip("’'")
            end = match.start("word") + len(word)
            right = "an"[: 2 if wants_an else 1]
            if article[0] == "A":
                right = right.capitalize()
            written, fixes = _remedy(block, match, right, word)
            yield Finding(
                place=document.place(
                    block,
                    match.start(),
                    end,
                    "by its sound" if written.startswith(f"{right} ") else "no article is meant",
                ),
                values={"match": f"{article} {word}", "right": written},
                fixes=fixes,
                confidence=how_sure(document, block, match, word),
            )


def _is_set_off(block: Block, match: re.Match[str]) -> bool:
    """Whether a word is a name in a program, which may be spelled out, “a *utc* parameter”, or both words are of an old
    title: “*an universal dictionary*”."""
    if any(match.span("word") in block.marked(kind, *match.span("word")) for kind in SET_OFF):
        return match["word"][0] == "u"
    return match["article"] == "an" and any(
        mark.kind == "emphasis" and mark.start <= match.start() and match.end() <= mark.end
        for mark in block.marks.meeting(*match.span())
    )


def _remedy(block: Block, match: re.Match[str], right: str, word: str) -> tuple[str, tuple[Fix, ...]]:
    """What is to be written for an article and its word, and how that is done."""
    start = match.start()
    if not match["mark"] and (meant := _meant(match, word)):
        meant = meant.capitalize() if right[0].isupper() else meant
        return meant, replacement([(block, start, match.start("word") + len(word))], meant)
    written = f"{right} {word}"
    if not block.in_one_run(*match.span("article")):
        return written, ()
    span = block.source(*match.span("article"))
    may_be_and = match["article"] == "an" and _may_be_and(block.prose, start)
    fix = Fix(f"Write “{written}”", (Edit(span.start, span.end, right),), "ask" if may_be_and else _trust(word))
    also = (Fix(f"Write “and {word}”", (Edit(span.start, span.end, "and"),)),) if may_be_and else ()
    return written, (fix, *also)


PRONOUN = pattern(r"(?<!\w)(?:I|you|we|they|he|she|it) $")
CONSONANTS = frozenset("bcdfghjklmnpqrstvwxyz")
ONE_OR_SEVERAL = frozenset("species series means headquarters crossroads works barracks gallows lens news".split())
"""Nouns that are one thing in a form of several."""
CONTRACTED = pattern(r"(?:you|we|they|he|she|it|what|who|that|there)[’'](?:ll|re|ve|d|s)\b", re.IGNORECASE)
MOVES = tuple(f"{verb} " for verb in ("go", "Go", "come", "Come", "try", "Try"))
PARTICLES = frozenset("out up off down away".split())
NEVER_BEHIND_ARTICLE = frozenset(
    "yet put numerous several both the to then so for with from by this that these those we they he she stuff cannot can could would will must should may might".split()
)


def _meant(match: re.Match[str], word: str) -> str:
    """What was meant where no other article puts it right: nothing before “also”, “can” behind “I”, “and” between the
    same two words, as in “more an more”, and before several things: “the quay, an ferries beside it”."""
    if word in WITHOUT_ARTICLE:
        return word
    if match["article"] == "an" and CONTRACTED.match(word):
        return f"and {word}"  # “it fails an you’ll never know”
    prose, start = match.string, match.start()
    before = f" {prose[max(0, start - len(word) - 2) : start]}".lower()
    behind = NEXT_WORD.match(prose, match.end() + 1)
    last = behind[0] if behind and behind[0].islower() and known_class(behind[0]).startswith("NN") else word
    if match["article"] == "an" and PRONOUN.search(prose, max(0, start - 6), start) and _is_bare_verb(word):
        return f"can {word}"  # “I hope that I an get there”
    if match["article"] == "an" and prose.endswith("I ", 0, start) and word.endswith(("ing", "ly")):
        return f"am {word}"  # “where I an learning to sail”
    is_verb = match["article"] == "an" and _is_bare_verb(word)
    if is_verb and (prose.endswith(MOVES, 0, start) or (word[0] in CONSONANTS and "NN" not in known_class(word))):
        return f"and {word}"  # “go an try it”, “to be involved an participate”
    is_several = (
        match["article"] == "an"
        and word[0] in CONSONANTS
        and known_class(last).startswith("NNS")
        and last not in ONE_OR_SEVERAL
    )
    # “our luggage an reviewed what we had”
    is_done = match["article"] == "an" and behind is not None and behind[0] in OBJECTS and _is_past(word)
    previous = PREVIOUS_WORD.search(prose, max(0, start - LONGEST_WORD), start)
    are_adjectives = (
        previous is not None
        and known_class(word).startswith("JJ")
        and (known_class(previous[0].strip()).startswith("JJ") or previous[0].strip().endswith("ed"))
        and match["article"] == "an"
        and word[0] in CONSONANTS
    )  # “a good an fast boat”
    is_aside = known_class(word).startswith("RB") and prose.startswith(",", match.end())
    if match["article"].lower() == "an" and (word in NEVER_BEHIND_ARTICLE or is_aside):
        return f"{match['article']}d {word}"  # “a lot to do an then it rained”, “an specifically, …”
    if match["article"].lower() == "an" and behind is not None and behind[0] in OBJECTS and _is_bare_verb(word):
        return f"and {word}"  # “jump out an grab me”
    if match["article"] == "an" and word[0] in CONSONANTS and behind is not None and behind[0] in PARTICLES:
        return f"and {word}"  # “stay cool an figure out what happened”
    return f"and {word}" if is_several or is_done or are_adjectives or before.endswith(f" {word.lower()} ") else ""


def _is_bare_verb(word: str) -> bool:
    """Whether a word is a verb as an infinitive or a command has it."""
    return (
        word.islower()
        and (known_class(word).startswith("VB") or (word in verbs() and known_class(word).startswith("?")))
        and not known_class(word).startswith(("VBD", "VBN", "VBG"))
    )


def _is_past(word: str) -> bool:
    """Whether a word is the past of a verb, which no article stands before where an object follows."""
    return word.islower() and word.endswith("ed") and known_class(word).startswith(("VBD", "VBN", "?"))


def _is_of_name(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether “an” is the article of Irish, as in “known as An Charraig” and “Poll an Ghabhair”,
    or a word of a name: “Hoi An received”."""
    word = match["word"]
    if word[0].isupper() and not (word.isupper() or is_word(word) or is_word(word.lower())):
        half = HALF_A_NAME.search(block.prose, max(0, match.start() - LONGEST_HALF), match.start())
        if _tells_of_gaelic(document) or (match["article"] == "an" and half and _is_foreign_name(half[0].strip())):
            return True
    if match["article"] == "An" and OF_FLANDERS.match(block.prose, match.start()):
        return True
    if match["article"] == "An" and AMONG_NAMES.match(block.prose, match.start()):
        return True
    before = HALF_A_NAME.search(block.prose, max(0, match.start() - LONGEST_HALF), match.start())
    if match["article"] == "An" and before and document.text.count(f"{before[0]}An") > 1:
        return True  # “Hoi An” again and again, in titles and tables too
    if match["article"] != "An" or not _is_within_sentence(block, match.start()):
        return False
    return (
        word[0].isupper()
        or HALF_A_NAME.search(block.prose, max(0, match.start() - LONGEST_HALF), match.start()) is not None
        or bool(_named_an(document))
    )


@once_a_document
def _tells_of_gaelic(document: Document) -> bool:
    """Whether a text speaks of a language whose article is “an”, or has names with it."""
    names = (match.groups() for match in GAELIC_NAME.finditer(document.text))
    return GAELIC.search(document.text) is not None or sum(all(map(_is_foreign_name, halves)) for halves in names) > 1


def _is_foreign_name(word: str) -> bool:
    """Whether a word with a capital is no word, day or name of English: “Carn”."""
    lower = word.lower()
    return not (is_word(lower) or lower in CALENDAR or is_known_name(word))


def _is_as_meant(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether the article is somebody’s name, or stands behind “such”, “such an one”, as it was said once,
    before a slip of another kind, or between words of another language."""
    article = match["article"]
    return (
        (article == "An" and _calls_somebody_an(document))
        or (article == "an" and block.prose.endswith("such ", 0, match.start()))
        or (article == "a" and _has_letter_too_many(match["word"]))
        or _is_foreign(block, match)
    )


def _stands_before_picture(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a picture stands between an article and a word, and may begin otherwise: “a ![](x.png) icon”."""
    between = document.text[block.source(*match.span("article")).end : block.source(*match.span("word")).start]
    return len(between) > 1 and PICTURE.search(between) is not None


def _has_letter_too_many(word: str) -> bool:
    """Whether a word is none, and one without its first letter, so that the article may be right: “a oquestion”."""
    return word.islower() and len(word) > SHORTEST and not is_word(word) and is_word(word[1:])


def _is_foreign(block: Block, match: re.Match[str]) -> bool:
    """Whether no word of English stands on either side: “para a Exposição”."""
    before = LAST_WORD.search(block.prose, max(0, match.start() - LONGEST_WORD), match.start())
    behind = NEXT_WORD.match(block.prose, match.start("word"))
    if before is None or behind is None:
        return False
    is_english = is_word(before[0].lower()) and before[0] not in BEFORE_FOREIGN
    return not (is_english or behind[0].isascii())


@once_a_document
def _calls_somebody_an(document: Document) -> bool:
    """Whether a text has the same name behind “An” again and again, as that of a prosecutor An Dangsund."""
    return any(count > 1 and takes_an(name) is False for name, count in _named_an(document).items())


@once_a_document
def _named_an(document: Document) -> Counter[str]:
    """How often each name stands behind “An” with its capital."""
    return Counter(AN_AND_NAME.findall(whole_prose(document)))


def _is_within_sentence(block: Block, at: int) -> bool:
    """Whether a capital is no beginning of a sentence or of a word of a headline."""
    is_title = block.kind in ("headline", "heading", "standfirst", "cell")
    return at > 0 and block.prose[at - 2 : at] not in STOPS and block.prose[at - 1 : at] not in STOPS and not is_title


def _before_figures(document: Document) -> Iterator[Finding]:
    """Every article that a number in figures does not take: eight, eleven and eighteen begin with a vowel,
    whatever follows them."""
    for block in document.prose_blocks():
        for match in FIGURE.finditer(block.prose) if AT_ALL.search(block.prose) else ():
            figure, article = match["figure"], match["article"]
            wants_an = figure[0] == "8" or figure in ("11", "18")
            is_right = wants_an == (article.lower() == "an")
            is_letter = (
                article == "A" and match.start() > 0 and block.prose[match.start() - 2 : match.start()] not in STOPS
            )
            if is_right or is_letter or is_quoted(document, block, match):
                continue
            right = cased_like("an"[: 2 if wants_an else 1], article)
            span = block.source(*match.span("article"))
            fix = Fix(
                f"Write “{right} {match['word']}”",
                (Edit(span.start, span.end, right),),
                "safe" if match[0].endswith(SURELY_COUNTED) else "ask",
            )
            yield Finding(
                place=document.place(block, match.start(), match.end("word"), "by its sound"),
                values={"match": f"{article} {match['word']}", "right": f"{right} {match['word']}"},
                fixes=(fix,) if block.in_one_run(*match.span("article")) else (),
                confidence=LIKELY,
            )


def _is_spoken_so(document: Document, article: str, word: str) -> bool:
    """Whether a text has one article before an unknown word throughout,
    so that the writer knows how it is spoken: “a utreexo”."""
    said = _articles(document).get(word.lower(), Counter())
    return said.total() > 1 and said.keys() == {article}


@once_a_document
def _articles(document: Document) -> dict[str, Counter[str]]:
    """How often each article stands before a word, and before the first part of one with a hyphen."""
    found: dict[str, Counter[str]] = {}
    for match in EITHER.finditer(document.text):
        for word in {match["first"].lower(), match["word"].lower()}:
            found.setdefault(word, Counter())[match["article"].lower()] += 1
    return found


LONGEST_BEFORE = 40  # characters
MAY_BE_AND = pattern(r"\b[a-z]{2,}(?<!\bof)(?<!\bin)(?<!\bis)(?<!\bas)(?<!\bby)(?<!\bto) $")
OPENS_PHRASE = ("IN", "TO", "VB", "MD", "DT", "PDT", "WRB", "WP", "CC")
"""Kinds of words behind which a phrase begins, so that an article may stand there."""


def _may_be_and(prose: str, start: int) -> bool:
    """Whether an “an” may be an “and” that lost its last letter: behind a noun, an adjective or the like."""
    before = MAY_BE_AND.search(prose, max(0, start - LONGEST_BEFORE), start)
    if before is None:
        return False
    word = before[0].strip()
    return word.endswith("ed") or not known_class(word).startswith(OPENS_PHRASE)


def _trust(word: str) -> Trust:
    """Of a word of the language one knows how it is spoken, of a name or a term one does not; before what is no noun
    and no adjective the article itself may be the slip: “to a ask for it”."""
    kind = known_class(word)
    begins_phrase = kind.startswith(("NN", "JJ")) and not kind.startswith(("NNS", "NNPS"))
    return "safe" if word.islower() and is_word(word) and begins_phrase else "ask"
