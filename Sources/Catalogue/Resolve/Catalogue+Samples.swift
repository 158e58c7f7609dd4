internal import Diagnostics

// Records that are only there to show how it is done.
extension Catalogue {
  /// How a catalogue stands to samples.
  package enum Samples: Sendable {
    case none
    /// Beside records that are meant: they are shown, marked, and counted nowhere.
    case some
    /// All products and producers: they count, and the front page says what they are.
    case all
  }

  /// How many of the records are samples: all where every product and producer is one.
  func countSamples() -> Samples {
    let marks = products.map(\.record.marks) + producers.map(\.record.marks)
    if !marks.isEmpty, marks.allSatisfy(\.isSample) { return .all }
    return references.contains { self[$0].marks.isSample } ? .some : .none
  }

  /// Warns of what is only there to start from, where something else is to be published.
  func checkStart(_ report: inout Report) {
    guard samples != .all, !products.isEmpty || !producers.isEmpty else { return }
    if settings.baseURL.isExample, settings.baseURL != .unknown {
      report.warning(
        .exampleAddress(settings.baseURL.text), at: settings.addressSpan, hint: .ownAddress)
    }
    guard samples == .some else { return }
    for record in references.map({ self[$0] }) where record.marks.isSample {
      report.warning(.sampleRecord(record.id), at: record.span.first, hint: .replaceSample)
    }
  }
}

extension BaseURL {
  /// Whether its host is one that only stands in examples (RFC 2606, RFC 6761).
  package var isExample: Bool {
    let host = String(origin.drop { $0 != "/" }.dropFirst(2).prefix { $0 != ":" }).lowercased()
    let names = ["example", "invalid", "test", "localhost"]
    return names.contains { host == $0 || host.hasSuffix("." + $0) }
      || ["example.com", "example.org", "example.net"].contains {
        host == $0 || host.hasSuffix("." + $0)
      }
  }
}

extension BilingualText {
  fileprivate static let ownAddress = BilingualText(
    vi: "ghi địa chỉ thật của trang: mã QR, nguồn tin, sơ đồ trang và ảnh chia sẻ đều dùng nó",
    en: "write the site's real address: QR codes, feeds, sitemaps and shared pictures use it")
  fileprivate static let replaceSample = BilingualText(
    vi:
      "xóa tệp mẫu, hoặc thay bằng nội dung thật và bỏ dòng sample; bản mẫu không được tính vào số liệu",
    en: "delete the sample, or replace it and take the line away; samples are counted nowhere")
}

extension Diagnostic.Message {
  fileprivate static func exampleAddress(_ address: String) -> Self {
    Self(
      "example-address", vi: "“\(address)” chỉ là địa chỉ ví dụ",
      en: "“\(address)” is an address of examples only")
  }
  fileprivate static func sampleRecord(_ id: String) -> Self {
    Self(
      "sample-record", vi: "“\(id)” là bản ghi mẫu đứng giữa những bản ghi thật",
      en: "“\(id)” is a sample among records that are meant")
  }
}
