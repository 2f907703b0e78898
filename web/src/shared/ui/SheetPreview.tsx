// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import type { Pixels, SheetPlan } from '../../bridge';
import { useText } from '../i18n/I18nProvider';
import classes from './SheetPreview.module.css';

interface Props {
  readonly plan: SheetPlan;
  /** For each item its picture. */
  readonly pictures: readonly Pixels[];
  /** Pixels of the screen in a millimetre; absent: as wide as there is room. */
  readonly pxPerMm?: number;
}

const DRAWN_PX_PER_MM = 6;

/** The sheet as it will be printed, drawn from its plan. */
export function SheetPreview({ plan, pictures, pxPerMm }: Props) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) {
      return;
    }
    let current = true;
    void Promise.all(pictures.map((p) => createImageBitmap(new ImageData(p.rgba, p.size.width, p.size.height)))).then((bitmaps) => {
      if (current) {
        draw(target, plan, bitmaps);
      }
      bitmaps.forEach((bitmap) => bitmap.close());
    });
    return () => {
      current = false;
    };
  }, [plan, pictures]);
  const width = pxPerMm === undefined ? '100%' : `${plan.widthMm * pxPerMm}px`;
  const label = text('sheet.preview', { count: plan.placements.length });
  return (
    <div className={classes['scroll']} role="group" aria-label={label} tabIndex={pxPerMm === undefined ? -1 : 0}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className={classes['sheet']}
        style={{ width, aspectRatio: `${plan.widthMm} / ${plan.heightMm}` }}
      />
    </div>
  );
}

function draw(canvas: HTMLCanvasElement, plan: SheetPlan, bitmaps: readonly ImageBitmap[]): void {
  const context = canvas.getContext('2d');
  if (context === null) {
    return;
  }
  canvas.width = Math.round(plan.widthMm * DRAWN_PX_PER_MM);
  canvas.height = Math.round(plan.heightMm * DRAWN_PX_PER_MM);
  context.scale(DRAWN_PX_PER_MM, DRAWN_PX_PER_MM);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, plan.widthMm, plan.heightMm);
  for (const place of plan.placements) {
    const bitmap = bitmaps[place.item];
    if (bitmap === undefined) {
      continue;
    }
    context.save();
    context.translate(place.xMm + place.widthMm / 2, place.yMm + place.heightMm / 2);
    if (place.turned) {
      context.rotate(Math.PI / 2);
      context.drawImage(bitmap, -place.heightMm / 2, -place.widthMm / 2, place.heightMm, place.widthMm);
    } else {
      context.drawImage(bitmap, -place.widthMm / 2, -place.heightMm / 2, place.widthMm, place.heightMm);
    }
    context.restore();
  }
  context.strokeStyle = '#444';
  context.lineWidth = 0.15;
  for (const line of [...plan.marks, ...plan.ruler]) {
    context.beginPath();
    context.moveTo(line.x1, line.y1);
    context.lineTo(line.x2, line.y2);
    context.stroke();
  }
}
