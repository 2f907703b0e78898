// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../../bridge';

export interface ComparedFigure {
  readonly name: string;
  readonly first: string | undefined;
  readonly second: string | undefined;
  readonly differs: boolean;
}

/** Two documents' figures by name, in the order in which they first come. */
export function differing(first: readonly Figure[], second: readonly Figure[]): readonly ComparedFigure[] {
  const values = (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.name, figure.value]));
  const [a, b] = [values(first), values(second)];
  return [...new Set([...a.keys(), ...b.keys()])].map((name) => ({
    name,
    first: a.get(name),
    second: b.get(name),
    differs: a.get(name) !== b.get(name),
  }));
}
