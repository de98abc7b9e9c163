"""Forms of a page, found without reading all of it: only where one is needed."""
import html
import re

FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
CONTROL = re.compile(r"<input\b([^>]*)>|<textarea\b([^>]*)>\n?(.*?)</textarea>", re.DOTALL)
ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
ANSWER = re.compile(
    r'<textarea id="(a-[^"]+)"[^>]*?( readonly)?>\n(.*?)</textarea>\s*'
    r'<input type="hidden" name="revision\.\1" value="(\d+)"',
    re.DOTALL)
REQUIRED = re.compile(r'name="(level-[^"]+)" value="([^"]+)"[^>]*> <span><strong>[^<]*, required\.')


class Form:
    """What a form holds: fields with what stands in them, and what can be chosen."""

    def __init__(self, action, inside):
        self.action, self.fields, self.texts, self.radios, self.boxes = action, [], [], {}, []
        for words, area, text in CONTROL.findall(inside):
            at = dict(ATTRIBUTE.findall(words or area))
            name, value = at.get("name"), html.unescape(at.get("value", ""))
            if not name or at.get("type") in ("file", "submit"):
                continue
            if area:
                self.texts.append(name)
                self.fields.append((name, html.unescape(text)))
            elif at.get("type") == "radio":
                self.radios.setdefault(name, []).append(value)
            elif at.get("type") == "checkbox":
                self.boxes.append((name, value))
            else:
                self.fields.append((name, value))


def form(page, action):
    """The form whose action, or that of one of its buttons, ends so; none, if there is none."""
    for words, inside in FORM.findall(page):
        own = dict(ATTRIBUTE.findall(words)).get("action", "")
        if own.endswith(action) or f'{action}"' in "".join(re.findall(r'formaction="[^"]*"', inside)):
            return Form(html.unescape(own), inside)
    return None


def answer_field(page):
    """The first text of an item that can be changed: its name, what stands in it, its revision."""
    for anchor, closed, text, revision in ANSWER.findall(page):
        if not closed:
            return anchor, html.unescape(text), int(revision)
    return None


def required_levels(page):
    """For each criterion on an assessor's page the level that is required."""
    return dict(REQUIRED.findall(page))


def multipart(fields, file=None):
    """The body of a form with its type; a file as (field, name, type, bytes)."""
    edge = "----proven-load-edge"
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
             for name, value in fields]
    if file:
        field, name, kind, data = file
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        head += f"Content-Type: {kind}\r\n\r\n"
        parts.append(head.encode() + data + b"\r\n")
    return b"".join(parts) + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"
