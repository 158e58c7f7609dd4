internal import Imagery

/// `ocop-images`: resizes and encodes photos, draws pictures and makes documents ready, in a process of
/// its own, so that a broken one stops no build.
///
/// It reads jobs from standard input and answers each in one line on standard output.
@main
enum Main {
  static func main() {
    Picture.start()
    print(ImageAnswer.greeting)
    Picture.flush()
    var fonts: Set<String> = []
    while let line = readLine() {
      let answer = ImageJob(line: line).map { self.answer(to: $0, &fonts) } ?? .fault(.notAPicture)
      print(answer.line)
      Picture.flush()
    }
  }

  private static func answer(to job: ImageJob, _ known: inout Set<String>) -> ImageAnswer {
    do throws(PhotoFault) {
      switch job {
      case .photo(let source, let folder): return try prepare(source, folder)
      case .drawing(let source, let target, let fonts):
        for font in fonts where known.insert(font).inserted { try Picture.add(font: font) }
        try Picture.draw(source, to: target)
        return .drawn
      case .document(let source, let target): return document(source, target)
      }
    } catch {
      return .fault(error)
    }
  }

  private static func document(_ source: String, _ target: String?) -> ImageAnswer {
    do throws(DocumentFault) {
      return .document(try Document.prepare(source, to: target))
    } catch {
      return .documentFault(error)
    }
  }

  private static func prepare(
    _ source: String, _ folder: String?
  ) throws(PhotoFault) -> ImageAnswer {
    let format = try Picture.format(of: source)
    let picture = try Picture.read(source)
    var sizes: [PreparedPhoto.Size] = []
    for rendition in try picture.renditions() {
      sizes.append(PreparedPhoto.Size(width: rendition.width, height: rendition.height))
      guard let folder else { continue }
      for format in PreparedPhoto.Format.allCases {
        let name = PreparedPhoto.fileName(width: rendition.width, format)
        try rendition.save(to: "\(folder)/\(name)", format)
      }
    }
    return .prepared(format, sizes: sizes, colour: try picture.colour())
  }
}
