import type { SavedQuery } from '../../../server/contract/queries.ts';
import type { Draft } from '../../state/queryFile.ts';
import { t } from '../../texts/own.ts';
import { FileNameField } from './FileNameField.tsx';
import { Labelled } from './Labelled.tsx';
import { listed } from './listed.ts';
import type { Saving } from './useSaving.ts';

type Props = {
  draft: Draft;
  change(part: Partial<Draft>): void;
  saving: Saving;
  /** All saved queries: their groups and tags are offered. */
  known: SavedQuery[];
};

const shown = ['table', 'graph', 'timeline', 'map', 'chart'] as const;

/** What a query asks, under which heading and tags it stands, how its answer is shown, and its file’s name. */
export function AboutFields({ draft, change, saving, known }: Props) {
  const groups = [...new Set(known.map(({ group }) => group))];
  const tags = [...new Set(known.flatMap(one => one.tags))].filter(tag => !draft.tags.includes(tag));
  return (
    <>
      <Labelled label={t('own:save.title')} faults={saving.faultsOf('title')}>
        {about => (
          <input
            {...about}
            className="save-title"
            value={draft.title}
            maxLength={200}
            onChange={event => change({ title: event.target.value })}
          />
        )}
      </Labelled>
      <FileNameField id={draft.id} faults={saving.faultsOf('id')} onId={id => change({ id })} />
      <Labelled
        label={t('own:save.description')}
        hint={t('own:save.descriptionHint')}
        faults={saving.faultsOf('description')}
      >
        {about => (
          <textarea
            {...about}
            rows={3}
            value={draft.description}
            onChange={event => change({ description: event.target.value })}
          />
        )}
      </Labelled>
      <div className="save-pair">
        <Labelled label={t('own:save.group')} faults={saving.faultsOf('group')}>
          {about => (
            <>
              <input
                {...about}
                list="save-groups"
                value={draft.group}
                autoComplete="off"
                onChange={event => change({ group: event.target.value })}
              />
              <datalist id="save-groups">
                {groups.map(group => (
                  <option key={group} value={group} />
                ))}
              </datalist>
            </>
          )}
        </Labelled>
        <Labelled label={t('own:save.shows')} faults={saving.faultsOf('shows')}>
          {about => (
            <select
              {...about}
              value={draft.shows}
              onChange={event => {
                const shows = shown.find(one => one === event.target.value) ?? 'table';
                change({ shows, chart: shows === 'chart' ? (draft.chart ?? firstChart) : draft.chart });
              }}
            >
              {shown.map(one => (
                <option key={one} value={one}>
                  {t(`own:shows.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      {draft.shows === 'chart' && <ChartFields draft={draft} change={change} saving={saving} />}
      <Labelled label={t('own:save.tags')} hint={t('own:save.tagsHint')} faults={saving.faultsOf('tags')}>
        {about => (
          <input
            {...about}
            value={draft.tags.join(', ')}
            autoComplete="off"
            onChange={event => change({ tags: event.target.value === '' ? [] : listed(event.target.value) })}
          />
        )}
      </Labelled>
      {tags.length > 0 && (
        <ul className="save-tags" aria-label={t('own:save.tagsKnown')}>
          {tags.map(tag => (
            <li key={tag}>
              <button
                type="button"
                className="chip"
                onClick={() => change({ tags: [...draft.tags.filter(one => one.trim() !== ''), tag] })}
              >
                {t('own:save.addTag', { tag })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const firstChart: NonNullable<Draft['chart']> = { as: 'bar', x: '', y: [''], series: null };

function ChartFields({ draft, change, saving }: Omit<Props, 'known'>) {
  const chart = draft.chart ?? firstChart;
  const set = (part: Partial<typeof chart>) => change({ chart: { ...chart, ...part } });
  return (
    <div className="save-quad">
      <Labelled label={t('own:chart.as')} faults={saving.faultsOf('chart')}>
        {about => (
          <select
            {...about}
            value={chart.as}
            onChange={({ target: { value } }) =>
              set({ as: value === 'line' || value === 'scatter' ? value : 'bar' })
            }
          >
            <option value="bar">{t('own:chart.bar')}</option>
            <option value="line">{t('own:chart.line')}</option>
            <option value="scatter">{t('own:chart.scatter')}</option>
          </select>
        )}
      </Labelled>
      <Labelled label={t('own:chart.x')}>
        {about => <input {...about} value={chart.x} onChange={event => set({ x: event.target.value })} />}
      </Labelled>
      <Labelled label={t('own:chart.y')}>
        {about => (
          <input
            {...about}
            value={chart.y.join(', ')}
            onChange={event => set({ y: listed(event.target.value) })}
          />
        )}
      </Labelled>
      <Labelled label={t('own:chart.series')}>
        {about => (
          <input
            {...about}
            value={chart.series ?? ''}
            onChange={event => set({ series: event.target.value || null })}
          />
        )}
      </Labelled>
    </div>
  );
}
