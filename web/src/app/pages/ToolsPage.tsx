// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../shared/i18n/I18nProvider';
import { Page } from '../../shared/ui/Page';
import { ToolTiles } from '../ToolTiles';

export default function ToolsPage() {
  const text = useText();
  return (
    <Page title={text('shell.tools')} lead={text('tools.lead')}>
      <ToolTiles />
    </Page>
  );
}
