// SPDX-License-Identifier: Apache-2.0
import { createTheme } from '@mantine/core';

/** The variables that this makes stand in theme.css: the content security policy lets no style element be written. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 9 },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});
