internal import Catalogue
internal import Markup
internal import Theme

// Opening hours in words.
extension Edition {
  func hours(_ hours: OpeningHours) -> String {
    Self.hours(hours, strings)
  }

  /// What holds: a rule that a later one replaces on all its days is left out.
  static func hours(_ hours: OpeningHours, _ strings: Strings) -> String {
    let words = HourWords(strings: strings)
    return hours.effective.map(words.rule).joined(separator: "; ")
  }
}

extension Edition {
  /// The holidays of this year and the next, where hours name them; what the Government has not said yet
  /// is marked as expected.
  ///
  /// It hangs on the year and on `content/holidays.yaml`, not on the day.
  func holidays(of hours: OpeningHours?) -> TextView? {
    guard let hours, hours.rules.contains(where: { $0.holidays.contains(.publicHoliday) }) else {
      return nil
    }
    let (year, table) = catalogue.calendar
    var spans: [(first: CalendarDay, last: CalendarDay, isAnnounced: Bool)] = []
    for day in table.days(in: year) + table.days(in: year + 1) {
      if let last = spans.last, last.last.adding(days: 1) == day.day,
        last.isAnnounced == day.isAnnounced
      {
        spans[spans.count - 1].last = day.day
      } else {
        spans.append((day.day, day.day, day.isAnnounced))
      }
    }
    guard !spans.isEmpty else { return nil }
    return plain(
      spans.map { span in
        let days = strings.days(from: span.first, to: span.last)
        return span.isAnnounced ? days : strings.text(.expectedDays, ["days": days])
      }.joined(separator: "; "))
  }
}

/// Says the parts of opening hours in a language.
private struct HourWords {
  let strings: Strings

  func rule(_ rule: OpeningHours.Rule) -> String {
    let when = [years(rule.years), seasons(rule.seasons), weeks(rule.weeks), days(rule)]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let hours = rule.spans.map(span).joined(separator: ", ")
    var text: String
    switch rule.state {
    case .off:
      text =
        strings.text(
          .closedOn, ["days": [when, hours].filter { !$0.isEmpty }.joined(separator: " ")]
        )
        .trimmed
    case .open where rule.spans.isEmpty:
      text = when.isEmpty ? strings.text(.always) : "\(when) \(strings.text(.always))"
    case .open: text = when.isEmpty ? hours : "\(when) \(hours)"
    case .unknown:
      // Days alone, or nothing, before a remark such as "by appointment".
      let parts = [rule.isDaily && rule.spans.isEmpty ? "" : when, hours].filter { !$0.isEmpty }
      let remark = rule.comment ?? strings.text(.askForHours)
      text = parts.isEmpty ? remark : parts.joined(separator: " ") + ": " + remark
    }
    if rule.state != .unknown, let comment = rule.comment { text += " (\(comment))" }
    return rule.join == .otherwise ? strings.text(.otherwiseOpen, ["hours": text]) : text
  }

  // MARK: Days

  /// The days a rule names; `daily` where it names all and no season.
  private func days(_ rule: OpeningHours.Rule) -> String {
    if rule.isDaily {
      let isBare = rule.spans.isEmpty || rule.state == .off && rule.days.isEmpty
      return isBare ? "" : strings.text(.daily)
    }
    let days = rule.days.compactMap { span -> String? in
      guard span.first == .monday, span.last == .sunday, rule.isDated else {
        return self.days(span)
      }
      // In a season every day goes without saying; beside holidays it does not.
      return rule.holidays.isEmpty ? nil : strings.text(.daily)
    }
    let holidays = rule.holidays.map {
      shifted(strings.text(WordGroups.holidays, $0), rule.holidayShift)
    }
    return (days + holidays)
      .joined(separator: ", ")
  }

  private func days(_ days: OpeningHours.Days) -> String {
    let first = strings.text(WordGroups.weekdays, days.first)
    guard days.occurrences.isEmpty else {
      return days.occurrences.map { number in
        let text =
          number == -1
          ? strings.text(.lastOfMonth, ["day": first])
          : strings.text(
            number > 0 ? .nthOfMonth : .nthFromEnd,
            ["day": first, "n": strings.format.number(abs(number))])
        return shifted(text, days.shift)
      }.joined(separator: ", ")
    }
    return days.first == days.last
      ? first : first + "–\u{2060}" + strings.text(WordGroups.weekdays, days.last)
  }

  /// The day after or before another.
  private func shifted(_ text: String, _ days: Int) -> String {
    guard days != 0 else { return text }
    return strings.text(
      days < 0 ? .daysBefore : .daysAfter,
      ["day": text, "n": strings.format.number(abs(days))])
  }

  // MARK: Dates

  private func years(_ years: [OpeningHours.YearSpan]) -> String {
    years.map { span in
      guard let last = span.last else {
        return strings.text(.startingAt, ["time": String(span.first)])
      }
      return last == span.first ? "\(last)" : "\(span.first)–\u{2060}\(last)"
    }.joined(separator: ", ")
  }

  private func weeks(_ weeks: [OpeningHours.WeekSpan]) -> String {
    guard !weeks.isEmpty else { return "" }
    let text = weeks.map { span in
      let weeks = span.first == span.last ? "\(span.first)" : "\(span.first)–\u{2060}\(span.last)"
      return span.step == 1 ? weeks : "\(weeks)/\(span.step)"
    }.joined(separator: ", ")
    return strings.text(.weeksOfYear, ["weeks": text])
  }

  private func seasons(_ seasons: [OpeningHours.Season]) -> String {
    seasons.map { season in
      guard let end = season.end else {
        return strings.text(.startingAt, ["time": moment(season.start)])
      }
      if let first = season.start.date, let last = end.date {
        return strings.days(from: first, to: last)
      }
      return season.start == end
        ? moment(season.start) : moment(season.start) + "–\u{2060}" + moment(end)
    }.joined(separator: ", ")
  }

  private func moment(_ moment: OpeningHours.Moment) -> String {
    let month = strings.format.month(moment.month)
    if let date = moment.date { return strings.day(date) }
    let text =
      moment.day.map {
        strings.text(.dayOfMonth, ["day": strings.format.number($0), "month": month])
      } ?? month
    return moment.year.map { "\(text) \($0)" } ?? text
  }

  // MARK: Times

  /// `08:00–17:00`; a word joiner keeps both ends on one line.
  private func span(_ span: OpeningHours.Span) -> String {
    guard let end = span.end else {
      return strings.text(.startingAt, ["time": time(span.start)])
    }
    let text = "\(time(span.start))–\u{2060}\(time(end))"
    return span.mayBeLater ? strings.text(.orLater, ["hours": text]) : text
  }

  private func time(_ time: OpeningHours.Time) -> String {
    switch time {
    case .clock(let minutes):
      return (minutes > 24 * 60 ? minutes - 24 * 60 : minutes).clockText
    case .sun(let sun, let offset):
      let event = strings.text(WordGroups.sun, sun)
      return offset == 0 ? event : "\(event) \(offset < 0 ? "−" : "+") \(abs(offset).clockText)"
    }
  }
}
