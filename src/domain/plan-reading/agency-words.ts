import { inBothSpellings } from './both-spellings.ts';

/** Words by which a Vietnamese agency's name begins, continues and ends. */

const NOT_HERE = '(?![\\p{L}\\p{N}])';

/** A single body: "Sở …", "Công an …". Words that also begin orders are held off by what follows. */
const SINGLE = [
  'Công an(?! ninh)',
  'Bộ (?!luật|tiêu chí|máy|phận|tài liệu|chỉ số|câu hỏi|thủ tục|mặt)(?=\\p{Lu}|đội|chỉ huy|tư lệnh|chuyên ngành)',
  'BĐBP|BCH|BCĐ|BCHQS|CAT|BHXH|VKSND|VKS|TAND|UBND|HĐND|UBMTTQ\\p{L}*|MTTQ|LĐLĐ|UB ?MTTQ\\p{L}*|LHPN|CCB|ĐTN|PTTH|PT-TH|VNPT|Viettel',
  'Sở(?! hữu| dĩ)',
  'Ban (?!hành|bố|đầu|đêm|ngày|bí thư trung)(?=\\p{Lu}|\\d|chỉ|tổ|dân|vì|xây|quản|thường|điều|giám|tuyên|nội|vì|công|chủ|ngành|chấp|đại|tôn|an|liên|kinh|quân|xây|bảo)',
  'Ủy ban|Uỷ ban',
  'Hội đồng(?! hành)',
  'Hội (?!nghị|thảo|viên|thi|tụ|nhập|họp|trường|diễn|chứng|chợ|đàm|ý|đồng hành|thao)(?=\\p{L})',
  '(?:Tỉnh|Thành|Huyện|Thị|Quận) (?:Đoàn|đoàn)',
  'Đoàn (?=trực|[Tt]hanh|TN|[Cc]ơ sở|xã|các|TNCS|[Ll]uật sư|[Kk]hối|ĐBQH|[Đđ]ại biểu)',
  'Liên đoàn|Liên hiệp|Liên minh',
  'Mặt trận',
  'Viện (?=[Kk]iểm|[Kk]hoa|KS|Pháp y|Nghiên cứu)',
  'Tòa án|Toà án|Tòa (?=\\p{Lu})',
  'Cơ sở (?=cai nghiện|[Bb]ảo trợ|[Tt]rợ giúp)|Thông tấn xã|Tiểu đoàn|Trung đoàn|Sư đoàn|Hải đội|Chi đoàn|Chi hội|Tổ trưởng|Cộng tác viên|Cán bộ (?=phụ trách)|Nhà (?=[Vv]ăn hóa|[Vv]ăn hoá|[Tt]hiếu nhi)',
  'Bảo tàng|Bến xe (?=\\p{L})|Cảng hàng không|Cảnh sát khu vực|Đại sứ quán|Tổng lãnh sự quán|Phân hiệu|Tạp chí|Tổng đài (?=\\d|quốc)|Thư viện|Vụ (?=\\p{Lu})|UNICEF|IOM|UNODC|ILO|UN Women',
  'Tổ chức (?=Di cư|Tầm nhìn|Lao động [Qq]uốc|Y tế [Tt]hế|Cứu trợ|Plan|World|Save|Rồng Xanh|Hagar|phi chính phủ)',
  'Chính quyền (?=địa phương|cơ sở|các|cấp|xã|phường|thôn)|Hạt (?=[Kk]iểm|[Qq]uản)|Điện lực|Bí thư|Phó (?=Chủ tịch|Giám đốc|Viện trưởng|Chánh|Trưởng|Bí thư|Tổng)|Cổng (?=[Tt]hông tin|TTĐT)|Ga (?=\\p{Lu})|Hợp tác xã',
  'Cơ quan (?!nào|và đơn|có)|Thủ trưởng|Giám đốc|Người đứng đầu|Chủ tịch|Chánh Văn phòng|Trưởng (?=[Cc]ông an|[Pp]hòng|[Bb]an|các)',
  'Đài (?=\\p{Lu}|phát|truyền|PT|TT)',
  'Báo (?!cáo|động|chí|hiệu|tin)(?=\\p{Lu}|và|tỉnh|thành)',
  'Cục|Chi cục|Tổng cục',
  'Văn phòng|VP',
  'Thanh tra (?=\\p{Lu}|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Ss]ở|[Cc]hính|[Nn]hà)',
  'Trung tâm (?!chỉ huy điều hành$)(?=\\p{Lu}|[a-zđ]+)',
  'Trường (?!hợp|đời)(?=\\p{Lu}|[Đđ]ại|[Cc]ao|[Tt]rung|[Tt]iểu|[Mm]ầm|[Cc]hính)|Học viện|Nhà trường',
  'Phòng (?!,|ngừa|chống|trừ|cháy|thủ|vệ|khi|tránh|họp|học|trọ|hát|nghỉ)(?=\\p{Lu}|\\d|[Cc]ảnh sát|[Tt]ư pháp|[Vv]ăn|[Ll]ao|[Nn]ội|[Yy]|[Gg]iáo|[Tt]ài|[Kk]inh|[Qq]uản|[Nn]ông|[Dd]ân|[Aa]n|[Tt]ham|PC|PA|PV)',
  'PA\\d\\d|PC\\d\\d|PV\\d\\d|PX\\d\\d|PK\\d\\d|PH\\d\\d|C\\d\\d|V\\d\\d',
  'Kho bạc|Ngân hàng|Bưu điện|Hải quan(?= \\p{Lu}| tỉnh| khu| thành| cửa|[,;.)]| và)|Kiểm dịch|Thuế (?=tỉnh|thành|\\p{Lu}|khu)|Bảo hiểm xã hội|Bệnh viện|Quỹ (?=\\p{Lu})',
  '(?:Tỉnh|Thành|Huyện|Đảng|Quận|Thị|Chi|Cấp)\\s(?:ủy|uỷ)',
  'TW (?=Hội|Đoàn|MTTQ)|Dân quân|Trạm (?=\\p{Lu}|y)|Đồng chí (?=\\p{Lu})|Chi nhánh|Chi bộ (?=\\p{Lu})|Đảng bộ|Công chức (?=\\p{Lu})|Cán bộ (?=trực|\\p{Lu})|Bộ phận (?=\\p{Lu}|[Hh]ình|[Dd]ân|[Mm]ột)|Công đoàn|Trưởng các|Trưởng thôn|Trưởng bản|Già làng|Hai ngành|Ba ngành|Bốn ngành',
  'Tiểu ban(?! nhạc)|Tổ công tác|Tổ giúp việc|Tổ thư ký|Tổ (?=ANTT|bảo vệ|liên|công nghệ|[Hh]òa giải|[Hh]oà giải|tự quản|an ninh|truyền thông|phụ nữ)|Đội (?!ngũ)(?=\\p{Lu}|kiểm|công|[Cc]ảnh)|Đồn (?=[Bb]iên|\\p{Lu}|[Cc]ông)|Trại (?=\\p{Lu}|tạm|giam)|Cảng vụ|Kiểm lâm|Kiểm ngư|Cảnh sát biển|Vùng (?=Cảnh|\\d)|Hải đoàn|Quân khu|Quân sự|Quân đội|Biên phòng(?! toàn dân)',
  'Lực lượng|Bộ đội',
  'Hiệp hội|Câu lạc bộ|Tập đoàn|Tổng [Cc]ông ty|Công ty|Doanh nghiệp',
  'Thành viên(?! trong gia)',
  'Ngành (?=\\p{Lu}|[Gg]iáo|[Yy] tế|[Cc]ông|[Vv]ăn|[Tt]ư|[Ll]ao)|Khối (?=\\p{Lu}|dân|các)',
  'Đảng đoàn|Ban [Cc]án sự',
  'Đơn vị|Địa phương|Các (?:đơn vị|địa phương)',
  'Chính phủ|Thủ tướng|Quốc hội|Trung ương|Thường trực (?=\\p{Lu}|ban|cấp)|Lãnh đạo (?=\\p{Lu})',
];

