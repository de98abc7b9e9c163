"""The examples of proxies, in front of a server: what people get through them, and what they do not."""
import os
import re
import shutil
import ssl
import subprocess
import tempfile
import time
import urllib.request

from scene import Site, expect, given, torn_down
from tls import handshakes, scanned

HERE = os.path.dirname(os.path.abspath(__file__))
DEPLOY = os.path.join(HERE, "..", "..", "deploy")
HOST = "learn.district.example"


def certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", f"{folder}/privkey.pem", "-out", f"{folder}/fullchain.pem", "-subj", f"/CN={HOST}",
         "-addext", f"subjectAltName=DNS:{HOST}"],
        check=True, capture_output=True,
    )


def curl(folder, port, path, *more):
    """Status, protocol, headers and body, through the proxy."""
    done = subprocess.run(
        ["curl", "-sS", "-o", f"{folder}/body", "-D", f"{folder}/head", "-w", "%{http_code} %{http_version}", "--cacert",
         f"{folder}/fullchain.pem", "--resolve", f"{HOST}:{port}:127.0.0.1", f"https://{HOST}:{port}{path}", *more],
        capture_output=True, text=True,
    )
    expect(done.returncode == 0, f"{path} is answered: {done.stderr}")
    status, protocol = done.stdout.split()
    with open(f"{folder}/head", encoding="latin-1") as file:
        head = file.read().lower()
    with open(f"{folder}/body", "rb") as file:
        return int(status), protocol, head, file.read()


def redirected(name, port):
    """Plain HTTP leads to HTTPS, and to nowhere else."""
    done = subprocess.run(
        ["curl", "-sS", "-o", "/dev/null", "-w", "%{http_code} %{redirect_url}", "--resolve", f"{HOST}:{port + 1}:127.0.0.1",
         f"http://{HOST}:{port + 1}/catalog?text=x"], capture_output=True, text=True)
    status, _, target = done.stdout.partition(" ")
    expect(status in ("301", "308") and re.fullmatch(rf"https://{re.escape(HOST)}(:{port})?/catalog\?text=x", target),
           f"{name}: http leads to https: {done.stdout} {done.stderr}")


def look(name, folder, port, backend):
    status, protocol, head, body = curl(folder, port, "/")
    expect(status == 200 and protocol == "2", f"{name}: the front page over HTTP/2: {status} {protocol}")
    age = re.search(r"strict-transport-security: max-age=(\d+); includesubdomains", head)
    expect(age and int(age.group(1)) >= 31_536_000, f"{name}: HSTS for a year and for all below comes through, once")
    expect(head.count("strict-transport-security") == 1, f"{name}: and once")
    expect("content-security-policy:" in head, f"{name}: our policy comes through")
    expect(b"Proven" in body or b"catalog" in body, f"{name}: it is our page")
    told = ["-H", "X-Forwarded-Host: evil.example", "-H", "X-Forwarded-Proto: http", "-H", "Forwarded: host=evil.example"]
    status, _, head, answer = curl(folder, port, "/home", *told)
    expect(status in (302, 303) and "evil.example" not in head and b"evil.example" not in answer and "location: http:" not in head,
           f"{name}: nobody chooses host or scheme: {status} {head}")
    redirected(name, port)
    style = re.search(rb'href="(/assets/app\.[0-9a-f]+\.css)"', body).group(1).decode()
    status, _, head, _ = curl(folder, port, style, "-H", "Accept-Encoding: gzip")
    expect(status == 200 and head.count("content-encoding: gzip") == 1, f"{name}: styles are packed, once")
    expect(curl(folder, port, "/metrics")[0] == 404, f"{name}: figures stay inside")
    expect(b"Not ready" in curl(folder, port, "/readyz")[3] or curl(folder, port, "/readyz")[3] == b"Ready.\n",
           f"{name}: readiness without reasons")
    big = os.path.join(folder, "big")
    with open(big, "wb") as file:
        file.truncate(30 << 20)
    status = curl(folder, port, "/verify", "-F", f"file=@{big}", "-H", f"Origin: https://{HOST}")[0]
    expect(status in (403, 413, 422), f"{name}: a large body reaches us, and is our answer: {status}")
    # 120 looks at badges are let through for one address, whatever address it says it has.
    badge = f"/verify?badge=https%3A%2F%2F{HOST}%2Fcredentials%2Fnone"
    codes = [curl(folder, port, badge, "-H", f"X-Forwarded-For: 203.0.113.{n}")[0] for n in range(130)]
    expect(codes[-1] == 429 and codes[0] != 429, f"{name}: nobody chooses the address that is counted: {codes[-1]}")
    backend.stop()
    time.sleep(0.2)
    status, _, head, body = curl(folder, port, "/")
    expect(status == 503 and "retry-after: 30" in head and b"Back soon" in body, f"{name}: says so when we are away")
    backend.start()
    print(f"proxy: {name}: HTTP/2, HSTS, http leads to https, our headers, packed once, figures inside, true addresses and"
          " host, a page while we are away", flush=True)


