"""Each date of the model is either one on which something was done, or one that may be ahead; none is forgotten."""

from datetime import date
from typing import get_args

from prontuario.checks.shared.done_dates import DONE
from prontuario.model.base import Part

AHEAD = {
    ("Waiver", "until"),
    ("PolicyWaiver", "until"),
    ("Criticism", "by"),
    ("Action", "by"),
    ("Person", "leaves"),
    ("Planned", "start"),
    ("Planned", "end"),
    ("Policy", "as_of"),
    ("Preparation", "by"),
}


def test_each_date_of_the_model_is_known_as_done_or_as_ahead():
    done = {(model.__name__, key) for model, keys in DONE.items() for key in keys}
    dates = {
        (model.__name__, name)
        for model in _models(Part)
        for name, info in model.model_fields.items()
        if _is_date(info.annotation)
    }
    assert not done & AHEAD
    assert dates == done | AHEAD


def _models(model):
    for each in model.__subclasses__():
        if each.__module__.startswith("prontuario.model."):
            yield each
            yield from _models(each)


def _is_date(hint):
    return hint is date or any(
        _is_date(each) for each in get_args(hint) or get_args(getattr(hint, "__value__", None))
    )
