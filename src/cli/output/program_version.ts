/** Which program this is, in one line: two that print the same compute the same. */
import { digestOf } from "../../canon/digest_of.ts";
import { FILES, PACKAGES } from "../../bench/cell/stage_digests.ts";
import type { ProgramIdentity } from "../../provenance/statement_schema.ts";
import { PROGRAM } from "./program.ts";

/** Its version and the digests, as a statement holds them. */
export async function programIdentity(): Promise<ProgramIdentity> {
  return { ...PROGRAM, code: await digestOf([FILES, PACKAGES]) };
}

/** Name, version, and digests of the code that decides values and of the packages it is locked to. */
export async function programVersion(): Promise<string> {
  const { version, code, lock } = await programIdentity();
  return `fusebench ${version}, code ${code}, packages ${lock}`;
}
