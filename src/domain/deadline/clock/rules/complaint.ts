import type { ClockRule, Length, RuleVersion } from '#domain/deadline/clock/clock-rule.ts';
import type { EventPattern } from '#domain/deadline/clock/file-event.ts';
import type { LawName } from '#domain/deadline/clock/laws.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, inForce } from '#domain/deadline/clock/rules/in-force.ts';

const group = 'complaint';
const SETTLED = [{ kind: 'complaint.settled' }] as const;
const GONE = [{ kind: 'complaint.withdrawn' }, { kind: 'complaint.sent-above' }] as const;
const PROLONGED = [{ kind: 'complaint.prolonged' }] as const;
const NOTE = {
  vi: 'Mức này ghi theo trí nhớ, chưa đối chiếu văn bản: tỉnh kiểm tra và đặt lại bằng thiết lập có ngày.',
  en: 'Written from memory, not checked against the text: the province checks it and sets it by a dated setting.',
};

/** Complaints and denunciations in proceedings (BLTTHS chương XXXIII) and in administration; none is checked. */
export const COMPLAINT: readonly ClockRule[] = [
  {
    id: 'KN-01',
    group,
    nature: 'right',
    name: { vi: 'Thời hiệu khiếu nại', en: 'Time to complain' },
    trigger: {
      vi: 'Nhận được quyết định hoặc biết hành vi',
      en: 'The decision is received, or the act is known',
    },
    holder: HOLDERS.complainant,
    starts: { on: [{ kind: 'complaint.act-known' }] },
    met: [{ kind: 'complaint.received' }],
    versions: fromMemory({ days: 15 }, 'BLTTHS', '471'),
  },
  settling({
    id: 'KN-02',
    name: {
      vi: 'Giải quyết khiếu nại việc giữ, bắt, tạm giữ, tạm giam',
      en: 'Settle a complaint about holding, arrest, custody or detention',
    },
    on: [{ kind: 'complaint.received', where: { restraint: [true], round: ['first'] } }],
    first: { hours: 24 },
    prolonged: { days: 3 },
    law: ['BLTTHS', '474'],
  }),
  settling({
    id: 'KN-02-kd',
    of: 'KN-02',
    name: {
      vi: 'Giải quyết khiếu nại việc giữ, bắt, tạm giữ, tạm giam, cần xác minh thêm',
      en: 'The same, where more has to be checked',
    },
    on: [{ kind: 'complaint.received', where: { restraint: [true], round: ['first'] } }],
    first: { days: 3 },
    law: ['BLTTHS', '474'],
  }),
  settling({
    id: 'KN-03',
    name: { vi: 'Giải quyết khiếu nại lần đầu', en: 'Settle a complaint, first time' },
    on: received('complaint', 'procedural', 'first'),
    first: { days: 7 },
    law: ['BLTTHS', '475'],
  }),
  {
    id: 'KN-04',
    group,
    nature: 'right',
    name: { vi: 'Khiếu nại tiếp', en: 'Complain about the first settlement' },
    trigger: { vi: 'Nhận kết quả giải quyết lần đầu', en: 'The first result is received' },
    holder: HOLDERS.complainant,
    starts: { on: [{ kind: 'complaint.result-served', where: { round: ['first'] } }] },
    met: [{ kind: 'complaint.received', where: { round: ['second'] } }],
    versions: fromMemory({ days: 3 }, 'BLTTHS', '475'),
  },
  settling({
    id: 'KN-05',
    name: { vi: 'Giải quyết khiếu nại lần hai', en: 'Settle a complaint, second time' },
    on: received('complaint', 'procedural', 'second'),
    first: { days: 15 },
    law: ['BLTTHS', '475'],
  }),
  settling({
    id: 'KN-06',
    name: { vi: 'Giải quyết tố cáo trong tố tụng', en: 'Settle a denunciation in proceedings' },
    on: received('accusation', 'procedural', 'first', 'second'),
    first: { days: 30 },
    prolonged: { days: 60 },
    law: ['BLTTHS', '481'],
  }),
  settling({
    id: 'KN-06-kd',
    of: 'KN-06',
    name: {
      vi: 'Giải quyết tố cáo trong tố tụng, phức tạp',
      en: 'Settle a denunciation in proceedings, complex',
    },
    on: received('accusation', 'procedural', 'first', 'second'),
    first: { days: 60 },
    law: ['BLTTHS', '481'],
  }),
  {
    id: 'KN-10',
    group,
    nature: 'duty',
    name: { vi: 'Thụ lý khiếu nại hành chính', en: 'Take on an administrative complaint' },
    trigger: { vi: 'Tiếp nhận', en: 'Receipt' },
    holder: HOLDERS.settler,
    starts: { on: received('complaint', 'administrative', 'first', 'second') },
    met: [{ kind: 'complaint.taken-on' }],
    stopped: GONE,
    versions: fromMemory({ days: 10 }, 'Luật Khiếu nại', '27'),
  },
  settling({
    id: 'KN-11',
    name: {
      vi: 'Giải quyết khiếu nại hành chính lần đầu',
      en: 'Settle an administrative complaint, first time',
    },
    on: takenOn('complaint', 'first'),
    first: { days: 30 },
    prolonged: { days: 45 },
    law: ['Luật Khiếu nại', '28'],
  }),
  settling({
    id: 'KN-11-kd',
    of: 'KN-11',
    name: {
      vi: 'Giải quyết khiếu nại hành chính lần đầu, phức tạp',
      en: 'Settle an administrative complaint, first time, complex',
    },
    on: takenOn('complaint', 'first'),
    first: { days: 45 },
    law: ['Luật Khiếu nại', '28'],
  }),
  settling({
    id: 'KN-12',
    name: {
      vi: 'Giải quyết khiếu nại hành chính lần hai',
      en: 'Settle an administrative complaint, second time',
    },
    on: takenOn('complaint', 'second'),
    first: { days: 45 },
    law: ['Luật Khiếu nại', '37'],
  }),
  {
    id: 'KN-13',
    group,
    nature: 'duty',
    name: { vi: 'Thụ lý tố cáo hành chính', en: 'Take on an administrative denunciation' },
    trigger: { vi: 'Tiếp nhận', en: 'Receipt' },
    holder: HOLDERS.settler,
    starts: { on: received('accusation', 'administrative', 'first', 'second') },
    met: [{ kind: 'complaint.taken-on' }],
    stopped: GONE,
    versions: fromMemory({ workingDays: 7 }, 'Luật Tố cáo', '24'),
  },
  settling({
    id: 'KN-14',
    name: { vi: 'Giải quyết tố cáo hành chính', en: 'Settle an administrative denunciation' },
    on: takenOn('accusation', 'first', 'second'),
    first: { days: 30 },
    prolonged: { days: 60 },
    law: ['Luật Tố cáo', '30'],
  }),
  settling({
    id: 'KN-14-kd',
    of: 'KN-14',
    name: {
      vi: 'Giải quyết tố cáo hành chính, phức tạp',
      en: 'Settle an administrative denunciation, complex',
    },
    on: takenOn('accusation', 'first', 'second'),
    first: { days: 60 },
    law: ['Luật Tố cáo', '30'],
  }),
];

