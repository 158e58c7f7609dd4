import Catalogue
import Diagnostics
import Markup
import Support
import Testing

@testable import Imports

/// From a decision's annex to records.
@Suite struct DecisionImportTests {
  /// As offices make them: titles, sections, a merged producer, a row of totals, signatures.
  private static let text = """
    UBND TỈNH LÂM ĐỒNG
    DANH SÁCH SẢN PHẨM OCOP

    TT | Tên sản phẩm | Tên chủ thể | Địa chỉ | Bộ sản phẩm | Điểm | Hạng sao | Ghi chú
    (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)
    I. SẢN PHẨM ĐẠT HẠNG 4 SAO
    1 | Mắm nêm Seagull | Công ty TNHH Seagull | phường Phan Thiết, tỉnh Lâm Đồng | Nước mắm | 79,25 | | mới
    II. SẢN PHẨM ĐẠT HẠNG 3 SAO
    2 | beCHAMP Gu Mạnh | HTX Bechamp | xã Trường Xuân, tỉnh Lâm Đồng | Cà phê | 69,71 | 3 sao |
    3 | MACCA BECHAMP | ^ | ^ | Chế biến từ rau, củ, quả, hạt | 69,00 | 3 sao |
    4 | Rượu nếp 29 độ | Hộ kinh doanh A | xã Lạc Dương, tỉnh Lâm Đồng | Rượu trắng | 55,5 | *** |
    Tổng cộng | | | | | | 4 |
    | | | TM. ỦY BAN NHÂN DÂN
    """

  @Test func `an old address is taken to be looked at, one of two meanings is asked about`() throws
  {
    let tree: MemoryTree = [
      "u.csv": """
      code,ward,district,province,successors
      1,Xã Hàm Mỹ,Huyện Hàm Thuận Nam,Tỉnh Bình Thuận,22963
      2,Phường 1,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778;24787
      3,Phường Nam Cường,Thành phố Lào Cai,Tỉnh Lào Cai,02671

      """
    ]
    var report = Report()
    let text = try #require(SourceText(tree.files[0], in: tree, report: &report))
    let made = try importing(
      annex(
        """
        TT | Tên sản phẩm | Tên chủ thể | Địa chỉ | Bộ sản phẩm | Điểm | Hạng sao
        1 | Mắm A | HTX A | xã Hàm Mỹ, huyện Hàm Thuận Nam, tỉnh Bình Thuận | 9 | 80 | 4
        2 | Mắm B | HTX B | Phường 1, TP. Đà Lạt, Lâm Đồng | 9 | 80 | 4
        3 | Mắm C | HTX C | Phường Nam Cường, thành phố Lào Cai, tỉnh Lào Cai | 9 | 80 | 4
        """), oldUnits: OldUnits(text))
    let lines = made.review.lines.filter { $0.item == .commune }
    #expect(lines.map(\.certainty) == [.likely, .open, .open])
    #expect(lines[0].taken.hasPrefix("22963"))
    #expect(lines[1].why.vietnamese.contains("24778") && lines[1].why.vietnamese.contains("24787"))
    #expect(lines[2].why.vietnamese.contains("02671") && lines[2].why.vietnamese.contains("04273"))
    #expect(made.newProducers.map(\.commune) == ["22963"])
  }

  @Test func `every row of the annex is accounted for`() throws {
    let made = try importing(annex(Self.text))
    #expect(made.productCount == 4)
    #expect(made.otherRows == 8)
    #expect(made.unreadRows == 0)
    #expect(made.waitingCount == 0)
    #expect(made.wrongTotal == nil)
    let rows = made.review.lines.filter { $0.item == .row }
    #expect(rows.count == 12)
    #expect(made.rows.map(\.stars) == [4, 3, 3, 3])
    #expect(made.rows.map(\.score) == [79.25, 69.71, 69, 55.5])
    #expect(made.newProducers.map(\.kind) == [.enterprise, .cooperative, .household])
    #expect(made.rows.map { $0.newProduct?.set } == [9, 13, 7, 14])
    #expect(made.rows[3].newProduct?.alcohol == 29)
    #expect(made.rows[2].printedProducer == "HTX Bechamp")
  }

