import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { answerMatch, getTip, listMatches, type TipView, unlinkTips } from '../contract.ts';
import { AskElsewhereDialog } from './ask-elsewhere-dialog.tsx';
import { LinkDialog, MergeDialog, UndoMergeDialog } from './link-dialogs.tsx';
import { SplitDialog } from './split-dialog.tsx';
import css from './tips.module.css';
import { findReason } from './ways.ts';
import { tipWords } from './words.ts';

type Asked = 'link' | 'merge' | 'undo' | 'split' | 'elsewhere';

/** Likely duplicates with why, what is linked, merged or split, and the ways to link, merge and undo. */
export function TipLinks({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const matches = useCallPages(listMatches, { tipId: tip.id, state: 'match-open', limit: 20 });
  const linked = new Set(tip.links.map((link) => link.tipId));
  const open = matches.rows.filter((match) =>
    match.sides.every((side) => side.id === null || !linked.has(side.id)),
  );
  const close = () => setAsked(null);
  return (
    <Section title={t('record.links.title')}>
      <ProblemNotice error={matches.error} />
      <Links tip={tip} />
      <ul className={css.plain}>
        {open.map((match) => (
          <MatchLine key={match.id} match={match} tipId={tip.id} />
        ))}
      </ul>
      {tip.links.length + open.length === 0 && !matches.isLoading ? (
        <p className={css.quiet}>{t('record.links.none')}</p>
      ) : null}
      <UndoWay tip={tip} ask={() => setAsked('undo')} />
      {tip.mayLink && tip.state !== 'merged' ? (
        <div className={css.ways}>
          <StepLink run={() => setAsked('link')}>{t('record.links.add')}</StepLink>
          <StepLink run={() => setAsked('merge')}>{t('record.links.merge')}</StepLink>
          <StepLink run={() => setAsked('split')}>{t('record.split.title')}</StepLink>
        </div>
      ) : null}
      {tip.mayAskElsewhere && tip.values.length + tip.denounced.length > 0 ? (
        <div className={css.ways}>
          <StepLink run={() => setAsked('elsewhere')}>{t('record.elsewhere.title')}</StepLink>
        </div>
      ) : null}
      {asked === 'link' ? <LinkDialog tip={tip} onClose={close} /> : null}
      {asked === 'merge' ? <MergeDialog tip={tip} onClose={close} /> : null}
      {asked === 'split' ? <SplitDialog tip={tip} onClose={close} /> : null}
      {asked === 'elsewhere' ? <AskElsewhereDialog tip={tip} onClose={close} /> : null}
      {asked === 'undo' && tip.undoMerge !== null ? (
        <UndoMergeDialog tip={tip} undo={tip.undoMerge} onClose={close} />
      ) : null}
    </Section>
  );
}

/** To undo a merge, or why it cannot be undone now and what to do instead. */
function UndoWay({ tip: { undoMerge }, ask }: { tip: TipView; ask(): void }) {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  if (undoMerge === null) {
    return null;
  }
  const reason = findReason({ reason: undoMerge.reason, params: {} });
  return reason === null ? (
    <div className={css.ways}>
      <StepLink run={ask}>{t('record.links.undo')}</StepLink>
    </div>
  ) : (
    <p className={css.quiet}>
      {t('record.links.undo')}: {both(reason)}
    </p>
  );
}

function Links({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const end = useAct(unlinkTips, { refreshes: [getTip] });
  return (
    <>
      <ProblemNotice error={end.error} />
      <ul className={css.plain}>
        {tip.links.map((link) => (
          <li key={`${link.relation}-${link.tipId}`} className={css.line}>
            <p>
              <LinkTo to="/tips/$tipId" params={{ tipId: link.tipId }} className={css.code}>
                {link.code}
              </LinkTo>{' '}
              <Tag>{t(`relation.${link.relation}`)}</Tag>
            </p>
            {link.relation === 'linked' && tip.mayLink ? (
              <StepLink run={() => end.mutate({ id: tip.id, otherId: link.tipId })}>
                {t('record.links.end', { code: link.code })}
              </StepLink>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

type Match = ReturnType<typeof useCallPages<typeof listMatches>>['rows'][number];

function MatchLine({ match, tipId }: { match: Match; tipId: string }) {
  const t = useWords(tipWords);
  const answer = useAct(answerMatch, { refreshes: [getTip, listMatches] });
  const other = match.sides.find((side) => side.id !== tipId);
  return (
    <li className={css.paper}>
      <p className={css.code}>
        {other?.id === null || other === undefined || other.kind !== 'tip' ? (
          other?.code
        ) : (
          <LinkTo to="/tips/$tipId" params={{ tipId: other.id }}>
            {other.code}
          </LinkTo>
        )}
      </p>
      <p>{match.reasons.map((reason) => t(`match.${reason}`)).join('; ')}</p>
      {other?.heldBy === null || other === undefined ? null : (
        <p className={css.quiet}>{t('record.links.heldBy', { name: other.heldBy.name })}</p>
      )}
      <ProblemNotice error={answer.error} />
      <div className={css.ways}>
        {match.audience === 'who-opens-both' ? (
          <StepLink run={() => answer.mutate({ id: match.id, answer: 'link-both' })}>
            {t('record.links.linkBoth')}
          </StepLink>
        ) : (
          <StepLink run={() => answer.mutate({ id: match.id, answer: 'tell-holders' })}>
            {t('record.links.tell')}
          </StepLink>
        )}
        <StepLink run={() => answer.mutate({ id: match.id, answer: 'dismiss' })}>
          {t('record.links.dismiss')}
        </StepLink>
      </div>
    </li>
  );
}
