"""Claims nobody stands up: each kind where it must be found, and the innocent look-alikes that must pass."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lint.engine.lint import read
from lint.newsroom.claims import KINDS, claims
from lint.project.rules import load

BOOK = load()


def found(text: str, path: str = "a.md") -> list[tuple[str, str]]:
    document = read(text, path, BOOK)
    return [(one.kind, document.text[one.start : one.end]) for one in document.once(claims)]


FOUND = [
    # gaps in the story's own voice
    ("gap", "The order could not immediately be confirmed.", "could not immediately be confirmed"),
    ("gap", "The toll had not been independently verified.", "had not been independently verified"),
    ("gap", "The tape, which has not been authenticated, runs nine minutes.", "has not been authenticated"),
    ("gap", "We were unable to verify the photograph.", "were unable to verify"),
    ("gap", "The death toll is yet to be confirmed.", "is yet to be confirmed"),
    ("gap", "It was not known how many were aboard.", "It was not known"),
    ("gap", "It could not be determined who sent it.", "could not be determined"),
    ("gap", "Police closed the quay, but it was unclear why.", "it was unclear"),
    ("gap", "The reports are unconfirmed.", "are unconfirmed"),
    ("gap", "Officials spoke of sabotage, though the claim could not be verified.", "could not be verified"),
    # rumour
    ("rumour", "There has been speculation about a merger.", "There has been speculation"),
    ("rumour", "Rumours have long circulated about the vault.", "Rumours have long circulated"),
    ("rumour", "Lowe was rumored to own the yard.", "was rumored to"),
    # beliefs without a believer
    ("hedge", "The thieves are thought to have left by boat.", "are thought to"),
    ("hedge", "It is feared the reef will die.", "It is feared"),
    ("hedge", "A dozen miners are presumed dead.", "are presumed dead"),
    ("hedge", "The vote was seen as a rebuke.", "was seen as"),
    # allegations
    ("allegation", "He allegedly paid the guards.", "allegedly"),
    ("allegation", "The bank stands accused of hiding losses.", "accused of"),
    ("allegation", "The tour was cancelled over allegations that tickets were forged.", "allegations that"),
    # second-hand reports
    ("report", "The company will reportedly move to Norfall.", "reportedly"),
    ("report", "According to press reports, the deal is off.", "According to press reports"),
    ("report", "Multiple outlets reported that the judge had resigned.", "Multiple outlets reported"),
    # authorities
    ("weasel", "Labour economists warn that wages will fall.", "Labour economists warn"),
    ("weasel", "The canal, some argue, was dug too late.", "some argue"),
    ("weasel", "It is a move that has led many to assume the worst.", "led many to assume"),
    ("weasel", "To critics, the park is a waste.", "To critics"),
    ("weasel", "Many people believe the well is haunted.", "Many people believe"),
    ("weasel", "Many boatbuilders claim the toll is a tax.", "Many boatbuilders claim"),
    (
        "weasel",
        "However, some legal experts have told the council that the lease is void.",
        "some legal experts have told",
    ),
    ("weasel", "Harbour-law experts, however, question the lease.", "Harbour-law experts, however, question"),
    (
        "weasel",
        "Ana Reis raised the toll, leading critics to argue that the poor paid twice.",
        "leading critics to argue",
    ),
    ("weasel", "Lowe opened what some are calling a folly.", "some are calling"),
    ("weasel", "Owners and many experts say the lock will leak.", "many experts say"),
    ("weasel", "The gift seemed, to some, a bribe.", "to some"),
    ("weasel", "Critics of the new harbour plan say the lock will leak.", "Critics of the new harbour plan say"),
    ("weasel", "Engineers left the rooms experts say could collapse.", "experts say"),
    (
        "weasel",
        "On the other hand flood experts have always believed the wall would hold.",
        "flood experts have always",
    ),
    ("weasel", "Advocates have for years warned that the dam leaks.", "Advocates have for years warned"),
    ("weasel", "A number of flood experts argue for a wall.", "number of flood experts argue"),
    ("weasel", "The law was widely criticised in Norfall.", "was widely criticised"),
    ("weasel", "The mill, regarded by many as a ruin, stands empty.", "regarded by many"),
    ("weasel", "The lock was viewed as a folly by some.", "was viewed as a folly by some"),
    ("weasel", "The ferry stopped, with analysts predicting a loss.", "analysts predicting"),
    ("weasel", "In the eyes of critics, the park is a waste.", "eyes of critics"),
    ("weasel", "The toll hurts trade, observers say, as ships turn away.", "observers say"),
    ("weasel", "Some in the harbour party fear a split.", "Some in the harbour party fear"),
    ("weasel", "Some of his critics say the lock leaks.", "Some of his critics say"),
    ("weasel", "According to some, the lock leaks.", "According to some"),
    ("weasel", "Numerous studies have linked dams to floods.", "Numerous studies have linked"),
    # reports of nobody
    ("report", "The ship sank, the media reported.", "the media reported"),
    ("report", "A local newspaper reported that he fled.", "A local newspaper reported"),
    ("report", "Early reports from the scene suggested a bomb.", "Early reports from the scene suggested"),
    ("report", "There are conflicting reports about the ship.", "are conflicting reports"),
    ("report", "As widely reported, the ship sank.", "As widely reported"),
    ("report", "He fled, it was reported.", "it was reported"),
    ("report", "The plane, reported by local press as stolen, overshot the runway.", "reported by local press"),
    ("report", "It was reported on Saturday the captain had been freed.", "It was reported"),
    (
        "report",
        "The captain slept, according to foreign news media reports.",
        "according to foreign news media reports",
    ),
    ("report", "According to a report, he was shot twice.", "According to a report"),
    ("report", "According to local news sources, the yard will close.", "According to local news sources"),
    ("report", "With reports emerging of a leak, the yard closed.", "reports emerging"),
    ("report", "Amid reports he was ill, Lowe stayed away.", "Amid reports"),
    ("report", "Officials said an officer, reportedly a sergeant, opened the gate.", "reportedly"),
    ("report", "Lowe resigned on Monday, he said, after reportedly losing a bet.", "reportedly"),
    ("report", "Ana Reis told the Westport Gazette that she was well. Jon Lowe reportedly left.", "reportedly"),
    ("report", "Two divers were reported killed.", "were reported killed"),
    # the rest
    ("gap", "But much remains unclear in the case.", "much remains unclear"),
    ("hedge", "The strait is considered key to the trade.", "is considered key"),
    ("rumour", "Prices fell after speculation earlier in the week that the mill would close.", "speculation"),
    ("allegation", "Other allegations involving two trustees go back to May.", "Other allegations involving"),
    ("allegation", "Lowe was later accused of inciting the theft, which he denied.", "was later accused of"),
    # the network
    ("social", "“What a shame,” one Twitter user wrote.", "one Twitter user wrote"),
    ("social", "Another commenter said the toll was a swindle.", "Another commenter said"),
    ("social", "Fans took to social media to mourn the captain.", "Fans took to social media"),
    ("social", "Some on Facebook said the ferry was full.", "Some on Facebook said"),
    ("social", "Social media posts suggested the bridge was shut.", "Social media posts suggested"),
    (
        "social",
        "Police were pelted with stones, according to videos shared online.",
        "according to videos shared online",
    ),
    ("social", "Twitter erupted on Friday.", "Twitter erupted"),
    ("social", "Videos shared on Telegram purport to show the raid.", "Videos shared on Telegram purport"),
    # gaps by their subject, their question, their verb
    ("gap", "It was still unclear by noon how many had left.", "It was still unclear"),
    ("gap", "It was not clear from the letter who had fired.", "It was not clear"),
    ("gap", "It is as yet unclear who rang the bell.", "It is as yet unclear"),
    ("gap", "It’s not clear, though, who rang the bell.", "It’s not clear"),
    ("gap", "It is not clear to whom the boat was sold.", "It is not clear"),
    ("gap", "The reason for the delay was not clear.", "was not clear"),
    ("gap", "Why he did it was unknown.", "was unknown"),
    ("gap", "None of the claims could be verified.", "None of the claims could be verified"),
    ("gap", "Neither claim could be independently confirmed by the Westport Gazette.", "Neither claim could be"),
    ("gap", "It was not possible to verify the claim.", "was not possible to verify"),
    ("gap", "There was no way to confirm the toll.", "no way to confirm"),
    ("gap", "The sale, though not confirmed, is near.", "not confirmed"),
    ("gap", "He fled, according to unconfirmed reports.", "unconfirmed reports"),
    # rumour, belief
    ("rumour", "Lowe has been tipped as the next mayor.", "has been tipped as"),
    ("hedge", "The clerk is suspected of working for Norfall.", "is suspected of"),
    ("hedge", "A car thought to belong to Lowe was found.", "thought to belong"),
    ("hedge", "Nine feared dead in a ferry fire.", "feared dead"),
    ("hedge", "What is believed to be a bomb was found.", "is believed to"),
    # accusations
    ("allegation", "Lowe left after claims he had bullied the clerks.", "after claims"),
    ("allegation", "Claims have emerged that the tests were forged.", "Claims have emerged"),
    # reports
    ("report", "He fled, according to the harbour pilots and media reports.", "and media reports"),
    ("report", "The fever had, by reports, reached the island.", "by reports"),
    ("report", "Reports on the tool he used vary.", "Reports on the tool he used vary"),
    ("report", "However, local reports say he fled, while the Westport Gazette reported he hid.", "local reports say"),
    ("report", "By most accounts, the lock was open.", "By most accounts"),
    ("report", "Some accounts say the lock was open.", "Some accounts say"),
    ("report", "According to US media reports, the lock was open.", "According to US media reports"),
    ("report", "If reports are true, the lock was open.", "reports are"),
    ("report", "Lowe said a choice would be made soon, amid reports that the yard had closed.", "reports that"),
    ("report", "Initial reports said nine had died; Reis later said it was six.", "Initial reports said"),
    ("report", "Even reports now say the lock was open.", "Even reports now say"),
    ("report", "British reports said the lock was open.", "British reports said"),
    ("report", "Reports coming out of the city say the lock was open.", "Reports coming"),
    ("report", "He was ill, according to a number of reports.", "according to a number of reports"),
    ("report", "Reports in some newspapers said the sale was near.", "Reports in some newspapers said"),
    # authorities
    ("weasel", "The lock, as many first claimed, was built on sand.", "many first claimed"),
    ("weasel", "There are those who believe the well is haunted.", "those who believe"),
    ("weasel", "There are some in the harbour party who believe he lied.", "some in the harbour party who believe"),
    ("weasel", "The yard shut, leaving many to wonder why.", "leaving many to wonder"),
    ("weasel", "The leak left many wondering about the lock.", "left many wondering"),
    ("weasel", "The yard shut, leaving flood experts puzzled.", "leaving flood experts puzzled"),
    ("weasel", "The toll has some experts worried.", "has some experts worried"),
    (
        "weasel",
        "Liberal and conservative critics, however, believe the lock is weak.",
        "Liberal and conservative critics",
    ),
    ("weasel", "The claim was rejected by flood experts.", "was rejected by flood experts"),
    ("weasel", "It led to the widespread assumption that the lock was weak.", "widespread assumption that"),
    ("weasel", "Conventional wisdom holds that the lock is weak.", "Conventional wisdom holds"),
    ("weasel", "Considered by many to be weak, the lock held.", "Considered by many"),
    ("weasel", "The lock many believe is weak held.", "many believe"),
    ("weasel", "The toll rose, with some calling it a swindle.", "some calling"),
    ("weasel", "A number of studies have shown that the lock is weak.", "A number of studies have shown"),
    ("weasel", "Others, however, say the lock is weak.", "Others, however, say"),
    # a parenthesis between the group and its verb
    ("weasel", "Legal analysts, who spoke before the vote, say the lease is void.", "Legal analysts"),
    ("weasel", "Experts, many of them retired, warn that the wall will fall.", "Experts"),
    ("weasel", "Critics of the toll, including some in the harbour party, say it hurts.", "Critics of the toll"),
    ("weasel", "Critics - among them former captains - say the lock leaks.", "Critics"),
    ("weasel", "Some experts (not all of them engineers) believe the lock is safe.", "Some experts"),
    (
        "weasel",
        "Legal analysts — who met before Jon Lowe, a professor, was named on Monday — say the lease is void.",
        "Legal analysts",
    ),
    # fronted gaps, nations’ reports, listeners, means that are no accuser
    ("gap", "What is unclear is whether the lock will open.", "What is unclear"),
    ("gap", "What’s not clear is why he left.", "What’s not clear"),
    ("gap", "Less clear is whether the lock will open.", "Less clear"),
    ("gap", "Still uncertain: who will pay.", "Still uncertain"),
    ("report", "On Monday Turkish reports said the ship had sunk.", "Turkish reports said"),
    ("report", "It is reported to be keen on the yard.", "is reported to"),
    ("report", "Lowe is reported to own the yard.", "is reported to"),
    ("allegation", "Lowe was accused of fraud by the end of May.", "was accused of"),
    ("allegation", "The man accused of robbing two clerks held by rebels fled.", "accused of"),
    ("allegation", "Lowe was accused of hiding clerks hired by women.", "was accused of"),
    # look-alikes of duties, schedules, categories and firms
    ("hedge", "The ship that is believed to carry arms left.", "is believed to"),
    ("hedge", "Losses are expected to grow by the end of the year.", "are expected to"),
    ("hedge", "Rates were expected to stay low in May.", "were expected to"),
    ("hedge", "As critics explained, the vote was seen as a rebuke.", "was seen as"),
    ("allegation", "She left during his inquiry into the port over alleged payments.", "alleged payments"),
    ("report", "There are signs — reports that the yard will close — of trouble.", "reports that"),
    ("report", "According to reports from Iraqi media, the yard will close.", "According to reports"),
    ("weasel", "It is widely known that the lock leaks.", "is widely known"),
    ("social", "Twitter went wild on Friday.", "Twitter went"),
    ("social", "The internet responded with jokes.", "The internet responded"),
    # the network
    ("social", "A viral tweet suggested the bridge was shut.", "viral tweet suggested"),
    ("social", "Pictures posted on Facebook showed the flood.", "Pictures posted on Facebook showed"),
]


@pytest.mark.parametrize(("kind", "text", "words"), FOUND, ids=[one[1] for one in FOUND])
def test_claim_is_found_at_its_words(kind: str, text: str, words: str) -> None:
    assert any(k == kind and w.startswith(words) for k, w in found(text)), found(text)


INNOCENT = [
    # parentheses, fronted clauses, agents after the content
    "Critics, who said the toll was unfair, left the hall.",
    "Critics of the plan, which experts helped to write, left the hall.",
    "Opponents, joined by Ana Reis, said the toll was unfair.",
    "Experts, guards, clerks say nothing.",
    "Some, said Reis, were lost.",
    "What is known is how he left.",
    "The rule is unclear: who pays is for the court, Reis said.",
    "Later Pentagon reports said the ship sank.",
    "Lowe reportedly fled, Ana Reis told the Westport Gazette.",
    "Lowe was accused of taking bribes by his former wife.",
    "Among captains, thrift is seen as a virtue.",
    # schedules, duties, kinds of people; as somebody explained
    "The survey is expected to finish by the end of the week.",
    "The board is expected to rule at its spring session.",
    "The council is expected to list the mill in 2030.",
    "Today's meeting was expected to last an hour.",
    "Ada Okoro was expected to stay at home.",
    "The old model is expected to receive updates through June 2030.",
    "Polls suggest that the party is expected to lose.",
    "By current forecasts, the reef is expected to die.",
    "# What the Twitterverse said",
    "New rules are expected to complement the old ones.",
    "The port must seize anything that is suspected to be stolen.",
    "As Ana Reis explained, the vote was seen as a rebuke.",
    "The vote was seen as a rebuke, as Ana Reis suggests.",
    "The inquiry into alleged bias was closed.",
    "Its probes of yards over alleged bias ended.",
    "The trooper said nothing of alleged payments to the clerk.",
    "Ana Reis posted videos and social media posts claiming the pier.",
    "WhatsApp went on to launch a campaign.",
    "Facebook responded to the letter.",
    "Orel Ltd, now in its tenth year, reports that sales rose.",
    "According to Press, the yard will close.",
    "According to reports from the ministry, the yard will close.",
    "Okoro was widely known as a drummer.",
    "Summaries of that research reveal a leak.",
    "A survey found that most voters believe the lock is safe.",
    "They print what some in the party would rather see burned.",
    # named, institutional, the speaker's own
    "The tyres gripped, despite my haste, but it was not clear if the road was wet.",
    "Sales tripled, said market analysts Norfall Data.",
    "Profits fell, according to analysts polled by the Westport Gazette.",
    "Nine died, according to government reports.",
    "Exports rose, according to harbour statistics.",
    "Sales will double, according to Lowe Research.",
    "Ana Reis, a director of the yard, said some engineers question the lock.",
    "The board met to discuss alleged bias against the ferries.",
    "Lowe was fed up with the speculation as the vote drew near.",
    "The yard heard from donors and supporters who’ve been urging a sale.",
    "Police arrested a clerk who is suspected of selling keys.",
    "They fired at what guards at the gate believed to be a gun.",
    "A video was posted on the Twitter account of the harbour office.",
    "State television reported that the ship had sunk.",
    # somebody else's gap
    "Ana Reis said she could not confirm the order.",
    "The Westport Gazette said it could not verify the tape.",
    "The order could not be confirmed, the ministry said.",
    "According to the coastguard, it was unclear whether the ferry was full.",
    "The court has not confirmed the award.",
    "It is clear that the bridge will open.",
    "She made it known that she would leave.",
    "The winner’s name is known to the club.",
    # rumour settled, or not a rumour
    "Lowe dismissed speculation that he would sell.",
    "The rumours were false.",
    "The fund made its money from currency speculation.",
    "She spread rumours about the captain.",
    "Staff tipped the bin over.",
    # believers, schedules, duties
    "Police believe the thieves left by boat.",
    "The thieves are believed by police to have left by boat.",
    "The minister is expected to arrive on Tuesday.",
    "The court is expected to rule next week.",
    "Guests are expected to wear hats.",
    "Sales were better than expected.",
    "As expected, the tide rose.",
    "He is suspected of theft, prosecutors said.",
    # accusers, nouns, fixed uses
    "Police charged Lowe. The alleged theft took place in May.",
    "Detectives said the tablets were allegedly stolen.",
    "The lawsuit says the firm allegedly hid the tests.",
    "Reis accused Lowe of lying.",
    "Initial jobless claims fell.",
    "They waited at baggage claim.",
    "The storm claimed four lives.",
    "An insurance claim for the roof was paid.",
    "The train was supposed to stop.",
    "Lowe denied the allegations.",
    # reports with a name
    "The Westport Gazette reports that the yard is closing.",
    "The firm reportedly lost money, according to the Westport Gazette.",
    "Reported earnings fell.",
    "Three people were reported missing.",
    "She reports to the board.",
    "Reports for May are due in June.",
    # named authorities, other senses
    "Experts warn of floods. “It will be bad,” said Jon Lowe, a professor of hydrology.",
    "Some say the tax is unfair. “It hurts us,” Ana Reis said.",
    "Ana Reis studies frogs.",
    "Some boats sank.",
    "The experts met in Norfall.",
    "The critics’ prize went to Lowe.",
    "Experts such as Ana Reis say the dam is safe.",
    "Critics, led by Jon Lowe, argue that the toll is a tax.",
    "Many counties argue that the toll is theirs.",
    "Some boats show rust, and many hulls leak.",
    "Critics call for a new vote.",
    "Experts could say more.",
    "Others might regard them as fools.",
    "The board accused public health experts of “spreading fear” in May.",
    "The story was widely read.",
    "State data show that tolls rose.",
    "That led some to reject the plan.",
    "According to a report by the harbour board, the quay is sinking.",
    "According to reports from the agency Lanterna, the fleet is for sale.",
    "From the reports that I have read the quay is sound.",
    "The Westport Gazette reported Reis is expected to win.",
    "Temperatures are expected to reach 30 degrees.",
    "They shot at a boat which guards believed to be a whale.",
    "The claim has or has not been substantiated by then.",
    "Analysts at Norfall Securities expect a loss.",
    "A local newspaper, the Westport Gazette, reported that he fled.",
    "Some of his supporters bristle at the word.",
    "A media firm reported earnings of $4m.",
    # accounts that speak for themselves, other senses
    "Reis’s posts on social media claim the pier is his.",
    "She posted a video on Facebook that had been taken by a neighbour.",
    "Some on the council said the ferry was full.",
    "The council posted a video on Facebook.",
    "Reis wrote on Twitter that she was safe.",
    "The viral infection spread.",
    "She took a post at the ministry.",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_sense_passes(text: str) -> None:
    assert found(text) == []


def test_words_in_quotation_marks_belong_to_their_speaker() -> None:
    assert found("“It is thought that he allegedly left,” Ana Reis said. “Some say he reportedly drowned.”") == []


def test_a_post_ends_in_its_account_and_is_its_posters() -> None:
    assert found("Allegedly a thief! He reportedly fled — Jon Lowe (@lowe) May 2") == []
    after = "A thief! — Jon Lowe (@lowe) May 2. He reportedly fled."
    assert found(after) == [("report", "reportedly")]
    assert found("He reportedly fled.\n\nA thief! — Jon Lowe (@lowe)") == [("report", "reportedly")]


@pytest.mark.parametrize(
    ("asks", "answers"), [("((Ana Reis)) ", "((Jon Lowe)) "), ("Q: ", "A: "), ("WG:", "Jon Lowe:")]
)
def test_what_stands_after_a_speakers_label_in_a_transcript_is_the_speakers(asks: str, answers: str) -> None:
    turns = [f"{asks} Did he leave?", f"{answers} He reportedly left."] * 2
    assert found("\n\n".join(turns)) == []
    assert found("\n\n".join((*turns, "He reportedly drowned."))) == [("report", "reportedly")]
    assert found("Update: He reportedly left.") == [("report", "reportedly")]
    assert len(found("\n\n".join(["Photos: He reportedly left."] * 4))) == 4


def test_accuser_two_sentences_before_counts_and_three_does_not() -> None:
    near = "Prosecutors opened the case. It rained. He allegedly stole the boat."
    far = "Prosecutors opened the case. It rained. The quay was wet. He allegedly stole the boat."
    assert found(near) == []
    assert found(far) == [("allegation", "allegedly")]


def test_a_member_must_be_of_that_group() -> None:
    baker = "Experts say the dam is safe. Jon Lowe, a baker, said he slept well."
    answer = "Critics argue that the toll is a tax. But Ana Reis said it was fair."
    spokesman = "Critics argue that the toll is a tax. “It is fair,” said Ana Reis, a spokeswoman for the port."
    known = "Jon Lowe raised the toll. Critics say it hurts trade. Lowe said he would stay."
    new = "Critics say the toll hurts trade. “It ruins us,” said Jon Lowe, who owns a mill."
    assert [found(text)[0][1] for text in (baker, answer, spokesman, known)] == [
        "Experts say",
        "Critics argue",
        "Critics argue",
        "Critics say",
    ]
    assert found(new) == []


def test_legal_experts_are_lawyers_and_analysts_work_at_banks() -> None:
    assert found("Legal experts say it is void. Jon Lowe, a lawyer in Norfall, read it.") == []
    assert found("Flood experts say it is void. Jon Lowe, a lawyer in Norfall, read it.") != []
    assert found("Analysts expect a loss. “It is bad,” said Ana Reis, chief executive of Port Elm Capital.") == []


def test_a_named_expert_three_sentences_later_is_too_late() -> None:
    text = "Experts say it is safe. The dam is old. It leaks. “It holds,” said Jon Lowe, a professor of engineering."
    assert found(text)[0] == ("weasel", "Experts say")


def test_one_claim_in_a_place_the_worst() -> None:
    assert found("The market fell on unconfirmed rumours of a default.") == [("gap", "unconfirmed rumours")]


def test_a_clause_of_its_own_is_not_governed_by_an_earlier_verb_of_saying() -> None:
    assert found("Police said one man died, but it was unclear how.") == [("gap", "it was unclear")]
    assert found("Police said it was unclear how the man died.") == []


def test_a_contrast_inside_what_is_told_stays_told() -> None:
    assert found("Lowe said the case was closed even though the letters could not be verified.") == []


def test_a_relative_clause_keeps_its_claim_from_the_main_verb() -> None:
    assert found("The guard, who reportedly slept, said he was sorry.") == [("report", "reportedly")]


def test_a_link_beside_the_word_names_the_report() -> None:
    assert found("The firm [reportedly](https://example.org) failed.") == []
    assert found("The firm reportedly failed.") == [("report", "reportedly")]


def test_claims_are_in_order_and_of_known_kinds() -> None:
    text = "\n\n".join(one[1] for one in FOUND)
    document = read(text, "a.md", BOOK)
    places = [(one.start, one.end) for one in document.once(claims)]
    assert places == sorted(places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert {one.kind for one in document.once(claims)} <= set(KINDS)


@pytest.mark.parametrize(
    "cue", sorted(BOOK.lexicon.lists["verification"]["hedges"] + ("unconfirmed", "clear", "claim"))
)
@pytest.mark.parametrize("frame", ["{}", "{}.", "It was {}", "“{}", "Reis {}", "the {} of", "some {}", "not {}"])
def test_cue_words_at_any_edge_of_a_text_are_read_without_a_fall(cue: str, frame: str) -> None:
    assert isinstance(found(frame.format(cue)), list)


def test_an_article_without_cue_words_costs_nothing() -> None:
    assert found("The tide came in.") == []
