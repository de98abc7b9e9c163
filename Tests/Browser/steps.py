"""What each person does. One district, one piece of work, from invitation to revocation."""
import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

from selenium.webdriver.common.by import By

from district import ROOT

EVIDENCE = os.path.join(ROOT, "Examples", "evidence")
LEARNER = ("Noa Lind", "noa.lind@tamarackvalley.example")
TITLE = "Wait Time That Invites Thinking"
WORK = {}


class Journey:
    def __init__(self, district, person):
        self.district, self.person = district, person

    def sign_in(self, label, address, scripts=True):
        page = self.person(label, scripts)
        page.open(self.district.sign_in_link(address)).press("Sign in")
        return page


class Look(Journey):
    """A visitor reads everything without an account."""

    def walk(self):
        page = self.person("visitor")
        page.open("/").look("front")
        page.open("/catalog").says(TITLE).look("catalog")
        page.fill("q", "silence").press("Search").says("“silence”").look("catalog-search")
        page.open("/catalog?q=xyzzy").says("Nothing in the catalog").look("catalog-nothing")
        page.open("/catalog?role=paraprofessional&q=fluancy").says("instead of “fluancy”").look("catalog-narrowed")
        page.open("/catalog/compare?a=wait-time&b=formative-checks").says("How it is judged").look("compare")
        page.open("/collections").look("collections")
        page.open("/collections/your-first-micro-credential").says("Print all of them").look("collection")
        for slug in ("wait-time", "de-escalation", "data-meeting"):
            page.open(f"/catalog/{slug}").says("This is the very rubric that assessors use").look(f"title-{slug}")
        page.open("/verify").look("verify-empty")
        page.open("/sign-in").look("sign-in")
        page.fill("email", "not an address").press("Send me a link").look("sign-in-error")
        for path in ("/how-judging-works", "/accessibility", "/privacy"):
            page.open(path).look(path.strip("/"))
        page.open("/style").look("style")
        page.open("/nothing-here").says("nothing here").look("not-found")
        self.crawl(page)

    def crawl(self, page):
        """Every link that a visitor can follow leads somewhere."""
        seen, todo = set(), ["/"]
        while todo and len(seen) < 200:
            path = todo.pop().split("#")[0]
            if path in seen or not path.startswith("/"):
                continue
            seen.add(path)
            try:
                with urllib.request.urlopen(self.district.base + path) as answer:
                    kind = answer.headers.get_content_type()
                    text = answer.read().decode("utf-8", "replace") if kind == "text/html" else ""
            except urllib.error.HTTPError as error:
                page.faults.append(f"crawl: {path} answers {error.code}")
                continue
            todo += [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+)"', text)]
        page.faults += [] if len(seen) > 15 else [f"crawl: only {len(seen)} addresses were found"]


class Invite(Journey):
    """An administrator invites a teacher, who accepts from the mail."""

    def walk(self):
        page = self.sign_in("administrator", "ruth.abernathy@tamarackvalley.example")
        page.look("administrator-start")
        page.open("/admin/people").says("Imani Castellano").look("people")
        page.open("/admin/invitations/new").look("invite")
        page.fill("email", LEARNER[1])
        page.fill("name", LEARNER[0])
        page.press("Send the invitation").look("invited")
        link = re.search(r"http://\S+/invitations/\w+", self.district.mail_to(LEARNER[1]))
        page.open("/admin/mail").says(LEARNER[1]).look("mail")
        page.open("/admin/signing-in").says("Link in a mail").look("signing-in")
        guest = self.person("guest")
        guest.open(link.group(0)).says("invites you").look("invitation")
        guest.press("Accept and sign in").says("There is a problem").look("invitation-error")
        for box in guest.driver.find_elements(By.CSS_SELECTOR, "input[type=checkbox], input[type=radio][value=yes]"):
            guest.driver.execute_script("arguments[0].click()", box)
        guest.press("Accept and sign in").says("Sign out").look("joined")
        guest.open("/account").look("account")


