import {
  readPrivateKey,
  readPublicKey,
  type SigningKey,
} from "../../provenance/signing_key.ts";
import type { FlagValues } from "./flags.ts";
import { readNamedText } from "./read_named_text.ts";
import { UsageError } from "./usage_error.ts";

/** How a statement about a version is signed. */
export const SIGN_FLAGS = {
  sign: {
    kind: "string",
    value: "KEY",
    help: "sign its statement with this Ed25519 key (PEM, PKCS#8)",
  },
  expires: {
    kind: "string",
    value: "DATE",
    help:
      "the last day the signed statement holds, such as 2027-12-31 (no end)",
  },
} as const;

/** A key, and until when what it signs holds. */
export interface Signer {
  readonly key: SigningKey | null;
  readonly expires: string | null;
}

/** Today, as `YYYY-MM-DD` of UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Reads the key and looks at the date.
 *
 * @throws {UsageError} on a date without a key, one that is none, or one that has passed. @throws {Error} if the key cannot
 * be read.
 */
export async function openSigner(
  { sign, expires }: FlagValues<typeof SIGN_FLAGS>,
): Promise<Signer> {
  if (expires !== undefined) {
    if (sign === undefined) {
      throw new UsageError(
        "Cannot use --expires alone: it is the end of what --sign KEY signs",
      );
    }
    const day = new Date(`${expires}T00:00:00Z`);
    if (
      !/^\d{4}-\d\d-\d\d$/.test(expires) || Number.isNaN(day.getTime()) ||
      day.toISOString().slice(0, 10) !== expires
    ) {
      throw new UsageError(
        `Cannot read --expires ${expires}: it takes a day, such as 2027-12-31`,
      );
    }
    if (expires < today()) {
      throw new UsageError(
        `Cannot sign until ${expires}: that day has passed; name a later one`,
      );
    }
  }
  return {
    key: sign === undefined ? null : await readKey(sign, readPrivateKey),
    expires: expires ?? null,
  };
}

/**
 * As {@linkcode openSigner}, for a command that signs only what it publishes.
 *
 * @throws {UsageError} if something is to be signed and nothing published.
 */
export async function publishSigner(
  given: FlagValues<typeof SIGN_FLAGS> & {
    readonly publish: string | undefined;
  },
): Promise<Signer> {
  if (given.sign !== undefined && given.publish === undefined) {
    throw new UsageError(
      "Cannot use --sign alone: it signs what --publish CHANGE keeps; `deno task attest` signs what is there",
    );
  }
  return await openSigner(given);
}

/**
 * The public key somebody named.
 *
 * @throws {Error} if it cannot be read.
 */
export async function readVerifyingKey(given: string): Promise<SigningKey> {
  return await readKey(given, readPublicKey);
}

async function readKey(
  given: string,
  read: (pem: string) => Promise<SigningKey>,
): Promise<SigningKey> {
  const text = await readNamedText(
    "key",
    given,
    "there is no such file; docs/PROVENANCE.md says how to make one",
  );
  try {
    return await read(text);
  } catch (error) {
    throw new Error(
      `Cannot read key ${given}: ${
        error instanceof Error ? error.message : error
      }; docs/PROVENANCE.md says how to make one`,
      { cause: error },
    );
  }
}
