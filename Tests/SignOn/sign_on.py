"""A person connects an account of a provider, and signs in with it; a provider's other accounts and old answers do not."""
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "Browser"), os.path.join(HERE, "..", "Scan")]
from district import District  # noqa: E402
from visitor import Page, Visitor  # noqa: E402


class Stay(urllib.request.HTTPRedirectHandler):
    """Tells where a redirect leads instead of going there."""

    def redirect_request(self, *arguments):
        return None


OPENER = urllib.request.build_opener(Stay)


def free_port():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


def provider_says(address, subject):
    """Answers the provider's own form as a person would, and tells where it sends the browser."""
    body = urllib.parse.urlencode({"sub": subject}).encode()
    try:
        OPENER.open(address, body)
    except urllib.error.HTTPError as answer:
        return answer.headers["Location"]
    raise AssertionError("the provider sends nobody back")


def expect(is_so, what):
    if not is_so:
        raise AssertionError(what)


def follow(person, answer, target):
    while answer.status in (301, 302, 303, 307):
        target = answer.header("location").removeprefix(person.base)
        if target.startswith("http"):
            return answer, target
        answer = person.send("GET", target)
    return answer, target


def go_there_and_back(person, path, subject):
    away = person.send("GET", path)
    address = away.header("location") or ""
    expect(away.status == 303 and "code_challenge_method=S256" in address, f"{path} leads to {address!r} ({away.status})")
    back = provider_says(address, subject).removeprefix(person.base)
    answer = person.send("GET", back)
    return *follow(person, answer, back), back


def walk(district, faults):
    imani = Visitor("Imani", district.port, faults)
    link = district.sign_in_link("imani.castellano@tamarackvalley.example").removeprefix(imani.base)
    form = next(form for form in Page(link, imani.send("GET", link).text).forms if "/sign-in/" in form.action)
    form.action = urllib.parse.urljoin(imani.base, form.action)
    imani.form(form, [(name, value) for name, value, _ in form.fields])
    offer, target, _ = go_there_and_back(imani, "/account/connections/connect/school", "imani-1")
    expect("Connect this account?" in offer.text, f"no offer at {target}: {offer.status}")
    form = next(form for form in Page(imani.base + target, offer.text).forms if "offers" in form.action)
    connected, _ = follow(imani, imani.form(form, [(name, value) for name, value, _ in form.fields]), target)
    expect("It signs you in from now on" in connected.text, "the account is not connected")

    again = Visitor("Imani elsewhere", district.port, faults)
    expect("Sign in with Tamarack" in again.send("GET", "/sign-in").text, "no button for the provider")
    home, target, back = go_there_and_back(again, "/sign-in/with/school?return-to=/account", "imani-1")
    expect(target == "/account" and "Imani Castellano" in home.text, f"not signed in: {target} {home.status}")

    replayed = Visitor("thief", district.port, faults)
    expect(replayed.send("GET", back).status == 400, "an answer is taken in another browser")
    stranger = Visitor("stranger", district.port, faults)
    unknown, _, _ = go_there_and_back(stranger, "/sign-in/with/school", "somebody-else")
    expect(unknown.status == 403 and "We do not know this account yet" in unknown.text, "a stranger is let in")
    expect("proven" not in stranger.cookies, "a stranger has a session")


def look_at_provider(district, faults, provider):
    """What administrators and the command line are told of it, while it is there and when it is gone."""
    ruth = Visitor("Ruth", district.port, faults)
    link = district.sign_in_link("ruth.abernathy@tamarackvalley.example").removeprefix(ruth.base)
    form = next(form for form in Page(link, ruth.send("GET", link).text).forms if "/sign-in/" in form.action)
    form.action = urllib.parse.urljoin(ruth.base, form.action)
    ruth.form(form, [(name, value) for name, value, _ in form.fields])

    def check():
        page = Page(ruth.base + "/admin/signing-in", ruth.send("GET", "/admin/signing-in").text)
        form = next(form for form in page.forms if "/check" in form.action)
        form.action = form.action.split("#")[0]
        return ruth.form(form, [(name, value) for name, value, _ in form.fields]).text

    told = check()
    expect("The provider answers as it has to" in told, "the page does not find the provider good")
    expect("/sign-in/with/school/answer" in told and "One account is connected" in told, "the page tells too little")
    expect("a secret: with" not in told and "a%20secret" not in told, "the page shows the secret")
    expect("school: can work" in district.command("sign-on", "check"), "the command does not find the provider good")
    provider.kill()
    provider.wait()
    expect("whether this server may reach that address" in check(), "the page does not say that the provider is gone")
    expect("school: cannot work" in district.command("sign-on", "check", code=1), "the command finds it though it is gone")


def main():
    port = free_port()
    issuer = f"http://127.0.0.1:{port}"
    os.environ.update({
        "PROVEN_SIGN_ON_CONNECTIONS": "school", "PROVEN_SIGN_ON_SCHOOL_KIND": "other",
        "PROVEN_SIGN_ON_SCHOOL_LABEL": "Tamarack", "PROVEN_SIGN_ON_SCHOOL_ISSUER": issuer,
        "PROVEN_SIGN_ON_SCHOOL_CLIENT_ID": "proven", "PROVEN_SIGN_ON_SCHOOL_CLIENT_SECRET": "a secret: with % and &",
    })
    provider = subprocess.Popen(
        [os.environ["OIDC_PROVIDER"], "--port", str(port), "--require-nonce", "true"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    district, faults = District(), set()
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(issuer + "/.well-known/openid-configuration").close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        district.start()
        walk(district, faults)
        look_at_provider(district, faults, provider)
        district.stop()
    finally:
        provider.kill()
        if district.server:
            district.server.kill()
        district.remove()
    for fault in sorted(faults):
        print("FAULT " + fault)
    if faults:
        sys.exit(1)
    print("sign-on: an account of a provider that is not ours was connected and signs in; strangers and copies do not; "
          "administrators and the command line are told how it stands")


main()
