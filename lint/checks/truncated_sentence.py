"""A sentence of running text that lost its beginning, its middle or its end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.checks.sentences import leading_in, letter_a, set_off
from lint.checks.sentences.answers import answers, may_end_with_verb
from lint.checks.sentences.beginnings_in_lower_case import (
    labels_address,
    may_be_shortened,
    opening_mark,
    opens_alone,
    opens_line_of_verse,
    says_who,
)
from lint.checks.sentences.exempt import goes_on, is_exempt
from lint.checks.sentences.lacking_subject import NOTED, lacks_subject
from lint.checks.sentences.lacking_verb import COUNTS_ONLY, LOOSE, lacks_verb
from lint.checks.sentences.last_line import is_farewell
from lint.checks.sentences.loose import is_loose, is_pictured
from lint.checks.sentences.manner import (
    SMALL_BYLINE,
    begins_with_capitals,
    goes_on_after_code,
    has_own_lines,
    is_clipped,
    is_diary,
    is_in_phrases,
    is_personal,
    is_recipe,
    is_transcript,
    leads_to,
    repeats_heading,
    stands_under_heading,
    stands_under_open_heading,
)
from lint.checks.sentences.run_on import cut_at_stops, run_on
from lint.checks.sentences.shape import FULL, ends_with_a_slot, goes_on_below, is_prose, is_stressed, subject_of
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document, Place
from lint.language.completeness.beginnings import (
    DATED_SUBJECT,
    lost_beginning,
    starts_with_determiner,
)
from lint.language.completeness.last_words import lost_end, terminal
from lint.language.completeness.open_ends import ENDS_NOTHING, hangs_open
from lint.language.completeness.torn import torn
from lint.language.names.forms import is_small_name
from lint.language.quotations import inside, quoted
from lint.language.sections import has_code, in_summary, is_minutes, is_reference, names_code
from lint.language.sentences import Sentence, sentences, sentences_of
from lint.language.sources import without_notes
from lint.language.verbs.bare_clauses import PRONOUNS
from lint.language.verbs.finite import AUXILIARIES, evidence
from lint.language.verse import is_verse
from lint.language.words import is_mark, pieces
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "problem": "what is missing, as in “the end of this sentence is missing”",
    "reason": "why one believes so",
}
MOST_UNCAPPED = 3
"""Sentences of a text that begin with a small letter, beyond which it is the manner of somebody who is quoted."""
MANY, MOST_SHARE_OF_MANY = 20, 0.04
"""Sentences without a verb that are many, as in a list of links with remarks,
and the share of all from which on these are its style."""
IS_MEANT = pattern(r"[Ii]ts (?:(?:just |still |really )?(?:an?|the)|one of|not|been|(?:going|gonna|supposed) to)\b")
"""How a sentence begins that has lost its apostrophe, which another rule tells: “its one of …”."""
RELATIVES = frozenset("which who whose whom".split())
"""Pronouns with which nobody begins a statement."""
FEWEST_CUT = 4
"""Words: two shorter sentences with a small letter in one paragraph are notes, as of an advertisement."""
TRAILS_OFF = pattern(r"…[”’\"')\]]+\.?$|(?:--|—|–)[”’\"']?\.$")
"""How words end that somebody leaves open: “It will not work because…”), “a look of wonder and--.”"""
OF_HEADING = frozenset("to ie eg namely".split())
"""Words with which a paragraph goes on with the words of its heading."""
PASSIVE_ALONE = pattern(r"(?:(?:All|Both) |[A-Z][a-z]+ and )?[A-Za-z]+(?:ed|en|aid|ought) (?:for|of|with|to|on|in)\.$")
"""What has been seen to, as a note says it: “Ordered and paid for.”"""
SHORT_ANSWER = pattern(
    r"(?:Most|Some|Many|Few|None|All|Others|Neither|Both|Nobody|Everybody|Most of them|Some of them) (?:\w+ )?\w+\.$"
    r"|\b(?:none|some|all|most|few|many|others|neither|both|nobody|everybody) (?:of (?:them|it|us|which) )?(?:ever |really |still )?[a-z]+\.$"
    r"|\b(?:both|neither|all|most|some|few|many) [a-z]+s? [a-z]+\.$|\b(?:little|much|nothing|not much) else [a-z]+\.$|\b(?:seldom|rarely|hardly|usually|often) [a-z]+\.$"
)
BRIEF = pattern(r"[A-Z]\w+ \w+ \w+\.")
"""One of two sentences that are held against each other: “Pity looks down. Care stands with.”"""
KEYWORDS = pattern(r"[^;.]{3,60}(?:; [^;.]{2,60}){2,}\.")
"""Terms by which a text is found, one behind the other: “harbours; tides; the law of the sea.”"""
EMPHATIC = pattern(r" [a-z]+\.(?: |$)")
"""A sentence of one small word behind another: “after every. single. step.”"""
DESCRIBING = 3  # sentences of a text that open with their verb, to make that its style
CLOSING = frozenset("end ends fin".split())
"""Words alone below a press release."""
MAY_BE_MISTYPED = frozenset("to the a an".split())
"""Words before a verb that may be a slip themselves, or its form may: “to shared it”, “and the went home”."""


class TruncatedSentence(Options):
    """Options."""

    least_words: int = option(4, "words that a sentence has at least, to be judged by its verb")
    second_vote: bool = option(
        True, "ask spaCy about doubtful sentences, where it and an English pipeline are installed"
    )
    most_share: float = option(
        0.12,
        "share of the text's sentences that may lack a verb before that is taken for its style, from 0 to 1",
        most=1,
    )


def check(document: Document, options: TruncatedSentence) -> Iterator[Finding]:
    """Every sentence that is incomplete by the signs of its words; who speaks off the cuff leaves many so."""
    document = without_notes(document)
    for finding in _incomplete(document, options):
        yield _doubted(finding) if is_transcript(document) or is_verse(document) else finding


def _incomplete(document: Document, options: TruncatedSentence) -> Iterator[Finding]:
    """Every such sentence; those of a manner of writing, which the whole text shows, are only in doubt."""
    every = [s for s in sentences(document) if s.block.kind in ("paragraph", "standfirst", "quotation")]
    capitals = begins_with_capitals(every)
    found: dict[str, list[tuple[Sentence, Finding]]] = {SURELY_CUT: [], UNCAPPED: [], HEADLESS: [], VERBLESS: []}
    for at, sentence in enumerate(every):
        if judged := _judged(document, options, every, at, capitals=capitals):
            sign, finding = judged
            if sign == SURELY_CUT:
                yield finding
            found[sign].append((sentence, finding))
    yield from _uncapped(found[UNCAPPED])
    yield from _headless(document, every, [finding for _, finding in found[HEADLESS]])
    yield from _verbless(document, options, every, found[VERBLESS])


SURELY_CUT, UNCAPPED, HEADLESS, VERBLESS = "its words", "no capital", "no subject", "no verb"
"""The signs by which a sentence is incomplete; the latter three may be the manner of a text."""


def _judged(
    document: Document, options: TruncatedSentence, every: Sequence[Sentence], at: int, *, capitals: bool
) -> tuple[str, Finding] | None:
    """The sign by which a sentence is incomplete, and what is said of it; `capitals` says that its text has them."""
    sentence = every[at]
    stop = terminal(sentence.text)
    before = every[at - 1] if at and every[at - 1].block is sentence.block else None
    if cut := cut_at_stops(document, sentence):
        return SURELY_CUT, _cut(document, sentence.block, cut)
    if goes_on(sentence, stop, before):
        return None
    if before and not terminal(before.text) and (lost_end(before.text) or hangs_open(before.text)):
        return None  # the line before it breaks off where it goes on: “may be sent by⏎[Letter Box](…), pending …”
    after = every[at + 1] if at + 1 < len(every) and every[at + 1].block is sentence.block else None
    sign = SURELY_CUT
    finding = _by_next_sentence(document, sentence) if stop[-1:] == ":" else _by_words(document, sentence, before)
    if finding is None and IS_MEANT.match(sentence.text):
        return None
    if finding is None and capitals:
        sign, finding = UNCAPPED, _by_first_letter(document, sentence, before)
    if finding is None and sentence.block.ordinal not in in_summary(document):  # “Tells how the nets are mended.”
        sign, finding = HEADLESS, _by_first_verb(document, sentence, before)
        if finding is None and sentence.block.kind == "paragraph":
            sign, finding = VERBLESS, _by_verb(document, sentence, before, after, options)
    if finding is None or is_exempt(document, sentence):
        return None
    may_be_meant = sign in (HEADLESS, VERBLESS) and (
        answers(document, sentence, before) or has_own_lines(document, sentence)
    )
    return None if may_be_meant else (sign, finding)


def _uncapped(found: Sequence[tuple[Sentence, Finding]]) -> Iterator[Finding]:
    """Sentences with a small letter; who quotes what was written in haste (“ok, let’s go. that’s fine.”) keeps them."""
    notes = Counter(sentence.block.ordinal for sentence, _ in found if len(sentence.text.split()) < FEWEST_CUT)
    for sentence, finding in found:
        is_manner = len(found) > MOST_UNCAPPED or notes[sentence.block.ordinal] > 1  # “good cond. queen size.”
        yield _doubted(finding) if is_manner else finding


def _headless(document: Document, every: Sequence[Sentence], found: Sequence[Finding]) -> Iterator[Finding]:
    """Sentences without a subject; what describes many things (“Adds a button. Hides the menu.”) leaves out their
    names, which stand above, and who takes notes leaves out “I”: of such texts nothing is told."""
    describes = len(found) >= DESCRIBING or (
        bool(found) and (names_code(document) or has_code(document) or is_recipe(document) or is_in_phrases(every))
    )
    if not describes:
        yield from map(_doubted, found) if is_loose(document) else found


def _verbless(
    document: Document,
    options: TruncatedSentence,
    every: Sequence[Sentence],
    found: Sequence[tuple[Sentence, Finding]],
) -> Iterator[Finding]:
    """Sentences without a verb; a text in telegraphic style, such as a catalogue, is not a damaged one."""
    share = MOST_SHARE_OF_MANY if len(found) >= MANY else options.most_share
    if not found or len(found) > max(2, share * len(every)):
        return
    lacking = Counter(sentence.block.ordinal for sentence, _ in found)
    is_style = (
        is_reference(document)
        or has_code(document)
        or is_minutes(document)
        or is_diary(document)
        or is_recipe(document)
        or is_in_phrases(every)
    )
    if is_style:
        return
    says_i = is_personal(document)
    is_manner = is_loose(document) or is_pictured(document)
    brief = FULL if is_clipped(every) else 0
    defining = [sentence for sentence, _ in found if stands_under_heading(document, sentence)]
    for sentence, finding in found:
        if finding.confidence == COUNTS_ONLY:
            continue
        # Where no sentence of a paragraph has a verb, it is a caption or a label.
        is_label = lacking[sentence.block.ordinal] == len(
            sentences_of(document, sentence.block)
        ) and not sentence.text.startswith("According to")
        words = len(sentence.text.split())
        is_brief = words < brief or (says_i and (words <= FULL or "," in sentence.text))
        # as below each term of a glossary
        is_definition = sentence in defining and (len(defining) > 1 or repeats_heading(document, sentence))
        if not is_definition:
            yield _doubted(finding) if is_manner or is_label or is_brief else finding


def _doubted(finding: Finding) -> Finding:
    return finding._replace(confidence=DOUBTFUL)


def _by_words(document: Document, sentence: Sentence, before: Sentence | None) -> Finding | None:
    """What the first and last words say."""
    text = sentence.text
    block = sentence.block
    at_end = sentence.end == len(block.prose)
    last = lost_end(text)
    if (
        last
        and not (last.lower() in AUXILIARIES and SHORT_ANSWER.search(text))
        and not (before and BRIEF.fullmatch(text) and BRIEF.fullmatch(before.text))
        and (terminal(text) or not at_end)
        and not text.endswith(";")
        and not TRAILS_OFF.search(text)
        and not PASSIVE_ALONE.match(text)
        and not (at_end and text.endswith(",") and (last in ("and", "or") or _leads_on(document, block)))
        and not (at_end and last.lower() in AUXILIARIES and leads_to(document, block, "code"))
        and not goes_on_below(sentence)
        and not EMPHATIC.match(block.prose, sentence.end)
        and not ends_with_a_slot(document, sentence)
        and not (last.lower() in AUXILIARIES and is_stressed(sentence, last))
        and not (last.lower() in AUXILIARIES and may_end_with_verb(document, sentence, before))
        and not any(a < sentence.end <= b + 1 for a, b in quoted(document, block))
        and not set_off.is_spoken_of(sentence, last)
        and not (last == "a" and letter_a.is_no_article(document, sentence))
    ):
        stop = "a full stop follows" if terminal(text) else "nothing follows"
        place = document.place(block, sentence.start, sentence.end, f"ends with “{last}”")
        sure = SURE if last.lower() in ENDS_NOTHING else DOUBTFUL if is_loose(document) else LIKELY
        return _finding(place, "The end of this sentence is missing", f"after “{last}” {stop}", sure)
    if block.kind == "paragraph" and DATED_SUBJECT.fullmatch(text) and len(block.prose) > len(text):
        place = document.place(block, sentence.start, sentence.end, "nothing is said of them")
        return _finding(place, "The end of this sentence is missing", "nothing says what was done then", LIKELY)
    return _by_next_sentence(document, sentence) or _by_middle(document, sentence)


def _cut(document: Document, block: Block, cut: re.Match[str]) -> Finding:
    word = cut["word"] or cut["alone"]
    return _finding(
        document.place(block, cut.start(), cut.end("opener"), "stops here"),
        "The end of this sentence is missing",
        f"after “{word}” the next sentence begins with “{cut['opener']}”",
        LIKELY,
    )


def _by_next_sentence(document: Document, sentence: Sentence) -> Finding | None:
    """What the beginning of another sentence says."""
    joined = run_on(document, sentence)
    if joined is None:
        return None
    return _finding(
        document.place(sentence.block, sentence.start, joined.end, f"stops at “{joined.word}”"),
        "The end of this sentence is missing",
        f"after “{joined.word}” the next sentence begins with “{joined.opener}”",
        joined.confidence,
    )


def _by_middle(document: Document, sentence: Sentence) -> Finding | None:
    """What a verb says that stands where the object of a preposition would."""
    block = sentence.block
    found = torn(sentence.text) if block.kind == "paragraph" and is_prose(sentence.text) else None
    if not found or (found["before"] == "a" and letter_a.is_no_article(document, sentence)):
        return None
    start, end = sentence.start + found.start(), sentence.start + found.end()
    if inside(quoted(document, block), start, end) or block.marks.meeting(start, end):
        return None
    return _finding(
        document.place(block, start, end, "words are missing in between"),
        f"The middle of this sentence is missing{', or a word of it is wrong' if found['before'] in MAY_BE_MISTYPED else ''}",
        f"after “{found['before']}” comes the verb “{found['verb']}”",
        LIKELY,
    )


def _by_first_verb(document: Document, sentence: Sentence, before: Sentence | None) -> Finding | None:
    """What a verb at the beginning says."""
    found = lacks_subject(document, sentence, before)
    if found is None:
        return None
    verb, sure = found
    return _finding(
        document.place(sentence.block, sentence.start, sentence.end, "the subject is missing"),
        "The beginning of this sentence is missing",
        f"it starts with the verb “{verb}”, and nothing says who or what",
        sure,
    )


def _leads_on(document: Document, block: Block) -> bool:
    """Whether a line with a comma at its end leads to what stands below it, be it the name under a letter."""
    return leading_in.introduces(document, block, document.neighbour(block, 1)) or is_farewell(block)


def _by_first_letter(document: Document, sentence: Sentence, before: Sentence | None) -> Finding | None:
    """What a small letter at the beginning says."""
    text, block = sentence.text, sentence.block
    first = lost_beginning(text)
    if mark := opening_mark(document, sentence):
        place = document.place(block, sentence.start, sentence.end, "the text starts here")
        return _finding(place, "The beginning of this sentence is missing", f"it starts with “{mark}”", LIKELY)
    if (
        first
        and block.kind == "paragraph"
        and not text.startswith(("*", "†", "etc.", "etc ", 'etc"', "etc”"))  # a note below a table, the end of a list
        and text.strip(" .-–#*").lower() not in CLOSING
        and not (SMALL_BYLINE.match(text) and (not terminal(text) or text == block.prose.strip()))
        and is_prose(text)
        and not goes_on_after_code(document, sentence)
        and not (before and set_off.ends_set_off(before, before.end))  # “If *Go to Point No.* is chosen”
        and not opens_line_of_verse(document, sentence)
        and not (KEYWORDS.fullmatch(text) or labels_address(sentence))
        and not (before and before.text.endswith("No."))
        and not (before is None and says_who(document, block, text))
        and not (first in OF_HEADING and before is None and stands_under_open_heading(document, block))
        and not is_small_name(document, first.removesuffix("'s").removesuffix("’s"))
        and not (before and before.text.rstrip(".").endswith(f" {first}"))  # who writes her name so, named at its end
        and (terminal(before.text)[-1:] == "." if before else opens_alone(document, sentence))
    ):
        place = document.place(block, sentence.start, sentence.end, "starts in lower case")
        sure = SURE if evidence(text) < LOOSE else DOUBTFUL if first in PRONOUNS - RELATIVES else LIKELY
        if has_code(document) or block.marks.meeting(sentence.start, sentence.start + 1):
            sure = DOUBTFUL  # a command or a package, which keeps its small letter
        if before and (may_be_shortened(document, before) or before.text[:1].islower()):
            sure = DOUBTFUL  # of several that begin so, as on a screen: “drive read. on my way.”
        problem = "The beginning of this sentence is missing"
        if evidence(text) >= LOOSE:
            return _finding(place, f"{problem}, or its capital", f"it starts with “{first}”", sure)
        if before:
            problem += ", or the full stop before it is one too many"
        return _finding(place, problem, f"it starts in mid-sentence with “{first}”", sure)
    return None


def _by_verb(
    document: Document, sentence: Sentence, before: Sentence | None, after: Sentence | None, options: TruncatedSentence
) -> Finding | None:
    """What the lack of a verb says; a note leaves out what everybody knows."""
    if NOTED.match(sentence.text) or "..." in sentence.text or "…" in sentence.text:
        return None
    sure = lacks_verb(document, sentence, before, after, options.least_words, second_vote=options.second_vote)
    if sure is None:
        return None
    text = sentence.text
    place = document.place(sentence.block, sentence.start, sentence.end, "no verb")
    if starts_with_determiner(text):
        subject = shortened(" ".join(list(takewhile(lambda token: not is_mark(token), pieces(text)))[:4]), 40)
        return _finding(
            place, "This sentence has lost its verb or its end", f"nothing says what “{subject}” does", sure
        )
    return _finding(
        place,
        "The beginning of this sentence is missing",
        f"no verb says what “{subject_of(text)}” does or what is done to it",
        sure,
    )


def _finding(place: Place, problem: str, reason: str, confidence: float) -> Finding:
    return Finding(place=place, values={"problem": problem, "reason": reason}, confidence=confidence)
