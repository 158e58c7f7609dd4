internal import Diagnostics
internal import Markup

/// `<catalogue>/.ocop/sheets/<workbook>`: what a workbook of `export sheet` brought back, so that it may be
/// edited again and come once more; without, its own edits of before would be taken for somebody else's.
struct BroughtSheets {
  private let folder: String

  init(of catalogue: String) {
    folder = "\(catalogue)/.ocop/sheets"
  }

  private func place(of workbook: String?) -> String? {
    guard let workbook, !workbook.isEmpty, workbook.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return "\(folder)/\(workbook)"
  }

  /// What it brought by record and column; of two times, the later.
  func read(_ workbook: String?) -> [String: ContentHash] {
    guard let path = place(of: workbook), let bytes = try? FileSystem.read(path) else { return [:] }
    var found: [String: ContentHash] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let value = UInt64(parts[0], radix: 16) else { continue }
      found[String(parts[1])] = ContentHash(value: value)
    }
    return found
  }

  func add(_ brought: [String: ContentHash], _ workbook: String?) throws(DiskError) {
    guard let path = place(of: workbook), !brought.isEmpty else { return }
    let lines = brought.sorted { $0.key < $1.key }.map { "\($0.value.text)\t\($0.key)\n" }.joined()
    do throws(FileSystem.Failure) {
      try FileSystem.createFolders(folder)
      if try FileSystem.status(of: path) == nil {
        _ = try FileSystem.create(path, [], isPrivate: true)
      }
      try FileSystem.append(Array(lines.utf8), to: path)
    } catch {
      throw .cannotWrite(path, error)
    }
  }
}
