internal import Catalogue
internal import Diagnostics
internal import Imagery

// What there is to say of photos and films that cannot be shown.

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
