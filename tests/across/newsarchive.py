"""A made-up archive: stories that differ, told by a seed, and articles written around them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from lint.report.report import Report

PARTS = """
the harbour office,a baker on Dock Street,Ada Okoro,the council of Norfall,Jon Lowe,two fishermen,the night nurse
opened,closed,counted,painted,sold,found,lost,repaired,measured,forgot,inherited,dug up
a bridge,the old mill,nine boats,a box of letters,the north quay,a school roof,forty chairs,the market hall,a bell
on Monday,before noon,in the rain,after a long vote,with borrowed tools,for the third time,without a word,in spring
"""
SYLLABLES = [one + two for one in "bdfghklmnprstvw" for two in ("a", "el", "in", "or", "u")]
WHO, DID, WHAT, WHEN = (line.split(",") for line in PARTS.strip().splitlines())
Run = Callable[..., Report]
OLD = 1_700_000_000  # file times: long settled


def name(random: Random) -> str:
    """A place nobody has been to."""
    return f"near {''.join(random.choices(SYLLABLES, k=3)).title()}"


def story(seed: int, words: int = 160) -> str:
    """A text of its own for each seed."""
    random = Random(seed)
    said: list[str] = []
    while len(said) < words:
        who, did, what, when = (random.choice(some) for some in (WHO, DID, WHAT, WHEN))
        said += f"{who} {did} {what} {name(random)}, {when}.".split()
    return " ".join(said)


def mixed(one: int, other: int, share: float, words: int = 150) -> str:
    """A story that begins as one does and goes on as another."""
    cut = int(words * share)
    return " ".join([*story(one).split()[:cut], *story(other).split()[: words - cut]])


def article(title: str, body: str = "", **fields: str) -> str:
    """An article with front matter; `update_of="x"` is a field."""
    lines = [f'title: "{title}"', *(f"{name}: {value}" for name, value in fields.items())]
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}\n"


def write(root: Path, articles: Mapping[str, str]) -> Path:
    """Put articles into a folder, as if they had lain there for long."""
    for name, text in articles.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (OLD, OLD))
    return root
