// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './theme.css';
import './app.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchErrors } from '../shared/diagnostics';
import { startGuard } from '../shared/privacy/guard';
import { watchRequests } from '../shared/privacy/requests';
import { App } from './App';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html: expected an element with the id "root"');
}
watchErrors();
watchRequests();
startGuard();
// As a transition it is drawn in pieces, between which the page stays free.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
