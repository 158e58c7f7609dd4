internal import Catalogue
internal import Diagnostics
internal import Markup

// The records of all kinds alike, and what may be shown of them.
extension CatalogueReader {
  /// Every record, kind after kind.
  var references: [RecordRef] { RecordKind.allCases.flatMap { references(of: $0) } }

  func references(of kind: RecordKind) -> [RecordRef] {
    noteList(of: kind)
    return index.ids[kind].indices.map { RecordRef(kind, $0) }
  }

  /// How many records of a kind there are.
  func count(of kind: RecordKind) -> Int {
    noteList(of: kind)
    return index.ids[kind].count
  }

  func record(_ reference: RecordRef) -> any Record {
    note(reference)
    return source[reference]
  }

  func id(of reference: RecordRef) -> String { index.ids[reference.kind][reference.index] }

  func key(of reference: RecordRef) -> Int {
    index.firstKeys[reference.kind] + 1 + reference.index
  }

  /// The record that a key stands for; nil for a key of something else.
  func reference(ofKey key: Int) -> RecordRef? {
    for kind in RecordKind.allCases {
      let index = key - index.firstKeys[kind] - 1
      if self.index.ids[kind].indices.contains(index) { return RecordRef(kind, index) }
    }
    return nil
  }

  /// Notes that something hangs on a record.
  func note(_ reference: RecordRef) { log?.note(key(of: reference)) }

  /// Notes that something hangs on which records of a kind there are.
  private func noteList(of kind: RecordKind) { log?.note(index.firstKeys[kind]) }

  /// The record with an id that has a page; nil where there is none.
  func find(_ kind: RecordKind, _ id: String) -> RecordRef? {
    guard let place = index.places[kind][id] else {
      noteList(of: kind)
      return nil
    }
    let reference = RecordRef(kind, place)
    note(reference)
    return hasPage(reference) ? reference : nil
  }

  /// Whether a record has a page: a commune that is a row of a table has one when something is there.
  func hasPage(_ reference: RecordRef) -> Bool {
    reference.kind != .communes || communes[reference.index].hasPage
  }

  /// Whether other sites may show a record in a frame: a strong spirit is not to be carried there.
  func isShownInSmall(_ reference: RecordRef) -> Bool {
    reference.kind.isShownInSmall
      && (reference.kind != .products || !showsFactsOnly(products[reference.index].record))
  }

  /// The products that lists show, in the order of their ids.
  var listedProducts: [Int] {
    products.indices.filter { products[$0].isListed }
  }

  /// Whether a product is shown with facts and decisions only.
  func showsFactsOnly(_ product: Product) -> Bool { settings.showsFactsOnly(product) }
}

extension CatalogueReader {
  /// Whether a page's own text is there in a language.
  func isTranslated(_ subject: PageSubject, to language: Language) -> Bool {
    subject.reference.map { record($0).isTranslated(to: language) } ?? true
  }

  /// The key of what a page is about; nil for a page about several things.
  func key(of subject: PageSubject) -> Int? {
    switch subject {
    case .province(let index): provinces.key(of: index)
    case .removed(let index): removed.key(of: index)
    default: subject.reference.map { key(of: $0) }
    }
  }

  /// Notes that something hangs on what a page is about.
  func note(_ subject: PageSubject) {
    if let log, let key = key(of: subject) { log.note(key) }
  }

  /// The marks of the record a page is about; nil for a page about several.
  func marks(of subject: PageSubject) -> RecordMarks? {
    subject.reference.map { record($0).marks }
  }

  /// Where the record a page is about is written; nil for a page about several.
  func span(of subject: PageSubject) -> SourceSpan? {
    if case .removed(let index) = subject { return removed[index].span }
    return subject.reference.map { record($0).span }
  }
}

/// The records of all kinds by their ids, and the numbers of their keys.
///
/// A class, for each link asks it.
final class RecordIndex: Sendable {
  /// In the order of the catalogue's lists.
  let ids: ByKind<[String]>
  /// The place of each id among those of its kind, and of each that a record had before.
  let places: ByKind<[String: Int]>
  /// The key of each kind's list; those of its records follow it.
  let firstKeys: ByKind<Int>

  init(_ catalogue: Catalogue, firstKeys: ByKind<Int>) {
    self.firstKeys = firstKeys
    let ids = ByKind { kind in
      (0..<catalogue.count(of: kind)).map { catalogue[RecordRef(kind, $0)].id }
    }
    self.ids = ids
    places = ByKind { kind in
      var places = Dictionary(
        ids[kind].enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
      for index in ids[kind].indices {
        let record = catalogue[RecordRef(kind, index)]
        let olds =
          record.marks.aliases.map(\.value.text) + ((record as? Commune)?.predecessors ?? [])
        for old in olds where places[old] == nil { places[old] = index }
      }
      return places
    }
  }
}

extension Rank.State {
  /// The states that are announced to the public, each with a list.
  static let announced: [Rank.State] = [.valid, .due, .expired, .revoked]
}
