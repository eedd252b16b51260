import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { ClockGroup, ClockPartRow } from '../contract.ts';
import type { ClockStage } from './clock-groups.ts';
import css from './clock-values.module.css';
import { useSlotName } from './slot-name.ts';
import { deadlineWords } from './words.ts';

/** The way to each stage, with how many of its values are decided. */
export function JumpList({ stages }: { stages: readonly ClockStage[] }) {
  const t = useWords(deadlineWords);
  return (
    <nav className={css.jump} aria-label={t('clocks.jump')}>
      <ul>
        {stages.map(({ group, count, decided }) => (
          <li key={group}>
            <a
              href={`#${idOf(group)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(group);
              }}
            >
              <span>{t(`clocks.groups.${group}`)}</span>
              <span className={css.number} aria-hidden="true">
                {decided}/{count}
              </span>
              <span className="lc-hidden">{t('clocks.decidedOf', { count, decided })}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function idOf(group: ClockGroup): string {
  return `limits-${group}`;
}

/** To the heading, with the focus, so that Tab goes on from there. */
function goTo(group: ClockGroup): void {
  const heading = document.getElementById(idOf(group));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The rules of one stage, each with the parts that are not verified. */
export function ClockStageList(props: {
  readonly stage: ClockStage;
  onDecide(part: ClockPartRow): void;
}) {
  const { stage, onDecide } = props;
  const t = useWords(deadlineWords);
  const { group, rules, count, decided } = stage;
  return (
    <section className={css.stage} aria-labelledby={idOf(group)}>
      <div className={css.head}>
        <h2 id={idOf(group)} tabIndex={-1}>
          {t(`clocks.groups.${group}`)}
        </h2>
        <span className={css.small}>{t('clocks.decidedOf', { count, decided })}</span>
      </div>
      <table className={css.table}>
        <caption className="lc-hidden">{t(`clocks.groups.${group}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clocks.part')}</th>
            <th scope="col">{t('clocks.shipped')}</th>
            <th scope="col">{t('clocks.decided')}</th>
            <th scope="col">
              <span className="lc-hidden">{t('calendar.act')}</span>
            </th>
          </tr>
        </thead>
        {rules.map(({ rule, parts }) => (
          <tbody key={rule}>
            {parts.length > 1 ? <RuleHead part={parts[0]} /> : null}
            {parts.map((part) => (
              <PartRow
                key={part.slot}
                part={part}
                isWhole={parts.length === 1}
                onDecide={onDecide}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function RuleHead({ part }: { part: ClockPartRow | undefined }) {
  return part === undefined ? null : (
    <tr className={css.rule}>
      <th scope="rowgroup" colSpan={4}>
        <RuleName part={part} /> <span className={css.small}>{part.cites.join('; ')}</span>
      </th>
    </tr>
  );
}

function RuleName({ part }: { part: ClockPartRow }) {
  const both = useBothLanguages();
  return (
    <>
      {both(part.name)} <span className={css.code}>{part.rule}</span>
    </>
  );
}

/** One value; the rule stands in its first cell where there is no other of it. */
function PartRow(props: {
  readonly part: ClockPartRow;
  readonly isWhole: boolean;
  onDecide(part: ClockPartRow): void;
}) {
  const { part, isWhole, onDecide } = props;
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const slotName = useSlotName();
  return (
    <tr className={isWhole ? css.rule : undefined}>
      <th scope="row">
        {isWhole ? (
          <>
            <RuleName part={part} />
            <span className={css.slot}>{[slotName(part), ...part.cites].join('; ')}</span>
          </>
        ) : (
          slotName(part)
        )}
      </th>
      <td>
        <strong className={css.value}>{both(part.saidShipped)}</strong>
        <span className={css.small}>{t(`clocks.marks.${part.certainty}`)}</span>
      </td>
      <td>
        <Decided part={part} />
      </td>
      <td className={css.act}>
        <StepLink run={() => onDecide(part)}>{t('clocks.add')}</StepLink>
      </td>
    </tr>
  );
}

function Decided({ part }: { part: ClockPartRow }) {
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const f = useFormats();
  return part.decided.length === 0 ? (
    <span className={css.none}>{t('clocks.notDecided')}</span>
  ) : (
    part.decided.map((one) => (
      <p key={one.from} className={css.one}>
        <strong>{both(one.said)}</strong> {t('clocks.since', { day: f.day(one.from) })}
        {one.inForce ? ` (${t('settings.inForce')})` : ''}
        <span className={css.small}>
          {one.decidedBy}; {one.note}.{' '}
          {t('settings.by', {
            name: one.recordedBy ?? t('settings.someone'),
            at: f.instant(one.recordedAt),
          })}
        </span>
      </p>
    ))
  );
}
