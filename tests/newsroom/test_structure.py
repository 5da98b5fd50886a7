"""Furniture of web pages, placeholders, and paragraphs that stand twice."""

from __future__ import annotations

import sys

import pytest

from lint.engine.lint import lint_text
from lint.finding import Finding
from lint.project.rules import load

BOOK = load()
LEDE = "The owners of the last spinning mill on Dock Street blamed the price of gas."


def found(text: str, rule: str, path: str = "a.md") -> list[Finding]:
    return [one for one in lint_text(text, path, BOOK) if one.rule == f"structure/{rule}"]


def places(text: str, rule: str, path: str = "a.md") -> list[str]:
    return [text[one.span.start : one.span.end] for one in found(text, rule, path)]


@pytest.mark.parametrize(
    "line",
    [
        "Pinterest3k",
        "Tweet312",
        "Share0Tweet0Pin0",
        "1.2K Shares",
        "12 Comments",
        "1 Comment",
        "3 min read",
        "5 minute read",
        "Facebook 12 Twitter 5 Email",
        "Facebook 41 | Twitter 7",
        "Shares: 345",
        "0 shares",
    ],
)
def test_a_line_of_counters(line: str) -> None:
    assert places(f"Mill to close\n\n{line}\n\n{LEDE}\n", "share-counter", "a.txt") == [line]


@pytest.mark.parametrize(
    ("text", "counter"),
    [
        (f"Pinterest3k {LEDE}", "Pinterest3k"),
        (f"{LEDE} Tweet312", "Tweet312"),
        (f"{LEDE}Facebook12", "Facebook12"),
        (f"{LEDE} Facebook 12 Twitter 5", "Facebook 12 Twitter 5"),
        ("By Ana Reis | 3 min read", "3 min read"),
        (f"Pinterest3k{LEDE}", "Pinterest3k"),
        (f"{LEDE[:-1]}Tweet312", "Tweet312"),
    ],
)
def test_counters_glued_to_copy(text: str, counter: str) -> None:
    assert places(f"Mill to close\n\n{text}\n\nWork ends in May.\n", "share-counter", "a.txt") == [counter]


@pytest.mark.parametrize(
    "text",
    [
        "Facebook cut 20,000 posts.",
        "It was shared on Twitter 5,000 times.",
        "She bought an iPhone15 and a Windows11 licence.",
        "The story had 12 comments before noon.",
        "In 2019 he left Facebook. In 2020 he joined Twitter.",
        "He left Google in 2012",
        "The walk takes 3 minutes. Read the map first.",
        "Shares rose 3",
        "Rovers 3 Athletic 0",
        "The Facebook2go app is gone.",
        "“Like 12 of us,” she said, “we all went.”",
    ],
)
def test_no_counters_in_prose(text: str) -> None:
    assert places(f"Mill to close\n\n{text}\n\nWork ends in May.\n", "share-counter", "a.txt") == []


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "[Advertisement]",
        "Read more",
        "READ MORE: Brewery to close",
        "» Read more: Brewery to close",
        "Related: Who buys the mill?",
        "SEE ALSO: Who buys the mill?",
        "Sign up for our newsletter",
        "Story continues below",
        "Image source, Getty Images",
        "Image caption The mill in 1974",
        "Copyright © 2024 Westport Gazette",
        "Copyright 2024 Westport Gazette",
        "© 2024 Westport Gazette",
        "Skip to content",
        "This site uses cookies.",
        "Click here to subscribe to the Gazette",
    ],
)
def test_a_line_of_furniture(line: str) -> None:
    hits = found(f"Mill to close\n\n{LEDE}\n\n{line}\n\nWork ends in May.\n", "web-furniture", "a.txt")
    if line.startswith("Image caption The"):
        assert hits == []  # without a mark after it, the label could begin a sentence
    else:
        assert [one.line for one in hits] == [5]


@pytest.mark.parametrize(
    "text",
    [
        "The regulator banned the advertisement.",
        "Read more widely, she said.",
        "Customers who subscribe to our rivals pay less.",
        "Related charges were dropped.",
        "Advertisement hoardings were torn down.",
        "Copyright law is old.",
        "Comments on the plan close on Friday.",
        "Sign up for our cause, they said; few did, but that is another story, and a long one: ask Reis.",
        "Trending upward since May, the price of gas fell.",
    ],
)
def test_the_same_words_in_a_sentence(text: str) -> None:
    expected = 1 if text.startswith("Sign up for our") else 0  # a sentence that starts so is an invitation
    assert len(found(f"Mill to close\n\n{text}\n\nWork ends in May.\n", "web-furniture", "a.txt")) == expected


def test_furniture_at_the_tail_of_a_paragraph() -> None:
    assert places(f"# Mill\n\n{LEDE} Read more: Brewery to close\n", "web-furniture") == ["Read more: Brewery to close"]
    assert places(f"# Mill\n\n{LEDE}Read more: Brewery to close\n", "web-furniture") == ["Read more: Brewery to close"]


def test_a_linked_box_is_the_newsrooms_own() -> None:
    assert places(f"# Mill\n\n{LEDE}\n\nRead more: [Brewery to close](b.md)\n\nWork ends.\n", "web-furniture") == []
    assert places(f"# Mill\n\n{LEDE}\n\n**Read more:**\n\n- [Brewery](b.md)\n", "web-furniture") == []
    assert places(f"# Mill\n\n{LEDE}\n\nRead more: Brewery to close\n\nWork ends.\n", "web-furniture") != []


