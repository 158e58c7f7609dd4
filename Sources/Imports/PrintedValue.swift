internal import Catalogue
internal import Diagnostics
package import Markup

/// Values as annexes print them.
enum PrintedValue {
  enum Stars: Equatable {
    case rank(Int)
    /// A proposal, a potential, or fewer stars than are recognised.
    case none
  }

  /// `4`, `4 sao`, `****`, `OCOP 4 sao`, `bốn sao`; nil where nothing is said of stars.
  static func stars(_ text: String) -> Stars? {
    let folded = TextFolding.fold(text)
    let words = AnnexColumn.words(of: text)
    if ["de xuat", "de nghi", "tiem nang", "so bo", "du kien"].contains(where: folded.contains) {
      return Stars.none
    }
    let signs = text.count { "*★⭐☆".contains($0) }
    let digits = folded.split { !$0.isNumber && $0 != "," && $0 != "." }.map(String.init)
    if digits.isEmpty, signs > 0 { return (3...5).contains(signs) ? .rank(signs) : Stars.none }
    let spelt = ["mot", "hai", "ba", "bon", "nam"]
    if digits.isEmpty {
      guard let place = words.firstIndex(of: "sao"), place > 0,
        let count = spelt.firstIndex(of: words[place - 1])
      else { return nil }
      return (3...5).contains(count + 1) ? .rank(count + 1) : Stars.none
    }
    guard let first = digits.first, let count = Double(first.replacing(",", with: ".")),
      count == count.rounded(), digits.count == 1
    else { return nil }
    // A number alone is one of stars in their own column only.
    return (3...5).contains(Int(count))
      ? .rank(Int(count)) : (0...2).contains(Int(count)) ? Stars.none : nil
  }

  /// The stars of a section's heading: `II. SẢN PHẨM ĐẠT HẠNG 3 SAO`.
  static func sectionStars(_ text: String) -> Stars? {
    let words = AnnexColumn.words(of: text)
    guard let place = words.firstIndex(of: "sao"), place > 0 else { return nil }
    return stars(words[place - 1] + " sao")
  }

  /// `69,25`, `85.5 điểm`: 0 to 100.
  static func score(_ text: String) -> Double? {
    let number = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "," || $0 == "." }
    guard let score = Double(number.replacing(",", with: ".")), (0...100).contains(score) else {
      return nil
    }
    return score
  }

  /// What a note says of the recognition.
  static func kind(_ text: String) -> Recognition.Kind? {
    let folded = TextFolding.fold(text)
    func has(_ phrases: String...) -> Bool { phrases.contains(where: folded.contains) }
    if has("thu hoi") { return .revoked }
    if has("dinh chinh", "dieu chinh", "sua doi") { return .corrected }
    if has("nang hang", "nang cap", "len hang") { return .upgraded }
    if has("danh gia lai", "cap lai", "cong nhan lai", "phan hang lai", "gia han", "tai danh gia") {
      return .renewed
    }
    if has("moi", "lan dau") { return .new }
    return nil
  }

  /// The degrees of alcohol that a name says: `Rượu nếp 29 độ`, `40°`, `29,5%`.
  static func degrees(_ text: String) -> Double? {
    let folded = TextFolding.fold(text)
    var rest = folded[...]
    while let start = rest.firstIndex(where: \.isNumber) {
      let number = rest[start...].prefix { $0.isNumber || $0 == "," || $0 == "." }
      let after = rest[number.endIndex...].drop { $0 == " " }
      if ["do", "°", "%", "vol"].contains(where: { after.hasPrefix($0) }),
        !after.hasPrefix("do dam"),
        let degrees = Double(number.replacing(",", with: ".")), (0.5...80).contains(degrees)
      {
        return degrees
      }
      rest = rest[number.endIndex...]
    }
    return nil
  }

  /// The variants that a name lists: `Nước mắm (20°N, 30°N)`, `Nước mắm 38/40/43 độ đạm`.
  static func variants(_ name: String) -> (base: String, variants: [String])? {
    if let open = name.lastIndex(of: "("), let close = name[open...].firstIndex(of: ")") {
      let inside = name[name.index(after: open)..<close]
      let parts = inside.split { ",;".contains($0) }.map { String($0).trimmed }
      if parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.count <= 40 }) {
        let rest = String(name[..<open]) + name[name.index(after: close)...]
        return (rest.split(whereSeparator: \.isWhitespace).joined(separator: " "), parts)
      }
    }
    let words = name.split(separator: " ")
    if let place = words.firstIndex(where: { $0.contains("/") }) {
      let parts = words[place].split(separator: "/")
      if parts.count > 1, parts.allSatisfy({ Double($0.replacing(",", with: ".")) != nil }) {
        // Without a unit it is a fraction or part of a name.
        let unit = words[(place + 1)...].joined(separator: " ")
        guard !unit.isEmpty else { return nil }
        return (words[..<place].joined(separator: " "), parts.map { "\($0) \(unit)" })
      }
    }
    return nil
  }

  /// Whether a name stands for several products: `Mật ong Bometa (4 sản phẩm mật ong)`.
  static func isBundle(_ name: String) -> Bool {
    let words = AnnexColumn.words(of: name)
    return words.indices.contains { index in
      (Int(words[index]) ?? 0) > 1 && index + 2 < words.count && words[index + 1] == "san"
        && words[index + 2] == "pham"
        || (Int(words[index]) ?? 0) > 1 && index + 1 < words.count
          && words[index + 1] == "sp"
    }
  }
}

extension CalendarDay {
  /// A day as people print it: `05/8/2026`, `5.8.2026`, `5 tháng 8 năm 2026`, `2026-08-05`.
  package init?(printed text: String) {
    if let day = CalendarDay(text) {
      self = day
      return
    }
    let parts = text.split { !("0"..."9").contains($0) }
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    let two = parts.prefix(2).map { $0.count < 2 ? "0\($0)" : String($0) }
    self.init("\(parts[2])-\(two[1])-\(two[0])")
  }
}
