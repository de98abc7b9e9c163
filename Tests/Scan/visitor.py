"""A browser without a window: cookies, links and forms of one person, and what every answer has to carry."""
import html.parser
import http.client
import re
import urllib.parse

# Every answer, whatever its status.
HEADERS = {
    "content-security-policy": re.compile(r"frame-ancestors '(none|self)'"),
    "x-content-type-options": re.compile(r"^nosniff$"),
    "referrer-policy": re.compile(r"^(same-origin|no-referrer)$"),
}
FORBIDDEN = ("server", "x-powered-by", "proven-carries-form")
# Words that only a program says.
INTERNALS = re.compile(
    r"Fatal error|SQLITE_|sqlite3|PostgreSQL error|GRDB|\.swift[:\"]|stack trace|Optional\(|/Sources/|\.build/|libpq", re.I
)
# Tokens are random letters: one in some thousands happens to hold "grdb".
TOKEN = re.compile(r'(?<=name="csrf" value=")[^"]*')


class Form:
    def __init__(self, page, attributes):
        self.page = page
        self.method = attributes.get("method", "get").lower()
        self.action = urllib.parse.urljoin(page, attributes.get("action", page))
        self.is_multipart = attributes.get("enctype") == "multipart/form-data"
        self.fields = []  # (name, value, kind)


class Page(html.parser.HTMLParser):
    """The links and forms of a page."""

    def __init__(self, address, text):
        super().__init__()
        self.address, self.links, self.forms, self.lang = address, [], [], None
        self.open = self.area = self.select = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        at = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = at.get("lang")
        for name in ("href", "src"):
            if name in at and tag in ("a", "link", "img", "script", "source", "iframe"):
                self.links.append(at[name])
        if tag == "form":
            self.open = Form(self.address, at)
            self.forms.append(self.open)
        if self.open is not None and at.get("name"):
            if tag == "input":
                self.open.fields.append((at["name"], at.get("value", ""), at.get("type", "text")))
            elif tag == "button" and at.get("type", "submit") == "submit":
                self.open.fields.append((at["name"], at.get("value", ""), "button"))
            elif tag == "textarea":
                self.area = [at["name"], ""]
            elif tag == "select":
                self.select = [at["name"], None]
        if tag == "option" and self.select and ("selected" in at or self.select[1] is None):
            self.select[1] = at.get("value", "")

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area and self.open:
            self.open.fields.append((*self.area, "textarea"))
            self.area = None
        if tag == "select" and self.select and self.open:
            self.open.fields.append((self.select[0], self.select[1] or "", "select"))
            self.select = None
        if tag == "form":
            self.open = None


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name), None)

    @property
    def is_page(self):
        return (self.header("content-type") or "").startswith("text/html")

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Visitor:
    def __init__(self, role, port, faults):
        self.role, self.port, self.faults = role, port, faults
        self.base = f"http://127.0.0.1:{port}"
        self.cookies, self.connection, self.count, self.statuses = {}, None, 0, {}

    def send(self, method, target, body=None, headers=None, check=True):
        """One request; `target` is sent as it is. Broken connections are tried once more."""
        own = {"User-Agent": "scan", "Accept": "text/html"}
        if self.cookies:
            own["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        own.update(headers or {})
        for attempt in (1, 2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
                self.connection.putrequest(method, target, skip_accept_encoding=True)
                if body is not None and "Content-Length" not in own and "Transfer-Encoding" not in own:
                    own["Content-Length"] = str(len(body))
                for name, value in own.items():
                    self.connection.putheader(name, value)
                self.connection.endheaders(body)
                response = self.connection.getresponse()
                answer = Answer(response.status, response.getheaders(), response.read())
                break
            except (http.client.HTTPException, ConnectionError, TimeoutError) as problem:
                self.connection.close()
                self.connection = None
                if attempt == 2:
                    self.faults.add(f"{self.role}: {method} {target[:120]!r} is not answered ({type(problem).__name__})")
                    return None
        self.count += 1
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        for key, value in answer.headers:
            if key.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                if "max-age=0" in value.lower():
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = rest.split(";")[0]
        if check:
            self.check(method, target, answer)
        return answer

    def check(self, method, target, answer):
        where = f"{self.role}: {method} {target[:120]!r} answers {answer.status}"
        if answer.status >= 500:
            self.faults.add(where)
        for name, pattern in HEADERS.items():
            if not pattern.search(answer.header(name) or ""):
                self.faults.add(f"{where} without {name}")
        for name in FORBIDDEN:
            if answer.header(name) is not None:
                self.faults.add(f"{where} with {name}")
        for key, value in answer.headers:
            if key.lower() == "set-cookie" and not ("HttpOnly" in value and "SameSite=" in value):
                self.faults.add(f"{where} with a cookie that scripts or other sites can use")
        if answer.is_page:
            if "Sign out" in answer.text and "no-store" not in (answer.header("cache-control") or ""):
                self.faults.add(f"{where} that may be stored")
            if "<html lang=" not in answer.text:
                self.faults.add(f"{where} without a language")
            told = INTERNALS.search(TOKEN.sub("", answer.text)) if answer.status >= 400 else None
            if told:
                around = answer.text[max(0, answer.text.find(told[0]) - 60):][:120]
                self.faults.add(f"{where} with words of the program: {around!r}")

    def form(self, form, fields, headers=None):
        body = urllib.parse.urlencode(fields, encoding="utf-8", errors="surrogateescape").encode()
        target = form.action.removeprefix(self.base)
        own = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.base}
        own.update(headers or {})
        return self.send("POST", target, body, own)
