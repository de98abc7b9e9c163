"""JSON-LD context documents, built from the tables that Proven compiles in.

The form of a table is described in Sources/LinkedData/Contexts/ContextTableWriter.swift: a line an entry, fields
parted by tabs, a setting being a letter and its value.
"""

import pathlib
import re

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Sources/LinkedData/Contexts/Tables"

SETTINGS = {"m": "@import", "b": "@base", "a": "@vocab", "l": "@language", "d": "@direction"}
FLAGS = {"p": "@protected", "g": "@propagate", "f": "@prefix"}
TERM_WORDS = {"i": "@id", "r": "@reverse", "t": "@type", "l": "@language", "d": "@direction", "n": "@nest", "x": "@index"}


class Reader:
    """Reads the lines of one table."""

    def __init__(self, text):
        self.lines = text.split("\n")
        self.position = 0

    def next(self):
        self.position += 1
        return self.lines[self.position - 1]

    def context(self):
        opening = self.next()
        assert opening in ("{", "{o"), opening
        parts = []
        while (line := self.next()) != "}":
            kind, *fields = line.split("\t")
            if kind == "N":
                parts.append(None)
            elif kind == "R":
                parts.append(fields[0])
            else:
                assert kind == "C", line
                parts.append(self.definition(fields))
        return parts[0] if opening == "{o" else parts

    def definition(self, fields):
        result = {}
        for field in fields:
            letter, value = field[0], field[1:]
            if letter == "v":
                result["@version"] = 1.1
            elif letter.lower() in FLAGS:
                result[FLAGS[letter.lower()]] = letter.islower()
            else:
                result[SETTINGS[letter.lower()]] = value if letter.islower() else None
        while self.position < len(self.lines) and self.lines[self.position].startswith("T\t"):
            _, name, *settings = self.next().split("\t")
            result[name] = self.term(settings)
        return result

    def term(self, fields):
        result = {}
        is_simple = False
        for field in fields:
            letter, value = field[0], field[1:]
            if letter == "s":
                is_simple = True
            elif letter == "S":
                result["@context"] = self.context()
            elif letter == "c":
                words = value.split(",") if value else []
                result["@container"] = words[0] if len(words) == 1 else words
            elif letter.lower() in FLAGS:
                result[FLAGS[letter.lower()]] = letter.islower()
            else:
                result[TERM_WORDS[letter.lower()]] = value if letter.islower() else None
        return result["@id"] if is_simple else result


def documents():
    """Every bundled context by its URL; of two with one URL the one that Proven tries first."""
    names = re.findall(r"^        (\w+),$", (TABLES / "All.swift").read_text(encoding="utf-8"), re.MULTILINE)
    found = {}
    for name in names:
        source = (TABLES / f"{name}.swift").read_text(encoding="utf-8")
        url = re.search(r'url: "([^"]+)"', source)[1]
        table = re.search(r'text: #"""\n(.*)\n"""#', source, re.DOTALL)[1]
        found.setdefault(url, {"@context": Reader(table).context()})
    assert found, "no tables"
    return found


def loader():
    """A PyLD document loader that knows the bundled contexts and fetches nothing."""
    known = documents()

    def load(url, options=None):
        if url not in known:
            raise LookupError(f"no bundled context {url}")
        return {
            "contextUrl": None, "documentUrl": url, "document": known[url], "contentType": "application/ld+json",
        }

    return load
