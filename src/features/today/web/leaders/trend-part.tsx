import { NumbersTable } from '#platform/web/kit/numbers-table.tsx';
import { TrendLine } from '#platform/web/kit/trend-line.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { MonthSum } from '../../contract.ts';
import { todayWords } from '../words.ts';
import css from './leaders.module.css';
import { Part } from './part.tsx';

interface TrendProps {
  readonly months: readonly MonthSum[];
  readonly year: number;
}

/** Tasks done and reports handed in by month, beside the year before. */
export function TrendPart({ months, year }: TrendProps) {
  const t = useWords(todayWords);
  const hasBefore = months.some((month) => month.doneBefore !== null);
  return (
    <Part
      title={t('leaders.part.trend')}
      note={
        hasBefore
          ? t('leaders.part.trendNote', { year, before: year - 1 })
          : t('leaders.part.trendNoteAlone', { year })
      }
    >
      <div className={css.trends}>
        <Trend
          name={t('leaders.trendName.done')}
          months={months}
          of={(month) => [month.done, month.doneBefore]}
        />
        <Trend
          name={t('leaders.trendName.reports')}
          months={months}
          of={(month) => [month.reports, month.reportsBefore]}
        />
      </div>
    </Part>
  );
}

interface OneTrendProps {
  readonly name: string;
  readonly months: readonly MonthSum[];
  of(month: MonthSum): readonly [number | null, number | null];
}

function Trend({ name, months, of }: OneTrendProps) {
  const t = useWords(todayWords);
  const f = useFormats();
  const values = months.map((month) => of(month)[0]);
  const before = months.map((month) => of(month)[1]);
  const total = sumOf(values);
  const hasBefore = before.some((value) => value !== null);
  const finding = hasBefore
    ? t('leaders.trendSumBefore', { count: f.number(total), before: f.number(sumOf(before)) })
    : t('leaders.trendSum', { count: f.number(total) });
  const say = (value: number | null) => (value === null ? '' : f.number(value));
  return (
    <div className={css.trend}>
      <h3>{name}</h3>
      <TrendLine values={values} before={before} label={`${name}: ${finding}`} say={f.number} />
      <p className={css.quiet}>{finding}</p>
      <NumbersTable
        caption={name}
        head={[
          t('leaders.trendHead.month'),
          t('leaders.trendHead.now'),
          t('leaders.trendHead.before'),
        ]}
        rows={months.map((month) => {
          const [now, earlier] = of(month);
          return [`${month.month.slice(5)}/${month.month.slice(0, 4)}`, say(now), say(earlier)];
        })}
      />
    </div>
  );
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
