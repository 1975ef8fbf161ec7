/** Trains the tiny run in the cache it is told, and says each step, so that somebody can kill it at one. */
import { LONGER, outcomeDigest, trainTiny } from "./tiny_run.ts";

const say = (line: string): void => {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
};
const outcome = await trainTiny({
  cacheDir: Deno.args[0]!,
  recipe: LONGER,
  onStep: ({ step }) => say(`step ${step}`),
});
say(await outcomeDigest(outcome));
