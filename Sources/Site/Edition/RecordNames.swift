internal import Catalogue
internal import Markup
internal import Theme

/// What most pages say of some records, worked out once for a language.
struct RecordNames: Sendable {
  /// By commune: its name with its kind, and that with its province.
  private(set) var communes: Entries<String>
  private(set) var places: Entries<String>
  /// By point: its opening hours in words.
  private(set) var hours: Entries<String?>
  /// By point: the days on which it is open, for the script that says whether it is now.
  private(set) var openDays: Entries<String?>

  init(
    of catalogue: CatalogueReader, in language: Language, _ strings: Strings,
    _ names: ReferenceNames
  ) {
    communes = catalogue.communes.derived(
      catalogue.communes.map { Self.name(of: $0.record, language, strings) })
    hours = catalogue.points.derived(
      catalogue.points.map { entry in entry.record.hours.map { Edition.hours($0, strings) } })
    let (year, holidays) = catalogue.calendar
    openDays = catalogue.points.derived(
      catalogue.points.map { entry in
        entry.record.hours.flatMap {
          OpenDays($0, at: entry.record.coordinates, holidays: holidays, year: year)?.text
        }
      })
    places = catalogue.communes.derived(
      catalogue.communes.map { commune in
        strings.text(
          .communePlace,
          [
            "commune": Self.name(of: commune.record, language, strings) { Self.bound($0) },
            "province": Self.bound(names[commune.record.province]),
          ])
      })
  }

  /// The same names, noting what is read of them.
  func logging(to log: ReadLog) -> RecordNames {
    var names = self
    names.communes = communes.logging(to: log)
    names.places = places.logging(to: log)
    names.hours = hours.logging(to: log)
    names.openDays = openDays.logging(to: log)
    return names
  }

  static func name(
    of commune: Commune, _ language: Language, _ strings: Strings,
    _ pattern: Word = .communeName, _ kinds: WordGroup<Commune.Kind> = WordGroups.communeKinds,
    as written: (String) -> String = { $0 }
  ) -> String {
    let kind = strings.text(kinds, commune.kind)
    let name = commune.name.value(for: language).value
    let isNumbered = name.utf8.first.map { (48...57).contains($0) } ?? false
    return strings.text(
      isNumbered ? .communeNameNumbered : pattern, ["kind": kind, "name": written(name)])
  }

  /// A name of two words that stay on one line: a reader stumbles over `Hà / Nội`.
  private static func bound(_ name: String) -> String {
    let words = name.split(separator: " ")
    return words.count == 2 ? words.joined(separator: "\u{A0}") : name
  }
}
