import Support
import Testing

/// Rounds, projects and chains as readers see them.
@Suite struct RoundPageTests {
  private let tree = MemoryTree.catalogue.adding([
    "content/rounds/2026-2.yaml": """
    title: {vi: "Đợt 2; năm 2026", en: Second round}
    level: tỉnh
    steps:
      - {title: {vi: Đăng ký, en: Register}, kind: registration, starts: 2026-11-01, ends: 2026-12-05, place: "UBND xã, phường"}
      - {title: {vi: Hội đồng họp, en: The council meets}, kind: council, starts: 2027-01-20, time: "08:00", lead: Hội đồng}

    """,
    "content/producers/htx.md": """
    ---
    name: HTX Đất Nung
    type: HTX
    commune: "00577"
    supplies: [{to: lo-gom, what: than <hoa>}]
    honours: [{name: Bằng khen, year: 2025}]
    ---

    """,
    "content/projects/vung.yaml": """
    title: Vùng đất sét
    kind: area
    communes: ["00577"]
    funding: [{amount: 1200000000, source: ngân sách tỉnh}]
    supplies: [{to: htx}]

    """,
  ])

  @Test(arguments: [
    ("steps: []", "missing-key"),
    ("steps:\n  - {title: A, starts: 2027-01-20, time: \"25:00\"}", "time-of-day"),
    ("steps:\n  - {title: A, starts: 2027-01-20, time: 8}", "time-of-day"),
  ])
  func `a round without steps, and a time that is none, are told`(
    _ steps: String, _ message: String
  ) throws {
    let tree = MemoryTree.catalogue.adding(["content/rounds/r.yaml": "title: Đợt 3\n\(steps)\n"])
    #expect(try build(tree).lines.contains { $0.contains("error: \(message)") })
  }

  @Test(
    arguments: [
      ("key_product: false", "key-product-of-what"), ("key_product: Không", "key-product-of-what"),
      ("key_product: null", nil), ("summary: null", nil), ("summary: ~", nil),
    ] as [(String, String?)])
  func `what is written for yes, no and nothing is not shown as words`(
    _ line: String, _ message: String?
  ) throws {
    let built = try build(.product(line))
    let errors = built.lines.filter { $0.contains("error") }
    #expect(message.map { errors.first?.contains($0) == true } ?? errors.isEmpty, "\(errors)")
    guard message == nil else { return }
    #expect(!built.text("vi/san-pham/binh-gom/index.html").contains(">null"))
  }

  @Test func `a round says what goes on and what comes next, on the front page too`() throws {
    let built = try build(tree)
    let page = built.text("vi/dot-danh-gia/2026-2/index.html")
    for text in [
      "Đăng ký</strong>: đến hết ngày 05/12/2026",
      "Hội đồng họp</strong>: sắp tới, ngày 20/01/2027",
      "01/11 – 05/12/2026", "đang diễn ra", "UBND xã, phường", "08:00",
      "href=\"/data/rounds/2026-2-vi.ics\"", "Cấp công nhận",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(built.text("vi/index.html").contains("/vi/dot-danh-gia/2026-2/"))
    #expect(built.text("en/index.html").contains("Register: until 5"))
    let over = try build(tree, on: "2027-01-21")
    #expect(over.text("vi/dot-danh-gia/2026-2/index.html").contains("Đợt này đã kết thúc"))
    #expect(!over.text("vi/index.html").contains("/vi/dot-danh-gia/2026-2/"))
  }

  @Test func `a round's calendar has an event for each step, which keeps its id`() throws {
    let lines = try build(tree).text("data/rounds/2026-2-vi.ics")
      .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2 && lines.count { $0 == "END:VCALENDAR" } == 1)
    for line in [
      "UID:https://ocop.example.vn/q/round/2026-2#registration-1",
      "UID:https://ocop.example.vn/q/round/2026-2#council-1", "DTSTART:20270120T010000Z",
      "DTEND;VALUE=DATE:20261206", "SUMMARY:Hội đồng họp (Đợt 2\\; năm 2026)",
      "DESCRIPTION:08:00\\nHội đồng",
    ] {
      #expect(lines.contains(line), "\(line) in \(lines)")
    }
  }

  @Test func `a feed tells of papers, plans and rounds from their days on`() throws {
    let whole = tree.adding([
      "content/documents/moi.md":
        "---\ntitle: Bộ tiêu chí\nkind: criteria\ndate: 2026-11-20\n---\n",
      "content/documents/sau.md": "---\ntitle: Chưa có\nkind: criteria\ndate: 2026-12-20\n---\n",
    ])
    let feed = try build(whole).text("data/programme-vi.xml")
    #expect(feed.contains("<title>Bộ tiêu chí</title>") && !feed.contains("Chưa có"))
    #expect(feed.contains("tag:ocop.example.vn,2026:rounds/2026-2/vi"))
    #expect(try build(whole, on: "2026-12-20").text("data/programme-vi.xml").contains("Chưa có"))
    #expect(try build(.catalogue).files["data/programme-vi.xml"] == nil)
  }

  @Test func `a chain is drawn and listed at each of its ends`() throws {
    let built = try build(tree)
    let kiln = built.text("vi/chu-the/lo-gom/index.html")
    #expect(kiln.contains("<svg class=\"chain\"") && kiln.contains("than &lt;hoa&gt;"))
    // Two steps up: who supplies its supplier.
    #expect(kiln.contains("Vùng đất sét</text>") && kiln.contains("HTX Đất Nung</text>"))
    let area = built.text("vi/du-an/vung/index.html")
    #expect(area.contains("1.200.000.000 ₫ (ngân sách tỉnh)") && area.contains("Lò gốm</text>"))
    let group = built.text("vi/chu-the/htx/index.html")
    #expect(group.contains("Bằng khen · 2025") && group.contains("/vi/chu-the/lo-gom/"))
    #expect(built.text("vi/xa-phuong/00577/index.html").contains("/vi/du-an/vung/"))
  }
}
