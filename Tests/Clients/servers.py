"""Holds the README's server rules and the site's own redirects against nginx, Apache and Caddy, on loopback.

    servers.py PROGRAM

Builds a small site, at the root of a server and at a path, serves it by the rules as the README has
them, and asks for every kind of file and for pages that are not there.
"""

import http.client
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'"
TYPES = {
    "data/points.csv": "text/csv; charset=utf-8",
    "data/points.geojson": "application/geo+json; charset=utf-8",
    "data/points.kml": "application/vnd.google-earth.kml+xml; charset=utf-8",
    "data/catalogue.json": "application/json; charset=utf-8",
    "data/fairs/hoi-vi.ics": "text/calendar; charset=utf-8",
    "data/news-vi.xml": ("text/xml; charset=utf-8", "application/xml; charset=utf-8"),
    "sitemap.xml": ("text/xml; charset=utf-8", "application/xml; charset=utf-8"),
    "worker.js": ("application/javascript; charset=utf-8", "text/javascript; charset=utf-8"),
    "robots.txt": "text/plain; charset=utf-8",
    "vi/": "text/html; charset=utf-8",
    "data/trail.gpx": "application/gpx+xml; charset=utf-8",
}
PACKED = ["data/points.geojson", "data/catalogue.json", "vi/", "data/points.kml"]


def rules(language):
    """The block of a server's rules, which both READMEs have word for word."""
    found = []
    for name in ["README.md", "README.vi.md"]:
        text = (ROOT / name).read_text(encoding="utf-8")
        found.append(re.search(rf"```{language}\n(.*?)```", text, re.S).group(1))
    assert found[0] == found[1], f"the READMEs have other rules for {language}"
    return found[0]


def build(program, folder, address, output):
    content = folder / "content"
    for name, text in {
        "catalogue.yaml": f"title: Thử\nbase_url: {address}\nlanguages: [vi, en]\noffline: true\n"
        "former_urls: [https://cu.example.vn, https://cu.example.vn/ocop]\n",
        "producers/htx.md": "---\nname: HTX\ntype: cooperative\ncommune: \"00577\"\n---\n",
        "products/bo.md": "---\nname: Bỏ\nset: 21\nproducer: htx\ncommune: \"00577\"\n"
        "removed: {date: 2026-01-01, reason: error}\n---\n",
        "products/binh.md": "---\nname: Bình\nset: 21\nproducer: htx\ncommune: \"00577\"\n"
        "aliases: [binh-cu]\n---\n\n"
        + "Một bài dài về chiếc bình gốm. " * 60 + "\n",
        "points/quay.md": "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\n"
        "coordinates: [20.97, 105.9]\n---\n\n" + "Một bài. " * 300 + "\n",
        "fairs/hoi.md": "---\nname: Hội\nstarts: 2030-01-01\nends: 2030-01-03\n---\n",
        "news/2026-01-05-tin.md": "---\ntitle: Tin\n---\n\nTin mới.\n",
    }.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    subprocess.run(
        [program, "build", "--catalogue", folder, "--output", output, "--date", "2026-11-24"],
        check=True, capture_output=True)
    (output / "data/trail.gpx").write_text("<gpx/>")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()


def nginx(work, root, path):
    port = free_port()
    config = work / "nginx.conf"
    config.write_text(
        f"pid {work}/nginx.pid; error_log {work}/error.log; daemon off; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {work}/t1; proxy_temp_path {work}/t2;\n"
        f"fastcgi_temp_path {work}/t3; uwsgi_temp_path {work}/t4; scgi_temp_path {work}/t5;\n"
        f"server {{ listen 127.0.0.1:{port}; root {root};\n{rules('nginx')}\n"
        f"include {root}{path}/data/redirects/nginx.conf; }}\n"
        # The domain that the site left, where it left one.
        f"server {{ listen 127.0.0.1:{port}; server_name cu.example.vn;\n"
        f"include {root}{path}/data/redirects/cu.example.vn/nginx.con[f]; }}\n }}\n")
    return port, subprocess.Popen(["/usr/sbin/nginx", "-c", config, "-e", f"{work}/error.log"])


def apache(work, root, path):
    port = free_port()
    text = rules("apache").replace("/404.html", f"{path}/404.html").replace(
        f"/en{path}/404.html", f"{path}/en/404.html").replace("m#^/en/#", f"m#^{path}/en/#")
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
        for name in ["mpm_event", "authz_core", "dir", "mime", "headers", "deflate", "filter", "alias"])
    config = work / "apache.conf"
    config.write_text(
        f"ServerRoot {work}\nServerName localhost\nPidFile {work}/apache.pid\n"
        f"ErrorLog {work}/apache.log\nListen 127.0.0.1:{port}\n{modules}\n"
        f"TypesConfig /etc/mime.types\nDocumentRoot {root}\n"
        f"<Directory {root}>\nRequire all granted\n{text}\n"
        f"Include {root}{path}/data/redirects/apache.conf\n</Directory>\n"
        f"<VirtualHost 127.0.0.1:{port}>\nServerName localhost\n</VirtualHost>\n"
        f"<VirtualHost 127.0.0.1:{port}>\nServerName cu.example.vn\n"
        f"Include {root}{path}/data/redirects/cu.example.vn/ocop/apache.conf\n</VirtualHost>\n")
    return port, subprocess.Popen(["/usr/sbin/apache2", "-X", "-f", config])


