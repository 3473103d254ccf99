import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/lanes.ts';

/** What the drawing means, as far as it is there. */
export function Foot() {
  const { view, actions } = useShared();
  return (
    <div className="lanes-foot">
      <ul>
        <li>
          <span className="key soft" /> {t('lanes:legend.soft')}
        </li>
        <li>
          <span className="key hard" /> {t('lanes:legend.throughout')}
        </li>
        <li>
          <span className="key open" /> {t('lanes:legend.open')}
        </li>
        <li>
          <span className="key planned" /> {t('lanes:legend.planned')}
        </li>
        <li>
          <span className="key weak" /> {t('lanes:legend.weak')}
        </li>
        {view.filter.reportedBy && (
          <>
            <li>
              <span className="key later" /> {t('lanes:legend.later')}
            </li>
            <li>
              <span className="key by" /> {t('lanes:legend.by')}
            </li>
          </>
        )}
        {view.time.reports && (
          <li>
            <span className="key reports" /> {t('lanes:legend.reports')}
          </li>
        )}
      </ul>
      <div className="zoom">
        <button type="button" aria-label={t('lanes:zoom.out')} onClick={() => actions.zoom(0.8)}>
          <IconMinus size={15} />
        </button>
        <button type="button" aria-label={t('lanes:zoom.in')} onClick={() => actions.zoom(1.25)}>
          <IconPlus size={15} />
        </button>
      </div>
    </div>
  );
}
