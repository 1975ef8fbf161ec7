import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  checkSignature,
  type Envelope,
  parseEnvelope,
  PAYLOAD_TYPE,
  payloadText,
  preAuthentication,
  signStatement,
} from "../../src/provenance/envelope.ts";
import {
  readPrivateKey,
  readPublicKey,
} from "../../src/provenance/signing_key.ts";
import { makeKey } from "./make_key.ts";

const text = '{"_type":"é"}\n';

Deno.test("what is signed is the pre-authentication encoding of DSSE's own test vector", () => {
  // secure-systems-lab/dsse, protocol.md, "Test Vectors".
  assertEquals(
    new TextDecoder().decode(preAuthentication(
      "http://example.com/HelloWorld",
      new TextEncoder().encode("hello world"),
    )),
    "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
  );
});

Deno.test("lengths are of bytes, not of characters", () => {
  const bytes = preAuthentication("é", new TextEncoder().encode("€"));
  assertEquals(new TextDecoder().decode(bytes), "DSSEv1 2 é 3 €");
});

Deno.test("a signature holds for its key, its payload and its type, and for nothing else", async () => {
  const [mine, other] = [await makeKey(), await makeKey()];
  const signing = await readPrivateKey(mine.privatePem);
  const key = await readPublicKey(mine.publicPem);
  assertEquals(signing.id, key.id);
  const envelope = await signStatement(text, signing);
  assertEquals(envelope.payloadType, PAYLOAD_TYPE);
  assertEquals(payloadText(envelope), text);
  assertEquals(await checkSignature(envelope, key), "signed");
  assertEquals(
    await checkSignature(envelope, await readPublicKey(other.publicPem)),
    "other",
  );
  const forged: Partial<Envelope>[] = [
    { payload: new TextEncoder().encode(`${text} `).toBase64() },
    { payloadType: "text/plain" },
    { signatures: [{ keyid: key.id, sig: "AAAA" }] },
  ];
  for (const part of forged) {
    assertEquals(await checkSignature({ ...envelope, ...part }, key), "forged");
  }
});

Deno.test("the key of an envelope is found among those of others", async () => {
  const [one, two] = [await makeKey(), await makeKey()];
  const first = await signStatement(text, await readPrivateKey(one.privatePem));
  const second = await signStatement(
    text,
    await readPrivateKey(two.privatePem),
  );
  const both = {
    ...first,
    signatures: [...first.signatures, ...second.signatures],
  };
  assertEquals(
    await checkSignature(both, await readPublicKey(two.publicPem)),
    "signed",
  );
});

Deno.test("an envelope that is truncated, none, or of another type is refused by name", async () => {
  const { privatePem } = await makeKey();
  const envelope = await signStatement(text, await readPrivateKey(privatePem));
  const whole = JSON.stringify(envelope);
  const cases: [string, string][] = [
    [whole.slice(0, -9), "it is truncated or damaged"],
    ["[]", "it is no DSSE envelope"],
    [JSON.stringify({ ...envelope, signatures: [] }), "no DSSE envelope"],
    [JSON.stringify({ ...envelope, payload: "?" }), "no DSSE envelope"],
    [
      JSON.stringify({ ...envelope, payloadType: "application/json" }),
      `its payload type is application/json, not ${PAYLOAD_TYPE}`,
    ],
  ];
  for (const [damaged, reason] of cases) {
    const { message } = assertThrows(
      () => parseEnvelope(damaged, "p.json"),
      SyntaxError,
    );
    assertStringIncludes(message, "Cannot read p.json: ");
    assertStringIncludes(message, reason);
  }
  assertEquals(parseEnvelope(whole, "p.json"), envelope);
});

Deno.test("a key is refused where it is none, the wrong half, or of another kind", async () => {
  const { privatePem, publicPem } = await makeKey();
  const { publicKey } = await crypto.subtle.generateKey(
    { name: "ECDSA", namedCurve: "P-256" },
    true,
    ["sign", "verify"],
  );
  const spki = new Uint8Array(
    await crypto.subtle.exportKey("spki", publicKey),
  ).toBase64();
  const ec = `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`;
  for (
    const [read, pem] of [
      [readPublicKey, privatePem],
      [readPrivateKey, publicPem],
      [readPublicKey, ec],
      [readPublicKey, ""],
      [readPrivateKey, privatePem.replace("MC", "MD")],
    ] as const
  ) {
    const { message } = await assertRejects(() => read(pem), SyntaxError);
    assert(/^it is no Ed25519 P\w+ KEY in PEM/.test(message), message);
  }
});
