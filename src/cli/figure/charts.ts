/** The charts of `deno task figure`, by the word that asks for them. */
export const CHARTS = ["pareto", "ranks", "intervals"] as const;
