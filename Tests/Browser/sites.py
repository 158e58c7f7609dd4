"""The sites the browser tests look at: the sample, and a small catalogue of names to search for."""
import functools
import gzip
import http.server
import io
import os
import subprocess
import threading

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


def write(folder, path, text):
    path = os.path.join(folder, "content", path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def names(folder):
    """Writes the catalogue of names."""
    write(folder, "catalogue.yaml", "title: {vi: Tìm thử, en: Search}\n"
          "base_url: https://ocop.example.vn\nlanguages: [vi, en]\n")
    write(folder, "communes/16072.md", "---\nname: Hoa Lộc\ntype: xã\nprovince: \"38\"\n"
          "formerly: [\"xã Minh Lộc, huyện Hậu Lộc, Thanh Hóa\"]\n---\n")
    for name, text in (("htx-bien", "Hợp tác xã Biển Xanh"), ("co-so-hoa", "Cơ sở Hoà Bình"),
                       ("quy-huong", "Công ty Quí Hương")):
        kind = "cooperative" if name.startswith("htx") else "enterprise"
        write(folder, f"producers/{name}.md",
              f"---\nname: {text}\ntype: {kind}\ncommune: \"16072\"\n---\n")
    rows = ["row,product,kind,stars,score"]
    for number, (name, (vi, en, kind, maker, summary)) in enumerate(PRODUCTS.items()):
        write(folder, f"products/{name}.md",
              f"---\nname: {vi}\nset: {kind}\nproducer: {maker}\ncommune: \"16072\"\n"
              f"summary: {summary}\ningredients: [muối]\n---\n\nLời kể.\n"
              .replace("set: 18\n", "set: 18\nregime: health_food\n"))
        if en:
            write(folder, f"products/{name}.en.md",
                  f"---\nname: {en}\nsummary: A summary.\n---\n\nA story.\n")
        rows.append(f"{number + 1},{name},new,{3 + number % 2},\"70,5\"")
    write(folder, "decisions/qd.md", "---\nnumber: 1/QĐ\ndate: 2026-03-02\nauthority: UBND tỉnh\n"
          f"level: province\nrows: {len(rows) - 1}\n---\n")
    write(folder, "decisions/qd.csv", "\n".join(rows) + "\n")


def build(program, catalogue, output, *options):
    subprocess.run([program, "build", "--catalogue", catalogue, "--output", output, "--date", DAY,
                    *options], check=True, stdout=subprocess.DEVNULL)
    return output


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files as a plain web server does."""

    def log_message(self, *arguments):
        pass


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


def serve(folder, handler=Quiet):
    """Serves a folder until the program ends; answers its address."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"
