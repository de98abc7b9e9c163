"""Writing a micro-credential: from an idea through two reviewers to publication, and on to its next versions."""
from undisturbed import Undisturbed

AUTHOR = "avery.lindqvist@tamarackvalley.example"
NAME = "Three Minutes Before the Bell"
NOTE = "Say how long the sort takes."


class Author(Undisturbed):
    name = NAME

    def walk(self):
        avery = self.sign_in("author", AUTHOR)
        avery.open("/author").look("author-shelf")
        avery.fill("title", NAME).press("Begin writing").says("Content check").look("author-draft-new")
        avery.link("Name and place").choose("How demanding is the practice?", "Practice: used with judgment")
        avery.choose("Subject", "Literacy")
        avery.press("Save and go on").says("Saved.").says("“The competency” is missing").look("author-about-empty")
        self.about(avery)
        self.evidence(avery)
        self.rubric(avery)
        avery.open(self.draft).says("Nothing to mend").look("author-draft-whole")
        avery.link("As a learner").says("Show three exit checks and what became of them").look("author-preview-learner")
        avery.link("See it as an assessor").says("What you judge").look("author-preview-assessor")
        samuel = self.sign_in("peer", "samuel.ortiz@tamarackvalley.example")
        ruth = self.sign_in("publisher", "ruth.abernathy@tamarackvalley.example", scripts=False)
        self.review(avery, samuel, ruth)
        self.versions(avery, samuel, ruth)
        self.together(avery)

    def about(self, page):
        page.fill("summary", "See what the class took away, and teach the next lesson by it.")
        page.fill("competency", "The educator asks one short question at the end of a lesson and sorts the answers, so that"
                                " the next lesson begins where students are.")
        page.fill("method", "Ask, sort, decide.")
        page.press("Add one component").fill("components.0.name", "Ask one thing")
        page.fill("components.0.text", "One question that can be answered in three minutes.").look("author-about")
        page.fill("license", "CC BY 4.0")
        page.press("Save and go on").says("Saved.").says("Why it works")
        page.fill("rationale", "Short checks help when teachers act on them within days.")
        page.press("Add one work")
        page.fill("citations.0.text", "Wiliam, D. (2011). Embedded formative assessment. Solution Tree Press.")
        self.whole(page.look("author-research"))
        self.draft = page.driver.current_url.removeprefix(page.base).split("#")[0]

    def evidence(self, page):
        page.link("Overview").fill("text", "You need three lessons of your own within two weeks.")
        self.whole(page)
        page.press_in("Evidence", "Add evidence").look("author-evidence-empty")
        page.fill("title", "Show three exit checks and what became of them")
        page.fill("text", "For each: the question, the sorted answers, and the plan of the next lesson.")
        page.fill("minutes", "60").press("Add one place").fill("evidence.slots.0.title", "The check and its answers")
        page.choose("Kind", "Student work").choose("Students in it", "None may be recognized")
        page.fill("evidence.alternatives", "In summer, work with a summer school group.\n"
                                           "Describe the answers in words or by voice where you cannot show them.")
        self.whole(page.look("author-evidence")).says("Show three exit checks")
        page.press_in("Reflection", "Add a question").fill("title", "Explain what you changed").fill("minutes", "30")
        page.fill("text", "Which answers changed your plan, and how?").look("author-prompt")
        self.whole(page).says("Explain what you changed")

    def rubric(self, page):
        self.criterion(
            page, "Acting on answers", "The next lesson answers what the check showed.",
            {
                "not-yet": "The plan for the next lesson stands as it stood before the check.",
                "proficient": "The plan names two groups of answers and gives each its own next step.",
                "leading": "Students see their own answers sorted and choose their next step with the teacher.",
            },
            "Show three exit checks and what became of them", "Explain what you changed",
        )

    def review(self, avery, samuel, ruth):
        """Two people read it, one after the other; the first gives it back once."""
        self.hand_in(avery)
        avery.open(self.draft + "/parts/about").says("in review").look("author-part-in-review")
        ruth.open("/reviews").silent(NAME)
        samuel.open("/reviews").look("reviews").link(NAME).says("Your decision").look("review")
        samuel.press("Return it").says("There is a problem").look("review-problem")
        samuel.fill("note", NOTE).press("Return it").says("Returned to its author").silent(NAME)
        avery.open(self.draft).says("Returned").says(NOTE).link("Reviewers and what they said").says(NOTE)
        avery.look("review-returned").link("Go on writing").link("What it is")
        self.whole(avery.fill("method", "Ask, sort, decide. The sort takes ten minutes."))
        self.hand_in(avery)
        self.pass_both(samuel, ruth)
        avery.open(self.draft).says("Ready").link("Reviewers and what they said").says("Handed in before, time 1")
        avery.says(NOTE).look("review-passed").press("Publish it").says("Version 1 is published")
        self.slug = avery.driver.current_url.split("/catalog/")[1].split("#")[0]
        avery.open("/catalog?q=minutes+bell").says(NAME).look("catalog-published")

    def together(self, avery):
        """Two authors write at once, and one of them loses the connection: both texts are there."""
        avery.open("/author").fill("title", "Another Idea").press("Begin writing")
        about = avery.driver.current_url.removeprefix(avery.base).split("#")[0] + "/parts/about"
        ruth = self.sign_in("administrator", "ruth.abernathy@tamarackvalley.example")
        ruth.open(about)
        avery.open(about).connection(False)
        avery.fill("summary", "See what the class took away; teach the next lesson by it.")
        avery.says("Not saved yet: no connection").look("author-offline")
        avery.connection(True)
        avery.says("Saved at").silent("Someone else changed this part")
        ruth.fill("summary", "Ask one question, and teach the next lesson by its answers.")
        ruth.says("Press Save to see both texts").press("Save")
        ruth.says("Avery Lindqvist changed this part at the same time")
        ruth.says("See what the class took away; teach the next lesson by it.").look("author-conflict")
        ruth.press("Save").says("Saved.")
        ruth.link("What it said before").says("by Ruth Abernathy").says("by Avery Lindqvist").look("author-history")
        avery.open(about)
        self.holds(avery, "[name=summary]", "Ask one question, and teach the next lesson by its answers.")
