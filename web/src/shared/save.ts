// SPDX-License-Identifier: Apache-2.0
// How a file reaches the person: download, a place they choose, or the share sheet.

export interface OutFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<{
    createWritable(): Promise<{ write(data: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
  }>;
}

export function textFile(name: string, mimeType: string, text: string): OutFile {
  return { name, mimeType, bytes: new TextEncoder().encode(text) };
}

export function download(file: OutFile): void {
  const url = URL.createObjectURL(new Blob([file.bytes], { type: file.mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // Released once the browser has surely begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function canChoosePlace(): boolean {
  return 'showSaveFilePicker' in window;
}

/** Whether it was saved; false when the person closed the dialogue. */
export async function saveAt(file: OutFile): Promise<boolean> {
  return unlessStopped(async () => {
    const handle = await (window as unknown as SavePicker).showSaveFilePicker({ suggestedName: file.name });
    const stream = await handle.createWritable();
    await stream.write(file.bytes);
    await stream.close();
  });
}

function asFile(file: OutFile): File {
  return new File([file.bytes], file.name, { type: file.mimeType });
}

export function canShare(file: OutFile): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [asFile(file)] });
}

/** Whether it was shared; false when the person closed the share sheet. */
export async function share(file: OutFile): Promise<boolean> {
  return unlessStopped(() => navigator.share({ files: [asFile(file)] }));
}

async function unlessStopped(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      return false;
    }
    throw error;
  }
}
