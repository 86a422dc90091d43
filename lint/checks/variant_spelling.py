"""One ordinary word in two forms in one text: e-mail and email, adviser and advisor, the Internet and the internet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from lint.checks import Fault, Options, option
from lint.checks._everywhere import everywhere, in_own_words
from lint.checks._forms_of_word import Use, several_forms
from lint.checks._of_spelling import speaks_of_spelling
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document, once_a_document
from lint.language.names.forms import JOINED_PARTICLES, POSSESSIVE, names_by_form
from lint.language.quotations import inside, is_quoted, quoted, stands_quoted
from lint.language.sections import has_code
from lint.language.sentences import sentences_of
from lint.language.sources import without_notes
from lint.language.tables import said_in_row
from lint.language.verbs.finite import known_class
from lint.language.vocabulary.homes import home
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.language.vocabulary.spellings import EITHER, IN_BRITAIN_TOO, OF_HOUSES, telling
from lint.language.words import capitals_within, lowered, pieces_with_marks, vocabulary, whole_prose
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the rarer form",
    "usual": "the other form",
    "count": "how often the text has the other form",
}
HYPHENATED = pattern(r"(?<![\w’'./@-])([a-z]{2,})-([a-z]{2,})(?![\w’'@/-])")
CAMEL = pattern(rf"(?!(?:Mac|{JOINED_PARTICLES})[A-Z])[A-Z][a-z]+[A-Z][a-z]+")
"""A name with a capital within; surnames such as MacLeod and DeLuca have two spellings of their own."""
LONG_NAME = pattern(rf"[{CAPITAL}](?<![\w’'.-].)(?!(?<=T)he )[\w’'-]*(?: [{CAPITAL}][\w’'-]*){{2,4}}(?![\w-]| [A-Z])")
"""A name of three words or more with a capital each."""
MAY_BE_LONG_NAME = pattern(rf"(?<![\w-])[{CAPITAL}][\w’'-]*(?=(?P<rest>(?: [\w’'-]+){{2,4}}))")
"""A word with a capital, and those behind it that may be of its name."""
NAME_BEFORE, LONGEST_BEFORE = pattern(rf"[{CAPITAL}][\w’'-]+ $"), 40  # characters
LEAST_WITHIN = 4
"""Letters of the word with the small letter: “du” and “of” have one as they please."""
OFTEN = 3
"""Times that a text writes such a name so, to hold the one without against it."""
FEWEST_OF_OWN = 2
"""Words that tell which English a text is written in, from which on its own form of another word is the usual one."""
OF_LAW = pattern(r"advisers?$", re.IGNORECASE)
"""Behind “investment” the word of the law (Investment Advisers Act of 1940), whatever a house writes."""
VERB_ENDINGS = "es?|ed|ing|ions?|ors?"
"""Those of a verb that is listed by its stem, and of the nouns made of it."""
NOT_SO = (", not ", " and not ", " (not ")
"""Before the form that a guide to style forbids: “**email**, not e-mail”."""
IN_BRITAIN, BRITISH = "per cent", frozenset(("british", "oxford", "australian"))
"""What American English writes in one word, and the English of houses that do not."""
DETERMINERS = r"(?:the|a|an|this|that|our|their|its|his|her|by|of|to|from|on|in|for|with|and|or)"


class VariantSpelling(Options):
    """Options."""

    forms: tuple[str, ...] = option(
        (),
        "forms of one word, parted by slashes; a plural in -s goes without saying, and “*” at the end of each stands for the endings of a verb: “co-operat* / cooperat*”",
    )
    capitals: tuple[str, ...] = option((), "words that a text writes with a capital or without, but not both")
    distinct: tuple[str, ...] = option((), "words that mean something else with a hyphen, such as re-cover")
    english: Literal["mixed", "british", "oxford", "american", "canadian", "australian"] = option(
        "mixed",
        "the spelling of the house; words of which it has one form are left to spelling/mixed-english",
        house="english",
    )
    right: tuple[str, ...] = option(
        (), "forms that are the usual ones; the house’s words are among them", house="forms"
    )
    least_letters: int = option(7, "letters that a word has at least to be held against itself with a hyphen")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """A form without a letter, or a “*” behind some forms of a word only."""
        for group in given.get("forms", ()):
            if not all(re.search(r"\w", form) for form in group.split("/")):
                yield "forms", f"“{group[:60]}” in “forms” needs a word on either side of “/”, as in “email / e-mail”"
            elif "*" in group and not all(form.strip().find("*") == len(form.strip()) - 1 for form in group.split("/")):
                yield "forms", f"“{group[:60]}” in “forms” takes “*” at the end of each form, or of none"


def check(document: Document, options: VariantSpelling) -> Iterator[Finding]:
    """One finding for each word that stands in two forms, at the places of the rarer one."""
    document = without_notes(document)
    shows_both = speaks_of_spelling(document)  # on purpose
    listed = () if shows_both else _listed(document, options.forms)
    if options.english != "mixed":
        listed = [forms for forms in listed if OF_HOUSES.isdisjoint(forms) or not IN_BRITAIN_TOO.isdisjoint(forms)]
    found = [(forms, DOUBTFUL if any(" " in form for form in forms) else LIKELY) for forms in listed]
    for stems in () if shows_both else _stems(options.forms):
        of_house = [stem for stem in stems if any(word.startswith(stem) for word in options.right)]
        yield from several_forms(document, list(_uses_of_verb(document, stems)), LIKELY, of_house)
    known = frozenset(form for forms, _ in found for form in forms)
    verbs = tuple(stem for stems in _stems(options.forms) for stem in stems)
    found += [
        (pair, sure)
        for pair, sure in _hyphenated(document, options)
        if not (_is_settled(pair, known) or pair[0].startswith(verbs))
    ]
    for forms, sure in found:
        uses = [use for use in _uses(document, forms) if not (_has_capital(use) or _is_name(document, use))]
        if IN_BRITAIN in forms and (options.english in BRITISH or (home(document) == "British")):
            uses.sort(key=lambda use: use.form != IN_BRITAIN)  # of equals the first counts as usual
        right = options.right if not set(options.right).isdisjoint(forms) else _of_own_english(document, forms)
        yield from several_forms(document, uses, sure, right)
    for word in sorted(vocabulary(document).intersection(options.capitals)):
        if f" {word}" not in whole_prose(document) or f" {word.capitalize()}" not in whole_prose(document):
            continue
        yield from several_forms(document, list(_capitals(document, word)), DOUBTFUL, options.right)
    for uses in _with_capital_within(document):
        is_of_house = any(use.form in options.right for use in uses)
        right = options.right if is_of_house else _of_its_owner(uses)
        yield from several_forms(document, uses, DOUBTFUL if has_code(document) else LIKELY, right)
    for uses in _with_small_letter_within(document):
        yield from several_forms(document, uses, LIKELY, options.right)


def _is_settled(pair: list[str], known: frozenset[str]) -> bool:
    """Whether the list has what two forms are of: the word in the singular, or one in two words, of which the one with
    a hyphen stands before a noun (“health care”, “health-care workers”)."""
    return known.issuperset([form.removesuffix("s") for form in pair]) or pair[0].replace("-", " ") in known


def _of_own_english(document: Document, forms: list[str]) -> tuple[str, ...]:
    """Those of some forms of a word that the English of the text has, where one is British and another American, and
    the other words of the text leave no doubt: “theatre” beside “colour” and “centre”, which are no part of a name."""
    sides = telling(forms, EITHER - OF_HOUSES)
    if len({one.side for one in sides.values()}) < 2:
        return ()
    own = _own_english(document)
    return tuple(form for form, spelling in sides.items() if spelling.side == own)


@once_a_document
def _own_english(document: Document) -> str:
    """The English of a text, “British” or “American”, where its words leave no doubt of it; else nothing."""
    prose = whole_prose(document)
    others = Counter(one.side for word, one in telling(vocabulary(document)).items() if f" {word}" in prose)
    british, american = others["British"] + others["-ise"], others["American"]
    if max(british, american) < FEWEST_OF_OWN or max(british, american) <= 2 * min(british, american):
        return ""
    return "British" if british > american else "American"


def _with_capital_within(document: Document) -> Iterator[list[Use]]:
    """Names that have a capital within in one place and none in another, or one more: GitHub, Github, GitHUB."""
    forms = names_by_form(document)
    by_letters: dict[str, list[str]] = {}
    for form in sorted(forms):
        if form.isalpha():
            by_letters.setdefault(form.lower(), []).append(form)
    for written in by_letters.values():
        if len(written) == 1 or not any(map(CAMEL.fullmatch, written)):
            continue
        either = re.compile(rf"(?<![\w’'./@#-])(?:{'|'.join(written)})(?![\w/@®™-]|\.\w)")
        uses = [Use(block, *match.span(), match[0]) for block, match in everywhere(document, either)]
        own = [use for use in uses if not stands_quoted(document, use)]
        if _are_of_several(own):
            continue
        # Of equals the one with a capital within counts as usual, since nobody sets one by chance.
        yield sorted(own, key=lambda use: CAMEL.fullmatch(use.form) is None)


def _of_its_owner(uses: Sequence[Use]) -> tuple[str, ...]:
    """The form with a capital within, which is its owner’s where a text has it more than once, however often it has the
    one without; but not of a name that everybody knows."""
    times = Counter(use.form for use in uses)
    within = tuple(form for form, count in times.items() if CAMEL.fullmatch(form) and count > 1)
    others = times.keys() - set(within)
    return (
        within
        if len(within) == 1 and not any(form[1:] != form[1:].lower() or is_known_name(form) for form in others)
        else ()
    )


def _are_of_several(uses: list[Use]) -> bool:
    """Whether each form always stands behind a name of its own: “Premier Healthcare, Pinnacle HealthCare”;
    where the letters are those of a word, as in “Healthcare is dear”, that with a capital within."""
    befores: dict[str, set[str]] = {}
    for use in uses:
        name = NAME_BEFORE.search(use.block.prose, max(0, use.start - LONGEST_BEFORE), use.start)
        if use.form.startswith(("Mc", "Mac")):
            return False
        if name is None and (CAMEL.fullmatch(use.form) or not is_word(use.form.lower())):
            return False
        befores.setdefault(use.form, set()).update([name[0]] if name else ())
    return len(befores) > 1 and not set.intersection(*befores.values())


def _with_small_letter_within(document: Document) -> Iterator[list[Use]]:
    """Names of several words that have all their capitals again and again, and once one less:
    “the Bay impact Summit”."""
    written = Counter(
        match[0] for block in document.prose_blocks() if not block.key for match in LONG_NAME.finditer(block.prose)
    )
    by_letters = {name.lower(): name for name, count in written.items() if count >= OFTEN}
    found: dict[str, list[Use]] = {}
    for block, match in everywhere(document, MAY_BE_LONG_NAME) if by_letters else ():
        words = f"{match[0]}{match['rest']}".split(" ")
        for size in range(3, len(words) + 1):
            form = POSSESSIVE.sub("", " ".join(words[:size]))
            name = by_letters.get(form.lower(), "")
            first, last = name.partition(" ")[0], name.rpartition(" ")[2]
            if name and form.startswith(f"{first} ") and form.endswith(f" {last}"):
                found.setdefault(name, []).append(Use(block, match.start(), match.start() + len(form), form))
    for name, uses in found.items():
        small = [use for use in uses if use.form != name]
        if any("VBZ" in known_class(word) for use in small for word in use.form.split()[1:]):
            continue  # a sentence: “how NORAD tracks Santa”
        if len(small) == 1 and any(word.islower() and len(word) >= LEAST_WITHIN for word in small[0].form.split()):
            yield [use for use in uses if not stands_quoted(document, use)]


def _listed(document: Document, listed: tuple[str, ...]) -> list[list[str]]:
    """The listed words of which the text has several forms."""
    keys, groups = _index(listed)
    text = lowered(document)
    present: dict[int, list[str]] = {}
    for key in sorted(vocabulary(document).intersection(keys)):
        for number, form in keys[key]:
            if form in text:
                present.setdefault(number, []).append(form)
    return [
        [form for form in groups[number] if form in forms]
        for number, forms in sorted(present.items())
        if len(forms) > 1
    ]


@lru_cache(maxsize=8)
def _stems(listed: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The stems of each verb that is listed by them."""
    return tuple(
        tuple(form.strip().removesuffix("*") for form in group.split("/")) for group in listed if group.endswith("*")
    )


