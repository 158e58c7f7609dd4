internal import Diagnostics

/// The machine, not the content, keeps a command from being done; one clear sentence.
struct DiskError: Error {
  let text: BilingualText

  init(vi: String, en: String) {
    text = BilingualText(vi: vi, en: en)
  }

  static func cannotWrite(_ path: String, _ failure: FileSystem.Failure) -> DiskError {
    DiskError(
      vi: "không ghi được \(path) (\(failure.reason)); trang đã đăng vẫn nguyên như cũ",
      en: "cannot write \(path) (\(failure.reason)); the published site is as it was")
  }

  static func cannotRead(_ path: String, _ failure: FileSystem.Failure) -> DiskError {
    DiskError(
      vi: "không đọc được \(path) (\(failure.reason))",
      en: "cannot read \(path) (\(failure.reason))")
  }
}
