"""Submitting and judging, in turn, so that there is always something to judge: a learner hands in a piece of work, then
an assessor takes one from the queue. What is awarded is signed in the background of the same server."""
import re

from forms import form, required_levels
from visitor import Contended, Fault
from writing import save_text

# So many judgments award; the others are answered "not yet", and the learner tries again.
AWARDED = 0.25
# So many titles of learners are looked at for one that can be worked on.
TRIES = 8
OWN = re.compile(r'href="/submissions/([^/"]+)/items/([^/"#]+)')
ANSWERED = re.compile(r'<a class="btn" href="/submissions/([^/"]+)/feedback">Read the feedback')
WAITING = re.compile(r'action="(/assess/readings/[^/"]+)/claim"')


class Judging:
    def __init__(self, visitor, learners, assessors):
        self.visitor, self.learners, self.assessors = visitor, learners, assessors
        self.enrollments, self.spent = {}, set()
        self.is_assessors_turn = visitor.random.random() < 0.5

    def unit(self):
        self.is_assessors_turn = not self.is_assessors_turn
        if self.is_assessors_turn:
            self.hand_in()
        else:
            self.judge()

    def hand_in(self):
        """Finds a title that a learner can go on with, writes, and submits."""
        it = self.visitor
        for _ in range(TRIES):
            learner, slug = it.random.choice(self.learners), it.random.choice(it.ground.titles)
            if (learner.address, slug) in self.spent:
                continue
            submission = self.find_draft(learner, slug)
            if submission:
                return self.submit(learner, submission)

    def find_draft(self, learner, slug):
        it, key = self.visitor, (learner.address, slug)
        if key in self.enrollments:
            page = it.get(learner, self.enrollments[key], "About this attempt")
        else:
            page = it.post(learner, f"/catalog/{slug}/choose", [("approach", "show")], "About this attempt")
            self.enrollments[key] = page.path
        answered = ANSWERED.search(page.text)
        if answered is None:
            # The parts of what waits for an assessor can be read, and are no draft.
            draft = None if "<h2>You will hear by" in page.text else OWN.search(page.text)
            return draft[1] if draft else None
        page = it.get(learner, f"/submissions/{answered[1]}/feedback", "csrf")
        again = form(page.text, "/attempts")
        if again is None:
            self.spent.add(key)
            return None
        return self.begin_again(learner, again)

    def begin_again(self, learner, again):
        """The next attempt, with an answer to what was not yet met."""
        it = self.visitor
        page = it.post(learner, again.action, [], "/feedback")
        submission = page.path.split("/")[2]
        answers = form(page.text, f"/submissions/{submission}/feedback")
        if answers is None:
            raise Fault(f"{page.path} has no place for an answer")
        fields = [(name, "I tried it again." if name in answers.texts else value) for name, value in plain(answers)]
        it.post(learner, answers.action, fields, "About this attempt")
        return submission

    def submit(self, learner, submission):
        it, path = self.visitor, f"/submissions/{submission}"
        for item in ("families", "changed"):
            save_text(it, learner, submission, item, 2)
        page = it.get(learner, path + "/self-evaluation", "Say where you see your work")
        rubric = form(page.text, "/self-evaluation")
        levels = [(name, values[-2]) for name, values in rubric.radios.items()]
        it.post(learner, rubric.action, plain(rubric) + levels + [("act", "save")], "Say where you see your work")
        check = form(it.get(learner, path + "/check", "Check your answers").text, "/submission")
        if check is None:
            raise Fault(f"{path}/check offers no way to submit")
        chosen = [(name, values[0]) for name, values in check.radios.items()]
        it.post(learner, check.action, plain(check) + chosen + check.boxes, ">Submitted</h1>")
        it.own.did("handed in")

    def judge(self):
        it = self.visitor
        assessor = it.random.choice(self.assessors)
        waiting = WAITING.findall(it.get(assessor, "/assess", ">Judge</h1>").text)
        if not waiting:
            return
        reading = it.random.choice(waiting)
        page = it.post(assessor, reading + "/claim", [], "<h1>")
        if page.path != reading:
            raise Contended(f"{reading} was taken by somebody else")
        bench = form(page.text, "/assessment")
        if bench is None:
            raise Fault(f"{reading} shows nothing to judge")
        fields = self.judgment(bench, required_levels(page.text))
        saved = it.post(assessor, reading + "/draft", fields, '"revision"', script=True).text
        revision = re.search(r'"revision":"?(\d+)', saved)[1]
        fields = [(name, revision if name == "revision" else value) for name, value in fields]
        page = it.post(assessor, reading + "/assessment", fields, "<h1>Submission ")
        if 'id="bench"' in page.text:
            raise Fault(f"{reading} was not judged with everything filled in")
        it.own.did("judged")

    def judgment(self, bench, required):
        """Everything as required, with every point seen, or a step below it; always with words."""
        is_met = self.visitor.random.random() < AWARDED
        levels = [(name, required.get(name, values[-1]) if is_met else values[0])
                  for name, values in bench.radios.items()]
        written = {name for name in bench.texts if name.startswith("feedback") or name == "overall"}
        fields = [(name, value or "Name one more moment.") if name in written else (name, value)
                  for name, value in plain(bench)]
        return fields + levels + (bench.boxes if is_met else [])


def plain(form):
    """The fields of a form but for its token, which is sent with every form."""
    return [(name, value) for name, value in form.fields if name != "csrf"]
