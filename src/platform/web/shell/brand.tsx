import { useWords } from '#platform/web/language/use-words.ts';
import { useFindMe } from '#platform/web/session/session.tsx';
import css from './brand.module.css';
import { shellWords } from './shell-words.ts';

/** The shield, the name, and on which installation this is. */
export function Brand() {
  const t = useWords(shellWords);
  return (
    <div className={css.brand}>
      <Shield />
      <div className={css.words}>
        <span className={css.name}>{t('product')}</span>
        <InstallationLabel />
      </div>
    </div>
  );
}

/** Which province, and whether the data are real; on every page, printed too. */
export function InstallationLabel() {
  const t = useWords(shellWords);
  const me = useFindMe();
  if (me === null) {
    return null;
  }
  const { kind, provinceName } = me.installation;
  const sample = kind === 'production' ? '' : ` · ${t(`installation.${kind}`)}`;
  return (
    <span className={css.label}>
      {provinceName}
      {sample}
    </span>
  );
}

/** The mark of the product. */
export function Shield({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={css.shield}>
      <path
        className={css.field}
        d="M16 1.5 28 5.2v10.3c0 7-4.7 12.3-12 15-7.3-2.7-12-8-12-15V5.2Z"
      />
      <g className={css.leaf}>
        <path d="M16 24v-8" />
        <path d="M16 16.5c0-3.3 2.2-5.5 6.3-5.7.2 4-2 6.2-6.3 5.7Z" />
        <path d="M16 20c0-3-1.9-4.9-5.6-5.1-.2 3.5 1.7 5.5 5.6 5.1Z" />
      </g>
    </svg>
  );
}
