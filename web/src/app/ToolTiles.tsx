// SPDX-License-Identifier: Apache-2.0
import { Text, Title } from '@mantine/core';
import { useText } from '../shared/i18n/I18nProvider';
import { TOOL_NAMES } from '../tools/names';
import { TOOL_ICONS } from './toolIcons';
import classes from './ToolTiles.module.css';

/** The tools, each a tile; what it does in one line. */
export function ToolTiles({ titled = false }: { readonly titled?: boolean }) {
  const text = useText();
  return (
    <section {...(titled ? { 'aria-labelledby': 'tools-title' } : { 'aria-label': text('tools.title') })}>
      {titled && (
        <Title order={2} size="h4" id="tools-title" mb="sm">
          {text('tools.title')}
        </Title>
      )}
      <ul className={classes['tiles']}>
        {TOOL_NAMES.map((name) => {
          const Icon = TOOL_ICONS[name];
          return (
            <li key={name}>
              <a href={`#/tools/${name}`} className={classes['tile']}>
                <Icon aria-hidden size={24} stroke={1.6} />
                <span>
                  <Text span fw={600} display="block">
                    {text(`tool.${name}`)}
                  </Text>
                  <Text span size="sm" c="dimmed">
                    {text(`tool.${name}.lead`)}
                  </Text>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
