import { useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useGo } from '#platform/web/address/use-address.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { Pop } from '#platform/web/kit/pop.tsx';
import { PopList } from '#platform/web/kit/pop-list.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe, useSessionDoors } from '#platform/web/session/session.tsx';
import { shellWords } from './shell-words.ts';

interface MeMenuProps {
  readonly trigger: ReactNode;
  /** The trigger is a drawing only, and needs a name. */
  readonly iconOnly?: boolean;
  readonly triggerClass: string | undefined;
  readonly up?: boolean;
}

/** Who I am, my other posts, light or dark, sign out. */
export function MeMenu({ trigger, triggerClass, iconOnly = false, up = false }: MeMenuProps) {
  const t = useWords(shellWords);
  const me = useMe();
  const label = t('meMenu', { name: me.officer.name, post: me.post.title });
  return (
    <Pop {...(iconOnly ? { label } : {})} trigger={trigger} triggerClass={triggerClass} up={up}>
      {() => <MeItems />}
    </Pop>
  );
}

function MeItems() {
  const t = useWords(shellWords);
  const me = useMe();
  const doors = useSessionDoors();
  const go = useGo();
  const [error, setError] = useState<ProblemError | null>(null);
  const run = (act: () => Promise<void>) => {
    setError(null);
    act().catch((refusal: unknown) => setError(toProblemError(refusal)));
  };
  const posts = me.posts.map((post) => ({
    key: post.id,
    text: `${post.title}, ${post.agency.name}`,
    chosen: post.id === me.post.id,
    run: () => run(() => doors.switchPost(post.id)),
  }));
  return (
    <>
      <ProblemNotice error={error} />
      <PopList title={t('posts')} items={posts} />
      <SchemeList />
      <PopList
        items={[
          { key: 'me', text: t('account'), icon: 'person', run: () => go(doors.accountPath) },
          { key: 'out', text: t('signOut'), icon: 'exit', run: () => run(doors.signOut) },
        ]}
      />
    </>
  );
}

function SchemeList() {
  const t = useWords(shellWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { key: 'light', text: t('schemeLight') },
    { key: 'dark', text: t('schemeDark') },
    { key: 'auto', text: t('schemeAuto') },
  ] as const;
  return (
    <PopList
      title={t('scheme')}
      items={schemes.map((one) => ({
        ...one,
        chosen: one.key === colorScheme,
        run: () => setColorScheme(one.key),
      }))}
    />
  );
}
