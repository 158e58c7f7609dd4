import Diagnostics
import Testing

@testable import Site

@Suite struct SiteFolderTests {
  @Test func `folders are counted once, and their entries as FAT32 counts them`() {
    let folders = SiteFolders(of: [
      "index.html", "vi/a/index.html", "vi/a/b.html", "vi/long-name-of-a-product/index.html",
    ])
    // The site's own, vi, vi/a and the long one.
    #expect(folders.count == 4)
    // `a` takes two entries, the long name three.
    #expect(folders.fullest.path == "vi" && folders.fullest.entries == 5)
    var report = Report()
    folders.check(&report)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `a folder that a memory stick will not take is told`() {
    let many = (0..<22_000).map { "vi/san-pham/san-pham-so-\($0)/index.html" }
    var report = Report()
    SiteFolders(of: many).check(&report)
    #expect(report.diagnostics.map(\.message.id) == ["full-folder"])
    #expect(
      report.diagnostics.first?.message.text.english.contains("vi/san-pham takes 65990") == true)
  }

  @Test(arguments: [(2, 120), (8, 400), (30, 2_000), (1, 40)])
  func `a sitemap has at most 50,000 addresses and 50 MB`(_ languages: Int, _ bytes: Int) {
    let size = SitePlan.sitemapSize(languages: languages, addressBytes: bytes)
    #expect((1...50_000).contains(size))
    let link = "<xhtml:link rel=\"alternate\" hreflang=\"zh\" href=\"\"/>".utf8.count + bytes
    #expect(size * (link * languages + "<url><loc></loc></url>\n".utf8.count + bytes) <= 50_000_000)
    #expect(SitePlan.sitemapSize(languages: 2, addressBytes: 120) == 50_000)
  }
}
