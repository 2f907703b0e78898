// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import type { DocumentSummary } from '../../bridge';
import { DocumentPicker } from './DocumentPicker';
import { mounted, present } from './mounted';

const summary = (id: string): DocumentSummary => ({ id, country: 'ZZ', countryName: '', type: 'photo', status: 'current', names: [id], appliesTo: [] });
const asked = vi.hoisted(() => new Map<string, (found: readonly unknown[]) => void>());
vi.mock('../documents', () => ({
  findDocuments: (query: string) => new Promise((resolve) => asked.set(query, resolve)),
}));

it('offers only what answers what was typed', async () => {
  vi.useFakeTimers();
  const root = await mounted(<DocumentPicker label="Which" document={undefined} onChoose={() => undefined} />);
  const options = () => [...root.querySelectorAll('[data-document]')].map((option) => option.getAttribute('data-document'));
  const field = present(root.querySelector('input'));
  await act(async () => field.focus());
  await act(async () => present(asked.get(''))([summary('first')]));
  expect(options()).toEqual(['first']);
  await act(async () => {
    present(Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set).call(field, 'visa');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(options()).toEqual([]);
  await act(async () => vi.advanceTimersByTime(500));
  expect(options()).toEqual([]);
  await act(async () => present(asked.get('visa'))([summary('visa')]));
  expect(options()).toEqual(['visa']);
  vi.useRealTimers();
});
