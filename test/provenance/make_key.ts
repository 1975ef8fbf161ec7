/** A new Ed25519 key as the PEM texts that OpenSSL would write; never kept. */
export async function makeKey(): Promise<
  { readonly privatePem: string; readonly publicPem: string }
> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    "Ed25519",
    true,
    ["sign", "verify"],
  ) as CryptoKeyPair;
  return {
    privatePem: pem(
      "PRIVATE KEY",
      await crypto.subtle.exportKey("pkcs8", privateKey),
    ),
    publicPem: pem(
      "PUBLIC KEY",
      await crypto.subtle.exportKey("spki", publicKey),
    ),
  };
}

function pem(label: string, bytes: ArrayBuffer): string {
  const lines = new Uint8Array(bytes).toBase64().match(/.{1,64}/g)!;
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""]
    .join("\n");
}
