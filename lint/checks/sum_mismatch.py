"""Parts that do not make their total, and shares of one whole that make more than all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from lint.checks import Options, option
from lint.checks.sums import left_over
from lint.checks.sums.in_sentence import COMPLETE, FIRST, HOURS, NEARLY, STAFF_WORDS, YEAR, sums_in_sentences
from lint.checks.sums.nouns import PEOPLE, PORTIONS
from lint.checks.sums.wording import sum_told
from lint.diagnostics import LIKELY, SURE, Finding
from lint.document import Document
from lint.language.quantities.bounds import hedged
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, added, exact, value
from lint.language.words import lowered, vocabulary
from lint.patterns import AnyOf, pattern

if TYPE_CHECKING:
    from lint.checks.sums.parts_apart import Parts

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "parts": "the sum of the parts, as in “36 + 19”",
    "makes": "what they make",
    "total": "the total that the text gives, or “100 percent”",
}
WHOLE = rf"(?<!hundred and )(?<!hundred ){NUMBER}(?! hundred\b)"
"""A number that is no part of a larger one in words: not the ends of “two hundred and ninety-five”."""
ITEM = rf"{WHOLE} (?:[a-z-]+ ){{0,2}}[a-z-]+"


PARTS = rf"(?P<parts>{ITEM}(?:, {ITEM}){{0,20}},? and {ITEM})(?=[.,;)]|$| (?:--|—|–))"
TOTALS = (
    pattern(
        rf"(?<![\w{CURRENCY_SIGNS}.,-])(?P<total>{WHOLE}) (?!(?:in|at|on|for|by|from|to|with|as) )(?:[a-z-]+ ){{0,2}}[a-z-]+(?:: | ?(?:--|—|–) ?|(?P<loose> \()){PARTS}",
        re.IGNORECASE,
    ),
    pattern(
        rf"\b(?:{STAFF_WORDS}) of (?P<total>{WHOLE})(?P<loose>)(?:: | ?(?:--|—|–) ?| \(|, ){PARTS}",
        re.IGNORECASE,
    ),
    pattern(
        rf"\b(?:total of|(?P<loose>all|altogether)) (?P<total>{WHOLE}) (?:[a-z-]+ ){{0,1}}[a-z-]+, (?P<parts>{ITEM}(?:, {ITEM}){{0,20}},? and {ITEM})(?=,|\.)",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?<![\w{CURRENCY_SIGNS}.,-])(?P<parts>{ITEM}(?:, {ITEM}){{0,20}},? and {ITEM})(?:,| ?(?:--|—|–)| \() ?(?:a total of |for a total of |making )?(?P<total>{WHOLE})"
        rf"(?: [a-z]+)? (?:in all|in total|altogether|all told|overall)\b(?! (?:this|last|so far|since|over the)\b)",
        re.IGNORECASE,
    ),
)
"""“57 people: 36 men and 19 women”, “a crew of 24 – 16 sailors, …”, “a total of …”, “… in all”;
what is `loose` may name some of the parts only."""
IN_TWO_UNITS = pattern(r"\bhours? and \S+ minutes?\b", re.IGNORECASE)
"""A length of time that is no list: “25 minutes: two hours and 50 minutes in all”."""
LISTED = pattern(rf"[:(–—-] ? ?{FIRST}[^.;:]{{1,120}} and {FIRST}")
OF_STAFF = tuple(f"{word} of " for word in STAFF_WORDS.split("|"))
OF_ALL = tuple(pattern(rf"{word} {FIRST}") for word in ("ll", "otal of", "ltogether"))
IN_ALL = ("in all", "in total", "altogether", "all told", "overall")


def _has_staff(prose: str) -> bool:
    lower = prose.lower()
    return any(mark in lower for mark in OF_STAFF)


FORMS: tuple[tuple[re.Pattern[str], frozenset[str], Callable[[str], object]], ...] = (
    (TOTALS[0], frozenset(), lambda prose: LISTED.search(prose)),
    (TOTALS[1], frozenset(STAFF_WORDS.split("|")), _has_staff),
    (TOTALS[2], frozenset(), lambda prose: any(shape.search(prose) for shape in OF_ALL)),
    (TOTALS[3], frozenset(), lambda prose: any(mark in prose for mark in IN_ALL)),
)
"""Each pattern with the words of which a text needs one, and a cheap test of a text or a paragraph."""
PART = pattern(rf"(?<![\w.,])(?<!\bfor )(?<!\bwith )(?<!\bof )({WHOLE}) [a-z]", re.IGNORECASE)
OF_KINDS = pattern(r" (?:different|various|kinds|types|sorts)\b")
"""What counts kinds and no parts: “36 lamps of four different makes”."""
OUT_OF, LONGEST_OUT_OF = (
    pattern(r"\b(?:of|among|behind|from) (?:the |its |their |all )?$", re.IGNORECASE),
    20,
)  # characters
"""Before a first number that is a whole, and none of its parts: “Out of 50 boats, 20 sank,
15 burned and 10 were lost, 45 in all”."""


class SumMismatch(Options):
    """Options."""

    least_shares: int = option(3, "shares that a sentence has at least, to be added up")
    most_percent: float = option(102.0, "percent that rounded shares of one whole may make together")


def check(document: Document, options: SumMismatch) -> Iterator[Finding]:
    """Every total that its parts do not make, and every set of shares beyond 100 percent."""
    told: set[tuple[int, int]] = set()
    yield from _totals(document, told)
    for at, found in sums_in_sentences(document):
        if at not in told:
            told.add(at)
            yield found
    yield from _apart(document, told)
    yield from _shares(document, options, told)
    if "each" in vocabulary(document):
        from lint.checks.sums.products import products  # few texts have equal things and their total

        yield from products(document)
    if MULTIPLIED.stands_in(lowered(document)):
        from lint.checks.sums.multiplied import multiplied

        yield from multiplied(document)
    if " years for " in lowered(document) or " months for " in lowered(document):
        from lint.checks.sums.prison_terms import prison_terms  # few texts tell of them

        yield from prison_terms(document)


def _totals(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Every total right before or behind its parts; `told` takes the places of what is said."""
    text, known = lowered(document), vocabulary(document)
    likely = [(form, may) for form, words, may in FORMS if not (words and words.isdisjoint(known)) and may(text)]
    for block in document.prose_blocks() if likely else ():
        for form, may in likely:
            for match in form.finditer(block.prose) if may(block.prose) else ():
                if YEAR.fullmatch(match["total"]):
                    continue  # “2025 races: 61 km and 123 km”
                parts = [value(part) for part in PART.findall(match["parts"] + " ")]
                if not _is_other(block.prose, match, parts):
                    continue
                if OUT_OF.search(block.prose, max(0, match.start("parts") - LONGEST_OUT_OF), match.start("parts")):
                    continue
                told.add((block.ordinal, match.start("total")))
                yield Finding(
                    place=document.place(block, match.start("total"), match.end("total"), "the total"),
                    evidence=(document.place(block, *match.span("parts"), f"makes {exact(added(parts))}"),),
                    values={
                        "parts": " + ".join(map(exact, parts)),
                        "makes": exact(added(parts)),
                        "total": match["total"],
                    },
                    confidence=SURE,
                )