const COLLECTIVE_NOUN =
  '(?:[Ss]ở|[Bb]an|[Nn]gành|[Bb]ộ|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Tt]ổ chức(?= chính| xã| đoàn| quốc| phi| liên| có liên| kinh| thành| tôn| hội| cá nhân| Đảng| đảng| trong|,|\\)|\\.|;|$| cơ sở| hành nghề| tín)|[Đđ]oàn thể|[Dd]oanh nghiệp|[Cc]ấp|[Hh]uyện|[Xx]ã|[Pp]hường|[Pp]hòng(?!,? chống| ngừa| trừ)|[Đđ]ảng ủy|[Cc]hi ủy|[Tt]hành ủy|[Tt]hị ủy|[Hh]uyện ủy|[Đđ]oàn(?= trực| cấp| cơ)|[Tt]hị đoàn|[Hh]uyện đoàn|[Cc]ao đẳng|[Tt]rung cấp|[Tt]hành viên|[Hh]ội(?! nghị| thảo| viên| thi| nhập)|[Tt]rường(?! hợp)|[Nn]hà trường|[Cc]ơ sở|[Ll]ực lượng|[Tt]rung tâm|[Đđ]ồng chí|[Đđ]ồn|[Bb]áo|[Đđ]ài|[Qq]uận [Ủủ]y|[Qq]uận|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu|[Đđ]ội|[Tt]ổ(?! chức)|[Cc]ục|[Nn]gân hàng|[Nn]hà mạng|[Tt]ập đoàn|[Tt]ỉnh|[Tt]hành|[Tt]hị|[Tt]hôn|[Bb]ản|[Hh]ọc viện|[Bb]ệnh viện|[Cc]hi bộ|[Đđ]ảng bộ|[Ll]iên ngành|[Bb]an ngành|[Cc]á nhân|[Mm]ặt trận|[Cc]hủ rừng|[Cc]hi nhánh|[Cc]hi cục|[Đđ]oàn|[Cc]ông ty|[Cc]hủ cơ sở|[Tt]iểu ban|[Nn]gành nghề|hợp tác xã|[Cc]hính quyền)';

