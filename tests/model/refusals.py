"""What a model refuses of a YAML text."""

from pydantic import ValidationError

from prontuario.finding import Problem
from prontuario.model.base import Part
from prontuario.model.complaints import complaints
from prontuario.source.mark import MarkedDict
from prontuario.source.reader import read_text


def problems(model: type[Part], text: str) -> list[Problem]:
    """What is wrong with a YAML text that is to be a part of this kind, named `x`."""
    data = read_text(text, "f.yml").data
    assert isinstance(data, MarkedDict)
    named = MarkedDict({**data, "id": "x"})
    named.mark = data.mark
    try:
        model.model_validate(named)
    except ValidationError as error:
        return list(complaints(error, model, data.mark))
    return []
