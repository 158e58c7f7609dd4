// Opening hours as OpenStreetMap writes them.
extension OpeningHours {
  /// The notation for other programs: it begins with days, for a text that begins like a clock is read
  /// as a time and cut (GDAL 3.6).
  package var exported: String {
    guard let first = notation.utf8.first, (48...57).contains(first) else { return notation }
    guard let rule = rules.first, rule.years.isEmpty else { return notation }
    return notation.hasPrefix("24/7")
      ? "Mo-Su 00:00-24:00" + notation.dropFirst(4) : "Mo-Su " + notation
  }

  /// Rules in the notation's own words, ready to be pasted.
  static func notation(of rules: [Rule]) -> String {
    var text = ""
    for (index, rule) in rules.enumerated() {
      if index > 0 {
        switch rule.join {
        case .instead: text += "; "
        case .also: text += ", "
        case .otherwise: text += " || "
        }
      }
      text += rule.notation
    }
    return text
  }
}

extension OpeningHours.Rule {
  var notation: String {
    var parts: [String] = []
    let dates = years.map(\.notation).joined(separator: ",")
    let seasons = self.seasons.map(\.notation).joined(separator: ",")
    let weeks = self.weeks.map(\.notation).joined(separator: ",")
    if !dates.isEmpty { parts.append(dates) }
    if !seasons.isEmpty { parts.append(seasons) }
    if !weeks.isEmpty { parts.append("week " + weeks) }
    let special = holidays.map { $0.rawValue + holidayShift.dayShift }
    let days = (self.days.map(\.notation) + special).joined(separator: ",")
    if !days.isEmpty { parts.append(days) }
    if !spans.isEmpty { parts.append(spans.map(\.notation).joined(separator: ",")) }
    switch state {
    case .off: parts.append("off")
    case .unknown: if comment == nil || !spans.isEmpty { parts.append("unknown") }
    case .open:
      if spans.isEmpty { parts.append(parts.isEmpty ? "24/7" : "open") }
    }
    if let comment { parts.append("\"\(comment)\"") }
    return parts.joined(separator: " ")
  }
}

extension OpeningHours.YearSpan {
  fileprivate var notation: String {
    last == first ? "\(first)" : last.map { "\(first)-\($0)" } ?? "\(first)+"
  }
}

extension OpeningHours.WeekSpan {
  fileprivate var notation: String {
    let span = first == last ? first.twoDigits : "\(first.twoDigits)-\(last.twoDigits)"
    return step == 1 ? span : span + "/\(step)"
  }
}

extension OpeningHours.Season {
  fileprivate var notation: String {
    guard let end else { return start.notation() + "+" }
    guard end != start else { return start.notation() }
    if start.day != nil, end.day != nil, end.month == start.month, end.year == start.year {
      return start.notation() + "-" + (end.day ?? 1).twoDigits
    }
    return start.notation() + "-" + end.notation(after: start.year)
  }
}

extension OpeningHours.Moment {
  fileprivate func notation(after known: Int? = nil) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let date = names[month - 1] + (day.map { " " + $0.twoDigits } ?? "")
    return year == nil || year == known ? date : "\(year ?? 0) \(date)"
  }
}

extension OpeningHours.Days {
  fileprivate var notation: String {
    let span = first == last ? first.rawValue : "\(first.rawValue)-\(last.rawValue)"
    guard !occurrences.isEmpty else { return span }
    return span + "[" + occurrences.map(String.init).joined(separator: ",") + "]" + shift.dayShift
  }
}

extension OpeningHours.Span {
  fileprivate var notation: String {
    guard let end else { return start.notation + "+" }
    return "\(start.notation)-\(end.notation)" + (mayBeLater ? "+" : "")
  }
}

extension OpeningHours.Time {
  fileprivate var notation: String {
    switch self {
    case .clock(let minutes):
      // The morning after is written as a time of day.
      (minutes > 24 * 60 && minutes <= 28 * 60 ? minutes - 24 * 60 : minutes).clockText
    case .sun(let sun, 0): sun.rawValue
    case .sun(let sun, let offset):
      "(\(sun.rawValue)\(offset < 0 ? "-" : "+")\(abs(offset).clockText))"
    }
  }
}

extension Int {
  /// ` +1 day`; nothing for none.
  fileprivate var dayShift: String {
    self == 0 ? "" : " \(self < 0 ? "-" : "+")\(abs(self)) day" + (abs(self) == 1 ? "" : "s")
  }
  fileprivate var twoDigits: String { (self < 10 ? "0" : "") + "\(self)" }
  /// Minutes after midnight as `08:00`.
  package var clockText: String { (self / 60).twoDigits + ":" + (self % 60).twoDigits }
}
