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
