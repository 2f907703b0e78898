// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconHelpCircle from '@tabler/icons-react/icons/IconHelpCircle';
import type { Finding } from '../../bridge';
import { useWords } from '../../shared/i18n/I18nProvider';
import type { Words } from '../../shared/i18n/texts';
import type { FindingTexts } from './findingTexts';
import classes from './FindingRow.module.css';

const ICONS = { met: IconCircleCheck, warning: IconAlertTriangle, failed: IconCircleX, not_assessed: IconHelpCircle };

interface Props {
  readonly finding: Finding;
  readonly texts: FindingTexts;
  readonly looked: boolean;
  readonly onLook: (finding: Finding | undefined) => void;
}

export function FindingRow({ finding, texts, looked, onLook }: Props) {
  const words = useWords();
  const Icon = ICONS[finding.outcome];
  const remedy = finding.outcome === 'met' ? undefined : finding.remedy;
  return (
    <div className={classes['row']} data-outcome={finding.outcome} data-check={finding.check}>
      <Icon aria-hidden size={20} className={classes['icon'] ?? ''} />
      <div className={classes['words']}>
        <Text size="sm" fw={600}>
          {texts.text(finding.name)}
        </Text>
        {wordValue(words, finding) !== undefined && (
          <Text size="xs" c="dimmed">
            {wordValue(words, finding)}
          </Text>
        )}
        <Text size="xs">{texts.text(finding.message)}</Text>
        {remedy && <Text size="sm">{texts.text(remedy)}</Text>}
        {finding.source && (
          <Text size="xs" c="dimmed">
            {words.text('check.rule', { source: finding.source })}
          </Text>
        )}
        {finding.unsourced && (
          <Text size="xs" c="dimmed">
            {words.text(finding.unsourced === 'own' ? 'check.own' : 'check.unsourced')}
          </Text>
        )}
      </div>
      {finding.regions.length > 0 && (
        <Button size="xs" variant="subtle" aria-pressed={looked} onClick={() => onLook(looked ? undefined : finding)}>
          {words.text(looked ? 'check.hide' : 'check.show')}
        </Button>
      )}
    </div>
  );
}

function wordValue(words: Words, finding: Finding): string | undefined {
  const { value, min, max } = finding;
  if (value === undefined) {
    return undefined;
  }
  // Ratios, shares and counts have no word.
  const word = words.maybe(`unit.of.${finding.unit ?? ''}`);
  const unit = word === undefined ? '' : word === '°' ? word : `\u00a0${word}`;
  const figure = (number: number) => words.number(number, Math.abs(number) < 10 ? 2 : 0) + unit;
  const limits =
    min !== undefined && max !== undefined
      ? words.text('band.between', { min: figure(min), max: figure(max) })
      : min !== undefined
        ? words.text('band.at_least', { min: figure(min) })
        : max !== undefined
          ? words.text('band.at_most', { max: figure(max) })
          : undefined;
  const measured = words.text('check.measured', { value: figure(value) });
  return limits === undefined ? measured : `${measured} · ${limits}`;
}
