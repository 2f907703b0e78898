// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './Columns.module.css';

/** Beside each other where there is room, else below. In a file of styles: responsive props would write style elements. */
export function Columns({ count, children }: { readonly count: 2 | 3; readonly children: ReactNode }) {
  return (
    <div className={classes['columns']} data-count={count}>
      {children}
    </div>
  );
}
