// SPDX-License-Identifier: Apache-2.0
// MediaPipe's own face detection and selfie segmentation, as their documentation uses them.
'use strict';

let networks;

function ready() {
  if (networks !== undefined) {
    return networks;
  }
  const face = new globalThis.FaceDetection({ locateFile: (name) => `packages/face_detection/${name}` });
  // minDetectionConfidence would take the place of all options of the last step, and the graph would not start.
  face.setOptions({ model: 'short' });
  const person = new globalThis.SelfieSegmentation({ locateFile: (name) => `packages/selfie_segmentation/${name}` });
  person.setOptions({ modelSelection: 0 });
  networks = { face, person };
  return networks;
}

function answer(network, image) {
  return new Promise((resolve, reject) => {
    network.onResults(resolve);
    network.send({ image }).catch(reject);
  });
}

/** Decodes, finds the faces and the person's mask. Gives milliseconds and what was found. */
globalThis.look = async (url) => {
  const file = await (await fetch(url)).blob();
  const start = performance.now();
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  const decoded = performance.now();
  const { face, person } = ready();
  const { detections } = await answer(face, image);
  const found = performance.now();
  const { segmentationMask } = await answer(person, image);
  // The mask lies with the graphics processor until somebody reads it.
  const canvas = new OffscreenCanvas(256, 256);
  const context = canvas.getContext('2d');
  context.drawImage(segmentationMask, 0, 0, 256, 256);
  const { data } = context.getImageData(0, 0, 256, 256);
  const end = performance.now();
  let inside = 0;
  for (let at = 0; at < data.length; at += 4) {
    inside += data[at] > 127 ? 1 : 0;
  }
  URL.revokeObjectURL(image.src);
  return { ms: end - start, decodeMs: decoded - start, faceMs: found - decoded, maskMs: end - found, faces: detections.length, inside: inside / 65_536 };
};
