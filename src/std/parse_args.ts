/** `@std/cli/parse-args` as published on npm (`deno-std`); from JSR it is one line in `deno.json`. */
// @ts-types="./parse_args.d.ts"
export * from "npm:deno-std@1.4.0/cli/parse_args.js";
