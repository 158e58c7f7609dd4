import Diagnostics
import Foundation
import Support
import Testing
@testable import Workbooks

@Suite struct BuildTests {
  @Test func `says what changed for readers since the last build`() throws {
    let folder = try Folder()
    for file in MemoryTree.catalogue.files {
      try folder.write(
        file.path, String(decoding: MemoryTree.catalogue.bytes(of: file.path), as: UTF8.self))
    }
    func build(_ day: String) throws -> String {
      try Program.run([
        "build", "--catalogue", folder.path, "--date", day, "--language", "vi",
      ]).output
    }
    #expect(try !build("2026-11-24").contains("sản phẩm mới"))
    try folder.write(
      "content/products/lo.md",
      "---\nname: Lọ hoa\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\n")
    #expect(try build("2026-11-24").contains("1 sản phẩm mới: Lọ hoa\n"))
    // Its three years are over.
    let last = try build("2028-12-16")
    #expect(last.contains("1 sản phẩm bớt hoặc hết sao: Bình gốm 4→0\n"), "\(last)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.ocop/changes")
    #expect(names.count == 2)
    let json = try #require(names.max().map { try folder.read(".ocop/changes/\($0)") })
    #expect(
      json.contains(#""id":"binh-gom","name":"Bình gốm","stars_before":4,"stars":0"#), "\(json)")
    #expect(try !build("2028-12-16").contains("Bình gốm 4→0"))
  }

  @Test func `a second build touches nothing, an edit only what it changes`() throws {
    let folder = try Folder.sample()
    #expect(try folder.build().status == 0)
    let first = try folder.times(in: "site")
    let again = try folder.build()
    #expect(again.output.contains(" 0 files written"))
    #expect(try folder.times(in: "site") == first)

    let path = "content/products/tuong-nep.md"
    try folder.write(path, try folder.read(path) + "\nMột đoạn mới.\n")
    try folder.build()
    let after = try folder.times(in: "site")
    let changed = after.filter { first[$0.key] != $0.value }.keys.sorted()
    #expect(changed == ["vi/san-pham/tuong-nep/index.html"])
  }

  @Test func `a build equals a clean one after adding, renaming and removing`() throws {
    let folder = try Folder.sample()
    try folder.build()
    let page = try folder.read("content/products/tuong-nep.md")
    try folder.write(
      "content/products/tuong-moi.md",
      page.replacing("taxonomy:", with: "aliases: [tuong-cu]\ntaxonomy:"))
    try folder.remove("content/products/che-lam-gung.md")
    let decision = "content/decisions/qd-mau-01-2025.csv"
    let rows = try folder.read(decision).split(separator: "\n").filter {
      !$0.contains("che-lam-gung")
    }
    try folder.write(decision, rows.joined(separator: "\n") + "\n")
    try folder.write(
      "content/decisions/qd-mau-01-2025.md",
      try folder.read("content/decisions/qd-mau-01-2025.md").replacing("rows: 11", with: "rows: 10")
    )
    try folder.write(
      "content/points/diem-duong-lam.md",
      try folder.read("content/points/diem-duong-lam.md")
        .replacing("  - product: che-lam-gung\n    checked: 2026-09-30\n", with: ""))
    #expect(try folder.build().status == 0)
    #expect(try folder.build(["--output", folder.path + "/sach"]).status == 0)
    #expect(folder.files(in: "site") == folder.files(in: "sach"))
    #expect(!folder.exists("site/vi/san-pham/che-lam-gung"))
    #expect(folder.exists("site/vi/san-pham/tuong-cu/index.html"))
  }

  @Test func `a failed build leaves the published site as it was`() throws {
    let folder = try Folder.sample()
    try folder.build()
    let before = try folder.times(in: "site")
    try folder.write("content/products/hong.md", "---\nname: Hỏng: hỏng\n---\n")
    let outcome = try folder.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/products/hong.md:2:11: error:"))
    #expect(outcome.errors.contains("the published site is as it was"))
    #expect(try folder.times(in: "site") == before)
  }

  @Test func `files of others stay, stale files of ours go`() throws {
    let folder = try Folder.sample()
    try folder.write("site/README.md", "của tôi")
    try folder.write("site/.htaccess", "của tôi")
    #expect(try folder.build().status == 0)
    try folder.write("site/vi/rieng.txt", "của tôi")
    try folder.remove("content/pages/gioi-thieu.md")
    try folder.remove("content/pages/gioi-thieu.en.md")
    #expect(try folder.build().status == 0)
    #expect(!folder.exists("site/vi/gioi-thieu"))
    for path in ["site/README.md", "site/.htaccess", "site/vi/rieng.txt"] {
      #expect(try folder.read(path) == "của tôi")
    }
  }

  @Test func `a folder of others is refused, and taken with --force`() throws {
    let folder = try Folder.sample()
    try folder.write("web/anh.jpg", "ảnh của tôi")
    try folder.write("web/robots.txt", "của tôi")
    let refused = try folder.build(["--output", folder.path + "/web"])
    #expect(refused.status == 3)
    #expect(refused.errors.contains("--force"))
    #expect(folder.files(in: "web").count == 2)
    #expect(try folder.build(["--output", folder.path + "/web", "--force"]).status == 0)
    #expect(try folder.read("web/anh.jpg") == "ảnh của tôi")
    #expect(try folder.read("web/robots.txt").contains("Sitemap"))
  }

  @Test func `the catalogue's own site is taken over on a new computer`() throws {
    let folder = try Folder.sample()
    let real = ["--base-url", "https://ocop.tinh-mau.vn"]
    #expect(try folder.build(real).status == 0)
    try folder.remove(".ocop")
    let own = [
      "vi/rieng.html", "vi/khuyen-mai/index.html", "data/rieng.csv", "documents/huong-dan.pdf",
      "data/.git/HEAD", "q/README.md",
    ]
    for path in own { try folder.write("site/" + path, "của tôi") }
    // What an earlier build published of a record that is gone.
    let gone = [
      "photos/products/cu/a-800.jpg", "videos/products/cu/b.mp4", "assets/0123456789abcdef/x.js",
    ]
    for path in gone { try folder.write("site/" + path, "cũ") }
    try folder.remove("content/pages/gioi-thieu.md")
    try folder.remove("content/pages/gioi-thieu.en.md")
    // Another address, and an example's, tell nothing.
    for other in [["--base-url", "https://khac.vn/"], []] {
      #expect(try folder.build(other).status == 3)
    }
    #expect(folder.exists("site/vi/gioi-thieu"))
    let outcome = try folder.build(real)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("took over"))
    #expect(!folder.exists("site/vi/gioi-thieu"))
    for path in own { #expect(try folder.read("site/" + path) == "của tôi") }
    for path in gone { #expect(!folder.exists("site/" + path), "\(path)") }
    let again = try folder.build(real)
    #expect(again.output.contains(" 0 files written"))
    #expect(!again.errors.contains("took over"))
  }

  @Test func `a pack has what changed since the last one, and says what to delete`() throws {
    let folder = try Folder.sample()
    let pack = folder.path + "/goi.zip"
    let whole = try folder.build(["--pack", pack])
    #expect(whole.output.contains("goi.zip"), "\(whole.output)")
    #expect(try folder.build(["--pack", pack]).output.contains("nothing to pack"))
    let path = "content/products/tuong-nep.md"
    try folder.write(path, try folder.read(path) + "\nMột đoạn mới.\n")
    try folder.remove("content/pages/gioi-thieu.md")
    try folder.remove("content/pages/gioi-thieu.en.md")
    #expect(try folder.build(["--pack", pack]).status == 0)
    let archive = try ZipArchive([UInt8](Data(contentsOf: URL(filePath: pack))))
    #expect(
      try archive.part("vi/san-pham/tuong-nep/index.html")
        == [UInt8](folder.read("site/vi/san-pham/tuong-nep/index.html").utf8))
    #expect(!archive.holds("robots.txt"))
    let guide = try folder.read("goi.zip.txt")
    #expect(guide.contains("\n  vi/gioi-thieu/index.html\n"))
    #expect(try folder.build(["--pack", pack, "--pack-whole"]).status == 0)
    let all = try ZipArchive([UInt8](Data(contentsOf: URL(filePath: pack))))
    #expect(all.holds("robots.txt") && all.holds("index.html"))
    let inside = try folder.build(["--pack", folder.path + "/site/goi.zip"])
    #expect(inside.status == 3)
    // Nothing that is there is written over, and no source.
    try folder.write("ghi-chu.zip", "của tôi")
    #expect(try folder.build(["--pack", folder.path + "/ghi-chu.zip", "--pack-whole"]).status == 3)
    #expect(try folder.read("ghi-chu.zip") == "của tôi")
    #expect(try folder.build(["--pack", folder.path + "/ghi-chu"]).status == 2)
    #expect(try folder.build(["--pack", folder.path + "/content/goi.zip"]).status == 3)
  }

  @Test func `a file of others at one of our addresses is an error, not overwritten`() throws {
    let folder = try Folder.sample()
    try folder.build()
    try folder.write("site/vi/moi/index.html", "của tôi")
    try folder.write("content/pages/moi.md", "---\ntitle: Mới\n---\n\nMới\n")
    let outcome = try folder.build()
    #expect(outcome.status == 3)
    #expect(try folder.read("site/vi/moi/index.html") == "của tôi")
    #expect(!folder.exists("site/en/moi"))
    #expect(try folder.build(["--force"]).status == 0)
    #expect(try folder.read("site/vi/moi/index.html").contains("<h1>Mới</h1>"))
  }

  @Test func `a link in the output does not lead outside`() throws {
    let folder = try Folder.sample()
    try folder.build()
    try folder.remove("site/vi")
    try folder.write("ngoai/giu.txt", "của tôi")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/vi", withDestinationPath: folder.path + "/ngoai")
    let outcome = try folder.build()
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("not a real folder"))
    #expect(folder.files(in: "ngoai").keys.sorted() == ["giu.txt"])
  }

