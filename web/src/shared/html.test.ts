// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { html } from './html';

describe('HTML as text', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const text = `<b onclick="x()">Tom & Jerry's</b>`;
    expect(html`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&lt;b onclick=&quot;x()&quot;&gt;Tom &amp; Jerry&#39;s&lt;/b&gt;">&lt;b onclick=&quot;x()&quot;&gt;Tom &amp; Jerry&#39;s&lt;/b&gt;</p>',
    );
  });

  it('takes HTML as it is, one or many, and leaves out what is absent', () => {
    expect(html`<ul>${['a', '&'].map((one) => html`<li>${one}</li>`)}${undefined}</ul>`.text).toBe('<ul><li>a</li><li>&amp;</li></ul>');
  });

  it('does not read backslashes as anything else', () => {
    expect(html`<p>${'\\u003cb\\n'}</p>`.text).toBe('<p>\\u003cb\\n</p>');
  });
});
