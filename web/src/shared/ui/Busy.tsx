// SPDX-License-Identifier: Apache-2.0
import { Group, Loader, Text } from '@mantine/core';

/** Says that something is being done; screen readers hear it without losing their place. */
export function Busy({ label }: { readonly label: string }) {
  return (
    <Group role="status" gap="sm" py="sm">
      <Loader size="sm" aria-hidden />
      <Text size="sm">{label}</Text>
    </Group>
  );
}
