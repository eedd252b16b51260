import { useMemo, useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { LoadingPage } from '#platform/web/shell/plain-pages.tsx';
import { getProgrammeTree, type TreeNode } from '../../contract.ts';
import { PlaceDialog } from '../place-dialog.tsx';
import { planWords } from '../words.ts';
import { AddNodeDialog } from './add-node-dialog.tsx';
import { NodeBranch } from './node-branch.tsx';
import { growTree } from './tree-order.ts';

/** Programmes, projects, sub-projects and plans, with the work of everything beneath rolled up. */
export function ProgrammePage() {
  const t = useWords(planWords);
  const me = useMe();
  const answer = useCall(getProgrammeTree, {});
  const [adding, setAdding] = useState<{ parentId: string | null } | null>(null);
  const [placing, setPlacing] = useState<TreeNode | null>(null);
  const nodes = answer.data?.nodes;
  const branches = useMemo(() => growTree(nodes ?? []), [nodes]);
  if (nodes === undefined) {
    return answer.error === null ? (
      <LoadingPage />
    ) : (
      <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
    );
  }
  const mayChange = may(me, 'plan.confirm');
  const acts = {
    add: mayChange ? (parentId: string) => setAdding({ parentId }) : null,
    place: mayChange ? setPlacing : null,
  };
  const add = mayChange ? (
    <NextStep run={() => setAdding({ parentId: null })} icon="plus">
      {t('tree.add')}
    </NextStep>
  ) : undefined;
  const placed = branches.filter(({ node }) => node.kind !== 'plan');
  const loose = branches.filter(({ node }) => node.kind === 'plan');
  return (
    <Page>
      <PageTitle
        title={t('tree.title')}
        lead={t('tree.lead')}
        actions={add}
        help={<p>{t('tree.help')}</p>}
      />
      {placed.length === 0 ? (
        <EmptyPage title={t('tree.empty')} text={t('tree.emptyText')} />
      ) : (
        placed.map((branch) => <NodeBranch key={branch.node.id} branch={branch} acts={acts} />)
      )}
      {loose.length === 0 ? null : (
        <Section title={t('tree.loose')} note={loose.length}>
          {loose.map((branch) => (
            <NodeBranch key={branch.node.id} branch={branch} acts={acts} />
          ))}
        </Section>
      )}
      {adding === null ? null : (
        <AddNodeDialog parentId={adding.parentId} nodes={nodes} onClose={() => setAdding(null)} />
      )}
      {placing === null || placing.planId === null ? null : (
        <PlaceDialog
          planId={placing.planId}
          parentNodeId={placing.parentId}
          parentPlanId={undefined}
          onClose={() => setPlacing(null)}
        />
      )}
    </Page>
  );
}
