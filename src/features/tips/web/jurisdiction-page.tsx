import { useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { FactList, SaidLine } from '#platform/web/kit/record-body.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { getJurisdiction, type JurisdictionBody } from '../contract.ts';
import { GiveCommunesDialog } from './give-communes-dialog.tsx';
import { tipWords } from './words.ts';

/** Which khu vực procuracy and court serves which communes; where none does. */
export function JurisdictionPage() {
  const t = useWords(tipWords);
  const [giving, setGiving] = useState(false);
  const [said, setSaid] = useState('');
  const served = useCall(getJurisdiction, {});
  const bodies = served.data?.bodies ?? [];
  return (
    <Page>
      <PageTitle
        title={t('jurisdiction.title')}
        lead={t('jurisdiction.lead')}
        help={<p>{t('jurisdiction.help')}</p>}
        {...(bodies.length === 0
          ? {}
          : {
              actions: <NextStep run={() => setGiving(true)}>{t('jurisdiction.give')}</NextStep>,
            })}
      />
      <SaidLine text={said} />
      <ProblemNotice error={served.error} onRetry={() => void served.refetch()} />
      {served.data !== undefined && bodies.length === 0 ? (
        <EmptyPage title={t('jurisdiction.noBodies')} text={t('jurisdiction.noBodiesText')} />
      ) : null}
      {served.data === undefined
        ? null
        : (['procuracy', 'court'] as const).map((side) => (
            <Side
              key={side}
              side={side}
              bodies={bodies.filter((body) => body.side === side)}
              unserved={served.data.unserved[side]}
            />
          ))}
      {giving ? (
        <GiveCommunesDialog
          bodies={bodies}
          onDone={() => {
            setGiving(false);
            setSaid(t('jurisdiction.done'));
          }}
          onClose={() => setGiving(false)}
        />
      ) : null}
    </Page>
  );
}

function Side(props: {
  side: 'procuracy' | 'court';
  bodies: readonly JurisdictionBody[];
  unserved: readonly { id: string; name: string }[];
}) {
  const { side, bodies, unserved } = props;
  const t = useWords(tipWords);
  const f = useFormats();
  const listed = ({ communes }: JurisdictionBody) =>
    [...new Set(communes.map(({ since }) => since))]
      .toSorted()
      .map((since) =>
        t('jurisdiction.since', {
          day: f.day(since),
          names: communes
            .filter((one) => one.since === since)
            .map(({ name }) => name)
            .join(', '),
        }),
      )
      .join('; ');
  return bodies.length === 0 ? null : (
    <Section title={t(`jurisdiction.${side}`)}>
      <FactList
        facts={[
          ...bodies.map((body) => {
            const count = t('jurisdiction.communes', { count: body.communes.length });
            return [
              body.name,
              body.communes.length === 0 ? t('jurisdiction.none') : `${count}, ${listed(body)}`,
            ] as const;
          }),
          ...(unserved.length === 0
            ? []
            : [
                [
                  t('jurisdiction.unserved'),
                  `${t('jurisdiction.communes', { count: unserved.length })}: ${unserved
                    .map(({ name }) => name)
                    .join(', ')}`,
                ] as const,
              ]),
        ]}
      />
    </Section>
  );
}