def _uses_of_verb(document: Document, stems: tuple[str, ...]) -> Iterator[Use]:
    """Where the stems of a verb stand with an ending outside quotations, if the text has more than one of them."""
    text = lowered(document)
    if sum(stem in text for stem in stems) < 2:
        return
    shape = pattern(
        rf"(?<![\w’'./@-])(?P<stem>{'|'.join(map(re.escape, stems))})(?P<ending>{VERB_ENDINGS})(?![\w@/-])",
        re.IGNORECASE,
    )
    for block, match in in_own_words(document, shape):
        use = Use(block, *match.span(), match["stem"].lower(), match["ending"].lower())
        if not (_has_capital(use) or _is_name(document, use)):
            yield use


@lru_cache(maxsize=8)
def _index(listed: tuple[str, ...]) -> tuple[Mapping[str, list[tuple[int, str]]], list[list[str]]]:
    """Every form with the number of its group by its longest part, as the vocabulary has it,
    in both numbers; and the groups."""
    groups = [[form.strip() for form in group.split("/")] for group in listed if not group.endswith("*")]
    keys: dict[str, list[tuple[int, str]]] = {}
    for number, group in enumerate(groups):
        for form in group:
            longest = max(re.findall(r"\w+", form), key=len)
            for key in (longest, f"{longest}s"):
                keys.setdefault(key, []).append((number, form))
    return keys, groups


