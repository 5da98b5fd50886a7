"""Sentence ends in news English. `|` marks where a sentence ends and the next begins."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from lint.rulebook.load import rulebook
from lint.text.lexicon import EMPTY
from lint.text.sentences import split

LISTS = Path(__file__).parents[2] / "rules" / "lists"
LEXICON = rulebook({}, {"abbreviations": (LISTS / "abbreviations.yml").read_text(encoding="utf-8")}).lexicon

CASES = """
The ferry sank.| Nobody drowned.
The U.S. Senate met on Monday.| It voted twice.
He lives in the U.S.| The house is small.
She left the U.S. Army in May.
Officials in Washington, D.C., said no.| Nothing moved.
He flew to Washington, D.C.| The flight was late.
The U.N. Security Council met.
Sen. Ana Reis spoke first.| Rep. Jon Lowe followed.
Sens. Reis and Lowe agreed.
Gov. Ada Okoro signed it.
Lt. Gov. Jon Lowe presided.
Gen. J. P. Marsh resigned.
Lt. Col. Marsh and Sgt. Maj. Hale left.
Mr. Lowe met Mrs. Reis and Dr. Okoro.
Prof. Ida Holt of St. Mary's wrote it.
The Rev. Paul Hale prayed.
Police Capt. Hale arrived.| Det. Moor stayed.
Mt. Norfall erupted near Ft. Hale.
The bill passed 5-4.| Twelve members abstained.
It was No. 2 on the list.
He said no.| Then he left.
“No.”| She left.
The answer was no.| The vote stands.
Nos. 4 and 5 were closed.
See p. 12 and pp. 14-16.
The meeting began at 5 p.m. Monday.
The meeting began at 5 p.m.| Police closed the road.
The doors open at 9 a.m. EST.| Tickets cost $5.
They met at 10 a.m. on Friday.
It ended at 11 p.m.| The crowd went home.
The fire began on Sept. 4 near the pier.
The fire began in Sept.| The cause is unknown.
On Jan. 3, 2019, the court ruled.
PORT ELM, Sept. 4 (Wire) — The harbour closed.| Ships waited.
NORFALL, Calif. (AP) — A fire spread.
PORT ELM, Calif. — Two boats sank.
WESTPORT (Wire) - Prices rose 3.5 percent.| Wages did not.
Prices rose 3.5 percent.| Fuel rose 0.4 percent.
He said they won’t.| The mayor agreed.
It was the mayor's.| Reis agreed.
The firm paid $1.2 million.| It had owed more.
Norfall Inc. reported a loss.| Its shares fell.
Norfall Inc. Chairman Jon Lowe resigned.
He works for Lowe & Co.| The firm is small.
Lowe Bros. Ltd. closed.
Jon Lowe Jr. won.| Jon Lowe Sr. lost.
He was succeeded by Jon Lowe Jr.| The son is 40.
J. K. Reis wrote it.
J.K. Reis wrote it.| She is 50.
George W. Lowe spoke.
The writer is Ana B. Reis.
They chose Plan B.| The mayor had warned them.
He is taller than I.| The others are shorter.
“We lost.”| The mayor left.
“We lost,” said Reis.| “We will be back.”
“We lost.| We will be back,” Reis said.
“Is it over?” Reis asked.| Nobody spoke.
“Is it over?” she asked.| Nobody spoke.
“Is it over?”| The mayor did not answer.
“Stop!” he shouted.| The van drove on.
“Stop!” Ana Reis shouted.| The van drove on.
Who knew?| Reis did.
What a night!| The crowd sang.
Yahoo! shares rose.| Others fell.
Yahoo! News reported it.
She works at Yahoo!| The office is in Norfall.
The Jeopardy! host resigned.
Really?!| Yes.
He paused ... and went on.
He paused ...| The room was silent.
He paused…| The room was silent.
“I thought ... I was lost,” she said.
He paused. . . .| The room was silent.
(The mayor declined to comment.)| The council met.
The mayor (he is 60.) left.
The mayor, 60, left (see below).| The council met.
It cost £5.| It is worth £3.
The road, e.g. the A9, is closed.
Reis v. Lowe was heard in May.
The case is Norfall vs. Port Elm.
The town of St. Ives flooded.
Apples, pears, etc. were sold.
Apples, pears, etc.| The rest was free.
The law (Sec. 4) applies.
See Fig. 3 and Vol. 2.
Art. 5 was repealed.
The gap is approx. 5 metres.
The company, founded in Norfall, Mass., grew.
He moved to Norfall, Mass.| He retired there.
He was born in Norfall, Va. and died there.
A. The first answer.
1. The first rule is simple.
It ended 3-1.| 12 players were booked.
iPhone sales fell.| eBay grew.
It fell.| iPhone sales rose.
The site is example.com.| It is free.
Visit www.example.com today.
“The U.S. is ready,” she said.
“He left the U.S.”| The room was silent.
'We lost.'| The mayor left.
‘We lost.’| The mayor left.
He called it a “mistake.”| The council agreed.
He called it a “mistake”.| The council agreed.
The vote was close.”| The crowd left.
It rose.[1]| It fell.[2]
Élodie left.| Émile stayed.
Über fell.| Øster rose.
Ms. Holt, Ph.D., spoke.| Her M.D. husband listened.
She holds a Ph.D.| It took six years.
Marsh, R-Va., voted no.| Hale, D-Mass., voted yes.
The B.C. government paid.
The 9 a.m. ferry sank.
The train leaves at 9 a.m. Eastern time.
It happened at approx. 6 p.m. GMT.
She earned $40,000.| Her boss earned $4 million.
The E.U. Commission met.
Adm. Hale and Cmdr. Moor retired.
The Hon. Ada Okoro opened it.
Messrs. Lowe and Hale left.
The train left at 5.| It never came.
Room 101.| The door was shut.
It was in Act II.| The crowd booed.
He said: “Go.| Go now.”
Dr. No. 5 was shown.
Asst. Chief Reis spoke.
Atty. Gen. Lowe sued.
Hwy. 12 was closed.| Rte. 4 stayed open.
Lake Ave. residents complained.
They live on Lake Ave.| The street is quiet.
""".strip().splitlines()


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, LEXICON)]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_readers_stop(case: str) -> None:
    text = case.replace("|", "")
    expected = [part.strip() for part in case.split("|")]
    assert pieces(text) == expected


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 100


def test_a_line_end_ends_a_sentence() -> None:
    assert pieces("A headline\nThe story begins.\n\nIt ends") == ["A headline", "The story begins.", "It ends"]


def test_without_lists_nothing_breaks() -> None:
    assert [tuple(span) for span in split("One. Two.", EMPTY)] == [(0, 4), (5, 9)]


def test_a_newsrooms_own_abbreviation_never_ends_a_sentence() -> None:
    lexicon = LEXICON.extended({"abbreviations": ["cllr"]})
    assert len(split("Cllr. Reis spoke.", lexicon)) == 1
    assert len(split("Cllr. Reis spoke.", LEXICON)) == 2


def test_spans_are_in_order_and_cover_all_words() -> None:
    text = " ".join(case.replace("|", "") for case in CASES)
    spans = split(text, LEXICON)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The plan went on.Later it failed.", 2),
        ("“It is dead.”“We know.”", 2),
        ("See example.com now.", 1),
        ("Node.js and 3.5", 1),
    ],
)
def test_a_lost_blank_is_no_lost_end(text: str, count: int) -> None:
    assert len(pieces(text)) == count
