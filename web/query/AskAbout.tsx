import { Menu } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import { menuKeys, menuLook } from '../panels/menuLook.ts';
import { type Asking, askable, type Subject } from '../state/asksAbout.ts';
import { t } from '../texts/index.ts';

/** The questions that say of themselves that they can be asked about this. */
function useAskable(subject: Subject): Asking[] {
  const saved = useQuery({
    queryKey: ['queries'],
    queryFn: ({ signal }) => api.queries(signal),
    staleTime: 30_000,
  });
  return askable(saved.data?.queries ?? [], subject);
}

/** Them as items of a menu that is open. */
export function AskItems({ subject }: { subject: Subject }) {
  const askings = useAskable(subject);
  if (askings.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label role="presentation">{t('panels:ask.head')}</Menu.Label>
      <Items askings={askings} />
    </>
  );
}

function Items({ askings }: { askings: Asking[] }) {
  const { dispatch } = useShared();
  return askings.map(({ query: { id, title }, given, fills }) => {
    const twice = askings.filter(({ query }) => query.id === id).length > 1;
    return (
      <Menu.Item
        key={`${id} ${fills.join(' ')}`}
        leftSection={<IconMessageQuestion size={16} aria-hidden="true" />}
        onClick={() => dispatch({ type: 'questionAsked', id, given })}
      >
        {twice ? t('panels:ask.as', { title, names: fills.join(', ') }) : title}
      </Menu.Item>
    );
  });
}

/** Them behind a button, at the foot of what the inspector shows; nothing where there are none. */
export function AskButton({ subject, alone = false }: { subject: Subject | null; alone?: boolean }) {
  if (subject === null) return null;
  return <AskMenu subject={subject} alone={alone} />;
}

function AskMenu({ subject, alone }: { subject: Subject; alone: boolean }) {
  const askings = useAskable(subject);
  if (askings.length === 0) return null;
  const menu = (
    <Menu {...menuLook} position="top-start" width={300}>
      <Menu.Target>
        <button type="button" className="button">
          <IconMessageQuestion size={16} aria-hidden="true" /> {t('panels:ask.head')}
        </button>
      </Menu.Target>
      <Menu.Dropdown {...menuKeys} className="long-menu" aria-label={t('panels:ask.head')}>
        <Items askings={askings} />
      </Menu.Dropdown>
    </Menu>
  );
  return alone ? <div className="foot">{menu}</div> : menu;
}
