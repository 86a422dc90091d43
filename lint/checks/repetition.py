"""A word that appears twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._pictures import PICTURE
from lint.checks._together import together
from lint.checks.naming.spelled_name import WORDS_AS_NAMES
from lint.checks.patterns import doubled_words
from lint.checks.patterns.repeated_tokens import DOUBLED, LONGEST_WORD, Pair, pairs
from lint.diagnostics import DOUBTFUL, SURE, Edit, Finding, Fix
from lint.document import Block, Document
from lint.language.names.forms import names_by_form
from lint.language.sentences import sentence_at
from lint.language.temporal.words import WEEKDAYS
from lint.language.vocabulary.known_words import is_word
from lint.language.words import lowered
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the word that is repeated"}
LONGEST_FIGURE = 400  # characters of a sentence
MANY = 10
"""Places of one doubled word, beyond which they are one finding."""
FUNCTION_WORDS = frozenset(
    "the a an of and or to for with by from in on at as is are was were be been it its our my your their his her this".split()
)
OPTION = pattern(r"(?:^|\s)--?[a-z][\w-]* $")
IN_SENTENCE = pattern(rf"[a-z,] (?:[{CAPITAL}][\w’'-]* )?$")
"""What stands before a word within a sentence, which is a name where it has a capital, or the last word of one."""
BEFORE_NAME, AFTER_NAME = pattern(rf"[{CAPITAL}][\w’'-]* (?:of|de) $"), pattern(r" [A-Z]")
"""What stands before the first of two words, and behind the second, where one name ends and another begins."""
WITH_ARTICLE = (" Hague", " Gambia", " Bahamas", " Weeknd", " The")
"""Behind the article that is part of a name."""
TWO_GAPS = pattern(r"\S {2,}(?=\S)[^\n]*?\S {2,}(?=\S)")
BADGE = pattern(r"<span\b[^<>]*\bclass\s*=[^<>]*>$")
"""What opens a label that a page shows as a badge."""
COMPONENT = pattern(r"<[A-Z]\w")
"""What a site shows in its own way between two words: the button of “Click <Button>Click here</Button>”."""


class Repetition(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    tokens: tuple[str, ...] = option(
        (), "what may not be repeated: words or regular expressions (default: every word)", pattern=True
    )
    max: int = option(0, "how many repetitions are let through")
    ignorecase: bool = option(True, "whether capitals make no difference")
    alpha: bool = option(False, "whether only words of letters count")
    exceptions: tuple[str, ...] = option((), "words that may be repeated", house="words")
    vocab: bool = option(True, "whether the words of the house’s vocabulary may be repeated")
    each: bool = option(False, "whether every repetition counts, even of a word that the text doubles more than once")
    whole: bool = option(False, "whether a finding covers the word with its repetition, not the repetition alone")


def check(document: Document, options: Repetition) -> Iterator[Finding]:
    """Tokens that follow themselves in a sentence: as next token, or, of tokens that are any word, the next word."""
    allowed = {word.casefold() for word in options.exceptions}
    found: dict[str, list[tuple[Block, Pair]]] = {}
    for block in document.prose_blocks():
        for pair in pairs(
            block.prose, options.tokens, most=options.max, ignorecase=options.ignorecase, alpha=options.alpha
        ):
            word = pair.text.casefold()
            if (
                (
                    word not in allowed
                    or (not options.tokens and doubled_words.cannot_be_meant(document, block, *pair.first))
                )
                and (pair.text.isalpha() or not options.alpha)
                and _in_one_sentence(document, block, pair)
                and not (not options.tokens and (_is_set_off(document, block, pair) or _is_name(document, pair)))
                and not doubled_words.is_of_species(block.prose, *pair.first)
                and not doubled_words.is_read_out(block.prose, *pair.first)
                and not MODE.search(block.prose, max(0, pair.first[0] - REACH), pair.first[0])
            ):
                found.setdefault(word, []).append((block, pair))
    for word, hits in found.items():
        # What a text doubles more than once is a name or a term of it ("done done"), unless it is a function word.
        is_term = len(hits) > 1 and word not in FUNCTION_WORDS
        if options.each or not (is_term or (not options.tokens and doubled_words.is_spoken_of(document, word))):
            sure = DOUBTFUL if not options.tokens and doubled_words.may_be_double(document, word) else SURE
            findings = [
                _finding(document, block, pair, options, DOUBTFUL if _may_be_meant(document, block, pair) else sure)
                for block, pair in hits
            ]
            yield from findings if len(findings) <= MANY or options.each else (_all_of_them(document, findings),)


TICKED = pattern(r"(?:\[[ xX✓]?\]|(?<!\w)[X✓☒☑☐]) ?$")
OTHER_BOX = pattern(r"[*_\s]*\w+ (?:not|no)\b")
"""Before the first of two words, a box, and behind it the other answer, whose box was lost: “[X] will will not”."""
SURNAME = pattern(rf" [{CAPITAL}][a-z]")


def _is_beside_another(block: Block, pair: Pair) -> bool:
    """Whether the word before or behind stands twice too, as in a name of names, “the Tide Tide Hill Hill Trio”,
    or the word itself once more: “Ding ding ding, we have a winner”."""
    word, after = pair.text.lower(), pair.second[1] + 1
    if word not in FUNCTION_WORDS and block.prose[after : after + len(word)].lower() == word:
        return True
    if not pair.text[:1].isupper():
        return False
    before = block.prose[max(0, pair.first[0] - 2 * LONGEST_WORD) : pair.first[0]].split()[-2:]
    return (len(before) == 2 and before[0] == before[1]) or DOUBLED.match(block.prose, pair.second[1] + 1) is not None


def _is_set_off(document: Document, block: Block, pair: Pair) -> bool:
    """Whether one of the two alone is set off: said louder (“what they did *did* help”),
    or as a label on a line above."""

    def is_alone(start: int, end: int) -> bool:
        return any((start, end) in block.marked(kind, start, start + 1) for kind in ("emphasis", "strong"))

    between = _between(document, block, pair)
    if PICTURE.search(between) or COMPONENT.search(between):
        return True  # “the ![gear](gear.png) and the ![lamp](lamp.png)”
    if pair.text.istitle() and BADGE.search(between):
        return True  # “is contested <span class="tag">Contested</span>”
    if block.prose.startswith(("$", "=", "@"), pair.second[1]):
        # “cd Tides⏎Tides$ ls”; “use use=start”; “a A$15 million loan”; “please contact contact@harbour.example”
        return True
    if TICKED.search(block.prose, max(0, pair.first[0] - len("[X] ")), pair.first[0]) and OTHER_BOX.match(
        block.prose, pair.first[1]
    ):
        return True
    if len(pair.text) == 1 and pair.text not in ("a", "A", "I"):
        return True  # initials: “S S ASHBY LANE”
    if pair.text == "A" and SURNAME.match(block.prose, pair.second[1]):
        return True  # initials: “by A A Brevik”
    if (
        pair.text == "A"
        and block.prose.startswith(",", pair.second[1])
        and block.prose.endswith(", ", 0, pair.first[0])
    ):
        return True  # whoever is called so in a list: “Tove, A A, Bo”
    is_own = doubled_words.is_in_label(document, block, pair.first, pair.second) or doubled_words.is_abbreviated(
        block.prose, *pair.second
    )
    if is_own and pair.text.lower() not in FUNCTION_WORDS:
        return True
    if block.prose.startswith("\\", pair.second[1]) or doubled_words.is_letter_in_row(block, pair.first, pair.second):
        return True  # a part of a path, one of the notes of a tune
    line, next_line = (document.line_at(block.source(*place).start) for place in (pair.first, pair.second))
    is_row = "\n" in between and document.text.count("\t", next_line.start, next_line.end) > 1
    is_wide = is_row or "\t" in between or ("   " in between and "\n" not in between)
    if is_wide or ("  " in between and TWO_GAPS.search(document.text, line.start, line.end)):
        return True  # columns that spaces make
    first, second = (block.prose[start : start + 1] for start, _ in (pair.first, pair.second))
    if (
        first.islower()
        and second.isupper()
        and any(mark.start == pair.second[0] for mark in block.marks.meeting(*pair.second))
    ):
        return True  # a title: “a paper at *At the Heart of the Port*”
    is_function_word = pair.text.lower() in FUNCTION_WORDS
    if not is_function_word and any(
        mark.kind == "link" and (mark.start == pair.second[0] or mark.end == pair.first[1])
        for mark in block.marks.meeting(pair.first[0], pair.second[1])
    ):
        return True  # links and labels in a row: “IMO” and “IMO Codes”
    opens = pair.first[0] == 0 or block.prose.endswith(". ", 0, pair.first[0])
    is_label = opens and pair.text[:1].isupper() and not is_function_word
    if (
        "\n" in between
        and any(mark.kind == "emphasis" and mark.end == pair.first[1] for mark in block.marks.meeting(*pair.first))
        and any(mark.kind == "emphasis" and mark.start == pair.second[0] for mark in block.marks.meeting(*pair.second))
    ):
        return True  # lines of notes, each set off: “*Source: Harbour News*⏎*News of the day: good*”
    if not is_function_word and "\n" in between and doubled_words.fills_its_line(document, block, *pair.first):
        return True  # a term above what is said of it, commands one below the other
    # “the operators *and* and *or*”
    is_mentioned = is_function_word and pair.text.islower()
    return is_alone(*pair.second) or (is_alone(*pair.first) and (is_label or is_mentioned or "\n" in between))


MODE = pattern(r"(?<!\S)[-bcdlps][-rwxsStT]{9}[.+@]?\s+\d+ $")
"""What stands before the owner of a file and its group, as `ls -l` lists them (POSIX)."""


def _may_be_meant(document: Document, block: Block, pair: Pair) -> bool:
    """Whether a word may stand twice on purpose: in a title, at the edge of a label,
    in play (“Undo does not undo undo”)."""
    prose = block.prose
    is_key = block.kind == "cell" and prose[pair.second[0]].isupper()  # that is pressed twice
    if pair.first[0] == 0 and (pair.second[1] == len(prose) or is_key):
        return True  # the name of a species below a title, an entry of a menu: “Bison bison”, “One one”
    in_capitals = [prose[start].isupper() for start, _ in (pair.first, pair.second)]
    word = pair.text.lower()
    if all(in_capitals) and 1 < len(word) <= SHORT_NAME and word not in FUNCTION_WORDS and not is_word(pair.text):
        return True  # somebody who is called so: Li Li, Lang Lang
    loud = [prose[slice(*place)].isupper() for place in (pair.first, pair.second)]
    if len(word) > 1 and loud[0] != loud[1]:
        return True  # “this THIS is news”
    if in_capitals[0] != in_capitals[1] and word not in FUNCTION_WORDS and pair.first[0]:
        if _is_marked(block, pair.first[0] - 1, pair.second[1]):
            return True  # “the **Current Account** account”
    if (
        in_capitals == [True, False]
        and word not in FUNCTION_WORDS
        and IN_SENTENCE.search(prose, max(0, pair.first[0] - REACH), pair.first[0])
    ):
        return True  # “an Active Record record”, “to make Hope hope”
    is_next = word == "the" and prose[pair.second[1] + 1 : pair.second[1] + 2].islower()
    if in_capitals == [False, True] and (prose.startswith(WITH_ARTICLE, pair.second[1]) or is_next):
        return True  # “the The Hague office”; “both sides of the The mayor said so”, of which another rule tells
    if OPTION.search(prose, max(0, pair.first[0] - REACH), pair.first[0]):
        return True  # “python -m venv venv”
    if (
        pair.text.lower() in WEEKDAYS
        and "\n" in _between(document, block, pair)
        and prose.startswith(",", pair.second[1])
    ):
        return True  # the day of a report, below its headline
    if in_capitals[1] and word not in FUNCTION_WORDS:
        if not in_capitals[0] and "\n" in _between(document, block, pair):
            return True  # a heading on a line of its own, above its paragraph
        if (
            in_capitals[0]
            and BEFORE_NAME.search(prose, max(0, pair.first[0] - REACH), pair.first[0])
            and AFTER_NAME.match(prose, pair.second[1])
        ):
            return True  # “the City of Brevik Brevik Tide Festival”
    if (
        block.kind in ("headline", "heading")
        and word not in FUNCTION_WORDS
        and not pair.first[0]
        and prose[pair.second[1] :][:1] == ":"
    ):
        return True  # the name of a column: “Extra Extra: The ferry is back”
    sentence = sentence_at(document, block, pair.first[0])
    if sentence is not None and word not in FUNCTION_WORDS and sentence.end - sentence.start <= REACH:
        words = [one.strip(".,;:!?") for one in sentence.text.lower().split()]
        if len(words) <= SHORT and words.count(word) > 2:
            return True
    return (
        doubled_words.may_be_title(document, block, pair.first, pair.second)
        or doubled_words.are_all(document, block, pair.first, pair.second)
        or (
            sentence is not None
            and sentence.end - sentence.start <= LONGEST_FIGURE
            and doubled_words.is_needed_so(prose, pair.first, pair.second, sentence.start)
        )
        or _is_beside_another(block, pair)
        or _is_of_figure(document, block, pair)
        or (word not in FUNCTION_WORDS and (_opens_label(block, pair) or _opens_term(document, block, pair)))
    )


def _opens_label(block: Block, pair: Pair) -> bool:
    """Whether the second word is the first of several in bold, as of a menu: “Select **Select a file**”."""
    return any(
        mark.kind == "strong" and mark.start == pair.second[0] and mark.end > pair.second[1]
        for mark in block.marks.meeting(*pair.second)
    )


def _opens_term(document: Document, block: Block, pair: Pair) -> bool:
    """Whether a sentence begins with what is to be done to a thing that has a name of two words in this text:
    “Shrink shrink tube with a lighter”."""
    first, second = (block.prose[slice(*place)] for place in (pair.first, pair.second))
    behind = block.prose[pair.second[1] :].split(maxsplit=1)[:1]
    if not (behind and first.istitle() and second.islower() and behind[0].isalpha()):
        return False
    return lowered(document).count(f" {second} {behind[0].lower()}") > FEWEST_OF_TERM


def _is_of_figure(document: Document, block: Block, pair: Pair) -> bool:
    """Whether the first word ends what bold type sets off, as the name of a button, or another word of the sentence
    stands twice too: “nor will want be want, nor toil toil”."""
    labels = block.marked("strong", max(0, pair.first[0] - LONGEST_WORD), pair.first[0])
    if any(end == pair.first[1] and block.prose[start].isupper() for start, end in labels):
        return True
    sentence = sentence_at(document, block, pair.first[0])
    return (
        sentence is not None
        and sentence.end - sentence.start <= LONGEST_FIGURE
        and pair.text.lower() not in FUNCTION_WORDS
        and len(set(map(str.lower, DOUBLED.findall(sentence.text)))) > 1
    )


def _between(document: Document, block: Block, pair: Pair) -> str:
    """What parts the two words in the source."""
    return document.text[block.source(*pair.first).end : block.source(*pair.second).start]


def _is_name(document: Document, pair: Pair) -> bool:
    """Whether somebody else in the text has the word as surname, as of Holly Holly’s sister Ivy Holly."""
    if not pair.text.istitle():
        return False
    before = {one.before for one in names_by_form(document).get(pair.text, ())[: MANY * MANY]} - {pair.text, ""}
    return any(name in WORDS_AS_NAMES or not is_word(name) for name in before)


def _all_of_them(document: Document, findings: list[Finding]) -> Finding:
    """What is doubled throughout a text is said once, with all places."""
    fixed = sum(bool(finding.fixes) for finding in findings)
    every = "all " if fixed == len(findings) else ""
    return together(document, findings, lambda n: f"Delete {every * (n == fixed)}{n} repetition{'s' * (n > 1)}")


FEWEST_OF_TERM = 2
"""Times that a text has such a name elsewhere."""
SHORT = 6  # words
SHORT_NAME = 4  # letters of a name that may well be doubled
REACH = 300
"""Characters before “is is” in which stands what may make it right: “what it is is …”."""


def _is_marked(block: Block, start: int, end: int) -> bool:
    """Whether markup says more than the words: both name what a link leads to, or it begins or ends between them."""
    is_in_link = any(mark.kind == "link" for mark in block.marks.meeting(start, start + 1))
    return is_in_link or block.marks.part(start + 1, end)


def _is_one_word(block: Block, pair: Pair) -> bool:
    """Whether the second word is the first over again, and no name or value: “Olsen olsen at”, “at AT&T”, “key key”."""
    first, second = block.prose[slice(*pair.first)], block.prose[slice(*pair.second)]
    same = first == second or ((pair.first[0] == 0 or first[:1].isupper()) and first.lower() == second)
    return same and pair.text.lower() in FUNCTION_WORDS


def _in_one_sentence(document: Document, block: Block, pair: Pair) -> bool:
    sentence = sentence_at(document, block, pair.first[0])
    return sentence is not None and pair.second[1] <= sentence.end


def _finding(document: Document, block: Block, pair: Pair, options: Repetition, sure: float) -> Finding:
    (opens, before), (start, end) = pair.first, pair.second
    fixes: tuple[Fix, ...] = ()
    if block.in_one_run(before, end) and not _is_marked(block, opens, end):
        # from the word itself, since the prose has no space at the end of a line
        gap = Edit(block.source(opens, before).end, block.source(start, end).end, "")
        fixes = (
            Fix(
                f"Delete the second “{pair.text}”",
                (gap,),
                "safe"
                if sure >= SURE and _is_one_word(block, pair) and pair.text.casefold() in doubled_words.NEVER_TWICE
                else "ask",
            ),
        )
    return Finding(
        place=document.place(block, opens if options.whole else start, end, "again"),
        evidence=() if options.whole else (document.place(block, *pair.first, "first here"),),
        values={"match": pair.text},
        fixes=fixes,
        confidence=sure,
    )
