import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CaseView } from '../../contract.ts';
import css from '../cases.module.css';
import { caseWords } from '../words.ts';
import { PanelFrame, PanelLine, type PanelProps } from './panel.tsx';

type Absence = CaseView['absences'][number];

/** Who is proceeded against in absence, since when, on what ground, and what follows from it. */
export function AbsencePanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { absences } = acts.view;
  if (absences.length === 0) {
    return null;
  }
  return (
    <PanelFrame title={t('absent.title')} count={absences.length}>
      {absences.map((one) => (
        <PanelLine
          key={`${one.accused}-${one.since}`}
          what={t('absent.who', { name: one.accused ?? t('absent.all'), day: f.day(one.since) })}
          why={<Consequences absence={one} />}
          mark={
            <StateBadge shape={one.endedOn === null ? 'half' : 'full'}>
              {one.endedOn === null
                ? t(`absence.${one.ground}`)
                : t('absent.ended', { day: f.day(one.endedOn) })}
            </StateBadge>
          }
        />
      ))}
    </PanelFrame>
  );
}

/** What the law lets the bodies do, what it asks of them, and how the window of appeal counts. */
function Consequences({ absence }: { absence: Absence }) {
  const t = useWords(caseWords);
  return (
    <>
      {absence.endedOn === null ? (
        <>
          <span className={css.block}>{t('absent.goesOn')}</span>
          <span className={css.block}>{t('absent.defender')}</span>
        </>
      ) : (
        <span className={css.block}>{t('absent.back')}</span>
      )}
      <JudgmentWindow judgment={absence.judgment} />
    </>
  );
}

function JudgmentWindow({ judgment }: Pick<Absence, 'judgment'>) {
  const t = useWords(caseWords);
  const f = useFormats();
  if (judgment === null) {
    return <span className={css.block}>{t('absent.later')}</span>;
  }
  const { receivedOn, appealUntil } = judgment;
  return (
    <strong className={css.block}>
      {receivedOn === null
        ? t('absent.unserved')
        : t('absent.served', {
            day: f.day(receivedOn),
            until: appealUntil === null ? '' : f.day(appealUntil),
          })}
    </strong>
  );
}
