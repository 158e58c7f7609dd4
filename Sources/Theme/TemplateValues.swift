package import Markup

/// The values a template is filled with, laid out as their shapes say: flat.
///
/// Plain numbers over one run of bytes. As trees of values, each of them counted and freed, making
/// and reading them took half of a page's time.
package struct TemplateValues: Sendable {
  /// A value: of text and markup where its bytes are, of lists and objects where their cells are.
  struct Cell: Sendable {
    enum Kind: UInt8, Sendable {
      case none
      /// Text that has to be escaped where it is written.
      case text
      /// Text with nothing in it to escape.
      case plainText
      case markup
      case flag
      case list
      case object
    }

    var start: UInt32
    /// The count, above three bits of the kind.
    private let packed: UInt32

    init(_ kind: Kind = .none, _ start: Int = 0, _ count: Int = 0) {
      self.start = UInt32(start)
      packed = UInt32(count) << 3 | UInt32(kind.rawValue)
    }

    var kind: Kind { Kind(rawValue: UInt8(packed & 7)) ?? .none }
    var count: Int { Int(packed >> 3) }

    /// Whether a section over the value is shown.
    var isPresent: Bool { kind == .object || count > 0 }

    /// Its bytes, or its cells.
    var range: Range<Int> { Int(start)..<Int(start) + count }
  }

  private(set) var cells: [Cell] = []
  private(set) var bytes: [UInt8] = []

  /// Makes room for the values of some scopes, which stand first, each in the place of its number.
  ///
  /// - Parameter size: how many bytes of text to expect.
  package init(scopes: Int, reserving size: Int = 0) {
    cells = Array(repeating: Cell(), count: scopes)
    bytes.reserveCapacity(size)
  }

  /// Starts anew for another page, in the room there is.
  package mutating func reset(scopes: Int) {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    cells.append(contentsOf: repeatElement(Cell(), count: scopes))
  }

  package mutating func set(_ place: Int, text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let isPlain = HTMLWriter.needsNoEscape(bytes, from: start)
    set(place, isPlain ? .plainText : .text, start, bytes.count - start)
  }

  /// Takes what is added to the bytes as text, or as markup.
  package mutating func set(
    _ place: Int, isMarkup: Bool = false, written write: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    write(&bytes)
    let kind: Cell.Kind =
      isMarkup ? .markup : HTMLWriter.needsNoEscape(bytes, from: start) ? .plainText : .text
    set(place, kind, start, bytes.count - start)
  }

  package mutating func set(_ place: Int, markup: [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: markup)
    set(place, .markup, start, markup.count)
  }

  package mutating func set(_ place: Int, flag: Bool) {
    set(place, .flag, 0, flag ? 1 : 0)
  }

  /// Makes a list; answers the place of its first item, which the others follow.
  package mutating func set(_ place: Int, listOf count: Int) -> Int {
    add(count, to: place, .list)
  }

  /// Makes an object; answers the place of its first field, which the others follow.
  package mutating func set(_ place: Int, objectOf count: Int) -> Int {
    add(count, to: place, .object)
  }

  /// Puts a copy of values of one scope, made before; answers the place of an object's first field.
  @discardableResult
  package mutating func set(_ place: Int, _ made: TemplateValues) -> Int {
    let cellOffset = UInt32(cells.count) &- 1
    let byteOffset = UInt32(bytes.count)
    bytes.append(contentsOf: made.bytes)
    for (index, cell) in made.cells.enumerated() {
      var cell = cell
      switch cell.kind {
      case .none, .flag: break
      case .text, .plainText, .markup: cell.start += byteOffset
      case .list, .object: cell.start &+= cellOffset
      }
      if index == 0 { cells[place] = cell } else { cells.append(cell) }
    }
    return Int(cells[place].start)
  }

  /// The same values without room to grow.
  package var compact: TemplateValues {
    var values = self
    values.cells = cells.map { $0 }
    values.bytes = bytes.map { $0 }
    return values
  }

  /// Adds all that a template could write of the values.
  package func add(to fingerprint: inout Fingerprint) {
    fingerprint.add(bytes)
    for cell in cells {
      fingerprint.add(Int(cell.kind.rawValue))
      fingerprint.add(Int(cell.start))
      fingerprint.add(cell.count)
    }
  }

  private mutating func set(_ place: Int, _ kind: Cell.Kind, _ start: Int, _ count: Int) {
    cells[place] = Cell(kind, start, count)
  }

  private mutating func add(_ count: Int, to place: Int, _ kind: Cell.Kind) -> Int {
    let first = cells.count
    cells.append(contentsOf: repeatElement(Cell(), count: count))
    set(place, kind, first, count)
    return first
  }
}
