import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, inForce } from '#domain/deadline/clock/rules/in-force.ts';
import {
  COMPETENT_RECEIPT,
  NAMED_RECEIPT,
  TIP_LEAVES,
} from '#domain/deadline/clock/rules/patterns.ts';

const group = 'tip-intake';
const nature = 'duty';

/** Receipt, classification, hand-over and first notices of a tip (law note §1.2–1.3). */
export const TIP_INTAKE: readonly ClockRule[] = [
  {
    id: 'T-01',
    group,
    nature,
    name: { vi: 'Phân loại nguồn tin', en: 'Classify the tip' },
    trigger: {
      vi: 'Cơ quan điều tra (hoặc cơ quan được giao một số hoạt động điều tra) tiếp nhận',
      en: 'The investigating body (or one with some investigative powers) receives the tip',
    },
    holder: HOLDERS.receiver,
    starts: { on: COMPETENT_RECEIPT },
    met: [{ kind: 'tip.classified' }],
    stopped: TIP_LEAVES,
    versions: inForce({ hours: 24 }, cite('TTLT 01/2017', '8.1', '8.2')),
  },
  {
    id: 'T-02',
    group,
    nature,
    name: { vi: 'Chuyển đến cơ quan có thẩm quyền', en: 'Transfer to the competent body' },
    trigger: {
      vi: 'Có căn cứ xác định không thuộc thẩm quyền',
      en: 'Grounds found that the tip is outside the competence',
    },
    holder: HOLDERS.receiver,
    starts: { on: [{ kind: 'tip.outside-competence' }] },
    met: [{ kind: 'tip.transferred' }, { kind: 'tip.passed-on' }],
    stopped: [{ kind: 'tip.merged' }, { kind: 'tip.guided' }],
    versions: inForce({ hours: 24 }, cite('TTLT 01/2017', '8.1', '8.2'), {
      note: {
        vi: 'Không chuyển được ngay thì báo bằng điện thoại hoặc cách nhanh nhất.',
        en: 'If that is impossible, by telephone or the fastest means at once.',
      },
    }),
  },
  {
    id: 'T-03',
    group,
    nature,
    name: {
      vi: 'Viện kiểm sát chuyển cho Cơ quan điều tra',
      en: 'The procuracy passes the tip on',
    },
    trigger: { vi: 'Viện kiểm sát tiếp nhận', en: 'The procuracy receives the tip' },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'tip.received', where: { by: ['procuracy'] } }] },
    met: [{ kind: 'tip.passed-on' }],
    stopped: [{ kind: 'tip.merged' }, { kind: 'tip.guided' }],
    versions: inForce({ hours: 24 }, cite('TTLT 01/2017', '8.3')),
  },
  {
    id: 'T-04',
    group,
    nature,
    name: { vi: 'Công an xã chuyển tin khẩn', en: 'Commune police pass on an urgent tip' },
    trigger: {
      vi: 'Công an xã, Đồn tiếp nhận tin quả tang, rất hoặc đặc biệt nghiêm trọng, dư luận quan tâm, hoặc sợ bỏ trốn (Điều 150, 151 luôn thuộc loại này)',
      en: 'Commune police receive a tip that is flagrant, very or especially serious, of public concern, or with flight to fear (Articles 150 and 151 always)',
    },
    holder: HOLDERS.communePolice,
    starts: {
      on: [
        { kind: 'tip.received', where: { by: ['commune-police'], urgent: [true] } },
        { kind: 'tip.urgent-found' },
      ],
    },
    met: [{ kind: 'tip.passed-on' }],
    stopped: [{ kind: 'tip.merged' }, { kind: 'tip.guided' }],
    versions: inForce({ hours: 24 }, cite('TTLT 01/2017', '8.5a'), {
      variants: [
        {
          name: 'remote',
          words: {
            vi: 'xã miền núi, hải đảo xa xôi',
            en: 'remote commune in mountains or on an island',
          },
          length: { hours: 48 },
          when: [
            { kind: 'tip.received', where: { remote: [true] } },
            { kind: 'tip.urgent-found', where: { remote: [true] } },
          ],
        },
      ],
    }),
  },
  {
    id: 'T-04a',
    group,
    nature,
    name: { vi: 'Báo ngay Cơ quan điều tra', en: 'Tell the investigating body at once' },
    trigger: { vi: 'Như T-04', en: 'As T-04' },
    holder: HOLDERS.communePolice,
    starts: {
      on: [
        { kind: 'tip.received', where: { by: ['commune-police'], urgent: [true] } },
        { kind: 'tip.urgent-found' },
      ],
    },
    met: [
      { kind: 'tip.sent', where: { paper: ['urgent-notice'], to: ['investigating-body'] } },
      { kind: 'tip.passed-on' },
    ],
    stopped: [{ kind: 'tip.merged' }, { kind: 'tip.guided' }],
    versions: inForce({ atOnce: true }, cite('TTLT 01/2017', '8.5a')),
  },
  {
    id: 'T-05',
    group,
    nature,
    name: { vi: 'Công an xã kiểm tra sơ bộ, chuyển tin', en: 'Commune police check and pass on' },
    trigger: {
      vi: 'Công an xã, Đồn tiếp nhận tin khác',
      en: 'Commune police receive any other tip',
    },
    holder: HOLDERS.communePolice,
    starts: {
      on: [{ kind: 'tip.received', where: { by: ['commune-police'], urgent: [false] } }],
    },
    met: [{ kind: 'tip.passed-on' }],
    stopped: [{ kind: 'tip.urgent-found' }, { kind: 'tip.merged' }, { kind: 'tip.guided' }],
    versions: inForce({ days: 7 }, cite('TTLT 01/2017', '8.5b')),
  },
  {
    id: 'T-06',
    group,
    nature,
    name: { vi: 'Trạm Công an chuyển tin', en: 'A police post passes the tip on' },
    trigger: { vi: 'Trạm Công an tiếp nhận', en: 'A police post receives the tip' },
    holder: HOLDERS.policePost,
    starts: { on: [{ kind: 'tip.received', where: { by: ['police-post'] } }] },
    met: [{ kind: 'tip.passed-on' }],
    stopped: [{ kind: 'tip.merged' }, { kind: 'tip.guided' }],
    versions: inForce({ hours: 24 }, cite('TTLT 01/2017', '8.5c')),
  },
  {
    id: '146.4',
    group,
    nature,
    name: { vi: 'Cơ quan khác chuyển tin ngay', en: 'Any other body passes the tip on at once' },
    trigger: {
      vi: 'Cơ quan, tổ chức khác (Tòa án, báo chí, UBND xã, tổng đài 111, trường học …) tiếp nhận',
      en: 'Any other body (court, press, commune committee, hotline 111, school …) receives the tip',
    },
    holder: HOLDERS.anyBody,
    starts: { on: [{ kind: 'tip.received', where: { by: ['other-body'] } }] },
    met: [{ kind: 'tip.passed-on' }],
    stopped: [{ kind: 'tip.merged' }],
    versions: inForce({ atOnce: true }, [
      ...cite('BLTTHS', '145.1', '146.4'),
      ...cite('TTLT 01/2017', '8.6'),
    ]),
  },
  {
    id: 'T-07',
    group,
    nature,
    name: { vi: 'Thông báo tiếp nhận cho Viện kiểm sát', en: 'Notice of receipt to the procuracy' },
    trigger: { vi: 'Tiếp nhận', en: 'Receipt' },
    holder: HOLDERS.receiver,
    starts: { on: COMPETENT_RECEIPT },
    met: [{ kind: 'tip.sent', where: { paper: ['receipt-notice'], to: ['procuracy'] } }],
    stopped: TIP_LEAVES,
    versions: inForce({ days: 3 }, cite('BLTTHS', '146.5')),
  },
  {
    id: 'T-08',
    group,
    nature,
    name: {
      vi: 'Thông báo tiếp nhận cho Viện kiểm sát và người báo tin (thông tư)',
      en: 'Notice of receipt to procuracy and reporter (circular)',
    },
    trigger: { vi: 'Tiếp nhận', en: 'Receipt' },
    holder: HOLDERS.receiver,
    starts: { on: COMPETENT_RECEIPT },
    met: [{ kind: 'tip.sent', where: { paper: ['receipt-notice'], to: ['procuracy'] } }],
    stopped: TIP_LEAVES,
    versions: inForce({ workingDays: 3 }, noticeCites(), {
      note: {
        vi: 'Bộ luật (146.5) nói 3 ngày: theo hạn nào đến trước.',
        en: 'The Code (146.5) says 3 days: the earlier of the two is kept.',
      },
    }),
  },
  {
    id: 'T-08-reporter',
    group,
    nature,
    name: { vi: 'Thông báo tiếp nhận cho người báo tin', en: 'Notice of receipt to the reporter' },
    trigger: { vi: 'Tiếp nhận, biết người báo tin', en: 'Receipt from a known reporter' },
    holder: HOLDERS.receiver,
    starts: { on: NAMED_RECEIPT },
    met: [{ kind: 'tip.sent', where: { paper: ['receipt-notice'], to: ['reporter'] } }],
    stopped: TIP_LEAVES,
    versions: inForce({ workingDays: 3 }, noticeCites()),
  },
  {
    id: 'T-09',
    group,
    nature,
    name: { vi: 'Phân công giải quyết, báo Viện kiểm sát', en: 'Assign and tell the procuracy' },
    trigger: {
      vi: 'Tiếp nhận nguồn tin thuộc thẩm quyền',
      en: 'Receipt of a tip within the competence',
    },
    holder: HOLDERS.headInvestigator,
    starts: { on: COMPETENT_RECEIPT },
    met: [{ kind: 'tip.assigned' }],
    // A clear crime is opened at once, without a decision to assign (TTLT 01/2017 Điều 9.1).
    stopped: [...TIP_LEAVES, { kind: 'tip.decided' }],
    versions: inForce({ days: 3 }, cite('TTLT 01/2017', '9.1', '9.2')),
  },
  {
    id: 'T-10',
    group,
    nature,
    name: { vi: 'Phân công Kiểm sát viên', en: 'Assign a prosecutor' },
    trigger: {
      vi: 'Viện kiểm sát nhận quyết định phân công',
      en: 'The procuracy gets the assignment decision',
    },
    holder: HOLDERS.headProcuracy,
    starts: { on: [{ kind: 'tip.assignment-received' }] },
    met: [{ kind: 'tip.prosecutor-assigned' }],
    stopped: [...TIP_LEAVES, { kind: 'tip.decided' }],
    versions: inForce({ workingDays: 3 }, cite('TTLT 01/2017', '10.2')),
  },
  {
    id: 'T-11',
    group,
    nature,
    name: { vi: 'Báo Viện kiểm sát việc tự thú, đầu thú', en: 'Tell the procuracy of a surrender' },
    trigger: { vi: 'Tiếp nhận người tự thú, đầu thú', en: 'A person surrenders' },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'tip.surrendered' }] },
    scope: 'person',
    met: [{ kind: 'tip.sent', where: { paper: ['surrender-notice'], to: ['procuracy'] } }],
    versions: inForce({ hours: 24 }, cite('BLTTHS', '152.3')),
  },
];

function noticeCites() {
  return [...cite('TTLT 01/2017', '14.1'), ...cite('TT 28/2020', '17.1')];
}
