import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Mantine in the house's look: sizes and colours of the design, and defaults set once. */
export const theme = createTheme({
  fontFamily: 'var(--lc-font)',
  fontFamilyMonospace: 'var(--lc-font-num)',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  white: '#ffffff',
  black: '#122023',
  autoContrast: true,
  defaultRadius: 'sm',
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 4 },
  colors: {
    // index 8 is filled in light, 4 in dark
    petrol: [
      '#f0f6f7',
      '#e1edf0',
      '#cfdfe3',
      '#9fbfc7',
      '#85c3d0',
      '#64949f',
      '#3a7585',
      '#1c5c6d',
      '#0c4a5a',
      '#073642',
    ],
    ochre: [
      '#fdf8ee',
      '#f8eed9',
      '#efdcb4',
      '#e3b962',
      '#e3b962',
      '#b98a3a',
      '#96691a',
      '#855808',
      '#754a00',
      '#5a3900',
    ],
    danger: [
      '#fdf5f4',
      '#fbebe9',
      '#ffb8b0',
      '#ff9d93',
      '#c5362d',
      '#c5362d',
      '#b8271f',
      '#ae201b',
      '#a61b17',
      '#861410',
    ],
  },
  fontSizes: { xs: '.8125rem', sm: '.875rem', md: '.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.54', sm: '1.43', md: '1.6', lg: '1.65', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '.5rem', sm: '.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '8px', lg: '8px', xl: '8px' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--lc-shadow-float)',
    lg: 'var(--lc-shadow-float)',
    xl: 'var(--lc-shadow-float)',
  },
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '75em', xl: '90em' },
  headings: {
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '2rem', lineHeight: '1.5' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '.9375rem', lineHeight: '1.6' },
    },
  },
  // plain objects, not Component.extend: naming a component here would put its code in the first load
  components: {
    Button: { defaultProps: { variant: 'filled' } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    },
    Modal: {
      // the page behind is held still by base.css: a scroll lock by style element breaks the policy
      defaultProps: {
        radius: 'md',
        shadow: 'md',
        lockScroll: false,
        transitionProps: { duration: 0 },
      },
    },
    Popover: { defaultProps: { radius: 'md', shadow: 'md', transitionProps: { duration: 0 } } },
    Combobox: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { radius: 'md', shadow: 'md', transitionProps: { duration: 0 } } },
    Paper: { defaultProps: { shadow: 'none', withBorder: false } },
  },
});

const ours = {
  '--mantine-color-body': 'var(--lc-paper)',
  '--mantine-color-text': 'var(--lc-ink)',
  '--mantine-color-dimmed': 'var(--lc-ink-2)',
  '--mantine-color-placeholder': 'var(--lc-ink-3)',
  '--mantine-color-anchor': 'var(--lc-accent)',
  '--mantine-color-error': 'var(--lc-danger)',
  '--mantine-color-default': 'var(--lc-paper)',
  '--mantine-color-default-color': 'var(--lc-ink)',
  '--mantine-color-default-hover': 'var(--lc-ground)',
  '--mantine-color-default-border': 'var(--lc-line-strong)',
  '--mantine-color-disabled': 'var(--lc-ground)',
  '--mantine-color-disabled-color': 'var(--lc-ink-3)',
  '--mantine-primary-color-filled': 'var(--lc-accent)',
  '--mantine-primary-color-filled-hover': 'var(--lc-accent-strong)',
  '--mantine-primary-color-contrast': 'var(--lc-on-accent)',
};

/** Points Mantine's own colours at the tokens, so that nothing is coloured twice. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: ours,
  dark: ours,
});