  @Test func `what is written passes check, and a second run changes nothing`() throws {
    let first = try importing(annex(Self.text))
    let tree = try MemoryTree.catalogue.applying(first.changes(to: MemoryTree.catalogue))
    var report = Report()
    let settings = try #require(Settings(in: tree, report: &report))
    let day = try #require(CalendarDay("2026-11-24"))
    let records = Records(
      in: tree, settings: settings, day: day, includesDrafts: false, jobs: 1, report: &report)
    let catalogue = Catalogue(resolving: records, settings: settings, day: day, report: &report)
    #expect(!report.hasErrors, "\(report.lines(in: tree))")
    #expect(catalogue.products.count == 5)
    let decision = try #require(records.decisions.records.first { $0.id == "qd-9-2026" })
    #expect(decision.rows.map(\.printedProducer).last == "Hộ kinh doanh A")
    let second = try importing(annex(Self.text), into: tree)
    #expect(second.writtenCount == 4)
    #expect(second.changes(to: tree).isEmpty)
  }

  @Test func `what is not certain waits for an answer, and the answer is kept`() throws {
    let text = """
      STT | Sản phẩm | Chủ thể | Xã | Bộ | Hạng
      1 | Trà gừng | Cơ sở Hương Rừng | xã Lạc Dương, tỉnh Lâm Đồng | | 3 sao
      2 | Cao sâm | HTX Sâm | xã Lạc Dương, tỉnh Lâm Đồng | 18 | đề xuất 4 sao
      3 | Rượu cần | HTX Sâm | xã Lạc Dương, tỉnh Lâm Đồng | 15 | 3
      4 | Bún khô | | xã Lạc Dương, tỉnh Lâm Đồng | 6 | 3
      """
    let asked = try importing(annex(text))
    #expect(asked.waitingCount == 4)
    #expect(
      asked.changes(to: MemoryTree.catalogue).map(\.path) == ["content/decisions/qd-9-2026.md"])
    let open = asked.review.lines.filter { $0.certainty == .open && $0.item != .row }
    #expect(open.map(\.item) == [.set, .stars, .alcohol, .producer])
    let answered = try importing(
      annex(text),
      answers: [
        ("PL!A2", .set, "đúng"), ("PL!A3", .stars, "3 sao"), ("PL!A4", .alcohol, "18,5%"),
        ("PL!A5", .producer, "lo-gom"),
      ])
    #expect(answered.waitingCount == 0)
    #expect(answered.rows.map { $0.newProduct?.set } == [12, 18, 15, 6])
    #expect(answered.rows[2].newProduct?.alcohol == 18.5)
    #expect(answered.review.lines.filter { !$0.answer.isEmpty }.count == 4)
    let skipped = try importing(annex(text), answers: [("PL!A2", .row, "bỏ")])
    #expect(skipped.waitingCount == 3)
    #expect(skipped.rows.count == 4)
  }

  @Test func `a drink without a set is asked for its degrees with it`() throws {
    let text = """
      STT | Sản phẩm | Chủ thể | Xã | Bộ | Hạng
      1 | Rượu cần | HTX Sâm | xã Lạc Dương, tỉnh Lâm Đồng | | 3
      """
    let open = try importing(annex(text)).review.lines.filter {
      $0.certainty == .open && $0.item != .row
    }
    #expect(open.map(\.item) == [.set, .alcohol])
    let answered = try importing(
      annex(text), answers: [("PL!A2", .set, "14"), ("PL!A2", .alcohol, "18 độ")])
    #expect(answered.waitingCount == 0)
    #expect(answered.rows[0].newProduct?.alcohol == 18)
    let other = try importing(annex(text), answers: [("PL!A2", .set, "6")])
    #expect(other.waitingCount == 0)
    #expect(other.rows[0].newProduct?.alcohol == nil)
  }

  @Test func `one answer on a place or a producer settles all rows that print the same`() throws {
    let text = """
      STT | Sản phẩm | Chủ thể | Địa chỉ | Bộ | Hạng
      1 | A | HTX X | xã Quảng Trực, huyện Tuy Đức, tỉnh Đắk Nông | 6 | 3
      2 | B | HTX X | xã Quảng Trực, huyện Tuy Đức, tỉnh Đắk Nông | 6 | 3
      """
    #expect(try importing(annex(text)).waitingCount == 2)
    let answered = try importing(annex(text), answers: [("PL!A2", .commune, "24736")])
    #expect(answered.waitingCount == 0)
    #expect(Set(answered.rows.compactMap { $0.newProduct?.commune }) == ["24736"])
    #expect(answered.newProducers.count == 1)
  }

  @Test func `answers go with what a row says, not with where it stood`() throws {
    let head = "TT | Sản phẩm | Chủ thể | Địa chỉ | Bộ | Sao"
    let rice = "2 | Gạo nương | HTX X | xã Lạc Dương, tỉnh Lâm Đồng || 3"
    // The tea is gone: the rice has moved up, and takes its own answer.
    let shorter = annex([head, rice].joined(separator: "\n"))
    let text = try #require(shorter.products.first?.line.text)
    var moved = Review.Answers()
    moved.add(
      "12", to: .set, of: "PL!A2", row: "1 | Trà gừng | HTX X | xã Lạc Dương, tỉnh Lâm Đồng | 3")
    moved.add("3", to: .set, of: "PL!A3", row: text)
    let made = try importing(shorter, given: moved)
    #expect(made.rows.map { $0.newProduct?.set } == [3])
    #expect(made.unusedAnswers.map(\.vietnamese) == ["Bộ sản phẩm: 12"])
  }

  @Test func `a row of another product under a number that is taken is not lost`() throws {
    let first = try importing(annex(Self.text))
    let tree = try MemoryTree.catalogue.applying(first.changes(to: MemoryTree.catalogue))
    let other = annex(
      "TT | Tên sản phẩm | Tên chủ thể | Địa chỉ | Bộ | Sao\n"
        + "1 | Trà sen | HTX Sen | xã Lạc Dương, tỉnh Lâm Đồng | 12 | 3\n"
        + "2 | Mắm nêm Seagull | Công ty TNHH Seagull | phường Phan Thiết, tỉnh Lâm Đồng | 9 | 4")
    let made = try importing(other, into: tree)
    #expect(made.rows.map(\.isWaiting) == [true, false])
    #expect(made.rows.map(\.isWritten) == [false, true])
    #expect(made.rows[1].product == "qd-9-2026-1")
    #expect(made.changes(to: tree).isEmpty)
  }

  @Test func `what the title says is held against what was asked for`() throws {
    func differences(_ title: String) throws -> [String] {
      try importing(annex("\(title)\nTT | Sản phẩm | Chủ thể | Sao\n1 | A | HTX B | 3")).wrongTitle
        .map(\.english)
    }
    #expect(try differences("Kèm theo Quyết định số 9/QĐ-UBND ngày 05/8/2026").isEmpty)
    #expect(try differences("Quyết định số: 9/QĐ-UBND ngày 5 tháng 8 năm 2026").isEmpty)
    #expect(try differences("Quyết định số 19/QĐ-UBND ngày 05/9/2026") == ["19/QĐ", "2026-09-05"])
  }

  @Test(arguments: [
    ("Tổng cộng: 3 sản phẩm (1 sản phẩm hạng 4 sao, 2 sản phẩm hạng 3 sao)", 3),
    ("Cộng | 79,5 | 12", nil), ("Tổng số | 3 sp", 3),
  ])
  func `a row of totals tells how many products there are`(_ text: String, _ count: Int?) throws {
    let made = try importing(
      annex("TT | Sản phẩm | Chủ thể | Sao\n1 | A | HTX B | 3\n\(text)"))
    #expect(made.wrongTotal == count)
  }

  @Test func `telephones stand in no review, signatures are no sections`() throws {
    let made = try importing(
      annex(
        "TT | Sản phẩm | Chủ thể | Điện thoại | Sao\n1 | A | HTX B | 0912345678 | 3\n"
          + "| | TM. ỦY BAN NHÂN DÂN\n| | Nguyễn Văn A"))
    #expect(!made.review.lines.contains { $0.printed.contains("0912345678") })
    #expect(made.otherRows == 3 && made.unreadRows == 0)
    #expect(made.rows[0].newProduct?.name == "A")
  }

  @Test(arguments: [("99999", true), ("16075", true), ("24848", false), ("bỏ", true)])
  func `a commune's code must be one that there is`(_ code: String, _ isWaiting: Bool) throws {
    let text = annex(
      "TT | Sản phẩm | Chủ thể | Địa chỉ | Bộ | Sao\n1 | A | HTX B | huyện X | 6 | 3")
    let made = try importing(text, answers: [("PL!A2", .commune, code)])
    #expect(made.rows[0].isWaiting == isWaiting)
  }

  @Test func `tables with Vietnamese headings get their rows`() throws {
    let table = "Mã bản ghi,Tên sản phẩm,Bộ,Tên chủ thể,Mã xã\nlo,Lọ,21,lo-gom,00577\n"
    let tree = MemoryTree.catalogue.adding(["content/products.csv": table])
    let made = try importing(
      annex(
        "TT | Sản phẩm | Chủ thể | Địa chỉ | Bộ | Sao\n1 | Bát | Lò gốm | xã Bát Tràng, Hà Nội | 21 | 3"
      ),
      into: tree)
    let after = try tree.applying(made.changes(to: tree))
    #expect(try after.text("content/products.csv") == table + "qd-9-2026-1,Bát,21,lo-gom,00577\n")
  }

  @Test func `a product that is there is renewed or upgraded, not made again`() throws {
    let text = """
      STT | Tên sản phẩm | Chủ thể | Địa chỉ | Bộ | Số sao
      1 | BÌNH GỐM | Hợp tác xã LÒ GỐM | xã Bát Tràng, Hà Nội | 21 | 5
      2 | Bình gốm | Lo gom | xã Bát Tràng, Hà Nội | 21 | 3
      """
    let made = try importing(annex(text))
    #expect(made.rows[0].newProduct == nil)
    #expect(made.rows[0].product == "binh-gom")
    #expect(made.rows[0].kind == .upgraded)
    // The same product twice is asked about.
    #expect(made.rows[1].isWaiting)
    let other =
      "STT | Tên sản phẩm | Chủ thể | Địa chỉ | Bộ | Số sao\n"
      + "1 | Bình gốm | HTX Kim Lan | xã Bát Tràng, Hà Nội | 21 | 3"
    #expect(try importing(annex(other)).rows[0].newProduct != nil)
  }

  @Test func `a revocation names what it ends`() throws {
    let text = """
      TT | Sản phẩm | Chủ thể | Địa chỉ | Ghi chú
      1 | Bình gốm | Lò gốm | xã Bát Tràng, Hà Nội | Thu hồi
      2 | Không có | Lò gốm | xã Bát Tràng, Hà Nội | Thu hồi
      """
    let made = try importing(annex(text), kind: .revoked)
    #expect(made.rows[0].revokes == "qd-1")
    #expect(made.rows[0].kind == .revoked)
    #expect(!made.rows[0].isWaiting)
    #expect(made.rows[1].isWaiting)
  }

  @Test(arguments: [
    ("05/08/2029", "2029-08-05", 0), ("2029-08-05", "2029-08-05", 0), ("47335", "2029-08-05", 1),
    ("36 tháng", nil, 1),
  ])
  func `a last day is read, and what is none is told`(
    _ text: String, _ day: String?, _ told: Int
  ) throws {
    let made = try importing(
      annex("TT | Sản phẩm | Chủ thể | Hiệu lực đến | Sao\n1 | A | HTX B | \(text) | 3"))
    #expect(made.rows[0].validUntil == day)
    #expect(made.review.lines.count { $0.item == .validUntil } == told)
  }

  @Test func `rows are added to tables as they are`() throws {
    let table = "id;name;set;producer;commune\r\nlo;Lọ hoa;21;lo-gom;00577"
    let tree = MemoryTree.catalogue.adding(["content/products.csv": table])
    let text = """
      TT | Sản phẩm | Chủ thể | Địa chỉ | Bộ | Sao | Mã số
      1 | Rượu; nếp 29 độ | Lò gốm | xã Bát Tràng, Hà Nội | 14 | 3 | 01-00577-7-2026
      """
    let made = try importing(annex(text), into: tree)
    let after = try tree.applying(made.changes(to: tree))
    #expect(
      try after.text("content/products.csv") == table
        + "\r\n01-00577-7-2026;\"Rượu; nếp 29 độ\";14;lo-gom;00577\r\n")
    #expect(
      try after.text("content/products/01-00577-7-2026.md").contains("alcohol: \"29\""))
  }

  @Test func `personal columns are not taken over, unknown ones are told`() throws {
    let text = """
      TT | Tên sản phẩm | Chủ thể | Người đại diện | Điện thoại | Công suất | Hạng
      1 | A | HTX B | Nguyễn Văn C | 0912345678 | 5 tấn | 3
      """
    let made = try importing(annex(text))
    #expect(made.leftOut.map(\.isPersonal) == [true, true, false])
    let mapped = try importing(annex(text, mapping: ["cong suat": .note]))
    #expect(mapped.leftOut.count == 2)
    #expect(mapped.rows[0].note == "5 tấn")
  }
}

