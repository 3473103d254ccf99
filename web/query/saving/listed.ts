/** What is typed with commas; blanks at its end stay while one types. */
export const listed = (text: string): string[] => text.split(',').map(one => one.trimStart());
