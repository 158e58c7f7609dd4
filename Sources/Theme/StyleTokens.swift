internal import Markup

/// The variables that a style sheet declares for the whole page (`:root { --ink: #1f1b16; }`).
///
/// What is drawn at build takes its colours from them, for it cannot read a style sheet.
struct StyleTokens: Sendable {
  private var values: [String: String] = [:]

  var names: [String] { values.keys.sorted() }

  /// A variable's value; one that names another has that one's.
  subscript(name: String) -> String? {
    var value = values[name]
    for _ in 0..<8 {
      guard let text = value, text.hasPrefix("var(--"), text.hasSuffix(")") else { return value }
      value = values[String(text.dropFirst(6).dropLast())]
    }
    return nil
  }

  /// - Parameter style: the bytes of the sheet. Only what stands outside of conditions counts: a
  ///   picture has one appearance.
  init(_ style: [UInt8]) {
    let text = Self.withoutComments(style)
    // For each block that is open: whether what stands in it holds for the page without conditions.
    var blocks: [Bool] = []
    var isRoot = false
    var start = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "{"):
        let head = Self.trimmed(text[start..<index])
        isRoot = blocks.allSatisfy { $0 } && Self.isWholePage(head)
        blocks.append(head.hasPrefix("@layer"))
        start = index + 1
      case UInt8(ascii: "}"), UInt8(ascii: ";"):
        if isRoot { add(text[start..<index]) }
        if byte == UInt8(ascii: "}") {
          _ = blocks.popLast()
          isRoot = false
        }
        start = index + 1
      default: break
      }
    }
  }

  /// Whether one of a rule's selectors is the page itself.
  private static func isWholePage(_ selectors: String) -> Bool {
    selectors.split(separator: ",").contains { selector in
      let selector = trimmed(Array(selector.utf8)[...])
      return selector == ":root" || selector == "html"
    }
  }

  /// Takes a declaration, where it is one of a variable.
  private mutating func add(_ declaration: ArraySlice<UInt8>) {
    guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = Self.trimmed(declaration[..<colon])
    guard name.hasPrefix("--") else { return }
    values[String(name.dropFirst(2))] = Self.trimmed(declaration[(colon + 1)...])
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte <= 32 }
    let rest = bytes.drop(while: isSpace)
    let end = rest.lastIndex { $0 > 32 }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  private static func withoutComments(_ style: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(style.count)
    var isComment = false
    var index = 0
    while index < style.count {
      let pair = index + 1 < style.count ? (style[index], style[index + 1]) : (style[index], 0)
      switch (isComment, pair) {
      case (false, (UInt8(ascii: "/"), UInt8(ascii: "*"))):
        isComment = true
        index += 2
      case (true, (UInt8(ascii: "*"), UInt8(ascii: "/"))):
        isComment = false
        index += 2
      case (true, _): index += 1
      case (false, _):
        kept.append(style[index])
        index += 1
      }
    }
    return kept
  }
}
