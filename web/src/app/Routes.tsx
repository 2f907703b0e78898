// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ServerLink } from '../remote/ServerLink';
import { useText } from '../shared/i18n/I18nProvider';
import { reachable, type Step } from '../shared/session/session';
import { useSession } from '../shared/session/SessionProvider';
import { Busy } from '../shared/ui/Busy';
import { DocumentStep } from '../steps/document/DocumentStep';
import { StepBar } from './StepBar';
import { TOOL_PAGES } from './toolPages';
import { ToolTiles } from './ToolTiles';

const PhotoStep = lazy(() => import('../steps/photo/PhotoStep').then((m) => ({ default: m.PhotoStep })));
const CameraStep = lazy(() => import('../steps/camera/CameraStep').then((m) => ({ default: m.CameraStep })));
const AdjustStep = lazy(() => import('../steps/adjust/AdjustStep').then((m) => ({ default: m.AdjustStep })));
const StudioPanel = lazy(() => import('../steps/studio/StudioPanel').then((m) => ({ default: m.StudioPanel })));
const CheckStep = lazy(() => import('../steps/check/CheckStep').then((m) => ({ default: m.CheckStep })));
const SaveStep = lazy(() => import('../steps/save/SaveStep').then((m) => ({ default: m.SaveStep })));
const ToolsPage = lazy(() => import('./pages/ToolsPage'));
const PrivacyPage = lazy(() => import('./pages/PrivacyPage'));
const CheckYourselfPage = lazy(() => import('./pages/CheckYourselfPage'));
const ModelsPage = lazy(() => import('./pages/ModelsPage'));
const SettingsPage = lazy(() => import('./pages/SettingsPage'));
const RemotePage = lazy(() => import('../remote/RemotePage'));
const AboutPage = lazy(() => import('./pages/AboutPage'));

const PAGES = [
  ['/tools', ToolsPage],
  ['/server', RemotePage],
  ['/privacy', PrivacyPage],
  ['/privacy/check', CheckYourselfPage],
  ['/models', ModelsPage],
  ['/settings', SettingsPage],
  ['/about', AboutPage],
] as const;

export function Routes() {
  const text = useText();
  const [location, go] = useLocation();
  useEffect(() => {
    scrollTo(0, 0);
  }, [location]);
  return (
    <Suspense fallback={<Busy label={text('shell.loading')} />}>
      <Switch>
        <Route path="/">
          <DocumentStep onNext={() => go('/make/photo')} beneath={<Beneath />} />
        </Route>
        <Route path="/make/photo">
          <Guarded step="photo">
            <PhotoStep onNext={() => go('/make/adjust')} onCamera={() => go('/make/camera')} />
          </Guarded>
        </Route>
        <Route path="/make/camera">
          <Guarded step="photo">
            <CameraStep onNext={() => go('/make/adjust')} onBack={() => go('/make/photo')} />
          </Guarded>
        </Route>
        <Route path="/make/adjust">
          <Guarded step="adjust">
            <AdjustStep onNext={() => go('/make/check')} studio={<StudioPanel />} />
          </Guarded>
        </Route>
        <Route path="/make/check">
          <Guarded step="check">
            <CheckStep onNext={() => go('/make/save')} onBack={() => go('/make/adjust')} />
          </Guarded>
        </Route>
        <Route path="/make/save">
          <Guarded step="save">
            <SaveStep onRestart={() => go('/')} />
          </Guarded>
        </Route>
        {PAGES.map(([path, Component]) => (
          <Route key={path} path={path}>
            <Component />
          </Route>
        ))}
        {TOOL_PAGES.map(({ name, Component }) => (
          <Route key={name} path={`/tools/${name}`}>
            <Component />
          </Route>
        ))}
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Suspense>
  );
}

function Beneath() {
  return (
    <>
      <ServerLink />
      <ToolTiles titled />
    </>
  );
}

/** A step whose needs are not there leads back to the first. */
function Guarded({ step, children }: { readonly step: Step; readonly children: React.ReactNode }) {
  const { session } = useSession();
  if (!reachable(session, step)) {
    return <Redirect to="/" />;
  }
  return (
    <>
      <StepBar current={step} />
      {children}
    </>
  );
}