def nginx(folder, port, backend):
    with open(os.path.join(DEPLOY, "nginx", "proven.conf"), encoding="utf-8") as file:
        text = file.read()
    text = text.replace("127.0.0.1:8080", f"127.0.0.1:{backend.port}").replace("/etc/ssl/proven", folder)
    text = text.replace("listen 443 ", f"listen 127.0.0.1:{port} ").replace("    listen [::]:443 ssl http2;\n", "")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port + 1};").replace("    listen [::]:80;\n", "")
    with open(f"{folder}/proven.conf", "w", encoding="utf-8") as file:
        file.write(text)
    with open(f"{folder}/nginx.conf", "w", encoding="utf-8") as file:
        file.write(f"pid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\nhttp {{ access_log off;\n"
                   f"client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;\n"
                   f"uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;\ninclude {folder}/proven.conf; }}\n")
    command = ["nginx", "-c", f"{folder}/nginx.conf", "-g", "daemon off;"]
    tried = subprocess.run(["nginx", "-t", "-c", f"{folder}/nginx.conf"], capture_output=True, text=True)
    expect(tried.returncode == 0, f"nginx takes its example: {tried.stderr}")
    return command, {}


def caddy(folder, port, backend):
    with open(os.path.join(DEPLOY, "caddy", "Caddyfile"), encoding="utf-8") as file:
        text = file.read()
    text = text.replace("127.0.0.1:8080", f"127.0.0.1:{backend.port}")
    text = text.replace(f"\n{HOST} {{", f"\n{HOST} {{\n\ttls {folder}/fullchain.pem {folder}/privkey.pem")
    text = (f"{{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\thttps_port {port}\n\thttp_port {port + 1}\n}}\n") + text
    with open(f"{folder}/Caddyfile", "w", encoding="utf-8") as file:
        file.write(text)
    environment = {"HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
    return ["caddy", "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"], environment


def main():
    options = given(tls=("short", "full"))
    command, is_full = options.proven, options.tls == "full"
    for name, prepare in (("nginx", nginx), ("caddy", caddy)):
        if not shutil.which(name):
            print(f"proxy: {name} SKIPPED, because it is not installed")
            continue
        folder = tempfile.mkdtemp(prefix="proven-proxy-")
        os.chmod(folder, 0o755)
        certificate(folder)
        site = Site(command, "sqlite", seed=1)
        backend = site.servers[0]
        backend.public_url = f"https://{HOST}"
        backend.environment.update(PROVEN_HTTP_TRUSTED_PROXIES="1", PROVEN_METRICS_ACCESS="loopback",
                                   PROVEN_MASTER_KEY="5a" * 32)
        port = backend.port + 1000
        proxy = None
        try:
            backend.start()
            started, environment = prepare(folder, port, backend)
            proxy = subprocess.Popen(started, env={**os.environ, **environment}, stderr=subprocess.DEVNULL)
            for _ in range(100):
                try:
                    urllib.request.urlopen(f"https://127.0.0.1:{port}/", timeout=2,
                                           context=ssl._create_unverified_context()).close()
                    break
                except Exception as reason:
                    if "HTTP Error" in str(reason):
                        break
                    time.sleep(0.1)
            look(name, folder, port, backend)
            handshakes(name, folder, port, HOST)
            if is_full:
                scanned(name, folder, port, HOST)
        finally:
            if proxy:
                proxy.terminate()
                proxy.wait()
            torn_down(site)
            shutil.rmtree(folder, ignore_errors=True)


main()
