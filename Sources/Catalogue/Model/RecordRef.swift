/// A record of the catalogue: its kind, and its place in the list of that kind.
package struct RecordRef: Hashable, Sendable {
  package let kind: RecordKind
  package let index: Int

  package init(_ kind: RecordKind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}

/// A value for each kind of record.
package struct ByKind<Value: Sendable>: Sendable {
  /// In the order of the kinds.
  private var values: [Value]

  package init(_ value: (RecordKind) -> Value) {
    values = RecordKind.allCases.map(value)
  }

  package subscript(kind: RecordKind) -> Value {
    get { values[kind.place] }
    // In its place: a copy for each change would make growing it quadratic.
    _modify { yield &values[kind.place] }
  }
}
