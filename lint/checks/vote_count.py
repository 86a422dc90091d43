"""More votes than there are members: 31 votes to 24, in a council of 52."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import everywhere
from lint.checks.outcomes.present_members import listed_as_present
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, Need
from lint.language.quantities.numbers import NUMBER, shown, value
from lint.language.quotations import is_quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "votes": "the votes for it and against it, and the abstentions: “8”, “5” and “one”",
    "makes": "all votes",
    "members": "how many can vote, or took part",
}
VOTES = pattern(
    rf"(?<![\w.,/-])(?P<ayes>{NUMBER}) votes? (?:to|against) (?P<noes>{NUMBER})(?![\w,]*[.,]?\d| ?%)"
    rf"|\b(?P<noes3>{NUMBER})(?: members?)? voted against(?: [a-z]+){{0,3}}, (?P<ayes3>{NUMBER}) (?:in favou?r|for)(?= it\b|[.,;])"
    rf"|\bvoted (?P<ayes2>{NUMBER}) ?(?:to|[-–]) ?(?P<noes2>{NUMBER})(?![\w,]*[.,/–-]?\d| ?%)"
)
_BODY = "council|assembly|parliament|house|senate|chamber|board|committee|synod"
MEMBERS = pattern(
    rf"\b(?P<one>{NUMBER})[ -](?:member|seat|strong) (?:[a-z]+ |(?:[A-Z][a-z]+ ){{1,3}})?(?i:{_BODY})\b"
    rf"|\b[Aa]ll (?P<two>{NUMBER}) (?:members|councillors|senators|deputies|lawmakers|legislators)\b"
    rf"|\b(?:{_BODY}) (?:of|has|with) (?P<three>{NUMBER}) (?:members|seats|councillors|senators|deputies)\b"
    rf"|\b[Tt]he (?P<five>{NUMBER}) (?:judges|justices|jurors)\b"
    rf"|\b(?P<four>{NUMBER}) (?:members|councillors) of the (?:{_BODY})\b"
    rf"|\b(?:{_BODY}),? on which (?P<six>{NUMBER}) members sit\b"
)
VOTING = ("voted", "were present and voted", "took part", "abstained", "cast")
ALL_VOTED = pattern(
    rf"\b(?:[Ee]ach|[Aa]ll) (?:of the )?(?P<members>{NUMBER}) (?:members|councillors|senators|deputies|lawmakers|"
    rf"legislators)\b[^.;]{{0,60}}?\b(?P<how>{'|'.join(VOTING)}|were present|were there|attended|"
    rf"(?:had )?turned (?:out|up)|were in (?:attendance|the chamber|their (?:seats|places)))\b"
)
"""That nobody was left out, or nobody was away, who may have cast no vote."""
IN_WORDS = pattern(
    rf"\b[Oo]f (?:the|all) (?P<members>{NUMBER}) (?:members|councillors|senators|deputies|lawmakers|legislators|delegates)\b(?P<all>[^.;]{{0,60}}?),? "
    rf"(?P<ayes>{NUMBER}) voted (?:for|in favou?r)[^.;\d]{{0,40}}?(?P<noes>{NUMBER})(?: voted)? against[^.;\d]{{0,30}}?(?P<abstained>{NUMBER}) abstain(?:ed|ing)"
)
"""“Of the 150 members, all of whom were there, 76 voted for the bill and 70 against, while nine abstained”."""
WITH_ABSTENTIONS = pattern(
    rf"(?<![\w.,/-])(?P<ayes>{NUMBER}) (?:votes? )?(?:to|against) (?P<noes>{NUMBER}),? (?:with|"
    rf"and) (?P<abstained>{NUMBER}) (?:members? |councillors? |senators? |deputies |lawmakers? |legislators? |"
    rf"of them )?(?:abstentions?|abstaining)\b"
)
REACH = 60
"""Characters in front of a vote in which the words of another time may stand."""
OF_BEFORE = pattern(r"\b(?:19|20)\d\d\b|\bhad been\b|\blast (?:year|time|month|week)\b")
"""What stands in front of the votes of another time."""
IN_FAVOUR = pattern(
    rf"(?<![\w.,/-])(?P<ayes>{NUMBER}) (?:votes? |members? )?(?:in favou?r|"
    rf"for),? (?P<noes>{NUMBER}) (?:votes? )?against,? (?:with|and) (?P<abstained>{NUMBER}) (?:abstentions?|"
    rf"abstaining|abstained)\b"
)
"""“52 in favour, 31 against, with 4 abstentions”."""
OF_ALL = pattern(
    rf"\b(?P<members>{NUMBER})-(?:member|person|seat|strong) (?:[a-z]+ )?(?:{_BODY})\b [^.;()\d]{{0,60}}?\b(?P<ayes>{NUMBER})(?: votes)? ?(?:[-–]| to ) ?(?P<noes>{NUMBER}),? "
    rf"with (?P<abstained>{NUMBER}) (?:members?|councillors?|senators?|of them)?,?(?: [^.;,]{{1,40}},)? ?(?P<how>absent|abstaining|abstentions?|not voting|away|recused)\b"
)
"""“The nine-member board approved it 5-2, with one member, Ann Lund, absent.”"""
PASSED = pattern(
    rf"\b(?:passed|carried|approved|adopted|agreed|failed|defeated)(?: it)?,? (?:by )?(?:a vote of "
    rf")?(?P<ayes>{NUMBER}) ?[-–] ?(?P<noes>{NUMBER}),? (?:with|and) (?P<abstained>{NUMBER}) (?:abstentions?|"
    rf"abstaining)\b"
)
"""“The amendment passed 10-2 with 2 abstentions”, in minutes."""
HOW_ELSE = pattern(
    r"\b(?:abst(?:ain(?:ed|ing)?|entions?)|absent|away|recused|spoil(?:ed|t)|invalid|blank|undecided|tied?|present|neither)\b",
    re.IGNORECASE,
)
"""Words that tell of votes that are neither for nor against."""
MOST_TIMES = 1.5
"""How many times as many votes as members there are at most, for it to be a vote of these."""


class VoteCount(Options):
    """No options."""


def needs(options: VoteCount) -> Gate:
    """What a text must hold: votes, and who may vote."""
    votes = Need(frozenset("votes vote voted absent abstaining abstentions away recused".split()), frozenset())
    who = "present judges justices jurors member members seat seats strong councillors senators deputies lawmakers legislators"
    return Gate(frozenset(), ((votes, Need(frozenset(who.split()), frozenset())),))


def check(document: Document, options: VoteCount) -> Iterator[Finding]:
    """Every vote with more votes than the one body that the text tells of has members,
    or with others than all of them."""
    yield from _all_voted(document)
    yield from _some_missing(document)
    yield from _told_in_words(document)
    yield from _beyond_the_present(document)
    bodies = list(_found(document, MEMBERS, ("one", "two", "three", "four", "five", "six")))
    if len({number for _, _, _, number in bodies}) != 1:
        return
    other, match, group, members = bodies[0]
    for block in document.prose_blocks():
        for vote in VOTES.finditer(block.prose) if "vote" in block.prose else ():
            if members < _cast(vote) <= MOST_TIMES * members and not is_quoted(document, block, vote):
                place = document.place(other, *match.span(group), "who can vote")
                yield _of_two(document, block, vote, place, f"{match[group].lower()} can vote")


def _cast(vote: re.Match[str]) -> float:
    """How many votes there were for and against."""
    return sum(value(vote[group]) for group in _groups(vote))


def _groups(vote: re.Match[str]) -> tuple[str, str]:
    return next((f"ayes{at}", f"noes{at}") for at in ("", "2", "3") if vote[f"ayes{at}"])


def _of_two(document: Document, block: Block, vote: re.Match[str], members: Place, who: str) -> Finding:
    """That the votes for and against are not as many as those who can vote, or did."""
    ayes, noes = _groups(vote)
    makes = shown(_cast(vote))
    return Finding(
        place=document.place(
            block, min(vote.start(ayes), vote.start(noes)), max(vote.end(ayes), vote.end(noes)), f"makes {makes}"
        ),
        evidence=(members,),
        values={
            "votes": f"“{vote[ayes].lower()}” and “{vote[noes].lower()}”",
            "makes": makes,
            "members": who,
        },
        confidence=LIKELY,
    )


def _all_voted(document: Document) -> Iterator[Finding]:
    """The one vote with its abstentions, where the text says that all members took part."""
    every = list(everywhere(document, ALL_VOTED))
    votes = [
        (block, match)
        for block in document.prose_blocks()
        if "abst" in block.prose
        for shape in (WITH_ABSTENTIONS, IN_FAVOUR)
        for match in shape.finditer(block.prose)
        if not OF_BEFORE.search(block.prose, max(0, match.start() - REACH), match.start())
    ]
    if len(every) != 1 or len(votes) != 1:
        return
    ((other, said),), ((block, vote),) = every, votes
    makes, members = _makes(vote), value(said["members"])
    is_wrong = makes != members if said["how"] in VOTING else members < makes <= MOST_TIMES * members
    if is_wrong and not is_quoted(document, block, vote):
        place = document.place(other, *said.span("members"), "who were there")
        yield _with_abstentions(document, block, vote, place, f"{said['members'].lower()} took part")


def _some_missing(document: Document) -> Iterator[Finding]:
    """The one vote of a text by which all members voted and nobody abstained, where it has fewer votes than members."""
    every = list(everywhere(document, ALL_VOTED))
    if len(every) != 1 or every[0][1]["how"] not in VOTING:
        return
    ((other, said),) = every
    if any(HOW_ELSE.search(block.prose.replace(said[0], "")) for block in document.prose_blocks()):
        return  # “all 19 members present voted” is no vote of “present”
    votes = list(everywhere(document, VOTES))
    if len(votes) != 1:
        return
    ((block, vote),) = votes
    if _cast(vote) < value(said["members"]) and not is_quoted(document, block, vote):
        place = document.place(other, *said.span("members"), "who voted")
        yield _of_two(document, block, vote, place, f"{said['members'].lower()} voted")


def _beyond_the_present(document: Document) -> Iterator[Finding]:
    """Every vote of minutes with more votes than they list members as present."""
    present = listed_as_present(document)
    if present is None:
        return
    where, start, end, count = present
    for block, vote in everywhere(document, PASSED):
        if count < _makes(vote) <= MOST_TIMES * count and block.ordinal > where.ordinal:
            place = document.place(where, start, end, f"{count} names")
            yield _with_abstentions(document, block, vote, place, f"{count} members are listed as present")
    for block, vote in everywhere(document, VOTES):
        if count < _cast(vote) <= MOST_TIMES * count and block.ordinal > where.ordinal:
            place = document.place(where, start, end, f"{count} names")
            yield _of_two(document, block, vote, place, f"{count} members are listed as present")


def _told_in_words(document: Document) -> Iterator[Finding]:
    """Votes with more than all members, or with others than all where all took part."""
    for block in document.prose_blocks():
        of_some = IN_WORDS.finditer(block.prose) if "abstain" in block.prose else ()
        for vote in (*of_some, *(OF_ALL.finditer(block.prose) if ", with " in block.prose else ())):
            members = value(vote["members"])
            are_all = "all" not in vote.groupdict()
            is_wrong = _makes(vote) > members or (
                _makes(vote) < members and (are_all or vote["all"].startswith(", all"))
            )
            if is_wrong and not is_quoted(document, block, vote):
                start, end = vote.span("members")
                place = document.place(block, start, end, "how many there are")
                yield _with_abstentions(document, block, vote, place, f"there are {vote['members'].lower()} members")


def _makes(vote: re.Match[str]) -> float:
    return sum(value(vote[group]) for group in ("ayes", "noes", "abstained"))


def _with_abstentions(document: Document, block: Block, vote: re.Match[str], members: Place, who: str) -> Finding:
    """That the votes for and against and the abstentions are not as many as those who voted."""
    makes = shown(_makes(vote))
    return Finding(
        place=document.place(block, vote.start("ayes"), vote.end("abstained"), f"makes {makes}"),
        evidence=(members,),
        values={
            "votes": f"“{vote['ayes'].lower()}”, “{vote['noes'].lower()}” and “{vote['abstained'].lower()}”",
            "makes": makes,
            "members": who,
        },
        confidence=LIKELY,
    )


def _found(
    document: Document, shape: re.Pattern[str], groups: tuple[str, ...]
) -> Iterator[tuple[Block, re.Match[str], str, float]]:
    """Every match with the group that holds its number, and the number."""
    for block, match in everywhere(document, shape):
        group = next(group for group in groups if match[group])
        yield block, match, group, value(match[group])
