import { useWords } from '#platform/web/language/use-words.ts';
import { kitPageWords } from './words.ts';

/** Every piece of the kit. */
export function KitPage() {
  const t = useWords(kitPageWords);
  return <h1>{t('title')}</h1>;
}
