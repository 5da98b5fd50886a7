"""People and organisations of an article: spellings, first references, titles, acronyms, withheld names."""

from __future__ import annotations

import pytest

from lint.newsroom.acronyms import undefined
from lint.newsroom.persons import drifting, surname_only
from lint.newsroom.redaction import leaks
from lint.newsroom.spellings import misspelt
from tests.newsroom.desk import article

SPELLINGS = [
    ("Ada Okoro spoke. Ada Okoro left. Ada Okora stayed.", ["Ada Okora"]),
    ("Ada Okoro spoke. The plan of Okoro failed, Okora said.", ["Okora"]),
    ("Jon Brannock spoke. They thanked Barnnock for it.", ["Barnnock"]),
    ("Mohammed Lowe spoke. Mohammed Lowe left. Mohamed Lowe stayed.", ["Mohamed Lowe"]),
    ("Anna Reis spoke. Anna Reis left. Anne Reis stayed.", []),
    ("Jon Brannock spoke. The Brannocks left, and Brannock's house was sold.", []),
    ("Jon Brannock spoke. They drank at Brannick's Tavern all night.", []),
    ("Jon Wheeler spoke. They thanked Wheelar and Sheeler for it.", ["Wheelar"]),
    ("Jon Brooks spoke. Books were sold.", []),
    ("Jean Martín spoke. Later they thanked Martin for it.", []),
    ("Ada Okoro met Chidi Okorie.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPELLINGS)
def test_spellings_of_a_name(text: str, expected: list[str]) -> None:
    document = article(text)
    assert [document.text[clash.start : clash.end] for clash in misspelt(document)] == expected


FIRST = [
    ("Mr Brannock said no.", ["Brannock"]),
    ("Jon Brannock came. Mr Brannock said no.", []),
    ("Mr Brannock came. Jon Brannock said no.", ["Brannock"]),
    ("Mr Putin said no.", []),
    ("She played Mrs Potts on stage.", []),
]


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_first_references(text: str, expected: list[str]) -> None:
    document = article(text)
    assert [document.text[name.start : name.end] for name in surname_only(document)] == expected


def test_titles_that_exclude_each_other() -> None:
    found = list(drifting(article("Senator Ana Reis spoke.", "The bill of Rep. Reis failed.")))
    assert [clash.values["before"] for clash in found] == ["senator"]
    assert not list(drifting(article("Senator Ana Reis spoke.", "The bill of Sen. Reis failed.")))
    assert not list(drifting(article("Senator Ana Reis spoke.", "The bill of then Rep. Reis failed.")))


ACRONYMS = [
    ("The NPLA met. The NPLA left.", [("NPLA", 2)]),
    ("The Norfall Pilots' League Association met. The NPLA left, and the NPLA came back.", []),
    ("The pilots' league (NPLA) met. The NPLA left.", []),
    ("The BBC met. The BBC left.", []),
    ("The NPLA met.", []),
    ("The MV NPLA Star met the MV NPLA Moon.", []),
]


@pytest.mark.parametrize(("text", "expected"), ACRONYMS)
def test_acronyms_that_are_never_spelled_out(text: str, expected: list[tuple[str, int]]) -> None:
    document = article(text)
    assert [(document.text[use.start : use.end], use.times) for use in undefined(document)] == expected


LEAKS = [
    ("Mia, who asked that her surname not be used, spoke.", "They thanked Mia Brannock.", 1),
    ("A witness identified only as Mia spoke.", "They thanked Mia Brannock.", 1),
    ("A witness identified only as Mia spoke.", "They thanked Mia and Ana Reis.", 0),
    ("Mia asked what her surname was.", "They thanked Mia Brannock.", 0),
    ("Ana Reis, whose real name is not given, spoke.", "They thanked Ana Reis.", 0),
]


@pytest.mark.parametrize(("promise", "other", "faults"), LEAKS)
def test_names_that_were_to_be_withheld(promise: str, other: str, faults: int) -> None:
    assert len(list(leaks(article(promise, other)))) == faults
