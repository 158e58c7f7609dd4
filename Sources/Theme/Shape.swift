package import Markup

/// What kind of value a name stands for in a template.
package indirect enum FieldKind: Sendable {
  /// Text: escaped where it is written.
  case text
  /// Markup that the program made: written as it is.
  case markup
  case flag
  case list(FieldKind)
  case object(Shape)
}

/// The names an object of a view offers, each with its place among the object's values.
package final class Shape: Sendable {
  package let name: String
  package let fields: [(name: String, kind: FieldKind)]

  package init(_ name: String, _ fields: [(name: String, kind: FieldKind)]) {
    self.name = name
    self.fields = fields
  }

  func slot(of name: String) -> (index: Int, kind: FieldKind)? {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
    return (index, fields[index].kind)
  }
}

/// A value a template can read, laid out as its shape says.
package enum TemplateValue: Sendable, Equatable {
  case none
  case text(String)
  case markup([UInt8])
  case flag(Bool)
  case list([TemplateValue])
  case object([TemplateValue])

  /// Adds all that a template could write of the value.
  package func add(to fingerprint: inout Fingerprint) {
    switch self {
    case .none: fingerprint.add(0)
    case .text(let text): fingerprint.add(text)
    case .markup(let bytes): fingerprint.add(bytes)
    case .flag(let flag): fingerprint.add(flag)
    case .list(let values), .object(let values):
      fingerprint.add(values.count)
      for value in values { value.add(to: &fingerprint) }
    }
  }

  /// Whether a section over the value is shown.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }
}
