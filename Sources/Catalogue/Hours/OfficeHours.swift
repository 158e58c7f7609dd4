internal import Diagnostics

/// Opening hours as Vietnamese offices write them: `7h30 - 17h00`, `T2-T6`, `Thứ 2 đến Thứ 6`,
/// `Mở cửa từ 8:00 đến 22:00`, `Cả ngày`, `nghỉ Chủ nhật`.
///
/// They are turned into OpenStreetMap's notation; what has two meanings is not guessed.
struct OfficeHours {
  enum Outcome: Equatable {
    /// The same in OpenStreetMap's notation.
    case notation(String)
    /// Words that may mean two things, such as `8h-5h`.
    case ambiguous(String)
    case unreadable
  }

  enum Token: Equatable {
    case day(OpeningHours.Weekday)
    /// Minutes, whether the hour of a half day that was not said, and the words.
    case time(Int, isOpen: Bool, String)
    /// A number without a sign of hours.
    case number(Int, String)
    case half(Half)
    case dash, comma, off, allDay, daily, holiday, except, noonBreak
  }

  enum Half { case morning, noon, afternoon, evening, night }

  /// Days, hours, or that it is closed.
  enum Item {
    case days([String])
    case spans([String])
    case allDay, off, except, noonBreak

    var isDays: Bool { if case .days = self { true } else { false } }
    var isHours: Bool {
      if case .spans = self { true } else if case .allDay = self { true } else { false }
    }
    var isOff: Bool {
      if case .off = self { true } else if case .except = self { true } else { false }
    }
  }

  static func read(_ text: String) -> Outcome {
    guard let tokens = tokens(of: text), !tokens.isEmpty else { return .unreadable }
    var reader = OfficeHours(tokens)
    return reader.outcome()
  }

  let tokens: [Token]
  var index = 0
  /// What the tokens say, one thing after another.
  var items: [Item] = []

  init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  // MARK: Sentences

  mutating func outcome() -> Outcome {
    while index < tokens.count {
      switch tokens[index] {
      case .comma: index += 1
      case .day, .daily, .holiday: readDays()
      case .allDay: add(.allDay)
      case .off: add(.off)
      case .except: add(.except)
      case .noonBreak: add(.noonBreak)
      case .time, .number, .half:
        let outcome = readSpans()
        if case .notation = outcome { continue }
        return outcome
      case .dash: return .unreadable
      }
    }
    return rules().map { .notation($0) } ?? .unreadable
  }

  mutating func add(_ item: Item) {
    items.append(item)
    index += 1
  }

  /// The rules that the items make: what is open first, then what is closed; nil where they make none
  /// that is certain.
  func rules() -> String? {
    var open: [String] = []
    var closed: [String] = []
    // `7h-17h T2-T6`: hours stand before their days all along.
    let hoursFirst =
      items.first?.isHours == true && items.last?.isDays == true
      && !items.contains(where: \.isOff)
    var at = 0
    func item(_ offset: Int) -> Item? { at + offset < items.count ? items[at + offset] : nil }
    while at < items.count {
      switch (items[at], item(1)) {
      case (.days(let days), .some(let next))
      where next.isOff && (item(2)?.isDays != true || closesBefore(at)):
        closed.append(Self.rule(days, "off"))
        at += 2
      case (.off, .days(let days)), (.except, .days(let days)):
        closed.append(Self.rule(days, "off"))
        at += 2
      case (.days(let days), .spans(let spans)):
        open.append(Self.rule(days, spans.joined(separator: ",")))
        at += 2
      case (.days(let days), .allDay):
        open.append(Self.rule(days, "00:00-24:00"))
        at += 2
      case (.spans(let spans), .days(let days)) where hoursFirst:
        open.append(Self.rule(days, spans.joined(separator: ",")))
        at += 2
      case (.noonBreak, .spans(let spans)):
        closed.append(Self.rule(["Mo-Su"], spans.joined(separator: ",") + " off"))
        at += 2
      case (.spans(let spans), _):
        // "8h-17h cả ngày lễ" may say two things.
        if item(1)?.isHours == true { return nil }
        open.append(Self.rule(["Mo-Su"], spans.joined(separator: ",")))
        at += 1
      case (.allDay, let next):
        if next != nil, next?.isOff != true { return nil }
        open.append(Self.rule(["Mo-Su"], "00:00-24:00"))
        at += 1
      default: return nil
      }
    }
    guard !open.isEmpty else { return nil }
    // Two hours for every day: the second would take the place of the first.
    guard open.count(where: { $0.hasPrefix("Mo-Su ") }) <= 1 else { return nil }
    if open == ["Mo-Su 00:00-24:00"], closed.isEmpty { return "24/7" }
    return (open + closed).joined(separator: "; ")
  }

  /// `T7 nghỉ, CN nghỉ`: each day has its own word; `nghỉ T7, CN` has it before them.
  func closesBefore(_ at: Int) -> Bool {
    at + 3 < items.count ? items[at + 3].isOff || items[at + 3].isHours : false
  }

  static func rule(_ days: [String], _ what: String) -> String {
    days.joined(separator: ",") + " " + what
  }

  /// Days that follow one another, with commas or "và" between them.
  mutating func readDays() {
    var days: [String] = []
    loop: while index < tokens.count {
      switch tokens[index] {
      case .daily: days.append("Mo-Su")
      case .holiday: days.append("PH")
      case .day(let first):
        if index + 2 < tokens.count, tokens[index + 1] == .dash {
          if case .day(let last) = tokens[index + 2] {
            days.append("\(first.rawValue)-\(last.rawValue)")
            index += 2
            break
          }
          if case .number(let number, _) = tokens[index + 2], (2...7).contains(number) {
            // `Thứ 2 - 6`.
            days.append(
              "\(first.rawValue)-\(OpeningHours.Weekday.allCases[number - 2].rawValue)")
            index += 2
            break
          }
          days.append(first.rawValue)
          index += 1
          break
        }
        days.append(first.rawValue)
      case .comma:
        // A comma before something else ends the list.
        guard index + 1 < tokens.count else { break loop }
        switch tokens[index + 1] {
        case .day, .daily, .holiday:
          if isClause(index + 1) { break loop }
        default: break loop
        }
      default: break loop
      }
      index += 1
    }
    items.append(.days(days))
  }

  /// Whether the days at a token begin a clause of their own, as `CN nghỉ` does after `nghỉ T7`.
  func isClause(_ start: Int) -> Bool {
    guard items.last?.isOff == true else { return false }
    var at = start
    while at < tokens.count {
      switch tokens[at] {
      case .day, .daily, .holiday, .dash: at += 1
      case .off, .time, .number, .half, .allDay: return true
      default: return false
      }
    }
    return false
  }
}
