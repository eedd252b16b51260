// Sets the scheme before first paint: the reader's choice, else what the machine prefers.
(() => {
  let choice = 'auto';
  try {
    choice = localStorage.getItem('lachan-scheme') || 'auto';
  } catch {
    choice = 'auto';
  }
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = choice === 'dark' || (choice !== 'light' && prefersDark) ? 'dark' : 'light';
  const root = document.documentElement;
  root.dataset.theme = scheme;
  root.setAttribute('data-mantine-color-scheme', scheme);
  try {
    // the window's own choice first, as language.ts reads it
    const spoken =
      sessionStorage.getItem('lachan-language') ?? localStorage.getItem('lachan-language');
    root.lang = spoken === 'en' ? 'en' : 'vi';
  } catch {
    root.lang = 'vi';
  }
})();
