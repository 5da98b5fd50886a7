"""How two spellings of a word differ, and words that are one letter apart found without comparing all pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def one_apart(one: str, other: str) -> bool:
    """Whether one letter was changed, left out, added, or two neighbours were swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((index for index, letter in enumerate(short) if letter != long[index]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    if short[at + 1 :] == long[at + 1 :]:
        return True
    return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]


def traces(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: words one letter apart share a trace."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def index(words: Iterable[str]) -> dict[str, list[str]]:
    """trace → words that leave it."""
    found: dict[str, list[str]] = {}
    for word in words:
        for trace in {*traces(word)}:
            found.setdefault(trace, []).append(word)
    return found


def close(word: str, known: Mapping[str, list[str]]) -> set[str]:
    """The indexed words that are one letter apart from a word."""
    return {other for trace in traces(word) for other in known.get(trace, ()) if one_apart(word, other)}
