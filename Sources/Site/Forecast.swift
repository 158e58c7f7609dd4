/// What a site will take: told from a part of its pages, before any is written.
package struct Forecast: Sendable {
  package let files: Int
  package let folders: Int
  /// Of all files together, estimated.
  package let bytes: Int
  /// How long making all files would take on one thread, in seconds, estimated.
  package let makingSeconds: Double
  /// How many addresses the sitemap of the language with the most of them has.
  package let sitemapAddresses: Int

  /// How many files of a site are made to tell the rest by.
  private static let sample = 500

  package init(of site: Site) {
    files = site.files.count
    folders = site.folders.count
    sitemapAddresses = site.largestSitemap
    // Neighbours are of one kind: every so many-th file stands for those up to the next.
    let step = max(1, site.files.count / Self.sample)
    var bytes = 0
    var seconds = 0.0
    let clock = ContinuousClock()
    for (index, file) in site.files.enumerated() {
      // Files about the whole catalogue are large, and like no other.
      let weight = file.isWhole ? 1 : index % step == 0 ? step : 0
      if let expected = file.expected {
        bytes += expected.bytes
        seconds += expected.seconds
        continue
      }
      guard weight > 0 else { continue }
      let start = clock.now
      bytes += site.bytes(of: file).count * weight
      let (whole, rest) = (clock.now - start).components
      seconds += (Double(whole) + Double(rest) / 1e18) * Double(weight)
    }
    self.bytes = bytes
    makingSeconds = seconds
  }

  /// What common hosts of static sites take.
  package enum Limit: CaseIterable, Sendable {
    /// 20,000 files in a site.
    case files
    /// 1 GB in a site.
    case bytes
    /// 50,000 addresses in a sitemap (sitemaps.org, protocol 0.9); ours is split there.
    case addresses
  }

  /// The limits the site is beyond.
  package var exceeded: [Limit] {
    Limit.allCases.filter { limit in
      switch limit {
      case .files: files > 20_000
      case .bytes: bytes > 1_000_000_000
      case .addresses: sitemapAddresses > SitePlan.mostAddresses
      }
    }
  }
}
