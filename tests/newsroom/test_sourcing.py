"""Who speaks without a name: what is a speech act of whom, who counts as named, what is pointed at."""

from __future__ import annotations

import pytest

from lint.newsroom.sourcing import mentions
from tests.newsroom.desk import article

SPOKEN = [
    ("Officials said it was safe.", "collective", "Officials said"),
    ("Port officials have repeatedly said it was safe.", "collective", "Port officials have repeatedly said"),
    ("Officials in Norfall and Port Elm said it was safe.", "collective", "Officials"),
    ("Officials who saw the plans said it was safe.", "collective", "Officials"),
    ("Officials, who saw the plans on Monday, told the Gazette it was safe.", "collective", "Officials"),
    ("It was safe, officials said.", "collective", "officials said"),
    ("It was, officials said, quite safe.", "collective", "officials said"),
    ("“It was safe,” said two port officials.", "collective", "said two port officials"),
    (
        "It was safe, according to current and former officials.",
        "collective",
        "according to current and former officials",
    ),
    ("It was safe, according to interviews with aides.", "collective", "according to interviews with aides"),
    ("The Gazette, citing security officials, said it was safe.", "collective", "citing security officials"),
    ("More than a dozen residents said it was safe.", "collective", "More than a dozen residents said"),
    ("One of the mayor’s closest aides said it was safe.", "person", "One of the mayor’s closest aides said"),
    ("Residents fled the quay and told reporters of smoke.", "collective", "Residents"),
    ("He was late, with officials saying the road was shut.", "collective", "officials saying"),
    ("Friends, crewmates and former rivals say he is ill.", "collective", "Friends"),
    ("People with direct knowledge of the talks said so.", "collective", "People"),
    ("Sources close to Mr Lowe said so.", "collective", "Sources"),
    ("Law-enforcement sources said so.", "collective", "Law-enforcement sources said"),
    ("A senior port official said it was safe.", "person", "A senior port official said"),
    ("A source close to Mr Lowe said so.", "person", "A source"),
    ("A 34-year-old fisherman told the Gazette so.", "person", "A 34-year-old fisherman told"),
    ("The senior port official said it was safe.", "person", "The senior port official said"),
    ("A party source said so.", "bare", "A party source said"),
    ("Two well-placed sources confirmed it.", "bare", "Two well-placed sources confirmed"),
    ("Sources could not immediately confirm the sale.", "bare", "Sources"),
]

SILENT = [
    "Officials met on Monday.",
    "Officials were told it was safe.",
    "Officials have not said whether it is safe.",
    "Reis told officials it was safe.",
    "Reis said officials called it safe.",
    "She said that officials had told her so.",
    "In interviews with officials, Reis said it was safe.",
    "Officials in towns where Reis said she lived were asleep.",
    "Ana Reis, one of the officials, said it was safe.",
    "Officials, including Ana Reis, said it was safe.",
    "A senior official, Ana Reis, said it was safe.",
    "A local member of parliament, Ana Reis, said it was safe.",
    "Harbour official Ana Reis said it was safe.",
    "The official said it was safe.",
    "Reis was an official who said no.",
    "He’s a doctor who told the truth.",
    "Officials called for calm.",
    "The officials accused of theft were freed.",
    "Police said it was safe.",
    "The port’s spokeswoman said it was safe.",
    "The main source of income is fish, the report said.",
    "My friends said it was safe.",
    "“Officials said it was safe,” Ana Reis said.",
]


def found(*paragraphs: str) -> list[tuple[str, str]]:
    document = article(*paragraphs)
    return [(one.kind, document.text[one.start : one.end]) for one in document.once(mentions)]


@pytest.mark.parametrize(("text", "kind", "cue"), SPOKEN)
def test_unnamed_speakers_are_found_at_their_words(text: str, kind: str, cue: str) -> None:
    assert found(text) == [(kind, cue)]


@pytest.mark.parametrize("text", SILENT)
def test_who_is_named_or_does_not_speak_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("after", "named"),
    [
        ("“It stains the sink,” said Ada Okoro, who lives on the quay.", True),
        ("Ada Okoro, a resident of the quay, said it stains the sink.", True),
        ("Mayor Jon Lowe said it was safe.", False),
        ("The council met. The pipes are old. Ada Okoro, a resident, said it stains.", False),
    ],
)
def test_a_member_of_the_group_in_the_next_two_sentences_names_it(after: str, named: bool) -> None:
    assert (found(f"Residents said the water is brown. {after}") == []) is named


