// SPDX-License-Identifier: Apache-2.0
import { Select, Stack, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Paper } from '../../bridge';
import { openEngine } from '../engine';
import { useWords } from '../i18n/I18nProvider';
import type { SheetChoices } from '../sheet';

interface Props {
  readonly choices: SheetChoices;
  readonly onChange: (choices: SheetChoices) => void;
}

export function SheetChoicesForm({ choices, onChange }: Props) {
  const words = useWords();
  const { text } = words;
  const papers = usePapers();
  return (
    <Stack gap="sm">
      <Select
        label={text('sheet.paper')}
        searchable
        allowDeselect={false}
        data={papers.map((paper) => ({
          value: paper.id,
          label: `${paper.localNames[words.language.split('-')[0] ?? ''] ?? paper.name} (${words.text('size.mm', { width: words.number(paper.widthMm, 1), height: words.number(paper.heightMm, 1) })})`,
        }))}
        value={choices.paper}
        onChange={(paper) => paper !== null && onChange({ ...choices, paper })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={text('sheet.cut')}
        allowDeselect={false}
        data={(['marks_in_gaps', 'shared_lines', 'none'] as const).map((cut) => ({ value: cut, label: text(`sheet.${cut}`) }))}
        value={choices.cut}
        onChange={(cut) => cut !== null && onChange({ ...choices, cut: cut as SheetChoices['cut'] })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={text('sheet.arrangement')}
        allowDeselect={false}
        data={(['most', 'trimmer', 'grid'] as const).map((way) => ({ value: way, label: text(`sheet.${way}`) }))}
        value={choices.arrangement}
        onChange={(way) => way !== null && onChange({ ...choices, arrangement: way as SheetChoices['arrangement'] })}
        comboboxProps={{ withinPortal: false }}
      />
      <Switch
        label={text('sheet.ruler')}
        checked={choices.ruler}
        onChange={(event) => onChange({ ...choices, ruler: event.currentTarget.checked })}
      />
      <Switch
        label={text('sheet.borderless')}
        checked={choices.borderless}
        onChange={(event) => onChange({ ...choices, borderless: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function usePapers(): readonly Paper[] {
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  useEffect(() => {
    let current = true;
    openEngine()
      .then((engine) => engine.papers())
      .then(
        (all) => current && setPapers(all),
        () => undefined, // the sheet's own call on the same page tells the same failure
      );
    return () => {
      current = false;
    };
  }, []);
  return papers;
}
