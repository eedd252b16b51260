import { type FormEvent, useState } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { Pop } from '#platform/web/kit/pop.tsx';
import { PopList } from '#platform/web/kit/pop-list.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './data-table.module.css';
import type { SavedViews } from './saved-views.ts';

/** The officer's own ways to look at this table. */
export function ViewsMenu({ views }: { views: SavedViews }) {
  const t = useWords(kitWords);
  return (
    <Pop
      triggerClass={css.tool}
      trigger={
        <>
          <Icon name="bookmark" />
          {t('table.views')}
        </>
      }
    >
      {(close) => (
        <>
          <PopList
            items={[
              {
                key: ' usual',
                text: t('table.defaultView'),
                run: () => void [views.reset(), close()],
              },
              ...views.named.map((one) => ({
                key: one.name,
                text: one.name,
                run: () => void [views.change(one.view), close()],
              })),
            ]}
          />
          {views.named.length === 0 ? null : (
            <PopList
              items={views.named.map((one) => ({
                key: one.name,
                text: t('table.deleteView', { name: one.name }),
                icon: 'trash' as const,
                run: () => views.drop(one.name),
              }))}
            />
          )}
          <SaveView views={views} />
        </>
      )}
    </Pop>
  );
}

function SaveView({ views }: { views: SavedViews }) {
  const t = useWords(kitWords);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') {
      views.save(name.trim());
      setName('');
    }
  };
  return (
    <form className={css.saveView} onSubmit={save}>
      <input
        aria-label={t('table.viewName')}
        placeholder={t('table.viewName')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit">{t('table.saveView')}</button>
    </form>
  );
}
