import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import css from './app-frame.module.css';
import { shellWords } from './shell-words.ts';

/** Where full content of cases is kept, every page names the decision that it rests on. */
export function ContentFooter() {
  const t = useWords(shellWords);
  const f = useFormats();
  const { caseContent } = useMe();
  return caseContent?.mode === 'full' && caseContent.decision !== null ? (
    <p className={css.footer}>
      {t('fullContent', {
        number: caseContent.decision.number,
        day: f.day(caseContent.decision.on),
      })}
    </p>
  ) : null;
}