/** "các sở, ban, ngành" and the bare "sở, ngành liên quan". */
export const COLLECTIVE_HEAD = inBothSpellings(
  `(?:(?:[Tt]oàn thể |[Tt]ất cả )?(?:[Cc]ác|CÁC|[Mm]ột số|[Nn]hững)\\s+(?:${COLLECTIVE_NOUN}|(?:Sở|Ban|Bộ|Hội|Phòng|Trung tâm|Trường|Cục|Chi cục|Chi nhánh|Đội|Trạm|Tổ|Đồn|UBND|Ủy ban|Uỷ ban|Công an|Đoàn|Tòa|Viện))|[Ss]ở,\\s*(?:ban,?\\s*)?ngành|[Bb]an,\\s*ngành|[Ss]ở,\\s*(?=phòng|đoàn|cơ quan)|[Bb]an ngành|[Tt]hủ trưởng|[Cc]ấp ủy|[Cc]ơ quan(?! có thẩm| nhà nước có)|[Đđ]ơn vị(?! tính)|[Đđ]oàn thể|[Đđ]ịa phương)${NOT_HERE}`,
);

/** The same heads where Vietnamese writing keeps them in small letters. */
const LOWER_SINGLE =
  'công an (?=các|xã|phường|huyện|tỉnh|thành|cấp|địa|đơn|cùng)|(?:ủy ban|uỷ ban) nhân dân|lực lượng (?=[Cc]ông an|[Bb]ộ đội|[Cc]ảnh sát|[Bb]iên phòng|chức năng|[Qq]uân|[Dd]ân quân|kiểm|hải|BĐBP|vũ trang)|bộ đội biên phòng|sở [A-ZĐÂ]\\p{Ll}|đồng chí (?=\\p{Lu})|phòng [A-ZĐ]\\p{Ll}|hội phụ nữ|hội liên hiệp|đoàn thanh niên|mặt trận [Tt]ổ quốc|viện kiểm sát|(?:tòa|toà) án|ban chỉ đạo|đài phát thanh|trung tâm (?=\\p{L})|sở (?=y tế|tư pháp|nội vụ|tài chính)|cấp ủy|cấp uỷ|gia đình và nhà trường|doanh nghiệp|nhà trường|ngân hàng|nhà mạng|gia đình|công đoàn|hội khuyến học|hội cựu|hội nông dân|trường (?=học|đại|cao|trung|tiểu|mầm|PT)|trạm y tế|cơ sở giáo dục|tổ chức quốc tế|dân quân|[Bb]ảo vệ dân phố|Ba ngành|Hai ngành|trưởng (?=thôn|bản|các)|chính quyền|ngành dọc|cấp trên|cơ quan thường trực|già làng|chức sắc|chức việc|người có uy tín|cha mẹ (?=học sinh|trẻ)|phụ huynh|tổ chức phi chính phủ|tổ dân phố|các nhà hảo tâm';

