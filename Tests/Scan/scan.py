"""Crawls a demo district as each role, knocks at every address with every key, and sends what nobody should."""
import os
import random
import re
import socket
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Browser"))
from district import District  # noqa: E402
from visitor import Page, Visitor  # noqa: E402

# Who may be at addresses that begin so, beside the paths that are everyone's. What is not named here answers anyone who
# is signed in with what is theirs.
ONLY = [
    (r"/admin/", {"administrator", "second administrator and principal", "author"}),
    (r"/lead", {"lead assessor"}),
    (r"/queue", {"assessor", "lead assessor", "second administrator and principal"}),
    (r"/audit", {"administrator", "second administrator and principal"}),
]
# Presses that would end the scan itself.
LEFT_OUT = re.compile(r"/sign-out|/account/sessions|/sign-in/|/deactivat|/account/password|/account/second-factor")
SEGMENTS = [
    "0", "-1", "'", "%27%20OR%201=1--", "%00", "..%2f..%2fetc%2fpasswd", "%2e%2e", "%f0%9f%98%80", "%ff%fe", "a" * 3000,
    "018f0000-0000-7000-8000-000000000000", "null", "%3Cscript%3E", "1e309", "{{7*7}}", "%0d%0aSet-Cookie:x=1",
]
VALUES = [
    "", "'", "\" OR 1=1 --", "<script>alert(1)</script>", "a" * 20_000, "\u202e\u0000", "-1", "99999999999999999999", "NaN",
    "2026-13-45", "%s%n", "../../etc/passwd", "\r\nSet-Cookie: x=1", "\ud800", "😀" * 500, "true", "[]", "{{7*7}}", "$(id)",
]
ID = re.compile(r"/[0-9a-f]{8}-[0-9a-f-]{27,}|/[0-9a-z]{26}(?=/|$|\?)|/\d+(?=/|$)")


def template(target):
    path, _, query = target.partition("?")
    names = sorted({name for name, _ in urllib.parse.parse_qsl(query, keep_blank_values=True)})
    path = re.sub(r"(/(?:catalog|collections|issuers|assets|status|reviews|parts|files))/[^/]+", r"\1/:word", ID.sub("/:id", path))
    return path + ("?" + "&".join(names) if names else "")


