"""Looking around: what most requests are."""
import urllib.parse

# Words that somebody looks for; the second of each pair has a slip of the finger, and leads to the first.
SEARCHES = ["students", "exit tickets", "silence", "how do I use questions", "families", "reading"]
SLIPS = [("silence", "silense"), ("students", "studnets"), ("questions", "qestions")]

# How often which page is looked at.
PAGES = {
    "front": 10, "catalog": 15, "search": 8, "slip": 5, "narrowed": 5, "title": 24, "collection": 6,
    "home": 12, "work_list": 8, "record": 7,
}


class Browsing:
    """Looks at pages, as somebody who passes by and as a learner."""

    def __init__(self, visitor, learners):
        self.visitor, self.learners = visitor, learners

    def unit(self):
        it = self.visitor
        (name,) = it.random.choices(list(PAGES), PAGES.values())
        getattr(self, name)()

    def front(self):
        self._look("/", "What our educators can do")

    def catalog(self):
        page = self.visitor.random.choice(["", "?page=2", "?sort=newest", "?sort=shortest"])
        self._look("/catalog" + page, ">Find a micro-credential</h1>")

    def search(self):
        words = urllib.parse.quote_plus(self.visitor.random.choice(SEARCHES))
        self._look("/catalog?q=" + words, ">Find a micro-credential</h1>")

    def slip(self):
        meant, written = self.visitor.random.choice(SLIPS)
        self._look("/catalog?q=" + written, meant)

    def narrowed(self):
        query = self.visitor.random.choice(["role=coach", "role=teacher&sort=shortest", "evidence=video", "grade=k-2"])
        self._look("/catalog?" + query, ">Find a micro-credential</h1>")

    def title(self):
        slug, title = self.visitor.random.choice(self.visitor.ground.catalog)
        self._look("/catalog/" + slug, title + "</h1>")

    def collection(self):
        path, title = self.visitor.ground.collection
        self._look(path, title + "</h1>")

    def home(self):
        self._own("/home", 'id="earned">Earned</h2>')

    def work_list(self):
        self._own("/work", ">My work</h1>")

    def record(self):
        self._own("/record", ">My record</h1>")

    def _look(self, path, holding):
        self.visitor.get(self.visitor.anyone(), path, holding)

    def _own(self, path, holding):
        self.visitor.get(self.visitor.random.choice(self.learners), path, holding)
