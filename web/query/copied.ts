/** Puts a text on the clipboard, and tells whether it is there: over plain http browsers have no clipboard for pages. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
