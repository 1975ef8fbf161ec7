import { packVersion } from "../../results/version/pack_version.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";
import { unpackVersion } from "../../results/version/unpack_version.ts";
import type { VersionHeader } from "../../results/version/version_header.ts";
import { UnfitFile } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { qualityDigest } from "./quality_digest.ts";
import type { NamedTable } from "./suite_tables.ts";
import { findRecords, packRecords, readRecords } from "./version_file.ts";
import { writeTables } from "./write_tables.ts";

/** A version stays below this many bytes, so that a clone stays small. */
const LARGEST_VERSION = 1_000_000;

/** The versions a suite has in `results/<suite>/`, ascending; empty if none. */
export async function listVersions(
  results: string,
  suite: string,
): Promise<number[]> {
  const versions: number[] = [];
  try {
    for await (
      const { name, isDirectory } of Deno.readDir(`${results}/${suite}`)
    ) {
      if (isDirectory && /^[1-9]\d*$/.test(name)) versions.push(Number(name));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return versions.sort((a, b) => a - b);
}

/** The suites with at least one published version, sorted; none where there is no such folder. */
export async function publishedSuites(results: string): Promise<string[]> {
  const suites: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(results)) {
      if (isDirectory && (await listVersions(results, name)).length > 0) {
        suites.push(name);
      }
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return suites.sort();
}

/**
 * Reads one version.
 *
 * @throws {SyntaxError} naming the file if it is absent, truncated, corrupt, changed or of another schema.
 */
export async function readVersion(
  results: string,
  suite: string,
  version: number,
): Promise<UnpackedVersion> {
  return await readVersionFolder(`${results}/${suite}/${version}`, {
    suite,
    version,
  });
}

/**
 * Reads the version in a folder, whichever it is unless told.
 *
 * @throws {SyntaxError} as {@linkcode readVersion}.
 */
export async function readVersionFolder(
  folder: string,
  expected: { readonly suite: string; readonly version: number } | null = null,
): Promise<UnpackedVersion> {
  const path = await findRecords(folder);
  try {
    const found = await unpackVersion(await readRecords(path));
    const { header } = found;
    if (
      expected !== null && (header.suite !== expected.suite ||
        header.version !== expected.version)
    ) {
      throw new SyntaxError(
        `it is version ${header.version} of ${header.suite}; restore it`,
      );
    }
    const quality = await qualityDigest(found.records);
    if (quality !== header.quality) {
      throw new SyntaxError(
        `its values have the digest ${quality}, its header says ${header.quality}; the file was changed, restore it`,
      );
    }
    return found;
  } catch (error) {
    throw new SyntaxError(
      `Cannot read ${path}: ${
        error instanceof Deno.errors.NotFound
          ? "there is no such file; restore it"
          : error instanceof UnfitFile
          ? `${error.message}; restore it`
          : error instanceof Error
          ? error.message
          : error
      }`,
      { cause: error },
    );
  }
}

/**
 * Publishes a new version: its records and its tables, all of them or, where something fails, none.
 *
 * Where there are so many records that they are compressed, the tables have no JSON form, which is the largest, and those of
 * doubt are left out: `bench` makes both again from the records.
 *
 * @param attest adds to its folder, before it is published, what describes the files in it
 * @throws {Deno.errors.AlreadyExists} if that version is there: versions are never rewritten.
 * @throws {RangeError} if it is larger than a version may be.
 */
export async function writeVersion(
  results: string,
  header: VersionHeader,
  records: readonly CellRecord[],
  tables: readonly NamedTable[],
  attest: (folder: string) => Promise<unknown> = async () => {},
): Promise<string> {
  const suite = `${results}/${header.suite}`;
  const directory = `${suite}/${header.version}`;
  const file = await packRecords(packVersion(header, records));
  const draft = `${suite}/draft-${crypto.randomUUID()}`;
  try {
    await refuseExisting(directory);
    await writeTables(
      draft,
      tables.filter(({ isDoubt = false }) => !(file.isCompressed && isDoubt)),
      { withJson: !file.isCompressed },
    );
    await writeAtomically(`${draft}/${file.name}`, file.bytes);
    await attest(draft);
    await refuseLarge(draft, directory);
    await refuseExisting(directory);
    await Deno.rename(draft, directory);
  } catch (error) {
    await Deno.remove(draft, { recursive: true }).catch(() => {});
    throw error;
  }
  return directory;
}

async function refuseExisting(directory: string): Promise<void> {
  const exists = await Deno.lstat(directory).then(() => true, () => false);
  if (!exists) return;
  throw new Deno.errors.AlreadyExists(
    `Cannot publish ${directory}: a version is never rewritten; publish the next one`,
  );
}

async function refuseLarge(draft: string, directory: string): Promise<void> {
  let bytes = 0;
  for await (const { name } of Deno.readDir(draft)) {
    bytes += (await Deno.stat(`${draft}/${name}`)).size;
  }
  if (bytes <= LARGEST_VERSION) return;
  throw new RangeError(
    `Cannot publish ${directory}: its records and tables are ${bytes} bytes, more than the ${LARGEST_VERSION} a version may have; make its suite smaller`,
  );
}
