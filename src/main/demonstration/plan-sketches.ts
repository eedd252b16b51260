import { Temporal } from 'temporal-polyfill';
import type { Agencies, AgencyRow } from './agencies.ts';
import { DEPARTMENT_DUTIES, SUB_PROJECTS } from './department-duties.ts';
import { DEPARTMENTS_MERGED, DISTRICTS_ENDED } from './era-words.ts';
import { shortDay } from './fill-template.ts';

/** A document of the story: what it is written from, who issues it, and where it stands. */
export interface PlanSketch {
  key: string;
  template: string;
  issuer: AgencyRow;
  day: Temporal.PlainDate;
  turn: number;
  words: Record<string, string>;
  level: 'central' | 'province' | 'district' | 'commune';
  parent: string | null;
  node: 'programme' | 'project' | 'sub-project-1' | 'sub-project-2' | 'sub-project-3' | 'plan';
  ownPlanDue: string | null;
  /** Last day of the plan where it is not the year's. */
  periodTo: string | null;
  state: 'in-force' | 'history';
}

const THEMES = [
  'Không ai bị bỏ lại phía sau trong cuộc chiến chống mua bán người',
  'Mua bán người là tội phạm có tổ chức - chung tay chấm dứt bóc lột',
  'Hỏi kỹ trước khi đi - một cuộc gọi có thể cứu một người',
];
const SAMPLE_COMMUNE = '98019';

/** Every document issued in the three years that end on a day, in the order of their days. */
export function sketchPlans(agencies: Agencies, asOf: Temporal.PlainDate): PlanSketch[] {
  const years = [asOf.year - 2, asOf.year - 1, asOf.year];
  const sketches = years.flatMap((year, index) => [
    ...plansOfYear(agencies, year, index + 1),
    ...ownPlans(agencies, year, index + 1),
    ...(index === 0 ? projectPlans(agencies, year) : modelPlans(agencies, year, index + 1)),
  ]);
  return [...sketches, newestPlan(agencies, asOf)]
    .filter((sketch) => Temporal.PlainDate.compare(sketch.day, asOf) <= 0)
    .sort((one, other) => Temporal.PlainDate.compare(one.day, other.day));
}

function plansOfYear(agencies: Agencies, year: number, turn: number): PlanSketch[] {
  const central = workday(year, 1, 11 + turn);
  const yearly = yearlyDay(year, turn);
  return [
    sketch(agencies, 'bcd-cp', {
      key: `central-${year}`,
      template: 'central-plan',
      day: central,
      turn,
      level: 'central',
      node: 'programme',
      state: 'history',
      words: { số: centralNumber(turn) },
    }),
    sketch(agencies, 'bcd', {
      key: `yearly-${year}`,
      template: 'yearly-plan',
      day: yearly,
      turn,
      node: 'programme',
      parent: `central-${year}`,
      ownPlanDue: `${year}-03-14`,
      words: {
        số: yearlyNumber(turn),
        'số trung ương': centralNumber(turn),
        'ngày trung ương': shortDay(central),
      },
    }),
    sketch(agencies, 'ubnd', {
      key: `action-day-${year}`,
      template: 'action-day-plan',
      day: workday(year, 6, 22 + turn),
      turn,
      parent: `yearly-${year}`,
      words: {
        số: `${160 + turn * 7}/KH-UBND`,
        'số năm': cite(year, turn),
        'chủ đề': THEMES[turn - 1] ?? '',
      },
    }),
  ];
}

/** A plan of these days, so that there are cards to receive and tasks to accept. */
function newestPlan(agencies: Agencies, asOf: Temporal.PlainDate): PlanSketch {
  const day = asOf.subtract({ days: asOf.dayOfWeek <= 4 ? 5 : 3 });
  return sketch(agencies, 'bcd', {
    key: 'newest',
    template: 'year-end-plan',
    day,
    turn: 3,
    parent: `yearly-${yearlyStands(asOf) ? asOf.year : asOf.year - 1}`,
    periodTo: day.add({ days: 60 }).toString(),
    words: {
      số: '72/KH-BCĐ138',
      'số năm': yearlyStands(asOf) ? cite(asOf.year, 3) : cite(asOf.year - 1, 2),
      từ: shortDay(day.add({ days: 7 })),
      đến: shortDay(day.add({ days: 52 })),
      hạn: shortDay(day.add({ days: 14 })),
      'hạn báo cáo': shortDay(day.add({ days: 56 })),
    },
  });
}

