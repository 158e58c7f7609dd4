internal import Catalogue
internal import Markup

/// An event for a calendar (RFC 5545).
struct CalendarFile: Sendable {
  let id: String
  let title: String
  let place: String?
  let url: String
  let starts: CalendarDay
  /// The last day.
  let ends: CalendarDay

  var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ocop//ocop//VI", "BEGIN:VEVENT",
      "UID:" + Self.escaped(id), "DTSTAMP:\(Self.date(starts))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.date(starts))",
      // The end of a whole-day event is the day after it.
      "DTEND;VALUE=DATE:\(Self.date(ends.adding(days: 1)))", "SUMMARY:" + Self.escaped(title),
    ]
    if let place { lines.append("LOCATION:" + Self.escaped(place)) }
    lines += ["URL:" + url, "END:VEVENT", "END:VCALENDAR"]
    return lines.flatMap { Self.folded(Array($0.utf8)) + [13, 10] }
  }

  private static func date(_ day: CalendarDay) -> String {
    day.description.filter { $0 != "-" }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case "\n", "\r\n", "\r": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// A line in pieces of at most 75 bytes, no letter cut.
  private static func folded(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var width = 0
    for (index, byte) in line.enumerated() {
      let isStart = byte & 0xC0 != 0x80
      let length = isStart ? 1 + line[(index + 1)...].prefix { $0 & 0xC0 == 0x80 }.count : 0
      if isStart, width + length > 74 {
        result += [13, 10, 32]
        width = 1
      }
      result.append(byte)
      width += 1
    }
    return result
  }
}

extension Edition {
  func calendar(ofFair index: Int) -> CalendarFile {
    let entry = catalogue.fairs[index]
    let venue = entry.record.venue.map { text($0).text }
    let place = [venue, entry.commune.map { placeData($0) }].compactMap { $0 }
    let address = plan.permalinks.address(of: .record(.fairs, index), in: language)
    return CalendarFile(
      id: url("/q/fair/\(entry.record.id)"), title: text(entry.record.name).text,
      place: place.isEmpty ? nil : place.joined(separator: ", "), url: url(address),
      starts: entry.record.starts, ends: entry.record.ends)
  }
}

extension DataFile {
  /// A fair for a calendar.
  static func calendar(_ index: Int, _ id: String, _ language: Language) -> DataFile {
    DataFile("data/fairs/\(id)-\(language.code).ics", isWhole: false) {
      $0.edition(in: language).calendar(ofFair: index).bytes
    }
  }
}
