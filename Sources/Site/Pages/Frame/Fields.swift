internal import Theme

/// The one table of what a page, or a part of one, offers to templates: each name with what writes
/// its value.
///
/// What is declared is what is provided: the shape and the values come from the same entries. A list
/// named `points` comes with a flag `has_points`, for what is said once above all its items.
///
/// It stands in the pages' own module so that it is compiled for each of them: called unspecialised
/// from another, the same code took a third of a page's time.
struct Fields<Subject>: Sendable {
  let shape: Shape
  private let fields: [(slot: Int, field: Field<Subject>)]

  init(_ name: String, _ fields: [Field<Subject>]) {
    var described: [(name: String, kind: FieldKind)] = []
    var placed: [(slot: Int, field: Field<Subject>)] = []
    for field in fields {
      placed.append((described.count, field))
      described.append((field.name, field.kind))
      if field.tellsPresence { described.append(("has_\(field.name)", .flag)) }
    }
    shape = Shape(name, described)
    self.fields = placed
  }

  /// What writes a subject for a template: only the fields that it reads.
  ///
  /// - Parameters:
  ///   - reads: what the template reads; nil for all there is.
  ///   - left: the name of a field that is not written.
  func writer(for reads: TemplateReads?, but left: String? = nil) -> FieldsWriter<Subject> {
    let wanted = fields.filter { slot, field in
      guard field.name != left else { return false }
      guard let reads else { return true }
      return reads.contains(slot, of: shape)
        || field.tellsPresence && reads.contains(slot + 1, of: shape)
    }
    return FieldsWriter(
      count: shape.fields.count, fields: wanted.map { ($0.slot, $0.field.writer(reads)) })
  }
}

/// Writes subjects of one type to where a template looks for them.
struct FieldsWriter<Subject>: Sendable {
  /// How many places the object has, written or not.
  let count: Int
  let fields: [(slot: Int, write: Field<Subject>.Writer)]

  func put(_ subject: Subject, at place: Int, of values: inout TemplateValues) {
    let first = values.set(place, objectOf: count)
    // Called in their place: to take each out of the array would count a reference that all
    // threads share.
    let fields = self.fields.span
    for index in fields.indices {
      fields[index].write(subject, first + fields[index].slot, &values)
    }
  }

  /// The subject alone, as a template sees it.
  func values(of subject: Subject) -> TemplateValues {
    var values = TemplateValues(scopes: 1)
    put(subject, at: 0, of: &values)
    return values
  }
}

/// A subject already turned into what templates read: made once, shown on many pages.
struct Prepared<Subject>: Sendable {
  let values: TemplateValues

  init(_ subject: Subject, _ writer: FieldsWriter<Subject>) {
    values = writer.values(of: subject).compact
  }
}

/// A name that templates may use, and what writes its value.
struct Field<Subject>: Sendable {
  typealias Writer = @Sendable (Subject, _ place: Int, inout TemplateValues) -> Void

  let name: String
  let kind: FieldKind
  /// Whether a flag goes with it, in the place after its own.
  let tellsPresence: Bool
  /// What writes the value, given what of it is read.
  let writer: @Sendable (TemplateReads?) -> Writer

  private init(
    _ name: String, _ kind: FieldKind, tellsPresence: Bool = false,
    writer: @escaping @Sendable (TemplateReads?) -> Writer
  ) {
    self.name = name
    self.kind = kind
    self.tellsPresence = tellsPresence
    self.writer = writer
  }

  init(_ name: String, _ kind: FieldKind, _ write: @escaping Writer) {
    self.init(name, kind) { _ in write }
  }

  static func text(
    _ name: String, _ read: @escaping @Sendable (Subject) -> String
  ) -> Field {
    Field(name, .text) { subject, place, values in values.set(place, text: read(subject)) }
  }

  /// Text that may be missing; a section over the name tells.
  static func text(
    _ name: String, optional read: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name, .text) { subject, place, values in
      if let text = read(subject) { values.set(place, text: text) }
    }
  }

  /// Text that is added to a page's bytes, no string being made of it.
  static func written(
    _ name: String, _ write: @escaping @Sendable (Subject, inout [UInt8]) -> Void
  ) -> Field {
    Field(name, .text) { subject, place, values in
      values.set(place) { text in write(subject, &text) }
    }
  }

  /// Text about a thing that may be missing.
  static func written<Thing>(
    _ name: String, if read: @escaping @Sendable (Subject) -> Thing?,
    _ write: @escaping @Sendable (Thing, inout [UInt8]) -> Void
  ) -> Field {
    Field(name, .text) { subject, place, values in
      if let thing = read(subject) { values.set(place) { text in write(thing, &text) } }
    }
  }

  /// Markup, added to a page's bytes.
  static func markup(
    _ name: String, _ write: @escaping @Sendable (Subject, inout [UInt8]) -> Void
  ) -> Field {
    Field(name, .markup) { subject, place, values in
      values.set(place, isMarkup: true) { text in write(subject, &text) }
    }
  }

  static func flag(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name, .flag) { subject, place, values in values.set(place, flag: read(subject)) }
  }

  static func object<Other>(
    _ name: String, _ fields: Fields<Other>, _ read: @escaping @Sendable (Subject) -> Other?
  ) -> Field {
    Field(name, .object(fields.shape)) { reads in
      let writer = fields.writer(for: reads)
      return { subject, place, values in
        if let other = read(subject) { writer.put(other, at: place, of: &values) }
      }
    }
  }

  static func list<Other>(
    _ name: String, _ fields: Fields<Other>, _ read: @escaping @Sendable (Subject) -> [Other]
  ) -> Field {
    list(name, of: .object(fields.shape), read) { reads in
      let writer = fields.writer(for: reads)
      return { item, place, values in writer.put(item, at: place, of: &values) }
    }
  }

  /// A list of what was made before.
  static func list<Other>(
    _ name: String, _ fields: Fields<Other>,
    _ read: @escaping @Sendable (Subject) -> [Prepared<Other>]
  ) -> Field {
    list(name, of: .object(fields.shape), read) { _ in
      { item, place, values in _ = values.set(place, item.values) }
    }
  }

  static func texts(
    _ name: String, _ read: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    list(name, of: .text, read) { _ in
      { item, place, values in values.set(place, text: item) }
    }
  }

  static func list<Item>(
    _ name: String, of kind: FieldKind, _ read: @escaping @Sendable (Subject) -> [Item],
    _ writer: @escaping @Sendable (TemplateReads?) -> Field<Item>.Writer
  ) -> Field {
    Field(name, .list(kind), tellsPresence: true) { reads in
      let write = writer(reads)
      return { subject, place, values in
        let items = read(subject)
        let first = values.set(place, listOf: items.count)
        for (index, item) in items.enumerated() { write(item, first + index, &values) }
        values.set(place + 1, flag: !items.isEmpty)
      }
    }
  }
}
