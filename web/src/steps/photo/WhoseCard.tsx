// SPDX-License-Identifier: Apache-2.0
import { Checkbox, NumberInput, SegmentedControl, Stack } from '@mantine/core';
import { useText } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';

interface Props {
  readonly guardian: boolean;
  readonly onGuardian: (is: boolean) => void;
}

const FIRST_AGE = 3;
const ADULT = 18;

/** Some documents are easier on children; and a child's photo needs somebody who may decide. */
export function WhoseCard({ guardian, onGuardian }: Props) {
  const text = useText();
  const { session, dispatch } = useSession();
  const child = session.ageYears !== undefined;
  const age = (ageYears?: number) => dispatch({ type: 'age', ...(ageYears === undefined ? {} : { ageYears }) });
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={text('whose.label')}
        value={child ? 'child' : 'adult'}
        onChange={(value) => age(value === 'child' ? FIRST_AGE : undefined)}
        data={[
          { value: 'adult', label: text('whose.adult') },
          { value: 'child', label: text('whose.child') },
        ]}
      />
      {child && (
        <>
          <NumberInput
            label={text('whose.age')}
            min={0}
            max={ADULT - 1}
            clampBehavior="strict"
            allowDecimal={false}
            value={session.ageYears ?? FIRST_AGE}
            onChange={(value) => typeof value === 'number' && age(value)}
            maw={200}
          />
          <Checkbox
            label={text('whose.guardian')}
            checked={guardian}
            onChange={(event) => onGuardian(event.currentTarget.checked)}
          />
        </>
      )}
    </Stack>
  );
}