  @Test(arguments: ["web", "web/", "./x/../web", "sau/xa/web"])
  func `an output folder is the same whichever way it is written`(_ name: String) throws {
    let folder = try Folder.sample()
    for _ in 0..<2 {
      let outcome = try Program.shell(
        "cd '\(folder.path)' && exec \"$0\" build --output \(name) --date 2026-11-24")
      #expect(outcome.status == 0)
    }
    let again = try folder.build(["--output", folder.path + "/" + name])
    #expect(again.output.contains(" 0 files written"))
  }

  @Test(arguments: [
    "", "/content", "/content/moi", "/content/../content/x/y", "/content/products", "/themes/x",
    "/.ocop",
  ])
  func `sources are never published to`(_ path: String) throws {
    let folder = try Folder.sample()
    try folder.write("themes/x/theme.yaml", "name: x\n")
    try folder.write(".ocop/giu", "")
    let before = folder.files(in: "content")
    #expect(try folder.build(["--output", folder.path + path, "--force"]).status == 3)
    #expect(folder.files(in: "content") == before)
  }

  @Test
  func `a place that cannot be written, a full disk: exit 3, a missing theme: 1, nothing lost`()
    throws
  {
    let folder = try Folder.sample()
    try folder.build()
    let before = folder.files(in: "site")
    let settings = try folder.read("content/catalogue.yaml")
    try folder.write("content/catalogue.yaml", settings + "theme: khong-co\n")
    let theme = try folder.build()
    #expect(theme.status == 1)
    #expect(theme.errors.contains("no theme is named “khong-co”"))
    try folder.write("content/catalogue.yaml", settings)

    let place = try folder.build(["--output", "/proc/ocop/site"])
    #expect(place.status == 3)
    #expect(place.errors.contains("cannot write /proc/ocop/site"))

    try folder.write("content/catalogue.yaml", settings.replacing("mẫu", with: "khác"))
    let full = try Program.shell(
      "trap '' XFSZ; ulimit -f 4; exec \"$0\" build --catalogue '\(folder.path)' --language en")
    #expect(full.status == 3)
    #expect(full.errors.contains("the published site is as it was"))
    #expect(folder.files(in: "site") == before)
    #expect(try folder.build().status == 0)
  }

