import { Section } from '#platform/web/kit/page.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { LodgingView, OpenedLodging } from '../contract.ts';
import css from './public-tips.module.css';
import { publicTipWords } from './words.ts';

/** What went to and fro with the sender, oldest first; words only once the lodging is open. */
export function Dialogue(props: { lodging: LodgingView; opened: OpenedLodging | null }) {
  const t = useWords(publicTipWords);
  const f = useFormats();
  const { lodging, opened } = props;
  const lines = [
    ...lodging.additions.map(({ id, at }) => ({
      id,
      at,
      who: t('record.sender'),
      words: opened?.additions.find((one) => one.id === id)?.words,
    })),
    ...lodging.answersOf.map(({ id, at, by }) => ({
      id,
      at,
      who: by,
      words: opened?.answers.find((one) => one.id === id)?.words,
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
  return (
    <Section title={t('record.dialogue')}>
      {lines.length === 0 ? <p>{t('record.noDialogue')}</p> : null}
      <ul className={css.said}>
        {lines.map(({ id, at, who, words }) => (
          <li key={id}>
            <small>
              {who} · {f.instant(at)}
            </small>
            <span className={css.text}>{words ?? t('record.sealed')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
