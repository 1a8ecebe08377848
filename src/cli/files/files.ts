import { chmod, open, readdir, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { nearest } from "../../core/basics/nearest.ts";
import { Problem } from "../command/problem.ts";

/** A file's bytes. Throws a Problem with what would help. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw await problemOf(error, file, false);
  }
}

/** Whether there is such a file. Throws a Problem for a folder. */
export async function exists(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new Problem({ code: "is_folder", path: file });
  return found !== null;
}

/** Whether two paths lead to one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realpath(one).catch(() => null), realpath(other).catch(() => null)]);
  return first !== null && first === second;
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, which is then renamed. A file that is replaced keeps its permissions,
 * and a link to it its target. Throws a Problem with what would help; then the file is unchanged.
 */
export async function writeAtomically(file: string, contents: Uint8Array | string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const mode = (await stat(target).catch(() => null))?.mode;
    await writeThrough(temporary, contents);
    if (mode !== undefined) await chmod(temporary, mode);
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
