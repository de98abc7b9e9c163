"""What a proxy takes and refuses of TLS: asked with old and weak offers, and by testssl.sh where it is installed."""
import json
import os
import shutil
import subprocess
import time

from scene import expect, free_port

REFUSED = ["-ssl3", "-tls1", "-tls1_1"]
WEAK = ["NULL", "aNULL", "RC4", "3DES", "CAMELLIA", "kRSA", "SHA1", "AES128-SHA256", "ECDHE-RSA-AES128-SHA256",
        "ECDHE-ECDSA-AES128-SHA256"]
# What testssl.sh holds against a server, and why it does not count here.
BORNE = {
    "cipher_order": "every cipher that is offered is a good one, so the reader's machine may choose",
    "BREACH": "pages are packed; the one secret in them, the token of forms, is masked anew in each answer",
    "engine_problem": "of the program that asks",
    "secure_renego": "said where the server never renegotiates, as that of Caddy",
}


def shakes_hands(port, host, *offer):
    """Whether a handshake with that offer comes to its end; None when the program here cannot make such an offer."""
    done = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{port}", "-servername", host, *offer],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=20)
    told = done.stdout + done.stderr
    if "no cipher match" in told or "Unknown option" in told or "unknown option" in told or "no ciphers available" in told:
        return None
    return done.returncode == 0 and "Cipher is (NONE)" not in told


def is_found_out(folder):
    """A server that takes everything is told from one that does not; else the rest would prove nothing."""
    port = free_port()
    server = subprocess.Popen(
        ["openssl", "s_server", "-accept", f"127.0.0.1:{port}", "-cert", f"{folder}/fullchain.pem", "-key",
         f"{folder}/privkey.pem", "-cipher", "ALL:@SECLEVEL=0", "-quiet"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(0.5)
        return (shakes_hands(port, "any", "-tls1", "-cipher", "ALL:@SECLEVEL=0")
                and shakes_hands(port, "any", "-tls1_2", "-cipher", "SHA1:@SECLEVEL=0"))
    finally:
        server.kill()
        server.wait()


def handshakes(name, folder, port, host):
    """The versions and ciphers that a proxy takes."""
    expect(is_found_out(folder), "a server that takes TLS 1.0 and old ciphers is found out")
    tried = 0
    for version in REFUSED:
        answer = shakes_hands(port, host, version, "-cipher", "ALL:@SECLEVEL=0")
        expect(not answer, f"{name}: {version} is refused")
        tried += answer is not None
    for cipher in WEAK:
        answer = shakes_hands(port, host, "-tls1_2", "-cipher", f"{cipher}:@SECLEVEL=0")
        expect(not answer, f"{name}: {cipher} is refused")
        tried += answer is not None
    for version in ("-tls1_2", "-tls1_3"):
        expect(shakes_hands(port, host, version) is True, f"{name}: {version} is taken")
    expect(tried > 5, f"{name}: old offers were made: {tried}")
    print(f"proxy: {name}: TLS 1.2 and 1.3 taken, {tried} offers of older versions and weak ciphers refused", flush=True)


def scanned(name, folder, port, host):
    """What testssl.sh finds."""
    if not shutil.which("testssl"):
        print(f"proxy: {name}: testssl.sh SKIPPED, because it is not installed")
        return
    report = os.path.join(folder, "testssl.json")
    subprocess.run(
        ["testssl", "--quiet", "--color", "0", "--warnings", "off", "--ip", "127.0.0.1", "--jsonfile", report, "--protocols",
         "--std", "--server-preference", "--fs", "--vulnerable", "--headers", f"{host}:{port}"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=400, env={
            **os.environ, "TERM": "dumb"})
    with open(report, encoding="utf-8") as file:
        found = json.load(file)
    wrong = [f"{one['id']} {one['severity']}: {one['finding']}" for one in found
             if one["severity"] not in ("OK", "INFO") and one["id"] not in BORNE]
    expect(not wrong, f"{name}: testssl.sh holds nothing against it: {wrong}")
    good = sum(one["severity"] == "OK" for one in found)
    expect(good > 30, f"{name}: testssl.sh looked: {good}")
    borne = sorted({one["id"] for one in found if one["severity"] not in ("OK", "INFO")} - {"engine_problem", "secure_renego"})
    print(f"proxy: {name}: testssl.sh finds {good} things good and none bad; borne, with reasons: {', '.join(borne) or 'none'}",
          flush=True)
