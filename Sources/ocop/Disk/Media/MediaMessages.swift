internal import Catalogue
internal import Diagnostics
internal import Imagery
internal import Markup

// What there is to say of photos, films and documents that cannot be shown, or hold what nobody sees.

extension DocumentFault {
  /// What to do about it.
  var hint: BilingualText? {
    switch self {
    case .unknown:
      BilingualText(
        vi: "quét hoặc lưu lại thành PDF, JPEG hay PNG", en: "scan or save it as PDF, JPEG or PNG")
    case .damaged, .crashed: .printAnew
    case .huge: .smallerScan
    case .locked:
      BilingualText(
        vi: "mở tệp, in ra PDF mới không đặt mật khẩu rồi dùng tệp mới",
        en: "open it, print it into a new PDF without a password, and use that")
    case .active:
      BilingualText(
        vi: "mở tệp, in ra PDF mới (chỉ giữ lại nội dung các trang) rồi dùng tệp mới",
        en: "open it, print it into a new PDF, of which only pages are left, and use that")
    case .hidden:
      BilingualText(
        vi: "chấp nhận mọi thay đổi (Word: Xem lại > Chấp nhận tất cả), xóa các bản cũ rồi lưu lại",
        en: "accept all changes (Word: Review > Accept All), delete old versions, and save it again"
      )
    case .unwritable: nil
    }
  }
}

extension PhotoFault {
  /// What to do about it.
  var hint: BilingualText? {
    switch self {
    case .notAPicture:
      BilingualText(
        vi: "dùng ảnh JPEG, PNG, WebP hoặc HEIC", en: "use a JPEG, PNG, WebP or HEIC picture")
    case .damaged, .crashed:
      BilingualText(
        vi: "mở ảnh bằng một trình xem ảnh rồi lưu lại, hoặc chép lại từ máy ảnh",
        en: "open it in a picture viewer and save it again, or copy it from the camera anew")
    case .tooLarge:
      BilingualText(
        vi: "thu nhỏ ảnh còn dưới 100 megapixel", en: "make it smaller than 100 megapixels")
    case .unwritable: nil
    }
  }
}

extension BilingualText {
  static func rename(_ file: MediaFile, to ending: String) -> BilingualText {
    let stem = file.name.dropLast(file.ending.count)
    return BilingualText(
      vi: "đổi tên tệp thành “\(stem)\(ending)”, ở đây cũng vậy",
      en: "rename the file to “\(stem)\(ending)”, here too")
  }
  static let mostBytes = BilingualText(
    vi: "xem quyền đọc của tệp; ảnh và phim phải dưới 200 MB",
    en: "see whether the file may be read; photos and films have to be under 200 MB")

  static let mostDocumentBytes = BilingualText(
    vi: "xem quyền đọc của tệp; bản quét phải từ 20 MB trở xuống",
    en: "see whether the file may be read; documents have to be 20 MB or less")
  static let smallerScan = BilingualText(
    vi: "quét lại ở 150–200 dpi, đen trắng hoặc thang xám, hay lưu lại thành PDF cỡ nhỏ; "
      + "tối đa 20 MB",
    en: "scan it again at 150 to 200 dpi in black and white or grey, or save it as a smaller PDF; "
      + "20 MB at most")
  static let printAnew = BilingualText(
    vi: "mở tệp, xem còn đủ trang không, rồi lưu lại hoặc in ra tệp mới",
    en: "open it, see whether all pages are there, and save or print it into a new file")
  static let signedWhole = BilingualText(
    vi: "tệp có chữ ký số nên được đăng nguyên từng byte",
    en: "it has a digital signature and is published byte for byte")
  static let lookInside = BilingualText(
    vi: "mở xem các tệp ấy có thông tin cá nhân không; không nên đăng thì in ra PDF mới",
    en: "see whether they hold personal particulars; if so print it into a new PDF")

  /// A picture in the cache that somebody took away.
  static let lost = BilingualText(
    vi: "một ảnh trong .ocop/photos vừa mất; hãy dựng lại",
    en: "a picture in .ocop/photos was gone; build again")
  static func changed(_ path: String) -> BilingualText {
    BilingualText(
      vi: "\(path) vừa được sửa trong lúc dựng; hãy dựng lại",
      en: "\(path) was changed while the site was built; build again")
  }
  static func undrawn(_ subject: String) -> BilingualText {
    BilingualText(
      vi: "không vẽ được ảnh chia sẻ của \(subject); xem mẫu share.mustache của giao diện",
      en: "the picture for sharing \(subject) cannot be drawn; see the theme's share.mustache")
  }
  static func unwritten(_ reason: String) -> BilingualText {
    BilingualText(
      vi: "không ghi được vào .ocop/photos (\(reason))",
      en: ".ocop/photos cannot be written to (\(reason))")
  }
}

