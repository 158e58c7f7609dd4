internal import Diagnostics

/// A tree of one file anywhere on disk, for messages about it.
struct OneFileTree: SourceTree {
  let files: [SourceFile]
  /// Why it cannot be read.
  let reason: String

  init(_ path: String) {
    do throws(FileSystem.Failure) {
      guard let status = try FileSystem.status(of: path) else { throw .missing }
      files = [SourceFile(path: path, size: status.size)]
      reason = ""
    } catch {
      files = []
      reason =
        error.isMissing
        ? BilingualText(vi: "không có tệp này", en: "there is no such file")
          .text(in: Speech.requestedLanguage) : error.reason
    }
  }

  func bytes(of path: String) throws(SourceReadError) -> [UInt8] {
    do throws(FileSystem.Failure) {
      return try FileSystem.read(path)
    } catch {
      throw SourceReadError(reason: error.reason)
    }
  }
}
