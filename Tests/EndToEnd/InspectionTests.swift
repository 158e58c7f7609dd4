import Diagnostics
import Foundation
import Support
import Testing
import Workbooks

@Suite struct InspectionTests {
  private func check(_ folder: Folder, _ arguments: [String]) throws -> Program.Outcome {
    try Program.run(
      ["check", "--catalogue", folder.path, "--date", "2026-11-24", "--language", "en"]
        + arguments)
  }

  private func household(_ publish: String) throws -> Folder {
    let folder = try Folder.sample()
    try folder.write(
      "content/producers/ho-tuong-cong-lang.md",
      """
      ---
      name: Tương Cổng Làng
      type: household
      commune: "09574"
      phone: ["0901 234 567"]
      address: Số 7, ngõ Kín
      \(publish)
      sample: true
      ---
      """)
    return folder
  }

  @Test func `says what is missing before publishing`() throws {
    let folder = try Folder()
    for file in MemoryTree.catalogue.files {
      try folder.write(
        file.path, String(decoding: MemoryTree.catalogue.bytes(of: file.path), as: UTF8.self))
    }
    let first = try check(folder, ["--publish"])
    #expect(first.status == 1)
    #expect(first.output.contains("✗ the site's address: https://ocop.example.vn\n"))
    #expect(first.output.contains("✗ missing of the publisher: name, address, phone, email\n"))
    #expect(first.output.contains("✓ sample records: 0\n"))
    #expect(first.output.contains("· products without a photo: 1 of 1\n"))
    #expect(first.output.contains("NOT ready: missing (✗): 2"))
    try folder.write(
      "content/catalogue.yaml",
      """
      title: A
      base_url: https://ocop.thanhhoa.gov.vn
      languages: [vi]
      publisher: {name: Văn phòng, address: Số 1, phone: 0237 3852 000, email: ocop@thanhhoa.gov.vn}
      """)
    let second = try check(folder, ["--publish"])
    #expect(second.status == 0)
    #expect(second.output.contains("ready; to look at (·): 1, warnings: 0\n"), "\(second.output)")
    try folder.write("content/points/x.md", "---\nname: A\n---\n")
    let third = try check(folder, ["--publish"])
    #expect(third.status == 1 && third.output.contains("NOT ready: mend the errors above first"))
  }

