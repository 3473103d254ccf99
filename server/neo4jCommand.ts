// `npm run neo4j`: starts only the database, for a person's own tools, until Ctrl-C.
import { readConfig } from './config.ts';
import { AlreadyRunning, openNeo4j } from './neo4j/index.ts';
import { untilStopped } from './operations/stopping.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { telling } from './telling.ts';

await run(async stopping => {
  const config = readConfig();
  const report = progress();
  const opened = await openNeo4j(null, { ...config.ownNeo4j, report }).catch(thrown => {
    if (thrown instanceof AlreadyRunning) return thrown;
    throw thrown;
  });
  if (opened instanceof AlreadyRunning) {
    telling.answer(
      `${opened.message}\nThe password of user neo4j stands in ${config.ownNeo4j.folder}/password.`,
    );
    return 0;
  }
  telling.answer(`URI       ${opened.uri}\nuser      ${opened.username}\npassword  ${opened.password}`);
  report('Press Ctrl-C to stop it.');
  opened.keepRunning();
  const ended = await Promise.race([opened.exited, untilStopped(stopping)]);
  if (ended !== null) {
    telling.complain(ended.message);
    await opened.stop();
    return 1;
  }
  await opened.stop();
  return 0;
});
