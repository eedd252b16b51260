import type {
  ReviewItem,
  ReviewReport,
  ReviewTarget,
  ReviewTask,
} from '#domain/plan-review/review.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './item.module.css';
import { PlainName } from './name-chip.tsx';
import type { NameBook } from './name-facts.ts';
import { reviewWords } from './review-words.ts';
import { sayDue, sayWhen } from './when-text.ts';

/** What the lists need to know of the plan as a whole. */
export interface PlanFacts {
  readonly sourceText: string;
  /** The year that days without one belong to. */
  readonly year: string;
}

interface SummaryProps {
  readonly item: ReviewItem;
  readonly book: NameBook;
  readonly plan: PlanFacts;
}

/** One item in a line or two: who, and when or how much. */
export function ItemSummary({ item, book, plan }: SummaryProps) {
  if ('lead' in item) {
    return <TaskSummary task={item} book={book} />;
  }
  if ('values' in item) {
    return <TargetSummary target={item} />;
  }
  return 'due' in item ? <ReportSummary report={item} book={book} plan={plan} /> : null;
}

function TaskSummary({ task, book }: { task: ReviewTask; book: NameBook }) {
  const t = useWords(reviewWords);
  const leads = [...task.lead, ...task.implementing];
  const chip = (name: string, part: 'lead' | 'cooperating') => (
    <PlainName
      key={`${part}-${name}`}
      name={name}
      part={part}
      book={book}
      isRequested={task.requested.includes(name)}
    />
  );
  return (
    <div className={css.chips}>
      {leads.map((name) => chip(name, 'lead'))}
      {task.cooperating.map((name) => chip(name, 'cooperating'))}
      {leads.length + task.cooperating.length === 0 ? (
        <span className={css.quiet}>{t('list.noAgency')}</span>
      ) : null}
      <span className={css.when}>
        <Icon name="clock" size={14} />
        {sayWhen(task, t)}
      </span>
    </div>
  );
}

/** “trên 90 %”. */
function TargetSummary({ target }: { target: ReviewTarget }) {
  const say = useSayValue();
  return (
    <div className={css.chips}>
      {target.values.map((value) => (
        <span key={`${value.op}${value.value}${value.unit}`} className={css.value}>
          {say(value)}
        </span>
      ))}
    </div>
  );
}

export const OP_WORDS = {
  '=': 'eq',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  '+': 'up',
  '-': 'down',
} as const;

/** A value to be reached in words: “từ 95 % trở lên”. */
export function useSayValue(): (value: ReviewTarget['values'][number]) => string {
  const t = useWords(reviewWords);
  const f = useFormats();
  return ({ op, value, unit, of }) => {
    const number = of === undefined ? f.number(value) : `${f.number(value)}/${f.number(of)}`;
    const amount = `${number}\u00a0${unit}`.trim();
    const word = t(`ops.${OP_WORDS[op]}`);
    return word.includes('…') ? word.replace('…', amount) : `${word} ${amount}`;
  };
}

function ReportSummary(props: { report: ReviewReport; book: NameBook; plan: PlanFacts }) {
  const { report, book, plan } = props;
  const t = useWords(reviewWords);
  return (
    <div className={css.chips}>
      {report.by.map((name) => (
        <PlainName key={name} name={name} part="cooperating" book={book} />
      ))}
      {report.via === null ? null : (
        <span className={css.quiet}>
          {t('fields.via').toLowerCase()} {report.via}
        </span>
      )}
      <span className={css.when}>
        <Icon name="clock" size={14} />
        {sayDue(report, plan.sourceText, plan.year, t)}
      </span>
    </div>
  );
}
