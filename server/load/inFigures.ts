const english = new Intl.NumberFormat('en');

/** 10,000 in the place of 10000. */
export const inFigures = (count: number): string => english.format(count);
