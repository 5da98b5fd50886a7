"""What a repository of articles looks like: its site generator, where its articles are, what their front matter has."""

from __future__ import annotations

import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Sequence

from lint.document.readers import by_extension, reader_for
from lint.errors import UserError
from lint.project import files
from lint.record import NamedTuple
from lint.text.source import Source

_CODES = "ar|bg|cs|da|de|el|en|es|et|fi|fr|hr|hu|it|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sv|tr|uk|zh"
_LANGUAGE = re.compile(rf"(?:^|/)((?:{_CODES})(?:[-_][A-Za-z]{{2}})?)/|\.((?:{_CODES})(?:-[A-Za-z]{{2}})?)\.\w+$")
_SAMPLE = 200  # articles whose front matter is read


class Generator(NamedTuple):
    """A site generator. signs: files that only it has; hints: pairs of which both must be there; content: where
    articles are; built: folders that hold no articles."""

    name: str
    signs: tuple[str, ...]
    content: tuple[str, ...]
    built: tuple[str, ...]
    hints: tuple[tuple[str, str], ...] = ()


GENERATORS = (
    Generator(
        "Hugo",
        ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default"),
        ("content",),
        ("archetypes", "layouts", "public", "resources", "themes"),
        (("config.toml", "content"), ("config.yaml", "archetypes"), ("config.toml", "themes")),
    ),
    Generator(
        "Astro",
        ("astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.cjs", "astro.config.mts"),
        ("src/content", "src/pages"),
        ("dist", "public", "src/components", "src/layouts"),
    ),
    Generator(
        "Eleventy",
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"),
        ("posts", "content", "src/posts", "src"),
        ("_data", "_includes", "_layouts", "_site", "src/_includes"),
    ),
    Generator(
        "Jekyll",
        (),
        ("_posts", "_drafts"),
        ("_data", "_includes", "_layouts", "_site", "vendor"),
        (
            ("_config.yml", "_posts"),
            ("_config.yml", "_layouts"),
            ("_config.yml", "Gemfile"),
            ("_config.yaml", "_posts"),
        ),
    ),
)
_PAGES = (
    "README", "CHANGELOG", "CODE_OF_CONDUCT", "CONTRIBUTING", "LICENCE", "LICENSE", "SECURITY", "AUTHORS", "NOTICE",
    "requirements", "robots", "humans",
)  # fmt: skip


class Survey(NamedTuple):
    """What was found. generator: empty for plain folders; content: folders of articles (empty: everywhere); exclude:
    what is no article; articles: how many; fields and languages: how many of the sampled articles have which.

    repository: whether this is the top of a git repository; host: `github` or `gitlab` where that is known."""

    generator: str = ""
    content: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    articles: int = 0
    sampled: int = 0
    fields: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    repository: bool = False
    host: str = ""


def survey(folder: str) -> Survey:
    """Look at a folder; a sample of its articles is read, nothing is written."""
    generator = next((one for one in GENERATORS if _is(one, folder)), None)
    content = tuple(one for one in generator.content if _there(folder, one)) if generator else ()
    found = files.discover([folder], by_extension(), lambda path: False, False).files
    names = [os.path.relpath(path, folder).replace(os.sep, "/") for path in found]
    exclude = _exclude(folder, names, generator.built if generator else ())
    articles = [name for name in names if not _left_out(name, exclude)]
    if content:
        articles = [name for name in articles if name.startswith(tuple(f"{one}/" for one in content))] or articles
    fields, languages, sampled = _read(folder, articles)
    return Survey(
        generator.name if generator else "",
        content,
        exclude,
        len(articles),
        sampled,
        tuple(sorted(fields.items(), key=lambda one: (-one[1], one[0]))),
        tuple(sorted(languages.items(), key=lambda one: (-one[1], one[0]))),
        os.path.exists(os.path.join(folder, ".git")),
        _host(folder),
    )


def _is(generator: Generator, folder: str) -> bool:
    return any(_there(folder, sign) for sign in generator.signs) or any(
        _there(folder, one) and _there(folder, other) for one, other in generator.hints
    )


def _there(folder: str, name: str) -> bool:
    return os.path.exists(os.path.join(folder, name))


def _exclude(folder: str, names: Iterable[str], built: Iterable[str]) -> tuple[str, ...]:
    """What is there and holds no articles: folders of the generator, pages about the repository."""
    folders = [f"/{one}/" for one in (*built, ".github", "node_modules") if _there(folder, one)]
    pages = {name.rpartition("/")[2] for name in names if name.rpartition("/")[2].rpartition(".")[0] in _PAGES}
    return (*folders, *sorted(pages))


def _left_out(name: str, exclude: Sequence[str]) -> bool:
    return any(f"/{name}".startswith(one) if one.startswith("/") else name.rpartition("/")[2] == one for one in exclude)


def _read(folder: str, names: Sequence[str]) -> tuple[Counter[str], Counter[str], int]:
    """Front-matter keys and languages of articles taken evenly from all of them, and how many could be read."""
    fields: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    step = max(1, -(-len(names) // _SAMPLE))
    sampled = 0
    for name in names[::step]:
        path = os.path.join(folder, name)
        try:
            document = reader_for(path)(Source(path, files.read(path)))
        except UserError:
            continue
        sampled += 1
        fields.update(key for key in document.fields if "." not in key)
        said = _LANGUAGE.search(name)
        language = document.lang or (said[1] or said[2] if said else "")
        if language:
            languages[language] += 1
    return fields, languages, sampled


def _host(folder: str) -> str:
    """Where the repository lives: by its CI files, else by the address of its remote."""
    if _there(folder, ".github"):
        return "github"
    if _there(folder, ".gitlab-ci.yml"):
        return "gitlab"
    try:
        done = subprocess.run(["git", "-C", folder, "remote", "-v"], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return next((host for host in ("github", "gitlab") if host in done.stdout), "")
