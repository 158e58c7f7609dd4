internal import Catalogue
internal import Markup
internal import Theme

/// A fact of a product, said once: its page, `catalogue.json` and the tables take it from here.
///
/// What is more than a line of text (who makes it, what it costs, its rank) has a place of its own in
/// each.
struct ProductFact: Sendable {
  typealias Entry = Catalogue.ProductEntry

  /// What stands before it in the page's table, and names it in JSON.
  let word: FactWord
  private let onPage: @Sendable (Entry, Edition) -> TextView?
  private let inJSON: @Sendable (Entry, String, inout JSONWriter) -> Void
  /// Its column in `products.csv`, for a fact of one value.
  let column: (@Sendable (Entry) -> String?)?

  private init(
    _ word: FactWord, onPage: @escaping @Sendable (Entry, Edition) -> TextView?,
    inJSON: @escaping @Sendable (Entry, String, inout JSONWriter) -> Void,
    column: (@Sendable (Entry) -> String?)? = nil
  ) {
    self.word = word
    self.onPage = onPage
    self.inJSON = inJSON
    self.column = column
  }

  /// In the order of the page's table; a product without one has no line for it.
  static let all: [ProductFact] = [
    ProductFact(
      .set, onPage: { $1.plain($1.names[set: $0.record.set.number]) },
      inJSON: { entry, name, json in
        let set = entry.record.set
        json.field(name, set.number)
        json.names("set_name", set.name)
        json.field("group", set.group.number)
        json.field("sector", set.sector.rawValue)
      }),
    .properName(.printedName) { $0.record.printedName },
    .code(.taxonomy) { $0.record.taxonomy?.rawValue },
    .code(.code, hasColumn: true) { $0.record.code },
    .properName(.signedAddress) { $0.signedAddress },
    ProductFact(
      .ingredients, onPage: { $1.joined($0.record.ingredients) },
      inJSON: { entry, name, json in
        json.list(name, entry.record.ingredients) { $1.localized($0) }
      }),
    .text(.shelfLife) { $0.record.shelfLife },
    ProductFact(
      .season,
      onPage: { entry, edition in
        entry.record.season.isEmpty ? nil : edition.plain(edition.months(entry.record.season))
      },
      inJSON: { entry, name, json in json.list(name, entry.record.season) { $1.integer($0) } }),
    ProductFact(
      .alcohol,
      onPage: { entry, edition in
        entry.record.alcohol.map { degrees in
          let number = edition.strings.format.decimal(degrees, places: 1)
          return edition.plain(edition.strings.text(.degrees, ["n": number]))
        }
      },
      inJSON: { entry, name, json in json.field(name, entry.record.alcohol, places: 1) }),
    .percent(.localMaterial) { $0.record.localMaterial },
    .percent(.localLabour) { $0.record.localLabour },
    .code(.traceability) { $0.record.traceability },
    .text(.keyProduct) { $0.record.keyProduct },
    ProductFact(
      .inspected,
      onPage: { entry, edition in
        entry.record.inspected.map { edition.plain(edition.strings.day($0)) }
      },
      inJSON: { entry, name, json in json.field(name, entry.record.inspected) }),
  ]

  func text(of entry: Entry, in edition: Edition) -> TextView? { onPage(entry, edition) }

  func write(of entry: Entry, to json: inout JSONWriter) { inJSON(entry, word.rawValue, &json) }
}

// The kinds of value that facts have.
extension ProductFact {
  /// Text that may be translated.
  private static func text(
    _ word: FactWord, _ read: @escaping @Sendable (Entry) -> Localized<String>?
  ) -> ProductFact {
    ProductFact(
      word, onPage: { entry, edition in read(entry).map { edition.text($0) } },
      inJSON: { entry, name, json in json.localized(name, read(entry)) })
  }

  /// Text in the words of a paper, which nobody translates.
  private static func properName(
    _ word: FactWord, _ read: @escaping @Sendable (Entry) -> String?
  ) -> ProductFact {
    ProductFact(
      word, onPage: { entry, edition in read(entry).map { edition.properName($0) } },
      inJSON: { entry, name, json in json.field(name, read(entry)) })
  }

  /// Signs that are the same in every language.
  private static func code(
    _ word: FactWord, hasColumn: Bool = false, _ read: @escaping @Sendable (Entry) -> String?
  ) -> ProductFact {
    ProductFact(
      word, onPage: { entry, edition in read(entry).map { edition.plain($0) } },
      inJSON: { entry, name, json in json.field(name, read(entry)) },
      column: hasColumn ? read : nil)
  }

  private static func percent(
    _ word: FactWord, _ read: @escaping @Sendable (Entry) -> Int?
  ) -> ProductFact {
    ProductFact(
      word, onPage: { entry, edition in read(entry).map { edition.percent($0) } },
      inJSON: { entry, name, json in json.field(name, read(entry)) })
  }
}
