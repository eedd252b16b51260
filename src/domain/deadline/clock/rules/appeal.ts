import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, inForce } from '#domain/deadline/clock/rules/in-force.ts';

const group = 'appeal';
const IN_FORCE = [{ kind: 'case.in-force' }] as const;
const HIGHER = { vi: 'Viện kiểm sát cấp trên trực tiếp', en: 'the next-higher procuracy' };
const HIGH_COURT = {
  vi: 'Tòa án nhân dân cấp cao (đến 30/6/2025), sau đó có lẽ Tòa Phúc thẩm TAND tối cao',
  en: 'the high court (to 30/6/2025), since then presumably the Appeal Court of the Supreme Court',
};
const HIGH_COURT_NOTE = {
  vi: 'Tòa án cấp cao kết thúc ngày 01/7/2025; mức này có chuyển cho Tòa Phúc thẩm TAND tối cao không: chưa kiểm chứng.',
  en: 'High courts ended on 1/7/2025; whether this length passed to the Appeal Court of the Supreme Court is unverified.',
};

const DECISIONS_NOTE = {
  vi: 'Tính cho quyết định tạm đình chỉ, đình chỉ của Tòa án cấp sơ thẩm (330.2, chưa kiểm chứng).',
  en: 'Counted for decisions of the first court to suspend or stay (330.2, unverified).',
};

