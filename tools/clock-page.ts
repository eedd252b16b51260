import type {
  Certainty,
  ClockRule,
  Graded,
  Length,
  RuleGroup,
  RuleVersion,
} from '#domain/deadline/clock/clock-rule.ts';
import { gradeOf, isGraded } from '#domain/deadline/clock/grade-of.ts';
import { LAWS } from '#domain/deadline/clock/laws.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { sayLength } from '#domain/deadline/clock/say-length.ts';

const GROUPS: Readonly<Record<RuleGroup, string>> = {
  'tip-intake': 'Tips: intake / Tiếp nhận nguồn tin',
  'tip-resolving': 'Tips: deciding / Giải quyết nguồn tin',
  'tip-outcome': 'Tips: outcome / Kết quả giải quyết',
  'case-opening': 'Cases: opening and charging / Khởi tố',
  restraint: 'Arrest, custody, detention / Bắt, tạm giữ, tạm giam',
  investigation: 'Investigation / Điều tra',
  prosecution: 'Prosecution / Truy tố',
  trial: 'Trial / Xét xử sơ thẩm',
  appeal: 'Appeal / Kháng cáo, kháng nghị, phúc thẩm',
  victim: 'Victims / Nạn nhân',
  complaint: 'Complaints / Khiếu nại, tố cáo',
};

const MARKS: Readonly<Record<Certainty, string>> = {
  verified: 'verified',
  dagger: '†',
  memory: 'from memory',
  open: 'OPEN',
};

const HEAD = `# Statutory clocks / Thời hạn tố tụng

Written from the rules in \`src/domain/deadline/clock/rules\` by \`npm exec -- node tools/write-clocks.ts\`; do not edit by hand. \`lachan clock due --rule ID --from MOMENT\` counts any of them.

- **†**: seen in the text before Law 99/2025; the number very probably holds, who decides may have changed. **OPEN**: not settled. **verified**: seen in a source of 2025–2026. Values that are not verified may be replaced by a dated setting.
- **Counting**: *rolls* = the day of the event is day 0, an end on a day off moves to the next working day; *hours* = from the minute, never moving; *detention* = the first day is day 1, a month is 30 days, never moving; *back* = counted back, on a day off the working day before.
- **Minors**: *half* for cases opened from 1/1/2026, base and each extension by itself; *2/3* of detention always.
- INT, NT, RNT, DBNT: ít nghiêm trọng, nghiêm trọng, rất nghiêm trọng, đặc biệt nghiêm trọng. Extensions are each at most.`;

/** The page that lists every rule, written from the data. */
export function writeClockPage(rules: readonly ClockRule[] = CLOCK_RULES): string {
  const groups = [...new Set(rules.map((rule) => rule.group))];
  return [
    HEAD,
    ...groups.map((group) =>
      sectionOf(
        group,
        rules.filter((rule) => rule.group === group),
      ),
    ),
    lawsOf(rules),
    '',
  ].join('\n\n');
}

function sectionOf(group: RuleGroup, rules: readonly ClockRule[]): string {
  return [
    `## ${GROUPS[group]}\n`,
    '| Id | What / Việc | Counts from / Tính từ | Length | Extensions | Ask | Counting | Minors | Basis | Mark |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rules.flatMap((rule) => rule.versions.map((version) => rowOf(rule, version))),
  ].join('\n');
}

function rowOf(rule: ClockRule, version: RuleVersion): string {
  const cells = [
    `\`${rule.id}\``,
    `${rule.name.vi} / ${rule.name.en}`,
    `${rule.trigger.vi} / ${rule.trigger.en}`,
    lengthsOf(rule, version),
    extensionsOf(version),
    version.askDaysBefore === undefined ? '' : `${version.askDaysBefore} days before`,
    countingOf(rule, version),
    rule.minor === undefined ? '' : rule.minor === 'half' ? 'half' : '2/3',
    version.cites.map(({ law, article }) => `${law} ${article}`).join('; '),
    markOf(version),
  ];
  return `| ${cells.join(' | ')} |`;
}

function lengthsOf(rule: ClockRule, version: RuleVersion): string {
  const least = rule.nature === 'earliest' ? 'not before ' : '';
  const onward = rule.continues === undefined ? '' : `, from the nominal end of ${rule.continues}`;
  const variants = (version.variants ?? []).map(
    ({ name, length }) => `\`${name}\`: ${sayLength(length).en}`,
  );
  return [`${least}${perClassOf(version.length)}${onward}`, ...variants].join('; ');
}

function perClassOf(graded: Graded<Length>): string {
  return isGraded(graded)
    ? OffenceClass.options.map((one) => `${one} ${sayLength(gradeOf(graded, one)).en}`).join(', ')
    : sayLength(graded).en;
}

function extensionsOf({ extensions }: RuleVersion): string {
  if (extensions === undefined) {
    return '';
  }
  const told = (one: OffenceClass) =>
    gradeOf(extensions, one)
      .map(({ length }) => sayLength(length).en)
      .join(' + ');
  return isGraded(extensions)
    ? OffenceClass.options.map((one) => `${one} ${told(one)}`).join(', ')
    : told('INT');
}

function countingOf(rule: ClockRule, { dayOff, firstDay, length }: RuleVersion): string {
  const one = gradeOf(length, 'INT');
  if ('atOnce' in one) {
    return 'at once';
  }
  if (rule.countsBack === true) {
    return 'back';
  }
  if (dayOff === 'roll') {
    return 'workingDays' in one ? 'working days' : 'rolls';
  }
  return firstDay === 'first' ? 'detention' : 'hours';
}

function markOf({ certainty, variants = [], validFrom, validTo }: RuleVersion): string {
  const others = variants.flatMap(({ name, certainty: own }) =>
    own === undefined ? [] : [`\`${name}\`: ${MARKS[own]}`],
  );
  const era = `${validFrom} – ${validTo ?? ''}`.trim();
  return [MARKS[certainty], ...others, era].join('; ');
}

function lawsOf(rules: readonly ClockRule[]): string {
  const cited = new Set(
    rules.flatMap(({ versions }) => versions.flatMap(({ cites }) => cites.map(({ law }) => law))),
  );
  return [
    '## Texts cited / Văn bản\n',
    ...[...cited].map((law) => `- **${law}**: ${LAWS[law].vi} / ${LAWS[law].en}`),
  ].join('\n');
}
