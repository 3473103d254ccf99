import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toParameters } from '../../server/contract/parameterText.ts';
import type { RunQueryResult, SavedQueryDetails } from '../../server/contract/queries.ts';
import { ApiProblem, api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import { type Form, formOf, givenOf, missing, pointed } from '../state/question.ts';
import type { Question } from '../state/view.ts';
import { t } from '../texts/query.ts';

export type Run = {
  form: Form;
  fill(name: string, texts: string[]): void;
  fillAll(form: Form): void;
  /** What is wrong with one field, in the server’s words. */
  faultOf(name: string): string | undefined;
  /** Whether the form says something else than what was asked. */
  changed: boolean;
  /** What must be filled in before anything is asked. */
  lacks: string[];
  result: RunQueryResult | undefined;
  error: Error | null;
  running: boolean;
  start(): void;
  /** Runs it again for so many rows. */
  raise(rows: number): void;
  cancel(): void;
};

/** A question’s form, and the answer to what the view says was asked: at once where nothing is missing. */
export function useRun(query: SavedQueryDetails, given: Question['given']): Run {
  const { dispatch } = useShared();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => formOf(query.parameters, given));
  const [pressed, setPressed] = useState(false);
  // A limit that was raised is that of one asking.
  const [raised, setRaised] = useState<{ of: string; rows: number } | null>(null);
  const wanted = JSON.stringify(given);
  // Back, forward and links fill the form anew.
  useEffect(
    () => setForm(formOf(query.parameters, JSON.parse(wanted) as Question['given'])),
    [query, wanted],
  );
  const asked = pointed(query.parameters, formOf(query.parameters, given));
  const parameters = toParameters(query.parameters, asked);
  const lacks = missing(query.parameters, asked).map(({ name }) => name);
  const limit = raised?.of === wanted ? raised.rows : undefined;
  // Another version may answer otherwise.
  const queryKey = ['run', query.id, query.version, parameters, limit];
  const answer = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.runQuery(query.id, parameters, signal, limit),
    enabled: lacks.length === 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const typed = pointed(query.parameters, form);
  const now = toParameters(query.parameters, typed);
  const changed = JSON.stringify(now) !== JSON.stringify(parameters);
  const faults = answer.error instanceof ApiProblem ? answer.error.faults : [];
  return {
    form,
    fill: (name, texts) => setForm(new Map(form).set(name, texts)),
    fillAll: setForm,
    faultOf: name => {
      const own = faults.filter(({ at }) => `${at}.`.startsWith(`parameters.${name}.`));
      if (own.length > 0) return own.map(fault => inWords(fault, `parameters.${name}`)).join(' ');
      return pressed && missing(query.parameters, form).some(one => one.name === name)
        ? t('query:field.fill')
        : undefined;
    },
    changed,
    lacks,
    result: answer.error ? undefined : answer.data,
    error: answer.error,
    running: answer.isFetching,
    start: () => {
      setPressed(true);
      if (missing(query.parameters, form).length > 0) return;
      if (JSON.stringify(givenOf(typed)) !== wanted)
        dispatch({ type: 'questionAsked', id: query.id, given: givenOf(typed) });
      if (!changed) void answer.refetch();
    },
    raise: rows => setRaised({ of: wanted, rows }),
    cancel: () => void queries.cancelQueries({ queryKey }),
  };
}

/** A fault at its field; of a list or a range also in which part. */
function inWords({ at, message }: { at: string; message: string }, field: string): string {
  const part = at.slice(field.length + 1);
  if (/^\d+$/.test(part)) return t('query:field.ofItem', { place: Number(part) + 1, message });
  if (part === 'from' || part === 'to') return t(`query:field.ofEnd.${part}`, { message });
  return message;
}
