/// The one table of what a view offers to templates: each name with what it writes.
///
/// What is declared is what is provided: the shape and the values come from the same entries. A list
/// named `points` comes with a flag `has_points`, for what is said once above all its items.
package struct ViewFields<View>: Sendable {
  package let shape: Shape
  private let readers: [@Sendable (View) -> TemplateValue]

  package init(_ name: String, _ fields: [ViewField<View>]) {
    let all = fields.flatMap { field in [field, field.presence].compactMap { $0 } }
    shape = Shape(name, all.map { ($0.name, $0.kind) })
    readers = all.map(\.read)
  }

  /// The view as a template sees it.
  package func value(of view: View) -> TemplateValue {
    .object(readers.map { $0(view) })
  }
}

/// A name a view offers, and how its value is read.
package struct ViewField<View>: Sendable {
  let name: String
  let kind: FieldKind
  let read: @Sendable (View) -> TemplateValue

  /// The flag that goes with a list.
  fileprivate var presence: ViewField? {
    guard case .list = kind else { return nil }
    let read = read
    return ViewField(name: "has_\(name)", kind: .flag) { .flag(read($0).isPresent) }
  }

  package static func text(
    _ name: String, _ read: @escaping @Sendable (View) -> String
  ) -> ViewField {
    ViewField(name: name, kind: .text) { .text(read($0)) }
  }

  /// Text that may be missing; a section over the name tells.
  package static func text(
    _ name: String, optional read: @escaping @Sendable (View) -> String?
  ) -> ViewField {
    ViewField(name: name, kind: .text) { view in read(view).map { .text($0) } ?? .none }
  }

  package static func markup(
    _ name: String, _ read: @escaping @Sendable (View) -> [UInt8]
  ) -> ViewField {
    ViewField(name: name, kind: .markup) { .markup(read($0)) }
  }

  package static func flag(
    _ name: String, _ read: @escaping @Sendable (View) -> Bool
  ) -> ViewField {
    ViewField(name: name, kind: .flag) { .flag(read($0)) }
  }

  package static func object<Other>(
    _ name: String, _ fields: ViewFields<Other>, _ read: @escaping @Sendable (View) -> Other?
  ) -> ViewField {
    ViewField(name: name, kind: .object(fields.shape)) { view in
      read(view).map { fields.value(of: $0) } ?? .none
    }
  }

  package static func list<Other>(
    _ name: String, _ fields: ViewFields<Other>, _ read: @escaping @Sendable (View) -> [Other]
  ) -> ViewField {
    ViewField(name: name, kind: .list(.object(fields.shape))) { view in
      .list(read(view).map { fields.value(of: $0) })
    }
  }

  package static func texts(
    _ name: String, _ read: @escaping @Sendable (View) -> [String]
  ) -> ViewField {
    ViewField(name: name, kind: .list(.text)) { view in .list(read(view).map { .text($0) }) }
  }
}
