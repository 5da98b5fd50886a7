"""Grants of anonymity: how they are worded, and the class of their reason."""

from __future__ import annotations

import pytest

from lint.newsroom.sourcing import mentions
from tests.newsroom.desk import article

GRANTS = """
who spoke on condition of anonymity
who spoke only on the condition of anonymity
who spoke on the condition that he not be named
speaking on condition she be identified only by her first name
who spoke anonymously
who asked not to be named
who asked not to be identified by name
who asked to remain anonymous
who asked for anonymity
who requested anonymity
who requested that his name be withheld
who asked that her name not be used
who asked the Gazette not to use her name
who was granted anonymity
who insisted on anonymity
who demanded anonymity
who declined to be named
who declined to be identified further
who declined to give his full name
who refused to be identified
who did not want to be named
who didn’t want her name published
who wished to stay anonymous
who preferred not to be named
who was not identified
whose name is being withheld
who gave only his first name
who spoke on background
who spoke off the record
who was speaking under a promise of anonymity
who agreed to speak anonymously
who spoke on the condition of not being identified
who was speaking without attribution
whose remarks were provided anonymously
who cannot be named for legal reasons
who would not give her full name
who gave his name only as Tess
identified only by her first name
identified only as Tess
who declined to identify himself
whom the Gazette did not name
who did not wish to be quoted by name
who spoke on the understanding that she not be named
who spoke on deep background
who was using a pseudonym
who asked that his surname be withheld
who was promised anonymity
""".strip().splitlines()

REASONS = [
    ("because he feared losing his job", "concrete"),
    ("for fear of retaliation", "concrete"),
    ("to protect her children", "concrete"),
    ("citing a court order", "concrete"),
    ("because of the ongoing investigation", "concrete"),
    ("because company rules forbid interviews", "concrete"),
    ("because he was not authorised to speak publicly", "conventional"),
    ("because she wasn’t authorized to disclose private conversations", "conventional"),
    ("as they were not permitted to talk to reporters", "conventional"),
    ("to speak candidly", "rote"),
    ("to discuss private deliberations", "rote"),
    ("because of the sensitivity of the talks", "rote"),
    ("so she could describe the meeting", "rote"),
    ("on Monday", "none"),
]


def grants(*paragraphs: str) -> list[tuple[str, str]]:
    document = article(*paragraphs)
    return [(one.reason, one.because) for one in document.once(mentions) if one.kind == "grant"]


@pytest.mark.parametrize("wording", GRANTS)
def test_wordings_of_a_grant(wording: str) -> None:
    assert len(grants(f"The pier is sold, said a port official {wording}.")) == 1


@pytest.mark.parametrize(("reason", "kind"), REASONS)
def test_classes_of_reason(reason: str, kind: str) -> None:
    assert [found for found, _ in grants(f"A port official asked not to be named {reason}.")] == [kind]


def test_a_bar_on_speaking_is_grant_and_reason() -> None:
    text = "The pier is sold, said an official who was not authorised to speak about it."
    assert [reason for reason, _ in grants(text)] == ["conventional"]


def test_the_reason_may_stand_before_the_grant() -> None:
    text = "Staff are barred from speaking to reporters. One teacher, who asked not to be named, said the roof leaked."
    assert [reason for reason, _ in grants(text)] == ["conventional"]


def test_fear_may_be_told_before_the_grant_and_the_story_is_no_reason() -> None:
    assert [kind for kind, _ in grants("Fearing reprisals, a clerk asked not to be named.")] == ["concrete"]
    story = "The quay was shut because of threats, said a guard who asked not to be named."
    assert [kind for kind, _ in grants(story)] == ["none"]


def test_the_reason_may_follow_within_two_sentences_but_not_later() -> None:
    grant = "A clerk asked not to be named."
    reason = "She was not authorised to speak to reporters."
    assert [kind for kind, _ in grants(f"{grant} It was late. {reason}")] == ["conventional"]
    assert next(kind for kind, _ in grants(f"{grant} It was late. It rained. {reason}")) == "none"


def test_a_second_source_needs_a_reason_of_his_own() -> None:
    first = "A clerk asked not to be named because she feared losing her job."
    assert [kind for kind, _ in grants(first, "A guard asked not to be named.")] == ["concrete", "none"]
    assert [kind for kind, _ in grants(first, "A guard asked not to be named for the same reason.")] == [
        "concrete",
        "conventional",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reis runs Alcoholics Anonymous in Norfall.",
        "An anonymous donor gave a boat.",
        "The police followed an anonymous tip.",
        "The winner wishes to remain anonymous.",
        "The man, who has not been identified by police, died.",
        "Jon Lowe was named captain on condition that he stay a year.",
        "The site kept users anonymous.",
        "“I asked not to be named,” Ana Reis said.",
        "The president is not permitted to own shares.",
        "The record was cleared, and her name was on it.",
        "Police declined to give his name.",
        "Police said the man, identified only as Tom, was held.",
        "The police did not identify the victim.",
        "Users post anonymously on the forum.",
        "The names were withheld pending word to the families.",
        "The company said its name had been used without permission.",
    ],
)
def test_other_senses_are_no_grants(text: str) -> None:
    assert grants(text) == []


def reasons(*paragraphs: str) -> list[str]:
    return [one.reason for one in article(*paragraphs).once(mentions) if one.kind == "grant"]


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("she works in education and wanted to keep politics out of it", "concrete"),
        ("he lives next to the mill", "concrete"),
        ("she wanted to speak freely", "rote"),
        ("they were describing private talks", "rote"),
        ("the talks were sensitive", "rote"),
        ("she wished to remain anonymous", "rote"),
    ],
)
def test_because_tells_of_the_source_or_of_the_talk(clause: str, reason: str) -> None:
    assert reasons(f"A clerk who asked not to be named because {clause} said no.")[0] == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The Gazette is not naming the woman, who says that Lowe sexually assaulted her.", ["conventional"]),
        ("Lowe is accused of rape. The Gazette is not naming the woman who accuses him.", ["conventional"]),
        ("The Gazette is not naming the woman who sold the pier.", ["none"]),
    ],
)
def test_convention_spares_who_was_abused(text: str, reason: list[str]) -> None:
    assert reasons(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "Those who wish to remain anonymous can call the harbour line.",
        "Anyone who wants to remain anonymous should call the harbour line.",
        "If you do not want to be named, call the harbour line.",
        "The letter was leaked by an anonymous source to the Gazette.",
        "The Gazette received the ledgers from an anonymous source who wanted no money.",
        "An (unnamed) port agent boasted to a colleague that it was easy.",
        "An unnamed official told his wife that it was easy.",
        "The boy, whom the family asked not be named, was sent home.",
    ],
)
def test_whoever_is_no_source_is_granted_nothing(text: str) -> None:
    assert reasons(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two clerks who wish to remain anonymous said it was easy.",
        "Lowe was described by an anonymous official as weak.",
        "The Gazette heard from an anonymous source that it was easy.",
        "An unnamed official told the Gazette that it was easy.",
    ],
)
def test_a_source_without_a_name_is_granted_it(text: str) -> None:
    assert reasons(text) == ["none"]
