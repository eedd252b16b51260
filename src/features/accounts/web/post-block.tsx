import { useState } from 'react';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { PostDetail } from '../contract.ts';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';
import { type PostAct, PostActs } from './post-acts.tsx';

/** A post: where, in what role, since when; its capacities to sign and covers. */
export function PostBlock({ post }: { post: PostDetail }) {
  const t = useWords(officerWords);
  const f = useFormats();
  const both = useBothLanguages();
  const [act, setAct] = useState<PostAct | null>(null);
  const period =
    post.validTo === null
      ? t('post.since', { from: f.day(post.validFrom) })
      : t('post.period', { from: f.day(post.validFrom), to: f.day(post.validTo) });
  return (
    <article className={css.post} data-held={post.held}>
      <div>
        <h3>
          {post.title}
          {post.unitName === null ? '' : `, ${post.unitName}`}
        </h3>
        <p>
          {post.agency.name} <Tag>{both(post.roleName)}</Tag>{' '}
          {post.held ? null : <Tag>{t('post.ended')}</Tag>}
        </p>
        <p className={css.quiet}>
          <span className={css.stamp}>{period}</span>
          {post.scopeAgency.id === post.agency.id
            ? ''
            : ` · ${t('post.scope', { name: post.scopeAgency.name })}`}
          {post.placeName === null ? '' : ` · ${t('post.place', { name: post.placeName })}`}
        </p>
      </div>
      {post.held ? <PostSteps post={post} onAct={setAct} /> : <span />}
      <PostLines post={post} onAct={setAct} />
      {act === null ? null : <PostActs post={post} act={act} onClose={() => setAct(null)} />}
    </article>
  );
}

interface PartProps {
  readonly post: PostDetail;
  onAct(act: PostAct): void;
}

function PostSteps({ post, onAct }: PartProps) {
  const t = useWords(officerWords);
  return (
    <div className={css.steps}>
      {post.mayManage.allowed ? (
        <>
          <StepLink run={() => onAct({ do: 'edit' })}>{t('post.edit')}</StepLink>
          <StepLink run={() => onAct({ do: 'authority' })}>{t('authority.add')}</StepLink>
          <StepLink run={() => onAct({ do: 'cover' })}>{t('cover.add')}</StepLink>
        </>
      ) : null}
      {post.mayEnd.allowed ? (
        <StepLink run={() => onAct({ do: 'end' })}>{t('post.end')}</StepLink>
      ) : null}
    </div>
  );
}

function PostLines({ post, onAct }: PartProps) {
  const t = useWords(officerWords);
  const f = useFormats();
  const untilOf = (from: string, to: string | null) =>
    to === null
      ? t('post.since', { from: f.day(from) })
      : t('post.period', { from: f.day(from), to: f.day(to) });
  return (
    <dl className={css.lines}>
      {post.authorities.length === 0 ? null : <dt>{t('authority.title')}</dt>}
      {post.authorities.map((one) => (
        <dd key={one.id} className={css.row}>
          <span>
            {t(`authority.kinds.${one.kind}`)}
            {one.scope === '' ? '' : `: ${one.scope}`}{' '}
            <span className={css.quiet}>
              {one.grantingDocument === null ? '' : `${one.grantingDocument} · `}
              <span className={css.stamp}>{untilOf(one.validFrom, one.validTo)}</span>
            </span>
          </span>
          {post.mayManage.allowed && one.validTo === null ? (
            <StepLink run={() => onAct({ do: 'end-authority', id: one.id })}>
              {t('authority.end')}
            </StepLink>
          ) : null}
        </dd>
      ))}
      {post.covers.length === 0 ? null : <dt>{t('cover.title')}</dt>}
      {post.covers.map((one) => (
        <dd key={one.id} className={css.row}>
          <span>
            {t('cover.line', {
              name: one.officer.name,
              from: f.day(one.validFrom),
              to: f.day(one.validTo),
            })}
            {one.reason === '' ? '' : ` (${one.reason})`}
          </span>
          {post.mayManage.allowed ? (
            <StepLink run={() => onAct({ do: 'end-cover', id: one.id })}>{t('cover.end')}</StepLink>
          ) : null}
        </dd>
      ))}
    </dl>
  );
}
