/** What each refusal of the programme's rules tells the reader; `{name}` stands for a parameter. */
export const PROGRAMME_REFUSALS = {
  'task.not-in-state': {
    vi: 'Nhiệm vụ đang ở trạng thái “{state}”, không làm được việc này. Tải lại để xem trạng thái mới.',
    en: 'The task is “{state}”, so this cannot be done. Reload to see its present state.',
  },
  'task.reason-required': {
    vi: 'Cần ghi lý do.',
    en: 'Please give a reason.',
  },
  'task.progress-out-of-range': {
    vi: 'Tiến độ là số nguyên từ 0 đến 100.',
    en: 'Progress is a whole number from 0 to 100.',
  },
  'task.progress-fell': {
    vi: 'Tiến độ thấp hơn lần trước ({last} %). Ghi rõ vì sao.',
    en: 'Progress is lower than last time ({last} %). Say why.',
  },
  'task.progress-empty': {
    vi: 'Ghi kết quả bằng lời hoặc đính kèm minh chứng.',
    en: 'Describe the progress or attach evidence.',
  },
  'task.result-required': {
    vi: 'Ghi kết quả đã làm được trước khi báo hoàn thành.',
    en: 'State the result before reporting the task done.',
  },
  'task.extension-without-deadline': {
    vi: 'Nhiệm vụ này không có thời hạn nên không gia hạn được.',
    en: 'This task has no deadline to extend.',
  },
  'task.extension-not-later': {
    vi: 'Hạn mới phải sau hạn hiện nay ({lastDay}).',
    en: 'The new deadline must be after the present one ({lastDay}).',
  },
  'task.extension-in-past': {
    vi: 'Hạn mới phải từ hôm nay trở đi.',
    en: 'The new deadline must not be in the past.',
  },
  'card.already-received': {
    vi: 'Kế hoạch này đã được nhận ngày {on}.',
    en: 'This plan was already received on {on}.',
  },
  'card.withdrawn': {
    vi: 'Kế hoạch này đã được thu hồi.',
    en: 'This plan has been withdrawn.',
  },
  'report.not-in-state': {
    vi: 'Báo cáo đang ở trạng thái “{state}”, không làm được việc này. Tải lại để xem.',
    en: 'The report is “{state}”, so this cannot be done. Reload to see it.',
  },
  'difficulty.not-in-state': {
    vi: 'Khó khăn, vướng mắc đang ở trạng thái “{state}”, không làm được việc này.',
    en: 'The difficulty is “{state}”, so this cannot be done.',
  },
  'difficulty.text-required': {
    vi: 'Cần ghi nội dung.',
    en: 'Please write the text.',
  },
  'conclusion.agency-required': {
    vi: 'Chọn cơ quan thực hiện kết luận này.',
    en: 'Choose the agency that carries out this conclusion.',
  },
  'conclusion.text-required': {
    vi: 'Kết luận chưa có nội dung.',
    en: 'The conclusion has no text.',
  },
  'conclusion.deadline-before-meeting': {
    vi: 'Thời hạn phải từ ngày họp ({on}) trở đi.',
    en: 'The deadline must not be before the meeting ({on}).',
  },
  'campaign.window-reversed': {
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    en: 'The last day must not be before the first.',
  },
  'pilot.window-reversed': {
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    en: 'The last day must not be before the first.',
  },
  'pilot.not-finished': {
    vi: 'Chỉ đánh giá khi thời gian thí điểm đã bắt đầu.',
    en: 'A pilot is reviewed once it has begun.',
  },
  'pilot.text-required': {
    vi: 'Ghi nội dung đánh giá.',
    en: 'Please write the review.',
  },
  'pilot.already-reviewed': {
    vi: 'Đã có đánh giá cho lần thí điểm này.',
    en: 'This pilot already has its review.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type ProgrammeRefusal = keyof typeof PROGRAMME_REFUSALS;
