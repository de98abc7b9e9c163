"""Versions 2 and 3 of a title come out while learners are at work: none of them is disturbed."""
from steps import Write

WORDS = "The answers fell into two groups, so I began the next lesson at two tables. " * 12
SHOWN = "Show three exit checks and what became of them"
EXPLAINED = "Explain what you changed"
ADDED = "Telling students"
SUMMARY = "See what the class took away, and begin the next lesson there."
ASKED = "Which answers changed your plan, and what did you do instead?"
AREA = "textarea[data-autosave]"


class Undisturbed(Write):
    """The author's journey from publication on."""

    name = draft = slug = ""

    def __init__(self, district, person):
        super().__init__(district, person)
        self.lists = {}

    def tasks(self, page):
        return self.lists[page.label]

    def to_item(self, page, item):
        return page.open(self.tasks(page)).link(item)

    def holds(self, page, selector, text):
        found = page.value(selector)
        if found.strip() != text.strip():
            raise AssertionError(f"{page.label}: {page.driver.current_url} holds “{found}” instead of “{text}”")

    # What the author and the reviewers do

    def whole(self, page):
        """Saves, and stands before the title as a whole; a part that was refused would stay."""
        return page.press("Save and see the whole").says("Content check")

    def hand_in(self, avery):
        avery.open(self.draft).link("Hand it in").look("author-hand-in")
        avery.choose("Peer", "Samuel Ortiz").choose("Publisher", "Ruth Abernathy")
        avery.press("Hand it in").says("It is handed in").says("Reads it now")

    def pass_both(self, samuel, ruth):
        samuel.open("/reviews").link(self.name).press("Pass it").says("It goes on to Ruth Abernathy").silent(self.name)
        ruth.open("/reviews").link(self.name).press("Pass it").says("It was the last stage").says("Ready to publish")

    def criterion(self, page, title, text, levels, *parts):
        page.open(self.draft).press("Add a criterion").fill("title", title).fill("text", text)
        for part in parts:
            page.tick(part)
        page.choose("Level that counts as met", "Proficient")
        for level, words in levels.items():
            page.fill(f"levels.{level}.text", words)
        self.whole(page.look("author-criterion")).says(title)

    def next_version(self, avery, number):
        avery.open(f"/catalog/{self.slug}").link("Versions and what changed").look("versions")
        avery.press("Write the next version").says("Being written")
        self.draft = avery.driver.current_url.removeprefix(avery.base).split("#")[0]

    def publish(self, avery, samuel, ruth, number):
        self.hand_in(avery)
        samuel.open("/reviews").link(self.name).says("What is different").look("review-next")
        self.pass_both(samuel, ruth)
        avery.open(self.draft).link("Reviewers and what they said").press("Publish it")
        avery.says(f"Version {number} is published")

    def versions(self, avery, samuel, ruth):
        self.open_to_all(ruth)
        first = self.begin("learner", "dolores.whitaker@tamarackvalley.example", 1)
        self.answer(first, EXPLAINED, WORDS)
        self.version_two(avery, samuel, ruth)
        self.undisturbed(first)
        self.opens_newest(ruth)
        second = self.begin("second learner", "linh.nguyen@tamarackvalley.example", 2)
        second.link("Read the rubric").says(ADDED)
        self.answer(second, EXPLAINED, WORDS)
        self.version_three(avery, samuel, ruth)
        self.moves(second)
        self.submits_on_first(first)

    def open_to_all(self, ruth):
        ruth.open("/admin/offerings/new").fill("q", self.name).press("Find").link(self.name).look("offer")
        ruth.choose("Who may begin with it", "Tamarack Valley Schools").press("Open it").says("It is open")
        ruth.look("offered")

    def opens_newest(self, ruth):
        ruth.open("/admin/offerings").link(self.name).says("There is a version 2").look("offering-newer")
        ruth.tick("New learners begin with version 2").press("Save the terms").says("The offering is changed")

    def version_two(self, avery, samuel, ruth):
        """One more criterion, and other words."""
        self.next_version(avery, 2)
        self.whole(avery.link("What it is").fill("summary", SUMMARY))
        self.criterion(
            avery, ADDED, "Students hear what their answers changed.",
            {
                "not-yet": "Students are not told what became of their answers.",
                "proficient": "The teacher tells the class what two of their answers changed.",
                "leading": "Students say themselves what their answers changed.",
            },
            EXPLAINED,
        )
        self.publish(avery, samuel, ruth, 2)
        avery.open(f"/catalog/{self.slug}/versions").says(f"Criterion “{ADDED}” is new").look("versions-two")

    def version_three(self, avery, samuel, ruth):
        """Other words alone."""
        self.next_version(avery, 3)
        self.whole(avery.link(EXPLAINED).fill("text", ASKED))
        self.publish(avery, samuel, ruth, 3)
        avery.open(f"/catalog/{self.slug}/versions").says("worded differently in one place")

    # What the learners see

    def begin(self, label, address, number):
        page = self.sign_in(label, address)
        page.open(f"/catalog/{self.slug}").press("I can already do this").says(f"{number}. Yours stays the same")
        self.lists[label] = page.driver.current_url.split("#")[0]
        return page

    def undisturbed(self, page):
        """Version 2 judges one thing more: the work stays as it was, and the page says so."""
        page.open(self.tasks(page)).says("1. Yours stays the same").says("There is a version 2")
        page.silent("Overview")
        page.says("yours stays version 1, to the end").silent(ADDED).silent("Move to version").look("work-undisturbed")
        self.to_item(page, EXPLAINED).silent(ADDED)
        self.holds(page, AREA, WORDS)
        page.open(self.tasks(page)).link("Read the rubric").says("Acting on answers").silent(ADDED).silent(SUMMARY)
        page.look("title-of-own-version")
        page.open(self.tasks(page)).link("What is different").says(f"Criterion “{ADDED}” is new")

    def moves(self, page):
        """Version 3 says the same in other words: the work may move, and every answer goes with it."""
        page.open(self.tasks(page)).says("2. Yours stays the same").says("There is a version 3")
        page.says("Read what is worded differently before you move").silent("Move to version").look("work-may-move")
        page.link("Read it, then decide").says(ASKED).look("work-move-read").press("Move to version 3")
        page.says("Your work is on version 3 now").says("3. Yours stays the same").silent("There is a version")
        page.look("work-moved")
        self.to_item(page, EXPLAINED).says(ASKED)
        self.holds(page, AREA, WORDS)

    def submits_on_first(self, page):
        self.add(page, SHOWN, "silence-chart-grade-4.jpg")
        self.evaluate(page)
        page.open(self.tasks(page)).link("Check your answers and submit").silent(ADDED).look("check-undisturbed")
        self.tick_declarations(page)
        page.press("Submit for judging").says("You will hear by")
        page.open(self.tasks(page)).says("1. Yours stays the same").silent("There is a version").look("work-submitted")
