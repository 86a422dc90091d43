"""A count that the list after it does not keep: three countries: A, B, C and D."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

from lint.checks import Options, option
from lint.checks.lists.below import are_cases_of, entries_below, stand_for_several
from lint.checks.lists.entries import (
    ENTRY,
    MADE_OF_PIECES,
    MAY_BE_IN_WORDS,
    PAIRS,
    SOME,
    count_of,
    entries_of,
    has_whereabouts,
    is_one_kind_of_two,
    names_of_list,
)
from lint.checks.lists.kin import is_of_kin
from lint.checks.lists.named_later import named_later
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.bounds import hedged
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import LABEL, NUMBER, shown, value
from lint.language.sentences import sentence_at
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the count as written",
    "count": "how many the list names",
    "list": "the list",
}

LIST = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,–-])(?P<number>(?i:{NUMBER})) (?P<noun>(?!(?i:hundred|thousand|million|billion|dozen)\b)(?i:(?:(?!(?:is|are|was|were)\b)[a-z]+ ){{0,2}}[a-z]+s|people|men|women|(?:grand)?children))"
    rf"(?P<link>: |, | ?(?:--|—|–) ?| - | \()(?P<list>{ENTRY}(?:, {ENTRY})*,? and {ENTRY})(?P<close> ?(?:--|—|–)| -(?= )|[,.;)]|$)"
)
"""A count with its list of names."""
PARALLEL = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,–-])(?P<number>{NUMBER}) (?P<noun>(?:[a-z-]+ ){{0,2}}?(?!(?:was|is|has|does)\b)[a-z]+s|people|men|women|children)\b(?P<between>[^.;:()?!“”\"]{{0,160}}): "
    r"(?P<list>[^.;:()?!“”\"–—]{5,300})(?=[.;]|$)",
    re.IGNORECASE,
)
"""A count with words between it and its list, whose entries are no names."""
ANOTHER = pattern(
    rf" (?:and|plus|as well as|along with|together with|but also|then|or)\b| [{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)*(?:,| and|[.;]|$)"
)
"""One more entry behind a comma."""
DASHES = ("--", "—", "–")
OF_A_VERSION = pattern(
    r"\b(?:[A-Z]{2,}|[A-Za-z]+[a-z][A-Z]+|Match|Level|Class|Group|Tier|Stage|Phase|Round|Grade|Division|Category|Type|Part|Year) $"
)
"""What stands before the number of a version or of a class, and no count: “FERRY 10 Features: Speed and Comfort”,
“Match 3 Winners: Ann Roe and Bo Dahl”."""
NUMERAL = pattern(rf"(?<![\w.,-])(?:{NUMBER})(?![\w-])", re.IGNORECASE)
SHARED_OUT = pattern(rf"(?:^|, |\band )(?:{NUMBER}) (?:with|in|of|at|for|from|on|to|by|are|were|each)\b")
OF_SEVERAL = pattern(rf"\b(?:[a-z]+s of (?:the|these|those) (?!one\b)(?:{NUMBER})|with (?:two|four) (?:he|she|they)) ")
"""An entry that is more than one: “the sails of the two boats”, “oars: with two they steer”."""
KIN_CLOSE = ("", ".", ";", " —", " –", " --", "—", "–", "--")
"""Before a count and behind its names: “her three sons, Anna and Bo;”, who are all that there are."""
OTHER = pattern(r"\b(?:other|additional|further|more) ", re.IGNORECASE)
CLOSED = (*KIN_CLOSE, " -")
"""Others than those named before, of which all are named between dashes or up to the end of the sentence."""
STATED = pattern(
    r", (?:all of whom|both of whom|each of whom|none of whom|were|was|are|have|had|has|will|died|held|took|came|"
    r"went|said|told|sang|gave|made|found|left|won|lost|got|saw|sat|stood|ran|kept|built|wrote|read|led|met|"
    r"[a-z]{3,}ed)\b"
)
"""What goes on behind a list of names in commas, so that the list is whole."""
AT_ALL = pattern(
    rf"[:,(—–-](?:(?<=[sne].)|(?<=[sne] .)|(?<=[sne]-.)|(?<=[sne] -.)) ?(?:the )?[{CAPITAL}][^.;]{{1,60}}(?:, | and )"
)
"""A cheap test in front of the pattern."""
REACH = 120  # characters behind a list in which its last number may stand
NOT_ALL = pattern(
    r"\b(?:include|includes|including(?! (?:only|just)\b)|among|such as|like|especially|notably|led by|mostly|at least|more than|over|other|additional|further|another|"
    r"first|last|next|past|(?<![Ee]ach )of the|one of)\b|\bno (?=[a-z]+$)",
    re.IGNORECASE,
)
MEASURES = pattern(
    r"\b(?:hours?|days?|weeks?|months?|years?|minutes?|times|percent|miles|points|kilomet\w*|pounds|dollars|words|letters|syllables|characters)\b"
)
"""What no list enumerates."""
SHOWN = pattern(r"\b(?:photos|photographs|pictures|images|videos|gifs)$")
"""What is shown, and of which the names behind it are the places: “10 photos: Brevik, Olby and Foss”."""

ANNOUNCED = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}#.,/–-])(?P<number>{NUMBER}) (?P<noun>(?:(?!of |in |for |or )[a-z-]+ ){{0,3}}?[a-z]+s|people|men|women|(?:grand)?children)\b"
    r"(?P<between>(?: (?:to|of|for|in) [a-z’'-]+(?: [a-z’'-]+){0,3}| are| were| here| below| as follows| ready|"
    r" handy| to hand| in mind| with you| before (?:you|we|your|the)(?: [a-z’'-]+){1,6})?):$",
    re.IGNORECASE,
)
"""A count at the end of a paragraph whose list stands below."""
SUBJECT = pattern(
    rf"^(?P<number>{NUMBER}) (?P<noun>(?:(?!of |in |for )[a-z-]+ ){{0,3}}?[a-z]+s)(?! (?:will |each |all |"
    rf"have ){{1,2}}(?:receive|get|win|earn|be (?:given|sent))\b)(?P<between> (?:need|require|deserve|stand|matter|"
    rf"await|remain|follow|have|will|are|were|"
    r"changed?|broke|break)\b[^.:;()\d]{0,70})(?:\. (?=[^.:]*\b(?:each|these|they|those|all of them)\b)[A-Z][^.:;()]{0,70})?:$",
    re.IGNORECASE,
)
"""The same where the count is what the paragraph is about: “Four changes need your attention before you sail:”."""
OPENS = pattern(
    r"(?:^|\b(?:look(?:s|ed)? at|visit(?:s|ed)?|test(?:s|ed)?|tried|pick(?:s|ed)?|chose|compare[sd]?|there (?:are|"
    r"were)|(?:these|those|here|they|it) (?:are|is)|has|have|had|makes?|made|making|gives?|gave|offers?|offered|"
    r"lists?|"
    r"listed|contains?|comes? in|came in|consists? of|fix(?:es|ed)|names?|named|identif(?:y|ies|ied)|note of|proposes?|proposed|adds?|added|brings?|"
    r"sets?|into|(?:done|made|carried out|completed|arranged|organi[sz]ed|explained|described|works?|goes|happens|"
    r"proceeds?) in|needs?|takes?|took|focus(?:es)? on|from|and|these are|have|get|gather|collect|assemble|keep|"
    r"bring|remember) )(?:only |just |the )?(?:following |these )?$",
    re.IGNORECASE,
)
"""What stands before a count that the list below it keeps: “there are three ways to pay:”."""
GOES_ON = pattern(rf",? (?:the )?[{CAPITAL}]")
ONLY = pattern(r"\b(?:only|just) $")
FEWEST_NAMES = 3
"""Names behind a comma and up to the end of a sentence that are a list: “five towns, Arden, Brack, Corin and Tarn.”"""
LONG_ENTRY = 4  # spaces
TWO_YEARS = pattern(r"(?:19|20)\d\d,?\s+and\s+(?:19|20)\d\d")
WITH_EACH = (" with: ", " with:\n")
AND_ANOTHER = pattern(r"\b(?:an?|one) (?:single |common |shared )?(?:[a-z-]+ ){0,2}[a-z-]+ and $", re.IGNORECASE)
"""Before a count, of what the list has one more: “one anchor and three chains:”."""
AND_NAME = pattern(rf", (?:and )?[{CAPITAL}]")
ADDRESS = pattern(r"[\w-]+(?:\.[\w-]+)+")
"""The address of a site behind the entries of a list."""


class CountMismatch(Options):
    """Options."""

    most: int = option(12, "the largest count that is held against its list")


def check(document: Document, options: CountMismatch) -> Iterator[Finding]:
    """Every count followed by a list that has more or fewer."""
    yield from _announced(document, options)
    yield from _years(document)
    yield from _in_words(document)
    for block in document.prose_blocks():
        told = set()
        for match in LIST.finditer(block.prose) if AT_ALL.search(block.prose) else ():
            listed = match["list"].rstrip(".")
            names = names_of_list(listed)
            if _is_list_of_names(block, match, listed, names, options.most) and not _is_of_other(
                document, block, match, len(names)
            ):
                told.add(match.start("number"))
                yield _finding(document, block, match, listed, len(names))
        for match in named_later(block.prose):
            entries = match["list"].split("; ") if "; " in match["list"] else names_of_list(match["list"])
            said = value(match["number"])
            if f" {said:.0f}) " in block.prose[match.start() : match.end() + REACH]:
                continue  # “1) pilots; 2) crews; 3) keepers, 4) clerks”
            if "; " in match["list"] and ADDRESS.match(block.prose, match.end("list") - len(entries[-1])):
                entries.pop()
            if "; " in match["list"] and (
                any(entry.count("(") != entry.count(")") for entry in entries) or said == len(names_of_list(entries[0]))
            ):
                continue  # semicolons within brackets; “two buoys, North and South; a lamp; and a bell”
            if "; " in match["list"] and said == sum(
                len(names_of_list(entry)) if " and " in entry else 1 for entry in entries
            ):
                continue  # “smoked ribs; a burger, a wrap and a roll; and a salad” are five
            if "; " in match["list"] and said > len(entries) and any(AND_NAME.search(entry) for entry in entries):
                continue  # “Business, Arts; Sciences; and Music” may be four
            if "; " in match["list"] and said == len(entries) + sum(" and " in entry for entry in entries):
                continue  # “the pilots Ann Roe and Bo Dahl; the cook Siv Tarr” are three
            if (
                said != len(entries)
                and not block.prose.endswith(WITH_EACH, 0, match.start("list"))
                and 2 <= said <= options.most
                and not _is_no_list(_before(block, match), match["noun"])
                and not hedged(block.prose, match.start("number"), said, len(entries))
            ):
                yield _finding(document, block, match, match["list"], len(entries))
        for match in _parallel(block.prose) if ": " in block.prose else ():
            count = _count_of_phrases(match)
            if block.prose.startswith(";", match.end("list")) or match["list"].endswith(("and Beyond", "and More")):
                continue  # it goes on
            if count and match.start("number") not in told and not _is_of_other(document, block, match, count):
                is_whole = not _is_no_list(_before(block, match), match["noun"]) and not (
                    SOME.search(match["between"])
                    or ", " in match["between"]  # “four films are Tern, X-Boats: The Tale”
                )
                if 2 <= value(match["number"]) <= options.most and is_whole:
                    yield _finding(document, block, match, match["list"].rstrip(", "), count)


def _before(block: Block, match: re.Match[str]) -> str:
    """What stands before a count."""
    return block.prose[max(0, match.start() - 24) : match.start()]


def _is_list_of_names(block: Block, match: re.Match[str], listed: str, names: Sequence[str], most: int) -> bool:
    """Whether a count and the names behind it belong together, are whole, and differ."""
    said, before = value(match["number"]), _before(block, match)
    if before.strip() and match["number"][:1].isupper() and match["noun"][:1].isupper():
        return False  # a name: “Four Seasons, Tern Inns and Quay House”
    if said == len(names) or not 2 <= said <= most or said != int(said) or any(pair in listed for pair in PAIRS):
        return False
    if said == len(names) - 1 and has_whereabouts(listed):
        return False
    is_set_off = match["link"].strip() in (":", *DASHES, "-") and match["close"] in CLOSED
    noun = OTHER.sub("", match["noun"]) if is_set_off else match["noun"]
    if not all(name.removeprefix("the ")[:1].isupper() for name in (listed, *names)) or _is_no_list(before, noun):
        return False
    if match["link"] != ", " and match["close"] == "," and GOES_ON.match(block.prose, match.end()):
        return False  # the list goes on: “two halls (in Tarn, Norland and Brevik, Arden)”
    if match["link"] == ": ":
        # The list goes on behind a comma, where “and” stood in a name; or each has its own: “Arden, Norland, Brack”.
        goes_on = match["close"] in (",", ";") or block.prose.startswith(";", match.end("list"))
        return not goes_on and said * 2 != len(names)
    if match["link"].startswith(" (") and "," not in listed:
        return False  # one title with an “and” in it
    is_kin = is_of_kin(block.prose, match.start(), match["noun"])
    if match["link"] == ", ":
        return _is_closed(block, match, len(names), is_kin=is_kin)
    return match["close"] != "" or is_kin


def _is_closed(block: Block, match: re.Match[str], count: int, *, is_kin: bool) -> bool:
    """Whether names behind a comma are all: “two men, Ann and Bob and …” may go on with something else."""
    if match["close"] in KIN_CLOSE and is_kin:
        return True
    is_stated = re.search(r"\b(?:the|both|these|all) $", _before(block, match), re.IGNORECASE) is not None
    if match["close"] in ("", ".", ";") and ONLY.search(_before(block, match)):
        return True
    if match["close"] in ("", ".", ";") and count >= FEWEST_NAMES and value(match["number"]) == count + 1:
        return True  # one too few: where the list ends with the sentence, nothing goes on
    return match["close"] == "," and (
        is_stated or (count > 2 and STATED.match(block.prose, match.end() - 1) is not None)
    )


def _count_of_phrases(match: re.Match[str]) -> int:
    """How many entries a list of phrases has where that is not the count before it; 0 where it may be."""
    listed = match["list"].rstrip(", ")
    if match.string.endswith(WITH_EACH, 0, match.start("list")):
        return 0  # “ten lamps, with: a bulb, a wick”
    if SHARED_OUT.search(listed) or OF_SEVERAL.search(listed):
        return 0  # numbers to add up: “five with a cabin, four with seats”
    entries, said = entries_of(listed), value(match["number"])
    if said == len(entries) and match["noun"].rpartition(" ")[2] in MADE_OF_PIECES:
        return 0  # each may have several pieces: “three parts: a frame, eight mirrors, and a pump”
    count = count_of(entries)
    if said == count - 1 and has_whereabouts(listed):
        return 0
    if said == count - 1 and any(entry.count(" ") >= LONG_ENTRY for entry in entries):
        return 0  # one may explain the other: “an older version of Tarn, the first compiler, and the Brevik parser”
    return 0 if said in (count, count / 2) or said != int(said) else count  # half as many: each with its own


def _is_of_other(document: Document, block: Block, match: re.Match[str], count: int) -> bool:
    """Whether another count is that of the list, or it goes on behind a dash: “ports — Arden and Brack, Corin”;
    or the count is not meant to be exact: “at least three ports”."""
    if hedged(block.prose, match.start("number"), value(match["number"]), count):
        return True
    sentence = sentence_at(document, block, match.start("number"))
    before = NUMERAL.findall(block.prose[sentence.start : match.start("number")]) if sentence else ()
    said = match.groupdict()
    goes_on = (
        said.get("link", "").strip() in DASHES
        and said.get("close") == ","
        and ANOTHER.match(block.prose, match.end()) is not None
    )
    if sentence and "respectively" in block.prose[match.end("number") : sentence.end]:
        return (
            True  # what each of them is follows: “three colours: red, blue, green, for stop, wait and go, respectively”
        )
    is_one_of_two = is_one_kind_of_two(block.prose, match.start("number"), match.end("noun"))
    return goes_on or is_one_of_two or any(value(number) == count for number in before)


def _years(document: Document) -> Iterator[Finding]:
    """How often something happened, with the years in which it did: “on four occasions, in 1998, 2006 and 2013”."""
    if not TWO_YEARS.search(whole_prose(document)):
        return
    from lint.checks.dates.counted_years import counted_years  # few texts name several years in a row

    for block, match, count in counted_years(document):
        yield Finding(
            place=document.place(block, match.start(), match.end("noun"), "the count"),
            evidence=(document.place(block, *match.span("list"), "the years"),),
            values={
                "match": block.prose[match.start() : match.end("noun")],
                "count": str(count),
                "list": match["list"],
            },
            confidence=LIKELY,
        )


def _in_words(document: Document) -> Iterator[Finding]:
    """Every count whose list stands in other words than behind a colon or a comma."""
    if not MAY_BE_IN_WORDS.stands_in(whole_prose(document)):
        return
    from lint.checks.lists import in_words, named_in_full, named_people  # few texts have such

    readers = (in_words.lists_in_words, named_people.named_people, named_in_full.named_in_full)
    for one in chain.from_iterable(read(document) for read in readers):
        place = document.place(one.where, *one.listed, f"names {one.names}")
        yield Finding(
            place=document.place(one.block, one.start, one.end, f"says {one.said}"),
            evidence=(place,),
            values={"match": one.said, "count": shown(one.names), "list": place.quote},
            confidence=LIKELY,
        )


def _announced(document: Document, options: CountMismatch) -> Iterator[Finding]:
    """Counts at the end of a paragraph that the list below does not keep; plain text does not show levels."""
    for at, (block, below) in enumerate(pairwise(document.blocks)) if document.format != "text" else ():
        if block.kind != "paragraph" or (below.kind, below.level) != ("item", 1) or block.prose[-1:] != ":":
            continue
        match = SUBJECT.match(block.prose)
        is_subject = match is not None
        match = match or _last(ANNOUNCED, block.prose)
        entries = entries_below(document, block.span.end, document.blocks[at + 1 :])
        if match is None or len(entries) < 2:
            continue
        if stand_for_several(entries, match["number"]) or are_cases_of(entries, match["noun"]):
            continue
        said, before = value(match["number"]), block.prose[max(0, match.start() - 24) : match.start()]
        if len(entries) == said + 1 and AND_ANOTHER.search(block.prose, max(0, match.start() - REACH), match.start()):
            continue
        in_all = said + sum(map(value, NUMERAL.findall(block.prose[: match.start()])))
        if before.endswith(" or ") or (before.endswith(" and ") and in_all == len(entries)):
            continue  # “two or three parts:”, “one leak and two small changes:”
        if not 2 <= said <= options.most or said != int(said) or said == len(entries) or len(entries) > 2 * said:
            continue
        if (
            (_is_no_list(before, match["noun"]) and not (match["noun"] == "points" and before.endswith("these ")))
            or SOME.search(match["between"])
            or not (is_subject or OPENS.search(before) or _is_manner(before, match["noun"]))
        ):
            continue
        yield Finding(
            place=document.place(block, match.start("number"), match.end("noun"), f"says {match['number']}"),
            evidence=tuple(document.whole(one, str(number)) for number, one in enumerate(entries, 1)),
            values={
                "match": block.prose[match.start("number") : match.end("noun")],
                "count": shown(len(entries)),
                "list": "; ".join(one.prose for one in entries),
            },
            confidence=LIKELY,
        )


def _is_manner(before: str, noun: str) -> bool:
    """Whether a list says how something is done: “takes part in five ways:”."""
    return before.endswith(" in ") and noun.rpartition(" ")[2] in ("ways", "steps", "stages")


def _parallel(prose: str) -> Iterator[re.Match[str]]:
    """Counts with a list behind a colon, of several counts before one list the last."""
    match = PARALLEL.search(prose)
    while match:
        later = PARALLEL.search(prose, match.end("noun"))
        if later is None or later.start() > match.start("list"):
            yield match
        match = later


def _last(shape: re.Pattern[str], prose: str) -> re.Match[str] | None:
    """The last of several matches that end in the same place."""
    last, match = None, shape.search(prose)
    while match:
        last, match = match, shape.search(prose, match.end("noun"))
    return last


def _is_no_list(before: str, noun: str) -> bool:
    """Whether a count, by the words before it and its noun, has no list of all that is counted behind it."""
    return (
        LABEL.search(before) is not None
        or OF_A_VERSION.search(before) is not None
        or NOT_ALL.search(before + noun) is not None
        or MEASURES.search(noun.lower()) is not None
        or SHOWN.search(noun.lower()) is not None
    )


def _finding(document: Document, block: Block, match: re.Match[str], listed: str, count: int) -> Finding:
    start = match.start("list")
    return Finding(
        place=document.place(block, match.start("number"), match.end("noun"), f"says {match['number']}"),
        evidence=(document.place(block, start, start + len(listed), f"names {count}"),),
        values={
            "match": block.prose[match.start("number") : match.end("noun")],
            "count": shown(count),
            "list": listed,
        },
        confidence=LIKELY,
    )
