// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconHelpCircle from '@tabler/icons-react/icons/IconHelpCircle';
import type { Finding, FindingMessage } from '../../bridge';
import { useWords } from '../../shared/i18n/I18nProvider';
import type { Words } from '../../shared/i18n/texts';
import classes from './FindingRow.module.css';

const ICONS = { met: IconCircleCheck, warning: IconAlertTriangle, failed: IconCircleX, not_assessed: IconHelpCircle };

interface Props {
  readonly finding: Finding;
  readonly looked: boolean;
  readonly onLook: (finding: Finding | undefined) => void;
}

export function FindingRow({ finding, looked, onLook }: Props) {
  const words = useWords();
  const Icon = ICONS[finding.outcome];
  const remedy = finding.outcome === 'met' ? undefined : finding.remedy;
  return (
    <div className={classes['row']} data-outcome={finding.outcome} data-check={finding.check}>
      <Icon aria-hidden size={20} className={classes['icon'] ?? ''} />
      <div className={classes['words']}>
        <Text size="sm" fw={600}>
          {checkName(words, finding.check)}
        </Text>
        {wordValue(words, finding) !== undefined && (
          <Text size="xs" c="dimmed">
            {wordValue(words, finding)}
          </Text>
        )}
        <Said message={finding.message} size="xs" />
        {remedy && <Said message={remedy} size="sm" />}
        {finding.source && (
          <Text size="xs" c="dimmed">
            {words.text('check.rule', { source: finding.source })}
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

/** In the person's language where its text has been translated, else in English and marked so. */
function Said({ message, size }: { readonly message: FindingMessage; readonly size: 'xs' | 'sm' }) {
  const own = useWords().maybe(`finding.${message.key}`, message.args);
  return (
    <Text size={size} {...(own === undefined ? { lang: 'en', dir: 'ltr' } : {})}>
      {own ?? message.english}
    </Text>
  );
}

/** The check's name in the person's language, else its own name with spaces. */
export function checkName(words: Words, check: string): string {
  return words.maybe(`check.${check}`) ?? check.replace(/([a-z])([A-Z])/g, '$1 $2');
}

function wordValue(words: Words, finding: Finding): string | undefined {
  const { value, min, max } = finding;
  if (value === undefined) {
    return undefined;
  }
  const unit = finding.unit === undefined || finding.unit === '1' ? '' : `\u00a0${words.maybe(`unit.of.${finding.unit}`) ?? finding.unit}`;
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
