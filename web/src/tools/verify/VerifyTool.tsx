// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Verification } from '../../bridge';
import { openEngine } from '../../shared/engine';
import { useWords } from '../../shared/i18n/I18nProvider';
import type { TextKey, Words } from '../../shared/i18n/texts';
import { textFile } from '../../shared/save';
import { Busy } from '../../shared/ui/Busy';
import { Columns } from '../../shared/ui/Columns';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { FileDrop, PICTURES } from '../../shared/ui/FileDrop';
import { Page } from '../../shared/ui/Page';
import { PixelCanvas } from '../../shared/ui/PixelCanvas';
import { SaveButtons } from '../../shared/ui/SaveButtons';

const COLOURS = { untouched: 'teal', altered: 'red', cannot_tell: 'yellow' } as const;

/** Original and portrait: was it only cropped, scaled and encoded? */
export default function VerifyTool() {
  const words = useWords();
  const { text } = words;
  const [original, setOriginal] = useState<File>();
  const [output, setOutput] = useState<File>();
  const [receipt, setReceipt] = useState<string>();
  const [result, setResult] = useState<Verification>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const takeOriginal = useCallback((files: readonly File[]) => setOriginal(files[0]), []);
  const takeOutput = useCallback((files: readonly File[]) => setOutput(files[0]), []);
  const takeReceipt = useCallback((files: readonly File[]) => void files[0]?.text().then(setReceipt), []);
  const verify = () => {
    if (original === undefined || output === undefined) {
      return;
    }
    setBusy(true);
    setResult(undefined);
    setError(undefined);
    openEngine()
      .then((engine) => engine.verify({ original, output, ...(receipt !== undefined && { receipt }) }))
      .then(setResult, setError)
      .finally(() => setBusy(false));
  };
  return (
    <Page title={text('tool.verify')} lead={text('tool.verify.lead')}>
      <Columns count={3}>
        <FileDrop label={text('verify.original')} hint={original?.name ?? text('drop.hint')} accept={PICTURES} onFiles={takeOriginal} />
        <FileDrop label={text('verify.output')} hint={output?.name ?? text('drop.hint')} accept={PICTURES} onFiles={takeOutput} />
        <FileDrop
          label={text('verify.receipt')}
          hint={text(receipt === undefined ? 'verify.optional' : 'verify.taken')}
          accept=".json,application/json"
          onFiles={takeReceipt}
        />
      </Columns>
      <Group>
        <Button size="md" disabled={original === undefined || output === undefined || busy} onClick={verify}>
          {text('verify.go')}
        </Button>
      </Group>
      {busy && <Busy label={text('tool.working')} />}
      <ErrorNote error={error} />
      {result !== undefined && (
        <Stack>
          <Alert color={COLOURS[result.verdict]} title={text(`verify.${result.verdict}`)} role="status" data-verification={result.verdict}>
            {result.reason !== undefined && <Text size="sm">{words.maybe(`verify.why.${result.reason}`) ?? result.reason}</Text>}
            <List size="sm">
              {result.found.map((found) => (
                <List.Item key={`${found.kind} ${found.where.left} ${found.where.top}`}>{words.maybe(`alteration.${found.kind}`) ?? found.kind}</List.Item>
              ))}
            </List>
          </Alert>
          {result.receipt !== undefined && <ReceiptNote verdict={result.verdict} receipt={result.receipt} />}
          {result.heatMap !== undefined && (
            <Group align="flex-start">
              <PixelCanvas pixels={result.heatMap} label={text('verify.heat')} />
              <Text size="sm">{text('verify.heat')}</Text>
            </Group>
          )}
          <SaveButtons variant="default" label={text('verify.save')} file={textFile('verification.json', 'application/json', result.text)} />
        </Stack>
      )}
    </Page>
  );
}

type Told = NonNullable<Verification['receipt']>;

/** The receipt is a matter of its own: pictures can be untouched, and its figures still be another file's. */
function ReceiptNote({ verdict, receipt }: { readonly verdict: Verification['verdict']; readonly receipt: Told }) {
  const words = useWords();
  const { text } = words;
  const { disagreements, declares } = receipt;
  const agrees = disagreements.length === 0;
  const edits = declares.map((kind) => words.maybe(`edit.${kind}`) ?? kind);
  return (
    <Alert
      color={agrees ? 'teal' : 'red'}
      title={text(agrees ? (verdict === 'cannot_tell' ? 'verify.receipt_names' : 'verify.receipt_agrees') : 'verify.receipt_differs')}
      role="status"
      data-receipt={agrees ? 'agrees' : 'differs'}
    >
      <List size="sm">
        {disagreements.map((line) => (
          <List.Item key={line}>{wordDisagreement(words, line)}</List.Item>
        ))}
      </List>
      <Text size="sm">{declares.length === 0 ? text('verify.declares_none') : text('verify.declares', { edits: words.list(edits) })}</Text>
    </Alert>
  );
}

/** By the field that the engine names. */
const DIFFERS: Readonly<Record<string, TextKey>> = {
  'input.sha256': 'verify.differs.input',
  'output.sha256': 'verify.differs.output',
  'output.width, height': 'verify.differs.size',
  'framing.corners': 'verify.differs.corners',
  'framing.rotation_deg': 'verify.differs.rotation',
  'framing.scale': 'verify.differs.scale',
};

function wordDisagreement(words: Words, line: string): string {
  const key = DIFFERS[line.slice(0, line.indexOf(':'))];
  return key === undefined ? line : words.text(key);
}
