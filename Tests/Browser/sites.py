"""The sites the browser tests look at: the sample, and a small catalogue of names to search for."""
import functools
import gzip
import http.server
import io
import math
import os
import shutil
import struct
import subprocess
import threading
import zlib

DAY = "2026-11-24"
# Each product: its name, its English name, set, producer, summary.
PRODUCTS = {
    "nuoc-mam": ("Nước mắm cốt nhĩ", "First-press fish sauce", 9, "htx-bien", "Ủ chượp 18 tháng."),
    "mam-tom": ("Mắm tôm làng biển", None, 9, "htx-bien", "Không thêm nước."),
    "duong": ("Đường thốt nốt", "Palm sugar", 10, "co-so-hoa", "Nấu từ nước hoa thốt nốt."),
    "duong-xi": ("Dương xỉ khô", "Dried fern", 18, "co-so-hoa", "Hái ở rừng."),
    "dac-san": ("Đặc sản cá khô", "Dried fish", 5, "htx-bien", "Phơi một nắng."),
    "dau-xanh": ("Bánh đậu xanh", "Mung bean cake", 8, "co-so-hoa", "Gói giấy bạc."),
    "hoa": ("Trà hoa hòa mộc", "Flower tea", 12, "quy-huong", "Hoa khô."),
    "quy": ("Kẹo quy gừng", "Ginger sweets", 8, "quy-huong", "Cay và giòn."),
}


# What some of them have beside: a code, a barcode, recognitions that decisions of the catalogue do not tell.
MORE = {
    "nuoc-mam": "code: 38-16072-1-3-2026\nprinted_name: NƯỚC MẮM CỐT NHĨ BIỂN XANH\n"
                "variants: [{pack: chai, gtin: \"8934588012228\"}]\n",
    "quy": "recognitions:\n  - {number: 7/QĐ-CŨ, date: 2021-05-04, authority: UBND tỉnh, level: province,"
           " kind: new, stars: 3}\n",
}


def write(folder, path, text):
    path = os.path.join(folder, "content", path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def names(folder):
    """Writes the catalogue of names."""
    write(folder, "catalogue.yaml", "title: {vi: Tìm thử, en: Search}\n"
          "base_url: https://ocop.example.vn\nlanguages: [vi, en, th]\n")
    write(folder, "communes/16072.md", "---\nname: Hoa Lộc\ntype: xã\nprovince: \"38\"\n"
          "formerly: [\"xã Minh Lộc, huyện Hậu Lộc, Thanh Hóa\"]\n---\n")
    for name, text in (("htx-bien", "Hợp tác xã Biển Xanh"), ("co-so-hoa", "Cơ sở Hoà Bình"),
                       ("quy-huong", "Công ty Quí Hương")):
        kind = "cooperative" if name.startswith("htx") else "enterprise"
        write(folder, f"producers/{name}.md",
              f"---\nname: {text}\ntype: {kind}\ncommune: \"16072\"\n---\n")
    write(folder, "products/nuoc-mam.th.md", "---\nname: น้ำปลาแท้หัวน้ำแรก\nsummary: หมักสิบแปดเดือน\n---\n\nเรื่องราว\n")
    rows = ["row,product,kind,stars,score"]
    for number, (name, (vi, en, kind, maker, summary)) in enumerate(PRODUCTS.items()):
        write(folder, f"products/{name}.md",
              f"---\nname: {vi}\nset: {kind}\nproducer: {maker}\ncommune: \"16072\"\n"
              f"summary: {summary}\ningredients: [muối]\n{MORE.get(name, '')}---\n\nLời kể.\n"
              .replace("set: 18\n", "set: 18\nregime: health_food\n"))
        if en:
            write(folder, f"products/{name}.en.md",
                  f"---\nname: {en}\nsummary: A summary.\n---\n\nA story.\n")
        rows.append(f"{number + 1},{name},new,{3 + number % 2},\"70,5\"")
    write(folder, "decisions/qd.md", "---\nnumber: 1/QĐ\ndate: 2026-03-02\nauthority: UBND tỉnh\n"
          f"level: province\nrows: {len(rows) - 1}\n---\n")
    write(folder, "decisions/qd.csv", "\n".join(rows) + "\n")


def png(width, height, colour):
    """A picture, its colours by place: colour(x, y) with both from 0 to 1."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            rows += bytes(max(0, min(255, int(part))) for part in colour(x / width, y / height))

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(bytes(rows), 1)) + chunk(b"IEND", b""))


def hills(x, y):
    ridge = 0.52 + 0.07 * math.sin(7 * x) + 0.02 * math.sin(31 * x)
    if y < ridge:
        return 176 + 40 * y, 200 + 25 * y, 214
    return 118 - 50 * y + 9 * math.sin(90 * y), 132 - 40 * y, 74 - 20 * y


def jar(x, y):
    inside = ((x - 0.5) / 0.3) ** 2 + ((y - 0.56) / 0.34) ** 2
    if inside > 1:
        return 228, 219, 203
    return 166 - 70 * inside, 96 - 30 * inside + 12 * math.sin(40 * y), 62 - 20 * inside


def sample(folder):
    """Writes the project's own sample, with photos and a film of some records."""
    shutil.copytree(os.path.join(os.path.dirname(__file__), "../../content"),
                    os.path.join(folder, "content"))
    pictures = {"hills.png": png(900, 600, hills), "jar.png": png(600, 800, jar)}
    photos = "photos:\n" + "".join(
        f"  - {{file: {name}, alt: {{vi: {vi}, en: {en}}}, credit: OCOP}}\n" for name, vi, en in (
            ("jar.png", "Chiếc bình trên kệ", "A jar on a shelf"),
            ("hills.png", "Đồi sau làng", "Hills behind the village")))
    film = ("videos: [{file: film.mp4, poster: hills.png, title: {vi: Một mẻ lò, en: A firing}, "
            "transcript: {vi: Tiếng lửa., en: The sound of fire.}}]\n")
    for record, lines in (("products/bo-am-chen-men-lam", photos + film),
                          ("products/gao-do-sa-pa", photos.replace("jar.png", "hills.png")),
                          ("points/diem-bat-trang", photos),
                          ("destinations/lang-gom-bat-trang", photos)):
        path = os.path.join(folder, "content", record + ".md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write("---\n" + lines + text[4:])
        for name, picture in (pictures | {"film.mp4": b"film"}).items():
            with open(os.path.join(os.path.dirname(path), name), "wb") as file:
                file.write(picture)


def build(program, catalogue, output, *options):
    subprocess.run([program, "build", "--catalogue", catalogue, "--output", output, "--date", DAY,
                    *options], check=True, stdout=subprocess.DEVNULL)
    return output


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files as a plain web server does."""

    def log_message(self, *arguments):
        pass


class Strict(Quiet):
    """Serves under the policy that the README gives."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'")
        super().end_headers()


class Packed(Quiet):
    """Serves text packed, as web servers are set up to."""

    def send_head(self):
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            path = os.path.join(path, "index.html")
        if not path.endswith((".html", ".css", ".js", ".svg")) or not os.path.exists(path):
            return super().send_head()
        with open(path, "rb") as file:
            body = gzip.compress(file.read(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


class Server(http.server.ThreadingHTTPServer):
    """A server to which it is nothing new that a browser leaves in the middle of a file."""

    def handle_error(self, request, address):
        pass


def serve(folder, handler=Quiet):
    """Serves a folder until the program ends; answers its address."""
    server = Server(
        ("127.0.0.1", 0), functools.partial(handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"
