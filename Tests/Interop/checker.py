"""Verifies credentials without any code of Proven: PyLD canonizes, cryptography checks the signature."""

import base64
import hashlib
import json

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa
from pyld import jsonld

import table_contexts

LOAD = table_contexts.loader()
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Refused(Exception):
    """The credential does not hold, for the reason given."""


def demand(condition, reason):
    if not condition:
        raise Refused(reason)


def base58(text):
    number = 0
    for letter in text:
        number = number * 58 + BASE58.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def canonize(document):
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": LOAD}
    return jsonld.normalize(document, options).encode()


def texts(value, path=""):
    """Every text of a document that a signature must cover, with its place: names of types and contexts apart."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("@context", "type", "@language"):
                yield from texts(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from texts(inner, f"{path}/{position}")
    elif isinstance(value, str):
        yield path, value


def demand_all_covered(document):
    """JSON-LD drops what no context defines; here every text must come back as a term of some statement."""
    dataset = jsonld.to_rdf(document, {"documentLoader": LOAD})
    covered = {quad[place]["value"] for graph in dataset.values() for quad in graph for place in ("subject", "object")}
    for path, text in texts(document):
        demand(text in covered, f"{path} is not covered by the signature")


def ed25519_key(method, issuer):
    did, _, fragment = method.partition("#")
    demand(did.startswith("did:key:z") and fragment == did[len("did:key:"):], f"{method} is no did:key URL")
    demand(did == issuer, f"{method} is not a key of {issuer}")
    raw = base58(fragment[1:])
    demand(raw[:2] == b"\xed\x01" and len(raw) == 34, f"{method} is no Ed25519 key")
    return ed25519.Ed25519PublicKey.from_public_bytes(raw[2:])


def check_embedded(text):
    """eddsa-rdfc-2022 with a did:key (Data Integrity EdDSA Cryptosuites 1.0 section 3.2.2)."""
    document = json.loads(text)
    proof = document.pop("proof")
    demand(proof["type"] == "DataIntegrityProof" and proof["cryptosuite"] == "eddsa-rdfc-2022", "another suite")
    demand(proof["proofPurpose"] == "assertionMethod", "another purpose")
    value = proof.pop("proofValue")
    demand(value[0] == "z", "the proof value is not base58")
    demand_all_covered(document)
    options = {**proof, "@context": document["@context"]}
    digest = hashlib.sha256(canonize(options)).digest() + hashlib.sha256(canonize(document)).digest()
    try:
        ed25519_key(proof["verificationMethod"], document["issuer"]["id"]).verify(base58(value[1:]), digest)
    except Exception as error:
        raise Refused(f"the signature does not fit ({type(error).__name__}) {error}") from error


def check_token(text, jwk):
    """A VC-JWT signed with RS256 (Open Badges 3.0 section 8.2); `jwk` is the issuer's public key."""
    head, body, signature = text.strip().split(".")
    header, claims = json.loads(base64url(head)), json.loads(base64url(body))
    demand(header["alg"] == "RS256" and "crit" not in header, "another algorithm")
    demand(header.get("jwk", jwk)["n"] == jwk["n"], "the key in the token is another one")
    exponent, modulus = (int.from_bytes(base64url(jwk[name]), "big") for name in ("e", "n"))
    try:
        rsa.RSAPublicNumbers(exponent, modulus).public_key().verify(
            base64url(signature), f"{head}.{body}".encode(), padding.PKCS1v15(), hashes.SHA256())
    except Exception as error:
        raise Refused(f"the signature does not fit ({type(error).__name__})") from error
    demand(claims["iss"] == claims["issuer"]["id"], "iss is not the issuer")
    demand(claims["jti"] == claims["id"], "jti is not the id")
    demand(claims.get("sub") == claims["credentialSubject"].get("id"), "sub is not the subject")
    return {name: value for name, value in claims.items() if name not in ("iss", "jti", "sub", "nbf", "exp", "iat")}
