// SPDX-License-Identifier: Apache-2.0

export const POLICY: string;

export interface Noted {
  readonly method: string;
  readonly path: string;
  bodyBytes: number;
}

export interface Tampered {
  readonly status?: number;
  readonly body?: string | Uint8Array;
}

export interface StaticServer {
  readonly url: string;
  readonly requests: Noted[];
  close(): Promise<void>;
}

export function serveStatic(
  folder: string,
  options?: { readonly isolated?: boolean; readonly policy?: string; readonly tamper?: (path: string) => Tampered | undefined },
): Promise<StaticServer>;
