"""Files beside the pages that a plan names: a floor plan, a form, a map."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

FILES = "docs/files"
SHAPE = r"(?![. ])[^\\/:*?\"<>|]+\.[A-Za-z0-9]+"  # what every system can store


def _file_name(data: object) -> str:
    typed = str(data).strip()
    name = typed.removeprefix(f"{FILES}/").removeprefix("files/")
    if not re.fullmatch(SHAPE, name):
        raise PydanticCustomError(
            "file_name",
            "`{typed}` is not the name of a file - put the file into docs/files/, "
            "and write its name, like floor-plan.pdf",
            {"typed": typed},
        )
    return name


FileName = Annotated[
    str, PlainValidator(_file_name), WithJsonSchema({"type": "string", "examples": ["floor-plan.pdf"]})
]
