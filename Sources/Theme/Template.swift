package import Markup

/// A template compiled to a flat list of byte runs and slots, ready to be filled.
///
/// All of it is plain numbers: running a template counts no references.
package struct Template: Sendable {
  /// Where a value stands: a scope, counted from the outermost, and slots inside it.
  ///
  /// Eight bits for each slot.
  struct Path: Sendable {
    /// The most slots a path can have.
    static let longest = 8

    let scope: Int
    private var packed: UInt64 = 0
    private(set) var count = 0

    init(scope: Int) {
      self.scope = scope
    }

    /// The path to a slot of the object this one leads to.
    func appending(_ slot: Int) -> Path {
      precondition(count < Self.longest && slot < 256, "a view is too deep or too wide")
      var path = self
      path.packed |= UInt64(slot) << UInt64(count * 8)
      path.count += 1
      return path
    }

    func add(to hash: inout Fingerprint) {
      hash.add(scope)
      hash.add(Int(bitPattern: UInt(packed)))
      hash.add(count)
    }

    func slot(at index: Int) -> Int {
      Int(packed >> UInt64(index * 8) & 0xFF)
    }
  }

  enum Operation: Sendable {
    /// Bytes of the template itself.
    case run(Range<Int>)
    case text(Path)
    /// Bytes as they are: markup, or text where the specification's policy allows it.
    case raw(Path)
    /// What follows, up to an index, once, for each item, or not at all.
    case section(Path, opensScope: Bool, end: Int)
    case inverted(Path, end: Int)
    /// Another procedure, with the scopes it needs: a range of the template's `wanted`.
    case call(Int, scopes: Range<Int>)

    fileprivate func add(to hash: inout Fingerprint) {
      switch self {
      case .run(let run):
        hash.add(0)
        hash.add(run)
      case .text(let path):
        hash.add(1)
        path.add(to: &hash)
      case .raw(let path):
        hash.add(2)
        path.add(to: &hash)
      case .section(let path, let opensScope, let end):
        hash.add(opensScope ? 3 : 4)
        path.add(to: &hash)
        hash.add(end)
      case .inverted(let path, let end):
        hash.add(5)
        path.add(to: &hash)
        hash.add(end)
      case .call(let procedure, let scopes):
        hash.add(6)
        hash.add(procedure)
        hash.add(scopes)
      }
    }
  }

  private let pool: [UInt8]
  private let operations: [Operation]
  /// The operations of one template in one context, the template's own first.
  private let procedures: [Range<Int>]
  private let wanted: [Int]
  /// What it asks of the views that fill it.
  package let reads: TemplateReads
  /// Of all it is made of: another one, and it writes something else of the same values.
  package let hash: ContentHash

  /// - Parameter procedures: lists of operations, with ends counted from the start of each.
  init(
    pool: [UInt8], procedures: [[Operation]], wanted: [Int], reads: TemplateReads
  ) {
    self.pool = pool
    self.wanted = wanted
    self.reads = reads
    var operations: [Operation] = []
    var ranges: [Range<Int>] = []
    for procedure in procedures {
      let start = operations.count
      operations += procedure.map { operation in
        switch operation {
        case .section(let path, let opensScope, let end):
          .section(path, opensScope: opensScope, end: start + end)
        case .inverted(let path, let end): .inverted(path, end: start + end)
        case .run, .text, .raw, .call: operation
        }
      }
      ranges.append(start..<operations.count)
    }
    self.operations = operations
    self.procedures = ranges
    var hash = Fingerprint()
    hash.add(pool)
    for operation in operations { operation.add(to: &hash) }
    for range in ranges { hash.add(range) }
    for scope in wanted { hash.add(scope) }
    self.hash = hash.hash
  }

  /// Fills the template.
  ///
  /// - Parameters:
  ///   - values: laid out as the shapes the template was compiled for.
  ///   - scopes: how many of them there are.
  package func render(_ values: TemplateValues, scopes: Int, into writer: inout HTMLWriter) {
    var places = Array(0..<scopes)
    run(procedures[0], 0, &places, values.cells.span, values.bytes.span, &writer)
  }

  /// - Parameters:
  ///   - base: where the scopes of the running procedure start among the places.
  ///   - places: the cells of all open scopes.
  private func run(
    _ range: Range<Int>, _ base: Int, _ places: inout [Int], _ cells: Span<TemplateValues.Cell>,
    _ bytes: Span<UInt8>, _ writer: inout HTMLWriter
  ) {
    let operations = self.operations.span
    var index = range.lowerBound
    while index < range.upperBound {
      switch operations[index] {
      case .run(let run): writer.append(pool.span.extracting(run))
      case .text(let path):
        let cell = cell(place(of: path, base, places, cells), cells)
        switch cell.kind {
        case .plainText: writer.append(bytes.extracting(cell.range))
        case .text: writer.appendEscaped(bytes.extracting(cell.range))
        case .none, .markup, .flag, .list, .object: break
        }
      case .raw(let path):
        let cell = cell(place(of: path, base, places, cells), cells)
        switch cell.kind {
        case .plainText, .text, .markup: writer.append(bytes.extracting(cell.range))
        case .none, .flag, .list, .object: break
        }
      case .section(let path, let opensScope, let end):
        let place = place(of: path, base, places, cells)
        let cell = cell(place, cells)
        let body = index + 1..<end
        index = end - 1
        if cell.kind == .list {
          for item in cell.range {
            places.append(item)
            run(body, base, &places, cells, bytes, &writer)
            places.removeLast()
          }
        } else if let place, cell.isPresent {
          if opensScope { places.append(place) }
          run(body, base, &places, cells, bytes, &writer)
          if opensScope { places.removeLast() }
        }
      case .inverted(let path, let end):
        let place = place(of: path, base, places, cells)
        if cell(place, cells).isPresent { index = end - 1 }
      case .call(let procedure, let scopes):
        let inner = places.count
        for scope in scopes { places.append(places[base + wanted[scope]]) }
        run(procedures[procedure], inner, &places, cells, bytes, &writer)
        places.removeLast(scopes.count)
      }
      index += 1
    }
  }

  private func cell(
    _ place: Int?, _ cells: Span<TemplateValues.Cell>
  ) -> TemplateValues.Cell {
    guard let place else { return TemplateValues.Cell() }
    return cells[place]
  }

  /// The cell a path leads to; nil where an object on the way is missing.
  private func place(
    of path: Path, _ base: Int, _ places: [Int], _ cells: Span<TemplateValues.Cell>
  ) -> Int? {
    var place = places[base + path.scope]
    for index in 0..<path.count {
      let cell = cells[place]
      guard cell.kind == .object else { return nil }
      place = Int(cell.start) + path.slot(at: index)
    }
    return place
  }
}
