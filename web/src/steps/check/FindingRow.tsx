// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconHelpCircle from '@tabler/icons-react/icons/IconHelpCircle';
import type { Finding } from '../../bridge';
import { basisWords, measuredWords } from '../../shared/findings/figures';
import type { FindingTexts } from '../../shared/findings/findingTexts';
import { useWords } from '../../shared/i18n/I18nProvider';
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
  const figures = measuredWords(words, finding);
  const basis = basisWords(words, finding);
  const remedy = finding.outcome === 'met' ? undefined : finding.remedy;
  return (
    <div className={classes['row']} data-outcome={finding.outcome} data-check={finding.check}>
      <Icon aria-hidden size={20} className={classes['icon'] ?? ''} />
      <div className={classes['words']}>
        <Text size="sm" fw={600}>
          {texts.text(finding.name)}
        </Text>
        {figures !== undefined && (
          <Text size="xs" c="dimmed">
            {figures}
          </Text>
        )}
        <Text size="xs">{texts.text(finding.message)}</Text>
        {remedy && <Text size="sm">{texts.text(remedy)}</Text>}
        {basis !== undefined && (
          <Text size="xs" c="dimmed">
            {basis}
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
