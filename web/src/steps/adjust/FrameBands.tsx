// SPDX-License-Identifier: Apache-2.0
import type { Framing, Head, Measure, MeasureName, Point } from '../../bridge';
import { add, headUp, minus, unit } from '../../shared/geometry';
import classes from './FrameBands.module.css';

/** Where the document wants the crown and the eyes, as stripes over the photo. */
export function FrameBands({ framing, head }: { readonly framing: Framing; readonly head: Head }) {
  const [topLeft, topRight, , bottomLeft] = framing.corners;
  const frameUp = unit(minus(topLeft, bottomLeft));
  const across = minus(topRight, topLeft);
  const height = framing.place.heightPx;
  const find = (name: MeasureName) => framing.measures.find((measure) => measure.name === name);
  const eyes = find('eye_from_bottom');
  const size = find('head_height');
  const up = headUp(head);
  const side = { x: -up.y * head.widthPx * 0.7, y: up.x * head.widthPx * 0.7 };
  return (
    <g aria-hidden>
      {eyes !== undefined && isBand(eyes) && (
        <polygon
          className={classes['eyes']}
          points={stripe(add(bottomLeft, frameUp, eyes.min * height), add(bottomLeft, frameUp, eyes.max * height), across)}
        />
      )}
      {size !== undefined && isBand(size) && (
        <polygon
          className={classes['crown']}
          points={stripe(
            add(add(head.chin, up, size.min * height), side, -1),
            add(add(head.chin, up, size.max * height), side, -1),
            { x: side.x * 2, y: side.y * 2 },
          )}
        />
      )}
    </g>
  );
}

function isBand(measure: Measure): measure is Measure & { min: number; max: number } {
  return measure.min !== undefined && measure.max !== undefined;
}

function stripe(low: Point, high: Point, across: Point): string {
  return [low, high, add(high, across), add(low, across)].map((point) => `${point.x},${point.y}`).join(' ');
}
