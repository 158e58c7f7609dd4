import Diagnostics
import Markup
import Support
import Testing

@testable import Catalogue

/// What reading a catalogue gives: the linked records, and what was reported.
struct Loaded {
  let catalogue: Catalogue
  let report: Report
  let lines: [String]
}

/// Reads a catalogue for a day, as `ocop check` does.
func load(
  _ tree: MemoryTree, on day: String = "2026-11-24", drafts: Bool = false, jobs: Int = 1,
  kept shelf: any ParsedShelf = NoParsedShelf(), program: String = ""
) throws -> Loaded {
  var report = Report()
  let settings = try #require(
    Settings(in: tree, report: &report), "\(report.lines(in: tree))")
  let day = try #require(CalendarDay(day))
  let records = Records(
    in: tree, settings: settings, day: day, includesDrafts: drafts, kept: shelf,
    program: ContentHash(Array(program.utf8)), jobs: jobs, report: &report)
  let catalogue = Catalogue(resolving: records, settings: settings, day: day, report: &report)
  return Loaded(catalogue: catalogue, report: report, lines: report.lines(in: tree))
}

extension MemoryTree {
  /// The small catalogue with one file more, or another text for one.
  static func with(_ path: String, _ text: String) -> MemoryTree {
    catalogue.adding(["content/\(path)": text])
  }

  /// The small catalogue with lines added to the product's metadata.
  static func product(_ lines: String, story: String = "") -> MemoryTree {
    with(
      "products/binh-gom.md",
      "---\nname: Bình gốm\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n\(lines)\n---\n\(story)")
  }
}
