// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest';
import type { SeenRequest } from './messages';
import { record, requests } from './requests';

const seen = (more: Partial<SeenRequest>): SeenRequest => ({
  type: 'request',
  method: 'GET',
  url: 'https://photos.example/',
  bodyBytes: 0,
  fromCache: false,
  at: 1,
  ...more,
});

describe('the list of requests', () => {
  it.each<[string, Partial<SeenRequest>, object]>([
    ['counts the body that left', { method: 'POST', bodyBytes: 812 }, { sentBytes: 812, heldBytes: 0, outcome: 'network' }],
    ['counts a refused body as held back', { method: 'POST', bodyBytes: 812, refusal: 'body' }, { sentBytes: 0, heldBytes: 812, outcome: 'refused' }],
    ['tells what the policy of the page refused', { refusal: 'policy' }, { sentBytes: 0, outcome: 'refused' }],
    ['tells what was answered from what is kept', { fromCache: true }, { sentBytes: 0, outcome: 'kept' }],
  ])('%s', (_, more, expected) => {
    const heard = vi.fn();
    const stop = requests.subscribe(heard);
    record(seen(more));
    stop();
    expect(requests.all().at(-1)).toMatchObject(expected);
    expect(heard).toHaveBeenCalledOnce();
  });
});
