package import Diagnostics

/// A file's text: valid UTF-8 of a reasonable size, or a message.
package struct SourceText: Sendable {
  /// The largest file an editor writes by hand, in bytes.
  package static let largest = 1 << 20

  package let path: String
  package let bytes: [UInt8]

  /// Reads a file of a tree, or reports why it cannot be used.
  package init?(_ file: SourceFile, in tree: some SourceTree, report: inout Report) {
    self.init(file, in: tree, largest: Self.largest, report: &report)
  }

  package init?(
    _ file: SourceFile, in tree: some SourceTree, largest: Int, report: inout Report
  ) {
    path = file.path
    guard file.size <= largest else {
      report.error(.tooLarge(file.size, largest), at: .start(of: file.path))
      return nil
    }
    do {
      bytes = try tree.bytes(of: file.path)
    } catch {
      report.error(.unreadable(error.reason), at: .start(of: file.path))
      return nil
    }
    if let wrong = Self.firstInvalidByte(in: bytes) {
      let span = SourceSpan(path: path, range: wrong..<wrong + 1)
      report.error(
        .notUTF8(OldEncoding.read(bytes)?.encoding), at: span,
        hint: path.hasSuffix(".csv") ? .saveTableAsUTF8 : .saveAsUTF8)
      return nil
    }
    if let zero = bytes.firstIndex(of: 0) {
      report.error(.zeroByte, at: SourceSpan(path: path, range: zero..<zero + 1))
      return nil
    }
  }

  /// Reads a file that may be in an encoding of before, as an office's own tables are; what it was is told.
  ///
  /// Places in it are those of the text in UTF-8.
  package static func converting(
    _ file: SourceFile, in tree: some SourceTree, largest: Int, report: inout Report
  ) -> SourceText? {
    if file.size <= largest, let bytes = try? tree.bytes(of: file.path),
      firstInvalidByte(in: bytes) != nil, let (encoding, text) = OldEncoding.read(bytes)
    {
      report.warning(.converted(encoding), at: .start(of: file.path))
      return SourceText(path: file.path, bytes: Array(text.utf8))
    }
    return SourceText(file, in: tree, largest: largest, report: &report)
  }

  /// A text made of one that was read, and of UTF-8.
  init(path: String, bytes: [UInt8]) {
    (self.path, self.bytes) = (path, bytes)
  }

  /// Where the text starts: after a byte order mark, if there is one.
  package var start: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

extension BilingualText {
  fileprivate static let saveAsUTF8 = BilingualText(
    vi: "mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
    en: "open the file in an editor and save it as UTF-8")
  fileprivate static let saveTableAsUTF8 = BilingualText(
    vi: "mở bằng Excel, chọn Lưu thành (Save As), kiểu “CSV UTF-8”, hoặc lưu thành .xlsx",
    en: "open it in Excel, choose Save As, the type “CSV UTF-8”, or save it as .xlsx")
}

extension Diagnostic.Message {
  fileprivate static func tooLarge(_ size: Int, _ largest: Int) -> Self {
    let (kilobytes, limit) = (size / 1024, largest / 1024)
    return Self(
      "file-too-large", vi: "tệp nặng \(kilobytes) KB, nhiều hơn mức cho phép \(limit) KB",
      en: "the file has \(kilobytes) KB, more than the \(limit) KB allowed")
  }
  fileprivate static func notUTF8(_ encoding: OldEncoding?) -> Self {
    let name = encoding.map { " (\($0.name))" } ?? ""
    return Self(
      "not-utf8", vi: "tệp không phải là chữ UTF-8\(name)",
      en: "the file is not UTF-8 text\(name)")
  }
  fileprivate static func converted(_ encoding: OldEncoding) -> Self {
    Self(
      "converted-text",
      vi: "tệp ghi bằng bảng mã \(encoding.name), đã đọc thành UTF-8; hãy xem lại dấu",
      en: "the file is in \(encoding.name) and was read as UTF-8; please look at the marks")
  }
  fileprivate static let zeroByte = Self(
    "zero-byte", vi: "tệp chứa byte 0, không phải tệp chữ",
    en: "the file holds a zero byte and is not text")
}
