"""One kept connection, spoken by hand: the client has to cost little beside the server that it measures."""
import socket
import time
import zlib


class Broken(Exception):
    """The connection ended, or told what is no answer."""


class Answer:
    __slots__ = ("status", "headers", "cookies", "body", "seconds", "ended")

    def __init__(self, head):
        first, *lines = head.split("\r\n")
        self.status, self.headers, self.cookies = int(first[9:12]), {}, []
        for line in lines:
            name, _, value = line.partition(": ")
            name = name.lower()
            if name == "set-cookie":
                self.cookies.append(value)
            self.headers[name] = value

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Wire:
    """A connection that is opened anew when the server has closed it while nothing was under way."""

    def __init__(self, port, host, timeout=60):
        self.port, self.host, self.timeout, self.socket, self.rest = port, host, timeout, None, b""

    def send(self, method, path, headers, body=b""):
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}"]
        lines += [f"{name}: {value}" for name, value in headers]
        if method == "POST":
            lines.append(f"Content-Length: {len(body)}")
        request = ("\r\n".join(lines) + "\r\n\r\n").encode() + body
        is_kept = self.socket is not None
        began = time.monotonic()
        try:
            return self._exchange(request, began)
        except (OSError, Broken) as reason:
            is_stale = is_kept and not self.rest and not isinstance(reason, TimeoutError)
            self.close()
            if not is_stale:
                raise Broken(f"{type(reason).__name__} {reason}") from None
        try:
            return self._exchange(request, began)
        except (OSError, Broken) as reason:
            self.close()
            raise Broken(f"{type(reason).__name__} {reason}") from None

    def close(self):
        if self.socket is not None:
            self.socket.close()
        self.socket, self.rest = None, b""

    def _exchange(self, request, began):
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=self.timeout)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(request)
        while (end := self.rest.find(b"\r\n\r\n")) < 0:
            self._more()
        answer = Answer(self.rest[:end].decode("latin-1"))
        self.rest = self.rest[end + 4:]
        answer.body = self._body(answer)
        answer.ended = time.monotonic()
        answer.seconds = answer.ended - began
        if answer.headers.get("content-encoding") == "gzip":
            answer.body = zlib.decompress(answer.body, 31)
        if answer.headers.get("connection") == "close":
            self.close()
        return answer

    def _body(self, answer):
        if answer.status in (204, 304):
            return b""
        length = answer.headers.get("content-length")
        if length is not None:
            return self._take(int(length))
        if answer.headers.get("transfer-encoding") != "chunked":
            raise Broken("the length of an answer is not told")
        parts = []
        while True:
            while (end := self.rest.find(b"\r\n")) < 0:
                self._more()
            size, self.rest = int(self.rest[:end].split(b";")[0], 16), self.rest[end + 2:]
            part = self._take(size + 2)
            if size == 0:
                return b"".join(parts)
            parts.append(part[:-2])

    def _take(self, count):
        while len(self.rest) < count:
            self._more()
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken

    def _more(self):
        got = self.socket.recv(262_144)
        if not got:
            raise Broken("the connection ended")
        self.rest += got
