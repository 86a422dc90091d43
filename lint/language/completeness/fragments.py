"""Fragments that writers mean as they stand: asides, greetings, entries of a list, credits."""

from __future__ import annotations

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.temporal.months import MONTHS
from lint.language.temporal.words import WEEKDAY
from lint.language.verbs.doubtful import has_verbal_idiom
from lint.patterns import CAPITAL, pattern

STOCK = pattern(
    r"(?:So far, so good|No comment|No wonder|Not (?:any|so|yet|bad|really|at all)|Hence|Of course|More on|Again|First|"
    r"Second|Third|Last|Finally|Why|How|What|Yes|No|Oh|Well|Sure|OK|Okay|Details|Fourth|Now, on top|Question|Answer|"
    r"Note|Warning|Bottom line|Result|Firstly|Secondly|Thirdly|Case in"
    r" point|Same|Enough|Next|Previously|Related|See|Not)\b",
)
ENUMERATES = pattern(
    r"(?:First|Second|Third|Fourth|Last|Firstly|Secondly|Thirdly|Finally|Next), (?:how|an?|the|what|why|some|more|on|two|three|one|as to)\b"
)
"""What goes on with a list that the sentence before it announced."""
GREETING = pattern(
    r"(?:Introducing|Announcing|Presenting|Case in point|Hats off|Cue|Yours (?:for|to))\b|(?:(?:Many|Special|Massive|"
    r"Huge|Big|Warm|Hearty|Our|My|A (?:huge|big|special)) )?(?:[Tt]hanks|Thank|[Kk]udos|[Ss]hout-?out|Welcome|"
    r"[Cc]ongrat(?:ulation)?s|[Aa]pologies|Cheers|Sincerely|Happy|Hello|Hi|Good"
    r" (?:morning|afternoon|evening|night|luck))\b|.{0,40}, (?:no|yes)\.$|.{0,60}, (?:welcome|thank you|thanks)[.!]$|"
    r"The (?:more|less|fewer|[a-z]+er)\b.*,? the (?:more|less|fewer|[a-z]+er)\b|[\w’' -]{1,30}:"
)
_ASKED = r"(?:call|contact|phone|ring|e-?mail|fax|write|visit|see|telephone|text|ask)\b"
AIM = pattern(
    r"(?:When|If|Once|After|Before)\b[^.;:]*, (?:select|click|press|choose|tap|enter|type|open|check|set|add|run|drag|save)\b|"
    r"To (?:quote|paraphrase|borrow|cite)\b|To [a-z]+\b[^,;:]*, (?:just|simply|please|first|also|always|never)\b"
    rf"|(?:To [a-z]+\b|For (?:more|further|additional|full|details|directions|information|reservations|bookings|"
    rf"tickets|queries|questions)\b)[^.;:]{{0,60}}?(?:,| [A-Za-z]+) {_ASKED}"
)
"""What is followed by a command (“To join, just text START to the number below.”)."""
NOTE = pattern(
    r"About (?:[\w&’'/.-]+,? ){1,7}(?:Inc|Corp|Ltd|LLC|Co|LP|LLP|GmbH|plc|S\.A|N\.V|A\.G|Limited|Corporation|Company)\.?$|"
    r"Featured (?:image|photo)\b|"
    r"(?:(?:First|Originally|Previously) (?:published|posted|printed|shown|seen|broadcast|aired|recorded|filmed)|Published|Posted|Updated|Reprinted)\b|"
    r"(?:(?:Original|Theme|Incidental|Additional) )?(?:Words|Text|Story|Results|Scores|Report|Reporting|Recipe|Pictures|Photographs|Photos|Illustrations|Drawings|Music|music|Sound|Lyrics|Translation|Translated|Design|Styling) by\b|"
    r"(?:Sold out|Closed|Cancelled|Canceled|Postponed|Doors|Admission|Tickets)(?:[,;:.]| (?:at|from|on|for|until|all|to|available|free)\b)|"
    r"(?:Video|Photos?|Audio|Footage|Pictures?|Trailer|More photos|Full text) (?:of|from|by) [^.]{3,80} (?:below|above|here|inside|after the jump)(?=\.$)|"
    r"(?:Timetable|Opening hours|Opening times|Hours|Prices|Fares|Menu|Programme|Price list) (?:from|for|valid|until)\b|"
    rf"(?:Length|Height|Width|Depth|Diameter|Weight|Scale|Duration|Running time|Price)(?: about)? [{CURRENCY_SIGNS}]?\d|"
    r"(?:Figures |Amounts |Dollars )?[Ii]n (?:thousands|millions|billions)\b|"
    r"(?:\d+|[A-Z][a-z]+) (?:hours?|minutes?|days?|weeks?|months?|years?)(?:,? and (?:a half|(?:\d+|[a-z-]+) (?:minutes?|seconds?|hours?|days?|weeks?|months?)))?(?=\.$)|"
    r"(?:Data|Figures|Numbers|Sources?|Photographs?|Research|Additional reporting) (?:on [^.]{3,40} )?(?:from|by|courtesy of)\b|"
    rf"[A-Z][^.:;]{{3,60}}: (?:about |around )?[{CURRENCY_SIGNS}]?\d|"
    r"By (?:train|car|bus|coach|road|rail|boat|ferry|bike|plane|air|tram|taxi)\b[^,]{0,40}, (?:an?|about|around|just|some|under|over|half|\d+|two|three|four|five|six)\b|"
    rf"At [{CURRENCY_SIGNS}]?\d[^,]{{0,40}}, |(?:Nearly|Almost) (?:every|all|always|everyone|everything|half)\b[^,]{{0,30}}(?=\.$)|"
    r"(?:First|Last|Next) (?:race|match|game|ferry|boat|train|bus|tram|performance|screening|show|film|course|start|tee) (?:at )?\d{1,2}[.:]\d\d|"
    rf"(?:First|Second|Third) time (?:un)?lucky\b|[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,2}} \d{{1,3}},? "
    rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,2}} \d{{1,3}}(?=[,.( ])|"
    r"(?:For|Suitable for|Aimed at|Open to) (?:children|adults|families|beginners|all ages|ages|everyone|young people)\b[^,;:]{0,40}(?=\.$)|"
    r"If\b.{3,60}, (?:good|fine|great|well and good|so be it|even better|tough|all the better)\.$"
)
"""A note on where a text comes from, what it holds or what its figures count, and an idiom."""
IDIOM = pattern(
    r"All the more reason\b|Time again for\b|(?:[A-Z][a-z]+, )?[Bb]etter late than never\b|(?:Clever|Good|Kind|Nice|"
    r"Silly|Brave|Wise|Typical|Bold|Foolish|Generous) of (?:you|him|her|them|us|me|it)\b|[A-Z][a-z]+ enough to\b|"
    r"(?:Similarly|Likewise|Equally|Ditto),? (?:for|with|of|in)\b|Quite the (?:reverse|opposite|contrary)\b|"
    r"One (?:last|final|more|other|further) (?:point|thing|word|note|question)\b|(?:Finally|Now|First|"
    r"Last), an? (?:brief )?(?:word|note) (?:about|on|of)\b|"
    rf"(?:{'|'.join(MONTHS)}) \d{{1,2}}(?:(?:,| and|-|–) ?\d{{1,2}})*, (?:at )?(?:\d|noon)"
)
"""What goes without its verb in speech, and how a programme begins an entry: “March 9 and 10, 8 p.m., in the hall.”"""
OFF_THE_CUFF = pattern(
    r"(?:(?:(?:First of all|First|Finally|Also|Lastly),? )?(?:[Aa]n? )?(?:[Hh]uge|[Bb]ig|[Mm]assive|[Ww]arm|"
    r"[Ss]pecial|[Hh]eartfelt) (?:thank-you|thank you|thanks|shout-?out|round of applause)|Truly an?|On behalf of|"
    r"In the name of (?:God|Allah)|That and (?:much )?more|Nope|Yep|Yeah|Touché|Nor|Namely|Of note|All in all|"
    r"Too (?:bad|late|early|soon|often|many|much)|Lots (?:and lots )?of|Plenty of|Tons of|Heaps of|"
    r"(?:Who|What) better|(?:Well|Oh|Ah|Hmm|Hey|Wow|Okay|OK|(?:For|To) (?:me|us))(?=,)|(?:[A-Z][a-z]+ly )?(?:[Mm]ore|[Ll]ess) [a-z]+ than|"
    rf"Sort of|Kind of|Worth (?:[a-z]+ing|an? [a-z]+)|More [a-z]+ to (?:come|follow)|"
    rf"[{CAPITAL}][\w’'-]+ for (?:their|his|her)|Greetings from|Contact(?= [A-Z])|(?:E-?mails?|Letters?|Update|"
    rf"Items?) (?:from|on|for) |(?:Special|Extra|Full|Some) (?:credit|mention|praise)|KUDOS|Oh,? (?:and|but)|(?:Once|"
    rf"Yet) again,? an?|Another (?:piece|example|reason|sign|case|one)|"
    r"Overall,? an?|Now,? an|In (?:a|one) word|In two words|To (?:him|her|them|all|everyone|everybody|every one)\b[^.]*, (?:our|my|thanks)|"
    r"[A-Z][a-z]+ing words|(?:What|How) about|Glad|Proud|Delighted|Honou?red|Sorry|Very [a-z]+|Quite (?:an?|some|the)|On to|Off to|Up next|Next up|All sorts of|OK [-–—]|"
    r"Finally, (?:many |big |special |huge )?thanks to|More (?:about|on) (?:that|this) (?:later|below|soon)|"
    r"Only available|[A-Z][a-z]+(?: [A-Z][a-z]+)? here(?=,)|My (?:sincere|warm|heartfelt|special|personal) thanks|"
    r"Our (?:deepest|sincere(?:st)?|warmest|heartfelt|special|condolences|congratulations|thoughts|sympathies|"
    r"best wishes)|Something that|Someone who|"
    r"(?:Charged|Arrested|Sentenced|Convicted|Indicted|Wanted|Fined|Acquitted) (?:with|in|for|at|of|by|to|on)|"
    r"(?:Picture|Imagine|Suppose) [^.]{3,40} (?:an?|one|two|the|your|yourself|that)|"
    r"(?:If|When|Once)\b[^.]{5,80}, (?:then |just |simply |please )+[a-z]+)\b"
    r"|[A-Z][^.,]* to (?:begin|start|follow|commence)(?: [a-z]+)?(?=\.$)"
)
"""How one writes as one speaks, notes a charge, or asks a reader: “Glad to be back.” “Charged with theft.”
“Screening to begin at once.”"""
HIDDEN_VERB = pattern(
    rf"[{CAPITAL}][\w’'-]+ (?:steps|comes|fills|sits|stands|chips|pitches) (?:in|up|down|over|out) (?:as|for|to|with|on)\b|"
    r"[A-Z][^.,;:]{1,40}[’'‘]s (?:on|in|at|the|an?|not|no|been|now|here|up|down|out|off|over|back|still|also|just|going|gone|about|with|too|so|really|never|always)\b|"
    r"The (?:dead|injured|wounded|missing|living|poor|rich|old|young|elderly|sick|unemployed|homeless|accused|arrested|faithful) "
    r"(?:range|include|number|come|live|die|suffer|pay|get|need|face|lie|rest|remain|vary)\b|"
    r"The (?:former|latter|two|others|rest) (?:aim|seek|desire|want|argue|hold|need|share|favou?r|stand|look|support|oppose|claim)\b|"
    r"[^.,;:]{3,60} (?:(?:itself|himself|herself|themselves) [a-z]+ed|short[- ]circuits|zero(?:e?s|ed) in|ships with|matters?,? too|launched(?=\.$))\b|"
    r"(?:On|In|At) [^,]{3,40}, \d[\d,]* (?:[a-z-]+ ){1,4}[a-z]+ed (?:by|in|at|on|around|outside|to|for)\b|"
    r"In [^,]{3,40}, [^.,;:]{3,40} launched(?=\.$)|Another [^,]{3,60}, another |"
    rf"[{CAPITAL}][\w’'-]+ [a-z]{{3,}}s (?:very|nearly|almost|exactly|much|rather|quite)\b|"
    r"(?:Most|Many|Some|Few|All) [^.,;:]{3,50} [a-z]{3,} too (?:early|late|often|much|little|quickly|soon|fast) |"
    r"[A-Z][^.,;:]{3,60} points? (?:in the (?:same|right|wrong|other|opposite) direction|to (?:an?|the) )|"
    r"(?:After|Before|Since|From|In|On|At|With) [^,]{5,60} that (?:goes|rises|falls|comes|becomes|drops|changes|ends) (?:up|down|to|by|back|into)\b"
)
"""A verb where a noun is expected, behind an adjective that stands for people or behind “that”, in front of an adverb,
and “is” or “has” in short: “Our money’s on the boat.”"""
AFTERTHOUGHTS = frozenset(
    """
    Nice Fine Great Wonderful Beautiful Interesting Funny Strange Sad Better Worse Less Much Latest Minutes
    Apparently Certainly Obviously Clearly Hopefully Ideally Preferably Probably Possibly Definitely Absolutely Maybe Perhaps
    Especially Particularly Specifically Typically Usually Mostly Mainly Hardly Even Again Also Just Like Plus
    And Or But Not No Yes Nothing Then So Because Hence Thus Instead Gone
    """.split()
)
"""With which spoken afterthoughts begin."""
FIRST_WORD = pattern(r"\w+")
ASIDE = pattern(
    r"[^,]{1,60}, not [^,]{3,60}, but [^,]{3,80}\.$|(?:Alas(?=,)|None of (?:this|that|the)|(?:Little|Small|Fat|Not much|Hardly any) (?:chance|hope|wonder|doubt|"
    r"sign|point|use|need|surprise|comfort)|Such an?\b|All of which\b|More (?:in|on) |Our \d|First, (?:closer|better|"
    r"more|less)\b|In the (?:actual|true|strict|real|full) sense of|Basically(?! [a-z]+ing)|More [a-z]+, more|"
    r"The final score|Tune in|Yet another|Back to|Anyway, (?:back|on)|Other than|At least(?=, that is| (?:in|at|on|"
    r"for|until|if|when|as|to|not|with|from)\b)|This from|How [a-z]+(?= (?:to|that|for|of)\b)|Right up there|"
    r"All (?:with)?in(?: the space of)? an?|To the extent|As if|At the same time|First up|More (?:to|details|"
    r"information|info)|Time (?:to|for)|"
    r"As (?:above|below|before|usual)|(?:In|At|Under|Behind|Above|Outside|Inside|Beside) the [^,]{2,30}, (?:an?|one|"
    r"two|three|four|five|six|seven|eight|nine|ten|\d+|perhaps|some|only|no|nothing)|"
    r"(?:On|At|From|In) the (?:far |top |bottom )?(?:left|right|wall|middle|foreground|background|front row|back row)|"
    r"(?:Photographs|Paintings|Drawings|Prints|Pictures|Portraits|Sculptures|Tales|Poems|Essays|Songs) (?:of|by|from|about)|"
    r"(?:What|How|Where|When|Why|Who) to|Now (?:back|on|for|the)|Looking forward|At (?:best|worst)|In other words|"
    r"In short|In essence|In particular|In a nutshell|(?:On|From) (?:the )?one (?:side|hand)(?=,)|"
    r"On the other(?: side| hand)?(?=,)|"
    r"All (?:this|that|of this)|One of those|Those who|This time|That according to|Good (?:news|for)|"
    r"(?:For|In|On|As|With) [^,]{2,40}, (?:yes|no|certainly|perhaps|probably|maybe|absolutely|definitely|hardly)(?: not)?(?=\.$)|"
    rf"[A-Z][^.:]*\b(?:until|by|from) \d{{1,2}} (?:{'|'.join(MONTHS)})(?=\.$)|"
    r"(?:Online|In person|By (?:phone|telephone|post|e-?mail))(?=,)|(?:Short|Long|Big|Small|Rich|Poor|Low|High|Light|"
    r"Strong|Weak) (?:in|on|at) [^.]*,? (?:and|but) [a-z]+ (?:in|on|at)|"
    rf"In (?:that|this|which) order|[A-Z][A-Za-z ]{{2,30}}, (?:up|down) (?:by |about |nearly |almost )?[{CURRENCY_SIGNS}]?\d|"
    rf"In conversation with|(?:Around|About|From|Up to|Nearly|Almost) [{CURRENCY_SIGNS}]?\d[^,]{{0,40}}(?=\.$)|"
    rf"(?:At|In) (?:the )?[A-Z][^.,]{{2,60}} (?:until|till|from|on) (?:{WEEKDAY}|\d|[A-Z][a-z]+ \d)[^,]{{0,30}}(?=\.$)|"
    r"(?:Not )?(?:Suitable|Unsuitable|Ideal|Perfect|Recommended|Available|Free|Open) (?:for|to|from|at|in|on|until|with)|"
    rf"(?:Last|First|Best|Previously|Often|Never) (?:seen|shown|used|held|known|served|heard)|Via|Per [a-z]+|By [{CAPITAL}][\w’'-]+ [{CAPITAL}][\w’'-]+(?=,)|"
    r"[A-Z][a-z]+ing (?:when|how|what|where|why|not)|"
    r"(?:Well|First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Partly|Mainly|Mostly|Largely|Simply|Perhaps|Maybe|Probably|Precisely),? because|Potentially, an?|"
    r"(?:Maximum|Minimum)(?: of)? \d+|"
    r"(?:Lastly|Finally), an? (?:note|word|reminder|tip)|What an? [a-z]+|Such as|For (?:example|instance)|As well as|Rather than|Or rather)\b|"
    r".*, (?:of course|in fact)(?=\.$)|.*\boh my(?=\.$)|.*, but an? [a-z]+ one(?=\.$)|"
    r"[A-Z][^.]*, (?:[^.,]* )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]m)?(?: to | ?[–-] ?)(?:\d[\d.:]* ?[ap]m|noon|"
    r"midnight)(?=\.$)|[^,]{2,40}(?:, [^,]{2,30})?, (?:no|not) [^,]{2,40}(?=\.$)|"
    r"[^,]{2,30} of (?:it|us|them|that)(?=[.,])|(?:On|Over|Across) the [^,]{2,30}, an? "
)
"""More that they begin with, or end with."""
LONGEST_LEAD = 3
"""Words before the comma of two sentences that are built alike."""
FIGURE = pattern(
    rf"(?:About|Around|Nearly|Almost|Roughly|Some|More than|At least|Up to) [{CURRENCY_SIGNS}]?\d[^.]*, according to\b"
)
CREDIT_LIKE = pattern(
    r"^(?:[a-z]+ed|written|given|lent|made|drawn|built|chosen|sung|told) by\b|\bfrom file\b|\bfile (?:photo|image)\b|"
    r"\bimage;|\bprovided by\b|\bcourtesy of\b|\bpictured\b|\bin action\b|"
    r"\((?:(?:far|top|bottom|second|third) )?(?:left|right|cent(?:er|re)|front|back)(?: to right| and (?:left|"
    r"right))?\)|\d{4}\)|https?:|©|\bpp?\. ?\d|\bet al\b|\[online\]|\bdoi\b|\bisbn\b|vol\.|\bretrieved\b",
)
"""For a text in small letters."""


