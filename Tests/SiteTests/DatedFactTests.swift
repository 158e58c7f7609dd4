import Support
import Testing

/// What ends on a day: certificates, protections, a sales point's approval.
@Suite struct DatedFactTests {
  private static let tree = MemoryTree.product(
    """
    certificates:
      - {kind: food_safety, number: 12/ATTP, issued: 2024-02-01, valid_until: 2026-11-24}
    protection:
      - {kind: trademark, number: 4-0123, valid_until: 2026-12-31}
    """
  ).adding([
    "content/points/quay.md":
      "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\n"
      + "approval: {decision: 5/QĐ, valid_until: 2026-11-30}\n---\n"
  ])

  private let product = "vi/san-pham/binh-gom/index.html"
  private let point = "vi/diem-ban/quay/index.html"

  @Test func `on its last day a fact holds, on the next it has ended`() throws {
    let last = try build(Self.tree, on: "2026-11-24")
    #expect(last.lines == [])
    #expect(last.text(product).contains("Có hiệu lực đến hết ngày 24/11/2026"))
    #expect(last.text("data/build.json").contains("\"next_change\":\"2026-11-25\""))
    let next = try build(Self.tree, on: "2026-11-25")
    #expect(next.text(product).contains("Đã hết hiệu lực (có giá trị đến hết ngày 24/11/2026)"))
    #expect(next.text(product).contains("Có hiệu lực đến hết ngày 31/12/2026"))
    #expect(next.text("data/build.json").contains("\"next_change\":\"2026-12-01\""))
    #expect(
      next.lines.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "content/products/binh-gom.md:7:75: warning: ended"
      ])
    #expect(next.text(point).contains("Có hiệu lực đến hết ngày 30/11/2026"))
    let later = try build(Self.tree, on: "2027-01-01")
    #expect(later.text(point).contains("Đã hết hiệu lực (có giá trị đến hết ngày 30/11/2026)"))
    #expect(later.lines.count == 3)
  }
}
