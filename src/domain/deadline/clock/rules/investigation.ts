import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import {
  DISTRICT_PROCURACY,
  PROVINCIAL_PROCURACY,
  SUPREME_CHIEF,
  SUPREME_PROCURACY,
} from '#domain/deadline/clock/rules/deciders.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, extensions, inForce, perClass } from '#domain/deadline/clock/rules/in-force.ts';
import { CASE_LEAVES } from '#domain/deadline/clock/rules/patterns.ts';

const group = 'investigation';
const nature = 'duty';
const ENDED = [
  { kind: 'case.concluded' },
  { kind: 'case.discontinued', where: { stage: ['investigation'], part: [false] } },
] as const;
const SUSPENDED_ILL = [
  { kind: 'case.suspended', where: { stage: ['investigation'], illness: [true], part: [false] } },
] as const;
const SUSPENDED = [
  { kind: 'case.suspended', where: { stage: ['investigation'], illness: [false], part: [false] } },
] as const;
const CASE_STOPS = [...CASE_LEAVES, ...SUSPENDED_ILL];

const BASE = perClass({ months: 2 }, { months: 3 }, { months: 4 }, { months: 4 });
const LENGTHENED = perClass(
  extensions(DISTRICT_PROCURACY, { months: 2 }),
  extensions(DISTRICT_PROCURACY, { months: 3 }, { months: 2 }),
  [
    ...extensions(DISTRICT_PROCURACY, { months: 4 }),
    ...extensions(PROVINCIAL_PROCURACY, { months: 4 }),
  ],
  [
    ...extensions(PROVINCIAL_PROCURACY, { months: 4 }, { months: 4 }),
    ...extensions(SUPREME_PROCURACY, { months: 4 }),
    ...extensions(SUPREME_CHIEF, { months: 4 }),
  ],
);

