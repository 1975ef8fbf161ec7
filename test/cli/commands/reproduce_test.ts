import { assertEquals, assertStringIncludes } from "@std/assert";
import { mirror } from "../../mirror.ts";
import { inFolder, runTask } from "../run_task.ts";

Deno.test("reproduce: an unknown table is a usage error that lists what there is", async () => {
  await inFolder(async (cwd) => {
    const { code, stderr } = await runTask(
      ["reproduce", "--table", "nobody-1999"],
      { cwd, online: false },
    );
    assertEquals(code, 2);
    assertStringIncludes(stderr, "cddfuse-2023");
  });
});

Deno.test({
  name:
    "reproduce: SDNet's printed row on 25 TNO pairs comes out to the printed digits (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  async fn(): Promise<void> {
    await inFolder(async (cwd) => {
      const { code, stdout } = await runTask(
        [
          "reproduce",
          "--table=cddfuse-2023",
          "--models=sdnet",
          "--datasets=tno25",
          "--json",
        ],
        { cwd, online: false, env: { FUSEBENCH_MIRROR: mirror! } },
      );
      assertEquals(code, 0);
      const { verdicts } = JSON.parse(stdout);
      const at = (id: string): number =>
        verdicts.columns.findIndex((column: { id: string }) =>
          column.id === id
        );
      const cells = verdicts.rows.map((
        { cells }: { cells: { text?: string }[] },
      ) => [
        cells[at("metric")]?.text,
        cells[at("printed")]?.text,
        cells[at("verdict")]?.text,
      ]);
      // CDDFuse (CVPR 2023), Table 1, the row of SDNet on TNO.
      assertEquals(cells, [
        ["EN", "6.64", "reproduced"],
        ["SD", "32.66", "reproduced"],
        ["SF", "12.05", "reproduced"],
        ["MI", "1.52", "reproduced"],
        ["SCD", "1.49", "reproduced"],
        ["VIF", "0.56", "reproduced"],
        ["Qabf", "0.44", "reproduced"],
        ["SSIM", "1.00", "reproduced"],
      ]);
    });
  },
});
