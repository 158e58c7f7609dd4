internal import Diagnostics
internal import Markup

/// The times of day in what an invitation says: `08:00`, `8h30`, `8h–11h30`, `từ 8 giờ`.
package struct ClockTimes: Hashable, Sendable {
  /// The minutes of the day, in the order in which they are written.
  private let minutes: [Int]

  package var first: Int? { minutes.first }

  /// - Returns: nil where a number is no time of day, or the second time is not after the first.
  package init?(_ text: String) {
    var minutes: [Int] = []
    let words = TextFolding.fold(text).replacing(" gio", with: "h").replacing("gio", with: "h")
      .replacing(/(\d)h (\d\d)(?![\d:h])/) { "\($0.1)h\($0.2)" }
    for run in words.split(whereSeparator: { !"0123456789:h".contains($0) }) {
      guard run.contains(where: \.isNumber) else { continue }
      let parts = run.split(
        maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "h" })
      guard parts.count == 2, let hour = Int(parts[0]), (0...24).contains(hour),
        let minute = parts[1].isEmpty && run.hasSuffix("h") ? 0 : Int(parts[1]),
        (0..<60).contains(minute), hour * 60 + minute <= 24 * 60
      else { return nil }
      minutes.append(hour * 60 + minute)
    }
    // The day ends at 24:00, and nothing begins then.
    if minutes.first == 24 * 60 { return nil }
    if minutes.count == 2, minutes[1] <= minutes[0] { return nil }
    self.minutes = minutes
  }
}

extension ValueType<String> {
  /// A time of day in words: shown as it is written.
  static let timeOfDay = ValueType(
    BilingualText(
      vi: "giờ trong ngày: 08:00, 8h30 hoặc 8h–11h30", en: "a time of day: 08:00 or 08:00–11:30")
  ) { source, settings, report in
    guard let text = ValueType<String>.text.read(source, settings, &report) else { return nil }
    guard ClockTimes(text) != nil else {
      report.error(.noTimeOfDay(text), at: source.node.span)
      return nil
    }
    return text
  }
}

extension Diagnostic.Message {
  fileprivate static func noTimeOfDay(_ text: String) -> Self {
    Self(
      "time-of-day", vi: "“\(text)” không phải giờ trong ngày; ghi như 08:00, 8h30 hoặc 8h–11h30",
      en: "“\(text)” is no time of day; write it as 08:00 or 08:00–11:30")
  }
}