def test_one_finding_for_the_same_label_and_for_one_box() -> None:
    advert = f"Mill\n\n{LEDE}\n\nAdvertisement\n\nWork ends in May.\n\nAdvertisement\n\nNobody knows why.\n"
    (one,) = found(advert, "web-furniture", "a.txt")
    assert one.line == 5
    assert [place.line for place in one.related] == [9]
    assert "also on line 9" in one.message
    box = f"Mill\n\n{LEDE}\n\nSign up for our newsletter\n\nFollow us on Facebook\n\nCopyright © 2024 Gazette\n"
    (one,) = found(box, "web-furniture", "a.txt")
    assert [place.line for place in one.related] == [7, 9]


@pytest.mark.parametrize(
    ("text", "placeholders"),
    [
        ("The mayor, TK, left.", ["TK"]),
        ("It cost TKTK pounds.", ["TKTK"]),
        ("It cost XXX pounds.", ["XXX"]),
        ("She said [insert quote].", ["[insert quote]"]),
        ("She said [QUOTE TK].", ["[QUOTE TK]"]),
        ("Ask [NAME] of the union.", ["[NAME]"]),
        ("Built in ??? and sold.", ["???"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum dolor"]),
        ("DEK: Owners blame gas", ["DEK"]),
        ("The vote was 14-11 (CHECK).", ["(CHECK)"]),
        ("Dear {{ name }}, come.", ["{{ name }}"]),
        ("Dear <<name>>, come.", ["<<name>>"]),
        ("Dear ${name}, come.", ["${name}"]),
        ("T.K. Rao went to TK Maxx.", []),
        ("Flight TK 1985 was late.", []),
        ("TK Elevator mends it.", []),
        ("Super Bowl XXX was long.", []),
        ("“Love you XXX,” it read.", []),
        ("The Tern Keepers (TK) count. TK has nine members.", []),
        ("“They [the council] never [sic] asked [laughter].”", []),
        ("“What???” she said.", []),
        ("What did they say???", []),
        ("An XXX-rated film was banned.", []),
        ("tk is no word, and xxx is not one either.", []),
        ("Hedge funds sold the mill.", []),
        ("The form says “[insert name] owes [insert sum]”.", []),
    ],
)
def test_placeholders(text: str, placeholders: list[str]) -> None:
    assert places(f"Mill to close\n\n{LEDE}\n\n{text}\n", "placeholder", "a.txt") == placeholders


def test_a_generators_own_tags_are_filled_in_later() -> None:
    assert places(f"# Mill\n\n{LEDE}\n\nDear {{{{ page.reader }}}}, come.\n", "placeholder") == []


def test_a_paragraph_twice_names_the_line_of_the_first() -> None:
    text = f"# Mill\n\n{LEDE}\n\nWork ends in May.\n\n{LEDE}\n"
    (one,) = found(text, "duplicate-paragraph")
    assert (one.line, one.column) == (7, 1)
    assert "line 3" in one.message
    assert [place.line for place in one.related] == [3]
    assert not found(text, "near-duplicate-paragraph")


@pytest.mark.parametrize(
    ("other", "exact", "near"),
    [
        (LEDE.upper(), 1, 0),
        (LEDE.replace("price", "cost"), 0, 1),
        (LEDE.replace("Dock", "Mill"), 0, 0),
        (LEDE.replace("last", "30-year-old"), 0, 0),
        (f"> {LEDE}", 0, 0),
        (f"- {LEDE}", 0, 0),
        ("Work ends.", 0, 0),
    ],
)
def test_duplicates(other: str, exact: int, near: int) -> None:
    text = f"# Mill\n\n{LEDE}\n\nNobody knows why.\n\n{other}\n"
    assert len(found(text, "duplicate-paragraph")) == exact
    assert len(found(text, "near-duplicate-paragraph")) == near


def test_a_formula_said_three_times_is_no_mistake() -> None:
    text = f"# Mill\n\n{LEDE}\n\nOne.\n\n{LEDE}\n\nTwo.\n\n{LEDE}\n"
    assert not found(text, "duplicate-paragraph")
    assert len(found(f"# Mill\n\n{LEDE}\n\n{LEDE}\n\nTwo.\n\n{LEDE}\n", "duplicate-paragraph")) == 1


def test_live_blogs_may_pin_a_summary() -> None:
    text = f"---\ntitle: Mill\ntype: live\n---\n\n{LEDE}\n\nNobody knows why.\n\n{LEDE}\n"
    assert not found(text, "duplicate-paragraph")


def test_twice_the_furniture_takes_twice_the_steps() -> None:
    def steps(times: int) -> int:
        text = "# Mill\n\n" + "Advertisement TK [x Facebook 12 \n\n" * times + f"{LEDE}\n\n" * times
        count = 0

        def tick(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(tick)
        try:
            lint_text(text, "a.md", STRUCTURE)
        finally:
            sys.setprofile(before)
        return count

    steps(50)
    assert steps(400) <= 2.4 * steps(200)


STRUCTURE = type(BOOK)([rule for rule in BOOK if rule.topic == "structure"], BOOK.lexicon)
