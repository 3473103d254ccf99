import '../../cypher.css';
import '../../workspace/workspace.css';
import type { EditorView } from '@codemirror/view';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { parametersUsed } from '../../state/queryFile.ts';
import { Editor } from '../../workspace/Editor.tsx';
import { FaultList } from '../../workspace/FaultList.tsx';
import type { Fault } from '../../workspace/faults.ts';

type Props = { statement: string; onChange(statement: string): void; onSave(): void };

const none = () => null;

/** The editor of the workspace, without what runs there; what Neo4j says of the statement stands below it. */
export function StatementEditor({ statement, onChange, onSave }: Props) {
  const schema = useQuery({
    queryKey: ['schema'],
    queryFn: ({ signal }) => api.schema(signal),
    staleTime: 60_000,
  });
  const editor = useRef<EditorView>(null);
  const [faults, setFaults] = useState<Fault[]>([]);
  const names = parametersUsed(statement);
  return (
    <>
      <Editor
        name="saving"
        text={statement}
        onText={onChange}
        onRun={onSave}
        older={none}
        newer={none}
        schema={schema.data}
        names={names}
        parameters={Object.fromEntries(names.map(name => [name, null]))}
        onFaults={setFaults}
        held={editor}
        focused={false}
      />
      {faults.length > 0 && <FaultList faults={faults} editor={editor} />}
    </>
  );
}
