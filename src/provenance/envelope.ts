/** A signed statement: an envelope of DSSE 1.0.2 (secure-systems-lab/dsse), over the statement's very bytes. */
import { z } from "zod";
import { parseJson } from "./parse_statement.ts";
import type { SigningKey } from "./signing_key.ts";

/** What is signed: an in-toto statement as JSON. */
export const PAYLOAD_TYPE = "application/vnd.in-toto+json";

const base64 = z.base64();

const envelopeSchema = z.strictObject({
  payloadType: z.string(),
  payload: base64,
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: base64 })).min(
    1,
  ),
});

/** An envelope: a payload of a type, and who signed it. */
export type Envelope = z.infer<typeof envelopeSchema>;

/** Signs the text of a statement. */
export async function signStatement(
  text: string,
  { key, id }: SigningKey,
): Promise<Envelope> {
  const payload = new TextEncoder().encode(text);
  const signature = await crypto.subtle.sign(
    "Ed25519",
    key,
    preAuthentication(PAYLOAD_TYPE, payload),
  );
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toBase64(),
    signatures: [{ keyid: id, sig: new Uint8Array(signature).toBase64() }],
  };
}

/**
 * An envelope from its text; nothing of it is trusted by that.
 *
 * @param name the file it stands in, for the error
 * @throws {SyntaxError} if it is truncated, damaged, none, or not of a statement
 */
export function parseEnvelope(text: string, name: string): Envelope {
  const parsed = envelopeSchema.safeParse(parseJson(text, name));
  if (!parsed.success) {
    throw new SyntaxError(
      `Cannot read ${name}: it is no DSSE envelope: ${
        z.prettifyError(parsed.error)
      }`,
    );
  }
  const { payloadType } = parsed.data;
  if (payloadType === PAYLOAD_TYPE) return parsed.data;
  throw new SyntaxError(
    `Cannot read ${name}: its payload type is ${payloadType}, not ${PAYLOAD_TYPE}`,
  );
}

/** The text an envelope was made of; no trust in it. */
export function payloadText({ payload }: Envelope): string {
  return new TextDecoder().decode(Uint8Array.fromBase64(payload));
}

/**
 * Whether a key signed an envelope: `signed`, `forged` where a signature names the key and is not of this payload,
 * `other` where none is of that key.
 */
export async function checkSignature(
  { payloadType, payload, signatures }: Envelope,
  { key, id }: SigningKey,
): Promise<"signed" | "forged" | "other"> {
  const own = signatures.filter(({ keyid }) => keyid === id);
  if (own.length === 0) return "other";
  const bytes = preAuthentication(payloadType, Uint8Array.fromBase64(payload));
  for (const { sig } of own) {
    const signature = Uint8Array.fromBase64(sig);
    if (await crypto.subtle.verify("Ed25519", key, signature, bytes)) {
      return "signed";
    }
  }
  return "forged";
}

/** PAE of DSSE: `DSSEv1 SP len(type) SP type SP len(payload) SP payload`, lengths in bytes as decimals. */
export function preAuthentication(
  type: string,
  payload: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  const head = text.encode(
    `DSSEv1 ${text.encode(type).length} ${type} ${payload.length} `,
  );
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}
