// SPDX-License-Identifier: Apache-2.0
import { Card, Stack, Text } from '@mantine/core';
import type { CheckReport, DocumentDetails, Made } from '../../bridge';
import { loadFindingTexts } from '../../shared/findings/findingTexts';
import { useWords } from '../../shared/i18n/I18nProvider';
import { textFile } from '../../shared/save';
import type { LoadedPhoto } from '../../shared/session/session';
import { ErrorNote } from '../../shared/ui/ErrorNote';
import { SaveButtons } from '../../shared/ui/SaveButtons';
import { useLatest } from '../../shared/useLatest';
import { markedPhoto } from './marks';
import { marksOf, readableReport } from './readableReport';

interface Props {
  readonly made: Made;
  readonly document: DocumentDetails;
  readonly photo: LoadedPhoto;
  readonly check: CheckReport | undefined;
  readonly checkError: unknown;
  readonly name: (suffix: string, extension: string) => string;
}

/** What was done to the photo, and what was measured in it. */
export function PapersCard({ made, document, photo, check, checkError, name }: Props) {
  const { text } = useWords();
  const report = useReadable(document, photo, check);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text component="h2" fw={700}>
          {text('save.papers')}
        </Text>
        <Text size="sm">{text('save.receipt_what')}</Text>
        <SaveButtons
          variant="default"
          label={text('save.receipt')}
          file={textFile(name('receipt', 'json'), 'application/json', made.receipt)}
        />
        <Text size="sm">
          {text('save.report_what')} {text('save.read_what')}
        </Text>
        <SaveButtons variant="default" label={text('save.read')} file={report.page === undefined ? undefined : textFile(name('report', 'html'), 'text/html', report.page)} />
        <Text size="sm">{text('save.report_data')}</Text>
        <SaveButtons
          variant="default"
          label={text('save.report')}
          file={check && textFile(name('report', 'json'), 'application/json', check.text)}
        />
        <ErrorNote error={checkError ?? report.error} />
      </Stack>
    </Card>
  );
}

/** The report as a page, once it is made; one of another language or another check is not handed out. */
function useReadable(document: DocumentDetails, photo: LoadedPhoto, check: CheckReport | undefined): { readonly page?: string; readonly error?: unknown } {
  const words = useWords();
  const key = check && JSON.stringify([words.language, document.id, photo.handle.id, check.text]);
  const { value, answered, error } = useLatest(key, async () => {
    if (check === undefined) {
      throw new Error('asked without a check');
    }
    const marks = marksOf(check.findings);
    const [texts, picture] = await Promise.all([loadFindingTexts(words.language), markedPhoto(photo, marks)]);
    return readableReport({ words, texts }, { document, check, date: new Date().toISOString(), marks, picture });
  });
  return { ...(value !== undefined && answered === key && { page: value }), error };
}