def _is_other(prose: str, match: re.Match[str], parts: list[float]) -> bool:
    """Whether a total is another one than its parts make, and surely theirs."""
    total, makes = value(match["total"]), added(parts)
    if len(parts) < 2 or makes == total or total < 3 or any(part > total * 3 for part in parts):
        return False
    if HOURS.search(prose, max(0, match.start("total") - 12), match.start("total")) or IN_TWO_UNITS.search(
        match["parts"]
    ):
        return False
    if hedged(prose, match.start("total"), total, makes):
        return False
    if left_over.is_rest_told(prose, match.end(), total - makes):
        return False
    is_loose = match.groupdict().get("loose") is not None
    if is_loose and abs(makes - total) > max(1, NEARLY * total):
        return False
    before = prose[max(0, match.start() - 80) : match.start("total")].rpartition(". ")[2]
    between = prose[match.end("total") : match.start("parts")]
    # “twelve letters in the last six weeks: …”, “12 points from ten games: …”
    return all(value(number) != makes for number in PART.findall(f"{before} {between}"))


def _shares(document: Document, options: SumMismatch, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Every set of shares of one whole that makes more than all of it, if nothing has said so yet;
    `told` are blocks and places."""
    if not any(sign in lowered(document) for sign in (*PERCENT, "pct")):
        return
    from lint.checks.sums.whole_shares import whole_shares  # few texts have any

    for shares in whole_shares(document, options.least_shares, options.most_percent):
        if any((shares.block.ordinal, start) in told for start, _ in shares.places):
            continue
        places = [document.place(shares.block, start, end, "a share") for start, end in shares.places]
        start, end = shares.places[0][0], shares.places[-1][1]
        makes = f"{exact(round(shares.makes, 1))} percent"
        yield Finding(
            place=document.place(shares.block, start, end, f"makes {makes}"),
            evidence=tuple(places),
            values={"parts": " + ".join(map(exact, shares.numbers)), "makes": makes, "total": "100 percent"},
            confidence=LIKELY,
        )


PERCENT = ("%", "percent", "per cent")
FURTHER = ("further ", "another ", "additional ")
SHARES_OUT = (
    "\nof ",
    ". of ",
    "” of ",
    " of the victims",
    " of the dead",
    " of the fatalities",
    " of those killed",
    " of those who died",
)
"""One of which a sentence has that names the parts of a total elsewhere."""


SET_OFF = AnyOf(
    ("(", rf"\((?:with )?(?:[{CURRENCY_SIGNS}]\d|[\w,-]+ (?:for|in favou?r|against|yes|no)\b)"),
    (", of wh", r", of wh(?:ich|om) "),
    ("of ", r"of(?<=\bof) (?:the|its|their|our|these|those) [\w,-]+ [a-z-]+(?: [a-z’'-]+){0,4}, [\w,-]+ "),
    *((f" {people}", rf", [\w-]+ {people}\b") for people in PEOPLE),
    (" casualties", r" casualties\b"),
)
"""What a text has whose totals have their parts in brackets, between commas or behind “of which”, in small letters."""
TOLD_FIRST = frozenset(
    "raised collected further another sum total jobs posts roles positions takings donated affected infected "
    "sickened injured evacuated ill arrested brought rescued entered entries applied applications replied replies "
    "answered took".split()
)
"""One of which a text has that tells a total and its parts in sentences of their own."""
BESIDE = (
    " total of ",
    " total was ",
    " total is ",
    " of which ",
    "made up of ",
    "consisting of ",
    "comprising ",
    "split into ",
)
"""One of which a text has that tells a total beside its parts."""
COUNTED_OUT = AnyOf(
    ("-", r"\w-(?:seat|member|strong|bed|room|piece|vehicle|ship|man|person)\b"),
    *(
        (f" {drew} ", rf"\b(?:game|match|race|played|games|matches)\b[^.;:]{{0,90}} {drew} ")
        for drew in ("drew", "drawing", "drawn")
    ),
    ("stood at ", r"stood at [^.;]{1,60} by "),
    (", of whom ", r", of whom [^.;]{1,60} and "),
    *((f". of {those}, ", rf"\. of {those}, [^.;]{{1,80}} and ") for those in ("those", "these", "them")),
    (" in two ", r" in two [^.;]{1,40}, one with "),
    (" include", r" includ(?:e|es|ed) [\w,-]+ (?:men|women|boys|girls) and "),
    (" seats, of which ", r" seats, of which [^.;]{1,80} and "),
    ("standing at ", r"standing at [^.;]{1,60} by "),
    ("of them", r", [\w,-]+ of them "),
    ("of whom", r", [\w,-]+ of whom "),
    (", of which ", ""),
    (" up ", r"(?:made|makes?|making) up (?:the|a|its|their) "),
    (" and ", r" and [\w,-]+ in [a-z’'-]+(?: [a-z’'-]+)?,? (?:altogether|in all|making|a total|for a total)"),
    *((f"and the {rest}", "") for rest in ("balance", "rest", "remainder")),
    ("down into ", ""),
    *((part, rf"[{CURRENCY_SIGNS}][\d,.]+[^.;]{{0,30}} {part}") for part in ("compris", "made up of", "consist")),
    ("bronze", ""),
    *((f"voted {how}", "") for how in ("aye", "yes", "for", "in fav")),
    ("points ", r"points (?:before|at|by|in) "),
)
"""What a text has that counts out a whole, in small letters."""
_MONEY = r"(?:\d|illion|euros?|dollars?|pounds?|francs?|kron(?:or|er|a)|crowns?|yen|marks?|rupees?|pesos?)"
MULTIPLIED = AnyOf(
    ("each", r"\beach\b"),
    ("apiece", ""),
    (" a ", rf"{_MONEY} a [a-z]+[.,;)]"),
    (" per ", rf"{_MONEY} per [a-z]+[.,;)]"),
)
"""What a text has that tells of so many things at so much each, in small letters."""
TOLD_TOGETHER = AnyOf(
    ("together", r"(?:^|[.!?][”\"’]? )together,? "),
    *(
        (f", {verb} ", rf", {verb} (?:the|its|their) ")
        for verb in ("bringing", "taking", "lifting", "raising", "pushing")
    ),
    *((f", which {verb} ", "") for verb in ("brings", "brought", "takes", "took")),
    *((f" {noun}", rf" in [a-z]+ (?:equal )?{noun}(?: of |[:,] )") for noun in PORTIONS),
    (": ", r"\d [a-z]+ [a-z ]{2,24}: \d"),
)
"""What a text has whose total stands in words of its own, in small letters."""
OF_SO_MANY = pattern(
    rf"f (?:the|its|their|our|all|these|those) (?:[\d{CURRENCY_SIGNS}]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|hundred|dozen|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b)"
)
"""How a whole is named of which the parts follow, in text of small letters: “of the 300 guests”."""
OF_ALL_KINDS = ("-seat ", "-member ", " homes", " men", " girls", " children", " males")


def _apart(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Totals whose parts stand in sentences of their own, and shares of two."""
    for one in chain.from_iterable(reader(document) for reader in _readers(document)):
        if (one.block.ordinal, one.start) in told or any(
            OF_KINDS.match(one.parts_block.prose, end) for _, end in one.places
        ):
            continue
        told.add((one.block.ordinal, one.start))
        places = [document.place(one.parts_block, start, end, "a part") for start, end in one.places]
        place = document.place(one.block, one.start, one.end, "the total" if one.total else "one too many")
        yield Finding(
            place=place,
            evidence=tuple(part for part in places if (part.start, part.end) != (place.start, place.end)),
            values=sum_told(
                (one.block, one.start, one.end) if one.total else None,
                [(one.parts_block, *span) for span in one.places],
                one.makes,
            ),
            confidence=LIKELY,
        )


def _readers(document: Document) -> list[Callable[[Document], Iterator[Parts]]]:
    """What reads totals and their parts, of what a text may need: few texts need any."""
    readers: list[Callable[[Document], Iterator[Parts]]] = []
    text = lowered(document)
    of_so_many = OF_SO_MANY.search(text) is not None
    marks = (*SHARES_OUT, *OF_ALL_KINDS, *FURTHER, " seats", *PERCENT)
    if of_so_many or any(mark in text for mark in marks):
        from lint.checks.sums import parts_apart as apart
        from lint.checks.sums import parts_of_whole as of_whole

        has_shares = any(mark in text for mark in PERCENT)
        readers += [
            *((apart.parts_below,) if any(mark in text for mark in SHARES_OUT) else ()),
            *((apart.told_in_all,) if any(mark in text for mark in FURTHER) else ()),
            *((apart.seats,) if "seats" in text else ()),
            *((of_whole.kinds,) if of_so_many else ()),
            *((of_whole.two_kinds,) if any(kind in text for kind in of_whole.KIND_WORDS) else ()),
            *((of_whole.sides,) if any(mark in text for mark in of_whole.IN_HOUSES) else ()),
            *((of_whole.homes,) if " and " in text and "homes" in text else ()),
            *((apart.two_shares, apart.shares_with_rest, apart.votes) if has_shares else ()),
        ]
    if not TOLD_FIRST.isdisjoint(vocabulary(document)):
        from lint.checks.sums.told_in_parts import told_in_parts

        readers.append(told_in_parts)
    if SET_OFF.stands_in(text):
        from lint.checks.sums.set_off import set_off

        readers.append(set_off)
    if any(sign in text for sign in BESIDE):
        from lint.checks.sums.parts_beside import parts_beside

        readers.append(parts_beside)
    if COUNTED_OUT.stands_in(text):
        from lint.checks.sums.counted_out import counted_out

        readers.append(counted_out)
    if TOLD_TOGETHER.stands_in(text):
        from lint.checks.sums.told_together import told_together

        readers.append(told_together)
    if COMPLETE.stands_in(text):
        from lint.checks.sums.near import near_sums

        readers.append(near_sums)
    return readers