class Scan:
    def __init__(self, district, roles, is_full):
        self.faults = set()
        self.random = random.Random(1)
        self.share = 10 if is_full else 1
        self.people = {"visitor": Visitor("visitor", district.port, self.faults)}
        for role, link in roles.items():
            self.people[role] = Visitor(role, district.port, self.faults)
            self.sign_in(self.people[role], link)
        self.found = {}  # template → {target: set of roles that were led there}
        self.pressed = self.knocks = self.closed = 0
        self.forms = {}  # template of the action → (role, form)

    def sign_in(self, person, link):
        target = link.removeprefix(person.base)
        page = Page(link, person.send("GET", target).text)
        form = next(form for form in page.forms if form.method == "post" and "/sign-in/" in form.action)
        person.form(form, [(name, value) for name, value, _ in form.fields])
        if "proven" not in person.cookies:
            raise AssertionError(f"{person.role} could not sign in")

    def is_signed_in(self, person):
        """Whether the session is still there; what administrators press may end those of others."""
        return person.role == "visitor" or person.send("GET", "/account").status == 200

    def crawl(self, person, most):
        waiting, seen, per_template = ["/", "/home", "/catalog", "/account"], set(), {}
        while waiting and len(seen) < most:
            target = waiting.pop(0)
            name = template(target)
            if target in seen or per_template.get(name, 0) >= 3 or LEFT_OUT.search(target):
                continue
            seen.add(target)
            per_template[name] = per_template.get(name, 0) + 1
            answer = person.send("GET", target)
            if answer is None:
                continue
            if answer.status in (301, 302, 303, 307, 308):
                waiting.insert(0, urllib.parse.urljoin(target, answer.header("location") or "/"))
                continue
            if answer.status == 200:
                self.found.setdefault(name, {}).setdefault(target, set()).add(person.role)
            elif answer.status == 404:
                self.faults.add(f"{person.role}: a page leads to {target}, where there is nothing")
            if not answer.is_page:
                continue
            page = Page(person.base + target, answer.text)
            for form in page.forms:
                if form.method == "post":
                    self.forms.setdefault((person.role, template(form.action.removeprefix(person.base))), form)
                else:
                    query = urllib.parse.urlencode([(name, value) for name, value, _ in form.fields])
                    page.links.append(form.action.split("?")[0] + "?" + query)
            for link in page.links:
                address = urllib.parse.urldefrag(urllib.parse.urljoin(person.base + target, link))[0]
                if address.startswith(person.base):
                    waiting.append(address.removeprefix(person.base) or "/")

    def knock(self):
        """Every address that somebody was led to, by everybody else."""
        for name, targets in self.found.items():
            for target, owners in list(targets.items())[:2]:
                for role, person in self.people.items():
                    if role in owners:
                        continue
                    answer = person.send("GET", target)
                    self.knocks += 1
                    if answer is None or answer.status != 200:
                        self.closed += 1
                        continue
                    for start, may in ONLY:
                        if re.match(start, target) and role not in may:
                            self.faults.add(f"{role}: {target} is there, beyond the role")
                    if role == "visitor" and "visitor" not in owners and re.match(
                        r"/(home|work|account|record|author|reviews|awards|enrollments|files)", target
                    ):
                        self.faults.add(f"visitor: {target} is there without signing in")

    def bend(self):
        """Addresses with parts that are not what they should be, and methods nobody asked for."""
        people = list(self.people.values())
        for name, targets in sorted(self.found.items()):
            target = next(iter(targets))
            path, _, query = target.partition("?")
            parts = path.split("/")
            for position in range(1, len(parts)):
                for segment in self.random.sample(SEGMENTS, min(len(SEGMENTS), 2 * self.share)):
                    bent = "/".join([*parts[:position], segment, *parts[position + 1:]])
                    self.random.choice(people).send("GET", bent + ("?" + query if query else ""))
            names = [name for name, _ in urllib.parse.parse_qsl(query, keep_blank_values=True)] or ["page", "q", "return-to"]
            for field in names:
                for value in self.random.sample(VALUES, min(len(VALUES), 2 * self.share)):
                    text = urllib.parse.quote(value.encode("utf-8", "surrogatepass"))
                    self.random.choice(people).send("GET", f"{path}?{field}={text[:8000]}")
            for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
                answer = self.random.choice(people).send(method, target, b"" if method != "TRACE" else None)
                if answer is not None and answer.status < 400 and method != "OPTIONS":
                    self.faults.add(f"{method} {target} answers {answer.status}")

    def press(self):
        """Every form: without its token, from elsewhere, broken, and with values that nobody can choose."""
        # Those who could close the accounts of the others come last.
        order = sorted(self.forms.items(), key=lambda entry: ("administrator" in entry[0][0], entry[0]))
        for (role, name), form in order:
            person = self.people[role]
            if LEFT_OUT.search(form.action) or not self.is_signed_in(person):
                continue
            self.pressed += 1
            fields = [(name, value) for name, value, kind in form.fields if kind != "button"]
            bare = [(name, value) for name, value in fields if name != "csrf"]
            for sent, headers in ((bare, None), (fields, {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"})):
                answer = person.form(form, sent, headers)
                if answer is not None and answer.status != 403:
                    self.faults.add(f"{role}: {name} takes a form from elsewhere ({answer.status})")
            target = form.action.removeprefix(person.base)
            for kind, body in (
                ("application/json", b"{}"), ("text/plain", b"x"), ("application/x-www-form-urlencoded", b"%zz=%ff&=&"),
                ("multipart/form-data", b""), ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n"),
            ):
                person.send("POST", target, body, {"Content-Type": kind, "Origin": person.base})
            for _ in range(3 * self.share):
                person.form(form, [
                    (name, value if name == "csrf" or kind == "button" else
                     self.random.choice(VALUES).encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape"))
                    for name, value, kind in form.fields
                ])

    def speak_badly(self, port):
        """Bytes that are no HTTP. Any refusal will do, and the server has to be there afterwards."""
        for words in (
            b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00", b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
            b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n",
            b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n", b"\r\n" * 1000, b"CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        ):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
                line.settimeout(3)
                try:
                    line.sendall(words)
                    told = line.recv(200)
                except OSError:
                    told = b""
                if told.startswith(b"HTTP/1.1 5") and not told.startswith(b"HTTP/1.1 505"):
                    self.faults.add(f"{words[:40]!r} is answered by {told[:30]!r}")


def main():
    is_full = "--full" in sys.argv[1:]
    district = District()
    began = time.monotonic()
    try:
        district.start()
        roles = {
            "learner": "imani.castellano@tamarackvalley.example", "author": "avery.lindqvist@tamarackvalley.example",
            "assessor": "priya.raman@tamarackvalley.example", "lead assessor": "helen.brandvold@tamarackvalley.example",
            "administrator": "ruth.abernathy@tamarackvalley.example",
            "second administrator and principal": "samuel.ortiz@tamarackvalley.example",
        }
        scan = Scan(district, {role: district.sign_in_link(address) for role, address in roles.items()}, is_full)
        for person in scan.people.values():
            scan.crawl(person, 400 * scan.share)
        addresses = sum(len(targets) for targets in scan.found.values())
        scan.knock()
        scan.bend()
        scan.press()
        scan.speak_badly(district.port)
        if scan.people["visitor"].send("GET", "/healthz", check=False) is None:
            scan.faults.add("the server does not answer afterwards")
        log = district.told()
        if "Fatal error" in log or "Crash" in log:
            scan.faults.add("the server's log tells of a crash")
        district.stop()
    finally:
        if district.server:
            district.server.kill()
        district.remove()
    statuses = {}
    for person in scan.people.values():
        for status, count in person.statuses.items():
            statuses[status] = statuses.get(status, 0) + count
    print("answers: " + ", ".join(f"{count} × {status}" for status, count in sorted(statuses.items())))
    for fault in sorted(scan.faults):
        print("FAULT " + fault)
    requests = sum(person.count for person in scan.people.values())
    print(
        f"scan: {len(scan.people)} roles, {addresses} addresses of {len(scan.found)} kinds, {scan.pressed} of {len(scan.forms)} forms, "
        f"{scan.closed} of {scan.knocks} doors closed to others, {requests} requests, {len(scan.faults)} faults, {time.monotonic() - began:.0f} s"
    )
    sys.exit(1 if scan.faults else 0)


main()
