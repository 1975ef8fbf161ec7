import { readText } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { describeCrate } from "../../provenance/describe_crate.ts";
import { signStatement } from "../../provenance/envelope.ts";
import { linesJson } from "../../provenance/lines_json.ts";
import { parseStatement } from "../../provenance/parse_statement.ts";
import type { SigningKey } from "../../provenance/signing_key.ts";
import { statementText, stateVersion } from "../../provenance/state_version.ts";
import type {
  ProgramIdentity,
  Stated,
  Statement,
} from "../../provenance/statement_schema.ts";
import {
  CRATE_FILE,
  envelopeFile,
  STATEMENT_FILE,
} from "../../provenance/version_content.ts";
import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";
import { findStatementFaults } from "./verify_version.ts";
import { readContents } from "./version_contents.ts";

/** What is stated of a version beside what it is. */
export interface Attestation {
  /** The program that made it; null where it is stated later, by whoever has the files. */
  readonly program: ProgramIdentity | null;
  readonly on: Stated["on"];
  readonly expires: Stated["expires"];
  /** Who signs; null for nobody. */
  readonly key: SigningKey | null;
}

/**
 * Writes the crate and the statement of a version beside its files, where there are none, and signs the statement where
 * there is a key. No file that is there is changed; a signature by the same key takes the place of its older one.
 *
 * @returns the names of the files it wrote
 * @throws {SyntaxError} if a statement is there and does not hold: nothing wrong is signed.
 */
export async function attestVersion(
  folder: string,
  version: UnpackedVersion,
  { program, on, expires, key }: Attestation,
): Promise<string[]> {
  const written: string[] = [];
  const place = async (name: string, text: string): Promise<void> => {
    await writeAtomically(`${folder}/${name}`, text);
    written.push(name);
  };
  const { files, isStated } = await readContents(folder);
  let statement: Statement;
  if (isStated) {
    const path = `${folder}/${STATEMENT_FILE}`;
    statement = parseStatement(await readText(path), path);
    const [fault] = await findStatementFaults(folder, statement, on);
    if (fault !== undefined) {
      throw new SyntaxError(
        `Cannot attest ${folder}: ${fault}; restore its files`,
      );
    }
  } else {
    if (!files.some(({ name }) => name === CRATE_FILE)) {
      const crate = describeCrate(version.header, files);
      await place(CRATE_FILE, `${linesJson(crate, 2)}\n`);
    }
    statement = await stateVersion(
      version,
      (await readContents(folder)).files,
      {
        program,
        stated: { on, from: program === null ? "files" : "run", expires: null },
      },
    );
    await place(STATEMENT_FILE, statementText(statement));
  }
  if (key !== null) {
    const text = statementText(expiring(statement, expires));
    const envelope = await signStatement(text, key);
    await place(envelopeFile(key.id), `${linesJson(envelope, 1)}\n`);
  }
  return written;
}

/** The statement that is signed: the same, with the end that its signer sets. */
function expiring(
  { predicate, ...rest }: Statement,
  expires: Stated["expires"],
): Statement {
  const { runDetails } = predicate;
  return {
    ...rest,
    predicate: {
      ...predicate,
      runDetails: {
        ...runDetails,
        fusebench_stated: { ...runDetails.fusebench_stated, expires },
      },
    },
  };
}
