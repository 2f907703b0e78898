// SPDX-License-Identifier: Apache-2.0
import { Button, Card, FileButton, Group, SegmentedControl, Select, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { report } from '../../shared/diagnostics';
import { openEngine } from '../../shared/engine';
import { useI18n } from '../../shared/i18n/I18nProvider';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/languages';
import { deletePreset, exportPresets, importPresets, presets } from '../../shared/presets';
import { download, textFile } from '../../shared/save';
import { store } from '../../shared/store';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { Page } from '../../shared/ui/Page';
import { useStored } from '../../shared/useStored';

export default function SettingsPage() {
  const { words, setLanguage } = useI18n();
  const { text } = words;
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Page title={text('settings.title')}>
      {!store.works && <Text role="status">{text('settings.not_kept')}</Text>}
      <Card withBorder>
        <Stack>
          <Select
            label={text('settings.language')}
            allowDeselect={false}
            data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
            value={words.language}
            onChange={(language) => isLanguage(language) && setLanguage(language)}
            comboboxProps={{ withinPortal: false }}
          />
          <div>
            <Text size="sm" fw={500} mb={4}>
              {text('settings.scheme')}
            </Text>
            <SegmentedControl
              aria-label={text('settings.scheme')}
              value={colorScheme}
              onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
              data={(['auto', 'light', 'dark'] as const).map((scheme) => ({ value: scheme, label: text(`settings.${scheme}`) }))}
            />
          </div>
        </Stack>
      </Card>
      <Presets />
      <Card withBorder>
        <Stack gap="sm">
          <Text component="h2" fw={600}>
            {text('settings.data')}
          </Text>
          <Text size="sm">{text('settings.data_what')}</Text>
          <Group>
            <Button
              variant="default"
              onClick={() => {
                store.clear();
                location.reload();
              }}
            >
              {text('settings.forget')}
            </Button>
          </Group>
        </Stack>
      </Card>
      <Diagnostics />
    </Page>
  );
}

function Presets() {
  const { words } = useI18n();
  const { text } = words;
  const [kept] = useStored('presets');
  const [told, setTold] = useState('');
  const all = kept === null ? [] : presets();
  const take = (file: File | null) => {
    void file?.text().then((content) => {
      const count = importPresets(content);
      setTold(count === 'not_presets' ? text('preset.not') : text('preset.imported', { count }));
    });
  };
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text component="h2" fw={600}>
          {text('preset.title')}
        </Text>
        <Text size="sm">{text('preset.what')}</Text>
        {all.map((preset) => (
          <Group key={preset.name} justify="space-between">
            <Text size="sm">
              {preset.name} · {preset.document}
            </Text>
            <Button size="sm" variant="subtle" color="red" onClick={() => deletePreset(preset.name)} aria-label={text('preset.delete', { name: preset.name })}>
              {text('action.remove')}
            </Button>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            disabled={all.length === 0}
            onClick={() => download(textFile('likeness-presets.json', 'application/json', exportPresets()))}
          >
            {text('preset.export')}
          </Button>
          <FileButton accept=".json,application/json" onChange={take}>
            {(props) => (
              <Button {...props} variant="default">
                {text('preset.import')}
              </Button>
            )}
          </FileButton>
        </Group>
        <Text role="status" size="sm">
          {told}
        </Text>
      </Stack>
    </Card>
  );
}

function Diagnostics() {
  const { words } = useI18n();
  const [error, setError] = useState<unknown>();
  const save = () => {
    openEngine()
      .then(
        ({ facts }) => facts,
        () => ({ version: 'engine did not open', dataVersion: '' }),
      )
      .then((facts) => download(textFile('likeness-diagnostics.json', 'application/json', report(facts))))
      .catch(setError);
  };
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text component="h2" fw={600}>
          {words.text('diagnostics.title')}
        </Text>
        <Text size="sm">{words.text('diagnostics.what')}</Text>
        <Group>
          <Button variant="default" onClick={save}>
            {words.text('diagnostics.save')}
          </Button>
        </Group>
        <ErrorNote error={error} />
      </Stack>
    </Card>
  );
}
