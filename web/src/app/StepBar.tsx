// SPDX-License-Identifier: Apache-2.0
import { useText } from '../shared/i18n/I18nProvider';
import { reachable, STEPS, type Step } from '../shared/session/session';
import { useSession } from '../shared/session/SessionProvider';
import classes from './StepBar.module.css';

const ROUTES: Readonly<Record<Step, string>> = {
  document: '#/',
  photo: '#/make/photo',
  adjust: '#/make/adjust',
  check: '#/make/check',
  save: '#/make/save',
};

/** Where on the way a person is; the steps behind them, and those that they can already take, are links. */
export function StepBar({ current }: { readonly current: Step }) {
  const text = useText();
  const { session } = useSession();
  const place = STEPS.indexOf(current);
  return (
    <nav aria-label={text('step.nav')} className={classes['nav']}>
      <ol className={classes['steps']}>
        {STEPS.map((step, at) => (
          <li key={step} className={classes['step']} data-done={at < place} data-current={at === place}>
            {reachable(session, step) ? (
              <a href={ROUTES[step]} aria-current={at === place ? 'step' : undefined}>
                <span className={classes['number']} aria-hidden>
                  {at + 1}
                </span>
                <span className={classes['name']}>{text(`step.${step}`)}</span>
              </a>
            ) : (
              <span className={classes['ahead']}>
                <span className={classes['number']} aria-hidden>
                  {at + 1}
                </span>
                <span className={classes['name']}>{text(`step.${step}`)}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
