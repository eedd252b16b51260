import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useSayOpenName } from './item-marks.tsx';
import type { NameBook } from './name-facts.ts';
import { NamePicker } from './name-picker.tsx';
import css from './names.module.css';
import { reviewWords } from './review-words.ts';
import type { Desk } from './use-desk.ts';

/** Every name still open, asked once for all its uses. */
export function NamesPart({ book, desk }: { book: NameBook; desk: Desk }) {
  const t = useWords(reviewWords);
  const say = useSayOpenName();
  const open = [...book.open];
  return (
    <Section title={t('names.title')} note={open.length === 0 ? undefined : open.length}>
      {open.length === 0 ? <p className={css.quiet}>{t('names.none')}</p> : null}
      {open.length === 0 ? null : <p className={css.quiet}>{t('names.lead')}</p>}
      <ul className={css.asked} id="open-names">
        {open.map((name) => {
          const facts = book.facts.get(name);
          return facts?.view == null ? null : (
            <li key={name}>
              <details>
                <summary>
                  <AgencyChip name={name} unknown />
                  <span className={css.quiet}>{say(name, book)}</span>
                </summary>
                <NamePicker view={facts.view} spellings={facts.spellings} onAnswer={desk.answer} />
              </details>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
