import Catalogue
import Diagnostics
import Foundation
import Markup
import Support
import Testing

@testable import Imports

/// Whether an annex's products are found among those that are there: 200 rows that a person labelled.
@Suite struct MatchingTests {
  private struct Labelled {
    let name: String
    let producer: String
    let commune: String
    /// An id, `new`, or `other`; with `?` it may be asked about.
    let label: String
  }

  /// The catalogue and the rows of `matches.tsv`.
  private static func read() throws -> (tree: MemoryTree, rows: [Labelled]) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "matches.tsv")
    var products = "id,name,set,producer,commune\n"
    var producers: [String: String] = [:]
    var rows: [Labelled] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells[0] == "known" {
        products += String(
          decoding: CSVText.row([cells[1], cells[2], "6", cells[3], cells[5]]), as: UTF8.self)
        let kind = NameKey.kind(ofProducer: cells[4]) ?? .household
        producers[cells[3]] = String(
          decoding: CSVText.row([cells[3], cells[4], kind.rawValue, cells[5]]), as: UTF8.self)
      } else if cells[0] == "row" {
        rows.append(
          Labelled(name: cells[1], producer: cells[2], commune: cells[3], label: cells[4]))
      }
    }
    let tree = MemoryTree.catalogue.adding([
      "content/products.csv": products,
      "content/producers.csv": "id,name,type,commune\n"
        + producers.sorted { $0.key < $1.key }.map(\.value).joined(),
    ])
    return (tree, rows)
  }

  @Test func `what is matched without asking is right`() throws {
    let (tree, rows) = try Self.read()
    #expect(rows.count == 200)
    var counts = (matched: 0, wrong: 0, asked: 0, new: 0, wronglyNew: 0)
    var missed: [String] = []
    for row in rows {
      let annex = annex(
        "TT | Tên sản phẩm | Chủ thể | Mã xã | Bộ | Sao\n"
          + "1 | \(row.name) | \(row.producer) | \(row.commune) | 6 | 3")
      let made = try importing(annex, into: tree)
      let result = try #require(made.rows.first, "\(row.name)")
      let isProductAsked = made.review.lines.contains {
        $0.item == .product && $0.certainty == .open
      }
      let isProducerAsked = made.review.lines.contains {
        $0.item == .producer && $0.certainty == .open
      }
      let wanted = row.label.replacing("?", with: "")
      if isProductAsked || isProducerAsked || result.isWaiting {
        counts.asked += 1
        // A row that is plainly one of ours should not be asked about.
        if wanted != "new", wanted != "other", !row.label.hasPrefix("?") { missed.append(row.name) }
      } else if result.newProduct == nil {
        counts.matched += 1
        if result.product != wanted {
          counts.wrong += 1
          missed.append("WRONG \(row.name) → \(result.product)")
        }
      } else {
        counts.new += 1
        if wanted != "new", wanted != "other" {
          counts.wronglyNew += 1
          missed.append("NEW \(row.name)")
        }
      }
    }
    print("matching: \(counts); \(missed)")
    #expect(counts.matched >= 95)
    #expect(counts.wrong * 100 <= counts.matched, "\(missed)")
    #expect(counts.wronglyNew * 100 <= rows.count, "\(missed)")
  }
}
