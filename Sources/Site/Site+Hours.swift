package import Catalogue
package import Diagnostics
package import Markup

// What the site takes opening hours to say: the model that pages, structured data and exports share.
extension Site {
  /// A place's hours, and what they come to on each of some days.
  package struct UnderstoodHours: Sendable {
    package let id: String
    package let span: SourceSpan
    /// In OpenStreetMap's notation.
    package let notation: String
    /// The parts of each day; none where it is closed all day.
    package let days: [(day: CalendarDay, parts: [HoursCalendar.Part])]
  }

  /// What all hours say of the site's day and those after it.
  ///
  /// - Parameter count: how many days
  package func understoodHours(days count: Int) -> [UnderstoodHours] {
    let days = (0..<max(count, 0)).map { day.adding(days: $0) }
    let years = day.year...max(day.year, days.last?.year ?? day.year)
    func understood(
      _ record: some Record, _ hours: OpeningHours?, at place: Coordinates?
    ) -> UnderstoodHours? {
      guard let hours else { return nil }
      let calendar = HoursCalendar(hours, at: place, holidays: source.holidays, years: years)
      return UnderstoodHours(
        id: record.id, span: record.span, notation: hours.notation,
        days: days.map { ($0, calendar.parts(on: $0)) })
    }
    return source.points.compactMap {
      understood($0.record, $0.record.hours, at: $0.record.coordinates)
    }
      + source.destinations.compactMap {
        understood($0.record, $0.record.hours, at: $0.record.coordinates)
      }
      + source.producers.compactMap {
        understood($0.record, $0.record.visits?.hours, at: $0.record.coordinates)
      }
      + source.fairs.compactMap {
        understood($0.record, $0.record.hours, at: $0.record.coordinates)
      }
  }
}