function yearlyStands(asOf: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(yearlyDay(asOf.year, 3), asOf.subtract({ days: 8 })) <= 0;
}

function projectPlans(agencies: Agencies, year: number): PlanSketch[] {
  const day = workday(year, 3, 27);
  const number = '94/KH-UBND';
  return [
    sketch(agencies, 'ubnd', {
      key: 'project',
      template: 'project-plan',
      day,
      turn: 1,
      node: 'project',
      words: { số: number, 'số năm': cite(year, 1) },
    }),
    ...SUB_PROJECTS.map((sub, index) => {
      const issuer = issuerOn(agencies, sub.agency, day);
      return sketch(agencies, issuer, {
        key: `sub-project-${index + 1}`,
        template: 'sub-project-plan',
        day: workday(year, 4, 16 + index * 5),
        turn: 1,
        parent: 'project',
        node: `sub-project-${index + 1}` as PlanSketch['node'],
        words: {
          ...signedBy(agencies.byKey.get(issuer)),
          số: `${31 + index * 4}/KH-${agencies.byKey.get(issuer)?.symbol ?? ''}`,
          'CƠ QUAN TRÊN': sub.above,
          thứ: String(index + 1),
          'tên tiểu đề án': sub.name,
          'số đề án': `${number} ngày ${shortDay(day)}`,
          'nhiệm vụ': sub.duties.join('\n\n'),
        },
      });
    }),
  ];
}

function modelPlans(agencies: Agencies, year: number, turn: number): PlanSketch[] {
  const march = workday(year, 3, 10);
  const day =
    Temporal.PlainDate.compare(march, DISTRICTS_ENDED) >= 0 ? march : workday(year, 8, 20);
  return Temporal.PlainDate.compare(day, DISTRICTS_ENDED) >= 0
    ? [
        sketch(agencies, `ubnd-${SAMPLE_COMMUNE}`, {
          key: `model-${year}`,
          template: 'model-plan',
          day,
          turn,
          level: 'commune',
          parent: `yearly-${year}`,
          words: {
            ...localWords(agencies, SAMPLE_COMMUNE, day),
            số: '27/KH-UBND',
            'số năm': cite(year, turn),
          },
        }),
      ]
    : [];
}

/** Days after the first of March on which departments issue their own plan; the last two are late. */
const DEPARTMENT_DAYS: Readonly<Record<string, number>> = { cat: 3, lđ: 6, pn: 9, gd: 12, bp: 24 };

function ownPlans(agencies: Agencies, year: number, turn: number): PlanSketch[] {
  const departments = Object.entries(DEPARTMENT_DAYS).map(([word, after]) => {
    const day = workday(year, 3, 1 + after);
    const issuer = issuerOn(agencies, word, day);
    return sketch(agencies, issuer, {
      key: `own-${word}-${year}`,
      template: 'own-plan-department',
      day,
      turn,
      parent: `yearly-${year}`,
      words: {
        ...signedBy(agencies.byKey.get(issuer)),
        số: `${20 + after}/KH-${agencies.byKey.get(issuer)?.symbol ?? ''}`,
        'số năm': cite(year, turn),
        'nhiệm vụ': (DEPARTMENT_DUTIES[word] ?? []).join('\n\n'),
      },
    });
  });
  return [...departments, ...localPlans(agencies, year, turn)];
}

function localPlans(agencies: Agencies, year: number, turn: number): PlanSketch[] {
  const day = workday(year, 3, 11);
  const districts = Temporal.PlainDate.compare(day, DISTRICTS_ENDED) < 0;
  const codes = districts ? ['981', '984', '986'] : [SAMPLE_COMMUNE, '98040', '98070', '98100'];
  return codes
    .filter((code) => agencies.byKey.has(`ubnd-${code}`))
    .map((code, index) =>
      sketch(agencies, `ubnd-${code}`, {
        key: `own-${code}-${year}`,
        template: 'own-plan-locality',
        day: workday(year, 3, 6 + index * 5),
        turn,
        level: districts ? 'district' : 'commune',
        parent: `yearly-${year}`,
        words: {
          ...localWords(agencies, code, day),
          số: `${14 + index * 6}/KH-UBND`,
          'số năm': cite(year, turn),
        },
      }),
    );
}

