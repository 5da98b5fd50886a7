"""One text → another that resembles it: bits thrown in, parts lost, doubled, nested, swapped with other texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from torturelib.seeds import BITS

Change = Callable[[str, Random, Sequence[str]], str]


def mutated(text: str, rng: Random, others: Sequence[str]) -> str:
    """The text after a few changes, 60,000 characters at most."""
    for _ in range(min(1 + int(rng.expovariate(0.4)), 12)):
        text = rng.choice(CHANGES)(text, rng, others)[:60_000]
    return text


def _part(text: str, rng: Random, most: int) -> tuple[int, int]:
    start = rng.randrange(len(text) + 1)
    return start, min(len(text), start + rng.randrange(1, most))


def _throw_in(text: str, rng: Random, others: Sequence[str]) -> str:
    start, end = _part(text, rng, 12)
    return text[:start] + rng.choice(BITS) + text[end if rng.random() < 0.5 else start :]


def _lose(text: str, rng: Random, others: Sequence[str]) -> str:
    start, end = _part(text, rng, 200)
    return text[:start] + text[end:]


def _double(text: str, rng: Random, others: Sequence[str]) -> str:
    start, end = _part(text, rng, 120)
    return text[:end] + text[start:end] * rng.choice((1, 1, 2, 5, 40)) + text[end:]


def _flood(text: str, rng: Random, others: Sequence[str]) -> str:
    start, _ = _part(text, rng, 2)
    bit = rng.choice(BITS) + (rng.choice(BITS) if rng.random() < 0.5 else "")
    return text[:start] + bit * rng.choice((3, 20, 100, 1000)) + text[start:]


def _nest(text: str, rng: Random, others: Sequence[str]) -> str:
    start, end = _part(text, rng, 200)
    opening, closing = rng.choice(
        (("<b>", "</b>"), ("“", "”"), ("(", ")"), ("[", "](x)"), ("*", "*"), ("> ", ""), ("{", "}"))
    )
    many = rng.choice((2, 10, 60))
    return text[:start] + opening * many + text[start:end] + closing * many + text[end:]


def _splice(text: str, rng: Random, others: Sequence[str]) -> str:
    other = rng.choice(others)
    start, _ = _part(text, rng, 2)
    return text[:start] + other[rng.randrange(len(other) + 1) :]


def _borrow(text: str, rng: Random, others: Sequence[str]) -> str:
    other = rng.choice(others)
    first, last = _part(other, rng, 400)
    start, _ = _part(text, rng, 2)
    return text[:start] + other[first:last] + text[start:]


def _any_char(text: str, rng: Random, others: Sequence[str]) -> str:
    start, _ = _part(text, rng, 2)
    code = rng.choice((rng.randrange(128), rng.randrange(0x3000), rng.randrange(0x110000)))
    return text[:start] + chr(code) + text[start + 1 :]


def _case(text: str, rng: Random, others: Sequence[str]) -> str:
    start, end = _part(text, rng, 60)
    return text[:start] + rng.choice((str.upper, str.lower, str.swapcase, str.title))(text[start:end]) + text[end:]


def _shuffle(text: str, rng: Random, others: Sequence[str]) -> str:
    lines = text.split("\n")
    rng.shuffle(lines)
    return rng.choice(("\n", "\r\n", "\r", " ")).join(lines)


CHANGES: tuple[Change, ...] = (
    _throw_in, _throw_in, _throw_in, _lose, _double, _flood, _nest, _splice, _borrow, _any_char, _case, _shuffle,
)  # fmt: skip