export const SINGLE_HEAD = inBothSpellings(`(?:${SINGLE.join('|')}|${LOWER_SINGLE})`);

/** What may stand between names of a list. */
export const BARE_COLLECTIVE = inBothSpellings(`${COLLECTIVE_NOUN}${NOT_HERE}`);

/** Capitalised or small words that belong to a name after "," or "và". */
export const NAME_PART =
  /(?:[Tt]ư tưởng|[Ll]ễ tân|[Hh]ành chính|[Tt]ài chính|[Kk]ế toán|[Tt]ài vụ|[Cc]hính sách|[Dd]ân chủ|[Pp]háp luật|[Bb]iên giới|[Tt]hủy lợi|[Tt]hủy sản|[Kk]iểm lâm|[Cc]hất lượng|[Aa]n toàn|[Đđ]iện tử|[Ss]áng tạo|[Vv]iệc làm|[Dd]ân số|[Nn]gười có công|[Bb]ình đẳng giới|[Tt]hể thao|[Dd]u lịch|[Tt]hương mại|[Tt]ruyền thông|[Vv]iễn thông|[Đđ]ào tạo|[Mm]ôi trường|[Đđ]ầu tư|[Xx]ã hội|[Tt]ruyền hình|[Cc]ông nghệ|[Pp]hát triển|PTNT|[Tt]ôn giáo|[Gg]ia đình|[Dd]ân vận|[Tt]hương binh|[Nn]hân đạo|[Cc]hống tội phạm|[Tt]rẻ em|[Bb]áo chí|[Xx]uất bản|[Kk]hoa học|[Vv]ăn hóa|[Vv]ăn hoá|[Gg]iải trí|[Đđ]iện ảnh|[Tt]hông tin|[Pp]hát thanh|[Đđ]ời sống|[Tt]ruyền hình|[Cc]hống|[Hh]ội nhập|[Pp]hòng chống|[Cc]hữa cháy|[Cc]ứu nạn|[Hh]ạ tầng|[Đđ]ô thị|[Bb]ồi dưỡng|[Tt]rật tự|[Xx]ây dựng đời|[Pp]hát triển nông|[Nn]ông thôn|TT|DL|ĐT|XH|TH|PTTH|MT|CN|[Dd]ịch vụ|[Bb]ảo trợ|[Nn]gười khuyết tật|[Bb]ảo vệ [Qq]uyền)(?![\p{L}\p{N}])/uy;

