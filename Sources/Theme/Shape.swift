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

  /// The place of a name among the values of an object, for who writes them by themselves.
  package func place(of name: String) -> Int {
    guard let slot = slot(of: name) else { preconditionFailure("“\(self.name)” has no “\(name)”") }
    return slot.index
  }

  func slot(of name: String) -> (index: Int, kind: FieldKind)? {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
    return (index, fields[index].kind)
  }
}

/// Which of the names that views offer a template reads: the others need not be made.
package struct TemplateReads: Sendable {
  private var slots: [ObjectIdentifier: Set<Int>] = [:]

  package init() {}

  mutating func add(_ slot: Int, of shape: Shape) {
    slots[ObjectIdentifier(shape), default: []].insert(slot)
  }

  /// Whether the value in a place of a shape's objects is read, wherever one stands.
  package func contains(_ slot: Int, of shape: Shape) -> Bool {
    slots[ObjectIdentifier(shape)]?.contains(slot) ?? false
  }
}
