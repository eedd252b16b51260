import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, inForce } from '#domain/deadline/clock/rules/in-force.ts';

const group = 'case-opening';
const nature = 'duty';

/** Opening a case and charging (law note §3.1). */
export const CASE_OPENING: readonly ClockRule[] = [
  {
    id: 'C-01',
    group,
    nature,
    name: { vi: 'Gửi quyết định khởi tố vụ án', en: 'Send the decision to open the case' },
    trigger: { vi: 'Quyết định khởi tố vụ án', en: 'Decision to open the case' },
    holder: HOLDERS.investigator,
    starts: {
      on: [
        { kind: 'case.opened' },
        { kind: 'case.split-off', where: { stage: ['investigation'] } },
        { kind: 'tip.decided', where: { outcome: ['opened'] } },
      ],
    },
    met: [
      { kind: 'case.sent', where: { paper: ['opening'], to: ['procuracy'] } },
      { kind: 'tip.sent', where: { paper: ['decision'], to: ['procuracy'] } },
    ],
    versions: inForce({ hours: 24 }, cite('BLTTHS', '154.2')),
  },
  {
    id: 'C-02',
    group,
    nature,
    name: { vi: 'Gửi quyết định thay đổi, bổ sung khởi tố vụ án', en: 'Send the changed opening' },
    trigger: {
      vi: 'Quyết định thay đổi hoặc bổ sung quyết định khởi tố vụ án',
      en: 'Change or supplement of the decision to open',
    },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.opening-changed' }] },
    met: [{ kind: 'case.sent', where: { paper: ['opening-change'], to: ['procuracy'] } }],
    versions: inForce({ hours: 24 }, cite('BLTTHS', '156.2')),
  },
  {
    id: 'C-03',
    group,
    nature,
    name: { vi: 'Gửi quyết định khởi tố bị can để phê chuẩn', en: 'Send the charge for approval' },
    trigger: { vi: 'Quyết định khởi tố bị can', en: 'Decision to charge' },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.charged' }] },
    scope: 'person',
    met: [{ kind: 'case.sent', where: { paper: ['charge'], to: ['procuracy'] } }],
    versions: inForce({ hours: 24 }, cite('BLTTHS', '179.3')),
  },
  {
    id: 'C-04',
    group,
    nature,
    name: { vi: 'Viện kiểm sát phê chuẩn khởi tố bị can', en: 'The procuracy answers the charge' },
    trigger: {
      vi: 'Viện kiểm sát nhận quyết định khởi tố bị can, hoặc nhận tài liệu bổ sung',
      en: 'The procuracy has the charge, or the supplements it asked for',
    },
    holder: HOLDERS.procuracy,
    starts: {
      on: [
        { kind: 'case.sent', where: { paper: ['charge'], to: ['procuracy'] } },
        { kind: 'case.supplement-received' },
      ],
    },
    scope: 'person',
    met: [{ kind: 'case.charge-answered' }],
    versions: inForce({ days: 3 }, cite('BLTTHS', '179.3')),
  },
  {
    id: 'C-05',
    group,
    nature,
    name: { vi: 'Biên phòng chuyển hồ sơ vụ án', en: 'The border guard hands the case over' },
    trigger: {
      vi: 'Biên phòng (và cơ quan tương đương) khởi tố vụ án nghiêm trọng trở lên (Điều 150, 151 luôn thuộc)',
      en: 'The border guard (and its like) opens a serious or graver case (Articles 150 and 151 always)',
    },
    holder: HOLDERS.borderGuard,
    starts: { on: [{ kind: 'case.opened', where: { byBorderGuard: [true] } }] },
    met: [
      { kind: 'case.transferred' },
      { kind: 'case.sent', where: { paper: ['file'], to: ['procuracy'] } },
    ],
    versions: inForce({ days: 7 }, cite('BLTTHS', '164.1'), {
      variants: [
        {
          name: 'kept',
          words: {
            vi: 'ít nghiêm trọng, quả tang, rõ ràng: tự điều tra, chuyển thẳng Viện kiểm sát',
            en: 'less serious, flagrant and clear: kept, straight to the procuracy',
          },
          length: { months: 1 },
          when: { kind: 'case.opened', where: { offenceClass: ['INT'] } },
        },
      ],
    }),
  },
  {
    id: 'C-06',
    group,
    nature,
    name: {
      vi: 'Chuyển biên bản hoạt động điều tra cho Viện kiểm sát',
      en: 'Record of an investigative act to the procuracy',
    },
    trigger: {
      vi: 'Hoạt động điều tra mà Kiểm sát viên không trực tiếp kiểm sát',
      en: 'An investigative act that the prosecutor did not attend',
    },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.act-recorded' }] },
    met: [{ kind: 'case.sent', where: { paper: ['act-record'], to: ['procuracy'] } }],
    versions: inForce({ days: 5 }, cite('BLTTHS', '88.5'), {
      variants: [
        {
          name: 'obstacle',
          words: { vi: 'có trở ngại', en: 'an obstacle' },
          length: { days: 15 },
          when: { kind: 'case.act-recorded', where: { obstacle: [true] } },
        },
      ],
    }),
  },
  {
    id: '88.5',
    group,
    nature,
    name: { vi: 'Viện kiểm sát trả lại biên bản', en: 'The procuracy returns the record' },
    trigger: { vi: 'Viện kiểm sát nhận biên bản', en: 'The procuracy has the record' },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'case.sent', where: { paper: ['act-record'], to: ['procuracy'] } }] },
    met: [{ kind: 'case.act-returned' }],
    versions: inForce({ days: 3 }, cite('BLTTHS', '88.5')),
  },
];
