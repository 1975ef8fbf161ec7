/** Ed25519 keys as PEM: a private one as PKCS#8, a public one as SPKI, what OpenSSL writes. */
import { sha256Hex } from "../canon/digest.ts";

/** A key and the id it is known by: the SHA-256 of its public half as SPKI, in hex. */
export interface SigningKey {
  readonly key: CryptoKey;
  readonly id: string;
}

/**
 * The private key of a PEM text.
 *
 * @throws {SyntaxError} "it is no …" if it is none
 */
export async function readPrivateKey(pem: string): Promise<SigningKey> {
  const key = await read(pem, "PRIVATE KEY", "pkcs8", "sign");
  // Of a private key only the JWK form has the public half.
  const { kty, crv, x } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = await crypto.subtle.importKey(
    "jwk",
    { kty: kty!, crv: crv!, x: x! },
    "Ed25519",
    true,
    ["verify"],
  );
  return { key, id: await keyId(publicKey) };
}

/**
 * The public key of a PEM text.
 *
 * @throws {SyntaxError} "it is no …" if it is none
 */
export async function readPublicKey(pem: string): Promise<SigningKey> {
  const key = await read(pem, "PUBLIC KEY", "spki", "verify");
  return { key, id: await keyId(key) };
}

async function read(
  pem: string,
  label: "PRIVATE KEY" | "PUBLIC KEY",
  format: "pkcs8" | "spki",
  use: "sign" | "verify",
): Promise<CryptoKey> {
  const body = new RegExp(
    `-----BEGIN ${label}-----([\\sA-Za-z0-9+/=]+)-----END ${label}-----`,
  ).exec(pem)?.[1];
  try {
    if (body === undefined) throw new SyntaxError(`no ${label} stands in it`);
    const bytes = Uint8Array.fromBase64(body);
    return await crypto.subtle.importKey(format, bytes, "Ed25519", true, [use]);
  } catch (error) {
    throw new SyntaxError(
      `it is no Ed25519 ${label} in PEM (${
        error instanceof Error ? error.message : error
      })`,
      { cause: error },
    );
  }
}

async function keyId(key: CryptoKey): Promise<string> {
  return await sha256Hex(
    new Uint8Array(await crypto.subtle.exportKey("spki", key)),
  );
}
