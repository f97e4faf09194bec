import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eef6f9',
  '#dcecf2',
  '#b7d8e3',
  '#8dc3d4',
  '#79bdd3',
  '#3f8ea8',
  '#1c6c88',
  '#0f5a74',
  '#0b475c',
  '#073444',
];

/** The accent turns light in the dark scheme; what stands on it turns dark. */
function resolveVariantColors(input: Parameters<VariantColorsResolver>[0]) {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = !input.color || input.color === 'petrol';
  return input.variant === 'filled' && isAccent ? { ...colors, color: 'var(--on-accent)' } : colors;
}

const dialogTitle = { fontFamily: 'var(--font-reading)', fontSize: '1.25rem', fontWeight: 580 } as const;
const touchable = { size: 'md' } as const;
const touchableInputs = [
  'TextInput',
  'PasswordInput',
  'NumberInput',
  'Textarea',
  'Select',
  'NativeSelect',
  'Switch',
];
/** Where they do not fit side by side, their words wrap. */
const wrapping = {
  root: { maxWidth: '100%' },
  control: { minWidth: 0 },
  label: { whiteSpace: 'normal' },
} as const;

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: resolveVariantColors,
  colors: {
    petrol,
    gray: [
      '#f7f6f2',
      '#efede7',
      '#e6e3dc',
      '#dfdcd4',
      '#c8c5bd',
      '#a9a69e',
      '#757269',
      '#5a5d5d',
      '#34393b',
      '#1d2123',
    ],
    dark: [
      '#e9e8e4',
      '#c6c9c8',
      '#a6abac',
      '#737b7e',
      '#3d4447',
      '#2e3437',
      '#1f2426',
      '#1a1e20',
      '#121517',
      '#0d0f11',
    ],
  },
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: {
    fontFamily: 'var(--font-reading)',
    fontWeight: '560',
    sizes: {
      h1: { fontSize: 'clamp(1.625rem, 1.2rem + 1.8vw, 2.25rem)', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { md: '0.625rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Plain objects: naming the components themselves would load all of them with the first page.
  components: {
    Button: { defaultProps: touchable, styles: { root: { minHeight: 'var(--touch)', fontWeight: 600 } } },
    ActionIcon: { defaultProps: { size: '2.75rem', variant: 'subtle', color: 'gray' } },
    Input: { defaultProps: touchable, styles: { input: { minHeight: 'var(--touch)' } } },
    ...Object.fromEntries(touchableInputs.map((name) => [name, { defaultProps: touchable }])),
    SegmentedControl: { defaultProps: touchable, styles: wrapping },
    NavLink: { styles: { root: { minHeight: 'var(--touch)' } } },
    Modal: { defaultProps: { centered: true, radius: 'lg' }, styles: { title: dialogTitle } },
    Drawer: { styles: { title: dialogTitle } },
    // By itself it is a `header`, and counts as a second banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
  },
});

/** Mantine's own variables speak our tokens, so that contrast and scheme are decided in one place: tokens.css. */
export const resolveVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--wrong)',
    ...accentVariables('--mantine-color-petrol'),
    ...accentVariables('--mantine-primary-color'),
  };
  return { variables: {}, light: both, dark: both };
};

function accentVariables(prefix: string): Record<string, string> {
  return {
    [`${prefix}-filled`]: 'var(--accent)',
    [`${prefix}-filled-hover`]: 'var(--accent-hover)',
    [`${prefix}-contrast`]: 'var(--on-accent)',
    [`${prefix}-light`]: 'var(--accent-soft)',
    [`${prefix}-light-hover`]: 'var(--accent-soft)',
    [`${prefix}-light-color`]: 'var(--accent)',
    [`${prefix}-outline`]: 'var(--accent)',
    [`${prefix}-text`]: 'var(--accent)',
  };
}
