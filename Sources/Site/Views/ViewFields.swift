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
  private let writers: [(slot: Int, write: ViewField<View>.Writer)]

  init(_ name: String, _ fields: [ViewField<View>]) {
    var described: [(name: String, kind: FieldKind)] = []
    var writers: [(slot: Int, write: ViewField<View>.Writer)] = []
    for field in fields {
      writers.append((described.count, field.write))
      described.append((field.name, field.kind))
      if field.tellsPresence { described.append(("has_\(field.name)", .flag)) }
    }
    shape = Shape(name, described)
    self.writers = writers
  }

  /// Puts the view where a template will look for it.
  func put(_ view: View, at place: Int, of values: inout TemplateValues) {
    let first = values.set(place, objectOf: shape.fields.count)
    // Called in their place: to take each out of the array would count a reference that all
    // threads share.
    let writers = self.writers.span
    for index in writers.indices {
      writers[index].write(view, first + writers[index].slot, &values)
    }
  }

  /// The view alone, as a template sees it.
  func values(of view: View) -> TemplateValues {
    var values = TemplateValues(scopes: 1)
    put(view, at: 0, of: &values)
    return values
  }
}

/// A view already turned into what templates read: made once, shown on many pages.
struct Prepared<View>: Sendable {
  let values: TemplateValues

  init(_ view: View, _ fields: ViewFields<View>) {
    values = fields.values(of: view).compact
  }
}

/// A name a view offers, and how its value is written.
struct ViewField<View>: Sendable {
  typealias Writer = @Sendable (View, _ place: Int, inout TemplateValues) -> Void

  let name: String
  let kind: FieldKind
  /// Whether a flag goes with it, in the place after its own.
  let tellsPresence: Bool
  let write: Writer

  private init(
    _ name: String, _ kind: FieldKind, tellsPresence: Bool = false, write: @escaping Writer
  ) {
    self.name = name
    self.kind = kind
    self.tellsPresence = tellsPresence
    self.write = write
  }

  static func text(
    _ name: String, _ read: @escaping @Sendable (View) -> String
  ) -> ViewField {
    ViewField(name, .text) { view, place, values in values.set(place, text: read(view)) }
  }

  /// Text that may be missing; a section over the name tells.
  static func text(
    _ name: String, optional read: @escaping @Sendable (View) -> String?
  ) -> ViewField {
    ViewField(name, .text) { view, place, values in
      if let text = read(view) { values.set(place, text: text) }
    }
  }

  static func markup(
    _ name: String, _ read: @escaping @Sendable (View) -> [UInt8]
  ) -> ViewField {
    ViewField(name, .markup) { view, place, values in values.set(place, markup: read(view)) }
  }

  static func flag(
    _ name: String, _ read: @escaping @Sendable (View) -> Bool
  ) -> ViewField {
    ViewField(name, .flag) { view, place, values in values.set(place, flag: read(view)) }
  }

  static func object<Other>(
    _ name: String, _ fields: ViewFields<Other>, _ read: @escaping @Sendable (View) -> Other?
  ) -> ViewField {
    ViewField(name, .object(fields.shape)) { view, place, values in
      if let other = read(view) { fields.put(other, at: place, of: &values) }
    }
  }

  static func list<Other>(
    _ name: String, _ fields: ViewFields<Other>, _ read: @escaping @Sendable (View) -> [Other]
  ) -> ViewField {
    list(name, of: .object(fields.shape), read) { item, place, values in
      fields.put(item, at: place, of: &values)
    }
  }

  static func list<Other>(
    _ name: String, _ fields: ViewFields<Other>,
    _ read: @escaping @Sendable (View) -> [Prepared<Other>]
  ) -> ViewField {
    list(name, of: .object(fields.shape), read) { item, place, values in
      values.set(place, item.values)
    }
  }

  static func texts(
    _ name: String, _ read: @escaping @Sendable (View) -> [String]
  ) -> ViewField {
    list(name, of: .text, read) { item, place, values in values.set(place, text: item) }
  }

  private static func list<Item>(
    _ name: String, of kind: FieldKind, _ read: @escaping @Sendable (View) -> [Item],
    _ write: @escaping @Sendable (Item, _ place: Int, inout TemplateValues) -> Void
  ) -> ViewField {
    ViewField(name, .list(kind), tellsPresence: true) { view, place, values in
      let items = read(view)
      let first = values.set(place, listOf: items.count)
      for (index, item) in items.enumerated() { write(item, first + index, &values) }
      values.set(place + 1, flag: !items.isEmpty)
    }
  }
}
