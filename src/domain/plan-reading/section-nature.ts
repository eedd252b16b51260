import { beginsAgency } from './agencies.ts';
import { readWholeList } from './whole-lists.ts';

/** What the paragraphs under a heading do: order work, state aims, list things, or only describe. */
export type SectionNature = 'work' | 'aims' | 'list' | 'money' | 'neutral';

const WORK =
  /nhiệm vụ|giải pháp|phân công|tổ chức thực hiện|tổ chức triển khai|triển khai thực hiện|trách nhiệm|biện pháp|nội dung|hoạt động|tiến độ|chế độ (?:thông tin|báo cáo)|thông tin,? báo cáo|công tác|tổ chức|thực hiện/iu;
const AIMS_FIRST =
  /^(?:\P{L}*(?:các|về|những|một số)\s+)?(?:mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|phương châm|nguyên tắc|định hướng|tầm nhìn|ý nghĩa|kết quả cần đạt|tôn chỉ)/iu;
const AIMS_ANY = /mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|phương châm/iu;
const DESCRIPTION =
  /^(?:\P{L}*)(?:đặc điểm|tình hình|thực trạng|đánh giá tình hình|dự báo|sự cần thiết|căn cứ|cơ sở pháp lý|kết quả đạt được|tồn tại|khó khăn|nguyên nhân|bối cảnh|thuận lợi|ưu điểm|hạn chế)/iu;
const LIST =
  /^(?:\P{L}*)(?:(?:một số|các|về)\s+)?(?:phạm vi|đối tượng|tuyến|địa bàn|khu vực|thời gian|địa điểm|thành phần|chủ đề|khẩu hiệu|thông điệp|tiêu chí|số lượng|tên gọi|hình thức tuyên truyền$|các đối tượng|nhóm đối tượng|khung thời gian|quy mô|phụ lục|giải thích|danh mục|danh sách)/iu;
const MONEY =
  /^(?:\P{L}*(?:về|nguồn)\s+)?(?:kinh phí|nguồn kinh phí|nguồn lực|nguồn vốn|dự toán|tài chính|cơ chế tài chính)/iu;

/** The nature a heading has by its own words; "neutral" leaves it to the heading above. */
export function natureOfHeading(heading: string): SectionNature {
  if (readWholeList(heading) !== null) {
    return 'work';
  }
  if (findOrdered(heading) !== null) {
    return 'work';
  }
  if (AIMS_FIRST.test(heading)) {
    return /nhiệm vụ|giải pháp|nội dung/iu.test(heading) && !/^yêu cầu/iu.test(heading)
      ? 'work'
      : 'aims';
  }
  if (DESCRIPTION.test(heading)) {
    return 'list';
  }
  if (LIST.test(heading) && !/nhiệm vụ|giải pháp|phân công/iu.test(heading)) {
    return 'list';
  }
  if (MONEY.test(heading)) {
    return 'money';
  }
  if (
    /phân công|nhiệm vụ|giải pháp|nội dung|tổ chức thực hiện|trách nhiệm|biện pháp|chế độ (?:thông tin|báo cáo)/iu.test(
      heading,
    )
  ) {
    return 'work';
  }
  return AIMS_ANY.test(heading) && !WORK.test(heading) ? 'aims' : 'neutral';
}

/** “Ủy ban nhân dân tỉnh yêu cầu các sở, ngành:”: the bodies that the title orders. */
export function findOrdered(heading: string): string | null {
  const order = /(?<=\p{L}\s)(?<!và\s)(?:yêu cầu|đề nghị|giao)\s+/u.exec(heading);
  const at = order === null ? 0 : order.index + order[0].length;
  return order !== null &&
    beginsAgency(heading, at) &&
    readWholeList(heading.slice(0, order.index)) !== null
    ? heading.slice(order.index)
    : null;
}

/** Whether a top heading speaks of work in its own words. */
export function speaksOfWork(heading: string): boolean {
  return WORK.test(heading);
}
