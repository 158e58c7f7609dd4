internal import Diagnostics
internal import Markup

extension ValueType<OpeningHours> {
  /// Opening hours; what cannot be read is reported where it stands.
  static let openingHours = ValueType(
    BilingualText(
      vi: "giờ mở cửa, như Mo-Fr 08:00-17:00; Su off",
      en: "opening hours, such as Mo-Fr 08:00-17:00; Su off")
  ) { source, settings, report in
    guard let text = ValueType<String>.text.read(source, settings, &report) else { return nil }
    let placed = PlacedText(bytes: Array(text.utf8)[...], span: source.node.span)
    var parser = HoursParser(text)
    do throws(HoursParser.Fault) {
      let hours = OpeningHours(text: text, rules: try parser.rules())
      if let span = hours.rules.lazy.compactMap(\.halfOfADay).first {
        // `8:00-11:30, 1:30-5:00`: the afternoon, or the night?
        report.error(.twoMeanings(span), at: source.node.span, hint: .twentyFourHours)
        return nil
      }
      if parser.isAllDay { report.warning(.allDay, at: source.node.span, hint: .addHours) }
      if parser.isLoose {
        report.warning(.loose, at: source.node.span, hint: .write(hours.notation))
      }
      hours.reportReplaced(placed, &report)
      return hours
    } catch {
      switch (error, OfficeHours.read(text)) {
      case (.unreadable, .notation(let notation)):
        var second = HoursParser(notation)
        guard let rules = try? second.rules() else { break }
        report.warning(.office, at: source.node.span, hint: .write(notation))
        return OpeningHours(text: text, notation: notation, rules: rules)
      case (.unreadable, .ambiguous(let words)):
        report.error(.twoMeanings(words), at: source.node.span, hint: .twentyFourHours)
        return nil
      default: break
      }
      let range = Self.word(around: parser.index, in: Array(text.utf8))
      let words = String(decoding: Array(text.utf8)[range], as: UTF8.self)
      report.error(.fault(error, words), at: placed.place(of: range), hint: .toWrite(error))
      return nil
    }
  }

  /// The whole word at a byte: half of one tells nobody anything.
  private static func word(around index: Int, in bytes: [UInt8]) -> Range<Int> {
    func isEnd(_ byte: UInt8) -> Bool { byte == 32 || byte == 59 || byte == 44 }
    guard !bytes.isEmpty else { return 0..<0 }
    var start = min(index, bytes.count - 1)
    while start > 0, isEnd(bytes[start]), start == bytes.count - 1 { start -= 1 }
    while start > 0, !isEnd(bytes[start - 1]) { start -= 1 }
    let rest = bytes[start...].prefix { !isEnd($0) }
    return start..<max(min(start + 1, bytes.count), rest.endIndex)
  }
}

extension OpeningHours.Rule {
  /// Hours that begin before those that stand before them end, and end before noon.
  fileprivate var halfOfADay: String? {
    for (earlier, later) in zip(spans, spans.dropFirst()) {
      guard case .clock(let last)? = earlier.end, case .clock(let from) = later.start,
        case .clock(let to)? = later.end, from < last, to <= 12 * 60, last <= 24 * 60
      else { continue }
      return OpeningHours.notation(of: [OpeningHours.Rule(spans: [later])])
    }
    return nil
  }
}

extension OpeningHours {
  init(text: String, rules: [Rule]) {
    self.init(text: text, notation: Self.notation(of: rules), rules: rules)
  }

  /// The rules that hold on some day: one whose days a later rule takes whole never does.
  package var effective: [Rule] {
    rules.enumerated().filter { index, _ in replacement(of: index) == nil }.map(\.element)
  }

  /// The later rule that takes all days of a rule.
  private func replacement(of index: Int) -> Int? {
    let rule = rules[index]
    guard rule.state != .off, !rule.spans.isEmpty || rule.state == .unknown else { return nil }
    return rules.indices.first { later in
      let other = rules[later]
      guard later > index, other.join == .instead, other.state != .off,
        other.years == rule.years, other.seasons == rule.seasons, other.weeks == rule.weeks,
        Set(rule.holidays).isSubset(of: other.holidays)
      else { return false }
      // Every day, or each of the days it names.
      if other.days.isEmpty {
        return other.holidays.isEmpty || !rule.holidays.isEmpty && rule.days.isEmpty
      }
      guard !rule.days.isEmpty || rule.holidays.isEmpty,
        !(rule.days + other.days).contains(where: { !$0.occurrences.isEmpty })
      else { return rule.days == other.days }
      return Weekday.allCases.allSatisfy { day in
        !(rule.days.isEmpty || rule.days.contains { $0.contains(day) })
          || other.days.contains { $0.contains(day) }
      }
    }
  }

