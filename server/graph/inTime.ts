/**
 * What some work gives, unless that takes longer than so many milliseconds: then what `late` gives or throws. The work
 * itself goes on, and nobody is told what becomes of it.
 */
export async function inTime<T, L>(work: Promise<T>, milliseconds: number, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    return await Promise.race([work, over.then(late)]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether some work ends within so many milliseconds, well or not. */
export const soon = (work: Promise<unknown>, milliseconds: number): Promise<boolean> =>
  inTime(
    work.then(
      () => true,
      () => true,
    ),
    milliseconds,
    () => false,
  );
