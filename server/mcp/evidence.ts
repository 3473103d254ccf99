import { z } from 'zod';
import { claim, claimStack } from '../contract/elements.ts';
import { extent } from '../contract/graph.ts';
import { briefNode, toBriefNode } from './brief.ts';
import { atMost, filterInput, id, offset } from './inputs.ts';
import { claimLines, counted, extentOf, named } from './inWords.ts';
import { tool } from './tool.ts';

export const claims = tool({
  name: 'claims',
  title: 'Who says so',
  description:
    'The claims about an event, actor, place, role (id from|TYPE|to) or origin (origin:id): who says what, in which paragraph of which document, when, and how good it is (NATO grade). Ask this before you state anything as known, and cite what it gives. Figures of different dates are a series; `contradicts` names claims that cannot both be true.',
  input: z.strictObject({
    id: id.describe(
      'id of an element, of a relationship (from|TYPE|to), or origin: with the id of an origin',
    ),
    aspect: z
      .string()
      .optional()
      .describe('only claims on this aspect, as `aspects` names them: troops, happened …'),
    limit: atMost(200, 20, 'claims'),
    offset,
    ...filterInput,
  }),
  output: claimStack.extend({ claims: z.array(claim) }),
  answer: ({ id: its, ...query }, ask) => ask('claims', { params: { id: its }, query }),
  words: ({ claims: held, aspects, extent: all }) =>
    [
      `${extentOf(all)} claims; aspects: ${aspects.map(({ aspect, claims: count }) => `${aspect} ${count}`).join(', ')}`,
      ...held.map(claimLines),
    ].join('\n\n'),
});

export const sources = tool({
  name: 'sources',
  title: 'The documents',
  description:
    'The documents that everything here comes from: publisher, date, reliability (A–F), and how much rests on each. The claims of one of them: source.',
  input: z.strictObject(filterInput),
  output: z.object({
    sources: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        publisher: z.string().nullable(),
        published: z.string().nullable(),
        reliability: z.string(),
        claims: z.int(),
        events: z.int(),
        alone: z.int(),
      }),
    ),
    extent,
  }),
  async answer(query, ask) {
    const found = await ask('sources', { query });
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    return {
      sources: found.sources.map(({ source, ...counts }) => ({
        id: source.id,
        title: source.caption,
        publisher: text(source.properties.publisher),
        published: text(source.properties.published),
        ...counts,
      })),
      extent: found.extent,
    };
  },
  words: ({ sources: held, extent: all }) =>
    [
      `${extentOf(all)} documents`,
      ...held.map(
        one =>
          `“${one.title}” [${one.id}], ${one.publisher ?? 'no publisher'}, ${one.published ?? 'undated'}; reliability ${one.reliability}; ${counted(one.claims, 'claim')} on ${counted(one.events, 'event')}, ${one.alone} of them asserted by no other document`,
      ),
    ].join('\n'),
});

export const source = tool({
  name: 'source',
  title: 'What one document says',
  description:
    'The claims of one document by paragraph, and how many there are in each. `paragraph` gives those of one paragraph.',
  input: z.strictObject({
    id: id.describe('id of a source, as sources and claims give it'),
    paragraph: z.int().optional().describe('only the claims of this paragraph'),
    limit: atMost(200, 20, 'claims'),
    offset,
    ...filterInput,
  }),
  output: z.object({
    source: briefNode,
    paragraphs: z.array(z.object({ paragraph: z.int(), claims: z.int() })),
    claims: z.array(claim),
    extent,
  }),
  async answer({ id: its, paragraph, limit, offset: begin, ...query }, ask) {
    const found = await ask('source', { params: { id: its }, query });
    const wanted = found.paragraphs.filter(one => paragraph === undefined || one.paragraph === paragraph);
    const held = wanted.flatMap(one => one.claims);
    return {
      source: toBriefNode(found.source),
      paragraphs: found.paragraphs.map(one => ({ paragraph: one.paragraph, claims: one.claims.length })),
      claims: held.slice(begin, begin + limit),
      extent: { total: held.length, returned: held.slice(begin, begin + limit).length },
    };
  },
  words: ({ source: its, paragraphs, claims: held, extent: all }) =>
    [
      `${named(its)}: ${extentOf(all)} claims; by paragraph: ${paragraphs.map(one => `${one.paragraph}: ${one.claims}`).join(', ')}`,
      ...held.map(claimLines),
    ].join('\n\n'),
});
