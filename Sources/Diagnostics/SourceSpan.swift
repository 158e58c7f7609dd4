/// Where a piece of text stands: a file and a range of its bytes.
///
/// Line and column are worked out only when a message is printed.
package struct SourceSpan: Hashable, Sendable {
  /// The file's path from the catalogue's folder, with `/` between the parts.
  package let path: String
  package let range: Range<Int>

  package init(path: String, range: Range<Int>) {
    self.path = path
    self.range = range
  }

  /// The first byte of a file, for what concerns it as a whole.
  package static func start(of path: String) -> SourceSpan {
    SourceSpan(path: path, range: 0..<0)
  }
}

/// A value together with the place where the editor wrote it.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
