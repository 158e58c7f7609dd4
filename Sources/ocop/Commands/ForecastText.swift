internal import Diagnostics
internal import Site

/// A forecast in words, with a warning for each limit of common hosts that the site is beyond.
struct ForecastText {
  private let forecast: Forecast
  private let seconds: Int

  /// About how long one thread takes to write a file into a new folder, in seconds.
  private static let writingSeconds = 60e-6

  /// - Parameter planned: how long the stages before making files took, in seconds.
  init(_ forecast: Forecast, planned: Double, jobs: Int) {
    self.forecast = forecast
    let rest = forecast.makingSeconds + Double(forecast.files) * Self.writingSeconds
    seconds = Int((planned + rest / Double(jobs)).rounded(.up))
  }

  func text(in language: MessageLanguage) -> String {
    let megabytes = max(1, (forecast.bytes + 500_000) / 1_000_000)
    let whole = BilingualText(
      vi:
        "khoảng \(forecast.files) tệp trong \(forecast.folders) thư mục, \(megabytes) MB, dựng từ đầu trong chừng \(seconds) giây",
      en:
        "about \(forecast.files) files in \(forecast.folders) folders, \(megabytes) MB, some \(seconds) s to build from nothing"
    )
    return ([whole] + forecast.exceeded.map(Self.warning)).map { $0.text(in: language) + "\n" }
      .joined()
  }

  private static func warning(_ limit: Forecast.Limit) -> BilingualText {
    switch limit {
    case .files:
      BilingualText(
        vi: "lưu ý: nhiều dịch vụ lưu trữ chỉ nhận 20.000 tệp một trang",
        en: "note: many hosts take 20,000 files a site and no more")
    case .bytes:
      BilingualText(
        vi: "lưu ý: nhiều dịch vụ lưu trữ chỉ nhận 1 GB một trang",
        en: "note: many hosts take 1 GB a site and no more")
    case .addresses:
      BilingualText(
        vi: "lưu ý: một sơ đồ trang nhận 50.000 địa chỉ; sơ đồ này được chia làm nhiều tệp",
        en: "note: a sitemap takes 50,000 addresses; this one is split into several files")
    }
  }
}