  @Test func `outputs that others cut or deleted are made again`() throws {
    let folder = try Folder.sample()
    try folder.build()
    let before = folder.files(in: "site")
    try folder.write("site/vi/index.html", "cụt")
    try folder.remove("site/en/index.html")
    #expect(try folder.build().status == 0)
    #expect(folder.files(in: "site") == before)
  }

  @Test func `a manifest torn at its end still knows the files before`() throws {
    let folder = try Folder.sample()
    try folder.build()
    let state = try #require(folder.files(in: ".ocop").keys.first { $0.hasSuffix("/manifest") })
    try folder.write(".ocop/" + state, try folder.read(".ocop/" + state) + "+0123")
    try folder.remove("content/points/diem-sai-son.md")
    #expect(try folder.build().status == 0)
    #expect(!folder.exists("site/vi/diem-ban/diem-sai-son"))
    try folder.build(["--output", folder.path + "/sach"])
    #expect(folder.files(in: "site") == folder.files(in: "sach"))
  }

  @Test func `dot files of a theme are not published`() throws {
    let folder = try Folder.sample()
    try folder.write("themes/tinh/theme.yaml", "extends: default\n")
    try folder.write("themes/tinh/assets/.DS_Store", "x")
    try folder.write(
      "content/catalogue.yaml", try folder.read("content/catalogue.yaml") + "theme: tinh\n")
    #expect(try folder.build().status == 0)
    #expect(folder.files(in: "site").keys.allSatisfy { !$0.contains("/.") })
    #expect(try folder.build().output.contains(" 0 files written"))
  }

