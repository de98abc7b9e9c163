"""Backups while people work, restored elsewhere on either kind of database: the same credentials, files and rows, a clean
check, and pages that answer."""
import copy
import json
import os
import shutil
import subprocess
import tempfile
import time

from scene import PostgresRecords, SQLiteRecords, busy, expect, given, manifest, proven, settled, torn_down
from ledger import Ledger, differences
from restored import Restored
from visitors import Keeper, visitors

# What a restored installation makes anew: who holds which duty, and the index of the catalog.
OF_ITS_OWN = ("lease.jsonl", "catalog_entry.jsonl", "catalog_revision.jsonl")


def rows(folder):
    """Every row of every table of a backup, whatever the order of columns and rows."""
    tables = {}
    for name in sorted(os.listdir(os.path.join(folder, "records"))):
        with open(os.path.join(folder, "records", name), encoding="utf-8") as file:
            columns = json.loads(next(file))
            order = sorted(range(len(columns)), key=columns.__getitem__)
            tables[name] = sorted(json.dumps([row[place] for place in order]) for row in map(json.loads, file))
    return tables


def taken(command, site, people, backup):
    """A backup under load, with what was there just before and just after."""
    environment, data = site.records.environment, site.servers[0].data
    before, began, answered = Ledger(site.records, data), time.monotonic(), site.log.answered
    status, text, seconds = proven(command, data, environment, "backup", backup)
    expect(status == 0, f"a backup under load ends with 0: {status} {text}")
    answered, ended = site.log.answered - answered, time.monotonic()
    after = Ledger(site.records, data)
    expect(answered > 0, "people were answered while it was made")
    print(f"  made in {seconds:.1f} s, while {len(people)} people got {answered} answers: {text.splitlines()[0]}", flush=True)
    return before, after, began, ended, seconds, answered


def round_trip(command, site, backup, store, place, moment, proof, keepers):
    """Restores a backup, serves what was restored, and makes a backup of it, which has to say the same."""
    before, after, began, ended = moment
    data = os.path.join(place, f"restored-{store}")
    os.makedirs(data)
    if store == "postgres":
        records = PostgresRecords(os.path.join(place, "pg"))
    else:
        records = SQLiteRecords(os.path.join(data, "proven.sqlite"))
    key = {"PROVEN_MASTER_KEY": site.records.environment["PROVEN_MASTER_KEY"]}
    environment = {"PROVEN_DATABASE_URL": "", **records.environment, **key}
    try:
        status, text, seconds = proven(command, data, environment, "restore", backup)
        expect(status == 0 and "Everything is as it has to be." in text, f"restore to {store}: {status} {text}")
        status, text, _ = proven(command, data, environment, "restore", backup)
        expect(status == 1 and "is not empty" in text and len(text.splitlines()) == 1, f"a second time is refused: {text}")
        ledger = Ledger(records, data)
        faults = differences(before, ledger, after)
        expect(not faults, f"credentials and files on {store} are the same byte for byte: {faults[:5]}")
        for kind in ("credentials", "files"):
            spoiled = copy.copy(ledger)
            setattr(spoiled, kind, {**getattr(ledger, kind), min(getattr(ledger, kind)): "another"})
            expect(differences(before, spoiled, after), f"one that is another among the {kind} would be noticed")
        again = os.path.join(place, f"again-{store}")
        status, text, _ = proven(command, data, environment, "backup", again)
        expect(status == 0, f"the restored installation is backed up: {text}")
        first, second = rows(backup), rows(again)
        for table in first:
            expect(table in OF_ITS_OWN or first[table] == second[table], f"the rows of {table} are the same")
        restored = Restored(command, site, data, environment)
        try:
            restored.verify(proof, place)
            read = sum(keeper.compare(restored.browser(keeper.address), began, ended) for keeper in keepers)
        finally:
            restored.stop()
        status, text, _ = proven(command, data, environment, "check")
        expect(status == 0 and "Everything is as it has to be." in text, f"and the check is clean after serving: {text}")
        print(f"  restored to {store} in {seconds:.1f} s: {len(ledger.credentials)} credentials and {len(ledger.files)} files"
              f" with the SHA-256 that they had, {read} files read as they were sent, a credential verified, check clean",
              flush=True)
        return f"{store} in {seconds:.1f} s", len(ledger.credentials), len(ledger.files)
    finally:
        records.close()


def run(command, store, size):
    site, people = busy(command, store, size)
    place = tempfile.mkdtemp(prefix="proven-backups-")
    os.chmod(place, 0o755)
    try:
        holders = site.query("SELECT MIN(m.address) AS address FROM award a JOIN email m ON m.person = a.person"
                             " GROUP BY a.person ORDER BY a.person LIMIT 3")
        people += visitors(site, keepers=2, readers=3, addresses=[address for (address,) in holders])
        keepers = [person for person in people if isinstance(person, Keeper)]
        print(f"{store}, {size}:", flush=True)
        for number in range(3):
            time.sleep(5)
            backup = os.path.join(place, f"backup-{number}")
            before, after, began, ended, seconds, answered = taken(command, site, people, backup)
        settled(site, people)
        made = manifest(backup)
        expect(made["tables"]["submission"] > 3 and made["tables"]["credential"] > 0, "people had submitted by then")
        expect(made["files"] > 3, "and added files")
        status, text, _ = proven(command, site.servers[0].data, site.records.environment, "backup", "--verify", backup)
        expect(status == 0 and "is what was written" in text, f"it verifies: {text}")
        summed = subprocess.run(["sha256sum", "--quiet", "--check", "SHA256SUMS"], cwd=backup)
        expect(summed.returncode == 0, "sha256sum says so too")
        proof = Restored.proof(site, before)
        done = [round_trip(command, site, backup, other, place, (before, after, began, ended), proof, keepers)
                for other in ("sqlite", "postgres")]
        for server in site.servers:
            server.stop()
    finally:
        torn_down(site)
        shutil.rmtree(place, ignore_errors=True)
    added, removed = (sum(len(named) for named in lists) for lists in zip(*((k.added, k.removing) for k in keepers)))
    log = site.log
    print(f"backup: {size} on {store}: {sum(made['tables'].values())} records, {done[0][1]} credentials and {done[0][2]} files"
          f" in {seconds:.1f} s, {answered} answers meanwhile (in all {log.answered}: {log.count} saves, {added} files added and"
          f" {removed} removed, {len(log.submitted)} submissions, {len(log.judged)} judgments; nobody met anything wrong);"
          f" restored to {done[0][0]} and {done[1][0]}: byte-equal, checks clean, pages answer, a credential verified",
          flush=True)


def main():
    options = given(size=("small", "district"), store=("both", "sqlite", "postgres"))
    for store in ("sqlite", "postgres"):
        if options.store in (store, "both"):
            run(options.proven, store, options.size)


main()
