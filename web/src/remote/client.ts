// SPDX-License-Identifier: Apache-2.0
// The server's interface for one photo: docs under /api/docs of the deployment. The secret lives in this object alone.
import { noteUpload } from '../shared/privacy/requests';

export interface SentTo {
  readonly to: string;
  readonly for: string;
}

export interface Opened {
  readonly session: string;
  readonly header: string;
  readonly gone_after_seconds: number;
  readonly max_photo_bytes: number;
  readonly needs_code: boolean;
  readonly sent_to: readonly SentTo[];
}

export interface Order {
  readonly document: string;
  readonly track: 'untouched' | 'studio';
  readonly background?: string;
  readonly provider?: string;
  readonly accept?: boolean;
}

export interface Made {
  readonly width_px: number;
  readonly height_px: number;
  readonly bytes: number;
  readonly format: 'jpeg' | 'png';
  readonly sent_to: readonly string[];
}

/** The server said no; `code` is its word for why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }
}

/** The server was not reached. */
export class Unreachable extends Error {}

function refused(status: number, body: string): Refused {
  const code = /"type":"urn:likeness:problem:([a-z-]+)"/.exec(body)?.[1] ?? 'other';
  return new Refused(status, code);
}

const CURRENT = 'api/v1/sessions/current';

export class Visit {
  private constructor(
    readonly opened: Opened,
    private readonly onUse: () => void,
  ) {}

  static async open(onUse: () => void): Promise<Visit> {
    const response = await reach(new URL('api/v1/sessions', document.baseURI), { method: 'POST' });
    return new Visit((await response.json()) as Opened, onUse);
  }

  /** Sends the photo; only XMLHttpRequest tells how far an upload is. */
  upload(photo: Blob, onSent: (fraction: number) => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const url = this.url('/photo');
      const request = new XMLHttpRequest();
      request.open('PUT', url);
      request.setRequestHeader(this.opened.header, this.opened.session);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.upload.onprogress = (event) => onSent(event.lengthComputable ? event.loaded / event.total : 0);
      request.onload = () => {
        if (request.status === 200) {
          noteUpload('PUT', url, photo.size);
          this.onUse();
          resolve();
        } else {
          reject(refused(request.status, request.responseText));
        }
      };
      request.onerror = () => reject(new Unreachable());
      request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
      signal.addEventListener('abort', () => request.abort());
      request.send(photo);
    });
  }

  async process(order: Order): Promise<Made> {
    return (await (await this.send('POST', '/process', JSON.stringify(order))).json()) as Made;
  }

  async unlock(code: string): Promise<void> {
    await this.send('POST', '/unlock', JSON.stringify({ code }));
  }

  async file(part: '/preview' | '/result' | '/sheet' | '/receipt', query = ''): Promise<Blob> {
    return (await this.send('GET', `${part}${query}`)).blob();
  }

  /** Forgets everything at once; goes through even while the page is being left. */
  delete(): Promise<void> {
    const headers = { [this.opened.header]: this.opened.session };
    return fetch(this.url(''), { method: 'DELETE', headers, keepalive: true }).then(
      () => undefined,
      () => undefined, // not reached: the server forgets by itself
    );
  }

  private async send(method: string, part: string, body?: string): Promise<Response> {
    const headers = { [this.opened.header]: this.opened.session, 'Content-Type': 'application/json' };
    const response = await reach(this.url(part), { method, headers, ...(body === undefined ? {} : { body }) });
    this.onUse();
    return response;
  }

  private url(part: string): string {
    return new URL(`${CURRENT}${part}`, document.baseURI).href;
  }
}

async function reach(url: URL | string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, cache: 'no-store' }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) {
    throw refused(response.status, await response.text());
  }
  return response;
}
