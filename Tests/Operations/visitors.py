"""People who come and go with files, and people who only read, while an administrator makes backups."""
import os
import random
import re
import time
import urllib.parse

from scene import Browser, Learner, Person, Wrong

TITLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "title.microcredential.yaml")
BOUNDARY = "proven-operations-boundary"


def multipart(fields, files):
    """A form with files, as a browser sends it."""
    parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
             for name, value in fields]
    parts += [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
              f"Content-Type: text/plain\r\n\r\n".encode() + data + b"\r\n" for name, data in files]
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


def send_form(browser, path, fields, files=()):
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Origin": browser.site.origin}
    return browser._follow("POST", path, multipart(fields, files), headers)


def sign_in(site, link):
    """A browser in which somebody signed in by a link."""
    browser = Browser(site)
    path = urllib.parse.urlsplit(link).path
    form = browser.get(path).form(path)
    if form is None:
        raise Wrong("a sign-in link shows no form")
    browser.post(form.action, form.fields)
    return browser


class Keeper(Learner):
    """Adds files of texts, reads them again, and removes some."""

    slug = "backup-plans"

    def __init__(self, site, address, name):
        super().__init__(site, address, name)
        self.sent, self.added, self.removing, self.number = {}, {}, {}, 0

    def work(self):
        if self.submission is None:
            return self.choose()
        page = self.page(self.browser)
        held = self.held(page)
        if len(held) >= 15:
            return self.remove(page, self.random.choice(sorted(held)))
        self.add(page)
        if held and self.random.random() < 0.3:
            name, path = self.random.choice(sorted(held.items()))
            if self.browser.get(path).body.encode() != self.sent[name]:
                raise Wrong(f"{name} does not read as it was sent")
        time.sleep(0.4)

    def page(self, browser):
        return browser.get(f"/submissions/{self.submission}/items/keeping")

    @staticmethod
    def held(page):
        """The files that a page names, with their addresses."""
        return {name: path for path, name in re.findall(r'<a href="(/files/[^"]+)">([^<]+)</a>', page.body)}

    def add(self, page):
        self.number += 1
        name = f"{self.name.replace(' ', '-')}-{self.number}.txt"
        words = (f"word{self.random.randrange(10**9)}" for _ in range(self.random.randint(20, 20_000)))
        self.sent[name] = "\n".join(words).encode()
        token = page.form("/items/keeping").values("csrf")[0]
        path = f"/submissions/{self.submission}/files/keeping/1/plan"
        answer = send_form(self.browser, path, [("csrf", token)], [(name, self.sent[name])])
        if answer.status != 200 or name not in answer.body:
            raise Wrong(f"adding {name} answered {answer.status}")
        self.added[name] = time.monotonic()

    def remove(self, page, name):
        form = page.form("/items/keeping")
        button = next((button for button in form.buttons if button[3] == f"Remove {name}"), None)
        if button is None:
            raise Wrong(f"{name} cannot be removed")
        self.removing[name] = time.monotonic()
        answer = self.browser.post(form.action, form.fields + [(button[1], button[2])])
        if answer.status != 200 or name in self.held(answer):
            raise Wrong(f"removing {name} answered {answer.status}")

    def compare(self, browser, began, ended):
        """Every file that was there from before a backup until after it is in what was restored, as it was sent; how
        many files are there."""
        held = self.held(self.page(browser))
        for name, moment in self.added.items():
            if moment < began and self.removing.get(name, ended) >= ended and name not in held:
                raise SystemExit(f"NOT SO: {name} was added before the backup, and is in it")
        for name, path in held.items():
            if browser.get(path).body.encode() != self.sent[name]:
                raise SystemExit(f"NOT SO: {name} reads as it was sent")
        return len(held)


class Reader(Person):
    """Looks at pages, signed in."""

    pages = ("/home", "/catalog", "/work", "/record", "/account", "/how-judging-works", "/catalog?text=family")

    def work(self):
        page = self.browser.get(self.random.choice(self.pages))
        if page.status != 200:
            raise Wrong(f"{page.path} answered {page.status}")
        inner = [link for link in page.links if re.match(r"/(catalog|awards|enrollments)/[^/?#]+$", link)]
        if inner:
            path = self.random.choice(inner)
            if self.browser.get(path).status != 200:
                raise Wrong(f"{path} did not answer with 200")
        time.sleep(random.uniform(0, 0.1))


def visitors(site, keepers, readers, addresses):
    """People who keep files and people who read, at work; the readers are those of the addresses, else newcomers."""
    run = site.servers[0].run
    run("catalog", "import", TITLE, "--organization", "crash")
    run("offering", "open", Keeper.slug, "--organization", "crash")
    found = [Keeper(site, site.newcomer(), f"keeper {number}") for number in range(keepers)]
    found += [Reader(site, address or site.newcomer(), f"reader {number}")
              for number, address in enumerate((list(addresses) + [None] * readers)[:readers])]
    for person in found:
        person.start()
    return found
