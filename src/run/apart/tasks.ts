import type { Language } from '../../model/language.ts';
import type { Ledger } from '../../model/result.ts';
import type { Drawn } from '../../plot/picture.ts';
import type { Picture, PicturesInput } from '../../plot/pictures.ts';
import type { Proof } from '../../proof/verdict.ts';
import type { TablesInput } from '../../write/tables/tables.ts';

/** A figure to be shown by itself, with its images. */
export type Pictured = Omit<Picture, 'sheet'> & Drawn;

interface TablesAndPdf {
  readonly tables: TablesInput;
  readonly pdf: Uint8Array | null;
}

interface TablesAndProof {
  readonly xlsx: Uint8Array;
  readonly proof: Proof | null;
}

/**
 * What can be done in a process beside the build: functions from values to values, which travel between the two. Each loads
 * its libraries when it is first asked for.
 */
export const tasks = {
  ledgerCsv: async (input: { readonly ledger: Ledger; readonly language: Language }): Promise<Uint8Array> => {
    const { ledgerCsv } = await import('../../write/ledger-csv.ts');
    return ledgerCsv(input.ledger, input.language);
  },

  pictures: async (input: PicturesInput): Promise<readonly Pictured[]> => {
    const [{ pictures }, { pictureOf }] = await Promise.all([
      import('../../plot/pictures.ts'),
      import('../../plot/picture.ts'),
    ]);
    const drawn: Pictured[] = [];
    // One at a time: a picture takes some MB while it is drawn.
    for (const { sheet, ...picture } of pictures(input))
      drawn.push({ ...picture, ...(await pictureOf(sheet)) });
    return drawn;
  },

  /** The spreadsheet, and the PDF read back; null where there is none. One after the other, for the sake of memory. */
  tablesAndProof: async ({ tables, pdf }: TablesAndPdf): Promise<TablesAndProof> => {
    const { writeTables } = await import('../../write/tables/tables.ts');
    const xlsx = await writeTables(tables);
    const { prove } = await import('../../proof/proof.ts');
    return { xlsx, proof: pdf === null ? null : await prove(pdf) };
  },
} as const;

export type Tasks = typeof tasks;
export type Task = keyof Tasks;
/** What a task is given. */
export type Given<T extends Task> = Parameters<Tasks[T]>[0];
/** What a task makes of it. */
export type Made<T extends Task> = Awaited<ReturnType<Tasks[T]>>;