/** Investigation, its resumption and the investigations after it (law note §3.3). */
export const INVESTIGATION: readonly ClockRule[] = [
  {
    id: '172',
    group,
    nature,
    name: { vi: 'Điều tra', en: 'Investigation' },
    trigger: { vi: 'Khởi tố vụ án', en: 'The case is opened' },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.opened' }] },
    fromFirstOpening: true,
    met: ENDED,
    stopped: CASE_STOPS,
    stoppedAfterEnd: SUSPENDED,
    extendedBy: [{ kind: 'case.extended', where: { limit: ['172'] } }],
    minor: 'half',
    versions: inForce(BASE, cite('BLTTHS', '172.1', '172.2', '172.3', '172.5'), {
      extensions: LENGTHENED,
      askDaysBefore: 10,
      certainty: 'verified',
      note: {
        vi: 'Thời hạn của vụ án, chạy cả khi chưa có bị can; tội nặng nhất quyết định.',
        en: 'It is the case’s limit and runs with no accused known; the gravest offence governs.',
      },
    }),
  },
  {
    id: 'TTLT04-31',
    group,
    nature,
    name: {
      vi: 'Điều tra viên và Kiểm sát viên rà soát chứng cứ trước khi kết thúc',
      en: 'Joint review of the evidence before the end',
    },
    trigger: { vi: 'Ngày hết hạn điều tra', en: 'Expiry of the investigation' },
    holder: HOLDERS.both,
    starts: { endOf: ['172'] },
    countsBack: true,
    met: [{ kind: 'case.evidence-reviewed' }],
    stopped: [...ENDED, ...CASE_STOPS, ...SUSPENDED],
    versions: inForce(
      perClass({ days: 10 }, { days: 10 }, { days: 15 }, { days: 20 }),
      cite('TTLT 04/2018', '31.1'),
      { dayOff: 'earlier' },
    ),
  },
  {
    id: 'I-10',
    group,
    nature,
    name: { vi: 'Phục hồi điều tra', en: 'Resumed investigation' },
    trigger: { vi: 'Quyết định phục hồi điều tra', en: 'Decision to resume the investigation' },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.resumed', where: { stage: ['investigation'], part: [false] } }] },
    met: ENDED,
    stopped: CASE_STOPS,
    stoppedAfterEnd: SUSPENDED,
    extendedBy: [{ kind: 'case.extended', where: { limit: ['I-10'] } }],
    versions: inForce(
      perClass({ months: 2 }, { months: 2 }, { months: 3 }, { months: 3 }),
      cite('BLTTHS', '174.1'),
      {
        extensions: perClass(
          extensions(DISTRICT_PROCURACY, { months: 1 }),
          extensions(DISTRICT_PROCURACY, { months: 2 }),
          extensions(DISTRICT_PROCURACY, { months: 2 }),
          extensions(PROVINCIAL_PROCURACY, { months: 3 }),
        ),
        askDaysBefore: 10,
      },
    ),
  },
  {
    id: 'I-11',
    group,
    nature,
    name: {
      vi: 'Điều tra bổ sung do Viện kiểm sát trả',
      en: 'More investigation for the procuracy',
    },
    trigger: {
      vi: 'Cơ quan điều tra nhận lại hồ sơ từ Viện kiểm sát',
      en: 'The investigating body has the file back from the procuracy',
    },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.returned', where: { by: ['procuracy'] } }] },
    met: ENDED,
    stopped: CASE_STOPS,
    stoppedAfterEnd: SUSPENDED,
    atMost: {
      times: 2,
      words: { vi: 'Viện kiểm sát trả hồ sơ hai lần', en: 'the procuracy may return a file twice' },
    },
    versions: inForce({ months: 2 }, cite('BLTTHS', '174.2')),
  },
  {
    id: 'I-12',
    group,
    nature,
    name: { vi: 'Điều tra bổ sung do Tòa án trả', en: 'More investigation for the court' },
    trigger: {
      vi: 'Cơ quan điều tra nhận lại hồ sơ do Tòa án trả',
      en: 'The investigating body has the file back from the court',
    },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.returned', where: { by: ['judge', 'panel'] } }] },
    met: ENDED,
    stopped: CASE_STOPS,
    stoppedAfterEnd: SUSPENDED,
    atMost: {
      times: 1,
      per: 'by',
      words: {
        vi: 'Thẩm phán chủ tọa một lần, Hội đồng xét xử một lần',
        en: 'the presiding judge once, the trial panel once',
      },
    },
    versions: inForce({ months: 1 }, cite('BLTTHS', '174.2')),
  },
  {
    id: 'I-13',
    group,
    nature,
    name: { vi: 'Điều tra lại', en: 'Fresh investigation' },
    trigger: {
      vi: 'Cơ quan điều tra nhận hồ sơ và yêu cầu điều tra lại',
      en: 'The investigating body receives the file to investigate again',
    },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.reinvestigation-received' }] },
    met: ENDED,
    stopped: CASE_STOPS,
    stoppedAfterEnd: SUSPENDED,
    extendedBy: [{ kind: 'case.extended', where: { limit: ['I-13'] } }],
    versions: inForce(BASE, cite('BLTTHS', '174.3', '172'), {
      extensions: LENGTHENED,
      askDaysBefore: 10,
    }),
  },
  {
    id: '229.3',
    group,
    nature,
    name: { vi: 'Gửi quyết định tạm đình chỉ điều tra', en: 'Send the suspension' },
    trigger: {
      vi: 'Quyết định tạm đình chỉ điều tra',
      en: 'Decision to suspend the investigation',
    },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.suspended', where: { stage: ['investigation'] } }] },
    met: [{ kind: 'case.sent', where: { paper: ['suspension'], to: ['procuracy'] } }],
    versions: inForce({ days: 2 }, cite('BLTTHS', '229.3'), {
      note: {
        vi: 'Gửi cả bị can, người bào chữa; báo bị hại.',
        en: 'To the accused and counsel too; the victim is told.',
      },
    }),
  },
  {
    id: '235.2',
    group,
    nature,
    name: { vi: 'Gửi quyết định phục hồi điều tra', en: 'Send the resumption' },
    trigger: { vi: 'Quyết định phục hồi điều tra', en: 'Decision to resume the investigation' },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.resumed', where: { stage: ['investigation'] } }] },
    met: [{ kind: 'case.sent', where: { paper: ['resumption'], to: ['procuracy'] } }],
    versions: inForce({ days: 2 }, cite('BLTTHS', '235.2')),
  },
  {
    id: '230',
    group,
    nature,
    name: { vi: 'Viện kiểm sát kiểm tra quyết định đình chỉ', en: 'The procuracy checks a stay' },
    trigger: {
      vi: 'Viện kiểm sát nhận quyết định đình chỉ điều tra',
      en: 'The procuracy has the decision',
    },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'case.discontinued', where: { stage: ['investigation'] } }] },
    met: [{ kind: 'case.discontinuance-checked' }],
    versions: inForce({ days: 15 }, cite('BLTTHS', '230')),
  },
  {
    id: '232.4',
    group,
    nature,
    name: { vi: 'Giao kết luận điều tra và hồ sơ', en: 'Conclusion and file to the procuracy' },
    trigger: { vi: 'Bản kết luận điều tra', en: 'The investigation is concluded' },
    holder: HOLDERS.investigator,
    starts: { on: [{ kind: 'case.concluded' }] },
    met: [
      { kind: 'case.sent', where: { paper: ['conclusion'], to: ['procuracy'] } },
      { kind: 'case.accepted-by-procuracy' },
    ],
    versions: inForce({ days: 2 }, cite('BLTTHS', '232.4'), {
      note: {
        vi: 'Giao cả bị can, người bào chữa; báo bị hại.',
        en: 'To the accused and counsel too; the victim is told.',
      },
    }),
  },
];
