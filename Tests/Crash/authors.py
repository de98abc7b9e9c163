"""Authors who write the same title at once, and reviewers who return it twice and then pass it, while the server comes
and goes."""
import os
import re
import threading
import time

from pages import Wrong
from people import Person

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLE = os.path.join(ROOT, "Examples", "titles", "wait-time.microcredential.yaml")
# The parts that the authors write in, each with the field of its text.
SHARED = [("about", "method"), ("research", "rationale")]
OWN = [("item-2", "text"), ("item-3", "text")]


class Desk:
    """The title that the authors write together; the next one when it is published. And what was answered about it."""

    def __init__(self, site):
        self.site, self.lock, self.number, self.draft = site, threading.Lock(), 1, None
        self.reviewers = {}  # person → how the desk calls them
        self.saves = []  # (draft, place, field, revision or None, text)
        self.comments = []  # (draft, place, text)
        self.handed = {}  # draft → how often handing in was answered
        self.decided = []  # (draft, round, person's address, outcome, note)
        self.published = set()

    @property
    def title(self):
        return f"A Draft That Is Never Lost {self.number}"

    def text(self):
        with open(EXAMPLE, encoding="utf-8") as file:
            text = file.read()
        text = re.sub(r"^key: .*$", f"key: crash-draft-{self.number}", text, count=1, flags=re.MULTILINE)
        return re.sub(r"^title: .*$", f"title: {self.title}", text, count=1, flags=re.MULTILINE)

    def standing(self, draft):
        """How far a title is: its state and the round of review."""
        return self.site.query("SELECT state, round FROM draft WHERE id = ?", draft)[0]

    def note(self, where, what):
        with self.lock:
            where.append(what)

    def wait_until_published(self, seconds):
        """Lets the first title get through its two returns, when it did not meanwhile."""
        end = time.monotonic() + seconds
        while not self.published and time.monotonic() < end:
            time.sleep(0.1)


class Author(Person):
    """Writes in small saves, comments, hands in, writes again when it comes back, publishes."""

    def __init__(self, site, address, name, desk, number):
        super().__init__(site, address, name)
        self.desk, self.own, self.is_first = desk, OWN[number], number == 0

    def work(self):
        if self.desk.draft is None:
            return self.begin() if self.is_first else time.sleep(0.1)
        self.draft = self.desk.draft
        state, _ = self.desk.standing(self.draft)
        if state == "writing":
            for _ in range(self.random.randint(1, 3)):
                self.write(*(self.random.choice(SHARED) if self.random.random() < 0.5 else self.own))
            if self.random.random() < 0.5:
                self.comment(self.own[0])
            if self.is_first:
                self.hand_in()
        elif state == "ready" and self.is_first:
            self.publish()
        elif state == "published" and self.is_first:
            self.desk.number += 1
            self.desk.draft = None
        else:
            time.sleep(0.1)

    def begin(self):
        shelf = self.browser.get("/author")
        # One that was begun while the server was killed is there all the same.
        found = self.site.query("SELECT id FROM draft WHERE title = ? ORDER BY id", self.desk.title)
        if not found:
            form = shelf.form("/author/drafts/file")
            if form is None:
                raise Wrong(f"the shelf of drafts, answered with {shelf.status}, has no form for a file")
            fields = [(name, value) for name, value in form.fields if name != "file"]
            self.browser.post(form.action, fields + [("file", self.desk.text())])
            found = self.site.query("SELECT id FROM draft WHERE title = ? ORDER BY id", self.desk.title)
        if len(found) != 1:
            raise Wrong(f"there are {len(found)} drafts of one title")
        self.desk.draft = found[0][0]

    def write(self, place, field):
        path = f"/author/drafts/{self.draft}/parts/{place}"
        form = self.form_of(path)
        if form is None:
            return
        text = f"The text of {self.name}, number {self.random.randrange(10**9)}."
        fields = self.with_text(form, field, text)
        # The other author has the time to write in the same part.
        time.sleep(self.random.uniform(0, 0.15))
        saved = self.browser.post(f"{path}/texts", fields, script=True)
        if saved.status == 200:
            return self.desk.note(self.desk.saves, (self.draft, place, field, saved.json()["revision"], text))
        if saved.status == 409 and saved.json().get("isOther"):
            return self.press_save(path, place, field, fields, text)
        self.may_be_closed(f"saving {place} answered {saved.status}")

    def press_save(self, path, place, field, fields, text):
        """What a person does who is told that somebody else changed the part: looks at both, keeps their own."""
        for _ in range(5):
            page = self.browser.post(path, fields + [("act", "save")])
            if page.status == 200:
                return self.desk.note(self.desk.saves, (self.draft, place, field, None, text))
            if page.status != 409:
                return self.may_be_closed(f"saving {place} by the button answered {page.status}")
            form = page.form(f"/parts/{place}")
            if text not in form.values(field):
                raise Wrong(f"the page of a conflict in {place} does not hold what was typed")
            fields = self.with_text(form, field, text)

    def form_of(self, path):
        page = self.browser.get(path)
        form = page.form("/parts/") if page.status == 200 else None
        if form is None:
            raise Wrong(f"{path} has no form")
        return form

    @staticmethod
    def with_text(form, field, text):
        if not form.values(field):
            raise Wrong(f"{form.action} has no field {field}")
        return [(name, text if name == field else value) for name, value in form.fields]

    def may_be_closed(self, fault):
        """A title that was handed in meanwhile cannot be changed; nothing else stops a save."""
        if self.desk.standing(self.draft)[0] == "writing":
            raise Wrong(fault)

    def comment(self, place):
        text = f"A comment of {self.name}, number {self.random.randrange(10**9)}."
        page = self.browser.get(f"/author/drafts/{self.draft}/parts/{place}")
        form = page.form("/parts/" + place)
        if form is None or not form.values("comment"):
            raise Wrong(f"nothing can be said about {place}")
        # Only the comment is said: without the field "open" nothing else of the part is sent.
        fields = [(name, text if name == "comment" else value) for name, value in form.fields if name != "open"]
        fields.append(("act", "comment"))
        if self.browser.post(form.action, fields).status == 200:
            self.desk.note(self.desk.comments, (self.draft, place, text))

    def hand_in(self):
        page = self.browser.get(f"/reviews/{self.draft}/hand-in")
        form = page.form("/hand-in")
        if form is None:
            return self.may_be_closed("there is no form to hand in: " + " ".join(re.findall(r"<li>([^<]*)", page.body)))
        people = {name: choices for name, choices in form.choices.items() if name.startswith("stage-")}
        named = dict(zip(sorted(people), self.desk.reviewers))
        for name, person in named.items():
            if person not in people[name]:
                raise Wrong(f"a reviewer cannot be chosen for {name}")
        fields = [pair for pair in form.fields if pair[0] not in people]
        page = self.browser.post(form.action, fields + list(named.items()))
        if page.status == 200 and page.path == f"/reviews/{self.draft}":
            with self.desk.lock:
                self.desk.handed[self.draft] = self.desk.handed.get(self.draft, 0) + 1
        else:
            self.may_be_closed(f"handing in answered {page.status}")

    def publish(self):
        page = self.browser.get(f"/reviews/{self.draft}")
        form = page.form("/publication")
        if form is None:
            return
        if self.browser.post(form.action, form.fields).status == 200:
            with self.desk.lock:
                self.desk.published.add(self.draft)


