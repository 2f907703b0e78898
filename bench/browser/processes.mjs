// SPDX-License-Identifier: Apache-2.0
// Memory and time of a browser's processes, from Linux's /proc.
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 150;

/** Watches the processes whose command line holds `mark`. */
export class MemoryWatch {
  constructor(mark) {
    this.mark = mark;
    this.treePeak = 0;
    this.rendererPeak = 0;
  }

  start() {
    this.timer = setInterval(() => this.look(), EVERY_MS);
  }

  /** Bytes: the greatest sum of proportional set sizes that was seen, and a renderer's greatest resident set, as the kernel kept it. */
  stop() {
    if (this.timer !== undefined) {
      clearInterval(this.timer);
      this.timer = undefined;
      this.look();
    }
    return { treePeak: this.treePeak, rendererPeak: this.rendererPeak };
  }

  look() {
    let sum = 0;
    for (const { pid, command } of processes(this.mark)) {
      sum += kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss');
      if (command.includes('--type=renderer')) {
        this.rendererPeak = Math.max(this.rendererPeak, 1024 * kilobytes(`/proc/${pid}/status`, 'VmHWM'));
      }
    }
    this.treePeak = Math.max(this.treePeak, 1024 * sum);
  }
}

/** Milliseconds that a processor has spent on the processes, in steps of ten. */
export function processorMs(mark) {
  let sum = 0;
  for (const { pid } of processes(mark)) {
    const stat = text(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    sum += 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
  }
  return sum;
}

function processes(mark) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, command: text(`/proc/${pid}/cmdline`) }))
    .filter(({ command }) => command.includes(mark));
}

function kilobytes(file, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text(file))?.[1] ?? 0);
}

/** Empty for a process that has just ended. */
function text(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') {
      return '';
    }
    throw error;
  }
}
