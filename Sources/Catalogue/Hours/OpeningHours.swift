package import Markup

/// When a place is open: OpenStreetMap's `opening_hours`, as far as shops, markets and villages use
/// it.
///
/// A rule replaces the earlier ones on the days that both name; one after a comma is added to them;
/// one after `||` holds where nothing else does (specification of `opening_hours`, wiki.osm.org).
package struct OpeningHours: Sendable {
  /// What the editor wrote.
  package let text: String
  /// The same in OpenStreetMap's notation, where it was written in another.
  package let notation: String
  package let rules: [Rule]

  package struct Rule: Hashable, Sendable {
    package var join = Join.instead
    package var years: [YearSpan] = []
    package var seasons: [Season] = []
    package var weeks: [WeekSpan] = []
    package var days: [Days] = []
    package var holidays: [Holiday] = []
    /// So many days after the holidays: `PH -1 day` is the eve.
    package var holidayShift = 0
    /// Empty for the whole day.
    package var spans: [Span] = []
    package var state = State.open
    package var comment: String?
    /// Where it begins and ends in the notation, in bytes.
    package var place = 0..<0

    /// Whether it holds on some dates only, and not in every week.
    package var isDated: Bool {
      !years.isEmpty || !seasons.isEmpty || !weeks.isEmpty || !holidays.isEmpty
        || days.contains { !$0.occurrences.isEmpty }
    }

    /// Whether it names no day and no date.
    package var isDaily: Bool {
      !isDated && (days.isEmpty || days == [Days(first: .monday, last: .sunday)])
    }
  }

  /// How a rule stands to those before it.
  package enum Join: Hashable, Sendable {
    /// `;`: it replaces them on its days.
    case instead
    /// `,`: it is added.
    case also
    /// `||`: it holds where they say nothing.
    case otherwise
  }

  package enum State: Hashable, Sendable {
    case open, off
    /// Nobody can tell, such as by appointment: never open.
    case unknown
  }

  package enum Weekday: String, CaseIterable, Sendable {
    case monday = "Mo"
    case tuesday = "Tu"
    case wednesday = "We"
    case thursday = "Th"
    case friday = "Fr"
    case saturday = "Sa"
    case sunday = "Su"

    package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The weekday of a date; 1 January 1970 was a Thursday.
    package init(_ day: CalendarDay) {
      let number = (day.daysSince1970 + 3) % 7
      self = Self.allCases[number < 0 ? number + 7 : number]
    }
  }

  /// Days that are no ordinary ones.
  package enum Holiday: String, CaseIterable, Sendable {
    case publicHoliday = "PH"
    case schoolHoliday = "SH"
  }

  /// Days of the week from one to another, or some of a month's.
  package struct Days: Hashable, Sendable {
    package let first: Weekday
    package let last: Weekday
    /// `[1]` the first of a month, `[-1]` its last; empty for all.
    package var occurrences: [Int] = []
    /// So many days after those: `Sa[1] +1 day`.
    package var shift = 0

    package init(first: Weekday, last: Weekday, occurrences: [Int] = [], shift: Int = 0) {
      self.first = first
      self.last = last
      self.occurrences = occurrences
      self.shift = shift
    }

    package func contains(_ day: Weekday) -> Bool {
      first.number <= last.number
        ? (first.number...last.number).contains(day.number)
        : day.number >= first.number || day.number <= last.number
    }
  }

  /// Years from one to another; nil for no end.
  package struct YearSpan: Hashable, Sendable {
    package let first: Int
    package let last: Int?

    package func contains(_ year: Int) -> Bool { year >= first && last.map { year <= $0 } ?? true }
  }

  /// Weeks of the year as ISO 8601 counts them, each or every so many.
  package struct WeekSpan: Hashable, Sendable {
    package let first: Int
    package let last: Int
    package let step: Int

    package func contains(_ week: Int) -> Bool {
      (first...last).contains(week) && (week - first) % step == 0
    }
  }

  /// A date that comes back every year, unless it has a year.
  package struct Moment: Hashable, Sendable {
    package let year: Int?
    package let month: Int
    /// Nil for the whole month.
    package let day: Int?

    /// The day it is, where it is of one year only.
    package var date: CalendarDay? {
      guard let year, let day else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
  }

  package struct Season: Hashable, Sendable {
    package let start: Moment
    /// Nil for no end.
    package let end: Moment?
  }

  /// A time of day.
  package enum Time: Hashable, Sendable {
    /// Minutes after midnight; beyond 24 hours on the next day.
    case clock(Int)
    /// So many minutes after an event of the sun.
    case sun(Sun, Int)
  }

  package enum Sun: String, CaseIterable, Sendable {
    case dawn, sunrise, sunset, dusk
  }

  /// Hours of a day; the end may lie in the next.
  package struct Span: Hashable, Sendable {
    package let start: Time
    /// Nil where only the beginning is known: `05:00+`.
    package let end: Time?
    /// Whether the end may be later still: `18:00-22:00+`.
    package var mayBeLater = false

    package init(_ start: Time, _ end: Time?, mayBeLater: Bool = false) {
      self.start = start
      self.end = end
      self.mayBeLater = mayBeLater
    }
  }
}
