internal import Catalogue
internal import Markup

/// A list of records in an order, shown in pages, that notes what is read of it.
///
/// Its length, each of its pages and the whole of it have keys of their own: one more name in the
/// middle changes some pages of a list and not all.
struct OrderedList: RandomAccessCollection, Sendable {
  private let elements: [Int]
  private let pageSize: Int
  /// The key of the whole; the length's and the pages' follow it.
  private(set) var firstKey = 0
  var log: ReadLog?

  /// - Parameter elements: indices into the catalogue.
  init(_ elements: [Int], pageSize: Int) {
    self.elements = elements
    self.pageSize = pageSize
  }

  var startIndex: Int { 0 }

  var endIndex: Int {
    log?.note(firstKey)
    return elements.count
  }

  subscript(index: Int) -> Int {
    log?.note(firstKey)
    return elements[index]
  }

  var count: Int {
    log?.note(firstKey + 1)
    return elements.count
  }

  var isEmpty: Bool { count == 0 }

  var pageCount: Int { Swift.max(1, (elements.count + pageSize - 1) / pageSize) }

  /// What a page of the list shows, and how many pages there are.
  func page(_ number: Int) -> (part: [Int], pages: Int) {
    log?.note(firstKey + 1 + number)
    return (Array(elements[range(ofPage: number)]), pageCount)
  }

  private func range(ofPage number: Int) -> Range<Int> {
    let start = Swift.min((number - 1) * pageSize, elements.count)
    return start..<Swift.min(start + pageSize, elements.count)
  }

  /// Takes the next keys.
  mutating func takeKeys(from next: inout Int) {
    firstKey = next
    next += 2 + pageCount
  }

  /// The list's keys with what is under them, in the order of their numbers.
  ///
  /// - Parameter ids: a hash of each record's id, by index.
  func keys(_ name: String, _ ids: [ContentHash]) -> [ReadKey] {
    var length = Fingerprint()
    length.add(elements.count)
    var whole = length
    for element in elements { whole.add(ids[element]) }
    let pages = (1...pageCount).map { number in
      var page = length
      for element in elements[range(ofPage: number)] { page.add(ids[element]) }
      return ReadKey("\(name)/\(number)", page)
    }
    return [ReadKey(name, whole), ReadKey("\(name)/count", length)] + pages
  }
}
