import Support
import Testing

@Suite struct FairPageTests {
  private var tree: MemoryTree {
    .catalogue.adding([
      "content/fairs/phien-cho.md": """
      ---
      name: {vi: "Phiên chợ; vùng cao", en: "Highland market, winter"}
      starts: 2026-12-10
      ends: 2026-12-13
      hours: "Mo-Su 09:00-21:00"
      venue: {vi: Phố đi bộ, en: Walking street along the western shore of the big lake}
      commune: "00577"
      zones: [{id: bac, name: {vi: Khu Bắc, en: The North}}]
      programme: [{day: 2026-12-10, time: "09:00", title: {vi: Khai mạc, en: Opening}}]
      ---
      """,
      "content/fairs/phien-cho.booths.csv":
        "booth,zone,producer,exhibitor,products,note\n"
        + "A 12,bac,lo-gom,,binh-gom,\nB1,,,Khách mời,,Lào\n",
    ])
  }

  @Test func `the page says when, where and who is at which booth`() throws {
    let built = try build(tree)
    #expect(built.lines.isEmpty)
    let page = built.text("vi/hoi-cho/phien-cho/index.html")
    for part in [
      "10–\u{2060}13/12/2026", "Phố đi bộ", "Khu Bắc", "id=\"gian-a-12\"", "Khách mời",
      "Khai mạc", "gian A 12", "href=\"/data/fairs/phien-cho-vi.ics\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(built.text("q/fair/phien-cho/a-12/index.html").contains("#gian-a-12"))
    #expect(built.text("vi/san-pham/binh-gom/index.html").contains("gian A 12"))
    #expect(built.text("vi/index.html").contains("/vi/hoi-cho/phien-cho/"))
    #expect(
      SiteLinks(built.files, origin: "https://ocop.example.vn").broken().isEmpty)
  }

  @Test func `what a visitor needs of a fair is there in the visitor's language`() throws {
    let built = try build(
      tree.adding([
        "content/fairs/phien-cho.booths.csv":
          "booth,zone,producer,exhibitor,exhibitor_en,products,note,note_en\n"
          + "A 12,bac,lo-gom,,,binh-gom,Làm tại chỗ,Made as you watch\n"
          + "B1,,,Khách mời,A guest,,Lào,Laos\n"
      ]))
    #expect(built.lines.isEmpty)
    let page = built.text("en/fairs/phien-cho/index.html")
    for part in ["Made as you watch", "A guest", "Laos"] { #expect(page.contains(part)) }
    for part in ["Làm tại chỗ", "Khách mời", "Lào"] { #expect(!page.contains(part)) }
  }

  @Test func `two exhibitors at one booth share its address`() throws {
    let built = try build(
      tree.adding([
        "content/fairs/phien-cho.booths.csv":
          "booth,zone,producer,exhibitor,products,note\nA1,bac,lo-gom,,,\nA1,bac,,Khách mời,,\n"
      ]))
    let page = built.text("vi/hoi-cho/phien-cho/index.html")
    #expect(page.contains("Khách mời"))
    #expect(page.components(of: "id=\"gian-a1\"") == 1)
    #expect(built.files["q/fair/phien-cho/a1/index.html"] != nil)
  }

  @Test func `a fair that is over is no longer announced`() throws {
    let built = try build(tree, on: "2026-12-14")
    #expect(built.text("vi/hoi-cho/phien-cho/index.html").contains("đã kết thúc"))
    #expect(!built.text("vi/san-pham/binh-gom/index.html").contains("gian A 12"))
    #expect(!built.text("vi/index.html").contains("/vi/hoi-cho/phien-cho/"))
  }

  @Test func `a calendar gets whole days, escaped and folded`() throws {
    let lines = try build(tree).text("data/fairs/phien-cho-en.ics").split(separator: "\r\n")
    for line in [
      "BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20261210", "DTEND;VALUE=DATE:20261214",
      "SUMMARY:Highland market\\, winter",
    ] {
      #expect(lines.contains(Substring(line)), "\(line)")
    }
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.hasPrefix(" ") })
    let vietnamese = try build(tree).text("data/fairs/phien-cho-vi.ics")
    #expect(vietnamese.contains("SUMMARY:Phiên chợ\\; vùng cao"))
  }

  @Test func `a listing has each product with its code, in one language or in two`() throws {
    let built = try build(tree)
    let one = built.text("vi/hoi-cho/phien-cho/a5.html")
    #expect(one.contains("class=\"a5\""))
    #expect(one.contains("Mã QR dẫn đến: Bình gốm") && one.contains("/q/binh-gom"))
    #expect(!one.contains("The North"))
    let two = built.text("vi/hoi-cho/phien-cho/a4-2.html")
    #expect(two.contains("Khu Bắc") && two.contains("The North"))
    // What is the same in both languages is said once.
    #expect(two.components(of: "Bình gốm</p>") == 1)
    let labels = built.text("en/fairs/phien-cho/labels.html")
    #expect(labels.contains("OCOP 4 stars") && labels.contains("Lò gốm"))
  }

  @Test func `an expired or recalled product is at no booth`() throws {
    for tree in [
      tree.adding([
        "content/decisions/qd-1.csv": "product,kind,stars,valid_until\nbinh-gom,new,4,2026-01-01\n"
      ]),
      tree.adding([
        "content/products/binh-gom.md":
          "---\nname: Bình gốm\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\nsuspended: {from: 2026-01-01}\n---\n"
      ]),
    ] {
      let built = try build(tree)
      for page in ["index.html", "a4.html", "labels.html"] {
        #expect(!built.text("vi/hoi-cho/phien-cho/\(page)").contains("Bình gốm"), "\(page)")
      }
    }
  }
}
