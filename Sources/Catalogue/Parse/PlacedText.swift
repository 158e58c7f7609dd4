internal import Diagnostics
internal import Markup

/// Words with the place where they stand.
struct PlacedText {
  let bytes: ArraySlice<UInt8>
  /// Where the text stands; its length differs from the bytes' where it was written with quotes or
  /// signs of the notation.
  let span: SourceSpan

  /// The place of a part of the words: the whole where that cannot be told.
  func place(of range: Range<Int>) -> SourceSpan {
    let extra = span.range.count - bytes.count
    guard case .bytes = span.place, extra == 0 || extra == 2 else { return span }
    let offset = span.range.lowerBound + extra / 2 - bytes.startIndex
    return SourceSpan(
      path: span.path, range: range.lowerBound + offset..<range.upperBound + offset)
  }
}

extension Node {
  func forEachText(_ body: (PlacedText) -> Void) {
    switch content {
    case .scalar(let text, _):
      if !text.isEmpty { body(PlacedText(bytes: Array(text.utf8)[...], span: span)) }
    case .list(let items): for item in items { item.forEachText(body) }
    case .map(let entries): for entry in entries { entry.value.forEachText(body) }
    }
  }
}
