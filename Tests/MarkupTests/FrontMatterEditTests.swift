import Diagnostics
import Support
import Testing

@testable import Markup

/// Values changed in files that people wrote.
@Suite struct FrontMatterEditTests {
  private func edited(
    _ text: String, _ change: (inout FrontMatterEdit) -> Void
  ) throws -> String? {
    var edit = try #require(
      FrontMatterEdit(SourceText(path: "a.md", bytes: Array(text.utf8))))
    change(&edit)
    return edit.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("name: Mắm # tên\nset: 9\n", "name", "Nước mắm", "name: Nước mắm # tên\nset: 9\n"),
    ("name: \"Mắm: nêm\"\nset: 9\n", "name", "Mắm nêm", "name: Mắm nêm\nset: 9\n"),
    ("name:\n  Mắm\n  nêm\nset: 9\n", "name", "Mắm", "name:\n  Mắm\nset: 9\n"),
    ("name: |\n  Mắm\n  nêm\nset: 9\n", "name", "Mắm", "name: Mắm\nset: 9\n"),
    (
      "season:\n  - 1\n  - 2\n# ghi chú\nset: 9\n", "season", "[3, 4]",
      "season: [3, 4]\n# ghi chú\nset: 9\n"
    ),
    ("season: [1, 2]\nset: 9\n", "season", "[3]", "season: [3]\nset: 9\n"),
    ("summary:\nset: 9\n", "summary", "Ngon", "summary: Ngon\nset: 9\n"),
    ("set: 9\n", "summary", "Ngon", "set: 9\nsummary: Ngon\n"),
    ("set: 9\r\nname: A\r\n", "name", "B", "set: 9\r\nname: B\r\n"),
  ])
  func `a value is changed and nothing else`(
    before: String, key: String, value: String, after: String
  ) throws {
    let made = try edited("---\n\(before)---\n\nChuyện *kể*.\n") { $0.set(key, to: value) }
    #expect(made == "---\n\(after)---\n\nChuyện *kể*.\n")
  }

  @Test func `a value is taken away, and the remark behind it stays`() throws {
    let text = "---\nname: A\nsummary: Ngon # hỏi lại\nseason:\n  - 1\n  - 2\nset: 9\n---\n"
    let made = try edited(text) { edit in
      edit.set("summary", to: nil)
      edit.set("season", to: nil)
    }
    #expect(made == "---\nname: A\n# hỏi lại\nset: 9\n---\n")
  }

  @Test func `values inside of maps are changed, added and taken away`() throws {
    let block = "---\nvisits:\n    welcome: true\n    hours: Mo-Fr 08:00-17:00\nset: 9\n---\n"
    let made = try edited(block) { edit in
      edit.set("visits", "hours", to: "\"24/7\"")
      edit.set("visits", "languages", to: "[vi, en]")
      edit.set("name", "vi", to: "A")
      edit.set("name", "en", to: "B")
    }
    #expect(
      made
        == "---\nvisits:\n    welcome: true\n    hours: \"24/7\"\n    languages: [vi, en]\nset: 9\n"
        + "name:\n  vi: A\n  en: B\n---\n")
    let flow = try edited("---\nname: {vi: A, en: \"B\"}\n---\n") { edit in
      edit.set("name", "en", to: "\"B, C\"")
      edit.set("name", "ko", to: "D")
    }
    #expect(flow == "---\nname: {vi: A, en: \"B, C\", ko: D}\n---\n")
  }

  @Test func `what would disturb another value is not done`() throws {
    // A comma cuts a value in braces, a colon makes a map of it.
    #expect(
      try edited("---\nname: {vi: A, en: B}\n---\n") { $0.set("name", "en", to: "B, C") } == nil)
    #expect(try edited("---\nname: A\n---\n") { $0.set("name", to: "A: B") } == nil)
    #expect(try edited("---\n{name: A, set: 9}\n---\n") { $0.set("summary", to: "B") } == nil)
  }

  @Test(arguments: [
    (
      "stocks:\n  - product: a # quầy 1\n    checked: 2026-01-01\n  - product: b\n  - producer: p\nset: 9\n",
      "stocks:\n  - product: a # quầy 1\n    checked: 2026-12-01\n  - product: b\n    checked: 2026-12-01\n"
        + "  - producer: p\n  - product: d\n    checked: 2026-12-01\nset: 9\n"
    ),
    (
      "stocks: [{product: a, checked: 2026-01-01}, {product: b}]\nset: 9\n",
      "stocks: [{product: a, checked: 2026-12-01}, {product: b, checked: 2026-12-01}, "
        + "{product: d, checked: 2026-12-01}]\nset: 9\n"
    ),
    ("set: 9\n", "set: 9\nstocks:\n  - product: d\n    checked: 2026-12-01\n"),
    ("stocks:\nset: 9\n", "stocks:\n  - product: d\n    checked: 2026-12-01\nset: 9\n"),
    ("stocks: []\nset: 9\n", "stocks:\n  - product: d\n    checked: 2026-12-01\nset: 9\n"),
    (
      "stocks:\n- product: c\n- product: a\n# hết\nset: 9\n",
      "stocks:\n- product: a\n  checked: 2026-12-01\n- product: d\n  checked: 2026-12-01\n# hết\nset: 9\n"
    ),
    (
      "stocks: [{product: c}, {product: p}, {product: c}]\r\nset: 9\r\n",
      "stocks: [{product: p}, {product: d, checked: 2026-12-01}]\r\nset: 9\r\n"
    ),
  ])
  func `items of a list are changed, added and taken away, and nothing else`(
    before: String, after: String
  ) throws {
    let end = before.contains("\r") ? "\r\n" : "\n"
    let made = try edited("---\(end)\(before)---\(end)Kể.\n") { edit in
      edit.setItems("stocks", adding: [[("product", "d"), ("checked", "2026-12-01")]]) { item in
        guard case .scalar(let id, _)? = item["product"]?.value.content else { return .keep }
        return switch id {
        case "a", "b": .set("checked", to: "2026-12-01")
        case "c": .remove
        default: .keep
        }
      }
    }
    #expect(made == "---\(end)\(after)---\(end)Kể.\n")
  }

  @Test(arguments: ["stocks: {product: a}\n", "stocks:\n  product: a\n", "stocks: a\n"])
  func `what stands in a list's place alone is not written over`(_ before: String) throws {
    let made = try edited("---\n\(before)---\n") { edit in
      edit.setItems("stocks", adding: [[("product", "d")]]) { _ in .keep }
    }
    #expect(made == nil)
  }
}
