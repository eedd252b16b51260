import type { CaseStage } from '#domain/case/case-stage.ts';
import type { ProtectionDuty } from '#domain/case/protection.ts';

type Words = { vi: string; en: string };

const STAGES: Readonly<Record<CaseStage, Words>> = {
  investigation: { vi: 'điều tra', en: 'investigation' },
  concluded: { vi: 'đã kết luận điều tra', en: 'investigation concluded' },
  prosecution: { vi: 'truy tố', en: 'prosecution' },
  indicted: { vi: 'đã có cáo trạng', en: 'indicted' },
  trial: { vi: 'xét xử sơ thẩm', en: 'trial at first instance' },
  judged: { vi: 'đã tuyên án sơ thẩm', en: 'judged at first instance' },
  appeal: { vi: 'phúc thẩm', en: 'appeal' },
  'in-force': { vi: 'bản án đã có hiệu lực', en: 'judgment in force' },
  ended: { vi: 'đã kết thúc', en: 'ended' },
};

const DUTIES: Readonly<Record<ProtectionDuty, Words>> = {
  'support-person': { vi: 'người hỗ trợ', en: 'support person' },
  'legal-aid-offered': { vi: 'trợ giúp pháp lý', en: 'legal aid' },
  'contact-avoided': { vi: 'không tiếp xúc với bị can', en: 'no contact with the accused' },
  'closed-hearing-asked': { vi: 'hỏi về xét xử kín', en: 'asked about a closed hearing' },
};

/** A stage as a refusal names it, in both languages. */
export function sayStage(stage: CaseStage): { stageVi: string; stageEn: string } {
  return { stageVi: STAGES[stage].vi, stageEn: STAGES[stage].en };
}

/** What is not done for a victim, as a refusal names it. */
export function sayDuties(duties: readonly ProtectionDuty[]) {
  const words = duties.map((one) => DUTIES[one]);
  return {
    dutiesVi: words.map(({ vi }) => vi).join('; '),
    dutiesEn: words.map(({ en }) => en).join('; '),
  };
}
