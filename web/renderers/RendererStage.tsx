import { Suspense } from 'react';
import { Broken } from '../panels/Broken.tsx';
import type { Renderer } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { lazyRenderers } from './lazy.tsx';

/** The view looked at in another way than as a network. */
export function RendererStage({ renderer }: { renderer: Exclude<Renderer, 'network'> }) {
  const Shown = lazyRenderers[renderer];
  return (
    <Broken>
      <Suspense fallback={<p className="middle reading">{t('renderers:reading')}</p>}>
        <Shown />
      </Suspense>
    </Broken>
  );
}
