// SPDX-License-Identifier: Apache-2.0
import { ColorSwatch, Group } from '@mantine/core';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import { useText } from '../../shared/i18n/I18nProvider';
import { useSession } from '../../shared/session/SessionProvider';

/** Colours that studios use where no document asks for one. */
const COMMON = ['#ffffff', '#e9ecef', '#438edb', '#d93a3a', '#f5efe0'];

/** What the document wants first, then common colours. */
export function Swatches({ value, onChange }: { readonly value: string; readonly onChange: (colour: string) => void }) {
  const text = useText();
  const { session } = useSession();
  const wanted = (session.document?.backgrounds ?? []).flatMap((background) =>
    background.hex === undefined ? [] : [background.hex.toLowerCase()],
  );
  const colours = [...new Set([...wanted, ...COMMON])];
  return (
    <Group gap="xs" role="group" aria-label={text('studio.colours')}>
      {colours.map((colour) => (
        <ColorSwatch
          key={colour}
          component="button"
          type="button"
          size={44}
          color={colour}
          aria-label={text(wanted.includes(colour) ? 'studio.use_wanted' : 'studio.use', { colour })}
          aria-pressed={value === colour}
          onClick={() => onChange(colour)}
        >
          {value === colour && <IconCheck aria-hidden size={20} color={isDark(colour) ? '#fff' : '#000'} />}
        </ColorSwatch>
      ))}
    </Group>
  );
}

function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return red * 0.3 + green * 0.6 + blue * 0.1 < 140;
}
