import {
  CORRECTED_FIELD_NAMES,
  type CorrectedField,
  type FieldChange,
} from '#domain/plan-review/correction.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { MendedText } from '#platform/web/kit/mended-text.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { PlanDifference } from '../../contract.ts';
import css from './correction.module.css';
import { correctionWords } from './correction-words.ts';
import { reviewWords } from './review-words.ts';

const FATES = ['changed', 'added', 'ended'] as const;

/** What differs from the confirmed plan: what changes, what is new, what ends. */
export function DifferenceLines({ rows }: { rows: readonly PlanDifference[] }) {
  const t = useWords(correctionWords);
  return FATES.map((fate) => {
    const own = rows.filter((row) => row.fate === fate);
    return own.length === 0 ? null : (
      <section key={fate} className={css.group}>
        <h3>
          {t(`groups.${fate}`)} ({own.length})
        </h3>
        <ul className={css.lines}>
          {own.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may read the same; they keep their order
            <li key={at}>
              <DifferenceLine row={row} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function DifferenceLine({ row }: { row: PlanDifference }) {
  const t = useWords(correctionWords);
  const text = useSayDifference()(row);
  return (
    <>
      <p className={css.meta}>
        <Tag>{t(`part.${row.part}`)}</Tag>
        {row.path === '' ? null : <span>{t('section', { path: row.path })}</span>}
        <Standing row={row} />
      </p>
      <p>{row.fate === 'ended' ? <del>{text}</del> : <Mended row={row} text={text} />}</p>
      <Changes changes={row.changes.filter(({ field }) => field !== 'text')} />
      <PassedDay row={row} />
    </>
  );
}

/** The words with what was struck out and put in, once. */
function Mended({ row, text }: { row: PlanDifference; text: string }) {
  const words = row.changes.find(({ field }) => field === 'text');
  return words === undefined ? (
    text
  ) : (
    <MendedText before={words.before.join(' ')} after={words.after.join(' ')} />
  );
}

/** How far the work is that a change or an end meets. */
function Standing({ row }: { row: PlanDifference }) {
  const t = useWords(correctionWords);
  const f = useFormats();
  const { standing, handedIn } = row;
  return (
    <>
      {standing === null || (standing.state === 'open' && standing.progress === 0) ? null : (
        <strong>
          {standing.state === 'open'
            ? t('progress', { percent: f.percent(standing.progress) })
            : null}
          {standing.state === 'done' ? t('done') : null}
          {standing.state === 'confirmed' && row.fate === 'ended' ? t('confirmed') : null}
          {standing.state === 'confirmed' && row.fate !== 'ended' ? t('done') : null}
        </strong>
      )}
      {handedIn === 0 ? null : <strong>{t('handedIn', { count: handedIn })}</strong>}
    </>
  );
}

const GIVES: readonly CorrectedField[] = ['to', 'deadline', 'lead', 'implementing', 'agencies'];

/** A day that has gone by makes who gets the task, or gets that day, late at once: said beforehand. */
function PassedDay({ row }: { row: PlanDifference }) {
  const t = useWords(correctionWords);
  const { today } = useMe();
  const isGiven = row.fate === 'added' || row.changes.some(({ field }) => GIVES.includes(field));
  return row.day !== null && row.day < today && isGiven ? (
    <p className={css.passed}>
      <Icon name="warning" size={14} />
      {t('passed')}
    </p>
  ) : null;
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const t = useWords(correctionWords);
  const both = useBothLanguages();
  const say = useSayValues();
  return changes.length === 0 ? null : (
    <dl>
      {changes.map(({ field, before, after }) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{both(CORRECTED_FIELD_NAMES[field])}</dt>
          <dd>
            <del>
              <span className="lc-hidden">{t('before')}: </span>
              {say(field, before)}
            </del>{' '}
            <ins>
              <span className="lc-hidden">{t('after')}: </span>
              {say(field, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A report is called by its kind, receiver and days. */
function useSayDifference(): (row: PlanDifference) => string {
  const say = useSayValues();
  return (row) => {
    if (row.part !== 'report') {
      return row.text;
    }
    const [kind = '', to = '', ...due] = row.text.split('|');
    const days = due.length === 0 ? '' : `, ${say('due', due)}`;
    return `${say('kind', [kind])}${to === '' ? '' : `: ${to}`}${days}`;
  };
}

const KINDS = ['quarterly', 'semiannual', 'annual', 'once', 'adhoc'] as const;

/** Days as days, kinds in words, the rest as written. */
function useSayValues(): (field: CorrectedField, values: readonly string[]) => string {
  const t = useWords(correctionWords);
  const r = useWords(reviewWords);
  const f = useFormats();
  const sayOne = (field: CorrectedField, value: string): string => {
    switch (field) {
      case 'from':
      case 'to':
      case 'deadline':
        return f.day(value);
      case 'due':
        return value.length === 5 ? value.split('-').map(Number).reverse().join('/') : f.day(value);
      case 'kind': {
        const known = KINDS.find((one) => one === value);
        return known === undefined ? value : r(`kinds.${known}`);
      }
      default:
        return value;
    }
  };
  return (field, values) =>
    values.length === 0 ? t('nothing') : values.map((value) => sayOne(field, value)).join('; ');
}
