import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { CHIEF_PROCURATOR } from '#domain/deadline/clock/rules/deciders.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, extensions, inForce, perClass } from '#domain/deadline/clock/rules/in-force.ts';
import { CASE_LEAVES } from '#domain/deadline/clock/rules/patterns.ts';

const group = 'prosecution';
const nature = 'duty';
const COMPLEX = {
  name: 'complex',
  words: { vi: 'vụ án phức tạp', en: 'complex case' },
  length: { days: 10 },
  when: { kind: 'case.prosecuted', where: { complex: [true] } },
} as const;

/** The prosecution decision and what follows it (law note §3.4). */
export const PROSECUTION: readonly ClockRule[] = [
  {
    id: '240',
    group,
    nature,
    name: { vi: 'Quyết định việc truy tố', en: 'Prosecution decision' },
    trigger: {
      vi: 'Viện kiểm sát nhận (thụ lý) hồ sơ và kết luận điều tra, hoặc phục hồi vụ án (249, chưa kiểm chứng)',
      en: 'The procuracy accepts the file and the conclusion, or resumes the case (249, unverified)',
    },
    holder: HOLDERS.procuracy,
    starts: {
      on: [
        { kind: 'case.accepted-by-procuracy' },
        { kind: 'case.resumed', where: { stage: ['prosecution'], part: [false] } },
      ],
    },
    met: [
      { kind: 'case.prosecuted' },
      { kind: 'case.returned', where: { by: ['procuracy'] } },
      { kind: 'case.discontinued', where: { stage: ['prosecution'], part: [false] } },
    ],
    stopped: [
      ...CASE_LEAVES,
      { kind: 'case.suspended', where: { stage: ['prosecution'], illness: [true], part: [false] } },
    ],
    stoppedAfterEnd: [
      {
        kind: 'case.suspended',
        where: { stage: ['prosecution'], illness: [false], part: [false] },
      },
    ],
    extendedBy: [{ kind: 'case.extended', where: { limit: ['240'] } }],
    firstEndWhenJoined: true,
    minor: 'half',
    versions: inForce(
      perClass({ days: 20 }, { days: 20 }, { days: 30 }, { days: 30 }),
      cite('BLTTHS', '240.1'),
      {
        extensions: perClass(
          extensions(CHIEF_PROCURATOR, { days: 10 }),
          extensions(CHIEF_PROCURATOR, { days: 10 }),
          extensions(CHIEF_PROCURATOR, { days: 15 }),
          extensions(CHIEF_PROCURATOR, { days: 30 }),
        ),
        note: {
          vi: 'Chỉ tính khi thụ lý: hồ sơ thiếu, hoặc kết luận chưa giao bị can, có thể bị từ chối nhận (238).',
          en: 'Counted from acceptance only: an incomplete or unserved file may be refused (238).',
        },
      },
    ),
  },
  {
    id: '240.2',
    group,
    nature,
    name: { vi: 'Giao cáo trạng, thông báo', en: 'Serve the indictment' },
    trigger: { vi: 'Quyết định truy tố', en: 'The indictment is issued' },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'case.prosecuted' }] },
    met: [{ kind: 'case.sent', where: { paper: ['indictment'], to: ['accused'] } }],
    versions: inForce({ days: 3 }, cite('BLTTHS', '240.2'), { variants: [COMPLEX] }),
  },
  {
    id: '244',
    group,
    nature,
    name: { vi: 'Chuyển hồ sơ và cáo trạng đến Tòa án', en: 'File and indictment to the court' },
    trigger: { vi: 'Quyết định truy tố', en: 'The indictment is issued' },
    holder: HOLDERS.procuracy,
    starts: { on: [{ kind: 'case.prosecuted' }] },
    met: [
      { kind: 'case.sent', where: { paper: ['file'], to: ['court'] } },
      { kind: 'case.accepted-by-court' },
    ],
    versions: inForce({ days: 3 }, cite('BLTTHS', '244'), { variants: [COMPLEX] }),
  },
];
