import { Section } from '#platform/web/kit/page.tsx';
import { Timeline, type TimelineItem } from '#platform/web/kit/timeline.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CustodyLine, EvidenceView } from '../contract.ts';
import { evidenceWords } from './words.ts';

/** The chain of custody, newest first: who gave it to whom, what for, under which seal. */
export function ItemChain({ item }: { item: EvidenceView }) {
  const t = useWords(evidenceWords);
  const f = useFormats();
  const saidOf = (line: CustodyLine): string => {
    const by = line.by === null ? '' : `${line.by.name}, ${line.by.title}`;
    const to = line.toPost?.name ?? line.toAgency?.name ?? '';
    const from = line.fromAgency?.name ?? '';
    const words = [
      by,
      caseOf(line),
      from === '' || to === '' || line.fromCase !== null ? '' : t('item.fromTo', { from, to }),
      line.purpose === null ? '' : t('item.for', { purpose: t(`purpose.${line.purpose}`) }),
      line.kept === null ? '' : t(`kept.${line.kept}`),
      line.sealNumber === null ? '' : t('item.seal', { number: line.sealNumber }),
      paperOf(line),
    ];
    return words.filter((one) => one !== '').join(' · ');
  };
  const caseOf = ({ fromCase }: CustodyLine): string => {
    if (fromCase === null) {
      return '';
    }
    return fromCase.code === null
      ? t('item.fromOtherCase', { mark: fromCase.mark })
      : t('item.fromCase', { mark: fromCase.mark, code: fromCase.code });
  };
  const paperOf = ({ documentNumber, documentOn }: CustodyLine): string => {
    if (documentOn === null) {
      return '';
    }
    const day = f.day(documentOn);
    return documentNumber === null
      ? t('item.paperDay', { day })
      : t('item.paper', { number: documentNumber, day });
  };
  return (
    <Section title={t('item.chain')} note={t('item.chainNote')}>
      <Timeline
        items={item.chain.map((line) => ({
          id: line.id,
          at: line.at,
          kind: SHAPES[line.kind] ?? 'act',
          title: t(`line.${line.kind}`),
          who: saidOf(line),
        }))}
      />
    </Section>
  );
}

const SHAPES: Partial<Record<CustodyLine['kind'], TimelineItem['kind']>> = {
  returned: 'decision',
  destroyed: 'decision',
  'handed-over': 'decision',
  'moved-with-file': 'elsewhere',
  'moved-to-case': 'elsewhere',
};
