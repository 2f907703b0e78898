// SPDX-License-Identifier: Apache-2.0
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Box, Pixels, Size } from '../../bridge';
import classes from './PhotoView.module.css';

interface Props {
  /** The photo scaled down for the screen. */
  readonly shown: Pixels;
  /** The photo's own size; the view and the drawing on top are in its pixels. */
  readonly photo: Size;
  readonly view: Box;
  readonly label: string;
  /** Gets how many pixels of the photo one of the screen is, so that handles keep their size. */
  readonly children?: (perPixel: number) => ReactNode;
}

/** Part of a photo, with SVG in the photo's coordinates on top. */
export function PhotoView({ shown, photo, view, label, children }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const bitmap = useBitmap(shown);

  useEffect(() => {
    const target = canvas.current;
    if (target === null || bitmap === undefined || width === 0) {
      return;
    }
    const ratio = Math.min(2, devicePixelRatio || 1);
    target.width = Math.round(width * ratio);
    target.height = Math.round((width * ratio * view.height) / view.width);
    const scale = shown.size.width / photo.width;
    const zoom = target.width / view.width;
    const context = target.getContext('2d');
    context?.setTransform(zoom / scale, 0, 0, zoom / scale, -view.left * zoom, -view.top * zoom);
    context?.drawImage(bitmap, 0, 0);
  }, [bitmap, width, view, shown, photo]);

  return (
    <div ref={ref} className={classes['view']} style={{ aspectRatio: `${view.width} / ${view.height}`, width: `min(100%, calc(72vh * ${view.width / view.height}))` }}>
      <canvas ref={canvas} className={classes['layer']} role="img" aria-label={label} />
      <svg
        className={classes['layer']}
        viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
        preserveAspectRatio="none"
        role="group"
        aria-label={label}
      >
        {width > 0 && children?.(view.width / width)}
      </svg>
    </div>
  );
}

function useBitmap(pixels: Pixels): ImageBitmap | undefined {
  const [bitmap, setBitmap] = useState<ImageBitmap>();
  useEffect(() => {
    let current = true;
    let made: ImageBitmap | undefined;
    void createImageBitmap(new ImageData(pixels.rgba, pixels.size.width, pixels.size.height)).then((image) => {
      made = image;
      if (current) {
        setBitmap(image);
      } else {
        image.close();
      }
    });
    return () => {
      current = false;
      made?.close();
    };
  }, [pixels]);
  return bitmap;
}
