// SPDX-License-Identifier: Apache-2.0
import type { SheetRequest } from '../bridge';

export const DEFAULT_PAPER = '10x15cm';

/** How copies are laid: the choices that a person sees. */
export interface SheetChoices {
  readonly paper: string;
  readonly cut: SheetRequest['cut'];
  readonly arrangement: SheetRequest['arrangement'];
  readonly ruler: boolean;
  readonly borderless: boolean;
}

export const FIRST_CHOICES: SheetChoices = {
  paper: DEFAULT_PAPER,
  cut: 'marks_in_gaps',
  arrangement: 'most',
  ruler: true,
  borderless: false,
};

/** Home printers leave 3 mm white; 2 mm between copies leave room for the scissors. */
const MARGIN_MM = 3;
const GAP_MM = 2;

export function sheetRequest(choices: SheetChoices): Omit<SheetRequest, 'items'> {
  const shared = choices.cut === 'shared_lines';
  return {
    paper: choices.paper,
    marginMm: choices.borderless ? 0 : MARGIN_MM,
    gapMm: shared ? 0 : GAP_MM,
    gapPolicy: 'keep',
    cut: choices.cut,
    arrangement: choices.arrangement,
    ruler: choices.ruler ? 'if_room' : 'none',
  };
}