  @Test func `lists what is public of a household and why`() throws {
    let open = try check(
      household("publish: {phone: 2026-01-15, address: 2026-11-25}"), ["--privacy"])
    #expect(open.status == 0)
    let path = "content/producers/ho-tuong-cong-lang.md"
    #expect(
      open.output.contains(
        "\(path):1: ho-tuong-cong-lang: name: Tương Cổng Làng – stands in a public decision\n"))
    #expect(
      open.output.contains(
        "\(path):1: ho-tuong-cong-lang: phone: 0901 234 567 – consent of 2026-01-15\n"))
    // A consent that is still to come opens nothing.
    #expect(!open.output.contains("ngõ Kín"))
    #expect(open.output.contains("address: the day of consent (2026-11-25) is still to come\n"))
    let closed = try check(household("founded: 2010"), ["--privacy"])
    #expect(!closed.output.contains("0901 234 567"))
  }

  @Test func `prints a sheet for each household, and nothing that is closed`() throws {
    let folder = try household("publish: {phone: 2026-01-15}")
    let outcome = try check(folder, ["--privacy", "--sheet"])
    #expect(outcome.status == 0)
    let sheets = outcome.output.components(separatedBy: "<section>").dropFirst()
    let own = try #require(sheets.first { $0.contains("Kính gửi: Tương Cổng Làng.") })
    #expect(own.contains("<td>Điện thoại</td><td>0901 234 567</td><td>đồng ý ngày 15/01/2026</td>"))
    #expect(own.contains("Địa chỉ (không có ngày đồng ý)"))
    #expect(own.contains("/vi/chu-the/ho-tuong-cong-lang/"))
    #expect(own.contains("91/2025/QH15") && own.contains("ký, ghi rõ họ tên"))
    #expect(!outcome.output.contains("ngõ Kín"))
    #expect(outcome.errors.contains("sheets.html"))
    #expect(try check(folder, ["--sheet"]).status == 2)
  }

  @Test func `lists what opening hours are taken to say`() throws {
    let folder = try Folder.sample()
    try folder.write(
      "content/points/quay-dem.md",
      """
      ---
      name: Quầy đêm
      kind: retail
      commune: "00577"
      hours: 'Tu-Fr 08:00-11:30, Fr 18:00-02:00; We unknown "theo hẹn"; Nov 26 off'
      ---
      """)
    let outcome = try check(folder, ["--hours", "5"])
    #expect(
      outcome.output.contains(
        """
        content/points/quay-dem.md:1: quay-dem: Tu-Fr 08:00-11:30, Fr 18:00-02:00; We "theo hẹn"; Nov 26 off
          2026-11-24  08:00-11:30
          2026-11-25  00:00-24:00 unknown “theo hẹn”
          2026-11-26  closed
          2026-11-27  08:00-11:30, 18:00-26:00
          2026-11-28  closed

        """))
  }

  @Test func `lists every file that holds a record, and none that only resembles it`() throws {
    let folder = try Folder.sample()
    let outcome = try check(folder, ["--trace", "khan-lua-van-may"])
    let lines = outcome.output.split(separator: "\n").map(String.init)
    for path in [
      "content/products/khan-lua-van-may.md", "content/products/khan-lua-van-may.en.md",
      "content/decisions/qd-mau-01-2025.csv", "site/vi/san-pham/khan-lua-van-may/index.html",
      "site/vi/san-pham/index.html", "site/q/khan-lua-van-may/index.html",
      "site/data/products.csv", "site/vi/ket-qua-cong-nhan/quyet-dinh/qd-mau-01-2025/index.html",
    ] {
      #expect(lines.contains(path), "\(path)")
    }
    #expect(!lines.contains("content/products/vit-co-lung-hun-khoi.md"))
    #expect(!lines.contains("site/vi/chu-the/htx-ban-may/index.html"))
    #expect(try check(folder, ["--trace", "khan-lua"]).status == 2)
  }

  @Test(arguments: [
    ("hoi-cho", "content/fairs/hoi-cho.md"),
    ("2026-11-10-tin", "content/news/2026-11-10-tin.md"),
    ("gioi-thieu", "content/pages/gioi-thieu.md"), ("00577", "content/communes/00577.md"),
  ]) func `records of every kind are traced`(_ id: String, _ path: String) throws {
    let folder = try Folder.sample()
    try folder.write(
      "content/fairs/hoi-cho.md",
      "---\nname: Hội chợ xuân\nstarts: 2026-12-01\nends: 2026-12-03\n---\n")
    try folder.write("content/news/2026-11-10-tin.md", "---\ntitle: Tin mới\n---\n")
    let outcome = try check(folder, ["--trace", id])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(path + "\n"))
  }

  @Test func `says where a page comes from, by its address`() throws {
    let folder = try Folder.sample()
    func first(_ address: String, _ count: Int = 1) throws -> [String] {
      try check(folder, ["--trace", address]).output.split(separator: "\n").prefix(count)
        .map(String.init)
    }
    #expect(
      try first("/en/products/khan-lua-van-may/", 2) == [
        "content/products/khan-lua-van-may.md:1", "content/products/khan-lua-van-may.en.md:1",
      ])
    // A short address stands for the page it leads to, a file for its page.
    #expect(try first("/q/khan-lua-van-may") == ["content/products/khan-lua-van-may.md:1"])
    #expect(try first("vi/san-pham/khan-lua-van-may/index.html").count == 1)
    let outcome = try check(folder, ["--trace", "/vi/san-pham/khan-lua-van-may/#x"])
    #expect(outcome.output.contains("content/points/diem-van-phuc.md:1  (shown on the page too)"))
    #expect(outcome.output.hasSuffix("templates/product.mustache\n"))
    #expect(try first("/vi/san-pham/")[0].hasPrefix("no single record makes this page"))
    #expect(try check(folder, ["--trace", "/vi/khong-co/"]).status == 2)
  }

  @Test func `lists translations that are missing or older than their original`() throws {
    let folder = try Folder.sample()
    let english = try folder.read("content/products/khan-lua-van-may.en.md")
    func translate(from sign: String) throws {
      try folder.write(
        "content/products/khan-lua-van-may.en.md",
        english.replacing("---\nname:", with: "---\ntranslated: {from: \(sign)}\nname:"))
    }
    let path = "en: content/products/khan-lua-van-may.en.md:1: khan-lua-van-may: "
    func line() throws -> String {
      let lines = try check(folder, ["--translations"]).output.split(separator: "\n")
      return lines.first { $0.hasPrefix(path) }.map { String($0.dropFirst(path.count)) } ?? ""
    }
    let unmarked = try line()
    #expect(unmarked.hasPrefix("from which original is not noted; translated: {from: "))
    let sign = String(unmarked.dropLast().suffix(8))
    try translate(from: sign)
    #expect(try line().isEmpty)
    // A price is not translated; the summary is.
    let original = try folder.read("content/products/khan-lua-van-may.md")
    try folder.write(
      "content/products/khan-lua-van-may.md",
      original.replacing("price: 420000", with: "price: 430000"))
    #expect(try line().isEmpty)
    try folder.write(
      "content/products/khan-lua-van-may.md",
      original.replacing("summary: Khăn lụa", with: "summary: Khăn tơ"))
    #expect(try line().hasPrefix("older than its original"))
    let all = try check(folder, ["--translations"]).output
    #expect(all.contains("en: content/products/che-lam-gung.md:1: che-lam-gung: not translated\n"))
    try folder.build()
    let page = try folder.read("site/en/products/khan-lua-van-may/index.html")
    #expect(page.contains("has changed since this translation"))
    #expect(
      !(try folder.read("site/vi/san-pham/khan-lua-van-may/index.html")).contains(
        "sau khi bản dịch"))
  }

  @Test func `lists the products whose ranks end soon`() throws {
    let folder = try Folder.sample()
    let none = try check(folder, ["--due", "90"])
    #expect(none.output == "products whose ranks end within 90 days: 0\n")
    let all = try check(folder, ["--due", "1000"])
    #expect(
      all.output.contains(
        "2028-12-15  4★  Khăn lụa vân mây  "
          + "(content/products/khan-lua-van-may.md:1: khan-lua-van-may)\n"))
  }

  @Test func `what ends soon and what has ended is named with its row`() throws {
    let folder = try Folder.sample()
    try folder.write(
      "content/products/thu.md",
      "---\nname: Thử\nset: 21\nproducer: htx-lua-song-nhue\ncommune: \"09556\"\ncertificates:\n"
        + "  - {kind: food_safety, valid_until: 2026-12-01}\n---\n")
    let outcome = try check(folder, ["--due", "30"])
    #expect(
      outcome.output.contains(
        "2026-12-01  the certificate “food_safety”  Thử  (content/products/thu.md:7: thu)\n"))
    #expect(outcome.output.hasSuffix("certificates, protections and approvals that end: 1\n"))
  }

  @Test func `what ends and what nobody looked at for a year are written as a workbook`() throws {
    let folder = try Folder.sample()
    try folder.write(
      "content/products/thu.md",
      "---\nname: Thử\nset: 21\nproducer: htx-lua-song-nhue\ncommune: \"09556\"\n"
        + "inspected: 2025-06-20\nvariants:\n"
        + "  - {name: Nhỏ, price: 90000, price_checked: 2025-11-24}\n"
        + "  - {name: To, price: 180000, price_checked: 2025-11-25}\n---\n")
    let path = "\(folder.path)/het-han.xlsx"
    let outcome = try check(folder, ["--due", "1000", "--xlsx", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let workbook = try Workbook(Array(Data(contentsOf: URL(filePath: path))))
    #expect(workbook.sheets.count == 2)
    let ends = workbook.sheets[0].rows.map { $0.cells.map(\.value.text) }
    #expect(ends.contains { $0.contains("Khăn lụa vân mây") && $0.contains("2028-12-15") })
    let old = workbook.sheets[1].rows.map { $0.cells.map(\.value.text) }
    #expect(old.contains { $0.contains("price of Nhỏ") && $0.contains("2025-11-24") })
    #expect(!old.contains { $0.contains("price of To") })
    #expect(
      old.contains { $0.contains("yearly check of the product") && $0.contains("2025-06-20") })
    #expect(try check(folder, ["--xlsx", path]).status == 2)
  }

  @Test func `a build says until when it is right`() throws {
    let folder = try Folder.sample()
    let outcome = try folder.build()
    #expect(outcome.output.contains("build it again on 2027-01-01"))
  }

  @Test func `two days are compared, and two catalogues`() throws {
    let folder = try Folder.sample()
    func diff(_ more: [String]) throws -> Program.Outcome {
      try Program.run(["diff", "--catalogue", folder.path, "--language", "vi"] + more)
    }
    #expect(try diff([]).status == 2)
    let days = try diff(["--date", "2026-01-01", "--until", "2035-01-01"])
    #expect(days.output.contains("bớt hoặc hết sao"), "\(days.output)\(days.errors)")
    #expect(
      try diff(["--date", "2026-01-01", "--until", "2026-01-01"]).output == "không có gì khác\n")
    let other = try Folder.sample()
    let page = try folder.read("content/products/tuong-nep.md")
    try folder.write("content/products/tuong-moi.md", page)
    let catalogues = try diff([other.path, "--date", "2026-01-01"])
    #expect(catalogues.status == 0, "\(catalogues.errors)")
    #expect(catalogues.output.hasPrefix("1 sản phẩm mới: "), "\(catalogues.output)")
    #expect(!other.exists(".ocop"))
  }

  @Test func `the note for the next officer keeps what people wrote`() throws {
    let folder = try Folder.sample()
    func write() throws -> Program.Outcome {
      try Program.run(["check", "--handover", "--catalogue", folder.path, "--language", "vi"])
    }
    #expect(try write().status == 0)
    let note = try folder.read("SO-BAN-GIAO.md")
    #expect(note.contains("## Hết hạn trong 90 ngày"))
    try folder.write("SO-BAN-GIAO.md", note + "- Máy chủ: phòng 302\n")
    #expect(try write().status == 0)
    #expect(try folder.read("SO-BAN-GIAO.md").hasSuffix("- Máy chủ: phòng 302\n"))
    try folder.write("SO-BAN-GIAO.md", "của tôi")
    #expect(try write().status == 3)
    #expect(try folder.read("SO-BAN-GIAO.md") == "của tôi")
  }
}
