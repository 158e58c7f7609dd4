package import Diagnostics

extension Report {
  /// Each diagnostic as `path:line:column: severity: id “the marked text”`, for expectations.
  package func lines(in tree: some SourceTree) -> [String] {
    sorted.map { diagnostic in
      if case .cell(let cell) = diagnostic.span.place {
        return "\(diagnostic.span.path):\(cell.address): "
          + "\(diagnostic.severity.rawValue): \(diagnostic.message.id)"
      }
      let bytes = (try? tree.bytes(of: diagnostic.span.path)) ?? []
      let position = LineIndex(bytes).position(of: diagnostic.span.range.lowerBound)
      let range = diagnostic.span.range.clamped(to: 0..<bytes.count)
      let text = String(decoding: bytes[range], as: UTF8.self)
      return "\(diagnostic.span.path):\(position.line):\(position.column): "
        + "\(diagnostic.severity.rawValue): \(diagnostic.message.id) “\(text)”"
    }
  }
}
