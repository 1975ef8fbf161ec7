import { EXPLAIN_FLAGS } from "../explain/explain_flags.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { UsageError } from "../flags/usage_error.ts";

/** `deno task explain`: why is my number different? */
export const explain: Command = {
  name: "explain",
  summary: "Say why your number differs: one metric under every definition",
  usage: "METRIC [ir.png vi.png fused.png] [flags]",
  details:
    "With three pictures: every variant of the metric, every way of making grey of colour and, of a JPEG, every decoder. Without: --models and --datasets, every variant and every protocol. The largest mover is first; --printed 0.51 says which come to that number.",
  flags: EXPLAIN_FLAGS,
  async run(args): Promise<number> {
    const { flags: given, positionals: [metric, ...files] } = parseFlags(
      EXPLAIN_FLAGS,
      args,
    );
    if (metric === undefined || ![0, 3].includes(files.length)) {
      throw new UsageError(
        "Cannot explain: name a metric, then three files or --models and --datasets, such as explain SSIM ir.png vi.png fused.png",
      );
    }
    if (files.length === 3) {
      const { explainPictureForm } = await import(
        "../explain/explain_picture_form.ts"
      );
      return await explainPictureForm(metric, files, given);
    }
    const { explainSuiteForm } = await import(
      "../explain/explain_suite_form.ts"
    );
    return await explainSuiteForm(metric, given);
  },
};