/** Where an agency's name cannot go on: verbs of orders and words of circumstance. */
export const STOP_WORDS = inBothSpellings(
  `(?:${[
    'thực hiện|thực thi|triển khai|tổ chức|xây dựng|tham mưu|chỉ đạo|hướng dẫn|đôn đốc|kiểm tra|giám sát|rà soát|thống kê|tổng hợp|báo cáo|đề xuất|kiến nghị',
    'tuyên truyền|phổ biến|đẩy mạnh|đẩy nhanh|tăng cường|nâng cao|nắm|phát hiện|ngăn chặn|đấu tranh|điều tra|xử lý|tiếp nhận|xác minh|xác định|giải cứu|hỗ trợ|bảo vệ|căn cứ',
    'chủ động|tiếp tục|thường xuyên|kịp thời|làm tốt|làm|mở|tập trung|phát huy|duy trì|quán triệt|lồng ghép|nhắn tin|cung cấp|bố trí|cân đối|đảm bảo|bảo đảm|vận động|phát động',
    'ký kết|ký|trao đổi|theo dõi|giúp|quản lý|trong(?! tỉnh| thành phố| và ngoài| ngành)|để|nhằm|theo|khi|nếu|qua|thông qua|bằng|từ|đến|về|đối với|trên cơ sở|trên các|trên phương|định hướng|trực(?! thuộc)|có(?! khu| cụm| cảng| cửa khẩu| bến| đông| nhiều| tuyến| liên quan| chức năng| thẩm quyền| biên giới| đường biên| nguy cơ| trụ sở)|chịu|phải|cần|sẽ|được|bị|là|nhất|đặc biệt|cùng(?! cấp)|cho|lập|rút|đánh giá|hoàn thiện|hoàn thành|nghiên cứu|biên soạn|in|sản xuất|phát sóng|đăng|viết|đưa|thành lập|kiện toàn|ban hành|sửa|bổ sung',
    'chủ trì|phối hợp|phân công|giao(?! thông| dịch)|gửi|gắn|gặp|chuẩn bị|tạo|tạo điều kiện|huy động|sử dụng|ứng dụng|khai thác|tham gia|tham dự|thu thập|thẩm định|thanh tra,|tiến hành|truy|khởi tố|xét xử|giải quyết|phân tích|phân loại|dự báo|phòng ngừa|phòng, chống|phòng chống|chống',
    'đồng thời|trực tiếp|khẩn trương|nghiêm túc|tích cực|quan tâm|chú trọng|chấp hành|ưu tiên|nhân rộng|cập nhật|công khai|công bố|niêm yết|tập huấn|bồi dưỡng|đào tạo(?! nghề)|quy định|thông báo|thông tin (?:kịp|cho|về|đến|rộng)|tư vấn|trợ giúp|chi trả|cấp phát|cấp kinh|lấy|khuyến khích|động viên|biểu dương|khen|sơ kết|tổng kết|định kỳ|hằng|hàng (?:năm|quý|tháng)|trước(?= ngày| \\d)|sau khi|ngoài|như(?! )|cụ thể|nêu|nói|này|tại(?! địa bàn| các xã| địa phương)|ở(?! cơ sở)|thuộc phạm vi|thuộc thẩm|theo đúng|trên cơ|với|vào|do|mà|đã|đang|không|chưa|phấn đấu|quyết liệt|thống nhất|chịu trách|khảo sát|ra quân|tuần tra|kiểm soát|kiểm sát(?! viên)|chặt chẽ|kết nối|liên hệ|lựa chọn|đăng ký|đề nghị|yêu cầu|áp dụng|củng cố|đổi mới|siết|tăng|giảm|kéo|hạn chế|khắc phục|chuyển|mời|bám|vừa|hoạt động|thiết lập|công tác(?! xã hội|,| viên)|nội dung|nhiệm vụ|kế hoạch|chương trình|giới thiệu|tham khảo|vận hành|xem xét|quyết định|phê duyệt|thu hút|dành|đặt|treo|phát(?! thanh| triển)|gây|liên kết|ủng hộ|tuyển|cử|tiêu hủy|khám|chăm sóc|dạy|học|cai|giáo dục|rèn|nhận|trao|trả|đón|bàn giao|cảnh báo|cảnh giác|nhắc|tố giác|phản ánh|khuyến cáo|tẩy|triệt|tấn công|trấn áp|bắt|rõ|hiểu|góp|xóa|xoá|tìm|gương mẫu|nêu gương|ký cam|cam kết|giải đáp|giải thích|bảo mật|giữ gìn|giữ bí mật|giữ vững|lưu trữ hồ sơ|sửa đổi|tích hợp|số hóa|số hoá|đồng bộ|hợp tác|phòng|điều phối|điều hành|chia sẻ|phụ trách|đối chiếu|thăm|kết quả|chậm|số liệu|(?:0?6|một|01|03|9|09) (?:tháng|năm)|luân phiên|lãnh đạo|hằng|vận|đồng hành|bảo hộ|bảo lãnh|ngay|có kết|thanh quyết|quyết toán|thi công|phân bổ|thực hành|cảm hóa|họp|dựng|báo(?! chí| cáo viên|,| và| đài)|dán|giải ngân|gõ|phân loại|đấu nối|dùng|khai báo|ghi|quay|chiếu|trực tuyến',
    'dự thảo|soạn thảo|trình|thẩm tra|duyệt|kê khai|khởi động|kêu gọi|liên lạc|mua sắm|nâng cấp|nộp|phân luồng|phân tuyến|sàng lọc|sao gửi|tạo lập|tập hợp|thay mặt|thí điểm|thu hồi|thử nghiệm|tiếp xúc|tiếp thu|tiếp cận|trang bị|trích|triệu tập|truyền tải|truyền đạt|xác lập|xúc tiến|chọn|chỉnh sửa|chuyển tải|canh gác|chấn chỉnh|đề ra|đối thoại|ghi nhận|hoạch định|kiên quyết|kiềm chế|loại bỏ|luân chuyển|nghiêm cấm|nhắn|nêu cao|đình chỉ|phổ cập|quyên góp|sắp xếp|tạm dừng|tháo gỡ|thanh toán|thụ lý|thuê|tìm kiếm|trả lời|tranh thủ|trưng bày|tuyên dương|vinh danh|xã hội hóa|xã hội hoá|dự(?! án| phòng| báo| trữ)|rà|đóng góp|khơi dậy|cụ thể hóa|cụ thể hoá|phát sinh|nuôi|mang|bồi thường|dừng|hoặc|thăm hỏi|tặng|đề xuất',
  ].join('|')})${NOT_HERE}`,
);

