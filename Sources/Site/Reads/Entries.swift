/// A value worked out of the whole catalogue, that notes when it is read.
struct Keyed<Value: Sendable>: Sendable {
  private let stored: Value
  var key: Int
  private(set) var log: ReadLog?

  init(_ value: Value, key: Int = 0) {
    stored = value
    self.key = key
  }

  /// The same value, noting when it is read.
  func logging(to log: ReadLog) -> Keyed {
    var keyed = self
    keyed.log = log
    return keyed
  }

  var value: Value {
    log?.note(key)
    return stored
  }
}

/// A list of the catalogue that notes what is read of it.
///
/// Views reach the catalogue through such lists only, so that none can read what the log does not
/// know: an element notes its own key, going through the list notes the key of the list.
///
/// It stands in the views' own module: called unspecialised from another, it would copy each element.
struct Entries<Element: Sendable>: RandomAccessCollection, Sendable {
  private let elements: [Element]
  /// The key of the list; those of the elements follow it.
  let firstKey: Int
  private(set) var log: ReadLog?

  init(_ elements: [Element], firstKey: Int = 0) {
    self.elements = elements
    self.firstKey = firstKey
  }

  /// The same list, noting what is read of it.
  func logging(to log: ReadLog) -> Entries {
    var entries = self
    entries.log = log
    return entries
  }

  /// How many keys the list and its elements have.
  var keyCount: Int { elements.count + 1 }

  var startIndex: Int { 0 }

  var endIndex: Int {
    log?.note(firstKey)
    return elements.count
  }

  /// Yielded in place: copying a whole record for one of its fields took a tenth of a build.
  subscript(index: Int) -> Element {
    _read {
      log?.note(key(of: index))
      yield elements[index]
    }
  }

  func key(of index: Int) -> Int { firstKey + 1 + index }

  /// Values made of each element, read as the elements are.
  func derived<Value>(_ values: [Value]) -> Entries<Value> {
    precondition(values.count == elements.count, "a value for each element")
    var derived = Entries<Value>(values, firstKey: firstKey)
    derived.log = log
    return derived
  }
}
