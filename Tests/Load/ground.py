"""The installation under load: made here, or one that is there; and everything that the visitors have to know of it."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(HERE, "..", "Crash"))
from forms import form  # noqa: E402
from records import PostgresRecords, SQLiteRecords  # noqa: E402
from server import Server, free_port  # noqa: E402
from visitor import Person, Visitor  # noqa: E402

TITLE = os.path.join(HERE, "..", "Crash", "title.microcredential.yaml")
LETTER = """      - key: letter
        title: Add the letter
        minutes: 5
        evidence:
          slots:
            - key: letter
              title: The letter
              kind: document
              media: [pdf]
          students: none
"""
SHARED = 24
# What is set for the load. Visitors come from many addresses, as through a proxy; nobody has an app for a second
# factor; learners stay signed in.
SETTINGS = {
    "PROVEN_HTTP_TRUSTED_PROXIES": "1", "PROVEN_SIGN_IN_SECOND_FACTOR": "nobody", "PROVEN_SESSION_IDLE_MINUTES": "1440",
    "PROVEN_SESSION_MINUTES": "10080",
}


class GivenPostgres(PostgresRecords):
    """A database that is there already, and stays."""

    def __init__(self, address):
        self.address, self.environment = address, {"PROVEN_DATABASE_URL": address}

    def close(self):
        pass


class Ground:
    def __init__(self, proven, store, data, seed):
        self.proven, self.seed, self.port = proven, seed, free_port()
        self.folder = tempfile.mkdtemp(prefix="proven-load-")
        # The server of PostgreSQL runs as another user, which has to get through.
        os.chmod(self.folder, 0o755)
        self.data = data or os.path.join(self.folder, "data")
        self.is_own = data is None
        address = os.environ.get("PROVEN_DATABASE_URL")
        if store == "sqlite" and not (data and address):
            self.records = SQLiteRecords(os.path.join(self.data, "proven.sqlite"))
        elif data and address:
            self.records = GivenPostgres(address)
        elif data:
            raise SystemExit("load: PROVEN_DATABASE_URL has to name the database that belongs to the folder.")
        else:
            self.records = PostgresRecords(os.path.join(self.folder, "pg"))
        self.environment, self.server = {**self.records.environment, **SETTINGS}, None

    def make(self, is_small):
        """Fills a new installation, unless there is one."""
        self.origin = f"http://127.0.0.1:{self.port}"
        if self.is_own:
            size = [] if is_small else ["--size", "district"]
            self._demo(*size, "--content", os.path.join(ROOT, "Examples"), "--public-url", self.origin)
        else:
            ((self.origin,),) = self.records.query("SELECT value FROM installation WHERE name = 'publicURL'")
        log = os.path.join(self.folder, "server.log")
        self.server = Server(self.proven, self.data, self.port, self.origin, self.environment, log=log)
        self.server.start()

    def _demo(self, *arguments):
        command = [self.proven, "demo", *arguments, "--data", self.data]
        environment = {**os.environ, **self.environment}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            raise SystemExit(f"proven demo ended with {done.returncode}: {done.stdout}")

    def people(self, learners, assessors, titles):
        """Opens titles of the load's own in a district, and signs everybody in."""
        self.slug, self.path = self.records.query(
            "SELECT slug, path FROM organization WHERE kind = 'district' ORDER BY path LIMIT 1")[0]
        mark = f"load-{int(time.time()):x}"
        self.titles = [f"{mark}-{number}" for number in range(1, titles + 1)]
        self._publish([*self.titles, f"{mark}-desk"])
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(self._open, [*self.titles, f"{mark}-desk"]))
            addresses = self._learners(learners)
            news = [(f"{mark}-learner-{number}@load.example", "learner") for number in range(learners - len(addresses))]
            judges = [(f"{mark}-assessor-{number}@load.example", "assessor") for number in range(assessors)]
            list(pool.map(self._add, news + judges))
            self.learners = list(pool.map(self._sign_in, addresses + [address for address, _ in news]))
            self.assessors = list(pool.map(self._sign_in, [address for address, _ in judges]))
            list(pool.map(lambda learner: self._choose(learner, f"{mark}-desk"), self.learners))
            self.credentials = list(pool.map(self._share, self._awards()))
        self._look_around()

    def _publish(self, slugs):
        with open(TITLE, encoding="utf-8") as file:
            text = file.read()
        files = []
        for number, slug in enumerate(slugs, 1):
            own = text.replace("key: crash-letter", f"key: {slug}", 1)
            own = own.replace("A Letter That Is Never Lost", f"Letters to Families, Part {number} of {slug}", 1)
            if slug.endswith("-desk"):
                own = own.replace("  - key: reflection\n", LETTER + "  - key: reflection\n", 1)
                own = own.replace("judgedOn: [families]", "judgedOn: [families, letter]", 1)
            files.append(os.path.join(self.folder, f"{slug}.microcredential.yaml"))
            with open(files[-1], "w", encoding="utf-8") as file:
                file.write(own)
        self.server.run("catalog", "import", *files, "--organization", self.slug)

    def _open(self, slug):
        self.server.run("offering", "open", slug, "--organization", self.slug)

    def _learners(self, count):
        """People of the district who are learners and nothing else."""
        return [address for (address,) in self.records.query(
            "SELECT MIN(e.address) AS address FROM email e JOIN membership m ON m.person = e.person"
            " JOIN organization o ON o.id = m.organization WHERE o.path LIKE ? AND e.removed IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM membership n JOIN membership_role r ON r.membership = n.id"
            " WHERE n.person = e.person AND r.role <> 'learner')"
            f" GROUP BY e.person ORDER BY e.person LIMIT {count}", self.path + "%")]

    def _add(self, who):
        address, role = who
        self.server.run("people", "add", address, "--name", f"Robin {address.partition('@')[0].title()}",
                        "--organization", self.slug, "--role", role)

    def _sign_in(self, address):
        person = Person(address)
        Visitor(self, address).sign_in(person, self.server.run("people", "sign-in-link", address))
        return person

    def _choose(self, learner, slug):
        path, fields = f"/catalog/{slug}/choose", [("approach", "show")]
        page = Visitor(self, slug).post(learner, path, fields, "About this attempt")
        learner.desk = re.search(r"/submissions/([^/]+)/items/", page.text)[1]

    def _awards(self):
        """Awards of the demo that are signed; the signing of the last may still be under way."""
        for _ in range(100):
            found = self.records.query(
                "SELECT MIN(e.address) AS address, a.id AS award, MIN(c.id) AS credential FROM award a"
                " JOIN credential c ON c.award = a.id JOIN email e ON e.person = a.person AND e.removed IS NULL"
                " JOIN organization o ON o.id = a.organization WHERE o.path LIKE ? AND a.revoked IS NULL"
                f" GROUP BY a.id ORDER BY a.id LIMIT {SHARED}", self.path + "%")
            if found:
                return found
            time.sleep(0.2)
        raise SystemExit("load: there is no signed award to verify.")

    def _share(self, row):
        """Lets everybody see a badge, as its learner does."""
        address, award, credential = row
        learner = self._sign_in(address)
        Visitor(self, award).post(learner, f"/awards/{award}/sharing", [("public", "yes")], "can see your badge now")
        return credential

    def _look_around(self):
        """Titles and a collection, for those who browse."""
        visitor, anyone = Visitor(self, "around"), Person()
        found = {}
        for number in range(1, 5):
            page = visitor.get(anyone, f"/catalog?page={number}", ">Find a micro-credential</h1>").text
            found.update(re.findall(r'<a href="/catalog/([^"/?#]+)"[^>]*>(?:<[^>]*>)*([^<]+)<', page))
        self.catalog = sorted(item for item in found.items() if item[0] not in ("compare",))
        (address,) = self.records.query(
            "SELECT e.address FROM email e JOIN membership m ON m.person = e.person"
            " JOIN membership_role r ON r.membership = m.id WHERE r.role = 'administrator'"
            " AND e.removed IS NULL ORDER BY e.address LIMIT 1")[0]
        keeper = self._sign_in(address)
        page = visitor.get(keeper, "/collections/new", "csrf").text
        place = re.search(r'name="organization".*?value="([^"]+)"', page, re.DOTALL)[1]
        title = f"First Letters of {self.titles[0]}"
        words = [("name", title), ("summary", "To begin with."), ("organization", place)]
        path = visitor.post(keeper, "/collections", words, title).path.removesuffix("/edit")
        for slug, _ in self.catalog[:12]:
            visitor.post(keeper, path + "/titles", [("act", "add"), ("title", slug)], "")
        kept = form(visitor.get(keeper, path + "/edit", title).text, path)
        fields = [pair for pair in kept.fields if pair[0] != "csrf"]
        visitor.post(keeper, path, [*fields, ("shown", "1")], "Saved.")
        visitor.get(anyone, path, title + "</h1>")
        self.collection = (path, title)

    def settle(self, seconds=120):
        """Lets jobs that are due be done, so that only the load is measured."""
        for _ in range(seconds * 2):
            ((due,),) = self.records.query(
                "SELECT COUNT(*) AS due FROM outbox WHERE failed IS NULL AND due <= ?", int(time.time() * 1000))
            if due == 0:
                return
            time.sleep(0.5)

    def check(self):
        """What `proven check` says, once the server has stopped."""
        command = [self.proven, "check", "--data", self.data]
        return subprocess.run(command, env={**os.environ, **self.environment}, capture_output=True, text=True)

    def close(self, keeps):
        """Ends what is left. What was made is kept when there is something to look for in it."""
        if self.server and self.server.process and self.server.process.poll() is None:
            self.server.kill()
        self.records.close()
        if keeps:
            print(f"The log of the server, and what was made here, are in {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)
