package import Markup

/// A template compiled to flat lists of byte runs and slots, ready to be filled.
package struct Template: Sendable {
  /// Where a value stands: a scope, counted from the outermost, and slots inside it.
  ///
  /// Eight bits for each slot: plain numbers, so that running a template counts no references to
  /// its paths.
  struct Path: Sendable {
    /// The most slots a path can have, and the most a shape can.
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
    /// Another procedure, with the scopes it needs.
    case call(Int, scopes: [Int])
  }

  /// The operations of one template in one context.
  struct Procedure: Sendable {
    var operations: [Operation] = []
  }

  let pool: [UInt8]
  let procedures: [Procedure]

  /// Fills the template.
  ///
  /// - Parameter scopes: values laid out as the shapes the template was compiled for.
  package func render(_ scopes: [TemplateValue], into writer: inout HTMLWriter) {
    var scopes = scopes
    let operations = procedures[0].operations
    run(operations, operations.startIndex..<operations.endIndex, &scopes, &writer)
  }

  private func run(
    _ operations: [Operation], _ range: Range<Int>, _ scopes: inout [TemplateValue],
    _ writer: inout HTMLWriter
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch operations[index] {
      case .run(let bytes): writer.append(pool[bytes])
      case .text(let path):
        if case .text(let text) = value(at: path, scopes) { writer.appendEscaped(text) }
      case .raw(let path):
        switch value(at: path, scopes) {
        case .markup(let bytes): writer.append(bytes)
        case .text(let text): writer.append(text)
        case .none, .flag, .list, .object: break
        }
      case .section(let path, let opensScope, let end):
        let value = value(at: path, scopes)
        let body = index + 1..<end
        index = end - 1
        if case .list(let items) = value {
          for item in items {
            scopes.append(item)
            run(operations, body, &scopes, &writer)
            scopes.removeLast()
          }
        } else if value.isPresent {
          if opensScope { scopes.append(value) }
          run(operations, body, &scopes, &writer)
          if opensScope { scopes.removeLast() }
        }
      case .inverted(let path, let end):
        if value(at: path, scopes).isPresent { index = end - 1 }
      case .call(let procedure, let wanted):
        var inner = wanted.map { scopes[$0] }
        let operations = procedures[procedure].operations
        run(operations, operations.startIndex..<operations.endIndex, &inner, &writer)
      }
      index += 1
    }
  }

  private func value(at path: Path, _ scopes: [TemplateValue]) -> TemplateValue {
    var value = scopes[path.scope]
    for index in 0..<path.count {
      guard case .object(let fields) = value else { return .none }
      value = fields[path.slot(at: index)]
    }
    return value
  }
}
