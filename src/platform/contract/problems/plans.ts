import type { ProblemRow } from '../problem-row.ts';

/** Why a file cannot be read as a plan or a table, and what the officer can do about it. */
export const planProblems = {
  'file.not-found': {
    status: 404,
    vi: 'Không tìm thấy tệp “{fileName}”. Kiểm tra lại đường dẫn và tên tệp.',
    en: 'The file “{fileName}” was not found. Check the path and the name.',
  },
  'file.empty': {
    status: 422,
    vi: 'Tệp “{fileName}” không có nội dung. Mở tệp gốc, kiểm tra rồi gửi lại.',
    en: 'The file “{fileName}” is empty. Open the original, check it and send it again.',
  },
  'file.too-large': {
    status: 413,
    vi: 'Tệp “{fileName}” lớn hơn {limit}. Bỏ ảnh hoặc phụ lục không cần, hoặc lưu phần kế hoạch thành tệp riêng rồi gửi lại.',
    en: 'The file “{fileName}” is larger than {limit}. Remove pictures or annexes, or save the plan alone as a file and send it again.',
  },
  'file.not-a-document': {
    status: 422,
    vi: 'Tệp “{fileName}” không phải văn bản đọc được ({detail}). Gửi tệp .docx, .pdf có chữ hoặc .txt.',
    en: 'The file “{fileName}” is no readable document ({detail}). Send a .docx, a .pdf with text or a .txt.',
  },
  'file.unsupported': {
    status: 415,
    vi: 'Chưa đọc được loại tệp {detail}. Mở tệp “{fileName}”, lưu lại thành .docx (Word: Tệp → Lưu thành…) hoặc sao chép nội dung và dán vào ô văn bản.',
    en: 'Files of type {detail} are not read. Open “{fileName}”, save it as .docx (Word: File → Save As…), or copy its text and paste it.',
  },
  'file.image-only-pdf': {
    status: 422,
    vi: 'Tệp PDF “{fileName}” chỉ có ảnh quét, không có chữ. Lấy bản Word gốc hoặc PDF xuất từ Word; hoặc chạy nhận dạng chữ (OCR) trước rồi gửi lại.',
    en: 'The PDF “{fileName}” holds scanned pictures and no text. Get the original Word file or a PDF exported from it, or run text recognition (OCR) first and send it again.',
  },
  'file.encrypted': {
    status: 422,
    vi: 'Tệp “{fileName}” có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi gửi bản không khóa.',
    en: 'The file “{fileName}” is protected by a password. Open it, remove the password, save it and send that copy.',
  },
  'file.broken': {
    status: 422,
    vi: 'Tệp “{fileName}” bị hỏng hoặc có cấu trúc bất thường ({detail}). Mở lại tệp gốc, lưu thành bản mới rồi gửi; nếu vẫn lỗi, sao chép nội dung và dán vào ô văn bản.',
    en: 'The file “{fileName}” is broken or oddly built ({detail}). Open the original, save a new copy and send it; if that fails, copy the text and paste it.',
  },
  'file.zip-bomb': {
    status: 422,
    vi: 'Tệp “{fileName}” khi giải nén lớn bất thường nên không được mở. Nếu là văn bản thật, lưu lại bằng Word không kèm ảnh rồi gửi; nếu nhận từ người lạ, báo quản trị.',
    en: 'The file “{fileName}” grows abnormally when unpacked and was not opened. If it is a real document, save it again in Word without pictures; if it came from a stranger, tell the administrator.',
  },
  'file.wrong-encoding': {
    status: 422,
    vi: 'Tệp “{fileName}” có ký tự không phải chữ viết hoặc bảng mã không nhận ra. Mở tệp, lưu lại với bảng mã UTF-8 rồi gửi.',
    en: 'The file “{fileName}” holds characters that are no writing, or an encoding that is not known. Open it, save it as UTF-8 and send it again.',
  },
  'file.took-too-long': {
    status: 422,
    vi: 'Đọc tệp “{fileName}” quá {seconds} giây nên đã dừng. Lưu riêng phần kế hoạch (bỏ phụ lục, ảnh) rồi gửi lại.',
    en: 'Reading “{fileName}” took more than {seconds} seconds and was stopped. Save the plan alone, without annexes and pictures, and send it again.',
  },
  'file.too-much-memory': {
    status: 422,
    vi: 'Tệp “{fileName}” cần quá nhiều bộ nhớ nên đã dừng đọc. Lưu riêng phần kế hoạch (bỏ phụ lục, ảnh) rồi gửi lại.',
    en: 'Reading “{fileName}” needed too much memory and was stopped. Save the plan alone, without annexes and pictures, and send it again.',
  },
  'file.secret-mark': {
    status: 422,
    vi: 'Tệp “{fileName}” có dấu độ mật “{mark}”. Hệ thống này không được chứa bí mật nhà nước: không lưu tệp. Xóa bản trên máy nối mạng, quản lý bản gốc theo quy định bảo vệ bí mật nhà nước và chỉ ghi “hồ sơ mật lưu ngoài hệ thống”.',
    en: 'The file “{fileName}” carries the secrecy mark “{mark}”. This system may not hold state secrets: nothing was kept. Remove the copy from networked machines, keep the original under the rules on state secrets and record only “secret file kept outside the system”.',
  },
  'plan.not-a-plan': {
    status: 422,
    vi: 'Không thấy nhiệm vụ nào và cũng không thấy số, ngày của văn bản trong “{fileName}”: có lẽ đây không phải kế hoạch. Kiểm tra lại tệp, hoặc dán đúng phần kế hoạch.',
    en: 'Neither a task nor a number or date of a document was found in “{fileName}”: it is probably not a plan. Check the file, or paste the plan itself.',
  },
  'table.no-columns': {
    status: 422,
    vi: 'Bảng trong “{fileName}” không có dòng tiêu đề cột. Dòng đầu phải ghi tên các cột.',
    en: 'The table in “{fileName}” has no heading row. The first row must name the columns.',
  },
  'table.repeated-column': {
    status: 422,
    vi: 'Bảng trong “{fileName}” có hai cột cùng tên “{column}”. Đặt tên khác nhau rồi gửi lại.',
    en: 'The table in “{fileName}” has two columns named “{column}”. Give them different names and send it again.',
  },
  'table.too-large': {
    status: 413,
    vi: 'Bảng trong “{fileName}” vượt {rows} dòng hoặc {columns} cột. Chia thành nhiều tệp nhỏ hơn.',
    en: 'The table in “{fileName}” exceeds {rows} rows or {columns} columns. Split it into smaller files.',
  },
} as const satisfies Record<string, ProblemRow>;
