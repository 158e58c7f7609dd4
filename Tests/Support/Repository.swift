internal import Diagnostics
package import Foundation

/// The project's own files, as tests use them.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The default theme, at its place in a source tree.
  package static let theme: [String: [UInt8]] = files(in: "themes/default", as: "themes/default")

  /// The sample catalogue, at its place in a source tree.
  package static let sample: [String: [UInt8]] = files(in: "content", as: "content")

  /// A part of the sample that stands on its own, for tests that build dozens of times.
  ///
  /// It has a decision, its products, who makes and who sells them.
  package static let part: [String: [UInt8]] = {
    let table = String(
      decoding: sample["content/decisions/qd-mau-01-2025.csv"] ?? [], as: UTF8.self)
    let products = table.split(separator: "\n").dropFirst().map { row in
      String(row.split(separator: ",")[1])
    }
    let ids = Set(
      products + [
        "qd-mau-01-2025", "cong-ty-chan-nui-thay", "ho-tuong-cong-lang", "htx-ban-may",
        "htx-lua-song-nhue", "to-hop-tac-gom-ben-song", "lang-gom-bat-trang", "lang-lua-van-phuc",
        "diem-bat-trang", "diem-duong-lam", "diem-sai-son", "diem-van-phuc", "gioi-thieu",
        "trung-tam-thiet-ke", "00103", "00577", "09556", "09574", "09895", "14956", "14959",
      ])
    return sample.filter { path, _ in
      let name = path.split(separator: "/").last ?? ""
      return name == "catalogue.yaml" || ids.contains(String(name.split(separator: ".")[0]))
    }
  }()

  /// Files of the project below a folder, by path.
  package static func files(in folder: String, as prefix: String) -> [String: [UInt8]] {
    let base = root.appending(path: folder).path
    var found: [String: [UInt8]] = [:]
    for path in FileManager.default.subpaths(atPath: base) ?? [] {
      // Folders have no contents.
      guard let data = FileManager.default.contents(atPath: base + "/" + path) else { continue }
      found[prefix + "/" + path] = [UInt8](data)
    }
    return found
  }
}
