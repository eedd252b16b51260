import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { Difference, OutgoingView } from '../contract.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

/** The copy that was signed outside: its hash, and what differs to the eye from what was approved. */
export function SignedCopy({ letter }: { letter: OutgoingView }) {
  const t = useWords(documentWords);
  if (letter.signedFile === null) {
    return null;
  }
  return (
    <Section title={t('letter.signed')}>
      <div className={css.stack}>
        {letter.difference === null ? null : <Compared difference={letter.difference} />}
        <p className={css.hash}>
          {letter.signedFile.name}, {t('letter.hash')} {letter.signedFile.sha256}
        </p>
      </div>
    </Section>
  );
}

function Compared({ difference }: { difference: Difference }) {
  const t = useWords(documentWords);
  switch (difference.found) {
    case 'same':
      return <p className={css.notice}>{t('letter.same')}</p>;
    case 'unreadable':
      return <p className={css.warning}>{t('letter.unreadable')}</p>;
    case 'differs':
      return (
        <div className={css.warning}>
          <p>{t('letter.differs', { count: difference.changes.length })}</p>
          {difference.changes.map((change) => (
            <dl key={`${change.approved} ${change.signed}`} className={css.changes}>
              <dt>{t('letter.wasApproved')}</dt>
              <dd>{change.approved || t('letter.nothing')}</dd>
              <dt>{t('letter.isSigned')}</dt>
              <dd>{change.signed || t('letter.nothing')}</dd>
            </dl>
          ))}
        </div>
      );
  }
}
