private import CZip
#if canImport(Glibc)
  private import Glibc
#endif

/// A ZIP archive in memory of which some parts are taken away or replaced; all others stay byte for byte.
@safe package final class ZipEdit {
  private var archive: OpaquePointer?
  /// The names of its parts, in their order.
  package let names: [String]

  /// - Returns: nil where the bytes are no archive.
  package init?(_ bytes: [UInt8]) {
    guard let archive = unsafe ocop_zip_edit_open(bytes, UInt(bytes.count)) else { return nil }
    unsafe self.archive = archive
    let count = unsafe ocop_zip_edit_count(archive)
    names = (0..<count).map { index in
      guard let name = unsafe ocop_zip_edit_name(archive, index) else { return "" }
      return unsafe String(cString: name)
    }
  }

  deinit {
    if let archive = unsafe archive { unsafe ocop_zip_edit_discard(archive) }
  }

  /// A part's bytes; nil where it cannot be read, or is larger than a limit once unpacked.
  package func part(_ index: Int, atMost limit: Int) -> [UInt8]? {
    guard let archive = unsafe archive,
      let file = unsafe ocop_zip_edit_part(archive, index)
    else { return nil }
    defer { unsafe ocop_zip_part_close(file) }
    var bytes: [UInt8] = []
    let step = 1 << 16
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: step))
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let room = buffer.baseAddress else { return -1 }
        return unsafe ocop_zip_part_read(file, room + start, UInt(step))
      }
      guard count >= 0 else { return nil }
      bytes.removeLast(step - Int(count))
      if count == 0 { return bytes }
      if bytes.count > limit { return nil }
    }
  }

  package func replace(_ index: Int, with bytes: [UInt8]) -> Bool {
    guard let archive = unsafe archive else { return false }
    return unsafe ocop_zip_edit_replace(archive, index, bytes, UInt(bytes.count)) == 1
  }

  package func delete(_ index: Int) -> Bool {
    guard let archive = unsafe archive else { return false }
    return unsafe ocop_zip_edit_delete(archive, index) == 1
  }

  /// The archive as it is now, every part without its time, no comment and no extra field; nil where
  /// that fails.
  ///
  /// Nothing may be asked of it afterwards.
  package func finish() -> [UInt8]? {
    guard let archive = unsafe archive else { return nil }
    unsafe self.archive = nil
    var count: UInt = 0
    guard let made = unsafe ocop_zip_edit_finish(archive, &count) else { return nil }
    defer { unsafe free(made) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: made, count: Int(count)))
  }
}
