import Diagnostics
import Foundation
import Support
import Testing
import Workbooks

/// `ocop import decision`, as an officer runs it.
@Suite struct ImportTests {
  private static let strings = [
    "DANH SÁCH SẢN PHẨM OCOP", "TT", "Tên sản phẩm", "Tên chủ thể", "Địa chỉ", "Bộ sản phẩm",
    "Điểm", "Hạng sao", "Mắm nêm Seagull", "Công ty TNHH Seagull",
    "phường Phan Thiết, tỉnh Lâm Đồng", "Nước mắm", "79,25", "4 sao", "Trà gừng",
  ].map { "<t>\($0)</t>" }

  private static func row(_ number: Int, _ cells: [String]) -> String {
    "<row r='\(number)'>" + cells.joined() + "</row>"
  }

  private static func string(_ index: Int) -> String { "<c t='s'><v>\(index)</v></c>" }

  private static let sheet =
    "<sheetData>" + row(1, [string(0)]) + row(3, (1...7).map(string))
    + row(4, ["<c><v>1</v></c>"] + (8...13).map(string))
    + row(
      5,
      ["<c><v>2</v></c>", string(14), string(9), string(10), "<c/>", "<c><v>60.5</v></c>"]
        + ["<c><v>3</v></c>"])
    + "</sheetData>"

  private func run(_ folder: Folder, _ file: String, _ more: [String] = []) throws
    -> Program.Outcome
  {
    try Program.run(
      [
        "import", "decision", file, "--number", "12/QĐ-UBND", "--date", "05/08/2026",
        "--authority", "UBND tỉnh Lâm Đồng", "--level", "tỉnh", "--catalogue", folder.path,
        "--language", "vi",
      ] + more)
  }

