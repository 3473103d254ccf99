import './renderers.css';
import { type Icon, IconAffiliate, IconFiles, IconMap2, IconTable, IconTimeline } from '@tabler/icons-react';
import { useShared } from '../panels/context.ts';
import { type Renderer, renderers } from '../state/view.ts';
import { t } from '../texts/index.ts';

const icons: Record<Renderer, Icon> = {
  network: IconAffiliate,
  timeline: IconTimeline,
  table: IconTable,
  sources: IconFiles,
  map: IconMap2,
};

/** The ways to look at the same view. On a phone their icons alone. */
export function RendererTabs() {
  const { view, dispatch } = useShared();
  return (
    <fieldset className="renderers" aria-label={t('renderers:label')}>
      {renderers.map((renderer, at) => {
        const Sign = icons[renderer];
        return (
          <button
            key={renderer}
            type="button"
            aria-pressed={view.renderer === renderer}
            title={`${t(`renderers:name.${renderer}`)} (${at + 1})`}
            onClick={() => dispatch({ type: 'rendererChosen', renderer })}
          >
            <Sign size={16} aria-hidden="true" />
            <span>{t(`renderers:name.${renderer}`)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
