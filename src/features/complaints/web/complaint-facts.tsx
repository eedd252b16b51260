import type { ReactNode } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { FactList } from '#platform/web/kit/record-body.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ComplaintView } from '../contract.ts';
import { complaintWords } from './words.ts';

type Facts = (readonly [string, ReactNode])[];

/** What stands in clear: codes, days, bodies. */
export function ComplaintFacts({ complaint }: { complaint: ComplaintView }) {
  const t = useWords(complaintWords);
  return (
    <Section title={t('record.facts')}>
      <FactList
        facts={[...useMatterFacts(complaint), ...useWhenFacts(complaint), ...useEarlier(complaint)]}
      />
    </Section>
  );
}

function useMatterFacts(complaint: ComplaintView): Facts {
  const t = useWords(complaintWords);
  const grounds = complaint.grounds.map((ground) => t(`ground.${ground}`)).join(', ');
  const who = t(`who.${complaint.againstWho}`).toLowerCase();
  return [
    [t('intake.matter'), t(`matter.${complaint.matter}`)],
    ...(grounds === '' ? [] : [[t('intake.grounds'), grounds] as const]),
    [t('intake.against'), `${complaint.against.name} (${who})`],
    ...(complaint.officer === null ? [] : [[t('record.officer'), complaint.officer.name] as const]),
    [t('intake.standing'), t(`standing.${complaint.standing}`)],
    ...(complaint.victimCode === null
      ? []
      : [[t('intake.victimCode'), complaint.victimCode] as const]),
    [t('intake.aboutCode'), <AboutCode key="about" complaint={complaint} />],
  ];
}

/** A way to the tip only for whoever may open it anyway. */
function AboutCode({ complaint }: { complaint: ComplaintView }) {
  const t = useWords(complaintWords);
  const { about, aboutCode } = complaint;
  return about?.kind === 'tip' ? (
    <LinkTo to="/tips/$tipId" params={{ tipId: about.id }}>
      {aboutCode}
    </LinkTo>
  ) : (
    (aboutCode ?? t('record.unknown'))
  );
}

function useWhenFacts(complaint: ComplaintView): Facts {
  const t = useWords(complaintWords);
  const f = useFormats();
  const day = (value: string | null) => (value === null ? t('record.unknown') : f.day(value));
  const acts = complaint.acts.map((at) => f.instant(at)).join(', ');
  return [
    [t('columns.received'), f.instant(complaint.receivedAt)],
    [t('intake.channel'), t(`channel.${complaint.channel}`)],
    [t('record.regime'), t(`regime.${complaint.regime}`)],
    [t('intake.actedOn'), day(complaint.actedOn)],
    ...(acts === '' ? [] : [[t('record.acts'), acts] as const]),
    [t('intake.knownOn'), day(complaint.knownOn)],
  ];
}

function useEarlier({ firstSettler, earlier }: ComplaintView): Facts {
  const t = useWords(complaintWords);
  const f = useFormats();
  const outcome = earlier === null || earlier.outcome === null ? null : earlier.outcome;
  const number = earlier?.decisionNumber ?? null;
  const day = earlier?.decisionOn ?? null;
  return [
    ...(firstSettler === null ? [] : [[t('intake.firstSettler'), firstSettler.name] as const]),
    ...(earlier === null
      ? []
      : [
          [
            t('record.earlier'),
            outcome === null ? earlier.code : `${earlier.code}: ${t(`outcome.${outcome}`)}`,
          ] as const,
        ]),
    ...(number === null || day === null
      ? []
      : [[t('record.earlierNumber'), t('record.numberOn', { number, day: f.day(day) })] as const]),
  ];
}
