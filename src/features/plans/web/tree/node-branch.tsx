import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { BulletBar } from '#platform/web/kit/bullet-bar.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { TreeNode } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './tree.module.css';
import type { Branch } from './tree-order.ts';

export interface NodeActs {
  /** Null where the officer may not. */
  readonly add: ((parentId: string) => void) | null;
  readonly place: ((node: TreeNode) => void) | null;
}

/** One node with its bar, and what stands beneath it, which folds away. */
export function NodeBranch({ branch, acts }: { branch: Branch; acts: NodeActs }) {
  const t = useWords(planWords);
  const [isOpen, setOpen] = useState(true);
  const { node, children, depth } = branch;
  return (
    <div className={css.branch} data-depth={depth}>
      <div className={css.node}>
        {children.length === 0 ? (
          <span className={css.fold} />
        ) : (
          <button
            type="button"
            className={css.fold}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'tree.fold' : 'tree.unfold', { name: node.name })}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
          </button>
        )}
        <NodeWords node={node} />
        <NodeProgress node={node} />
        <NodeWays node={node} acts={acts} />
      </div>
      {isOpen && children.length > 0 ? (
        <div className={css.children}>
          {children.map((child) => (
            <NodeBranch key={child.node.id} branch={child} acts={acts} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function NodeWords({ node }: { node: TreeNode }) {
  const t = useWords(planWords);
  const f = useFormats();
  const period =
    node.startsOn === null || node.endsOn === null
      ? null
      : t('period', { from: f.day(node.startsOn), to: f.day(node.endsOn) });
  return (
    <div className={css.words}>
      <p className={css.name}>
        <Tag>{t(`tree.${node.kind}`)}</Tag>{' '}
        {node.planId === null ? (
          node.name
        ) : (
          <LinkTo to="/plans/$planId" params={{ planId: node.planId }}>
            {node.name}
          </LinkTo>
        )}
      </p>
      <p className={css.why}>
        {[sayLead(node, t('tree.lead2')), period].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

/** A plan is issued by its agency; a node above is led by it. */
function sayLead(node: TreeNode, leads: string): string | null {
  if (node.lead === null) {
    return null;
  }
  return node.kind === 'plan' ? node.lead.name : `${node.lead.name} ${leads}`;
}

function NodeProgress({ node }: { node: TreeNode }) {
  const t = useWords(planWords);
  const f = useFormats();
  const percent = f.percent(node.progress);
  return (
    <div className={css.progress}>
      <div className={css.bar}>
        <BulletBar
          label={t('tree.progress', { percent })}
          {...(node.tasks === 0 ? {} : { value: node.progress })}
        />
        <span className="lc-num">{node.tasks === 0 ? '' : percent}</span>
      </div>
      <p className={css.why}>
        {node.tasks === 0
          ? t('tree.noTasks')
          : t('tree.counts', { done: node.done, tasks: node.tasks })}{' '}
        {node.overdue === 0 ? null : (
          <StateBadge shape="down" tone="danger">
            {t('tree.overdue', { count: node.overdue })}
          </StateBadge>
        )}
      </p>
    </div>
  );
}

function NodeWays({ node, acts }: { node: TreeNode; acts: NodeActs }) {
  const t = useWords(planWords);
  const { add, place } = acts;
  const run = node.kind === 'plan' ? place && (() => place(node)) : add && (() => add(node.id));
  return (
    <div className={css.ways}>
      {run === null ? null : (
        <button type="button" onClick={run} aria-label={`${wayOf(node, t)}: ${node.name}`}>
          {wayOf(node, t)}
        </button>
      )}
    </div>
  );
}

function wayOf(node: TreeNode, t: (key: 'tree.place' | 'tree.addUnder') => string): string {
  return t(node.kind === 'plan' ? 'tree.place' : 'tree.addUnder');
}
