import { MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { SearchGroup } from '../../server/contract/search.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/query.ts';

type Props = {
  /** `element`: any of them. */
  of: SearchGroup | 'element';
  list: boolean;
  chosen: string[];
  onChoose(ids: string[]): void;
  label: ReactNode;
  description: ReactNode;
  inputWrapperOrder: ('label' | 'input' | 'error' | 'description')[];
  error: ReactNode;
  required: boolean;
  className: string;
};
type Option = { value: string; label: string; kind: string; detail: string };

/** Finds actors, events, places, sources by name, and claims by their words, as one types; shows names, keeps ids. */
export function ElementPicker({ of, list, chosen, onChoose, ...common }: Props) {
  const { kinds } = useShared();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: ['search', asked, 60, of],
    queryFn: ({ signal }) => api.search(asked, signal, 60, of === 'element' ? {} : { group: of }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const known = useQueries({
    queries: chosen.map(id => ({
      queryKey: ['node', id, {}],
      queryFn: () => api.node(id, {}),
      enabled: id !== '',
    })),
    combine: results =>
      chosen.map((id, index): Option => {
        const node = results[index]?.data?.node;
        return { value: id, label: node?.caption || id, kind: node?.kind ?? '', detail: '' };
      }),
  });
  const hits = asked === '' ? [] : (found.data?.hits ?? []);
  const options = new Map<string, Option>();
  for (const { id, kind, caption, detail, date } of hits) {
    if (of !== 'element' && kinds.get(kind)?.group !== of) continue;
    const more = [detail, date && dateInWords(date)].filter(Boolean).join(' · ');
    options.set(id, { value: id, label: caption, kind, detail: more });
  }
  // What is chosen must be known for its name to be shown, and stands last so that arrows lead to what was found.
  for (const one of known) if (one.value !== '' && !options.has(one.value)) options.set(one.value, one);
  const shared = {
    ...common,
    data: [...options.values()].map(({ value, label }) => ({ value, label })),
    searchable: true,
    searchValue: typed,
    onSearchChange: (text: string) => {
      setTyped(text);
      // Emptying the field takes the choice back: the keyboard needs no other way.
      if (text === '' && !list && chosen.length > 0) onChoose([]);
    },
    // The server has filtered, and knows other spellings.
    filter: (({ options: all }) => all) as OptionsFilter,
    nothingFoundMessage:
      asked === ''
        ? t('query:pick.typeName')
        : found.isFetching
          ? t('query:pick.looking')
          : t(`query:pick.none.${of}`),
    placeholder: chosen.length === 0 ? t(`query:pick.placeholder.${of}`) : '',
    comboboxProps: { withinPortal: false },
    renderOption: ({ option }: { option: { value: string; label?: unknown } }) => {
      const one = options.get(option.value);
      return (
        <span className="picked">
          <Glyph kind={kinds.get(one?.kind ?? '')} size={16} />
          <span>
            {one?.label ?? option.value} <span className="muted">{one?.detail}</span>
          </span>
        </span>
      );
    },
  };
  return list ? (
    <MultiSelect {...shared} value={chosen} onChange={onChoose} hidePickedOptions />
  ) : (
    <Select
      {...shared}
      value={chosen[0] || null}
      onChange={id => onChoose(id === null ? [] : [id])}
      allowDeselect={false}
      clearable={!common.required}
    />
  );
}
