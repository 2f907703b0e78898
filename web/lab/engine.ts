// SPDX-License-Identifier: Apache-2.0
// The bridge alone on a page, for tests and benchmarks that need no interface.
import { Engine } from '../src/bridge';

Object.assign(globalThis, { Engine });
