"""The spelling of each country that writes English, among them Canada and Australia, which share with both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.document import Document, once_a_document
from lint.language.vocabulary.homes import home
from lint.language.vocabulary.spellings import Spelling
from lint.language.words import lowered, whole_prose
from lint.patterns import pattern

CANADIAN = pattern(
    r"\w+yz(?:e|es|ed|er|ers|ing)|programs?|tires?|curb(?:s|ed|ing)?|aluminum|skeptic(?:s|al|ally|ism)?|artifacts?|jails?|jailed|"
    r"(?:snow)?plow(?:s|ed|ing)?|fulfill(?:s|ment)?|panelists?"
)
"""What Canadians spell as Americans do, though it is otherwise in Britain."""
HARDLY_ELSEWHERE = pattern(r"skeptic(?:s|al|ally|ism)?|(?:snow)?plow(?:s|ed|ing)?|panelists?")
"""Those of them that hardly anybody has by chance among British spellings, as many have “program” and “fulfill”."""
AUSTRALIAN = pattern(r"programs?|jails?|jailed")
FEWEST_BRITISH = 2
DOLLARS_AND_TITLE = (pattern(r"\$\d"), pattern(r"\b(?:Mr|Mrs|Ms|Dr) [A-Z]"))
"""What a text has together that counts in dollars and is not American."""
OLD_AUSTRALIAN = pattern(r"\w+or(?:s|ed|ing|ful|ite|ites|able|hood|hoods|ly)?")
"""What Australian newspapers spelled as Americans do, until far into the twentieth century: color, neighborhood."""
HOMES = {
    "canadian": pattern(
        r"\b(?:canad(?:a|ian|ians)|toronto|vancouver|montreal|calgary|edmonton|winnipeg|halifax|ontario|quebec|alberta|manitoba|"
        r"saskatchewan|british columbia|b\.c\.|nova scotia|new brunswick|newfoundland|rcmp|nunavut|yukon|ottawa|saskatoon|moose jaw|"
        r"red deer|kelowna|mississauga|sudbury|moncton|fredericton|charlottetown|whitehorse|yellowknife)|(?<!\d )\bbc\b|\bca?\$\d"
    ),
    "australian": pattern(
        r"\b(?:australi(?:a|an|ans)|sydney|melbourne|brisbane|adelaide|canberra|hobart|queensland|new south wales|nsw|tasmania|"
        r"in darwin|alice springs|northern territory|gold coast|geelong|ballarat|bendigo|wollongong|townsville)\b|\bau?\$\d"
    ),
}
"""What a text names that is written in a country with a spelling of its own; in lower case."""


def is_right(word: str, spelling: Spelling, english: str) -> bool:
    """Whether a house of some English spells a word so.

    -ize is American, Canadian and, in Oxford, British (New Oxford Style Manual 2016); Canadian is British but for what
    the Canadian Press spells as Americans do; Australian is British but for “program” (Australian Government Style
    Manual).
    """
    side, other = spelling
    if english == "canadian":
        if side in ("British", "American"):
            return (side == "American") == any(CANADIAN.fullmatch(form) for form in (word, other))
        return side == "-ize"
    if english == "australian" and side in ("British", "American"):
        return (side == "American") == any(AUSTRALIAN.fullmatch(form) for form in (word, other))
    return (
        side
        in {
            "british": ("British", "-ise"),
            "australian": ("-ise",),
            "oxford": ("British", "-ize"),
            "american": ("American", "-ize"),
        }[english]
    )


def is_written_in(document: Document, english: str) -> bool:
    """Whether a text names places and people of the country of some English."""
    return english in _homes_named(document)


@once_a_document
def _homes_named(document: Document) -> frozenset[str]:
    return frozenset(english for english, home in HOMES.items() if home.search(lowered(document)))


def is_of_country(document: Document, spellings: Mapping[str, Spelling]) -> bool:
    """Whether a text that names Canada or Australia spells all its telling words as that country does."""
    return any(
        is_written_in(document, english) and all(is_right(word, one, english) for word, one in spellings.items())
        for english in HOMES
    )


def is_of_its_country(document: Document, word: str, spelling: Spelling) -> bool:
    """Whether a word is spelled as Americans do, and as the country does of which a text names places or people."""
    return spelling.side == "American" and any(is_right(word, spelling, english) for english in _homes_named(document))


def _is_australian_by_words(document: Document, american: Sequence[str], spellings: Mapping[str, Spelling]) -> bool:
    """Whether a text has “program” among two words or more that America spells otherwise, or beside dollars and a
    “Mr” without its point, as Canadians and Australians have it; who writes “programme” too has mixed them."""
    return (
        all(map(AUSTRALIAN.fullmatch, american))
        and not any(word.startswith("programme") for word in spellings)
        and (
            len(spellings) - len(american) >= FEWEST_BRITISH
            or all(sign.search(whole_prose(document)) for sign in DOLLARS_AND_TITLE)
        )
    )


def may_be_of_country(document: Document, spellings: Mapping[str, Spelling]) -> bool:
    """Whether the words are spelled as Canadians do, with one that few others have, or as Australian newspapers did
    with -or."""
    if any(one.side == "-ize" or HARDLY_ELSEWHERE.fullmatch(word) for word, one in spellings.items()):
        return all(is_right(word, one, "canadian") for word, one in spellings.items())
    american = [word for word, one in spellings.items() if one.side == "American"]
    if _is_australian_by_words(document, american, spellings) and home(document) != "British":
        return True
    return all(map(OLD_AUSTRALIAN.fullmatch, american)) and is_written_in(document, "australian")
