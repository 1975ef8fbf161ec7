/// <reference lib="dom" />
/** Files as people give them: dropped, with whole folders, or picked in a field. */
import type { GivenFile, Role } from "../worker/messages.ts";

/** The files of a drop, those in folders with the folders' names before theirs. */
export async function droppedFiles(
  { items }: Pick<DataTransfer, "items">,
): Promise<GivenFile[]> {
  // Both are only there until the event ends; what comes from no disk has no entry.
  const given = Array.from(items, (item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const found: GivenFile[] = [];
  for (const { entry, file } of given) {
    if (entry !== null) found.push(...await filesOf(entry));
    else if (file !== null) found.push({ path: file.name, role: null, file });
  }
  return found;
}

/** The files of a field. */
export function pickedFiles(
  { files }: Pick<HTMLInputElement, "files">,
  role: Role,
): GivenFile[] {
  return Array.from(files ?? [], (file) => ({
    path: file.webkitRelativePath || file.name,
    role,
    file,
  }));
}

async function filesOf(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject)
    );
    return [{ path: entry.fullPath.replace(/^\//, ""), role: null, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: GivenFile[] = [];
  // A reader gives a part at a time, and nothing when it is done.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    );
    if (part.length === 0) return found;
    for (const inner of part) found.push(...await filesOf(inner));
  }
}
