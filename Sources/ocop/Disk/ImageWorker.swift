internal import Photos

/// `ocop-images` at work: one photo at a time, in a process of its own.
final class ImageWorker {
  private let program: String
  private var process: ChildProcess?

  init(_ program: String) {
    self.program = program
  }

  /// The program beside this one; nil where it is not there.
  static var program: String? {
    guard let own = FileSystem.resolved("/proc/self/exe"), let slash = own.lastIndex(of: "/")
    else { return nil }
    return FileSystem.resolved("\(own[..<slash])/ocop-images")
  }

  /// Has a photo made; one that brings the process to its end is at fault, and the next gets another.
  func answer(to job: PhotoJob) -> PhotoAnswer {
    let running = process ?? ChildProcess(program)
    process = running
    if let running, running.write(job.line + "\n"), let line = running.readLine(),
      let answer = PhotoAnswer(line: line)
    {
      return answer
    }
    process = nil
    return .fault(.crashed)
  }
}
