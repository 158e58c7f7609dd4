/// Writes numbers, days and counted phrases as a language does.
package struct LocaleFormat: Sendable {
  private let symbols: LocaleSymbols
  private let pattern: [PatternPart]
  /// Whether days below 10 and the months 1 and 2 get a zero before them, as Vietnamese offices
  /// write them (Decree 30/2020/NĐ-CP, appendix I).
  private let padsAsOffices: Bool
  private let plurals: PluralRules
  /// The forms of the numbers that are counted most; asking ICU takes as long as all the rest of a
  /// counted phrase.
  private let smallPlurals: [PluralCategory]

  private enum PatternPart: Equatable, Sendable {
    case text(String)
    case day(digits: Int)
    case month(digits: Int)
    case monthName
    case year
  }

  /// - Parameters:
  ///   - language: a BCP 47 code
  ///   - day: the parts a day shows, in ICU's letters: `yMd`, `yMMMMd`
  package init(language: String, day skeleton: String) {
    symbols = LocaleSymbols(language: language, skeleton: skeleton)
    pattern = Self.bound(Self.parts(of: symbols.dayPattern))
    padsAsOffices = language.split(separator: "-").first == "vi"
    let plurals = PluralRules(language: language)
    self.plurals = plurals
    smallPlurals = (0..<100).map { plurals.category(of: $0) }
  }

  /// What stands between groups of three digits.
  package var grouping: String { symbols.grouping }

  package func day(_ day: CalendarDay) -> String {
    text(of: pattern[...], day)
  }

  private func text(of parts: ArraySlice<PatternPart>, _ day: CalendarDay) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .day(let digits): text += padded(day.day, padsAsOffices ? 2 : digits)
      case .month(let digits):
        text += padded(day.month, padsAsOffices && day.month < 3 ? 2 : digits)
      case .monthName: text += symbols.months[day.month - 1]
      case .year: text += String(day.year)
      }
    }
    return text
  }

  /// A span of days, each part that both share said once: `24–27 December 2026`.
  ///
  /// - Returns: the two ends, and whether the first is a bare number of a day
  package func days(
    from first: CalendarDay, to last: CalendarDay
  ) -> (first: String, last: String, isBare: Bool) {
    func isShared(_ part: PatternPart) -> Bool {
      switch part {
      case .text: true
      case .year: first.year == last.year
      case .month, .monthName: first.year == last.year && first.month == last.month
      case .day: false
      }
    }
    // A language that ends with the year leaves it out of the first day; one that begins with it,
    // out of the last.
    guard case .year? = pattern.first else {
      let kept = pattern.lastIndex { !isShared($0) } ?? pattern.endIndex - 1
      let own = pattern[...kept]
      return (text(of: own, first), day(last), own.count == 1)
    }
    let kept = pattern.firstIndex { !isShared($0) } ?? pattern.startIndex
    return (day(first), text(of: pattern[kept...], last), false)
  }

  /// The name of a month from 1 to 12.
  package func month(_ month: Int) -> String {
    symbols.months[month - 1]
  }

  /// A whole number with the language's groups of three: `1.234.567`.
  package func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += symbols.grouping }
      text.append(digit)
    }
    return text
  }

  /// A number with at most some decimals: `60,5`.
  package func decimal(_ number: Double, places: Int) -> String {
    let parts = DecimalText.of(number.magnitude, places: places).split(separator: ".")
    let whole = self.number(Int(parts[0]) ?? 0)
    return (number < 0 ? "-" : "") + whole + (parts.count > 1 ? symbols.decimal + parts[1] : "")
  }

  /// A number with at least and at most some decimals: `60,0`.
  package func decimal(_ number: Double, places: ClosedRange<Int>) -> String {
    let text = decimal(number, places: places.upperBound)
    let has = text.split(separator: symbols.decimal).dropFirst().first?.count ?? 0
    guard has < places.lowerBound else { return text }
    return text + (has == 0 ? symbols.decimal : "")
      + String(repeating: "0", count: places.lowerBound - has)
  }

  package func plural(of number: Int) -> PluralCategory {
    smallPlurals.indices.contains(number) ? smallPlurals[number] : plurals.category(of: number)
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Keeps a day and the name of its month on one line.
  private static func bound(_ parts: [PatternPart]) -> [PatternPart] {
    var parts = parts
    for place in parts.indices.dropFirst().dropLast()
    where parts[place] == .text(" ") && parts[place + 1] == .monthName {
      if case .day = parts[place - 1] { parts[place] = .text("\u{A0}") }
    }
    return parts
  }

  /// Cuts a pattern such as `d 'tháng' M, y` into what is written as it is and what is filled in.
  private static func parts(of pattern: String) -> [PatternPart] {
    var parts: [PatternPart] = []
    var characters = Array(pattern)[...]
    while let character = characters.first {
      let run = characters.prefix { $0 == character }.count
      switch character {
      case "d": parts.append(.day(digits: run))
      case "M", "L": parts.append(run > 2 ? .monthName : .month(digits: run))
      case "y", "u": parts.append(.year)
      case "'":
        let quoted = characters.dropFirst().prefix { $0 != "'" }
        parts.append(.text(quoted.isEmpty ? "'" : String(quoted)))
        characters = characters.dropFirst(quoted.count + 2)
        continue
      default: parts.append(.text(String(repeating: character, count: run)))
      }
      characters = characters.dropFirst(run)
    }
    return parts
  }
}
