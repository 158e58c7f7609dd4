internal import Catalogue
internal import Markup

/// An event for a calendar (RFC 5545).
///
/// What is changed or moved takes the place of what a telephone has: the stamps and the number of the
/// revision are those of the day it was written on, and grow with it.
struct CalendarFile: Sendable {
  let id: String
  let title: String
  let place: String?
  let position: Coordinates?
  let detail: String?
  let url: String
  let isCancelled: Bool
  /// The day it is written on; of a fair that is past, the day after it.
  let written: CalendarDay
  let starts: CalendarDay
  /// The last day.
  let ends: CalendarDay

  var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ocop//ocop//VI", "BEGIN:VEVENT",
      "UID:" + Self.escaped(id), "DTSTAMP:\(Self.date(written))T000000Z",
      "LAST-MODIFIED:\(Self.date(written))T000000Z", "SEQUENCE:\(Self.revision(written))",
      "STATUS:" + (isCancelled ? "CANCELLED" : "CONFIRMED"),
      "DTSTART;VALUE=DATE:\(Self.date(starts))",
      // The end of a whole-day event is the day after it.
      "DTEND;VALUE=DATE:\(Self.date(ends.adding(days: 1)))", "SUMMARY:" + Self.escaped(title),
    ]
    if let place { lines.append("LOCATION:" + Self.escaped(place)) }
    if let position {
      let latitude = DecimalText.of(position.latitude, places: 6)
      lines.append("GEO:\(latitude);\(DecimalText.of(position.longitude, places: 6))")
    }
    if let detail { lines.append("DESCRIPTION:" + Self.escaped(detail)) }
    lines += ["URL:" + url, "END:VEVENT", "END:VCALENDAR"]
    return lines.flatMap { Self.folded(Array($0.utf8)) + [13, 10] }
  }

  /// Days since 2020: later writing, greater number.
  private static func revision(_ day: CalendarDay) -> Int {
    max(0, day.daysSince1970 - 18_262)
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
    let fair = entry.record
    return CalendarFile(
      id: url("/q/fair/\(fair.id)"), title: calendarTitle(of: fair),
      place: place.isEmpty ? nil : place.joined(separator: ", "), position: fair.coordinates,
      detail: fair.hours.map { hours($0) }, url: url(address), isCancelled: fair.isCancelled,
      // What is past does not change from day to day.
      written: entry.isPast ? fair.ends.adding(days: 1) : catalogue.day, starts: fair.starts,
      ends: fair.ends)
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
