import Diagnostics
import Markup
import Testing

@testable import Catalogue

/// The keys as editors take them.
@Suite struct KeySchemaTests {
  private func schema(_ kind: RecordKind) throws -> Node {
    var report = Report()
    let bytes = KeySchema(of: kind, in: .vietnamese).json.line
    let node = JSONReader.read(bytes[...], path: "schema.json", report: &report)
    #expect(!report.hasErrors)
    return try #require(node)
  }

  private func words(_ node: Node?) -> [String] {
    switch node?.content {
    case .scalar(let text, _)?: [text]
    case .list(let items)?: items.flatMap { words($0) }
    case .map(let entries)?: entries.flatMap { words($0.value) }
    case nil: []
    }
  }

  @Test func `every key of every kind is there, and nothing else is allowed`() throws {
    for kind in RecordKind.allCases {
      let schema = try schema(kind)
      #expect(
        (schema["properties"]?.value.entries ?? []).map(\.key) == kind.record.keys.map(\.name),
        "\(kind)")
      #expect(schema.text("additionalProperties") == "false")
    }
  }

  @Test func `choices are told in both languages, lists and maps by what is in them`() throws {
    let producers = try schema(.producers)["properties"]?.value
    let type = words(producers?["type"]?.value)
    #expect(type.contains("cooperative") && type.contains("Hợp tác xã") && type.contains("HTX"))
    let visits = words(producers?["visits"]?.value)
    #expect(visits.contains { $0.hasPrefix("Giờ mở cửa") })
    let products = try schema(.products)["properties"]?.value
    let (name, season) = (words(products?["name"]?.value), words(products?["season"]?.value))
    #expect(name.contains("object"))
    #expect(season.contains("array"))
  }

  @Test func `a snippet asks for what is required, one place after the other`() {
    #expect(
      RecordDraft.snippet(of: .producers, in: .vietnamese) == [
        "---", "name: ${1:Nước mắm cốt nhĩ}",
        "type: ${2|enterprise,cooperative,cooperative_group,farm,household,association|}",
        "commune: ${3:16072}", "---", "", "$0",
      ])
  }
}
