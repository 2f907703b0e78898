// SPDX-License-Identifier: Apache-2.0
import type { Box } from '../../bridge';
import type { LoadedPhoto } from '../../shared/session/session';
import { useText } from '../../shared/i18n/I18nProvider';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import classes from './RegionPicture.module.css';

/** The photo with the places that findings are about. */
export function RegionPicture({ photo, regions }: { readonly photo: LoadedPhoto; readonly regions: readonly Box[] }) {
  const text = useText();
  const { width, height } = photo.handle.size;
  return (
    <div className={classes['picture']} style={{ maxWidth: `min(100%, calc(60vh * ${width / height}))` }}>
      <PixelCanvas pixels={photo.shown} label={text('check.picture')} className={classes['canvas'] ?? ''} />
      <svg className={classes['layer']} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {regions.map((box) => (
          <rect
            key={`${box.left} ${box.top} ${box.width} ${box.height}`}
            className={classes['region']}
            x={box.left}
            y={box.top}
            width={box.width}
            height={box.height}
          />
        ))}
      </svg>
    </div>
  );
}
