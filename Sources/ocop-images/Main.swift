internal import Photos

/// `ocop-images`: resizes and encodes photos, in a process of its own, so that a broken one stops
/// no build.
///
/// It reads jobs from standard input and answers each in one line on standard output.
@main
enum Main {
  static func main() {
    Picture.start()
    while let line = readLine() {
      let answer =
        PhotoJob(line: line).map { self.answer(to: $0) } ?? PhotoAnswer.fault(.notAPicture)
      print(answer.line)
      Picture.flush()
    }
  }

  private static func answer(to job: PhotoJob) -> PhotoAnswer {
    do throws(PhotoFault) {
      let picture = try Picture.read(job.source)
      var sizes: [PreparedPhoto.Size] = []
      for rendition in try picture.renditions() {
        sizes.append(PreparedPhoto.Size(width: rendition.width, height: rendition.height))
        guard let target = job.target else { continue }
        for format in PreparedPhoto.Format.allCases {
          let name = PreparedPhoto.fileName(width: rendition.width, format)
          try rendition.save(to: "\(target)/\(name)", format)
        }
      }
      return .prepared(sizes: sizes, colour: try picture.colour())
    } catch {
      return .fault(error)
    }
  }
}
