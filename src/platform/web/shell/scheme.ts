import { localStorageColorSchemeManager, useComputedColorScheme } from '@mantine/core';
import { useEffect } from 'react';

/** Keeps the reader's choice under the name that `theme.js` reads before first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'lachan-scheme' });

/** Keeps the tokens' own attribute in step with Mantine's. */
export function useThemeAttribute(): void {
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
}
