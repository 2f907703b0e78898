// SPDX-License-Identifier: Apache-2.0
// Where networks' files are kept between visits. Only networks: photos never come here.

/** Keeps files by name; every failure is the caller's to bear, so that a full or forbidden store costs nothing but time. */
export interface Keeper {
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

const DATABASE = 'likeness-models';
const FILES = 'files';

/** In the browser's IndexedDB. */
export class IndexedDbKeeper implements Keeper {
  private opened: Promise<IDBDatabase> | undefined;

  async read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const stored: unknown = await this.run('readonly', (files) => files.get(name));
    return stored instanceof Uint8Array ? (stored as Uint8Array<ArrayBuffer>) : undefined;
  }

  async write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.run('readwrite', (files) => files.put(bytes, name));
  }

  async remove(name: string): Promise<void> {
    await this.run('readwrite', (files) => files.delete(name));
  }

  private async run<T>(mode: IDBTransactionMode, act: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await this.open();
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(FILES, mode);
      const request = act(transaction.objectStore(FILES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser gave up storing'));
      transaction.onerror = () => reject(transaction.error ?? new Error('the browser could not store'));
    });
  }

  private open(): Promise<IDBDatabase> {
    this.opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(FILES);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the browser has no store'));
      request.onblocked = () => reject(new Error('the store is held by another page'));
    });
    return this.opened.catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
  }
}
