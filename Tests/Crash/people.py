"""Learners who write and submit, and assessors who judge, while the server comes and goes."""
import random
import re
import threading
import time
import urllib.parse

from pages import Browser, Down, Wrong


class Log:
    """What was answered: only this has to be there afterwards."""

    def __init__(self):
        self.lock = threading.Lock()
        self.saves = {}  # (submission, item, anchor) → list of (revision, text)
        self.submitted = set()
        self.judged = set()
        self.wrong = []
        self.count = self.answered = self.refused = self.unsure = 0

    def answer(self):
        with self.lock:
            self.answered += 1

    def refuse(self, is_sure):
        with self.lock:
            if is_sure:
                self.refused += 1
            else:
                self.unsure += 1

    def save(self, place, revision, text):
        with self.lock:
            self.saves.setdefault(place, []).append((revision, text))
            self.count += 1


class Person(threading.Thread):
    def __init__(self, site, address, name):
        super().__init__(daemon=True, name=name)
        self.site, self.address, self.log = site, address, site.log
        self.random = random.Random(f"{site.seed} {name}")
        self.browser = None

    def run(self):
        while not self.site.is_over.is_set():
            try:
                if self.browser is None:
                    self.sign_in()
                self.work()
            except Down:
                time.sleep(0.05)
            except Wrong as reason:
                self.complain(reason)
            except Exception as reason:  # A page that this file does not understand is a fault, too.
                self.complain(f"{type(reason).__name__} {reason}")

    def complain(self, reason):
        with self.log.lock:
            self.log.wrong.append(f"{self.name}: {reason}")
        time.sleep(0.2)

    def sign_in(self):
        link = self.site.command("people", "sign-in-link", self.address)
        browser = Browser(self.site)
        path = urllib.parse.urlsplit(link).path
        form = browser.get(path).form(path)
        if form is None:
            raise Wrong("a sign-in link shows no form")
        page = browser.post(form.action, form.fields)
        if page.status != 200:
            raise Wrong(f"signing in answered {page.status}")
        self.browser = browser

    def work(self):
        raise NotImplementedError


