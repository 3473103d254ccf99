import type { AsksAbout } from '../../../server/contract/queries.ts';
import { fillable, places } from '../../state/asksAbout.ts';
import { type Draft, onlyUsed } from '../../state/queryFile.ts';
import { t } from '../../texts/own.ts';
import type { Saving } from './useSaving.ts';

type Props = { draft: Draft; change(part: Partial<Draft>): void; saving: Saving };

/** In whose menus the query is offered, and which parameters are then filled in. */
export function MenuFields({ draft, change, saving }: Props) {
  const { parameters, on } = onlyUsed(draft);
  const can = places.filter(({ what, fills }) => fillable(what, parameters).length >= fills);
  const set = (what: AsksAbout['what'], fills: string[] | null) =>
    change({
      on: [...draft.on.filter(one => one.what !== what), ...(fills ? [{ what, fills }] : [])],
    });
  return (
    <section aria-labelledby="save-menus">
      <h3 id="save-menus">{t('own:on.head')}</h3>
      {can.length === 0 && <p className="save-hint">{t('own:on.none')}</p>}
      {can.map(({ what, fills: count }) => {
        const names = fillable(what, parameters).map(({ name }) => name);
        const chosen = on.find(one => one.what === what);
        return (
          <div key={what} className="save-on">
            <label>
              <input
                type="checkbox"
                checked={chosen !== undefined}
                onChange={event => set(what, event.target.checked ? names.slice(0, count) : null)}
              />{' '}
              {t(`own:on.what.${what}`)}
            </label>
            {chosen &&
              Array.from({ length: count }, (_, at) => (
                <select
                  key={names[at]}
                  aria-label={t('own:on.fills', { what: t(`own:on.what.${what}`), place: at + 1 })}
                  value={chosen.fills[at] ?? ''}
                  onChange={event =>
                    set(
                      what,
                      chosen.fills.map((name, place) => (place === at ? event.target.value : name)),
                    )
                  }
                >
                  {names.map(name => (
                    <option key={name} value={name}>{`$${name}`}</option>
                  ))}
                </select>
              ))}
          </div>
        );
      })}
      {saving.faultsOf('on').map(({ message }) => (
        <p key={message} className="save-fault">
          {message}
        </p>
      ))}
    </section>
  );
}
