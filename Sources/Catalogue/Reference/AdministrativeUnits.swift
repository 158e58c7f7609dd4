package import Markup
private import Diagnostics
private import Synchronization

/// The official communes, wards and special zones: those of 30 April 2026, and what
/// `content/units.csv` says of later lists.
package final class AdministrativeUnits: Sendable {
  /// A unit of today.
  package struct Unit: Sendable {
    /// Five digits (Decision 19/2025/QĐ-TTg).
    package let code: String
    package let kind: Commune.Kind
    /// Without its type: `Hoa Lộc`.
    package let name: String
    package let province: Province

    /// `Xã Hoa Lộc, Thanh Hóa`.
    package var text: String {
      let type = kind.rawValue
      return type.prefix(1).uppercased() + type.dropFirst()
        + " \(name), \(province.name.vietnamese)"
    }
  }

  /// A unit that is no more, and those it became; none where the new list only lacks it.
  package struct Former: Sendable {
    let unit: Unit
    package let successors: [String]
  }

  /// The day of the list that is built in.
  package static let day = CalendarDay(year: 2026, month: 4, day: 30)

  private let units: [String: Unit]
  private let former: [String: Former]
  /// Units whose day is still to come.
  private let coming: [String: CalendarDay]
  /// The units that became part of another as a whole, by its code.
  let predecessors: [String: [String]]
  /// The codes by a spelling of the name, and by the name without marks; made when a name is asked for.
  private let names = Mutex<[String: [String]]?>(nil)

  /// The list that is built in.
  package static let builtIn = AdministrativeUnits(units: read(list), former: [:], coming: [:])

  private init(
    units: [String: Unit], former: [String: Former], coming: [String: CalendarDay]
  ) {
    self.units = units
    self.former = former
    self.coming = coming
    var predecessors: [String: [String]] = [:]
    for code in former.keys.sorted() {
      let successors = Self.lastSuccessors(of: code, former)
      if successors.count == 1, successors[0] != code {
        predecessors[successors[0], default: []].append(code)
      }
    }
    self.predecessors = predecessors
  }

  /// The units with changes: others added or put in the place of those with their codes, some gone.
  ///
  /// - Parameter coming: those of a later day, which are not there yet.
  func changed(
    by changes: [Unit], merged: [Former], coming: [String: CalendarDay]
  ) -> AdministrativeUnits {
    var units = units
    for unit in changes { units[unit.code] = unit }
    for former in merged { units[former.unit.code] = nil }
    return AdministrativeUnits(
      units: units,
      former: Dictionary(
        merged.map { ($0.unit.code, $0) }, uniquingKeysWith: { $1 }), coming: coming)
  }

  /// The day from which a unit is there; nil for one that is, and for one nobody knows.
  func day(of code: String) -> CalendarDay? { coming[code] }

  /// The days on which units come or go.
  var comingDays: [CalendarDay] { Array(Set(coming.values)) }

  /// What is known of a unit, be it no more.
  func known(_ code: String) -> Unit? { units[code] ?? former[code]?.unit }

  /// The units of a name that are no more.
  func formers(named name: String) -> [Unit] {
    former.values.map(\.unit).filter {
      Self.isSame($0.name, name) || TextFolding.fold($0.name) == name.lowercased()
    }.sorted { $0.code < $1.code }
  }

  /// Every unit of today, in no order.
  var all: some Collection<Unit> { units.values }

  package subscript(code: String) -> Unit? { units[code] }

  /// The unit that is no more; nil for one of today and for one nobody knows.
  func former(_ code: String) -> Former? { former[code] }

  /// What a unit became in the end, through later mergers too.
  func lastSuccessors(of code: String) -> [String] { Self.lastSuccessors(of: code, former) }

  private static func lastSuccessors(
    of code: String, _ former: [String: Former]
  ) -> [String] {
    var found: [String] = []
    var waiting = [code]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if let former = former[next], !former.successors.isEmpty {
        waiting += former.successors.reversed()
      } else {
        found.append(next)
      }
    }
    return found
  }

  /// The units of a name: as it is spelt, wherever the tone's mark stands; without marks where none was
  /// typed.
  func units(named name: String) -> [Unit] {
    let codes = names.withLock { names in
      let index = names ?? Self.index(of: units)
      names = index
      return index[Self.spelling(of: name)] ?? []
    }
    let found = codes.compactMap { units[$0] }.sorted { $0.code < $1.code }
    // A name that is written without marks may be one that has none.
    let exact = found.filter { Self.isSame($0.name, name) }
    return exact.isEmpty ? found : exact
  }

  /// The name that may have been meant, of a unit of a province where that is known.
  func nearestName(to name: String, in province: Province?) -> String? {
    let units = units.values.filter { unit in province.map { $0 == unit.province } ?? true }
    let near = NearMiss.nearest(
      to: Self.spelling(of: name), among: Set(units.map { Self.spelling(of: $0.name) }).sorted())
    return units.filter { Self.spelling(of: $0.name) == near }.map(\.name).min()
  }

  private static func index(of units: [String: Unit]) -> [String: [String]] {
    var index: [String: [String]] = [:]
    for unit in units.values {
      let keys = Set([spelling(of: unit.name), TextFolding.fold(unit.name)])
      for key in keys { index[key, default: []].append(unit.code) }
    }
    return index
  }

  /// Whether two names are the same, wherever the tone's mark stands (`Hòa`, `Hoà`).
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || spelling(of: left) == spelling(of: right)
  }

  /// A name in small letters, its tone marks where the common spelling has them, its apostrophes
  /// straight and its blanks single.
  private static func spelling(of name: String) -> String {
    let words = ComposedForm.of(name).lowercased().replacing("’", with: "'")
      .split(whereSeparator: \.isWhitespace)
    return words.map { word in
      guard let moved = moved[String(word.suffix(2))], !word.dropLast(2).hasSuffix("q") else {
        return String(word)
      }
      return word.dropLast(2) + moved
    }.joined(separator: " ")
  }

  /// The ends of words that are spelt in two ways.
  private static let moved: [String: String] = [
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe",
    "oẽ": "õe", "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
  ]

  /// Reads the list's form: see there.
  private static func read(_ list: String) -> [String: Unit] {
    var units: [String: Unit] = [:]
    units.reserveCapacity(3400)
    let bytes = Array(list.utf8)
    var province: Province?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 10 || $0 == UInt8(ascii: ";") } ?? bytes.count
      defer { start = end + 1 }
      if bytes[start] == UInt8(ascii: " ") { start += 1 }
      if bytes[start] == UInt8(ascii: "=") {
        province = Province(named: String(decoding: bytes[start + 1..<end], as: UTF8.self))
        continue
      }
      guard let province else { continue }
      let kind: Commune.Kind =
        switch bytes[start] {
        case UInt8(ascii: "p"): .ward
        case UInt8(ascii: "d"): .specialZone
        default: .commune
        }
      let code = String(decoding: bytes[start + 1..<start + 6], as: UTF8.self)
      let name = String(decoding: bytes[start + 7..<end], as: UTF8.self)
      units[code] = Unit(code: code, kind: kind, name: name, province: province)
    }
    return units
  }
}
