"""How long PyLD and cryptography take for what bin/bench measures; prints the medians in seconds as JSON.

Reads unsigned credentials, one a line. From bytes to bytes, one process, another document each time; contexts are
in memory, and PyLD keeps whatever it keeps of them.
"""

import hashlib
import json
import statistics
import sys
import time

from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import checker

WARMING = 5


def base58(data):
    number = int.from_bytes(data, "big")
    digits = ""
    while number:
        number, digit = divmod(number, 58)
        digits = checker.BASE58[digit] + digits
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + digits


def digest(document, options):
    options = {**options, "@context": document["@context"]}
    return hashlib.sha256(checker.canonize(options)).digest() + hashlib.sha256(checker.canonize(document)).digest()


def sign(data, key, method):
    document = json.loads(data)
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-04-01T00:00:00Z",
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    proof["proofValue"] = "z" + base58(key.sign(digest(document, proof)))
    document["proof"] = proof
    return json.dumps(document, ensure_ascii=False).encode()


def verify(data):
    document = json.loads(data)
    proof = document.pop("proof")
    signature = checker.base58(proof.pop("proofValue")[1:])
    raw = checker.base58(proof["verificationMethod"].partition("#")[2][1:])
    ed25519.Ed25519PublicKey.from_public_bytes(raw[2:]).verify(signature, digest(document, proof))


def timed(work, items):
    results, times = [], []
    for item in items:
        start = time.perf_counter()
        results.append(work(item))
        times.append(time.perf_counter() - start)
    return results, statistics.median(times[WARMING:])


def main():
    with open(sys.argv[1], "rb") as file:
        documents = file.read().splitlines()
    key = ed25519.Ed25519PrivateKey.generate()
    multikey = "z" + base58(b"\xed\x01" + key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
    method = f"did:key:{multikey}#{multikey}"
    signed, sign_time = timed(lambda data: sign(data, key, method), documents)
    _, verify_time = timed(verify, signed)
    print(json.dumps({"sign": sign_time, "verify": verify_time}))


if __name__ == "__main__":
    main()