/** After these words a verb is part of the name: "cơ quan điều tra", "cơ quan tiến hành tố tụng". */
export const NAME_TAKES_VERB =
  /(?:cơ quan|đơn vị|lực lượng|cơ sở|bộ phận|doanh nghiệp|trung tâm|tổ chức|công ty)$/iu;
/** Names of departments whose words look like orders; taken whole. */
export const NAME_PHRASE =
  /(?:[Cc]ông tác [Đđ]ảng(?:,| và) công tác chính trị|[Gg]iám sát, kiểm tra và xử lý sau thanh tra|[Pp]hòng,? chống tham nhũng(?:, tiêu cực)?|[Tt]ổ chức cán bộ|[Tt]ổ chức - [Hh]ành chính|[Kk]hám,? chữa bệnh|[Tt]iếp công dân|[Aa]n ninh mạng và phòng,? chống tội phạm sử dụng công nghệ cao|[Pp]hòng,? chống ma t[úu]y và tội phạm|[Xx]ây dựng phong trào (?:toàn dân )?bảo vệ an ninh [Tt]ổ quốc|[Cc]ảnh sát điều tra tội phạm về (?:ma t[úu]y|trật tự xã hội|(?:tham nhũng, )?kinh tế,? (?:và )?(?:buôn lậu|tham nhũng)?(?:, (?:buôn lậu|môi trường))*)|[Cc]ảnh sát quản lý hành chính về trật tự xã hội|[Cc]ảnh sát phòng cháy,? chữa cháy và cứu nạn,? cứu hộ|[Cc]ảnh sát thi hành án hình sự và hỗ trợ tư pháp|[Qq]uản lý xuất,? nhập cảnh|[Tt]rợ giúp pháp lý nhà nước|[Tt]rợ giúp pháp lý|(?:trẻ em|Trẻ em) và [Pp]hòng,? chống tệ nạn xã hội|[Pp]hòng,? chống tệ nạn xã hội|[Gg]iáo dục nghề nghiệp(?: - [Gg]iáo dục thường xuyên)?|[Gg]iáo dục thường xuyên|HĐND (?:và|-|–|&) UBND|Hội đồng nhân dân và Ủy ban nhân dân|ĐBQH và HĐND|Đoàn đại biểu Quốc hội và H(?:ĐND|ội đồng nhân dân)|[Tt]ổng hợp(?= (?:chủ|phối|theo dõi|tham mưu|và|xã|phường|huyện|tỉnh|tổ chức)|,|;|\.|\)|$)|[Kk]iểm soát bệnh tật|[Hh]oạt động thanh thiếu nhi|[Hh]oạt động [Tt]hanh thiếu niên|phòng,? chống tội phạm,? (?:và )?tệ nạn xã hội(?: và xây dựng phong trào [Tt]oàn dân bảo vệ [Aa]n ninh [Tt]ổ quốc)?|[Bb]ảo vệ quyền (?:trẻ em|lợi người tiêu dùng)|đại diện Việt Nam ở nước ngoài|Việt Nam ở nước ngoài|dịch vụ đưa người lao động đi làm việc ở nước ngoài|đưa người lao động đi làm việc ở nước ngoài|[Dd]ịch vụ việc làm|[Xx]úc tiến [Đđ]ầu tư|[Tt]iến hành tố tụng|[Gg]ia đình và người chưa thành niên|[Vv]ì sự tiến bộ (?:của )?phụ nữ|[Pp]hòng,? chống HIV\/AIDS|[Tt]hi hành án dân sự|[Kk]iểm soát thủ tục hành chính|[Hh]ỗ trợ phụ nữ phát triển|[Pp]hòng,? chống mua bán người|[Cc]ấp trên trực tiếp cơ sở|[Xx]ây dựng chính quyền(?: và|,| -) [Cc]ông tác [Tt]hanh niên|Các vấn đề chung về người Việt Nam ở nước ngoài|cha mẹ học sinh|Việt Nam tại \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*|người có uy tín(?: trong (?:cộng đồng|đồng bào)(?: dân tộc thiểu số)?)?|[Đđ]oàn kết,? tập hợp [Tt]hanh niên|[Hh]ọc sinh(?:,| và| -) [Ss]inh viên|lao động ngoài nước|kiểm tra liên ngành|[Xx]ử lý vi phạm hành chính|[Tt]heo dõi (?:tình hình )?thi hành (?:văn bản quy phạm )?pháp luật|[Cc]ông tác (?:[Hh]ọc sinh(?:,| và| -) )?[Ss]inh viên|[Xx]ây dựng [Nn]ếp sống [Vv]ăn h(?:óa|oá)|[Xx]ây dựng [Tt]ổ chức Hội|[Aa]n ninh điều tra|[Cc]ảnh sát điều tra tội phạm về hình sự(?:,| và)? kinh tế(?:,| và)? ma t[úu]y|[Tt]hực hành quyền công tố(?:,| và) [Kk]iểm sát (?:điều tra|xét xử)(?:,? (?:và )?(?:kiểm sát )?(?:xét xử|điều tra))?(?: sơ thẩm)?(?: (?:án|vụ án) (?:hình sự về )?(?:trật tự xã hội|hình sự|an ninh|ma t[úu]y|kinh tế))?|[Bb]ảo vệ dân phố|Tiếng nói Việt Nam|[Pp]hổ biến(?:,| và| -)? [Gg]iáo dục [Pp]háp luật|phụ trách (?:khối|lĩnh vực|mảng) \p{L}+ \p{L}+(?: - \p{L}+ \p{L}+)?|(?:[Tt]ổ|[Ll]ực lượng(?: tham gia)?) bảo vệ an ninh,? trật tự(?: ở cơ sở)?)(?![\p{L}])/uy;
export const VERB_IN_NAME =
  /(?:quản lý|điều tra|kiểm tra|kiểm soát|thực thi pháp luật|tiến hành tố tụng|bảo vệ pháp luật|bảo vệ|thi hành án|thi hành pháp luật|xét xử|giám định|cung cấp dịch vụ|hỗ trợ nạn nhân|trợ giúp xã hội|trợ giúp pháp lý|giáo dục nghề nghiệp|giáo dục|đào tạo|cai nghiện|được giao|được phân công|khám bệnh|khám, chữa bệnh|tư vấn|hoạt động trong)(?![\p{L}\p{N}])/uy;
