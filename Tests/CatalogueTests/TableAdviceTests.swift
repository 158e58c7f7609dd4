import Diagnostics
import Support
import Testing

@testable import Catalogue

/// What is said of tables, in the words of tables.
@Suite struct TableAdviceTests {
  /// Rows as offices have them, with a mistake in each.
  private static let tree = MemoryTree.catalogue.adding([
    "content/products.csv": """
    id,name,set,producer,commune,alcohol,season
    a,Rượu nếp,14,lo-gom,00577,,
    b,Nước mắm,Thực phẩm,lo-gom,577,,
    c,Thuốc nam,18,lo-gom,,,
    d,,9,khong-co,"xã A, huyện B, tỉnh Đắk Nông",,
    """,
    "content/producers.csv": """
    id,name,type,commune,phone
    x,Hộ bà Tư,enterprise,00577,912345678
    y,HTX,hợp tác xã,Tân Thành,
    """,
    "content/decisions/qd-1.csv": "product,kind,stars,score\nbinh-gom,new,,\"60,5\"\n",
  ])

  @Test func `no advice for a table is of metadata's notation`() throws {
    let found = try load(Self.tree.removing(["content/products/binh-gom.md"])).report.sorted
    #expect(Set(found.map(\.message.id)).count >= 8, "\(found.map(\.message.id))")
    for diagnostic in found where diagnostic.span.isInTable {
      let hint = diagnostic.hint.map { $0.english + $0.vietnamese } ?? ""
      for word in ["add a line", "thêm dòng", "quotes", "ngoặc kép", "type:", "{", "\""] {
        #expect(!hint.contains(word), "\(diagnostic.message.text.english): \(hint)")
      }
    }
  }

  @Test(arguments: [
    ("Số 08 Nguyễn Trãi, phường Phan Thiết, tỉnh Lâm Đồng", "22945"),
    ("Thôn 2, xã Lạc Dương (tỉnh Lâm Đồng)", "24848"),
  ])
  func `a whole address of today leads to its commune`(_ address: String, _ code: String) throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products.csv": "id,name,set,producer,commune\nsp,Mắm,9,lo-gom,\"\(address)\"\n"
    ])
    let loaded = try load(tree)
    #expect(loaded.report.sorted.map(\.message.id) == ["commune-by-name"])
    #expect(loaded.catalogue.products.last?.record.commune.value == code)
  }

  @Test(arguments: [
    "Bon Đắk Huýt, xã Quảng Trực, huyện Tuy Đức, tỉnh Đắk Nông",
    "thị trấn Trại Cau (huyện Đồng Hỷ)",
    "TP. Mỹ Tho", "TX. Gò Công", "xã Quảng Trực, tỉnh Đắk Nông",
  ])
  func `an address of before July 2025 is an old one`(_ address: String) throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products.csv": "id,name,set,producer,commune\nsp,Mắm,9,lo-gom,\"\(address)\"\n"
    ])
    #expect(try load(tree).report.sorted.first?.message.id == "old-address")
  }
}