class Write(Journey):
    """The teacher chooses, writes, adds files, looks at their own work, and submits. With scripts."""

    texts = {
        "setting": "I teach 24 fourth graders at Birch Hollow. Talk happens after reading aloud. " * 12,
        "intention": "I want more students to finish a thought before anyone else speaks. " * 8,
        "meaning": "More students spoke, and they spoke longer. The silence after an answer changed most. " * 12,
        "next": "I will plan two questions for each lesson and keep silent after the answer too. " * 6,
    }
    files = {
        "question-plan": "fox-lesson-plan.pdf", "lesson": "fox-discussion.webm", "tally": "tally-grade-4.csv",
        "student-view": "silence-chart-grade-4.jpg",
    }

    def walk(self):
        page = self.sign_in("learner", LEARNER[1])
        page.open("/home").says("Your next step").look("home-first")
        page.open("/catalog/wait-time").press("I can already do this")
        page.says(TITLE).look("tasks-new")
        WORK["tasks"] = page.driver.current_url
        for item, text in self.texts.items():
            self.answer(page, item, text)
        for item, name in self.files.items():
            self.add(page, item, name)
        self.evaluate(page)
        page.open(WORK["tasks"]).link("Check your answers and submit").look("check")
        self.tick_declarations(page)
        page.press("Submit for judging").says("You will hear by").look("submitted")
        page.open("/home").says("Waiting for an answer").look("home-waiting")
        self.taken_back(page)

    def tasks(self, page):
        """The address of the list of parts."""
        return WORK["tasks"]

    def to_item(self, page, item):
        page.open(self.tasks(page))
        for link in page.driver.find_elements(By.CSS_SELECTOR, ".tasks a"):
            if link.get_attribute("href").endswith("/items/" + item):
                page.open(link.get_attribute("href"))
                return page
        raise AssertionError(f"{page.label}: the task list has no part {item}")

    def answer(self, page, item, text):
        self.to_item(page, item)
        area = page.driver.find_element(By.CSS_SELECTOR, "textarea[data-autosave]")
        page.driver.execute_script(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
            area, text,
        )
        if page.scripts:
            self.saved_by_itself(page)
            page.driver.refresh()
            kept = page.driver.find_element(By.CSS_SELECTOR, "textarea[data-autosave]").get_attribute("value")
            if kept.strip() != text.strip():
                raise AssertionError(f"The text of {item} was not kept by itself")
        page.look(f"item-{item}")
        self.complete(page)

    def saved_by_itself(self, page):
        for _ in range(120):
            states = page.driver.find_elements(By.CSS_SELECTOR, "[data-state]")
            if any("Saved at" in state.text for state in states):
                return
            time.sleep(0.1)
        raise AssertionError(f"{page.label}: the page does not say that it was saved:\n{page.text()[:600]}")

    def add(self, page, item, name):
        self.to_item(page, item)
        control = page.driver.find_element(By.CSS_SELECTOR, "form[enctype] input[type=file]")
        control.send_keys(os.path.join(EVIDENCE, name))
        # The one press sends the file with all the rest, and stays for the question about it.
        page.press("Save and go on").says("was added").says("say whether anyone can recognize a student in it")
        for _ in range(150):
            if name.split(".")[0] in page.text() and page.driver.find_elements(By.CSS_SELECTOR, ".file a"):
                break
            time.sleep(0.1)
        else:
            raise AssertionError(f"{page.label}: {name} was not added:\n{page.text()[:1500]}")
        for choice in page.driver.find_elements(By.CSS_SELECTOR, "input[type=radio]"):
            if choice.get_attribute("value") == ("none" if item == "question-plan" else "notRecognizable"):
                page.driver.execute_script("arguments[0].click()", choice)
        page.look(f"item-{item}")
        self.complete(page)

    def complete(self, page):
        for choice in page.driver.find_elements(By.CSS_SELECTOR, "input[name=done]"):
            if choice.get_attribute("value") in ("yes", "1", "true"):
                page.driver.execute_script("arguments[0].click()", choice)
        page.press("Save and go on")

    def evaluate(self, page):
        page.open(self.tasks(page))
        for link in page.driver.find_elements(By.CSS_SELECTOR, ".tasks a"):
            if link.get_attribute("href").endswith("/self-evaluation"):
                page.open(link.get_attribute("href"))
                break
        for choice in page.driver.find_elements(By.CSS_SELECTOR, "input[type=radio][value=proficient]"):
            page.driver.execute_script("arguments[0].click()", choice)
        page.look("self-evaluation").press("Save and go on")

    def tick_declarations(self, page):
        for box in page.driver.find_elements(By.CSS_SELECTOR, "input[type=checkbox]"):
            if not box.is_selected():
                page.driver.execute_script("arguments[0].click()", box)

    def taken_back(self, page):
        """Taking it back works until it is opened; then it is submitted again."""
        page.open(WORK["tasks"]).press("Take it back")
        page.open(WORK["tasks"]).link("Check your answers and submit")
        self.tick_declarations(page)
        page.press("Submit for judging").says("You will hear by")
        WORK["number"] = re.search(r"[A-Z]{2}-\d+", page.text()).group(0)


