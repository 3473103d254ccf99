/** The files that were dropped, those inside of folders by their paths below the folder. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // What is dropped can be asked for its entries only at once.
  const entries = [...dropped.items].flatMap(item => item.webkitGetAsEntry() ?? []);
  if (entries.every(({ isFile }) => isFile)) return [...dropped.files];
  return (await Promise.all(entries.map(inside))).flat();
}

async function inside(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    const below = entry.fullPath.replace(/^\//, '');
    return [Object.defineProperty(file, 'webkitRelativePath', { value: below })];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A folder is told in parts, of a hundred in Chromium, until there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(inside))).flat();
}
