import Diagnostics
import Foundation
import Markup
import Support
import Testing

@testable import Catalogue

/// Words can be found, and are read by their Vietnamese names.
@Suite struct KeyNameTests {
  @Test func `every key and column has a name and an example`() {
    for list in KeyList.all where list.name != "sets" {
      for entry in list.entries {
        #expect(KeyName.of(entry.key) != nil, "\(list.name).\(entry.key)")
      }
    }
  }

  @Test(arguments: [("Keys", MessageLanguage.english), ("Khoa", .vietnamese)])
  func `the documentation has them as they are`(_ name: String, _ language: MessageLanguage) throws
  {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ocop/ocop.docc/\(name).md").standardized
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try KeyList.page(in: language).write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == KeyList.page(in: language))
  }

  @Test func `a table may be headed in Vietnamese`() throws {
    let loaded = try load(
      MemoryTree.catalogue.adding([
        "content/products.csv": """
        Mã bản ghi,TÊN SẢN PHẨM,Tên (en),Bộ sản phẩm,Tên chủ thể,Xã/phường,Nổi bật
        lo,Lọ hoa,Vase,21,lo-gom,00577,Có
        """,
        "content/producers.csv": """
        mã bản ghi,Tên chủ thể,Loại hình,mã xã,Vĩ độ,Kinh độ,Điện thoại
        x,HTX X,HTX,00577,20.97,105.91,024 3874 0000
        """,
        "content/decisions/qd-1.csv": """
        STT,Sản phẩm,Hình thức,Hạng sao,Điểm,Ghi chú
        1,binh-gom,mới,4 sao,"82,5",x
        """,
      ]))
    #expect(loaded.report.diagnostics.isEmpty, "\(loaded.lines)")
    let product = try #require(loaded.catalogue.products.last?.record)
    #expect(product.isFeatured)
    #expect(product.name.value(for: .english).value == "Vase")
    #expect(loaded.catalogue.producers.last?.record.coordinates?.latitude == 20.97)
    #expect(loaded.catalogue.decisions[0].rows[0].record.recognition.stars == 4)
  }

  @Test func `an unknown column is answered with the columns there are`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products.csv": "id,name,set,producer,commune,Gía tiền\nlo,Lọ,21,lo-gom,00577,5\n"
    ])
    let found = try load(tree).report.diagnostics
    #expect(found.map(\.message.id) == ["unknown-column"])
    #expect(found.first?.hint?.vietnamese.contains("alcohol (Độ cồn)") == true)
  }

  @Test func `two headings of one column are an error`() throws {
    let tree = MemoryTree.catalogue.adding([
      "content/products.csv": "id,name,Tên sản phẩm,set,producer,commune\nlo,A,B,21,lo-gom,00577\n"
    ])
    #expect(try load(tree).report.diagnostics.map(\.message.id) == ["duplicate-column"])
  }

  @Test func `what pages print for a value is read`() throws {
    let text = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../themes/default/strings/vi.yaml"), encoding: .utf8)
    func check<Value: NamedChoice>(_: Value.Type, _ group: String) {
      let lines = text.split(separator: "\n").drop { $0 != "\(group):" }.dropFirst()
        .prefix { $0.hasPrefix("  ") }
      #expect(!lines.isEmpty, "\(group)")
      for line in lines {
        let parts = line.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(
          Value(written: parts[1])?.rawValue == parts[0] || Value(rawValue: parts[0]) == nil,
          "\(group): \(line)")
      }
    }
    check(Producer.Kind.self, "producer_kind")
    check(SalesPoint.Kind.self, "point_kind")
    check(SalesPoint.Status.self, "point_status")
    check(Destination.Kind.self, "destination_kind")
    check(Recognition.Kind.self, "recognition")
  }
}
