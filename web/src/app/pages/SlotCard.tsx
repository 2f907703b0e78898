// SPDX-License-Identifier: Apache-2.0
import { Button, Card, Checkbox, FileButton, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import manifests from '../../../generated/slots.json';
import { useWords } from '../../shared/i18n/I18nProvider';

/** What is handed to the engine, once the person has chosen it all. */
export interface SlotChoice {
  readonly manifest: string;
  readonly file: Blob;
  readonly accepted: boolean;
}

interface Props {
  readonly busy: boolean;
  readonly onAdd: (choice: SlotChoice) => void;
}

const OWN = 'own';

/** Takes a larger network for cut-outs: one that is described here, or any with its own description. */
export function SlotCard({ busy, onAdd }: Props) {
  const { text } = useWords();
  const [which, setWhich] = useState(manifests[0]?.id ?? OWN);
  const [own, setOwn] = useState<File>();
  const [file, setFile] = useState<File>();
  const [accepted, setAccepted] = useState(false);
  const known = manifests.find((manifest) => manifest.id === which);
  const add = async () => {
    if (file !== undefined) {
      onAdd({ manifest: known === undefined ? ((await own?.text()) ?? '') : JSON.stringify(known), file, accepted });
    }
  };
  return (
    <Card withBorder data-slot>
      <Stack gap="sm">
        <div>
          <Text component="h2" fw={600}>
            {text('models.slot.title')}
          </Text>
          <Text size="sm">{text('models.slot.lead')}</Text>
        </div>
        <Select
          label={text('models.slot.which')}
          data={[...manifests.map(({ id, name }) => ({ value: id, label: name })), { value: OWN, label: text('models.slot.own') }]}
          value={which}
          allowDeselect={false}
          onChange={(value) => setWhich(value ?? OWN)}
        />
        {known === undefined ? (
          <Chosen label={text('models.slot.manifest')} accept=".json,application/json" file={own} onFile={setOwn} />
        ) : (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }} lang="en" dir="ltr">
            {known.home} · {known.licence} · {known.attribution}. {known.note}
          </Text>
        )}
        <Chosen label={text('models.slot.file')} accept=".onnx" file={file} onFile={setFile} />
        <Checkbox label={text('models.slot.accept')} checked={accepted} onChange={(event) => setAccepted(event.currentTarget.checked)} />
        <Group>
          <Button
            disabled={busy || !accepted || file === undefined || (known === undefined && own === undefined)}
            onClick={() => void add()}
          >
            {text('models.slot.add')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly accept: string;
  readonly file: File | undefined;
  readonly onFile: (file: File) => void;
}

function Chosen({ label, accept, file, onFile }: ChosenProps) {
  return (
    <Group gap="sm">
      <FileButton accept={accept} onChange={(chosen) => chosen !== null && onFile(chosen)}>
        {(props) => (
          <Button {...props} variant="default">
            {label}
          </Button>
        )}
      </FileButton>
      {file !== undefined && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Text>
      )}
    </Group>
  );
}
