internal import Catalogue

// What figures count: a sample beside records that are meant is no product.
extension Edition {
  /// How many of some products count.
  func counted(_ products: some Collection<Int>) -> Int { counted(products, of: .products) }

  /// How many of some records count.
  func counted(_ records: some Collection<Int>, of kind: RecordKind) -> Int {
    guard catalogue.source.samples == .some else { return records.count }
    return records.count { counts(RecordRef(kind, $0)) }
  }

  /// Whether a record counts.
  func counts(_ reference: RecordRef) -> Bool {
    catalogue.source.samples != .some || !catalogue.record(reference).marks.isSample
  }
}
