import Diagnostics
import Markup
import Support
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("2026-01-15", "2026-01-15"), ("15/01/2026", "2026-01-15"), ("5-1-2026", "2026-01-05"),
    ("2024-02-29", "2024-02-29"),
  ])
  func `reads days as files and tables have them`(_ text: String, _ expected: String) {
    #expect(CalendarDay(text)?.description == expected)
  }

  @Test(arguments: ["2026-02-30", "2025-02-29", "15/13/2026", "hôm qua", "2026-1", "", "1/2/26"])
  func `refuses what is not a day`(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `goes to days since 1970 and back`() {
    for days in stride(from: -20_000, to: 60_000, by: 37) {
      #expect(CalendarDay(daysSince1970: days).daysSince1970 == days)
    }
    #expect(CalendarDay(daysSince1970: 0).description == "1970-01-01")
  }

  @Test func `is the day in Viet Nam, seven hours ahead`() {
    #expect(CalendarDay(secondsSince1970: 17 * 3600 - 1).description == "1970-01-01")
    #expect(CalendarDay(secondsSince1970: 17 * 3600).description == "1970-01-02")
  }

  @Test(arguments: [
    ("2024-02-29", 36, "2027-02-28"), ("2024-03-10", 36, "2027-03-10"),
    ("2025-12-31", 2, "2026-02-28"),
  ])
  func `adds months to the month's last day at most`(
    _ text: String, _ months: Int, _ expected: String
  ) throws {
    #expect(try #require(CalendarDay(text)).adding(months: months).description == expected)
  }
}

@Suite struct JSONValueTests {
  @Test func `is safe inside a script element`() {
    let value = JSONValue.object([("a", .string("</script><!--\"\\\n\u{1}"))])
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == #"{"a":"\u003c/script\u003e\u003c!--\"\\\n\u0001"}"#)
  }

  @Test func `writes numbers the same everywhere`() {
    let value = JSONValue.array([
      .decimal(20.9755, places: 6), .decimal(-0.05, places: 1), .integer(3),
    ])
    #expect(String(decoding: value.bytes, as: UTF8.self) == "[20.9755,-0.1,3]")
  }
}

@Suite struct ContentHashTests {
  @Test func `changes with any byte, and with length`() {
    let bytes = Array("Mỗi xã một sản phẩm".utf8)
    var hashes: Set<ContentHash> = [ContentHash(bytes), ContentHash(bytes + [0])]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      hashes.insert(ContentHash(changed))
    }
    #expect(hashes.count == bytes.count + 2)
    #expect(ContentHash(bytes).text.utf8.count == 16)
  }
}

@Suite struct FrontMatterTests {
  @Test(arguments: ["---\na: 1\n---\nThân bài\n", "\u{FEFF}---\r\na: 1\r\n---\r\n\r\nThân bài\r\n"])
  func `splits metadata from the story`(_ text: String) throws {
    let (parts, source) = try #require(frontMatter(text))
    #expect(parts.metadata.entries.map(\.key) == ["a"])
    #expect(String(decoding: source.bytes[parts.body], as: UTF8.self) == "Thân bài")
  }

  @Test func `takes a file without a story`() throws {
    let (parts, _) = try #require(frontMatter("---\na: 1\n---"))
    #expect(parts.body.isEmpty)
  }
}

private func frontMatter(_ text: String) -> (FrontMatter, SourceText)? {
  let tree: MemoryTree = ["a.md": text]
  var report = Report()
  guard let source = SourceText(tree.files[0], in: tree, report: &report),
    let parts = FrontMatter(source, report: &report)
  else { return nil }
  return (parts, source)
}
