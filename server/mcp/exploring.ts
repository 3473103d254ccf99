import { z } from 'zod';
import { neighbourCounts } from '../contract/elements.ts';
import { extent, reference } from '../contract/graph.ts';
import { path, paths } from '../contract/paths.ts';
import { searchGroup, searchResult } from '../contract/search.ts';
import { briefNode, briefRelationship, toBriefNode, toBriefRelationship } from './brief.ts';
import { atMost, filterInput, id, offset } from './inputs.ts';
import { counted, extentOf, named, nodeLine, supportOf } from './inWords.ts';
import { tool } from './tool.ts';

export const search = tool({
  name: 'search',
  title: 'Find by words',
  description:
    'Finds actors, events, places, sources and claims by their words: names, aliases, native script, with typing errors. Gives the ids that the other tools take. A hit of group claim is open to claims by its own element (`open`).',
  input: z.strictObject({
    q: z.string().min(1).max(200).describe('the words; every one must be found'),
    group: searchGroup.optional().describe('only hits of this group'),
    limit: atMost(100, 20, 'hits'),
    offset,
  }),
  output: searchResult,
  answer: (query, ask) => ask('search', { query }),
  words: ({ hits, groups, totalIsExact, extent: all }) =>
    [
      `${extentOf(all, totalIsExact)} hits${groups.map(({ group, total }) => `, ${group} ${total}`).join('')}`,
      ...hits.map(({ caption, open, id: its, kind, date, detail, matched }) =>
        [
          `${caption} [${open}]${its === open ? '' : ` claim ${its}`}`,
          kind,
          date,
          detail,
          matched && `matched “${matched}”`,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ].join('\n'),
});

export const neighbours = tool({
  name: 'neighbours',
  title: 'What is around an element',
  description:
    'What an actor, event, place or source is joined to: counts by relationship and kind first, then the elements, best graded first. `groups` narrows it, as TYPE:direction:kind from the counts.',
  input: z.strictObject({
    id,
    groups: z.array(z.string()).optional().describe('groups to keep, such as DEPLOYED:out:deployment'),
    limit: atMost(500, 25, 'elements'),
    offset,
    ...filterInput,
  }),
  output: z.object({
    element: reference,
    counts: neighbourCounts,
    nodes: z.array(briefNode),
    relationships: z.array(briefRelationship),
    extent,
  }),
  async answer({ id: its, groups, limit, offset: from, ...filter }, ask) {
    const params = { id: its };
    const { node } = await ask('node', { params, query: filter });
    const counts = await ask('neighbourCounts', { params, query: filter });
    const around = await ask('neighbours', { params, query: { ...filter, groups, limit, offset: from } });
    return {
      element: { id: node.id, kind: node.kind, caption: node.caption },
      counts,
      nodes: around.nodes.map(toBriefNode),
      relationships: around.relationships.map(toBriefRelationship),
      extent: around.extent,
    };
  },
  words: ({ element, counts, nodes, relationships, extent: all }) =>
    [
      `${named(element)}, ${element.kind}: ${extentOf(all)} around it`,
      ...counts.groups.map(
        ({ relationship, direction, kind, caption, total }) =>
          `group ${relationship}:${direction}:${kind} (${caption}): ${total}`,
      ),
      ...nodes.map(nodeLine),
      ...relationships.map(
        ({ id: its, support }) => `relationship [${its}]${support ? ` · ${supportOf(support)}` : ''}`,
      ),
    ].join('\n'),
});

export const pathsTool = tool({
  name: 'paths',
  title: 'The shortest paths between two elements',
  description:
    'How two elements are joined: the shortest paths, each step with its grade, each path only as good as its weakest step. A path shows that records meet; it says nothing about influence.',
  input: z.strictObject({
    from: id.describe('id of the element to begin at'),
    to: id.describe('id of the element to end at'),
    steps: z.int().min(1).max(10).default(6).describe('relationships of a path at most'),
    limit: atMost(50, 5, 'paths'),
    members: z.boolean().optional().describe('also along MEMBER_OF, which many share'),
    happenedFrom: filterInput.from,
    happenedTo: filterInput.to,
    ...withoutWindow(),
  }),
  output: z.object({
    from: reference,
    to: reference,
    paths: z.array(path),
    nodes: z.array(briefNode),
    extent: paths.shape.extent,
  }),
  async answer(query, ask) {
    const found = await ask('paths', { query });
    const { from, to } = found;
    return {
      from: { id: from.id, kind: from.kind, caption: from.caption },
      to: { id: to.id, kind: to.kind, caption: to.caption },
      paths: found.paths,
      nodes: found.nodes.map(toBriefNode),
      extent: found.extent,
    };
  },
  words({ from, to, paths: found, nodes, extent: all }) {
    const captions = new Map(nodes.map(node => [node.id, named(node)]));
    const nameOf = (its: string) => captions.get(its) ?? `[${its}]`;
    return [
      `${extentOf(all, all.totalIsExact)} paths from ${named(from)} to ${named(to)}`,
      ...found.map(({ steps, grade, ungraded }, at) =>
        [
          `${at + 1}. ${counted(steps.length, 'step')}, ${grade ? `weakest step ${grade}` : 'no step rests on a claim'}${ungraded > 0 ? `, ${ungraded} ungraded` : ''}`,
          ...steps.map(
            step =>
              `   ${nameOf(step.from)} ${step.forward ? '–' : '←'}${step.caption}${step.forward ? '→' : '–'} ${nameOf(step.to)} · relationship [${step.relationship}] · ${step.grade ?? 'ungraded'}, ${counted(step.sources, 'source')}, ${counted(step.origins, 'origin')}${step.denied ? ', denied' : ''}${step.planned ? ', not happened' : ''}`,
          ),
        ].join('\n'),
      ),
    ].join('\n');
  },
});

function withoutWindow() {
  const { from: _, to: __, ...rest } = filterInput;
  return rest;
}
