// SPDX-License-Identifier: Apache-2.0
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs';
declare module '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
declare module '@jsquash/webp/codec/dec/webp_dec.js';

declare module '*?url' {
  const url: string;
  export default url;
}
