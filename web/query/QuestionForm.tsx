import { IconLink, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { toAddress } from '../state/address.ts';
import { formOf, givenOf, strangers, textsOf } from '../state/question.ts';
import type { Question } from '../state/view.ts';
import { t } from '../texts/query.ts';
import { copied } from './copied.ts';
import { Field } from './Field.tsx';
import type { Run } from './useRun.ts';

type Props = { query: SavedQueryDetails; given: Question['given']; run: Run };

/** One control for each declared parameter, and the buttons below them. */
export function QuestionForm({ query, given, run }: Props) {
  const { view } = useShared();
  const [done, setDone] = useState(false);
  const { start } = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      start();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [start]);
  const copy = async () => {
    const question = { id: query.id, given: givenOf(run.form) };
    const address = `${location.origin}${location.pathname}${toAddress({ ...view, question })}`;
    if (!(await copied(address))) return;
    setDone(true);
    setTimeout(() => setDone(false), 2_000);
  };
  const example = formOf(
    query.parameters,
    Object.entries(query.example).flatMap(([name, value]) =>
      textsOf(value).map((text): [string, string] => [name, text]),
    ),
  );
  const isExample = JSON.stringify(givenOf(example)) === JSON.stringify(givenOf(run.form));
  const strange = strangers(query.parameters, given);
  return (
    <form
      className="question-form"
      aria-label={t('query:form.name')}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        start();
      }}
    >
      {query.parameters.map(parameter => (
        <Field
          key={parameter.name}
          parameter={parameter}
          texts={run.form.get(parameter.name) ?? []}
          onChange={texts => run.fill(parameter.name, texts)}
          fault={run.faultOf(parameter.name)}
        />
      ))}
      <div className="question-buttons">
        <button type="submit" className="button primary">
          <IconPlayerPlay size={15} /> {t('query:form.run')}{' '}
          <kbd className="only-wide">{t('commands:pressing.run')}</kbd>
        </button>
        {!isExample && Object.keys(query.example).length > 0 && (
          <button type="button" className="button" onClick={() => run.fillAll(example)}>
            {t('query:form.example')}
          </button>
        )}
        {run.changed && <span className="tag warn">{t('query:form.changed')}</span>}
        <span className="spacer" />
        <button type="button" className="button" onClick={() => void copy()}>
          <IconLink size={16} /> {done ? t('query:form.copied') : t('query:form.copy')}
        </button>
      </div>
      {strange.length > 0 && (
        <p className="question-strange muted">{t('query:form.strange', { names: strange.join(', ') })}</p>
      )}
    </form>
  );
}