def test_a_name_of_another_kind_does_not_name_an_official() -> None:
    assert len(found("A port official said it was safe. “No,” said Ada Okoro, a resident.")) == 1


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It emerged that the pump had failed.", "It emerged that"),
        ("The BBC News Website was told that the pier was sold.", "BBC News Website was told that"),
        ("The owner is said to have fled.", "is said to"),
        ("The Harbour Watch has learned that the pier was sold.", "Harbour Watch has learned that"),
        ("It has been claimed that she fled.", "It has been claimed that"),
    ],
)
def test_attribution_to_nobody(text: str, cue: str) -> None:
    assert found(text) == [("passive", cue)]


@pytest.mark.parametrize(
    "text",
    [
        "It is often said that the sea gives and takes.",
        "She could be said to have won.",
        "Ana Reis has learned that lesson.",
        "Ana Reis was told to leave.",
        "The ship emerged from the fog.",
    ],
)
def test_no_attribution_to_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The lock will fail, officials said in their letter to the ministry.", []),
        ("In a letter to the ministry, officials said the lock would fail.", []),
        ("Officials told the ministry in a letter that the lock would fail.", []),
        ("Officials said on Monday in a letter that the lock would fail.", []),
        ("Officials argue in a new court filing that the lock will fail.", []),
        ("Officials sent a letter in May. The lock will fail, the officials wrote.", []),
        ("The lock will fail, the officials wrote.", ["collective"]),
        ("Residents who were named in the letter told the Gazette so.", ["collective"]),
        ("Officials said the errors in the report were small.", ["collective"]),
        ("Officials blamed a rise in complaints.", ["collective"]),
    ],
)
def test_a_document_in_which_officials_say_it_is_the_source(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in found(text)] == kinds


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Lowe and five other councillors told the ministry that it was unsafe.", True),
        ("Lowe or other advisers to the mayor suggested a sale.", True),
        ("Lowe slept and five councillors told the ministry that it was unsafe.", False),
        ("Several councillors — Ana Reis, Jon Lowe and Ada Okoro — said it was unsafe.", True),
        ("Several councillors said it was unsafe. Jon Lowe, for example, saw the plans.", True),
        ("Several councillors said it was unsafe. For instance, Jon Lowe saw the plans.", True),
        ("Several councillors said it was unsafe. The lock, for example, leaks.", False),
        ("Several councillors — on the left and the right — said it was unsafe.", False),
    ],
)
def test_members_named_beside_the_group(text: str, named: bool) -> None:
    assert (found(text) == []) is named


@pytest.mark.parametrize(
    "text",
    [
        "Too few of us have friends who look, think or vote as others do.",
        "The fine will make other captains think twice.",
        "Some councillors have expressed eagerness to sell the pier.",
        "So far, councillors are saying little about the sale.",
        "Councillors said nothing.",
        "In a survey by the union, doctors say that the forms take too long.",
        "Residents point to the map that the agency drew.",
        "The log is the most reliable source of accurate reports.",
    ],
)
def test_what_a_group_does_or_is_made_to_do_is_no_speech(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A source on the call said the pier was sold.", "person"),
        ("A source on Monday said the pier was sold.", "bare"),
        ("“It is over,” snarked one port aide.", "person"),
        ("“I am against this,” one of the two other port officials close to the talks said.", "person"),
        ("Mediators say the talks will last for days.", "collective"),
        ("The BBC is told that the pier will be sold.", "passive"),
        ("Councillors said little had changed.", "collective"),
        ("Councillors expressed anger at the sale.", "collective"),
    ],
)
def test_a_speaker_by_place_by_verb_and_by_number(text: str, kind: str) -> None:
    assert [one for one, _ in found(text)] == [kind]


def test_one_finding_a_mention() -> None:
    text = "A source who asked not to be named said it was safe."
    assert found(text) == [("grant", "asked not to be named")]


def test_two_speakers_of_a_sentence_are_two_mentions() -> None:
    text = "Officials said it was safe, but a diver who asked not to be named said it was not."
    assert found(text) == [("collective", "Officials said"), ("grant", "asked not to be named")]
