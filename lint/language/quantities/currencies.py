"""Currencies, as a text writes them before and behind an amount: signs, the codes of ISO 4217, names."""

from __future__ import annotations

CURRENCY_SIGNS = "$£€¥₹₦₱₩₪₺₽฿₫₴₵"
"""Signs of currencies (Unicode, Currency Symbols), as a part of a class of characters."""
CODES = (
    "usd|eur|gbp|jpy|cny|rmb|inr|nok|sek|dkk|isk|chf|aud|cad|nzd|hkd|sgd|zar|brl|mxn|krw|twd|thb|myr|idr|vnd|pkr|bdt|lkr|aed|qar|kwd|"
    "egp|pln|czk|huf|uah|ngn|ghs|kes|ugx|tzs|etb|ars|clp|xof|xaf"
)
"""Codes of ISO 4217 in small letters, and the one in use for the renminbi, as a part of a pattern; left out are those
that stand before numbers as something else, or are words: PHP 8, COP 28, TOP 10, RUB."""
LETTERS = r"(?:rm|rp|r|n|ksh|kshs|ush|tsh|tk|sh)"
"""How newspapers write currencies of their country before amounts with a magnitude: “RM4 million”, “R4 million”."""
_COUNTRIES = (
    r"us|u\.s\.|hong kong|australian|canadian|singapore|new zealand|taiwan|norwegian|swedish|danish|icelandic|swiss|cfa|indian|pakistani|"
    "sri lankan|nepalese|philippine|mexican|argentine|chilean|colombian|south african|kenyan|ugandan|tanzanian|turkish|russian|"
    "ukrainian|south korean|malaysian|thai|indonesian|chinese|japanese|egyptian|iraqi|kuwaiti|saudi|qatari|uae|israeli|polish|"
    "hungarian|czech|brazilian|nigerian|ghanaian|ethiopian|bangladeshi"
)
NAMES = (
    rf"(?:(?:{_COUNTRIES}) )?(?:dollars?|euros?|yen|yuan|renminbi|rupees?|cents|pence|kron(?:er?|or|a)|francs?|pesos?|rand|rou?bles?|rupiah|ringgit|"
    r"baht|naira|cedis?|shillings?|dirhams?|riyals?|rials?|dinars?|shekels?|z[lł]oty(?:ch|s)?|forints?|liras?|hryvnias?|taka|birr|kwacha|"
    r"(?<=illion[ -])won)"
)
"""Names behind an amount, in small letters; pounds may be a weight, and marks and crowns much else."""
