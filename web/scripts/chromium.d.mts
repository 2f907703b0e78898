// SPDX-License-Identifier: Apache-2.0
import type { Browser } from '@playwright/test';

export function chromiumPath(): string;
export const QUIET_FLAGS: string[];
export function launchChromium(args?: string[]): Promise<Browser>;
