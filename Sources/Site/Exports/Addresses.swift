internal import Catalogue
internal import Markup

extension Exports {
  /// `data/addresses.json`: every record's addresses, for whoever links to them.
  func addresses() -> [UInt8] {
    var records: [JSONValue] = []
    func add(_ folder: String, _ id: String, isRemoved: Bool = false) {
      let addresses = settings.fullLanguages.map { language in
        (
          language.code,
          JSONValue.string(
            settings.baseURL.path + plan.permalinks.record(folder, id, language))
        )
      }
      records.append(
        .fields([
          ("kind", .string(folder)), ("id", .string(id)), ("addresses", .object(addresses)),
          (
            "short",
            Permalinks.short(folder, id).map { .string(settings.baseURL.path + $0) }
          ),
          ("removed", isRemoved ? .bool(true) : nil),
        ]))
    }
    for entry in catalogue.products { add(Product.kind.folder, entry.record.id) }
    for entry in catalogue.producers { add(Producer.kind.folder, entry.record.id) }
    for entry in catalogue.communes where entry.hasPage {
      add(Commune.kind.folder, entry.record.id)
    }
    for entry in catalogue.destinations { add(Destination.kind.folder, entry.record.id) }
    for entry in catalogue.points { add(SalesPoint.kind.folder, entry.record.id) }
    for entry in catalogue.decisions { add(Decision.kind.folder, entry.record.id) }
    for entry in catalogue.fairs { add(Fair.kind.folder, entry.record.id) }
    for item in catalogue.news { add(NewsItem.kind.folder, item.id) }
    for page in catalogue.pages { add(FreePage.kind.folder, page.id) }
    for removed in catalogue.removed { add(removed.folder, removed.id, isRemoved: true) }
    return JSONValue.fields([
      ("version", .integer(1)), ("base_url", .string(settings.baseURL.text)),
      ("records", .array(records)),
    ]).line
  }
}
