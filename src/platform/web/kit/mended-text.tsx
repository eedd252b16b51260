import { Fragment } from 'react';
import { diffWords, type WordStretch } from '#domain/plan-review/diff-words.ts';
import css from './marks.module.css';

/** A text as it reads now, with the words that were struck out and those put in, each once. */
export function MendedText({ before, after }: { before: string; after: string }) {
  return diffWords(before, after).map((stretch, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
    <Fragment key={at}>
      {at === 0 ? null : ' '}
      <Stretch {...stretch} />
    </Fragment>
  ));
}

function Stretch({ kind, text }: WordStretch) {
  switch (kind) {
    case 'same':
      return text;
    case 'gone':
      return <del className={css.gone}>{text}</del>;
    case 'new':
      return <ins className={css.fresh}>{text}</ins>;
  }
}
