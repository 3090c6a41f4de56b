"""The replies to learn from that come with the product, for a handbook that has none of its own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from prontuario.model.reply_example import ReplyExample
from prontuario.source.mark import MarkedDict
from prontuario.source.reader import read


@lru_cache
def default_replies() -> dict[str, ReplyExample]:
    """Each by its name, in the order of the file."""
    path = Path(__file__).with_name("default_replies.yml")
    data = read(path, path.name).data
    assert isinstance(data, MarkedDict)
    replies = {name: reply for name, reply in data.items() if isinstance(reply, MarkedDict)}
    return {name: ReplyExample.model_validate({"id": name, **reply}) for name, reply in replies.items()}
