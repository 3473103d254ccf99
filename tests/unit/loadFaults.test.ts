import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../server/load/check.ts';
import { DossierError, type Fault } from '../../server/load/faults.ts';
import { exampleFiles, exampleFolder, type Files, folderWith } from '../support/dossiers.ts';

/** The faults of a dossier of these files; none where it is valid. */
function faultsOf(files: Files): Fault[] {
  try {
    checkFolder(folderWith(files));
    return [];
  } catch (thrown) {
    if (thrown instanceof DossierError) return thrown.faults;
    throw thrown;
  }
}

/** Line and column at which a text first stands in a file. */
function placeOf(text: string, part: string): { line: number; column: number } {
  const offset = text.indexOf(part);
  expect(offset, `'${part}' stands in the file`).toBeGreaterThanOrEqual(0);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

type Planted = {
  fault: string;
  in: string;
  /** What is replaced, once, and by what. */
  put: [old: string, planted: string];
  /** The planted text that the fault points to, with something before it where it stands more than once. */
  at: string | [before: string, at: string];
  says: string | RegExp;
};

const gazette = 'sources/gazette.yaml';
const herald = 'sources/herald.yaml';
const coverage = 'coverage/gazette.yaml';
const troops = 'troops: { value: 3000, qualifier: at-least, measure: dispatched, asOf: 2030-05-04 }';
const present = 'troops: { value: 5000, qualifier: about, measure: present }';

const planted: Planted[] = [
  // Keys, kinds, fields
  {
    fault: 'an unknown section',
    in: 'actors.yaml',
    put: ['actors:', 'actor:'],
    at: 'actor:',
    says: "unknown key 'actor': did you mean 'actors'?",
  },
  {
    fault: 'an unknown key',
    in: 'actors.yaml',
    put: ['aliases:', 'alias:'],
    at: 'alias:',
    says: "unknown key 'alias': did you mean 'aliases'?",
  },
  {
    fault: 'an unknown key of a claim',
    in: herald,
    put: ['paragraph: 4', 'paragraph: 4\n        page: 2'],
    at: 'page:',
    says: /^unknown key 'page'/,
  },
  {
    fault: 'an unknown kind',
    in: 'actors.yaml',
    put: ['kind: person', 'kind: persn'],
    at: 'persn',
    says: "unknown kind 'persn': did you mean 'person'?",
  },
  {
    fault: 'a kind of another group',
    in: 'actors.yaml',
    put: ['kind: organization', 'kind: meeting'],
    at: 'meeting',
    says: /^unknown kind 'meeting'; one of state, person, organization/,
  },
  {
    fault: 'a missing kind',
    in: 'events.yaml',
    put: ['    kind: meeting\n', ''],
    at: 'talks-2030-05-02:',
    says: "'kind' is missing",
  },
  {
    fault: 'a missing property',
    in: 'actors.yaml',
    put: ['name: Cardoza, ', ''],
    at: 'cardoza:',
    says: "'name' is missing",
  },
  {
    fault: 'a claim without a paragraph',
    in: herald,
    put: ['        paragraph: 4\n', ''],
    at: 'about:',
    says: "'paragraph' is missing",
  },
  {
    fault: 'a paragraph 0',
    in: herald,
    put: ['paragraph: 4', 'paragraph: 0'],
    at: '0\n        summary',
    says: 'paragraphs are counted from 1',
  },
  {
    fault: 'a claim without a summary',
    in: herald,
    put: [/ {8}summary: .*\n/.exec(exampleFiles()[herald] ?? '')?.[0] ?? '', ''],
    at: 'about:',
    says: "'summary' is missing",
  },
  {
    fault: 'a locator of more than ten words',
    in: gazette,
    put: ['met in Porto Belo on Thursday', 'a b c d e f g h i j k'],
    at: 'a b c',
    says: 'a locator is ten words at most',
  },
  {
    fault: 'a text in the place of a flag',
    in: 'actors.yaml',
    put: ['speaksFor: true', 'speaksFor: sometimes'],
    at: 'sometimes',
    says: "'speaksFor' must be true or false, not sometimes",
  },
  {
    fault: 'an empty entry',
    in: 'places.yaml',
    put: ['{ name: Northern Hills, precision: region }', ''],
    at: 'northern-hills:',
    says: "'northern-hills' must be a mapping, not empty",
  },
  {
    fault: 'a latitude beyond the pole',
    in: 'places.yaml',
    put: ['[41.2, 19.5]', '[141.2, 19.5]'],
    at: '141.2',
    says: 'latitude is −90 to 90',
  },

  // Ids
  {
    fault: 'an id that is no id',
    in: 'places.yaml',
    put: ['places:\n', 'places:\n  New_Town: { name: New Town, precision: city }\n'],
    at: 'New_Town',
    says: /an id is lower-case letters and figures/,
  },
  {
    fault: 'an id given twice in one file',
    in: 'places.yaml',
    put: ['places:\n', 'places:\n  porto-belo: { name: Another, precision: city }\n'],
    at: ['Another', 'porto-belo'],
    says: 'YAML: Map keys must be unique',
  },
  {
    fault: 'an id given twice in two files',
    in: gazette,
    put: ['sources:\n', 'places:\n  porto-belo: { name: Another, precision: city }\nsources:\n'],
    at: 'porto-belo:',
    says: "the id 'porto-belo' is given twice, first under places in places.yaml",
  },
  {
    fault: 'an id of two groups',
    in: 'places.yaml',
    put: ['places:\n', 'places:\n  cardoza: { name: Cardoza, precision: country }\n'],
    at: 'cardoza:',
    says: "the id 'cardoza' is given twice, first under actors in actors.yaml",
  },
  {
    fault: 'an id that is the dossier’s own',
    in: 'places.yaml',
    put: ['places:\n', 'places:\n  dossier-example: { name: Another, precision: city }\n'],
    at: 'dossier-example:',
    says: "the id 'dossier-example' is the dossier's own",
  },
  {
    fault: 'a former id that is in use',
    in: 'actors.yaml',
    put: ['name: Belorian Army', 'name: Belorian Army, formerIds: [army, cardoza]'],
    at: ['army, ', 'cardoza'],
    says: "the former id 'cardoza' is in use",
  },
  {
    fault: 'a dangling id',
    in: 'actors.yaml',
    put: ['part-of: beloria', 'part-of: belorai'],
    at: 'belorai',
    says: "unknown element 'belorai': did you mean 'beloria'?",
  },
  {
    fault: 'a dangling id in a list',
    in: 'events.yaml',
    put: ['[porto-belo, northern-hills]', '[porto-belo, northern-hils]'],
    at: 'northern-hils',
    says: "unknown place 'northern-hils': did you mean 'northern-hills'?",
  },
  {
    fault: 'a dangling id in a mapping',
    in: 'events.yaml',
    put: ['vera-lind: { role: guest }', 'vera-lint: { role: guest }'],
    at: 'vera-lint',
    says: "unknown element 'vera-lint': did you mean 'vera-lind'?",
  },
  {
    fault: 'an unknown subject of a claim',
    in: gazette,
    put: ['about: talks-2030-05-02', 'about: talk-2030-05-02'],
    at: 'talk-2030-05-02',
    says: "unknown event, actor or place 'talk-2030-05-02': did you mean 'talks-2030-05-02'?",
  },
  {
    fault: 'an unknown speaker',
    in: herald,
    put: ['by: cardoza', 'by: cardosa'],
    at: 'cardosa',
    says: "unknown actor 'cardosa': did you mean 'cardoza'?",
  },
  {
    fault: 'an unknown relay',
    in: herald,
    put: ['via: [belorian-army]', 'via: [beloria, belorian-amry]'],
    at: 'belorian-amry',
    says: "unknown actor 'belorian-amry': did you mean 'belorian-army'?",
  },
  {
    fault: 'an unknown origin',
    in: gazette,
    put: ['origin: army-briefing-2030-05-04', 'origin: army-briefing-2030-05-40'],
    at: 'army-briefing-2030-05-40',
    says: "unknown origin 'army-briefing-2030-05-40': did you mean 'army-briefing-2030-05-04'?",
  },
  {
    fault: 'an answer to an unknown claim',
    in: herald,
    put: ['answers: army-3000.troops', 'answers: navy-3000'],
    at: 'navy-3000',
    says: "unknown claim 'navy-3000': did you mean 'army-3000'?",
  },
  {
    fault: 'a claim that answers itself',
    in: gazette,
    put: ['- id: army-3000\n', '- id: army-3000\n        answers: army-3000\n'],
    at: ['answers: ', 'army-3000'],
    says: 'a claim does not answer itself',
  },
  {
    fault: 'a claim’s id given twice',
    in: herald,
    put: ['- about: deployment', '- id: army-3000\n        about: deployment'],
    at: 'army-3000',
    says: "the claim id 'army-3000' is given twice",
  },
  {
    fault: 'a claim without an aspect',
    in: herald,
    put: [
      '      - about:',
      '      - { about: cardoza, paragraph: 1, summary: No aspect., credibility: 3, asserts: {} }\n      - about:',
    ],
    at: 'asserts: {}',
    says: 'a claim needs an aspect: that it happened, a field or a role',
  },

  // Dates
  {
    fault: 'a date that is none',
    in: 'events.yaml',
    put: ['date: 2030-05-02', 'date: 2 May 2030'],
    at: '2 May 2030',
    says: /^'2 May 2030' is not an EDTF date; write /,
  },
  {
    fault: 'a day that the month does not have',
    in: herald,
    put: ['said: 2030-05-07', 'said: 2030-02-30'],
    at: '2030-02-30',
    says: /^'2030-02-30' is not an EDTF date/,
  },
  {
    fault: 'an interval that ends before it begins',
    in: 'events.yaml',
    put: ['2030-05-01~/2030-05-10~', '2030-05-10/2030-05-01'],
    at: '2030-05-10/',
    says: /2030-05-10\/2030-05-01/,
  },
  {
    fault: 'an affiliation from after its to',
    in: 'actors.yaml',
    put: ['from: 2028-03', 'from: 2028-03, to: 2027'],
    at: '2028-03',
    says: 'from 2028-03 is after to 2027',
  },
  {
    fault: '“private” without the date',
    in: gazette,
    put: ['by: vera-lind\n        said: 2030-05-05', 'by: vera-lind\n        private: true'],
    at: ['private: ', 'true'],
    says: "'private' needs the date under 'said'",
  },

  // Roles
  {
    fault: 'a role that the kind does not have',
    in: 'events.yaml',
    put: ['deployed: ardania', 'launched-by: ardania\n    deployed: ardania'],
    at: 'launched-by',
    says: /^unknown key 'launched-by'/,
  },
  {
    fault: 'a misspelt role',
    in: 'events.yaml',
    put: ['deployed: ardania', 'deploid: ardania'],
    at: 'deploid',
    says: "unknown key 'deploid': did you mean 'deployed'?",
  },
  {
    fault: 'a misspelt role in a claim',
    in: gazette,
    put: ['deployed: ardania', 'deploid: ardania'],
    at: 'deploid',
    says: "unknown key 'deploid': did you mean 'deployed'?",
  },
  {
    fault: 'an end that the role does not take',
    in: 'events.yaml',
    put: ['at: porto-belo', 'at: ardania'],
    at: 'ardania',
    says: "'ardania' is a state, and 'at' of a meeting takes place",
  },
  {
    fault: 'a role in itself',
    in: 'actors.yaml',
    put: ['part-of: beloria', 'part-of: belorian-army'],
    at: ['part-of: ', 'belorian-army'],
    says: "'belorian-army' cannot hold a role in itself",
  },
  {
    fault: 'organizations that are part of each other',
    in: 'actors.yaml',
    put: [
      'part-of: beloria }',
      'part-of: staff }\n  staff: { kind: organization, name: Staff, part-of: belorian-army }',
    ],
    at: 'belorian-army:',
    says: 'represents and part-of run in a circle: belorian-army → staff → belorian-army',
  },
  {
    fault: 'a role that no claim asserts',
    in: 'events.yaml',
    put: ['to: [porto-belo, northern-hills]', 'to: [porto-belo, northern-hills]\n    from: porto-belo'],
    at: ['from: ', 'porto-belo'],
    says: "no claim asserts 'from: porto-belo' of deployment-2030-05",
  },
  {
    fault: 'a role that the event does not declare',
    in: gazette,
    put: ['deployed: ardania', 'deployed: [ardania, cardoza]'],
    at: ['ardania, ', 'cardoza'],
    says: "deployment-2030-05 does not list 'cardoza' under 'deployed'",
  },
  {
    fault: 'a misspelt holder of a role in a claim',
    in: gazette,
    put: ['deployed: ardania', 'deployed: ardonia'],
    at: 'ardonia',
    says: "deployment-2030-05 does not list 'ardonia' under 'deployed': did you mean 'ardania'?",
  },
  {
    fault: 'a role that is only denied',
    in: herald,
    put: ['          against: cardoza\n', ''],
    at: '',
    says: "no claim asserts 'against: cardoza' of deployment-2030-05",
  },
  {
    fault: 'an event that no claim says happened',
    in: gazette,
    put: ['happened: true\n          date', 'date'],
    at: '',
    says: 'no claim asserts that talks-2030-05-02 happened (or is announced, expected …)',
  },
  {
    fault: 'the same claim made twice',
    in: herald,
    put: [
      '      - about:',
      '      - { about: deployment-2030-05, paragraph: 1, summary: So., credibility: 3, asserts: { purpose: war } }\n      - { about: deployment-2030-05, paragraph: 1, summary: So!, credibility: 3, asserts: { purpose: war } }\n      - about:',
    ],
    at: ['So!', 'war'],
    says: 'the same claim is made twice',
  },
  {
    fault: 'a misspelt key that every claim needs',
    in: herald,
    put: ['paragraph: 4', 'paragrah: 4'],
    at: 'paragrah',
    says: "unknown key 'paragrah': did you mean 'paragraph'?",
  },
  {
    fault: 'a misspelt “about”',
    in: gazette,
    put: ['about: talks', 'abuot: talks'],
    at: 'abuot',
    says: "unknown key 'abuot': did you mean 'about'?",
  },
  {
    fault: 'a misspelt holder of a role on the event',
    in: 'events.yaml',
    put: ['deployed: ardania', 'deployed: ardonia'],
    at: 'ardonia',
    says: "unknown element 'ardonia': did you mean 'ardania'?",
  },
  {
    fault: 'a claim without a stance',
    in: herald,
    put: [
      '      - about:',
      '      - { about: cardoza, paragraph: 1, summary: No stance., credibility: 3 }\n      - about:',
    ],
    at: ['- ', '{ about'],
    says: 'a claim needs asserts, denies, doubts or withholds',
  },
  {
    fault: 'a misspelt stance',
    in: herald,
    put: ['        asserts:\n', '        assertz:\n'],
    at: 'assertz',
    says: "unknown key 'assertz': did you mean 'asserts'?",
  },

  // Figures
  {
    fault: 'a figure for a field that takes none',
    in: herald,
    put: ['combat: { value: true, modality: possible }', 'combat: 300'],
    at: ['combat: ', '300'],
    says: /^'combat' /,
  },
  {
    fault: 'a flag that is false',
    in: herald,
    put: ['combat: { value: true, modality: possible }', 'combat: false'],
    at: 'false',
    says: 'a claim that it is not so stands under denies, with true',
  },
  {
    fault: 'an unknown aspect',
    in: herald,
    put: [present, 'troop: 5000'],
    at: 'troop:',
    says: "unknown key 'troop': did you mean 'troops'?",
  },
  {
    fault: 'another unit',
    in: herald,
    put: [present, 'troops: { value: 5000, unit: thousands }'],
    at: 'thousands',
    says: 'the unit of troops is people',
  },
  {
    fault: 'an unknown measure',
    in: herald,
    put: ['measure: present', 'measure: presnet'],
    at: 'presnet',
    says: "'measure' is 'presnet': did you mean 'present'?",
  },
  {
    fault: 'low above high',
    in: herald,
    put: [present, 'troops: { low: 6000, high: 5000 }'],
    at: 'troops:',
    says: 'low 6000 is above high 5000',
  },
  {
    fault: 'a value beside bounds',
    in: herald,
    put: [present, 'troops: { value: 6000, high: 7000 }'],
    at: 'troops:',
    says: 'a figure has a value, or bounds, not both',
  },
  {
    fault: 'a figure without a number',
    in: herald,
    put: [present, 'troops: { measure: present }'],
    at: 'troops:',
    says: 'a figure needs a value, a bound (low, high) or a word such as thousands',
  },
  {
    fault: 'a number beside a word that gives none',
    in: herald,
    put: ['qualifier: about', 'qualifier: thousands'],
    at: 'troops:',
    says: "'thousands' gives no number: leave out value, low and high",
  },
  {
    fault: 'a negative count',
    in: herald,
    put: ['value: 5000', 'value: -5000'],
    at: '-5000',
    says: 'a count is not negative',
  },
  {
    fault: 'a fraction where counts are whole',
    in: gazette,
    put: [troops, 'troops: 3000.5'],
    at: '3000.5',
    says: 'a count is a whole number',
  },

  // Grades and closed lists
  {
    fault: 'a reliability outside A–F',
    in: herald,
    put: ['reliability: C', 'reliability: G'],
    at: 'G\n',
    says: "'reliability' is 'G'; one of A, B, C, D, E, F",
  },
  {
    fault: 'a credibility outside 1–6',
    in: herald,
    put: ['credibility: 4', 'credibility: 7'],
    at: '7\n        answers',
    says: 'credibility is 1 to 6',
  },
  {
    fault: 'a credibility in letters',
    in: herald,
    put: ['credibility: 4', 'credibility: B'],
    at: 'B\n        answers',
    says: 'credibility is a whole number from 1 to 6',
  },
  {
    fault: 'credibility 1 with one origin',
    in: gazette,
    put: [
      'summary: Vera Lind met the Belorian government in Porto Belo on Thursday.\n        credibility: 2',
      'summary: Met.\n        credibility: 1',
    ],
    at: '1\n        asserts',
    says: /^credibility 1 \(confirmed\) needs claims of two separate origins, here for happened, date, attended/,
  },
  {
    fault: 'an unknown qualifier',
    in: herald,
    put: ['qualifier: about', 'qualifier: abuot'],
    at: 'abuot',
    says: "'qualifier' is 'abuot': did you mean 'about'?",
  },
  {
    fault: 'an unknown modality',
    in: herald,
    put: ['modality: possible', 'modality: likely'],
    at: 'likely',
    says: /^'modality' is 'likely'; one of happened, assessed, announced/,
  },
  {
    fault: 'an unknown voice',
    in: herald,
    put: ['by: cardoza', 'by: cardoza\n        voice: nameless'],
    at: 'nameless',
    says: /^'voice' is 'nameless'; one of named, anonymous/,
  },
  {
    fault: 'a speaker beside a voice without one',
    in: herald,
    put: ['by: cardoza', 'by: cardoza\n        voice: unattributed'],
    at: 'unattributed',
    says: "voice 'unattributed' says that no speaker is named, and 'by' names one",
  },
  {
    fault: 'a named voice without a speaker',
    in: herald,
    put: ['by: cardoza', 'voice: named'],
    at: 'named\n',
    says: "voice 'named' needs the speaker under 'by'",
  },
  {
    fault: 'an unknown choice',
    in: 'events.yaml',
    put: ['span: throughout', 'span: troughout'],
    at: 'troughout',
    says: "'span' is 'troughout': did you mean 'throughout'?",
  },

  // Coverage
  {
    fault: 'a paragraph that gives neither claims nor a reason',
    in: coverage,
    put: [', none: navigation', ''],
    at: '4, sha256',
    says: "paragraph 4 gives no claim: say why under 'none', or which paragraph it 'repeats'",
  },
  {
    fault: 'a reason for a paragraph that gives claims',
    in: coverage,
    put: [/ }\n.*n: 2/.exec(exampleFiles()[coverage] ?? '')?.[0] ?? '', ', none: heading }\n      - { n: 2'],
    at: 'heading',
    says: "paragraph 1 gives claims, and 'none' says that it gives none",
  },
  {
    fault: 'two reasons',
    in: coverage,
    put: ['none: navigation', 'none: navigation, repeats: 3'],
    at: ['repeats: ', '3'],
    says: "paragraph 4 has 'none' and 'repeats': one of them",
  },
  {
    fault: 'a repetition of a paragraph that gives no claim',
    in: coverage,
    put: ['none: navigation', 'repeats: [2, 5]'],
    at: 'repeats',
    says: 'paragraph 4 repeats 5, which gives no claim',
  },
  {
    fault: 'a gap in the numbers',
    in: coverage,
    put: ['n: 3', 'n: 5'],
    at: ['n: ', '5, sha256'],
    says: 'paragraphs run from 1 without gaps: 3 is missing before 5',
  },
  {
    fault: 'a number given twice',
    in: coverage,
    put: ['n: 3', 'n: 2'],
    at: ['2, sha256', '2, sha256'],
    says: 'paragraphs run from 1 without gaps: 2 is out of order',
  },
  {
    fault: 'another number of paragraphs than is listed',
    in: coverage,
    put: ['count: 4', 'count: 5'],
    at: '5\n',
    says: '4 paragraphs are listed, not 5',
  },
  {
    fault: 'a hash that is none',
    in: coverage,
    put: ['sha256: 646', 'sha256: X46'],
    at: 'X46',
    says: 'sha256 is 64 lower-case hexadecimal figures',
  },
  {
    fault: 'a claim of a paragraph that is not there',
    in: gazette,
    put: ['paragraph: 3', 'paragraph: 30'],
    at: '30\n',
    says: "the coverage of 'gazette.txt' has no paragraph 30: it has 4",
  },
  {
    fault: 'coverage of a file that no source names',
    in: coverage,
    put: ['  gazette.txt:', '  gazete.txt:'],
    at: 'gazete.txt:',
    says: "no source has the file 'gazete.txt': did you mean 'gazette.txt'?",
  },
  {
    fault: 'the lines of a source beyond the end of its file',
    in: gazette,
    put: ['file: gazette.txt', 'file: gazette.txt\n    lines: [2, 9]'],
    at: 'lines',
    says: "'gazette.txt' has 4 lines, and no line 9",
  },
  {
    fault: 'a line without its sentences',
    in: gazette,
    put: ['file: gazette.txt', 'file: gazette.txt\n    line: 4'],
    at: ['line: ', '4'],
    says: "the coverage of 'gazette.txt' lists no sentences of paragraph 4",
  },
  {
    fault: 'a claim outside of its source’s lines',
    in: gazette,
    put: ['file: gazette.txt', 'file: gazette.txt\n    lines: [2, 4]'],
    at: '1\n',
    says: "paragraph 1 of 'gazette.txt' is not of this source",
  },
  {
    fault: 'two sources that are the whole of one file',
    in: herald,
    put: ['publisher: The Herald', 'publisher: The Herald\n    file: gazette.txt'],
    at: 'gazette.txt',
    says: "another source is the whole of 'gazette.txt': give its 'lines', or its 'line'",
  },

  // YAML
  {
    fault: 'YAML that does not close',
    in: 'places.yaml',
    put: ['precision: city }', 'precision: city'],
    at: '',
    says: /^YAML: /,
  },
  {
    fault: 'a tab',
    in: 'places.yaml',
    put: ['  porto-belo', '\tporto-belo'],
    at: '\tporto-belo',
    says: /^YAML: /,
  },
  {
    fault: 'several documents in a file',
    in: 'places.yaml',
    put: ['  northern-hills', '---\nplaces:\n  northern-hills'],
    at: '---',
    says: 'a file holds one YAML document',
  },
];

