internal import Diagnostics

/// A unit's name as people write it: with its type, its province, or an old district between them.
struct UnitName: Sendable {
  let kind: Commune.Kind?
  let name: String
  let province: Province?
  /// A district of before July 2025, by which the rest is an old address.
  let district: String?

  init(_ text: String) {
    let parts = text.split { ",()".contains($0) }.map { part in
      var words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      while words.hasSuffix(".") { words.removeLast() }
      return words
    }.filter { !$0.isEmpty && !Self.isCountry($0) }
    // A whole address has its street before the unit.
    let start =
      parts.lastIndex { Self.typed($0).kind != nil } ?? parts.firstIndex(where: Self.isTown) ?? 0
    let own = parts.indices.contains(start) ? parts[start] : ""
    (kind, name) = Self.typed(own)
    var province: Province?
    var district = Self.isTown(own) ? own : nil
    for part in parts.dropFirst(start + 1) {
      let plain = Self.without(Self.provinceWords, part)
      if let found = Self.province(plain) {
        province = found
      } else if let found = Province(formerlyNamed: plain) {
        // Its name alone is of before July 2025 too.
        province = found
        district = district ?? part
      } else {
        district = part
      }
    }
    (self.province, self.district) = (province, district)
  }

  /// Whether it is a town or district, of which there are none any more.
  private static func isTown(_ text: String) -> Bool {
    if without(["thị trấn", "tt.", "huyện", "thị xã", "tx.", "quận"], text) != text { return true }
    let city = without(["thành phố", "tp.", "tp"], text)
    return city != text && province(city) == nil
  }

  private static let provinceWords = ["tỉnh", "t.", "thành phố", "tp.", "tp"]

  /// A province, by the short names people give Hồ Chí Minh City too.
  private static func province(_ text: String) -> Province? {
    let folded = TextFolding.fold(text).filter(\.isLetter)
    if ["hcm", "tphcm", "tphochiminh", "hochiminhcity"].contains(folded) {
      return Province(named: "79")
    }
    return Province(named: text)
  }

  private static func isCountry(_ text: String) -> Bool {
    ["vietnam", "vn"].contains(TextFolding.fold(text).filter(\.isLetter))
  }

  /// The type that a name begins with, and the name itself.
  static func typed(_ text: String) -> (kind: Commune.Kind?, name: String) {
    // Most names begin with none: the types begin with x, p and đ.
    guard let first = text.utf8.first, [80, 88, 112, 120, 0xC4].contains(first) else {
      return (nil, text)
    }
    for kind in Commune.Kind.allCases {
      // `P. Sài Gòn`, `P.Sài Gòn`.
      let short = kind == .specialZone ? [] : ["\(kind.rawValue.prefix(1))."]
      let name = without([kind.rawValue] + short, text)
      if name != text { return (kind, name) }
    }
    return (nil, text)
  }

  /// A text without the first of some words that it begins with.
  private static func without(_ words: [String], _ text: String) -> String {
    for word in words where text.lowercased().hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      guard rest.first == " " || word.hasSuffix("."), rest.contains(where: { $0 != " " }) else {
        continue
      }
      return String(rest.drop { $0 == " " })
    }
    return text
  }
}
