private import CZip
#if canImport(Glibc)
  private import Glibc
#endif

/// A ZIP archive, read in memory and written to disk by libzip.
///
/// No part is unpacked beyond a limit, whatever its size claims to be.
@safe package final class ZipArchive {
  private let archive: OpaquePointer

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    // The copy goes with the archive.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw .tooLarge(part: "") }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let archive = unsafe ocop_zip_open(copy, UInt(bytes.count)) else {
      throw .damaged(part: "")
    }
    unsafe self.archive = archive
  }

  deinit {
    unsafe ocop_zip_close(archive)
  }

  func holds(_ name: String) -> Bool {
    unsafe ocop_zip_holds(archive, name) == 1
  }

  /// A part's bytes; nil where there is none of the name.
  func part(_ name: String) throws(WorkbookError) -> [UInt8]? {
    guard let file = unsafe ocop_zip_part_open(archive, name) else {
      guard holds(name) else { return nil }
      throw .damaged(part: name)
    }
    defer { unsafe ocop_zip_part_close(file) }
    var bytes: [UInt8] = []
    let step = 1 << 18
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: step))
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let room = buffer.baseAddress else { return -1 }
        return unsafe ocop_zip_part_read(file, room + start, UInt(step))
      }
      guard count >= 0 else { throw .damaged(part: name) }
      bytes.removeLast(step - Int(count))
      guard bytes.count <= Workbook.largestPart else { throw .tooLarge(part: name) }
      if count == 0 { return bytes }
    }
  }
}

extension ZipArchive {
  /// Writes an archive of files, in their order, each with its own time; the archive appears whole or
  /// not at all.
  ///
  /// - Parameters:
  ///   - files: their names in the archive, and where they are.
  /// - Returns: false where it cannot be written.
  package static func write(_ files: [(name: String, path: String)], to path: String) -> Bool {
    guard let archive = unsafe ocop_zip_make(path) else { return false }
    for file in files where unsafe ocop_zip_add(archive, file.name, file.path) == 0 {
      unsafe ocop_zip_close(archive)
      return false
    }
    return unsafe ocop_zip_finish(archive) == 1
  }
}
