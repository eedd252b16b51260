import type { z } from 'zod';
import { CountSplit, CountTable } from '#platform/web/kit/limit-board.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { sayPost } from '#platform/web/language/say-post.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { countTipBoards } from '../contract.ts';
import type { TipFilters } from './tip-filters.ts';
import { tipWords } from './words.ts';

type Boards = z.infer<typeof countTipBoards.output>;

/** The same counts by handler and by body; a name narrows the list to its own. */
export function BoardSplit(props: { boards: Boards; narrow(change: Partial<TipFilters>): void }) {
  const t = useWords(tipWords);
  const { boards, narrow } = props;
  const shared = { empty: t('split.nobody'), more: t('split.missed') };
  return (
    <Section title={t('split.title')}>
      <CountSplit>
        <CountTable
          {...shared}
          caption={t('split.byHandler')}
          rows={boards.byHandler.map((row) => ({
            ...row,
            id: row.post.id,
            name: sayPost(row.post),
            more: row.missedNotices,
          }))}
          onChoose={(handlerPostId) => narrow({ handlerPostId, agencyId: undefined })}
        />
        <CountTable
          {...shared}
          caption={t('split.byAgency')}
          rows={boards.byAgency.map((row) => ({ ...row, ...row.agency, more: row.missedNotices }))}
          onChoose={(agencyId) => narrow({ agencyId, handlerPostId: undefined })}
        />
      </CountSplit>
    </Section>
  );
}
