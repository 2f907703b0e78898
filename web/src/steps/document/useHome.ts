// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { DocumentSummary } from '../../bridge';
import { openEngine } from '../../shared/engine';

const MOST = 6;
/** How many to look through: a country's name can occur in others' documents. */
const SOUGHT = 30;

/** Where the browser's language says that the person is. */
export function homeRegion(): string {
  return new Intl.Locale(navigator.language).maximize().region ?? 'ZZ';
}

/** The documents of the person's own country, which are what most come for. */
export function useHome(): readonly DocumentSummary[] {
  const [home, setHome] = useState<readonly DocumentSummary[]>([]);
  useEffect(() => {
    const region = homeRegion();
    const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(region) ?? region;
    let current = true;
    openEngine()
      .then((engine) => engine.documents.search(name, SOUGHT))
      .then(
        (found) => current && setHome(found.filter((document) => document.country === region).slice(0, MOST)),
        () => undefined, // the list of all documents on the same page tells the same failure
      );
    return () => {
      current = false;
    };
  }, []);
  return home;
}
