"""Ends of sentences that are whole by more than their last word: what licenses a preposition,
an article or a verb there."""

from __future__ import annotations

from lint.patterns import pattern

_PREPOSITION = "(?:for|to|of|on|about|with|from|in|at|into|toward|towards|between)"
_MODAL = "(?:can|could|will|would|may|might|must|should)"
_OWNER = "a|an|any|every|each|my|your|his|her|its|our|their"

WITHOUT_VERB_OF_BEING = pattern(
    r"\b(?:unless|if|when|where|until|once|than) (?:not )?(?:[a-z]+ly )?(?:[a-z]+(?:ed|en)|dealt|sought|met|"
    r"paid)(?: (?:[a-z]+ ){0,3}[a-z]+(?:ed|en))? (?:for|to|of|on|about|with)\.?$"
    r"|\bas [A-Z]?[a-z]+ (?:had|has|have) [a-z]+ed (?:for|with|to|about)\.?$"
    r"|\b(?:topics|questions|subjects|issues|problems|matters|cases) (?:dealt|talked|written|cared|looked) (?:with|about|for|after|at)\.?$"
)
"""“Boats are not let unless specifically asked for.” “As the clerk had asked for.” “The usual topics dealt with.”"""
IDIOM = pattern(
    r"\b(?:and|or|but)? ?not (?:during|before|after|within|until|since)\.?$|\b(?:unaccounted|uncalled|unheard|"
    r"undreamt) (?:for|of)\.?$|\b(?:an?|the|this|that|last|some|little|long|short|wee|good|great) (?:(?:last|wee|"
    r"little|long|short|good) )*while\.?$|\bif so,? (?:which|who|whom|when|where|how|why|what)\.?$|"
    r"\b(?:hear|heard|record|recorded|remember|remembered|recall|recalled|imagine|imagined|caught) "
    r"[A-Za-z’' ]{2,30} (?:say|saying) that\.?$|\b(?:bit|lot|deal|piece) of [a-z]+ing (?:into|at|after|for|through)\.?$|\bwhose [a-z]+ is whose\.?$|\b(?:who|which|what) is (?:who|which|what)\.?$|\bto an? (?:crisp|turn|standstill|close)\.?$|\ban? [^\w\s]{1,2}\.$|\bor as good as\.?$|\bsimple as\W*$|\bwhen, not if\.?$|\bquestion of whether\W*$|"
    r"\b(?:point(?:s|ed)?|find|finds|found|figure[sd]?|work(?:s|ed)?) out (?:where|who|how|why|when|which)\.?$|"
    r"\b(?:tell|tells|told|telling|ask|asks|asked|asking) (?:me|us|him|her|them|you|(?:his|her|their|my|our|your|the) [a-z]+) "
    r"(?:where|who|how|why|when|which)\.?$|\ba bit of an? [a-z]+\W*$"
    r"|\b(?:sure|certain|clear|know|knows|knew|remember|remembers|forget|forgot|wonder|wonders|wondered|guess|"
    r"matter) whose\.?$|\ball (?:[a-z’'-]+ ){1,3}(?:has|have|had) (?:the )?(?:time|room|money|space|patience) for\.?$"
    r"|\b(?:asks?|asked|certain|clear|explain|forgets?|forgot|knows?|knew|learn|recalls?|recalled|remembers?|remembered|says?|said|sure|tells?|told) (?:exactly|just|precisely) "
    r"(?:what|when|where|which|who|why|how)\.?$|\bnot if, (?:(?:it|that)(?:['’]s| is) |but )?when\.?$"
    r"|\b(?:your|our|their|my|his|her|or|and) Heads? of\.?$"
    # “I think she said that.” “Nobody in the port had said that.”
    r"|\b(?:[Nn]o one|[Nn]obody|[Ww]ho|[Ee]veryone|[Ss]omeone|thinks?|thought|believes?|sure|swears?) [^.;]{0,60}\bsaid that\.?$"
    # “He hadn’t said that.” “The lamp needed looking at.”
    r"|(?:n[’']t|\b(?:not|never)) (?:ever )?(?:said|believed|thought|known|told (?:him|her|them|me|us)) that\.?$"
    r"|\b(?:needs?|needed|wants?|wanted|bears?) [a-z]+ing (?:after|at|for|into|of|to|with)\.?$"
    # “in the way other ports were”
    r"|\bthe way (?:[A-Za-z’'-]+ ){1,5}(?:was|were|is|are|did|does|do|had|has|have|would|could|can)\W*$"
    r"|\bor rather,? (?:who|whose|whom|which|where|when)\.?$|\bnot between\.?$|\bback when\W*$|\b(?:be|is|are|was|"
    r"were|it|this|that|['’]s) over with\.?$|\b(?:be|been|is|are|was|were) over\.?$"
    r"|\bthe way (?:things|they|we|it|you|people|(?:the|my|our|your|his|her|its|their) [a-z]+) (?:are|is|were|was)\W*$|\bas [a-z]+(?: [a-z]+)? (?:calls?|called|allows?|allowed|asks?|asked|provides?|provided) for\.?$"
    r"|\b(?:here|above|herein|hereinafter|hereinbefore|thus|so|previously|already) (?:referred to|provided for|disposed of|spoken of|alluded to)\.?$"
    r"|\bwith (?:all )?(?:the|its|his|her|their|your|my|our) [a-z]+(?: [a-z]+)? (?:on|off)\.$"
    r"|^I (?:know|hope|think|am sure) [^,;]{1,60} believes? that\.?$|\b(?:at|in|from|by|see)\[\^[^\]]{1,30}\]\.?$"
)
ANSWER = pattern(
    r"\b(?:mine|yours|theirs|ours|hers) (?:is|are|was|were)\.$|^(?:Now|So|But|And) [a-z]+ [a-z]+ (?:is|are|was|were)\.$"
)
"""“At least mine is.” “Now my crews are.”"""
OF_ANYBODY = pattern(
    rf"\b(?:an? [a-z]+(?: [a-z]+)?|one|anyone|anybody|everyone|everybody|nobody) {_MODAL} (?:ever |only )?[a-z]+ (?:from|with|for|to|at|on)\.?$"
)
"""“The tides a pilot can choose from.” “All one could hope for.”"""
BEFORE_ENTRY = pattern(
    r"\b[A-Z]{3,} a\.$|\d a\.$|^\d+\.? .* a\.$|; (?:and|or)[,;]?$"
    r"|\b(?i:part|section|module|file|variable|function|class|node|register|vertex|event|process|thread|host|port|"
    r"channel|axis|state|phase|figure|fig\.|option|item|question|paragraph|clause|step|type|class|group|plan|column|"
    r"row|appendix|exhibit|vitamin|hepatitis|grade|unit|team|side|point) a\.$"
)
"""The first letter of a list in minutes (“8. REPAIRS a. The clerk …”), what parts the clauses of a resolution (“;
and,”), and a letter as a number (“part a”)."""
NAMED = pattern(
    r"\b(?:fell|fall|falls|falling|went|in|into|from|dropped|of) (?:in(?:to)? )?(?:a|a dead) faint\W*$|"
    r"\b(?:commands?|programs?|tools?|utilities)\b[^.]{0,160} and at\.$|\b[b-z]\b[^.]{0,160} with a\.$"
    r"|\b(?:pronouns?|words?|determiners?|articles?|prepositions?|conjunctions?)\s\([a-z]+(?:,\s(?:or |and )?[a-z]+)*\)\.?$"
    r"|\((?:e\.g\.|i\.e\.|such as|like),? (?!or\b)[a-z]+(?:(?:[,/] ?(?:or )?| or )(?!or\b)[a-z]+){0,9}\)\.?$|\ba (?:dual|unique|last|funny)\W*$|\b(?:the|following|preceding) (?:while|if|else|for|do)\.$|\ban (?:equal|unconscious|"
    r"individual|intellectual|original|ideal|absolute|adult|expert|alternative|optional|annual|editorial|initial|"
    r"integral|interval)\W*$"
)
"""A word that is called so: a command (“cron and at”), one of several (“(e.g. they, their)”), a letter among others,
an adjective as a noun."""
REDUCED_RELATIVE = pattern(
    r"\b(?:is|was|are|were) (?:an?|the) (?:one|thing|kind|sort|place|scenario|story|case|\w+) (?:a lot of|most|many|all|every|few|some|the) (?:[a-z]+ ){1,4}"
    r"(?:is|are|was|were|have|has|had|can|could|will|would|spend|spent) [^.;:]{0,40}\b(?:for|with|of|to|about|on|in|at|from)\W*$"
    rf"|\bthe (?:[a-z-]+ )?[a-z-]+ the (?:[A-Z][\w-]+ )?[a-z-]+ [a-z]+s {_PREPOSITION}\W*$"
    rf"|\bthe [a-z-]+ (?:it|he|she|they|we|you|I) [a-z]+ {_PREPOSITION}\W*$|\bthe (?:kind|sort|type) of [^.;]{{3,60}} [a-z]+ed {_PREPOSITION}\W*$"
    rf"|\b[a-z]+s (?:it|he|she|they|we|you|I) {_MODAL} [a-z]+ [a-z]+ {_PREPOSITION}\W*$"
    rf"|\b(?:the|an?|all) [a-z-]+ (?:the|{_OWNER}) [a-z-]+ (?:is|are|was|were) [a-z]+ing {_PREPOSITION}\W*$"
    # “here’s a problem almost every pilot runs into”
    rf"|\b(?:[Hh]ere[’']s|is|are|was|were) (?:an?|the) [a-z-]+ (?:almost |nearly )?(?:every|all|each|most) (?:[A-Za-z-]+ ){{1,5}}[a-z]+s? (?:into|{_PREPOSITION})\W*$"
    # “that is all the tide asks for”, “made a jest of”, “a lamp to defend himself with”
    rf"|\b(?:is|are|was|were) all (?:the |an? )?[A-Za-z]+ [a-z]+(?:s|ed) {_PREPOSITION}\W*$"
    r"|\bmade an? (?:jest|joke|mockery|fool|spectacle|mess|example|laughing[- ]stock) of\W*$"
    r"|\bto [a-z]+ (?:thy|him|her|your|my|it|one)self (?:with|by|for|from|against|in)\W*$|\bto [a-z]+ (?:them|our|your)selves (?:with|by|for|from|against|in)\W*$"
    # “boards the mayor is a member of”
    r"|\b(?!and|but|or|that|because|when|if|as|while|since|says?|said|so|where|though|although|than)[a-z]+ (?:the|an?|he|she|they|we|you|I|it|[A-Z]\w+)"
    r" (?:\w+ )?(?:is|are|was|were|am) (?:not |also |still )?(?:an?|the) (?:[a-z]+ )?(?:member|part|fan|subject|owner|author|user|head|resident|citizen) of\W*$"
    r"|\b(?:easy|hard|difficult|fun|safe|nice|possible|impossible|tough) to (?:[a-z]+ ){1,3}(?:onto|into|on|in|with|to|from|at|over|around)\W*$"
    rf"|\b(?:the|an?|all) [“\"]?[a-z-]+[”\"]? (?:(?:{_OWNER}) [a-z-]+ (?:always |never |often )?[a-z]+(?:s|ed)"
    rf"|(?:we|they|you|I|he|she)['’](?:ve|re|d|ll) (?:all |both |never |always |just )?[a-z]+(?: [a-z]+)?) {_PREPOSITION}\W*$"
)
"""What ends with a preposition whose object opens a clause without a pronoun:
“a scene many crews are familiar with”."""
OF_ACCESS = pattern(
    r"\b(?:an?|the|any|some|every|all) (?:[a-z-]+ ){1,3}(?:an?|the|every|each|your|our|their) (?:[a-z-]+ ){1,3}(?:has|have|had) (?:access|a right|rights) to\W*$"
)
"""“A berth is a place the harbour has access to.”"""
ELLIPTICAL = pattern(
    r"\b(?:question|matter|case|issue) of (?:when|where|which|who|whom|how|why)\W*$|\band (?:to|by|for|with|from) whom\W*$"
    r"|\b(?:actually|really|just|ever|even|always|literally) (?:said|says?|saying|meant) that\W*$"
    rf"|\bthe ones? (?:the|an?|{_OWNER}) [^,.;]{{2,60}} {_PREPOSITION}\W*$"
    r"|[—–] not [a-z]+, (?:every|all|any)\W*$"
)
"""What leaves its end to what was said: “a question of when”, “what was lent and to whom”, “not most, every”."""
WHOLE_ENDS = (
    ELLIPTICAL,
    OF_ACCESS,
    WITHOUT_VERB_OF_BEING,
    IDIOM,
    ANSWER,
    OF_ANYBODY,
    BEFORE_ENTRY,
    NAMED,
    REDUCED_RELATIVE,
)
WITHOUT_STOP = pattern(
    r"\b(?:is|are) (?:on|off)\b[^.;]*\b(?:is|are) (?:on|off)$|\b(?:is|are|was|were) still (?:on|off)$|\bover and over$|"
    r"\bas (?:it|they|he|she|we|you|things) (?:is|are|was|were|had|have|do|does|did)$|\d[^.;]{0,20} (?:an? |"
    r"per )(?:week|day|month|year|night|hour|head|person) (?:more|less|extra)$|\b(?:unaccounted|uncalled|unheard|"
    r"undreamt) (?:for|of)$|\bthe time being$|\b(?:go|goes|going|gone|went|stands?|stood|pass(?:es|ed)?|scrap(?:es|"
    r"ed|ing)|came|gets?|got) by$|\b(?:as (?:he|she|they|you|we) will|[a-z] (?:he|she|it|they|you|we|I) always (?:have|had|do|did|will|are|were|is|was))$|, that is$"
    r"|n['’]t (?:have|need|want) to$|\b(?:willing|unable|able|going|used|allowed|free) to$"
    r"|\bof course \w+ (?:can|do|does|did|is|are|was|were|will|would|has|have)$|\bcredit for$|\bthose who (?:are|do|"
    r"have|can|will)$|\b(?:reckoned|dealt) with$|\bshort work of$|\bfor what it is$"
    r"|\bwhat (?:he|she|it|they|we|you|I) (?:would|will|could|can|might|may|should) be$|\d(?: votes?)? against$|"
    r"\band (?:so (?:on|forth)|on)$|\bsimple as$|\bnot [a-z]+ed (?:on|off|in|up|out)$"
    r"|\bno matter how [^,.;]{3,40} (?:is|are|was|were|has|have|had)$|\b(?:until|till|after|when|now that|once) [^,.;]{3,60} (?:be|been|is|are|was|were) over$"
    r"|\b(?:be|been|is|are|was|were)(?: (?:not|still|now|finally|long|yet|nearly|almost|never|far|from))+ over$|"
    r"['‘“\"][a-z]+(?:ed|en)['’”\"] (?:with|to|for|of|at|on|in|upon|about)$"
)
"""Ends that are whole without a full stop too: “for the time being”, “so you don’t have to”."""