def caddy(work, root, path):
    """Without the rules of headers, which the README does not give for it."""
    port = free_port()
    config = work / "Caddyfile"
    rules = f"{root}{path}/data/redirects"
    config.write_text(
        "{\n\tadmin off\n\tauto_https off\n}\n"
        f"http://127.0.0.1:{port} {{\n\troot * {root}\n\timport {rules}/Caddyfile\n"
        "\tfile_server\n}\n"
        f"http://cu.example.vn:{port} {{\n\timport {rules}/cu.example.vn/ocop/Caddyfile\n}}\n")
    return port, subprocess.Popen(
        ["caddy", "run", "--config", config, "--adapter", "caddyfile"], stderr=subprocess.DEVNULL,
        env=os.environ | {"HOME": str(work)})


def check_moved(name, port, path, root):
    """Every redirect leads where its page does, what was removed is gone, the old domain leads here."""
    wrong = []
    site = root / path.lstrip("/")
    moved = 0
    for page in site.rglob("index.html"):
        found = re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', page.read_text(encoding="utf-8"))
        if not found:
            continue
        address = "/" + str(page.parent.relative_to(root)) + "/"
        status, headers, _ = ask(port, address)
        where = re.sub("^http://(127.0.0.1|localhost)(:[0-9]+)?", "", headers.get("location", ""))
        moved += 1
        if (status, where) != (301, found.group(1)):
            wrong.append(f"{name} {address}: {status} {where} in place of {found.group(1)}")
    if moved < 8:
        wrong.append(f"{name}: only {moved} redirects")
    status, _, body = ask(port, f"{path}/vi/san-pham/bo/")
    if status != 410 or b"<h1>" not in body:
        wrong.append(f"{name}: what was removed answers {status}: {body[:80]}")
    old = "" if name == "nginx" else "/ocop"
    status, headers, _ = ask(port, f"{old}/vi/san-pham/binh/", Host=f"cu.example.vn:{port}")
    if (status, headers.get("location")) != (301, f"https://ocop.example.vn{path}/vi/san-pham/binh/"):
        wrong.append(f"{name}: the old domain answers {status} {headers.get('location')}")
    return wrong


def check(name, port, path, root):
    wrong = []

    def hold(what, is_right, found):
        if not is_right:
            wrong.append(f"{name} {path or '/'}: {what}: {found}")

    for file, types in TYPES.items():
        status, headers, _ = ask(port, f"{path}/{file}")
        types = (types,) if isinstance(types, str) else types
        hold(file, status == 200, status)
        hold(file, headers.get("content-type", "").lower() in types, headers.get("content-type"))
        hold(f"{file} cache", headers.get("cache-control") == "no-cache", headers.get("cache-control"))
        hold(
            f"{file} policy",
            headers.get("content-security-policy") == POLICY + "; frame-ancestors 'self'",
            headers.get("content-security-policy"))
    for file in PACKED:
        _, headers, _ = ask(port, f"{path}/{file}", **{"Accept-Encoding": "gzip"})
        hold(f"{file} compressed", headers.get("content-encoding") == "gzip", headers)
    asset = next((root / path.lstrip("/") / "assets").rglob("*.css"))
    address = "/" + str(asset.relative_to(root))
    _, headers, _ = ask(port, address)
    hold("assets are kept", "immutable" in headers.get("cache-control", ""), headers)
    hold("assets' policy", POLICY in headers.get("content-security-policy", ""), headers)
    for embed in [f"{path}/vi/san-pham/binh/nhung.html", f"{path}/en/products/binh/embed.html"]:
        status, headers, _ = ask(port, embed)
        hold(embed, status == 200, status)
        hold(
            "frames are open", headers.get("content-security-policy") == POLICY,
            headers.get("content-security-policy"))
    for missing, lang in [("vi/khong-co/", "vi"), ("en/products/none/", "en"), ("khong-co", "vi")]:
        # A browser's language makes no difference: the address does.
        status, headers, body = ask(port, f"{path}/{missing}", **{"Accept-Language": "br"})
        hold(missing, status == 404, status)
        hold(missing, f'lang="{lang}"'.encode() in body[:300], body[:120])
        hold(f"{missing} policy", POLICY in headers.get("content-security-policy", ""), headers)
    # Apache takes the middle of a name for a language or an encoding.
    named = [file for file in (root / path.lstrip("/")).rglob("*")
             if file.is_file() and file.name.count(".") > 1]
    hold("names with two points", not named, named[:3])
    return wrong


def main(program):
    wrong = []
    servers = {"nginx": nginx, "apache2": apache, "caddy": caddy}
    for name, start in servers.items():
        if not shutil.which(name, path="/usr/sbin:/usr/bin"):
            print(f"{name} is not installed: skipped")
            continue
        for path in ["", "/ocop"]:
            with tempfile.TemporaryDirectory() as place:
                work = pathlib.Path(place)
                work.chmod(0o755)
                root = work / "www"
                output = root / path.lstrip("/")
                build(program, work / "catalogue", "https://ocop.example.vn" + path, output)
                port, process = start(work, root, path)
                try:
                    for _ in range(100):
                        try:
                            ask(port, "/")
                            break
                        except OSError:
                            time.sleep(0.05)
                    found = check_moved(name, port, path, root)
                    if name != "caddy":
                        found += check(name, port, path, root)
                    for file in root.rglob("iis.config"):
                        xml.etree.ElementTree.parse(file)
                    print(f"{name} {path or '/'}: {'as the README says' if not found else 'not so'}")
                    wrong += found
                finally:
                    process.terminate()
                    process.wait()
    for line in wrong:
        print(line)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
