"""What an installation holds, read past the program: each credential and each file, with its SHA-256."""
import hashlib
import json
import os


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class Ledger:
    """The credentials and files of one moment. Those of a running server are of about that moment."""

    def __init__(self, records, data):
        bases = dict(records.query("SELECT id, content FROM document_base ORDER BY id"))
        self.credentials = {
            identifier: sha256(json.dumps([award, document, bases.get(base)]).encode())
            for identifier, award, document, base in records.query(
                "SELECT id, award, document, base FROM credential ORDER BY id")
        }
        self.destroyed, self.kept = set(), set()
        for name, is_destroyed in records.query(
                "SELECT storage_name, CASE WHEN destroyed IS NULL THEN 0 ELSE 1 END AS gone FROM stored_file"):
            (self.destroyed if is_destroyed else self.kept).add(name)
        self.files = {}
        for place, _, names in os.walk(os.path.join(data, "files")):
            for name in names:
                try:
                    with open(os.path.join(place, name), "rb") as file:
                        self.files[name] = sha256(file.read())
                except FileNotFoundError:
                    continue  # Somebody removed it just now.


def differences(before, restored, after):
    """How a restored installation differs from the one whose backup began after `before` and ended before `after`."""
    faults = []
    for identifier, digest in before.credentials.items():
        if restored.credentials.get(identifier) != digest:
            faults.append(f"credential {identifier} was there, and is gone or another")
    for identifier, digest in restored.credentials.items():
        if after.credentials.get(identifier) != digest:
            faults.append(f"credential {identifier} is not the one that the source has")
    if restored.kept != set(restored.files):
        faults.append("the restored records and files do not fit together")
    for name, digest in before.files.items():
        if name in before.kept and name not in restored.destroyed and restored.files.get(name) != digest:
            faults.append(f"file {name} was there, and is gone or another")
    for name, digest in restored.files.items():
        source = after.files.get(name) or before.files.get(name)
        if source != digest and not (source is None and name in after.destroyed):
            faults.append(f"file {name} is not the one that the source has")
    return faults
