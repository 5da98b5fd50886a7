"""The articles that are measured: those of a folder, then invented ones, always the same for the same seed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

ARTICLE_BYTES = 9_000
_SLOT = re.compile(r"\{([a-z_]+)\d*\}")
_EXTENSION = "*.md"


class Corpus(NamedTuple):
    """folder: where real Markdown articles are, or None; seed: of the invented ones."""

    folder: Path | None = None
    seed: int = 1

    def texts(self, count: int) -> Iterator[str]:
        """`count` articles, no two alike: real ones spread evenly over the folder, then invented ones."""
        real = _real(self.folder) if self.folder else ()
        chosen = spread(real, count)
        yield from (path.read_text(encoding="utf-8", errors="replace") for path in chosen)
        yield from (article(number, self.seed) for number in range(count - len(chosen)))

    def write(self, folder: Path, count: int) -> list[str]:
        """Write `count` articles into a new folder; their names."""
        folder.mkdir(parents=True)
        names = []
        for number, text in enumerate(self.texts(count)):
            names.append(f"{number:05}.md")
            (folder / names[-1]).write_text(text, encoding="utf-8")
        return names

    def real(self, count: int) -> int:
        """How many of `count` articles come from the folder."""
        return min(count, len(_real(self.folder))) if self.folder else 0


@cache
def _real(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(path for path in folder.rglob(_EXTENSION) if path.is_file()))


def spread(paths: Sequence[Path], count: int) -> list[Path]:
    """At most `count` of the paths, evenly spaced."""
    step = max(len(paths) / count, 1)
    return [paths[int(number * step)] for number in range(min(count, len(paths)))]


def article(number: int, seed: int = 1, size: int = ARTICLE_BYTES) -> str:
    """One invented Markdown article of about `size` bytes with front matter, quotations, links, lists, subheads."""
    rng = Random(f"{seed}/{number}")
    return front_matter(rng, number) + body(rng, size)


def front_matter(rng: Random, number: int) -> str:
    """The YAML block at the top: title, dek, author, date."""
    title, dek, author = (_fill(rng, template) for template in ("{headline}", "{dek}", "{first} {last}"))
    month, day = 1 + _below(rng, 12), 1 + _below(rng, 28)
    return (
        f'---\ntitle: "{title}"\ndescription: "{dek}"\nauthor: {author}\n'
        f"date: {2015 + _below(rng, 11)}-{month:02}-{day:02}\nslug: story-{number}\ntags: [news, local]\n---\n\n"
    )


def body(rng: Random, size: int) -> str:
    """Paragraphs of about `size` bytes together: a lede, then a newsroom's usual mixture."""
    parts = [_fill(rng, "{lede}")]
    written = len(parts[0].encode())
    unused: list[str] = []
    while written < size:
        kind = _kind(rng, len(parts))
        if kind == "paragraph":  # each one once before any comes again
            unused = unused or list(_parts()[kind])
            template = unused.pop(_below(rng, len(unused)))
        else:
            template = "{" + kind + "}"
        parts.append(_fill(rng, template))
        written += len(parts[-1].encode()) + 2
    return "\n\n".join(parts) + "\n"


def _kind(rng: Random, position: int) -> str:
    if position % 8 == 7:
        return "subhead"
    if position % 11 == 5:
        return ("list", "block_quote", "long_quote")[_below(rng, 3)]
    return "paragraph"


def _fill(rng: Random, template: str) -> str:
    while "{" in template:
        template = _SLOT.sub(lambda match: _draw(rng, match[1]), template)
    return template


def _draw(rng: Random, slot: str) -> str:
    figures = {
        "number": lambda: str(2 + _below(rng, 28)),
        "age": lambda: str(31 + _below(rng, 60)),
        "year": lambda: str(1995 + _below(rng, 30)),
        "percent": lambda: str(2 + _below(rng, 60)),
        "money": lambda: f"${1 + _below(rng, 900)}.{_below(rng, 10)} million",
    }
    if slot in figures:
        return figures[slot]()
    choices = _parts()[slot]
    return choices[_below(rng, len(choices))]


def _below(rng: Random, limit: int) -> int:
    return int(rng.random() * limit)  # only `random()` is promised to stay the same over Python versions


@cache
def _parts() -> Mapping[str, Sequence[str]]:
    data = yaml.safe_load(Path(__file__).with_name("corpus.yml").read_text(encoding="utf-8"))
    return {name: [str(entry) for entry in entries] for name, entries in data.items()}
