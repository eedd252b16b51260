/** The name and the motto of the state, or of the Party. */
export const NATION =
  /C[ỘO]NG\s+H[OÒ][AÀ]\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆE]T\s+NAM|ĐẢNG CỘNG SẢN VIỆT NAM|[ĐD][ộo]c l[ậa]p\s*[-–]\s*T[ựu] do\s*[-–]\s*H[ạa]nh ph[úu]c|ĐỘC LẬP\s*[-–]\s*TỰ DO\s*[-–]\s*HẠNH PHÚC/iu;

/** What the Youth Union prints where others print the name of the state. */
export const YOUTH = /(?<!HÀNH )ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH\s*[|]?\s*$/u;

/** From the number of the document to the end of the line. */
export const NUMBER_ON = /(?<!\p{L})[Ss]ố\s*[:.]?\s*[\d.…\s_]*[-/–].*$/u;

/** From place and date to the end of the line. */
export const DATE_ON =
  /(?:(?:[Tt]hành phố|[Tt]hị xã|[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|TP\.?)\s)?\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]*){0,4},\s*ngày.*$/u;

/** Place and date of issue: “Cà Mau, ngày 13 tháng 7 năm 2021”. */
export const DATE =
  /((?:[Tt]hành phố |TP\.? ?|[Tt]hị xã |[Tt]x\.? |[Tt]ỉnh |[Hh]uyện |[Qq]uận |[Xx]ã |[Pp]hường |[Tt]hị trấn )?\p{Lu}[\p{L}'’.-]*(?:\s+[\p{Lu}\d][\p{L}\d'’.-]*){0,5})\s*,\s*ngày\s*([\d.…\s_]*)\s*tháng\s*([\d.…\s_]*)\s*năm\s*(\d{4})/u;

/** How the name of an issuing body begins in capitals. */
export const BODY_HEAD =
  /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI|BAN|TIỂU BAN|SỞ|CÔNG AN|BỘ|CỤC|CHI CỤC|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|THỊ ỦY|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|VIỆN|TÒA ÁN|TOÀ ÁN|TRƯỜNG|PHÒNG|TRUNG TÂM|ĐOÀN|TỈNH ĐOÀN|THÀNH ĐOÀN|HUYỆN ĐOÀN|LIÊN ĐOÀN|LIÊN HIỆP|LIÊN MINH|MẶT TRẬN|ĐÀI|BÁO|VĂN PHÒNG|THANH TRA|TỔ|CHÍNH PHỦ|THỦ TƯỚNG|BCĐ|BCH|KHO BẠC|NGÂN HÀNG|BỆNH VIỆN|BẢO HIỂM|ĐỒN|TRẠM|QUÂN KHU|TỔNG|BTV|HỌC VIỆN|UBMTTQ|CÔNG ĐOÀN)(?!\p{L})/u;
