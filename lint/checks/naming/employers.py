"""Whoever works at one body and is employed by another: “a geologist at the University of Tarn”,
“who is employed by the Polar Institute”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.naming.one_post import Post
from lint.document import Document
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.sentences import sentence_at
from lint.patterns import CAPITAL, pattern

_BODY = rf"(?:(?:[a-z]+ ){{0,3}}(?:[{CAPITAL}][\w’'-]+)(?: (?:(?:of|for|and|the) )*[{CAPITAL}][\w’'-]+)*|state [a-z]+ [a-z]+)"
AT = pattern(
    rf"(?<![\w’'-])(?:Dr |Professor )?(?P<name2>{PERSON}) (?P<post2>of (?P<body2>(?:the )?(?:University|Institute|College) of [{CAPITAL}][\w’'-]+))|"
    rf"(?<![\w’'-])(?P<name>{PERSON}), (?:an?|the) (?P<post>(?:[a-z-]+ )?[a-z]+(?:er|or|ist|ian|ant|ent|cian) (?:at|with) (?P<body>(?:the |an? )?{_BODY}))"
)
EMPLOYED = (
    pattern(
        rf"(?<![\w’'-])(?P<name>{PERSON}|[{CAPITAL}][\w’'-]+), who is (?P<post>employed (?:by|at) (?P<body>(?:the |an? )?{_BODY}))"
    ),
    pattern(
        rf"\b(?P<post>(?P<body>(?:the |an? )(?:[A-Z][a-z]+ )*(?:University|Institute|College|Laboratory|Museum|Hospital|Ministry)(?: (?:of|for) [{CAPITAL}][\w’'-]+)?)), "
        rf"where (?:(?:Dr|Mr|Mrs|Ms) )?(?P<name>[{CAPITAL}][\w’'-]+) is employed"
    ),
    pattern(rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w-]+)(?P<post>[’']s employer, (?P<body>(?:the |an? )?{_BODY}))"),
)
OTHERWISE = pattern(
    r"\b(?:former\w*|then|previous\w*|until|joined|moved|now|also|both|became|used to|retired|owned by|part of|subsidiary|university’s|university's)\b"
)
"""Words of a sentence in which somebody works elsewhere now, or one body belongs to the other."""
WORD = pattern(r"[^\W\d_]{4,}")


def two_employers(document: Document) -> Iterator[tuple[Post, Post]]:
    """Where somebody is employed, and where the text has the person work for another body."""
    employed = [one for shape in EMPLOYED for one in _told(document, shape)]
    for name, body, here in employed:
        for who, other, there in _told(document, AT):
            if name[1] == who[1] and may_be_one(document, name, who) and body.isdisjoint(other):
                yield here, there
                break


def _told(document: Document, shape: re.Pattern[str]) -> Iterator[tuple[tuple[str, str], frozenset[str], Post]]:
    """Who works where: the person, the words of the body, and the place."""
    for block, match in in_own_words(document, shape):
        sentence = sentence_at(document, block, match.start())
        if sentence is not None and not OTHERWISE.search(sentence.text):
            group = "" if match["name"] else "2"
            words = frozenset(WORD.findall(match[f"body{group}"].lower()))
            who = person(match[f"name{group}"])
            yield who, words, Post(block, *match.span(f"post{group}"), who[1], match[f"body{group}"])
