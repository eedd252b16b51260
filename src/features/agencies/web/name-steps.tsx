import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { NameTrial } from '../contract.ts';
import css from './agencies.module.css';
import { AgencyLink } from './agency-link.tsx';
import { agencyWords } from './words.ts';

const SHOWN = 12;

/** The three steps: kind, then, now. */
export function NameSteps({ trial }: { readonly trial: NameTrial }) {
  const t = useWords(agencyWords);
  return (
    <div role="status">
      <div className={css.step}>
        <h3>{t('trial.step1')}</h3>
        <KindStep kind={trial.kind} />
      </div>
      <div className={css.step}>
        <h3>{t('trial.step2')}</h3>
        <PastStep past={trial.past} />
      </div>
      <div className={css.step}>
        <h3>{t('trial.step3')}</h3>
        <PresentStep present={trial.present} />
      </div>
    </div>
  );
}

function KindStep({ kind }: { kind: NameTrial['kind'] }) {
  const t = useWords(agencyWords);
  const both = useBothLanguages();
  if (kind.status === 'unknown') {
    return <p>{t('trial.unknownKind')}</p>;
  }
  const names = kind.names.map(both).join(' · ');
  const notes = [
    ...(kind.isGroup ? [t('trial.group')] : []),
    ...(kind.proposed ? [t('trial.proposed')] : []),
  ];
  return (
    <p>
      {kind.status === 'several' ? `${t('trial.severalKinds')} ` : ''}
      <strong>{names}</strong>
      {notes.length === 0 ? null : <span className={css.small}> ({notes.join(', ')})</span>}
    </p>
  );
}

function PastStep({ past }: { past: NameTrial['past'] }) {
  const t = useWords(agencyWords);
  if (past.agencies.length > 0) {
    return <Names agencies={past.agencies} />;
  }
  return (
    <p>
      {past.placeName === null
        ? t('trial.describedOnly')
        : t('trial.described', { place: past.placeName })}
    </p>
  );
}

function PresentStep({ present }: { present: NameTrial['present'] }) {
  const t = useWords(agencyWords);
  const both = useBothLanguages();
  if (present.status === 'unknown') {
    return <p>{t(`trial.reasons.${present.reason ?? 'no-agency'}`)}</p>;
  }
  return (
    <>
      {present.status === 'resolved' ? null : <p>{t(`trial.${present.status}`)}</p>}
      {present.choices.map((choice, index) => (
        <div key={choice.agencies[0]?.id ?? index}>
          <Names agencies={choice.agencies} />
          {choice.duty === null ? null : <p className={css.small}>{both(choice.duty)}</p>}
        </div>
      ))}
      {present.through === null ? null : (
        <p className={css.small}>{t(`trial.through.${present.through}`)}</p>
      )}
    </>
  );
}

function Names({ agencies }: { agencies: readonly { id: string; name: string }[] }) {
  const t = useWords(agencyWords);
  return (
    <ul className={css.plain}>
      {agencies.slice(0, SHOWN).map((agency) => (
        <li key={agency.id}>
          <AgencyLink id={agency.id} name={agency.name} />
        </li>
      ))}
      {agencies.length > SHOWN ? (
        <li className={css.small}>{t('trial.more', { count: agencies.length - SHOWN })}</li>
      ) : null}
    </ul>
  );
}
