// What editors may write in Vietnamese for the values that are one of a few: first the name that pages
// print, then what else offices write.

extension Producer.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .enterprise:
      ["Doanh nghiệp", "Công ty", "Công ty TNHH", "Công ty cổ phần", "Doanh nghiệp tư nhân"]
    case .cooperative: ["Hợp tác xã", "HTX"]
    case .cooperativeGroup: ["Tổ hợp tác", "THT"]
    case .farm: ["Trang trại"]
    case .household:
      ["Hộ sản xuất, kinh doanh", "Hộ", "Hộ kinh doanh", "HKD", "Hộ sản xuất", "Hộ gia đình"]
    case .association: ["Hội, hiệp hội", "Hội", "Hiệp hội"]
    }
  }
}

extension Recognition.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .new: ["Công nhận mới", "Mới", "Lần đầu"]
    case .renewed: ["Công nhận lại", "Đánh giá lại", "Cấp lại"]
    case .upgraded: ["Nâng hạng"]
    case .corrected: ["Đính chính", "Điều chỉnh"]
    case .revoked: ["Thu hồi"]
    }
  }
}

extension Level: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .district: ["Cấp huyện", "Huyện"]
    case .province: ["Cấp tỉnh", "Tỉnh", "Thành phố", "Cấp thành phố"]
    case .ministry: ["Cấp Trung ương", "Trung ương", "Quốc gia", "Cấp quốc gia", "Bộ"]
    }
  }
}

extension Commune.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .commune: ["Xã"]
    case .ward: ["Phường"]
    case .specialZone: ["Đặc khu"]
    }
  }
}

extension SalesPoint.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .transport: ["Nhà ga, bến xe, sân bay", "Nhà ga", "Bến xe", "Sân bay", "Bến tàu"]
    case .restStop: ["Trạm dừng nghỉ"]
    case .retail:
      ["Siêu thị, chợ, cửa hàng", "Siêu thị", "Chợ", "Cửa hàng", "Trung tâm thương mại"]
    case .hospitality: ["Khách sạn, nhà hàng", "Khách sạn", "Nhà hàng", "Khu nghỉ dưỡng"]
    case .touristSite: ["Điểm du lịch", "Khu du lịch", "Khu, điểm du lịch"]
    case .craftVillage: ["Làng nghề"]
    case .tradeCentre: ["Trung tâm thương mại dịch vụ", "Trung tâm dịch vụ"]
    case .exhibition:
      ["Trung tâm triển lãm, trưng bày", "Trung tâm triển lãm", "Trung tâm hội chợ"]
    case .postOffice: ["Bưu điện", "Bưu điện văn hóa xã"]
    case .designCentre: ["Trung tâm thiết kế sáng tạo"]
    case .online: ["Bán trên mạng", "Trực tuyến", "Bán trực tuyến", "Sàn thương mại điện tử"]
    }
  }
}

extension SalesPoint.Status: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .open: ["Đang mở", "Đang hoạt động", "Mở cửa"]
    case .closed: ["Đã đóng cửa", "Đã đóng", "Đóng cửa", "Ngừng hoạt động"]
    case .planned: ["Sắp mở", "Dự kiến"]
    }
  }
}

extension Destination.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .craftVillage: ["Làng nghề"]
    case .cultureTourismVillage: ["Làng văn hóa du lịch"]
    case .communityTourism: ["Du lịch cộng đồng"]
    case .ecotourism: ["Du lịch sinh thái"]
    case .beach: ["Bãi biển"]
    case .spiritual: ["Du lịch tâm linh"]
    case .farm: ["Trang trại", "Nông trại"]
    case .museum: ["Bảo tàng"]
    case .park: ["Công viên, vườn quốc gia", "Vườn quốc gia"]
    }
  }
}

extension Fair.Kind: NamedChoice {
  package var vietnameseNames: [String] { [rawValue.prefix(1).uppercased() + rawValue.dropFirst()] }
}

extension Fair.Status: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .confirmed: ["Đã xác nhận"]
    case .cancelled: ["Đã hủy", "Hủy"]
    }
  }
}

extension Precision: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .exact: ["Chính xác"]
    case .street: ["Đường, phố"]
    case .commune: ["Xã, phường"]
    }
  }
}

extension Taxonomy: NamedChoice {
  package var vietnameseNames: [String] { [] }
}

extension Regime: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .healthFood: ["Thực phẩm chức năng", "Thực phẩm bảo vệ sức khỏe"]
    case .traditionalMedicine: ["Thuốc cổ truyền"]
    case .medicine: ["Thuốc dược liệu", "Thuốc"]
    }
  }
}

