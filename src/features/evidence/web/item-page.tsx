import { useState } from 'react';
import type { CustodyAct } from '#domain/evidence/decide-custody.ts';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { BackLink, FactList, RecordBody, SaidLine } from '#platform/web/kit/record-body.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type EvidenceView, getEvidence } from '../contract.ts';
import { CustodyDialog } from './custody-dialog.tsx';
import { EvidenceMark } from './evidence-marks.tsx';
import { ItemChain } from './item-chain.tsx';
import { ItemFiles } from './item-files.tsx';
import { ItemWords } from './item-words.tsx';
import { evidenceWords } from './words.ts';

/** One item: who holds it, its chain, its files; what it is stays closed until opened. */
export function ItemPage() {
  const item = useCall(getEvidence, { id: useParam('itemId') });
  if (item.data === undefined) {
    return <ProblemNotice error={item.error} onRetry={() => void item.refetch()} />;
  }
  return <ItemRecord item={item.data} refresh={() => void item.refetch()} />;
}

function ItemRecord({ item, refresh }: { item: EvidenceView; refresh(): void }) {
  const t = useWords(evidenceWords);
  const [act, setAct] = useState<CustodyAct | null>(null);
  const [said, setSaid] = useState('');
  return (
    <Page>
      <ItemHeader item={item} run={setAct} />
      <SaidLine text={said} />
      <RecordBody aside={<ItemFacts item={item} />}>
        <ItemWords key={item.id} item={item} />
        <ItemChain item={item} />
        <ItemFiles item={item} />
      </RecordBody>
      {act === null ? null : (
        <CustodyDialog
          key={act}
          item={item}
          act={act}
          onStale={refresh}
          onDone={() => {
            setAct(null);
            setSaid(t('item.done', { act: t(`act.${act}`) }));
          }}
          onClose={() => setAct(null)}
        />
      )}
    </Page>
  );
}

function ItemHeader({ item, run }: { item: EvidenceView; run(act: CustodyAct): void }) {
  const t = useWords(evidenceWords);
  const [first, ...others] = item.acts;
  return (
    <RecordHeader
      above={
        <BackLink to={`/cases/${item.caseId}/evidence`}>
          {t('item.back', { code: item.caseCode })}
        </BackLink>
      }
      code={t('item.titleOf', { mark: item.mark })}
      state={
        <EvidenceMark
          state={item.state}
          pending={item.pending}
          awaitsMe={item.acts.includes('receipt-confirmed')}
        />
      }
      tags={<Tag>{t(`kind.${item.kind}`)}</Tag>}
      holder={[item.holder?.name, item.holderAgency.name].filter(Boolean).join(', ')}
      {...(first === undefined
        ? {}
        : { next: <NextStep run={() => run(first)}>{t(`act.${first}`)}</NextStep> })}
      others={others.map((act) => (
        <StepLink key={act} run={() => run(act)}>
          {t(`act.${act}`)}
        </StepLink>
      ))}
    />
  );
}

function ItemFacts({ item }: { item: EvidenceView }) {
  const t = useWords(evidenceWords);
  const f = useFormats();
  const paper =
    item.paper === null
      ? '–'
      : item.paper.number === null
        ? t('item.paperDay', { day: f.day(item.paper.on) })
        : t('item.paper', { number: item.paper.number, day: f.day(item.paper.on) });
  return (
    <Section title={t('item.facts')}>
      <FactList
        facts={[
          [t('field.source'), t(`source.${item.source}`)],
          [t('field.quantity'), f.number(item.quantity)],
          [t('columns.received'), f.instant(item.receivedAt)],
          [
            t('item.receivedBy'),
            item.receivedBy === null ? '–' : `${item.receivedBy.name}, ${item.receivedBy.agency}`,
          ],
          [t('field.paperNumber'), paper],
          [t('field.kept'), t(`kept.${item.kept}`)],
          [t('columns.seal'), item.sealNumber ?? t('item.noSeal')],
        ]}
      />
    </Section>
  );
}
