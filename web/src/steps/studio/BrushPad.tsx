// SPDX-License-Identifier: Apache-2.0
import { Group, SegmentedControl, Slider, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MattePicture, Point, Stroke } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { scaleOf, toPhoto } from '../../shared/geometry';
import { useText } from '../../shared/i18n/I18nProvider';
import { requestOf } from '../../shared/session/session';
import { useSession } from '../../shared/session/SessionProvider';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { useLatest } from '../../shared/useLatest';
import classes from './BrushPad.module.css';
import { paintMatte } from './paintMatte';

/** The cut-out, to be painted on: what belongs to the person, what to the background. */
export function BrushPad() {
  const text = useText();
  const { session, dispatch } = useSession();
  const [kind, setKind] = useState<Stroke['kind']>('person');
  const [radius, setRadius] = useState(8);
  const [trust, setTrust] = useState(false);
  const request = useMemo(() => requestOf(session), [session]);
  const matte = useLatest(request && JSON.stringify(request), async () => {
    if (request === undefined) {
      throw new Error('asked without a request');
    }
    return (await openEngine()).matte(request);
  });
  const add = (points: readonly Point[], picture: MattePicture) => {
    const inPhoto = points.map((point) => toPhoto(picture.framing, point));
    const stroke: Stroke = { kind, radiusPx: radius * scaleOf(picture.framing), points: inPhoto };
    dispatch({ type: 'edit', edit: { strokes: [...session.edits.present.strokes, stroke] } });
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={text('brush.kind')}
        value={kind}
        onChange={(value) => setKind(value as Stroke['kind'])}
        data={[
          { value: 'person', label: text('brush.person') },
          { value: 'background', label: text('brush.background') },
        ]}
      />
      <Text size="sm" id="brush-size">
        {text('brush.size')}
      </Text>
      <Slider thumbProps={{ 'aria-labelledby': 'brush-size' }} min={2} max={40} value={radius} onChange={setRadius} label={null} />
      <ErrorNote error={matte.error} />
      {matte.value !== undefined && (
        <>
          {matte.value.trust !== undefined && (
            <Switch label={text('brush.trust')} checked={trust} onChange={(event) => setTrust(event.currentTarget.checked)} />
          )}
          <Pad picture={matte.value} radius={radius} trust={trust} onStroke={add} />
        </>
      )}
      <Group>
        <Text size="xs" c="dimmed" id="brush-keys">
          {text('brush.keys')}
        </Text>
      </Group>
    </Stack>
  );
}

interface PadProps {
  readonly picture: MattePicture;
  readonly radius: number;
  readonly trust: boolean;
  readonly onStroke: (points: readonly Point[], picture: MattePicture) => void;
}

function Pad({ picture, radius, trust, onStroke }: PadProps) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [points, setPoints] = useState<readonly Point[]>([]);
  const { output } = picture.framing;
  const [cursor, setCursor] = useState<Point>({ x: output.width / 2, y: output.height / 2 });

  useEffect(() => {
    if (canvas.current !== null) {
      paintMatte(canvas.current, picture, trust);
    }
  }, [picture, trust]);

  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * output.width,
      y: ((event.clientY - box.top) / box.height) * output.height,
    };
  };
  const end = () => {
    if (points.length > 0) {
      onStroke(points, picture);
      setPoints([]);
    }
  };
  const press = (event: KeyboardEvent) => {
    const step = radius / 2;
    const moves: Record<string, Point> = {
      ArrowUp: { x: 0, y: -step },
      ArrowDown: { x: 0, y: step },
      ArrowLeft: { x: -step, y: 0 },
      ArrowRight: { x: step, y: 0 },
    };
    const by = moves[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setCursor({
        x: Math.min(output.width, Math.max(0, cursor.x + by.x)),
        y: Math.min(output.height, Math.max(0, cursor.y + by.y)),
      });
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onStroke([cursor], picture);
    }
  };
  return (
    <div className={classes['pad']} style={{ aspectRatio: `${output.width} / ${output.height}` }}>
      <canvas ref={canvas} className={classes['layer']} aria-hidden />
      <svg
        className={classes['layer']}
        viewBox={`0 0 ${output.width} ${output.height}`}
        role="application"
        aria-label={text('brush.pad')}
        aria-describedby="brush-keys"
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setPoints([at(event)]);
        }}
        onPointerMove={(event) => {
          setCursor(at(event));
          if (points.length > 0) {
            setPoints([...points, at(event)]);
          }
        }}
        onPointerUp={end}
        onPointerCancel={() => setPoints([])}
      >
        {points.length > 0 && (
          <polyline className={classes['stroke']} strokeWidth={radius * 2} points={points.map((p) => `${p.x},${p.y}`).join(' ')} />
        )}
        <circle className={classes['cursor']} cx={cursor.x} cy={cursor.y} r={radius} />
      </svg>
    </div>
  );
}
