"""Reading the tables from outside, so that what the server says of itself is not all that is asked."""
import json
import os
import sqlite3
import subprocess

from pages import Down

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class SQLiteRecords:
    def __init__(self, path):
        self.path, self.environment = path, {}

    def query(self, sql, *values):
        database = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=20)
        try:
            return database.execute(sql, values).fetchall()
        finally:
            database.close()

    def close(self):
        pass


class PostgresRecords:
    """A throwaway server that waits for the disk at each commit, as a real one does."""

    def __init__(self, folder):
        self.folder = folder
        self.port = self._tool("--durable", "--start", folder)
        self.address = f"postgresql://proven@127.0.0.1:{self.port}/postgres"
        self.environment = {"PROVEN_DATABASE_URL": self.address}

    def query(self, sql, *values):
        names = [f"value{number}" for number in range(len(values))]
        for name in names:
            sql = sql.replace("?", f":'{name}'", 1)
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", self.address]
        for name, value in zip(names, values):
            command += ["-v", f"{name}={value}"]
        asked = f"SELECT coalesce(json_agg(row), '[]') FROM ({sql}) AS row;"
        done = subprocess.run(command, input=asked, capture_output=True, text=True, timeout=60)
        if done.returncode == 2:
            raise Down(done.stderr)
        if done.returncode != 0:
            raise SystemExit(f"psql: {done.stderr}\n{asked}")
        return [tuple(row.values()) for row in json.loads(done.stdout)]

    def stop(self, mode):
        self._tool("--stop", self.folder, mode)

    def start(self):
        self._tool("--start", self.folder)

    def close(self):
        self._tool("--remove", self.folder)

    @staticmethod
    def _tool(*arguments):
        command = [os.path.join(ROOT, "bin", "with-postgres"), *arguments]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
