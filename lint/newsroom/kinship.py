"""How articles say that they belong together, and which pairs may share a headline or a story because of it.

Metadata proves it, no guess: a translation names its language, an update what it updates, agency copy its agency.
"""

from __future__ import annotations

from collections.abc import Mapping

from lint.document.document import Document
from lint.newsroom.published import plain_name
from lint.text.later import later

# kind of tie → names of front-matter fields, without hyphens and underscores; the first that says something counts
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "follows": (
        "updateof", "updates", "supersedes", "replaces", "corrects", "correctionof", "correctionto", "clarifies",
        "refileof", "versionof", "followupto", "rewriteof", "republishedfrom", "reprintof",
    ),
    "translation": ("translationof", "translatedfrom"),
    "canonical": ("canonicalurl", "canonical", "originalurl", "originallink", "externalurl"),
    "agency": ("agency", "syndicatedfrom", "syndicated", "source", "wire", "newsagency", "provider", "partner"),
    "series": ("series", "seriesname", "serial"),
    "edition": ("edition", "editions", "regionaledition"),
    "id": ("id", "guid", "uuid", "articleid", "internalid", "storyid", "contentid"),
    "desk": ("desk", "section", "category", "categories", "channel", "vertical"),
    "state": ("status", "state", "workflow"),
    "kind": ("type", "format", "kind", "layout", "template"),
}  # fmt: skip
_KINDS = {name: (kind, rank) for kind, names in _FIELDS.items() for rank, name in enumerate(names)}
_DRAFTS = frozenset({"draft", "drafts", "pending", "in-progress", "unpublished", "embargoed", "scheduled"})
_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0", "none", "null", "~"})
_LANGUAGE = later(r"\.([a-z]{2}(?:-[a-z]{2})?)\.[a-z]+$")
_LANGUAGE_FOLDER = later(r"(?:^|/)(?:content|posts?|_posts|_i18n|i18n|locales?)/([a-z]{2}(?:-[a-z]{2})?)/")
_LIVE = later(r"\blive\b|liveblog")
_DATED = later(r"\d+(?:[-_.]\d+)*")


def marks(document: Document, name: str) -> dict[str, str]:
    """Kind of tie → what the article says: follows, translation, canonical, agency, series, edition, id, desk, lang,
    live, draft. Only what it says stands there (the desk is the folder where no field names one).

    name: the path of the article in its repository.
    """
    found: dict[str, tuple[int, str]] = {}
    for called, field in document.fields.items():
        plain = plain_name(called)
        known = _KINDS.get(plain)
        if known and (value := _said(field.value)):
            kind, rank = known
            found[kind] = min(found.get(kind, (rank, value)), (rank, value))
        elif (plain == "draft" and _said(field.value) in _YES) or (
            plain == "published" and str(field.value).lower() in _NO
        ):
            found["draft"] = (0, "draft")
    said = {kind: value for kind, (_, value) in found.items()}
    _told(said, document.lang, name.lower())
    return dict(sorted(said.items()))


def _told(said: dict[str, str], lang: str, path: str) -> None:
    """What values mean, and what only the path says."""
    folders = path.split("/")[:-1]
    if said.pop("state", "") in _DRAFTS or _DRAFTS & {folder.lstrip("_") for folder in folders}:
        said["draft"] = "draft"
    if _LIVE().search(said.pop("kind", "")):
        said["live"] = "live"
    language = _LANGUAGE().search(path) or _LANGUAGE_FOLDER().search(path)
    if lang := lang or (language[1] if language else ""):
        said["lang"] = lang.lower().replace("_", "-").partition("-")[0]
    if not said.get("desk"):
        said["desk"] = "/".join(folder for folder in folders if not _DATED().fullmatch(folder))


def _said(value: object) -> str:
    """A value as one lower-case string; empty for nothing and no."""
    if isinstance(value, (list, tuple)):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("url") or value.get("id") or ""
    text = " ".join(str(value).lower().split())
    return "" if text in _NO else text


def belong(one: Mapping[str, str], other: Mapping[str, str], same_desk: bool) -> bool:
    """Whether two articles may say the same, by what their marks say of them."""
    either = one.keys() | other.keys()
    if either & {"follows", "translation", "live"}:
        return True
    return (
        _differ(one, other, "lang")
        or (("draft" in one) != ("draft" in other))
        or ("id" in one and one["id"] == other.get("id"))
        or one.get("edition") != other.get("edition")
        or _copied(one, other, "canonical", shared=True)
        or _copied(one, other, "agency", shared=not same_desk)
    )


def _differ(one: Mapping[str, str], other: Mapping[str, str], kind: str) -> bool:
    return kind in one and kind in other and one[kind] != other[kind]


def _copied(one: Mapping[str, str], other: Mapping[str, str], kind: str, *, shared: bool) -> bool:
    """Whether one of them names where it comes from, or both the same place (if that counts).

    A value that each article has, its own, is no tie: many sites write every article's own address there.
    """
    first, second = one.get(kind, ""), other.get(kind, "")
    if first and second:
        return shared and first == second
    return bool(first or second)


def same_series(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether both are parts of one series."""
    return "series" in one and one["series"] == other.get("series")
