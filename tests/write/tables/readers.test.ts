import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { housing } from '../../support/paths.ts';
import { made } from './made.ts';
import { readWorkbook } from './workbook.ts';

const hasReader = spawnSync('Rscript', ['-e', 'library(readxl)'], { stdio: 'ignore' }).status === 0;

/** One line a cell that is a number: sheet, row, column, value in 15 digits. */
const script = `
  path <- commandArgs(TRUE)[1]
  for (sheet in readxl::excel_sheets(path)) {
    cells <- readxl::read_excel(path, sheet = sheet, col_names = FALSE, col_types = "list", .name_repair = "minimal",
                                range = readxl::cell_limits(c(1, 1), c(NA, NA)))
    for (column in seq_along(cells)) for (row in seq_len(nrow(cells))) {
      value <- cells[[column]][[row]]
      if (is.numeric(value)) cat(sheet, row, column, sprintf("%.15g", value), sep = "\\t", fill = FALSE)
      if (is.numeric(value)) cat("\\n")
    }
  }`;

test.skipIf(!hasReader)(
  `another program reads every number${hasReader ? '' : ' (skipped: no Rscript with readxl)'}`,
  async () => {
    const { bytes } = await made(housing);
    const folder = mkdtempSync(join(tmpdir(), 'kildetal-'));
    try {
      const path = join(folder, 'tables.xlsx');
      writeFileSync(path, bytes);
      const lines = execFileSync('Rscript', ['-e', script, path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .trim()
        .split('\n');
      const expected = readWorkbook(bytes).flatMap(({ name, cells }) =>
        [...cells].flatMap(([address, { value }]) =>
          typeof value === 'number'
            ? [[name, ...place(address), Number(value.toPrecision(15))].join('\t')]
            : [],
        ),
      );
      const found = lines.map((line) => {
        const [sheet, row, column, value] = line.split('\t');
        return [sheet, row, column, Number(value)].join('\t');
      });
      expect(expected.length).toBeGreaterThan(400);
      expect(found.toSorted()).toEqual(expected.toSorted());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** Row and column of "B7", from 1. */
function place(address: string): readonly [number, number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(row), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)];
}
