import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, inForce } from '#domain/deadline/clock/rules/in-force.ts';
import { COMPETENT_RECEIPT, TIP_LEAVES } from '#domain/deadline/clock/rules/patterns.ts';

const group = 'tip-resolving';
const nature = 'duty';
const DECIDED = [{ kind: 'tip.decided' }] as const;
const SUSPENDED = [{ kind: 'tip.suspended' }] as const;

/** The limit to decide on a tip and its two lengthenings, four months at most (law note §1.4). */
export const TIP_RESOLVING: readonly ClockRule[] = [
  {
    id: 'T-20',
    group,
    nature,
    name: { vi: 'Giải quyết nguồn tin', en: 'Decide on the tip' },
    trigger: {
      vi: 'Cơ quan có thẩm quyền tiếp nhận (T0)',
      en: 'Receipt by the competent body (T0)',
    },
    holder: HOLDERS.receiver,
    starts: { on: COMPETENT_RECEIPT },
    met: DECIDED,
    stopped: [...TIP_LEAVES, { kind: 'tip.prolonged' }],
    stoppedAfterEnd: SUSPENDED,
    versions: inForce({ days: 20 }, [...cite('BLTTHS', '147.1'), ...cite('TTLT 01/2017', '11.1')]),
  },
  {
    id: 'T-21',
    group,
    nature,
    name: { vi: 'Giải quyết nguồn tin, kéo dài', en: 'Decide on the tip, prolonged' },
    trigger: {
      vi: 'Cơ quan có thẩm quyền tiếp nhận (T0); việc phức tạp hoặc phải xác minh nhiều nơi',
      en: 'Receipt by the competent body (T0); complex, or checks in several places',
    },
    holder: HOLDERS.receiver,
    starts: { on: COMPETENT_RECEIPT, once: [{ kind: 'tip.prolonged' }] },
    next: 'T-22',
    met: DECIDED,
    stopped: [...TIP_LEAVES, { kind: 'tip.extended' }],
    stoppedAfterEnd: SUSPENDED,
    versions: inForce(
      { months: 2 },
      [...cite('BLTTHS', '147.2'), ...cite('TTLT 01/2017', '11.1')],
      {
        askDaysBefore: 5,
        note: {
          vi: 'Tính từ ngày tiếp nhận, không phải sau 20 ngày; người đứng đầu cơ quan đang giải quyết quyết định.',
          en: 'Counted from receipt, not after the 20 days; the head of the handling body decides.',
        },
      },
    ),
  },
  {
    id: 'T-22',
    group,
    nature,
    name: { vi: 'Giải quyết nguồn tin, gia hạn', en: 'Decide on the tip, extended' },
    trigger: {
      vi: 'Cơ quan có thẩm quyền tiếp nhận (T0); gia hạn một lần sau khi hết T-21',
      en: 'Receipt by the competent body (T0); one extension after T-21 expires',
    },
    holder: HOLDERS.receiver,
    starts: { on: COMPETENT_RECEIPT, once: [{ kind: 'tip.extended' }] },
    continues: 'T-21',
    met: DECIDED,
    stopped: TIP_LEAVES,
    stoppedAfterEnd: SUSPENDED,
    versions: inForce(
      { months: 2 },
      [...cite('BLTTHS', '147.2'), ...cite('TTLT 01/2017', '11.2')],
      {
        note: {
          vi: 'Viện trưởng Viện kiểm sát (hoặc Phó Viện trưởng được ủy quyền) quyết định, một lần.',
          en: 'Decided once by the chief procurator or an authorised deputy.',
        },
      },
    ),
  },
  {
    id: 'T-23',
    group,
    nature: 'right',
    name: { vi: 'Đề nghị gia hạn T-22', en: 'Ask for the extension T-22' },
    trigger: { vi: 'Ngày hết hạn T-21', en: 'Expiry of T-21' },
    holder: HOLDERS.receiver,
    starts: { endOf: ['T-21'] },
    countsBack: true,
    met: [{ kind: 'tip.extension-asked' }, { kind: 'tip.extension-request-received' }],
    stopped: [...DECIDED, ...SUSPENDED, ...TIP_LEAVES],
    versions: inForce({ days: 5 }, cite('BLTTHS', '147.2'), { dayOff: 'earlier' }),
  },
  {
    id: 'T-24',
    group,
    nature,
    name: { vi: 'Viện kiểm sát trả lời đề nghị gia hạn', en: 'The procuracy answers T-23' },
    trigger: { vi: 'Viện kiểm sát nhận đề nghị gia hạn', en: 'The procuracy receives the request' },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'tip.extension-request-received' }] },
    met: [{ kind: 'tip.extension-answered' }, { kind: 'tip.extended' }],
    stopped: [...DECIDED, ...SUSPENDED, ...TIP_LEAVES],
    versions: inForce({ days: 3 }, cite('TTLT 01/2017', '11.2'), {
      note: {
        vi: 'Không được gia hạn thì Cơ quan điều tra kết thúc và ra một trong ba quyết định.',
        en: 'If refused, the investigating body must stop and issue one of the three decisions.',
      },
    }),
  },
  {
    id: 'T-25',
    group,
    nature,
    name: {
      vi: 'Điều tra viên và Kiểm sát viên cùng rà soát chứng cứ',
      en: 'Investigator and prosecutor review the evidence together',
    },
    trigger: {
      vi: 'Ngày hết hạn giải quyết; xâm hại tình dục người dưới 18 tuổi',
      en: 'Expiry of the limit to decide; sexual abuse of a person under 18',
    },
    holder: HOLDERS.both,
    starts: {
      endOf: ['T-20', 'T-21', 'T-22'],
      once: [
        { kind: 'tip.received', where: { childAbuse: [true] } },
        { kind: 'tip.arrived', where: { childAbuse: [true] } },
      ],
    },
    countsBack: true,
    met: [{ kind: 'tip.evidence-reviewed' }],
    stopped: [...DECIDED, ...SUSPENDED, ...TIP_LEAVES],
    versions: inForce({ days: 7 }, cite('TTLT 01/2022', '10.3'), {
      dayOff: 'earlier',
      certainty: 'verified',
    }),
  },
  {
    id: '145.3c',
    group,
    nature,
    name: { vi: 'Khắc phục vi phạm theo yêu cầu của Viện kiểm sát', en: 'Put a violation right' },
    trigger: {
      vi: 'Viện kiểm sát yêu cầu bằng văn bản (vi phạm nghiêm trọng, bỏ lọt tội phạm)',
      en: 'The procuracy asks in writing (serious violation, crime let slip)',
    },
    holder: HOLDERS.receiver,
    starts: { on: [{ kind: 'tip.remedy-asked' }] },
    met: [{ kind: 'tip.remedied' }],
    stopped: DECIDED,
    versions: inForce({ days: 15 }, [...cite('BLTTHS', '145.3c'), ...cite('TTLT 01/2017', '6.2')]),
  },
  {
    id: '146.2',
    group,
    nature,
    name: { vi: 'Chuyển hồ sơ cho Viện kiểm sát', en: 'Hand the file over to the procuracy' },
    trigger: {
      vi: 'Viện kiểm sát lấy hồ sơ lên để giải quyết',
      en: 'The procuracy takes the tip over',
    },
    holder: HOLDERS.receiver,
    starts: { on: [{ kind: 'tip.taken-by-procuracy' }] },
    met: [{ kind: 'tip.file-handed-over' }],
    versions: inForce({ days: 5 }, [...cite('BLTTHS', '146.2'), ...cite('TTLT 01/2017', '13.2')]),
  },
];
