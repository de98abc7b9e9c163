"""Pages as a person without scripts uses them: forms with their own hidden fields, links, cookies."""
import http.client
import json
import urllib.parse
from html.parser import HTMLParser


class Down(Exception):
    """The server did not answer: it was killed, or is not up yet. Whether it did what was asked is unknown."""


class Wrong(Exception):
    """The server answered, and the answer is not what it has to be."""


class Form:
    def __init__(self, action):
        self.action, self.fields, self.boxes, self.buttons, self.choices = action, [], [], [], {}

    def values(self, name):
        return [value for found, value in self.fields if found == name]


class FormReader(HTMLParser):
    """Finds the forms of a page."""

    def __init__(self, html):
        super().__init__()
        self.forms, self.links, self.form, self.area, self.button, self.select = [], [], None, None, None, None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        it = dict(attributes)
        if tag == "a" and it.get("href"):
            self.links.append(it["href"])
        if tag == "form":
            self.form = Form(it.get("action", ""))
            self.forms.append(self.form)
        if self.form is None:
            return
        if tag == "input" and it.get("name"):
            kind = it.get("type", "text")
            if kind in ("radio", "checkbox"):
                self.form.boxes.append((it["name"], it.get("value", "on"), kind))
                if "checked" in it:
                    self.form.fields.append((it["name"], it.get("value", "on")))
            elif kind not in ("file", "submit"):
                self.form.fields.append((it["name"], it.get("value", "")))
        if tag == "select" and it.get("name"):
            self.select = it["name"]
            self.form.choices[self.select] = []
        if tag == "option" and self.select:
            self._option(it)
        if tag == "textarea" and it.get("name"):
            self.area = [it["name"], ""]
        if tag == "button":
            self.button = [it.get("formaction"), it.get("name"), it.get("value"), ""]

    def _option(self, it):
        """The first is chosen, unless another says that it is."""
        value, choices = it.get("value", ""), self.form.choices[self.select]
        if "selected" in it and choices:
            self.form.fields = [(name, kept) for name, kept in self.form.fields if name != self.select]
        if "selected" in it or not choices:
            self.form.fields.append((self.select, value))
        choices.append(value)

    def handle_data(self, data):
        if self.area:
            self.area[1] += data
        if self.button:
            self.button[3] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area and self.form:
            # The line break after the opening tag is not part of the text.
            self.form.fields.append((self.area[0], self.area[1].removeprefix("\n")))
            self.area = None
        if tag == "button" and self.button and self.form:
            self.form.buttons.append(self.button)
            self.button = None
        if tag == "select":
            self.select = None
        if tag == "form":
            self.form = None


class Page:
    def __init__(self, path, status, headers, body):
        self.path, self.status, self.headers, self.body = path, status, headers, body
        reader = FormReader(body) if "html" in (headers.get("content-type") or "") else None
        self.forms = reader.forms if reader else []
        self.links = reader.links if reader else []

    def form(self, action_part):
        """The form whose action, or that of one of its buttons, holds the text."""
        for form in self.forms:
            if action_part in form.action or any(action_part in (b[0] or "") for b in form.buttons):
                return form
        return None

    def json(self):
        return json.loads(self.body)


class Browser:
    """One person's browser, whose requests reach one server or another."""

    def __init__(self, site):
        self.site, self.cookies = site, {}

    def get(self, path):
        return self._follow("GET", path, None, {})

    def post(self, path, fields, script=False):
        body = urllib.parse.urlencode(fields)
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.site.origin}
        if script:
            headers["Accept"] = "application/json"
            headers["X-Form-Token"] = dict(fields).get("csrf", "")
        return self._follow("POST", path, body, headers)

    def _follow(self, method, path, body, headers):
        for _ in range(6):
            page = self._once(method, path, body, headers)
            if page.status not in (302, 303):
                return page
            path, method, body, headers = page.headers["location"].split("#")[0], "GET", None, {}
        raise Wrong(f"{path} leads in circles")

    def _once(self, method, path, body, headers):
        headers = {**headers, "Host": self.site.origin.split("://")[1]}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.site.port(), timeout=20)
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            connection.close()
        except (OSError, http.client.HTTPException) as reason:
            raise Down(str(reason)) from None
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self._keep(value)
        if answer.status == 503 and self.site.is_disturbed():
            self._refused(path, answer, text)
        if answer.status >= 500:
            raise Wrong(f"{method} {path} answered {answer.status}")
        self.site.log.answer()
        return Page(path, answer.status, {k.lower(): v for k, v in answer.getheaders()}, text)

    def _refused(self, path, answer, text):
        """The database is away: that has to be said, and what to do."""
        if answer.getheader("Retry-After") and "Try again" in text:
            self.site.log.refuse(is_sure=True)
        elif "Look whether this was saved" in text:
            self.site.log.refuse(is_sure=False)
        else:
            raise Wrong(f"{path} answered 503 without saying what to do")
        raise Down(f"{path}: the database is away")

    def _keep(self, header):
        pair, *rest = header.split(";")
        name, _, value = pair.partition("=")
        if any(part.strip().lower() == "max-age=0" for part in rest):
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value
