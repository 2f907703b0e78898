// SPDX-License-Identifier: Apache-2.0
// Photos as phones keep them, which Chromium does not read by itself.
import { join } from 'node:path';
import { addPhoto, chooseDocument, expect, jpegSize, open, saved, test, toSave } from './site';

const HEIC = join(import.meta.dirname, 'files/portrait.heic');
const DECODER = /\/assets\/libheif/;

test('a HEIC photo becomes an ID photo; its decoder is fetched then and not before', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  expect(site.requests.filter((request) => DECODER.test(request.path))).toEqual([]);
  await addPhoto(page, HEIC);
  expect(site.requests.filter((request) => DECODER.test(request.path))).toHaveLength(1);
  await toSave(page);
  const file = await saved(page, 'Download the photo');
  expect(jpegSize(file.bytes)).toEqual([600, 600]);
});
