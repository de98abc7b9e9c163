"""Writing a micro-credential: from an idea to a draft that the content check has nothing against."""
from steps import Journey

AUTHOR = "avery.lindqvist@tamarackvalley.example"
NAME = "Exit Checks That Change Tomorrow"


class Author(Journey):
    def walk(self):
        avery = self.sign_in("author", AUTHOR)
        avery.open("/author").look("author-shelf")
        avery.fill("title", NAME).press("Begin writing").says("Content check").look("author-draft-new")
        avery.link("Name and place").choose("How demanding is the practice?", "Practice: used with judgment").choose("Subject", "Literacy")
        avery.press("Save and go on").says("What it is").look("author-about-empty")
        self.about(avery)
        self.evidence(avery)
        self.rubric(avery)
        avery.open(self.draft).says("Nothing to mend").look("author-draft-whole")
        avery.link("As a learner").says("What is shown").look("author-preview-learner")
        avery.link("See it as an assessor").says("What you judge").look("author-preview-assessor")
        self.review(avery)
        self.together(avery)

    def about(self, page):
        page.fill("summary", "See what the class took away, and teach the next lesson by it.")
        page.fill("competency", "The educator asks one short question at the end of a lesson and sorts the answers, so that"
                                " the next lesson begins where students are.")
        page.fill("method", "Ask, sort, decide. The sort takes ten minutes.")
        page.press("Add one component").fill("components.0.name", "Ask one thing")
        page.fill("components.0.text", "One question that can be answered in three minutes.").look("author-about")
        page.press("Save and go on").says("Why it works")
        page.fill("rationale", "Short checks help when teachers act on them within days.")
        page.press("Add one work")
        page.fill("citations.0.text", "Wiliam, D. (2011). Embedded formative assessment. Solution Tree Press.")
        page.press("Save and see the whole")
        self.draft = page.driver.current_url.removeprefix(page.base).split("#")[0]

    def evidence(self, page):
        page.press("Add evidence").look("author-evidence-empty")
        page.fill("title", "Show three exit checks and what became of them")
        page.fill("text", "For each: the question, the sorted answers, and the plan of the next lesson.").fill("minutes", "60")
        page.press("Add one place").fill("evidence.slots.0.title", "The check and its answers")
        page.choose("Kind", "Student work").choose("Students in it", "None may be recognized")
        page.fill("evidence.alternatives", "In summer, work with a summer school group.\n"
                                           "Describe the answers in words or by voice where you cannot show them.")
        page.look("author-evidence").press("Save and see the whole")
        page.press("Add a question").fill("title", "Explain what you changed").fill("minutes", "30")
        page.fill("text", "Which answers changed your plan, and how?").press("Save and see the whole")

    def rubric(self, page):
        page.press("Add a criterion").fill("title", "Acting on answers")
        page.fill("text", "The next lesson answers what the check showed.")
        page.tick("Show three exit checks and what became of them")
        page.tick("Explain what you changed").choose("Level that counts as met", "Proficient")
        page.fill("levels.not-yet.text", "The plan for the next lesson stands as it stood before the check.")
        page.fill("levels.proficient.text", "The plan names two groups of answers and gives each its own next step.")
        page.fill("levels.leading.text", "Students see their own answers sorted and choose their next step with the teacher.")
        page.look("author-criterion").press("Save and see the whole")

    def review(self, avery):
        """Two people read it, one after the other; the first gives it back once."""
        self.hand_in(avery)
        samuel = self.sign_in("peer", "samuel.ortiz@tamarackvalley.example")
        ruth = self.sign_in("publisher", "ruth.abernathy@tamarackvalley.example", scripts=False)
        samuel.open("/reviews").look("reviews").link(NAME).says("Your decision").look("review")
        samuel.fill("note", "Say how long the sort takes.").press("Return it")
        avery.open(self.draft).says("Being written")
        self.hand_in(avery)
        samuel.open("/reviews").link(NAME).press("Pass it")
        ruth.open("/reviews").link(NAME).press("Pass it")
        avery.open(self.draft).link("Reviewers and what they said").look("review-passed").press("Publish it")
        avery.open("/catalog?q=exit+checks+tomorrow").says(NAME).look("catalog-published")

    def hand_in(self, avery):
        avery.open(self.draft).link("Hand it in").look("author-hand-in")
        avery.choose("Peer", "Samuel Ortiz").choose("Publisher", "Ruth Abernathy")
        avery.press("Hand it in").says("Peer")

    def together(self, avery):
        """Two authors write at once, and one of them loses the connection."""
        avery.open("/author").fill("title", "Another Idea").press("Begin writing")
        about = avery.driver.current_url.removeprefix(avery.base).split("#")[0] + "/parts/about"
        ruth = self.sign_in("administrator", "ruth.abernathy@tamarackvalley.example", scripts=False)
        ruth.open(about)
        avery.open(about).fill("summary", "See what the class took away; teach the next lesson by it.")
        avery.says("Saved at")
        ruth.fill("summary", "Ask one question, and teach the next lesson by its answers.").press("Save")
        ruth.says("Avery Lindqvist changed this part at the same time").look("author-conflict")
        ruth.press("Save").says("Saved.")
        ruth.link("What it said before").says("Every part as it was").look("author-history")
