internal import Catalogue
internal import Markup

/// Events for a calendar (RFC 5545).
///
/// What is changed or moved takes the place of what a telephone has: the stamps and the number of the
/// revision are those of the day it was written on, and grow with it.
struct CalendarFile: Sendable {
  struct Event: Sendable {
    let id: String
    let title: String
    let place: String?
    let position: Coordinates?
    let detail: String?
    let url: String
    let isCancelled: Bool
    /// The day it is written on; of what is past, the day after it.
    let written: CalendarDay
    let starts: CalendarDay
    /// The last day.
    let ends: CalendarDay
    /// When it begins on its day, in minutes after midnight in Viet Nam; nil for whole days.
    var minute: Int?
  }

  let events: [Event]

  var bytes: [UInt8] {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ocop//ocop//VI"]
    for event in events { lines += Self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { Self.folded(Array($0.utf8)) + [13, 10] }
  }

  private static func lines(of event: Event) -> [String] {
    var lines = [
      "BEGIN:VEVENT",
      "UID:" + escaped(event.id), "DTSTAMP:\(date(event.written))T000000Z",
      "LAST-MODIFIED:\(date(event.written))T000000Z", "SEQUENCE:\(revision(event.written))",
      "STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"),
    ]
    if let minute = event.minute, event.starts == event.ends {
      // In universal time, seven hours before Viet Nam's.
      let universal = minute - 7 * 60
      let day = event.starts.adding(days: universal < 0 ? -1 : 0)
      let time = (universal + 24 * 60) % (24 * 60)
      lines.append("DTSTART:\(date(day))T\(two(time / 60))\(two(time % 60))00Z")
    } else {
      // The end of a whole-day event is the day after it.
      lines += [
        "DTSTART;VALUE=DATE:\(date(event.starts))",
        "DTEND;VALUE=DATE:\(date(event.ends.adding(days: 1)))",
      ]
    }
    lines.append("SUMMARY:" + escaped(event.title))
    if let place = event.place { lines.append("LOCATION:" + escaped(place)) }
    if let position = event.position {
      let latitude = DecimalText.of(position.latitude, places: 6)
      lines.append("GEO:\(latitude);\(DecimalText.of(position.longitude, places: 6))")
    }
    if let detail = event.detail { lines.append("DESCRIPTION:" + escaped(detail)) }
    return lines + ["URL:" + event.url, "END:VEVENT"]
  }

  /// Days since 2020: later writing, greater number.
  private static func revision(_ day: CalendarDay) -> Int {
    max(0, day.daysSince1970 - 18_262)
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
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
    let event = CalendarFile.Event(
      id: url("/q/fair/\(fair.id)"), title: calendarTitle(of: fair),
      place: place.isEmpty ? nil : place.joined(separator: ", "), position: fair.coordinates,
      detail: fair.hours.map { hours($0) }, url: url(address), isCancelled: fair.isCancelled,
      // What is past does not change from day to day.
      written: entry.isPast ? fair.ends.adding(days: 1) : catalogue.day, starts: fair.starts,
      ends: fair.ends)
    return CalendarFile(events: [event])
  }

  /// A round's steps, each an event of its own.
  func calendar(ofRound index: Int) -> CalendarFile {
    let round = catalogue.rounds[index].record
    let address = plan.permalinks.address(of: .record(.rounds, index), in: language)
    var counts: [Round.Step.Kind: Int] = [:]
    return CalendarFile(
      events: round.steps.map { step in
        counts[step.kind, default: 0] += 1
        let detail = [step.time, step.lead.map { text($0).text }, step.note.map { text($0).text }]
          .compactMap { $0 }.joined(separator: "\n")
        return CalendarFile.Event(
          // By what it is, for its days and its title may change.
          id: url("/q/round/\(round.id)#\(step.kind.rawValue)-\(counts[step.kind] ?? 0)"),
          title: "\(text(step.title).text) (\(text(round.title).text))",
          place: step.place.map { text($0).text }, position: nil,
          detail: detail.isEmpty ? nil : detail, url: url(address), isCancelled: false,
          written: step.ends < catalogue.day ? step.ends.adding(days: 1) : catalogue.day,
          starts: step.starts, ends: step.ends, minute: step.time.flatMap { ClockTimes($0)?.first })
      })
  }
}

extension DataFile {
  /// A fair for a calendar.
  static func calendar(_ index: Int, _ id: String, _ language: Language) -> DataFile {
    DataFile("data/fairs/\(id)-\(language.code).ics", isWhole: false) {
      $0.edition(in: language).calendar(ofFair: index).bytes
    }
  }

  /// A round's steps for a calendar.
  static func rounds(_ index: Int, _ id: String, _ language: Language) -> DataFile {
    DataFile(path(ofRound: id, language), isWhole: false) {
      $0.edition(in: language).calendar(ofRound: index).bytes
    }
  }

  static func path(ofRound id: String, _ language: Language) -> String {
    "data/rounds/\(id)-\(language.code).ics"
  }
}
