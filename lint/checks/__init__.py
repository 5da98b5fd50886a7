"""One module per kind of check, named by `extends:` in rules.

A module has `Params`, a NamedTuple whose fields are the rule keys it takes (with defaults), and
`check(view, params) -> Iterator[Hit]`. It says where; the rule says what is wrong.
"""
