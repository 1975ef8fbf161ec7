/** The files of a result version as a statement and a crate describe them, and which of them describe the others. */

/** A file in a version's folder. */
export interface VersionContent {
  /** Its name in the folder. */
  readonly name: string;
  readonly bytes: number;
  /** Digest of its bytes, in lower-case hex. */
  readonly sha256: string;
}

/** The description of a version as an RO-Crate; the name is the standard's. */
export const CRATE_FILE = "ro-crate-metadata.json";

/** The statement, unsigned. */
export const STATEMENT_FILE = "provenance.intoto.json";

const ENVELOPE_FILE = /^provenance\.([0-9a-f]{8})\.json$/;

/** The name of a signed statement: with the beginning of its key's id, so that several may sign (in-toto, envelope.md). */
export function envelopeFile(keyId: string): string {
  return `provenance.${keyId.slice(0, 8)}.json`;
}

/** Whether a file is a signed statement, by its name. */
export function isEnvelopeFile(name: string): boolean {
  return ENVELOPE_FILE.test(name);
}
