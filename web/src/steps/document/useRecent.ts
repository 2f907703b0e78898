// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { DocumentSummary } from '../../bridge';
import { allDocuments } from '../../shared/documents';
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
    allDocuments().then(
      (all) => current && setRecent(ids.flatMap((id) => all.find((document) => document.id === id) ?? [])),
      () => undefined, // the list of all documents on the same page tells the same failure
    );
    return () => {
      current = false;
    };
  }, []);
  return recent;
}
