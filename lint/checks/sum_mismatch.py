"""Parts that do not make their total, and shares of one whole that make more than all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.numbers import NUMBER, shown, value
from lint.language.sentences import sentences
from lint.language.words import lowered
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "parts": "the sum of the parts, as in “36 + 19”",
    "makes": "what they make",
    "total": "the total that the text gives, or “100 percent”",
}
ITEM = rf"{NUMBER} (?:[a-z-]+ ){{0,2}}[a-z-]+"


TOTALS = (
    pattern(
        rf"(?<![\w$£€.,-])(?P<total>{NUMBER}) (?:[a-z-]+ ){{0,2}}[a-z-]+(?:: | ?(?:--|—|–) ?)(?P<parts>{ITEM}(?:, {ITEM})*,? and {ITEM})(?=[.,;)]|$| (?:--|—|–))",
        re.IGNORECASE,
    ),
    pattern(
        rf"\b(?:total of|all|altogether) (?P<total>{NUMBER}) (?:[a-z-]+ ){{0,1}}[a-z-]+, (?P<parts>{ITEM}(?:, {ITEM})*,? and {ITEM})(?=,|\.)",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?<![\w$£€.,-])(?P<parts>{ITEM}(?:, {ITEM})*,? and {ITEM})(?:,| ?(?:--|—|–)| \() ?(?:a total of |for a total of |making )?(?P<total>{NUMBER})"
        rf"(?: [a-z]+)? (?:in all|in total|altogether|all told|overall)\b",
        re.IGNORECASE,
    ),
)
"""“57 people: 36 men and 19 women”, “a total of …”, “… in all”."""
FIRST = r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)"
LISTED = pattern(rf"(?:: |--|—|–) ?{FIRST}[^.;:]{{1,120}} and {FIRST}")
OF_ALL = tuple(pattern(rf"{word} {FIRST}") for word in ("ll", "otal of", "ltogether"))
IN_ALL = ("in all", "in total", "altogether", "all told", "overall")
"""Cheap tests in front of the patterns."""
PART = pattern(rf"(?<![\w.,])({NUMBER}) [a-z]", re.IGNORECASE)
SHARE = pattern(r"(?<![\w.,])(\d{1,3}(?:\.\d+)?) ?(?:%|percent\b|per cent\b)", re.IGNORECASE)
WHOLE = pattern(
    r"\b(?:of those|respondents|questioned|surveyed|polled|said (?:yes|no|they)|no opinion|undecided|unsure|don’t know|make up|makes up|account(?:s|ed)? for|"
    r"the rest|the remainder|the remaining|the others)\b",
    re.IGNORECASE,
)
NO_SHARES = pattern(
    r"\b(?:rose|rise|fell|fall|(?<!make )(?<!makes )up|down|increased?|decreased?|grew|growth|gain|lost|drop|dropped|than|compared|rate|interest|inflation|last year|previous|"
    r"earlier|both|also|multiple|any|each|while|margin|stake|yield)\b",
    re.IGNORECASE,
)


SEVERAL = 150.0
"""Percent from which on respondents must have given several answers."""


class SumMismatch(Options):
    """Options."""

    least_shares: int = option(3, "shares that a sentence has at least, to be added up")
    most_percent: float = option(102.0, "percent that rounded shares of one whole may make together")


def _likely(prose: str) -> Iterator[re.Pattern[str]]:
    """The patterns that a paragraph may match at all."""
    listed, of_all, in_all = TOTALS
    if LISTED.search(prose):
        yield listed
    if any(shape.search(prose) for shape in OF_ALL):
        yield of_all
    if any(mark in prose for mark in IN_ALL):
        yield in_all


def check(document: Document, options: SumMismatch) -> Iterator[Finding]:
    """Every total that its parts do not make, and every set of shares beyond 100 percent."""
    text = lowered(document)
    has_totals = any(shape.search(text) for shape in (LISTED, *OF_ALL)) or any(mark in text for mark in IN_ALL)
    for block in document.prose_blocks() if has_totals else ():
        for form in _likely(block.prose):
            for match in form.finditer(block.prose):
                parts = [value(part) for part in PART.findall(match["parts"] + " ")]
                total = value(match["total"])
                if len(parts) < 2 or sum(parts) == total or total < 3 or any(part > total * 3 for part in parts):
                    continue
                before = block.prose[max(0, match.start() - 80) : match.start("total")].rpartition(". ")[2]
                if any(value(number) == sum(parts) for number in PART.findall(before)):
                    continue  # “twelve letters in the last six weeks: …”
                start, end = match.span("parts")
                yield Finding(
                    place=document.place(block, match.start("total"), match.end("total"), "the total"),
                    evidence=(document.place(block, start, end, f"makes {shown(sum(parts))}"),),
                    values={
                        "parts": " + ".join(map(shown, parts)),
                        "makes": shown(sum(parts)),
                        "total": match["total"],
                    },
                    confidence=0.9,
                )
    if text.count("percent") + text.count("per cent") + text.count("%") < options.least_shares:
        return
    for sentence in sentences(document):
        text = sentence.text
        if text.count("%") + text.count("percent") + text.count("per cent") < options.least_shares:
            continue
        shares = list(SHARE.finditer(text))
        numbers = [float(share[1]) for share in shares]
        if (
            len(shares) < options.least_shares
            or not options.most_percent < sum(numbers) <= SEVERAL
            or max(numbers) > 100
        ):
            continue
        if not WHOLE.search(text) or NO_SHARES.search(text):
            continue
        start, end = sentence.start + shares[0].start(), sentence.start + shares[-1].end()
        places = [
            document.place(sentence.block, sentence.start + share.start(), sentence.start + share.end(), "a share")
            for share in shares
        ]
        yield Finding(
            place=document.place(sentence.block, start, end, f"makes {shown(sum(numbers))} percent"),
            evidence=tuple(places),
            values={
                "parts": " + ".join(map(shown, numbers)),
                "makes": f"{shown(sum(numbers))} percent",
                "total": "100 percent",
            },
            confidence=0.88,
        )
