/** Which program this is, in one line: two that print the same compute the same. */
import { digestOf } from "../../canon/digest_of.ts";
import { FILES, PACKAGES } from "../../bench/cell/stage_digests.ts";
import { PROGRAM } from "./program.ts";

/** Name, version, and digests of the code that decides values and of the packages it is locked to. */
export async function programVersion(): Promise<string> {
  const code = await digestOf([FILES, PACKAGES]);
  return `fusebench ${PROGRAM.version}, code ${code}, packages ${PROGRAM.lock}`;
}
