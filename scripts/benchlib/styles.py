"""Our rules as a Vale styles folder: as many rules, of the same kind and size, in Vale's own format."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import yaml

RULES = Path(__file__).resolve().parents[2] / "rules"
STYLE = "Desk"
KINDS = ("existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization")
_OURS = ("extends", "message", "level", "scope", "description", "authority", "link", "default", "examples", "lang")
_WORDS = re.compile(r"\w[^\n]{2,60}\w")
_MARK = re.compile(r"\[\[(.+?)\]\]", re.S)
_SIZE = 29  # tokens of a rule that stands for one of ours that is no word list: the average of published Vale rules


def write(folder: Path, vale: Sequence[str]) -> tuple[Path, int]:
    """Write the styles folder and its `.vale.ini`; the path of the ini and the number of rules.

    Rules whose patterns this Vale refuses become plain word lists too.
    """
    styles = folder / "styles" / STYLE
    styles.mkdir(parents=True)
    ini = folder / ".vale.ini"
    ini.write_text(f"StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.md]\nBasedOnStyles = {STYLE}\n")
    phrases = _phrases()
    rules = {name: _read(path) for name, path in _ours()}
    for name, rule in rules.items():
        _dump(styles / f"{name}.yml", _translated(rule) or _word_list(name, rule, phrases))
    (folder / "probe.md").write_text("# Probe\n\nNothing happened.\n", encoding="utf-8")
    for _ in rules:
        refused = _refused([*vale, "--config", str(ini), str(folder / "probe.md")])
        if refused is None or refused not in rules:
            break
        _dump(styles / f"{refused}.yml", _word_list(refused, rules[refused], phrases))
    return ini, len(rules)


def _ours() -> Iterator[tuple[str, Path]]:
    for path in sorted(RULES.rglob("*.yml")):
        topic = path.relative_to(RULES).parts[0]
        if topic != "lists":
            yield f"{topic}-{path.stem}", path


def _read(path: Path) -> dict[str, Any]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data if isinstance(data, dict) else {}


def _translated(rule: Mapping[str, Any]) -> dict[str, Any] | None:
    """A rule of one of Vale's kinds with the keys Vale knows; None for our own kinds."""
    if rule.get("extends") not in KINDS:
        return None
    kept = {key: value for key, value in rule.items() if key not in _OURS and "-" not in key}
    return {**_head(rule), "extends": rule["extends"], **kept}


def _word_list(name: str, rule: Mapping[str, Any], phrases: Sequence[str]) -> dict[str, Any]:
    """An existence rule of the words our examples mark, filled up from our word lists."""
    examples = rule.get("examples") or {}
    texts = [str(one.get("text", "")) if isinstance(one, dict) else str(one) for one in examples.get("flag", ())]
    words = [mark.strip() for text in texts for mark in _MARK.findall(text) if _WORDS.fullmatch(mark.strip())][:_SIZE]
    words += Random(name).sample(phrases, max(min(_SIZE - len(words), len(phrases)), 0))
    return {**_head(rule), "extends": "existence", "ignorecase": True, "tokens": [re.escape(word) for word in words]}


def _head(rule: Mapping[str, Any]) -> dict[str, Any]:
    scope = "heading" if "headline" in str(rule.get("scope", "")) else "text"
    message = re.sub(r"\{\w+\}", "%s", str(rule.get("message", "")).replace("%", "%%"), count=1)
    return {"message": message, "level": rule.get("level", "warning"), "scope": scope}


def _phrases() -> list[str]:
    """All phrases of several words in our word lists, sorted: single words would be found in every line."""
    found: set[str] = set()
    for path in sorted((RULES / "lists").glob("*.yml")):
        found.update(_strings(_read_any(path)))
    return sorted(found)


def _read_any(path: Path) -> object:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str) and " " in data and "\n" not in data:
        yield data
    elif isinstance(data, list):
        for entry in data:
            yield from _strings(entry)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key != "description":
                yield from _strings(value)


def _dump(path: Path, rule: Mapping[str, Any]) -> None:
    path.write_text(yaml.safe_dump(dict(rule), allow_unicode=True, sort_keys=False), encoding="utf-8")


def _refused(command: Sequence[str]) -> str | None:
    """The name of the first rule that Vale cannot load, or None when all load."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode in (0, 1):
        return None
    named = re.search(rf"{STYLE}[/.]([\w-]+?)(?:\.yml|:|'|\s|$)", done.stdout + done.stderr)
    return named[1] if named else None
