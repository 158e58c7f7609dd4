internal import Theme

/// The one table of what a view offers to templates: each name with what it writes.
///
/// What is declared is what is provided: the shape and the values come from the same entries. A list
/// named `points` comes with a flag `has_points`, for what is said once above all its items.
///
/// It stands in the views' own module so that it is compiled for each of them: called unspecialised
/// from another, the same code took a third of a page's time.
struct ViewFields<View>: Sendable {
  let shape: Shape
  let readers: [@Sendable (View) -> TemplateValue]

  init(_ name: String, _ fields: [ViewField<View>]) {
    var described: [(name: String, kind: FieldKind)] = []
    var readers: [@Sendable (View) -> TemplateValue] = []
    for field in fields {
      described.append((field.name, field.kind))
      readers.append(field.read)
      if let presence = field.presence {
        described.append(("has_\(field.name)", .flag))
        readers.append(presence)
      }
    }
    shape = Shape(name, described)
    self.readers = readers
  }

  /// The view as a template sees it.
  func value(of view: View) -> TemplateValue {
    var values: [TemplateValue] = []
    values.reserveCapacity(readers.count)
    for read in readers { values.append(read(view)) }
    return .object(values)
  }
}

/// A view already turned into what templates read: made once, shown on many pages.
struct Prepared<View>: Sendable {
  let value: TemplateValue

  init(_ view: View, _ fields: ViewFields<View>) {
    value = fields.value(of: view)
  }
}

/// A name a view offers, and how its value is read.
struct ViewField<View>: Sendable {
  let name: String
  let kind: FieldKind
  let read: @Sendable (View) -> TemplateValue
  /// The flag that goes with a list.
  let presence: (@Sendable (View) -> TemplateValue)?

  init(
    _ name: String, _ kind: FieldKind, presence: (@Sendable (View) -> TemplateValue)? = nil,
    read: @escaping @Sendable (View) -> TemplateValue
  ) {
    self.name = name
    self.kind = kind
    self.presence = presence
    self.read = read
  }

  static func text(
    _ name: String, _ read: @escaping @Sendable (View) -> String
  ) -> ViewField {
    ViewField(name, .text) { .text(read($0)) }
  }

  /// Text that may be missing; a section over the name tells.
  static func text(
    _ name: String, optional read: @escaping @Sendable (View) -> String?
  ) -> ViewField {
    ViewField(name, .text) { view in
      if let text = read(view) { .text(text) } else { .none }
    }
  }

  static func markup(
    _ name: String, _ read: @escaping @Sendable (View) -> [UInt8]
  ) -> ViewField {
    ViewField(name, .markup) { .markup(read($0)) }
  }

  static func flag(
    _ name: String, _ read: @escaping @Sendable (View) -> Bool
  ) -> ViewField {
    ViewField(name, .flag) { .flag(read($0)) }
  }

  static func object<Other>(
    _ name: String, _ fields: ViewFields<Other>, _ read: @escaping @Sendable (View) -> Other?
  ) -> ViewField {
    ViewField(name, .object(fields.shape)) { view in
      if let other = read(view) { fields.value(of: other) } else { .none }
    }
  }

  static func list<Other>(
    _ name: String, _ fields: ViewFields<Other>, _ read: @escaping @Sendable (View) -> [Other]
  ) -> ViewField {
    ViewField(name, .list(.object(fields.shape)), presence: { .flag(!read($0).isEmpty) }) { view in
      .list(read(view).map { fields.value(of: $0) })
    }
  }

  static func list<Other>(
    _ name: String, _ fields: ViewFields<Other>,
    _ read: @escaping @Sendable (View) -> [Prepared<Other>]
  ) -> ViewField {
    ViewField(name, .list(.object(fields.shape)), presence: { .flag(!read($0).isEmpty) }) { view in
      .list(read(view).map(\.value))
    }
  }

  static func texts(
    _ name: String, _ read: @escaping @Sendable (View) -> [String]
  ) -> ViewField {
    ViewField(name, .list(.text), presence: { .flag(!read($0).isEmpty) }) { view in
      .list(read(view).map { .text($0) })
    }
  }
}
