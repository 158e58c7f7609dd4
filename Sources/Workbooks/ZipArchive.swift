private import CZip
#if canImport(Glibc)
  private import Glibc
#endif

/// A ZIP archive in memory, read by libzip.
///
/// No part is unpacked beyond a limit, whatever its size claims to be.
@safe final class ZipArchive {
  private let archive: OpaquePointer

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    // libzip frees the copy when the archive goes.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw .tooLarge(part: "") }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      unsafe free(copy)
      throw .damaged(part: "")
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe zip_source_free(source)
      throw .damaged(part: "")
    }
    unsafe self.archive = archive
  }

  deinit {
    unsafe zip_discard(archive)
  }

  func holds(_ name: String) -> Bool {
    unsafe zip_name_locate(archive, name, 0) >= 0
  }

  /// A part's bytes; nil where there is none of the name.
  func part(_ name: String) throws(WorkbookError) -> [UInt8]? {
    guard let file = unsafe zip_fopen(archive, name, 0) else {
      guard holds(name) else { return nil }
      throw .damaged(part: name)
    }
    defer { unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    let step = 1 << 18
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: step))
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe zip_fread(file, buffer.baseAddress.map { unsafe $0 + start }, UInt64(step))
      }
      guard count >= 0 else { throw .damaged(part: name) }
      bytes.removeLast(step - Int(count))
      guard bytes.count <= Workbook.largestPart else { throw .tooLarge(part: name) }
      if count == 0 { return bytes }
    }
  }
}
