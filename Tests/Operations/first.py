"""An installation from the time of the first step of the schema: the program of today makes a backup of it, which it takes
to both kinds of database and to now."""
import json
import os
import shutil
import sqlite3
import tempfile
import types

from scene import ROOT, PostgresRecords, SQLiteRecords, expect, given, manifest, proven
from restored import Restored

FIXTURE = os.path.join(ROOT, "Tests", "ApplicationTests", "Migrations", "Fixtures", "schema-0001.rows")
STEPS = os.path.join(ROOT, "Sources", "Application", "Migrations", "SQL")
ORIGIN = "http://127.0.0.1:8080"
KEY = "5a" * 32


def old_installation(data):
    """The data folder as it was; the rows of each table."""
    os.makedirs(os.path.join(data, "files"))
    database = sqlite3.connect(os.path.join(data, "proven.sqlite"))
    database.execute("CREATE TABLE schema_migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, taken BIGINT NOT NULL)")
    tables, table, columns = {}, None, []
    with open(FIXTURE, encoding="utf-8") as file:
        for line in file:
            word, *rest = line.split()
            if word == "step":
                with open(os.path.join(STEPS, f"{rest[0]}.sql"), encoding="utf-8") as step:
                    database.executescript(step.read())
                database.execute("INSERT INTO schema_migration VALUES (?, ?, 1)", rest)
            elif word == "table":
                table, *columns = rest
                tables[table] = (columns, [])
            else:
                row = json.loads(line)
                tables[table][1].append(tuple(row))
                database.execute(f"INSERT INTO {table} ({','.join(columns)}) VALUES ({','.join('?' * len(row))})", row)
    database.commit()
    database.close()
    return tables


def restored(command, store, place, backup, tables):
    """Restores it, looks for every row, and signs somebody of that time in."""
    data = os.path.join(place, f"restored-{store}")
    if store == "postgres":
        records = PostgresRecords(os.path.join(place, "pg"))
    else:
        records = SQLiteRecords(os.path.join(data, "proven.sqlite"))
    environment = {"PROVEN_DATABASE_URL": "", **records.environment, "PROVEN_MASTER_KEY": KEY}
    try:
        status, text, seconds = proven(command, data, environment, "restore", backup)
        expect(status == 0 and "Everything is as it has to be." in text, f"it is restored to {store}: {status} {text}")
        steps = text.split("Steps of the schema taken since: ")[1].splitlines()[0].count(",") + 1
        for table, (columns, rows) in tables.items():
            now = {tuple(row) for row in records.query(f"SELECT {', '.join(columns)} FROM {table}")}
            expect(now >= set(rows), f"every row of {table} is there on {store}")
        status, text, _ = proven(command, data, environment, "check")
        expect(status == 0 and "Everything is as it has to be." in text, f"the check is clean: {text}")
        server = Restored(command, types.SimpleNamespace(origin=ORIGIN), data, environment)
        try:
            page = server.browser("samuel.ortiz@tamarackvalley.example").get("/home")
            expect(page.status == 200 and "Samuel Ortiz" in page.body, f"who was there then signs in: {page.status}")
        finally:
            server.stop()
        return f"{store} in {seconds:.1f} s with {steps} steps of the schema"
    finally:
        records.close()


def main():
    command = given().proven
    place = tempfile.mkdtemp(prefix="proven-first-")
    os.chmod(place, 0o755)
    try:
        data, backup = os.path.join(place, "old"), os.path.join(place, "backup")
        tables = old_installation(data)
        environment = {"PROVEN_DATABASE_URL": "", "PROVEN_MASTER_KEY": KEY}
        status, text, _ = proven(command, data, environment, "backup", backup)
        expect(status == 0, f"a backup is made of data that no step was taken on: {text}")
        made = manifest(backup)
        expect(list(made["steps"]) == ["0001_people"], f"it has the first step alone: {made['steps']}")
        kept = SQLiteRecords(os.path.join(data, "proven.sqlite")).query("SELECT name FROM schema_migration")
        expect(kept == [("0001_people",)], "making it took no step")
        done = [restored(command, store, place, backup, tables) for store in ("sqlite", "postgres")]
        print(f"first: a backup with step 0001 alone, {sum(made['tables'].values())} records, restored to {' and '.join(done)};"
              " every row there, check clean, its people sign in", flush=True)
    finally:
        shutil.rmtree(place, ignore_errors=True)


main()
