internal import Catalogue
internal import Diagnostics
internal import Markup

/// Every product's facts as JSON, written once: they stand in three files each.
struct WrittenProducts: Sendable {
  private struct Product: Sendable {
    let json: [UInt8]
    /// What was read for it.
    let keys: [Int]
  }

  private let products: [Product]
  var log: ReadLog?

  init(_ catalogue: CatalogueReader, _ plan: SitePlan, keyCount: Int, jobs: Int) {
    var report = Report()
    let indices = Array(catalogue.products.indices)
    products = concurrentChunks(of: indices, jobs: jobs, report: &report) { chunk, _ in
      let log = ReadLog(keyCount: keyCount)
      let exports = Exports(
        catalogue: catalogue.logging(to: log), plan: plan.logging(to: log), products: nil)
      return chunk.map { index in
        log.begin()
        return Product(json: exports.product(index), keys: log.keys)
      }
    }.flatMap { $0 }
  }

  subscript(index: Int) -> JSONValue {
    log?.note(products[index].keys)
    return .written(products[index].json)
  }
}

extension Exports {
  /// A product's facts as JSON, as they were written before where they were.
  func written(ofProduct index: Int) -> JSONValue {
    products?[index] ?? .written(product(index))
  }

  func product(_ index: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { write(product: index, &$0) }
    return json.bytes
  }
}
