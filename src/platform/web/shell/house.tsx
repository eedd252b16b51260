import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { theme } from '#platform/web/look/theme.ts';
import { schemeManager, useThemeAttribute } from './scheme.ts';

/** Everything around the pages that is not to be seen. */
export function House({ router, client }: { router: AnyRouter; client: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ThemeAttribute />
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function ThemeAttribute() {
  useThemeAttribute();
  return null;
}
