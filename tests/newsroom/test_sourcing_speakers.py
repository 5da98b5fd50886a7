"""Speakers of every class and turn of phrase, and what looks like speech of them and is none."""

from __future__ import annotations

import pytest

from lint.newsroom.sourcing import mentions
from tests.newsroom.desk import article

SPOKEN = {
    "bare": [
        "One source said the pier was sold.",
        "Our sources say the pier is sold.",
        "Sources tell us the pier is sold.",
        "Senior sources say the pier is sold.",
        "A tipster said the pier was sold.",
        "The pier is sold, the source added.",
    ],
    "person": [
        "A harbour official was quoted by the agency as saying it sank.",
        "A former Department of Harbours official told the Gazette it sank.",
        "A former clerk is not convinced and says there is a leak.",
        "The sale was confirmed to the Gazette by a senior official.",
        "One official characterized the sale as a sham.",
        "A senior official dismissed the report.",
        "The official with knowledge of the matter said it sank.",
        "It sank, according to the person familiar with the talks.",
        "A Tory MP said it sank.",
        "The Westport Gazette reported that a harbour official said it sank.",
        "A harbour official following the talks said this week it was sold.",
        "Reis’s top aide said the pier was sold.",
        "Her closest adviser said the pier was sold.",
        "One precinct chair tweeted that the pier was sold.",
        "As one aide put it, the pier is gone.",
        "Another nurse said the pier was sold.",
        "The mother of one detainee said the pier was sold.",
        "Someone familiar with the talks said the pier was sold.",
        "A person briefed on the talks said the pier was sold.",
        "A person close to Mr Lowe expected him to sell.",
        "A woman whose brother is held there said he was ill.",
        "A 34-year-old welder said the pier was sold.",
        "A member of the jury said the pier was sold.",
        "One of the mayor’s aides said the pier was sold.",
        "One of the river pilots says the pier is sold.",
        "In the words of one senior adviser, the pier is sold.",
        "According to one veteran media buyer, the pier is sold.",
        "“It is sold,” said one House Republican who is close to the speaker.",
        "One legislator’s former chief of staff boasted: “It is sold.”",
        "A senior source at the club told the Gazette it was sold.",
    ],
    "collective": [
        "Officials were quoted as saying the pier was sold.",
        "Officials late on Monday said the pier was sold.",
        "Officials this week said the pier was sold.",
        "Department of Harbours officials said it sank.",
        "Senators who backed Reis said it sank.",
        "Several board members backing Reis said it sank.",
        "Officials at the port, which closed in May, said it sank.",
        "It sank, officials said, by noon.",
        "It sank, say those who saw it.",
        "It sank in what officials described as an accident.",
        "It sank, according to local reports and residents.",
        "Patient advocacy groups note that it sank.",
        "House Republicans said it sank.",
        "Mrs. Reis, these people said, would buy the pier.",
        "The buyer, named by local residents as Jon Lowe, left.",
        "Democrats say the pier is sold.",
        "The mayor wants it, and Republicans say she is selling the pier.",
        "Democrats dispute the notion that it was sold.",
        "Officials tracking the ship said it was sold.",
        "Officers assigned to the pier said it was sold.",
        "It is sold, according to financial advisers familiar with the details.",
        "In the town officials said the pier was sold.",
        "At the hearing today officials also said the pier was sold.",
        "Aides who have worked in senior posts have also been emphasizing the need for speed.",
        "Those close to him say the pier is sold.",
        "Those in the room said the pier was sold.",
        "It is sold, according to people in the room.",
        "It is sold, according to people with direct knowledge of it. “No,” said Ana Reis, a clerk.",
        "It is sold, according to several Liberals I spoke to.",
        "He fled toward the pier, according to witness accounts.",
        "The Gazette told of delays, with four county chairs telling reporters they could not vote.",
        "Top officials in Norfall, along with Port Elm a backer of the plan, voiced fears of a sale.",
        "Officials announced on Monday that the pier was sold.",
        "Employees complained of a smell.",
        "Members of his family said he was ill.",
        "Family members said he was ill.",
        "Investigators said the pier was sold.",
        "Those around Reis said the pier was sold.",
        "Half a dozen people said the pier was sold.",
        "More than two dozen people in her orbit described a sale.",
        "The sale was described by several people familiar with the talks.",
        "The sale was confirmed by two officials.",
        "Colleagues describe the pier as sold.",
        "Some Reis associates suspected he sold it.",
        "Some Reis allies have grumbled that he sold it.",
        "Several Norfall Democrats said the pier was sold.",
        "Business groups say the pier is sold.",
        "It is sold, according to two participants on the call.",
        "Authorities say the pier is sold.",
        "Doctors said they expect the pier to be sold. Ada Okoro, a shopkeeper, said it was.",
        "Officials pointed out that the pier was sold.",
        "Whitehall sources say the pier is sold.",
    ],
    "passive": [
        "The pier is sold, the Westport Gazette Inquiry Group has learned.",
        "The Gazette understands that the pier is sold.",
        "Word emerged that the pier was sold.",
        "It can be revealed that the pier is sold.",
        "It has been suggested that the pier is sold.",
        "The Westport Gazette was briefed that the pier was sold.",
        "There is said to be a buyer for the pier.",
    ],
}

