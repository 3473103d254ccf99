import { Suspense } from 'react';
import { Broken } from '../panels/Broken.tsx';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { lazyRenderers } from './lazy.tsx';

/** The view looked at in another way than as a network. */
export function RendererStage() {
  const { renderer } = useShared().view;
  const Shown = lazyRenderers[renderer];
  if (!Shown) return null;
  return (
    <Broken>
      <Suspense fallback={<p className="middle reading">{t('renderers:reading')}</p>}>
        <Shown />
      </Suspense>
    </Broken>
  );
}
