import { type Purpose, purposeNames } from '#platform/contract/purpose.ts';
import { call } from '#platform/web/api/call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProtectedValue } from '#platform/web/kit/protected-value.tsx';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type ComplaintPart, type ComplaintView, openComplaint } from '../contract.ts';
import css from './complaints.module.css';
import { complaintWords } from './words.ts';

const PURPOSES: readonly Purpose[] = ['complaint', 'supervise-legality', 'answer-person'];

/** The sealed parts, each opened apart for a stated purpose. */
export function ComplaintSealed({ complaint }: { complaint: ComplaintView }) {
  const t = useWords(complaintWords);
  const me = useMe();
  const locale = useLocale();
  const reveal = (part: ComplaintPart) => async (purpose: string) => {
    const opened = await call(openComplaint, {
      id: complaint.id,
      part,
      purpose: purpose as Purpose,
    });
    return {
      value: opened.text === '' ? t('record.nothing') : opened.text,
      reader: me.post.title,
    };
  };
  return (
    <Section title={t('record.sealed')} note={t('record.sealedNote')}>
      <dl className={css.sealed}>
        {complaint.parts.map((part) => (
          <div key={part}>
            <dt>{t(`part.${part}`)}</dt>
            <dd>
              <ProtectedValue
                label={t(`part.${part}`)}
                purposes={PURPOSES.map((code) => ({ code, text: purposeNames[code][locale] }))}
                reveal={reveal(part)}
                seconds={180}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