/// What annexes hold beside products, and what people answer.
@Suite struct AnnexFaultTests {
  private static let header =
    "TT | Tên sản phẩm | Chủ thể | Địa chỉ | Bộ sản phẩm | Điểm | Hạng sao"
  private static let place = "xã Trường Xuân, tỉnh Lâm Đồng"

  private static func row(_ number: Int, _ name: String, set: String = "9") -> String {
    "\(number) | \(name) | HTX \(number) | \(place) | \(set) | 80 | 4"
  }

  @Test func `a row that a person leaves out is not counted, now or later`() throws {
    let sheet = annex(
      [Self.header, Self.row(1, "Mắm A"), Self.row(2, "Mắm B")].joined(separator: "\n"))
    let address = try #require(sheet.products.last?.line.address)
    let made = try importing(sheet, answers: [(address, .row, "bỏ")])
    let tree = try MemoryTree.catalogue.applying(made.changes(to: MemoryTree.catalogue))
    #expect(try tree.text("content/decisions/qd-9-2026.md").contains("\nrows: 1\n"))
    #expect(made.leftOutCount == 1 && made.waitingCount == 0)
    // Written whole before, and left out since: the count follows, nothing else is changed.
    let waiting = annex(
      [Self.header, Self.row(1, "Mắm A"), Self.row(2, "Mắm B", set: "")].joined(separator: "\n"))
    let first = try MemoryTree.catalogue.applying(
      importing(waiting).changes(to: MemoryTree.catalogue))
    #expect(try first.text("content/decisions/qd-9-2026.md").contains("\nrows: 2\n"))
    let second = try importing(waiting, into: first, answers: [(address, .row, "bỏ")])
    let after = try first.applying(second.changes(to: first))
    #expect(
      try after.text("content/decisions/qd-9-2026.md")
        == first.text("content/decisions/qd-9-2026.md").replacing("rows: 2", with: "rows: 1"))
    let third = try importing(waiting, into: after, answers: [(address, .row, "bỏ")])
    #expect(third.changes(to: after).isEmpty)
  }

  @Test(arguments: [
    " | - Như Điều 3 QĐ; | | | | | KT. CHỦ TỊCH", " | - Lưu: VT, NN. | | | | | PHÓ CHỦ TỊCH",
    " | Nơi nhận: | | | TM. ỦY BAN NHÂN DÂN", " | Các sở, ban, ngành | | | | | CHỦ TỊCH",
  ])
  func `who gets it and who signs are no products`(_ ending: String) throws {
    let made = try importing(
      annex(
        [Self.header, Self.row(1, "Mắm A"), "Tổng cộng: 1 sản phẩm", ending].joined(separator: "\n")
      ))
    #expect(made.productCount == 1 && made.wrongTotal == nil && made.unreadRows == 0)
  }

  @Test(arguments: [
    ("Bộ sản phẩm 9", 9), ("Bộ 13", 13), ("13 - Cà phê, ca cao", 13), ("Bộ sp: Cà phê, ca cao", 13),
    ("Bộ Chế biến từ rau, củ, quả, hạt", 7), ("Gia vị khác (hành, tỏi, gừng, riềng,…)", 10),
    ("CÀ PHÊ, CA CAO", 13),
  ])
  func `a set is taken however it is led in`(_ text: String, _ set: Int) throws {
    let made = try importing(
      annex([Self.header, Self.row(1, "Hàng A", set: text)].joined(separator: "\n")))
    #expect(made.rows[0].newProduct?.set == set && !made.rows[0].isWaiting)
  }

  @Test(arguments: ["Bộ 13, bộ 9", "Bộ", "Thực phẩm", "Bộ sản phẩm 27"])
  func `what names no set is asked for`(_ text: String) throws {
    let made = try importing(
      annex([Self.header, Self.row(1, "Hàng A", set: text)].joined(separator: "\n")))
    #expect(made.rows[0].isWaiting)
  }

  @Test(arguments: ["như trên", "nt", "-nt-", "\"", "〃", "Như dòng trên"])
  func `what is the same as above is taken from there`(_ ditto: String) throws {
    let made = try importing(
      annex(
        """
        \(Self.header)
        1 | Mắm A | HTX A | \(Self.place) | 9 | 80 | 4
        2 | Mắm B | \(ditto) | \(ditto) | \(ditto) | 70 | 4
        """))
    #expect(made.waitingCount == 0 && made.newProducers.count == 1)
    #expect(made.rows[1].newProduct?.set == 9)
  }

  @Test func `several products in one row, and a law, are asked about without waiting`() throws {
    let made = try importing(
      annex(
        [
          Self.header, Self.row(1, "Mật ong (4 sản phẩm)", set: "4"),
          Self.row(2, "Viên nghệ", set: "18"),
        ]
        .joined(separator: "\n")))
    #expect(made.waitingCount == 0)
    #expect(made.review.lines.contains { $0.item == .variants && $0.taken.isEmpty })
    #expect(made.review.lines.contains { $0.item == .regime })
    let address = try #require(made.review.lines.first { $0.item == .regime }?.address)
    let answered = try importing(
      annex(
        [
          Self.header, Self.row(1, "Mật ong (4 sản phẩm)", set: "4"),
          Self.row(2, "Viên nghệ", set: "18"),
        ]
        .joined(separator: "\n")), answers: [(address, .regime, "Thực phẩm chức năng")])
    let tree = try MemoryTree.catalogue.applying(answered.changes(to: MemoryTree.catalogue))
    #expect(try tree.text("content/products.csv").contains(",health_food,"))
  }

  @Test(arguments: [("Số Quyết định công nhận", true), ("QĐ công nhận", true), ("Ghi chú", false)])
  func `a revocation's column of decisions names what is revoked`(
    _ heading: String, _ isSure: Bool
  ) throws {
    let sheet = annex(
      """
      TT | Tên sản phẩm | Chủ thể | Địa chỉ | \(heading) | Lý do thu hồi
      1 | Bình gốm | Lò gốm | xã Bát Tràng, Hà Nội | Số 1/QĐ-UBND ngày 15/12/2025 | hết hạn
      """, isRevocation: true)
    let made = try importing(sheet, kind: .revoked)
    #expect(made.rows[0].revokes == "qd-1")
    #expect(made.review.lines.contains { $0.item == .revokes } == !isSure)
    #expect(made.rows[0].note == (isSure ? "hết hạn" : "Số 1/QĐ-UBND ngày 15/12/2025"))
  }

  @Test(arguments: [
    ("1/QĐ-UBND", "qd-1"), ("qd-1", "qd-1"), ("Số 1/QĐ-UBND ngày 15/12/2025", "qd-1"),
    ("99/QĐ-UBND", nil), ("1/QĐ-UBND; 99/QĐ-HĐND và số khác", "qd-1"),
  ])
  func
    `what is to be revoked is told by id or number, and a decision that is not there is asked for`(
      _ asked: String, _ id: String?
    ) throws
  {
    let sheet = annex(
      """
      TT | Tên sản phẩm | Chủ thể | Địa chỉ
      1 | Bình gốm | Lò gốm | xã Bát Tràng, Hà Nội
      """)
    let made = try importing(sheet, kind: .revoked, revokes: asked)
    #expect(made.rows[0].revokes == id && made.rows[0].isWaiting == (id == nil))
    let address = try #require(sheet.products.first?.line.address)
    let answered = try importing(
      sheet, kind: .revoked, revokes: "99/QĐ-UBND", answers: [(address, .revokes, asked)])
    #expect(answered.rows[0].revokes == id)
  }

  @Test(arguments: ["99/QĐ-UBND", "2/QĐ-UBND"])
  func `a column that names another decision is not passed over`(_ printed: String) throws {
    let made = try importing(
      annex(
        """
        TT | Tên sản phẩm | Chủ thể | Địa chỉ | Quyết định công nhận
        1 | Bình gốm | Lò gốm | xã Bát Tràng, Hà Nội | \(printed)
        """, isRevocation: true), kind: .revoked)
    #expect(made.rows[0].revokes == nil && made.rows[0].isWaiting)
  }

  @Test(arguments: ["\"", "như trên", "-nt-"])
  func `a name that is only as above, or with nothing above, is asked for`(_ ditto: String) throws {
    let made = try importing(
      annex([Self.header, Self.row(1, "Mắm A"), Self.row(2, ditto)].joined(separator: "\n")))
    #expect(!made.rows[0].isWaiting && made.rows[1].isWaiting)
    let first = try importing(
      annex("\(Self.header)\n1 | Mắm A | \(ditto) | \(Self.place) | 9 | 80 | 4"))
    #expect(first.rows[0].isWaiting && first.newProducers.isEmpty)
  }

  @Test func `a row that was left out and is taken again is counted again`() throws {
    let sheet = annex(
      [Self.header, Self.row(1, "Mắm A"), Self.row(2, "Mắm B")].joined(separator: "\n"))
    let answers = sheet.products.map { ($0.line.address, Review.Item.row, "bỏ") }
    let made = try importing(sheet, answers: answers)
    let tree = try MemoryTree.catalogue.applying(made.changes(to: MemoryTree.catalogue))
    #expect(try tree.text("content/decisions/qd-9-2026.md").contains("\nrows: 0\n"))
    let after = try tree.applying(try importing(sheet, into: tree).changes(to: tree))
    #expect(try after.text("content/decisions/qd-9-2026.md").contains("\nrows: 2\n"))
  }

  @Test func `an answer about a row that is not understood makes it wait`() throws {
    let sheet = annex(
      [Self.header, Self.row(1, "Mắm A"), Self.row(2, "Mắm B")].joined(separator: "\n"))
    let address = try #require(sheet.products.last?.line.address)
    let made = try importing(sheet, answers: [(address, .row, "4 sao")])
    #expect(made.rows[1].isWaiting && !made.rows[0].isWaiting && made.unusedAnswers.count == 1)
    // Of one that is written already it is kept, and told.
    let tree = try MemoryTree.catalogue.applying(
      importing(sheet).changes(to: MemoryTree.catalogue))
    let again = try importing(sheet, into: tree, answers: [(address, .row, "bỏ")])
    #expect(again.unusedAnswers.count == 1 && again.changes(to: tree).isEmpty)
    #expect(again.review.lines.contains { $0.answer == "bỏ" })
  }

  @Test(arguments: [
    ("Tên hàng hoá", AnnexColumn.name), ("Mặt hàng", .name), ("Hạng", .stars), ("Ngành hàng", .set),
    ("Lý do thu hồi", .note),
  ])
  func `a heading is known by its words`(_ heading: String, _ column: AnnexColumn) {
    #expect(AnnexColumn(heading: heading) == column)
  }

  @Test(arguments: [
    ("Tên sản phẩm", AnnexColumn.name), ("sao", .stars), ("chu the", .producer), ("name", .name),
    ("valid_until", .validUntil), ("Quyết định bị thu hồi", .revokes),
  ])
  func `a mapping names columns in either language`(_ text: String, _ column: AnnexColumn) {
    #expect(AnnexColumn(written: text) == column)
    #expect(AnnexColumn(written: "giá bán") == nil)
  }
}
