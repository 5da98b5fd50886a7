"""A newsroom's archive, made up: the same articles for the same seed, sound but for what is planted."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

PLACES = (
    "Port Elm",
    "Norfall",
    "Westport",
    "Haldane",
    "Marrow Bay",
    "Saltby",
    "Tarn Cross",
    "Oxley",
    "Brackwater",
    "Cold Ashby",
    "Lindry",
    "Fenmouth",
    "Greyholm",
    "Ardsea",
    "Pellow",
)
PEOPLE = (
    "Ana Reis",
    "Jon Lowe",
    "Ada Okoro",
    "Lena Marsh",
    "Tom Arkell",
    "Ruth Vane",
    "Idris Cole",
    "Mara Quill",
    "Piet Holm",
    "Nadia Frey",
    "Owen Tull",
    "Clara Benn",
)
ROLES = (
    "harbour master",
    "head of the school",
    "chair of the parish council",
    "station manager",
    "chief engineer",
    "district judge",
    "museum director",
    "head gardener",
    "ferry captain",
    "union secretary",
)
THINGS = (
    "ferry",
    "library",
    "mill",
    "tram line",
    "covered market",
    "swimming pool",
    "lighthouse",
    "quarry",
    "orchard",
    "brass band",
    "sea wall",
    "bakery",
    "fire station",
    "night bus",
    "allotment",
    "reservoir",
    "dry dock",
    "theatre",
    "weir",
    "signal box",
    "bandstand",
    "cable car",
    "clock tower",
    "salt works",
    "fish hall",
)
DEEDS = (
    "opens after a year of repairs",
    "loses its licence",
    "will be sold at auction",
    "wins a prize for its roof",
    "closes for the winter",
    "hires nine apprentices",
    "turns one hundred",
    "is insured at last",
    "changes hands",
    "gets a new boiler",
    "is flooded twice in a week",
    "takes its first visitors",
    "stops selling paper tickets",
    "goes on show in the capital",
    "is measured with lasers",
    "finds its lost ledger",
)
DETAILS = (
    "The work took {n} days and {m} loads of gravel.",
    "It was built by {n} masons and has {m} windows.",
    "The bill came to {n} crowns, {m} fewer than planned.",
    "Some {n} people came, and {m} of them stayed for tea.",
    "The last inspection, {n} weeks ago, listed {m} cracks.",
    "A plaque with {n} names hangs {m} steps from the door.",
    "It stands {n} metres from the river and {m} from the road.",
    "The archive holds {n} drawings and {m} letters.",
    "Each morning {n} crates arrive, and {m} go back empty.",
    "Its roof has {n} slates, of which {m} are new.",
    "The council lent {n} lamps and {m} ladders.",
    "There are {n} keys to it and {m} locks.",
)
SAYINGS = (
    "We counted every stone",
    "Nobody slept that week",
    "It will look the same from the road",
    "The children drew it first",
    "My father would have laughed",
    "We have waited long enough",
    "It smells of tar again",
    "The paint is still wet",
    "You can hear it from the bridge",
    "There is room for all of it",
)


class Article(NamedTuple):
    """An article of the archive."""

    path: str
    title: str
    date: str
    body: str

    @property
    def text(self) -> str:
        """The whole file."""
        return f"---\ntitle: {self.title}\ndate: {self.date}\nauthor: The Westport Gazette\n---\n\n{self.body}"


def archive(count: int, seed: int) -> list[Article]:
    """So many different articles, oldest first."""
    random = Random(seed)
    subjects = [(thing, place) for thing in THINGS for place in PLACES]
    random.shuffle(subjects)
    found = []
    for number, (thing, place) in enumerate(subjects[:count]):
        title = f"{thing.capitalize()} of {place} {random.choice(DEEDS)}"
        day = f"20{15 + number * 10 // count}-{1 + number % 12:02}-{1 + number % 28:02}"
        name = title.lower().replace(" ", "-")
        found.append(Article(f"content/{day[:4]}/{name}.md", title, day, _body(random, thing, place)))
    return sorted(found, key=lambda one: (one.date, one.path))


def _body(random: Random, thing: str, place: str) -> str:
    person, other = random.sample(PEOPLE, 2)
    role, second = random.sample(ROLES, 2)
    details = [
        detail.format(n=random.randrange(11, 990), m=random.randrange(2, 10)) for detail in random.sample(DETAILS, 4)
    ]
    said, more = random.sample(SAYINGS, 2)
    return (
        f"Work on the {thing} of {place} went on through the night, the {role}, {person}, said on Tuesday. "
        f"{details[0]}\n\n"
        f"“{said},” {person} said. {details[1]}\n\n"
        f"{details[2]} “{more},” said {other}, the {second}. {details[3]}\n"
    )
