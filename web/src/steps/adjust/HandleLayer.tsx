// SPDX-License-Identifier: Apache-2.0
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Framing, Handles, Head, Point } from '../../bridge';
import { add, headHeight, headUp } from '../../shared/geometry';
import { useText } from '../../shared/i18n/I18nProvider';
import { FrameBands } from './FrameBands';
import { arrow, movedHead, pull, type HandleName } from './drag';
import classes from './HandleLayer.module.css';

interface Props {
  readonly head: Head;
  readonly framing: Framing;
  readonly handles: Handles;
  readonly perPixel: number;
  /** While a finger is down. */
  readonly onDraft: (handles: Handles) => void;
  /** When it is lifted, or a key was pressed. */
  readonly onDone: (handles: Handles) => void;
}

const TOUCH_PX = 22;
const DOT_PX = 7;
const FINE = 1 / 400;

/** Crown, chin, eyes and frame, each to be pulled by finger, mouse or arrow keys. */
export function HandleLayer({ head, framing, handles, perPixel, onDraft, onDone }: Props) {
  const text = useText();
  const started = useRef<{ name: HandleName; at: Point; handles: Handles; framing: Framing } | undefined>(undefined);
  const latest = useRef<Handles>(handles);
  const shown = movedHead(head, handles);
  const up = headUp(shown);
  const right = { x: -up.y, y: up.x };
  const reach = headHeight(shown) * 0.55;

  const begin = (name: HandleName) => (event: PointerEvent<SVGElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    started.current = { name, at: pointOf(event), handles, framing };
    latest.current = handles;
  };
  const move = (event: PointerEvent<SVGElement>) => {
    const start = started.current;
    if (start !== undefined) {
      const now = pointOf(event);
      const by = { x: now.x - start.at.x, y: now.y - start.at.y };
      latest.current = pull(start.handles, head, start.framing, start.name, by);
      onDraft(latest.current);
    }
  };
  const end = () => {
    if (started.current !== undefined) {
      started.current = undefined;
      onDone(latest.current);
    }
  };
  const press = (name: HandleName) => (event: KeyboardEvent) => {
    const by = arrow(event.key, headHeight(shown) * FINE * (event.shiftKey ? 10 : 1));
    if (by !== undefined) {
      event.preventDefault();
      onDone(pull(handles, head, framing, name, by));
    }
  };
  const bind = (name: HandleName) => ({
    tabIndex: 0,
    role: 'button',
    'aria-label': text(`handle.${name}`),
    'aria-describedby': 'handle-keys',
    'data-handle': name,
    className: classes['handle'],
    onPointerDown: begin(name),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: press(name),
  });
  const corners = framing.corners.map((corner) => `${corner.x},${corner.y}`).join(' ');
  const [, , corner] = framing.corners;

  return (
    <>
      <path className={classes['outside']} d={outsideOf(framing)} fillRule="evenodd" />
      <polygon {...bind('frame')} className={classes['frame']} points={corners} />
      <FrameBands framing={framing} head={shown} />
      {(['crown', 'chin'] as const).map((name) => (
        <g key={name} {...bind(name)}>
          <Line from={add(shown[name], right, -reach)} to={add(shown[name], right, reach)} />
          <Grip at={add(shown[name], right, reach)} perPixel={perPixel} />
        </g>
      ))}
      {(['leftEye', 'rightEye'] as const).map((name) => (
        <g key={name} {...bind(name)}>
          <Grip at={shown[name]} perPixel={perPixel} small />
        </g>
      ))}
      <g {...bind('size')}>
        <Grip at={corner} perPixel={perPixel} />
      </g>
    </>
  );
}

function pointOf(event: PointerEvent<SVGElement>): Point {
  const svg = event.currentTarget.ownerSVGElement;
  const matrix = svg?.getScreenCTM()?.inverse();
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix ?? undefined);
  return { x: point.x, y: point.y };
}

/** Everything but the frame, to be dimmed. */
function outsideOf(framing: Framing): string {
  const far = 100_000;
  const inner = framing.corners.map((corner) => `${corner.x} ${corner.y}`).join(' L ');
  return `M ${-far} ${-far} H ${far} V ${far} H ${-far} Z M ${inner} Z`;
}

function Line({ from, to }: { readonly from: Point; readonly to: Point }) {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <>
      <line {...ends} className={classes['reach']} />
      <line {...ends} className={classes['under']} />
      <line {...ends} className={classes['line']} />
    </>
  );
}

function Grip({ at, perPixel, small = false }: { readonly at: Point; readonly perPixel: number; readonly small?: boolean }) {
  return (
    <>
      <circle cx={at.x} cy={at.y} r={TOUCH_PX * perPixel} className={classes['touch']} />
      <circle cx={at.x} cy={at.y} r={(small ? DOT_PX - 1 : DOT_PX) * perPixel} className={classes['dot']} />
    </>
  );
}
