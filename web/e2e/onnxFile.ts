// SPDX-License-Identifier: Apache-2.0
// Writes a small network of the same signature as those for the slot: what is green is background.
// The format is onnx.proto3's, of which this needs a dozen fields.

type Field = readonly [number: number, value: number | string | Buffer | readonly Field[]];

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) {
      bytes.push(rest);
      return bytes;
    }
    bytes.push((rest % 128) | 128);
  }
}

function message(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') {
        return Buffer.from([...varint(number * 8), ...varint(value)]);
      }
      const body = typeof value === 'string' ? Buffer.from(value) : Buffer.isBuffer(value) ? value : message(value);
      return Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(body.length)]), body]);
    }),
  );
}

const FLOAT = 1;

function tensor(name: string, values: readonly number[], ...dims: readonly number[]): Field {
  const raw = Buffer.from(new Float32Array(values).buffer);
  return [5, [...dims.map((dim): Field => [1, dim]), [2, FLOAT], [8, name], [9, raw]]];
}

function picture(name: string, field: number, ...dims: readonly number[]): Field {
  const shape = dims.map((dim): Field => [1, [[1, dim]]]);
  return [field, [[1, name], [2, [[1, [[1, FLOAT], [2, shape]]]]]]];
}

function node(operator: string, inputs: readonly string[], output: string): Field {
  return [1, [...inputs.map((input): Field => [1, input]), [2, output], [4, operator]]];
}

/** Takes [1, 3, side, side] of −1 to 1 and gives alpha. */
export function greenScreen(side: number): Buffer {
  const graph: Field[] = [
    node('Conv', ['pixels', 'weights', 'bias'], 'linear'),
    node('Clip', ['linear', 'low', 'high'], 'alpha'),
    [2, 'green screen'],
    tensor('weights', [0.75, -1.5, 0.75], 1, 3, 1, 1),
    tensor('bias', [1.5], 1),
    tensor('low', [0]),
    tensor('high', [1]),
    picture('pixels', 11, 1, 3, side, side),
    picture('alpha', 12, 1, 1, side, side),
  ];
  return message([[1, 8], [7, graph], [8, [[1, ''], [2, 13]]]]);
}

export function manifest(side: number, facts: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify({
      id: 'green-screen',
      name: 'Green screen',
      input: { width: side, height: side },
      mean: [0.5, 0.5, 0.5],
      std: [0.5, 0.5, 0.5],
      output: 0,
      activation: 'none',
      licence: 'Apache-2.0',
      commercial_use: 'allowed',
      attribution: 'the tests of Likeness',
      ...facts,
    }),
  );
}
