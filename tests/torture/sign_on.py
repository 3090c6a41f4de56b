"""Stands in for oauth2-proxy, in a process of its own: `python sign_on.py PORT STATE`. Knows who has the team's cookie."""

import socket
import sys
import threading
import time

PAGE = "<form>The sign-on's own page</form>"
KNOWN = "team=yes"


def answer(status: str, body: str = "", *more: str) -> bytes:
    """An answer of HTTP."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *more]
    return ("\r\n".join(head) + f"\r\n\r\n{body}").encode()


def works(asked: str) -> bytes:
    """What it says when all is well: 202 to the team, 401 to a stranger, and a page with a form."""
    if not asked.split()[1].startswith("/oauth2/auth"):
        return answer("200 OK", PAGE, "Content-Type: text/html")
    return answer("202 Accepted" if KNOWN in asked else "401 Unauthorized")


def slow(asked: str) -> bytes:
    """As `works`, later."""
    time.sleep(0.04)
    return works(asked)


def hangs(_: str) -> bytes:
    """Never answers."""
    time.sleep(600)
    return b""


# What it may say, and what somebody who is asked in that state has to be told.
STATES = {
    "works": works,
    "slow": slow,
    "hangs": hangs,
    "closes": lambda _: b"",
    "half": lambda _: b"HTTP/1.1 20",
    "rubbish": lambda _: b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
    "fails": lambda _: answer("500 Internal Server Error", "broken"),
    "bad gateway": lambda _: answer("502 Bad Gateway", "broken"),
    "busy": lambda _: answer("503 Service Unavailable", "broken"),
    "forbids": lambda _: answer("403 Forbidden", "not in the group"),
    "knows nothing": lambda _: answer("404 Not Found", "what?"),
    "sends away": lambda _: answer("302 Found", "", "Location: https://login.example.org/"),
}


def serve(connection: socket.socket, state: str) -> None:
    """Reads the head of one request and answers it."""
    with connection:
        asked = b""
        while b"\r\n\r\n" not in asked:
            if not (more := connection.recv(65536)):
                return
            asked += more
        connection.sendall(STATES[state](asked.decode("latin-1")))


def main(port: int, state: str) -> None:
    """Serves until it is killed."""
    with socket.create_server(("127.0.0.1", port), backlog=128) as listening:
        while True:
            connection, _ = listening.accept()
            threading.Thread(target=serve, args=(connection, state), daemon=True).start()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
