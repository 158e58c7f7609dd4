import Catalogue
import Diagnostics
import Testing

@Suite struct RecordDraftTests {
  @Test func `writes answers as YAML takes them, and every other key as a comment`() {
    var draft = RecordDraft(.products, id: "mam-01")
    let taken = [
      ("name", "Mắm ruốc: loại 1"), ("xã, phường", "00577"), ("signed-address", "Thôn 3"),
      ("ingredients", "ruốc; muối, ớt"),
    ].map { draft.answer($0.0, with: $0.1) }
    #expect(taken == [true, true, true, true])
    let text = draft.text(in: .vietnamese)
    #expect(text.contains("\nname: \"Mắm ruốc: loại 1\"\n"))
    #expect(text.contains("\ncommune: \"00577\"\n"))
    #expect(text.contains("\nsigned_address: Thôn 3\n"))
    #expect(text.contains("\ningredients: [ruốc, \"muối, ớt\"]\n"))
    #expect(text.contains("\nset:\n"))
    #expect(text.contains("\n# alcohol: "))
    #expect(draft.openKeys.map(\.name) == ["set", "producer"])
  }

  @Test func `knows a key by its name in either language, and no other`() {
    var draft = RecordDraft(.points, id: "quay")
    let taken = ["Giờ mở cửa", "Opening hours", "set"].map { draft.answer($0, with: "07:00-17:00") }
    #expect(taken == [true, true, false])
    #expect(draft.answers == ["hours": "07:00-17:00"])
  }

  @Test func `brings a table where one goes with the record`() throws {
    let decision = RecordDraft(.decisions, id: "qd-1-2026")
    #expect(decision.table(in: .english)?.path == "content/decisions/qd-1-2026.csv")
    let booths = try #require(RecordDraft(.fairs, id: "xuan").table(in: .vietnamese))
    #expect(booths.path == "content/fairs/xuan.booths.csv")
    #expect(RecordDraft(.products, id: "mam").table(in: .vietnamese) == nil)
  }

  @Test(arguments: [
    ("product", RecordKind.products), ("sản phẩm", .products), ("XA, PHUONG", .communes),
    ("sales-point", .points), ("news", .news), ("hội chợ", .fairs),
  ])
  func `a kind is known by its names`(text: String, kind: RecordKind) {
    #expect(RecordKind(written: text) == kind)
  }
}