/** A limit to settle; the longer one of a complex matter (`of`) begins with the shorter and takes its place. */
function settling(rule: {
  id: string;
  of?: string;
  name: ClockRule['name'];
  on: readonly EventPattern[];
  first: Length;
  prolonged?: Length;
  law: readonly [LawName, string];
}): ClockRule {
  return {
    id: rule.id,
    group,
    nature: 'duty',
    name: rule.name,
    trigger:
      rule.of === undefined
        ? { vi: 'Tiếp nhận hoặc thụ lý', en: 'Receipt, or taking on' }
        : { vi: 'Tiếp nhận hoặc thụ lý; cần thêm thời gian', en: 'The same; more time is needed' },
    holder: HOLDERS.settler,
    starts: { on: rule.on, ...(rule.of === undefined ? {} : { once: PROLONGED }) },
    ...(rule.prolonged === undefined ? {} : { next: `${rule.id}-kd` }),
    met: SETTLED,
    stopped: rule.prolonged === undefined ? GONE : [...GONE, ...PROLONGED],
    versions: fromMemory(rule.first, ...rule.law),
  };
}

type Of = 'complaint' | 'accusation';
type Round = 'first' | 'second';

function received(of: Of, by: 'procedural' | 'administrative', ...round: Round[]): EventPattern[] {
  return [{ kind: 'complaint.received', where: { of: [of], by: [by], round, restraint: [false] } }];
}

function takenOn(of: Of, ...round: Round[]): EventPattern[] {
  return [{ kind: 'complaint.taken-on', where: { of: [of], by: ['administrative'], round } }];
}

function fromMemory(length: Length, law: LawName, article: string): readonly RuleVersion[] {
  return inForce(length, cite(law, article), { certainty: 'memory', note: NOTE });
}
