// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { useLatest } from './useLatest';

interface Asked {
  readonly key: string;
  readonly left: AbortSignal;
  readonly answer: (value: string) => void;
}

let asked: Asked[] = [];

function Shown({ question }: { readonly question: string }) {
  const latest = useLatest(question, (left) => new Promise<string>((answer) => asked.push({ key: question, left, answer })));
  return <p data-busy={latest.busy}>{latest.value}</p>;
}

async function shown(question: string, strict = false) {
  const place = document.createElement('div');
  const root = createRoot(place);
  const draw = (next: string) => act(async () => root.render(strict ? <StrictMode><Shown question={next} /></StrictMode> : <Shown question={next} />));
  await draw(question);
  return { place, draw, leave: () => act(async () => root.unmount()) };
}

describe('the latest answer', () => {
  beforeEach(() => {
    (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
    asked = [];
  });

  it('asks one question at a time, and of those that came meanwhile the last', async () => {
    const { place, draw } = await shown('a');
    await draw('b');
    await draw('c');
    expect(asked.map(({ key }) => key)).toEqual(['a']);
    await act(async () => asked[0]?.answer('A'));
    expect(asked.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(place.textContent).toBe('A');
    await act(async () => asked[1]?.answer('C'));
    expect(place.textContent).toBe('C');
  });

  it('stops what is asked when its screen is left, not before', async () => {
    const { draw, leave } = await shown('a');
    await draw('b');
    expect(asked[0]?.left.aborted).toBe(false);
    await leave();
    expect(asked[0]?.left.aborted).toBe(true);
  });

  it('asks again where a screen is drawn twice to find faults', async () => {
    const { place } = await shown('a', true);
    expect(asked.map(({ left }) => left.aborted)).toEqual([true]);
    await act(async () => asked[0]?.answer('too late'));
    expect(place.textContent).toBe('');
    expect(asked.map(({ key, left }) => [key, left.aborted])).toEqual([['a', true], ['a', false]]);
    await act(async () => asked[1]?.answer('A'));
    expect(place.textContent).toBe('A');
  });
});