test('the worked example has no fault', () => {
  expect(checkFolder(exampleFolder).claims).toHaveLength(17);
});

describe('planted in a valid dossier', () => {
  test.each(planted)('$fault is the one fault that is told, where it stands', plan => {
    const files: Record<string, string> = exampleFiles();
    const before = files[plan.in] ?? '';
    const text = before.replace(plan.put[0], () => plan.put[1]);
    expect(text, 'something was planted').not.toBe(before);
    const faults = faultsOf({ ...files, [plan.in]: text });
    expect(faults.map(({ message }) => message)).toEqual([
      typeof plan.says === 'string' ? plan.says : expect.stringMatching(plan.says),
    ]);
    if (plan.at === '') return;
    const [skipped, at] = typeof plan.at === 'string' ? ['', plan.at] : plan.at;
    const cut = text.indexOf(skipped) + skipped.length;
    const masked = text.slice(0, cut).replace(/[^\n]/g, ' ') + text.slice(cut);
    expect(faults).toMatchObject([{ file: plan.in, ...placeOf(masked, at) }]);
  });
});

describe('a dossier as a whole', () => {
  const without = (name: string) =>
    Object.fromEntries(Object.entries(exampleFiles()).filter(([file]) => file !== name));

  test('is told every fault at once, in the order of files and lines', () => {
    const files = exampleFiles();
    const texts = {
      ...files,
      'actors.yaml': files['actors.yaml']?.replace('kind: person', 'kind: persn').replace('XC', '3') ?? '',
      [gazette]:
        files[gazette]?.replace('credibility: 3', 'credibility: 9').replace('by: vera-lind', 'by: vera') ??
        '',
      [herald]: files[herald]?.replace('said: 2030-05-07', 'said: yesterday') ?? '',
    };
    const told = faultsOf(texts).map(({ file, message }) => `${file} ${message.slice(0, 12)}`);
    expect(told).toEqual([
      "actors.yaml 'iso2' must ",
      'actors.yaml unknown kind',
      `${gazette} unknown acto`,
      `${gazette} credibility `,
      `${herald} 'yesterday' `,
    ]);
  });

  test('prints file:line:column: message, a fault a line', () => {
    const files = exampleFiles();
    const folder = folderWith({
      ...files,
      'actors.yaml': files['actors.yaml']?.replace('kind: person', 'kind: persn') ?? '',
    });
    expect(() => checkFolder(folder)).toThrow(
      "actors.yaml:7:11: unknown kind 'persn': did you mean 'person'?\nThe dossier has 1 fault; nothing was written.",
    );
  });

  test('needs the section dossier', () => {
    expect(faultsOf(without('dossier.yaml')).map(({ message }) => message)).toEqual([
      'no file has the section `dossier` (id, title, version)',
    ]);
  });

  test('has one section dossier', () => {
    const files = {
      ...exampleFiles(),
      'second.yaml': 'dossier: { id: other, title: Other, version: "1" }\n',
    };
    expect(faultsOf(files)).toEqual([
      { file: 'second.yaml', line: 1, column: 1, message: expect.stringContaining('there is another') },
    ]);
  });

  test('needs a file', () => {
    expect(faultsOf({ 'notes.txt': 'nothing' })[0]?.message).toBe('there is no .yaml file in this folder');
    expect(() => checkFolder('/nowhere/at/all')).toThrow(/the folder cannot be read/);
  });

  test('is not judged by what a file declares that cannot be parsed', () => {
    const files = { ...exampleFiles(), 'actors.yaml': 'actors: { cardoza: [\n' };
    const faults = faultsOf(files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'actors.yaml', message: expect.stringMatching(/^YAML: /) });
  });

  test('takes UTF-8 with a byte order mark, and nothing else', () => {
    const files = exampleFiles();
    const text = files['dossier.yaml'] ?? '';
    expect(faultsOf({ ...files, 'dossier.yaml': `\uFEFF${text}` })).toEqual([]);
    const latin = Buffer.from(text.replace('’', 'é'), 'latin1');
    expect(faultsOf({ ...files, 'dossier.yaml': latin })).toEqual([
      { file: 'dossier.yaml', line: 4, column: 1, message: 'the file is not UTF-8' },
    ]);
  });

  test('refuses an alias bomb at once', () => {
    const layers = Array.from({ length: 12 }, (_, level) => {
      const tenfold = Array(10).fill(`*a${level}`).join(', ');
      return `a${level + 1}: &a${level + 1} [${tenfold}]`;
    });
    const bomb = ['a0: &a0 boom', ...layers].join('\n');
    const faults = faultsOf({ ...exampleFiles(), 'bomb.yaml': bomb });
    expect(faults[0]).toMatchObject({
      file: 'bomb.yaml',
      line: 1,
      message: expect.stringMatching(/^anchors/),
    });
    expect(faults.find(({ line }) => line === 2)?.message).toMatch(/alias|anchors/);
  });

  test('is refused above its stated size', () => {
    const large = `# ${'x'.repeat(4_000_000)}\n`;
    const many = Object.fromEntries([1, 2, 3, 4, 5].map(n => [`large-${n}.yaml`, large]));
    expect(faultsOf({ ...exampleFiles(), ...many })).toMatchObject([
      { message: 'a dossier holds 16 MB at most and this one 20 MB: part it' },
    ]);
  });

  test('is refused above 10,000 claims', () => {
    const claims = Array.from(
      { length: 10_000 },
      (_, index) =>
        `      { about: deployment-2030-05, paragraph: ${index + 1}, summary: s, credibility: 3, asserts: { happened: true } }`,
    );
    const text = [
      'sources:',
      '  many: { title: Many, reliability: C, reliabilityReason: A test., claims: [',
      claims.join(',\n'),
      '    ]}',
    ].join('\n');
    expect(faultsOf({ ...exampleFiles(), 'sources/many.yaml': text })).toMatchObject([
      {
        file: 'sources/many.yaml',
        message: 'a dossier holds 10,000 claims at most, and this is one too many: part it',
      },
    ]);
  });
});