PRACTICAL = pattern(
    rf"\b\d{{1,2}}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)? ?[–-] ?\d{{1,2}}[.:]\d\d\b|(?:\b\d+p|[{CURRENCY_SIGNS}]\d[\d.]*) (?:each|per|an?\b)|"
    r"\bby (?:the )?(?:[Nn]o\.? ?\d+ )?(?:bus|tram|ferry|train)\b.*\.$"
)
"""What a programme or a guide notes of hours, prices and ways: “Votes for the best, 20p each.”"""


def is_spoken_so(text: str, tokens: list[str]) -> bool:
    """Whether these are words that stand for a sentence, or verbs of an idiom that no word settles."""
    return bool(
        AIM.match(text)
        or has_verbal_idiom(text, tokens)
        or (STOCK.match(text) and (len(tokens) < 5 or ENUMERATES.match(text)))
        or GREETING.match(text)
        or NOTE.match(text)
        or IDIOM.match(text)
        or OFF_THE_CUFF.match(text)
        or HIDDEN_VERB.match(text)
        or PRACTICAL.search(text)
    )


COUNTED = pattern(r"\b(?:two|three|four|five|six|seven|eight|several|following)\b")
LISTED = pattern(r"[^,.;:]{3,50}(?:, [^,.;:]{3,60}){1,6},? (?:and|or) [^,.;:]{3,60}\.")
"""A sentence that counts, and one that has no more than the list."""


