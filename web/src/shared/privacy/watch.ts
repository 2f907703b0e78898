// SPDX-License-Identifier: Apache-2.0
// Watches the requests of a page or a worker from within: for the time before the service worker watches, for browsers
// that have none, and for what the content security policy refuses before a service worker could see it.
import type { SeenRequest } from './messages';

/** What a page and a worker have in common. */
type Scope = EventTarget & { fetch: typeof fetch };
/** Pages alone have beacons. */
interface WithBeacons {
  sendBeacon?(url: string | URL, data?: BodyInit | null): boolean;
}

interface Asked {
  readonly method: string;
  readonly bytes: Promise<number>;
}

/** What scripts asked for, by address, until the browser's own list tells that it was done. */
const asked = new Map<string, Asked[]>();

export function watchScope(scope: Scope, tell: (request: SeenRequest) => void): void {
  countBodies(scope);
  scope.addEventListener('securitypolicyviolation', (event) => tell(refusedBy(event as SecurityPolicyViolationEvent)));
  if (typeof PerformanceObserver === 'undefined') {
    return;
  }
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      void seen(entry, performance.timeOrigin).then((request) => request && tell(request));
    }
  });
  observer.observe({ type: 'resource', buffered: true });
}

async function seen(entry: PerformanceResourceTiming, origin: number): Promise<SeenRequest | undefined> {
  // Elements and style sheets ask by GET and have no body; only scripts' requests can have one.
  const { method, bytes } = asked.get(entry.name)?.shift() ?? { method: 'GET', bytes: Promise.resolve(0) };
  // What a service worker answered it tells itself; of what it refused the browser's list does not say that it was asked.
  const told = entry.workerStart !== 0 || (entry.responseStatus === 0 && isControlled());
  if (told || entry.name.startsWith('blob:') || entry.name.startsWith('data:')) {
    return undefined;
  }
  const at = origin + entry.startTime;
  return { type: 'request', method, url: entry.name, bodyBytes: await bytes, fromCache: entry.transferSize === 0 && method === 'GET', at };
}

/** Pages know; the engine's worker does not, and sends no bodies. */
function isControlled(): boolean {
  const { serviceWorker } = navigator as { readonly serviceWorker?: { readonly controller: unknown } };
  return serviceWorker !== undefined && serviceWorker.controller !== null;
}

function refusedBy(event: SecurityPolicyViolationEvent): SeenRequest {
  // Of the address only the place: the rest may be what must not be kept.
  const url = /^https?:/.test(event.blockedURI) ? new URL(event.blockedURI).origin : event.blockedURI;
  return { type: 'request', method: event.effectiveDirective, url, bodyBytes: 0, refusal: 'policy', fromCache: false, at: Date.now() };
}

function note(url: string | URL, method: string, bytes: Promise<number>): void {
  if (!URL.canParse(url, location.href)) {
    return; // nothing is sent there
  }
  const { href } = new URL(url, location.href);
  asked.set(href, [...(asked.get(href) ?? []), { method: method.toUpperCase(), bytes }]);
}

/** Lets every way by which a script can send a body note how long it is. */
function countBodies(scope: Scope): void {
  const { fetch } = scope;
  scope.fetch = (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const { given, bytes } = counted(init, request);
    note(request?.url ?? (input as string | URL), init?.method ?? request?.method ?? 'GET', bytes);
    return fetch.call(scope, input, given);
  };
  if (typeof XMLHttpRequest !== 'undefined') {
    const { open, send } = XMLHttpRequest.prototype;
    const opened = new WeakMap<XMLHttpRequest, readonly [string, string | URL]>();
    XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: Parameters<typeof open>) {
      opened.set(this, [args[0], args[1]]);
      open.apply(this, args);
    } as typeof open;
    XMLHttpRequest.prototype.send = function (body) {
      const [method, url] = opened.get(this) ?? ['GET', ''];
      note(url, method, lengthOf(isMarkup(body) ? body.documentElement.outerHTML : body));
      send.call(this, body);
    };
  }
  const beacons = navigator as WithBeacons;
  const { sendBeacon } = beacons;
  if (sendBeacon !== undefined) {
    beacons.sendBeacon = (url, data) => {
      note(url, 'POST', lengthOf(data));
      return sendBeacon.call(navigator, url, data);
    };
  }
}

/** XMLHttpRequest alone also sends whole documents, which workers do not know. */
function isMarkup(body: unknown): body is { readonly documentElement: { readonly outerHTML: string } } {
  return typeof body === 'object' && body !== null && 'documentElement' in body;
}

/** A stream can be read once: one branch is counted, the other is sent. */
function counted(init: RequestInit | undefined, request: Request | undefined): { given: RequestInit | undefined; bytes: Promise<number> } {
  if (init?.body instanceof ReadableStream) {
    const [forCounting, forSending] = init.body.tee();
    return { given: { ...init, body: forSending }, bytes: lengthOf(forCounting) };
  }
  const body = init?.body ?? (request === undefined || request.bodyUsed ? null : request.clone().body);
  return { given: init, bytes: lengthOf(body) };
}

/** The browser's own way of making a body: forms with their borders, texts in UTF-8. */
async function lengthOf(body: BodyInit | null | undefined): Promise<number> {
  return (await new Response(body ?? null).arrayBuffer()).byteLength;
}
