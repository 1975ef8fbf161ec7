import { readText } from "../../files/read_file.ts";
import {
  checkSignature,
  type Envelope,
  parseEnvelope,
  payloadText,
} from "../../provenance/envelope.ts";
import { findFaults, findRecipeFaults } from "../../provenance/find_faults.ts";
import { parseStatement } from "../../provenance/parse_statement.ts";
import type { SigningKey } from "../../provenance/signing_key.ts";
import type { Statement } from "../../provenance/statement_schema.ts";
import { STATEMENT_FILE } from "../../provenance/version_content.ts";
import { readVersionFolder } from "./result_versions.ts";
import { readContents } from "./version_contents.ts";

/** Which version something is. */
export interface VersionName {
  readonly suite: string;
  readonly version: number;
}

/** What became of holding a version to what is stated of it. */
export interface Verification {
  readonly folder: string;
  /** A sentence for each thing that is wrong; none where it holds. */
  readonly faults: readonly string[];
  /** Files held to their digests. */
  readonly files: number;
  /** Key ids that envelopes beside it name; believed of none but the key that was asked for. */
  readonly keys: readonly string[];
  /** Whether the asked key signed it; null where none was asked for. */
  readonly signed: boolean | null;
  /** When and from what it was stated; null where no statement could be read. */
  readonly stated:
    | Statement["predicate"]["runDetails"]["fusebench_stated"]
    | null;
}

/**
 * Holds the files of a version to its statement, and to the one that a key signed, where a key is asked for. Where none is,
 * what others signed is read as text and held to as well: that shows what differs, and proves nothing.
 *
 * @param today as `YYYY-MM-DD`
 * @param name the version it has to be, such as that of its folder among the published ones; any unless told
 */
export async function verifyVersion(
  folder: string,
  { key, today, name = null }: {
    readonly key: SigningKey | null;
    readonly today: string;
    readonly name?: VersionName | null;
  },
): Promise<Verification> {
  const faults: string[] = [];
  /** What `make` gives; where it throws, its reason is a fault. */
  const attempt = async <T>(make: () => Promise<T>): Promise<T | null> => {
    try {
      return await make();
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  const contents = await attempt(() => readContents(folder));
  const envelopes = new Map<string, Envelope>();
  for (const name of contents?.envelopes ?? []) {
    const envelope = await attempt(async () =>
      parseEnvelope(await readText(`${folder}/${name}`), name)
    );
    if (envelope !== null) envelopes.set(name, envelope);
  }
  const keys = [...envelopes.values()].flatMap(({ signatures }) =>
    signatures.map(({ keyid }) => keyid)
  );
  const plain = contents === null
    ? null
    : contents.isStated
    ? await attempt(async () =>
      parseStatement(
        await readText(`${folder}/${STATEMENT_FILE}`),
        STATEMENT_FILE,
      )
    )
    : null;
  if (contents !== null && !contents.isStated) {
    faults.push(
      `there is no ${STATEMENT_FILE}; \`deno task attest\` writes one`,
    );
  }
  const signed = key === null
    ? null
    : await findSigned(envelopes, key, keys, faults);
  const held = [plain, signed];
  if (key === null) {
    for (const [name, envelope] of envelopes) {
      held.push(
        await attempt(async () =>
          await parseStatement(payloadText(envelope), name)
        ),
      );
    }
  }
  for (const statement of held) {
    if (statement === null) continue;
    const { suite, version } =
      statement.predicate.buildDefinition.externalParameters;
    if (name !== null && (suite !== name.suite || version !== name.version)) {
      faults.push(
        `the statement is of ${suite}@${version}, not of ${name.suite}@${name.version}`,
      );
    }
    faults.push(...await findStatementFaults(folder, statement, today));
  }
  return {
    folder,
    faults: [...new Set(faults)],
    files: contents?.files.length ?? 0,
    keys,
    signed: key === null ? null : signed !== null,
    stated: (signed ?? plain)?.predicate.runDetails.fusebench_stated ?? null,
  };
}

/** What is wrong with a statement, by the files and the records of its folder. */
export async function findStatementFaults(
  folder: string,
  statement: Statement,
  today: string,
): Promise<string[]> {
  const { files } = await readContents(folder);
  const faults = findFaults(statement, files, today);
  if (faults.length > 0) return faults;
  return await findRecipeFaults(statement, await readVersionFolder(folder));
}

/** The statement that a key signed; null, with a fault, where it signed none here. */
async function findSigned(
  envelopes: ReadonlyMap<string, Envelope>,
  key: SigningKey,
  keys: readonly string[],
  faults: string[],
): Promise<Statement | null> {
  for (const [name, envelope] of envelopes) {
    const verdict = await checkSignature(envelope, key);
    if (verdict === "other") continue;
    if (verdict === "forged") {
      faults.push(`${name} is not what key ${key.id} signed`);
      return null;
    }
    try {
      return parseStatement(payloadText(envelope), name);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  }
  faults.push(
    keys.length === 0
      ? `nothing here that can be read is signed, and key ${key.id} was asked for`
      : `it is signed by another key: by ${keys.join(", ")}, not by ${key.id}`,
  );
  return null;
}
