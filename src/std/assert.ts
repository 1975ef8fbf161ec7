/** `@std/assert` as published on npm (`deno-std`); from JSR it is one line in `deno.json`. */
// @ts-types="./assert.d.ts"
export * from "npm:deno-std@1.4.0/assert/mod.js";
