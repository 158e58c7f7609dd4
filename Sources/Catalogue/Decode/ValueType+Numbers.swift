internal import Diagnostics
package import Markup

extension ValueType<Bool> {
  /// `true` or `false`; as tables have it: `TRUE`, `Có`, `1`, `x`.
  package static let flag = ValueType(
    BilingualText(vi: "true hoặc false", en: "true or false"), content: .flag
  ) { source, _, report in
    if case .scalar(let text, _) = source.node.content {
      // Nearly all are written so; the others are folded.
      if text == "true" { return true }
      if text == "false" { return false }
      switch TextFolding.fold(text) {
      case "true", "yes", "co", "dung", "1", "x", "✓": return true
      case "false", "no", "khong", "sai", "0": return false
      default: break
      }
    }
    report.error(
      .wrongType(BilingualText(vi: "true hoặc false", en: "true or false")), at: source.node.span)
    return nil
  }
}

extension ValueType<CalendarDay> {
  /// A day as `2026-01-15`, or as tables have it: `15/01/2026`.
  package static let day = ValueType(
    BilingualText(vi: "ngày, như 2026-01-15", en: "a day, such as 2026-01-15"), content: .day
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content, let day = CalendarDay(text) else {
      report.error(.notADay, at: source.node.span, hint: .writeTheDay)
      return nil
    }
    return day
  }

  /// A day on which somebody looked: one still to come is a slip.
  package static let checkedDay = ValueType(day.name, content: .day) { source, settings, report in
    guard let day = day.read(source, settings, &report) else { return nil }
    if day > settings.day { report.warning(.toCome(day), at: source.node.span) }
    return day
  }
}

extension ValueType<Int> {
  /// A whole number within a range.
  package static func integer(in range: ClosedRange<Int>) -> ValueType {
    let name = BilingualText(
      vi: "số từ \(range.lowerBound) đến \(range.upperBound)",
      en: "a number from \(range.lowerBound) to \(range.upperBound)")
    return ValueType(name, content: .number) { source, _, report in
      guard case .scalar(let text, _) = source.node.content,
        let number = Int(Self.whole(text, source.node.span)), range.contains(number)
      else {
        report.error(.wrongType(name), at: source.node.span, hint: .noThousands(source.node))
        return nil
      }
      return number
    }
  }
}

extension ValueType<Int> {
  /// A whole number as spreadsheets save it: `4.0` is 4.
  fileprivate static func whole(_ text: String, _ span: SourceSpan) -> String {
    guard span.isInTable, text.hasSuffix(".0") || text.hasSuffix(",0") else { return text }
    return String(text.dropLast(2))
  }
}

extension ValueType<Double> {
  /// A number within a range, with a decimal point or comma; points that group thousands are
  /// refused, for nobody can tell `1.250` from 1.25.
  package static func number(in range: ClosedRange<Double>) -> ValueType {
    let (low, high) = (
      DecimalText.of(range.lowerBound, places: 2), DecimalText.of(range.upperBound, places: 2)
    )
    let name = BilingualText(vi: "số từ \(low) đến \(high)", en: "a number from \(low) to \(high)")
    return ValueType(name, content: .number) { source, _, report in
      guard let number = number(of: source.node), range.contains(number) else {
        report.error(.wrongType(name), at: source.node.span, hint: .noThousands(source.node))
        return nil
      }
      return number
    }
  }

  /// A decimal number written in a plain way, or nil.
  package static func number(of node: Node) -> Double? {
    guard case .scalar(let text, _) = node.content, !text.isEmpty, text.utf8.count <= 24
    else { return nil }
    let digits = text.utf8.allSatisfy {
      (48...57).contains($0) || $0 == 44 || $0 == 46 || $0 == 45
    }
    let separators = text.utf8.count { $0 == 44 || $0 == 46 }
    guard digits, separators <= 1 else { return nil }
    return Double(String(text.map { $0 == "," ? "." : $0 }))
  }
}

extension ValueType<Coordinates> {
  /// `[lat, lon]` in degrees (WGS 84), or a map of `lat` and `lon`.
  package static let coordinates = ValueType(
    .coordinates, form: .map([.degrees("lat"), .degrees("lon")])
  ) { source, _, report in
    var numbers: [Node] = []
    var written: (Double, Double)?
    switch source.node.content {
    case .list(let items):
      numbers = items
      written = WrittenCoordinates.joined(
        items.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } })
    case .map(let entries):
      numbers = [source.node["lat"]?.value, source.node["lon"]?.value].compactMap { $0 }
      if entries.count != 2 { numbers = [] }
    case .scalar(let text, _): written = WrittenCoordinates.read(text)
    }
    if numbers.count == 2, let first = ValueType<Double>.number(of: numbers[0]),
      let second = ValueType<Double>.number(of: numbers[1])
    {
      written = (first, second)
    }
    guard let (first, second) = written else {
      report.error(.wrongType(.coordinates), at: source.node.span)
      return nil
    }
    if let place = Coordinates(latitude: first, longitude: second) { return place }
    let isSwapped = Coordinates(latitude: second, longitude: first) != nil
    report.error(
      .outsideVietnam, at: source.node.span, hint: isSwapped ? .swapCoordinates : nil)
    return nil
  }
}

extension KeyDescription {
  fileprivate static func degrees(_ name: String) -> KeyDescription {
    KeyDescription(
      name: name, type: BilingualText(vi: "số độ", en: "degrees"), form: .scalar, content: .number,
      traits: [],
      choices: [])
  }
}

extension BilingualText {
  fileprivate static let coordinates = BilingualText(
    vi: "tọa độ [vĩ độ, kinh độ]", en: "coordinates [latitude, longitude]")
  fileprivate static let swapCoordinates = BilingualText(
    vi: "vĩ độ đứng trước, kinh độ đứng sau", en: "the latitude comes first, then the longitude")
  fileprivate static let writeTheDay = BilingualText(
    vi: "viết ngày như 2026-01-15 hoặc 15/01/2026", en: "write the day as 2026-01-15 or 15/01/2026")

  fileprivate static func noThousands(_ node: Node) -> BilingualText? {
    guard case .scalar(let text, _) = node.content else { return nil }
    let parts = text.split { "-–—~".contains($0) }.map { String($0.filter(\.isNumber)) }
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) {
      return BilingualText(
        vi: "ghi một số: \(parts[0]); giá khác nhau thì mỗi loại một giá trong variants",
        en: "write one number: \(parts[0]); for several prices, one in each of the variants")
    }
    let digits = text.filter { $0.isNumber }
    guard digits.count > 3, text.contains(where: { $0 == "." || $0 == "," || $0 == " " })
    else { return nil }
    return BilingualText(
      vi: "viết số không có dấu ngăn cách hàng nghìn: \(digits)",
      en: "write the number without marks between thousands: \(digits)")
  }
}

extension Diagnostic.Message {
  fileprivate static func toCome(_ day: CalendarDay) -> Self {
    Self(
      "day-to-come", vi: "ngày \(day.inVietnamese) chưa tới, không ai kiểm tra được vào ngày ấy",
      en: "the day \(day) is still to come: nobody can have looked on it")
  }
  fileprivate static let notADay = Self(
    "not-a-day", vi: "đây không phải một ngày có thật", en: "this is not a day that exists")
  fileprivate static let outsideVietnam = Self(
    "outside-vietnam", vi: "tọa độ nằm ngoài Việt Nam và Biển Đông",
    en: "the coordinates lie outside Viet Nam and the East Sea")
}
