internal import ArgumentParser
internal import Catalogue
internal import Imports
internal import Markup

/// A day as people write it on a command line.
struct WrittenDay: ExpressibleByArgument {
  let day: CalendarDay

  init?(argument: String) {
    guard let day = CalendarDay(printed: argument) else { return nil }
    self.day = day
  }
}

/// A level in either language.
struct WrittenLevel: ExpressibleByArgument {
  let level: Level

  init?(argument: String) {
    guard let level = Level(written: argument) else { return nil }
    self.level = level
  }
}

/// A kind of recognition in either language.
struct WrittenKind: ExpressibleByArgument {
  let kind: Recognition.Kind

  init?(argument: String) {
    guard let kind = Recognition.Kind(written: argument) else { return nil }
    self.kind = kind
  }
}
