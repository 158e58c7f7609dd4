extension AdministrativeUnits {
  /// The units of 30 April 2026 (Resolutions 202/2025/QH15 and 30/2026/QH16, and those of the Standing
  /// Committee on communes): code, type, name and province, and nothing else.
  ///
  /// A line that begins with `=` is a province; then its units: `x` for xã, `p` for phường, `d` for đặc
  /// khu, the code and the name, in the common spelling (Hòa, Thủy).
  static let list = """
    =01
    p00004 Ba Đình; p00008 Ngọc Hà; p00025 Giảng Võ; p00070 Hoàn Kiếm; p00082 Cửa Nam; p00091 Phú Thượng
    p00097 Hồng Hà; p00103 Tây Hồ; p00118 Bồ Đề; p00127 Việt Hưng; p00136 Phúc Lợi; p00145 Long Biên
    p00160 Nghĩa Đô; p00166 Cầu Giấy; p00175 Yên Hòa; p00190 Ô Chợ Dừa; p00199 Láng
    p00226 Văn Miếu - Quốc Tử Giám; p00229 Kim Liên; p00235 Đống Đa; p00256 Hai Bà Trưng
    p00283 Vĩnh Tuy; p00292 Bạch Mai; p00301 Vĩnh Hưng; p00316 Định Công; p00322 Tương Mai
    p00328 Lĩnh Nam; p00331 Hoàng Mai; p00337 Hoàng Liệt; p00340 Yên Sở; p00352 Phương Liệt
    p00364 Khương Đình; p00367 Thanh Xuân; x00376 Sóc Sơn; x00382 Kim Anh; x00385 Trung Giã
    x00430 Đa Phúc; x00433 Nội Bài; x00454 Đông Anh; x00466 Phúc Thịnh; x00475 Thư Lâm; x00493 Thiên Lộc
    x00508 Vĩnh Thanh; x00541 Phù Đổng; x00562 Thuận An; x00565 Gia Lâm; x00577 Bát Tràng
    p00592 Từ Liêm; p00598 Thượng Cát; p00602 Đông Ngạc; p00611 Xuân Đỉnh; p00613 Tây Tựu
    p00619 Phú Diễn; p00622 Xuân Phương; p00634 Tây Mỗ; p00637 Đại Mỗ; x00640 Thanh Trì
    p00643 Thanh Liệt; x00664 Đại Thanh; x00679 Ngọc Hồi; x00685 Nam Phù; x04930 Yên Xuân
    x08974 Quang Minh; x08980 Yên Lãng; x08995 Tiến Thắng; x09022 Mê Linh; p09552 Kiến Hưng
    p09556 Hà Đông; p09562 Yên Nghĩa; p09568 Phú Lương; p09574 Sơn Tây; p09604 Tùng Thiện
    x09616 Đoài Phương; x09619 Quảng Oai; x09634 Cổ Đô; x09661 Minh Châu; x09664 Vật Lại; x09676 Bất Bạt
    x09694 Suối Hai; x09700 Ba Vì; x09706 Yên Bài; x09715 Phúc Thọ; x09739 Phúc Lộc; x09772 Hát Môn
    x09784 Đan Phượng; x09787 Liên Minh; x09817 Ô Diên; x09832 Hoài Đức; x09856 Dương Hòa
    x09871 Sơn Đồng; x09877 An Khánh; p09886 Dương Nội; x09895 Quốc Oai; x09910 Kiều Phú
    x09931 Hưng Đạo; x09952 Phú Cát; x09955 Thạch Thất; x09982 Hạ Bằng; x09988 Hòa Lạc
    x10003 Tây Phương; p10015 Chương Mỹ; x10030 Phú Nghĩa; x10045 Xuân Mai; x10072 Quảng Bị
    x10081 Trần Phú; x10096 Hòa Phú; x10114 Thanh Oai; x10126 Bình Minh; x10144 Tam Hưng; x10180 Dân Hòa
    x10183 Thường Tín; x10210 Hồng Vân; x10231 Thượng Phúc; x10237 Chương Dương; x10273 Phú Xuyên
    x10279 Phượng Dực; x10330 Chuyên Mỹ; x10342 Đại Xuyên; x10354 Vân Đình; x10369 Ứng Thiên
    x10402 Ứng Hòa; x10417 Hòa Xá; x10441 Mỹ Đức; x10459 Phúc Sơn; x10465 Hồng Sơn; x10489 Hương Sơn
    =04
    p01273 Thục Phán; p01279 Nùng Trí Cao; p01288 Tân Giang; x01290 Bảo Lâm; x01294 Lý Bôn
    x01297 Nam Quang; x01304 Quảng Lâm; x01318 Yên Thổ; x01321 Bảo Lạc; x01324 Cốc Pàng; x01327 Cô Ba
    x01336 Khánh Xuân; x01339 Xuân Trường; x01351 Hưng Đạo; x01354 Huy Giáp; x01360 Sơn Lộ
    x01363 Thông Nông; x01366 Cần Yên; x01387 Thanh Long; x01392 Trường Hà; x01393 Lũng Nặm
    x01414 Tổng Cọt; x01438 Hà Quảng; x01447 Trà Lĩnh; x01456 Quang Hán; x01465 Quang Trung
    x01477 Trùng Khánh; x01489 Đình Phong; x01501 Đàm Thủy; x01525 Đoài Dương; x01537 Lý Quốc
    x01552 Quang Long; x01558 Hạ Lang; x01561 Vinh Quý; x01576 Quảng Uyên; x01594 Độc Lập
    x01618 Hạnh Phúc; x01636 Bế Văn Đàn; x01648 Phục Hòa; x01654 Hòa An; x01660 Nam Tuấn
    x01699 Nguyễn Huệ; x01708 Bạch Đằng; x01726 Nguyên Bình; x01729 Tĩnh Túc; x01738 Ca Thành
    x01747 Minh Tâm; x01768 Phan Thanh; x01774 Tam Kim; x01777 Thành Công; x01786 Đông Khê
    x01789 Canh Tân; x01792 Kim Đồng; x01795 Minh Khai; x01807 Thạch An; x01822 Đức Long
    =08
    p00691 Hà Giang 2; p00694 Hà Giang 1; x00700 Ngọc Đường; x00706 Phú Linh; x00715 Lũng Cú
    x00721 Đồng Văn; x00733 Sà Phìn; x00745 Phố Bảng; x00763 Lũng Phìn; x00769 Mèo Vạc; x00778 Sơn Vĩ
    x00787 Sủng Máng; x00802 Khâu Vai; x00808 Tát Ngà; x00817 Niêm Sơn; x00820 Yên Minh; x00829 Thắng Mố
    x00832 Bạch Đích; x00847 Mậu Duệ; x00859 Ngọc Long; x00865 Đường Thượng; x00871 Du Già
    x00874 Quản Bạ; x00883 Cán Tỷ; x00889 Nghĩa Thuận; x00892 Tùng Vài; x00901 Lùng Tám; x00913 Vị Xuyên
    x00919 Minh Tân; x00922 Thuận Hòa; x00925 Tùng Bá; x00928 Thanh Thủy; x00937 Lao Chải; x00952 Cao Bồ
    x00958 Thượng Sơn; x00967 Việt Lâm; x00970 Linh Hồ; x00976 Bạch Ngọc; x00982 Minh Sơn
    x00985 Giáp Trung; x00991 Bắc Mê; x00994 Minh Ngọc; x01006 Yên Cường; x01012 Đường Hồng
    x01021 Hoàng Su Phì; x01024 Bản Máy; x01033 Thàng Tín; x01051 Tân Tiến; x01057 Pờ Ly Ngài
    x01075 Nậm Dịch; x01084 Hồ Thầu; x01090 Thông Nguyên; x01096 Pà Vầy Sủ; x01108 Xín Mần
    x01117 Trung Thịnh; x01141 Nấm Dẩn; x01144 Quảng Nguyên; x01147 Khuôn Lùng; x01153 Bắc Quang
    x01156 Vĩnh Tuy; x01165 Đồng Tâm; x01171 Tân Quang; x01180 Bằng Hành; x01192 Liên Hiệp
    x01201 Hùng An; x01216 Đồng Yên; x01225 Tiên Nguyên; x01234 Yên Thành; x01237 Quang Bình
    x01243 Tân Trịnh; x01246 Bằng Lang; x01255 Xuân Giang; x01261 Tiên Yên; p02212 Nông Tiến
    p02215 Minh Xuân; x02221 Nà Hang; x02239 Thượng Nông; x02245 Côn Lôn; x02248 Yên Hoa
    x02260 Hồng Thái; x02266 Lâm Bình; x02269 Thượng Lâm; x02287 Chiêm Hóa; x02296 Bình An
    x02302 Minh Quang; x02305 Trung Hà; x02308 Tân Mỹ; x02317 Yên Lập; x02320 Tân An; x02332 Kiên Đài
    x02350 Kim Bình; x02353 Hòa An; x02359 Tri Phú; x02365 Yên Nguyên; x02374 Hàm Yên; x02380 Bạch Xa
    x02392 Phù Lưu; x02398 Yên Phú; x02404 Bình Xa; x02407 Thái Sơn; x02419 Thái Hòa; x02425 Hùng Đức
    x02434 Lực Hành; x02437 Kiến Thiết; x02449 Xuân Vân; x02455 Hùng Lợi; x02458 Trung Sơn
    x02470 Tân Long; x02473 Yên Sơn; x02494 Thái Bình; p02509 Mỹ Lâm; p02512 An Tường; p02524 Bình Thuận
    x02530 Nhữ Khê; x02536 Sơn Dương; x02545 Tân Trào; x02548 Bình Ca; x02554 Minh Thanh
    x02572 Đông Thọ; x02578 Tân Thanh; x02608 Hồng Sơn; x02611 Phú Lương; x02620 Sơn Thủy
    x02623 Trường Sinh
    =11
    p03127 Điện Biên Phủ; p03151 Mường Lay; x03158 Sín Thầu; x03160 Mường Nhé; x03162 Nậm Kè
    x03163 Mường Toong; x03164 Quảng Lâm; x03166 Mường Chà; x03169 Nà Hỳ; x03172 Na Sang; x03175 Chà Tở
    x03176 Nà Bủng; x03181 Mường Tùng; x03193 Pa Ham; x03194 Nậm Nèn; x03199 Si Pa Phìn
    x03202 Mường Pồn; x03203 Na Son; x03208 Xa Dung; x03214 Mường Luân; x03217 Tủa Chùa
    x03220 Tủa Thàng; x03226 Sín Chải; x03241 Sính Phình; x03244 Sáng Nhè; x03253 Tuần Giáo
    x03256 Mường Ảng; x03260 Pú Nhung; x03268 Mường Mùn; x03283 Chiềng Sinh; x03295 Quài Tở
    x03301 Búng Lao; x03313 Mường Lạn; x03316 Nà Tấu; x03325 Mường Phăng; x03328 Thanh Nưa
    p03334 Mường Thanh; x03349 Thanh Yên; x03352 Thanh An; x03356 Sam Mứn; x03358 Núa Ngam
    x03368 Mường Nhà; x03370 Pu Nhi; x03382 Phình Giàng; x03385 Tìa Dình
    =12
    p03388 Đoàn Kết; x03390 Bình Lư; x03394 Sin Suối Hồ; x03405 Tả Lèng; p03408 Tân Phong; x03424 Bản Bo
    x03430 Khun Há; x03433 Bum Tở; x03434 Nậm Hàng; x03439 Thu Lũm; x03442 Pa Ủ; x03445 Mường Tè
    x03451 Mù Cả; x03460 Hua Bum; x03463 Tà Tổng; x03466 Bum Nưa; x03472 Mường Mô; x03478 Sìn Hồ
    x03487 Lê Lợi; x03503 Pa Tần; x03508 Hồng Thu; x03517 Nậm Tăm; x03529 Tủa Sín Chải
    x03532 Pu Sam Cáp; x03538 Nậm Mạ; x03544 Nậm Cuổi; x03549 Phong Thổ; x03562 Sì Lở Lầu
    x03571 Dào San; x03583 Khổng Lào; x03595 Than Uyên; x03598 Tân Uyên; x03601 Mường Khoa
    x03613 Nậm Sỏ; x03616 Pắc Ta; x03618 Mường Than; x03637 Mường Kim; x03640 Khoen On
    =14
    p03646 Tô Hiệu; p03664 Chiềng An; p03670 Chiềng Cơi; p03679 Chiềng Sinh; x03688 Mường Chiên
    x03694 Mường Giôn; x03703 Quỳnh Nhai; x03712 Mường Sại; x03721 Thuận Châu; x03724 Bình Thuận
    x03727 Mường É; x03754 Chiềng La; x03757 Mường Khiêng; x03760 Mường Bám; x03763 Long Hẹ
    x03781 Co Mạ; x03784 Nậm Lầu; x03799 Muổi Nọi; x03808 Mường La; x03814 Chiềng Lao; x03820 Ngọc Chiến
    x03847 Mường Bú; x03850 Chiềng Hoa; x03856 Bắc Yên; x03862 Xím Vàng; x03868 Tà Xùa; x03871 Pắc Ngà
    x03880 Tạ Khoa; x03892 Chiềng Sại; x03901 Suối Tọ; x03907 Mường Cơi; x03910 Phù Yên; x03922 Gia Phù
    x03943 Mường Bang; x03958 Tường Hạ; x03961 Kim Bon; x03970 Tân Phong; p03979 Mộc Sơn
    p03980 Mộc Châu; p03982 Thảo Nguyên; x03985 Chiềng Sơn; x03997 Tân Yên; x04000 Đoàn Kết
    x04006 Song Khủa; x04018 Tô Múa; p04033 Vân Sơn; x04045 Lóng Sập; x04048 Vân Hồ; x04057 Xuân Nha
    x04075 Yên Châu; x04078 Chiềng Hặc; x04087 Yên Sơn; x04096 Lóng Phiêng; x04099 Phiêng Khoài
    x04105 Mai Sơn; x04108 Chiềng Sung; x04117 Mường Chanh; x04123 Chiềng Mung; x04132 Chiềng Mai
    x04136 Tà Hộc; x04144 Phiêng Cằm; x04159 Phiêng Pằn; x04168 Sông Mã; x04171 Bó Sinh
    x04183 Mường Lầm; x04186 Nậm Ty; x04195 Chiềng Sơ; x04204 Chiềng Khoong; x04210 Huổi Một
    x04219 Mường Hung; x04222 Chiềng Khương; x04228 Púng Bánh; x04231 Sốp Cộp; x04240 Mường Lèo
    x04246 Mường Lạn
    =15
    p02647 Lào Cai; p02671 Cam Đường; x02680 Hợp Thành; x02683 Bát Xát; x02686 A Mú Sung
    x02695 Trịnh Tường; x02701 Y Tý; x02707 Dền Sáng; x02725 Bản Xèo; x02728 Mường Hum; x02746 Cốc San
    x02752 Pha Long; x02761 Mường Khương; x02782 Cao Sơn; x02788 Bản Lầu; x02809 Si Ma Cai
    x02824 Sín Chéng; x02839 Bắc Hà; x02842 Tả Củ Tỷ; x02848 Lùng Phình; x02869 Bản Liền
    x02890 Bảo Nhai; x02896 Cốc Lầu; x02902 Phong Hải; x02905 Bảo Thắng; x02908 Tằng Loỏng
    x02923 Gia Phú; x02926 Xuân Quang; x02947 Bảo Yên; x02953 Nghĩa Đô; x02962 Xuân Hòa
    x02968 Thượng Hà; x02989 Bảo Hà; x02998 Phúc Khánh; x03004 Ngũ Chỉ Sơn; p03006 Sa Pa; x03013 Tả Phìn
    x03037 Tả Van; x03043 Mường Bo; x03046 Bản Hồ; x03061 Võ Lao; x03076 Nậm Chày; x03082 Văn Bàn
    x03085 Nậm Xé; x03091 Chiềng Ken; x03103 Khánh Yên; x03106 Dương Quỳ; x03121 Minh Lương
    p04252 Yên Bái; p04273 Nam Cường; p04279 Văn Phú; p04288 Nghĩa Lộ; x04303 Lục Yên; x04309 Lâm Thượng
    x04336 Tân Lĩnh; x04342 Khánh Hòa; x04345 Mường Lai; x04363 Phúc Lợi; x04375 Mậu A; x04381 Lâm Giang
    x04387 Châu Quế; x04399 Đông Cuông; x04402 Phong Dụ Hạ; x04423 Phong Dụ Thượng; x04429 Tân Hợp
    x04441 Xuân Ái; x04450 Mỏ Vàng; x04456 Mù Cang Chải; x04462 Nậm Có; x04465 Khao Mang
    x04474 Lao Chải; x04489 Chế Tạo; x04492 Púng Luông; x04498 Trấn Yên; x04531 Quy Mông
    x04537 Lương Thịnh; p04543 Âu Lâu; x04564 Việt Hồng; x04576 Hưng Khánh; x04585 Hạnh Phúc
    x04603 Tà Xi Láng; x04606 Trạm Tấu; x04609 Phình Hồ; x04630 Tú Lệ; x04636 Gia Hội; x04651 Sơn Lương
    x04660 Liên Sơn; p04663 Trung Tâm; x04672 Văn Chấn; p04681 Cầu Thia; x04693 Cát Thịnh
    x04699 Chấn Thịnh; x04705 Thượng Bằng La; x04711 Nghĩa Tâm; x04714 Yên Bình; x04717 Thác Bà
    x04726 Cảm Nhân; x04744 Yên Thành; x04750 Bảo Ái
    =19
    p01840 Đức Xuân; p01843 Bắc Kạn; x01849 Phong Quang; x01864 Bằng Thành; x01879 Cao Minh
    x01882 Nghiên Loan; x01894 Phúc Lộc; x01906 Ba Bể; x01912 Chợ Rã; x01921 Thượng Minh
    x01933 Đồng Phúc; x01936 Nà Phặc; x01942 Bằng Vân; x01954 Ngân Sơn; x01957 Thượng Quan
    x01960 Hiệp Lực; x01969 Phủ Thông; x01981 Vĩnh Thông; x02008 Cẩm Giàng; x02014 Bạch Thông
    x02020 Chợ Đồn; x02026 Nam Cường; x02038 Quảng Bạch; x02044 Yên Thịnh; x02071 Nghĩa Tá
    x02083 Yên Phong; x02086 Chợ Mới; x02101 Thanh Mai; x02104 Tân Kỳ; x02107 Thanh Thịnh
    x02116 Yên Bình; x02143 Văn Lang; x02152 Cường Lợi; x02155 Na Rì; x02176 Trần Phú; x02185 Côn Minh
    x02191 Xuân Dương; p05443 Phan Đình Phùng; p05455 Quyết Thắng; p05467 Gia Sàng; p05482 Quan Triều
    x05488 Đại Phúc; p05500 Tích Lương; x05503 Tân Cương; p05518 Sông Công; p05528 Bách Quang
    p05533 Bá Xuyên; x05542 Lam Vỹ; x05551 Kim Phượng; x05563 Phượng Tiến; x05569 Định Hóa
    x05581 Trung Hội; x05587 Bình Yên; x05602 Phú Đình; x05605 Bình Thành; x05611 Phú Lương
    x05620 Yên Trạch; x05632 Hợp Thành; x05641 Vô Tranh; x05662 Trại Cau; x05665 Văn Lăng
    x05674 Quang Sơn; x05680 Văn Hán; x05692 Đồng Hỷ; x05707 Nam Hòa; p05710 Linh Sơn; x05716 Võ Nhai
    x05719 Sảng Mộc; x05722 Nghinh Tường; x05725 Thần Sa; x05740 La Hiên; x05746 Tràng Xá
    x05755 Dân Tiến; x05773 Phú Xuyên; x05776 Đức Lương; x05788 Phú Lạc; x05800 Phú Thịnh
    x05809 An Khánh; x05818 La Bằng; x05830 Đại Từ; x05845 Vạn Phú; x05851 Quân Chu; p05857 Phúc Thuận
    p05860 Phổ Yên; x05881 Thành Công; p05890 Vạn Xuân; p05899 Trung Thành; x05908 Phú Bình
    x05917 Tân Khánh; x05923 Tân Thành; x05941 Điềm Thụy; x05953 Kha Sơn
    =20
    p05977 Đông Kinh; p05983 Lương Văn Tri; p05986 Tam Thanh; x06001 Đoàn Kết; x06004 Quốc Khánh
    x06019 Tân Tiến; x06037 Kháng Chiến; x06040 Thất Khê; x06046 Tràng Định; x06058 Quốc Việt
    x06073 Hoa Thám; x06076 Quý Hòa; x06079 Hồng Phong; x06085 Thiện Hòa; x06091 Thiện Thuật
    x06103 Thiện Long; x06112 Bình Gia; x06115 Tân Văn; x06124 Na Sầm; x06148 Thụy Hùng; x06151 Hội Hoan
    x06154 Văn Lãng; x06172 Hoàng Văn Thụ; x06184 Đồng Đăng; p06187 Kỳ Lừa; x06196 Ba Sơn
    x06211 Cao Lộc; x06220 Công Sơn; x06253 Văn Quan; x06280 Điềm He; x06286 Khánh Khê; x06298 Yên Phúc
    x06313 Tri Lễ; x06316 Tân Đoàn; x06325 Bắc Sơn; x06337 Tân Tri; x06349 Hưng Vũ; x06364 Vũ Lễ
    x06367 Vũ Lăng; x06376 Nhất Hòa; x06385 Hữu Lũng; x06391 Yên Bình; x06400 Hữu Liên; x06415 Vân Nham
    x06427 Cai Kinh; x06436 Thiện Tân; x06445 Tân Thành; x06457 Tuấn Sơn; x06463 Chi Lăng
    x06475 Bằng Mạc; x06481 Chiến Thắng; x06496 Nhân Lý; x06505 Vạn Linh; x06517 Quan Sơn
    x06526 Na Dương; x06529 Lộc Bình; x06541 Mẫu Sơn; x06565 Khuất Xá; x06577 Thống Nhất; x06601 Lợi Bác
    x06607 Xuân Dương; x06613 Đình Lập; x06616 Thái Bình; x06625 Kiên Mộc; x06637 Châu Sơn
    =22
    p06652 Hà Tu; p06658 Cao Xanh; p06661 Việt Hưng; p06673 Bãi Cháy; p06676 Hà Lầm; p06685 Hồng Gai
    p06688 Hạ Long; p06706 Tuần Châu; p06709 Móng Cái 2; p06712 Móng Cái 1; x06724 Hải Sơn
    x06733 Hải Ninh; p06736 Móng Cái 3; x06757 Vĩnh Thực; p06760 Mông Dương; p06778 Quang Hanh
    p06781 Cửa Ông; p06793 Cẩm Phả; x06799 Hải Hòa; p06811 Uông Bí; p06820 Vàng Danh; p06832 Yên Tử
    x06838 Bình Liêu; x06841 Hoành Mô; x06856 Lục Hồn; x06862 Tiên Yên; x06874 Điền Xá; x06877 Đông Ngũ
    x06886 Hải Lạng; x06895 Đầm Hà; x06913 Quảng Tân; x06922 Quảng Hà; x06931 Quảng Đức
    x06946 Đường Hoa; x06967 Cái Chiên; x06978 Ba Chẽ; x06979 Kỳ Thượng; x06985 Lương Minh
    d06994 Vân Đồn; p07030 Hoành Bồ; x07054 Quảng La; x07060 Thống Nhất; p07069 Mạo Khê; p07081 Bình Khê
    p07090 An Sinh; p07093 Đông Triều; p07114 Hoàng Quế; p07132 Quảng Yên; p07135 Đông Mai
    p07147 Hiệp Hòa; p07168 Hà An; p07180 Liên Hòa; p07183 Phong Cốc; d07192 Cô Tô
    =24
    p07210 Bắc Giang; p07228 Đa Mai; x07246 Xuân Lương; x07264 Tam Tiến; x07282 Đồng Kỳ; x07288 Yên Thế
    x07294 Bố Hạ; x07306 Nhã Nam; x07330 Phúc Hòa; x07333 Quang Trung; x07339 Tân Yên; x07351 Ngọc Thiện
    x07375 Lạng Giang; x07381 Tiên Lục; x07399 Kép; x07420 Mỹ Thái; x07432 Tân Dĩnh; x07444 Lục Nam
    x07450 Đông Phú; x07462 Bảo Đài; x07486 Nghĩa Phương; x07489 Trường Sơn; x07492 Lục Sơn
    x07498 Bắc Lũng; x07519 Cẩm Lý; p07525 Chũ; x07531 Tân Sơn; x07534 Sa Lý; x07537 Biên Sơn
    x07543 Sơn Hải; x07552 Kiên Lao; x07573 Biển Động; x07582 Lục Ngạn; x07594 Đèo Gia; x07603 Nam Dương
    p07612 Phượng Sơn; x07615 Sơn Động; x07616 Tây Yên Tử; x07621 Vân Sơn; x07627 Đại Sơn
    x07642 Yên Định; x07654 An Lạc; x07663 Tuấn Đạo; x07672 Dương Hưu; p07681 Yên Dũng; p07682 Tân An
    p07696 Tiền Phong; p07699 Tân Tiến; x07735 Đồng Việt; p07738 Cảnh Thụy; p07774 Tự Lạn
    p07777 Việt Yên; p07795 Nếnh; p07798 Vân Hà; x07822 Hoàng Vân; x07840 Hiệp Hòa; x07864 Hợp Thịnh
    x07870 Xuân Cẩm; p09169 Vũ Ninh; p09187 Kinh Bắc; p09190 Võ Cường; x09193 Yên Phong
    x09202 Tam Giang; x09205 Yên Trung; x09208 Tam Đa; x09238 Văn Môn; p09247 Quế Võ; p09253 Nhân Hòa
    p09265 Phương Liễu; p09286 Nam Sơn; x09292 Phù Lãng; p09295 Bồng Lai; p09301 Đào Viên
    x09313 Chi Lăng; x09319 Tiên Du; p09325 Hạp Lĩnh; x09334 Liên Bão; x09340 Đại Đồng; x09343 Tân Chi
    x09349 Phật Tích; p09367 Từ Sơn; p09370 Tam Sơn; p09379 Phù Khê; p09385 Đồng Nguyên
    p09400 Thuận Thành; p09409 Mão Điền; p09427 Trí Quả; p09430 Trạm Lộ; p09433 Song Liễu
    p09445 Ninh Xá; x09454 Gia Bình; x09466 Cao Đức; x09469 Đại Lai; x09475 Nhân Thắng; x09487 Đông Cứu
    x09496 Lương Tài; x09499 Trung Kênh; x09523 Trung Chính; x09529 Lâm Thao
    =25
    p04792 Tân Hòa; p04795 Hòa Bình; p04828 Thống Nhất; x04831 Đà Bắc; x04846 Đức Nhàn; x04849 Tân Pheo
    x04873 Quy Đức; x04876 Cao Sơn; x04891 Tiền Phong; p04894 Kỳ Sơn; x04897 Thịnh Minh
    x04924 Lương Sơn; x04960 Liên Sơn; x04978 Kim Bôi; x04990 Nật Sơn; x05014 Mường Động
    x05047 Cao Dương; x05068 Hợp Kim; x05086 Dũng Tiến; x05089 Cao Phong; x05092 Thung Nai
    x05116 Mường Thàng; x05128 Tân Lạc; x05134 Mường Hoa; x05152 Vân Sơn; x05158 Mường Bi
    x05191 Toàn Thắng; x05200 Mai Châu; x05206 Tân Mai; x05212 Pà Cò; x05245 Bao La; x05251 Mai Hạ
    x05266 Lạc Sơn; x05287 Mường Vang; x05290 Nhân Nghĩa; x05293 Thượng Cốc; x05305 Yên Phú
    x05323 Quyết Thắng; x05329 Ngọc Sơn; x05347 Đại Đồng; x05353 Yên Thủy; x05362 Lạc Lương
    x05386 Yên Trị; x05392 Lạc Thủy; x05395 An Nghĩa; x05425 An Bình; p07894 Nông Trang; p07900 Việt Trì
    p07909 Thanh Miếu; p07918 Vân Phú; p07942 Phú Thọ; p07948 Âu Cơ; p07954 Phong Châu; x07969 Đoan Hùng
    x07996 Bằng Luân; x07999 Chí Đám; x08023 Tây Cốc; x08038 Chân Mộng; x08053 Hạ Hòa; x08071 Đan Thượng
    x08110 Hiền Lương; x08113 Yên Kỳ; x08134 Văn Lang; x08143 Vĩnh Chân; x08152 Thanh Ba
    x08173 Quảng Yên; x08203 Hoàng Cương; x08209 Đông Thành; x08218 Chí Tiên; x08227 Liên Minh
    x08230 Phù Ninh; x08236 Phú Mỹ; x08245 Trạm Thản; x08254 Dân Chủ; x08275 Bình Phú; x08290 Yên Lập
    x08296 Sơn Lương; x08305 Xuân Viên; x08311 Trung Sơn; x08323 Thượng Long; x08338 Minh Hòa
    x08341 Cẩm Khê; x08344 Tiên Lương; x08377 Vân Bán; x08398 Phú Khê; x08416 Hùng Việt
    x08431 Đồng Lương; x08434 Tam Nông; x08443 Hiền Quan; x08467 Vạn Xuân; x08479 Thọ Văn
    x08494 Lâm Thao; x08500 Xuân Lũng; x08515 Hy Cương; x08521 Phùng Nguyên; x08527 Bản Nguyên
    x08542 Thanh Sơn; x08545 Thu Cúc; x08560 Lai Đồng; x08566 Tân Sơn; x08584 Võ Miếu; x08590 Xuân Đài
    x08593 Minh Đài; x08611 Văn Miếu; x08614 Cự Đồng; x08620 Long Cốc; x08632 Hương Cần; x08635 Khả Cửu
    x08656 Yên Sơn; x08662 Đào Xá; x08674 Thanh Thủy; x08686 Tu Vũ; p08707 Vĩnh Yên; p08716 Vĩnh Phúc
    p08740 Phúc Yên; p08746 Xuân Hòa; x08761 Lập Thạch; x08770 Hợp Lý; x08773 Yên Lãng; x08782 Hải Lựu
    x08788 Thái Hòa; x08812 Liên Hòa; x08824 Tam Sơn; x08842 Tiên Lữ; x08848 Sông Lô; x08866 Sơn Đông
    x08869 Tam Dương; x08872 Tam Dương Bắc; x08896 Hoàng An; x08905 Hội Thịnh; x08911 Tam Đảo
    x08914 Đạo Trù; x08923 Đại Đình; x08935 Bình Nguyên; x08944 Bình Tuyền; x08950 Bình Xuyên
    x08971 Xuân Lãng; x09025 Yên Lạc; x09040 Tề Lỗ; x09043 Tam Hồng; x09052 Nguyệt Đức; x09064 Liên Châu
    x09076 Vĩnh Tường; x09079 Vĩnh An; x09100 Vĩnh Hưng; x09106 Vĩnh Thành; x09112 Thổ Tang
    x09154 Vĩnh Phú
    =31
    p10507 Thành Đông; p10525 Hải Dương; p10532 Lê Thanh Nghị; p10537 Tân Hưng; p10543 Việt Hòa
    p10546 Chí Linh; p10549 Chu Văn An; p10552 Nguyễn Trãi; p10570 Trần Hưng Đạo; p10573 Trần Nhân Tông
    p10603 Lê Đại Hành; x10606 Nam Sách; x10615 Hợp Tiến; x10633 Trần Phú; x10642 Thái Tân
    x10645 An Phú; p10660 Ái Quốc; p10675 Kinh Môn; p10678 Bắc An Phụ; x10705 Nam An Phụ
    p10714 Nhị Chiểu; p10726 Phạm Sư Mạnh; p10729 Trần Liễu; p10744 Nguyễn Đại Năng; x10750 Phú Thái
    x10756 Lai Khê; x10792 An Thành; x10804 Kim Thành; x10813 Thanh Hà; x10816 Hà Bắc; p10837 Nam Đồng
    x10843 Hà Nam; x10846 Hà Tây; x10882 Hà Đông; x10888 Cẩm Giang; p10891 Tứ Minh; x10903 Cẩm Giàng
    x10909 Tuệ Tĩnh; x10930 Mao Điền; x10945 Kẻ Sặt; x10966 Bình Giang; x10972 Đường An
    x10993 Thượng Hồng; x10999 Gia Lộc; p11002 Thạch Khôi; x11020 Yết Kiêu; x11050 Gia Phúc
    x11065 Trường Tân; x11074 Tứ Kỳ; x11086 Đại Sơn; x11113 Tân Kỳ; x11131 Chí Minh; x11140 Lạc Phượng
    x11146 Nguyên Giáp; x11164 Vĩnh Lại; x11167 Tân An; x11203 Ninh Giang; x11218 Hồng Châu
    x11224 Khúc Thừa Dụ; x11239 Thanh Miện; x11242 Nguyễn Lương Bằng; x11254 Bắc Thanh Miện
    x11257 Hải Hưng; x11284 Nam Thanh Miện; p11311 Hồng Bàng; p11329 Ngô Quyền; p11359 Gia Viên
    p11383 Lê Chân; p11407 An Biên; p11411 Đông Hải; p11413 Hải An; p11443 Kiến An; p11446 Phù Liễn
    p11455 Đồ Sơn; p11473 Bạch Đằng; p11488 Lưu Kiếm; x11503 Việt Khê; p11506 Lê Ích Mộc
    p11533 Hòa Bình; p11542 Nam Triệu; p11557 Thiên Hương; p11560 Thủy Nguyên; p11581 An Dương
    p11593 An Phong; p11602 Hồng An; p11617 An Hải; x11629 An Lão; x11635 An Trường; x11647 An Quang
    x11668 An Khánh; x11674 An Hưng; x11680 Kiến Thụy; p11689 Hưng Đạo; p11692 Dương Kinh
    x11713 Nghi Dương; x11725 Kiến Minh; x11728 Kiến Hưng; p11737 Nam Đồ Sơn; x11749 Kiến Hải
    x11755 Tiên Lãng; x11761 Quyết Thắng; x11779 Tân Minh; x11791 Tiên Minh; x11806 Chấn Hưng
    x11809 Hùng Thắng; x11824 Vĩnh Bảo; x11836 Vĩnh Thịnh; x11842 Vĩnh Thuận; x11848 Vĩnh Hòa
    x11875 Vĩnh Hải; x11887 Vĩnh Am; x11911 Nguyễn Bỉnh Khiêm; d11914 Cát Hải; d11948 Bạch Long Vĩ
    =33
    p11953 Phố Hiến; x11977 Tân Hưng; p11980 Hồng Châu; p11983 Sơn Nam; x11992 Lạc Đạo; x11995 Đại Đồng
    x12004 Như Quỳnh; x12019 Văn Giang; x12025 Phụng Công; x12031 Nghĩa Trụ; x12049 Mễ Sở
    x12064 Nguyễn Văn Linh; x12070 Hoàn Long; x12073 Yên Mỹ; x12091 Việt Yên; p12103 Mỹ Hào
    p12127 Thượng Hồng; p12133 Đường Hào; x12142 Ân Thi; x12148 Phạm Ngũ Lão; x12166 Xuân Trúc
    x12184 Nguyễn Trãi; x12196 Hồng Quang; x12205 Khoái Châu; x12223 Triệu Việt Vương; x12238 Việt Tiến
    x12247 Châu Ninh; x12271 Chí Minh; x12280 Lương Bằng; x12286 Nghĩa Dân; x12313 Đức Hợp
    x12322 Hiệp Cường; x12337 Hoàng Hoa Thám; x12361 Tiên Hoa; x12364 Tiên Lữ; x12391 Quang Hưng
    x12406 Đoàn Đào; x12424 Tiên Tiến; x12427 Tống Trân; p12452 Trần Hưng Đạo; p12454 Trần Lãm
    p12466 Vũ Phúc; x12472 Quỳnh Phụ; x12499 A Sào; x12511 Minh Thọ; x12517 Ngọc Lâm; x12523 Phụ Dực
    x12526 Đồng Bằng; x12532 Nguyễn Du; x12577 Quỳnh An; x12583 Tân Tiến; x12586 Hưng Hà
    x12595 Ngự Thiên; x12613 Long Hưng; x12619 Diên Hà; x12631 Thần Khê; x12634 Tiên La
    x12676 Lê Quý Đôn; x12685 Hồng Minh; x12688 Đông Hưng; x12694 Bắc Đông Hưng; x12700 Bắc Tiên Hưng
    x12736 Đông Tiên Hưng; x12745 Bắc Đông Quan; x12754 Tiên Hưng; x12763 Nam Tiên Hưng
    x12775 Nam Đông Hưng; x12793 Đông Quan; p12817 Trà Lý; x12826 Thái Thụy; x12850 Tây Thụy Anh
    x12859 Bắc Thụy Anh; x12862 Đông Thụy Anh; x12865 Thụy Anh; x12904 Nam Thụy Anh
    x12916 Bắc Thái Ninh; x12919 Tây Thái Ninh; x12922 Thái Ninh; x12943 Đông Thái Ninh
    x12961 Nam Thái Ninh; x12970 Tiền Hải; x12988 Đông Tiền Hải; x13003 Đồng Châu; x13021 Ái Quốc
    x13039 Tây Tiền Hải; x13057 Nam Cường; x13063 Nam Tiền Hải; x13066 Hưng Phú; x13075 Kiến Xương
    x13093 Trà Giang; x13096 Bình Nguyên; x13120 Lê Lợi; x13132 Quang Lịch; x13141 Vũ Quý
    x13159 Hồng Vũ; x13183 Bình Thanh; x13186 Bình Định; x13192 Vũ Thư; x13219 Vạn Xuân; x13222 Thư Trì
    p13225 Thái Bình; x13246 Tân Thuận; x13264 Thư Vũ; x13279 Vũ Tiên
    =37
    p13285 Phủ Lý; p13291 Phù Vân; p13318 Châu Sơn; p13324 Duy Tiên; p13330 Duy Tân; p13336 Duy Hà
    p13348 Đồng Văn; p13363 Tiên Sơn; p13366 Hà Nam; p13384 Kim Bảng; p13393 Lê Hồ; p13396 Nguyễn Úy
    p13402 Kim Thanh; p13420 Tam Chúc; p13435 Lý Thường Kiệt; p13444 Liêm Tuyền; x13456 Liêm Hà
    x13474 Tân Thanh; x13483 Thanh Bình; x13489 Thanh Lâm; x13495 Thanh Liêm; x13501 Bình Mỹ
    x13504 Bình Lục; x13531 Bình Giang; x13540 Bình An; x13558 Bình Sơn; x13573 Lý Nhân; x13579 Bắc Lý
    x13591 Nam Xang; x13594 Trần Thương; x13597 Vĩnh Trụ; x13609 Nhân Hà; x13627 Nam Lý; p13669 Nam Định
    p13684 Thiên Trường; p13693 Đông A; p13699 Thành Nam; p13708 Mỹ Lộc; x13741 Vụ Bản; x13750 Minh Tân
    x13753 Hiển Khánh; p13777 Trường Thi; x13786 Liên Minh; x13795 Ý Yên; x13807 Tân Minh
    x13822 Phong Doanh; x13834 Vũ Dương; x13864 Vạn Thắng; x13870 Yên Cường; x13879 Yên Đồng
    x13891 Nghĩa Hưng; x13894 Rạng Đông; x13900 Đồng Thịnh; x13918 Nghĩa Sơn; x13927 Hồng Phong
    x13939 Quỹ Nhất; x13957 Nghĩa Lâm; x13966 Nam Trực; p13972 Vị Khê; p13984 Hồng Quang
    x13987 Nam Hồng; x14005 Nam Ninh; x14011 Nam Minh; x14014 Nam Đồng; x14026 Cổ Lễ; x14038 Ninh Giang
    x14053 Trực Ninh; x14056 Cát Thành; x14062 Quang Hưng; x14071 Minh Thái; x14077 Ninh Cường
    x14089 Xuân Trường; x14095 Xuân Hồng; x14104 Xuân Giang; x14122 Xuân Hưng; x14161 Giao Minh
    x14167 Giao Thủy; x14179 Giao Hưng; x14182 Giao Hòa; x14194 Giao Bình; x14203 Giao Phúc
    x14212 Giao Ninh; x14215 Hải Hậu; x14218 Hải Tiến; x14221 Hải Thịnh; x14236 Hải Anh; x14248 Hải Hưng
    x14281 Hải An; x14287 Hải Quang; x14308 Hải Xuân; p14329 Hoa Lư; p14359 Nam Hoa Lư; p14362 Tam Điệp
    p14365 Trung Sơn; p14371 Yên Sơn; x14389 Gia Lâm; x14401 Gia Tường; x14404 Cúc Phương
    x14407 Phú Sơn; x14428 Nho Quan; x14434 Thanh Sơn; x14452 Quỳnh Lưu; x14458 Phú Long
    x14464 Gia Viễn; x14482 Gia Hưng; x14488 Gia Vân; x14494 Gia Trấn; x14500 Đại Hoàng
    x14524 Gia Phong; p14533 Tây Hoa Lư; x14560 Yên Khánh; x14563 Khánh Thiện; p14566 Đông Hoa Lư
    x14608 Khánh Trung; x14611 Khánh Nhạc; x14614 Khánh Hội; x14620 Phát Diệm; x14623 Bình Minh
    x14638 Kim Sơn; x14647 Quang Thiện; x14653 Chất Bình; x14674 Lai Thành; x14677 Định Hóa
    x14698 Kim Đông; x14701 Yên Mô; p14725 Yên Thắng; x14728 Yên Từ; x14743 Yên Mạc; x14746 Đồng Thái
    =38
    p14758 Hàm Rồng; p14797 Hạc Thành; p14812 Bỉm Sơn; p14818 Quang Trung; x14845 Mường Lát
    x14848 Tam Chung; x14854 Mường Lý; x14857 Trung Lý; x14860 Quang Chiểu; x14863 Pù Nhi
    x14864 Nhi Sơn; x14866 Mường Chanh; x14869 Hồi Xuân; x14872 Trung Thành; x14875 Trung Sơn
    x14878 Phú Lệ; x14890 Phú Xuân; x14896 Hiền Kiệt; x14902 Nam Xuân; x14908 Thiên Phủ; x14923 Bá Thước
    x14932 Điền Quang; x14950 Điền Lư; x14953 Quý Lương; x14956 Pù Luông; x14959 Cổ Lũng; x14974 Văn Nho
    x14980 Thiết Ống; x15001 Trung Hạ; x15007 Tam Thanh; x15010 Sơn Thủy; x15013 Na Mèo; x15016 Quan Sơn
    x15019 Tam Lư; x15022 Sơn Điện; x15025 Mường Mìn; x15031 Yên Khương; x15034 Yên Thắng
    x15043 Giao An; x15049 Văn Phú; x15055 Linh Sơn; x15058 Đồng Lương; x15061 Ngọc Lặc
    x15085 Thạch Lập; x15091 Ngọc Liên; x15106 Nguyệt Ấn; x15112 Kiên Thọ; x15124 Minh Sơn
    x15127 Cẩm Thủy; x15142 Cẩm Thạch; x15148 Cẩm Tú; x15163 Cẩm Vân; x15178 Cẩm Tân; x15187 Kim Tân
    x15190 Vân Du; x15199 Thạch Quảng; x15211 Thạch Bình; x15229 Thành Vinh; x15250 Ngọc Trạo
    x15271 Hà Trung; x15274 Hà Long; x15286 Hoạt Giang; x15298 Lĩnh Toại; x15316 Tống Sơn
    x15349 Vĩnh Lộc; x15361 Tây Đô; x15382 Biện Thượng; x15409 Yên Phú; x15412 Quý Lộc
    x15421 Yên Trường; x15442 Yên Ninh; x15448 Định Hòa; x15457 Định Tân; x15469 Yên Định
    x15499 Thọ Xuân; x15505 Thọ Long; x15520 Xuân Hòa; x15544 Lam Sơn; x15553 Sao Vàng; x15568 Thọ Lập
    x15574 Xuân Tín; x15592 Xuân Lập; x15607 Bát Mọt; x15610 Yên Nhân; x15622 Vạn Xuân; x15628 Lương Sơn
    x15634 Luận Thành; x15643 Thắng Lộc; x15646 Thường Xuân; x15658 Xuân Chinh; x15661 Tân Thành
    x15664 Triệu Sơn; x15667 Thọ Bình; x15682 Hợp Tiến; x15715 Tân Ninh; x15724 Đồng Tiến
    x15754 Thọ Ngọc; x15763 Thọ Phú; x15766 An Nông; x15772 Thiệu Hóa; x15778 Thiệu Tiến
    x15796 Thiệu Quang; x15820 Thiệu Toán; x15835 Thiệu Trung; p15853 Đông Tiến; x15865 Hoằng Hóa
    x15880 Hoằng Giang; x15889 Hoằng Phú; x15910 Hoằng Sơn; p15925 Nguyệt Viên; x15961 Hoằng Lộc
    x15976 Hoằng Châu; x15991 Hoằng Tiến; x16000 Hoằng Thanh; x16012 Hậu Lộc; x16021 Triệu Lộc
    x16033 Đông Thành; x16072 Hoa Lộc; x16078 Vạn Lộc; x16093 Nga Sơn; x16108 Tân Tiến; x16114 Nga Thắng
    x16138 Hồ Vương; x16144 Nga An; x16171 Ba Đình; x16174 Như Xuân; x16177 Xuân Bình; x16186 Hóa Quỳ
    x16213 Thanh Phong; x16222 Thanh Quân; x16225 Thượng Ninh; x16228 Như Thanh; x16234 Xuân Du
    x16249 Mậu Lâm; x16258 Xuân Thái; x16264 Yên Thọ; x16273 Thanh Kỳ; x16279 Nông Cống
    x16297 Trung Chính; x16309 Thắng Lợi; x16342 Thăng Bình; x16348 Trường Văn; x16363 Tượng Lĩnh
    x16369 Công Chính; p16378 Đông Sơn; p16417 Đông Quang; x16438 Lưu Vệ; x16480 Quảng Yên
    x16489 Quảng Chính; x16498 Quảng Ngọc; p16516 Nam Sầm Sơn; p16522 Quảng Phú; p16531 Sầm Sơn
    x16540 Quảng Ninh; x16543 Quảng Bình; x16549 Tiên Trang; p16561 Tĩnh Gia; p16576 Ngọc Sơn
    x16591 Các Sơn; p16594 Tân Dân; p16597 Hải Lĩnh; p16609 Đào Duy Từ; p16624 Trúc Lâm
    x16636 Trường Lâm; p16645 Hải Bình; p16654 Nghi Sơn
    =40
    p16681 Thành Vinh; p16690 Trường Vinh; p16702 Vinh Phú; p16708 Vinh Lộc; p16732 Cửa Lò
    x16738 Quế Phong; x16744 Thông Thụ; x16750 Tiền Phong; x16756 Tri Lễ; x16774 Mường Quàng
    x16777 Quỳ Châu; x16792 Châu Tiến; x16801 Hùng Chân; x16804 Châu Bình; x16813 Mường Xén
    x16816 Mỹ Lý; x16819 Bắc Lý; x16822 Keng Đu; x16828 Huồi Tụ; x16831 Mường Lống; x16834 Na Loi
    x16837 Nậm Cắn; x16849 Hữu Kiệm; x16855 Chiêu Lưu; x16858 Mường Típ; x16870 Na Ngoi
    x16876 Tương Dương; x16882 Nhôn Mai; x16885 Hữu Khuông; x16903 Nga My; x16906 Lượng Minh
    x16909 Yên Hòa; x16912 Yên Na; x16933 Tam Quang; x16936 Tam Thái; p16939 Thái Hòa; x16941 Nghĩa Đàn
    x16951 Nghĩa Lâm; x16969 Nghĩa Thọ; x16972 Nghĩa Hưng; x16975 Nghĩa Mai; p17011 Tây Hiếu
    x17017 Đông Hiếu; x17029 Nghĩa Lộc; x17032 Nghĩa Khánh; x17035 Quỳ Hợp; x17044 Châu Hồng
    x17056 Châu Lộc; x17059 Tam Hợp; x17071 Minh Hợp; x17077 Mường Ham; x17089 Mường Chọng
    p17110 Hoàng Mai; p17125 Quỳnh Mai; p17128 Tân Mai; x17143 Quỳnh Văn; x17149 Quỳnh Tam
    x17170 Quỳnh Sơn; x17176 Quỳnh Anh; x17179 Quỳnh Lưu; x17212 Quỳnh Phú; x17224 Quỳnh Thắng
    x17230 Bình Chuẩn; x17239 Mậu Thạch; x17242 Cam Phục; x17248 Châu Khê; x17254 Con Cuông
    x17263 Môn Sơn; x17266 Tân Kỳ; x17272 Tân Phú; x17278 Giai Xuân; x17284 Nghĩa Đồng; x17287 Tiên Đồng
    x17305 Tân An; x17326 Nghĩa Hành; x17329 Anh Sơn; x17335 Thành Bình Thọ; x17344 Nhân Hòa
    x17357 Vĩnh Tường; x17365 Anh Sơn Đông; x17380 Yên Xuân; x17395 Hùng Châu; x17416 Đức Châu
    x17419 Hải Châu; x17443 Quảng Châu; x17464 Diễn Châu; x17476 Minh Châu; x17479 An Châu
    x17488 Tân Châu; x17506 Yên Thành; x17515 Bình Minh; x17521 Quang Đồng; x17524 Giai Lạc
    x17530 Đông Thành; x17560 Vân Du; x17569 Quan Thành; x17605 Hợp Minh; x17611 Vân Tụ
    x17623 Bạch Ngọc; x17641 Lương Sơn; x17662 Đô Lương; x17677 Văn Hiến; x17689 Thuần Trung
    x17707 Bạch Hà; x17713 Đại Đồng; x17722 Hạnh Lâm; x17728 Cát Ngạn; x17743 Tam Đồng; x17759 Sơn Lâm
    x17770 Hoa Quân; x17779 Xuân Lâm; x17791 Kim Bảng; x17818 Bích Hào; x17827 Nghi Lộc; x17833 Hải Lộc
    x17842 Thần Lĩnh; x17854 Văn Kiều; x17857 Phúc Lộc; x17866 Trung Lộc; x17878 Đông Lộc
    p17920 Vinh Hưng; x17935 Nam Đàn; x17944 Đại Huệ; x17950 Vạn An; x17971 Kim Liên; x17989 Thiên Nhẫn
    x18001 Hưng Nguyên; x18007 Yên Trung; x18028 Hưng Nguyên Nam; x18040 Lam Thành
    =42
    p18073 Thành Sen; p18100 Trần Phú; p18115 Bắc Hồng Lĩnh; p18118 Nam Hồng Lĩnh; x18133 Hương Sơn
    x18160 Sơn Hồng; x18163 Sơn Tiến; x18172 Sơn Tây; x18184 Sơn Giang; x18196 Sơn Kim 1
    x18199 Sơn Kim 2; x18202 Tứ Mỹ; x18223 Kim Hoa; x18229 Đức Thọ; x18244 Đức Minh; x18262 Đức Quang
    x18277 Đức Thịnh; x18304 Đức Đồng; x18313 Vũ Quang; x18322 Mai Hoa; x18328 Thượng Đức
    x18352 Nghi Xuân; x18364 Đan Hải; x18373 Tiên Điền; x18394 Cổ Đạm; x18406 Can Lộc; x18409 Hồng Lộc
    x18418 Tùng Lộc; x18436 Trường Lưu; x18466 Gia Hanh; x18481 Xuân Lộc; x18484 Đồng Lộc
    x18496 Hương Khê; x18502 Hà Linh; x18523 Hương Bình; x18532 Hương Phố; x18544 Hương Xuân
    x18547 Phúc Trạch; x18550 Hương Đô; x18562 Thạch Hà; x18568 Lộc Hà; x18583 Mai Phụ; x18586 Đông Kinh
    x18601 Việt Xuyên; x18604 Thạch Khê; x18619 Đồng Tiến; x18628 Thạch Lạc; x18634 Toàn Lưu
    p18652 Hà Huy Tập; x18667 Thạch Xuân; x18673 Cẩm Xuyên; x18676 Thiên Cầm; x18682 Yên Hòa
    x18685 Cẩm Bình; x18736 Cẩm Hưng; x18739 Cẩm Duệ; x18742 Cẩm Trung; x18748 Cẩm Lạc; p18754 Sông Trí
    x18766 Kỳ Xuân; x18775 Kỳ Anh; p18781 Hải Ninh; x18787 Kỳ Văn; x18790 Kỳ Khang; x18814 Kỳ Hoa
    p18823 Vũng Áng; p18832 Hoành Sơn; x18838 Kỳ Lạc; x18844 Kỳ Thượng
    =44
    p18859 Đồng Thuận; p18871 Đồng Sơn; p18880 Đồng Hới; x18901 Minh Hóa; x18904 Dân Hóa
    x18919 Tân Thành; x18922 Kim Điền; x18943 Kim Phú; x18949 Đồng Lê; x18952 Tuyên Sơn
    x18958 Tuyên Lâm; x18985 Tuyên Phú; x18991 Tuyên Bình; x18997 Tuyên Hóa; p19009 Ba Đồn
    x19021 Phú Trạch; x19030 Trung Thuần; x19033 Hòa Trạch; x19051 Tân Gianh; x19057 Quảng Trạch
    p19066 Bắc Gianh; x19075 Nam Ba Đồn; x19093 Nam Gianh; x19111 Hoàn Lão; x19126 Bắc Trạch
    x19138 Phong Nha; x19141 Bố Trạch; x19147 Thượng Trạch; x19159 Đông Trạch; x19198 Nam Trạch
    x19204 Trường Sơn; x19207 Quảng Ninh; x19225 Ninh Châu; x19237 Trường Ninh; x19246 Lệ Ninh
    x19249 Lệ Thủy; x19255 Cam Hồng; x19288 Sen Ngư; x19291 Tân Mỹ; x19309 Trường Phú; x19318 Kim Ngân
    p19333 Đông Hà; p19351 Nam Đông Hà; p19360 Quảng Trị; x19363 Vĩnh Linh; x19366 Bến Quan
    x19372 Vĩnh Hoàng; x19405 Vĩnh Thủy; x19414 Cửa Tùng; x19429 Khe Sanh; x19432 Lao Bảo
    x19435 Hướng Lập; x19441 Hướng Phùng; x19462 Tân Lập; x19483 A Dơi; x19489 Lìa; x19495 Gio Linh
    x19496 Cửa Việt; x19501 Bến Hải; x19537 Cồn Tiên; x19555 Hướng Hiệp; x19564 Đakrông; x19567 Ba Lòng
    x19588 Tà Rụt; x19594 La Lay; x19597 Cam Lộ; x19603 Hiếu Giang; x19624 Triệu Phong
    x19639 Nam Cửa Việt; x19645 Triệu Bình; x19654 Triệu Cơ; x19669 Ái Tử; x19681 Diên Sanh
    x19699 Vĩnh Định; x19702 Hải Lăng; x19735 Nam Hải Lăng; x19741 Mỹ Thủy; d19742 Cồn Cỏ
    =46
    p19753 Phú Xuân; p19774 Kim Long; p19777 Vỹ Dạ; p19789 Thuận Hóa; p19804 Hương An; p19813 Thủy Xuân
    p19815 An Cựu; p19819 Phong Điền; p19828 Phong Phú; p19831 Phong Dinh; p19858 Phong Thái
    x19867 Quảng Điền; p19873 Phong Quảng; x19885 Đan Điền; p19900 Thuận An; p19909 Dương Nỗ
    x19918 Phú Hồ; p19930 Mỹ Thượng; x19942 Phú Vang; x19945 Phú Vinh; p19960 Phú Bài; p19969 Thanh Thủy
    p19975 Hương Thủy; p19996 Hương Trà; p20014 Hóa Châu; p20017 Kim Trà; x20035 Bình Điền
    x20044 A Lưới 2; x20050 A Lưới 5; x20056 A Lưới 1; x20071 A Lưới 3; x20101 A Lưới 4; x20107 Phú Lộc
    x20122 Vinh Lộc; x20131 Hưng Lộc; x20137 Chân Mây - Lăng Cô; x20140 Lộc An; x20161 Khe Tre
    x20179 Nam Đông; x20182 Long Quảng
    =48
    p20194 Hải Vân; p20197 Liên Chiểu; p20200 Hòa Khánh; p20209 Thanh Khê; p20242 Hải Châu
    p20257 Hòa Cường; p20260 Cẩm Lệ; p20263 Sơn Trà; p20275 An Hải; p20285 Ngũ Hành Sơn; p20305 An Khê
    x20308 Bà Nà; p20314 Hòa Xuân; x20320 Hòa Vang; x20332 Hòa Tiến; d20333 Hoàng Sa; p20335 Bàn Thạch
    p20341 Tam Kỳ; p20350 Hương Trà; p20356 Quảng Phú; x20364 Chiên Đàn; x20380 Tây Hồ; x20392 Phú Ninh
    p20401 Hội An Tây; p20410 Hội An; p20413 Hội An Đông; x20434 Tân Hiệp; x20443 Hùng Sơn
    x20455 Tây Giang; x20458 Avương; x20467 Đông Giang; x20476 Sông Kôn; x20485 Sông Vàng
    x20494 Bến Hiên; x20500 Đại Lộc; x20506 Thượng Đức; x20515 Hà Nha; x20539 Vu Gia; x20542 Phú Thuận
    p20551 Điện Bàn; p20557 Điện Bàn Bắc; x20569 Điện Bàn Tây; p20575 An Thắng; p20579 Điện Bàn Đông
    x20587 Gò Nổi; x20599 Nam Phước; x20611 Thu Bồn; x20623 Duy Xuyên; x20635 Duy Nghĩa; x20641 Quế Sơn
    x20650 Xuân Phú; x20656 Nông Sơn; x20662 Quế Sơn Trung; x20669 Quế Phước; x20695 Thạnh Mỹ
    x20698 La Êê; x20704 La Dêê; x20707 Nam Giang; x20710 Bến Giằng; x20716 Đắc Pring; x20722 Khâm Đức
    x20728 Phước Hiệp; x20734 Phước Năng; x20740 Phước Chánh; x20752 Phước Thành; x20767 Việt An
    x20770 Phước Trà; x20779 Hiệp Đức; x20791 Thăng Bình; x20794 Thăng An; x20818 Đồng Dương
    x20827 Thăng Phú; x20836 Thăng Trường; x20848 Thăng Điền; x20854 Tiên Phước; x20857 Sơn Cẩm Hà
    x20875 Lãnh Ngọc; x20878 Thạnh Bình; x20900 Trà My; x20908 Trà Liên; x20920 Trà Đốc; x20923 Trà Tân
    x20929 Trà Giáp; x20938 Trà Leng; x20941 Trà Tập; x20944 Nam Trà My; x20950 Trà Linh; x20959 Trà Vân
    x20965 Núi Thành; x20971 Tam Xuân; x20977 Đức Phú; x20984 Tam Anh; x20992 Tam Hải; x21004 Tam Mỹ
    =51
    p21025 Cẩm Thành; p21028 Nghĩa Lộ; x21034 An Phú; x21040 Bình Sơn; x21061 Vạn Tường
    x21085 Bình Minh; x21100 Bình Chương; x21109 Đông Sơn; x21115 Trà Bồng; x21124 Thanh Bồng
    x21127 Đông Trà Bồng; x21136 Cà Đam; x21154 Tây Trà; x21157 Tây Trà Bồng; p21172 Trương Quang Trọng
    x21181 Thọ Phong; x21196 Trường Giang; x21205 Ba Gia; x21211 Tịnh Khê; x21220 Sơn Tịnh
    x21235 Tư Nghĩa; x21238 Vệ Giang; x21244 Trà Giang; x21250 Nghĩa Giang; x21289 Sơn Hà; x21292 Sơn Hạ
    x21307 Sơn Linh; x21319 Sơn Thủy; x21325 Sơn Kỳ; x21334 Sơn Tây Thượng; x21340 Sơn Tây
    x21343 Sơn Tây Hạ; x21349 Sơn Mai; x21361 Minh Long; x21364 Nghĩa Hành; x21370 Phước Giang
    x21385 Đình Cương; x21388 Thiện Tín; x21400 Mộ Đức; x21409 Long Phụng; x21421 Mỏ Cày
    x21433 Lân Phong; p21439 Đức Phổ; p21451 Trà Câu; x21457 Nguyễn Nghiêm; x21472 Khánh Cường
    p21478 Sa Huỳnh; x21484 Ba Tơ; x21490 Ba Vinh; x21496 Ba Động; x21499 Ba Dinh; x21520 Đặng Thùy Trâm
    x21523 Ba Tô; x21529 Ba Vì; x21538 Ba Xa; d21548 Lý Sơn; p23284 Đăk Cấm; p23293 Kon Tum
    p23302 Đăk Bla; x23317 Ngọk Bay; x23326 Ia Chim; x23332 Đăk Rơ Wa; x23341 Đăk Pék; x23344 Đăk Plô
    x23356 Xốp; x23365 Ngọc Linh; x23368 Đăk Long; x23374 Đăk Môn; x23377 Bờ Y; x23383 Dục Nông
    x23392 Sa Loong; x23401 Đăk Tô; x23416 Đăk Sao; x23419 Đăk Tờ Kan; x23425 Tu Mơ Rông; x23428 Ngọk Tụ
    x23430 Kon Đào; x23446 Măng Ri; x23455 Măng Bút; x23473 Măng Đen; x23476 Kon Plông; x23479 Đăk Rve
    x23485 Đăk Kôi; x23497 Kon Braih; x23500 Đăk Hà; x23504 Đăk Pxi; x23510 Đăk Ui; x23512 Đăk Mar
    x23515 Ngọk Réo; x23527 Sa Thầy; x23530 Rờ Kơi; x23534 Sa Bình; x23535 Ia Đal; x23536 Mô Rai
    x23538 Ia Tơi; x23548 Ya Ly
    =52
    p21553 Quy Nhơn Bắc; p21583 Quy Nhơn; p21589 Quy Nhơn Tây; p21592 Quy Nhơn Nam; p21601 Quy Nhơn Đông
    x21607 Nhơn Châu; x21609 An Lão; x21616 An Vinh; x21622 An Toàn; x21628 An Hòa; p21637 Tam Quan
    p21640 Bồng Sơn; p21655 Hoài Nhơn Bắc; p21661 Hoài Nhơn Tây; p21664 Hoài Nhơn; p21670 Hoài Nhơn Đông
    p21673 Hoài Nhơn Nam; x21688 Hoài Ân; x21697 Ân Hảo; x21703 Vạn Đức; x21715 Ân Tường; x21727 Kim Sơn
    x21730 Phù Mỹ; x21733 Bình Dương; x21739 Phù Mỹ Bắc; x21751 Phù Mỹ Đông; x21757 Phù Mỹ Tây
    x21769 An Lương; x21775 Phù Mỹ Nam; x21786 Vĩnh Thạnh; x21787 Vĩnh Sơn; x21796 Vĩnh Thịnh
    x21805 Vĩnh Quang; x21808 Tây Sơn; x21817 Bình Hiệp; x21820 Bình Khê; x21829 Bình An
    x21835 Bình Phú; x21853 Phù Cát; x21859 Đề Gi; x21868 Hội Sơn; x21871 Hòa Hội; x21880 Cát Tiến
    x21892 Xuân An; x21901 Ngô Mây; p21907 Bình Định; p21910 An Nhơn; p21925 An Nhơn Bắc
    p21934 An Nhơn Đông; x21940 An Nhơn Tây; p21943 An Nhơn Nam; x21952 Tuy Phước; x21964 Tuy Phước Bắc
    x21970 Tuy Phước Đông; x21985 Tuy Phước Tây; x21994 Vân Canh; x21997 Canh Liên; x22006 Canh Vinh
    p23563 Diên Hồng; p23575 Pleiku; p23584 Thống Nhất; p23586 Hội Phú; x23590 Biển Hồ; p23602 An Phú
    x23611 Gào; p23614 An Bình; p23617 An Khê; x23629 Cửu An; x23638 Kbang; x23644 Đak Rong
    x23647 Sơn Lang; x23650 Krong; x23668 Tơ Tung; x23674 Kông Bơ La; x23677 Đak Đoa; x23683 Đak Sơmei
    x23701 Kon Gang; x23710 Ia Băng; x23714 KDang; x23722 Chư Păh; x23728 Ia Khươl; x23734 Ia Ly
    x23749 Ia Phí; x23764 Ia Grai; x23767 Ia Hrung; x23776 Ia Krái; x23782 Ia O; x23788 Ia Chia
    x23794 Mang Yang; x23798 Ayun; x23799 Hra; x23812 Lơ Pang; x23818 Kon Chiêng; x23824 Kông Chro
    x23830 Chư Krey; x23833 Ya Ma; x23839 SRó; x23842 Đăk Song; x23851 Chơ Long; x23857 Đức Cơ
    x23866 Ia Krêl; x23869 Ia Dơk; x23872 Ia Dom; x23881 Ia Pnôn; x23884 Ia Nan; x23887 Chư Prông
    x23896 Bàu Cạn; x23908 Ia Tôr; x23911 Ia Boòng; x23917 Ia Púch; x23926 Ia Pia; x23935 Ia Lâu
    x23938 Ia Mơ; x23941 Chư Sê; x23942 Chư Pưh; x23947 Bờ Ngoong; x23954 Al Bá; x23971 Ia Hrú
    x23977 Ia Ko; x23986 Ia Le; x23995 Đak Pơ; x24007 Ya Hội; x24013 Pờ Tó; x24022 Ia Pa; x24028 Ia Tul
    x24043 Phú Thiện; p24044 Ayun Pa; x24049 Chư A Thai; x24061 Ia Hiao; x24065 Ia Rbol; x24073 Ia Sao
    x24076 Phú Túc; x24100 Ia Dreh; x24109 Uar; x24112 Ia Rsai
    =56
    p22333 Bắc Nha Trang; p22366 Nha Trang; p22390 Tây Nha Trang; p22402 Nam Nha Trang
    p22411 Bắc Cam Ranh; p22420 Cam Ranh; p22423 Ba Ngòi; p22432 Cam Linh; x22435 Cam Hiệp
    x22453 Cam Lâm; x22465 Cam An; x22480 Nam Cam Ranh; x22489 Vạn Ninh; x22498 Tu Bông; x22504 Đại Lãnh
    x22516 Vạn Thắng; x22525 Vạn Hưng; p22528 Ninh Hòa; x22546 Bắc Ninh Hòa; x22552 Tây Ninh Hòa
    x22558 Hòa Trí; p22561 Đông Ninh Hòa; x22576 Tân Định; p22591 Hòa Thắng; x22597 Nam Ninh Hòa
    x22609 Khánh Vĩnh; x22612 Trung Khánh Vĩnh; x22615 Bắc Khánh Vĩnh; x22624 Tây Khánh Vĩnh
    x22648 Nam Khánh Vĩnh; x22651 Diên Khánh; x22657 Diên Điền; x22660 Diên Lâm; x22672 Diên Thọ
    x22678 Diên Lạc; x22702 Suối Hiệp; x22708 Suối Dầu; x22714 Khánh Sơn; x22720 Tây Khánh Sơn
    x22732 Đông Khánh Sơn; d22736 Trường Sa; p22738 Đô Vinh; p22741 Bảo An; p22759 Phan Rang
    p22780 Đông Hải; x22786 Bác Ái Tây; x22795 Bác Ái; x22801 Bác Ái Đông; x22810 Ninh Sơn
    x22813 Lâm Sơn; x22822 Mỹ Sơn; x22828 Anh Dũng; p22834 Ninh Chử; x22840 Công Hải; x22846 Vĩnh Hải
    x22849 Thuận Bắc; x22852 Ninh Hải; x22861 Xuân Hải; x22870 Ninh Phước; x22873 Phước Hậu
    x22888 Phước Dinh; x22891 Phước Hữu; x22897 Thuận Nam; x22900 Phước Hà; x22909 Cà Ná
    =66
    p22015 Tuy Hòa; p22045 Bình Kiến; p22051 Sông Cầu; x22057 Xuân Lộc; x22060 Xuân Cảnh
    x22075 Xuân Thọ; p22076 Xuân Đài; x22081 Đồng Xuân; x22090 Xuân Lãnh; x22096 Phú Mỡ
    x22111 Xuân Phước; x22114 Tuy An Bắc; x22120 Tuy An Đông; x22132 Tuy An Tây; x22147 Ô Loan
    x22153 Tuy An Nam; x22165 Sơn Hòa; x22171 Tây Sơn; x22177 Vân Hòa; x22192 Suối Trai
    x22207 Sông Hinh; x22222 Đức Bình; x22225 Ea Bá; x22237 Ea Ly; p22240 Phú Yên; x22250 Sơn Thành
    x22255 Tây Hòa; p22258 Đông Hòa; p22261 Hòa Hiệp; x22276 Hòa Thịnh; x22285 Hòa Mỹ; x22291 Hòa Xuân
    x22303 Phú Hòa 2; x22319 Phú Hòa 1; p24121 Tân Lập; p24133 Buôn Ma Thuột; p24154 Thành Nhất
    p24163 Tân An; p24169 Ea Kao; x24175 Hòa Phú; x24181 Ea Drăng; x24184 Ea H'Leo; x24187 Ea Hiao
    x24193 Ea Wy; x24208 Ea Khăl; x24211 Ea Súp; x24214 Ia Lốp; x24217 Ea Rốk; x24221 Ia Rvê
    x24229 Ea Bung; x24235 Buôn Đôn; x24241 Ea Wer; x24250 Ea Nuôl; x24259 Quảng Phú; x24265 Ea Kiết
    x24277 Ea Tul; x24280 Cư M'gar; x24286 Ea M'Droh; x24301 Cuôr Đăng; p24305 Buôn Hồ; x24310 Krông Búk
    x24313 Cư Pơng; x24316 Pơng Drang; x24328 Ea Drông; p24340 Cư Bao; x24343 Krông Năng; x24346 Dliê Ya
    x24352 Tam Giang; x24364 Phú Xuân; x24373 Ea Kar; x24376 Ea Knốp; x24400 Ea Păl; x24403 Ea Ô
    x24406 Cư Yang; x24412 M'Drắk; x24415 Cư Prao; x24433 Ea Riêng; x24436 Cư M'ta; x24444 Krông Á
    x24445 Ea Trang; x24448 Krông Bông; x24454 Dang Kang; x24472 Hòa Sơn; x24478 Cư Pui; x24484 Yang Mao
    x24490 Krông Pắc; x24496 Ea Kly; x24502 Ea Phê; x24505 Ea Knuếc; x24526 Tân Tiến; x24529 Vụ Bổn
    x24538 Krông Ana; x24540 Ea Ning; x24544 Ea Ktur; x24559 Ea Na; x24561 Dray Bhăng; x24568 Dur Kmăl
    x24580 Liên Sơn Lắk; x24595 Đắk Liêng; x24598 Đắk Phơi; x24604 Krông Nô; x24607 Nam Ka
    =68
    p22918 Mũi Né; p22924 Phú Thủy; p22933 Hàm Thắng; p22945 Phan Thiết; p22954 Tiến Thành
    p22960 Bình Thuận; x22963 Tuyên Quang; x22969 Liên Hương; x22972 Phan Rí Cửa; x22978 Tuy Phong
    x22981 Vĩnh Hảo; x23005 Bắc Bình; x23008 Phan Sơn; x23020 Hải Ninh; x23023 Sông Lũy
    x23032 Lương Sơn; x23041 Hồng Thái; x23053 Hòa Thắng; x23059 Hàm Thuận; x23065 La Dạ
    x23074 Đông Giang; x23086 Hồng Sơn; x23089 Hàm Thuận Bắc; x23095 Hàm Liêm; x23110 Hàm Thuận Nam
    x23122 Hàm Thạnh; x23128 Hàm Kiệm; x23134 Tân Lập; x23143 Tân Thành; x23149 Tánh Linh
    x23152 Bắc Ruộng; x23158 Nghị Đức; x23173 Đồng Kho; x23188 Suối Kiết; x23191 Đức Linh
    x23194 Hoài Đức; x23200 Nam Thành; x23227 Trà Tân; x23230 Tân Minh; p23231 Phước Hội; p23235 La Gi
    x23236 Hàm Tân; x23246 Tân Hải; x23266 Sơn Mỹ; d23272 Phú Quý; p24611 Bắc Gia Nghĩa
    p24615 Nam Gia Nghĩa; x24616 Quảng Sơn; p24617 Đông Gia Nghĩa; x24620 Quảng Hòa; x24631 Quảng Khê
    x24637 Tà Đùng; x24640 Cư Jút; x24646 Đắk Wil; x24649 Nam Dong; x24664 Đức Lập; x24670 Đắk Mil
    x24678 Đắk Sắk; x24682 Thuận An; x24688 Krông Nô; x24697 Nam Đà; x24703 Nâm Nung; x24712 Quảng Phú
    x24717 Đức An; x24718 Đắk Song; x24722 Thuận Hạnh; x24730 Trường Xuân; x24733 Kiến Đức
    x24736 Quảng Trực; x24739 Tuy Đức; x24748 Quảng Tân; x24751 Nhân Cơ; x24760 Quảng Tín
    p24778 Lâm Viên - Đà Lạt; p24781 Xuân Hương - Đà Lạt; p24787 Cam Ly - Đà Lạt
    p24805 Xuân Trường - Đà Lạt; p24820 2 Bảo Lộc; p24823 1 Bảo Lộc; p24829 B'Lao; p24841 3 Bảo Lộc
    p24846 Lang Biang - Đà Lạt; x24848 Lạc Dương; x24853 Đam Rông 4; x24868 Nam Ban Lâm Hà
    x24871 Đinh Văn Lâm Hà; x24875 Đam Rông 3; x24877 Đam Rông 2; x24883 Nam Hà Lâm Hà
    x24886 Đam Rông 1; x24895 Phú Sơn Lâm Hà; x24907 Phúc Thọ Lâm Hà; x24916 Tân Hà Lâm Hà
    x24931 Đơn Dương; x24934 D'Ran; x24943 Ka Đô; x24955 Quảng Lập; x24958 Đức Trọng; x24967 Hiệp Thạnh
    x24976 Tân Hội; x24985 Ninh Gia; x24988 Tà Năng; x24991 Tà Hine; x25000 Di Linh
    x25007 Đinh Trang Thượng; x25015 Gia Hiệp; x25018 Bảo Thuận; x25036 Hòa Ninh; x25042 Hòa Bắc
    x25051 Sơn Điền; x25054 Bảo Lâm 1; x25057 Bảo Lâm 5; x25063 Bảo Lâm 4; x25084 Bảo Lâm 2
    x25093 Bảo Lâm 3; x25099 Đạ Huoai; x25105 Đạ Huoai 2; x25114 Đạ Huoai 3; x25126 Đạ Tẻh
    x25135 Đạ Tẻh 3; x25138 Đạ Tẻh 2; x25159 Cát Tiên; x25162 Cát Tiên 3; x25180 Cát Tiên 2
    =75
    p25195 Bình Phước; p25210 Đồng Xoài; p25217 Phước Long; p25220 Phước Bình; x25222 Bù Gia Mập
    x25225 Đăk Ơ; x25231 Đa Kia; x25246 Bình Tân; x25252 Phú Riềng; x25255 Long Hà; x25261 Phú Trung
    x25267 Phú Nghĩa; p25270 Lộc Ninh; x25279 Lộc Tấn; x25280 Lộc Thạnh; x25292 Lộc Quang
    x25294 Lộc Thành; x25303 Lộc Hưng; x25308 Thiện Hưng; x25309 Hưng Phước; x25318 Tân Tiến
    p25326 Bình Long; p25333 An Lộc; x25345 Tân Hưng; x25349 Minh Đức; x25351 Tân Quan; p25357 Tân Khai
    p25363 Đồng Phú; x25378 Tân Lợi; x25387 Thuận Lợi; x25390 Đồng Tâm; x25396 Bù Đăng; x25399 Đak Nhau
    x25402 Thọ Sơn; x25405 Bom Bo; x25417 Nghĩa Trung; x25420 Phước Sơn; p25432 Chơn Thành
    p25441 Minh Hưng; x25450 Nha Bích; p25993 Trảng Dài; p26005 Hố Nai; p26017 Tam Hiệp
    p26020 Long Bình; p26041 Trấn Biên; p26068 Biên Hòa; p26080 Long Khánh; p26089 Bình Lộc
    p26098 Bảo Vinh; p26104 Xuân Lập; p26113 Hàng Gòn; p26116 Tân Phú; x26119 Đak Lua
    x26122 Nam Cát Tiên; x26134 Tà Lài; x26158 Phú Lâm; p26170 Trị An; x26173 Phú Lý; x26179 Tân An
    p26188 Tân Triều; x26206 Định Quán; x26209 Thanh Sơn; x26215 Phú Vinh; x26221 Phú Hòa; x26227 La Ngà
    p26248 Trảng Bom; x26254 Bàu Hàm; x26278 Bình Minh; x26281 Hưng Thịnh; x26296 An Viễn
    x26299 Thống Nhất; x26311 Gia Kiệm; p26326 Dầu Giây; x26332 Xuân Quế; x26341 Cẩm Mỹ
    x26347 Xuân Đường; x26359 Xuân Đông; x26362 Sông Ray; p26368 Long Thành; p26374 Tam Phước
    p26377 Phước Tân; p26380 Long Hưng; x26383 An Phước; x26389 Bình An; x26413 Long Phước
    x26422 Phước Thái; p26425 Xuân Lộc; x26428 Xuân Bắc; x26434 Xuân Thành; x26446 Xuân Hòa
    x26458 Xuân Phú; x26461 Xuân Định; p26485 Nhơn Trạch; x26491 Đại Phước; x26503 Phước An
    =79
    p25747 Thủ Dầu Một; p25750 Phú Lợi; p25760 Bình Dương; p25768 Phú An; p25771 Chánh Hiệp
    x25777 Dầu Tiếng; x25780 Minh Thạnh; x25792 Long Hòa; x25807 Thanh An; p25813 Bến Cát
    x25819 Trừ Văn Thố; x25822 Bàu Bàng; p25837 Chánh Phú Hòa; p25840 Long Nguyên; p25843 Tây Nam
    p25846 Thới Hòa; p25849 Hòa Lợi; x25858 Phú Giáo; x25864 Phước Thành; x25867 An Long
    x25882 Phước Hòa; p25888 Tân Uyên; p25891 Tân Khánh; x25906 Bắc Tân Uyên; x25909 Thường Tân
    p25912 Vĩnh Tân; p25915 Bình Cơ; p25920 Tân Hiệp; p25942 Dĩ An; p25945 Tân Đông Hiệp
    p25951 Đông Hòa; p25966 Lái Thiêu; p25969 Thuận Giao; p25975 An Phú; p25978 Thuận An
    p25987 Bình Hòa; p26506 Vũng Tàu; p26526 Tam Thắng; p26536 Rạch Dừa; p26542 Phước Thắng
    x26545 Long Sơn; p26560 Bà Rịa; p26566 Long Hương; p26572 Tam Long; x26575 Ngãi Giao
    x26584 Xuân Sơn; x26590 Bình Giã; x26596 Châu Đức; x26608 Kim Long; x26617 Nghĩa Thành
    x26620 Hồ Tràm; x26632 Xuyên Mộc; x26638 Bàu Lâm; x26641 Hòa Hội; x26647 Hòa Hiệp; x26656 Bình Châu
    x26659 Long Điền; x26662 Long Hải; x26680 Đất Đỏ; x26686 Phước Hải; p26704 Phú Mỹ; p26710 Tân Hải
    p26713 Tân Phước; p26725 Tân Thành; x26728 Châu Pha; d26732 Côn Đảo; p26737 Tân Định; p26740 Sài Gòn
    p26743 Bến Thành; p26758 Cầu Ông Lãnh; p26767 An Phú Đông; p26773 Thới An; p26782 Tân Thới Hiệp
    p26785 Trung Mỹ Tây; p26791 Đông Hưng Thuận; p26800 Linh Xuân; p26803 Tam Bình; p26809 Hiệp Bình
    p26824 Thủ Đức; p26833 Long Bình; p26842 Tăng Nhơn Phú; p26848 Phước Long; p26857 Long Phước
    p26860 Long Trường; p26876 An Nhơn; p26878 An Hội Đông; p26882 An Hội Tây; p26884 Gò Vấp
    p26890 Hạnh Thông; p26898 Thông Tây Hội; p26905 Bình Lợi Trung; p26911 Bình Quới; p26929 Bình Thạnh
    p26944 Gia Định; p26956 Thạnh Mỹ Tây; p26968 Tân Sơn Nhất; p26977 Tân Sơn Hòa; p26983 Bảy Hiền
    p26995 Tân Hòa; p27004 Tân Bình; p27007 Tân Sơn; p27013 Tây Thạnh; p27019 Tân Sơn Nhì
    p27022 Phú Thọ Hòa; p27028 Phú Thạnh; p27031 Tân Phú; p27043 Đức Nhuận; p27058 Cầu Kiệu
    p27073 Phú Nhuận; p27094 An Khánh; p27097 Bình Trưng; p27112 Cát Lái; p27139 Xuân Hòa
    p27142 Nhiêu Lộc; p27154 Bàn Cờ; p27163 Hòa Hưng; p27169 Diên Hồng; p27190 Vườn Lài; p27211 Hòa Bình
    p27226 Phú Thọ; p27232 Bình Thới; p27238 Minh Phụng; p27259 Xóm Chiếu; p27265 Khánh Hội
    p27286 Vĩnh Hội; p27301 Chợ Quán; p27316 An Đông; p27343 Chợ Lớn; p27349 Phú Lâm; p27364 Bình Phú
    p27367 Bình Tây; p27373 Bình Tiên; p27418 Chánh Hưng; p27424 Bình Đông; p27427 Phú Định
    p27439 Bình Hưng Hòa; p27442 Bình Tân; p27448 Bình Trị Đông; p27457 Tân Tạo; p27460 An Lạc
    p27475 Tân Hưng; p27478 Tân Thuận; p27484 Phú Thuận; p27487 Tân Mỹ; x27496 Tân An Hội
    x27508 An Nhơn Tây; x27511 Nhuận Đức; x27526 Thái Mỹ; x27541 Phú Hòa Đông; x27544 Bình Mỹ
    x27553 Củ Chi; x27559 Hóc Môn; x27568 Đông Thạnh; x27577 Xuân Thới Sơn; x27592 Bà Điểm
    x27595 Tân Nhựt; x27601 Vĩnh Lộc; x27604 Tân Vĩnh Lộc; x27610 Bình Lợi; x27619 Bình Hưng
    x27628 Hưng Long; x27637 Bình Chánh; x27655 Nhà Bè; x27658 Hiệp Phước; x27664 Cần Giờ
    x27667 Bình Khánh; x27673 An Thới Đông; x27676 Thạnh An
    =80
    p25459 Tân Ninh; p25480 Bình Minh; x25486 Tân Biên; x25489 Tân Lập; x25498 Thạnh Bình
    x25510 Trà Vong; x25516 Tân Châu; x25522 Tân Đông; x25525 Tân Hội; x25531 Tân Hòa; x25534 Tân Thành
    x25549 Tân Phú; x25552 Dương Minh Châu; p25567 Ninh Thạnh; x25573 Cầu Khởi; x25579 Lộc Ninh
    x25585 Châu Thành; x25588 Hảo Đước; x25591 Phước Vinh; x25606 Hòa Hội; x25621 Ninh Điền
    p25630 Long Hoa; p25633 Thanh Điền; p25645 Hòa Thành; p25654 Gò Dầu; x25657 Thạnh Đức
    x25663 Phước Thạnh; x25666 Truông Mít; p25672 Gia Lộc; x25681 Bến Cầu; x25684 Long Chữ
    x25702 Long Thuận; p25708 Trảng Bàng; x25711 Hưng Thuận; x25729 Phước Chỉ; p25732 An Tịnh
    p27694 Long An; p27712 Tân An; p27715 Khánh Hậu; x27721 Tân Hưng; x27727 Hưng Điền
    x27736 Vĩnh Thạnh; x27748 Vĩnh Châu; x27757 Vĩnh Hưng; x27763 Khánh Hưng; x27775 Tuyên Bình
    p27787 Kiến Tường; x27793 Bình Hiệp; x27811 Bình Hòa; x27817 Tuyên Thạnh; x27823 Mộc Hóa
    x27826 Tân Thạnh; x27838 Nhơn Hòa Lập; x27841 Hậu Thạnh; x27856 Nhơn Ninh; x27865 Thạnh Hóa
    x27868 Bình Thành; x27877 Thạnh Phước; x27889 Tân Tây; x27898 Đông Thành; x27907 Mỹ Quý
    x27925 Đức Huệ; x27931 Hậu Nghĩa; x27937 Đức Hòa; x27943 An Ninh; x27952 Hiệp Hòa; x27964 Đức Lập
    x27976 Mỹ Hạnh; x27979 Hòa Khánh; x27991 Bến Lức; x27994 Thạnh Lợi; x28003 Lương Hòa
    x28015 Bình Đức; x28018 Mỹ Yên; x28036 Thủ Thừa; x28051 Mỹ Thạnh; x28066 Mỹ An; x28072 Tân Long
    x28075 Tân Trụ; x28087 Nhựt Tảo; x28093 Vàm Cỏ; x28108 Cần Đước; x28114 Rạch Kiến; x28126 Long Cang
    x28132 Mỹ Lệ; x28138 Tân Lân; x28144 Long Hựu; x28159 Cần Giuộc; x28165 Phước Lý; x28177 Mỹ Lộc
    x28201 Phước Vĩnh Tây; x28207 Tân Tập; x28210 Tầm Vu; x28222 Vĩnh Công; x28225 Thuận Mỹ
    x28243 An Lục Long
    =82
    p28249 Đạo Thạnh; p28261 Mỹ Tho; p28270 Thới Sơn; p28273 Mỹ Phong; p28285 Trung An
    p28297 Long Thuận; p28306 Gò Công; p28315 Bình Xuân; x28321 Tân Phước 1; x28327 Tân Phước 2
    x28336 Hưng Thạnh; x28345 Tân Phước 3; x28360 Cái Bè; x28366 Hậu Mỹ; x28378 Mỹ Thiện; x28393 Hội Cư
    x28405 Mỹ Đức Tây; x28414 Mỹ Lợi; x28426 Thanh Hưng; x28429 An Hữu; p28435 Mỹ Phước Tây
    p28436 Thanh Hòa; p28439 Cai Lậy; x28444 Thạnh Phú; x28456 Mỹ Thành; x28468 Tân Phú; x28471 Bình Phú
    p28477 Nhị Quý; x28501 Hiệp Đức; x28504 Long Tiên; x28516 Ngũ Hiệp; x28519 Châu Thành
    x28525 Tân Hương; x28537 Long Hưng; x28543 Long Định; x28564 Bình Trưng; x28576 Vĩnh Kim
    x28582 Kim Sơn; x28594 Chợ Gạo; x28603 Mỹ Tịnh An; x28615 Lương Hòa Lạc; x28627 Tân Thuận Bình
    x28633 An Thạnh Thủy; x28648 Bình Ninh; x28651 Vĩnh Bình; x28660 Đồng Sơn; x28663 Phú Thành
    x28678 Vĩnh Hựu; x28687 Long Bình; x28693 Tân Thới; x28696 Tân Phú Đông; x28702 Tân Hòa
    x28720 Gia Thuận; x28723 Tân Đông; p28729 Sơn Qui; x28738 Tân Điền; x28747 Gò Công Đông
    p29869 Cao Lãnh; p29884 Mỹ Ngãi; p29888 Mỹ Trà; p29905 Sa Đéc; x29926 Tân Hồng; x29929 Tân Hộ Cơ
    x29938 Tân Thành; x29944 An Phước; p29954 An Bình; p29955 Hồng Ngự; x29971 Thường Phước
    p29978 Thường Lạc; x29983 Long Khánh; x29992 Long Phú Thuận; x30001 Tràm Chim; x30010 Tam Nông
    x30019 An Hòa; x30025 Phú Cường; x30028 An Long; x30034 Phú Thọ; x30037 Tháp Mười
    x30043 Phương Thịnh; x30046 Trường Xuân; x30055 Mỹ Quí; x30061 Đốc Binh Kiều; x30073 Thanh Mỹ
    x30076 Mỹ Thọ; x30085 Ba Sao; x30088 Phong Mỹ; x30112 Mỹ Hiệp; x30118 Bình Hàng Trung
    x30130 Thanh Bình; x30154 Tân Long; x30157 Tân Thạnh; x30163 Bình Thành; x30169 Lấp Vò
    x30178 Mỹ An Hưng; x30184 Tân Khánh Trung; x30208 Hòa Long; x30214 Tân Dương; x30226 Lai Vung
    x30235 Phong Hòa; x30244 Phú Hựu; x30253 Tân Nhuận Đông; x30259 Tân Phú Trung
    =86
    p28756 Phú Khương; p28777 An Hội; p28783 Sơn Đông; p28789 Bến Tre; x28807 Giao Long; x28810 Phú Túc
    x28840 Tân Phú; p28858 Phú Tân; x28861 Tiên Thủy; x28870 Chợ Lách; x28879 Phú Phụng
    x28894 Vĩnh Thành; x28901 Hưng Khánh Trung; x28903 Mỏ Cày; x28915 Phước Mỹ Trung
    x28921 Tân Thành Bình; x28945 Đồng Khởi; x28948 Nhuận Phú Tân; x28957 An Định; x28969 Thành Thới
    x28981 Hương Mỹ; x28984 Giồng Trôm; x28987 Lương Hòa; x28993 Lương Phú; x28996 Châu Hòa
    x29020 Phước Long; x29029 Tân Hào; x29044 Hưng Nhượng; x29050 Bình Đại; x29062 Phú Thuận
    x29077 Lộc Thuận; x29083 Châu Hưng; x29089 Thạnh Trị; x29104 Thạnh Phước; x29107 Thới Thuận
    x29110 Ba Tri; x29122 Mỹ Chánh Hòa; x29125 Bảo Thạnh; x29137 Tân Xuân; x29143 An Ngãi Trung
    x29158 An Hiệp; x29167 Tân Thủy; x29182 Thạnh Phú; x29191 Quới Điền; x29194 Đại Điền
    x29221 Thạnh Hải; x29224 An Qui; x29227 Thạnh Phong; p29242 Trà Vinh; p29254 Nguyệt Hóa
    p29263 Long Đức; x29266 Càng Long; x29275 An Trường; x29278 Tân An; x29287 Bình Phú; x29302 Nhị Long
    x29308 Cầu Kè; x29317 An Phú Tân; x29329 Phong Thạnh; x29335 Tam Ngãi; x29341 Tiểu Cần
    x29362 Hùng Hòa; x29365 Tập Ngãi; x29371 Tân Hòa; x29374 Châu Thành; x29386 Song Lộc
    p29398 Hòa Thuận; x29407 Hưng Mỹ; x29410 Hòa Minh; x29413 Long Hòa; x29416 Cầu Ngang; x29419 Mỹ Long
    x29431 Vinh Kim; x29446 Nhị Trường; x29455 Hiệp Mỹ; x29461 Trà Cú; x29467 Tập Sơn
    x29476 Lưu Nghiệp Anh; x29489 Hàm Giang; x29491 Đại An; x29497 Đôn Châu; x29506 Long Hiệp
    p29512 Duyên Hải; x29513 Long Thành; p29516 Trường Long Hòa; x29518 Long Hữu; x29530 Ngũ Lạc
    x29533 Long Vĩnh; x29536 Đông Hải; p29551 Long Châu; p29557 Phước Hậu; p29566 Tân Ngãi
    x29584 An Bình; p29590 Thanh Đức; p29593 Tân Hạnh; x29602 Long Hồ; x29611 Phú Quới; x29623 Nhơn Phú
    x29638 Bình Phước; x29641 Cái Nhum; x29653 Tân Long Hội; x29659 Trung Thành; x29668 Quới An
    x29677 Quới Thiện; x29683 Trung Hiệp; x29698 Trung Ngãi; x29701 Hiếu Phụng; x29713 Hiếu Thành
    x29719 Tam Bình; x29728 Cái Ngang; x29734 Hòa Hiệp; x29740 Song Phú; x29767 Ngãi Tứ; p29770 Cái Vồn
    p29771 Bình Minh; x29785 Tân Lược; x29788 Mỹ Thuận; x29800 Tân Quới; p29812 Đông Thành
    x29821 Trà Ôn; x29830 Hòa Bình; x29836 Trà Côn; x29845 Vĩnh Xuân; x29857 Lục Sĩ Thành
    =91
    p30292 Bình Đức; p30301 Mỹ Thới; p30307 Long Xuyên; x30313 Mỹ Hòa Hưng; p30316 Châu Đốc
    p30325 Vĩnh Tế; x30337 An Phú; x30341 Khánh Bình; x30346 Nhơn Hội; x30352 Phú Hữu; x30367 Vĩnh Hậu
    p30376 Tân Châu; p30377 Long Phú; x30385 Vĩnh Xương; x30388 Tân An; x30403 Châu Phong
    x30406 Phú Tân; x30409 Chợ Vàm; x30421 Phú Lâm; x30430 Hòa Lạc; x30436 Phú An
    x30445 Bình Thạnh Đông; x30463 Châu Phú; x30469 Mỹ Đức; x30478 Vĩnh Thạnh Trung; x30481 Thạnh Mỹ Tây
    x30487 Bình Mỹ; p30502 Thới Sơn; p30505 Chi Lăng; p30520 Tịnh Biên; x30526 An Cư; x30538 Núi Cấm
    x30544 Tri Tôn; x30547 Ba Chúc; x30568 Vĩnh Gia; x30577 Ô Lâm; x30580 Cô Tô; x30589 An Châu
    x30595 Cần Đăng; x30604 Vĩnh An; x30607 Bình Hòa; x30619 Vĩnh Hanh; x30628 Chợ Mới; x30631 Long Điền
    x30643 Cù Lao Giêng; x30658 Nhơn Mỹ; x30664 Long Kiến; x30673 Hội An; x30682 Thoại Sơn
    x30685 Phú Hòa; x30688 Óc Eo; x30691 Tây Phú; x30697 Vĩnh Trạch; x30709 Định Mỹ; p30742 Rạch Giá
    p30760 Vĩnh Thông; p30766 Tô Châu; p30769 Hà Tiên; x30781 Tiên Hải; x30787 Kiên Lương
    x30790 Hòa Điền; x30793 Vĩnh Điều; x30796 Giang Thành; x30811 Sơn Hải; x30814 Hòn Nghệ
    x30817 Hòn Đất; x30823 Bình Sơn; x30826 Bình Giang; x30835 Sơn Kiên; x30838 Mỹ Thuận
    x30850 Tân Hiệp; x30856 Tân Hội; x30874 Thạnh Đông; x30880 Châu Thành; x30886 Thạnh Lộc
    x30898 Bình An; x30904 Giồng Riềng; x30910 Thạnh Hưng; x30928 Ngọc Chúc; x30934 Hòa Hưng
    x30943 Long Thạnh; x30949 Hòa Thuận; x30952 Gò Quao; x30958 Định Hòa; x30970 Vĩnh Hòa Hưng
    x30982 Vĩnh Tuy; x30985 An Biên; x30988 Tây Yên; x31006 Đông Thái; x31012 Vĩnh Hòa; x31018 An Minh
    x31024 Đông Hòa; x31027 U Minh Thượng; x31031 Tân Thạnh; x31036 Đông Hưng; x31042 Vân Khánh
    x31051 Vĩnh Phong; x31064 Vĩnh Bình; x31069 Vĩnh Thuận; d31078 Phú Quốc; d31105 Thổ Châu
    d31108 Kiên Hải
    =92
    p31120 Cái Khế; p31135 Ninh Kiều; p31147 Tân An; p31150 An Bình; p31153 Ô Môn; p31157 Thới Long
    p31162 Phước Thới; p31168 Bình Thủy; p31174 Thới An Đông; p31183 Long Tuyền; p31186 Cái Răng
    p31201 Hưng Phú; p31207 Thốt Nốt; p31213 Tân Lộc; p31217 Trung Nhứt; p31228 Thuận Hưng
    x31231 Thạnh An; x31232 Vĩnh Thạnh; x31237 Vĩnh Trinh; x31246 Thạnh Quới; x31249 Thạnh Phú
    x31255 Trung Hưng; x31258 Thới Lai; x31261 Cờ Đỏ; x31264 Thới Hưng; x31273 Đông Hiệp
    x31282 Đông Thuận; x31288 Trường Thành; x31294 Trường Xuân; x31299 Phong Điền; x31309 Trường Long
    x31315 Nhơn Ái; p31321 Vị Thanh; p31333 Vị Tân; x31338 Hỏa Lựu; p31340 Ngã Bảy; x31342 Tân Hòa
    x31348 Trường Long Tây; x31360 Thạnh Xuân; x31366 Châu Thành; x31369 Đông Phước; x31378 Phú Hữu
    x31393 Hòa An; x31396 Hiệp Hưng; x31399 Tân Bình; x31408 Thạnh Hòa; p31411 Đại Thành
    x31420 Phụng Hiệp; x31426 Phương Bình; x31432 Tân Phước Hưng; x31441 Vị Thủy; x31453 Vĩnh Thuận Đông
    x31459 Vĩnh Tường; x31465 Vị Thanh 1; p31471 Long Mỹ; p31473 Long Bình; p31480 Long Phú 1
    x31489 Vĩnh Viễn; x31492 Lương Tâm; x31495 Xà Phiên; p31507 Sóc Trăng; p31510 Phú Lợi
    x31528 Kế Sách; x31531 An Lạc Thôn; x31537 Phong Nẫm; x31540 Thới An Hội; x31552 Nhơn Mỹ
    x31561 Đại Hải; x31567 Mỹ Tú; x31569 Phú Tâm; x31570 Hồ Đắc Kiện; x31579 Long Hưng; x31582 Thuận Hòa
    x31591 Mỹ Hương; x31594 An Ninh; x31603 Mỹ Phước; x31615 An Thạnh; x31633 Cù Lao Dung
    x31639 Long Phú; x31645 Đại Ngãi; x31654 Trường Khánh; x31666 Tân Thạnh; x31673 Trần Đề
    x31675 Liêu Tú; x31679 Lịch Hội Thượng; p31684 Mỹ Xuyên; x31687 Tài Văn; x31699 Thạnh Thới An
    x31708 Nhu Gia; x31717 Hòa Tú; x31723 Ngọc Tố; x31726 Gia Hòa; p31732 Ngã Năm; x31741 Tân Long
    p31753 Mỹ Quới; x31756 Phú Lộc; x31759 Lâm Tân; x31777 Vĩnh Lợi; p31783 Vĩnh Châu; p31789 Khánh Hòa
    x31795 Vĩnh Hải; p31804 Vĩnh Phước; x31810 Lai Hòa
    =96
    p31825 Bạc Liêu; p31834 Vĩnh Trạch; p31840 Hiệp Thành; x31843 Hồng Dân; x31849 Ninh Quới
    x31858 Vĩnh Lộc; x31864 Ninh Thạnh Lợi; x31867 Phước Long; x31876 Vĩnh Phước; x31882 Vĩnh Thanh
    x31885 Phong Hiệp; x31891 Hòa Bình; x31894 Châu Thới; x31900 Vĩnh Lợi; x31906 Hưng Hội
    x31918 Vĩnh Mỹ; x31927 Vĩnh Hậu; p31942 Giá Rai; p31951 Láng Tròn; x31957 Phong Thạnh
    x31972 Gành Hào; x31975 Đông Hải; x31985 Long Điền; x31988 An Trạch; x31993 Định Thành
    p32002 An Xuyên; p32014 Lý Văn Lâm; p32025 Tân Thành; p32041 Hòa Thành; x32044 Nguyễn Phích
    x32047 U Minh; x32059 Khánh An; x32062 Khánh Lâm; x32065 Thới Bình; x32069 Biển Bạch
    x32071 Trí Phải; x32083 Tân Lộc; x32092 Hồ Thị Kỷ; x32095 Trần Văn Thời; x32098 Sông Đốc
    x32104 Đá Bạc; x32110 Khánh Bình; x32119 Khánh Hưng; x32128 Cái Nước; x32134 Lương Thế Trân
    x32137 Tân Hưng; x32140 Hưng Mỹ; x32152 Đầm Dơi; x32155 Tạ An Khương; x32161 Trần Phán
    x32167 Tân Thuận; x32182 Quách Phẩm; x32185 Thanh Tùng; x32188 Tân Tiến; x32191 Năm Căn
    x32201 Đất Mới; x32206 Tam Giang; x32212 Cái Đôi Vàm; x32214 Phú Mỹ; x32218 Phú Tân
    x32227 Nguyễn Việt Khái; x32236 Tân Ân; x32244 Phan Ngọc Hiển; x32248 Đất Mũi
    """
}
