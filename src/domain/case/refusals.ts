/** What each refusal of the case rules tells the reader; `{name}` stands for a parameter. */
export const CASE_REFUSALS = {
  'case.not-in-stage': {
    vi: 'Vụ án đang ở giai đoạn “{stageVi}”, không ghi được việc này.',
    en: 'The case is at the stage “{stageEn}”, so this cannot be recorded.',
  },
  'case.not-holder': {
    vi: 'Hồ sơ đang ở cơ quan khác; chỉ cơ quan đang giữ hồ sơ mới ghi được.',
    en: 'Another body holds the file; only the body that holds it may record this.',
  },
  'case.wrong-office': {
    vi: 'Quyết định này không thuộc thẩm quyền của người ký đã chọn.',
    en: 'The office chosen may not take this decision.',
  },
  'case.suspended': {
    vi: 'Vụ án đang tạm đình chỉ; phục hồi trước.',
    en: 'The case is suspended; resume it first.',
  },
  'case.not-suspended': {
    vi: 'Vụ án không ở trạng thái tạm đình chỉ.',
    en: 'The case is not suspended.',
  },
  'case.limit-not-expired': {
    vi: 'Thời hạn chưa hết: chỉ được tạm đình chỉ khi hết hạn, trừ trường hợp bị can mắc bệnh.',
    en: 'The limit has not ended: suspension comes only after it, illness excepted.',
  },
  'case.wanted-first': {
    vi: 'Phải ra quyết định truy nã trước khi tạm đình chỉ vì không biết bị can ở đâu.',
    en: 'A wanted notice must come before suspension for whereabouts unknown.',
  },
  'case.no-extension-left': {
    vi: 'Không còn lần gia hạn nào cho thời hạn này.',
    en: 'No extension of this limit is left.',
  },
  'case.returned-too-often': {
    vi: 'Đã trả hồ sơ hết số lần luật cho phép.',
    en: 'The file has been returned as often as the law allows.',
  },
  'case.trial-not-decided': {
    vi: 'Chưa có quyết định đưa vụ án ra xét xử.',
    en: 'There is no decision to try the case yet.',
  },
  'case.trial-decided-already': {
    vi: 'Đã có quyết định đưa vụ án ra xét xử.',
    en: 'There is a decision to try the case already.',
  },
  'case.no-minor-accused': {
    vi: 'Vụ án không có bị can dưới 18 tuổi: thời hạn vẫn đầy đủ, không có gì để khôi phục.',
    en: 'No accused in this case is under 18: the limits are full already.',
  },
  'case.full-limit-already': {
    vi: 'Vụ án đã được áp dụng thời hạn đầy đủ.',
    en: 'The full limits already apply to the case.',
  },
  'case.absent-already': {
    vi: 'Bị can này đang được tiến hành tố tụng vắng mặt.',
    en: 'The proceedings already go on in the absence of this accused.',
  },
  'case.extension-too-long': {
    vi: 'Luật chỉ cho gia hạn đến hết ngày {most}. Sửa lại ngày, hoặc để trống để lấy ngày này.',
    en: 'The law allows an extension to the end of {most} only. Correct the day, or leave it empty to take that day.',
  },
  'case.extension-not-longer': {
    vi: 'Thời hạn hiện đến hết ngày {from}; ngày gia hạn phải sau ngày đó.',
    en: 'The limit now ends on {from}; an extension ends after that day.',
  },
  'case.no-accused': {
    vi: 'Vụ án chưa có bị can.',
    en: 'The case has no accused yet.',
  },
  'case.not-about-one': {
    vi: 'Quyết định này là của cả vụ án, không ghi riêng cho một bị can.',
    en: 'This decision is about the whole case, not about one accused.',
  },
  'case.defendants-incomplete': {
    vi: 'Bản án phải nêu kết quả của từng bị cáo đang được xét xử, mỗi người một lần.',
    en: 'A judgment gives the outcome of every defendant on trial, each once.',
  },
  'case.acquitted-stays': {
    vi: 'Phúc thẩm không sửa từ không có tội thành có tội; phải hủy bản án để điều tra lại hoặc xét xử lại.',
    en: 'An appeal court does not convict whom the first court acquitted; it annuls the judgment instead.',
  },
  'case.charge-approved-already': {
    vi: 'Quyết định khởi tố bị can này đã được phê chuẩn.',
    en: 'The charge against this accused has been approved already.',
  },
  'case.procuracy-answers': {
    vi: 'Chỉ Viện kiểm sát đang kiểm sát vụ án mới ghi được việc này.',
    en: 'Only the procuracy that supervises the case may record this.',
  },
  'case.supplement-asked-already': {
    vi: 'Viện kiểm sát đã yêu cầu bổ sung tài liệu cho quyết định khởi tố này và chưa nhận được.',
    en: 'The procuracy has asked for more about this charge already, and has not received it.',
  },
  'case.supplement-not-asked': {
    vi: 'Không có yêu cầu bổ sung nào đang chờ tài liệu về bị can này.',
    en: 'Nothing more was asked for about this accused, or it has come already.',
  },
  'case.no-approval-awaited': {
    vi: 'Không có lệnh, quyết định nào của bị can này đang chờ Viện kiểm sát phê chuẩn.',
    en: 'No order or decision against this accused awaits the approval of the procuracy.',
  },
  'case.notice-names-accused': {
    vi: 'Chọn bị can: lệnh, quyết định gửi phê chuẩn là của từng người.',
    en: 'Choose the accused: what is sent for approval is about one person each.',
  },
  'case.extension-of-other-body': {
    vi: 'Gia hạn tạm giữ do cơ quan đã ra quyết định tạm giữ ghi; gia hạn tạm giam do Viện kiểm sát, ở giai đoạn xét xử do Tòa án.',
    en: 'An extension of custody is recorded by the body that issued it; of a detention by the procuracy, at the trial by the court.',
  },
  'case.wanted-already': {
    vi: 'Đang truy nã bị can này; ghi kết quả truy nã trước khi ra quyết định mới.',
    en: 'This accused is wanted already; record how that notice ended first.',
  },
  'case.measure-already': {
    vi: 'Bị can đang bị áp dụng biện pháp này; gia hạn, hoặc ghi kết thúc biện pháp cũ trước.',
    en: 'This measure applies to the accused already; extend it, or record its end first.',
  },
  'case.victim-already': {
    vi: 'Mã nạn nhân {code} đã có trong vụ án này.',
    en: 'The victim code {code} stands in this case already.',
  },
  'case.designated-already': {
    vi: 'Vụ án đã được đề nghị hoặc xác định như vậy; thống nhất hoặc thôi đề nghị cũ trước.',
    en: 'The case is proposed or designated so already; agree to that proposal or end it first.',
  },
  'case.receipt-already': {
    vi: 'Đã ghi ngày bị cáo này nhận bản án hoặc ngày niêm yết.',
    en: 'The day on which this defendant received the judgment is recorded already.',
  },
  'case.no-decision': {
    vi: 'Vụ án chưa có quyết định tạm đình chỉ, đình chỉ của Tòa án cấp sơ thẩm để kháng cáo, kháng nghị.',
    en: 'No court of first instance has suspended or stayed this case: there is no decision to appeal.',
  },
  'case.decision-receipt-already': {
    vi: 'Đã ghi ngày bị cáo này nhận quyết định.',
    en: 'The day on which this defendant received the decision is recorded already.',
  },
  'case.duty-not-owed': {
    vi: 'Không có thời hạn nào đang chờ việc này của cơ quan anh/chị. Việc đã được ghi, hoặc do cơ quan khác làm.',
    en: 'No limit waits for this from your body: it is recorded already, or it is another body’s to do.',
  },
  'case.appeal-day': {
    vi: 'Ngày kháng cáo, kháng nghị nằm từ ngày tuyên án hoặc ra quyết định ({first}) đến ngày ghi ({last}).',
    en: 'An appeal or protest is lodged between the judgment or decision ({first}) and the day it is recorded ({last}).',
  },
  'case.appeal-open': {
    vi: 'Còn kháng cáo, kháng nghị hoặc còn người trong thời hạn kháng cáo: bản án chưa có hiệu lực.',
    en: 'An appeal or protest is open, or somebody may still appeal: the judgment is not in force.',
  },
  'case.no-appeal': {
    vi: 'Không có kháng cáo, kháng nghị để chuyển lên cấp phúc thẩm.',
    en: 'There is no appeal or protest to send up.',
  },
  'case.hand-over-pending': {
    vi: 'Hồ sơ đã chuyển, đang chờ bên nhận; chưa làm được việc khác.',
    en: 'The file is on its way and awaits its receiver; nothing else may be done.',
  },
  'case.no-hand-over': {
    vi: 'Không có hồ sơ nào đang chờ nhận.',
    en: 'No file awaits receipt.',
  },
  'case.no-such-way': {
    vi: 'Từ giai đoạn này không chuyển hồ sơ theo cách đó.',
    en: 'A file does not go that way from this stage.',
  },
  'case.papers-complete': {
    vi: 'Hồ sơ đủ tài liệu; chỉ từ chối nhận khi thiếu tài liệu hoặc chưa giao kết luận, cáo trạng.',
    en: 'The file is complete; it is refused only where a paper is missing or was not served.',
  },
  'case.before-last-event': {
    vi: 'Thời điểm này trước việc đã ghi gần nhất (ngày {last}). Sửa lại ngày, giờ.',
    en: 'This moment lies before the last act recorded ({last}). Correct the day and hour.',
  },
  'case.in-future': {
    vi: 'Thời điểm ở tương lai: chỉ ghi việc đã xảy ra. Sửa lại ngày, giờ.',
    en: 'The moment lies in the future: only what has happened is recorded. Correct the day and hour.',
  },
  'case.absentia-not-yet': {
    vi: 'Điều tra, truy tố, xét xử vắng mặt chỉ có từ ngày 01/7/2025.',
    en: 'Proceedings in absence exist only since 1 July 2025.',
  },
  'case.absentia-wanted-first': {
    vi: 'Chỉ tiến hành vắng mặt khi đã truy nã mà không bắt được, hoặc bị can ở nước ngoài không triệu tập được.',
    en: 'Proceedings in absence need a wanted notice in vain, or an accused abroad who cannot be summoned.',
  },
  'case.border-guard-passes-on': {
    vi: 'Bộ đội Biên phòng chỉ giữ vụ án ít nghiêm trọng, quả tang, rõ ràng; vụ khác phải chuyển cơ quan điều tra có thẩm quyền.',
    en: 'The border guard keeps less serious, flagrant and clear cases only; others go to the competent investigating body.',
  },
  'case.result-required': {
    vi: 'Chọn kết quả xét xử phúc thẩm.',
    en: 'Choose the outcome of the appeal.',
  },
  'case.review-required': {
    vi: 'Bản án đã có hiệu lực chỉ bị hủy theo giám đốc thẩm hoặc tái thẩm; chọn một.',
    en: 'A judgment in force is set aside by cassation or reopening only; choose one.',
  },
  'case.not-to-reopen': {
    vi: 'Vụ án kết thúc như vậy thì không phục hồi ở đây.',
    en: 'A case that ended this way is not reopened here.',
  },
  'case.protection-unanswered': {
    vi: 'Chưa trả lời bảng kiểm bảo vệ nạn nhân cho việc này: {victims}.',
    en: 'The protection check of this step is unanswered for: {victims}.',
  },
  'case.offence-unknown': {
    vi: 'Danh mục tội danh ngày đó không có điều, khoản này.',
    en: 'The catalogue of that day has no such article and paragraph.',
  },
  'case.not-competent': {
    vi: 'Cơ quan hoặc người này không có thẩm quyền khởi tố, điều tra tội danh đó.',
    en: 'This body or officer may not open or investigate that offence.',
  },
  'case.merge-not-possible': {
    vi: 'Chỉ nhập các vụ do cùng cơ quan đang điều tra, hoặc cùng Viện kiểm sát đang giữ để quyết định truy tố; không nhập vụ vào chính nó, không nhập vụ Tòa án vừa trả.',
    en: 'Only cases investigated by one body, or held by one procuracy for its decision, are merged; never one into itself, and none that a court has just sent back.',
  },
  'case.merge-stages-differ': {
    vi: 'Hai vụ đang ở hai giai đoạn khác nhau, không nhập được: chỉ nhập khi cả hai cùng điều tra hoặc cùng truy tố.',
    en: 'The two cases stand at different stages and are not merged: both must be under investigation, or both with the procuracy.',
  },
  'case.split-not-possible': {
    vi: 'Phải để lại ít nhất một bị can ở vụ cũ và tách ít nhất một bị can.',
    en: 'At least one accused must stay and at least one must go.',
  },
  'case.names-closed': {
    vi: 'Bản cài đặt này chỉ lưu ngày tháng và số liệu của vụ án, không lưu tên.',
    en: 'This installation keeps dates and figures of cases only, no names.',
  },
  'case.not-issuer': {
    vi: 'Chỉ cơ quan ban hành văn bản mới gắn văn bản với bước hoặc đính kèm bản đã ký.',
    en: 'Only the agency that issues a paper ties it to a step or attaches its signed copy.',
  },
  'case.copies-closed': {
    vi: 'Bản cài đặt này chỉ lưu ngày tháng và số liệu của vụ án, không lưu tệp đính kèm.',
    en: 'This installation keeps dates and figures of cases only, no attached files.',
  },
  'case.paper-unnumbered': {
    vi: 'Văn thư cấp số xong mới đính kèm bản đã ký.',
    en: 'The signed copy is attached once the clerk has given the number.',
  },
  'case.paper-of-other-body': {
    vi: 'Loại văn bản này do cơ quan tiến hành tố tụng khác ban hành.',
    en: 'Another body issues papers of this kind.',
  },
  'case.paper-does-not-fit': {
    vi: 'Loại văn bản này không thuộc bước đã chọn.',
    en: 'This kind of paper does not belong to the step chosen.',
  },
  'case.name-in-text': {
    vi: 'Nội dung trao đổi có tên hoặc số nhận dạng người. Bỏ đi rồi gửi lại.',
    en: 'The text to be shared holds a name or an identifying number. Remove it.',
  },
  'case.measure-ended': {
    vi: 'Biện pháp này đã kết thúc.',
    en: 'This measure has ended.',
  },
  'case.custody-three-times': {
    vi: 'Tạm giữ được gia hạn nhiều nhất hai lần.',
    en: 'Custody is extended twice at most.',
  },
  'case.accused-over': {
    vi: 'Bị can này đã có kết quả trong vụ án.',
    en: 'This accused has an outcome in the case already.',
  },
  'hearing.reason-required': {
    vi: 'Phiên tòa như vậy có thể để lộ nạn nhân hoặc người dưới 18 tuổi ({warningsVi}). Chọn lý do.',
    en: 'Such a hearing may expose a victim or a minor ({warningsEn}). Choose a reason.',
  },
  'hearing.mobile-and-closed': {
    vi: 'Xét xử kín không tổ chức lưu động.',
    en: 'A closed hearing is not held as a mobile one.',
  },
  'hearing.not-set': {
    vi: 'Phiên tòa này không ở trạng thái đã mở lịch.',
    en: 'This hearing is not on the calendar.',
  },
  'case-content.two-persons': {
    vi: 'Cần người quản trị thứ hai xác nhận; không tự xác nhận đề nghị của mình.',
    en: 'A second administrator must confirm; nobody confirms an own proposal.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type CaseRefusal = keyof typeof CASE_REFUSALS;

/** A refusal with what fills its sentence. */
export type Refused = {
  ok: false;
  refusal: CaseRefusal;
  params: Record<string, string | number>;
};

/** Refuses with a code of the case rules. */
export function refuseCase(
  refusal: CaseRefusal,
  params: Record<string, string | number> = {},
): Refused {
  return { ok: false, refusal, params };
}
