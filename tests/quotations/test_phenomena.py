"""The 52 phenomena of quotation marks, one by one: what is flagged (exact span in [[ ]]) and what passes.

A case is (row, fault or "" for none, text, format). Several faults in one text: the kinds in order, joined by a blank.
"""

from __future__ import annotations

import re

import pytest

from lint.document.document import Document
from lint.document.readers import reader_for
from lint.project.rules import load
from lint.text.source import Source

BOOK = load()
ENDINGS = {"md": "a.md", "txt": "a.txt", "html": "a.html"}

CASES: list[tuple[int, str, str, str]] = [
    (1, "", "“Go now,” he said.", "md"),
    (1, "unclosed", "[[“]]Go now, he said.", "md"),
    (2, "", 'He said ("Go") and "now": the "end".', "md"),
    (2, "unclosed", 'He called it [["]]a farce and left.', "md"),
    (2, "unopened", 'He called it a farce[["]] and left.', "md"),
    (3, "", "She called it ‘a gift’ and left.", "md"),
    (3, "unclosed", "She called it [[‘]]a gift and left.", "md"),
    (3, "", "The soldier’s coat and the dogs’ beds.", "md"),
    (4, "", "She called it 'a gift and left.", "md"),
    (4, "", "Rock 'n' roll, 'em all, 'tis said.", "md"),
    (5, "", "“Don’t,” O’Brien said of the coup d’État and l’eau and rock’n’roll.", "md"),
    (6, "", "In the ’90s ’twas ’cause of ’em, ’til ’68.", "md"),
    (6, "wrong-direction", "She missed the [[‘]]90s.", "md"),
    (6, "wrong-direction", "[[‘]]Tis the season.", "md"),
    (6, "", "They are called (‘bots’) here.", "md"),
    (7, "", "They were goin’ home with ol’ Jon an’ a bag o’ nails.", "md"),
    (8, "", "The soldiers’ coats, the bosses’ cars, James’ hat, the Joneses’ boat.", "md"),
    (8, "", "She said ‘the soldiers’ coats were wet’ and left.", "md"),
    (9, "", "They met in ‘the boys’ room’ and in ‘the boys’ and talked.", "md"),
    (10, "", 'He is 6\'2" and she is 5′10″, on 12" vinyl, 40° 26\' 46" N, 8" x 10".', "md"),
    (10, "", '"He is 6\'2"," she said.', "md"),
    (10, "unopened", 'It cost 4,000[["]] he said.', "md"),
    (11, "", "“He told us ‘never again’ twice,” she said.", "md"),
    (11, "nested-wrongly", "“He told us [[‘]]never again twice,” she said.", "md"),
    (11, "nested-wrongly", "“He told us [[“]]never again” twice,” she said.", "md"),
    (12, "", "‘He told us “never again” twice,’ she said.", "md"),
    (13, "", "“He said ‘she shouted “stop” at us’ and sat,” Reis said.", "md"),
    (14, "", "“He shouted ‘go’” and “he shouted ‘go’ ” and “he shouted ‘go.’\u2009” He left.", "md"),
    (14, "doubled-mark", "“He shouted go[[””]] and left.", "md"),
    (15, "", "“One.\n\n“Two.\n\n“Three.\n\n“Four,” he said.", "md"),
    (16, "unclosed", "“One.\n\n“Two.\n\n[[“]]Three.\n\nThe road reopened.", "md"),
    (16, "unclosed", "“One.\n\n[[“]]Two.", "md"),
    (17, "unclosed", "He said: [[“]]One went home.\n\nThe road reopened.", "md"),
    (18, "", "He said: “We lost the house.\n\n“We lost the car.”", "md"),
    (18, "fragment-left-open", "He called it [[“]]the worst flood ever\n\n“We lost the car.”", "md"),
    (19, "", "“One.\n\n![A bridge](bridge.jpg)\n\n“Two,” he said.", "md"),
    (19, "unclosed", "[[“]]One.\n\n## The road\n\n“Two,” he said.", "md"),
    (20, "", "“Go,” he said, “before the river rises.”", "md"),
    (20, "unclosed", "[[“]]Go, he said, “before the river rises.”", "md"),
    (21, "", "“It rained,” he said. “Then it poured.\n\n“We left.”", "md"),
    (21, "unclosed", "“It rained,” he said. [[“]]Then it poured.\n\nWe left.", "md"),
    (22, "unopened", "Go now,[[”]] he said.", "md"),
    (22, "unopened", "“One.\n\nTwo,[[”]] he said.", "md"),
    (23, "unopened", "# Mill shuts\n\nNobody asked us,[[”]] said Ana Reis.\n\nThe mill shuts.", "md"),
    (24, "doubled-mark", "[[““]]Go now,” he said.", "md"),
    (24, "doubled-mark", 'She wrote: [[""]]Go now."', "md"),
    (24, "doubled-mark", 'He said “go[[”"]] and left.', "md"),
    (25, "wrong-direction", "[[”]]Go now,” he said. “Then leave.”", "md"),
    (25, "wrong-direction", "“Go now,[[“]] he said. “Then leave.”", "md"),
    (25, "wrong-direction", "“We had a plan” — a short one — [[”]]and left,” he said.", "md"),
    (25, "wrong-direction wrong-direction", "He called it [[”]]a gift[[“]] and left.", "md"),
    (25, "wrong-direction", "“We are done. [[“]]", "md"),
    (26, "", "# Lowe: ‘We shall double by 2010’\n\nText.", "md"),
    (26, "", "# 'Double by 2010'\n\nText.", "md"),
    (26, "unclosed", "# Lowe calls plan [[‘]]a disgrace\n\nText.", "md"),
    (27, "", "Related article » More from Port Elm", "md"),
    (27, "", "---\nlang: fr\n---\n\n« Partez », dit-elle.", "md"),
    (28, "", "„Wir gehen“, sagte sie. „Idziemy”, powiedziała.", "md"),
    (28, "", "---\nlang: sv\n---\n\n”Vi går”, sade hon.", "md"),
    (28, "unclosed", "[[„]]Wir gehen, sagte sie.", "md"),
    (
        29,
        "",
        "<article><p>&ldquo;Go now,&rdquo; &#8220;he&#8221; &#x201C;said&#x201d; &quot;twice&quot;.</p></article>",
        "html",
    ),
    (29, "unclosed", "<article><p>He said: [[&ldquo;]]Go now.</p></article>", "html"),
    (30, "", "He said â€œgo nowâ€\x9d and itâ€™s late.", "md"),
    (31, "", "``Go now,'' he said.", "txt"),
    (31, "unclosed", "Mill shuts\n\n[[``]]Go now, he said.\n\nThe mill shut.", "txt"),
    (32, "", "He wrote:\n\n> The river rose.\n>\n> The road went.\n\nWe left.", "md"),
    (32, "", "> “One.\n>\n> “Two.”", "md"),
    (32, "unopened", "> “One.\n>\n> Two.[[”]]", "md"),
    (
        33,
        "",
        'Run `echo "go` and <a href="x.html" title="a">read</a> https://norfall.test/?q="a.\n\n```\n"x\n```',
        "md",
    ),
    (33, "", '---\ntitle: "Mill shuts"\n---\n\nThe mill shuts.', "md"),
    (34, "", "“… and then …” he said. “Wait …” “...go.”", "md"),
    (34, "unclosed", "[[“]]… and then … he said.", "md"),
    (35, "", "“But I—” he began. “We –” she said.", "md"),
    (35, "unopened", "But I—[[”]] he began.", "md"),
    (36, "", "Did he say “go”? He said “go!” He calls it “a gift”. “Go?”", "md"),
    (37, "", "Q: Who went?\n\nA: We went.\n\nREIS: All of us.", "md"),
    (37, "", "Q: Who went?\n\nA: We went.”\n\nQ: All of you?\n\nA: “All.\n\nThe mill shut.", "md"),
    (38, "", "“The river rose,\n\n“The mill was gone,\n\n“The road was closed,\n\n“And we went on.”", "md"),
    (39, "", "- “Go.”\n- “Stay.”\n- “Wait.”", "md"),
    (39, "unclosed", "- “Go.”\n- [[“]]Stay.\n- Wait.", "md"),
    (40, "", "“Dear Ana,\n\n“The mill is gone.\n\n“Jon.”", "md"),
    (41, "", '| Town | Rain |\n| --- | --- |\n| Norfall | 2 |\n| " | 3 |', "md"),
    (42, "", 'The " key and the “ sign were stuck.', "md"),
    (42, "unclosed", "He said, [[“]] We left on Monday.\n\nThe road reopened.", "md"),
    (42, "unopened", "We had ‘won the day.’ [[”]] He left.", "md"),
    (43, "", "She sat :’( in Hawaiʻi with the 1’s and the rabbi’s son, Yitzḥaḳ׳.", "md"),
    (44, "", "\u200b“Go now,”\u200b he said.\u00a0“Then\u00a0leave.”", "md"),
    (44, "wrong-direction", "\u200b[[”]]Go now,” he said.", "md"),
    (45, "", "Mill shuts\n\n“We were told on Monday that the\nmill would close,” said Jon Lowe.\nHe left.", "txt"),
    (
        45,
        "unclosed",
        "Mill shuts\n\n[[“]]We were told on Monday that the\nmill would close, said Jon Lowe.\nHe left.",
        "txt",
    ),
    (46, "unclosed unopened", "# [[“]]The mill will close\n\nIt will,[[”]] he said.", "md"),
    (47, "", "“Hamlet” and ‘Big’ Jon and the word “woke”.", "md"),
    (48, "", "“[The board] … [failed],” he said. “It [sic] rained.”", "md"),
    (49, "", "“We reached the end.”“Next we rested,” he said.", "md"),
    (50, "unclosed", "He said: [[“]]She told us ‘never again.’\n\nThe road reopened.", "md"),
    (50, "", "He said: “She told us ‘never again.’”\n\nThe road reopened.", "md"),
    (51, "", 'He said: "It rained in the first half. "Then the roof went," he said.', "md"),
    (51, "unclosed", '[["]]It rained, he said. "Then the roof went."', "md"),
    (51, "unclosed", 'He said [["]]it rained and Okoro said: "Then the roof went."', "md"),
    (52, "", "Mill shuts\n“One went home.\n“Two stayed,” said Reis.\nThe road reopened.", "txt"),
    (52, "unclosed", "Mill shuts\nHe said: [[“]]One went home.\nThe road reopened.\nThe mill did not.", "txt"),
]

_MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def read(text: str, format: str) -> Document:
    document = reader_for(ENDINGS[format])(Source(ENDINGS[format], text))
    document.lexicon = BOOK.lexicon
    return document


@pytest.mark.parametrize(("row", "kinds", "marked", "format"), CASES)
def test_row(row: int, kinds: str, marked: str, format: str) -> None:
    text = _MARKED.sub(r"\1", marked)
    wanted = [
        (kind, match.start() - 4 * before, match.end() - 4 * before - 4)
        for before, (kind, match) in enumerate(zip(kinds.split(), _MARKED.finditer(marked), strict=True))
    ]
    document = read(text, format)
    found = [(fault.kind, *document.span(fault.start, fault.end)) for fault in document.quotations.faults]
    assert found == wanted, document.text


def test_every_row_is_here() -> None:
    assert {case[0] for case in CASES} == set(range(1, 53))
