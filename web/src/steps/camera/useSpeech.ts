// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';

const PAUSE_MS = 1800;

/** Says a sentence aloud when it changes, not more often than one can listen to. */
export function useSpeech(sentence: string | undefined, language: string, on: boolean): void {
  const last = useRef({ sentence: '', at: 0 });
  useEffect(() => {
    if (!on || sentence === undefined || !('speechSynthesis' in window)) {
      return;
    }
    const now = performance.now();
    if (sentence === last.current.sentence || now - last.current.at < PAUSE_MS) {
      return;
    }
    last.current = { sentence, at: now };
    const spoken = new SpeechSynthesisUtterance(sentence);
    spoken.lang = language;
    speechSynthesis.cancel();
    speechSynthesis.speak(spoken);
  }, [sentence, language, on]);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
}
