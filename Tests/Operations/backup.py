"""Backups while people work, restored elsewhere on either kind of database: the same rows, the same files, a clean check."""
import os
import shutil
import subprocess
import tempfile
import time

from records import PostgresRecords
from scene import busy, expect, manifest, program, settled


def proven(command, data, environment, *more):
    started = time.monotonic()
    done = subprocess.run([command, *more, "--data", data], capture_output=True, text=True, timeout=600,
                          env={**os.environ, **environment})
    return done.returncode, (done.stdout + done.stderr).strip(), time.monotonic() - started


def lines(folder):
    """Every row of every table, by table."""
    tables = {}
    for name in sorted(os.listdir(os.path.join(folder, "records"))):
        with open(os.path.join(folder, "records", name), encoding="utf-8") as file:
            tables[name] = file.read().splitlines()
    return tables


def files(folder):
    found = {}
    for place, _, names in os.walk(os.path.join(folder, "files")):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                found[name] = file.read()
    return found


def round_trip(command, site, backup, store, place):
    """Restores a backup, and makes one of what was restored: both have to say the same."""
    data = os.path.join(place, f"restored-{store}")
    os.makedirs(data)
    shutil.copy(os.path.join(site.servers[0].data, "master.key"), data)
    records = PostgresRecords(os.path.join(place, "pg")) if store == "postgres" else None
    environment = records.environment if records else {"PROVEN_DATABASE_URL": ""}
    try:
        status, text, seconds = proven(command, data, environment, "restore", backup)
        expect(status == 0, f"restore to {store} ends with 0: {status} {text}")
        expect("Everything is as it has to be." in text, f"the check is clean: {text}")
        print(f"  restored to {store} in {seconds:.1f} s: {text.splitlines()[0]}", flush=True)
        status, text, _ = proven(command, data, environment, "restore", backup)
        expect(status == 1 and "is not empty" in text and len(text.splitlines()) == 1, f"a second time is refused: {text}")
        again = os.path.join(place, f"again-{store}")
        status, text, _ = proven(command, data, environment, "backup", again)
        expect(status == 0, f"the restored installation is backed up: {text}")
        before, after = lines(backup), lines(again)
        for table in before:
            if table not in ("lease.jsonl", "catalog_entry.jsonl"):
                expect(sorted(before[table][1:]) == sorted(after[table][1:]) or before[table][0] != after[table][0],
                       f"{table} is the same")
        expect(before["credential.jsonl"] == after["credential.jsonl"], "credentials are the same byte for byte")
        expect(files(backup) == files(again), "files are the same byte for byte")
    finally:
        if records:
            records.close()


def run(command, store):
    site, people = busy(command, store)
    place = tempfile.mkdtemp(prefix="proven-backups-")
    os.chmod(place, 0o755)
    try:
        time.sleep(8)
        environment, data = site.records.environment, site.servers[0].data
        backups = []
        for number in range(3):
            backups.append(os.path.join(place, f"backup-{number}"))
            status, text, seconds = proven(command, data, environment, "backup", backups[-1])
            expect(status == 0, f"a backup under load ends with 0: {status} {text}")
            print(f"{store}: in {seconds:.1f} s: {text.splitlines()[0]}", flush=True)
            time.sleep(2)
        settled(site, people)
        made = manifest(backups[-1])
        expect(made["tables"]["submission"] > 3, "people had submitted by then")
        status, text, _ = proven(command, data, environment, "backup", "--verify", backups[-1])
        expect(status == 0 and "is what was written" in text, f"it verifies: {text}")
        summed = subprocess.run(["sha256sum", "--quiet", "--check", "SHA256SUMS"], cwd=backups[-1])
        expect(summed.returncode == 0, "sha256sum says so too")
        for other in ("sqlite", "postgres"):
            round_trip(command, site, backups[-1], other, place)
        for server in site.servers:
            server.stop()
    finally:
        site.close(keeps=False)
        shutil.rmtree(place, ignore_errors=True)


def main():
    command = program()
    for store in ("sqlite", "postgres"):
        run(command, store)
    print("backup: made under load, restored to both kinds of database, all the same")


main()
