import { Menu } from '@mantine/core';
import { IconDots, IconPencil, IconStar, IconStarFilled } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { Value } from '../../server/contract/graph.ts';
import type { SavedQueries, SavedQueryDetails } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { menuKeys, menuLook } from '../panels/menuLook.ts';
import { favouritesAt, readFavourites, toggled } from '../state/keptQuestions.ts';
import { statementOf } from '../state/queryFile.ts';
import type { Form } from '../state/question.ts';
import type { Question } from '../state/view.ts';
import { save as keepFile } from '../taking/save.ts';
import { t } from '../texts/own.ts';
import { fromQuestion } from '../workspace/fromQuestion.ts';
import { useNotice } from './notice.ts';
import { RenameQuery, SaveQuery } from './parts.tsx';
import { useOwnQueries } from './useOwnQueries.ts';
import { useStored } from './useStored.ts';

type Props = {
  query: SavedQueryDetails;
  given: Question['given'];
  saving: SavedQueries['saving'];
  /** What is filled in, and what was sent to Neo4j where it was asked. */
  form: Form;
  sent: Record<string, Value> | undefined;
};

/** What can be done with a question besides asking it: mark, edit, copy, rename, keep, delete. */
export function QueryActions({ query, given, saving, form, sent }: Props) {
  const { dispatch } = useShared();
  const say = useNotice();
  const own = useOwnQueries();
  const [favourites, keep] = useStored(favouritesAt, readFavourites);
  const [open, setOpen] = useState<'edit' | 'copy' | 'rename' | null>(null);
  const marked = favourites.includes(query.id);
  const asked = (id: string, values: Question['given'] = []) =>
    dispatch({ type: 'questionAsked', id, given: values });

  const saved = (details: SavedQueryDetails) => {
    setOpen(null);
    const renamed = open === 'rename';
    const { title, file, id } = details;
    say({ text: t(renamed ? 'own:notice.renamed' : 'own:notice.saved', { title, file }) });
    if (id !== query.id) asked(id, renamed ? given : []);
  };
  const putBack = async (details: SavedQueryDetails) => {
    const { id, title } = await own.save(details.id, { text: details.text, replaces: null });
    say({ text: t('own:notice.back', { title }) });
    asked(id);
  };
  const remove = async () => {
    try {
      const details = await own.remove(query);
      dispatch({ type: 'questionsClosed' });
      dispatch({ type: 'questionsOpened' });
      say({ text: t('own:notice.deleted', { title: details.title }), undo: () => putBack(details) });
    } catch (thrown) {
      say({ text: (thrown as Error).message, bad: true });
    }
  };
  const why = !saving ? t('own:page.off') : query.own ? null : t('own:page.shipped');
  return (
    <>
      <button
        type="button"
        className="eye"
        aria-label={t('own:list.favourite')}
        title={t('own:list.favourite')}
        aria-pressed={marked}
        onClick={() => keep(ids => toggled(ids, query.id))}
      >
        {marked ? <IconStarFilled size={17} /> : <IconStar size={17} />}
      </button>
      <button type="button" className="button" onClick={() => setOpen(query.own ? 'edit' : 'copy')}>
        <IconPencil size={16} /> {t(query.own ? 'own:page.edit' : 'own:page.editCopy')}
      </button>
      <Menu {...menuLook} position="bottom-end" width={270}>
        <Menu.Target>
          <button type="button" className="button icon" aria-label={t('own:page.more')}>
            <IconDots size={17} />
          </button>
        </Menu.Target>
        <Menu.Dropdown {...menuKeys} aria-label={t('own:page.more')}>
          <Menu.Item
            onClick={() =>
              dispatch({
                type: 'cypherAsked',
                statement: statementOf(query.text),
                given: fromQuestion(query.parameters, form, sent),
              })
            }
          >
            {t('own:page.workspace')}
          </Menu.Item>
          {query.own && <Menu.Item onClick={() => setOpen('copy')}>{t('own:page.duplicate')}</Menu.Item>}
          <Menu.Item
            onClick={() => keepFile(`${query.id}.cypher`, new Blob([query.text], { type: 'text/plain' }))}
          >
            {t('own:page.download')}
          </Menu.Item>
          <Menu.Item disabled={why !== null} onClick={() => setOpen('rename')}>
            {t('own:page.rename')}
          </Menu.Item>
          <Menu.Item disabled={why !== null} onClick={() => void remove()}>
            {t('own:page.delete')}
          </Menu.Item>
          {why !== null && <Menu.Label role="presentation">{why}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {(open === 'edit' || open === 'copy') && (
          <SaveQuery
            statement={query.text}
            from={query}
            copy={open === 'copy'}
            onSaved={saved}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'rename' && <RenameQuery query={query} onSaved={saved} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
