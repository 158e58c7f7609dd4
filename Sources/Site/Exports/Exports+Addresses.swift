internal import Catalogue
internal import Markup

extension Exports {
  /// `data/addresses.json`: every record's addresses, for whoever links to them.
  func addresses() -> [UInt8] {
    var records: [JSONValue] = []
    func add(_ kind: RecordKind, _ id: String, isRemoved: Bool = false) {
      let addresses = settings.fullLanguages.map { language in
        (
          language.code,
          JSONValue.string(
            settings.baseURL.path + plan.permalinks.record(kind, id, language))
        )
      }
      records.append(
        .fields([
          ("kind", .string(kind.folder)), ("id", .string(id)), ("addresses", .object(addresses)),
          (
            "short",
            Permalinks.short(kind, id).map { .string(settings.baseURL.path + $0) }
          ),
          ("removed", isRemoved ? .bool(true) : nil),
        ]))
    }
    for reference in catalogue.references where catalogue.hasPage(reference) {
      add(reference.kind, catalogue.record(reference).id)
    }
    for removed in catalogue.removed { add(removed.kind, removed.id, isRemoved: true) }
    return JSONValue.fields([
      ("version", .integer(1)), ("base_url", .string(settings.baseURL.text)),
      ("records", .array(records)),
    ]).line
  }
}

extension DataFile {
  static let addresses = DataFile("data/addresses.json", .json, .addresses) {
    $0.exports.addresses()
  }
}