class Reviewer(Person):
    """Passes titles at one of two stages; but the first returns each once, with a comment and a note, and so does the
    second when it comes again."""

    def __init__(self, site, address, name, desk, stage):
        super().__init__(site, address, name)
        self.desk, self.stage = desk, stage

    def work(self):
        waiting = [link for link in self.browser.get("/reviews").links if re.fullmatch(r"/reviews/[^/#?]+", link)]
        if not waiting:
            return time.sleep(0.1)
        page = self.browser.get(waiting[0])
        form = page.form("/decision")
        if form is None:
            return
        draft = waiting[0].split("/")[-1]
        state, number = self.desk.standing(draft)
        if state != "inReview":
            return
        outcome = "returned" if number == self.stage else "passed"
        if outcome == "returned":
            self.comment(page, draft)
        note = f"A note of {self.name}, number {self.random.randrange(10**9)}."
        fields = [(name, note if name == "note" else value) for name, value in form.fields]
        decision = ("decision", "return" if outcome == "returned" else "pass")
        done = self.browser.post(form.action, fields + [decision])
        if done.status == 200 and done.path == "/reviews":
            self.desk.note(self.desk.decided, (draft, number, self.address, outcome, note))
        elif done.status not in (404, 409):
            raise Wrong(f"deciding answered {done.status}")

    def comment(self, page, draft):
        form = page.form("/decision") or page.form("/comments")
        text = f"A comment of {self.name}, number {self.random.randrange(10**9)}."
        kept = [pair for pair in form.fields if pair[0] not in ("comment", "place")]
        done = self.browser.post(f"/reviews/{draft}/comments", kept + [("place", "about"), ("comment", text)])
        if done.status == 200:
            self.desk.note(self.desk.comments, (draft, "about", text))


def authors(site):
    """Two authors at one title, and the two who review it, at work."""
    made = Desk(site)
    addresses = [site.newcomer("leadAssessor") for _ in range(2)]
    for address in addresses:
        found = site.query("SELECT person FROM email WHERE address = ?", address)
        made.reviewers[found[0][0]] = address
    people = [Author(site, site.newcomer("author"), f"author {number}", made, number) for number in range(2)]
    people += [Reviewer(site, address, f"reviewer {stage}", made, stage) for stage, address in enumerate(addresses, 1)]
    for person in people:
        person.start()
    return made, people