  @Test func `a folder of others where a page was does not stop later builds`() throws {
    let folder = try Folder.sample()
    try folder.build()
    try folder.remove("site/vi/diem-ban/diem-sai-son/index.html")
    try folder.write("site/vi/diem-ban/diem-sai-son/index.html/x", "của tôi")
    try folder.remove("content/points/diem-sai-son.md")
    #expect(try folder.build().status == 0)
    #expect(folder.exists("site/vi/diem-ban/diem-sai-son/index.html/x"))
  }

  @Test func `a stage that is a link is not walked`() throws {
    let folder = try Folder.sample()
    try folder.build()
    let state = try #require(folder.files(in: ".ocop").keys.first { $0.hasSuffix("/manifest") })
      .replacing("/manifest", with: "")
    try folder.write("rieng/thu-muc/x", "của tôi")
    try folder.write(".ocop/\(state)/journal", "ocop-journal 2\n=0\n")
    try? folder.remove(".ocop/\(state)/stage")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/.ocop/\(state)/stage", withDestinationPath: folder.path + "/rieng")
    #expect(try folder.build().status == 0)
    #expect(folder.exists("rieng/thu-muc/x"))
    #expect(!folder.exists("site/thu-muc"))
  }

  @Test func `a damaged state means a whole build, and a moved catalogue none`() throws {
    let folder = try Folder.sample()
    try folder.build()
    let before = folder.files(in: "site")
    let state = try #require(folder.files(in: ".ocop").keys.first { $0.hasSuffix("/manifest") })
    let manifest = try folder.read(".ocop/" + state)
    try folder.write(".ocop/" + state, String(manifest.dropLast(40)))
    #expect(try folder.build().status == 0)
    #expect(folder.files(in: "site") == before)
    #expect(try folder.read(".ocop/" + state) == manifest)

    let moved = folder.path + "-chuyen"
    try FileManager.default.moveItem(atPath: folder.path, toPath: moved)
    defer { try? FileManager.default.moveItem(atPath: moved, toPath: folder.path) }
    let outcome = try Program.run([
      "build", "--catalogue", moved, "--date", "2026-11-24", "--language", "en",
    ])
    #expect(outcome.output.contains(" 0 files written"))
  }

  @Test func `jobs, time zone, language, and the order of files do not change a byte`() throws {
    let folder = try Folder.sample()
    func built(_ arguments: [String], _ environment: [String: String] = [:]) throws -> [String:
      [UInt8]]
    {
      let name = "r\(UUID().uuidString)"
      let outcome = try Program.run(
        [
          "build", "--catalogue", folder.path, "--output", "\(folder.path)/\(name)",
          "--date", "2026-11-24",
        ] + arguments, environment: environment)
      #expect(outcome.status == 0)
      return folder.files(in: name)
    }
    let first = try built(["--jobs", "1"])
    #expect(first.count > 100)
    #expect(try built(["--jobs", "2"]) == first)
    #expect(try built([], ["TZ": "America/New_York", "LANG": "th_TH.UTF-8"]) == first)
    #expect(try built(["--language", "vi"], ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"]) == first)

    let other = try Folder()
    for (path, bytes) in Repository.part.sorted(by: { $0.key > $1.key }) {
      try other.write(path, String(decoding: bytes, as: UTF8.self))
    }
    try other.build()
    #expect(other.files(in: "site") == first)
  }

