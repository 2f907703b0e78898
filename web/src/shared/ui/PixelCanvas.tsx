// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import type { Pixels } from '../../bridge';
import classes from './PixelCanvas.module.css';

interface Props {
  readonly pixels: Pixels;
  readonly label: string;
  readonly className?: string;
}

/** Paints pixels one to one; CSS decides how large they are shown. */
export function PixelCanvas({ pixels, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target !== null) {
      paint(target, pixels);
    }
  }, [pixels]);
  return <canvas ref={canvas} role="img" aria-label={label} className={`${classes['canvas']} ${className ?? ''}`} />;
}

export function paint(canvas: HTMLCanvasElement, pixels: Pixels): void {
  canvas.width = pixels.size.width;
  canvas.height = pixels.size.height;
  canvas.getContext('2d')?.putImageData(new ImageData(pixels.rgba, pixels.size.width, pixels.size.height), 0, 0);
}
