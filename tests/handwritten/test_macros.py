"""What a page may call, as the check of pages sees it, is what there is to call."""

import inspect
from typing import get_type_hints

from prontuario.handwritten.macros import MACROS, Parameter
from prontuario.model.kinds import Ref
from prontuario.pages.macros import Macros
from prontuario.views.reference import macro_names


def parameters(name: str) -> tuple[Parameter, ...]:
    """What a macro asks for, by its signature."""
    function = getattr(Macros, name)
    hints = get_type_hints(function, include_extras=True)
    words = list(inspect.signature(function).parameters)[1:]
    marks = (
        [each for each in getattr(hints[word], "__metadata__", ()) if isinstance(each, Ref)] for word in words
    )
    return tuple(
        Parameter(word, mark[0].kind if mark else None) for word, mark in zip(words, marks, strict=True)
    )


def test_each_macro_may_be_called_with_what_it_asks_for():
    there = {name: parameters(name) for name in macro_names(Macros)}
    assert there == dict(MACROS), "write it in prontuario/handwritten/macros.py too"
