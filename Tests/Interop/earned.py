"""earned.py STATUS.json good|revoked BADGE…: badges that were earned in a running installation, checked by programs of others.

Each is a JSON credential, or a PNG or SVG that one is baked into. The signature has to hold in either case; the bit in
the status list has to be clear for `good` and set for `revoked`. Where the standards data is at hand, the checker
beside it has to come to the same, and to refuse a revoked badge for its status and nothing else.
"""

import gzip
import json
import os
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import checker


def unbaked(path):
    data = path.read_bytes()
    if data.startswith(b"\x89PNG"):
        position = 8
        while position < len(data):
            length = int.from_bytes(data[position:position + 4], "big")
            kind, body = data[position + 4:position + 8], data[position + 8:position + 8 + length]
            if kind == b"iTXt" and body.startswith(b"openbadgecredential\0"):
                # Keyword, then two flags, then language tag and translated keyword, each ended by a zero.
                return body.split(b"\0", 5)[5].decode() if body[20:22] == b"\0\0" else None
            position += 12 + length
        return None
    if path.suffix == ".svg":
        root = ElementTree.fromstring(data)
        for element in root.iter("{https://purl.imsglobal.org/ob/v3p0}credential"):
            return element.text.strip()
        return None
    return data.decode()


def is_set(credential, listing):
    entry = credential["credentialStatus"]
    checker.demand(entry["statusListCredential"] == listing["id"], "the badge names another status list")
    bits = gzip.decompress(checker.base64url(listing["credentialSubject"]["encodedList"][1:]))
    index = int(entry["statusListIndex"])
    return bool(bits[index // 8] & (0x80 >> index % 8))


def official(status, kind, files):
    """The checker beside the standards data; nothing when it is not there."""
    standards = os.environ.get("PROVEN_STANDARDS")
    tool = pathlib.Path(standards or "/nonexistent").parent / "tools/verify_ob3.py"
    if not standards or not tool.exists():
        print("earned badges with the original contexts SKIPPED")
        return True
    done = subprocess.run(
        [sys.executable, tool, *files, "--contexts", pathlib.Path(standards) / "contexts", "--status", status],
        capture_output=True, text=True, check=False)
    print(done.stdout.strip())
    lines = [line for line in done.stdout.splitlines() if line.startswith(("PASS", "FAIL"))]
    if kind == "good":
        return len(lines) == len(files) and all(line.startswith("PASS") for line in lines)
    return len(lines) == len(files) and all(line.startswith("FAIL") and "revo" in line.lower() for line in lines)


def main():
    status, kind, files = pathlib.Path(sys.argv[1]), sys.argv[2], [pathlib.Path(name) for name in sys.argv[3:]]
    listing = json.loads(status.read_text())
    outcomes = []
    for file in files:
        try:
            text = unbaked(file)
            checker.demand(text is not None, "nothing is baked into it")
            checker.check_embedded(text)
            checker.demand(is_set(json.loads(text), listing) == (kind == "revoked"), f"the status is not {kind}")
            outcomes.append(True)
        except checker.Refused as refused:
            print(f"{file.name}: {refused}", file=sys.stderr)
            outcomes.append(False)
    outcomes.append(official(status, kind, files))
    print(f"earned {kind} {sum(outcomes)}/{len(outcomes)}")
    sys.exit(0 if all(outcomes) else 1)


if __name__ == "__main__":
    main()
