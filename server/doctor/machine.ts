import { freemem, totalmem } from 'node:os';
import { isWritable } from '../files/keep.ts';
import { cannotBeWritten, notSaved } from '../files/notSaved.ts';
import { freeSpace } from '../neo4j/diskSpace.ts';
import { type Check, fault, note, ok, size } from './finding.ts';
import { hasJars } from './jars.ts';

const mega = 1024 * 1024;

export const node: Check = {
  name: 'Node',
  // An older one got no further than server/bootstrap.mjs.
  look: () => [ok(`${process.versions.node}, ${process.execPath}`)],
};

export const memory: Check = {
  name: 'Memory',
  look({ neo4j, ownNeo4j: { heap } }) {
    const limit = process.constrainedMemory();
    const all = limit > 0 && limit < totalmem() ? limit : totalmem();
    const words = `${size(all)}, ${size(freemem())} free`;
    const javas = Number.parseInt(heap, 10) * (/g$/i.test(heap) ? 1024 : 1) * mega;
    // Besides its heap Java took 150–250 MB; Entente itself takes some 200.
    const needed = (neo4j === null ? javas + 250 * mega : 0) + 200 * mega;
    if (all < needed)
      return [fault(`${words}; ${size(needed)} may be needed`, `set ENTENTE_HEAP to less than ${heap}`)];
    return [ok(words)];
  },
};

/** Where less is free than a start needs (server/neo4j/own.ts, fetchJars.ts), it is a fault. */
const leastForData = 64;
const leastForJars = 140;
const fewMegabytes = 1_024;

export const disk: Check = {
  name: 'Disk',
  look(config) {
    const { folder, cacheFolder } = config.ownNeo4j;
    const own = config.neo4j === null;
    return [
      roomIn(folder, own ? leastForData : 0, 'ENTENTE_DATA'),
      roomIn(config.backups, 0, 'BACKUPS'),
      ...(own ? [roomIn(cacheFolder, hasJars(config) ? 0 : leastForJars, 'ENTENTE_CACHE')] : []),
    ];
  },
};

function roomIn(folder: string, least: number, setting: string) {
  const free = freeSpace(folder);
  const words = `${size(free)} free for ${folder}`;
  const todo = `make room there, or set ${setting} to a folder on another disk`;
  if (free < least * mega) return fault(`${words}, ${least} MB are needed`, todo);
  return free < fewMegabytes * mega ? note(words, todo) : ok(words);
}

export const folders: Check = {
  name: 'Folders',
  look({ neo4j, ownNeo4j, ownQueries, views, backups }) {
    const found = [
      ...(neo4j === null && !isWritable(ownNeo4j.folder)
        ? [fault(cannotBeWritten(ownNeo4j.folder, 'ENTENTE_DATA'))]
        : []),
      ...notSaved({ ownQueries, views }).map(line => note(line)),
      ...(isWritable(backups) ? [] : [note(`no backup can be made: ${cannotBeWritten(backups, 'BACKUPS')}`)]),
    ];
    return found.length > 0 ? found : [ok('data, queries, views and backups can be written')];
  },
};
