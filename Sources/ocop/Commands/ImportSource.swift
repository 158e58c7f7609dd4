internal import Diagnostics
internal import Imports
internal import Markup
internal import Workbooks

/// What imports read: an office's or a shop's sheet, and the review that people filled.
enum ImportSource {
  /// The workbook or table of a file; what is no such thing is told.
  static func workbook(
    _ source: OneFileTree, named file: String, _ report: inout Report
  ) -> Workbook? {
    guard let found = source.files.first else {
      report.error(.unreadable(source.reason), at: .start(of: file))
      return nil
    }
    let bytes = (try? source.bytes(of: found.path)) ?? []
    do throws(WorkbookError) {
      if try Workbook.form(of: bytes) == nil, found.path.lowercased().hasSuffix(".csv") {
        return SourceText.converting(
          found, in: source, largest: Workbook.largest, report: &report
        )
        .flatMap { Workbook(csv: $0, report: &report) }
      }
    } catch {
      report.error(.notAWorkbook(error), at: .start(of: found.path), hint: .toSave(error))
      return nil
    }
    return Workbook(found, in: source, report: &report)
  }

  /// What people answered; none where there is no review yet, nil where there is one that cannot be
  /// read, which must not be written over.
  static func answers(
    in path: String, _ name: String, _ report: inout Report
  ) -> Review.Answers? {
    let review = OneFileTree(path)
    guard let file = review.files.first else { return Review.Answers() }
    let bytes: [UInt8]
    do throws(SourceReadError) {
      bytes = try review.bytes(of: file.path)
    } catch {
      report.error(.unreadable(error.reason), at: .start(of: name))
      return nil
    }
    do throws(WorkbookError) {
      return try Review.Answers(Workbook(bytes), path: name, report: &report)
    } catch {
      report.error(.notAWorkbook(error), at: .start(of: name), hint: .mendReview)
      return nil
    }
  }

  /// Puts a review aside that holds answers for which the next one has no place.
  static func keepReview(_ path: String, _ speech: SpeechOptions) throws {
    var (aside, number) = ("\(path)-cu.xlsx", 2)
    do throws(FileSystem.Failure) {
      while try FileSystem.status(of: aside) != nil {
        aside = "\(path)-cu-\(number).xlsx"
        number += 1
      }
      try FileSystem.move("\(path).xlsx", to: aside)
    } catch {
      throw DiskError.cannotWrite(aside, error)
    }
    speech.say(
      vi: "bảng rà soát trước có câu trả lời cho dòng không còn nữa, giữ lại ở \(aside)",
      en: "the review of before has answers to rows that are not there; it is kept as \(aside)")
  }
}

extension BilingualText {
  fileprivate static let mendReview = BilingualText(
    vi:
      "mở lại và lưu thành .xlsx; nếu không cần các câu trả lời trong đó thì xóa tệp rồi chạy lại",
    en:
      "open it and save it as .xlsx; or, if its answers are not needed, delete it and run this again"
  )
}
