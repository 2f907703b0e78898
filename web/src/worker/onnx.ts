// SPDX-License-Identifier: Apache-2.0
// ONNX Runtime, which runs the network in the slot; fetched when that is first needed, on WebGPU where there is one.
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import gpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import { EngineError } from '../bridge/errors';
import type { OpenNetwork, Planes, SlotManifest } from '../models/slot';

type Runtime = typeof import('onnxruntime-web/wasm');

/**
 * Opens a network and runs it once, over grey.
 *
 * @throws EngineError SLOT_REFUSED when it does not take or give what the manifest says
 */
export async function openNetwork(file: Uint8Array<ArrayBuffer>, manifest: SlotManifest): Promise<OpenNetwork> {
  const { runtime, device } = await loadRuntime();
  const refuse = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    return new EngineError('SLOT_REFUSED', `${manifest.id}: ${reason}`, { reason });
  };
  const options = { executionProviders: device === 'webgpu' ? ['webgpu', 'wasm'] : ['wasm'] };
  const session = await runtime.InferenceSession.create(file, options).catch((error: unknown) => {
    throw refuse(error);
  });
  const [input] = session.inputNames;
  const output = session.outputNames[manifest.output];
  const run = async ({ values, height, width }: Planes): Promise<Float32Array<ArrayBuffer>> => {
    if (input === undefined || session.inputNames.length !== 1) {
      throw new Error(`expected one input, the file has ${session.inputNames.length}`);
    }
    if (output === undefined) {
      throw new Error(`expected an output ${manifest.output}, the file has ${session.outputNames.length}`);
    }
    const fed = new runtime.Tensor('float32', values, [1, 3, height, width]);
    const { [output]: given } = await session.run({ [input]: fed }, [output]);
    if (given?.type !== 'float32' || given.dims.join() !== `1,1,${height},${width}`) {
      throw new Error(`expected an output of [1, 1, ${height}, ${width}] 32-bit numbers, got [${given?.dims.join(', ')}] of ${given?.type}`);
    }
    return new Float32Array((await given.getData()) as Float32Array);
  };
  const open = {
    runner: `onnxruntime-web ${runtime.env.versions.web ?? ''} ${device}`,
    run: (planes: Planes) =>
      run(planes).catch((error: unknown) => {
        throw refuse(error);
      }),
  };
  await open.run(grey(manifest.input));
  return open;
}

function grey(input: SlotManifest['input']): Planes {
  const [width, height] = 'width' in input ? [input.width, input.height] : [input.short_side, input.short_side];
  return { values: new Float32Array(3 * width * height), width, height };
}

async function loadRuntime(): Promise<{ runtime: Runtime; device: 'webgpu' | 'wasm' }> {
  try {
    const device = (await hasGpu()) ? 'webgpu' : 'wasm';
    const runtime = device === 'webgpu' ? await import('onnxruntime-web/webgpu') : await import('onnxruntime-web/wasm');
    // Fetched here, so that a file that does not come is told from a network that does not run.
    runtime.env.wasm.wasmBinary ??= await fetched(device === 'webgpu' ? gpuWasmUrl : wasmUrl);
    // More threads would be workers made of a blob, which the page's policy of content forbids.
    runtime.env.wasm.numThreads = 1;
    return { runtime, device };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EngineError('MODEL_UNREACHABLE', `onnxruntime-web: ${why}`, { model: 'onnxruntime-web' });
  }
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) {
    throw new Error(`answered ${response.status}`);
  }
  return response.arrayBuffer();
}

async function hasGpu(): Promise<boolean> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<object | null> } };
  return gpu !== undefined && (await gpu.requestAdapter()) !== null;
}