function localWords(
  agencies: Agencies,
  code: string,
  day: Temporal.PlainDate,
): Record<string, string> {
  const committee = agencies.byKey.get(`ubnd-${code}`);
  const unit = (committee?.name ?? '').replace('Ủy ban nhân dân ', '');
  return {
    'CƠ QUAN': unit.toUpperCase(),
    'cơ quan': committee?.name ?? '',
    'địa bàn': unit,
    nơi: unit.replace(/^(thành phố|thị xã|huyện|xã|phường|đặc khu) /, ''),
    'công an xã': policeOn(agencies.byKey.get(`ca-${code}`), day),
  };
}

/** District police ended four months before the districts themselves. */
function policeOn(police: AgencyRow | undefined, day: Temporal.PlainDate): string {
  const ended = police?.valid_to != null && police.valid_to < day.toString();
  return police === undefined || ended ? 'Công an tỉnh' : police.name;
}

/** The head who signs, as the form of the agency has it. */
function signedBy(agency: AgencyRow | undefined): Record<string, string> {
  const kind = agency?.kind ?? '';
  const head = /procuracy/.test(kind)
    ? ['VIỆN TRƯỞNG', '', 'Đàm Quốc Sơn']
    : /womens-union/.test(kind)
      ? ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', 'Nông Thị Hạnh']
      : /border/.test(kind)
        ? ['CHỈ HUY TRƯỞNG', '', 'Quàng Đức Thịnh']
        : ['GIÁM ĐỐC', '', 'Triệu Minh Khiêm'];
  const name = agency?.name ?? '';
  return {
    'CƠ QUAN': name.toUpperCase(),
    'cơ quan': name,
    'KÝ THAY': head[0] ?? '',
    'CHỨC VỤ': head[1] ?? '',
    'người ký': head[2] ?? '',
  };
}

/** The agency that holds a duty on a day: before and after the mergers of 2025. */
function issuerOn(agencies: Agencies, word: string, day: Temporal.PlainDate): string {
  const merged = Temporal.PlainDate.compare(day, DEPARTMENTS_MERGED) >= 0;
  const reformed = Temporal.PlainDate.compare(day, DISTRICTS_ENDED) >= 0;
  switch (word) {
    case 'lđ':
      return merged ? 'yt' : 'ld';
    case 'bp':
    case 'bp-cu':
      return reformed ? 'bp' : 'bp-cu';
    default:
      return agencies.byKey.has(word) ? word : 'cat';
  }
}

function cite(year: number, turn: number): string {
  return `${yearlyNumber(turn)} ngày ${shortDay(yearlyDay(year, turn))}`;
}

function yearlyDay(year: number, turn: number): Temporal.PlainDate {
  return workday(year, 2, 4 + turn * 2);
}

function yearlyNumber(turn: number): string {
  return `${String(6 + turn * 3).padStart(2, '0')}/KH-BCĐ138`;
}

function centralNumber(turn: number): string {
  return `${13 + turn * 4}/KH-BCĐ138/CP`;
}

/** The day itself, or the Monday after it. */
function workday(year: number, month: number, day: number): Temporal.PlainDate {
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.dayOfWeek > 5 ? date.add({ days: 8 - date.dayOfWeek }) : date;
}

type Given = Pick<PlanSketch, 'key' | 'template' | 'day' | 'turn' | 'words'> & Partial<PlanSketch>;

function sketch(agencies: Agencies, issuerKey: string, given: Given): PlanSketch {
  const issuer = agencies.byKey.get(issuerKey);
  if (issuer === undefined) {
    throw new Error(`the invented province has no agency ${issuerKey}`);
  }
  return {
    level: 'province',
    parent: null,
    node: 'plan',
    ownPlanDue: null,
    periodTo: null,
    state: 'in-force',
    issuer,
    ...given,
  };
}
