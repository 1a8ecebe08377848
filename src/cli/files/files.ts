import { chmod, open, readdir, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { nearest } from "../../core/basics/nearest.ts";
import { Problem } from "../command/problem.ts";
import { removeLeftOver, temporaryName } from "./temporary-file.ts";

/** What tells one content of a file from another: which file it is, its size and when it was written; null where there is none. */
export type FileState = string | null;

/** Files that are larger are not read: they would take all memory. In bytes. */
const LARGEST = 100e6;

/** A file's bytes. Throws a Problem with what would help. */
export async function readBytes(file: string): Promise<Uint8Array> {
  return (await readWithState(file)).bytes;
}

/** A file's bytes, and the state it was read in. Throws a Problem with what would help; what is no regular file is never opened. */
export async function readWithState(file: string): Promise<{ readonly bytes: Uint8Array; readonly state: FileState }> {
  try {
    await refuseOthers(file);
    if (((await stat(file).catch(() => null))?.size ?? 0) > LARGEST)
      throw new Problem({ code: "file_too_large", path: file, limitMegabytes: LARGEST / 1e6 });
    const state = await stateOf(file);
    return { bytes: await readFile(file), state };
  } catch (error) {
    throw await problemOf(error, file, false);
  }
}

/** Whether there is such a file. Throws a Problem for a folder, and for a device, a pipe or a link to one. */
export async function exists(file: string): Promise<boolean> {
  return refuseOthers(file);
}

/** The state of a file as it is now. */
export async function stateOf(file: string): Promise<FileState> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.ino}:${found.size}:${found.mtimeNs}`;
}

/** Whether there is a file, which must be a regular one: a pipe would be waited for, and a device replaced. */
async function refuseOthers(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new Problem({ code: "is_folder", path: file });
  if (found !== null && !found.isFile()) throw new Problem({ code: "not_regular", path: file });
  return found !== null;
}

/** Whether two paths lead to one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realpath(one).catch(() => null), realpath(other).catch(() => null)]);
  return first !== null && first === second;
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, which is then renamed. A file that is replaced keeps its permissions,
 * and a link to it its target. What a killed run left there is removed. Throws a Problem with what would help, and where the file is no longer
 * in the state it was found in; then the file is unchanged.
 */
export async function writeAtomically(file: string, contents: Uint8Array | string, found?: FileState): Promise<void> {
  await refuseOthers(file);
  const target = await realpath(file).catch(() => file);
  await removeLeftOver(target);
  const temporary = temporaryName(target);
  try {
    const mode = (await stat(target).catch(() => null))?.mode;
    await writeThrough(temporary, contents);
    if (mode !== undefined) await chmod(temporary, mode);
    if (found !== undefined && (await stateOf(target)) !== found) throw new Problem({ code: "file_changed", path: file });
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw await problemOf(error, file, true);
  }
}

async function writeThrough(file: string, contents: Uint8Array | string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(contents);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** An error of the operating system as a Problem that the user can correct; any other error is thrown again. */
async function problemOf(error: unknown, file: string, writing: boolean): Promise<unknown> {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  switch (code) {
    case null:
      return error;
    case "ENOENT":
      return new Problem(
        writing ? { code: "folder_missing", path: file } : { code: "file_missing", path: file, nearest: await likeNamed(file) },
      );
    case "ENOTDIR":
      return new Problem({ code: "folder_missing", path: file });
    case "EISDIR":
      return new Problem({ code: "is_folder", path: file });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Problem({ code: "no_permission", path: file, writing });
    case "EBUSY":
    case "ETXTBSY":
      return new Problem({ code: "file_busy", path: file });
    case "ENOSPC":
    case "EDQUOT":
      return new Problem({ code: "disk_full", path: file });
    default:
      return new Problem({ code: "disk_failed", path: file, detail: code });
  }
}

function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** A file in the same folder with nearly the same name. */
async function likeNamed(file: string): Promise<string | null> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const found = nearest(path.basename(file), names);
  return found === null ? null : path.join(folder === "." ? "" : folder, found);
}
