"""Kinds of events that befall one thing at one time: the words by which each is told, and how often it may be."""

from __future__ import annotations

from collections.abc import Mapping

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.patterns import CAPITAL

KINDS: Mapping[str, str] = {
    "construction": r"built|put up|erected|constructed|construction|finished(?= the)|completed(?= in| on|,)|completion",
    "founding": rf"founded|founding|(?:set up|established)(?! an? (?:[{CURRENCY_SIGNS}]|[a-z -]{{0,30}}(?:fund|office|presence|partnership|record|team|program)))|establishment|incorporation",
    "merger": r"merged|merger(?! (?:talks|plan|deal|offer|bid|agreement))|joined forces",
    "death": r"died|death|passed away",
    "conviction": rf"convicted|conviction|found (?:[{CAPITAL}][\w’'-]+ )?guilty|guilty verdict",
    "signing": r"signed|signing|(?:put|set) (?:its|their|his|her) names? to",
    "publication": rf"published|publication|came out|released(?! [\d{CURRENCY_SIGNS}*])|release|premiered|première|premiere",
    "purchase": r"bought|purchased|purchase|acquired|acquisition|takeover|paid [^.;]{3,40} for|sold|sale",
    "closure": r"(?<!market )(?<!markets )(?<!exchange )closed|closing|closure|shut(?: down)?|shutdown|ceased",
    "wedding": r"married|wedding|marriage|exchanged vows",
    "appointment": r"appointed|appointment|named(?= (?:as |to |chief|head|director|president|chairman|editor|manager|commissioner|[a-z]+ of ))",
    "coup": r"seized power|took power|coup|putsch|overthrown|overthrew|overthrow|ousted|ouster|toppled|toppling",
    "privatization": r"privati[sz]ed|privati[sz]ation|(?:sold|sale) [^.;]{0,40}to private investors|wholly private",
    "flotation": r"went public|initial public offering|flotation|floated",
    "arrest": r"arrested|arrest|captured|capture|apprehended|seized(?= [A-Z])",
    "ban": r"outlawed|banned|ban",
    "launch": r"launched|launch",
    "defection": r"defected|defection|asked for asylum",
    "bankruptcy": rf"filed for (?:[{CAPITAL}][\w.]* ){{0,2}}bankruptcy(?: protection)?|(?:put|went|forced) into (?:liquidation|"
    rf"administration|receivership)|bankruptcy filing|Chapter 11 filing|bankruptcy|protection from (?:its|"
    rf"their) creditors",
    "eruption": r"erupted|eruption",
    "earthquake": r"earthquake|quake",
    "nationalization": r"nationali[sz]ed|nationali[sz]ation|takeover of",
    "independence": r"independence|independent since",
    "fire": r"burned down|burnt down|destroyed|levelled|leveled|blaze|fire",
    "sinking": r"sank|sunk|sinking|went down|lost off",
    "crash": r"crash|crashed|flew into",
    "collapse": r"collapsed|collapse|fell into the (?:river|sea|harbou?r)",
    "discovery": r"discovery|struck oil|unearthed",
    "opening": r"opened|opening|inaugurated|inauguration",
    "strike": r"walkout|walked (?:out|off the job)|downed tools|went on strike|strike|stoppage",
    "flood": r"flood|floods|flooded|burst its banks|swept (?:it|them) away|carried off",
    "unveiling": r"unveiled|unveiling",
    "dismissal": r"dismissed|dismissal|fired(?= as| by| for| in| on| last)|sacked|sacking",
    "oath": r"sworn in|swearing-in|(?:took|taking|takes) (?:the|his|her) oath",
    "indictment": r"indicted|indictment",
    "acquittal": r"acquitted|acquittal|cleared(?= in| of| on| last)",
    "resignation": r"resigned|resignation|stepped down|quit(?= as| in| on| last)",
    "explosion": r"explosion|exploded|blast|blew up",
    "settlement": r"settled(?= (?:the|a|its|his|her) )|settlement",
    "patent": r"patented|(?:granted|awarded) (?:an? |the )?patent|patent awarded",
    "victory": r"last won|last championship|last title|last trophy",
    "order": r"desegregation order|integration order|ordered|ruling",
}
"""The words by which each kind is told, verbs and nouns; capitals and flags apart."""
RECURS = frozenset(
    "signing strike flood fire earthquake explosion arrest purchase publication opening launch ban crash appointment "
    "eruption order dismissal indictment acquittal resignation settlement unveiling".split()
)
"""What one thing may see twice, so that more has to be shared than a name."""
ALONE = frozenset(
    "flotation merger privatization coup independence nationalization bankruptcy sinking eruption discovery".split()
)
"""What a text hardly tells of twice, so that “the merger” is the one that it has told of."""
PERSONAL = frozenset(
    "death conviction wedding appointment coup arrest defection dismissal oath indictment acquittal resignation".split()
)
"""What befalls people, of whom a text has many: only whoever stands beside both is one."""
OF_BODIES = frozenset(("founding", "launch", "opening"))
"""What befalls firms, of which one may be called by the name of another, and more."""
OF_PLACES = frozenset("crash explosion fire flood earthquake collapse eruption strike".split())
"""What is called by the place that saw it: “the Lom crash”."""
SUDDEN = frozenset(
    "fire blaze blast explosion crash collision accident attack earthquake quake flood landslide avalanche robbery raid burglary shooting "
    "stabbing murder killing derailment outage leak spill collapse break-in sinking".split()
)
"""What begins and happens on one day."""
