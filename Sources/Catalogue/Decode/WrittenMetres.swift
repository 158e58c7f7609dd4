internal import Diagnostics
internal import Markup

/// Coordinates written as metres of VN-2000: `2315678.12, 586123.45`, `X = 2 315 678; Y = 586 123`, the
/// two in either order, a zone beside them if one is named (`105°45'`, `107.75`, `UTM 48`).
struct WrittenMetres {
  /// What is said beside the metres of their zone.
  enum NamedZone {
    case none
    case known(VN2000.Zone)
    /// A meridian that no zone has: a slip, and not to be guessed over.
    case unknown
  }

  private let values: [Double]
  let zone: NamedZone

  /// Nil where something else is written.
  init?(_ node: Node) {
    let text: String
    switch node.content {
    case .scalar(let written, _): text = written
    case .list(let items): text = Self.joined(items)
    case .map(let entries): text = Self.joined(entries.map(\.value))
    }
    let numbers = Self.numbers(in: text)
    let metres = numbers.filter { (100_000...3_000_000).contains($0) }
    guard metres.count == 2 else { return nil }
    values = metres
    zone = Self.zone(numbers.filter { $0 < 1000 }, text)
  }

  private static func joined(_ nodes: [Node]) -> String {
    nodes.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
      .joined(separator: "; ")
  }

  /// The places these metres may be in a zone: which of the two is north is told by their size.
  func places(in zone: VN2000.Zone) -> [Coordinates] {
    let pairs = [(values[0], values[1]), (values[1], values[0])]
    return pairs.compactMap { north, east in
      guard (900_000...2_650_000).contains(north), (100_000...900_000).contains(east) else {
        return nil
      }
      let (latitude, longitude) = VN2000.place(north: north, east: east, in: zone)
      // To a millionth of a degree, which is a decimetre.
      return Coordinates(
        latitude: (latitude * 1e6).rounded() / 1e6, longitude: (longitude * 1e6).rounded() / 1e6)
    }
  }

  /// The zone that is named beside the metres.
  private static func zone(_ rest: [Double], _ text: String) -> NamedZone {
    let wide = VN2000.Zone.wide
    if rest.contains(48), !rest.contains(where: isMeridian) { return .known(wide[0]) }
    if rest.contains(49), !rest.contains(where: isMeridian) { return .known(wide[1]) }
    guard let index = rest.firstIndex(where: isMeridian) else { return .none }
    let degrees = rest[index]
    let next = rest.index(after: index)
    let hasMinutes =
      degrees == degrees.rounded() && next < rest.count && rest[next] < 60
      && rest[next] == rest[next].rounded()
    let minutes = hasMinutes ? rest[next] : 0
    let meridian = Int((degrees * 60 + minutes).rounded())
    let isWide =
      TextFolding.fold(text).contains("utm") || text.contains("0.9996") || text.contains("0,9996")
    let zone = (isWide ? wide : VN2000.allZones).first { $0.meridian == meridian }
    return zone.map { .known($0) } ?? .unknown
  }

  private static func isMeridian(_ number: Double) -> Bool { (102..<112).contains(number) }

  /// The numbers of a text, whose thousands may be parted by blanks, dots or commas.
  private static func numbers(in text: String) -> [Double] {
    let letters = Array(text.unicodeScalars.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    func isDigit(_ index: Int) -> Bool {
      index < letters.count && ("0"..."9").contains(letters[index])
    }
    func run(from start: Int) -> Int {
      var end = start
      while isDigit(end) { end += 1 }
      return end
    }
    var numbers: [Double] = []
    var index = 0
    while index < letters.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      var end = run(from: index)
      var digits = String(String.UnicodeScalarView(letters[index..<end]))
      var isGrouped = false
      if end - index <= 3, end < letters.count, [" ", ".", ","].contains(letters[end]) {
        let separator = letters[end]
        while end < letters.count, letters[end] == separator, run(from: end + 1) == end + 4 {
          digits += String(String.UnicodeScalarView(letters[end + 1..<end + 4]))
          end += 4
          isGrouped = true
        }
      }
      if end < letters.count, [".", ","].contains(letters[end]) {
        let fraction = run(from: end + 1) - end - 1
        // Six digits behind a comma are the other number of the pair.
        if fraction > 0, fraction <= 4 || (!isGrouped && digits.count <= 3) {
          digits += "." + String(String.UnicodeScalarView(letters[end + 1..<end + 1 + fraction]))
          end += 1 + fraction
        }
      }
      if let number = Double(digits) { numbers.append(number) }
      index = end
    }
    return numbers
  }
}
