/** Why the rules of tips say no, in both languages; the problem table takes its rows from here. */
export const TIP_REFUSALS = {
  'tip.not-in-state': {
    vi: 'Nguồn tin không còn ở bước này. Tải lại để xem tình trạng hiện nay.',
    en: 'The tip is no longer at this step. Load it again to see where it stands.',
  },
  'tip.dated-in-future': {
    vi: 'Thời điểm này chưa tới. Ghi thời điểm việc đã thực sự diễn ra.',
    en: 'That moment has not come. Enter when it really happened.',
  },
  'tip.named-day-late': {
    vi: 'Ngày xác định không thuộc thẩm quyền, hoặc ngày nhận được đề nghị, không thể sau thời điểm của việc này.',
    en: 'The day of the finding, or on which the request arrived, cannot lie after the moment of this act.',
  },
  'tip.dated-before-chain': {
    vi: 'Thời điểm này trước một mốc đã ghi của nguồn tin. Kiểm tra lại ngày, giờ.',
    en: 'That moment lies before one already on record. Check day and hour.',
  },
  'tip.decision-without-office': {
    vi: 'Quyết định này phải nêu người có thẩm quyền: cấp trưởng hoặc cấp phó của cơ quan mà luật quy định.',
    en: 'This decision must name who took it: head or deputy of the body that the rule names.',
  },
  'tip.petition-not-here': {
    vi: 'Kiến nghị khởi tố chỉ do cơ quan điều tra hoặc viện kiểm sát vào sổ. Chọn nơi chuyển đến ngay trong ngày.',
    en: 'A petition to prosecute is registered by the investigating body or the procuracy only. Choose where it goes today.',
  },
  'tip.discovery-not-here': {
    vi: 'Cơ quan này không ghi “phát hiện trực tiếp”; ghi là tin báo về tội phạm.',
    en: 'This body does not enter direct discovery; enter it as a report of crime.',
  },
  'tip.not-competent': {
    vi: 'Cơ quan đang giữ không có thẩm quyền giải quyết loại nguồn tin này; chuyển đến cơ quan có thẩm quyền.',
    en: 'The body that holds it may not resolve this kind of tip; transfer it to the competent one.',
  },
  'tip.reporter-unknown': {
    vi: 'Không rõ người báo tin nên không có việc thông báo này.',
    en: 'The reporter is not known, so this notice does not arise.',
  },
  'tip.offence-required': {
    vi: 'Nêu điều luật nghi vấn trước: mức độ nghiêm trọng và thẩm quyền tính từ đó.',
    en: 'Name the suspected offence first: class and competence follow from it.',
  },
  'tip.limit-still-running': {
    vi: 'Chỉ làm được khi đã hết thời hạn giải quyết (Điều 148 BLTTHS); tạm đình chỉ không phải là tạm dừng.',
    en: 'Only once the time limit has run out (BLTTHS Article 148); suspending is no pause button.',
  },
  'tip.limit-passed': {
    vi: 'Thời hạn đã hết nên không kéo dài được nữa.',
    en: 'The time limit has run out, so it can no longer be prolonged.',
  },
  'tip.prolonged-already': {
    vi: 'Đã kéo dài một lần; luật không cho kéo dài thêm.',
    en: 'It was prolonged once; the law allows no more.',
  },
  'tip.not-prolonged-yet': {
    vi: 'Chỉ đề nghị gia hạn sau khi đã kéo dài đến 02 tháng.',
    en: 'More time is asked of the procuracy only after the prolongation to two months.',
  },
  'tip.extension-asked': {
    vi: 'Đã gửi đề nghị gia hạn; đang chờ Viện kiểm sát trả lời.',
    en: 'More time has been asked for; the procuracy has yet to answer.',
  },
  'tip.extension-answered': {
    vi: 'Viện kiểm sát đã trả lời đề nghị gia hạn; không có lần thứ hai.',
    en: 'The procuracy has answered the request; there is no second one.',
  },
  'tip.no-extension-request': {
    vi: 'Chưa có đề nghị gia hạn để trả lời.',
    en: 'There is no request for more time to answer.',
  },
  'tip.own-limit-after-resuming': {
    vi: 'Sau khi phục hồi chỉ còn 01 tháng, không kéo dài, không gia hạn.',
    en: 'After resuming there is one month, neither prolonged nor extended.',
  },
  'tip.own-limit-after-cancellation': {
    vi: 'Thời hạn ban đầu đã kết thúc bằng quyết định không khởi tố; sau khi bị hủy có thời hạn riêng, không kéo dài, gia hạn ở đây.',
    en: 'The first limit ended with the decision not to open; after its cancellation another one runs, which is not lengthened here.',
  },
  'tip.nothing-to-send': {
    vi: 'Chưa có quyết định nào để gửi.',
    en: 'There is no decision to send yet.',
  },
  'tip.no-surrender': {
    vi: 'Chưa ghi việc tự thú, đầu thú nào để thông báo.',
    en: 'No surrender is on record to tell of.',
  },
  'tip.no-dispute': {
    vi: 'Chưa có tranh chấp thẩm quyền để giải quyết.',
    en: 'There is no dispute on competence to settle.',
  },
  'tip.no-open-request': {
    vi: 'Không có yêu cầu nào của viện kiểm sát chờ trả lời.',
    en: 'No request of the procuracy waits for an answer.',
  },
  'tip.no-remedy-asked': {
    vi: 'Viện kiểm sát chưa yêu cầu khắc phục bằng văn bản.',
    en: 'The procuracy has not asked in writing for a remedy.',
  },
  'tip.remedy-still-open': {
    vi: 'Chỉ trực tiếp giải quyết khi quá 15 ngày từ yêu cầu khắc phục bằng văn bản mà chưa khắc phục.',
    en: 'The procuracy takes it only when 15 days have passed since its written request without a remedy.',
  },
  'tip.not-taken-by-procuracy': {
    vi: 'Viện kiểm sát chưa quyết định trực tiếp giải quyết.',
    en: 'The procuracy has not decided to resolve it itself.',
  },
  'tip.no-cancellation': {
    vi: 'Viện kiểm sát chưa có quyết định hủy nào để gửi, nhận.',
    en: 'There is no cancellation by the procuracy to send or receive.',
  },
  'tip.cancellation-received': {
    vi: 'Đã ghi nhận quyết định hủy; thời hạn giải quyết tiếp tính từ lần nhận đó.',
    en: 'Receipt of the cancellation is on record; the limit to finish runs from then.',
  },
  'tip.no-referral': {
    vi: 'Nguồn tin này không do Tổng đài 111 chuyển.',
    en: 'This tip was not referred by the national line 111.',
  },
  'tip.referral-answered': {
    vi: 'Tổng đài 111 đã được trả lời.',
    en: 'The national line 111 has been answered.',
  },
  'tip.transfer-to-self': {
    vi: 'Nguồn tin đang ở cơ quan này rồi.',
    en: 'The tip is already with that body.',
  },
  'tip.takes-no-transfer': {
    vi: 'Cơ quan này không giải quyết nguồn tin về tội phạm. Chọn cơ quan điều tra, Viện kiểm sát, bộ đội biên phòng hoặc công an.',
    en: 'That body does not resolve tips. Choose an investigating body, a procuracy, the border guard or the police.',
  },
  'tip.archive-too-early': {
    vi: 'Hồ sơ tạm đình chỉ chỉ được đưa vào lưu trữ từ ngày {day}, khi đủ 02 năm; trong thời gian đó tiếp tục rà soát.',
    en: 'The file of a suspended tip may be archived from {day}, when two years have passed; until then it is kept under review.',
  },
  'tip.archived-already': {
    vi: 'Hồ sơ đã được đưa vào lưu trữ.',
    en: 'The file is in the archive already.',
  },
  'tip.transfer-ordered': {
    vi: 'Việc chuyển này theo quyết định giải quyết tranh chấp thẩm quyền của viện kiểm sát nên không rút lại được.',
    en: 'This transfer follows the procuracy’s decision on competence and cannot be recalled.',
  },
  'tip.transfer-over': {
    vi: 'Nơi nhận đã tiếp nhận nguồn tin, hoặc việc chuyển đã được rút lại. Nếu cần giải quyết ở đây, đề nghị cơ quan đang giữ chuyển lại.',
    en: 'The tip has been taken over, or the transfer was recalled already. If it belongs here, ask the body that holds it to transfer it back.',
  },
  'tip.gone-elsewhere': {
    vi: 'Nguồn tin vừa được chuyển đi, hoặc nơi chuyển vừa rút lại việc chuyển, nên không còn ở cơ quan anh/chị.',
    en: 'The tip has just moved on, or the sender has just recalled the transfer: it is no longer with your body.',
  },
  'tip.merge-into-self': {
    vi: 'Không nhập một nguồn tin vào chính nó hoặc vào một tin đã nhập.',
    en: 'A tip is not merged into itself or into one that was merged.',
  },
  'tip.main-merged': {
    vi: 'Tin chính đã nhập vào tin khác. Hoàn tác việc nhập của tin chính trước.',
    en: 'The main tip was itself merged into another. Undo that merge first.',
  },
  'tip.main-in-transfer': {
    vi: 'Tin chính đang được chuyển. Tiếp nhận tin chính, hoặc chờ nơi chuyển rút lại, rồi hoàn tác.',
    en: 'The main tip is on its way. Take it over, or wait for its sender to recall it, then undo the merge.',
  },
  'tip.main-left': {
    vi: 'Tin chính đã chuyển ra ngoài tỉnh cùng nội dung của tin này nên không tách lại được. Tiếp nhận nội dung này thành nguồn tin mới.',
    en: 'The main tip has left the province with what this one says, so they cannot be parted again. Receive the matter as a new tip.',
  },
  'tip.not-merged': {
    vi: 'Nguồn tin này chưa nhập vào tin nào.',
    en: 'This tip is not merged.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type TipRefusal = keyof typeof TIP_REFUSALS;
