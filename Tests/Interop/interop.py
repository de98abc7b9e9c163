"""Signs a fresh set of credentials with `proven sign` and has software of other people verify them."""

import base64
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import unicodedata

import checker
import credentials


def run(*arguments):
    """The output of a command that must succeed."""
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}\n{done.stdout.decode()}{done.stderr.decode()}")
    return done.stdout


class Issuer:
    """A key made by `proven key new`, and the name it signs under."""

    def __init__(self, proven, folder, suite, *options):
        self.proven, self.folder, self.suite = proven, folder, suite
        self.file = folder / f"{suite}.key"
        run(proven, "key", "new", "-o", self.file, "--no-passphrase", *options)
        self.jwk = json.loads(self.file.read_text())["publicKey"]
        did = re.search(r"did:key:z\w+", run(proven, "key", "show", self.file).decode())
        self.id = did[0] if did else "https://academy.example/issuer"

    def sign(self, number, credential):
        plain = self.folder / f"{number}-{self.suite}.unsigned.json"
        plain.write_text(json.dumps(credential, ensure_ascii=number % 2 == 0), encoding="utf-8")
        signed = run(self.proven, "sign", plain, "--key", self.file, "--suite", self.suite)
        file = self.folder / (f"{number}.json" if self.suite == "eddsa-rdfc-2022" else f"{number}.jwt")
        file.write_bytes(signed)
        return file


# One change of one claim each.
def change_level(credential):
    result = credential["credentialSubject"]["result"][7]
    levels = [level["id"] for level in credential["credentialSubject"]["achievement"]["resultDescription"][7]
              ["rubricCriterionLevel"]]
    result["achievedLevel"] = levels[(levels.index(result["achievedLevel"]) + 1) % len(levels)]


def change_composition(credential):
    achievement = credential["credentialSubject"]["achievement"]
    text = achievement["name"] + "\u00e9"
    achievement["name"] = unicodedata.normalize("NFD", text)


def change_credits(credential):
    credential["credentialSubject"]["creditsEarned"] += 1


def drop_twin(credential):
    del credential["evidence"][1]


def change_status(credential):
    status = credential["credentialStatus"]
    status["statusListIndex"] = str(int(status["statusListIndex"]) ^ 1)


def change_endorsement(credential):
    credential["endorsement"][0]["credentialSubject"]["endorsementComment"] += "."


def change_rubric(credential):
    level = credential["credentialSubject"]["achievement"]["resultDescription"][3]["rubricCriterionLevel"][4]
    level["description"] = level["description"][:-1] + " "


CHANGES = [
    change_level, change_composition, change_credits, drop_twin, change_status, change_endorsement, change_rubric,
]


def changed_token(text, change):
    head, body, signature = text.strip().split(".")
    claims = json.loads(checker.base64url(body))
    change(claims)
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return ".".join([head, body, signature])


def is_accepted(name, check, text):
    try:
        check(text)
        return True
    except checker.Refused as refused:
        print(f"{name}: {refused}", file=sys.stderr)
        return False


def is_refused(name, check, text):
    try:
        check(text)
    except checker.Refused as refused:
        if str(refused).startswith("the signature does not fit"):
            return True
        print(f"{name}: refused for another reason: {refused}", file=sys.stderr)
        return False
    print(f"{name}: accepted, although it is changed", file=sys.stderr)
    return False


def with_lower_languages(value):
    if isinstance(value, dict):
        return {
            name: inner.lower() if name == "@language" else with_lower_languages(inner) for name, inner in value.items()
        }
    return [with_lower_languages(inner) for inner in value] if isinstance(value, list) else value


def same_claims(file, credential, check):
    """What is signed is what was handed in, member for member; an embedded proof puts language tags in lower case."""
    if file.suffix == ".jwt":
        signed = check(file.read_text())
    else:
        signed = json.loads(file.read_text())
        signed.pop("proof")
        credential = with_lower_languages(credential)
    return signed == credential


def official(files, jwk_file):
    """The checker beside the standards data, with the original contexts; nothing when it is not there."""
    standards = os.environ.get("PROVEN_STANDARDS")
    tool = pathlib.Path(standards or "/nonexistent").parent / "tools/verify_ob3.py"
    if not standards or not tool.exists():
        print("interop with the original contexts SKIPPED")
        return []
    contexts = pathlib.Path(standards) / "contexts"
    done = subprocess.run(
        [sys.executable, tool, *files, "--contexts", contexts, "--jwk", jwk_file], capture_output=True, text=True)
    passed = {line.split(": ")[0].removeprefix("PASS ") for line in done.stdout.splitlines() if line.startswith("PASS ")}
    for line in done.stdout.splitlines():
        if not line.startswith("PASS "):
            print(line, file=sys.stderr)
    print(done.stderr, end="", file=sys.stderr)
    return [str(file) in passed for file in files]


def main():
    proven, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    seed = os.environ.get("PROVEN_INTEROP_SEED") or str(random.SystemRandom().getrandbits(32))
    print(f"interop set of seed {seed} (PROVEN_INTEROP_SEED={seed} makes it again)")
    generator = random.Random(seed)
    embedded = Issuer(proven, folder, "eddsa-rdfc-2022")
    token = Issuer(proven, folder, "vc-jwt", "--kind", "rsa")
    jwk_file = folder / "token.jwk"
    jwk_file.write_text(json.dumps(token.jwk))

    def check_token(text):
        return checker.check_token(text, token.jwk)

    outcomes, files = [], []
    for number, text in enumerate(credentials.TEXTS):
        change = CHANGES[number % len(CHANGES)]
        for issuer, check in ((embedded, checker.check_embedded), (token, check_token)):
            credential = credentials.Author(generator, issuer.id).credential(number, text)
            file = issuer.sign(number, credential)
            files.append(file)
            signed = file.read_text(encoding="utf-8")
            outcomes.append(is_accepted(file.name, check, signed))
            outcomes.append(same_claims(file, credential, check))
            if file.suffix == ".jwt":
                altered = changed_token(signed, change)
            else:
                document = json.loads(signed)
                change(document)
                altered = json.dumps(document)
            outcomes.append(is_refused(f"{file.name} with {change.__name__}", check, altered))
    outcomes += official(files, jwk_file)
    print(f"interop {sum(outcomes)}/{len(outcomes)}")
    sys.exit(0 if all(outcomes) else 1)


if __name__ == "__main__":
    main()