  @Test func `two builds at once wait for each other`() throws {
    let folder = try Folder.sample()
    let arguments = ["build", "--catalogue", folder.path, "--date", "2026-11-24"]
    let processes = try (0..<3).map { _ in try Program.start(arguments, quietly: true) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    try folder.build(["--output", folder.path + "/sach"])
    #expect(folder.files(in: "site") == folder.files(in: "sach"))
  }

  @Test func `a child theme in the catalogue changes what it names and keeps the rest`() throws {
    let folder = try Folder.sample()
    try folder.write("themes/tinh/theme.yaml", "name: Tỉnh\nextends: default\n")
    try folder.write("themes/tinh/strings/vi.yaml", "home_lead: Quà của tỉnh mình.\n")
    try folder.write(
      "content/catalogue.yaml", try folder.read("content/catalogue.yaml") + "theme: tinh\n")
    #expect(try folder.build().status == 0)
    #expect(try folder.read("site/vi/index.html").contains("Quà của tỉnh mình."))
    #expect(try folder.read("site/en/index.html").contains("who\u{A0}makes\u{A0}it"))

    try folder.write("themes/tinh/templates/home.mustache", "{{site_titel}}\n")
    let broken = try folder.build()
    #expect(broken.status == 1)
    #expect(broken.errors.contains("themes/tinh/templates/home.mustache:1:3: error"))
    #expect(broken.errors.contains("did you mean “site_title”?"))
  }

  @Test func `drafts, another address and another day are options`() throws {
    let folder = try Folder.sample()
    try folder.write("content/pages/nhap.md", "---\ntitle: Nháp\ndraft: true\n---\n")
    try folder.build()
    #expect(!folder.exists("site/vi/nhap"))
    try folder.build(["--drafts", "--base-url", "https://a.vn/ocop", "--date", "2029-01-01"])
    #expect(folder.exists("site/vi/nhap/index.html"))
    let page = try folder.read("site/vi/san-pham/binh-gom-men-ran/index.html")
    #expect(page.contains("https://a.vn/ocop/vi/san-pham/binh-gom-men-ran/"))
    #expect(page.contains("hết hiệu lực"))
  }

  @Test func `a build is verified against one from nothing`() throws {
    let folder = try Folder.sample()
    try folder.build()
    try folder.write(
      "content/products/tuong-nep.md", try folder.read("content/products/tuong-nep.md") + "Thêm.\n")
    #expect(try folder.build(["--verify"]).status == 0)
    // State that lies: a page that is as the last build left it, and should not be.
    let page = "site/vi/san-pham/tuong-nep/index.html"
    let bytes = try folder.read(page)
    let state = folder.paths(in: ".ocop")
    let saved = Dictionary(
      uniqueKeysWithValues: try state.map { ($0, try folder.data(".ocop/" + $0)) })
    try folder.write(
      "content/products/tuong-nep.md", try folder.read("content/products/tuong-nep.md") + "Nữa.\n")
    try folder.build()
    #expect(try folder.read(page) != bytes)
    for (path, data) in saved { try data.write(to: folder.url.appending(path: ".ocop/" + path)) }
    #expect(try folder.build(["--verify"]).status == 0)
  }

  @Test func `a news item that changed and does not say so is told, once`() throws {
    let folder = try Folder.sample()
    let path = "content/news/2026-11-10-tin.md"
    try folder.write(path, "---\ntitle: Tin mới\n---\n\nNăm gian hàng.\n")
    #expect(try !folder.build().errors.contains("tin"))
    try folder.write(path, "---\ntitle: Tin mới\n---\n\nSáu gian hàng.\n")
    let changed = try folder.build()
    #expect(changed.status == 0)
    #expect(changed.errors.contains("\(path):1:1: warning: the news item “2026-11-10-tin”"))
    #expect(changed.errors.contains("write revised: 2026-11-24"))
    // Another day, nothing new; and one that says so.
    let next = try Program.run(["build", "--catalogue", folder.path, "--date", "2026-11-25"])
    #expect(!next.errors.contains("2026-11-10-tin"))
    try folder.write(path, "---\ntitle: Tin mới\nrevised: 2026-11-24\n---\n\nBảy gian hàng.\n")
    #expect(try !folder.build().errors.contains("2026-11-10-tin"))
  }

  @Test func `a forecast writes nothing and counts what a build would write`() throws {
    let folder = try Folder.sample()
    let forecast = try Program.run(["build", "--catalogue", folder.path, "--forecast"])
    #expect(forecast.status == 0)
    #expect(!folder.exists("site"))
    #expect(!folder.exists(".ocop"))
    try folder.build()
    let count = folder.paths(in: "site").count
    #expect(forecast.output.contains(" \(count) "))
  }

  @Test func `what each stage took is told in a form for machines`() throws {
    let folder = try Folder.sample()
    let outcome = try folder.build(["--timings=json"])
    let start = try #require(outcome.errors.range(of: "[{"))
    let json = Data(outcome.errors[start.lowerBound...].utf8)
    let stages = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
    let making = stages.filter { ($0["stage"] as? String)?.hasPrefix("make ") == true }
    let made = making.compactMap { $0["items"] as? Int }
    #expect(made.count == 3 && made.reduce(0, +) == folder.paths(in: "site").count)
    let render = try #require(making.last)
    #expect((render["peak_bytes"] as? Int ?? 0) > 1_000_000)
    #expect(try folder.build(["--timings"]).errors.contains("CPU ms"))
  }
}
