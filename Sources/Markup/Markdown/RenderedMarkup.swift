internal import Diagnostics

/// What the library rendered, as it goes into a page.
///
/// All that people wrote is escaped there, so what is searched here is the library's own.
struct RenderedMarkup {
  /// The headings' `id`s, in their order.
  let ids: [String]
  let mark: MarkdownSource.Mark?
  /// What the way back from a footnote is called.
  let back: String

  /// Adds the markup: headings get their `id`, cells a class in place of `align`, `<br>` its
  /// place; the mark goes.
  func write(_ html: UnsafeRawBufferPointer, to writer: inout HTMLWriter) {
    let escaped = mark.map { Array("&amp;".utf8) + $0.reference.dropFirst() } ?? []
    var heading = 0
    var start = 0
    var index = 0
    func starts(_ run: [UInt8]) -> Bool {
      unsafe html.count - index >= run.count
        && html[index..<index + run.count].elementsEqual(run)
    }
    /// Writes what stands before, then something in place of a run.
    func put(_ text: String, for count: Int) {
      unsafe writer.append(UnsafeRawBufferPointer(rebasing: html[start..<index]))
      writer.append(text)
      index += count
      start = index
    }
    while index < html.count {
      switch unsafe html[index] {
      case UInt8(ascii: "<"):
        if starts(Self.omitted) {
          put("<br />", for: Self.omitted.count)
        } else if heading < ids.count, starts(Self.headingStart),
          unsafe index + 3 < html.count && html[index + 3] == UInt8(ascii: ">")
        {
          index += 3
          put(" id=\"\(ids[heading])\"", for: 0)
          heading += 1
        } else {
          index += 1
        }
      case UInt8(ascii: " ") where starts(Self.align): put(" class=\"align-", for: Self.align.count)
      case UInt8(ascii: " ") where starts(Self.backLabel):
        put(" aria-label=\"\(HTMLWriter.escaped(back))\"", for: Self.backLabel.count)
      case UInt8(ascii: "&") where starts(Self.shownEnd): put("", for: Self.shownEnd.count)
      case UInt8(ascii: "%") where starts(Self.writtenEnd): put("", for: Self.writtenEnd.count)
      case UInt8(ascii: "&") where mark != nil && starts(escaped): put("", for: escaped.count)
      case let byte where mark.map({ $0.bytes[0] == byte && starts($0.bytes) }) == true:
        put("", for: mark?.bytes.count ?? 1)
      default: index += 1
      }
    }
    put("", for: 0)
  }

  /// What the library writes for raw HTML; a cell of a table cannot hold another kind of break.
  private static let omitted = Array("<!-- raw HTML omitted -->".utf8)
  /// The end of an address, where it was put into code or a link.
  private static let shownEnd = Array("&lt;!----&gt;".utf8)
  private static let writtenEnd = Array("%3C!----%3E".utf8)
  private static let headingStart = Array("<h".utf8)
  private static let align = Array(" align=\"".utf8)
  private static let backLabel = Array(" aria-label=\"Back to content\"".utf8)
}

/// What a heading is called in an address: `Lịch sử làng` becomes `lich-su-lang`.
package enum Anchor {
  /// Letters without Vietnamese marks, and digits; what stands between becomes one hyphen.
  package static func name(of words: String) -> String {
    var name = ""
    for scalar in TextFolding.fold(words).unicodeScalars {
      let isMark =
        scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? "muc" : name
  }
}