  /// Warns of rules that never hold, with the comma form that was most likely meant.
  fileprivate func reportReplaced(_ placed: PlacedText, _ report: inout Report) {
    for index in rules.indices {
      guard let later = replacement(of: index), later == index + 1 else { continue }
      var (first, second) = (rules[index], rules[later])
      second.join = .also
      var meant = [first, second]
      if first.days == second.days, first.holidays == second.holidays {
        first.spans += second.spans
        meant = [first]
      }
      let all = Array(rules[..<index]) + meant + Array(rules[(later + 1)...])
      report.warning(
        .replaced(rules[index].notation), at: placed.place(of: rules[index].place),
        hint: .bothWith(Self.notation(of: all)))
    }
  }
}

extension BilingualText {
  fileprivate static func toWrite(_ fault: HoursParser.Fault) -> BilingualText {
    switch fault {
    case .unreadable, .noSuchDay:
      BilingualText(
        vi: "viết như Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; Su,PH off, hoặc 24/7",
        en: "write it like Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; Su,PH off, or 24/7")
    case .backwards:
      BilingualText(
        vi: "giờ đóng cửa phải sau giờ mở cửa: 07:30-17:00; mở qua đêm thì viết như 18:00-02:00",
        en: "the end comes after the beginning: 07:30-17:00; over midnight, write 18:00-02:00")
    }
  }
  fileprivate static func write(_ notation: String) -> BilingualText {
    BilingualText(vi: "viết: \"\(notation)\"", en: "write: \"\(notation)\"")
  }
  fileprivate static func bothWith(_ notation: String) -> BilingualText {
    BilingualText(
      vi: "muốn giữ cả hai thì viết: \"\(notation)\"", en: "to keep both, write: \"\(notation)\"")
  }
  fileprivate static let addHours = BilingualText(
    vi: "thêm giờ: Mo-Fr 08:00-17:00; nếu đúng là cả ngày đêm thì viết: Mo-Fr 00:00-24:00",
    en: "add the hours: Mo-Fr 08:00-17:00; if day and night is meant, write: Mo-Fr 00:00-24:00")
  fileprivate static let twentyFourHours = BilingualText(
    vi: "viết giờ theo 24 tiếng, như 08:00-17:00", en: "write hours of 24, such as 08:00-17:00")
}

extension Diagnostic.Message {
  fileprivate static func fault(_ fault: HoursParser.Fault, _ text: String) -> Self {
    switch fault {
    case .unreadable:
      Self(
        "opening-hours", vi: "không đọc được giờ mở cửa từ “\(text)”",
        en: "the opening hours cannot be read from “\(text)” on")
    case .noSuchDay:
      Self(
        "hours-day", vi: "tháng ấy không có ngày “\(text)”",
        en: "the month has no day “\(text)”")
    case .backwards:
      Self(
        "hours-backwards", vi: "“\(text)” kết thúc trước khi bắt đầu",
        en: "“\(text)” ends before it begins")
    }
  }
  fileprivate static func twoMeanings(_ words: String) -> Self {
    Self(
      "hours-two-meanings", vi: "“\(words)” có thể hiểu hai cách: sáng hay chiều",
      en: "“\(words)” has two meanings: morning or afternoon")
  }
  fileprivate static func replaced(_ rule: String) -> Self {
    Self(
      "hours-replaced",
      vi: "“\(rule)” không bao giờ áp dụng: phần sau thay thế nó vào đúng các ngày ấy",
      en: "“\(rule)” never holds: a later part replaces it on the same days")
  }
  fileprivate static let allDay = Self(
    "hours-all-day", vi: "chỉ có ngày mà không có giờ: sẽ hiện là mở cửa cả ngày đêm",
    en: "days without hours: they will be shown as open day and night")
  fileprivate static let office = Self(
    "hours-form",
    vi: "giờ mở cửa được đọc, nhưng viết theo mẫu của OpenStreetMap thì chắc chắn hơn",
    en: "the hours were read, but OpenStreetMap's notation is surer")
  fileprivate static let loose = Self(
    "hours-form", vi: "giờ mở cửa được đọc, nhưng không đúng mẫu của OpenStreetMap",
    en: "the hours were read, but are not quite OpenStreetMap's notation")
}
