// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { DocumentSummary } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { recentIds } from '../../shared/recent';

/** The documents that were chosen last, as the rule book of today has them. */
export function useRecent(): readonly DocumentSummary[] {
  const [recent, setRecent] = useState<readonly DocumentSummary[]>([]);
  useEffect(() => {
    const ids = recentIds();
    if (ids.length === 0) {
      return;
    }
    let current = true;
    openEngine()
      .then((engine) => Promise.all(ids.map((id) => engine.documents.search(id, 1))))
      .then(
        (found) => current && setRecent(ids.flatMap((id, at) => found[at]?.filter((document) => document.id === id) ?? [])),
        () => undefined, // the list of all documents on the same page tells the same failure
      );
    return () => {
      current = false;
    };
  }, []);
  return recent;
}