SILENT = [
    "About a dozen officials were called and told they could read it.",
    "The photographs back up leaders who have claimed it.",
    "Separatists have claimed independence.",
    "Over 1,000 rescuers responded.",
    "Lawmakers agreed this week to buy the pier.",
    "The allies insist it is routine.",
    "House Republicans said Monday that they will buy the pier.",
    "How do your teammates describe you?",
    "Ana Reis, 27, a student, said it sank. Jon Lowe, 31, a baker said it floats.",
    "Another witness, Gerard, told the Gazette it sank.",
    "A former harbour official, now a lawyer in Port Elm, Ana Reis, said it sank.",
    "A White House statement said the two leaders agreed, on the pier, to meet.",
    "The designer, said to the Gazette.",
    "He asked to have a staff member added to the crew.",
    "He then met a director and said, “Sell it.”",
    "Smugglers who the Harbour Board says have done enough time left.",
    "Democrats voted for the pier.",
    "Democrats say they will buy the pier.",
    "What do Democrats say?",
    "Democrats say the pier is sold. “It is gone,” said Senator Ana Reis.",
    "Bankers who predicted a fall bought the pier.",
    "Harbour leaders announced a sale.",
    "The officials agreed to meet on the pier.",
    "The committee chairs noted the sale.",
    "A figure who enjoys cracking jokes, he left the pier.",
    "About 36% of anglers said the pier was sold.",
    "Two million people replied at once.",
    "Residents now contend with floods.",
    "A figure who can argue plainly is wanted.",
    "Troopers told him to drop the rope.",
    "Council officials denied the request.",
    "Officials expect to open the pier in May.",
    "Officials maintain power by patience.",
    "Residents who describe themselves as sailors met.",
    "People who are likely to spot and report abuse are at home.",
    "Five or six people join each call, and it helps, said Sandra Vale, a clerk.",
    "Lowe, a mechanic whose mother says he is ill, fled.",
    "Power lies with the caucus leaders, which good-government groups said stifles debate.",
    "Most of those involved declined comment, but Ana Reis said she had signed.",
    "Authorities said the pier was shut. Police found a rope.",
    "The harbour committee sat on Monday. MPs said the pier should close.",
    "Ana Reis and Jon Lowe spoke. The legislators said it was over.",
    "A man says he fell off the pier. Jon Lowe says he was asleep.",
    "Friends in Norfall posted it on a weblog called Quay.",
    "The cost is sixty crowns as a conservative estimate.",
    "One of the town’s local claims to fame is its pier.",
    "A survey of sailors and officials revealed that the pier leaks.",
    "Lowe and other council officials said the pier leaks.",
    "Lowe and his colleagues reported that the pier leaks.",
    "Under the act, harbour officials added a toll.",
    "It is a plan which lawmakers called “the lifeline”.",
    "In his hand was what troopers believed to be a flare.",
    "The workers tell you that the pier is shut.",
    "It leaks, according to a pilot study.",
    "The ballot counts after officials confirm the name.",
    "When a neighbour says yes, the pier opens.",
    "Engineers will describe the pier on Friday.",
    "The council took a complaint from an unnamed employee.",
    "She is famously said to have sung.",
    "The habits we have learned, over many years, are good.",
    "It was revealed that the pier was sold.",
]


def kinds(text: str) -> list[str]:
    return [one.kind for one in article(text).once(mentions)]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SPOKEN.items() for text in texts])
def test_unnamed_speakers_of_every_class(kind: str, text: str) -> None:
    assert kinds(text) == [kind]


def test_one_of_a_group_told_of_before() -> None:
    assert kinds("Several dockers saw it. One told the Gazette it sank.") == ["person"]
    assert kinds("Several dockers saw it. “It sank,” said another.") == ["person"]
    assert kinds("Ana Reis and Jon Lowe saw it. One said it sank.") == []
    assert kinds("Several dockers saw it in one reported case.") == []


def test_a_name_beside_a_person_in_the_know_is_somebody_else() -> None:
    document = article("The pier is old.", "It sank, according to a person who attended. “No,” said Ana Reis, a clerk.")
    assert [one.kind for one in document.once(mentions)] == ["person"]


def test_the_source_is_described_after_a_comma() -> None:
    assert kinds("A source said it sank. “It sank,” said the source, who has close ties to the mayor.") == [
        "bare",
        "person",
    ]


def test_a_grant_covers_only_its_own_mention() -> None:
    assert kinds("Two officials said it sank. The officials spoke on condition of anonymity.") == [
        "collective",
        "grant",
    ]


@pytest.mark.parametrize("text", SILENT)
def test_no_unnamed_speaker(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "In the town officials",
        "what officials",
        "according to the",
        "The harbour and officials",
        "One",
    ],
)
def test_a_text_may_end_anywhere(words: str) -> None:
    assert article("The pier is old.", words).once(mentions) == ()
