"""A visitor: one connection, on which the people at work here take turns, and what every answer has to be."""
import random
import re
import time
import urllib.parse

from figures import Figures
from forms import multipart
from wire import Broken, Wire

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9a-z]{26}(?=[/.]|$)")
TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


class Fault(Exception):
    """An answer that is not what it has to be."""


class Contended(Exception):
    """Somebody else was first, as the product means it; no fault."""


class Person:
    """Somebody with cookies, as a browser keeps them."""

    def __init__(self, address="", place="10.0.0.1"):
        self.address, self.place, self.cookies, self.line, self.token = address, place, {}, "", ""

    def keep(self, headers):
        for header in headers:
            pair, *rest = header.split(";")
            name, _, value = pair.partition("=")
            if any(part.strip().lower() == "max-age=0" for part in rest):
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        self.line = "; ".join(f"{name}={value}" for name, value in self.cookies.items())


class Page:
    def __init__(self, path, answer):
        self.path, self.status, self.body = path, answer.status, answer.body

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Visitor:
    """Asks, and notes how long each answer took. `figures` chooses the stretch that an answer belongs to."""

    def __init__(self, ground, number, figures=None):
        self.ground, self.figures = ground, figures or (lambda _: (Figures(), True))
        self.wire = Wire(ground.port, ground.origin.partition("://")[2])
        self.random = random.Random(f"{ground.seed} {number} {time.time()}")
        self.kind, self.own = "browse", Figures()

    def anyone(self):
        """Somebody who is not signed in, at one of a thousand addresses, as those who look from outside are."""
        number = self.random.randrange(1000)
        return Person(place=f"10.9.{number // 250}.{number % 250 + 1}")

    def get(self, person, path, holding, accept="text/html"):
        return self._follow(person, "GET", path, [("Accept", accept)], b"", holding)

    def post(self, person, path, fields, holding, script=False):
        """Sends a form; as a script does, when it wants no page for an answer."""
        headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Origin", self.ground.origin)]
        if script:
            headers += [("Accept", "application/json"), ("X-Form-Token", person.token)]
        body = urllib.parse.urlencode([("csrf", person.token), *fields]).encode()
        return self._follow(person, "POST", path, headers, body, holding)

    def post_parts(self, person, path, fields, holding, file=None):
        """Sends a form as one with files is sent."""
        body, kind = multipart([("csrf", person.token), *fields], file)
        headers = [("Content-Type", kind), ("Origin", self.ground.origin)]
        return self._follow(person, "POST", path, headers, body, holding)

    def _follow(self, person, method, path, headers, body, holding):
        """The page that is reached in the end; it has to hold the words."""
        asked = f"{method} {path}"
        for _ in range(5):
            answer = self._once(person, method, path, headers, body)
            if answer.status not in (302, 303):
                break
            path = answer.headers.get("location", "").removeprefix(self.ground.origin).partition("#")[0]
            method, headers, body = "GET", [("Accept", "text/html")], b""
        where = asked if asked.endswith(" " + path) else f"{asked}, led to {path},"
        if answer.status == 409 and path.startswith("/assess/"):
            raise Contended(where)
        if answer.status != 200:
            raise Fault(f"{where} answered {answer.status}")
        if holding.encode() not in answer.body:
            raise Fault(f"{where} does not hold “{holding}”")
        return Page(path, answer)

    def _once(self, person, method, path, headers, body):
        own = [("X-Forwarded-For", person.place), ("User-Agent", "proven-load"), ("Accept-Encoding", "gzip")]
        if person.line:
            own.append(("Cookie", person.line))
        try:
            answer = self.wire.send(method, path, own + headers, body)
        except Broken as reason:
            raise Fault(f"{method} {path} was not answered: {reason}") from None
        if answer.cookies:
            person.keep(answer.cookies)
        stretch, is_within = self.figures(answer.ended)
        stretch.note(self.kind, answer.seconds, is_within)
        return answer

    def sign_in(self, person, link):
        """Follows a link of a mail: looks at the page and presses its button."""
        path = urllib.parse.urlsplit(link).path
        self.take_token(person, self.get(person, path, "csrf"))
        page = self.post(person, path, [], "Sign out")
        self.take_token(person, page)
        return page

    @staticmethod
    def take_token(person, page):
        found = TOKEN.search(page.text)
        if not found:
            raise Fault(f"{page.path} has no form")
        person.token = found[1]


def reduced(words):
    """A fault without what differs from one person to the next, so that equal ones can be counted."""
    return ID.sub(":id", words)