def _hyphenated(document: Document, options: VariantSpelling) -> Iterator[tuple[list[str], float]]:
    """Words with a hyphen that the text also has in one piece, or as two words before the same noun;
    how sure that is."""
    text, whole = lowered(document), vocabulary(document)
    if "-" not in text:
        return
    for part in sorted([part for part in pieces_with_marks(document) if "-" in part]):
        match = HYPHENATED.search(part)
        if not match:
            continue
        compound, joined = match[0], match[1] + match[2]
        if joined in whole and len(joined) >= options.least_letters and compound not in options.distinct:
            yield [compound, joined], DOUBTFUL  # no list says that the two are one word
        elif f"{match[1]} {match[2]} " in text:
            # The look behind stands behind the word, so that the word itself is what is searched for.
            for noun in sorted(set(re.findall(rf"{compound}(?<![\w-]{compound}) ([a-z]{{4,}})\b", text))):
                if f"{match[1]} {match[2]} {noun}" in text:
                    yield [f"{compound} {noun}", f"{match[1]} {match[2]} {noun}"], DOUBTFUL


LONGEST_GLOSSED = 30  # characters


def _uses(document: Document, forms: list[str]) -> Iterator[Use]:
    """Where the forms stand outside quotations; between a hyphen and two words only the whole decides."""
    either = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w’'./@-])({either})(s?)(?![\w@/-]|[’'](?!s\b)\w)", re.IGNORECASE)
    glossed = re.compile(rf"\b(?:{either})s? \($")
    for block, lower in _lowers(document):
        if block.kind == "quotation" and not has_code(document):
            continue  # somebody else’s words, where it is no note of a manual
        for match in pattern.finditer(block.prose) if any(form in lower for form in forms) else ():
            form = match[1].lower()
            if " " in form and not block.in_one_run(match.start(), match.end()):
                continue  # a link begins or ends inside
            if not is_quoted(document, block, match) and not _is_listed(document, block, forms):
                if block.prose.endswith(NOT_SO, 0, match.start()):
                    continue
                if glossed.search(lower, max(0, match.start() - LONGEST_GLOSSED), match.start()):
                    continue  # told beside the other: “donuts (doughnuts, etc.)”
                if OF_LAW.match(match[0]) and block.prose.endswith("investment ", 0, match.start()):
                    continue
                if match.span() in block.marked("emphasis", *match.span()):
                    continue  # in italics by itself: it is spoken of
                yield Use(block, match.start(), match.end(1), form)


