"""Somebody who sent apologies for a meeting and speaks in its minutes all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Document, Place
from lint.gates import Gate
from lint.language.names.courtesies import COURTESY
from lint.language.names.people import PERSON, first_names
from lint.language.sentences import sentence_at
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"name": "the person", "match": "what the text has the person do"}
ABSENT = pattern(
    r"(?:\d+\.? )?(?:apologies(?: for absence)?[.:] )?(?:apologies(?: for absence)?|absent|absence|not present|excused|unable to attend)"
    r"(?: (?:were |was |had been )?(?:received |sent |given )?(?:and (?:accepted|noted) )?(?:from|by))?:? (?P<names>[^\n;]{3,300})",
    re.IGNORECASE,
)
"""The line of minutes that names who was not there."""
TITLE = rf"(?:Cllr|Councillor|Council ?[Mm]ember|Councilman|Councilwoman|Commissioner|Supervisor|Alderman|Trustee|Director|Mayor|Vice President|President|Chair|{COURTESY})"
NAME = pattern(rf"(?<![\w’'-])(?:{TITLE}\.? )?(?P<name>{PERSON})(?= ?[,.(]| and |$)")
SURNAME = pattern(rf"(?:, |^| and )(?P<name>[{CAPITAL}][\w’'-]{{2,}})(?=, | and |$)")
"""A member who is listed by the surname alone."""
THERE = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}) \((?P<remark>(?:arrived|came|joined|attended) (?:late\b|later\b|at \d|from \d|after |until )[^()]{{0,30}}|"
    r"left (?:early|at \d|after )[^()]{0,30})\)"
)
SURNAMES = pattern(rf"[{CAPITAL}][\w’'-]+(?:(?:,| and|, and) [{CAPITAL}][\w’'-]+)*")
"""A line of nothing but surnames."""
DID = (
    r"(?P<verb>said|spoke|told|asked|reported|proposed|seconded|volunteered|presented|moved|offered|suggested|objected|explained|thanked|"
    r"replied|raised|welcomed|opened|chaired|abstained|voted|arrived|commended|expressed|noted|stated|emphasi[sz]ed|"
    r"highlighted|requested|inquired|questioned|argued|responded|added|urged|supported|opposed)"
)
ELSEWHERE = pattern(
    r"\b(?:e-?mail\w*|letters?|written|writing|wrote|in (?:his|her|their) absence|on behalf|message|phone|online|"
    r"joined|arrived|late|last|previous|"
    r"not present|apologies)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tell how somebody who was not there took part."""


class AbsentSpeaker(Options):
    """No options."""


def needs(options: AbsentSpeaker) -> Gate:
    """What a text must hold: the word for whoever was not there."""
    return Gate(frozenset(("apologies", "absent", "absence", "excused")), ())


def check(document: Document, options: AbsentSpeaker) -> Iterator[Finding]:
    """Every place where somebody who was absent does what only those do who are there; one for each person."""
    yield from _was_there(document)
    absent = dict(_absent(document))
    if not absent:
        return
    by_surname = {name.split()[-1]: name for name in absent}
    alone = [
        surname
        for surname in by_surname
        if sum(name.split()[-1] == surname for name in absent) == 1 and len(first_names(document).get(surname, ())) < 2
    ]
    titled = rf"{TITLE}\.? (?:{'|'.join(map(re.escape, sorted(alone)))})" if alone else "(?!)"
    names = "|".join((*map(re.escape, sorted((name for name in absent if " " in name), key=len, reverse=True)), titled))
    does = re.compile(
        rf"(?<![\w-])(?P<name>{names}) {DID}\b|\b(?:proposed|seconded|moved|chaired) by (?P<name2>{names})\b"
    )
    told: set[str] = set()
    for block in document.prose_blocks():
        for match in does.finditer(block.prose):
            sentence = sentence_at(document, block, match.start())
            said = match["name"] or match["name2"]
            name = said if said in absent else by_surname[said.split()[-1]]
            if sentence is None or name in told or ELSEWHERE.search(sentence.text):
                continue
            told.add(name)
            yield Finding(
                place=document.place(block, match.start(), match.end(), "speaks here"),
                evidence=(absent[name],),
                values={"name": name, "match": match[0]},
                confidence=LIKELY,
            )


def _was_there(document: Document) -> Iterator[Finding]:
    """Whoever is named among the absent with a remark that only fits somebody who was there: “Moe (arrived late)”."""
    for block in document.prose_blocks():
        line = ABSENT.match(block.prose)
        for match in THERE.finditer(block.prose, line.start("names")) if line else ():
            yield Finding(
                place=document.place(block, *match.span("remark"), "was there for a part"),
                evidence=(document.place(block, *match.span("name"), "listed as absent"),),
                values={"name": match["name"], "match": match["remark"]},
                confidence=DOUBTFUL,  # some list so who was absent when the names were called
            )


def _absent(document: Document) -> Iterator[tuple[str, Place]]:
    """Whoever was not there, by full name."""
    for block in document.prose_blocks():
        line = ABSENT.match(block.prose)
        if line:
            start, names = line.start("names"), line["names"].rstrip(".")
            by_surname = SURNAMES.fullmatch(names) is not None
            for match in (SURNAME if by_surname else NAME).finditer(names):
                if by_surname or " " in match["name"]:
                    place = document.place(block, start + match.start("name"), start + match.end("name"), "was absent")
                    yield match["name"], place