extension Diagnostic.Message {
  static func unreadable(_ name: String, _ reason: String) -> Self {
    Self(
      "unreadable", vi: "không đọc được tệp “\(name)” (\(reason))",
      en: "the file “\(name)” cannot be read (\(reason))")
  }
  static func misnamed(_ name: String, _ ending: String) -> Self {
    Self(
      "misnamed-picture", vi: "tệp “\(name)” thật ra là ảnh .\(ending)",
      en: "the file “\(name)” is really a .\(ending) picture")
  }

  static func largeDocument(_ name: String, _ bytes: Int) -> Self {
    // Up, so that what is too large never reads as what is allowed.
    let size = DecimalText.of((Double(bytes) / 104_857.6).rounded(.up) / 10, places: 1)
    return Self(
      "large-document", vi: "tệp “\(name)” nặng \(size) MB", en: "“\(name)” has \(size) MB")
  }
  static func documentAuthors(_ name: String, _ authors: [String]) -> Self {
    let list = authors.joined(separator: ", ")
    return Self(
      "document-author", vi: "“\(name)” ghi tên người tạo tệp, và tên ấy được đăng theo: \(list)",
      en: "“\(name)” says who made it, and that is published: \(list)")
  }
  static func documentTells(_ name: String) -> Self {
    Self(
      "document-tells", vi: "“\(name)” ghi được làm bằng gì, ở đâu, và điều ấy được đăng theo",
      en: "“\(name)” says with what or where it was made, and that is published")
  }
  static func attachments(_ name: String, _ files: [String]) -> Self {
    let list = files.joined(separator: ", ")
    return Self(
      "document-attachment", vi: "trong “\(name)” có tệp đính kèm, được đăng cùng: \(list)",
      en: "“\(name)” holds other files, which are published with it: \(list)")
  }
  static func repaired(_ name: String, _ reason: String) -> Self {
    Self(
      "damaged-document", vi: "“\(name)” bị lỗi, phải sửa mới đọc được (\(reason))",
      en: "“\(name)” is not whole and was mended to be read (\(reason))")
  }

  static func fault(_ fault: DocumentFault, _ name: String) -> Self {
    switch fault {
    case .unknown:
      Self(
        "not-a-document",
        vi: "“\(name)” không phải tệp PDF, JPEG, PNG, Word, Excel hay LibreOffice đọc được",
        en: "“\(name)” is no PDF, JPEG, PNG, Word, Excel or LibreOffice file that can be read")
    case .damaged(let reason):
      Self(
        "damaged-document", vi: "tệp “\(name)” bị hỏng (\(reason))",
        en: "the file “\(name)” is damaged (\(reason))")
    case .huge(let width, let height):
      Self(
        "huge-picture", vi: "ảnh “\(name)” quá lớn: \(width) × \(height) điểm ảnh",
        en: "the picture “\(name)” is too large: \(width) × \(height) pixels")
    case .locked:
      Self(
        "locked-document", vi: "tệp “\(name)” có đặt mật khẩu hoặc chế độ bảo vệ",
        en: "the file “\(name)” is protected or has a password")
    case .active(let names):
      Self(
        "active-document",
        vi: "tệp “\(name)” chứa nội dung tự chạy (\(names.joined(separator: ", ")))",
        en: "the file “\(name)” holds what runs by itself (\(names.joined(separator: ", ")))")
    case .hidden(let names):
      Self(
        "hidden-words",
        vi: "tệp “\(name)” còn giữ những chữ đã xóa mà người mở không thấy "
          + "(\(names.joined(separator: ", ")))",
        en:
          "the file “\(name)” still keeps words that were deleted, which nobody sees who opens it "
          + "(\(names.joined(separator: ", ")))")
    case .crashed:
      Self(
        "damaged-document", vi: "tệp “\(name)” làm chương trình đọc dừng đột ngột",
        en: "the file “\(name)” made the program that reads it stop")
    case .unwritable(let reason):
      Self(
        "unwritable-picture", vi: "không ghi được tệp làm từ “\(name)” (\(reason))",
        en: "what was made of “\(name)” cannot be written (\(reason))")
    }
  }

  static func fault(_ fault: PhotoFault, _ name: String) -> Self {
    switch fault {
    case .notAPicture:
      Self(
        "not-a-picture", vi: "“\(name)” không phải một ảnh đọc được",
        en: "“\(name)” is no picture that can be read")
    case .damaged(let reason):
      Self(
        "damaged-picture", vi: "ảnh “\(name)” bị hỏng (\(reason))",
        en: "the picture “\(name)” is damaged (\(reason))")
    case .tooLarge(let width, let height):
      Self(
        "huge-picture", vi: "ảnh “\(name)” quá lớn: \(width) × \(height) điểm ảnh",
        en: "the picture “\(name)” is too large: \(width) × \(height) pixels")
    case .crashed:
      Self(
        "damaged-picture", vi: "ảnh “\(name)” làm chương trình xử lý ảnh dừng đột ngột",
        en: "the picture “\(name)” made the program that reads pictures stop")
    case .unwritable(let reason):
      Self(
        "unwritable-picture", vi: "không ghi được ảnh làm từ “\(name)” (\(reason))",
        en: "what was made of “\(name)” cannot be written (\(reason))")
    }
  }
}