  @Test func `an annex in old letters is read, and told`() throws {
    let folder = try Folder.catalogue()
    let annex = folder.path + "/cu.xlsx"
    let old = [
      "TT", "Tªn s¶n phÈm", "Tªn chñ thÓ", "§Þa chØ", "Bé s¶n phÈm", "§iÓm", "H¹ng sao",
      "M¾m nªm", "C«ng ty TNHH BiÓn Xanh", "ph\u{AD}êng Phan ThiÕt, tØnh L©m §ång", "N\u{AD}íc m¾m",
      "79,25", "4 sao",
    ]
    let sheet =
      "<sheetData>" + Self.row(1, (0...6).map(Self.string))
      + Self.row(2, ["<c><v>1</v></c>"] + (7...12).map(Self.string)) + "</sheetData>"
    try Data(StoredArchive.xlsx(["PL": sheet], strings: old.map { "<t>\($0)</t>" }))
      .write(to: URL(filePath: annex))
    let written = try run(folder, annex, ["--write"])
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.output.contains("10 ô viết bằng phông TCVN3"), "\(written.output)")
    #expect(try folder.read("content/products.csv").contains("Mắm nêm"))
    #expect(try folder.read("content/producers.csv").contains("Công ty TNHH Biển Xanh"))
  }

  @Test func `rows in a workbook are not added to beside it`() throws {
    let folder = try Folder.catalogue()
    let annex = folder.path + "/phu-luc.xlsx"
    let bytes = StoredArchive.xlsx(["PL": Self.sheet], strings: Self.strings)
    try Data(bytes).write(to: URL(filePath: annex))
    try folder.write("content/decisions/qd-12-2026.xlsx", bytes)
    let outcome = try run(folder, annex, ["--write"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("content/decisions/qd-12-2026.xlsx"))
    #expect(!folder.exists("content/decisions/qd-12-2026.csv"))
  }

  @Test func `an annex is tried, answered, written, and written once`() throws {
    let folder = try Folder.catalogue()
    let annex = folder.path + "/phu-luc.xlsx"
    try Data(StoredArchive.xlsx(["PL": Self.sheet], strings: Self.strings))
      .write(to: URL(filePath: annex))
    let trial = try run(folder, annex)
    #expect(trial.status == 0, "\(trial.errors)")
    #expect(trial.output.contains("4 dòng: 2 sản phẩm, 2 dòng khác"))
    #expect(trial.output.contains("1 dòng sẵn sàng (1 sản phẩm mới, 1 chủ thể mới)"))
    #expect(trial.output.contains("1 chờ trả lời") && trial.output.contains("chạy thử"))
    #expect(!folder.exists("content/products.csv"))
    let review = folder.path + "/imports/qd-12-2026.xlsx"
    let rows = try Workbook(Array(Data(contentsOf: URL(filePath: review)))).sheets[0].rows
    #expect(
      rows.contains { row in
        row[5]?.value.text == "CHỜ TRẢ LỜI" && row[1]?.value.text == "Bộ sản phẩm"
      })
    // An answer, as a person's program writes it.
    let answers = ["Ô", "Mục", "Sửa lại thành", "PL!A5", "Bộ sản phẩm", "12"]
    try Data(
      StoredArchive.xlsx(
        [
          "Rà soát": "<sheetData>" + Self.row(1, (0...2).map(Self.string))
            + Self.row(2, (3...5).map(Self.string)) + "</sheetData>"
        ], strings: answers.map { "<t>\($0)</t>" })
    ).write(to: URL(filePath: review))
    // Another annex has no place for it: the review is put aside, and works again when it is back.
    let other = folder.path + "/khac.xlsx"
    let shorter = (Self.sheet.split(separator: "<row r='5'>").first ?? "") + "</sheetData>"
    try Data(
      StoredArchive.xlsx(
        ["PL": String(shorter)], strings: Self.strings)
    ).write(to: URL(filePath: other))
    let moved = try run(folder, other)
    #expect(moved.output.contains("qd-12-2026-cu.xlsx"), "\(moved.output)")
    #expect(folder.exists("imports/qd-12-2026-cu.xlsx"))
    try FileManager.default.removeItem(atPath: review)
    try FileManager.default.moveItem(
      atPath: folder.path + "/imports/qd-12-2026-cu.xlsx", toPath: review)
    let written = try run(folder, annex, ["--write"])
    #expect(written.output.contains("0 chờ trả lời"), "\(written.output)\(written.errors)")
    #expect(written.output.contains("đã ghi content/products.csv"))
    let products = try folder.read("content/products.csv")
    #expect(products.contains("qd-12-2026-2,Trà gừng,,12,qd-12-2026-ct-1,22945"))
    let again = try run(folder, annex, ["--write"])
    #expect(again.output.contains("không có gì để ghi"))
    #expect(try folder.read("content/products.csv") == products)
    let check = try Program.run(["check", "--catalogue", folder.path, "--date", "2026-11-24"])
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `a review that cannot be read is not written over`() throws {
    let folder = try Folder.catalogue()
    let annex = folder.path + "/phu-luc.xlsx"
    try Data(StoredArchive.xlsx(["PL": Self.sheet], strings: Self.strings))
      .write(to: URL(filePath: annex))
    try folder.write("imports/qd-12-2026.xlsx", "không phải bảng tính")
    let outcome = try run(folder, annex, ["--write"])
    #expect(outcome.status == 1 && outcome.errors.contains("imports/qd-12-2026.xlsx"))
    #expect(try folder.read("imports/qd-12-2026.xlsx") == "không phải bảng tính")
    #expect(!folder.exists("content/decisions/qd-12-2026.md"))
  }

  @Test func `what is no annex is told, and nothing is written`() throws {
    let folder = try Folder.catalogue()
    for (name, bytes, words) in [
      ("a.csv", Array("tên,tuổi\nA,5\n".utf8), "không tìm thấy bảng sản phẩm"),
      ("b.xlsx", Array("PK\u{3}\u{4}hỏng".utf8), "bảng tính bị hỏng"),
      ("c.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Lưu thành"),
    ] as [(String, [UInt8], String)] {
      let path = folder.path + "/" + name
      try Data(bytes).write(to: URL(filePath: path))
      let outcome = try run(folder, path, ["--write"])
      #expect(outcome.status == 1 && outcome.errors.contains(words), "\(name): \(outcome.errors)")
    }
    let missing = try run(folder, folder.path + "/khong-co.xlsx")
    #expect(missing.status == 1 && missing.errors.contains("không đọc được tệp"))
    #expect(!folder.exists("imports") && !folder.exists("content/decisions/qd-12-2026.md"))
  }

  @Test func `a shop's list becomes a point's stock, once it is asked for`() throws {
    let folder = try Folder.catalogue()
    let path = "content/points/cho.md"
    let point = "---\nname: Quầy chợ\nkind: retail\ncommune: \"00577\"\naddress: Số 1\n---\n"
    try folder.write(path, point)
    try folder.write(
      "kho.csv", "Tên hàng;Tồn\r\nBÌNH GỐM;2\r\nNước suối;9\r\n")
    func run(_ point: String, _ more: String...) throws -> Program.Outcome {
      try Program.run(
        [
          "import", "stock", point, folder.path + "/kho.csv", "--catalogue", folder.path,
          "--date", "30/11/2026", "--language", "vi",
        ] + more)
    }
    let trial = try run("cho")
    #expect(trial.status == 0 && trial.output.contains("1 sản phẩm mới ở điểm này"), "\(trial)")
    #expect(trial.output.contains("chưa biết là sản phẩm nào: CSV!A3 Nước suối"), "\(trial)")
    #expect(trial.output.contains("cột không lấy: CSV!B1 “Tồn”"), "\(trial)")
    #expect(try folder.read(path) == point)
    let written = try run("cho", "--write")
    #expect(written.status == 0, "\(written)")
    #expect(
      try folder.read(path)
        == point.dropLast(4) + "stocks:\n  - product: binh-gom\n    checked: 2026-11-30\n---\n")
    #expect(try run("cho", "--write").output.contains("không có gì để ghi"))
    let other = try run("chợ")
    #expect(other.status == 2 && other.errors.contains("ý bạn là “cho”?"), "\(other)")
  }

  @Test func `what a producer sent becomes a story, and a picture to send back`() throws {
    let folder = try Folder.catalogue()
    let path = "content/products/binh-gom.md"
    let before = try folder.read(path)
    try folder.write("sent/bai.txt", "Nặn tay, nung củi.\r\n\r\n1. Không phải danh sách\r\n")
    try folder.write("sent/z1.png", Pictures.png(width: 40, height: 30))
    try folder.write("sent/cu.doc", "x")
    func run(_ product: String, _ more: String...) throws -> Program.Outcome {
      try Program.run(
        [
          "import", "story", product, folder.path + "/sent", "--catalogue", folder.path,
          "--language", "vi",
        ] + more)
    }
    let trial = try run("binh-gom")
    #expect(trial.status == 0 && trial.output.contains("z1.png → binh-gom-1.png"), "\(trial)")
    #expect(trial.output.contains("cu.doc: lưu lại thành .docx"), "\(trial)")
    #expect(try folder.read(path) == before)
    let picture = try Data(contentsOf: URL(filePath: folder.path + "/imports/binh-gom-duyet.jpg"))
    #expect(picture.starts(with: [0xFF, 0xD8]) && picture.count > 5000)
    let written = try run("binh-gom", "--write")
    #expect(written.status == 0, "\(written)")
    #expect(
      try folder.read(path).hasSuffix("---\n\nNặn tay, nung củi.\n\n1\\. Không phải danh sách\n"))
    #expect(try run("binh-gom", "--write").output.contains("không có gì để ghi"))
    let other = try run("binh-gm")
    #expect(other.status == 2 && other.errors.contains("ý bạn là “binh-gom”?"), "\(other)")
  }
}
