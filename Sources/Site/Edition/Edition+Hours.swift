internal import Catalogue
internal import Markup
internal import Theme

// Opening hours in words.
extension Edition {
  func hours(_ hours: OpeningHours) -> String {
    Self.hours(hours, strings)
  }

  static func hours(_ hours: OpeningHours, _ strings: Strings) -> String {
    hours.rules.map { rule in
      let when = [seasons(rule.seasons, strings), days(rule, strings)]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let text: String =
        switch rule.opening {
        case .always:
          when.isEmpty ? strings.text(.always) : "\(when) \(strings.text(.always))"
        case .off: strings.text(.closedOn, ["days": when])
        case .hours(let spans): "\(when) \(spans.map(self.span).joined(separator: ", "))"
        }
      return text + (rule.comment.map { " (\($0))" } ?? "")
    }.joined(separator: "; ")
  }

  /// The days a rule names; `daily` where it names all and no season.
  private static func days(_ rule: OpeningHours.Rule, _ strings: Strings) -> String {
    if rule.isDaily {
      return rule.seasons.isEmpty && rule.opening != .always ? strings.text(.daily) : ""
    }
    return rule.days.map { days in
      days.first == days.last
        ? strings.text(WordGroups.weekdays, days.first)
        : strings.text(WordGroups.weekdays, days.first) + "–\u{2060}"
          + strings.text(WordGroups.weekdays, days.last)
    }.joined(separator: ", ")
  }

  private static func seasons(_ seasons: [OpeningHours.Season], _ strings: Strings) -> String {
    seasons.map { season in
      if let start = season.start.date, let end = season.end.date {
        return strings.days(from: start, to: end)
      }
      return season.start == season.end
        ? moment(season.start, strings)
        : moment(season.start, strings) + "–\u{2060}" + moment(season.end, strings)
    }.joined(separator: ", ")
  }

  private static func moment(_ moment: OpeningHours.Moment, _ strings: Strings) -> String {
    let month = strings.format.month(moment.month)
    guard let day = moment.day else { return month }
    if let date = moment.date { return strings.day(date) }
    return strings.text(.dayOfMonth, ["day": strings.format.number(day), "month": month])
  }

  /// `08:00–17:00`; a word joiner keeps both ends on one line.
  private static func span(_ span: OpeningHours.Span) -> String {
    "\(span.start.clock)–\u{2060}\((span.end > 24 * 60 ? span.end - 24 * 60 : span.end).clock)"
  }
}

extension Int {
  /// Minutes after midnight as `08:00`.
  var clock: String {
    let (hours, minutes) = (self / 60, self % 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }
}