def _is_listed(document: Document, block: Block, forms: list[str]) -> bool:
    """Whether a row of a table has one form in one cell and another in the next: “We write | We do not write”."""
    return len(said_in_row(document, block).intersection(forms)) > 1


@once_a_document
def _lowers(document: Document) -> list[tuple[Block, str]]:
    """The blocks with their prose in small letters: a text has many words of which it may have two forms."""
    return [(block, block.prose.lower()) for block in document.prose_blocks()]


def _has_capital(use: Use) -> bool:
    """Whether a word is a name or part of one, or stands where all words have capitals."""
    prose = use.block.prose
    written = prose[use.start : use.end]
    first, rest = written[:1], written[1:]
    if first.isupper() and prose[use.end : use.end + 1] == " " and prose[use.end + 1 : use.end + 2].isupper():
        return True
    return rest != rest.lower() or (first.isupper() and use.start > 1 and prose[use.start - 2] not in '.!?:”"')


def _is_name(document: Document, use: Use) -> bool:
    """Whether a word that opens a sentence is a name by the rest of the text: “Mr Gray said … Gray wore”."""
    return use.block.prose[use.start].isupper() and use.block.prose[use.start : use.end] in capitals_within(document)


def _capitals(document: Document, word: str) -> Iterator[Use]:
    """Where a word stands inside a sentence between words in lower case."""
    pattern = re.compile(
        rf"(?<![\w’'-])(?i:{DETERMINERS})\s({word}|{word.capitalize()})(?=(?:[’']s)?(?:[\s,;:]+[a-z]|[.!?]))"
    )
    for block in document.prose_blocks():
        if block.kind not in ("paragraph", "item", "standfirst"):
            continue
        starts = {sentence.start for sentence in sentences_of(document, block)}
        for match in pattern.finditer(block.prose):
            if match.start(1) not in starts and not inside(quoted(document, block), *match.span(1)):
                yield Use(block, match.start(1), match.end(1), match[1])
