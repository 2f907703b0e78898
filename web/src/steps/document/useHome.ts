// SPDX-License-Identifier: Apache-2.0
import { startTransition, useEffect, useState } from 'react';
import type { DocumentSummary } from '../../bridge';
import { allDocuments } from '../../shared/documents';

const MOST = 6;

/** Where the browser's language says that the person is. */
export function homeRegion(): string {
  return new Intl.Locale(navigator.language).maximize().region ?? 'ZZ';
}

/** The documents of the person's own country, which are what most come for. */
export function useHome(): readonly DocumentSummary[] {
  const [home, setHome] = useState<readonly DocumentSummary[]>([]);
  useEffect(() => {
    const region = homeRegion();
    let current = true;
    allDocuments().then(
      (all) => current && startTransition(() => setHome(all.filter((document) => document.country === region).slice(0, MOST))),
      () => undefined, // the list of all documents on the same page tells the same failure
    );
    return () => {
      current = false;
    };
  }, []);
  return home;
}
