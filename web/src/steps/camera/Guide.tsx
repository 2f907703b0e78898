// SPDX-License-Identifier: Apache-2.0
import type { DocumentDetails } from '../../bridge';
import type { Advice, Sight } from './advice';
import classes from './Guide.module.css';

interface Props {
  readonly document: DocumentDetails;
  readonly sight: Sight | undefined;
  readonly advice: Advice | undefined;
  readonly width: number;
  readonly height: number;
}

/** Head over the frame's height where no rule says it. */
const COMMON_HEAD = 0.72;
const COMMON_EYES = 0.58;

/** The frame, the head's place and the eyes' line of the chosen document, over what the camera shows. */
export function Guide({ document, sight, advice, width, height }: Props) {
  const { output } = document;
  const aspect = output === undefined ? 35 / 45 : output.size.width / output.size.height;
  const frameHeight = Math.min(height * 0.86, (width * 0.86) / aspect);
  const frameWidth = frameHeight * aspect;
  const left = (width - frameWidth) / 2;
  const top = (height - frameHeight) / 2;
  const middle = (name: string, common: number) => {
    const measure = sight?.framing?.measures.find((one) => one.name === name);
    return measure?.min !== undefined && measure.max !== undefined ? (measure.min + measure.max) / 2 : common;
  };
  const head = middle('head_height', COMMON_HEAD) * frameHeight;
  const eyes = top + frameHeight * (1 - middle('eye_from_bottom', COMMON_EYES));
  return (
    <svg className={classes['guide']} viewBox={`0 0 ${width} ${height}`} data-good={advice === 'good'} aria-hidden>
      <rect className={classes['frame']} x={left} y={top} width={frameWidth} height={frameHeight} rx={width / 80} />
      <ellipse className={classes['head']} cx={width / 2} cy={eyes + head * 0.03} rx={head * 0.37} ry={head / 2} />
      <line className={classes['eyes']} x1={width / 2 - head * 0.3} x2={width / 2 + head * 0.3} y1={eyes} y2={eyes} />
    </svg>
  );
}