class Judge(Write):
    """Not yet, with feedback; the teacher answers without scripts; then awarded."""

    def walk(self):
        reader = self.sign_in("assessor", "priya.raman@tamarackvalley.example")
        reader.open("/assess").says(WORK["number"]).silent("Noa").look("queue")
        reader.press("Take " + WORK["number"]).silent("Noa").look("workspace")
        reading = reader.driver.current_url
        reader.press("Submit this judgment").says("There is a problem").look("workspace-errors")
        unmet = self.judge(reader, unmet=1)
        reader.driver.refresh()
        reader.says("Submission " + WORK["number"])
        reader.press("Commit my levels").says("The learner sees it at").look("workspace-committed")
        reader.press("Submit this judgment").says("Your judgment is submitted").look("judged-not-yet")
        reader.open(reading).look("judged-before")

        learner = self.sign_in("learner", LEARNER[1], scripts=False)
        learner.open(WORK["tasks"]).link("Read the feedback").says("Not yet").look("feedback")
        learner.silent("Priya")
        learner.open(learner.driver.current_url)
        improve = learner.driver.find_element(By.CSS_SELECTOR, "form[action] .btn.big")
        learner.follow(improve)
        learner.look("improve")
        self.improve(learner, unmet)
        learner.open(WORK["tasks"]).link("Check your answers and submit")
        self.tick_declarations(learner)
        learner.press("Submit for judging").says("You will hear by").look("submitted-again")
        number = re.search(r"[A-Z]{2}-\d+", learner.text()).group(0)
        learner.link("See who has opened your evidence").look("views").silent("Priya")

        reader.open("/assess").press("Take " + number).says("Met before").look("workspace-second")
        self.judge(reader, unmet=0)
        reader.press("Submit this judgment").says("Your judgment is submitted").look("judged-awarded")
        reader.open("/assess/judged").look("judged-list")

    def judge(self, reader, unmet):
        """Chooses levels; the first `unmet` criteria stay below the required one. Saves without submitting."""
        below = []
        groups = reader.driver.find_elements(By.CSS_SELECTOR, "[data-criterion]")
        for index, group in enumerate(groups):
            radios = group.find_elements(By.CSS_SELECTOR, "input[type=radio]")
            values = [radio.get_attribute("value") for radio in radios]
            wanted = values[0] if index < unmet else "proficient" if "proficient" in values else values[-1]
            if index < unmet:
                below.append(group.get_attribute("data-criterion"))
            reader.driver.execute_script("arguments[0].click()", radios[values.index(wanted)])
            area = group.find_element(By.CSS_SELECTOR, "textarea")
            area.clear()
            area.send_keys("At the second question the class was silent for four seconds. Show more of what followed.")
        for area in reader.driver.find_elements(By.CSS_SELECTOR, "#bench > .field textarea"):
            if not area.get_attribute("value"):
                area.send_keys("Your plan and your recording fit together. Thank you for letting me hear this class.")
                break
        save = reader.driver.find_element(By.CSS_SELECTOR, "button[data-save]")
        reader.driver.execute_script("arguments[0].click()", save)
        time.sleep(2)
        reader.must_load()
        return below

    def improve(self, learner, unmet):
        for area in learner.driver.find_elements(By.CSS_SELECTOR, "article textarea"):
            area.clear()
            area.send_keys("I added what followed the second question, from minute two on.")
        if learner.driver.find_elements(By.CSS_SELECTOR, "article textarea"):
            learner.press("Save and go on")
        learner.open(WORK["tasks"])
        for link in learner.driver.find_elements(By.CSS_SELECTOR, ".tasks a"):
            address = link.get_attribute("href")
            if address.endswith("/items/meaning") or address.endswith("/items/setting"):
                self.add_sentence(learner, address)
                break

    def add_sentence(self, learner, address):
        learner.open(address)
        areas = learner.driver.find_elements(By.CSS_SELECTOR, "textarea[data-autosave]:not([readonly])")
        if areas:
            areas[0].send_keys(" After the second question three students answered one another.")
            learner.press("Save and go on")


