import Catalogue
import Diagnostics
import Markup
import Site
import Support
import Testing

/// A site built in memory: its files, and what was reported.
struct Built {
  let files: [String: [UInt8]]
  let lines: [String]

  func text(_ path: String) -> String {
    files[path].map { String(decoding: $0, as: UTF8.self) } ?? "no file \(path)"
  }

  func pages(holding text: String) -> [String] {
    files.filter { String(decoding: $0.value, as: UTF8.self).contains(text) }.map(\.key).sorted()
  }
}

/// Builds a catalogue with the default theme, as `ocop build` does.
func build(
  _ tree: MemoryTree, on day: String = "2026-11-24", jobs: Int = 1, portable: Bool = false,
  media: any MediaShelf = NoMedia(), kept shelf: any ParsedShelf = NoParsedShelf()
) throws -> Built {
  let whole = tree.adding(Repository.theme)
  var report = Report()
  var timings = Timings()
  var request = Build.Request(today: try #require(CalendarDay(day)))
  request.jobs = jobs
  request.isPortable = portable
  request.parsed = shelf
  let site = Build(of: whole, request, media: media).site(report: &report, timings: &timings)
  var files: [String: [UInt8]] = [:]
  for file in site?.files ?? [] { files[file.path] = site?.bytes(of: file) }
  return Built(files: files, lines: report.lines(in: whole))
}

/// The sample catalogue's site, built once for all tests that only read it.
func sampleSite() throws -> Built { try builtSample.get() }

private let builtSample = Result { try build(.sample) }

extension MemoryTree {
  func adding(_ files: [String: [UInt8]]) -> MemoryTree {
    adding(files.mapValues { String(decoding: $0, as: UTF8.self) })
  }

  /// The sample catalogue of the project.
  static var sample: MemoryTree { MemoryTree(Repository.sample) }

  /// The small catalogue with lines added to the product's metadata.
  static func product(_ lines: String, story: String = "") -> MemoryTree {
    catalogue.adding([
      "content/products/binh-gom.md":
        "---\nname: Bình gốm\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n\(lines)\n---\n\(story)"
    ])
  }
}
