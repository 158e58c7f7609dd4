import Diagnostics
import Support
import Testing

@testable import Catalogue

/// Messages that say what to do, to those who do not know the words.
@Suite struct CureTests {
  /// What is told of a product with a line more.
  private func hint(_ line: String) throws -> (id: String, vietnamese: String) {
    let found = try load(.product(line)).report.sorted
    let first = try #require(found.first, "\(line)")
    return (first.message.id, first.hint?.vietnamese ?? "")
  }

  @Test(arguments: [
    ("stars: 4", "unknown-key", "decisions/<mã>.csv"), ("Hạng sao: 4", "unknown-key", "quyết định"),
    ("score: 82", "unknown-key", "quyết định"), ("price: 5000", "unknown-key", "variants"),
    ("ảnh: a.jpg", "unknown-key", "photos"),
    ("variants: [{name: a, price: 120.000 - 185.000}]", "wrong-type", "120000"),
    ("variants: [{name: a, price: 120.000}]", "wrong-type", "120000"),
    ("village: Làng gốm", "unknown-reference", "mã của bản ghi"),
  ])
  func `what people write is answered with what to write`(
    _ line: String, _ id: String, _ words: String
  ) throws {
    let found = try hint(line)
    #expect(found.id == id)
    #expect(found.vietnamese.contains(words), "\(found.vietnamese)")
  }

  @Test(arguments: [
    ("Lò gốm", "“lo-gom” (Lò gốm)"), ("LO GOM", "“lo-gom” (Lò gốm)"),
    ("lo-gon", "“lo-gom” (Lò gốm)"),
    ("Hộ ông Nguyễn Văn A", "mã của bản ghi"),
  ])
  func `a producer by its name is answered with its id`(_ text: String, _ words: String) throws {
    let tree = MemoryTree.with(
      "products/lo.md",
      "---\nname: Lọ\nset: 21\nproducer: \(text)\ncommune: \"00577\"\n---\n")
    let found = try load(tree).report.sorted
    #expect(found.map(\.message.id) == ["unknown-reference"])
    let hint = found.first?.hint?.vietnamese ?? ""
    #expect(hint.contains(words), "\(hint)")
    // No id is ever made of a person's name.
    #expect(!hint.contains("nguyen-van-a"))
  }

  @Test(arguments: [
    ("\tname: A", "tab"), ("name: “Nước mắm: cốt nhĩ”", "dấu ngoặc kép thẳng"),
    ("name：Nước mắm", "dấu hai chấm thường"), ("summary:\u{A0}A: B", "dấu cách thường"),
  ])
  func `signs of other programs are named on their own line`(_ line: String, _ words: String) throws
  {
    let tree = MemoryTree.with(
      "products/lo.md",
      "---\nset: 21\n\(line)\nname: B\nproducer: lo-gom\ncommune: \"00577\"\n---\n")
    let found = try load(tree)
    #expect(found.report.sorted.map(\.message.id) == ["strange-sign"])
    #expect(found.report.sorted.first?.hint?.vietnamese.contains(words) == true)
    #expect(found.lines.first?.contains("lo.md:3:") == true, "\(found.lines)")
  }

  @Test(arguments: [
    "\"20.9697, 105.9081\"", "[20.9697, 105.9081]", "[20,9697, 105,9081]", "\"20,9697; 105,9081\"",
    "\"20,9697 105,9081\"", "\"(20.9697, 105.9081)\"", "20°58'10.92\"N 105°54'29.16\"E",
    "20°58′10,92″B, 105°54′29,16″Đ",
  ])
  func `coordinates are read as maps give them`(_ text: String) throws {
    let tree = MemoryTree.with(
      "producers/x.md", "---\nname: X\ntype: HTX\ncommune: \"00577\"\ncoordinates: \(text)\n---\n")
    let loaded = try load(tree)
    #expect(loaded.report.diagnostics.isEmpty, "\(loaded.lines)")
    let place = try #require(loaded.catalogue.producers.last?.record.coordinates)
    #expect(abs(place.latitude - 20.9697) < 0.0001 && abs(place.longitude - 105.9081) < 0.0001)
  }

  @Test(arguments: ["105.9081, 20.9697", "20.9697", "hai mươi", "20°58', 105°", "1, 2, 3"])
  func `what is no pair of degrees in Viet Nam is an error`(_ text: String) throws {
    let tree = MemoryTree.with(
      "producers/x.md", "---\nname: X\ntype: HTX\ncommune: \"00577\"\ncoordinates: \(text)\n---\n")
    let place = try load(tree).catalogue.producers.last?.record.coordinates
    if text != "20°58', 105°" { #expect(place == nil) }
  }

  @Test(arguments: [("4 sao", 4), ("4.0", 4), ("OCOP 5 sao", 5), ("Hạng 3 sao", 3)])
  func `stars of a table may carry their word`(_ text: String, _ stars: Int) throws {
    let tree = MemoryTree.with("decisions/qd-1.csv", "product,kind,stars\nbinh-gom,mới,\(text)\n")
    let rows = try load(tree).catalogue.decisions[0].rows
    #expect(rows.map(\.record.recognition.stars) == [stars])
  }

  @Test(arguments: [
    ("content/Danh sách.xlsx", "ocop import decision"), ("content/products/bai.docx", "Markdown"),
    ("content/ghi chu.txt", "Markdown"),
  ])
  func `a file in the wrong place is told where it goes`(_ path: String, _ words: String) throws {
    let found = try load(MemoryTree.catalogue.adding([path: "x"])).report.sorted
    #expect(
      found.contains { $0.hint?.vietnamese.contains(words) == true }, "\(found.map(\.message.id))")
  }
}
