import type { ReactNode } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getDocumentText, type TextMark } from '../contract.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

/** The whole text; the stretches that became something are underlined and say what. */
export function DocumentText({ id }: { id: string }) {
  const t = useWords(documentWords);
  const found = useCall(getDocumentText, { id });
  return (
    <Section title={t('document.text')}>
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data === undefined ? null : (
        <div className={css.stack}>
          {found.data.marks.length === 0 ? null : <p>{t('document.textHint')}</p>}
          <div className={css.source}>
            {cut(found.data.text, found.data.marks, (mark) => t(`document.marks.${mark.kind}`))}
          </div>
        </div>
      )}
    </Section>
  );
}

/** Cuts the text at the outermost marks; what lies inside another mark is left to it. */
function cut(
  text: string,
  marks: readonly TextMark[],
  nameOf: (mark: TextMark) => string,
): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.from < at) {
      continue;
    }
    parts.push(text.slice(at, mark.from));
    parts.push(
      <mark key={mark.from} data-kind={mark.kind} title={`${nameOf(mark)} ${mark.label}`}>
        {text.slice(mark.from, mark.to)}
      </mark>,
    );
    at = mark.to;
  }
  return [...parts, text.slice(at)];
}
