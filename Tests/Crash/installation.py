"""The installation under load, on either database: what people do there is logged, and looked for afterwards."""
import os
import random
import shutil
import tempfile
import threading
import time

from pages import Down, Wrong
from people import Log
from records import PostgresRecords, SQLiteRecords
from server import Server, free_port

HERE = os.path.dirname(os.path.abspath(__file__))


class Site:
    """The installation, and what the people have to know of it."""

    slug = "crash-letter"

    def __init__(self, proven, store, seed, servers=1):
        self.folder = tempfile.mkdtemp(prefix="proven-crash-")
        # The server of PostgreSQL runs as another user, which has to get through.
        os.chmod(self.folder, 0o755)
        data = os.path.join(self.folder, "data")
        if store == "postgres":
            self.records = PostgresRecords(os.path.join(self.folder, "pg"))
        else:
            self.records = SQLiteRecords(os.path.join(data, "proven.sqlite"))
        ports = [free_port() for _ in range(servers)]
        self.origin = f"http://127.0.0.1:{ports[0]}"
        self.servers = [Server(proven, data, port, self.origin, self.records.environment) for port in ports]
        self.seed, self.log, self.is_over = seed, Log(), threading.Event()
        self.random = random.Random(f"{seed} ports")
        self.count, self.lock = 0, threading.Lock()
        # A moment that is far away, while nothing is wrong with the database.
        self.disturbed_until = 0.0

    def start(self):
        for server in self.servers:
            server.start()

    def set_up(self):
        run = self.servers[0].run
        run("organizations", "add", "crash", "--name", "Crash Schools", "--kind", "district", "--prefix", "CR",
            "--time-zone", "America/Denver")
        run("catalog", "import", os.path.join(HERE, "title.microcredential.yaml"), "--organization", "crash")
        run("offering", "open", self.slug, "--organization", "crash")

    def port(self):
        """Any of the servers, as a proxy that spreads requests would choose."""
        with self.lock:
            return self.random.choice(self.servers).port

    def is_disturbed(self):
        return time.monotonic() < self.disturbed_until

    def command(self, *arguments):
        status, text = self.servers[0].attempt(*arguments)
        if status != 0:
            if self.is_disturbed():
                raise Down(text)
            raise Wrong(f"proven {' '.join(arguments)} ended with {status}: {text}")
        return text

    def newcomer(self, role="learner"):
        with self.lock:
            self.count += 1
            number = self.count
        address = f"person{number}@crash.example"
        self.command("people", "add", address, "--name", f"Person {number}", "--organization", "crash", "--role", role)
        return address

    def query(self, sql, *values):
        return self.records.query(sql, *values)

    def state_of(self, submission):
        rows = self.query("SELECT state FROM submission WHERE id = ?", submission)
        return rows[0][0] if rows else "gone"

    def settle(self):
        """Lets the jobs that wait be done; those of a worker that was killed come back after a minute and a half."""
        for _ in range(1300):
            soon = int(time.time() * 1000) + 600_000
            if self.query("SELECT COUNT(*) FROM outbox WHERE failed IS NULL AND due < ?", soon) == [(0,)]:
                return []
            time.sleep(0.1)
        return ["jobs that were due were not done within two minutes"]

    def close(self, keeps):
        self.records.close()
        if not keeps:
            shutil.rmtree(self.folder)
