"""Front matter: YAML between `---`, TOML between `+++`, JSON at the top; its fields, and the blocks readers know of."""

from __future__ import annotations

import re
from functools import lru_cache

from lint.document.builder import Builder
from lint.document.document import Field
from lint.document.written import write
from lint.document.yaml_fields import BadFieldsError, Fields
from lint.document.yaml_fields import parse as yaml
from lint.text.later import later, lazy

_OPEN = lazy(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSE = {
    "---": lazy(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|[\r\n]|\Z)", re.MULTILINE),
    "+++": lazy(r"^\+\+\+[ \t]*(?:\r\n|[\r\n]|\Z)", re.MULTILINE),
}
_JSON = later(r"\ufeff?(\{)\s*(?:\"|\})")
_KEYED = later(r"""(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:["']?[A-Za-z_][\w .-]{0,60}["']?[ \t]*[:=](?:[ \t]|\r?\n|\Z)|\Z)""")
_LONGEST = 200_000

# what a field is, by its name in lower case without `-`, `_` and dots: kind, and whether readers see it on the page
_HEADLINE = {"title": True, "headline": True, "heading": True, "hed": True}
_DEK = {"dek": True, "deck": True, "subtitle": True, "subheadline": True, "subheading": True, "subhed": True}
_DEK |= {
    "standfirst": True,
    "description": False,
    "summary": False,
    "blurb": False,
    "excerpt": False,
    "abstract": False,
}
_UNSEEN_TITLE = later(r"(?:seo|og|meta|social|twitter|share|page)title|titletag")
_UNSEEN_DEK = later(r"(?:seo|og|meta|social|twitter|share)description")
_BYLINE = ("author", "authors", "byline", "bylines")
_DATE = ("date", "published", "publishdate", "pubdate", "datepublished", "publishedat")
_LANG = ("lang", "language", "locale")


def read(builder: Builder) -> int:
    """Read the front matter into fields and blocks; the offset where the body begins (0 where there is none).

    What cannot be read becomes a problem of the document.
    """
    text = builder.source.text
    fence = _OPEN.match(text)
    if not fence:
        return _json(builder)
    mark = fence[1]
    close = _CLOSE[mark].search(text, fence.end(), fence.end() + _LONGEST)
    if not close or not _KEYED().match(text, fence.end(), close.start()):
        return 0
    start, end = fence.end(), close.start()
    try:
        if mark == "---":
            fields = yaml(text, start, end)
        else:
            from lint.document.toml_fields import parse

            fields = parse(text, start, end)
    except BadFieldsError as error:
        _refuse(builder, error, end)
        return close.end()
    _fill(builder, fields)
    return close.end()


def _json(builder: Builder) -> int:
    text = builder.source.text
    opened = _JSON().match(text)
    if not opened:
        return 0
    from json import JSONDecoder

    start = opened.start(1)
    try:
        end = JSONDecoder().raw_decode(text[: start + _LONGEST], start)[1]
    except (ValueError, RecursionError):
        return 0
    try:
        # JSON is YAML, but for tabs between its parts; in its strings there are none
        fields = yaml(text[:end].replace("\t", " "), start, end)
    except BadFieldsError as error:
        _refuse(builder, error, end)
    else:
        _fill(builder, fields)
    return end


def _refuse(builder: Builder, error: BadFieldsError, end: int) -> None:
    at = min(error.at, max(end - 1, 0))
    builder.problem(at, at + 1, f"front matter: {error.what}", "quote the value, or mend the line")


def _fill(builder: Builder, fields: Fields) -> None:
    """Keep the fields, and make blocks of those that readers know of."""
    builder.fields = fields
    for path, field in fields.items():
        kind, renders = _role(path)
        if kind == "byline":
            _bylines(builder, fields, path, field)
        elif kind == "lang":
            builder.lang = builder.lang or str(field.value).strip()
        elif kind:
            _block(builder, kind, path, field, renders)


@lru_cache(maxsize=1000)
def _role(path: str) -> tuple[str, bool]:
    """What a field is: kind of block (or `lang`, or nothing), and whether readers see it on the page."""
    name = path.lower().replace("-", "").replace("_", "").replace(".", "")
    if name in _HEADLINE:
        return "headline", True
    if name in _DEK:
        return "dek", _DEK[name]
    if _UNSEEN_TITLE().fullmatch(name):
        return "headline", False
    if _UNSEEN_DEK().fullmatch(name):
        return "dek", False
    kinds = (("byline", _BYLINE), ("date", _DATE), ("lang", _LANG))
    return next((kind for kind, names in kinds if name in names), ""), True


def _bylines(builder: Builder, fields: Fields, path: str, field: Field) -> None:
    """One byline for each author: strings, or mappings with a name."""
    if isinstance(field.value, str):
        _block(builder, "byline", path, field, True)
    elif isinstance(field.value, dict):
        _block(builder, "byline", path, fields.get(f"{path}.name"), True)
    elif isinstance(field.value, list):
        for index in range(len(field.value)):
            one = fields.get(f"{path}.{index}")
            named = fields.get(f"{path}.{index}.name")
            _block(builder, "byline", path, named or one, True)


def _block(builder: Builder, kind: str, path: str, field: Field | None, renders: bool) -> None:
    if field is None or not isinstance(field.value, str) or not field.value.strip():
        return
    builder.begin(kind, field=path, renders=renders)
    write(builder, field.span.start, field.span.end, field.value)
    builder.finish()
