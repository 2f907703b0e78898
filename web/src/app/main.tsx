// SPDX-License-Identifier: Apache-2.0
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html: expected an element with the id "root"');
}
createRoot(root).render(<StrictMode>Likeness</StrictMode>);
