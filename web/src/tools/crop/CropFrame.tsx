// SPDX-License-Identifier: Apache-2.0
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Box, Pixels, Point, Size } from '../../bridge';
import { useText } from '../../shared/i18n/I18nProvider';
import { PhotoView } from '../../shared/ui/PhotoView';
import classes from './CropFrame.module.css';
import { CORNERS, cornerOf, moveBox, type Part } from './cropBox';

interface Props {
  readonly shown: Pixels;
  readonly photo: Size;
  readonly box: Box;
  readonly aspect: number | undefined;
  readonly onChange: (box: Box) => void;
}

const STEP = 1 / 200;

/** A rectangle over the photo, to be moved and pulled by finger, mouse or arrow keys. */
export function CropFrame({ shown, photo, box, aspect, onChange }: Props) {
  const text = useText();
  const started = useRef<{ part: Part; at: Point; box: Box } | undefined>(undefined);
  const bind = (part: Part) => ({
    tabIndex: 0,
    role: 'button',
    'aria-label': text(`crop.${part}`),
    'aria-describedby': 'crop-keys',
    'data-part': part,
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus();
      started.current = { part, at: pointOf(event), box };
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const start = started.current;
      if (start !== undefined) {
        const now = pointOf(event);
        onChange(moveBox(start.box, start.part, { x: now.x - start.at.x, y: now.y - start.at.y }, photo, aspect));
      }
    },
    onPointerUp: () => {
      started.current = undefined;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = Math.max(1, photo.width * STEP) * (event.shiftKey ? 10 : 1);
      const by = { ArrowUp: [0, -step], ArrowDown: [0, step], ArrowLeft: [-step, 0], ArrowRight: [step, 0] }[event.key];
      if (by !== undefined) {
        event.preventDefault();
        onChange(moveBox(box, part, { x: by[0] ?? 0, y: by[1] ?? 0 }, photo, aspect));
      }
    },
  });
  const far = 100_000;
  const hole = `M ${box.left} ${box.top} h ${box.width} v ${box.height} h ${-box.width} Z`;
  return (
    <PhotoView shown={shown} photo={photo} view={{ left: 0, top: 0, ...photo }} label={text('tool.photo')}>
      {(perPixel) => (
        <>
          <path className={classes['outside']} fillRule="evenodd" d={`M ${-far} ${-far} H ${far} V ${far} H ${-far} Z ${hole}`} />
          <rect {...bind('whole')} className={classes['box']} x={box.left} y={box.top} width={box.width} height={box.height} />
          {CORNERS.map((part) => {
            const at = cornerOf(box, part);
            return (
              <g key={part} {...bind(part)} className={classes['corner']}>
                <circle cx={at.x} cy={at.y} r={22 * perPixel} fill="transparent" />
                <circle cx={at.x} cy={at.y} r={8 * perPixel} className={classes['dot']} />
              </g>
            );
          })}
        </>
      )}
    </PhotoView>
  );
}

function pointOf(event: PointerEvent<SVGElement>): Point {
  const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM()?.inverse();
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  return { x: point.x, y: point.y };
}