class Learner(Person):
    """Chooses the title, writes in many small saves, submits, improves what is not yet met."""

    slug = None  # That of the site, unless said.

    def __init__(self, site, address, name):
        super().__init__(site, address, name)
        self.submission, self.awarded = None, False

    def work(self):
        if self.submission is None:
            return self.choose()
        tasks = self.browser.get(self.tasks)
        if tasks.form("/attempts"):
            form = tasks.form("/attempts")
            page = self.browser.post(form.action, form.fields)
            return self.find_submission(page)
        # An attempt that was begun while the server was killed is there all the same.
        self.find_submission(tasks)
        state = self.state()
        if state == "draft":
            self.write()
        elif state == "notYet":
            page = self.browser.get(f"/submissions/{self.submission}/feedback")
            form = page.form("/attempts")
            if form is None:
                raise Wrong("the feedback offers no next attempt")
            self.browser.post(form.action, form.fields)
            self.find_submission(self.browser.get(self.tasks))
        elif state == "awarded":
            self.awarded = True
            # Someone new takes the place, so that there is always work.
            self.address = self.site.newcomer()
            self.browser, self.submission, self.awarded = None, None, False
        else:
            time.sleep(0.2)

    def choose(self):
        page = self.browser.get("/work")
        found = next((link for link in page.links if re.fullmatch(r"/enrollments/[^/#]+", link)), None)
        if found is None:
            slug = self.slug or self.site.slug
            form = self.browser.get(f"/catalog/{slug}").form(f"/catalog/{slug}/choose")
            if form is None:
                raise Wrong("the title cannot be chosen")
            page = self.browser.post(form.action, form.fields)
            found = page.path
        self.tasks = found
        self.find_submission(self.browser.get(found))

    def find_submission(self, page):
        # Parts to work on come before the answer to an earlier attempt.
        links = sorted(page.links, key=lambda link: "/items/" not in link)
        found = [re.match(r"/submissions/([^/#]+)/", link) for link in links]
        found = [match.group(1) for match in found if match]
        if not found:
            raise Wrong("the list of parts names no submission")
        self.submission = found[0]

    def state(self):
        return self.site.state_of(self.submission)

    def write(self):
        for item in ("families", "changed"):
            self.autosave(item, self.random.randint(4, 15))
        self.evaluate()
        self.answer_feedback()
        self.submit()

    def autosave(self, item, times):
        page = self.browser.get(f"/submissions/{self.submission}/items/{item}")
        form = page.form(f"/items/{item}")
        if form is None:
            raise Wrong(f"{item} has no form")
        anchor = next((name for name, _ in form.fields if name.startswith("a-")), None)
        if anchor is None:
            return  # Everything judged on it is met, so it is closed.
        revision = int((form.values(f"revision.{anchor}") or ["0"])[0])
        token = form.values("csrf")[0]
        text = form.values(anchor)[0]
        for number in range(times):
            text = f"{text} word{self.random.randrange(10**9)}".strip()[-3000:]
            fields = [("csrf", token), ("at", anchor), ("text", text), ("revision", str(revision))]
            answer = self.browser.post(f"/submissions/{self.submission}/items/{item}/texts", fields, script=True)
            if answer.status == 409 and "stored" not in answer.json():
                return  # It was submitted after all; that answer was lost.
            if answer.status == 409:
                # A save that was not answered was kept after all: go on from it.
                revision, text = answer.json()["revision"], answer.json()["stored"]
                continue
            if answer.status != 200:
                raise Wrong(f"saving answered {answer.status}")
            revision = answer.json()["revision"]
            self.log.save((self.submission, item, anchor), revision, text)

    def evaluate(self):
        page = self.browser.get(f"/submissions/{self.submission}/self-evaluation")
        form = page.form("/self-evaluation")
        if form is None:
            return
        names = dict.fromkeys(name for name, _, kind in form.boxes if kind == "radio")
        chosen = [(n, next(v for m, v, _ in form.boxes if m == n and v == "proficient")) for n in names]
        fields = [pair for pair in form.fields if pair[0] not in names] + chosen
        self.browser.post(form.action, fields + [("act", "save")])

    def answer_feedback(self):
        page = self.browser.get(f"/submissions/{self.submission}/feedback")
        form = page.form("/feedback") if page.status == 200 else None
        if form is None:
            return
        fields = [(n, "I tried it again." if n.startswith("answer-") else v) for n, v in form.fields]
        self.browser.post(form.action, fields)

    def submit(self):
        page = self.browser.get(f"/submissions/{self.submission}/check")
        form = page.form("/submission")
        if form is None:
            raise Wrong("the check offers no way to submit: " + " ".join(re.findall(r"<li><a[^>]*>([^<]*)", page.body)))
        agreed = [(name, value) for name, value, kind in form.boxes if kind == "checkbox"]
        radios = {name: value for name, value, kind in form.boxes if kind == "radio"}
        kept = [pair for pair in form.fields if pair[0] not in radios and pair not in agreed]
        page = self.browser.post(form.action, kept + agreed + list(radios.items()))
        if page.status == 200 and "/check" in page.path:
            raise Wrong("the check was not passed with everything confirmed")
        if page.status == 200:
            with self.log.lock:
                self.log.submitted.add(self.submission)
        elif page.status != 409:
            raise Wrong(f"submitting answered {page.status}")


class Assessor(Person):
    """Takes what waits, judges it, about half of it not yet."""

    def work(self):
        queue = self.browser.get("/assess")
        own = next((link for link in queue.links if re.fullmatch(r"/assess/readings/[^/]+", link)), None)
        if own is None:
            claims = [form for form in queue.forms if form.action.endswith("/claim")]
            if not claims:
                return time.sleep(0.2)
            form = self.random.choice(claims)
            page = self.browser.post(form.action, form.fields)
            if page.status == 409:
                return None
            own = form.action.removesuffix("/claim")
        self.judge(own)

    def judge(self, path):
        page = self.browser.get(path)
        form = page.form("/assessment")
        if form is None:
            return
        fields = self.judgment(form)
        saved = self.browser.post(f"{path}/draft", fields)
        if saved.status != 200:
            return
        form = saved.form("/assessment")
        if form is None:
            return
        page = self.browser.post(f"{path}/assessment", self.judgment(form))
        if page.status == 200:
            with self.log.lock:
                self.log.judged.add(path.split("/")[-1])
        elif page.status not in (404, 409):
            raise Wrong(f"judging answered {page.status}")

    def judgment(self, form):
        levels = dict.fromkeys(name for name, _, kind in form.boxes if kind == "radio")
        chosen = {name: self.random.choice(["starting", "proficient"]) for name in levels}
        fields = [(n, v) for n, v in form.fields if n not in chosen]
        fields = [(n, v or "Name one more moment.") if is_text(n) else (n, v) for n, v in fields]
        return fields + list(chosen.items())


def is_text(name):
    return name.startswith("feedback") or name == "overall"


def crowd(site, learners, assessors):
    """People who are at work."""
    people = [Learner(site, site.newcomer(), f"learner {number}") for number in range(learners)]
    people += [Assessor(site, site.newcomer("assessor"), f"assessor {number}") for number in range(assessors)]
    for person in people:
        person.start()
    return people
