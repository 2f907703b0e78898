// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../shared/i18n/I18nProvider';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import classes from './Result.module.css';
import type { ToolPhoto } from './useToolPhoto';

/** The photo that a tool holds. */
export function Shown({ photo }: { readonly photo: ToolPhoto }) {
  const text = useText();
  return photo.shown && <PixelCanvas pixels={photo.shown} label={text('tool.photo')} className={classes['picture'] ?? ''} />;
}
