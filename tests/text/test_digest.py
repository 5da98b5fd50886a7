from hashlib import sha256 as of_hashlib

from lint.text.digest import sha256


def test_it_is_what_hashlib_makes() -> None:
    for words in (b"", b"ferry", b"harbour" * 1000):
        assert sha256(words).hexdigest() == of_hashlib(words).hexdigest()
        assert sha256(words).digest() == of_hashlib(words).digest()
