import Diagnostics
import Markup
import Support
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String) -> (node: Node?, lines: [String]) {
    var report = Report()
    let bytes = Array(text.utf8)
    let node = YAMLReader.read(bytes[...], path: "a.yaml", report: &report)
    return (node, report.lines(in: MemoryTree(["a.yaml": bytes])))
  }

  @Test func `knows where each value stands, in bytes, behind Vietnamese letters`() throws {
    let text = "tên: Nước mắm\nnơi: {mã: \"00577\", số: [1, hai]}\n"
    let node = try #require(read(text).node)
    let bytes = Array(text.utf8)
    func words(_ node: Node) -> [String] {
      switch node.content {
      case .scalar: [String(decoding: bytes[node.span.range], as: UTF8.self)]
      case .list(let items): items.flatMap(words)
      case .map(let entries): entries.flatMap { words($0.value) }
      }
    }
    #expect(words(node) == ["Nước mắm", "\"00577\"", "1", "hai"])
  }

  @Test func `keeps numbers as they were written`() throws {
    let node = try #require(read("mã: 00577\ngiá: 1.50\n").node)
    guard case .scalar("00577", isPlain: true)? = node["mã"]?.value.content,
      case .scalar("1.50", isPlain: true)? = node["giá"]?.value.content
    else {
      Issue.record("\(node)")
      return
    }
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "a.yaml:2:1: error: duplicate-key “a”"),
    ("a: Nước mắm: cốt\n", "a.yaml:1:12: error: yaml-colon “:”"),
    ("a: &x 1\nb: *x\n", "a.yaml:1:4: error: yaml-alias “&x 1”"),
    ("a: \"mở\n", "a.yaml:1:4: error: yaml-quote “\"”"),
    ("a: @b\n", "a.yaml:1:4: error: yaml-character “@”"),
    ("a: [1, 2\nb: 3\n", "a.yaml:2:2: error: yaml-flow “:”"),
    ("a: 1\n---\nb: 2\n", "a.yaml:3:1: error: yaml-second-document “”"),
    ("a: \u{1}\n", "a.yaml:1:4: error: yaml-control “\u{1}”"),
  ])
  func `names what cannot be read, and where`(_ text: String, _ expected: String) {
    let lines = read(text).lines
    #expect(lines.first == expected)
  }

  @Test func `refuses nesting without end, in little time`() {
    for open in ["[", "{a: ", "- ", "? "] {
      let text = "a: " + String(repeating: open, count: 200_000)
      let clock = ContinuousClock()
      let time = clock.measure { #expect(!read(text).lines.isEmpty) }
      #expect(time < .seconds(20))
    }
  }

  @Test func `refuses aliases that explode`() {
    var text = "a: &a [x, x]\n"
    for (from, to) in zip("abcdefgh", "bcdefghi") { text += "\(to): &\(to) [*\(from), *\(from)]\n" }
    #expect(read(text).node == nil)
  }

  @Test func `takes an empty text as no keys`() throws {
    #expect(try #require(read("").node).entries.isEmpty)
    #expect(try #require(read("# chỉ có chú thích\n").node).entries.isEmpty)
  }
}