def is_elliptic(before: str, text: str) -> bool:
    """Whether a sentence takes its verb from the one before it: “In 2022, we met in Umber. In 2023, in Tarn.”"""
    if before.startswith("To ") and text.startswith("To the "):
        return True  # a toast: “To Jo Lund, for the rolls. To the pilot who brought them.”
    if COUNTED.search(before) and LISTED.fullmatch(text):
        return True  # “There were four of them. The mast, the long sail, the oars and the lamp.”
    mine, theirs = (one.partition(",")[0].split() for one in (text, before))
    return 1 < len(mine) == len(theirs) <= LONGEST_LEAD and mine[0] == theirs[0] and "," in text and "," in before


def is_promised_figure(text: str) -> bool:
    """Whether a text tells the figure that its heading promised: “About 40 tonnes, according to the report.”"""
    return FIGURE.match(text) is not None


def is_aside(text: str) -> bool:
    """Whether a sentence starts as spoken afterthoughts do ("And all that.", "In other words, …"),
    or is one ("Three sails, no oars.")."""
    first = FIRST_WORD.match(text)
    return (first is not None and first[0] in AFTERTHOUGHTS) or ASIDE.match(text) is not None


def is_credit(text: str) -> bool:
    """Whether a text names the source of an image or a work."""
    return CREDIT_LIKE.search(text.lower()) is not None
