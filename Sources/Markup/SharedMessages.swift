package import Diagnostics

/// What several readers of files say.
extension Diagnostic.Message {
  package static func unreadable(_ reason: String) -> Self {
    Self(
      "unreadable", vi: "không đọc được tệp (\(reason))", en: "the file cannot be read (\(reason))")
  }
  package static let notAMap = Self(
    "not-a-map", vi: "ở đây cần các dòng “khóa: giá trị”", en: "lines of “key: value” belong here")
  package static func unknownKey(_ name: String) -> Self {
    Self("unknown-key", vi: "không có khóa nào tên “\(name)”", en: "no key is named “\(name)”")
  }
}