extension Certificate.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .foodSafety: ["An toàn thực phẩm", "ATTP"]
    case .qualityDeclaration: ["Công bố chất lượng", "Tự công bố"]
    case .standard: ["Tiêu chuẩn"]
    case .production: ["Quy trình sản xuất"]
    case .system: ["Hệ thống quản lý"]
    case .environment: ["Môi trường"]
    }
  }
}

extension Protection.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .trademark: ["Nhãn hiệu"]
    case .collectiveMark: ["Nhãn hiệu tập thể"]
    case .certificationMark: ["Nhãn hiệu chứng nhận"]
    case .geographicalIndication: ["Chỉ dẫn địa lý"]
    case .design: ["Kiểu dáng công nghiệp"]
    }
  }
}

extension Removal.Reason: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .request: ["Theo yêu cầu"]
    case .error: ["Nhầm lẫn"]
    }
  }
}

extension PublicHolidays.Announcement.Holiday: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .tet: ["Tết", "Tết Nguyên đán"]
    case .nationalDay: ["Quốc khánh"]
    }
  }
}

extension Settings.HouseholdNames: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .decision: ["Theo quyết định"]
    case .consent: ["Khi đồng ý"]
    }
  }
}

extension Settings.AlcoholPolicy: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .factsOnly: ["Chỉ nêu thông tin"]
    case .cautious: ["Thận trọng"]
    }
  }
}

extension Plan.Counted: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .recognised: ["Sản phẩm được công nhận trong kỳ", "Công nhận trong kỳ"]
    case .valid: ["Sản phẩm còn hiệu lực", "Còn hiệu lực"]
    case .producers: ["Chủ thể"]
    case .villages: ["Làng nghề, làng du lịch", "Làng"]
    case .points: ["Điểm bán"]
    case .fairs: ["Hội chợ trong kỳ", "Hội chợ"]
    }
  }
}

extension Plan.Task.State: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .planned: ["Chưa thực hiện"]
    case .running: ["Đang thực hiện"]
    case .done: ["Đã hoàn thành", "Hoàn thành"]
    case .late: ["Chậm tiến độ", "Chậm"]
    case .dropped: ["Không thực hiện nữa", "Dừng"]
    }
  }
}

extension Round.Step.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .registration: ["Đăng ký tham gia", "Đăng ký"]
    case .submission: ["Nộp hồ sơ", "Nhận hồ sơ"]
    case .review: ["Kiểm tra, đánh giá ở cơ sở", "Thẩm định", "Đánh giá"]
    case .council: ["Hội đồng họp", "Hội đồng"]
    case .announcement: ["Công bố kết quả", "Công bố"]
    case .other: ["Việc khác", "Khác"]
    }
  }
}

extension Project.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .component: ["Dự án thành phần", "Dự án"]
    case .model: ["Mô hình", "Mô hình điểm"]
    case .chain: ["Chuỗi liên kết", "Chuỗi", "Chuỗi giá trị"]
    case .area: ["Vùng nguyên liệu", "Vùng trồng"]
    }
  }
}

extension Paper.Kind: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .policy: ["Chủ trương, chương trình", "Chương trình", "Chủ trương"]
    case .criteria: ["Bộ tiêu chí", "Tiêu chí"]
    case .support: ["Chính sách hỗ trợ", "Hỗ trợ"]
    case .logo: ["Sử dụng biểu tượng OCOP", "Logo", "Biểu tượng"]
    case .plan: ["Kế hoạch"]
    case .form: ["Biểu mẫu", "Mẫu"]
    case .other: ["Văn bản khác", "Khác"]
    }
  }
}

extension Facility: NamedChoice {
  package var vietnameseNames: [String] {
    switch self {
    case .coachParking: ["Chỗ đỗ xe khách", "Bãi đỗ xe lớn", "Đỗ xe 45 chỗ"]
    case .parking: ["Chỗ đỗ xe", "Bãi xe", "Gửi xe"]
    case .toilets: ["Nhà vệ sinh", "Vệ sinh"]
    case .wheelchair: ["Lối đi xe lăn", "Xe lăn"]
    case .meals: ["Ăn uống", "Ăn trưa", "Cơm"]
    case .stay: ["Chỗ nghỉ", "Homestay", "Nghỉ qua đêm"]
    case .card: ["Trả bằng thẻ", "Thẻ"]
    case .wifi: ["Wi-Fi", "Wifi"]
    }
  }
}
