internal import Catalogue
internal import Diagnostics
internal import Graphics

/// What many pages of a language show, made before them: each product's row shows on eight and more.
struct EditionGroundwork: Sendable {
  /// By product: its pattern, which all languages share.
  private let patterns: PatternShelf?
  /// By product: its row in lists.
  private let rows: [ProductRow.Prepared]
  /// By the plan's position of a selection: the links to it, in lists of ways to go on.
  private let ways: [Edition.PreparedWay]
  private var log: ReadLog?

  /// - Parameter patterns: those of all products, where they were drawn.
  init(_ patterns: PatternShelf? = nil) {
    self.patterns = patterns
    rows = []
    ways = []
  }

  /// The rows of all products, and the ways to all selections.
  ///
  /// - Parameter keyCount: how many things can be read, of all that has keys.
  init(for edition: Edition, _ patterns: PatternShelf?, keyCount: Int, jobs: Int) {
    self.patterns = patterns
    var report = Report()
    let indices = Array(edition.catalogue.products.indices)
    rows = concurrentChunks(of: indices, jobs: jobs, report: &report) { chunk, _ in
      let log = ReadLog(keyCount: keyCount)
      let edition = edition.logging(to: log)
      return chunk.map { edition.row($0).prepared(log) }
    }.flatMap { $0 }
    let log = ReadLog(keyCount: keyCount)
    let edition = edition.logging(to: log)
    ways = edition.plan.selections.all.map { edition.way(to: $0, log) }
  }

  func logging(to log: ReadLog) -> EditionGroundwork {
    var groundwork = self
    groundwork.log = log
    return groundwork
  }

  /// A product's row, where it was made before.
  func row(_ index: Int) -> ProductRow.Prepared? {
    guard !rows.isEmpty else { return nil }
    log?.note(rows[index].keys)
    return rows[index]
  }

  /// The way to a selection, where it was made before.
  func way(_ position: Int) -> Edition.PreparedWay? {
    guard !ways.isEmpty else { return nil }
    log?.note(ways[position].keys)
    return ways[position]
  }

  fileprivate func pattern(_ product: Int) -> ProductPattern? { patterns?[product] }

  /// Adds a product's tile in its place, for all threads share the pattern; says whether it could.
  fileprivate func addSwatch(_ product: Int, to markup: inout [UInt8]) -> Bool {
    guard let patterns else { return false }
    patterns.addSwatch(of: product, to: &markup)
    return true
  }
}

extension Edition {
  func pattern(ofProduct index: Int) -> ProductPattern {
    if let pattern = groundwork.pattern(index) { return pattern }
    let record = catalogue.products[index].record
    return ProductPattern(of: record.id, in: record.set)
  }

  /// Adds the tile of a product's pattern, to stand beside its name.
  func addSwatch(ofProduct index: Int, to markup: inout [UInt8]) {
    if !groundwork.addSwatch(index, to: &markup) {
      pattern(ofProduct: index).addSwatch(to: &markup)
    }
  }
}
