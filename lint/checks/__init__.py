"""One module per kind of check, named by `extends:` in rules.

A module has `Params`, a NamedTuple whose fields are the rule keys it takes (with defaults), and
`check(view, params) -> Iterator[Hit]`. It says where; the rule says what is wrong.

A check that compares articles has, in the place of `check`:

- `collect(document, name) -> plain data` (lists, mappings, strings, numbers; None: nothing to compare): what is kept of
  one article, in an index too, so that others can be compared with it unread. It does not know `params`.
- `restore(data)`: that data as the value the next functions take.
- `date(value) -> str`: when the article was published, ISO or empty; of two articles the newer one gets the finding.
- `keys(value) -> list[str]`: all keys the article can be found by.
- `ways(value, params) -> list[Way]`: which articles to look at: those that share so many of these keys.
- `compare(mine, others, params, around) -> Iterator[Meeting]`: what there is between an article and older ones.
- `LISTS`: names of the word lists that `collect` uses; when their words change, facts are collected anew.

See `_across.py` for the types, `archive.py` for an example. Rules of such a check carry examples of several articles,
each under a line `-- path.md --`.
"""