/** Appeal, protest and the appeal court (law note §3.5). */
export const APPEAL: readonly ClockRule[] = [
  {
    id: 'X-07',
    group,
    nature: 'right',
    name: { vi: 'Kháng cáo bản án', en: 'Appeal against the judgment' },
    trigger: {
      vi: 'Tuyên án (người vắng mặt: ngày nhận hoặc niêm yết bản án)',
      en: 'Pronouncement (for absent parties: receipt or posting)',
    },
    holder: HOLDERS.party,
    starts: { on: [{ kind: 'case.judged' }, { kind: 'case.judgment-received' }] },
    scope: 'person',
    met: [{ kind: 'case.appealed', where: { of: ['judgment'] } }],
    stopped: IN_FORCE,
    versions: inForce({ days: 15 }, cite('BLTTHS', '333.1', '333.3'), {
      certainty: 'verified',
      note: {
        vi: 'Ngày kháng cáo là ngày dấu bưu điện hoặc ngày trại tạm giam nhận đơn (333.3, 134.2).',
        en: 'Filed on the postmark date, or the day the detention facility receives it (333.3, 134.2).',
      },
    }),
  },
  {
    id: 'X-08',
    group,
    nature: 'right',
    name: { vi: 'Kháng cáo quyết định', en: 'Appeal against a decision' },
    trigger: { vi: 'Nhận quyết định', en: 'Receipt of the decision' },
    holder: HOLDERS.party,
    starts: { on: [{ kind: 'case.decision-received' }] },
    scope: 'person',
    met: [{ kind: 'case.appealed', where: { of: ['decision'] } }],
    versions: inForce({ days: 7 }, cite('BLTTHS', '333.2'), { note: DECISIONS_NOTE }),
  },
  {
    id: 'X-09',
    group,
    nature: 'right',
    name: { vi: 'Kháng nghị bản án', en: 'Protest against the judgment' },
    trigger: { vi: 'Tuyên án', en: 'Pronouncement' },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'case.judged' }] },
    met: [{ kind: 'case.protested', where: { of: ['judgment'], level: ['same'] } }],
    stopped: IN_FORCE,
    versions: inForce({ days: 15 }, cite('BLTTHS', '337.1'), {
      variants: [
        {
          name: 'higher',
          words: HIGHER,
          length: { days: 30 },
          when: 'beside',
          met: [{ kind: 'case.protested', where: { of: ['judgment'], level: ['higher'] } }],
        },
      ],
    }),
  },
  {
    id: 'X-10',
    group,
    nature: 'right',
    name: { vi: 'Kháng nghị quyết định', en: 'Protest against a decision' },
    trigger: { vi: 'Ra quyết định', en: 'The decision is issued' },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'case.decision-issued' }] },
    met: [{ kind: 'case.protested', where: { of: ['decision'], level: ['same'] } }],
    versions: inForce({ days: 7 }, cite('BLTTHS', '337.2'), {
      note: DECISIONS_NOTE,
      variants: [
        {
          name: 'higher',
          words: HIGHER,
          length: { days: 15 },
          when: 'beside',
          met: [{ kind: 'case.protested', where: { of: ['decision'], level: ['higher'] } }],
        },
      ],
    }),
  },
  {
    id: 'X-11',
    group,
    nature: 'duty',
    name: { vi: 'Gửi hồ sơ cho Tòa án cấp phúc thẩm', en: 'File to the appeal court' },
    trigger: { vi: 'Hết thời hạn kháng cáo', en: 'The appeal period ends' },
    holder: HOLDERS.court,
    starts: {
      endOf: ['X-07'],
      once: [
        { kind: 'case.appealed', where: { of: ['judgment'] } },
        { kind: 'case.protested', where: { of: ['judgment'] } },
      ],
    },
    met: [
      { kind: 'case.sent', where: { paper: ['file'], to: ['appeal-court'] } },
      { kind: 'case.appeal-file-received' },
    ],
    stopped: IN_FORCE,
    versions: inForce({ days: 7 }, cite('BLTTHS', '339')),
  },
  {
    id: 'X-12',
    group,
    nature: 'duty',
    name: { vi: 'Mở phiên tòa phúc thẩm', en: 'Open the appeal hearing' },
    trigger: { vi: 'Tòa án cấp phúc thẩm nhận hồ sơ', en: 'The appeal court has the file' },
    holder: HOLDERS.appealCourt,
    starts: { on: [{ kind: 'case.appeal-file-received' }] },
    met: [{ kind: 'case.appeal-opened' }],
    minor: 'half',
    versions: inForce({ days: 60 }, cite('BLTTHS', '346'), {
      variants: [
        {
          name: 'high-court',
          words: HIGH_COURT,
          length: { days: 90 },
          when: { kind: 'case.appeal-file-received', where: { court: ['high'] } },
          certainty: 'open',
          note: HIGH_COURT_NOTE,
        },
      ],
    }),
  },
  {
    id: '346-decision',
    group,
    nature: 'duty',
    name: { vi: 'Đưa vụ án ra xét xử phúc thẩm', en: 'Decision to hear the appeal' },
    trigger: { vi: 'Tòa án cấp phúc thẩm thụ lý', en: 'The appeal court takes the case on' },
    holder: HOLDERS.appealCourt,
    starts: { on: [{ kind: 'case.appeal-taken-on' }] },
    met: [{ kind: 'case.appeal-trial-ordered' }],
    minor: 'half',
    versions: inForce({ days: 45 }, cite('BLTTHS', '346'), {
      variants: [
        {
          name: 'high-court',
          words: HIGH_COURT,
          length: { days: 75 },
          when: { kind: 'case.appeal-taken-on', where: { court: ['high'] } },
          certainty: 'open',
          note: HIGH_COURT_NOTE,
        },
      ],
    }),
  },
  {
    id: '346-hearing',
    group,
    nature: 'duty',
    name: { vi: 'Mở phiên tòa phúc thẩm sau quyết định', en: 'Appeal hearing after the decision' },
    trigger: { vi: 'Quyết định đưa vụ án ra xét xử phúc thẩm', en: 'Decision to hear the appeal' },
    holder: HOLDERS.appealCourt,
    starts: { on: [{ kind: 'case.appeal-trial-ordered' }] },
    met: [{ kind: 'case.appeal-opened' }],
    versions: inForce({ days: 15 }, cite('BLTTHS', '346')),
  },
];
