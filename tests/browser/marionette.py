"""Firefox as it comes from its makers, driven by its own protocol: a socket, and lists in JSON. No driver is needed."""

import json
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

# Nothing is fetched from Mozilla, nothing is asked, and the port is free.
PREFERENCES = {
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
    "services.settings.server": "data:,",
}
START = 60  # seconds


def firefox() -> str | None:
    """The program, where there is one: Debian's, or the one that PRONTUARIO_FIREFOX names."""
    names = [os.environ.get("PRONTUARIO_FIREFOX", ""), "firefox-esr", "firefox"]
    return next((found for name in names if name and (found := shutil.which(name))), None)


class Firefox:
    """A window of a Firefox of its own."""

    def __init__(self, program: str, profile: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()
        ]
        lines.append(f'user_pref("marionette.port", {port});')
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [program, "--marionette", "--headless", "--no-remote", "--profile", str(profile)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._number = 0
        self._socket = self._connected(port)
        self._read()  # its greeting
        self._ask("WebDriver:NewSession", {"capabilities": {}})
        self._ask("WebDriver:SetTimeouts", {"script": START * 1000, "pageLoad": START * 1000})

    def go(self, url: str) -> None:
        """Opens a page and waits until it is loaded."""
        self._ask("WebDriver:Navigate", {"url": url})

    def run(self, script: str, *arguments: Any) -> Any:
        """What a function body returns, or what its promise comes to."""
        asked = {"script": script, "args": list(arguments), "sandbox": None, "newSandbox": False}
        return self._ask("WebDriver:ExecuteScript", asked)["value"]

    def until(self, script: str) -> Any:
        """Asks again and again, until something is true."""
        for _ in range(START * 10):
            if found := self.run(script):
                return found
            time.sleep(0.1)
        raise AssertionError(f"Firefox waited in vain: {script}")

    def close(self) -> None:
        """Ends it."""
        self._socket.close()
        self._process.terminate()
        self._process.wait(timeout=30)

    def _connected(self, port: int) -> socket.socket:
        for _ in range(START * 10):
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=START)
            except OSError:
                assert self._process.poll() is None, "Firefox does not start"
                time.sleep(0.1)
        raise AssertionError("Firefox does not answer")

    def _ask(self, command: str, what: dict[str, Any]) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, command, what]).encode()
        self._socket.sendall(f"{len(message)}:".encode() + message)
        _, _, error, result = self._read()
        assert error is None, f"{command}: {error}"
        return result

    def _read(self) -> Any:
        length = b""
        while (one := self._socket.recv(1)) != b":":
            length += one
        data = b""
        while len(data) < int(length):
            data += self._socket.recv(int(length) - len(data))
        return json.loads(data)
