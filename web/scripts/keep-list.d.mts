// SPDX-License-Identifier: Apache-2.0
import type { Plugin } from 'vite';

/** Compiles the service worker and writes the list of the app's files into it. */
export function keepList(): Plugin;
