// SPDX-License-Identifier: Apache-2.0
import type { Box, Finding, Pixels, Point, Size } from '../../bridge';
import type { LoadedPhoto } from '../../shared/session/session';

/** A finding's places, under the number that it has in the report. */
export interface Mark {
  readonly check: string;
  readonly number: number;
  readonly outcome: Finding['outcome'];
  readonly regions: readonly Box[];
}

const LONGEST_SIDE = 1000;
const QUALITY = 0.85;
/** In a picture that is 1000 pixels long; it is shown at a third of that. */
const NUMBER_RADIUS = 22;

/** The report's own style has the same; dark enough for white numbers. */
export const MARK_COLOURS: Readonly<Record<Finding['outcome'], string>> = {
  failed: '#b3001b',
  warning: '#8a5200',
  not_assessed: '#1f49b6',
  met: '#00703c',
};

/** The photo with its marks, a JPEG of at most 1000 pixels a side, as an address that holds the picture itself. */
export async function markedPhoto({ shown, handle }: LoadedPhoto, marks: readonly Mark[]): Promise<string> {
  const size = fitted(shown.size);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('expected a canvas to draw on');
  }
  const small = await resized(shown, size);
  context.drawImage(small, 0, 0, size.width, size.height);
  small.close();
  drawMarks(context, marks, size.width / handle.size.width);
  return canvas.toDataURL('image/jpeg', QUALITY);
}

export function fitted({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function resized({ rgba, size }: Pixels, { width, height }: Size): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(rgba, size.width, size.height), { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
}

/** The worst last, so that nothing hides it; numbers above all outlines. */
function drawMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], scale: number): void {
  const { width, height } = context.canvas;
  const unit = Math.max(width, height) / LONGEST_SIDE;
  const radius = NUMBER_RADIUS * unit;
  const placed = marks.toReversed().flatMap(({ number, outcome, regions }) => regions.map((box) => ({ number, colour: MARK_COLOURS[outcome], box })));
  for (const { colour, box } of placed) {
    for (const [stroke, line] of [['#fff', 6], [colour, 3]] as const) {
      context.strokeStyle = stroke;
      context.lineWidth = line * unit;
      context.strokeRect(box.left * scale, box.top * scale, box.width * scale, box.height * scale);
    }
  }
  context.font = `bold ${radius * 1.3}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const corners = placed.map(({ box }) => ({ x: box.left * scale, y: box.top * scale }));
  numberPlaces(corners, radius, { width, height }).forEach(({ x, y }, index) => {
    context.fillStyle = placed[index]?.colour ?? '';
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#fff';
    context.fillText(String(placed[index]?.number), x, y);
  });
}

/** The middles of the numbers: outside each corner, inside the picture, and moved upwards until none lies on another. */
export function numberPlaces(corners: readonly Point[], radius: number, { width, height }: Size): readonly Point[] {
  const places: Point[] = [];
  for (const corner of corners) {
    const x = Math.min(Math.max(corner.x - radius, radius), width - radius);
    let y = Math.min(Math.max(corner.y - radius, radius), height - radius);
    const taken = (at: number) => places.some((other) => Math.hypot(other.x - x, other.y - at) < 2 * radius);
    while (taken(y) && y > radius) {
      y = Math.max(radius, y - radius / 2);
    }
    places.push({ x, y });
  }
  return places;
}
