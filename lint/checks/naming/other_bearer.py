"""Why two spellings are of two bearers by what the text says of them: each function in `TWO_BEARERS` is a reason, and
its name says which."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.checks.naming.spelled_name import SpelledName
from lint.checks.naming.told_apart import OF_PLACES
from lint.language.names.courtesies import COURTESIES
from lint.language.names.forms import NameWord, plain
from lint.language.names.relatives import RELATIVE
from lint.language.names.streets import KINDS
from lint.language.reasons import first_reason
from lint.patterns import CAPITAL, pattern
from lint.records import Record

NAME = rf"[{CAPITAL}][\w’'-]+"
KIN_BEFORE = pattern(
    rf"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Ii]ts) (?:half-|step-|great-)?(?:{RELATIVE}|colleague|rival|opponent|neighbou?r|friend|flatmate|"
    rf"room-?mate|team-?mate|successor|predecessor|namesake),? (?:{NAME} ){{1,3}}$"
)
KIN_BEHIND = pattern(
    rf"(?: {NAME})?,? (?:who )?(?:is |was )?(?:his|her|their|its) (?:\w+ )?(?:half-|step-|great-)?{RELATIVE}\b"
)
"""How a name is led to, or goes on, of which the text says whose relative or colleague its bearer is: “Her niece, Thi
Loan”, “Toni Moe, is his nephew”."""
REACH_OF_KIN, REACH = 70, 250  # characters
PARTNER = pattern(rf" & ({NAME})")
"""The next name of a firm: “Brann & Cole”."""
DISHES = "duck|curry|mix|opera|man|potato(?:es)?|rice|cake|salad|sauce|toast|gin|sapphire|ware|shawl|check|ale|stout"
OF_DISH = pattern(rf" (?:{DISHES})\b")
BEFORE_DISH = pattern(r"\b[Cc]hicken $")
OF_FIRM = pattern(
    r"\b(?:insurers?|banks?|company|firm|group|airline|retailer|supermarket|car-?maker|maker|manufacturer|brewer|chain|club|brand|label|newspaper|magazine) $"
)
JUDGE = pattern(r"\b(?:Mr|Mrs|Ms|Lord|Lady)\.? Justice $")
AT_PLACE = pattern(r"\b(?:in|at|from|near|to|around|outside) $")
STATE = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|"
    "Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    "New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|"
    "Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario"
)
ABROAD = frozenset("Odessa Canton Calcutta Bombay Madras Peking".split())
"""Towns of America that bear the old name of a city elsewhere."""
OF_NAME = pattern(r" names?\b")
OF_STREETS = frozenset(KINDS.split("|"))
OF_WATERS = frozenset("River Lake Creek Bay Sound Falls Mountain Mountains Valley".split())
IN_STATE = pattern(rf"(?:,| in) (?:{STATE})\b")


class Spellings(Record):
    """The rarer spelling and the other one."""

    odd: SpelledName
    usual: SpelledName


def _stands_behind(word: NameWord, before: re.Pattern[str]) -> bool:
    return before.search(word.block.prose, max(0, word.start - REACH_OF_KIN), word.start) is not None


def is_of_kin(pair: Spellings) -> bool:
    """The text introduces the rarer one as a relative or a colleague of whoever bears the other one, and both have one
    first name or surname."""
    odd, usual = pair.odd, pair.usual
    if odd.befores & usual.befores:
        return any(_stands_behind(word, KIN_BEFORE) and _is_named_before(usual, word) for word in odd.words)
    shares = odd.is_alone or bool(odd.afters & usual.afters)
    return shares and any(KIN_BEHIND.match(word.block.prose, word.end) for word in odd.words)


def _is_named_before(name: SpelledName, word: NameWord) -> bool:
    return any(word.start - REACH < start < word.start for start in name.starts.get(word.block.ordinal, ()))


def have_other_partners(pair: Spellings) -> bool:
    """Brannigan & Cole, Branagan & Co."""
    partners = [
        {match[1] for word in name.words if (match := PARTNER.match(word.block.prose, word.end))}
        for name in (pair.odd, pair.usual)
    ]
    return all(partners) and partners[0].isdisjoint(partners[1])


def is_of_dish(pair: Spellings) -> bool:
    """Peking duck, chicken Kiev: what keeps the old name of a city."""
    return all(
        OF_DISH.match(word.block.prose, word.end) is not None or _stands_behind(word, BEFORE_DISH)
        for word in pair.odd.words
    )


def are_firm_and_city(pair: Spellings) -> bool:
    """The insurer Zurich, which has its seat in Zürich."""
    return any(
        any(_stands_behind(word, OF_FIRM) for word in firm.words)
        and any(_stands_behind(word, AT_PLACE) for word in city.words)
        and not any(_stands_behind(word, OF_FIRM) for word in city.words)
        for firm, city in ((pair.odd, pair.usual), (pair.usual, pair.odd))
    )


def is_in_another_state(pair: Spellings) -> bool:
    """Odesa, and Odessa, Texas."""
    return pair.odd.form in ABROAD and all(IN_STATE.match(word.block.prose, word.end) for word in pair.odd.words)


def are_person_and_body(pair: Spellings) -> bool:
    """John Hopkirk, and John Hopkins University."""
    return any(
        all(word.after in OF_PLACES for word in body.words)
        and person.always_has_known_name_before
        and not person.may_be_of_saint
        and not any(word.after for word in person.words)
        for body, person in ((pair.odd, pair.usual), (pair.usual, pair.odd))
    )


def are_two_companies(pair: Spellings) -> bool:
    """Tellvar Energy, and Telvar Capital, which lent it money."""
    behind = [frozenset(word.after for word in name.words) for name in (pair.odd, pair.usual)]
    return pair.odd.is_company and pair.usual.is_company and all(behind) and behind[0].isdisjoint(behind[1])


def are_judge_and_other(pair: Spellings) -> bool:
    """Mr Justice Holroyd, and the lawyer Ms Holyrood."""
    return any(
        all(_stands_behind(word, JUDGE) for word in judge.words)
        and not any(_stands_behind(word, JUDGE) for word in other.words)
        and any(word.before.rstrip(".") in COURTESIES for word in other.words)
        for judge, other in ((pair.odd, pair.usual), (pair.usual, pair.odd))
    )


def are_street_and_water(pair: Spellings) -> bool:
    """Merrimac Street, which is called after the Merrimack River as it was once spelled."""
    return any(
        all(word.after in OF_STREETS for word in street.words) and all(word.after in OF_WATERS for word in water.words)
        for street, water in ((pair.odd, pair.usual), (pair.usual, pair.odd))
    )


def is_christian_name(pair: Spellings) -> bool:
    """The Christian name of somebody, and Christina."""
    return pair.odd.form == "Christian" and all(OF_NAME.match(word.block.prose, word.end) for word in pair.odd.words)


IN_TWO_TONGUES = frozenset(
    "Bogota Cadiz Cordoba Leon Malaga Medellin Merida Mexico Montreal Panama Peru Quebec Zurich".split()
)
"""Places whose English name has no accent, and which parties, firms and ruins are called after in their own tongue."""


def has_name_in_own_tongue(pair: Spellings) -> bool:
    """Quebec, and the party Québec Ouvert; Panama City, and the ruins of Panamá Viejo."""
    return any(
        other.form in IN_TWO_TONGUES
        and plain(own.form) == plain(other.form)
        and own.form != other.form
        and all(word.after and not word.before for word in own.words)
        and {word.after for word in own.words}.isdisjoint({word.after for word in other.words})
        and not any(word.before for word in other.words)
        for own, other in ((pair.odd, pair.usual), (pair.usual, pair.odd))
    )


TWO_BEARERS: tuple[Callable[[Spellings], bool], ...] = (
    is_of_kin,
    have_other_partners,
    is_of_dish,
    are_firm_and_city,
    is_in_another_state,
    are_person_and_body,
    are_two_companies,
    are_judge_and_other,
    are_street_and_water,
    is_christian_name,
    has_name_in_own_tongue,
)


def reason(pair: Spellings) -> str:
    """The name of the first reason that holds; nothing where none does."""
    return first_reason(TWO_BEARERS, pair)
