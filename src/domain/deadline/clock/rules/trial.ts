import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { CHIEF_JUDGE } from '#domain/deadline/clock/rules/deciders.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, extensions, inForce, perClass } from '#domain/deadline/clock/rules/in-force.ts';
import { CASE_LEAVES } from '#domain/deadline/clock/rules/patterns.ts';

const group = 'trial';
const nature = 'duty';
const PREPARED = [
  { kind: 'case.trial-ordered' },
  { kind: 'case.returned', where: { by: ['judge'] } },
  { kind: 'case.discontinued', where: { stage: ['trial'], part: [false] } },
] as const;
const TRIAL_STOPS = [
  ...CASE_LEAVES,
  { kind: 'case.suspended', where: { stage: ['trial'], illness: [true], part: [false] } },
] as const;
const TRIAL_SUSPENDED = [
  { kind: 'case.suspended', where: { stage: ['trial'], illness: [false], part: [false] } },
] as const;

/** Trial at first instance (law note §3.5). */
export const TRIAL: readonly ClockRule[] = [
  {
    id: '277',
    group,
    nature,
    name: { vi: 'Chuẩn bị xét xử sơ thẩm', en: 'Trial preparation' },
    trigger: {
      vi: 'Tòa án thụ lý vụ án, hoặc phục hồi vụ án (283, chưa kiểm chứng)',
      en: 'The court accepts the case, or resumes it (283, unverified)',
    },
    holder: HOLDERS.court,
    starts: {
      on: [
        { kind: 'case.accepted-by-court', where: { afterReturn: [false] } },
        { kind: 'case.resumed', where: { stage: ['trial'], part: [false] } },
      ],
    },
    met: PREPARED,
    stopped: TRIAL_STOPS,
    stoppedAfterEnd: TRIAL_SUSPENDED,
    extendedBy: [{ kind: 'case.extended', where: { limit: ['277'] } }],
    minor: 'half',
    versions: inForce(
      perClass({ days: 30 }, { days: 45 }, { months: 2 }, { months: 3 }),
      cite('BLTTHS', '277.1'),
      {
        extensions: perClass(
          extensions(CHIEF_JUDGE, { days: 15 }),
          extensions(CHIEF_JUDGE, { days: 15 }),
          extensions(CHIEF_JUDGE, { days: 30 }),
          extensions(CHIEF_JUDGE, { days: 30 }),
        ),
        note: {
          vi: 'Chỉ tính khi thụ lý: hồ sơ thiếu, hoặc cáo trạng chưa giao bị can, có thể bị từ chối nhận (276).',
          en: 'Counted from acceptance only: an incomplete or unserved file may be refused (276).',
        },
      },
    ),
  },
  {
    id: 'X-01',
    group,
    nature,
    name: { vi: 'Mở phiên tòa', en: 'Open the hearing' },
    trigger: { vi: 'Quyết định đưa vụ án ra xét xử', en: 'Decision to try' },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.trial-ordered' }] },
    met: [{ kind: 'case.hearing-opened' }],
    stopped: [{ kind: 'case.adjourned' }, ...TRIAL_STOPS, ...TRIAL_SUSPENDED],
    versions: inForce({ days: 15 }, cite('BLTTHS', '277.3'), {
      variants: [
        {
          name: 'obstacle',
          words: {
            vi: 'bất khả kháng hoặc trở ngại khách quan',
            en: 'force majeure or an objective obstacle',
          },
          length: { days: 30 },
          when: { kind: 'case.trial-ordered', where: { obstacle: [true] } },
        },
      ],
    }),
  },
  {
    id: 'X-02',
    group,
    nature,
    name: {
      vi: 'Đưa ra xét xử sau điều tra bổ sung',
      en: 'Trial decision after more investigation',
    },
    trigger: {
      vi: 'Tòa án nhận lại hồ sơ sau điều tra bổ sung',
      en: 'The court has the file back after supplementary investigation',
    },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.accepted-by-court', where: { afterReturn: [true] } }] },
    met: PREPARED,
    stopped: TRIAL_STOPS,
    stoppedAfterEnd: TRIAL_SUSPENDED,
    versions: inForce({ days: 15 }, cite('BLTTHS', '277.2')),
  },
  {
    id: 'X-03',
    group,
    nature: 'earliest',
    name: { vi: 'Được mở phiên tòa sau khi giao quyết định', en: 'First day for the hearing' },
    trigger: {
      vi: 'Giao quyết định đưa vụ án ra xét xử',
      en: 'The trial decision is served',
    },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.sent', where: { paper: ['trial-decision'], to: ['accused'] } }] },
    met: [{ kind: 'case.hearing-opened' }],
    versions: inForce({ days: 10 }, cite('BLTTHS', '286.1'), {
      note: {
        vi: 'Tính từ ngày giao; đã có ngày mở phiên tòa thì xem 286.1, tính lùi.',
        en: 'Counted from service; from the day of the hearing see 286.1, which counts back.',
      },
    }),
  },
  {
    id: '286.1',
    group,
    nature,
    name: { vi: 'Giao quyết định đưa vụ án ra xét xử', en: 'Serve the trial decision' },
    trigger: { vi: 'Ngày mở phiên tòa', en: 'Day of the hearing' },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.hearing-set' }] },
    countsBack: true,
    met: [{ kind: 'case.sent', where: { paper: ['trial-decision'], to: ['accused'] } }],
    stopped: [{ kind: 'case.adjourned' }],
    versions: inForce({ days: 10 }, cite('BLTTHS', '286.1'), { dayOff: 'earlier' }),
  },
  {
    id: 'X-04',
    group,
    nature,
    name: { vi: 'Gửi quyết định của Thẩm phán', en: 'Send the judge’s decision' },
    trigger: { vi: 'Thẩm phán ra quyết định', en: 'The judge decides' },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.judge-decided' }] },
    met: [
      {
        kind: 'case.sent',
        where: { paper: ['judge-decision', 'trial-decision'], to: ['procuracy'] },
      },
    ],
    versions: inForce({ days: 2 }, cite('BLTTHS', '286.2', '286.3'), {
      note: {
        vi: 'Tính cho quyết định đưa vụ án ra xét xử, hoãn, trả hồ sơ, phục hồi do Thẩm phán ra, và quyết định tạm đình chỉ, đình chỉ; còn quyết định nào khác: chưa kiểm chứng.',
        en: 'Counted for the judge’s decisions to try, adjourn, return the file and resume, and for suspension and stay; which others: unverified.',
      },
      variants: [
        {
          name: 'parties',
          words: {
            vi: 'quyết định tạm đình chỉ, đình chỉ … gửi người tham gia tố tụng',
            en: 'suspension and the like, to the parties',
          },
          length: { days: 3 },
          when: 'asked',
        },
      ],
    }),
  },
  {
    id: 'X-04-parties',
    group,
    nature,
    name: {
      vi: 'Gửi quyết định cho người tham gia tố tụng',
      en: 'Send the decision to the parties',
    },
    trigger: {
      vi: 'Thẩm phán ra quyết định tạm đình chỉ, đình chỉ …',
      en: 'The judge suspends, discontinues …',
    },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.judge-decided', where: { toParties: [true] } }] },
    met: [{ kind: 'case.sent', where: { paper: ['judge-decision'], to: ['parties'] } }],
    versions: inForce({ days: 3 }, cite('BLTTHS', '286.3')),
  },
  {
    id: 'X-05',
    group,
    nature,
    name: { vi: 'Mở lại phiên tòa sau khi hoãn', en: 'Hearing after an adjournment' },
    trigger: { vi: 'Quyết định hoãn phiên tòa', en: 'The hearing is adjourned' },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.adjourned' }] },
    met: [{ kind: 'case.hearing-opened' }],
    stopped: [{ kind: 'case.adjourned' }, ...TRIAL_STOPS, ...TRIAL_SUSPENDED],
    versions: inForce({ days: 30 }, cite('BLTTHS', '297')),
  },
  {
    id: 'X-06',
    group,
    nature,
    name: { vi: 'Giao bản án', en: 'Serve the judgment' },
    trigger: { vi: 'Tuyên án', en: 'Pronouncement' },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.judged' }] },
    met: [{ kind: 'case.sent', where: { paper: ['judgment'], to: ['accused'] } }],
    versions: inForce({ days: 10 }, cite('BLTTHS', '262.1')),
  },
  {
    id: 'X-06-victim',
    group,
    nature,
    name: { vi: 'Giao bản án cho bị hại', en: 'Serve the judgment on the victim' },
    trigger: { vi: 'Tuyên án', en: 'Pronouncement' },
    holder: HOLDERS.court,
    starts: { on: [{ kind: 'case.judged' }] },
    met: [{ kind: 'case.sent', where: { paper: ['judgment'], to: ['victim'] } }],
    versions: inForce({ days: 10 }, cite('BLTTHS', '262.1')),
  },
];
