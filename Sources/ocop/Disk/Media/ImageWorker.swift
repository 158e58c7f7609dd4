internal import Imagery
private import Synchronization

/// `ocop-images` at work: one picture at a time, in a process of its own.
///
/// One thread at a time holds it.
final class ImageWorker: @unchecked Sendable {
  private let program: String
  private var process: ChildProcess?
  /// Tells it from the others.
  let number: Int

  private static let count = Atomic(0)

  init(_ program: String) {
    self.program = program
    number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// The program beside this one; nil where it is not there.
  static var program: String? {
    guard let own = FileSystem.resolved("/proc/self/exe"), let slash = own.lastIndex(of: "/")
    else { return nil }
    return FileSystem.resolved("\(own[..<slash])/ocop-images")
  }

  /// Makes a photo's files in a folder; with none, only looks whether it can be read.
  func prepare(_ source: String, in folder: String?) throws(PhotoFault) -> ImageAnswer {
    switch answer(to: .photo(source, folder: folder)) {
    case .prepared(let format, let sizes, let colour):
      return .prepared(format, sizes: sizes, colour: colour)
    case .fault(let fault): throw fault
    case .drawn, .document, .documentFault, nil: throw .crashed
    }
  }

  /// Makes a document ready as a file; with none, only looks whether it can be published.
  func prepare(document: String, to target: String?) throws(DocumentFault) -> DocumentFacts {
    switch answer(to: .document(document, target: target)) {
    case .document(let facts): return facts
    case .documentFault(let fault): throw fault
    case .prepared, .drawn, .fault, nil: throw .crashed
    }
  }

  /// Whether the program starts: its library may not be installed.
  var isFit: Bool { running() != nil }

  /// Draws an SVG file as a JPEG, and says whether it could.
  func draw(_ svg: String, to target: String, fonts: [String]) -> Bool {
    answer(to: .drawing(svg, target: target, fonts: fonts)) == .drawn
  }

  /// Has a job done; one that brings the process to its end has no answer, and the next job gets
  /// another process.
  private func answer(to job: ImageJob) -> ImageAnswer? {
    if let process = running(), process.write(job.line + "\n"), let line = process.readLine(),
      let answer = ImageAnswer(line: line)
    {
      return answer
    }
    process = nil
    return nil
  }

  private func running() -> ChildProcess? {
    if let process { return process }
    guard let started = ChildProcess(program), started.readLine() == ImageAnswer.greeting else {
      return nil
    }
    process = started
    return started
  }
}
