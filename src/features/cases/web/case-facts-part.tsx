import type { ReactNode } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { usePageExists } from '#platform/web/address/use-address.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { FactList } from '#platform/web/kit/record-body.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { sayPost } from '#platform/web/language/say-post.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CaseView } from '../contract.ts';
import { useChargeWords } from './case-marks.tsx';
import css from './cases.module.css';
import { caseWords } from './words.ts';

/** What stands in clear: charges, days, bodies, victims by code; no name. */
export function CaseFactsPart({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  return (
    <Section title={t('record.facts.title')}>
      <FactList facts={useFacts(view)} />
    </Section>
  );
}

const GROUNDS = ['handling', 'head', 'supervision', 'court'] as const;

function useFacts(view: CaseView): (readonly [string, ReactNode])[] {
  const t = useWords(caseWords);
  const f = useFormats();
  const lawOf = useChargeWords();
  const none = t('record.facts.none');
  const grounds = GROUNDS.filter((one) => view.grounds.includes(one));
  const victims = view.victimList.length === 0 ? none : <VictimCodes victims={view.victimList} />;
  const purposes = view.facts.purposes.map((one) => t(`purpose.${one}`)).join(', ');
  const titles = view.handlers.map(sayPost).join(', ');
  return [
    [t('record.facts.charges'), view.charges.map(lawOf).join('; ')],
    [t('record.facts.severity'), t(`severity.${view.severity}`)],
    [t('record.facts.opened'), f.day(view.openedOn)],
    [t('record.facts.actedOn'), f.day(view.actedOn)],
    [t('record.facts.place'), view.place?.name ?? none],
    [t('record.facts.origin'), t(`origin.${view.origin}`)],
    [t('record.facts.round'), t(`round.${view.round}`)],
    [t('record.facts.handling'), view.handling.name],
    ...(titles === '' ? [] : [[t('record.facts.handlers'), titles] as const]),
    [t('record.facts.supervising'), view.supervising?.name ?? none],
    [t('record.facts.court'), view.trialCourt?.name ?? none],
    [t('record.facts.victims'), victims],
    [t('record.facts.purposes'), purposes === '' ? none : purposes],
    [t('record.facts.why'), grounds.map((one) => t(`ground.${one}`)).join(', ')],
  ];
}

function VictimCodes({ victims }: { victims: CaseView['victimList'] }) {
  const t = useWords(caseWords);
  return victims.map((victim) => (
    <span key={victim.id} className={css.block}>
      {victim.code}, {t(`victimAge.${victim.age}`)}
    </span>
  ));
}

const ROOMS = ['chart', 'evidence'] as const;

/** The other rooms of a case, where the installation keeps them. */
export function CaseRooms({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const exists = usePageExists();
  const rooms = ROOMS.filter((room) => exists(`/cases/$caseId/${room}`));
  return rooms.length === 0 || view.content !== 'full' ? null : (
    <Section title={t('record.facts.elsewhere')}>
      {rooms.map((room) => (
        <p key={room}>
          <LinkTo to={`/cases/$caseId/${room}`} params={{ caseId: view.id }}>
            {t(`record.facts.${room}`)}
          </LinkTo>
        </p>
      ))}
    </Section>
  );
}
