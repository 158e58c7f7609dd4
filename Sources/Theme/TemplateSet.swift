package import Diagnostics

/// Parsed templates by name, to be compiled for one kind of page after another.
package struct TemplateSet: Sendable {
  private let nodes: [String: [TemplateNode]]
  private let paths: [String: String]
  /// The values of `id` that templates write out.
  package let ids: Set<String>

  /// Parses templates; those that cannot be parsed are reported and left out.
  ///
  /// - Parameter sources: by name, with the path for messages.
  package init(_ sources: [String: (path: String, bytes: [UInt8])], report: inout Report) {
    var nodes: [String: [TemplateNode]] = [:]
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      nodes[name] = TemplateParser.parse(source.bytes, path: source.path, report: &report)
    }
    self.nodes = nodes
    ids = Set(sources.values.flatMap { Self.ids(in: $0.bytes) })
    paths = sources.mapValues(\.path)
  }

  private static func ids(in bytes: [UInt8]) -> [String] {
    let mark = Array(" id=\"".utf8)
    var ids: [String] = []
    for index in bytes.indices where bytes[index] == mark[0] {
      guard bytes[index...].starts(with: mark) else { continue }
      let id = bytes[(index + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      ids.append(String(decoding: id, as: UTF8.self))
    }
    return ids
  }

  /// The templates below a folder that none of some templates leads to, with their paths.
  func unused(by roots: [String], under folder: String) -> [(name: String, path: String)] {
    var used: Set<String> = []
    var open = roots
    while let name = open.popLast() {
      guard used.insert(name).inserted, let nodes = nodes[name] else { continue }
      open += nodes.flatMap(\.templates)
    }
    return nodes.keys.sorted().compactMap { name in
      guard !used.contains(name), let path = paths[name], path.hasPrefix(folder) else { return nil }
      return (name, path)
    }
  }

  /// Where a template stands; nil where there is none.
  package func path(of name: String) -> String? { paths[name] }

  package var names: [String] { nodes.keys.sorted() }

  /// The keys of all strings that templates read.
  var strings: Set<String> { Set(nodes.values.joined().flatMap(\.strings)) }

  /// A template compiled for scopes from the outermost to the innermost; nil where there is none.
  ///
  /// - Parameter constant: the bytes of a name that the theme itself answers; nil for a name that
  ///   views answer; an empty answer after a report.
  package func compile(
    _ name: String, scopes: [FieldKind], policy: NamePolicy = .strict, report: inout Report,
    constant: @escaping (Located<String>, inout Report) -> [UInt8]?? = { _, _ in nil }
  ) -> Template? {
    guard let nodes = nodes[name] else { return nil }
    var compiler = TemplateCompiler(
      template: { self.nodes[$0] }, templateNames: names, constant: constant, policy: policy)
    return compiler.compile(nodes, scopes: scopes, report: &report)
  }
}
