import Diagnostics
import Foundation
import Support
import Testing
import Workbooks

@testable import ocop

/// `ocop export sheet` and `ocop import sheet`, as an office runs them.
@Suite struct SheetTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + ["--language", "vi"])
  }

  /// The workbook with some cells changed, as a spreadsheet saves it.
  private func edit(
    _ path: String, _ changes: [(sheet: String, row: Int, column: Int, text: String)]
  ) throws {
    let workbook = try Workbook(Array(Data(contentsOf: URL(filePath: path))))
    let drafts = workbook.sheets.map { sheet in
      SheetDraft(
        sheet.name, columns: [],
        rows: sheet.rows.map { row in
          var cells = [CellValue](repeating: .text(""), count: (row.cells.last?.column ?? 0) + 1)
          for cell in row.cells { cells[cell.column] = cell.value }
          for change in changes where change.sheet == sheet.name && change.row == row.number {
            cells[change.column] = .text(change.text)
          }
          return SheetDraft.Row(cells)
        }, isHidden: sheet.isHidden)
    }
    try WorkbookFile.write(drafts, to: path)
  }

  @Test func `a workbook goes out, is edited and comes back`() throws {
    let folder = try Folder.catalogue()
    let book = folder.path + "/a.xlsx"
    let out = try run("export", "sheet", "--catalogue", folder.path, "--output", book)
    #expect(out.status == 0, "\(out.errors)")
    #expect(out.output.contains("1 sản phẩm, 1 chủ thể"), "\(out.output)")
    // What somebody may be editing is not written over.
    let again = try run("export", "sheet", "--catalogue", folder.path, "--output", book)
    #expect(again.status == 3 && again.errors.contains("--force"), "\(again.errors)")
    let unchanged = try run("import", "sheet", book, "--catalogue", folder.path, "--write")
    #expect(unchanged.status == 0 && unchanged.output.contains("đã như nhau"), "\(unchanged)")

    try edit(book, [("Sản phẩm", 1, 1, "Bình gốm men lam")])
    let before = try folder.read("content/products/binh-gom.md")
    let trial = try run("import", "sheet", book, "--catalogue", folder.path)
    #expect(trial.output.contains("Tên: “Bình gốm” → “Bình gốm men lam”  ('Sản phẩm'!B2)"))
    #expect(try folder.read("content/products/binh-gom.md") == before)
    let written = try run("import", "sheet", book, "--catalogue", folder.path, "--write")
    #expect(written.status == 0, "\(written.errors)")
    #expect(
      try folder.read("content/products/binh-gom.md")
        == before.replacing("name: Bình gốm", with: "name: Bình gốm men lam"))
    // The same workbook, edited once more: what it brought before is no conflict.
    #expect(try run("import", "sheet", book, "--catalogue", folder.path).output.contains("0 ô sửa"))
    try edit(book, [("Sản phẩm", 1, 1, "Bình gốm men rạn")])
    let second = try run("import", "sheet", book, "--catalogue", folder.path, "--write")
    #expect(second.status == 0, "\(second)")
    #expect(try folder.read("content/products/binh-gom.md").contains("name: Bình gốm men rạn"))
  }

  @Test func `a wrong cell and a conflict write nothing`() throws {
    let folder = try Folder.catalogue()
    let book = folder.path + "/a.xlsx"
    _ = try run("export", "sheet", "--catalogue", folder.path, "--output", book)
    let before = try folder.read("content/products/binh-gom.md")
    let producer = try #require(
      try Workbook(Array(Data(contentsOf: URL(filePath: book)))).sheets[0]
        .rows[0].cells.first { $0.value.text == "Chủ thể" }
    ).column
    try edit(book, [("Sản phẩm", 1, producer, "khong-co")])
    let unknown = try run("import", "sheet", book, "--catalogue", folder.path, "--write")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("a.xlsx:'Sản phẩm'!"), "\(unknown.errors)")
    #expect(unknown.errors.contains("“khong-co”"), "\(unknown.errors)")
    try edit(book, [("Sản phẩm", 1, producer, "lo-gom"), ("Sản phẩm", 1, 1, "Bình")])
    try folder.write(
      "content/products/binh-gom.md", before.replacing("Bình gốm", with: "Bình hoa"))
    let both = try run("import", "sheet", book, "--catalogue", folder.path, "--write")
    #expect(both.status == 1 && both.errors.contains("--conflicts sheet"), "\(both.errors)")
    #expect(try folder.read("content/products/binh-gom.md").contains("Bình hoa"))
    let taken = try run(
      "import", "sheet", book, "--catalogue", folder.path, "--write", "--conflicts", "sheet")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try folder.read("content/products/binh-gom.md").contains("name: Bình\n"))
  }
}