class Award(Journey):
    """The ceremony, the page that others see, the files, and the checks of other programs."""

    def walk(self):
        page = self.sign_in("learner", LEARNER[1])
        page.open("/record").says(TITLE).look("record")
        page.link(TITLE)
        for _ in range(50):
            if "Your badge is being signed" not in page.text():
                break
            time.sleep(0.2)
            page.driver.refresh()
        page.says("What you have proven").look("award")
        WORK["award"] = page.driver.current_url
        links = [a.get_attribute("href") for a in page.driver.find_elements(By.CSS_SELECTOR, "a[download]")]
        stranger = self.person("stranger")
        page.press("Let anyone with the link see it").look("award-public")
        page.link("Print the certificate").look("certificate")
        page.open(WORK["award"]).link("See your badge page")
        WORK["badge"] = page.driver.current_url
        page.open(WORK["award"]).press("Make it private again")
        self.is_private(stranger, links)
        page.press("Let anyone with the link see it")
        stranger.open(WORK["badge"]).says("has shown, in their own work").look("public-badge")
        stranger.link("The whole rubric") if "The whole rubric" in stranger.text() else None
        files = self.download()
        self.check(files, revoked=False)
        stranger.open("/verify").driver.find_element(By.ID, "badge").send_keys(files["png"])
        stranger.press("Verify this badge").look("verified")
        if "altered" in stranger.text():
            raise AssertionError("The verify page calls a good badge altered")

    def is_private(self, stranger, links):
        """While its owner keeps it private, the badge is nothing to others: neither the page nor any file."""
        badge = WORK["badge"]
        stranger.open(badge).says("nothing here").look("private-badge")
        for path in [badge + "." + kind for kind in ("json", "jwt", "png", "svg")] + links:
            try:
                with urllib.request.urlopen(path) as answer:
                    if "/sign-in" not in answer.url:
                        raise AssertionError(f"A stranger gets the private {path}")
            except urllib.error.HTTPError as error:
                if error.code != 404:
                    raise AssertionError(f"A private {path} answers {error.code}") from error

    def download(self):
        files = {}
        for kind in ("json", "png", "svg", "jwt"):
            path = os.path.join(self.district.folder, f"earned.{kind}")
            with urllib.request.urlopen(f"{WORK['badge']}.{kind}") as answer, open(path, "wb") as file:
                file.write(answer.read())
            files[kind] = path
        status = json.load(open(files["json"], encoding="utf-8"))["credentialStatus"]["statusListCredential"]
        path = os.path.join(self.district.folder, "status.json")
        with urllib.request.urlopen(status) as answer, open(path, "wb") as file:
            file.write(answer.read())
        WORK["files"] = files
        return files

    def check(self, files, revoked):
        """Our own command, and a checker that shares no code with us, on every form of the badge."""
        checker = os.path.join(ROOT, "Tests", "Interop", "earned.py")
        python = subprocess.run([os.path.join(ROOT, "bin", "peer-python")], capture_output=True, text=True, check=True)
        status = os.path.join(self.district.folder, "status.json")
        run = subprocess.run(
            [python.stdout.strip(), checker, status, "revoked" if revoked else "good", files["json"], files["png"],
             files["svg"]],
            capture_output=True, text=True, check=False,
        )
        print(run.stdout, end="")
        if run.returncode != 0:
            raise AssertionError("The independent check disagrees:\n" + run.stdout + run.stderr)
        for kind, path in files.items():
            code, report = self.district.verify(path)
            if code == 1:
                raise AssertionError(f"proven verify refuses the {kind}:\n{report}")


class Revoke(Award):
    """Two people take the award back; the badge says so everywhere, and fails on status alone."""

    def walk(self):
        number = self.number()
        lead = self.sign_in("lead", "helen.brandvold@tamarackvalley.example")
        lead.open("/revocations").look("revocations").fill("number", number).press("Find the badge")
        lead.look("revocation-ask").fill("reason", "The recording was of another class.").press("Ask to take it back")
        lead.look("revocation-asked")
        second = self.sign_in("administrator", "ruth.abernathy@tamarackvalley.example")
        second.open("/revocations").link(number).look("revocation-confirm").press("Take the award back")
        second.look("revoked-confirmed")
        visitor = self.person("visitor")
        for _ in range(60):
            visitor.open(WORK["badge"])
            if "withdrawn" in visitor.text():
                break
            time.sleep(0.2)
        visitor.says("This badge was withdrawn").look("public-badge-revoked")
        time.sleep(2)
        self.check(self.download(), revoked=True)
        visitor.open("/verify").driver.find_element(By.ID, "badge").send_keys(WORK["files"]["json"])
        visitor.press("Verify this badge").look("verified-revoked")
        learner = self.sign_in("learner", LEARNER[1])
        learner.open(WORK["award"]).says("taken back").look("award-revoked")

    def number(self):
        learner = self.sign_in("learner", LEARNER[1])
        learner.open(WORK["award"])
        found = re.search(r"\b[A-Z]{2}-\d+\b", learner.text())
        if not found:
            raise AssertionError("The award page tells no number:\n" + learner.text())
        return found.group(0)
