internal import Markup

/// How the last build came out, and from what: where that is as it was, there is nothing to do.
struct LastResult {
  /// A hash of all that the build was made from: sources by size and time, options, program; nil
  /// where the sources' times could not be trusted.
  let inputs: ContentHash?
  let pages: Int
  /// The next day on which a page would say something else.
  let nextChange: CalendarDay?
  /// What was said of the content.
  let messages: String

  private static let header = "ocop-result 1\n"

  init(inputs: ContentHash?, pages: Int, nextChange: CalendarDay?, messages: String) {
    self.inputs = inputs
    self.pages = pages
    self.nextChange = nextChange
    self.messages = messages
  }

  /// Reads the file; nil where it is damaged, of another form, or names no inputs.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.header.utf8) else { return nil }
    let fields = bytes.dropFirst(Self.header.utf8.count).split(
      separator: 0, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 5, let inputs = UInt64(fields[0], radix: 16),
      let pages = Int(fields[1]), fields[4] == Self.sum(Array(fields[..<4]))
    else { return nil }
    self.init(
      inputs: ContentHash(value: inputs), pages: pages, nextChange: CalendarDay(fields[2]),
      messages: fields[3])
  }

  var bytes: [UInt8] {
    let fields = [inputs?.text ?? "", String(pages), nextChange?.description ?? "", messages]
    return Array((Self.header + (fields + [Self.sum(fields)]).joined(separator: "\0")).utf8)
  }

  private static func sum(_ fields: [String]) -> String {
    var fingerprint = Fingerprint()
    for field in fields { fingerprint.add(field) }
    return fingerprint.hash.text
  }
}
